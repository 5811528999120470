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
 * `draft.md` has its decisions in `draft.md.decisions.yaml`; what is found in sources
 * is decided in `factlint.decisions.yaml` beside factlint.yaml, and each names its
 * source. A decision names its finding by the fingerprint that the report shows, of the
 * text's name without its folder: a changed figure on either side wakes the finding,
 * and that the decision applies no longer is a finding of its own.
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

/** "source updated": as a file spells it; static. */
const char *decided_words(enum decided decided);

/** What that decision means, in a few words; static. */
const char *decided_means(enum decided decided);

struct decision {
    struct fingerprint finding;
    const char *rule;
    enum decided decided;
    const char *reason, *by, *date;
    const char *source; /* its file name; NULL: it is on a draft */
    struct place place;
    bool seen; /* the text that it is on was checked */
    bool met;  /* and it applied to a finding */
};

enum { MOST_DECISIONS = 2000 };

/** Of one file.  All zero has none. */
struct decisions {
    const char *file;
    struct text text; /* of it */
    LIST(struct decision) list;
};

/** The fields of the file and of each decision: for checking, and for the manual. */
extern const struct field decisions_fields[], decision_fields[];

/** The path of the decisions on the draft of that path; in the arena. */
const char *decisions_path(const char *draft, struct arena *arena);

/** The name of the file of decisions on sources, which lies beside factlint.yaml. */
extern const char decisions_on_sources[];

/** The name by which a decision knows a finding. */
struct fingerprint decisions_fingerprint(const struct finding *finding);

/** Read the decisions at `file`, in the arena; a mistake is a DIAG_ERROR at its place.
    Those on sources have to name them. */
void decisions_read(struct decisions *to, const char *file, enum decided_on on,
                    const struct rules *rules, struct arena *arena,
                    struct diags *faults);

/** Tie the outcome's decisions and findings together, and suppress those that no longer
    stand. */
void decisions_apply(struct outcome *outcome, struct arena *arena);

/** Which text a finding of the outcome is in. */
enum decided_on finding_on(const struct outcome *outcome,
                           const struct finding *finding);

/** The decision on that finding, or NULL. */
const struct decision *decision_on(const struct outcome *outcome,
                                   const struct finding *finding);

/** Has its text no finding any more that it is on? */
bool decision_is_stale(const struct decision *decision);

/** An outcome about the file: `rule` finds each that is stale.  All memory is the
    arena's. */
struct outcome decisions_close(const struct decisions *decisions,
                               const struct rule *rule, const struct language *language,
                               struct arena *arena);

#endif
