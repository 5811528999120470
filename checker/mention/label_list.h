/*
 * label_list.h - numbers of a row that share the word before them: "articles 5 and 6",
 * "Boeing 737 and 747".
 */
#ifndef CHECKER_MENTION_LABEL_LIST_H
#define CHECKER_MENTION_LABEL_LIST_H

#include "mention/numerals.h"

/** Is the numeral one of such a list?  *word: the token of the word before the first.
 */
bool label_list_has(const struct reading *in, const struct numeral *numeral,
                    size_t *word);

#endif
