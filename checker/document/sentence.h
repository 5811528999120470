/*
 * sentence.h - tokens, and where sentences end.
 */
#ifndef CHECKER_DOCUMENT_SENTENCE_H
#define CHECKER_DOCUMENT_SENTENCE_H

#include "document/document.h"

/** Longest sentence, in bytes: longer ones are split, so no search runs away. */
enum { SENTENCE_MAX_SIZE = 4096 };

/**
 * Fill document->tokens and document->sentences from its blocks; boilerplate
 * blocks get neither.  A sentence never crosses a block.
 */
void sentences_find(struct document *document, const struct language *language,
                    struct arena *arena);

#endif
