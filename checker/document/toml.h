/*
 * toml.h - the few keys of TOML front matter that matter here, as YAML.
 */
#ifndef CHECKER_DOCUMENT_TOML_H
#define CHECKER_DOCUMENT_TOML_H

#include "base/arena.h"
#include "base/text.h"

/**
 * The lines of `toml` that set one of `keys` (NULL at the end) before its first table,
 * written as YAML, each in its line; all others are empty lines.  Strings, dates and
 * lists of them read the same in both.  Memory is the arena's.
 */
struct text toml_as_yaml(struct text toml, const char *const *keys,
                         struct arena *arena);

#endif
