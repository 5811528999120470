/*
 * report.h - findings and ledger in, bytes out.
 *
 * A format is one file that ends in a `const struct format`, and one row in
 * formats.def.  Everything shown that came from a text is escaped for its
 * format; terminal control characters never pass through.
 */
#ifndef CHECKER_REPORT_REPORT_H
#define CHECKER_REPORT_REPORT_H

#include <stdio.h>

#include "finding/finding.h"
#include "finding/omissions.h"

/** What waits in memory until the end of the run; all zero is empty. */
struct later {
    FILE *to; /* NULL until something is written */
    char *bytes;
    size_t size;
};

/** Findings that are not shown, and why. */
struct hidden {
    size_t below;     /* the level that is shown */
    size_t unchanged; /* where they stand and what they are held against */
};

/** How many findings of a rule there are, by level. */
struct rule_counts {
    size_t of_level[LEVEL_ERROR + 1];
};

/**
 * A run of one or more cases, written case by case.  The caller sets what stands
 * before the counts and leaves the rest zero; each format's add() counts with
 * report_take.
 */
struct report {
    FILE *to;
    FILE *out;           /* of a format that changes `to` between begin() and end() */
    struct arena *arena; /* scratch, reset by the caller between cases */
    bool colour;
    size_t columns; /* of the terminal; 0: not known */
    bool redact;    /* locations only, no text */
    bool quiet;     /* findings alone: no sums, no explanations */
    bool unchecked; /* each figure too that nothing was compared with */
    bool ledger;    /* `report`: the ledger, not only the findings */
    const struct omissions *omissions; /* of the run, read by end(); NULL: none */
    const struct hidden *hidden;       /* what is not shown; NULL: nothing */
    size_t n_cases, n_drafts, n_documents, n_findings;
    size_t n_of_level[LEVEL_ERROR + 1];
    struct coverage coverage; /* of all cases so far */
    struct arena run;         /* what a format remembers; its end() releases it */
    LIST(const struct rule *) explained; /* whose reason was printed */
    LIST(const struct rule *) rules;     /* that were met */
    struct later papers_later, ledger_later, names_later, suppressed_later,
        unchecked_later, absent_later, origins_later; /* for end() to print */
    struct later of_level_later[LEVEL_ERROR + 1];
    struct later pages_later;  /* of HTML what stands below its head; of Markdown all */
    LIST(const char *) titles; /* of its cases so far */
    size_t n_decided, n_open;  /* decisions, and findings without one */
    size_t n_suites;           /* of JUnit, so far */
    size_t n_suppressed;       /* findings that are named so far */
    LIST(struct rule_counts) n_of_rule; /* by the number of the rule */
};

struct format {
    const char *name;
    const char *explains;
    const char *ending;         /* of the files that want it: ".html"; NULL: none do */
    bool for_check, for_report; /* which commands it serves */
    bool bare; /* it has no place for sums, which are said on standard error */
    void (*begin)(struct report *report);
    void (*add)(struct report *report, const struct outcome *outcome);
    void (*end)(struct report *report);
};

/**
 * Count one more case, and give back what may be shown of it: the case itself,
 * or with `redact` a copy that holds places and rules but no text.
 */
const struct outcome *report_take(struct report *report, const struct outcome *outcome);

/** The stream to write to what waits; running out of memory ends the program. */
FILE *later_open(struct later *later);

/** Print what waited, and forget it; how many bytes it was. */
size_t later_print(struct later *later, FILE *to);

/** Forget what waited. */
void later_drop(struct later *later);

/** The format of that name, or NULL; it is static, as those of format_at. */
const struct format *format_named(struct text name);

/** The format in place `i`, as help lists them; NULL past the last. */
const struct format *format_at(size_t i);

#endif
