/*
 * clock.c - times of day.
 */
#include "value/calendar.h"

/** The value of "o'clock" in the language file; a.m. and p.m. have 0 and 12. */
enum { OCLOCK = 24 };

static bool is_digits(const struct reading *in, size_t i, size_t size) {
    return i < in->n && in->tokens[i].type == TOKEN_DIGITS &&
           in->tokens[i].size <= size;
}

static int number(const struct reading *in, size_t i) {
    return text_number(token_text(in, i));
}

/** ":30", or ".30" before a.m. and p.m. */
static size_t read_minutes(const struct reading *in, size_t at, int *minutes) {
    bool colon = is_sign(in, at, ":"), stop = is_sign(in, at, ".");
    if ((!colon && !stop) || !is_glued(in, at) || !is_glued(in, at + 1) ||
        !is_digits(in, at + 1, 2) || in->tokens[at + 1].size != 2)
        return at;
    if (stop && !is_class(in, at + 2, CLASS_CLOCK))
        return at;
    *minutes = number(in, at + 1);
    return *minutes < 60 ? at + 2 : at;
}

/** Zones are read over: EST, GMT, "Pacific time". */
static size_t skip_zone(const struct reading *in, size_t at) {
    static const char *const zones[] = {"est", "edt", "et",  "pst",  "pdt",
                                        "pt",  "cst", "cdt", "mst",  "gmt",
                                        "bst", "utc", "cet", "local"};
    for (size_t i = 0; at < in->n && i < sizeof zones / sizeof *zones; i++)
        if (text_spells(token_text(in, at), zones[i]))
            return at + 1;
    return at;
}

size_t clock_read(const struct reading *in, size_t at, int *minutes) {
    size_t past;
    const struct sense *word = sense_at(in, at, CLASS_CLOCK, &past);
    if (word && word->number != OCLOCK && token_text(in, at).size > 3 &&
        !is_sign(in, at + 1, ".")) {
        *minutes = word->number * 60; /* noon, midnight */
        return word->value[0] == '1' || word->number == 0 ? past : 0;
    }
    if (!is_digits(in, at, 2))
        return 0;
    int hour = number(in, at), minute = 0;
    size_t behind = read_minutes(in, at + 1, &minute), zone;
    const struct sense *half = sense_at(in, behind, CLASS_CLOCK, &past);
    if (half && half->number == OCLOCK && hour <= 24) {
        *minutes = hour % 24 * 60 + minute;
        return past;
    }
    if (half && token_text(in, behind).size <= 4 && hour >= 1 && hour <= 12) {
        *minutes = (hour % 12 + half->number) * 60 + minute;
        bool torn = is_glued(in, past) && in->tokens[past].type != TOKEN_SIGN;
        return torn ? 0 : skip_zone(in, past); /* not in "3am3ioYc" */
    }
    zone = skip_zone(in, behind);
    bool timed = behind > at + 1 && is_sign(in, at + 1, ":");
    if (!timed || hour > 23 || is_sign(in, behind, ":"))
        return 0;
    *minutes = hour * 60 + minute;
    return zone;
}
