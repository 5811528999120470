/*
 * markdown.c - the editor's report: findings, then every figure and its verdict.
 */
#include "finding/ledger.h"
#include "finding/named.h"
#include "report/escape.h"
#include "report/fold.h"
#include "report/markdown_text.h"
#include "report/services.h"
#include "report/words.h"
#include "value/write.h"

/** Columns of a quoted line; bytes of a figure; names and readings in a row. */
enum { QUOTE_COLUMNS = 300, FIGURE_SIZE = 200, MAX_LISTED = 12 };

/** A comment on GitHub holds 65,536 characters, a summary of a step a mebibyte; here
    are bytes, with room for the words that say what is missing. */
enum { MOST_BYTES = 65000 };

/** What is to be cut waits in memory; report->out is where it goes. */
static void begin(struct report *report) {
    report->out = report->to;
    report->to = later_open(&report->pages_later);
}

static void write_string(struct report *report, const char *string) {
    markdown_write(report->to, text_of(string));
}

static void write_rest(struct report *report, size_t n) {
    if (n > MAX_LISTED)
        fprintf(report->to, " and %zu more", n - MAX_LISTED);
}

static void write_names(struct report *report, const struct document *const *documents,
                        size_t n) {
    for (size_t i = 0; i < n && i < MAX_LISTED; i++) {
        fputs(i ? ", " : "", report->to);
        write_string(report, documents[i]->name);
    }
    write_rest(report, n);
}

static void write_place(struct report *report, const struct site *site) {
    write_string(report, site->document->name);
    if (is_whole(site))
        return;
    write_start(report->to, site);
}

static void write_note(struct report *report, const struct site *site) {
    if (!site->note)
        return;
    fputs(" (", report->to);
    write_string(report, site->note);
    putc(')', report->to);
}

/** The lines that hold the site, and where it stands in them. */
static struct text lines_of(const struct site *site, struct mark *mark) {
    const struct document *document = site->document;
    uint32_t start, last_start;
    size_t first, last;
    site_lines(site, &first, &last);
    document_line(document, first, &start);
    struct text end = document_line(document, last, &last_start);
    mark->start = site->span.start > start ? site->span.start - start : 0;
    mark->end = site->span.end > start ? site->span.end - start : 0;
    return text_slice(document->source, start, last_start + end.size);
}

static void write_quote(struct report *report, const struct site *site) {
    if (report->redact || is_whole(site))
        return;
    struct mark mark = {.primary = true};
    struct text lines = lines_of(site, &mark);
    if (mark.end > lines.size)
        mark.end = lines.size;
    if (mark.start >= mark.end)
        return;
    struct excerpt excerpt = excerpt_cut(lines, &mark, 1, QUOTE_COLUMNS);
    fputs("> ", report->to);
    markdown_write_excerpt(report->to, &excerpt);
    fputs("\n\n", report->to);
}

static void write_site(struct report *report, const struct site *site) {
    fputs(path_prefix(site->document->name), report->to);
    write_place(report, site);
    write_note(report, site);
    fputs("\n\n", report->to);
    write_quote(report, site);
}

static void write_finding(struct report *report, size_t number,
                          const struct finding *finding) {
    FILE *to = report->to;
    fprintf(to, "### %zu. %s: ", number, level_word(finding->level));
    write_string(report, finding->message);
    fputs("\n\n", to);
    write_site(report, &finding->site);
    size_t n, shown = 0;
    const struct fold *folds =
        sites_fold(finding->related, finding->n_related, report->arena, &n);
    for (size_t i = 0; i < n && i < MAX_LISTED; i++) {
        write_site(report, &folds[i].site);
        shown += folds[i].n_places;
    }
    if (n > MAX_LISTED)
        fprintf(to, "\xE2\x80\xA6 and %zu more places\n\n", finding->n_related - shown);
    if (finding_fix(finding)) {
        fputs("Instead: ", to);
        write_string(report, finding_fix(finding));
        fputs("\n\n", to);
    }
    fputs("Rule ", to);
    write_string(report, finding->rule->id);
    if (finding->rule->why) {
        fputs(": ", to);
        write_string(report, finding->rule->why);
    }
    fputs("\n\n", to);
}

static void write_findings(struct report *report, const struct outcome *outcome) {
    fputs("## Findings\n\n", report->to);
    if (!outcome->findings.n)
        fputs("No findings.\n\n", report->to);
    for (size_t i = 0; i < outcome->findings.n; i++)
        if (rule_counts(report, &outcome->findings.at[i]))
            write_finding(report, i + 1, &outcome->findings.at[i]);
}

