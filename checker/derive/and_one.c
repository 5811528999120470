/*
 * and_one.c - 84 geese of one and "the 83 others"; three of "two millers and a cook";
 * six of "two millers, three cooks and a maid".
 */
#include "derive/result.h"
#include "derive/task.h"

/** Tokens in which one goes along. */
enum { ALONG = 8 };

/** Past the words of what is counted, "young millers". */
static size_t past_counted(const struct clause *in) {
    const struct token *tokens = in->of->document->tokens.at;
    const struct mention *mention = in->mention;
    size_t at = mention->noun ? mention->noun_past : mention->past;
    while (at < in->past && at < (size_t)mention->past + ALONG &&
           tokens[at].flags & (TOKEN_CONTENT | TOKEN_CAPITAL) &&
           !token_is(&tokens[at], CLASS_VERB))
        at++;
    return at;
}

/** "two millers and a cook". */
static bool goes_behind(const struct clause *in) {
    const struct token *tokens = in->of->document->tokens.at;
    size_t at = past_counted(in);
    return at + 1 < in->past && token_is(&tokens[at], CLASS_AND) &&
           token_is(&tokens[at + 1], CLASS_ARTICLE);
}

/** "a cook and two millers". */
static bool goes_before(const struct clause *in) {
    const struct token *tokens = in->of->document->tokens.at;
    size_t before = in->mention->hedge_first;
    if (before <= in->first || !token_is(&tokens[before - 1], CLASS_AND))
        return false;
    for (size_t i = before - 1; i > in->first && i + ALONG > before; i--)
        if (token_is(&tokens[i - 1], CLASS_ARTICLE))
            return true;
    return false;
}

/** From so many on, "11 other duets" are hardly one less by chance. */
enum { TELLING = 10 };

/** "The 83 others", "11 other duets": all but one. */
static bool is_rest(const struct clause *in) {
    const struct mention *mention = in->mention;
    size_t at = mention->hedge_first;
    bool article = at > in->first &&
                   token_is(&in->of->document->tokens.at[at - 1], CLASS_DETERMINER);
    return article || decimal_double(mention->amount.low) >= TELLING;
}

/** Does the source's text tell of one more? */
static bool has_one_more(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    return (figure_counts_others(c, figure) && is_rest(&in)) || goes_behind(&in) ||
           goes_before(&in);
}

/** Exactly one more than a count that is exact too. */
static bool is_one_more(const struct task *task, const struct operand *x) {
    struct decimal sum;
    return value_is_count(x->mention) && x->mention->hedge == HEDGE_NONE &&
           decimal_add(x->mention->amount.low, decimal_of(1, 0), &sum) &&
           decimal_compare(sum, task->mention->amount.low) == 0;
}

/** "two millers, three cooks and a maid": does y stand right behind x in a list? */
static bool is_next_in_list(const struct check_case *c, const struct operand *x,
                            const struct operand *y) {
    const struct mention *m = x->mention;
    size_t comma = m->noun_past > m->past ? m->noun_past : m->past;
    return figures_share_sentence(c, x->figure, y->figure) && value_is_count(m) &&
           m->hedge == HEDGE_NONE && comma + 1 == y->mention->hedge_first &&
           token_is_sign(figure_document(c, x->figure), comma, ",");
}

/** The first of the list that ends in `last`; *sum: of all. */
static struct operand *list_before(const struct task *task, struct operand *last,
                                   struct decimal *sum) {
    struct operand *first = last;
    *sum = last->mention->amount.low;
    while (first > task->operands && is_next_in_list(task->c, first - 1, first) &&
           decimal_add(*sum, first[-1].mention->amount.low, sum))
        first--;
    return first;
}

/** "two millers, three cooks and a maid" are six, whatever each of them is. */
static void try_list(const struct task *task, struct operand *last, struct proofs *to) {
    struct decimal sum;
    struct clause in = figure_clause(task->c, last->figure);
    struct operand *first = list_before(task, last, &sum);
    if (first == last || !goes_behind(&in) ||
        !decimal_add(sum, decimal_of(1, 0), &sum) ||
        decimal_compare(sum, task->mention->amount.low) != 0)
        return;
    struct proof proof = proof_of(&derivation_and_one,
                                  operands_free(task, false, first, last), first, last);
    proof_add(to, &proof);
}

/** One more is told of the same fate, and perhaps of another noun: a cook, a miner. */
static void try(const struct task *task, struct operand *x, struct proofs *to) {
    if (!task_may_be(task, x->value + 1) || !is_one_more(task, x) ||
        !has_one_more(task->c, x->figure))
        return;
    bool others = figure_counts_others(task->c, x->figure);
    enum strength strength = operands_strength(task, false, x, NULL);
    if (others && strength == STRENGTH_CHANCE && x->kinship == KIN_UNKNOWN)
        strength = STRENGTH_ALIKE;
    struct proof proof = proof_of(&derivation_and_one, strength, x, NULL);
    proof_add(to, &proof);
}

static void prove(const struct task *task, struct proofs *to) {
    bool own = value_is_count(task->mention) && task->mention->hedge == HEDGE_NONE;
    for (size_t i = 0; own && i < task->n; i++) {
        try(task, &task->operands[i], to);
        if (value_is_count(task->operands[i].mention))
            try_list(task, &task->operands[i], to);
    }
}

static const char *say(const struct task *task, const struct proof *proof) {
    if (proof->n > 1)
        return arena_print(task->c->arena, "%s are those from %s to %s and one",
                           quote(task->c, task->figure), quote(task->c, proof->of[0]),
                           quote(task->c, proof->of[1]));
    return arena_print(task->c->arena, "%s are %s and one",
                       quote(task->c, task->figure), quote(task->c, proof->of[0]));
}

const struct derivation derivation_and_one = {
    .name = "and one", .prove = prove, .say = say, .adds_up = true};
