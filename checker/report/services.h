/*
 * services.h - what the formats of CI services share.
 */
#ifndef CHECKER_REPORT_SERVICES_H
#define CHECKER_REPORT_SERVICES_H

#include "report/report.h"

/** Where a site begins and ends; a whole document is its first line. */
struct extent {
    struct location first, past; /* columns in code points; `past` is behind the end */
};
struct extent site_extent(const struct site *site);

/** The column in UTF-8 bytes, from 1, of an offset in the document's source. */
size_t byte_column(const struct document *document, uint32_t offset);

/** What a pattern rule says to write in place of its match; NULL: nothing. */
const char *finding_fix(const struct finding *finding);

/** The place of a rule among those of the run, which grow as findings come. */
size_t rule_number(struct report *report, const struct rule *rule);

#endif
