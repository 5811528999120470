/*
 * date_point.c - dates that the calendar alone fixes: the readers of them.
 */
#include "mention/date.h"

/** A reader, and whether its first token may be digits, or a word. */
struct point_reader {
    size_t (*read)(const struct reading *in, size_t at, struct calendar *to);
    bool digits, word;
};

/** The most telling first; of all that read something the longest wins. */
static const struct point_reader readers[] = {
    {date_iso, true, false},
    {date_year_first, true, false},
    {date_slashed, true, false},
    {date_day_first, true, true},
    {date_month_first, false, true},
    {date_quarter, true, true},
    {date_fiscal, false, true},
    {date_decade, true, false},
    {date_century, true, true},
    {date_season, false, true},
    {date_holiday, false, true},
    {date_day_alone, true, true},
    {date_year, true, false},
    {date_worded_year, false, true},
    {date_worded_decade, false, true},
    {date_short_year, true, false},
    {date_nth, true, true},
    {date_listed, true, false},
};

size_t date_point(const struct reading *in, size_t at, struct calendar *to) {
    size_t best = 0;
    bool digits = at < in->n && in->tokens[at].type == TOKEN_DIGITS;
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        struct calendar trial = {0};
        if (digits ? !readers[i].digits : !readers[i].word)
            continue;
        size_t past = readers[i].read(in, at, &trial);
        if (past > best) {
            best = past;
            *to = trial;
        }
    }
    return best;
}
