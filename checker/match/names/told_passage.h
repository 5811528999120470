/*
 * told_passage.h - sentences of a draft that a source tells too, in a passage of a few
 * sentences.
 *
 *     Otto Fell mends the beams before winter    Jane Roe will raise the beams. Before
 *                                                winter they mend the roof.
 */
#ifndef CHECKER_MATCH_NAMES_TOLD_PASSAGE_H
#define CHECKER_MATCH_NAMES_TOLD_PASSAGE_H

#include "match/names/asked_names.h"

/** Has one passage of a source on the draft's event nearly all words of the draft's
    sentence?  A name that no source has is none of them. */
bool sentence_is_retold(const struct asked_names *in, uint32_t sentence);

/** Have passages of sources on its matter half of the words of all sentences of the
   draft, but for one and a quarter of them? */
bool sentences_are_told(const struct asked_names *in);

#endif
