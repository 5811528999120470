/*
 * boilerplate.h - what the newsroom itself takes for boilerplate, line by line.
 *
 * Patterns of lines to keep and to drop go before what the language knows of saved
 * pages; of a line that both match, the one to keep counts, for text that nobody reads
 * is the worse mistake.
 */
#ifndef CHECKER_DOCUMENT_BOILERPLATE_H
#define CHECKER_DOCUMENT_BOILERPLATE_H

#include "base/diag.h"
#include "base/list.h"
#include "pattern/pattern.h"

/** A pattern, and who says so. */
struct line_pattern {
    struct pattern *pattern;
    struct text written;
    struct place place;
};

struct line_patterns {
    LIST(struct line_pattern) list;
};

struct boilerplate {
    struct line_patterns keep, drop;
};

enum line_is { LINE_UNTOLD, LINE_KEPT, LINE_DROPPED };

/** Most patterns of either sort, and steps (pattern.h) that they may take of a text. */
enum { BOILERPLATE_MOST = 200, BOILERPLATE_STEPS = 100000000 };

/** A walk over the lines of a text: all zero but `of` and `steps` at its start. */
struct line_asking {
    const struct boilerplate *of; /* NULL: nothing is told */
    struct scratch *scratch;
    uint64_t steps;
    bool stopped; /* they took too long: no more lines are told */
};

/** What the patterns say of a line, valid UTF-8 without its end. */
enum line_is boilerplate_ask(struct line_asking *asking, struct text line,
                             struct arena *arena);

/** Append a pattern; a bad one, or one too many, is a DIAG_ERROR at `place`. */
void boilerplate_add(struct line_patterns *to, struct text written, struct place place,
                     struct arena *arena, struct diags *faults);

/** Free the compiled patterns. */
void boilerplate_release(struct boilerplate *boilerplate);

#endif
