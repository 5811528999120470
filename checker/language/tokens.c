/*
 * tokens.c - cutting text into words, digits and signs.
 */
#include "language/language.h"
#include "language/lexicon.h"
#include "language/skeleton.h"

#include "base/eight.h"
#include "base/utf8.h"

enum { TOKEN_MAX_SIZE = 1024 };

/** U+2000 to U+200B, a blank of some width or none, or U+202F; behind their E2 byte. */
static inline bool is_thin_space(const unsigned char *behind) {
    return behind[0] == 0x80 &&
           ((behind[1] >= 0x80 && behind[1] <= 0x8B) || behind[1] == 0xAF);
}

/** Bytes of the white space at `at`, 0 if there is none. */
static inline size_t space_size(struct text view, size_t at, size_t end) {
    const unsigned char *byte = (const unsigned char *)view.data + at;
    if (ascii_is_space(view.data[at]))
        return 1;
    if (byte[0] < 0x80)
        return 0;
    if (byte[0] == 0xC2 && at + 1 < end && byte[1] == 0xA0)
        return 2;
    if (byte[0] == 0xE2 && at + 2 < end && is_thin_space(byte + 1))
        return 3;
    if (byte[0] == 0xEF && at + 2 < end && byte[1] == 0xBB && byte[2] == 0xBF)
        return 3;
    return 0;
}

/** "％", "＄", "￥": the wide twins of ASCII's signs, and of a few others. */
static bool is_wide_sign(const unsigned char *byte) {
    if (byte[1] == 0xBC)
        return byte[2] < 0x90 || (byte[2] >= 0x9A && byte[2] <= 0xA0);
    return byte[1] == 0xBF && byte[2] >= 0xA0 && byte[2] <= 0xA6;
}

/** A letter or digit of mathematics, "𝐟𝟏": those of one word or number go together. */
static bool is_styled(const unsigned char *byte) {
    return byte[0] == 0xF0 && byte[1] == 0x9D && byte[2] >= 0x90 && byte[2] <= 0x9F;
}

