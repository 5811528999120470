/*
 * redundant_currency.c - "$2 billion dollars": the sign and the word.
 */
#include "checks/check.h"

/** Sign first, and a currency word at the end of the same mention. */
static bool is_redundant(const struct document *document,
                         const struct mention *mention) {
    const struct token *first = &document->tokens.at[mention->first];
    const struct token *last = &document->tokens.at[mention->past - 1];
    size_t length; /* "A$", and no "a quarter of a million euros" */
    bool opens = phrase_sense(first, document->tokens.n - mention->first,
                              CLASS_CURRENCY_SIGN, &length) != NULL;
    return mention_does(mention, DOES_PAY) && opens && !mention->rate &&
           token_is(last, CLASS_CURRENCY_WORD) && last != first;
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    const struct check_case *c = in->c;
    struct figure_walk walk = {0};
    while (figure_next(c, &walk, ROLE_BIT(DRAFT) | ROLE_BIT(PEER)))
        if (is_redundant(figure_document(c, walk.at), figure_mention(c, walk.at)))
            propose_at(in, to, rule, VERDICT_NOT_COMPARED, walk.at,
                       arena_print(c->arena,
                                   "%s names the currency twice, by sign and by word",
                                   quoted(c, walk.at)));
}

const struct check check_redundant_currency = {"redundant-currency", propose};
