/*
 * owner.h - whose word counts for a folder: a stranger may leave files above it.
 */
#ifndef CHECKER_CONFIG_OWNER_H
#define CHECKER_CONFIG_OWNER_H

#include <stdbool.h>

/**
 * Is there an entry `path`, and does it belong to who runs this, to root, or to whom
 * `folder` belongs?  A link counts itself, wherever it leads.
 */
bool owner_is_known(const char *path, const char *folder);

#endif
