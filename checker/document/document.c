/*
 * document.c - what was left out, and from the view back to the source.
 */
#include "document/document.h"

#include "base/search.h"

void stated_take(struct stated *to, struct text text, const char *from) {
    if (!to->text.size && text.size)
        *to = (struct stated){text, from};
}

static struct omission *omission_of(struct document *document, struct arena *arena,
                                    const char *why) {
    for (size_t i = 0; i < document->omissions.n; i++)
        if (document->omissions.at[i].why == why)
            return &document->omissions.at[i];
    struct omission *omission = list_add(arena, &document->omissions);
    *omission = (struct omission){.why = why};
    return omission;
}

void document_omit(struct document *document, struct arena *arena, const char *why,
                   uint32_t start, uint32_t end) {
    struct omission *omission = omission_of(document, arena, why);
    struct text between = text_slice(document->source, omission->past, start);
    bool same = omission->lines &&
                !(between.size && (memchr(between.data, '\n', between.size) ||
                                   memchr(between.data, '\r', between.size)));
    if (!omission->lines)
        omission->first = start;
    omission->lines += !same;
    omission->past = end;
}

/** No part of a name or a version, as those in "v16.5" are. */
static bool opens_digits(struct text text, const struct token *token, uint32_t start) {
    char before = token->start > start ? text.data[token->start - 1] : ' ';
    return token->type == TOKEN_DIGITS &&
           (ascii_is_space(before) || strchr("([{\"'$+-<>*~|", before) ||
            before & 0x80);
}

static bool is_worded(const struct token *token) {
    const struct sense *cardinal = token_sense(token, CLASS_CARDINAL);
    return token_is(token, CLASS_HUNDRED) || token_is(token, CLASS_GROUP) ||
           (cardinal && cardinal->number > 1);
}

/** The next figure of `text` at or behind *at and before `end`; *at moves behind it. */
static bool next_figure(struct text text, const struct language *language, uint32_t *at,
                        uint32_t end, struct token *figure) {
    uint32_t start = *at;
    while (token_next(language, text, at, end, figure))
        if (opens_digits(text, figure, start) || is_worded(figure))
            return true;
    return false;
}

void document_drop(struct document *document, struct arena *arena, const char *why) {
    *(struct dropped *)list_add(arena, &document->dropped) =
        (struct dropped){(uint32_t)document->blocks.n - 1, why};
}

bool text_has_figure(struct text text, const struct language *language) {
    uint32_t at = 0;
    struct token figure;
    return next_figure(text, language, &at, (uint32_t)text.size, &figure);
}

void document_omit_figures(struct document *document, const struct language *language,
                           struct arena *arena, const char *why, uint32_t start,
                           uint32_t end) {
    struct token figure;
    while (next_figure(document->source, language, &start, end, &figure))
        document_omit(document, arena, why, figure.start, start);
}

static bool begins_by(const void *piece, const void *at) {
    return ((const struct piece *)piece)->view <= *(const uint32_t *)at;
}

/** The last piece that begins at or before `at` in the view, or the first. */
static const struct piece *piece_at(const struct document *document, uint32_t at) {
    size_t past = search_list(&document->pieces, &at, begins_by);
    return &document->pieces.at[past ? past - 1 : 0];
}

/** The byte of the source behind so many of the piece's in the view. */
static uint32_t source_at(const struct piece *piece, uint32_t view) {
    uint32_t n = view - piece->view;
    return piece->source + (n < piece->source_size ? n : piece->source_size);
}

struct span document_span(const struct document *document, uint32_t start,
                          uint32_t end) {
    if (!document->pieces.n)
        return (struct span){start, end};
    const struct piece *first = piece_at(document, start);
    const struct piece *last = piece_at(document, end > start ? end - 1 : end);
    struct span span = {first->source, last->source + last->source_size};
    if (first->verbatim)
        span.start = source_at(first, start);
    if (last->verbatim)
        span.end = source_at(last, end);
    return span;
}

static uint32_t scope_of(const struct document *document, uint32_t sentence) {
    return document->blocks.at[document->sentences.at[sentence].block].scope;
}

/** A byte of the view of a text. */
struct view_byte {
    const struct document *document;
    uint32_t at;
};

static bool ends_before(const void *sentence, const void *key) {
    const struct view_byte *byte = key;
    return sentence_span(byte->document, sentence).end <= byte->at;
}

size_t document_sentence_behind(const struct document *document, size_t from,
                                uint32_t at) {
    struct view_byte byte = {document, at};
    if (from >= document->sentences.n)
        return from;
    return from + search(&byte, document->sentences.at + from,
                         document->sentences.n - from, sizeof *document->sentences.at,
                         ends_before);
}

void document_paragraph(const struct document *document, uint32_t sentence,
                        uint32_t *first, uint32_t *past) {
    uint32_t scope = scope_of(document, sentence);
    *first = sentence;
    *past = sentence + 1;
    while (*first > 0 && scope_of(document, *first - 1) == scope)
        --*first;
    while (*past < document->sentences.n && scope_of(document, *past) == scope)
        ++*past;
}

/** A word of some length, and one that titles do not leave small: "won", "had". */
static bool may_be_titled(const struct token *token) {
    static const uint64_t verbs = CLASS_BIT(VERB) | CLASS_BIT(AUXILIARY);
    return token->type == TOKEN_WORD &&
           (token->size > 3 || token_is_one_of(token, verbs));
}

bool tokens_are_titled(const struct token *tokens, size_t n) {
    size_t capitals = 0, words = 0;
    bool stops = n && tokens[n - 1].flags & TOKEN_STOP; /* as headlines seldom do */
    for (size_t i = 0; i < n && !(stops && capitals < words); i++) {
        if (!may_be_titled(&tokens[i]))
            continue;
        words++;
        capitals += (tokens[i].flags & TOKEN_CAPITAL) != 0;
    }
    return stops ? capitals > 0 && capitals == words : 3 * capitals > 2 * words;
}
