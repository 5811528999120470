/*
 * cited.h - which sources of the case a sentence of the draft cites.
 *
 * By a link in the sentence that leads to a source's address, or by the name of its
 * publisher where a verb of saying, or "according to", gives the words to it.
 */
#ifndef CHECKER_CHECKS_CITED_H
#define CHECKER_CHECKS_CITED_H

#include "checks/check.h"
#include "quote/said.h"

/** What one draft cites, read once. */
struct cited {
    const struct judgement *in;
    const struct document *draft;
    const struct said *said;
};

/** Read the quotations and reported speech of draft `draft` of the case, in its arena.
 */
struct cited cited_read(const struct judgement *in, uint32_t draft);

/** Does a link of the draft lead to this document? */
bool link_leads_to(const struct link *link, const struct document *document);

/** Do the words around a figure of the draft cite source `member` for it? */
bool figure_cites(const struct cited *cited, const struct mention *mention,
                  uint32_t member);

#endif
