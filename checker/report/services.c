/*
 * services.c - places and rules as CI services count them.
 */
#include "report/services.h"

#include "base/utf8.h"
#include "report/escape.h"
#include "report/words.h"

struct site_extent site_extent(const struct site *site) {
    if (is_whole(site))
        return (struct site_extent){{1, 1}, {1, 1}};
    return (struct site_extent){document_locate(site->document, site->span.start),
                                document_locate(site->document, site->span.end)};
}

size_t byte_column(const struct document *document, uint32_t offset) {
    size_t line = document_line_of(document, offset);
    return offset - document->line_starts.at[line - 1] + 1;
}

/** Signs beyond the first 65,536, the longest in UTF-8, are two units; a reader's own
    columns are none of the source. */
size_t utf16_column(const struct document *document, uint32_t offset) {
    struct location at = document_locate(document, offset);
    uint32_t start;
    struct text line =
        document_line(document, document_line_of(document, offset), &start);
    size_t column = at.column;
    if (document->reader && document->reader->locate)
        return column;
    for (size_t i = 0; i < line.size && start + i < offset; i++)
        column += (unsigned char)line.data[i] >= 0xF0;
    return column;
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

bool rule_counts(struct report *report, const struct finding *finding) {
    size_t number = rule_number(report, finding->rule);
    while (report->n_of_rule.n <= number)
        list_add(&report->run, &report->n_of_rule);
    return ++report->n_of_rule.at[number].of_level[finding->level] <= MOST_OF_RULE;
}

static size_t count_more(const struct rule_counts *counts) {
    size_t n = 0;
    for (enum level level = LEVEL_INFO; level <= LEVEL_ERROR; level++)
        if (counts->of_level[level] > MOST_OF_RULE)
            n += counts->of_level[level] - MOST_OF_RULE;
    return n;
}

void write_more(struct report *report, const char *prefix) {
    for (size_t i = 0; i < report->n_of_rule.n; i++) {
        size_t n = count_more(&report->n_of_rule.at[i]);
        if (!n)
            continue;
        fprintf(report->to, "%s\xE2\x80\xA6 and %zu more of ", prefix, n);
        escape_write(report->to, text_of(report->rules.at[i]->id));
        putc('\n', report->to);
    }
}
