/*
 * align.h - each figure of a draft held against its sources.
 *
 * The best supporter (same claim, a value that fits) is held against the best
 * rival (same claim, another value).  A true figure in the wrong place has a
 * supporter far from its words and a rival close to them.
 */
#ifndef CHECKER_CLAIM_ALIGN_H
#define CHECKER_CLAIM_ALIGN_H

#include "claim/context.h"

struct counterpart {
    struct figure figure;
    struct evidence evidence;
    bool found;
};

/** What the words around a figure call it, read once. */
struct told {
    bool difference; /* "six points behind", "fell by 42" */
    bool rest;       /* "39 of the 63" */
    bool total;      /* "50 in all" */
    bool average;    /* "so much each" */
};

struct alignment {
    struct figure figure;
    struct told told;
    enum verdict verdict;
    bool rounded;   /* the supporter's value is a rounding, or a hedge meets it */
    bool misplaced; /* a contradiction whose value stands elsewhere */
    bool far;       /* the rival is of another scale: it tells of another claim */
    struct counterpart supporter, rival;
    struct figure operands[2];    /* of VERDICT_COMPUTED */
    char operation;               /* + - * / & % @ | S ~ of VERDICT_COMPUTED, else 0 */
    const struct name_list *list; /* of VERDICT_COMPUTED: as many names, else NULL */
    const char *why;              /* one sentence */
};

/**
 * Where the evidence must lie before a figure is called wrong, tuned on development
 * texts.  A rival below `rival` speaks of something else; a supporter that is `gap`
 * weaker than a rival of `place` stands in another place.  Beside a rival of
 * `same_place`, in all but the same words, only a sum of its own kind excuses it, or a
 * product.
 */
extern const struct thresholds { double rival, place, gap, same_place; } thresholds;

/** Tells a source of the very claim another figure, so that no sum must be sought? */
bool alignment_is_answered(const struct alignment *to);

/** Align every figure of the drafts; nothing without a source. */
void figures_align(struct check_case *c);

/** Has one of the figure and its rival more in a part of the other's period? */
bool alignment_exceeds(const struct check_case *c, const struct alignment *to);

#endif
