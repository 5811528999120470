/*
 * verb_subject.h - who a verb of saying is of, from the words before it.
 */
#ifndef CHECKER_QUOTE_VERB_SUBJECT_H
#define CHECKER_QUOTE_VERB_SUBJECT_H

#include "quote/cue.h"

/** Its article, where the word at `i` has one; else `i`. */
uint32_t talk_article_before(const struct talk *in, uint32_t i);

/** Where the phrase that `i` is in begins: "records filed with the town". */
uint32_t talk_phrase_first(const struct talk *in, uint32_t i);

/** "A study by the professor Ann Roe": a writing stands in the phrase before the verb.
 */
bool subject_is_writing(const struct talk *in, uint32_t verb);

/** "Roe left and has later said": the verb is of whom the sentence is about. */
bool verb_is_joined(const struct talk *in, struct citing_words words);

/** Who stands before the verb: a writing, a name, several of a sort, a phrase. */
struct speaker verb_subject(const struct talk *in, struct citing_words words);

#endif
