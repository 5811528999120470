/*
 * json_paper.c - the working paper of a case as JSON: its texts, and its cards in the
 * order of the text.
 */
#include "base/digest.h"
#include "base/version.h"
#include "report/json_parts.h"
#include "report/paper/roll.h"
#include "report/words.h"

static void write_text(FILE *to, const struct document *document, const char *role,
                       bool redact) {
    struct text bytes = document->bytes.size ? document->bytes : document->source,
                none = {"", 0};
    struct digest digest = digest_of(bytes);
    char hex[DIGEST_HEX];
    digest_hex(&digest, hex);
    json_write_field(to, "\n{\"document\":", document->name);
    json_write_field(to, ",\"role\":", role);
    json_write_field_text(to, ",\"title\":", redact ? none : paper_title(document));
    json_write_field_text(to, ",\"author\":", redact ? none : document->author.text);
    json_write_field_text(to, ",\"date\":", document->date.text);
    json_write_field(to, ",\"sha256\":", hex);
    putc('}', to);
}

static void write_texts(FILE *to, const struct outcome *outcome, bool redact) {
    fputs("\"texts\":[", to);
    for (size_t i = 0; i < outcome->n_documents; i++) {
        fputs(i ? "," : "", to);
        write_text(to, outcome->documents[i],
                   i < outcome->n_drafts ? "draft" : "source", redact);
    }
    putc(']', to);
}

/** The program, and the rule files that were read beside its own. */
static void write_made_by(FILE *to, const struct paper *paper) {
    const struct rules *rules = paper->in ? paper->in->c->rules : NULL;
    json_write_field(to, ",\"version\":", FACTLINT_VERSION);
    fputs(",\"rule_files\":[", to);
    for (size_t i = 0; rules && i < rules->files.n; i++) {
        fputs(i ? "," : "", to);
        json_write_text(to, text_of(rules->files.at[i]));
    }
    putc(']', to);
}

static void write_states(FILE *to, const struct paper *paper) {
    fputs(",\"states\":{", to);
    for (int i = 0; i < N_STATES; i++)
        fprintf(to, "%s\"%s\":%zu", i ? "," : "", state_key((enum state)i),
                paper->n_of[i]);
    fputs("},\"coverage\":", to);
    json_write_coverage(to, &paper->outcome->coverage);
}

static void write_cards(FILE *to, const struct paper *paper, bool redact) {
    fputs(",\"cards\":[", to);
    for (size_t i = 0; i < paper->cards.n; i++) {
        fputs(i ? ",\n" : "\n", to);
        json_write_card(to, paper, &paper->cards.at[i], redact);
    }
    fputs("\n]", to);
}

static void write_row(FILE *to, const struct roll_row *row) {
    json_write_field_text(to, "{\"text\":", row->words);
    json_write_field(to, ",\"of\":", row->shape);
    fprintf(to, ",\"places\":%zu,\"sources\":%zu,\"at\":", row->n_here, row->n_sources);
    json_write_figure(to, &row->site);
    fputs(",\"there\":", to);
    if (row->n_sources)
        json_write_figure(to, &row->there);
    else
        fputs("null", to);
    if (row->card)
        fprintf(to, ",\"card\":%zu", row->card->number);
    putc('}', to);
}

static void write_roll(FILE *to, const struct paper *paper) {
    struct roll roll = roll_call(paper);
    fputs(",\"names\":[", to);
    for (size_t i = 0; i < roll.n; i++) {
        fputs(i ? ",\n" : "\n", to);
        write_row(to, &roll.rows[i]);
    }
    fputs("]", to);
}

static void write_source(FILE *to, const struct paper *paper, const char *key,
                         size_t source) {
    const struct outcome *outcome = paper->outcome;
    json_write_field(to, key, outcome->documents[outcome->n_drafts + source]->name);
}

/** Sources that share words: a percentage of the shorter one's. */
static void write_kin(FILE *to, const struct paper *paper) {
    fputs(",\"shared_words\":[", to);
    for (size_t i = 0; i < paper->kinships.n; i++) {
        const struct kinship *at = &paper->kinships.at[i];
        fputs(i ? "," : "", to);
        write_source(to, paper, "{\"first\":", at->older);
        write_source(to, paper, ",\"second\":", at->younger);
        fprintf(to, ",\"in_order\":%s,\"percent\":%u}", at->dated ? "true" : "false",
                at->percent);
    }
    putc(']', to);
}

static void write_origins(FILE *to, const struct paper *paper) {
    fputs(",\"shared_origins\":[", to);
    for (size_t i = 0; i < paper->origins.n; i++) {
        const struct shared_origin *at = &paper->origins.at[i];
        fputs(i ? "," : "", to);
        json_write_field_text(to, "{\"origin\":", at->words);
        fputs(",\"cited_by\":[", to);
        for (size_t k = 0; k < at->n; k++)
            write_source(to, paper, k ? "," : "", at->sources[k]);
        fputs("]}", to);
    }
    putc(']', to);
}

void json_write_paper(FILE *to, const struct paper *paper, bool redact) {
    putc('{', to);
    write_texts(to, paper->outcome, redact);
    write_made_by(to, paper);
    write_states(to, paper);
    write_cards(to, paper, redact);
    write_roll(to, paper);
    write_kin(to, paper);
    write_origins(to, paper);
    putc('}', to);
}
