/*
 * ledger.h - every figure with its verdict, loud or not.
 *
 * A text may hold two hundred thousand figures, and few reports list them all: an entry
 * is made when it is asked for, and nothing is kept of it.
 */
#ifndef CHECKER_FINDING_LEDGER_H
#define CHECKER_FINDING_LEDGER_H

#include "checks/check.h"
#include "finding/finding.h"

/** Proposals that tell what became of a figure, in the order in which they are asked.
 */
enum told_sort {
    SORT_CONFLICT, /* of the entries' texts, loud or by a rule that is off */
    SORT_EQUAL,    /* by a topic rule's tolerance */
    SORT_SCOPE,    /* by a topic rule */
    N_SORTS
};

/** A figure that a proposal stands at, or names as what that is held against. */
struct ledger_mark {
    const struct mention *mention;
    bool names;
    const struct proposal *proposal;
};

/** By figure; what stands at it first, then in the order of the proposals. */
struct figure_told {
    struct ledger_mark *at;
    size_t n;
};

/** What entries are made of; it lives as long as the case. */
struct ledger {
    const struct judgement *in; /* NULL: of `given` alone */
    struct figure_told told[N_SORTS];
    LIST(struct entry) given; /* entries of another's */
    bool bare;                /* they show no word of a text */
};

/**
 * Fill the outcome's ledger and coverage from alignments and settled proposals,
 * whatever their levels: every figure of the drafts, or of all peers where there is no
 * draft. The documents of the outcome must be listed already.
 */
void ledger_make(const struct judgement *in, const struct proposals *settled,
                 struct outcome *to);

/** The same ledger, whose entries show no word of a text; in the arena. */
const struct ledger *ledger_bare(const struct ledger *ledger, struct arena *arena);

/** A walk over a ledger; all zero behind `arena` begins one. */
struct ledger_walk {
    const struct ledger *of; /* NULL: it has no entry */
    struct arena *arena;     /* of the readings; NULL: none are listed */
    size_t n;                /* entries so far */
    struct figure_walk figures;
    struct entry entry; /* the last one */
};

/** Step to the next entry, in the order of the figures; false past the last. */
bool ledger_next(struct ledger_walk *walk);

#endif
