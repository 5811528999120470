/*
 * services.h - what the formats of CI services share.
 */
#ifndef CHECKER_REPORT_SERVICES_H
#define CHECKER_REPORT_SERVICES_H

#include "report/report.h"

/** Where a site begins and ends; a whole document is its first line. */
struct site_extent {
    struct location first, past; /* columns in code points; `past` is behind the end */
};

/** The lines and columns of a site, from 1; of the whole document, its first place. */
struct site_extent site_extent(const struct site *site);

/** The column in UTF-8 bytes, from 1, of an offset in the document's source; a byte
    order mark before it is bytes as well. */
size_t byte_column(const struct document *document, uint32_t offset);

/** The column in UTF-16 code units, from 1, without a byte order mark. */
size_t utf16_column(const struct document *document, uint32_t offset);

/** What a pattern rule says to write in place of its match; NULL: nothing. */
const char *finding_fix(const struct finding *finding);

/** The place of a rule among those of the run, which grow as findings come. */
size_t rule_number(struct report *report, const struct rule *rule);

/**
 * Of one rule, at one level, people are shown so many: a hundred warnings hide no
 * error. write_more() says how many others there are.
 */
enum { MOST_OF_RULE = 50 };

/** Count one more finding of its rule; false: it is beyond the most that are shown. */
bool rule_counts(struct report *report, const struct finding *finding);

/** "... and 212 more of figure-unsupported", a line a rule behind `prefix`. */
void write_more(struct report *report, const char *prefix);

#endif