static void write_figure(struct report *report, const struct site *site) {
    if (report->redact || is_whole(site))
        return;
    struct text text = site_text(site);
    bool cut = text.size > FIGURE_SIZE;
    if (cut)
        text.size = FIGURE_SIZE;
    while (cut && ((unsigned char)text.data[text.size] & 0xC0) == 0x80)
        text.size--;
    markdown_write(report->to, text);
    fputs(cut ? "\xE2\x80\xA6" : "", report->to);
}

static void write_value(struct report *report, const struct mention *mention) {
    char value[VALUE_TEXT];
    if (!mention || !mention->kind->value(mention, value, sizeof value))
        return;
    if (mention->hedge != HEDGE_NONE)
        fprintf(report->to, "%s ", hedge_name(mention->hedge));
    write_string(report, value);
    if (mention_unit(mention)) {
        putc(' ', report->to);
        write_string(report, mention_unit(mention));
    }
    if (mention->rate) {
        fputs(" per ", report->to);
        write_string(report, mention->rate);
    }
}

static void write_readings(struct report *report, const struct entry *entry) {
    for (size_t i = 0; i < entry->n_readings && i < MAX_LISTED; i++) {
        fputs(i ? "; " : "", report->to);
        write_place(report, &entry->readings[i]);
        fputs(report->redact ? "" : " ", report->to);
        write_figure(report, &entry->readings[i]);
        write_note(report, &entry->readings[i]);
    }
    write_rest(report, entry->n_readings + entry->n_more);
}

static void write_row(struct report *report, const struct entry *entry) {
    fputs("| ", report->to);
    write_place(report, &entry->site);
    fputs(" | ", report->to);
    write_figure(report, &entry->site);
    fputs(" | ", report->to);
    write_value(report, entry->site.mention);
    fprintf(report->to, " | %s | ", verdict_name(entry->verdict));
    write_readings(report, entry);
    fputs(" | ", report->to);
    const char *why = entry->because ? entry->because : entry->why;
    if (why)
        write_string(report, why);
    fputs(" |\n", report->to);
}

static void write_ledger(struct report *report, const struct outcome *outcome) {
    fputs("## Ledger\n\n"
          "| place | figure | value | verdict | readings | why |\n"
          "| --- | --- | --- | --- | --- | --- |\n",
          report->to);
    struct arena scratch = {0};
    struct ledger_walk walk = {.of = outcome->ledger, .arena = &scratch};
    for (; ledger_next(&walk); arena_reset(&scratch))
        write_row(report, &walk.entry);
    arena_release(&scratch);
    putc('\n', report->to);
}

/** "14 of 16 names found in a source". */
static void write_found(struct report *report, const struct coverage *coverage) {
    fprintf(report->to, "%zu of ", coverage->names_found);
    write_count(report->to, coverage->names, "name");
    fputs(" found in a source", report->to);
}

static void write_named(struct report *report, const struct named *named) {
    fputs("| ", report->to);
    write_place(report, &named->site);
    fputs(" | ", report->to);
    write_figure(report, &named->site);
    fprintf(report->to, " | %s | %s | ", named->called, named_word(named->found));
    for (size_t i = 0; i < named->n_readings && i < MAX_LISTED; i++) {
        fputs(i ? "; " : "", report->to);
        write_place(report, &named->readings[i]);
    }
    write_rest(report, named->n_readings);
    fputs(" |\n", report->to);
}

static void write_all_named(struct report *report, const struct outcome *outcome) {
    if (!outcome->names.n)
        return;
    fputs("## Names\n\n", report->to);
    write_found(report, &outcome->coverage);
    fputs("\n\n| place | name | of | in the sources | readings |\n"
          "| --- | --- | --- | --- | --- |\n",
          report->to);
    for (size_t i = 0; i < outcome->names.n; i++)
        write_named(report, &outcome->names.at[i]);
    putc('\n', report->to);
}

static void write_unchecked(struct report *report, const struct entry *entry) {
    fputs("- ", report->to);
    write_place(report, &entry->site);
    if (!report->redact) {
        putc(' ', report->to);
        write_figure(report, &entry->site);
    }
    if (entry->why) {
        fputs(": ", report->to);
        write_string(report, entry->why);
    }
    putc('\n', report->to);
}

static void write_not_checked(struct report *report, const struct outcome *outcome) {
    fputs("## Not checked\n\n", report->to);
    size_t n = 0;
    struct ledger_walk walk = {.of = outcome->ledger};
    while (ledger_next(&walk))
        if (walk.entry.verdict == VERDICT_NOT_COMPARED && ++n)
            write_unchecked(report, &walk.entry);
    fputs(n ? "\n" : "Every figure was compared.\n\n", report->to);
}

static void write_one_origin(struct report *report, const struct one_origin *origin) {
    fputs("\n- One origin: ", report->to);
    write_names(report, origin->documents, origin->n);
    fprintf(report->to, " %s", origin->why);
    if (report->redact || !origin->words.size)
        return;
    fputs(": ", report->to);
    markdown_write(report->to, origin->words);
}

