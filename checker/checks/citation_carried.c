/*
 * citation_carried.c - the last who speaks before a paragraph, and the first behind it.
 *
 * A reporter names his source once and again, and not in every paragraph between.
 */
#include "checks/citation_carried.h"

#include "base/search.h"
#include "quote/origin.h"

/** A text shorter than so many paragraphs does not tell how it is printed; of a hundred
    so many are one sentence where it is split. */
enum { PARAGRAPHS = 6, SPLIT = 80 };

bool speaker_says(const struct document *document, const struct speaker *speaker) {
    const struct token *tokens = document->tokens.at;
    bool before = speaker->first > 0 &&
                  token_is_one_of(&tokens[speaker->first - 1],
                                  CLASS_BIT(SAYING) | CLASS_BIT(PREPOSITION));
    return before || (speaker->past < document->tokens.n &&
                      token_is(&tokens[speaker->past], CLASS_SAYING));
}

/** Somebody who speaks at an offset of the view; no sort: nobody. */
struct voice_at {
    struct speaker speaker;
    uint32_t start;
};

/** Keep of two who surely say something the later, or the earlier. */
static void keep(const struct document *document, struct voice_at *to,
                 struct speaker speaker, uint32_t start, bool later) {
    bool better = !to->speaker.sort || (later ? start > to->start : start < to->start);
    if (speaker.sort && better && speaker_says(document, &speaker))
        *to = (struct voice_at){speaker, start};
}

static bool quoted_before(const void *quotation, const void *start) {
    return ((const struct quotation *)quotation)->start < *(const uint32_t *)start;
}

/** Who speaks last, or first, in the sentences `first` up to `past`. */
static struct speaker speaker_in(const struct document *document,
                                 const struct said *said, uint32_t first, uint32_t past,
                                 bool last) {
    struct voice_at found = {.start = 0};
    for (size_t i = said_retold(said, first); i < said->retold.list.n; i++) {
        const struct reported *at = &said->retold.list.at[i];
        if (at->sentence >= past)
            break;
        keep(document, &found, at->speaker, at->start, last);
    }
    const struct sentence *sentences = document->sentences.at;
    uint32_t start = sentence_span(document, &sentences[first]).start,
             end = sentence_span(document, &sentences[past - 1]).end;
    size_t i = search_list(&said->quoted.list, &start, quoted_before);
    for (; i < said->quoted.list.n; i++) {
        const struct quotation *at = &said->quoted.list.at[i];
        if (at->start >= end)
            break;
        keep(document, &found, at->speaker, at->start, last);
    }
    return found.speaker;
}

/** "Police" and "the police": a sort of people, by the last word of it. */
static bool end_alike(const struct document *document, const struct speaker *a,
                      const struct speaker *b) {
    const struct token *x = &document->tokens.at[a->past - 1],
                       *y = &document->tokens.at[b->past - 1];
    return text_equal_nocase(text_slice(document->view, x->start, x->start + x->size),
                             text_slice(document->view, y->start, y->start + y->size));
}

/** Are they one, or is the later "she"? */
static bool are_one(const struct document *document, const struct speaker *before,
                    const struct speaker *behind) {
    if (!before->sort || !behind->sort)
        return false;
    if (behind->sort == SPEAKER_PRONOUN)
        return before->sort == SPEAKER_NAME &&
               token_hints(&document->tokens.at[behind->first], HINT_SOMEBODY);
    struct origin a = {document, *before}, b = {document, *behind};
    if (origin_is_named(&a) || origin_is_named(&b))
        return origin_is_named(&a) && origin_is_named(&b) && origins_same(&a, &b);
    return end_alike(document, before, behind);
}

bool source_speaks_on(const struct document *document, const struct said *said,
                      uint32_t first, uint32_t past) {
    uint32_t from, to;
    if (first == 0 || past >= document->sentences.n)
        return false;
    document_paragraph(document, first - 1, &from, &to);
    struct speaker before = speaker_in(document, said, from, first, true);
    if (!before.sort)
        return false;
    document_paragraph(document, past, &from, &to);
    struct speaker behind = speaker_in(document, said, past, to, false);
    return are_one(document, &before, &behind);
}

bool document_is_split(const struct document *document) {
    size_t n = 0, single = 0;
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        if (block->kind != BLOCK_PARAGRAPH || !block_sentences(document, block))
            continue;
        n++;
        single += block_sentences(document, block) == 1;
    }
    return n >= PARAGRAPHS && 100 * single >= SPLIT * n;
}

/** Is a sentence one of a paragraph that says whose claim it is? */
static bool tells(const struct document *document, const struct citing *citing,
                  uint32_t sentence) {
    uint32_t first, past;
    document_paragraph(document, sentence, &first, &past);
    uint32_t block = document->sentences.at[sentence].block;
    return document->blocks.at[block].kind == BLOCK_PARAGRAPH &&
           memchr(citing->telling + first, true, past - first);
}

bool source_speaks_beside(const struct document *document, const struct citing *citing,
                          uint32_t first, uint32_t past) {
    return (first > 0 && tells(document, citing, first - 1)) ||
           (past < document->sentences.n && tells(document, citing, past));
}
