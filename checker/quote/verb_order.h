/*
 * verb_order.h - does a verb of saying stand behind what is said, or between its parts?
 */
#ifndef CHECKER_QUOTE_VERB_ORDER_H
#define CHECKER_QUOTE_VERB_ORDER_H

#include "quote/cue.h"

/** Where who says so begins: the whole phrase where the sentence ends behind the verb.
 */
uint32_t verb_words_first(const struct talk *in, struct citing_words words,
                          struct speaker speaker);

/** "..., Roe said, ...": the verb and its subject stand between two parts. */
bool verb_stands_between(const struct talk *in, struct citing_words words,
                         struct speaker speaker);

/** "..., said Roe.": true fills *speaker with who stands behind the verb. */
bool verb_is_inverted(const struct talk *in, struct citing_words words,
                      struct speaker *speaker);

#endif
