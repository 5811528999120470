/*
 * reading.h - what a reader of values sees: the tokens of one sentence.
 */
#ifndef CHECKER_MENTION_READING_H
#define CHECKER_MENTION_READING_H

#include <stdio.h>

#include "mention/numeral.h"
#include "value/kind.h"

/** Years before 1900 of which it is kept that the text told them: from 1000 on. */
enum { FIRST_OLD_YEAR = 1000, OLD_YEARS = 960 };

/** What a kind's reader sees: the tokens of one sentence. */
struct reading {
    const struct document *document;
    const struct token *tokens; /* of the sentence */
    size_t n;
    size_t least;       /* tokens before it are of values read already */
    bool dated;         /* the document states its date: */
    int today;          /* that day */
    const char *dollar; /* what a bare "$" is: ISO 4217 */
    bool cell;          /* it stands in a table */
    bool counts;        /* in a column of figures, whose four digits are no year */
    bool pounds;        /* the document has a pound sign: its pounds are money */
    uint64_t
        years[OLD_YEARS / 64]; /* bits of those before 1900 that were told so far */
    struct time *timeless;     /* all zero, of what is no date */
    struct arena *arena;
};

/** The bytes of a token of the sentence. */
static inline struct text token_text(const struct reading *in, size_t i) {
    return text_slice(in->document->view, in->tokens[i].start,
                      (size_t)in->tokens[i].start + in->tokens[i].size);
}

/** Is token `i` there and of that class? */
static inline bool is_class(const struct reading *in, size_t i, enum word_class class) {
    return i < in->n && token_is(&in->tokens[i], class);
}

/** Is token `i` there and of one of these classes (bits)? */
static inline bool is_one_of(const struct reading *in, size_t i, uint64_t classes) {
    return i < in->n && token_is_one_of(&in->tokens[i], classes);
}

/** Is token `i` there and of that type? */
static inline bool is_type(const struct reading *in, size_t i, enum token_type type) {
    return i < in->n && in->tokens[i].type == type;
}

/** Is token `i` there, with a capital? */
static inline bool has_capital(const struct reading *in, size_t i) {
    return i < in->n && in->tokens[i].flags & TOKEN_CAPITAL;
}

/** Is token `i` there, and does it give that hint? */
static inline bool hints(const struct reading *in, size_t i, enum hint hint) {
    return i < in->n && token_hints(&in->tokens[i], hint);
}

/** The sense of token `i` as one word of that class, or NULL. */
static inline const struct sense *word_sense(const struct reading *in, size_t i,
                                             enum word_class class) {
    return i < in->n ? token_sense(&in->tokens[i], class) : NULL;
}

/** Is token `i` there, a word of that class, and does the language give it `number`? */
static inline bool has_number(const struct reading *in, size_t i, enum word_class class,
                              int number) {
    const struct sense *sense = word_sense(in, i, class);
    return sense && sense->number == number;
}

/** The number that the language has with that hint of token `i`; 0: it gives none. */
static inline int hint_at(const struct reading *in, size_t i, enum hint hint) {
    return hints(in, i, hint) ? hint_number(&in->tokens[i], hint) : 0;
}

/** Is token `i` there, and the plural of a word? */
static inline bool is_plural(const struct reading *in, size_t i) {
    return i < in->n && in->tokens[i].flags & TOKEN_PLURAL;
}

/** Is token `i` there, and does it end as the past of a verb does? */
static inline bool is_past_verb(const struct reading *in, size_t i) {
    return i < in->n && in->tokens[i].flags & TOKEN_PAST;
}

/** The phrase of that class at `i`; *past moves behind it. */
static inline const struct sense *sense_at(const struct reading *in, size_t i,
                                           enum word_class class, size_t *past) {
    size_t length;
    if (i >= in->n || !token_may(&in->tokens[i], (uint64_t)1 << class))
        return NULL;
    const struct sense *sense = phrase_sense(in->tokens + i, in->n - i, class, &length);
    if (sense)
        *past = i + length;
    return sense;
}

/** Is token `i` this ASCII sign, or one of these? */
static inline bool is_sign(const struct reading *in, size_t i, const char *signs) {
    if (i >= in->n || in->tokens[i].type != TOKEN_SIGN || in->tokens[i].size != 1)
        return false;
    return byte_is_one_of(in->document->view.data[in->tokens[i].start], signs);
}

/** Is the sign of three bytes at token `i` a minus or a dash? */
bool reading_is_wide_dash(const struct reading *in, size_t i);

/** A hyphen, minus or dash of any width. */
static inline bool is_dash(const struct reading *in, size_t i) {
    enum { WIDE = 3 };
    if (!is_type(in, i, TOKEN_SIGN))
        return false;
    return in->tokens[i].size == WIDE ? reading_is_wide_dash(in, i)
                                      : is_sign(in, i, "-");
}

/** No white space before token `i`. */
static inline bool is_glued(const struct reading *in, size_t i) {
    return i < in->n && !(in->tokens[i].flags & TOKEN_SPACE_BEFORE);
}

/** Nor behind it: it joins the tokens around. */
static inline bool is_joint(const struct reading *in, size_t i) {
    return is_glued(in, i) && is_glued(in, i + 1);
}

#endif
