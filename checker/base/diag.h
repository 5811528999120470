/*
 * diag.h - complaints about what the user gave us.
 *
 * A diag is never about the draft's facts; those are findings.  Diags are
 * collected where they arise and printed by command/, so that all mistakes of
 * a file show in one run.
 */
#ifndef CHECKER_BASE_DIAG_H
#define CHECKER_BASE_DIAG_H

#include "base/list.h"
#include "base/text.h"

enum diag_level { DIAG_ERROR, DIAG_WARNING, DIAG_INFO };

struct diag {
    enum diag_level level;
    const char *file; /* NULL: no file, an option for instance */
    size_t line;      /* from 1; 0: the file as a whole */
    size_t column;    /* code points, from 1; 0: the line as a whole */
    const char *message;
};

/** All zero is empty.  Owns its messages; release with diags_release. */
struct diags {
    struct arena arena;
    LIST(struct diag) list;
    size_t n_errors;
};

/** Where in a user's file: diag_add copies it. */
struct place {
    const char *file;
    size_t line, column;
};

/** Append; file and message are copied.  Only DIAG_ERROR makes the exit status 2. */
void diag_add(struct diags *to, enum diag_level level, struct place place,
              const char *format, ...) __attribute__((format(printf, 4, 5)));

/** Free the list and every message; empty afterwards. */
void diags_release(struct diags *diags);

/**
 * The one of `n` names that `word` is a slip of (at most two letters away),
 * or NULL: for "did you mean".
 */
const char *diag_suggest(struct text word, const char *const *names, size_t n);

#endif
