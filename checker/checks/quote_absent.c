/*
 * quote_absent.c - words that somebody is said to have said, and no source has.
 */
#include "checks/quoted.h"

static void tell(const struct judgement *in, const struct rule *rule,
                 const struct quote *quote, struct proposals *to) {
    const char *none = "no source has these words, or any like them";
    const char *some =
        arena_print(in->c->arena, "no source has these words; %s has some of them",
                    quote_source(in, quote)->name);
    struct proposal *proposal =
        propose_site(in, to, rule, VERDICT_UNSUPPORTED, quote_site(in, quote),
                     quote->match.near ? some : none);
    if (quote->match.near)
        sites_add(in->c->arena, &proposal->related, &proposal->n_related,
                  quote_passage(in, quote, "some of the words"));
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->quotes->drafts.list.n; i++) {
        const struct quote *quote = &in->quotes->drafts.list.at[i];
        const struct speaker *speaker = &quote->match.quotation->speaker;
        bool said = speaker->sort != SPEAKER_NONE && !speaker->guessed;
        if (quote->match.verdict == QUOTE_ABSENT && said)
            tell(in, rule, quote, to);
    }
}

const struct check check_quote_absent = {"quote-not-in-sources", propose};