static void write_summary(struct report *report, const struct outcome *outcome) {
    size_t levels[LEVEL_ERROR + 1] = {0}, n = outcome->n_drafts;
    for (size_t i = 0; i < outcome->findings.n; i++)
        levels[outcome->findings.at[i].level]++;
    fputs("# factlint: ", report->to);
    write_names(report, outcome->documents, n ? n : outcome->n_documents);
    fputs("\n\n- ", report->to);
    write_levels(report->to, levels);
    fputs("\n- ", report->to);
    write_coverage(report->to, &outcome->coverage);
    for (size_t i = 0; i < outcome->origins.n; i++)
        write_one_origin(report, &outcome->origins.at[i]);
    if (n && outcome->n_documents > n) {
        fputs("\n- Sources: ", report->to);
        write_names(report, outcome->documents + n, outcome->n_documents - n);
    }
    fputs("\n\n", report->to);
}

static void write_accepted(struct report *report, const struct outcome *outcome) {
    if (outcome->suppressed.n)
        fputs("## Suppressed\n\n", report->to);
    size_t n =
        outcome->suppressed.n < MOST_OF_RULE ? outcome->suppressed.n : MOST_OF_RULE;
    for (size_t i = 0; i < n; i++) {
        const struct finding *finding = &outcome->suppressed.at[i];
        fputs("- ", report->to);
        write_place(report, &finding->site);
        fprintf(report->to, " %s, by a %s", finding->rule->id,
                suppressor_name(finding->suppressed->by));
        fputs(*finding->suppressed->reason ? ": " : "", report->to);
        write_string(report, finding->suppressed->reason);
        putc('\n', report->to);
    }
    if (n < outcome->suppressed.n)
        fprintf(report->to, "- and %zu more\n", outcome->suppressed.n - n);
    fputs(n ? "\n" : "", report->to);
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    write_summary(report, outcome);
    write_findings(report, outcome);
    write_accepted(report, outcome);
    if (!report->ledger)
        return;
    write_ledger(report, outcome);
    write_all_named(report, outcome);
    write_not_checked(report, outcome);
}

static void write_omitted(struct report *report) {
    size_t n = report->omissions ? report->omissions->list.n : 0;
    if (n)
        fputs("## Not read\n\n", report->to);
    for (size_t i = 0; i < n; i++) {
        const struct omitted *omitted = &report->omissions->list.at[i];
        fputs("- ", report->to);
        write_string(report, omitted->document);
        if (omitted->line)
            fprintf(report->to, ":%zu, ", omitted->line);
        if (omitted->line)
            write_count(report->to, omitted->lines, "line");
        fputs(": ", report->to);
        write_string(report, omitted->why);
        putc('\n', report->to);
    }
    if (n && report->omissions->n_more)
        fprintf(report->to, "- and %zu more\n", report->omissions->n_more);
    fputs(n ? "\n" : "", report->to);
}

/** Sums of several cases; one has its own at its head already. */
static void write_total(struct report *report) {
    if (report->n_cases == 1)
        return;
    fprintf(report->to, "# factlint: %zu cases\n\n- ", report->n_cases);
    write_levels(report->to, report->n_of_level);
    fputs("\n- ", report->to);
    write_coverage(report->to, &report->coverage);
    putc('\n', report->to);
}

/** Whole lines, as many as there is room for: no row of a table is cut. */
static size_t size_of_lines(struct text all) {
    size_t size = all.size;
    if (size > MOST_BYTES)
        for (size = MOST_BYTES; size && all.data[size - 1] != '\n';)
            size--;
    return size;
}

static size_t count_lines(struct text text) {
    size_t n = 0;
    for (size_t i = 0; i < text.size; i++)
        n += text.data[i] == '\n';
    return n;
}

/** What comes first matters most, so the end of it is left out. */
static void write_lines(struct report *report) {
    fflush(report->to);
    struct text all = {report->pages_later.bytes, report->pages_later.size};
    size_t size = size_of_lines(all);
    fwrite(all.data, 1, size, report->out);
    if (size < all.size)
        fprintf(report->out,
                "\n%zu lines are left out here: a comment holds no more.  The forms "
                "html, csv and json of the report have all.\n",
                count_lines(text_slice(all, size, all.size)));
    report->to = report->out;
    later_drop(&report->pages_later);
}

static void end(struct report *report) {
    write_more(report, "- ");
    write_omitted(report);
    arena_release(&report->run);
    write_total(report);
    write_lines(report);
}

const struct format format_markdown = {
    .name = "markdown",
    .explains = "a report to read: findings and, of a report, every figure",
    .ending = ".md",
    .for_check = true,
    .for_report = true,
    .begin = begin,
    .add = add,
    .end = end,
};
