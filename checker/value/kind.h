/*
 * kind.h - a kind of value: how it is read, and how it is printed.
 *
 * A new kind is one file that ends in a `const struct kind`, and one row in
 * kinds.def.
 */
#ifndef CHECKER_VALUE_KIND_H
#define CHECKER_VALUE_KIND_H

#include <stdio.h>

#include "value/mention.h"
#include "value/numeral.h"
#include "value/relation.h"

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
    bool pounds;        /* the document has a pound sign: its pounds are money */
    struct arena *arena;
};

/** What values of a kind do, and may be asked of: the bits of a kind, any of them. */
enum {
    DOES_DATE = 1 << 0,    /* stand for days, and have no amount */
    DOES_AMOUNT = 1 << 1,  /* be a number, or two ends */
    DOES_ADD = 1 << 2,     /* make a third, two of them */
    DOES_GROW = 1 << 3,    /* add up over time: a month has no more than its year */
    DOES_TELL = 1 << 4,    /* say by their unit what they are of */
    DOES_COUNT = 1 << 5,   /* count what a noun names */
    DOES_SHARE = 1 << 6,   /* be parts of a hundred */
    DOES_PAY = 1 << 7,     /* be money */
    DOES_MEASURE = 1 << 8, /* have a unit that may be converted */
    DOES_LAST = 1 << 9,    /* be a span of time */
    DOES_AGE = 1 << 10,    /* be a time of somebody's life */
    DOES_RANK = 1 << 11,   /* be a place in a row */
    DOES_NAME = 1 << 12,   /* name one of a row */
    DOES_SCORE = 1 << 13,  /* be the result of a contest */
};

struct kind {
    const char *name; /* as rules and JSON lines spell it */
    unsigned does;    /* DOES_...; 0: a value that nobody could read */
    /** Classes of words at which the kind may begin, besides numerals. */
    uint64_t enters;
    /**
     * Read a value that begins at token `at` of the sentence.  Fills *to but
     * for kind, sentence, offsets and hedge, with `first` and `past` counting
     * in the sentence, and returns true; or false, leaving *to in any state.
     * `numeral` is the number read there, or NULL if there is none.
     */
    bool (*read)(const struct reading *in, size_t at, const struct numeral *numeral,
                 struct mention *to);
    /** How two values of the kind relate; NULL: as amounts of one unit. */
    enum relation (*relate)(const struct mention *a, const struct mention *b);
    /** The value and the unit as JSON lines print them; false: no value. */
    bool (*value)(const struct mention *mention, char text[], size_t size);
    /** The unit as JSON lines print it; NULL: mention->unit as it is. */
    const char *(*unit)(const struct mention *mention);
    const char *example;  /* for the manual: a phrase ... */
    const char *explains; /* ... and what is read */
};

#define KIND(name) extern const struct kind kind_##name;
#include "value/kinds.def"
#undef KIND

/** Does the mention do one of these? */
static inline bool mention_does(const struct mention *mention, unsigned what) {
    return mention->kind->does & what;
}

/** The kind's name, or of times the sort's: date, daterange, datetime, time, set. */
const char *mention_kind(const struct mention *mention);

/** The unit for JSON lines and messages, or NULL. */
const char *mention_unit(const struct mention *mention);

/** The kinds in the order in which they are tried; NULL past the last. */
extern const struct kind *const kind_list[];

static inline const struct kind *kind_at(size_t i) {
    return kind_list[i];
}

/** The kind that rules call `name`, or NULL. */
const struct kind *kind_named(struct text name);

/** The bytes of a token of the sentence. */
static inline struct text token_text(const struct reading *in, size_t i) {
    return text_slice(in->document->view, in->tokens[i].start,
                      (size_t)in->tokens[i].start + in->tokens[i].size);
}

/** Is token `i` there and of that class? */
static inline bool is_class(const struct reading *in, size_t i, enum word_class class) {
    return i < in->n && token_is(&in->tokens[i], class);
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
    char sign = in->document->view.data[in->tokens[i].start];
    for (const char *one = signs; *one; one++)
        if (*one == sign)
            return true;
    return false;
}

/** A hyphen, minus or dash of any width. */
bool is_dash(const struct reading *in, size_t i);

/** No white space before token `i`. */
static inline bool is_glued(const struct reading *in, size_t i) {
    return i < in->n && !(in->tokens[i].flags & TOKEN_SPACE_BEFORE);
}

#endif
