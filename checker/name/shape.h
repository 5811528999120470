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

/** Is a sign of one of these ASCII characters at token `i` of the sentence?  The curly
    apostrophe is one. */
bool naming_sign(const struct naming *in, uint32_t i, const char *signs);

/** Does token `i` begin a phrase of that signal?  *past: behind it. */
bool naming_tells(const struct naming *in, uint32_t i, enum signal signal,
                  uint32_t *past);

#endif
