/*
 * omissions.c - collecting what was not read.
 */
#include "finding/omissions.h"

#include "quote/voice.h"

enum { MOST_LISTED = 10000 };

/** A source comes again with every draft that it is shared by. */
static bool is_known(struct omissions *in, const char *document, const char *why) {
    for (size_t i = 0; i < in->list.n; i++) {
        size_t at = (in->next + i) % in->list.n;
        const struct omitted *one = &in->list.at[at];
        if (one->why == why && strcmp(one->document, document) == 0) {
            in->next = at + 1;
            return true;
        }
    }
    return false;
}

static void add(struct omissions *to, const char *document, size_t line, size_t lines,
                const char *why) {
    if (is_known(to, document, why))
        return;
    if (to->list.n == MOST_LISTED) {
        to->n_more++;
        return;
    }
    const char *name = arena_copy(&to->arena, document, strlen(document));
    *(struct omitted *)list_add(&to->arena, &to->list) =
        (struct omitted){.document = name, .line = line, .lines = lines, .why = why};
}

void omissions_add(struct omissions *to, const char *document, const char *why) {
    add(to, document, 0, 0, why);
}

void omissions_add_failed(struct omissions *to, const char *document) {
    add(to, document, 0, 0, "it cannot be read, as its error says");
    if (to->list.n)
        to->list.at[to->list.n - 1].failed = true;
}

bool omissions_any_failed(const struct omissions *omissions) {
    for (size_t i = 0; omissions && i < omissions->list.n; i++)
        if (omissions->list.at[i].failed)
            return true;
    return false;
}

/** Lines of the source that a block stands on. */
static size_t lines_of(const struct document *document, const struct block *block) {
    struct span span = document_span(document, block->start, block->end);
    return document_line_of(document, span.end) -
           document_line_of(document, span.start) + 1;
}

/** What is of another language: all of a text, or so many lines of it. */
struct foreign {
    struct tally all;
    size_t first, lines;
};

/** A cell of few words: names are of no language. */
static bool is_name(const struct block *block, const struct tally *words) {
    enum { FEW = 5 };
    return block->kind == BLOCK_CELL && words->n < FEW;
}

static void see_block(const struct document *document, uint32_t index,
                      struct foreign *to) {
    const struct block *block = &document->blocks.at[index];
    struct tally words =
        tally_words(document, block->first_sentence,
                    block->first_sentence + block_sentences(document, block));
    if (is_name(block, &words))
        return;
    to->all.n += words.n;
    to->all.known += words.known;
    to->all.other += words.other;
    if (!block_is_foreign(document, index, &words))
        return;
    uint32_t start = document_span(document, block->start, block->end).start;
    to->first = to->first ? to->first : document_locate(document, start).line;
    to->lines += lines_of(document, block);
}

/** Figures of another language are read as far as they look the same; words are not. */
static void add_foreign(struct omissions *to, const struct document *document) {
    struct foreign foreign = {0};
    for (uint32_t i = 0; i < document->blocks.n; i++)
        see_block(document, i, &foreign);
    if (tally_is_foreign(&foreign.all))
        omissions_add(to, document->name,
                      "most of its words are of a language that is not known here");
    else if (foreign.lines)
        add(to, document->name, foreign.first, foreign.lines,
            "a passage of a language that is not known here");
}

void omissions_add_document(struct omissions *to, const struct document *document) {
    add_foreign(to, document);
    for (size_t i = 0; i < document->omissions.n; i++) {
        const struct omission *one = &document->omissions.at[i];
        add(to, document->name, document_locate(document, one->first).line, one->lines,
            one->why);
    }
}

void omissions_release(struct omissions *omissions) {
    arena_release(&omissions->arena);
    *omissions = (struct omissions){0};
}
