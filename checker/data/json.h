/*
 * json.h - JSON (RFC 8259): one value read strictly, and the strings written.
 */
#ifndef CHECKER_DATA_JSON_H
#define CHECKER_DATA_JSON_H

#include <stdio.h>

#include "data/node.h"

/**
 * The value in `text`, in the arena; NULL if it is not one JSON value, with
 * the reason in *error (arena's; no position prefix, no full stop).  Refused:
 * duplicate keys, invalid UTF-8, lone surrogates, a NUL in a string, nesting
 * deeper than the library allows, text behind the value.
 */
const struct node *json_read(struct text text, struct arena *arena, const char **error);

#endif
