/*
 * joined.c - "and" before the second of two that stand close together.
 */
#include "derive/joined.h"

#include "value/kind.h"

/** Tokens from the first to the second; from the "and" to the second: "and another". */
enum { JOINED_APART = 12, LEAD = 1, RANGE_LEAD = 3 };

/** "Between 10 and 20" are the ends of a range; "between them, 10 and 20" no writer
 * has. */
static bool is_range(const struct check_case *c, struct figure x) {
    struct clause in = figure_clause(c, x);
    size_t first = in.mention->hedge_first;
    for (size_t i = first; i-- > in.first && i + RANGE_LEAD >= first;)
        if (token_is(&in.of->document->tokens.at[i], CLASS_BETWEEN))
            return true;
    return false;
}

/** Does nothing stand between the two but ages: "three men, aged 18 to 21, and two"? */
static bool are_next(const struct check_case *c, struct figure x, struct figure y) {
    if (y.mention <= x.mention)
        return false;
    for (uint32_t i = x.mention + 1; i < y.mention; i++)
        if (!mention_does(figure_mention(c, (struct figure){x.member, i}), DOES_AGE))
            return false;
    return true;
}

bool figures_joined(const struct check_case *c, struct figure x, struct figure y) {
    const struct mention *a = figure_mention(c, x), *b = figure_mention(c, y);
    const struct token *tokens = figure_document(c, x)->tokens.at;
    if (!figures_share_sentence(c, x, y) || !are_next(c, x, y) ||
        b->hedge_first > a->past + (uint32_t)JOINED_APART || is_range(c, x))
        return false;
    for (size_t i = b->hedge_first; i-- > a->past && i + LEAD + 1 >= b->hedge_first;)
        if (token_is(&tokens[i], CLASS_AND))
            return true;
    return false;
}
