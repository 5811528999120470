/*
 * kinds.h - the kinds of value there are.
 */
#ifndef CHECKER_MENTION_KINDS_H
#define CHECKER_MENTION_KINDS_H

#include "value/kind.h"

#define KIND(name) extern const struct kind kind_##name;
#include "mention/kinds.def"
#undef KIND

/** The kinds in the order in which they are tried; NULL past the last. */
extern const struct kind *const kind_list[];

static inline const struct kind *kind_at(size_t i) {
    return kind_list[i];
}

/** The kind that rules call `name`, or NULL. */
const struct kind *kind_named(struct text name);

#endif
