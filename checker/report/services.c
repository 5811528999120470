/*
 * services.c - places and rules as CI services count them.
 */
#include "report/services.h"

#include "report/words.h"

struct extent site_extent(const struct site *site) {
    if (is_whole(site))
        return (struct extent){{1, 1}, {1, 1}};
    return (struct extent){document_locate(site->document, site->span.start),
                           document_locate(site->document, site->span.end)};
}

size_t byte_column(const struct document *document, uint32_t offset) {
    uint32_t start;
    document_line(document, document_locate(document, offset).line, &start);
    return offset - start + 1;
}

const char *finding_fix(const struct finding *finding) {
    return finding->rule->sort == RULE_PATTERN ? finding->rule->fix : NULL;
}

size_t rule_number(struct report *report, const struct rule *rule) {
    for (size_t i = 0; i < report->rules.n; i++)
        if (report->rules.at[i] == rule)
            return i;
    *(const struct rule **)list_add(&report->run, &report->rules) = rule;
    return report->rules.n - 1;
}
