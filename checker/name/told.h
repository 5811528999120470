/*
 * told.h - names that a text itself holds for one.
 *
 *     the World Health Organization (WHO)    Orrin College, formerly known as Orrin
 * Hall, Robert Roe, nicknamed Buck,            Jane Fell (née Marr)
 */
#ifndef CHECKER_NAME_TOLD_H
#define CHECKER_NAME_TOLD_H

#include "name/name.h"

/** Give the names that the document tells to be one one entity, the others keep theirs;
    and list what it tells, in the arena. */
void entities_told(const struct document *document, struct names *names,
                   struct arena *arena);

#endif
