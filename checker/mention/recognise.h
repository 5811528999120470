/*
 * recognise.h - finding every value of a document, once.
 *
 * One pass over the tokens; kinds are tried only where a token may begin one of
 * their values, and where several read something the longest wins.
 */
#ifndef CHECKER_MENTION_RECOGNISE_H
#define CHECKER_MENTION_RECOGNISE_H

#include "mention/reading.h"

/** All mentions of the document, in its order.  Memory is the arena's. */
void mentions_find(const struct document *document, struct arena *arena,
                   struct mentions *to);

/** Where the word before a value hedges it: sets hedge and hedge_first. */
void hedge_find(const struct reading *in, struct mention *mention);

/** The counted noun behind a number: sets noun_first, noun_past and noun. */
void noun_find(const struct reading *in, struct mention *mention);

#endif