/** Is the character at `at`, which is not ASCII, part of a word? */
static bool is_wide_letter(const unsigned char *byte) {
    if (byte[0] == 0xC2)
        return byte[1] == 0xB5 || byte[1] == 0xAA || byte[1] == 0xBA || byte[1] == 0xAD;
    if (byte[0] == 0xC3)
        return byte[1] != 0x97 && byte[1] != 0xB7;
    if (byte[0] == 0xE2)
        return byte[1] >= 0xB0 && byte[1] <= 0xB7;
    if (byte[0] == 0xD9) /* the Arabic percent sign, point and comma */
        return !(byte[1] >= 0xAA && byte[1] <= 0xAC);
    if (byte[0] >= 0xEF)
        return byte[0] == 0xEF ? !is_wide_sign(byte) : is_styled(byte);
    return !(byte[0] == 0xE3 && byte[1] == 0x80);
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

/** End of the ASCII letters from `at` on. */
static inline size_t letters_end(struct text view, size_t at, size_t end) {
    while (at < end) {
        size_t n = end - at < 8 ? end - at : 8;
        uint64_t eight = text_eight(view, at, n) | EIGHT_OF(0x20);
        uint64_t others = ~eight_between(eight, 'a', 'z') & EIGHT_OF(0x80);
        if (others)
            return at + (size_t)__builtin_ctzll(others) / 8;
        at += 8;
    }
    return end;
}

/** End of the letters from `at` on, ASCII or not. */
static size_t wide_end(struct text view, size_t at, size_t end) {
    size_t n;
    while (at < end && (n = letter_size(view, at)) > 0 && at + n <= end)
        at += n;
    return at;
}

static inline size_t word_end(struct text view, size_t at, size_t end) {
    size_t past = letters_end(view, at, end);
    if (past < end && (unsigned char)view.data[past] >= 0x80)
        return wide_end(view, past, end);
    if (past == at + 1 && past < end && view.data[past] == '.') {
        size_t dotted = dotted_end(view, at, end);
        return dotted > at ? dotted : past;
    }
    return past;
}

/** The flags of what begins with a capital: are all its letters? */
static uint8_t capital_flags(struct text view, size_t start, size_t past) {
    for (size_t i = start; i < past; i++)
        if (view.data[i] >= 'a' && view.data[i] <= 'z')
            return TOKEN_CAPITAL;
    return TOKEN_CAPITAL | TOKEN_ALL_CAPITALS;
}

/** Mostly one blank. */
static inline size_t skip_space(struct text view, size_t at, size_t end) {
    at += at < end && view.data[at] == ' ';
    size_t n;
    while (at < end && (signed char)view.data[at] <= ' ' &&
           (n = space_size(view, at, end)) > 0)
        at += n;
    return at;
}

static inline size_t digits_end(struct text view, size_t at, size_t end) {
    while (at < end && ascii_is_digit(view.data[at]))
        at++;
    return at;
}

/** Where a character ends at which a word that is too long is torn. */
static size_t tear(struct text view, size_t start) {
    size_t past = start + TOKEN_MAX_SIZE;
    while (((unsigned char)view.data[past] & 0xC0) == 0x80)
        past--;
    return past;
}

/**
 * The end of the token at `at`, and its type.  What is too long is looked at no further
 * than it is torn: else each piece would look at all the others.
 */
static inline size_t token_end(struct text view, size_t at, size_t end,
                               enum token_type *type) {
    size_t past;
    end = end - at > TOKEN_MAX_SIZE + 4 ? at + TOKEN_MAX_SIZE + 4 : end;
    if (ascii_is_letter(view.data[at]) || letter_size(view, at)) {
        *type = TOKEN_WORD;
        past = word_end(view, at, end);
    } else if (ascii_is_digit(view.data[at])) {
        *type = TOKEN_DIGITS;
        past = digits_end(view, at, end);
    } else {
        *type = TOKEN_SIGN;
        past = at + utf8_size(view.data[at]);
    }
    past = past < end ? past : end;
    return __builtin_expect(past - at > TOKEN_MAX_SIZE, 0) ? tear(view, at) : past;
}

/** A sentence may end with it: . ! ? or a word that has its own full stop. */
static uint8_t end_flag(char last) {
    return last == '.' || last == '!' || last == '?' ? TOKEN_STOP : 0;
}

/**
 * A word of up to seven ASCII letters, as most are, from one load of its bytes; 0,
 * and nothing done, where something else stands.  Returns its bytes.
 */
static inline size_t short_word(const struct language *language, struct text view,
                                size_t start, size_t end, uint8_t flags,
                                struct token *token) {
    uint64_t eight = text_eight(view, start, 8), folded = eight | EIGHT_OF(0x20);
    uint64_t others = ~eight_between(folded, 'a', 'z') & EIGHT_OF(0x80);
    size_t size = others ? (size_t)__builtin_ctzll(others) / 8 : 8;
    if (size - 1 > 6 || size > end - start)
        return 0;
    unsigned char behind = (unsigned char)(eight >> 8 * size);
    if (behind >= 0x80 || (size == 1 && behind == '.'))
        return 0;
    uint64_t small = eight_first(eight & EIGHT_OF(0x20), size);
    if (!(small & 0x20))
        flags |= small ? TOKEN_CAPITAL : TOKEN_CAPITAL | TOKEN_ALL_CAPITALS;
    flags |= size > 1 ? TOKEN_CONTENT : 0;
    *token = (struct token){.start = (uint32_t)start,
                            .size = (uint16_t)size,
                            .type = TOKEN_WORD,
                            .flags = flags};
    lexicon_look_up_letters(&language->lexicon, eight_first(folded, size),
                            view.data + start, size, token);
    return size;
}

/** Does a word that is not in the language file look like one of numbers? */
static uint8_t disguise_flag(const struct language *language, struct text word) {
    static const uint64_t numbers =
        CLASS_BIT(CARDINAL) | CLASS_BIT(HUNDRED) | CLASS_BIT(SCALE) | CLASS_BIT(GROUP) |
        CLASS_BIT(VAGUE_PLURAL) | CLASS_BIT(ORDINAL) | CLASS_BIT(FRACTION) |
        CLASS_BIT(MONTH) | CLASS_BIT(PERCENT) | CLASS_BIT(CURRENCY_WORD);
    char letters[WORD_ROOM];
    struct token looks = {0};
    size_t n = skeleton_of(word, letters);
    if (n > 1)
        lexicon_look_up(&language->lexicon, (struct text){letters, n}, 0, n, &looks);
    return looks.word && looks.word->classes & numbers ? TOKEN_DISGUISED : 0;
}

static bool is_ascii(struct text view, size_t start, size_t past) {
    while (start < past && (unsigned char)view.data[start] < 0x80)
        start++;
    return start == past;
}

/** Any other token at `start`; returns its bytes. */
static size_t other_token(const struct language *language, struct text view,
                          size_t start, size_t end, uint16_t flags,
                          struct token *token) {
    enum token_type type;
    size_t past = token_end(view, start, end, &type), size = past - start;
    flags |= end_flag(view.data[past - 1]);
    if (ascii_is_upper(view.data[start]))
        flags |= capital_flags(view, start, past);
    flags |= (unsigned char)view.data[start] >= 0x80 ? TOKEN_WIDE : 0;
    flags |= type == TOKEN_WORD && size > 1 ? TOKEN_CONTENT : 0;
    *token = (struct token){.start = (uint32_t)start,
                            .size = (uint16_t)size,
                            .type = (uint8_t)type,
                            .flags = flags,
                            .classes = type == TOKEN_DIGITS ? DIGITS_BIT : 0};
    if (type == TOKEN_SIGN && size == 1)
        lexicon_look_up_sign(&language->lexicon, view.data[start], token);
    else if (type != TOKEN_DIGITS)
        lexicon_look_up(&language->lexicon, view, start, size, token);
    if (type == TOKEN_WORD && !token->word && !is_ascii(view, start, past))
        token->flags |= disguise_flag(language, text_slice(view, start, past));
    return size;
}

/** One ASCII sign, as most that are no words are; returns its bytes, or 0. */
static inline size_t ascii_sign(const struct language *language, struct text view,
                                size_t start, uint8_t flags, struct token *token) {
    char byte = view.data[start];
    if (byte & 0x80 || ascii_is_letter(byte) || ascii_is_digit(byte))
        return 0;
    *token = (struct token){.start = (uint32_t)start,
                            .size = 1,
                            .type = TOKEN_SIGN,
                            .flags = flags | end_flag(byte)};
    lexicon_look_up_sign(&language->lexicon, byte, token);
    return 1;
}

/** The parts of a token are stored once: to load what was stored in parts stalls. */
static inline bool next_token(const struct language *language, struct text view,
                              uint32_t *at, uint32_t end, struct token *token) {
    size_t start = skip_space(view, *at, end);
    if (start >= end)
        return false;
    uint8_t flags = start > *at ? TOKEN_SPACE_BEFORE : 0;
    size_t size = short_word(language, view, start, end, flags, token);
    if (!size)
        size = ascii_sign(language, view, start, flags, token);
    if (!size)
        size = other_token(language, view, start, end, flags, token);
    *at = (uint32_t)(start + size);
    return true;
}

size_t tokens_next(const struct language *language, struct text view, uint32_t *at,
                   uint32_t end, struct token *tokens, size_t room) {
    uint32_t from = *at;
    size_t n = 0;
    while (n < room && next_token(language, view, &from, end, &tokens[n]))
        n++;
    *at = from;
    return n;
}
