/*
 * json_parts.c - findings, figures and sums as JSON objects.
 */
#include "finding/named.h"
#include "report/json_parts.h"

#include "report/escape.h"
#include "report/pen.h"
#include "report/services.h"
#include "report/words.h"
#include "value/write.h"

static void put_code_unit(struct pen *to, uint32_t unit) {
    put(to, "\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        put_byte(to, "0123456789abcdef"[unit >> shift & 0xF]);
}

static void put_code_units(struct pen *to, uint32_t point) {
    if (point > 0xFFFF) {
        put_code_unit(to, 0xD800 + ((point - 0x10000) >> 10));
        point = 0xDC00 + ((point - 0x10000) & 0x3FF);
    }
    put_code_unit(to, point);
}

static void put_cell(struct pen *to, struct text text, size_t at, struct cell cell) {
    if (cell.sort == CELL_INVALID)
        put(to, "\xEF\xBF\xBD");
    else if (cell.sort != CELL_PLAIN)
        put_code_units(to, cell.point);
    else {
        if (cell.point == '"' || cell.point == '\\')
            put_byte(to, '\\');
        put_text(to, text_slice(text, at, at + cell.size));
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

static void put_string(struct pen *to, struct text text) {
    put_byte(to, '"');
    for (size_t at = 0; at < text.size;) {
        size_t run = plain_size(text, at);
        put_text(to, text_slice(text, at, at + run));
        at += run;
        if (at == text.size)
            break;
        struct cell cell = cell_at(text, at);
        put_cell(to, text, at, cell);
        at += cell.size;
    }
    put_byte(to, '"');
}

static void put_node(struct pen *to, const struct node *node);

static void put_items(struct pen *to, const struct node *node) {
    bool map = node->kind == NODE_MAP;
    put_byte(to, map ? '{' : '[');
    for (size_t i = 0; i < node->n; i++) {
        if (i)
            put_byte(to, ',');
        if (map)
            put_string(to, node->items[2 * i].text);
        if (map)
            put_byte(to, ':');
        put_node(to, &node->items[map ? 2 * i + 1 : i]);
    }
    put_byte(to, map ? '}' : ']');
}

/** Recursion is as deep as what was read nests, which jansson bounds. */
static void put_node(struct pen *to, const struct node *node) {
    if (!node || node->kind == NODE_NULL)
        put(to, "null");
    else if (node->kind == NODE_TEXT)
        put_string(to, node->text);
    else if (node->kind == NODE_MAP || node->kind == NODE_LIST)
        put_items(to, node);
    else
        put_text(to, node->text);
}

/** `"key":"value"` or null, with what stands before it. */
static void put_keyed(struct pen *to, struct text key, const char *value) {
    put_text(to, key);
    if (value)
        put_string(to, text_of(value));
    else
        put(to, "null");
}

/** The same of a name of ours, in which nothing is escaped. */
static void put_keyed_name(struct pen *to, struct text key, const char *name) {
    put_text(to, key);
    put_byte(to, '"');
    put(to, name);
    put_byte(to, '"');
}

/** `"key":number`, with what stands before it. */
static void put_keyed_number(struct pen *to, struct text key, size_t number) {
    put_text(to, key);
    put_number(to, number);
}

/* Inline, so that nobody counts the bytes of a key when it is written. */
static inline void put_field(struct pen *to, const char *key, const char *value) {
    put_keyed(to, text_of(key), value);
}

static inline void put_field_name(struct pen *to, const char *key, const char *name) {
    put_keyed_name(to, text_of(key), name);
}

static inline void put_field_number(struct pen *to, const char *key, size_t number) {
    put_keyed_number(to, text_of(key), number);
}

static void put_positions(struct pen *to, const struct site *site) {
    struct location first = document_locate(site->document, site->span.start);
    struct location past = document_locate(site->document, site->span.end);
    put_field_number(to, ",\"line\":", first.line);
    put_field_number(to, ",\"column\":", first.column);
    put_field_number(to, ",\"end_line\":", past.line);
    put_field_number(to, ",\"end_column\":", past.column);
}

/** The fields of a place, without braces. */
static void put_place(struct pen *to, const struct site *site, bool positions) {
    put_field(to, "\"document\":", site->document->name);
    if (is_whole(site))
        return;
    put_field_number(to, ",\"start\":", site->span.start);
    put_field_number(to, ",\"end\":", site->span.end);
    if (positions)
        put_positions(to, site);
}

static void put_value(struct pen *to, const struct mention *mention) {
    char value[VALUE_TEXT];
    bool known = mention->kind->value(mention, value, sizeof value);
    put_field_name(to, ",\"kind\":", mention_kind(mention));
    put_field(to, ",\"value\":", known ? value : NULL);
    put_field(to, ",\"unit\":", mention_unit(mention));
    put_field_name(to, ",\"hedge\":", hedge_name(mention->hedge));
}

static void put_note(struct pen *to, const struct site *site) {
    if (site->note)
        put_field(to, ",\"note\":", site->note);
}

static void put_related(struct pen *to, const struct site *site, bool positions) {
    put_byte(to, '{');
    put_place(to, site, positions);
    put_note(to, site);
    put_byte(to, '}');
}

static void put_suppression(struct pen *to, const struct suppression *suppression) {
    put_field(to, ",\"suppression\":{\"by\":", suppressor_name(suppression->by));
    put_field(to, ",\"document\":", suppression->place.file);
    if (suppression->place.line)
        put_field_number(to, ",\"line\":", suppression->place.line);
    put_field(to, ",\"reason\":", suppression->reason);
    put_byte(to, '}');
}

static void put_finding(struct pen *to, const struct finding *finding, bool positions) {
    put_field(to, "{\"rule\":", finding->rule->id);
    put_field(to, ",\"level\":", level_name(finding->level));
    put_field(to, ",\"category\":", finding->rule->category);
    put_field(to, ",\"verdict\":", verdict_key(finding->verdict));
    put_field(to, ",\"message\":", finding->message);
    put_byte(to, ',');
    put_place(to, &finding->site, positions);
    put_note(to, &finding->site);
    put(to, ",\"related\":[");
    for (size_t i = 0; i < finding->n_related; i++) {
        put(to, i ? "," : "");
        put_related(to, &finding->related[i], positions);
    }
    put_byte(to, ']');
    if (finding->rule->why)
        put_field(to, ",\"why\":", finding->rule->why);
    if (finding_fix(finding))
        put_field(to, ",\"fix\":", finding_fix(finding));
    if (finding->suppressed)
        put_suppression(to, finding->suppressed);
    put_byte(to, '}');
}

/** A figure with its words; a place without a mention is only a place. */
static void put_figure(struct pen *to, const struct site *site, bool positions) {
    put_place(to, site, positions);
    if (site->mention) {
        put(to, ",\"text\":");
        put_string(to, site_text(site));
        put_value(to, site->mention);
    }
}

static void put_entry(struct pen *to, const struct entry *entry, bool positions) {
    put_byte(to, '{');
    put_figure(to, &entry->site, positions);
    put_note(to, &entry->site);
    put_field(to, ",\"verdict\":", verdict_key(entry->verdict));
    put_field(to, ",\"rule\":", entry->rule ? entry->rule->id : NULL);
    put_field(to, ",\"why\":", entry->why);
    put_field(to, ",\"because\":", entry->because);
    put(to, ",\"readings\":[");
    for (size_t i = 0; i < entry->n_readings; i++) {
        put(to, i ? ",{" : "{");
        put_figure(to, &entry->readings[i], positions);
        put_note(to, &entry->readings[i]);
        put_byte(to, '}');
    }
    put_byte(to, ']');
    if (entry->n_more)
        put_field_number(to, ",\"more_readings\":", entry->n_more);
    put_byte(to, '}');
}

static void put_count(struct pen *to, const char *key, size_t n) {
    put(to, ",\"");
    put(to, key);
    put(to, "\":");
    put_number(to, n);
}

static void put_coverage(struct pen *to, const struct coverage *coverage) {
    put_field_number(to, "{\"figures\":", coverage->figures);
    for (size_t i = 0; i < N_VERDICTS; i++)
        put_count(to, verdict_key(verdict_at(i)), coverage->of[verdict_at(i)]);
    put_count(to, "suppressed", coverage->suppressed);
    if (coverage->sources) {
        put_count(to, "sources", coverage->sources);
        put_count(to, "origins", coverage->origins);
    }
    put_byte(to, '}');
}

static void put_noun(struct pen *to, const struct mention *mention,
                     const struct document *document) {
    put(to, ",\"noun\":");
    if (mention->noun_first == mention->noun_past) {
        put(to, "null");
        return;
    }
    const struct token *first = &document->tokens.at[mention->noun_first];
    const struct token *last = &document->tokens.at[mention->noun_past - 1];
    put_string(
        to, text_slice(document->view, first->start, (size_t)last->start + last->size));
}

enum { DAY_TEXT = 10 };

/** "since 2006" as the year that it names; which way it is open, or NULL. */
static const char *close_end(struct time *time) {
    size_t n = strlen(time->text);
    bool since = n > 3 && strcmp(time->text + n - 3, "/..") == 0,
         until = strncmp(time->text, "../", 3) == 0;
    if (since)
        time->text[n - 3] = '\0';
    else if (until)
        memmove(time->text, time->text + 3, n - 2);
    if ((since || until) && strlen(time->text) == DAY_TEXT)
        time->sort = TIME_DATE;
    return since ? "since" : until ? "until" : NULL;
}

/** The date that is named, the part of it that is meant, and which way it is open. */
static void put_date(struct pen *to, const struct mention *mention) {
    static const char *const parts[] = {NULL, "early", "mid", "late"};
    struct mention point = *mention;
    struct time time = *mention->time;
    point.time = &time;
    const char *open = close_end(&time);
    put_value(to, &point);
    if (open)
        put_field(to, ",\"open\":", open);
    if (mention->time->part)
        put_field(to, ",\"part\":", parts[mention->time->part]);
}

/** `range` names the end that it is of one, or is NULL. */
static void put_one_mention(struct pen *to, const struct mention *mention,
                            const struct document *document, const char *range) {
    struct span span = mention_span(document, mention);
    put_field_number(to, "{\"start\":", span.start);
    put_field_number(to, ",\"end\":", span.end);
    if (mention_does(mention, DOES_DATE))
        put_date(to, mention);
    else
        put_value(to, mention);
    if (mention->why)
        put_field(to, ",\"why\":", mention->why);
    if (mention->any_dollar)
        put(to, ",\"any_dollar\":true");
    put_noun(to, mention, document);
    put_field(to, ",\"rate\":", mention->rate);
    if (range)
        put_field(to, ",\"range\":", range);
    put_byte(to, '}');
}

static void put_mention(struct pen *to, const struct mention *mention,
                        const struct document *document) {
    if (!mention->amount.range || !mention_does(mention, DOES_LAST)) {
        put_one_mention(to, mention, document, NULL);
        return;
    }
    struct mention low = *mention, high = *mention;
    low.amount.range = high.amount.range = false;
    low.amount.high = mention->amount.low;
    high.amount.low = mention->amount.high;
    put_one_mention(to, &low, document, "low");
    put_byte(to, ',');
    put_one_mention(to, &high, document, "high");
}

static void put_omitted(struct pen *to, const struct omitted *omitted) {
    put_field(to, "{\"document\":", omitted->document);
    if (omitted->line)
        put_field_number(to, ",\"line\":", omitted->line);
    if (omitted->line)
        put_field_number(to, ",\"lines\":", omitted->lines);
    put_field(to, ",\"why\":", omitted->why);
    put_byte(to, '}');
}

static void put_omissions(struct pen *to, const struct omissions *omissions) {
    put_byte(to, '[');
    for (size_t i = 0; omissions && i < omissions->list.n; i++) {
        put(to, i ? "," : "");
        put_omitted(to, &omissions->list.at[i]);
    }
    if (omissions && omissions->n_more) {
        put(to, ",{\"document\":null,\"why\":\"");
        put_number(to, omissions->n_more);
        put(to, " more\"}");
    }
    put_byte(to, ']');
}

static void put_diag(struct pen *to, const struct diag *diag) {
    put_field(to, "{\"message\":", diag->message);
    if (diag->file)
        put_field(to, ",\"document\":", diag->file);
    if (diag->line)
        put_field_number(to, ",\"line\":", diag->line);
    put_byte(to, '}');
}

void json_write_text(FILE *to, struct text text) {
    struct pen pen;
    pen_open(&pen, to);
    put_string(&pen, text);
    pen_close(&pen);
}

void json_write_node(FILE *to, const struct node *node) {
    struct pen pen;
    pen_open(&pen, to);
    put_node(&pen, node);
    pen_close(&pen);
}

void json_write_finding(FILE *to, const struct finding *finding, bool positions) {
    struct pen pen;
    pen_open(&pen, to);
    put_finding(&pen, finding, positions);
    pen_close(&pen);
}

void json_write_figure(FILE *to, const struct site *site) {
    struct pen pen;
    pen_open(&pen, to);
    put_byte(&pen, '{');
    put_figure(&pen, site, true);
    put_note(&pen, site);
    put_byte(&pen, '}');
    pen_close(&pen);
}

void json_write_field(FILE *to, const char *key, const char *value) {
    fputs(key, to);
    if (value)
        json_write_text(to, text_of(value));
    else
        fputs("null", to);
}

void json_write_field_text(FILE *to, const char *key, struct text value) {
    fputs(key, to);
    if (value.size)
        json_write_text(to, value);
    else
        fputs("null", to);
}

void json_write_entry(FILE *to, const struct entry *entry, bool positions) {
    struct pen pen;
    pen_open(&pen, to);
    put_entry(&pen, entry, positions);
    pen_close(&pen);
}

static void put_name(struct pen *to, const struct site *site, bool redact) {
    put_place(to, site, true);
    if (redact)
        return;
    put(to, ",\"text\":");
    put_string(to, site_text(site));
}

void json_write_named(FILE *to, const struct named *named, bool redact) {
    struct pen pen;
    pen_open(&pen, to);
    put_byte(&pen, '{');
    put_name(&pen, &named->site, redact);
    put_field(&pen, ",\"of\":", named->called);
    put_field(&pen, ",\"found\":", named_word(named->found));
    put(&pen, ",\"readings\":[");
    for (size_t i = 0; i < named->n_readings; i++) {
        put(&pen, i ? ",{" : "{");
        put_name(&pen, &named->readings[i], redact);
        put_byte(&pen, '}');
    }
    put(&pen, "]}");
    pen_close(&pen);
}

void json_write_coverage(FILE *to, const struct coverage *coverage) {
    struct pen pen;
    pen_open(&pen, to);
    put_coverage(&pen, coverage);
    pen_close(&pen);
}

void json_write_mention(FILE *to, const struct mention *mention,
                        const struct document *document) {
    struct pen pen;
    pen_open(&pen, to);
    put_mention(&pen, mention, document);
    pen_close(&pen);
}

void json_write_omissions(FILE *to, const struct omissions *omissions) {
    struct pen pen;
    pen_open(&pen, to);
    put_omissions(&pen, omissions);
    pen_close(&pen);
}

void json_write_diag(FILE *to, const struct diag *diag) {
    struct pen pen;
    pen_open(&pen, to);
    put_diag(&pen, diag);
    pen_close(&pen);
}
