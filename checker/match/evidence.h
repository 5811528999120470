/*
 * evidence.h - what speaks for and against two figures being one claim.
 *
 * Every observation is a fact from 0 to 1, kept in hundredths; what it counts for is
 * a weight of weights.def.  A score is the sum of the two, nothing else, so what is
 * printed adds up to it.
 */
#ifndef CHECKER_MATCH_EVIDENCE_H
#define CHECKER_MATCH_EVIDENCE_H

#include "frame/frame.h"

/** Cues of words and order first, then three of each slot: same, differs, open. */
enum cue {
#define CUE(name, explains) CUE_##name,
#define FACT(name, explains) CUE_##name,
#include "match/cues.def"
#undef CUE
#undef FACT
#define SLOT(name, explains) CUE_##name##_same, CUE_##name##_differs, CUE_##name##_open,
#include "frame/slots.def"
#undef SLOT
    N_CUES
};

enum { FIRST_WORDS_CUE = CUE_sentence, FIRST_SLOT_CUE = CUE_noun_same };

struct evidence {
    uint8_t of[N_CUES]; /* hundredths */
};

/** How rare each word is among the sentences of some accounts. */
struct rarity;

/** Count the words of `n` accounts; in the arena. */
const struct rarity *rarity_count(const struct account *accounts, size_t n,
                                  struct arena *arena);

/** From 0 to about 1, the rarer the more; *known: some sentence holds it. */
double rarity_of(const struct rarity *rarity, uint32_t key, bool *known);

enum { MOST_AROUND = 40 };

/** A content word around a figure. */
struct around {
    uint32_t key;
    float rare, near; /* from 0 to 1 */
    int8_t order;     /* content words away, minus in front; 0: another clause */
};

/** What words around a figure weigh: in its sentence, near it, next to it, in its
   clause to both sides. */
struct weighed {
    double all, near, next, front, behind;
};

/** A figure with the words around it: made once, held against many. */
struct vicinity {
    const struct account *of;
    const struct rarity *rarity;
    uint32_t index;
    struct around words[MOST_AROUND];
    size_t n;
    struct weighed whole; /* all its words */
};

/** The words around figure `index` of an account, each with its weight. */
void vicinity_read(struct vicinity *to, const struct account *of, uint32_t index,
                   const struct rarity *rarity);

/** Which of the words around a figure a sentence has: found once for all its figures.
 */
struct sighting {
    const struct account *of; /* NULL at first: nothing was found yet */
    uint32_t sentence;
    struct sighted {
        const struct word_place *first,
            *past;   /* its places; equal: a sentence beside */
        size_t word; /* of the vicinity */
    } words[MOST_AROUND];
    size_t n;
};

/**
 * The facts of a figure and one of another account (or of the same).  `seen` is the
 * figure's own, and kept from call to call.
 */
struct evidence evidence_of(const struct vicinity *figure, struct sighting *seen,
                            const struct account *of, uint32_t other);

/** A fact of its own, from 0 to 1: of a figure and one of another account. */
typedef double fact_of(const struct vicinity *figure, const struct account *of,
                       uint32_t other);

#define CUE(name, explains)
#define FACT(name, explains) fact_of fact_##name;
#include "match/cues.def"
#undef CUE
#undef FACT

/** What a slot adds to the evidence: its first cue, and the two behind. */
enum { SLOT_SAME, SLOT_DIFFERS, SLOT_OPEN };

/** The fact of a slot in hundredths: `which` is one of these three. */
static inline int slot_fact(const struct evidence *of, enum slot_id slot, int which) {
    return of->of[FIRST_SLOT_CUE + 3 * (int)slot + which];
}

/** "near words", "noun differs": static. */
const char *cue_name(enum cue cue);

#endif
