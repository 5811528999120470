/*
 * proofs.c - all that the derivations find for one figure, the best first.
 */
#include "derive/task.h"

#include "value/kind.h"

static const struct derivation *const derivations[] = {
#define DERIVATION(name) &derivation_##name,
#include "derive/derivations.def"
#undef DERIVATION
};

static int order_places(struct figure a, struct figure b) {
    if (a.member != b.member)
        return a.member < b.member ? -1 : 1;
    return (a.mention > b.mention) - (a.mention < b.mention);
}

/** By strength, score, fewest operands, and the order of the text; then by name, so
    that no row of the table stands before another. */
static bool is_better(const struct proof *a, const struct proof *b) {
    if (a->strength != b->strength)
        return a->strength > b->strength;
    if (a->score < b->score || a->score > b->score)
        return a->score > b->score;
    if (a->n_seen != b->n_seen)
        return a->n_seen < b->n_seen;
    for (size_t i = 0; i < MOST_OPERANDS; i++)
        if (order_places(a->of[i], b->of[i]) != 0)
            return order_places(a->of[i], b->of[i]) < 0;
    if (a->list.member != b->list.member || a->list.first != b->list.first)
        return a->list.member != b->list.member ? a->list.member < b->list.member
                                                : a->list.first < b->list.first;
    return strcmp(a->by->name, b->by->name) < 0;
}

void proof_add(struct proofs *to, const struct proof *proof) {
    size_t at = to->n;
    if (at == MOST_PROOFS && !is_better(proof, &to->at[--at]))
        return;
    if (to->n < MOST_PROOFS)
        to->n++;
    for (; at > 0 && is_better(proof, &to->at[at - 1]); at--)
        to->at[at] = to->at[at - 1];
    to->at[at] = *proof;
}

void proof_against(struct proofs *to, const struct proof *proof) {
    if (to->reversed && !is_better(proof, &to->against))
        return;
    to->reversed = true;
    to->against = *proof;
}

/** Bytes of a figure that a message shows. */
enum { LONGEST_QUOTE = 60 };

const char *quote(const struct check_case *c, struct figure figure) {
    return text_quote(c->arena, figure_phrase(c, figure), LONGEST_QUOTE);
}

const char *say_joined(const struct task *task, const struct proof *proof,
                       const char *sign) {
    return arena_print(task->c->arena, "%s is %s %s %s", quote(task->c, task->figure),
                       quote(task->c, proof->of[0]), sign,
                       quote(task->c, proof->of[1]));
}

/** Labels name and scores tell a game; nothing makes them. */
static bool may_follow(const struct mention *figure) {
    return !mention_does(figure, DOES_NAME) && !mention_does(figure, DOES_SCORE) &&
           !figure->amount.overflow && !figure->amount.vague;
}

struct proofs proofs_of(const struct check_case *c, const struct matches *matches,
                        const struct name_lists *lists, struct figure figure) {
    struct operand_room room;
    struct proofs proofs = {.n = 0};
    struct task task;
    size_t scored = 0;
    if (!may_follow(figure_mention(c, figure)))
        return proofs;
    task_begin(&task, c, matches, figure, &room, &scored);
    task.lists = lists;
    for (size_t i = 0; i < sizeof derivations / sizeof *derivations; i++)
        derivations[i]->prove(&task, &proofs);
    proofs.bounded = scored > MOST_SCORED;
    if (proofs.n)
        proofs.at[0].message = proofs.at[0].by->say(&task, &proofs.at[0]);
    if (proofs.reversed)
        proofs.against.message = proofs.against.by->say(&task, &proofs.against);
    return proofs;
}
