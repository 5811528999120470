/*
 * json_quotes.c - quotations and their speakers as JSON.
 */
#include "quote/quotation.h"
#include "report/json_parts.h"
#include "report/pen.h"

static void put_span(struct pen *to, struct span span) {
    put(to, "{\"start\":");
    put_number(to, span.start);
    put(to, ",\"end\":");
    put_number(to, span.end);
}

static void put_quotation(struct pen *to, const struct document *document,
                          const struct quotation *quotation) {
    const struct speaker *speaker = &quotation->speaker;
    put_span(to, document_span(document, quotation->start, quotation->end));
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

void json_write_quotations(FILE *to, const struct document *document,
                           struct arena *arena) {
    struct quotations all = quotations_find(document, arena);
    struct pen pen;
    pen_open(&pen, to);
    put_byte(&pen, '[');
    for (size_t i = 0; i < all.list.n; i++) {
        put(&pen, i ? "," : "");
        put_quotation(&pen, document, &all.list.at[i]);
    }
    put_byte(&pen, ']');
    pen_close(&pen);
}
