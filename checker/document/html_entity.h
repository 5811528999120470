/*
 * html_entity.h - the names of characters, as HTML has them.
 */
#ifndef CHECKER_DOCUMENT_HTML_ENTITY_H
#define CHECKER_DOCUMENT_HTML_ENTITY_H

#include "base/arena.h"
#include "base/text.h"

/** What a page with nothing but `entity` shows, in the arena; data is NULL where that
   is the entity itself, since its name is none. */
struct text html_entity(struct text entity, struct arena *arena);

#endif
