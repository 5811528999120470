/*
 * recalled.h - is a toll only recalled?
 *
 * What a report reminds its reader of stands in every archive, and nobody asks who
 * counted: a toll of another year, of a month that is told of behind the news, of a
 * disaster that is told as known: "the fire that killed 40".
 */
#ifndef CHECKER_CHECKS_RECALLED_H
#define CHECKER_CHECKS_RECALLED_H

#include "value/mention.h"

/** Does the text only recall this figure, a toll whose noun ends at token `noun_past`?
 */
bool toll_is_recalled(const struct document *document, const struct mention *mention,
                      uint32_t noun_past);

#endif
