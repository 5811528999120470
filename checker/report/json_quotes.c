/*
 * json_quotes.c - quotations and their speakers as JSON.
 */
#include "quote/quotation.h"
#include "report/json_parts.h"

static void write_span(FILE *to, struct span span) {
    fprintf(to, "{\"start\":%u,\"end\":%u", span.start, span.end);
}

static void write_quotation(FILE *to, const struct document *document,
                            const struct quotation *quotation) {
    const struct speaker *speaker = &quotation->speaker;
    write_span(to, document_span(document, quotation->start, quotation->end));
    fputs(",\"speaker\":", to);
    if (speaker->sort) {
        const struct token *first = &document->tokens.at[speaker->first];
        const struct token *last = &document->tokens.at[speaker->past - 1];
        write_span(to, document_span(document, first->start, last->start + last->size));
        fputs("}}", to);
    } else {
        fputs("null}", to);
    }
}

void json_write_quotations(FILE *to, const struct document *document,
                           struct arena *arena) {
    struct quotations all = quotations_find(document, arena);
    putc('[', to);
    for (size_t i = 0; i < all.list.n; i++) {
        fputs(i ? "," : "", to);
        write_quotation(to, document, &all.list.at[i]);
    }
    putc(']', to);
}
