/*
 * task.h - what a derivation is asked: one figure, the operands, and how they go
 * together.
 */
#ifndef CHECKER_DERIVE_TASK_H
#define CHECKER_DERIVE_TASK_H

#include "derive/proof.h"
#include "derive/told.h"

#define DERIVATION(name) extern const struct derivation derivation_##name;
#include "derive/derivations.def"
#undef DERIVATION

/** How an operand goes with the figure. */
enum operand_kinship {
    KIN_UNREAD,
    KIN_OTHER,   /* another noun, measure or fate is told of it */
    KIN_UNKNOWN, /* no word tells */
    KIN_ALIKE,   /* one noun or measure, words in common, or told beside the figure */
};

/** A figure of a source that others may follow from. */
struct operand {
    struct figure figure;
    const struct mention *mention;
    double value; /* of an amount, nearly: for a first look */
    double score; /* of the pair with the figure, once its kinship is read */
    enum operand_kinship kinship;
    bool lent; /* it is alike only for what it is compared with: speaks against nothing
                */
};

/** Bare numbers that are taken for so much of the amount before them. */
enum { MOST_SUMS = 64 };

/** Room for the operands of one figure. */
struct operand_room {
    struct operand at[MOST_OPERANDS_TRIED];
    struct mention sums[MOST_SUMS];
};

struct task {
    const struct check_case *c;
    const struct matches *matches;
    const struct name_lists *lists; /* of the sources */
    struct figure figure;
    const struct mention *mention; /* of the figure */
    struct told told;
    double value, reach;      /* of the figure, nearly: results that may be it */
    struct operand *operands; /* in the order of the sources */
    size_t n;
    struct mention *sums; /* of some operands, MOST_SUMS at most */
    size_t n_sums;
    size_t *n_scored; /* operands whose words are asked for, against MOST_SCORED */
};

/** Fill a task, which borrows the room. */
void task_begin(struct task *task, const struct check_case *c,
                const struct matches *matches, struct figure figure,
                struct operand_room *room, size_t *n_scored);

/** A walk over the pairs of operands of one text that stand near each other. */
struct pair_walk {
    uint32_t apart;        /* sentences, at most */
    uint32_t near;         /* figures, at most; 0: as many as is usual */
    struct operand *x, *y; /* x stands before y */
    size_t i, k;
    bool far; /* given: they may stand far apart where the words tell a difference */
};

/** Step to the next pair; all zero but for the bounds begins.  False past the last. */
bool pairs_next(const struct task *task, struct pair_walk *walk);

/** Sentences between operands, as a rule. */
enum { SENTENCES_APART = 2 };

/** May a result near `value` be the figure?  Cheap, and never wrongly false. */
bool task_may_be(const struct task *task, double value);

/** Does the figure state the result?  See value_states(). */
bool task_states(const struct task *task, struct decimal result);

/** The same of what was made of an operand with the figure's own bound: of more than 80
    among two each has more than 40. */
bool task_states_of(const struct task *task, const struct operand *x,
                    struct decimal result);

/** Read once an operand; beyond MOST_SCORED: KIN_UNKNOWN. */
enum operand_kinship operand_kinship(const struct task *task, struct operand *x);

/**
 * How strong it is that the figure follows from x and y (NULL: from x alone).  With an
 * operand of another measure: chance.  `told`: the words tell the operation, and one
 * operand is alike.  Otherwise both must be alike.
 */
enum strength operands_strength(const struct task *task, bool told, struct operand *x,
                                struct operand *y);

/**
 * The same where the numbers themselves are hardly there by chance, as both ends of a
 * range: no word need tie them, but none may tell of other things.
 */
enum strength operands_free(const struct task *task, bool told, struct operand *x,
                            struct operand *y);

/** Sentences from the one to the other, of one text. */
uint32_t operands_apart(const struct operand *x, const struct operand *y);

/** Is another measure or another fate told of the operand? */
bool operand_is_apart(const struct task *task, const struct operand *x);

/** Is what stands in the slot told of both, and another? */
bool operands_differ(const struct task *task, enum slot_id slot,
                     const struct operand *x, const struct operand *y);

/** Amounts of the same things, of which the one may be so much of the other. */
bool operands_compare(const struct task *task, const struct operand *x,
                      const struct operand *y);

/** A proof from x and y, or with y NULL from x alone; not added yet. */
struct proof proof_of(const struct derivation *by, enum strength strength,
                      struct operand *x, struct operand *y);

/** Keep it among the best. */
void proof_add(struct proofs *to, const struct proof *proof);

/** Keep it as what speaks against the figure, if it is the best so far. */
void proof_against(struct proofs *to, const struct proof *proof);

/** "'90' is '60' + '30'", with the sign or word given. */
const char *say_joined(const struct task *task, const struct proof *proof,
                       const char *sign);

/** "'at least 35'": the figure as it is quoted in messages. */
const char *quote(const struct check_case *c, struct figure figure);

#endif
