/*
 * pattern.h - the pattern language of rules: PCRE2, compiled with limits.
 *
 * UTF-8, caseless unless asked otherwise, just-in-time compiled.  {value} in a
 * pattern stands for one recognised value.  No pattern can run for ever: a
 * match that reaches the limit is given up and reported as such.
 */
#ifndef CHECKER_PATTERN_PATTERN_H
#define CHECKER_PATTERN_PATTERN_H

#include "base/arena.h"
#include "base/text.h"

/** The byte that stands for a value's bytes in a subject. */
enum { VALUE_PLACEHOLDER = 1 };

struct pattern;

enum pattern_result { PATTERN_NO_MATCH, PATTERN_MATCH, PATTERN_LIMIT };

/**
 * Compile `text`; NULL with *error (arena's) and *offset, a byte of `text`, if
 * it is no pattern, or if {value} stands in it twice.  Release with
 * pattern_release; `text` is copied.
 */
struct pattern *pattern_compile(struct text text, bool exact_case, struct arena *arena,
                                const char **error, size_t *offset);

void pattern_release(struct pattern *pattern);

/** Does {value} stand in the pattern? */
bool pattern_has_value(const struct pattern *pattern);

/** Is there a named group of that name? */
bool pattern_has_group(const struct pattern *pattern, const char *name);

/** Search `subject` (valid UTF-8) from byte `from`; *at is the whole match. */
enum pattern_result pattern_find(const struct pattern *pattern, struct text subject,
                                 size_t from, struct span *at);

/** Bytes of a named group of the last match of this pattern; empty if unset. */
struct text pattern_group(const struct pattern *pattern, struct text subject,
                          const char *name);

/** A set of literals of which any match contains at least one; none: unknown. */
struct literals {
    struct text *at; /* in lower case */
    size_t n;
};

/** The literals that every match of `text` needs, in the arena: its triggers. */
struct literals pattern_literals(struct text text, struct arena *arena);

#endif
