/*
 * said.c - quotations by their ends, and retold parts by their sentences.
 */
#include "quote/said.h"

#include "base/search.h"

struct said said_read(const struct document *document, struct arena *arena) {
    struct said made = {.quoted = quotations_find(document, arena)};
    made.retold = reported_find(document, &made.quoted, arena);
    return made;
}

static bool ends_before(const void *quotation, const void *offset) {
    return ((const struct quotation *)quotation)->end <= *(const uint32_t *)offset;
}

const struct quotation *said_quoted(const struct said *said, uint32_t offset) {
    size_t i = search_list(&said->quoted.list, &offset, ends_before);
    bool around = i < said->quoted.list.n && said->quoted.list.at[i].start <= offset;
    return around ? &said->quoted.list.at[i] : NULL;
}

static bool stands_before(const void *reported, const void *sentence) {
    return ((const struct reported *)reported)->sentence < *(const uint32_t *)sentence;
}

size_t said_retold(const struct said *said, uint32_t sentence) {
    return search_list(&said->retold.list, &sentence, stands_before);
}

struct speaker said_by(const struct said *said, uint32_t offset, uint32_t sentence) {
    const struct quotation *quoted = said_quoted(said, offset);
    if (quoted && quoted->speaker.sort)
        return quoted->speaker;
    const struct reported *best = NULL;
    for (size_t i = said_retold(said, sentence); i < said->retold.list.n; i++) {
        const struct reported *at = &said->retold.list.at[i];
        if (at->sentence != sentence)
            break;
        bool around = at->start <= offset && offset < at->end;
        if (around && (!best || at->end - at->start < best->end - best->start))
            best = at;
    }
    return best ? best->speaker : (struct speaker){.sort = SPEAKER_NONE};
}

struct text speaker_words(const struct document *document,
                          const struct speaker *speaker) {
    const struct token *first = &document->tokens.at[speaker->first],
                       *last = &document->tokens.at[speaker->past - 1];
    return text_slice(document->view, first->start, (size_t)last->start + last->size);
}
