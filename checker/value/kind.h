/*
 * kind.h - a kind of value: what it does, how two relate, how it is read and printed.
 *
 * A new kind is one file of mention/ that ends in a `const struct kind`, and one row in
 * kinds.def.  Nobody asks of which kind a value is, but what it does.
 */
#ifndef CHECKER_VALUE_KIND_H
#define CHECKER_VALUE_KIND_H

#include <stdio.h>

#include "value/mention.h"
#include "value/relation.h"

struct reading;
struct numeral;

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
    DOES_FOLD = 1 << 14,   /* say how many times as much */
    DOES_LEAD = 1 << 15,   /* be the most of all, or so far from it */
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

/** Does the mention do one of these? */
static inline bool mention_does(const struct mention *mention, unsigned what) {
    return mention->kind->does & what;
}

/** The kind's name, or of times the sort's: date, daterange, datetime, time, set. */
const char *mention_kind(const struct mention *mention);

/** The unit for JSON lines and messages, or NULL. */
const char *mention_unit(const struct mention *mention);

#endif
