/*
 * attribution.h - does a sentence say who says so?
 *
 * According to, a verb of saying with somebody who says it, a named report or agency, a
 * link, also one of a template, a footnote, a speaker before a colon.
 */
#ifndef CHECKER_QUOTE_ATTRIBUTION_H
#define CHECKER_QUOTE_ATTRIBUTION_H

#include "document/document.h"

/** Does sentence `index` name a source for what it states? */
bool sentence_cites(const struct document *document, uint32_t index);

/** Does any sentence of the document? */
bool document_cites(const struct document *document);

/** Who says so, of all of a text: read once. */
struct citing {
    const bool *paragraph; /* of each sentence: one of its paragraph cites, or what
                              leads in to it */
    const bool *telling;   /* of each sentence: it says in words whose claim it is */
    uint32_t reporting;    /* of a hundred sentences, how many say in words that another
                              claims it: a reporter's do */
};

/** Read who is cited where in a document; the lists are arena memory. */
struct citing citing_read(const struct document *document, struct arena *arena);

/** sentence_cites() in a text that was read. */
bool citing_at(const struct document *document, const struct citing *citing,
               uint32_t index);

/** Does a sentence from `first` up to `past` cite a writing, or "according to"
   somebody, who may go on behind? */
bool passage_writes(const struct document *document, const struct citing *citing,
                    uint32_t first, uint32_t past);

#endif
