/*
 * quote_speaker.c - the words are the source's, and somebody else says them.
 */
#include "checks/quoted.h"
#include "frame/speaker.h"

static struct span speaker_span(const struct speaker_in *speaker) {
    const struct token *tokens = speaker->of->document->tokens.at,
                       *last = &tokens[speaker->speaker->past - 1];
    return (struct span){tokens[speaker->speaker->first].start,
                         last->start + last->size};
}

static struct site speaker_site(const struct speaker_in *speaker) {
    return view_site(speaker->of->document, speaker_span(speaker), NULL);
}

static const char *speaker_shown(const struct judgement *in,
                                 const struct speaker_in *speaker) {
    return quoted_text(in->c, speaker_words(speaker->of->document, speaker->speaker));
}

/** Both are named for it wherever the words stand, and nothing makes them one. */
static bool differ(const struct judgement *in, const struct quote *quote) {
    const struct speaker *here = &quote->match.quotation->speaker;
    struct speaker_in draft = {&in->c->members[quote->member]->account, here};
    if (here->carried)
        return false;
    for (size_t i = 0; i < quote->match.n_sayings; i++) {
        const struct saying *saying = &quote->match.sayings[i];
        const struct speaker *there = saying->said ? &saying->said->speaker : NULL;
        struct speaker_in source = {
            &in->quotes->passages->members[saying->source]->account, there};
        if (!there || !speakers_are_two(draft, source))
            return false;
    }
    return quote->match.n_sayings > 0;
}

static void propose_one(const struct judgement *in, const struct rule *rule,
                        const struct quote *quote, struct proposals *to) {
    struct speaker_in here = {&in->c->members[quote->member]->account,
                              &quote->match.quotation->speaker},
                      there = {
                          &in->quotes->passages->members[quote->match.source]->account,
                          &quote->match.said->speaker};
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION, speaker_site(&here),
        arena_print(in->c->arena, "these words are given to %s here, to %s in %s",
                    speaker_shown(in, &here), speaker_shown(in, &there),
                    there.of->document->name));
    if (in->c->members[quote->member]->role != ROLE_DRAFT)
        proposal_hint(proposal); /* either may speak for the other */
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              speaker_site(&there));
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
