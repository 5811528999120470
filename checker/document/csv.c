/*
 * csv.c - reads tables of text: RFC 4180, with whatever sign parts the fields.
 *
 * Which sign parts fields, the first records tell together.
 */
#include "base/utf8.h"
#include "document/typing.h"
#include "document/view.h"
#include "document/html_encoding.h"

/** What is looked at to find the sign. */
enum { MOST_RECORDS = 50, MOST_BYTES = 1 << 16 };

struct fields {
    struct text text;
    char sign;
    size_t at;
    bool unquoted; /* a quotation mark had no end: from there on they are signs */
};

/** A field; `last` of its record. */
struct csv_field {
    struct text words;
    bool last;
};

/** Behind the quoted part that begins at `at`; 0 where it has no end. */
static size_t past_quoted(struct text text, size_t at) {
    at = text_next_of(text, at + 1, "\"");
    while (at + 1 < text.size &&
           text.data[at + 1] == '"') /* doubled: one of the words */
        at = text_next_of(text, at + 2, "\"");
    return at < text.size ? at + 1 : 0;
}

static bool ends_record(char c) {
    return c == '\n' || c == '\r';
}

static size_t past_bare(const struct fields *in, size_t at) {
    while (at < in->text.size && in->text.data[at] != in->sign &&
           !ends_record(in->text.data[at]))
        at++;
    return at;
}

/** Behind the end of a field: its sign, or a line end. */
static void pass_end(struct fields *in, struct csv_field *field) {
    struct text text = in->text;
    field->last = in->at >= text.size || ends_record(text.data[in->at]);
    if (in->at < text.size && text.data[in->at] == '\r')
        in->at += in->at + 1 < text.size && text.data[in->at + 1] == '\n';
    in->at++;
}

static bool next_field(struct fields *in, struct csv_field *field) {
    if (in->at >= in->text.size)
        return false;
    bool quoted = in->text.data[in->at] == '"' && !in->unquoted;
    size_t start = in->at + quoted, past = quoted ? past_quoted(in->text, in->at) : 0;
    if (quoted && !past) {
        in->unquoted = true;
        start--;
    }
    in->at = past_bare(in, past ? past : start);
    field->words = text_trim(text_slice(in->text, start, past ? past - 1 : in->at));
    pass_end(in, field);
    return true;
}

/** How a sign parts the first records: fields of the first, and records alike. */
static size_t weigh(struct text text, char sign) {
    struct fields in = {.text = text, .sign = sign};
    struct csv_field field;
    size_t n = 0, first = 0, alike = 0;
    for (size_t records = 0; records < MOST_RECORDS && next_field(&in, &field);) {
        n++;
        if (!field.last)
            continue;
        first = records++ ? first : n;
        alike += n == first;
        n = 0;
    }
    return first > 1 ? alike * MOST_BYTES + first : 0;
}

static char find_sign(struct text text) {
    static const char signs[] = {',', '\t', ';', '|'};
    char best = ',';
    size_t most = 0;
    if (text.size > MOST_BYTES)
        text.size = MOST_BYTES;
    for (size_t i = 0; i < sizeof signs; i++) {
        size_t weight = weigh(text, signs[i]);
        if (weight > most)
            best = signs[i];
        most = weight > most ? weight : most;
    }
    return best;
}

/** Bytes of the source as they are, but for "", which is one mark. */
static void write_words(struct view *view, struct text source, struct text words) {
    size_t at = (size_t)(words.data - source.data), end = at + words.size;
    while (at < end) {
        const char *pair = memmem(source.data + at, end - at, "\"\"", 2);
        size_t past = pair ? (size_t)(pair - source.data) : end;
        if (past > at)
            view_text(view, (uint32_t)at, (uint32_t)past);
        if (pair)
            view_replace(view, "\"", 1, (uint32_t)past, (uint32_t)past + 2);
        at = past + 2;
    }
}

static void add_cell(struct view *view, struct text words, uint32_t row,
                     uint32_t column) {
    struct document *document = view->document;
    bool fits = row <= TABLE_MOST_ROWS && column <= TABLE_MOST_COLUMNS;
    view_cell(view, (uint32_t)(words.data - document->source.data));
    struct block *block = &document->blocks.at[document->blocks.n - 1];
    block->scope = 0;
    block_place(block, fits ? row : 0, fits ? column : 0);
    write_words(view, document->source, words);
}

static const char too_many[] = "behind the 500,000 cells of a table that are read";

static void read_csv(struct document *to, const struct language *language,
                     struct arena *arena, struct diags *faults) {
    (void)language, (void)faults;
    size_t mark = utf8_mark(to->source),
           start = to->text_start > mark ? to->text_start : mark;
    struct text text = text_slice(to->source, start, to->source.size);
    struct fields in = {.text = text, .sign = find_sign(text)};
    struct csv_field field;
    struct view view;
    uint32_t row = 1, column = 1, n = 0;
    view_begin(&view, to, arena);
    for (; n < TABLE_MOST_CELLS && next_field(&in, &field); row += field.last) {
        if (field.words.size && ++n)
            add_cell(&view, field.words, row, column);
        column = field.last ? 1 : column + 1;
    }
    view_end(&view);
    if (in.at < text.size)
        document_omit(to, arena, too_many, (uint32_t)(start + in.at),
                      (uint32_t)(start + in.at + 1));
}

static const char *const csv[] = {".csv", NULL};
static const char *const tsv[] = {".tsv", ".tab", NULL};

const struct reader reader_csv = {
    .name = "csv", .extensions = csv, .read = read_csv, .unpack = html_unpack};

const struct reader reader_tsv = {
    .name = "tsv", .extensions = tsv, .read = read_csv, .unpack = html_unpack};
