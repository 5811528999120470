/*
 * attribution.h - does a sentence say who says so?
 *
 * A first, plain notion: according to, a verb of saying with somebody who says
 * it, a named report or agency, a link, a footnote.
 */
#ifndef CHECKER_QUOTE_ATTRIBUTION_H
#define CHECKER_QUOTE_ATTRIBUTION_H

#include "document/document.h"

/** Does sentence `index` name a source for what it states? */
bool sentence_cites(const struct document *document, uint32_t index);

/** Does any sentence of the paragraph around sentence `index`? */
bool paragraph_cites(const struct document *document, uint32_t index);

/** Does any sentence of the document? */
bool document_cites(const struct document *document);

#endif
