/*
 * citation_carried.h - does whoever was cited before go on, though nobody is named?
 */
#ifndef CHECKER_CHECKS_CITATION_CARRIED_H
#define CHECKER_CHECKS_CITATION_CARRIED_H

#include "quote/attribution.h"
#include "quote/said.h"

/** Does a verb of saying, or "according to", stand right beside a speaker?  "The
   Academy decided" says nothing. */
bool speaker_says(const struct document *document, const struct speaker *speaker);

/**
 * Do the sentences `first` up to `past`, a paragraph that cites nobody, stand between
 * two that one source speaks in: "police said", nothing, "police said" again?
 */
bool source_speaks_on(const struct document *document, const struct said *said,
                      uint32_t first, uint32_t past);

/** Is a text printed a sentence a paragraph, as agencies do?  Whom the paragraphs
   beside one name may speak there too. */
bool document_is_split(const struct document *document);

/** Does the paragraph before the sentences `first` up to `past`, or the one behind, say
    in words whose claim it is? */
bool source_speaks_beside(const struct document *document, const struct citing *citing,
                          uint32_t first, uint32_t past);

#endif
