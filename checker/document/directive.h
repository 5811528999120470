/*
 * directive.h - what a text says to factlint itself, in a comment of its own.
 *
 *     <!-- factlint: ignore[figure-contradicted] the ministry corrected its figure -->
 *     <!-- factlint: disable[uncited-figure] ... -->  and enable[uncited-figure]
 *     <!-- factlint: file-ignore[date-weekday] ... -->
 *
 * HTML writes the same comments, MDX {* factlint: ... *} with slashes, plain text a
 * line
 * "# factlint: ...".
 * What was meant and is not understood is kept too, with its fault: a gate that a slip
 * of the pen leaves open has to say so.
 */
#ifndef CHECKER_DOCUMENT_DIRECTIVE_H
#define CHECKER_DOCUMENT_DIRECTIVE_H

#include "document/document.h"

/**
 * If bytes `start` to `end` of the source, a comment without its signs, speak to
 * factlint, add that to the document's directives; false if not.  In order of places.
 */
bool directive_take(struct document *document, struct arena *arena, uint32_t start,
                    uint32_t end);

/** The same for each comment between `open` and `close` inside `start` to `end`; true
    if there was one. */
bool directives_take(struct document *document, struct arena *arena, struct span of,
                     const char *open, const char *close);

#endif
