/*
 * words.c - counts in words, the same in every format.
 */
#include "report/words.h"

#include "finding/ledger.h"
#include "report/escape.h"

enum { MAX_OMISSIONS = 12, MAX_SUPPRESSED = 50, MAX_ORIGINS = 20 };

const char *level_word(enum level level) {
    static const char *const words[] = {"note", "note", "warning", "error"};
    return words[level];
}

void write_count(FILE *to, size_t n, const char *thing) {
    fprintf(to, "%zu %s%s", n, thing, n == 1 ? "" : "s");
}

void write_levels(FILE *to, const size_t n[LEVEL_ERROR + 1]) {
    const char *between = "";
    for (enum level level = LEVEL_ERROR; level > LEVEL_OFF; level--) {
        if (n[level] == 0)
            continue;
        fputs(between, to);
        write_count(to, n[level], level_word(level));
        between = ", ";
    }
    if (!*between)
        fputs("no findings", to);
}

/** What was compared first, what was not last. */
enum verdict verdict_at(size_t i) {
    return (enum verdict)((i + 1) % N_VERDICTS);
}

void write_coverage(FILE *to, const struct coverage *coverage) {
    write_count(to, coverage->figures, "figure");
    for (size_t i = 0; i < N_VERDICTS; i++) {
        enum verdict verdict = verdict_at(i);
        fprintf(to, "%s %zu %s", i ? "," : ":", coverage->of[verdict],
                verdict_name(verdict));
    }
    fprintf(to, "; %zu suppressed", coverage->suppressed);
    if (coverage->origins < coverage->sources) {
        fprintf(to, "; %zu sources that agree, ", coverage->sources);
        write_count(to, coverage->origins, "origin");
    }
}

void write_origin(FILE *to, const struct one_origin *origin, bool bare) {
    for (size_t i = 0; i < origin->n; i++) {
        fputs(i == 0 ? "" : i + 1 < origin->n ? ", " : " and ", to);
        path_write(to, origin->documents[i]->name);
    }
    fprintf(to, " %s", origin->why);
    if (bare || !origin->words.size)
        return;
    fputs(": ", to);
    escape_write(to, origin->words);
}

/** Is the line among those that are kept? */
static bool is_kept(struct later *later, const char *line) {
    if (!later->to || fflush(later->to) != 0)
        return false;
    struct text kept = {later->bytes, later->size};
    return text_find(kept, text_of(line)) < kept.size;
}

static void keep_origin(struct report *report, const struct one_origin *origin,
                        const char *prefix) {
    struct later line = {0};
    FILE *to = later_open(&line);
    fprintf(to, "%sone origin: ", prefix);
    write_origin(to, origin, report->redact);
    putc('\n', to);
    fflush(to);
    if (!is_kept(&report->origins_later, line.bytes))
        fputs(line.bytes, later_open(&report->origins_later));
    later_drop(&line);
}

void keep_origins(struct report *report, const struct outcome *outcome,
                  const char *prefix) {
    for (size_t i = 0; i < outcome->origins.n && i < MAX_ORIGINS; i++)
        keep_origin(report, &outcome->origins.at[i], prefix);
}

static void write_omission(FILE *to, const struct omitted *omitted) {
    escape_write(to, text_of(omitted->document));
    if (omitted->line)
        fprintf(to, ":%zu, ", omitted->line);
    if (omitted->line)
        write_count(to, omitted->lines, "line");
    fprintf(to, ": %s\n", omitted->why);
}

void write_omissions(struct report *report, const char *prefix) {
    size_t n = report->omissions ? report->omissions->list.n : 0;
    for (size_t i = 0; i < n && i < MAX_OMISSIONS; i++) {
        fprintf(report->to, "%snot read: ", prefix);
        write_omission(report->to, &report->omissions->list.at[i]);
    }
    if (n > MAX_OMISSIONS)
        fprintf(report->to, "%snot read: %zu more\n", prefix,
                n - MAX_OMISSIONS + report->omissions->n_more);
}

void keep_suppressed(struct report *report, const struct outcome *outcome,
                     const char *prefix) {
    for (size_t i = 0; i < outcome->suppressed.n; i++) {
        const struct finding *finding = &outcome->suppressed.at[i];
        if (finding->suppressed->by == BY_BASELINE ||
            report->n_suppressed++ >= MAX_SUPPRESSED)
            continue;
        FILE *to = later_open(&report->suppressed_later);
        fprintf(to, "%ssuppressed: ", prefix);
        path_write(to, finding->site.document->name);
        if (!is_whole(&finding->site))
            fprintf(
                to, ":%zu",
                document_locate(finding->site.document, finding->site.span.start).line);
        fprintf(to, ": %s, by a %s", finding->rule->id,
                suppressor_name(finding->suppressed->by));
        fputs(*finding->suppressed->reason ? ": " : "", to);
        escape_write(to, text_of(finding->suppressed->reason));
        putc('\n', to);
    }
}

static bool is_unchecked(const struct entry *entry) {
    return entry->verdict == VERDICT_NOT_COMPARED ||
           entry->verdict == VERDICT_NUMBER_ONLY;
}

static void keep_entry(FILE *to, const struct entry *entry, bool bare) {
    path_write(to, entry->site.document->name);
    write_start(to, &entry->site);
    fprintf(to, ": %s", verdict_name(entry->verdict));
    if (!bare) {
        fputs(": '", to);
        escape_write(to, site_text(&entry->site));
        putc('\'', to);
    }
    fputs(entry->why ? ": " : "", to);
    escape_write(to, text_of(entry->why ? entry->why : ""));
    putc('\n', to);
}

void keep_unchecked(struct report *report, const struct outcome *outcome,
                    const char *prefix) {
    struct ledger_walk walk = {.of = outcome->ledger};
    while (report->unchecked && ledger_next(&walk)) {
        if (!is_unchecked(&walk.entry))
            continue;
        FILE *to = later_open(&report->unchecked_later);
        fputs(prefix, to);
        keep_entry(to, &walk.entry, report->redact);
    }
}

static void write_not_shown(struct report *report, const char *prefix, size_t n,
                            const char *where) {
    if (!n)
        return;
    fprintf(report->to, "%snot shown: ", prefix);
    write_count(report->to, n, "finding");
    fprintf(report->to, " %s\n", where);
}

static void write_hidden(struct report *report, const char *prefix) {
    if (!report->hidden)
        return;
    write_not_shown(report, prefix, report->hidden->below, "below the level asked for");
    write_not_shown(report, prefix, report->hidden->unchanged, "where nothing changed");
}

void write_sums(struct report *report, const char *prefix) {
    later_print(&report->unchecked_later, report->to);
    if (report->quiet) {
        later_drop(&report->suppressed_later);
        later_drop(&report->origins_later);
        return;
    }
    fputs(prefix, report->to);
    write_coverage(report->to, &report->coverage);
    putc('\n', report->to);
    later_print(&report->origins_later, report->to);
    later_print(&report->suppressed_later, report->to);
    if (report->n_suppressed > MAX_SUPPRESSED)
        fprintf(report->to, "%ssuppressed: %zu more\n", prefix,
                report->n_suppressed - MAX_SUPPRESSED);
    write_hidden(report, prefix);
    write_omissions(report, prefix);
}

void write_start(FILE *to, const struct site *site) {
    struct location at = document_locate(site->document, site->span.start);
    fprintf(to, ":%zu:%zu", at.line, at.column);
}

void site_lines(const struct site *site, size_t *first, size_t *last) {
    *first = document_line_of(site->document, site->span.start);
    *last = document_line_of(site->document, site->span.end - 1);
}
