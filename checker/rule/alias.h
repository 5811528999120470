/*
 * alias.h - names that a newsroom holds for one: Kyiv and Kiev.
 *
 *     aliases:
 *       - [Kyiv, Kiev]
 *       - [Harkmoor College, Harkmoor University]
 */
#ifndef CHECKER_RULE_ALIAS_H
#define CHECKER_RULE_ALIAS_H

#include "data/node.h"
#include "rule/rule.h"

/** Words of aliases that are kept, of all files. */
enum { MOST_ALIASES = 20000 };

/** Is `list` a list of lists of two names or more?  Else DIAG_ERRORs at their places.
 */
bool aliases_check(const struct node *list, const char *file, struct diags *faults);

/** Add the lists of names of a checked node; NULL: none. */
void aliases_add(struct rules *to, const struct node *list);

/** Stand two words, by the hash of their letters, in names that are held for one? */
bool aliases_join(const struct rules *rules, uint32_t a, uint32_t b);

/** Are two names, by name_key(), held for one as they stand: North Korea and the DPRK,
    and no South Korea? */
bool aliases_join_names(const struct rules *rules, uint32_t a, uint32_t b);

/** The same of two words as texts have them. */
bool aliases_join_words(const struct rules *rules, struct text a, struct text b);

#endif
