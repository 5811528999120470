/*
 * quote_absent.c - words that somebody is said to have said, and no source has.
 */
#include "checks/quoted.h"

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->quotes->list.n; i++) {
        const struct quote *quote = &in->quotes->list.at[i];
        const struct speaker *speaker = &quote->match.quotation->speaker;
        bool said = speaker->sort != SPEAKER_NONE && !speaker->guessed;
        if (quote->match.verdict == QUOTE_ABSENT && said)
            propose_site(in, to, rule, VERDICT_UNSUPPORTED, quote_site(in, quote),
                         "no source has these words, or any like them");
    }
}

const struct check check_quote_absent = {"quote-not-in-sources", propose};
