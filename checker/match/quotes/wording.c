/*
 * wording.c - cutting words, and what a quotation asks for.
 */
#include "match/quotes/wording.h"

#include "base/utf8.h"
#include "document/name.h"
#include "language/spelling.h"
#include "match/quotes/masked.h"

static bool is_letter(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c) || (unsigned char)c >= 0xC3;
}

/** Is it a letter, or the last byte of one? */
static bool ends_letter(char c) {
    return is_letter(c) || ((unsigned char)c & 0xC0) == 0x80;
}

enum { LONGEST_CHANGED = 4 /* letters */ };

/** Bytes of a bracket with letters that are part of a word: "[T]he", "want[ed]"; 0 for
    another. */
static size_t changed_letters(struct text view, size_t at, size_t start) {
    size_t past = at + 1;
    while (past < view.size && ascii_is_letter(view.data[past]))
        past++;
    size_t letters = past - at - 1;
    if (!letters || letters > LONGEST_CHANGED || past == view.size ||
        view.data[past++] != ']')
        return 0;
    bool joins = at > start || (past < view.size && ascii_is_letter(view.data[past]));
    return joins ? past - at : 0;
}

/** Is it the stop in the midst of letters that stand for words: "U.S."? */
static bool is_between_initials(struct text view, size_t at) {
    bool alone = at < 2 || !is_letter(view.data[at - 2]);
    bool ends = at + 2 >= view.size || !is_letter(view.data[at + 2]);
    return alone && ends && ascii_is_letter(view.data[at - 1]) &&
           ascii_is_letter(view.data[at + 1]);
}

/** Bytes of the letter or joining sign at `at`; 0 where a word ends. */
static size_t word_byte(struct text view, size_t at, size_t start) {
    char c = view.data[at];
    if (ascii_is_letter(c) || ascii_is_digit(c))
        return 1;
    if (c == '[')
        return changed_letters(view, at, start);
    size_t hidden = at > start ? masked_letters(view, at, start) : 0;
    if (hidden)
        return hidden;
    bool punctuation = (unsigned char)c == 0xE2 && at + 2 < view.size;
    bool curly = punctuation && memcmp(view.data + at, "\xE2\x80\x99", 3) == 0;
    size_t size = curly ? 3 : 1;
    bool between = at > start && at + size < view.size &&
                   ends_letter(view.data[at - 1]) && is_letter(view.data[at + size]) &&
                   (unsigned char)view.data[at + size] != 0xE2;
    if ((curly || c == '\'') && between)
        return size;
    if ((c == '.' || c == ',') && between && ascii_is_digit(view.data[at - 1]) &&
        ascii_is_digit(view.data[at + 1]))
        return 1;
    if (c == '.' && between && is_between_initials(view, at))
        return 1;
    if (at > start && utf8_unseen(view, at))
        return utf8_unseen(view, at);
    return !punctuation && is_letter(c) ? utf8_size(c) : 0;
}

/** A sign that is a word too, alone. */
static bool is_sign(struct text view, uint32_t at) {
    return view.data[at] == '%' || view.data[at] == '&';
}

/** Where the word from `from` up to `at` ends: "twenty-two" is one. */
static uint32_t word_past(struct text view, uint32_t from, uint32_t at, uint32_t end) {
    uint32_t past = at + 1;
    if (at >= end || view.data[at] != '-')
        return at;
    while (past < end && ascii_is_letter(view.data[past]))
        past++;
    return spelling_is_number(text_slice(view, from, past)) ? past : at;
}

enum { LONGEST_BRACKET = 120 };

/** The end of a bracket that opens at `at`; `at` for none. */
static uint32_t bracket_past(struct text view, uint32_t at, uint32_t end) {
    if (view.data[at] != '(' && view.data[at] != '[')
        return at;
    size_t most = end - at < LONGEST_BRACKET ? end - at : LONGEST_BRACKET;
    char closing = view.data[at] == '(' ? ')' : ']';
    const char *close = memchr(view.data + at, closing, most);
    return close ? (uint32_t)(close - view.data) : at;
}

static void add_word(struct wording *to, struct arena *arena, struct text view,
                     struct span at, struct quoted_word like) {
    struct spelt spelt = word_spelling(text_slice(view, at.start, at.end));
    for (size_t i = 0; i < spelt.n; i++)
        *(struct quoted_word *)list_add(arena, &to->words) =
            (struct quoted_word){.key = spelt.keys[i],
                                 .also = i + 1 == spelt.n ? spelt.also : 0,
                                 .start = at.start,
                                 .end = at.end,
                                 .loose = like.loose,
                                 .masked = like.masked,
                                 .first = ascii_lower(view.data[at.start])};
}

void words_cut(struct wording *to, struct arena *arena, struct text view,
               uint32_t start, uint32_t end) {
    uint32_t loose = start;
    for (uint32_t at = start; at < end;) {
        uint32_t from = at;
        bool masked = false;
        for (size_t size; at < end && (size = word_byte(view, at, from)) > 0;) {
            masked |= at > from && masked_letters(view, at, from);
            at += (uint32_t)size;
        }
        bool word = at > from || is_sign(view, from);
        uint32_t close = word ? from : bracket_past(view, from, end);
        loose = close > loose ? close : loose;
        at = at == from ? at + 1 : word_past(view, from, at, end);
        if (word)
            add_word(to, arena, view, (struct span){from, at},
                     (struct quoted_word){.loose = from < loose, .masked = masked});
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

static bool is_changed(struct text view, const struct quoted_word *word) {
    return memchr(view.data + word->start, '[', word->end - word->start);
}

/** Ask for a word; for one with other letters in brackets nobody can. */
static void ask_word(struct asked_words *to, struct text view,
                     const struct quoted_word *word) {
    if (is_changed(view, word))
        open_gap(to);
    else if (to->n < LONGEST_QUOTATION)
        to->words[to->n++] = *word;
}

void wording_ask(struct asked_words *to, const struct document *draft,
                 const struct wording *wording, const struct quotation *of) {
    struct text view = draft->view;
    uint32_t at = of->start;
    size_t w = 0;
    *to = (struct asked_words){.document = draft, .n = 0};
    while (w < wording->words.n && wording->words.at[w].start < of->start)
        w++;
    for (; at < of->end && to->n < LONGEST_QUOTATION;) {
        uint32_t dots = ellipsis_at(view, at, of->end);
        bool opens = view.data[at] == '[' && !changed_letters(view, at, at);
        const char *close = opens ? memchr(view.data + at, ']', of->end - at) : NULL;
        uint32_t past = close ? (uint32_t)(close - view.data) + 1 : at + dots;
        if (close || dots)
            open_gap(to);
        if (past == at)
            past++;
        for (; w < wording->words.n && wording->words.at[w].start < past; w++)
            if (!close)
                ask_word(to, view, &wording->words.at[w]);
        at = past;
    }
}
