/*
 * mention.h - a place that states a value, and the value.
 */
#ifndef CHECKER_VALUE_MENTION_H
#define CHECKER_VALUE_MENTION_H

#include "document/document.h"
#include "value/decimal.h"

/** How the writer hedged; names as JSON lines print them in hedge.c. */
enum hedge {
    HEDGE_NONE,
    HEDGE_ABOUT,
    HEDGE_ESTIMATED,
    HEDGE_NEARLY,
    HEDGE_AT_LEAST,
    HEDGE_MORE_THAN,
    HEDGE_AT_MOST,
    HEDGE_LESS_THAN,
    HEDGE_UP_TO,
    N_HEDGES
};

/** An amount; a range has two ends, otherwise `high` equals `low`. */
struct amount {
    struct decimal low, high;
    bool range : 1;
    bool worded : 1;   /* written in words, or a share such as "a third" */
    bool vague : 1;    /* "hundreds of": a magnitude only */
    bool overflow : 1; /* longer than a decimal holds: seen, never compared */
    bool fraction : 1; /* a half, two thirds: not exact beyond its digits */
};

/** What sort of time; JSON prints each under its own name. */
enum time_sort { TIME_DATE, TIME_RANGE, TIME_MOMENT, TIME_CLOCK, TIME_SET };

/** Why a time has no days. */
enum time_fault {
    TIME_WELL,
    TIME_RELATIVE,   /* the document states no date to count from */
    TIME_INCOMPLETE, /* "on 25th": no month */
    TIME_IMPOSSIBLE, /* 31 June */
};

enum { TIME_TEXT = 40, NO_LOW_DAY = INT32_MIN, NO_HIGH_DAY = INT32_MAX };

/** A time: an interval of days underneath, EDTF (ISO 8601-2) outside. */
struct time {
    int32_t low, high; /* days since 1970, inclusive; an open end is NO_... */
    int32_t about;     /* days by which it may be off: "18 months ago"; 0: none */
    enum time_sort sort : 8;
    enum time_fault fault : 8;
    uint8_t weekday;      /* that a day of the calendar is said to be; 0: none */
    uint8_t weekday_end;  /* the same of the last day of a range */
    int16_t fiscal;       /* the year that a firm calls these days; 0: it is none */
    uint8_t part;         /* 1 early, 2 mid, 3 late; 0: the whole of what text says */
    bool either;          /* 3/4/2020: as well 2020-04-03 */
    bool yearless;        /* the year is none the text states: it was chosen */
    bool weekless;        /* so was the week: "Tuesday" */
    bool halfless;        /* "3:20": as well T15:20 */
    char text[TIME_TEXT]; /* EDTF; empty where unresolved */
};

/** A span of time: so many months and seconds. */
struct length {
    struct decimal amount;
    const char *unit; /* as the language file has it: 7D, 12M, T1H */
};

struct kind;

/** As narrow as may be: a text of numbers has one in three bytes. */
struct mention {
    const struct kind *kind;
    const char *unit;     /* ISO 4217, unit name, %, time unit; NULL if none */
    const char *rate;     /* the time unit of "a month"; NULL: no rate */
    const char *why;      /* why it was not read, of kind unread; else NULL */
    struct time *time;    /* of dates, else all zero; never NULL in a text's list */
    struct amount amount; /* of numeric kinds; of a duration, in `unit`s */
    enum hedge hedge : 8;
    bool any_dollar : 1; /* "$" or "dollars" alone: `unit` is only likely */
    bool carried : 1;    /* kind and unit are of an amount beside it, or of its table */
    uint32_t sentence;
    uint32_t first, past;           /* tokens of the document */
    uint32_t start, end;            /* in the view; mention_span(): in the source */
    uint32_t hedge_first;           /* where the hedge begins; `first` without one */
    uint32_t noun_first, noun_past; /* tokens of the counted noun; equal: none */
    uint32_t noun;                  /* key of its head; 0: none */
};

/** Where it stands in the source. */
static inline struct span mention_span(const struct document *document,
                                       const struct mention *mention) {
    return document_span(document, mention->start, mention->end);
}

/** Values of one text: a sentence behind so many is not read. */
enum { MOST_MENTIONS = 200000 };

/** Digits that are in no value. */
struct passed {
    uint32_t start, end; /* in the view */
    const char *why;     /* static */
};

struct mentions {
    LIST(struct mention) list;
    LIST(struct passed) passed; /* in their order */
    uint32_t n_sentences;       /* that were read */
};

#endif
