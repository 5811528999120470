/*
 * yaml.h - YAML read safely: bounded, with positions, one document a file.
 */
#ifndef CHECKER_DATA_YAML_H
#define CHECKER_DATA_YAML_H

#include "data/node.h"

/** Largest YAML text, in bytes: a rule file, and front matter. */
enum { YAML_MAX_FILE = 4 << 20, YAML_MAX_FRONT_MATTER = 64 << 10 };

/** Bounds that stop alias bombs and deep nesting. */
enum { YAML_MAX_DEPTH = 32, YAML_MAX_NODES = 200000 };

/**
 * The root node of `text`, in the arena, or NULL with at least one DIAG_ERROR:
 * bad syntax (with what was open where), invalid UTF-8 or NUL, a duplicate key
 * ("first at line N"), a key that is no scalar, a second document, too deep or
 * too many nodes.  An empty text, an empty value and a plain ~ are NODE_NULL,
 * all other scalars NODE_TEXT.  An alias has its own position and counts as
 * often as it is used; tags mean nothing.  `first_line` is the line
 * of `file` on which `text` begins (1 for a whole file): lines in nodes and
 * diags are the file's.
 */
const struct node *yaml_read(struct text text, const char *file, size_t first_line,
                             struct arena *arena, struct diags *faults);

#endif
