/*
 * redundant_currency.c - "$2 billion dollars": the sign and the word.
 */
#include "compare/check.h"

/** Sign first, and a currency word at the end of the same mention. */
static bool is_redundant(const struct document *document,
                         const struct mention *mention) {
    const struct token *first = &document->tokens.at[mention->first];
    const struct token *last = &document->tokens.at[mention->past - 1];
    size_t length; /* "A$", and no "a quarter of a million euros" */
    bool opens = phrase_sense(first, document->tokens.n - mention->first,
                              CLASS_CURRENCY_SIGN, &length) != NULL;
    return mention_is(mention, money) && opens && !mention->rate &&
           token_is(last, CLASS_CURRENCY_WORD) && last != first;
}

static void run(struct check_case *c, const struct rule *rule) {
    for (uint32_t i = 0; i < c->n_members; i++)
        for (uint32_t k = 0; k < c->members[i].mentions.list.n; k++) {
            struct figure figure = {i, k};
            if (c->members[i].role == ROLE_SOURCE ||
                !is_redundant(c->members[i].document, figure_mention(c, figure)))
                continue;
            finding_add(c, rule, VERDICT_NOT_COMPARED, figure,
                        arena_print(c->arena,
                                    "%s names the currency twice, by sign and by word",
                                    quoted(c, figure)));
        }
}

const struct check check_redundant_currency = {"redundant-currency", run};
