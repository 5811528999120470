/*
 * finding.h - what a report prints: findings, and the ledger behind them.
 *
 * A finding is one fault, with every place that shows it.  The ledger holds
 * every figure, loud or not, and its verdict; the coverage line sums it up.
 */
#ifndef CHECKER_FINDING_FINDING_H
#define CHECKER_FINDING_FINDING_H

#include "frame/case.h"
#include "rule/rule.h"
#include "verdict/verdict.h"

/** Who said that a finding may stand. */
enum suppressor { BY_DIRECTIVE, BY_WAIVER, BY_BASELINE, BY_DECISION };

/** A finding that is told no more, and why; it stays in every report. */
struct suppression {
    enum suppressor by;
    struct place place; /* of the directive, the waiver, or the baseline's entry */
    const char *reason; /* "" where none was given */
};

struct finding {
    const struct rule *rule;
    enum level level;     /* the rule's, or lower where confidence is */
    enum verdict verdict; /* VERDICT_NOT_COMPARED where nothing was compared */
    const char *message;  /* one line, whole: both values, both places */
    struct site site;
    struct site *related; /* in order of value, then of document */
    size_t n_related;
    const struct suppression *suppressed; /* NULL: by nobody */
};

/** One figure, what became of it, and the readings it was held against. */
struct entry {
    struct site site;
    const struct rule *rule; /* of the topic claim it belongs to, or NULL */
    const char *why;         /* one sentence; NULL: nothing to say */
    const char *because; /* the reason of verdict/, static; NULL: it was another's */
    struct site *readings;
    uint32_t n_more; /* how many there are besides */
    uint16_t n_readings;
    enum verdict verdict : 8;
};

/** Have the sources a name: all its words, a word of it, none? */
enum named_found { NAMED_FOUND, NAMED_IN_PART, NAMED_NOWHERE };

/** A name of a draft, and where it stands in the sources. */
struct named {
    struct site site;
    const char *called; /* what it is of: "person"; static */
    enum named_found found;
    struct site *readings; /* one a source that has it */
    size_t n_readings;
};

/** Sources that are one witness, and what tells it. */
struct one_origin {
    const struct document **documents;
    size_t n;          /* two or more */
    const char *why;   /* "share 92% of the words of the shortest", "cite one source" */
    struct text words; /* who is cited, as a text has it; or empty */
};

struct coverage {
    size_t figures;
    size_t of[N_VERDICTS];
    size_t suppressed;
    size_t sources, origins; /* of sources that agree; of cases the one with the most */
    size_t names, names_found; /* of drafts with sources */
};

/** All that was made of a case: checks/check.h. */
struct judgement;

/** decisions.h. */
struct decisions;

/** What a file of decisions is on: the findings at a draft, or those at sources. */
enum decided_on { ON_DRAFT, ON_SOURCES, N_DECIDED_ON };

/** What its entries are made of, whenever one asks for them: ledger.h. */
struct ledger;

/** The outcome of one case. */
struct outcome {
    const struct judgement *made_of; /* NULL: nothing of it may be shown */
    LIST(struct finding) findings;
    LIST(struct finding) suppressed; /* each with its suppression */
    const struct ledger *ledger;     /* NULL: there are no figures */
    LIST(struct named) names;        /* of the drafts, where there are sources */
    LIST(struct one_origin) origins; /* shared by sources that agree */
    struct coverage coverage;
    struct decisions *decisions[N_DECIDED_ON]; /* NULL: there is no file */
    const struct decisions *stale; /* of a file of decisions: what is in it; or NULL */
    bool of_file; /* it is about a file of waivers or decisions, and no text */
    const struct document **documents; /* drafts first, then sources, in given order */
    size_t n_documents, n_drafts;
};

/** "directive", "waiver", "baseline", "decision". */
const char *suppressor_name(enum suppressor by);

/** A place without the figure there and what is noted of it: it shows no word. */
static inline struct site site_bare(struct site site) {
    return (struct site){.document = site.document, .span = site.span};
}

/** Move each finding that got a suppression, arena memory, to the suppressed ones. */
void findings_part(struct outcome *outcome, struct arena *arena);

/** The outcome without findings below `least`; *hidden grows by how many these are. */
struct outcome outcome_from(const struct outcome *outcome, enum level least,
                            struct arena *arena, size_t *hidden);

/** Which of the outcome's documents it is, of which it must be one. */
size_t outcome_index(const struct outcome *outcome, const struct document *document);

/** Order by document, place, rule; drop copies of one finding. */
void findings_finish(struct outcome *outcome);

/** The loudest level of all findings, LEVEL_OFF if there is none. */
enum level findings_loudest(const struct outcome *outcome);

/** Add the parts of one case to a run's total. */
void coverage_add(struct coverage *to, const struct coverage *from);

#endif
