/*
 * manner.c - what is read of a text as a whole.
 */
#include "quote/manner.h"

const struct manner *manner_read(const struct document *document, struct arena *arena) {
    struct manner *made = arena_take(arena, sizeof *made);
    *made = (struct manner){citing_read(document, arena), document_tone(document)};
    return made;
}
