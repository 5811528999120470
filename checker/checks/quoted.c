/*
 * quoted.c - places of quotations.
 */
#include "checks/quoted.h"

struct site view_site(const struct document *document, struct span span,
                      const char *note) {
    return (struct site){.document = document,
                         .span = document_span(document, span.start, span.end),
                         .note = note};
}

const struct document *quote_source(const struct judgement *in,
                                    const struct quote *quote) {
    return in->quotes->passages->members[quote->match.source]->document;
}

struct site quote_passage(const struct judgement *in, const struct quote *quote,
                          const char *note) {
    return view_site(quote_source(in, quote), quote->match.differ.passage, note);
}

struct site quote_site(const struct judgement *in, const struct quote *quote) {
    const struct quotation *of = quote->match.quotation;
    return view_site(in->c->members[quote->member]->document,
                     (struct span){of->start, of->end}, NULL);
}
