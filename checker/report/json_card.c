/*
 * json_card.c - a card of the working paper as JSON: all that the page shows of it.
 */
#include "checks/quoted.h"
#include "finding/decisions.h"
#include "report/json_parts.h"
#include "report/paper/told.h"
#include "report/words.h"

enum { VALUE_ROOM = 400 };

/** As the page shows it: "400,000,000 barrel"; null where there is none. */
static void write_shown(FILE *to, const struct mention *mention) {
    char value[VALUE_ROOM];
    bool known = told_value(mention, value, sizeof value);
    json_write_field(to, ",\"shown\":", known ? value : NULL);
}

static void write_sentence(FILE *to, const struct site *site, bool redact) {
    struct span at;
    uint32_t index;
    bool known = !redact && site_sentence(site, &at, &index);
    json_write_field_text(to, ",\"sentence\":",
                          known ? text_slice(site->document->view, at.start, at.end)
                                : (struct text){"", 0});
}

/** The period in words and days, and who says so. */
static void write_told(FILE *to, const struct paper *paper,
                       const struct claim_reading *reading) {
    const struct time *days = told_days(paper, reading);
    json_write_field_text(to, ",\"period\":", told_period(paper, reading));
    json_write_field(to, ",\"days\":", days ? days->text : NULL);
    json_write_field_text(to, ",\"speaker\":", told_speaker(reading));
    json_write_field(to, ",\"citing\":", paper->in ? told_citing(reading) : NULL);
}

/** What speaks for one claim: each cue and what it adds to the score. */
static void write_evidence(FILE *to, const struct pair *pair) {
    fputs(",\"evidence\":", to);
    if (!pair) {
        fputs("null", to);
        return;
    }
    fprintf(to, "{\"score\":%.2f", pair->grounds->score);
    json_write_field(to, ",\"barred\":",
                     pair->bar == BAR_none ? NULL : bar_says((enum bar)pair->bar));
    fputs(",\"cues\":{", to);
    const char *between = "";
    for (int i = 0; i < N_CUES; i++) {
        if (!pair->grounds->evidence.of[i])
            continue;
        fprintf(to, "%s\"%s\":%.2f", between, cue_name((enum cue)i),
                pair->grounds->evidence.of[i] / 100.0 * cue_weight((enum cue)i));
        between = ",";
    }
    fputs("}}", to);
}

static const char *bearing_key(enum bearing bearing) {
    static const char *const keys[] = {[BEARING_CLAIM] = "claim",
                                       [BEARING_OPERAND] = "operand",
                                       [BEARING_NEAREST] = "nearest",
                                       [BEARING_FELLOW] = "fellow"};
    return keys[bearing];
}

static void write_reading(FILE *to, const struct paper *paper,
                          const struct claim_reading *reading, bool redact) {
    fputs("{\"at\":", to);
    json_write_figure(to, &reading->site);
    fprintf(to, ",\"draft\":%s", reading->draft ? "true" : "false");
    json_write_field(to, ",\"bearing\":", bearing_key(reading->site.bearing));
    write_shown(to, reading->site.mention);
    write_sentence(to, &reading->site, redact);
    write_told(to, paper, reading);
    json_write_field(to, ",\"relation\":", reading->relation);
    json_write_field(to, ",\"difference\":", reading->numbers);
    write_evidence(to, reading->pair);
    putc('}', to);
}

static struct text part_of(const struct document *document, struct span span) {
    return text_slice(document->view, span.start, span.end);
}

/** Who says a quotation here and in the source, and what is altered. */
static void write_quote(FILE *to, const struct paper *paper, const struct card *card) {
    fputs(",\"quotation\":", to);
    if (!card->quote) {
        fputs("null", to);
        return;
    }
    const struct quote_match *match = &card->quote->match;
    json_write_field_text(to, "{\"speaker\":", told_quoted(paper, card, false));
    json_write_field_text(to, ",\"source_speaker\":", told_quoted(paper, card, true));
    fputs(",\"altered\":[", to);
    size_t n = match->verdict == QUOTE_ABSENT ? 0 : match->differ.n;
    for (size_t i = 0; i < n; i++) {
        fputs(i ? ",{" : "{", to);
        json_write_field_text(
            to, "\"here\":", part_of(card->site.document, match->differ.of[i].here));
        json_write_field_text(
            to, ",\"there\":",
            part_of(quote_source(paper->in, card->quote), match->differ.of[i].there));
        putc('}', to);
    }
    fputs("]}", to);
}

static void write_decision(FILE *to, const struct paper *paper,
                           const struct card *card) {
    const struct finding *finding = card->findings.n ? card->findings.at[0] : NULL;
    const struct decision *decision =
        finding ? decision_on(paper->outcome, finding) : NULL;
    json_write_field(to, ",\"fingerprint\":",
                     finding && paper->in ? decisions_fingerprint(finding).digits
                                          : NULL);
    fputs(",\"decision\":", to);
    if (!decision) {
        fputs("null", to);
        return;
    }
    json_write_field(to, "{\"decision\":", decided_words(decision->decided));
    json_write_field(to, ",\"by\":", decision->by);
    json_write_field(to, ",\"date\":", decision->date);
    json_write_field(to, ",\"reason\":", decision->reason);
    putc('}', to);
}

static void write_findings(FILE *to, const struct card *card) {
    fputs(",\"findings\":[", to);
    for (size_t i = 0; i < card->findings.n; i++) {
        fputs(i ? "," : "", to);
        json_write_finding(to, card->findings.at[i], true);
    }
    putc(']', to);
}

static void write_why(FILE *to, const struct card *card) {
    json_write_field(to, ",\"why\":", card->why);
    json_write_field(to, ",\"reckoned\":", card->reckoned);
    json_write_field(to, ",\"witness\":", card->witness);
    json_write_field(to, ",\"rule\":", card->rule ? card->rule->id : NULL);
}

void json_write_card(FILE *to, const struct paper *paper, const struct card *card,
                     bool redact) {
    fprintf(to, "{\"number\":%zu", card->number);
    json_write_field(to, ",\"state\":", state_key(card->state));
    json_write_field_text(to, ",\"claim\":", told_claim(paper, card));
    write_why(to, card);
    write_findings(to, card);
    fputs(",\"readings\":[", to);
    for (size_t i = 0; i < card->n_readings; i++) {
        fputs(i ? "," : "", to);
        write_reading(to, paper, &card->readings[i], redact);
    }
    fprintf(to, "],\"more_readings\":%zu", card->n_more);
    write_quote(to, paper, card);
    write_decision(to, paper, card);
    putc('}', to);
}
