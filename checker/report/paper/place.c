/*
 * place.c - from a span of the source to the view, which readers see.
 *
 * The view keeps the order of the source, so what is looked for is found by halving.
 */
#include "base/search.h"
#include "report/paper/paper.h"

static struct span source_of(const struct document *document, uint32_t view) {
    return document_span(document, view, view + 1);
}

struct byte_sought {
    const struct document *document;
    uint32_t offset; /* in the source */
};

static bool comes_before(const void *byte, const void *key) {
    const struct byte_sought *sought = key;
    uint32_t at = (uint32_t)((const char *)byte - sought->document->view.data);
    return source_of(sought->document, at).end <= sought->offset;
}

/** The first byte of the view that comes from behind `offset`, or from it. */
static uint32_t first_behind(const struct document *document, uint32_t offset) {
    struct byte_sought sought = {document, offset};
    return (uint32_t)search(&sought, document->view.data, document->view.size, 1,
                            comes_before);
}

bool site_view(const struct site *site, struct span *to) {
    const struct document *document = site->document;
    if (site->mention)
        *to = (struct span){site->mention->start, site->mention->end};
    else {
        to->start = first_behind(document, site->span.start);
        to->end = first_behind(document, site->span.end);
    }
    return to->start < to->end && source_of(document, to->start).start < site->span.end;
}

bool site_sentence(const struct site *site, struct span *to, uint32_t *index) {
    const struct document *document = site->document;
    struct span at;
    if (!site_view(site, &at))
        return false;
    size_t i = document_sentence_behind(document, 0, at.start);
    if (i == document->sentences.n)
        return false;
    *index = (uint32_t)i;
    *to = sentence_span(document, &document->sentences.at[i]);
    return to->start <= at.start;
}
