/*
 * entity.h - what an entity of HTML stands for, where a text is no HTML: "&nbsp;".
 */
#ifndef CHECKER_DOCUMENT_ENTITY_H
#define CHECKER_DOCUMENT_ENTITY_H

#include "base/text.h"

/** Bytes that entity_decode() wants of `room`. */
enum { ENTITY_ROOM = 4 };

/**
 * What "&nbsp;", "&#160;" or "&#xA0;" stands for, in `room` or static; data is NULL
 * where the name says nothing to us.  What cannot be in a text is U+FFFD.
 */
struct text entity_decode(struct text entity, char room[ENTITY_ROOM]);

#endif
