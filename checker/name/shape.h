/*
 * shape.h - what a run of words is a name of; only name/ includes this.
 */
#ifndef CHECKER_NAME_SHAPE_H
#define CHECKER_NAME_SHAPE_H

#include "name/name.h"

/** A name while it is read: its document and the tokens of its sentence. */
struct naming {
    const struct document *document;
    const struct token *at; /* all tokens of the document */
    uint32_t first, past;   /* those of the sentence */
    const struct names *names;
    const struct name *name;
};

/** The shape of a name whose tokens, words and title are known. */
enum name_shape shape_of(const struct naming *in);

/** Does the name open a dateline: "GENEVA, May 6 (Reuters)"? */
bool naming_is_dateline(const struct naming *in);

/** The apostrophe that has three bytes. */
bool naming_is_curly(const struct naming *in, uint32_t i);

/** Is a sign of one of these ASCII characters at token `i` of the sentence?  The curly
    apostrophe is one. */
static inline bool naming_sign(const struct naming *in, uint32_t i, const char *signs) {
    if (i < in->first || i >= in->past || in->at[i].type != TOKEN_SIGN)
        return false;
    if (in->at[i].size == 1)
        return byte_is_one_of(in->document->view.data[in->at[i].start], signs);
    return byte_is_one_of('\'', signs) && naming_is_curly(in, i);
}

/** Does token `i` begin a phrase of that signal?  *past: behind it. */
static inline bool naming_tells(const struct naming *in, uint32_t i, enum signal signal,
                                uint32_t *past) {
    size_t length = 0;
    bool tells = i >= in->first && i < in->past &&
                 phrase_signal(&in->at[i], in->past - i, signal, &length);
    *past = i + (uint32_t)length;
    return tells;
}

#endif
