/*
 * self_conflict.c - two figures of one text that cannot both stand.
 *
 * Without a topic rule only near repetitions are compared: the same noun or
 * unit, and mostly the same rare words around.
 */
#include "checks/check.h"

/** Hundredths of the words of both sentences that are the other's. */
enum { WORDS_LEAST = 65 };

/** Told of one period whole, or of none. */
static bool share_period(const struct evidence *of) {
    int same = slot_fact(of, SLOT_period, SLOT_SAME);
    return !slot_fact(of, SLOT_period, SLOT_OPEN) && (same == 0 || same == 100);
}

/** Nearly the same words, and the very words before and behind. */
static bool is_repeated(const struct evidence *of) {
    return of->of[CUE_sentence] >= WORDS_LEAST && of->of[CUE_word_before] &&
           of->of[CUE_run_behind] && share_period(of);
}

static bool ask(const struct judgement *in, const struct rule *rule,
                struct figure figure, const struct pair *pair, struct proposals *to) {
    bool both = figure_is_supported(in, figure) && figure_is_supported(in, pair->other);
    if (pair->stance != STANCE_RIVAL || both || !is_repeated(&pair->grounds->evidence))
        return false;
    struct proposal *proposal = propose_at(in, to, rule, VERDICT_CONTRADICTION, figure,
                                           message_pair(in->c, figure, pair->other));
    proposal->yields = YIELDS_ANY;
    propose_related(in, proposal, pair->other, NULL);
    return true;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    ask_inside(in, rule, ask, to);
}

const struct check check_self_conflict = {"self-conflict", propose};
