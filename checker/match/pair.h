/*
 * pair.h - two figures that may be one claim, with their evidence.
 */
#ifndef CHECKER_MATCH_PAIR_H
#define CHECKER_MATCH_PAIR_H

#include "frame/case.h"
#include "match/evidence.h"
#include "match/stance.h"

/** Why a pair was passed over. */
enum bar {
#define BAR(name, says) BAR_##name,
#include "match/bars.def"
#undef BAR
    N_BARS
};

/** What speaks for two being one claim, and what that counts for. */
struct grounds {
    struct evidence evidence;
    double score; /* the sum of all evidence */
    double words; /* of what does not depend on the two values themselves */
};

struct pair {
    struct figure other;
    uint8_t stance;                /* of enum stance */
    uint8_t bar;                   /* of enum bar */
    const struct grounds *grounds; /* in a table those of many pairs are the same */
};

/** Score the evidence of a pair of that stance: `mention` is the figure that asks. */
void grounds_score(struct grounds *grounds, enum stance stance,
                   const struct mention *mention);

/** The score of its words but for where it stands: the head of a text tells no claim.
 */
double pair_telling(const struct pair *pair);

/**
 * How likely it is that two texts tell one claim, by words alone: where one thing
 * befell those that both count, few words do.
 */
double pair_chance(const struct pair *pair);

/** Is that chance large enough for the two to be linked, if nothing bars it? */
bool pair_is_likely(const struct pair *pair);

/** What a cue counts for in a score: the weight of one whole fact. */
double cue_weight(enum cue cue);

/** "another fate befell them": why a pair was barred; "" where it is not. */
const char *bar_says(enum bar bar);

#endif
