/*
 * bond.h - what a name is bound to: the word that leads to it, or its verb.
 *
 *     is played by Jane Roe          born in Varn          flew for the Navy
 *     Jane Roe, 34, called the police
 */
#ifndef CHECKER_NAME_BOND_H
#define CHECKER_NAME_BOND_H

#include "name/name.h"

/** The bonds of all names of the document, in the arena. */
struct bonds bonds_read(const struct document *document, const struct names *names,
                        struct arena *arena);

#endif
