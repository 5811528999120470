/*
 * words.h - the sentences that every format meant for people prints.
 */
#ifndef CHECKER_REPORT_WORDS_H
#define CHECKER_REPORT_WORDS_H

#include "report/report.h"

/** "error", "warning", "note": what compilers and editors call the levels. */
const char *level_word(enum level level);

/** "2 errors, 1 note", or "no findings"; `n` is indexed by level. */
void write_levels(FILE *to, const size_t n[LEVEL_ERROR + 1]);

/** "12 figures: 7 agree, ..., 1 not compared; 0 suppressed". */
void write_coverage(FILE *to, const struct coverage *coverage);

/**
 * What the run did not read, an omission a line: "not read: a.txt:7, 2 lines: ..."
 * behind `prefix`; nothing where all was read.
 */
void write_omissions(struct report *report, const char *prefix);

/**
 * Keep what directives and waivers suppress in a case, a finding a line behind
 * `prefix`, with the reason, 50 in a run; what the baseline does is only counted.
 */
void keep_suppressed(struct report *report, const struct outcome *outcome,
                     const char *prefix);

/**
 * Keep the figures that no other was held against, or of which the number alone was
 * found, a line each, if the report is to have them.
 */
void keep_unchecked(struct report *report, const struct outcome *outcome,
                    const char *prefix);

/** "a.txt and b.txt cite one source: the Lund report"; `bare`: without words of theirs.
 */
void write_origin(FILE *to, const struct one_origin *origin, bool bare);

/** Keep which sources of a case are one witness, a line each behind `prefix`, once a
    run, and 20 of a case. */
void keep_origins(struct report *report, const struct outcome *outcome,
                  const char *prefix);

/** Print what was kept, the coverage, and what was not read; nothing if quiet. */
void write_sums(struct report *report, const char *prefix);

/** "1 draft", "3 drafts". */
void write_count(FILE *to, size_t n, const char *thing);

/** Verdicts in the order in which they are counted; `i` is below N_VERDICTS. */
enum verdict verdict_at(size_t i);

/** Does the site stand for the document as a whole? */
static inline bool is_whole(const struct site *site) {
    return site->span.start == site->span.end;
}

/** Longest value that a kind of value writes, with its NUL. */
enum { VALUE_TEXT = 2 * DECIMAL_TEXT + 64 };

/** Print where the site begins: ":12:8", behind its document's name. */
void write_start(FILE *to, const struct site *site);

/** The lines of its source that the site stands on, for who shows them. */
void site_lines(const struct site *site, size_t *first, size_t *last);

/** The words of the site as the document has them. */
static inline struct text site_text(const struct site *site) {
    return text_slice(site->document->source, site->span.start, site->span.end);
}

#endif
