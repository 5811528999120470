/*
 * roll.h - the names of a draft, and in which of its sources each stands.
 */
#ifndef CHECKER_REPORT_PAPER_ROLL_H
#define CHECKER_REPORT_PAPER_ROLL_H

#include "report/paper/paper.h"

enum { MOST_ROLL = 1000 };

/** A name that stands for all of its entity, as "Jane Roe" for "Ms. Roe". */
struct roll_row {
    struct site site;        /* its first place in the draft */
    struct text words;       /* of the draft's view */
    const char *shape;       /* "person", "place"; static */
    size_t n_here;           /* places in the draft */
    size_t n_sources;        /* that have every word of it in one of their names */
    struct site there;       /* a place in the first of them */
    const struct card *card; /* what was found of it; NULL: nothing */
};

struct roll {
    struct roll_row *rows; /* what was found first, then what no source has, then as in
                              the text */
    size_t n, n_more;
};

/** The names of the paper's drafts, those that are surely names; in its arena. */
struct roll roll_call(const struct paper *paper);

#endif
