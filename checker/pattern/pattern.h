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

/** What searches need and leave behind: each thread has one of its own. */
struct scratch;

/** A scratch for any patterns, in the arena. */
struct scratch *scratch_make(struct arena *arena);

enum pattern_result { PATTERN_NO_MATCH, PATTERN_MATCH, PATTERN_LIMIT };

/**
 * Compile `text`, 8,000 bytes at most; NULL with *error (arena's) and *offset, a byte
 * of `text`, if it is no pattern, or if {value} stands in it twice.  Release with
 * pattern_release; `text` is copied.  {value} matches one whole run of
 * VALUE_PLACEHOLDER bytes, as the named group `value`; a `\b` beside it holds.
 */
struct pattern *pattern_compile(struct text text, bool exact_case, struct arena *arena,
                                const char **error, size_t *offset);

/** Frees the pattern and all that belongs to it; NULL is well. */
void pattern_release(struct pattern *pattern);

/** Does {value} stand in the pattern? */
bool pattern_has_value(const struct pattern *pattern);

enum { PATTERN_MAX_SIZE = 64 << 10 };

/** Bytes of the compiled pattern, about PATTERN_MAX_SIZE at most: for budgets. */
size_t pattern_size(const struct pattern *pattern);

/** Is there a named group of that name? */
bool pattern_has_group(const struct pattern *pattern, const char *name);

/**
 * Search `subject` (valid UTF-8) from byte `from`, the start of a character; *at
 * is the whole match, which may be empty.  The search takes its steps off *steps,
 * about 5 ns each, and is PATTERN_LIMIT when none is left; also when one place where
 * a match may begin takes too much of time or memory.  Steps are counted, not timed:
 * the same search takes as many everywhere.  `.` stops at a line break and a space is
 * no line break: callers hand in subjects without them.
 */
enum pattern_result pattern_find_within(const struct pattern *pattern,
                                        struct scratch *scratch, struct text subject,
                                        size_t from, struct span *at, uint64_t *steps);

/** The same with steps enough for a page. */
enum pattern_result pattern_find(const struct pattern *pattern, struct scratch *scratch,
                                 struct text subject, size_t from, struct span *at);

/** Bytes of a named group of the scratch's last match, if it is this pattern's; empty
   if unset. */
struct text pattern_group(const struct pattern *pattern, const struct scratch *scratch,
                          struct text subject, const char *name);

/** A set of literals of which any match contains at least one; none: unknown. */
struct literals {
    struct text *at; /* in lower case */
    size_t n;
};

/**
 * The literals that every match of the pattern `text` needs, in the arena and in
 * the order of their bytes: its triggers.  They are ASCII letters, digits and
 * spaces, each with three letters or more, and none holds another.  A gate looks
 * for them as parts of words, ASCII letters of either case alike; U+212A and
 * U+017F, which PCRE2 takes for k and s, do not count as these.
 */
struct literals pattern_literals(struct text text, struct arena *arena);

#endif
