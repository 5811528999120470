/*
 * json_quotes.c - quotations, reported speech and who says them, as JSON.
 */
#include "quote/quotation.h"
#include "quote/reported.h"
#include "report/json_parts.h"
#include "report/pen.h"

static void put_span(struct pen *to, struct span span) {
    put(to, "{\"start\":");
    put_number(to, span.start);
    put(to, ",\"end\":");
    put_number(to, span.end);
}

/** {"start", "end", "speaker"}. */
static void put_said(struct pen *to, const struct document *document, struct span said,
                     const struct speaker *speaker) {
    put_span(to, document_span(document, said.start, said.end));
    put(to, ",\"speaker\":");
    if (speaker->sort) {
        const struct token *first = &document->tokens.at[speaker->first];
        const struct token *last = &document->tokens.at[speaker->past - 1];
        put_span(to, document_span(document, first->start, last->start + last->size));
        put(to, "}}");
    } else {
        put(to, "null}");
    }
}

void json_write_said(FILE *to, const struct document *document, struct arena *arena) {
    struct quotations quoted = quotations_find(document, arena);
    struct reported_list reported = reported_find(document, &quoted, arena);
    struct pen pen;
    pen_open(&pen, to);
    put(&pen, "\"quotations\":[");
    const char *parts = "";
    for (size_t i = 0; i < quoted.list.n; i++) {
        const struct quotation *at = &quoted.list.at[i];
        if (at->name)
            continue;
        put(&pen, parts);
        parts = ",";
        put_said(&pen, document, (struct span){at->start, at->end}, &at->speaker);
    }
    put(&pen, "],\"attributions\":[");
    parts = "";
    for (size_t i = 0; i < reported.list.n; i++) {
        const struct reported *at = &reported.list.at[i];
        if (at->meant)
            continue;
        put(&pen, parts);
        parts = ",";
        put_said(&pen, document, (struct span){at->start, at->end}, &at->speaker);
    }
    put_byte(&pen, ']');
    pen_close(&pen);
}
