/*
 * tokens.c - cutting text into words, digits and signs.
 */
#include "language/language.h"
#include "language/lexicon.h"

#include "base/utf8.h"

enum { TOKEN_MAX_SIZE = 1024 };

/** Bytes of the white space at `at`, 0 if there is none. */
static inline size_t space_size(struct text view, size_t at, size_t end) {
    const unsigned char *byte = (const unsigned char *)view.data + at;
    if (ascii_is_space(view.data[at]))
        return 1;
    if (byte[0] < 0x80)
        return 0;
    if (byte[0] == 0xC2 && at + 1 < end && byte[1] == 0xA0)
        return 2;
    if (byte[0] == 0xE2 && at + 2 < end && byte[1] == 0x80 &&
        ((byte[2] >= 0x80 && byte[2] <= 0x8B) || byte[2] == 0xAF))
        return 3;
    if (byte[0] == 0xEF && at + 2 < end && byte[1] == 0xBB && byte[2] == 0xBF)
        return 3;
    return 0;
}

/** Is the character at `at`, which is not ASCII, part of a word? */
static bool is_wide_letter(const unsigned char *byte) {
    if (byte[0] == 0xC2)
        return byte[1] == 0xB5 || byte[1] == 0xAA || byte[1] == 0xBA || byte[1] == 0xAD;
    if (byte[0] == 0xC3)
        return byte[1] != 0x97 && byte[1] != 0xB7;
    if (byte[0] == 0xE2)
        return byte[1] >= 0xB0 && byte[1] <= 0xB7;
    return !(byte[0] == 0xE3 && byte[1] == 0x80) && byte[0] < 0xF0;
}

static inline size_t letter_size(struct text view, size_t at) {
    if (ascii_is_letter(view.data[at]))
        return 1;
    if ((unsigned char)view.data[at] < 0x80)
        return 0;
    const unsigned char *byte = (const unsigned char *)view.data + at;
    return is_wide_letter(byte) ? utf8_size(view.data[at]) : 0;
}

/** End of an abbreviation with inner full stops that begins at `at`, or `at`. */
static size_t dotted_end(struct text view, size_t at, size_t end) {
    size_t here = at, letters = 0;
    while (here + 1 < end && ascii_is_letter(view.data[here]) &&
           view.data[here + 1] == '.') {
        here += 2;
        letters++;
    }
    bool alone = letters == 1 && here < end && ascii_is_letter(view.data[here]) &&
                 (here + 1 == end || !letter_size(view, here + 1));
    if (alone)
        return here + 1;
    bool glued = here < end && letter_size(view, here) && letters < 2;
    return letters >= 2 && !glued ? here : at;
}

static size_t word_end(struct text view, size_t at, size_t end) {
    size_t dotted =
        at + 1 < end && view.data[at + 1] == '.' ? dotted_end(view, at, end) : at;
    if (dotted > at)
        return dotted;
    while (at < end && ascii_is_letter(view.data[at]))
        at++;
    size_t n;
    while (at < end && (n = letter_size(view, at)) > 0 && at + n <= end)
        at += n;
    return at;
}

static void mark_capitals(struct text view, struct token *token) {
    const char *bytes = view.data + token->start;
    if (!ascii_is_upper(bytes[0]))
        return;
    token->flags |= TOKEN_CAPITAL;
    for (size_t i = 0; i < token->size; i++)
        if (bytes[i] >= 'a' && bytes[i] <= 'z')
            return;
    token->flags |= TOKEN_ALL_CAPITALS;
}

bool token_next(const struct language *language, struct text view, uint32_t *at,
                uint32_t end, struct token *token) {
    size_t here = *at, skip;
    while (here < end && (skip = space_size(view, here, end)) > 0)
        here += skip;
    if (here >= end)
        return false;
    *token = (struct token){.start = (uint32_t)here};
    token->flags = here > *at ? TOKEN_SPACE_BEFORE : 0;
    size_t past = here;
    if (ascii_is_digit(view.data[here])) {
        while (past < end && ascii_is_digit(view.data[past]))
            past++;
        token->type = TOKEN_DIGITS;
    } else if (letter_size(view, here)) {
        past = word_end(view, here, end);
        token->type = TOKEN_WORD;
    } else {
        past = here + utf8_size(view.data[here]);
        token->type = TOKEN_SIGN;
    }
    if (past > end)
        past = end;
    if (past - here > TOKEN_MAX_SIZE) {
        past = here + TOKEN_MAX_SIZE;
        while (((unsigned char)view.data[past] & 0xC0) == 0x80)
            past--;
    }
    token->size = (uint16_t)(past - here);
    mark_capitals(view, token);
    lexicon_look_up(language, view, token);
    *at = (uint32_t)past;
    return true;
}
