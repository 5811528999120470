/*
 * alignment.h - a figure of a draft, its best supporter and its best rival.
 */
#ifndef CHECKER_CLAIM_ALIGNMENT_H
#define CHECKER_CLAIM_ALIGNMENT_H

#include "claim/context.h"

/** A figure of a source that speaks for the draft's, or against it. */
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
 * texts.  A rival below `rival` speaks of something else, or below `slip` where one
 * figure is a telling slip of the other; a supporter that is `gap` weaker than a rival
 * of `place` stands in another place.  Beside a rival of `same_place`, in all but the
 * same words, only a sum of its own kind excuses it, or a product; beside one of
 * `answered` nothing that words alone suggest.  That two values are the very same
 * counts for `agree`.
 */
extern const struct thresholds {
    double rival, slip, place, gap, same_place, answered, agree;
} thresholds;

/** Tells a source of the very claim another figure, so that no sum must be sought? */
bool alignment_is_answered(const struct alignment *to);

#endif
