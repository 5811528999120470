/*
 * proof.h - how a figure follows from others: the derivation, its operands, its
 * strength.
 *
 * A derivation sees the case, never a rival: whether a proof excuses a figure is the
 * verdict's question.  A new derivation is one file that ends in a `const struct
 * derivation`, and one row in derivations.def.
 *
 * The search is bounded, and the verdicts say where that told: of a case whose sources
 * have at most MOST_OPERANDS_TRIED figures all are tried; of a larger one those that
 * stand around the kept pairs of the figure and of its neighbours in the sentence.  The
 * words of MOST_SCORED operands are read: all others are taken for chance.  Pairs of
 * operands stand close together, so that they are no more than some times as many.
 */
#ifndef CHECKER_DERIVE_PROOF_H
#define CHECKER_DERIVE_PROOF_H

#include "match/match.h"

enum { MOST_OPERANDS = 2, MOST_PROOFS = 16 };

enum { MOST_OPERANDS_TRIED = ALL_CANDIDATES, MOST_SCORED = 64 };

/** How much the words say that the figure was computed so. */
enum strength {
    STRENGTH_CHANCE, /* the numbers fit, nothing else: excuses nothing */
    STRENGTH_ALIKE,  /* operands and figure are of one measure */
    STRENGTH_TOLD,   /* the words tell the operation too: "in all", "more than" */
};

struct derivation;

struct proof {
    const struct derivation *by;
    struct figure of[MOST_OPERANDS]; /* in the order that the message tells */
    size_t n;      /* operands; the first and last of a longer row; 0: see `list` */
    size_t n_seen; /* operands of that longer row, else n */
    enum strength strength;
    double score; /* how well operands and figure go together: sum of pair scores */
    int earlier;  /* which of the two came first, by the source: 0, 1; -1: none is told
                   */
    struct {
        uint32_t member, first, past; /* tokens of the names that were counted */
    } list;
    const char *message; /* "'90' is '60' + '30'": one line, in the arena; of the best
                            alone, and of what speaks against it */
};

/** The proofs of one figure, the best first. */
struct proofs {
    struct proof at[MOST_PROOFS];
    size_t n;
    bool bounded;  /* more operands fit than those whose words were read */
    bool reversed; /* the numbers fit, of one measure, but the words tell the other way:
                    */
    struct proof against; /* "rose 5%" of a fall by as much: a fault, not a proof */
};

/** What a derivation is asked: see task.h. */
struct task;

struct derivation {
    const char *name; /* "sum" */
    /** Add every proof of its sort to `to`, within a bound of operands looked at. */
    void (*prove)(const struct task *task, struct proofs *to);
    /** What a proof says of the figure, in the arena. */
    const char *(*say)(const struct task *task, const struct proof *proof);
    bool adds_up; /* the operands are parts of the figure: none of them is its rival */
};

/** Have the sources of a case more figures than are all tried? */
bool operands_are_many(const struct check_case *c);

/** See name_lists.h. */
struct name_lists;

/**
 * The proofs of a figure of the draft, `lists` being those of the sources, by strength,
 * then score, then fewer operands, then the order of the text; never by the order of
 * rows.
 */
struct proofs proofs_of(const struct check_case *c, const struct matches *matches,
                        const struct name_lists *lists, struct figure figure);

#endif
