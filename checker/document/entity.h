/*
 * entity.h - what an entity of HTML stands for, where a text is no HTML: "&nbsp;".
 */
#ifndef CHECKER_DOCUMENT_ENTITY_H
#define CHECKER_DOCUMENT_ENTITY_H

#include "base/arena.h"
#include "base/text.h"

enum { ENTITY_PLACES = 256 };

/** Names that were looked up, and what they stand for; all zero but `arena` is empty.
 */
struct entities {
    struct arena *arena; /* that meanings are in */
    struct known_entity {
        struct text name, meaning;
    } known[ENTITY_PLACES];
    size_t n_asked;
};

/**
 * What "&nbsp;", "&#160;" or "&#xA0;" stands for, by the table of HTML; data is NULL
 * where it is no entity, and from the ten thousandth name on, for each costs its time.
 * What cannot be in a text is U+FFFD.
 */
struct text entity_decode(struct entities *in, struct text entity);

#endif
