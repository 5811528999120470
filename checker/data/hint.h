/*
 * hint.h - what is probably wrong in YAML that cannot be read, or is read otherwise
 * than it was meant.
 */
#ifndef CHECKER_DATA_HINT_H
#define CHECKER_DATA_HINT_H

#include "base/arena.h"
#include "base/text.h"

/**
 * What to do about `problem`, as libyaml calls it, in line `line` of `text`, from 1; it
 * begins with "; ".  "" where nothing is known.
 */
const char *yaml_hint(struct text text, size_t line, const char *problem,
                      struct arena *arena);

/** Does a text begin and end with curly quotes, which quote nothing in YAML? */
bool hint_is_curly(struct text text);

#endif
