/*
 * json_parts.c - findings, figures and sums as JSON objects.
 */
#include "report/json_parts.h"

#include "report/escape.h"
#include "report/words.h"
#include "value/recognise.h"

static void write_code_unit(FILE *to, uint32_t point) {
    if (point > 0xFFFF) {
        fprintf(to, "\\u%04x", 0xD800 + ((point - 0x10000) >> 10));
        point = 0xDC00 + ((point - 0x10000) & 0x3FF);
    }
    fprintf(to, "\\u%04x", point);
}

static void write_cell(FILE *to, struct text text, size_t at, struct cell cell) {
    if (cell.sort == CELL_INVALID)
        fputs("\xEF\xBF\xBD", to);
    else if (cell.sort != CELL_PLAIN)
        write_code_unit(to, cell.point);
    else {
        if (cell.point == '"' || cell.point == '\\')
            putc('\\', to);
        fwrite(text.data + at, 1, cell.size, to);
    }
}

/** Bytes from `at` on that stand for themselves between quotation marks. */
static size_t plain_size(struct text text, size_t at) {
    size_t past = at;
    while (past < text.size && is_printable(text.data[past]) &&
           text.data[past] != '"' && text.data[past] != '\\')
        past++;
    return past - at;
}

void json_write_text(FILE *to, struct text text) {
    putc('"', to);
    for (size_t at = 0; at < text.size;) {
        size_t run = plain_size(text, at);
        fwrite(text.data + at, 1, run, to);
        at += run;
        if (at == text.size)
            break;
        struct cell cell = cell_at(text, at);
        write_cell(to, text, at, cell);
        at += cell.size;
    }
    putc('"', to);
}

static void write_items(FILE *to, const struct node *node) {
    bool map = node->kind == NODE_MAP;
    putc(map ? '{' : '[', to);
    for (size_t i = 0; i < node->n; i++) {
        if (i)
            putc(',', to);
        if (map)
            json_write_text(to, node->items[2 * i].text);
        if (map)
            putc(':', to);
        json_write_node(to, &node->items[map ? 2 * i + 1 : i]);
    }
    putc(map ? '}' : ']', to);
}

/** Recursion is as deep as what was read nests, which jansson bounds. */
void json_write_node(FILE *to, const struct node *node) {
    if (!node || node->kind == NODE_NULL)
        fputs("null", to);
    else if (node->kind == NODE_TEXT)
        json_write_text(to, node->text);
    else if (node->kind == NODE_MAP || node->kind == NODE_LIST)
        write_items(to, node);
    else
        fwrite(node->text.data, 1, node->text.size, to);
}

/** `"key":"value"` or null, with what stands before it. */
static void write_field(FILE *to, const char *key, const char *value) {
    fputs(key, to);
    if (value)
        json_write_text(to, text_of(value));
    else
        fputs("null", to);
}

/** `"key":number`, with what stands before it. */
static void write_number(FILE *to, const char *key, size_t number) {
    char room[DIGITS_ROOM];
    struct text digits = text_digits(number, room);
    fputs(key, to);
    fwrite(digits.data, 1, digits.size, to);
}

static void write_positions(FILE *to, const struct site *site) {
    struct location first = document_locate(site->document, site->span.start);
    struct location past = document_locate(site->document, site->span.end);
    write_number(to, ",\"line\":", first.line);
    write_number(to, ",\"column\":", first.column);
    write_number(to, ",\"end_line\":", past.line);
    write_number(to, ",\"end_column\":", past.column);
}

/** The fields of a place, without braces. */
static void write_place(FILE *to, const struct site *site, bool positions) {
    write_field(to, "\"document\":", site->document->name);
    if (is_whole(site))
        return;
    write_number(to, ",\"start\":", site->span.start);
    write_number(to, ",\"end\":", site->span.end);
    if (positions)
        write_positions(to, site);
}

static void write_value(FILE *to, const struct mention *mention) {
    char value[VALUE_TEXT];
    bool known = mention->kind->value(mention, value, sizeof value);
    write_field(to, ",\"kind\":", mention_kind(mention));
    write_field(to, ",\"value\":", known ? value : NULL);
    write_field(to, ",\"unit\":", mention_unit(mention));
    write_field(to, ",\"hedge\":", hedge_name(mention->hedge));
}

static void write_note(FILE *to, const struct site *site) {
    if (site->note)
        write_field(to, ",\"note\":", site->note);
}

static void write_related(FILE *to, const struct site *site, bool positions) {
    putc('{', to);
    write_place(to, site, positions);
    write_note(to, site);
    putc('}', to);
}

static void write_suppression(FILE *to, const struct suppression *suppression) {
    write_field(to, ",\"suppression\":{\"by\":", suppressor_name(suppression->by));
    write_field(to, ",\"document\":", suppression->place.file);
    if (suppression->place.line)
        fprintf(to, ",\"line\":%zu", suppression->place.line);
    write_field(to, ",\"reason\":", suppression->reason);
    putc('}', to);
}

