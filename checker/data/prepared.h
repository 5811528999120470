/*
 * prepared.h - YAML that was read when the program was built.
 */
#ifndef CHECKER_DATA_PREPARED_H
#define CHECKER_DATA_PREPARED_H

#include "data/node.h"

/** What yaml_read() made of the embedded file of that path, or NULL; static.  In the
    file that scripts/prepare.c writes. */
const struct node *node_prepared(const char *path);

#endif
