/*
 * date.h - the grammar of dates, rule by rule; date.c asks them.
 *
 * A reader is given a token of the sentence and returns the one behind what it read, or
 * 0.  Points and periods go into a calendar, whole dates into a mention.
 */
#ifndef CHECKER_MENTION_DATE_H
#define CHECKER_MENTION_DATE_H

#include "mention/calendar.h"

/* The rules of date_points.def. */
#define POINT(name, digits, word, explains)                                            \
    size_t date_##name(const struct reading *in, size_t at, struct calendar *to);
#include "mention/date_points.def"
#undef POINT

/** The longest of those: what the calendar alone fixes. */
size_t date_point(const struct reading *in, size_t at, struct calendar *to);

/** What counts from the document's date: "last week", "Tuesday". */
size_t date_relative(const struct reading *in, size_t at, struct calendar *to);

/** "Tuesday", "Tuesday, 6 August", "Monday morning", "Monday of next week". */
size_t date_weekday(const struct reading *in, size_t at, struct calendar *to);

/** "the year", "month" behind "the end of": the unit of time that holds today. */
size_t date_current(const struct reading *in, size_t at, struct calendar *to);

/** May a date begin there?  Prepositions lead to dates often: most are told apart. */
bool date_may_begin(const struct reading *in, size_t at);

/** One point or period, of the calendar or relative. */
size_t date_one(const struct reading *in, size_t at, struct calendar *to);

/** The same behind "early", "mid-", "the end of", which are read over. */
size_t date_parted(const struct reading *in, size_t at, struct calendar *to);

/** What the words around `at` up to `past` say of a year that *to does not state. */
void date_look_around(const struct reading *in, size_t at, size_t past,
                      struct calendar *to);

/** "fiscal 2023, which ended on June 30", "its 2019 fiscal year (ended in September)":
    the year at `at`, which ends at `past`, becomes those twelve months. */
void date_fiscal_end(const struct reading *in, size_t at, size_t past,
                     struct calendar *to);

/** "May last year", "first half of the year": the year in words, or `past`. */
size_t date_year_by_word(const struct reading *in, size_t past, struct calendar *point);

/** "between 2013 and 2015". */
size_t date_between(const struct reading *in, size_t at, struct mention *to);

/** "3 to 5 May 2021", or `between`, "19 and 20 November": a bare day first. */
size_t date_days_range(const struct reading *in, size_t at, bool between,
                       struct mention *to);

/** The other end of a range, behind a first that ends at `past`. */
size_t date_range(const struct reading *in, size_t past, bool between,
                  struct calendar *from, struct mention *to);

/** "the 2007-09 slump": years before a noun, where a month could be written so, too. */
bool date_spans_years(const struct reading *in, size_t at);

/** "2011/12", "2011-12", "2011/2012": two years of which the second comes next. */
size_t date_next_year(const struct reading *in, size_t at, int *year);

/** The same, as a season, or a year that ends in the next. */
size_t date_two_years(const struct reading *in, size_t at, struct mention *to);

/** "since 2006", "until May 5": one end stays open. */
size_t date_open(const struct reading *in, size_t at, struct mention *to);

/** "to date": all days up to the document's own, or what no day is known of. */
size_t date_to_date(const struct reading *in, size_t at, struct mention *to);

/** "every Tuesday", "Mondays": an any-week's day; "each month": the unit, of no day, so
    that it is compared with none. */
size_t date_recurring(const struct reading *in, size_t at, struct mention *to);

/** "9 p.m.", "9 p.m. on Monday". */
size_t date_clock(const struct reading *in, size_t at, struct mention *to);

/** A time of day behind the day `point`, which ends at `past`. */
size_t date_moment(const struct reading *in, size_t past, struct calendar *point,
                   struct mention *to);

/** "9:01 p.m.", "6am", "at noon": minutes since midnight. */
size_t clock_read(const struct reading *in, size_t at, int *minutes);

/** "Half past six", "3:20": may what was read so be of either half of the day? */
bool clock_is_halfless(const struct reading *in, size_t at, size_t past);

/** "65s" of "over-65s", "under 65s": people of an age, and no years. */
bool age_is_group(const struct reading *in, size_t at);

/** "5-6pm", "2.30-4pm": both ends; the token behind, or 0. */
size_t clock_span(const struct reading *in, size_t at, int *from, int *to);

/** A day of the month: 5, 5th, "fifth", "the 5th of". */
size_t date_day(const struct reading *in, size_t at, int *day);

/** The number of "first", "third", "1st". */
size_t date_place(const struct reading *in, size_t at, int *place);

/** ", 2010", " 2010", " of 2010" behind a month or a day; else `at`. */
size_t date_year_behind(const struct reading *in, size_t at, int *year);

/** The year behind ", 4 and 5, 2013", where a list of days goes on at `at`; or 0. */
int listed_year(const struct reading *in, size_t at);

/** Are the words from `at` up to `past` part of a name: USA Today, "High Noon"? */
bool date_is_name(const struct reading *in, size_t at, size_t past);

/** Does what stands before lead to a date: a preposition, a bracket, an article? */
bool date_is_led(const struct reading *in, size_t at);

/** A year in words, "nineteen ninety-six", "two thousand and five"; or 0,
 * and *year as it was. */
size_t year_in_words(const struct reading *in, size_t at, int *year);

/** A four-digit year at `at` that stands alone; 0 if there is none. */
int year_at(const struct reading *in, size_t at);

/** "In 1951 Rand moved": a year at `at`, and a name behind it that a unit has too. */
bool year_leads_name(const struct reading *in, size_t at);

/** Do the words around four digits before 1900, at `at`, tell that they are a year? */
bool year_is_told(const struct reading *in, size_t at, int year);

/** Does a year of a named era begin with the numeral: "44 BC", "384 BC-322 BC"? */
bool era_follows(const struct reading *in, const struct numeral *numeral);

/** The era named at `at`, from which *past is read on: -1 before, 1; 0: none. */
int era_at(const struct reading *in, size_t at, size_t *past);

/** Two digits behind an apostrophe that stands alone: '79. */
bool year_is_short(const struct reading *in, size_t at);

/** A number word below a hundred. */
size_t tens_read(const struct reading *in, size_t at, int *number);

/** Is token `i` one such unit of time, as in is_unit(in, i, "12M")? */
bool is_unit(const struct reading *in, size_t i, const char *unit);

/** Are there so many digits at token `i`? */
static inline bool is_digits(const struct reading *in, size_t i, size_t least,
                             size_t most) {
    return i < in->n && in->tokens[i].type == TOKEN_DIGITS &&
           in->tokens[i].size >= least && in->tokens[i].size <= most;
}

/** The number that the digits of token `i` are. */
static inline int number_at(const struct reading *in, size_t i) {
    return text_number(token_text(in, i));
}

#endif
