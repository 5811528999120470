/*
 * decisions.h - what was decided of a draft's findings, in a file beside it.
 *
 *     version: 1
 *     decisions:
 *       - finding: 3f0a9c1be27d5a44
 *         rule: figure-contradicted
 *         decision: right
 *         reason: The police counted again; see the desk's note.
 *         by: A. Editor
 *         date: 2026-03-01
 *
 * `draft.md` has its decisions in `draft.md.decisions.yaml`.  A decision names its
 * finding by the fingerprint that the report shows, of the draft's name without its
 * folder: a changed figure on either side wakes the finding, and the decision is told
 * to apply no longer.
 */
#ifndef CHECKER_FINDING_DECISIONS_H
#define CHECKER_FINDING_DECISIONS_H

#include "data/node.h"
#include "finding/finding.h"
#include "finding/fingerprint.h"

enum decided {
#define DECIDED(name, words, stands, means) DECIDED_##name,
#include "finding/decided.def"
#undef DECIDED
    N_DECIDED
};

/** "source updated", and what that means; static. */
const char *decided_words(enum decided decided);
const char *decided_means(enum decided decided);

struct decision {
    struct fingerprint finding;
    const char *rule;
    enum decided decided;
    const char *reason, *by, *date;
    struct place place;
    bool met; /* it applies to a finding of the outcome */
};

enum { MOST_DECISIONS = 2000 };

/** Of one case.  All zero has none. */
struct decisions {
    LIST(struct decision) list;
};

/** The fields of the file and of each decision: for checking, and for the manual. */
extern const struct field decisions_fields[], decision_fields[];

/** The path of the decisions on the draft of that path; in the arena. */
const char *decisions_path(const char *draft, struct arena *arena);

/** The name by which a decision knows a finding of the outcome's draft. */
struct fingerprint decisions_fingerprint(const struct finding *finding);

/** Read the decisions at `file`, in the arena; a mistake is a DIAG_ERROR at its place.
 */
void decisions_read(struct decisions *to, const char *file, const struct rules *rules,
                    struct arena *arena, struct diags *faults);

/**
 * Tie decisions and findings of the outcome together, and suppress those that no longer
 * stand.  A decision without a finding is a DIAG_WARNING.
 */
void decisions_apply(struct decisions *decisions, struct outcome *outcome,
                     struct arena *arena, struct diags *faults);

/** The decision on that finding, or NULL. */
const struct decision *decision_on(const struct outcome *outcome,
                                   const struct finding *finding);

#endif
