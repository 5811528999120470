/*
 * calendar.h - a point or period of the calendar as words state it, and the
 * interval of days it stands for (EDTF, ISO 8601-2).
 */
#ifndef CHECKER_MENTION_CALENDAR_H
#define CHECKER_MENTION_CALENDAR_H

#include "mention/tense.h"

/** From the widest to the narrowest. */
enum grain {
    GRAIN_NONE,
    GRAIN_CENTURY,
    GRAIN_DECADE,
    GRAIN_YEAR,
    GRAIN_HALF,
    GRAIN_SEASON,
    GRAIN_QUARTER,
    GRAIN_MONTH,
    GRAIN_WEEK,
    GRAIN_WEEKEND,
    GRAIN_DAY,
    GRAIN_DAYS /* so many days, months ... from a day: low and high are set */
};

/** "early", "mid-", "late": which part of a period. */
enum period_part { PART_WHOLE, PART_EARLY, PART_MID, PART_LATE };

/** What was read so far; a year of 0 is not stated. */
struct calendar {
    enum grain grain;
    int year, month, day;
    int part; /* of a quarter or half: 1 to 4 */
    enum period_part third;
    const char *season;  /* SP, SU, FA, WI */
    const char *holiday; /* its rule, see holiday.h; sets month and day of a year */
    int weekday;         /* 1 to 7; 0: not stated */
    int low, high;       /* of GRAIN_WEEK, GRAIN_WEEKEND, GRAIN_DAYS */
    bool relative;       /* counts from the document's date, which is not stated */
    enum tense tense;    /* of the verb: a missing year lies ahead, or behind */
    bool over;           /* it ended then: "ended Sept. 30" lies behind, however far */
    bool alone;          /* nothing around tells the year: it is the document\'s */
    bool yearless;       /* the year was completed, not read */
    bool either;         /* 3/4/2020: day and month may stand the other way */
    bool weekless;       /* so was the week: "Tuesday" */
    int about;           /* days by which it may be off: "18 months ago" */
    int fiscal;          /* of GRAIN_DAYS: the year that a firm calls these days */
};

/** Seen, but nothing to count from: the document states no date. */
static inline void calendar_set_relative(struct calendar *to) {
    *to = (struct calendar){.grain = GRAIN_DAYS, .relative = true};
}

/** Complete a missing year from the document's date; nothing without one. */
void calendar_complete(struct calendar *calendar, const struct reading *in);

/** Days, EDTF text, sort and fault of what was read. */
void calendar_time(const struct calendar *calendar, struct time *to);

/** The same for a period from the begin of one to the end of the other. */
void calendar_range(const struct calendar *from, const struct calendar *to,
                    struct time *time);

/** "since 2006": from the first day of `from` on. */
void calendar_since(const struct calendar *from, struct time *time);

/** "after 2006": from the day behind the last of `point` on. */
void calendar_after(const struct calendar *point, struct time *time);

/** "until May 5": all days up to the last of `to`. */
void calendar_until(const struct calendar *to, struct time *time);

#endif
