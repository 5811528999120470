/*
 * baseline.h - findings that were there when a newsroom began.
 *
 * A JSON file that lists them, one a line, each by its fingerprint; rule and message
 * are for people.  What is in it is suppressed; of two that are alike two lines are.
 */
#ifndef CHECKER_FINDING_BASELINE_H
#define CHECKER_FINDING_BASELINE_H

#include "finding/fingerprint.h"

struct baseline_entry {
    struct fingerprint fingerprint;
    const char *rule, *path, *message;
    bool met; /* a finding of this run is it */
};

/** Memory is its own: it outlives the cases. */
struct baseline {
    struct arena arena;
    const char *file; /* NULL: there is none, and nothing is suppressed */
    LIST(struct baseline_entry) list; /* sorted by path, rule, fingerprint */
    LIST(const char *) seen; /* the paths of the drafts that this run checked */
};

enum { BASELINE_MAX_SIZE = 64 << 20 };

/** Read the baseline at `file`; a mistake in it is a DIAG_ERROR. */
void baseline_read(struct baseline *to, const char *file, struct diags *faults);

/**
 * Suppress what it knows.  `paths` are the outcome's documents as the baseline knows
 * them, in their order; memory of the suppressions is `arena`'s.
 */
void baseline_apply(struct baseline *baseline, struct outcome *outcome,
                    const char *const *paths, struct arena *arena);

/** Add every finding of the outcome that is not suppressed. */
void baseline_add(struct baseline *to, const struct outcome *outcome,
                  const char *const *paths);

/** Of how many entries the draft was checked, and they were not met; called at the end
    of a run. */
size_t baseline_count_stale(struct baseline *baseline);

/** Drop these, and sort the others. */
void baseline_prune(struct baseline *baseline);

/** Free all. */
void baseline_release(struct baseline *baseline);

#endif
