/*
 * match.h - which figure of one text a figure of another is.
 *
 * One engine holds figures against figures, whoever asks: a draft's against those of
 * its sources, a source's or peer's against those of the others, a text's against those
 * of its earlier sentences.  What is different on the three sides is a row of a table
 * in against.c: at a glance which may be one claim, how their values stand to each
 * other, and what bars a pair.  Those that ask (verdicts, groups, checks) look at kept
 * pairs; they search no candidates, compare no words and score nothing.
 *
 * A pair is a supporter, whose value fits, or a rival, whose value is another.  Its
 * score is the sum of its evidence by the weights of weights.def: the log of how much
 * likelier it is than another pair that the two are one claim.  The weights were fitted
 * to texts (`make calibrate`).
 *
 * A draft is held against its source from its own side: the chance that a figure stands
 * in the wrong place is the share that its rivals have of the whole, match->wrong.
 * Where neither text is the other's source, evidence is what both sides say, and the
 * words alone tell how likely the two are one claim: pair_chance().
 */
#ifndef CHECKER_MATCH_MATCH_H
#define CHECKER_MATCH_MATCH_H

#include "match/against.h"
#include "match/candidates.h"

struct match {
    struct figure figure;
    const struct pair *pairs;   /* by score, the best first */
    uint16_t n, n_seen, n_fits; /* kept; held against it; of these, supporters */
    uint8_t supporter, rival;   /* the best of each, not barred, from 1; 0: none */
    double wrong;               /* 0 to 1: the rivals' share; 0 without a rival */
};

/** Its best supporter, or NULL. */
static inline const struct pair *match_supporter(const struct match *match) {
    return match->supporter ? &match->pairs[match->supporter - 1] : NULL;
}

/** Its best rival, or NULL. */
static inline const struct pair *match_rival(const struct match *match) {
    return match->rival ? &match->pairs[match->rival - 1] : NULL;
}

struct matches {
    /** In the order of the left side's figures: one of each, but none of drafts without
        a source; AGAINST_ITSELF of those alone that are held against any. */
    const struct match *at;
    size_t n;
    uint32_t first, past;        /* the members of that side, */
    const size_t *starts;        /* and where the matches of each begin */
    const struct rarity *rarity; /* of the words of the sources */
};

/**
 * Hold every figure of the members from `first` up to `past` against those of `right`:
 * an index of the sources, or of the same members; NULL for AGAINST_ITSELF.  In the
 * case's arena.
 */
struct matches matches_find(const struct check_case *c, enum against against,
                            uint32_t first, uint32_t past,
                            const struct candidate_index *right,
                            const struct rarity *rarity);

/** The matches of a side while they are made, and the pairs of each, which this stage
   may still bar: for event.c.  What is finished is const for everybody. */
struct matching {
    LIST(struct match) list;
    LIST(struct pair *) pairs; /* of each match: in an arena of its own */
    struct arena arena;
};

/** The first half of matches_find(): all is found. */
void matching_begin(struct matching *to, const struct check_case *c,
                    enum against against, uint32_t first, uint32_t past,
                    const struct candidate_index *right, const struct rarity *rarity);

/** The second half: from now on nothing is written. */
struct matches matching_end(struct matching *of, const struct check_case *c,
                            uint32_t first, uint32_t past, const struct rarity *rarity);

/** The pairs of a figure of the left side; NULL for one of another member, or where
   there is nothing to hold it against.  Never asked of what is found AGAINST_ITSELF. */
const struct match *figure_match(const struct matches *in, struct figure figure);

/** What speaks for two figures of any members: for derivations, peers. */
struct grounds grounds_of(const struct check_case *c, const struct rarity *rarity,
                          struct figure figure, struct figure other);

#endif
