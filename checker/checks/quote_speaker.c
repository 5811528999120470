/*
 * quote_speaker.c - the words are the source's, and somebody else says them.
 */
#include "checks/quoted.h"
#include "checks/speakers.h"

/** Both are named for it wherever the words stand, and nothing makes them one. */
static bool differ(const struct judgement *in, const struct quote *quote) {
    const struct speaker *here = &quote->match.quotation->speaker;
    const struct document *draft = in->c->members[quote->member]->document;
    if (here->carried)
        return false;
    for (size_t i = 0; i < quote->match.n_sayings; i++) {
        const struct saying *saying = &quote->match.sayings[i];
        const struct document *source =
            in->quotes->passages->members[saying->source]->document;
        const struct speaker *there = saying->said ? &saying->said->speaker : NULL;
        if (!there || !speakers_are_two(in, draft, here, source, there))
            return false;
    }
    return quote->match.n_sayings > 0;
}

static void propose_one(const struct judgement *in, const struct rule *rule,
                        const struct quote *quote, struct proposals *to) {
    const struct document *draft = in->c->members[quote->member]->document,
                          *source = quote_source(in, quote);
    const struct speaker *here = &quote->match.quotation->speaker,
                         *there = &quote->match.said->speaker;
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION,
        view_site(draft, speaker_span(draft, here), NULL),
        arena_print(in->c->arena, "these words are given to %s here, to %s in %s",
                    speaker_shown(in, draft, here), speaker_shown(in, source, there),
                    source->name));
    if (in->c->members[quote->member]->role != ROLE_DRAFT)
        proposal_hint(proposal); /* either may speak for the other */
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              view_site(source, speaker_span(source, there), NULL));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              quote_passage(in, quote, NULL));
}

static void propose_all(const struct judgement *in, const struct rule *rule,
                        const struct quote_list *quotes, struct proposals *to) {
    for (size_t i = 0; i < quotes->list.n; i++) {
        const struct quote *quote = &quotes->list.at[i];
        if (quote->match.verdict == QUOTE_VERBATIM && differ(in, quote))
            propose_one(in, rule, quote, to);
    }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    propose_all(in, rule, &in->quotes->drafts, to);
    propose_all(in, rule, &in->quotes->sources, to);
}

const struct check check_quote_speaker = {"quote-speaker", propose};
