/*
 * check.h - a built-in check: one thing that can be wrong with figures.
 *
 * A check is one file that ends in a `const struct check`, one row in
 * checks.def and one entry in rules/builtin/, which gives it its id, level and
 * words.  It reads the case and adds findings; it prints nothing.  Unsure, it
 * stays silent: a false alarm costs an editor's trust, a miss one more read.
 */
#ifndef CHECKER_COMPARE_CHECK_H
#define CHECKER_COMPARE_CHECK_H

#include "claim/alignment.h"
#include "claim/claims.h"

struct check {
    const char *name; /* as rule files spell it */
    void (*run)(struct check_case *c, const struct rule *rule);
};

/** The names of all checks, for the rule reader. */
struct check_names check_names(void);

/** Every topic rule and pattern rule, then every check that a rule switches on. */
void checks_run(struct check_case *c);

/** Compare the instances of each topic rule: see topic.c. */
void topics_compare(struct check_case *c);

/** A finding of `rule` at a figure; the message is arena memory or static. */
struct finding *finding_add(struct check_case *c, const struct rule *rule,
                            enum verdict verdict, struct figure figure,
                            const char *message);

/**
 * Make an error of `finding` a warning where the evidence for the reading held against
 * it is below `sure`: a check sets that where, on the texts that the weights were set
 * on, its findings stop being right nearly always.
 */
void finding_temper(struct finding *finding, const struct evidence *evidence,
                    double sure);

/** Append to an array of arena memory; all zero is empty.  It doubles as it grows. */
void sites_add(struct check_case *c, struct site **sites, size_t *n, struct site site);

/** Add a related place to the newest finding. */
void finding_relate(struct check_case *c, struct finding *finding, struct figure figure,
                    const char *note);

/** From here on the figure is shown, in this way too. */
void figure_show(struct check_case *c, struct figure figure, enum shown how);

/** Has a built-in finding shown it already?  One fault, one finding. */
bool figure_is_shown(const struct check_case *c, struct figure figure);

/** Say that a check read only the first `most` figures of `document`. */
void check_stopped(struct check_case *c, const struct rule *rule,
                   const struct document *document, size_t most);

/** The words in quotes, cut where they are many, on one line, in the arena. */
const char *quoted_text(const struct check_case *c, struct text text);

/** "'at least 35 reported cyberattacks'", on one line, in the arena. */
const char *quoted(const struct check_case *c, struct figure figure);

/**
 * The words of a rule file with {value}, {reading} and {document} filled in; in the
 * arena.
 */
const char *message_fill(const struct check_case *c, const char *words,
                         const char *value, const char *reading, const char *document);

/** The message "X here, Y in DOCUMENT", and the slip of the pen if it is one. */
const char *message_pair(const struct check_case *c, struct figure here,
                         struct figure there);

#endif
