/*
 * entity.h - which names of one text stand for the same one.
 */
#ifndef CHECKER_NAME_ENTITY_H
#define CHECKER_NAME_ENTITY_H

#include "name/name.h"

/** Fill the postings of the names, and the entity of each. */
void entities_link(struct names *names, struct arena *arena);

#endif
