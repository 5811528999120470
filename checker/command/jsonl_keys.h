/*
 * jsonl_keys.h - the keys of a JSON line, and what is said of others.
 */
#ifndef CHECKER_COMMAND_JSONL_KEYS_H
#define CHECKER_COMMAND_JSONL_KEYS_H

#include "data/node.h"

struct key {
    const char *name;
    const char *instead; /* another command's word for it, or NULL */
};

/** Of a line of `check`, of a source in it, of a line of `extract`; name NULL ends. */
extern const struct key keys_of_check[], keys_of_source[], keys_of_extract[];

/**
 * Look at every key of `map`.  One that looks like a misspelt one of `keys` is a
 * DIAG_ERROR with "did you mean", any other unknown one a DIAG_WARNING, of
 * `document` (NULL: of the line).  What is no map has no keys.
 */
void keys_check(const struct node *map, const struct key *keys, const char *document,
                struct diags *faults);

#endif
