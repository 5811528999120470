/*
 * cue.h - the words that say whose claim it is: a verb of saying, "according to".
 */
#ifndef CHECKER_QUOTE_CUE_H
#define CHECKER_QUOTE_CUE_H

#include "quote/talk.h"

/** Words that cite: a verb, or a phrase that leads to who says so. */
struct citing_words {
    uint32_t first, past;
    bool leads;  /* "according to" */
    bool surely; /* a verb of saying and of little else: "said", not "called" */
    bool stance; /* a verb of a view or a will */
    bool tells;  /* and not only one that leads to words in quotation marks */
};

/** May words that cite begin with it?  Most tokens are passed over by this. */
static inline bool cue_may_begin(const struct token *token) {
    return token_may(token, CLASS_BIT(SAYING)) ||
           token_may_tell_one_of(token, SIGNAL_MASK(SPEECH) | SIGNAL_MASK(TELLING) |
                                            SIGNAL_MASK(STANCE));
}

/** Those that begin at token `i`: an empty run of tokens where none do. */
struct citing_words cue_at(const struct talk *in, uint32_t i);

/** May a day begin with it: "last", "early"? */
bool cue_leads_to_day(const struct token *token);

/** Behind the words for when it was said: "on Monday", "late last month"; `i` where
    there are none. */
uint32_t cue_past_day(const struct talk *in, uint32_t i);

/** Behind whom it was told: "the Post", "reporters"; `i` where nobody stands there. */
uint32_t cue_past_addressee(const struct talk *in, uint32_t i);

/** Where a verb's clause begins: behind "that", past whom it was said to, and when;
    past the sentence where it has none. */
uint32_t cue_clause(const struct talk *in, struct citing_words words);

/** Does a verb of a view or a will lead to what somebody means to do, "decided to", and
    to no words of his? */
bool cue_means(const struct talk *in, struct citing_words words);

#endif
