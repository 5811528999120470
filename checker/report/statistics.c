/*
 * statistics.c - how many findings each rule has, the most first.
 */
#include <stdlib.h>

#include "report/escape.h"
#include "report/services.h"
#include "report/words.h"

static void begin(struct report *report) {
    (void)report;
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    keep_suppressed(report, outcome, "");
    keep_origins(report, outcome, "");
    keep_unchecked(report, outcome, "");
    for (size_t i = 0; i < outcome->findings.n; i++)
        rule_counts(report, &outcome->findings.at[i]);
}

struct rule_row {
    const struct rule *rule;
    size_t n;
};

static size_t count_all(const struct rule_counts *counts) {
    size_t n = 0;
    for (enum level level = LEVEL_INFO; level <= LEVEL_ERROR; level++)
        n += counts->of_level[level];
    return n;
}

static int by_number(const void *left, const void *right) {
    const struct rule_row *a = left, *b = right;
    int by = (a->n < b->n) - (a->n > b->n);
    return by ? by : strcmp(a->rule->id, b->rule->id);
}

static void write_row(FILE *to, const struct rule_row *row) {
    fprintf(to, "%7zu  %-7s  ", row->n, level_word(row->rule->level));
    escape_write(to, text_of(row->rule->id));
    fputs(": ", to);
    escape_write(to, text_of(row->rule->title));
    putc('\n', to);
}

static void end(struct report *report) {
    size_t n = report->n_of_rule.n;
    struct rule_row *rows = arena_get(&report->run, (n + 1) * sizeof *rows);
    for (size_t i = 0; i < n; i++)
        rows[i] =
            (struct rule_row){report->rules.at[i], count_all(&report->n_of_rule.at[i])};
    qsort(rows, n, sizeof *rows, by_number);
    for (size_t i = 0; i < n; i++)
        write_row(report->to, &rows[i]);
    write_sums(report, "");
    arena_release(&report->run);
}

const struct format format_statistics = {
    .name = "statistics",
    .explains = "how many findings each rule has",
    .for_check = true,
    .begin = begin,
    .add = add,
    .end = end,
};
