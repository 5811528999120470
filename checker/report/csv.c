/*
 * csv.c - the ledger for a spreadsheet: RFC 4180 with plain line ends, a claim a row,
 * what is to be mended first.
 *
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, and so
 * does what stands behind a semicolon, which parts cells where a comma is decimal.
 */
#include "finding/decisions.h"
#include "report/escape.h"
#include "report/paper/make.h"
#include "report/paper/told.h"
#include "report/words.h"
#include "value/kind.h"

enum { VALUE_ROOM = 400 };

/** Signs that begin a formula; those of full width do in some languages. */
static bool begins_formula(struct text text) {
    static const char *const signs[] = {"=",
                                        "+",
                                        "-",
                                        "@",
                                        "\t",
                                        "\r",
                                        "\xEF\xBC\x9D",
                                        "\xEF\xBC\x8B",
                                        "\xEF\xBC\x8D",
                                        "\xEF\xBC\xA0"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (text_begins(text, text_of(signs[i])))
            return true;
    return false;
}

/** Does a spreadsheet reckon with it?  A number with a sign is none the less one. */
static bool is_formula(struct text text) {
    size_t i = 1;
    if (!begins_formula(text))
        return false;
    while (i < text.size && (ascii_is_digit(text.data[i]) || text.data[i] == '.'))
        i++;
    return i < text.size || text.size == 1;
}

static void write_cell_of(FILE *to, struct text text) {
    fputs(is_formula(text) ? "\"'" : "\"", to);
    for (size_t at = 0; at < text.size;) {
        struct cell cell = cell_at(text, at);
        if (ascii_is_space(text.data[at]))
            putc(' ', to);
        else if (text.data[at] == '"')
            fputs("\"\"", to);
        else
            cell_write(to, text, at, cell);
        bool parts = text.data[at] == ';';
        at += cell.size;
        if (parts && begins_formula(text_slice(text, at, text.size)))
            putc('\'', to);
    }
    putc('"', to);
}

static void next_text(FILE *to, struct text text) {
    putc(',', to);
    if (text.size)
        write_cell_of(to, text);
}

static void next(FILE *to, const char *string) {
    next_text(to, text_of(string ? string : ""));
}

static void next_number(FILE *to, size_t number) {
    fprintf(to, ",%zu", number);
}

static void write_place(FILE *to, const struct site *site) {
    next(to, site->document->name);
    if (is_whole(site)) {
        fputs(",,", to);
        return;
    }
    struct location at = document_locate(site->document, site->span.start);
    next_number(to, at.line);
    next_number(to, at.column);
}

static void write_value(FILE *to, const struct mention *mention) {
    char value[VALUE_ROOM];
    bool known = mention && mention->kind->value(mention, value, sizeof value);
    next(to, mention ? mention_kind(mention) : "");
    next(to, known ? value : "");
    next(to, mention ? mention_unit(mention) : "");
    next(to, mention ? told_hedge(mention->hedge) : "");
}

static void write_finding(FILE *to, const struct card *card) {
    const struct finding *finding = card->findings.n ? card->findings.at[0] : NULL;
    next(to, finding ? level_word(finding->level) : "");
    next(to, finding ? finding->rule->id : "");
    next(to, finding ? finding->message : card->why);
    next(to, card->because);
}

static void write_source(FILE *to, const struct paper *paper, const struct card *card) {
    const struct claim_reading *reading = card_other(card);
    if (!reading) {
        fputs(",,,,,,,", to);
        return;
    }
    const struct site *site = &reading->site;
    char value[VALUE_ROOM];
    write_place(to, site);
    next_text(to, paper->in ? site_text(site) : (struct text){"", 0});
    next(to, told_value(site->mention, value, sizeof value) ? value : "");
    next(to, reading->numbers ? reading->numbers : reading->relation);
    next_number(to, card->n_readings + card->n_more - 2);
}

static void write_decision(FILE *to, const struct paper *paper,
                           const struct card *card) {
    const struct finding *finding = card->findings.n ? card->findings.at[0] : NULL;
    const struct decision *decision =
        finding ? decision_on(paper->outcome, finding) : NULL;
    next(to, finding && paper->in ? decisions_fingerprint(finding).digits : "");
    next(to, decision ? decided_words(decision->decided) : "");
    next(to, decision ? decision->by : "");
    next(to, decision ? decision->date : "");
    next(to, decision ? decision->reason : "");
}

/** Who says so, here and in the source. */
static void write_speakers(FILE *to, const struct paper *paper,
                           const struct card *card) {
    struct text none = {"", 0};
    const struct claim_reading *other = card_other(card);
    if (card->quote) {
        next_text(to, told_quoted(paper, card, false));
        next_text(to, told_quoted(paper, card, true));
        return;
    }
    next_text(to, card->n_readings ? told_speaker(&card->readings[0]) : none);
    next_text(to, other ? told_speaker(other) : none);
}

static void write_row(FILE *to, const struct paper *paper, const struct card *card) {
    fprintf(to, "%zu", card->number);
    next(to, state_words(card->state));
    write_place(to, &card->site);
    next_text(to, told_claim(paper, card));
    write_value(to, card->site.mention);
    next_text(to, card->n_readings ? told_period(paper, &card->readings[0])
                                   : (struct text){"", 0});
    write_finding(to, card);
    write_source(to, paper, card);
    write_decision(to, paper, card);
    write_speakers(to, paper, card);
    fputs("\n", to);
}

static void begin(struct report *report) {
    fputs("claim,state,document,line,column,words,kind,value,unit,hedge,period,level,"
          "rule,why,because,source,source_line,source_column,source_words,source_value,"
          "difference,more_readings,finding,decision,by,date,reason,speaker,"
          "source_speaker\n",
          report->to);
}

static void add(struct report *report, const struct outcome *outcome) {
    outcome = report_take(report, outcome);
    const struct paper *paper = paper_make(outcome, report->arena);
    for (size_t i = 0; i < paper->cards.n; i++)
        write_row(report->to, paper, paper->sorted[i]);
}

static void end(struct report *report) {
    arena_release(&report->run);
}

const struct format format_csv = {
    .name = "csv",
    .explains = "the ledger for a spreadsheet, a claim a row",
    .ending = ".csv",
    .for_report = true,
    .begin = begin,
    .add = add,
    .end = end,
};
