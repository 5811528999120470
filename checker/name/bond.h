/*
 * bond.h - what a name is bound to: its verb, or the word that leads to it.
 *
 *     Jane Roe called the police     agent of call
 *     police arrested Jane Roe       patient of arrest; "was arrested" the same
 *     played by Jane Roe             agent of play
 *     born in Varn                   led to by "in" of born
 */
#ifndef CHECKER_NAME_BOND_H
#define CHECKER_NAME_BOND_H

#include "name/name.h"

/** The bonds of all names of the document, in the arena. */
struct bonds bonds_read(const struct document *document, const struct names *names,
                        struct arena *arena);

#endif