void json_write_finding(FILE *to, const struct finding *finding, bool positions) {
    write_field(to, "{\"rule\":", finding->rule->id);
    write_field(to, ",\"level\":", level_name(finding->level));
    write_field(to, ",\"category\":", finding->rule->category);
    write_field(to, ",\"verdict\":", verdict_key(finding->verdict));
    write_field(to, ",\"message\":", finding->message);
    putc(',', to);
    write_place(to, &finding->site, positions);
    write_note(to, &finding->site);
    fputs(",\"related\":[", to);
    for (size_t i = 0; i < finding->n_related; i++) {
        fputs(i ? "," : "", to);
        write_related(to, &finding->related[i], positions);
    }
    putc(']', to);
    if (finding->rule->why)
        write_field(to, ",\"why\":", finding->rule->why);
    if (finding->suppressed)
        write_suppression(to, finding->suppressed);
    putc('}', to);
}

/** A figure with its words; a place without a mention is only a place. */
static void write_figure(FILE *to, const struct site *site, bool positions) {
    write_place(to, site, positions);
    if (site->mention) {
        fputs(",\"text\":", to);
        json_write_text(to, site_text(site));
        write_value(to, site->mention);
    }
}

void json_write_entry(FILE *to, const struct entry *entry, bool positions) {
    putc('{', to);
    write_figure(to, &entry->site, positions);
    write_note(to, &entry->site);
    write_field(to, ",\"verdict\":", verdict_key(entry->verdict));
    write_field(to, ",\"rule\":", entry->rule ? entry->rule->id : NULL);
    write_field(to, ",\"why\":", entry->why);
    fputs(",\"readings\":[", to);
    for (size_t i = 0; i < entry->n_readings; i++) {
        fputs(i ? ",{" : "{", to);
        write_figure(to, &entry->readings[i], positions);
        write_note(to, &entry->readings[i]);
        putc('}', to);
    }
    fputs("]}", to);
}

void json_write_coverage(FILE *to, const struct coverage *coverage) {
    write_number(to, "{\"figures\":", coverage->figures);
    for (size_t i = 0; i < N_VERDICTS; i++)
        fprintf(to, ",\"%s\":%zu", verdict_key(verdict_at(i)),
                coverage->of[verdict_at(i)]);
    fprintf(to, ",\"suppressed\":%zu}", coverage->suppressed);
}

static void write_noun(FILE *to, const struct mention *mention,
                       const struct document *document) {
    fputs(",\"noun\":", to);
    if (mention->noun_first == mention->noun_past) {
        fputs("null", to);
        return;
    }
    const struct token *first = &document->tokens.at[mention->noun_first];
    const struct token *last = &document->tokens.at[mention->noun_past - 1];
    json_write_text(
        to, text_slice(document->view, first->start, (size_t)last->start + last->size));
}

/** `range` names the end that it is of one, or is NULL. */
static void write_mention(FILE *to, const struct mention *mention,
                          const struct document *document, const char *range) {
    write_number(to, "{\"start\":", mention->span.start);
    write_number(to, ",\"end\":", mention->span.end);
    write_value(to, mention);
    if (mention->why)
        write_field(to, ",\"why\":", mention->why);
    if (mention->any_dollar)
        fputs(",\"any_dollar\":true", to);
    write_noun(to, mention, document);
    write_field(to, ",\"rate\":", mention->rate);
    if (range)
        write_field(to, ",\"range\":", range);
    putc('}', to);
}

void json_write_mention(FILE *to, const struct mention *mention,
                        const struct document *document) {
    if (!mention->amount.range || !mention_is(mention, duration)) {
        write_mention(to, mention, document, NULL);
        return;
    }
    struct mention low = *mention, high = *mention;
    low.amount.range = high.amount.range = false;
    low.amount.high = mention->amount.low;
    high.amount.low = mention->amount.high;
    write_mention(to, &low, document, "low");
    putc(',', to);
    write_mention(to, &high, document, "high");
}

static void write_omitted(FILE *to, const struct omitted *omitted) {
    write_field(to, "{\"document\":", omitted->document);
    if (omitted->line)
        write_number(to, ",\"line\":", omitted->line);
    if (omitted->line)
        write_number(to, ",\"lines\":", omitted->lines);
    write_field(to, ",\"why\":", omitted->why);
    putc('}', to);
}

void json_write_omissions(FILE *to, const struct omissions *omissions) {
    putc('[', to);
    for (size_t i = 0; omissions && i < omissions->list.n; i++) {
        fputs(i ? "," : "", to);
        write_omitted(to, &omissions->list.at[i]);
    }
    if (omissions && omissions->n_more)
        fprintf(to, ",{\"document\":null,\"why\":\"%zu more\"}", omissions->n_more);
    putc(']', to);
}

void json_write_diag(FILE *to, const struct diag *diag) {
    write_field(to, "{\"message\":", diag->message);
    if (diag->file)
        write_field(to, ",\"document\":", diag->file);
    if (diag->line)
        write_number(to, ",\"line\":", diag->line);
    putc('}', to);
}
