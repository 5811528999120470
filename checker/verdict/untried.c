/*
 * untried.c - a message a budget, for the whole case.
 */
#include "verdict/untried.h"

void untried_count(struct untried *to, const struct match *match,
                   const struct proofs *proofs, enum verdict verdict) {
    bool found = match_supporter(match) || verdict == VERDICT_COMPUTED ||
                 verdict == VERDICT_NOT_COMPARED;
    to->held += !found;
    to->proofs += !found && proofs->bounded;
}

void untried_say(const struct untried *untried, const struct check_case *c,
                 const struct name_lists *lists) {
    struct place place = {c->n_members ? c->members[0]->document->name : "", 0, 0};
    if (untried->held && operands_are_many(c))
        diag_add(
            c->faults, DIAG_INFO, place,
            "its sources have more than %d figures: %zu that none of them has were "
            "held against the likeliest alone",
            MOST_OPERANDS_TRIED, untried->held);
    if (untried->held && lists->cut)
        diag_add(c->faults, DIAG_INFO, place,
                 "names that it counts are sought in the first %d words of its "
                 "sources alone",
                 MOST_LISTED_TOKENS);
    if (untried->proofs)
        diag_add(c->faults, DIAG_WARNING, place,
                 "%zu figure%s may follow from more others than the %d of which the "
                 "words are read",
                 untried->proofs, untried->proofs == 1 ? "" : "s", MOST_SCORED);
}
