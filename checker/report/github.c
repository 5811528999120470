/*
 * github.c - workflow commands, which GitHub shows on the lines of a change.
 *
 * As @actions/core writes them: `%` and line ends are escaped in messages, colons and
 * commas in properties too.  A step shows ten of each sort and drops the others in
 * silence, so the loudest come first; and before the notices, of which it may drop some
 * too, come those that count what is not shown.
 */
#include <stdlib.h>

#include "report/escape.h"
#include "report/services.h"
#include "report/words.h"

enum { MOST_SHOWN = 10 };

static const char *const commands[] = {"notice", "notice", "warning", "error"};

static void begin(struct report *report) {
    (void)report;
}

/** What may not be shown stands as \\u{1b}, as in every other format. */
static void write_cell(FILE *to, struct text text, size_t at, struct cell cell) {
    if (cell.sort == CELL_PLAIN || cell.sort == CELL_TAB)
        fwrite(text.data + at, 1, cell.size, to);
    else
        escape_write(to, text_slice(text, at, at + cell.size));
}

static void write_escaped(FILE *to, const char *string, const char *also) {
    struct text text = text_of(string);
    for (size_t at = 0; at < text.size;) {
        struct cell cell = cell_at(text, at);
        char byte = text.data[at];
        if (byte == '%' || byte == '\r' || byte == '\n' || strchr(also, byte))
            fprintf(to, "%%%02X", (unsigned char)byte);
        else
            write_cell(to, text, at, cell);
        at += cell.size;
    }
}

static void write_property(FILE *to, const char *between, const char *key,
                           const char *value) {
    fprintf(to, "%s%s=", between, key);
    write_escaped(to, value, ":,");
}

/** Columns only where the place ends in the line it begins in: others are refused. */
static void write_place(FILE *to, const struct site *site) {
    struct site_extent at = site_extent(site);
    fprintf(to, ",line=%zu,endLine=%zu", at.first.line, at.past.line);
    if (at.first.line == at.past.line && !is_whole(site))
        fprintf(to, ",col=%zu,endColumn=%zu", at.first.column, at.past.column);
}

static void write_finding(struct report *report, FILE *to,
                          const struct finding *finding) {
    fprintf(to, "::%s", commands[finding->level]);
    write_property(to, " ", "title",
                   arena_print(report->arena, "factlint (%s)", finding->rule->id));
    write_property(to, ",", "file", finding->site.document->name);
    write_place(to, &finding->site);
    fputs("::", to);
    write_escaped(to, finding->message, "");
    putc('\n', to);
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    keep_suppressed(report, outcome, "factlint: ");
    keep_origins(report, outcome, "factlint: ");
    keep_unchecked(report, outcome, "factlint: ");
    for (size_t i = 0; i < outcome->findings.n; i++) {
        const struct finding *finding = &outcome->findings.at[i];
        if (rule_counts(report, finding))
            write_finding(report, later_open(&report->of_level_later[finding->level]),
                          finding);
    }
}

/** How many of the run a step does not show. */
static size_t count_hidden(const struct report *report) {
    size_t n = 0;
    for (enum level level = LEVEL_INFO; level <= LEVEL_ERROR; level++)
        if (report->n_of_level[level] > MOST_SHOWN)
            n += report->n_of_level[level] - MOST_SHOWN;
    return n;
}

static void write_hidden(struct report *report) {
    size_t hidden = count_hidden(report);
    write_more(report, "::notice title=factlint::");
    if (hidden)
        fprintf(report->to,
                "::notice title=factlint::%zu more findings than a step shows; see the "
                "log\n",
                hidden);
}

static void end(struct report *report) {
    later_print(&report->of_level_later[LEVEL_ERROR], report->to);
    later_print(&report->of_level_later[LEVEL_WARNING], report->to);
    write_hidden(report);
    later_print(&report->of_level_later[LEVEL_INFO], report->to);
    write_sums(report, "factlint: ");
    arena_release(&report->run);
}

const struct format format_github = {
    .name = "github",
    .explains = "workflow commands that GitHub shows on the lines",
    .for_check = true,
    .begin = begin,
    .add = add,
    .end = end,
};
