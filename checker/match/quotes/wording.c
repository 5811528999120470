/*
 * wording.c - cutting words, and what a quotation asks for.
 */
#include "match/quotes/wording.h"

#include "document/name.h"
#include "language/spelling.h"

static bool is_letter(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c) || (unsigned char)c >= 0xC3;
}

/** Bytes of the letter or joining sign at `at`; 0 where a word ends. */
static size_t word_byte(struct text view, size_t at, size_t start) {
    char c = view.data[at];
    bool punctuation = (unsigned char)c == 0xE2 && at + 2 < view.size;
    bool curly = punctuation && memcmp(view.data + at, "\xE2\x80\x99", 3) == 0;
    size_t size = curly ? 3 : 1;
    bool between = at > start && at + size < view.size &&
                   is_letter(view.data[at - 1]) && is_letter(view.data[at + size]) &&
                   (unsigned char)view.data[at + size] != 0xE2;
    if ((curly || c == '\'') && between)
        return size;
    if ((c == '.' || c == ',') && between && ascii_is_digit(view.data[at - 1]) &&
        ascii_is_digit(view.data[at + 1]))
        return 1;
    return !punctuation && is_letter(c) ? 1 : 0;
}

/** The sign of percent, which is a word too, alone. */
static bool is_percent(struct text view, uint32_t at) {
    return view.data[at] == '%';
}

static void add_word(struct wording *to, struct arena *arena, struct text view,
                     uint32_t start, uint32_t end) {
    struct spelt spelt = word_spelling(text_slice(view, start, end));
    for (size_t i = 0; i < spelt.n; i++)
        *(struct quoted_word *)list_add(arena, &to->words) =
            (struct quoted_word){.key = spelt.keys[i], .start = start, .end = end};
}

void words_cut(struct wording *to, struct arena *arena, struct text view,
               uint32_t start, uint32_t end) {
    for (uint32_t at = start; at < end;) {
        uint32_t from = at;
        for (size_t size; at < end && (size = word_byte(view, at, from)) > 0;)
            at += (uint32_t)size;
        bool word = at > from || is_percent(view, from);
        at += at == from;
        if (word)
            add_word(to, arena, view, from, at);
    }
}

static void mark_quoted(struct wording *wording) {
    size_t w = 0;
    for (size_t i = 0; i < wording->quotations.list.n; i++) {
        const struct quotation *of = &wording->quotations.list.at[i];
        while (w < wording->words.n && wording->words.at[w].start < of->start)
            w++;
        for (; w < wording->words.n && wording->words.at[w].start < of->end; w++)
            wording->words.at[w].quoted = true;
    }
}

static enum word_part part_of(const struct token *token) {
    if (token_names(token))
        return PART_NAME;
    return token->flags & TOKEN_CONTENT ? PART_CONTENT : PART_PLAIN;
}

static bool says(const struct token *token) {
    size_t length;
    return token_is(token, CLASS_SAYING) ||
           phrase_signal(token, 1, SIGNAL_SPEECH, &length);
}

/** Both are in the order of the text. */
static void mark_parts(struct wording *wording, const struct document *document) {
    size_t w = 0;
    for (size_t i = 0; i < document->tokens.n; i++) {
        const struct token *token = &document->tokens.at[i];
        while (w < wording->words.n && wording->words.at[w].start < token->start)
            w++;
        for (; w < wording->words.n && wording->words.at[w].start == token->start;
             w++) {
            wording->words.at[w].part = (uint8_t)part_of(token);
            wording->words.at[w].says = says(token);
        }
    }
}

struct wording wording_of(const struct document *document,
                          const struct quotations *quotations, struct arena *arena) {
    struct wording made = {.quotations = *quotations};
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        if (block->kind != BLOCK_BOILERPLATE)
            words_cut(&made, arena, document->view, block->start, block->end);
    }
    mark_quoted(&made);
    mark_parts(&made, document);
    return made;
}

/* --- a quotation */

/** Bytes of "...", ". . ." or an ellipsis at `at`. */
static uint32_t ellipsis_at(struct text view, uint32_t at, uint32_t end) {
    if (at + 3 <= end && memcmp(view.data + at, "\xE2\x80\xA6", 3) == 0)
        return 3;
    uint32_t i = at, dots = 0;
    while (i < end && (view.data[i] == '.' || (dots && view.data[i] == ' ')))
        dots += view.data[i++] == '.';
    return dots >= 3 ? i - at : 0;
}

static void open_gap(struct asked_words *asked) {
    asked->n_gaps += !asked->gap[asked->n];
    asked->gap[asked->n] = true;
}

void wording_ask(struct asked_words *to, const struct document *draft,
                 const struct wording *wording, const struct quotation *of) {
    struct text view = draft->view;
    uint32_t at = of->start;
    size_t w = 0;
    *to = (struct asked_words){.n = 0};
    while (w < wording->words.n && wording->words.at[w].start < of->start)
        w++;
    for (; at < of->end && to->n < LONGEST_QUOTATION;) {
        uint32_t dots = ellipsis_at(view, at, of->end);
        const char *close =
            view.data[at] == '[' ? memchr(view.data + at, ']', of->end - at) : NULL;
        uint32_t past = close ? (uint32_t)(close - view.data) + 1 : at + dots;
        if (close || dots)
            open_gap(to);
        if (past == at)
            past++;
        for (; w < wording->words.n && wording->words.at[w].start < past; w++)
            if (!close && to->n < LONGEST_QUOTATION)
                to->words[to->n++] = wording->words.at[w];
        at = past;
    }
}
