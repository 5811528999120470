/*
 * names.h - who wrote a text, as heads of texts spell it.
 */
#ifndef CHECKER_DOCUMENT_NAMES_H
#define CHECKER_DOCUMENT_NAMES_H

#include "base/arena.h"
#include "data/node.h"

/**
 * "Ann Lee, Bo Day": of a name, a map that has a `name`, or a list of them.  In the
 * arena; empty where there is none, NULL among them.
 */
struct text names_join(const struct node *node, struct arena *arena);

#endif
