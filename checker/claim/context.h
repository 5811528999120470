/*
 * context.h - the words around a figure, and how alike two such rooms are.
 *
 * Evidence is named and kept apart, so that any judgement can be printed and
 * understood; the weights stand in one table in context.c.
 */
#ifndef CHECKER_CLAIM_CONTEXT_H
#define CHECKER_CLAIM_CONTEXT_H

#include "claim/case.h"

/** What speaks for or against two figures being the same claim. */
enum cue {
    CUE_WORDS,   /* rare words near both, 0 to 1 */
    CUE_NEAR,    /* the words next to it that say something, 0 to 1 */
    CUE_NOUN,    /* they count the same: 1; people: 0.5; another thing: -1 */
    CUE_BEFORE,  /* the word before is the same */
    CUE_AFTER,   /* the word behind is the same */
    CUE_PERIOD,  /* the same period stated: 1; another: -1 */
    CUE_ROLE,    /* the same befell both, as killed and died: 1; another: -1 */
    CUE_BEARER,  /* both are the age of one named person: 1; of namesakes: 0.5 */
    CUE_SUBJECT, /* their clauses tell of one name: 1; of two: -1 */
    N_CUES
};

struct evidence {
    double of[N_CUES];
    double total;  /* weighted */
    double mutual; /* shared rare words as a share of the larger room */
};

/** Words that a room holds at most. */
enum { MOST_ROOM = 48 };

/** A word near a figure, heavier the rarer it is and the closer it stands. */
struct room_word {
    uint32_t key;
    float weight;
};

/** The words around a figure in its sentence, by key; of the case's arena. */
struct room {
    const struct room_word *words;
    size_t n;
};

/** The words around a figure; the case's words are counted at the first call. */
struct room figure_room(struct check_case *c, struct figure figure);

/** The telling words next to a figure in its clause: two in front, two behind. */
enum { NEAR_WORDS = 4 };

/** Fills `keys` with them, the nearest first on each side; 0 where there is none. */
void figure_near(struct check_case *c, struct figure figure, uint32_t keys[NEAR_WORDS]);

/** figure_role(), which is read once a figure. */
uint32_t figure_fate(struct check_case *c, struct figure figure);

/** "rare words near both" ... for `show alignments`. */
const char *cue_name(enum cue cue);

/** What the cue counts for in the sum of evidence, from 0 to 1. */
double cue_weight(enum cue cue);

/** How alike the words around two figures are; words are counted at the first call. */
struct evidence figures_evidence(struct check_case *c, struct figure a,
                                 struct figure b);

#endif
