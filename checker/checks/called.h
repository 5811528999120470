/*
 * called.h - names that differ in a word that many are called by, or in their order.
 */
#ifndef CHECKER_CHECKS_CALLED_H
#define CHECKER_CHECKS_CALLED_H

#include "checks/named.h"

/** Propose for each name of a draft, of that shape, that a source has but for one such
    word, or with its words in another order. */
void propose_called(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, enum name_shape shape);

#endif
