/*
 * told.h - what the words around a figure call it, by the signals of the language.
 */
#ifndef CHECKER_DERIVE_TOLD_H
#define CHECKER_DERIVE_TOLD_H

#include "frame/case.h"

/** All false and 0: the words call it nothing. */
struct told {
    bool difference; /* "six points behind", "63 more", "fell by 42", "all but eight" */
    bool points;     /* percentage points, or bare points */
    bool total;      /* "50 in all", "both" */
    bool average;    /* "so much each", "$71 a donor" */
    bool others;     /* "nine others" */
    bool times;      /* "30 times more" */
    bool elapsed;    /* "since", "took", "later" */
    bool earlier;    /* "a year before" */
    bool of;         /* "54% of", "a third of": a whole follows */
    int way; /* a change by so much: 1 "rose 5%", -1 "5% fewer"; 0: none is told */
    const struct mention *whole; /* of "39 of the 63"; NULL: none is told */
};

/** What the words around the figure call it, within its clause; by value, no errors. */
struct told told_of(const struct check_case *c, struct figure figure);

/** The whole that the figure is a part of: "39 of the 63", "19, of which eight"; NULL.
 */
const struct mention *figure_whole(const struct check_case *c, struct figure figure);

/** "24 of these", "19 of them": a part of what was told before, no more beside it. */
bool figure_is_of_those(const struct check_case *c, struct figure figure);

/** "£33,000 each", "on average", "for each of 24": does the text speak of one part? */
bool figure_is_parted(const struct check_case *c, struct figure figure);

/** "nine others": is the word behind the figure "other" or the like? */
bool figure_counts_others(const struct check_case *c, struct figure figure);

/** "another 22", "a further $30 million": so much beside what was told before? */
bool figure_is_another(const struct check_case *c, struct figure figure);

/** "another 22": so many beside those told of before? */
bool figure_is_further(const struct check_case *c, struct figure figure);

/** "founded in 1921", "born on 4 May": does something begin on the date? */
bool date_is_origin(const struct check_case *c, struct figure date);

#endif
