/*
 * run.c - the characters of which numerals are made, and how far they reach.
 */
#include "mention/run.h"

#include "base/search.h"
#include "base/utf8.h"

/** What a character is in a run. */
enum run_part {
    PART_NONE,
    PART_DIGIT,     /* 0 to 9 */
    PART_FOREIGN,   /* a digit of another script */
    PART_RAISED,    /* a digit above or below the line */
    PART_FRACTION,  /* ½ */
    PART_ENCLOSED,  /* a digit or number in a circle or brackets: ① */
    PART_ROMAN,     /* a Roman numeral as one character: Ⅻ */
    PART_MARK,      /* combines with the digit before it */
    PART_INVISIBLE, /* takes no room: zero-width, soft hyphen */
    PART_TURN,      /* nor does this, and turns the order of writing behind it */
    PART_SEPARATOR, /* stands between the digits of one numeral, or of a list of them */
    PART_OPERATOR,  /* computes */
    PART_MINUS,     /* a sign, or a separator */
    PART_SIGN,      /* a sign, or an operator */
};

/** Characters from `first` to `last`. */
struct script_range {
    uint32_t first, last;
    enum run_part part;
};

/** In order, for those that are not ASCII; of other digits the ten of each script. */
static const struct script_range ranges[] = {
    {0xAD, 0xAD, PART_INVISIBLE},     {0xB1, 0xB1, PART_SIGN},
    {0xB2, 0xB3, PART_RAISED},        {0xB7, 0xB7, PART_SEPARATOR},
    {0xB9, 0xB9, PART_RAISED},        {0xBC, 0xBE, PART_FRACTION},
    {0xD7, 0xD7, PART_OPERATOR},      {0xF7, 0xF7, PART_OPERATOR},
    {0x300, 0x36F, PART_MARK},        {0x61C, 0x61C, PART_INVISIBLE},
    {0x660, 0x669, PART_FOREIGN},     {0x66B, 0x66C, PART_SEPARATOR},
    {0x6F0, 0x6F9, PART_FOREIGN},     {0x7C0, 0x7C9, PART_FOREIGN},
    {0x966, 0x96F, PART_FOREIGN},     {0x9E6, 0x9EF, PART_FOREIGN},
    {0xA66, 0xA6F, PART_FOREIGN},     {0xAE6, 0xAEF, PART_FOREIGN},
    {0xB66, 0xB6F, PART_FOREIGN},     {0xBE6, 0xBEF, PART_FOREIGN},
    {0xC66, 0xC6F, PART_FOREIGN},     {0xCE6, 0xCEF, PART_FOREIGN},
    {0xD66, 0xD6F, PART_FOREIGN},     {0xE50, 0xE59, PART_FOREIGN},
    {0xED0, 0xED9, PART_FOREIGN},     {0xF20, 0xF29, PART_FOREIGN},
    {0x1040, 0x1049, PART_FOREIGN},   {0x17E0, 0x17E9, PART_FOREIGN},
    {0x180E, 0x180E, PART_INVISIBLE}, {0x1810, 0x1819, PART_FOREIGN},
    {0x200B, 0x200F, PART_INVISIBLE}, {0x2010, 0x2013, PART_MINUS},
    {0x2019, 0x2019, PART_SEPARATOR}, {0x202A, 0x202E, PART_TURN},
    {0x2044, 0x2044, PART_SEPARATOR}, {0x2060, 0x2065, PART_INVISIBLE},
    {0x2066, 0x2069, PART_TURN},      {0x206A, 0x206F, PART_INVISIBLE},
    {0x2070, 0x2070, PART_RAISED},    {0x2074, 0x2079, PART_RAISED},
    {0x2080, 0x2089, PART_RAISED},    {0x20D0, 0x20F0, PART_MARK},
    {0x2150, 0x215F, PART_FRACTION},  {0x2160, 0x2188, PART_ROMAN},
    {0x2212, 0x2212, PART_MINUS},     {0x2215, 0x2215, PART_SEPARATOR},
    {0x2217, 0x2217, PART_OPERATOR},  {0x2219, 0x2219, PART_SEPARATOR},
    {0x223C, 0x223C, PART_SEPARATOR}, {0x22C5, 0x22C5, PART_SEPARATOR},
    {0x2460, 0x249B, PART_ENCLOSED},  {0x24EA, 0x24FF, PART_ENCLOSED},
    {0x2715, 0x2716, PART_OPERATOR},  {0x2776, 0x2793, PART_ENCLOSED},
    {0xFE00, 0xFE0F, PART_MARK},      {0xFE63, 0xFE63, PART_MINUS},
    {0xFEFF, 0xFEFF, PART_INVISIBLE}, {0xFF0B, 0xFF0B, PART_SIGN},
    {0xFF0C, 0xFF0C, PART_SEPARATOR}, {0xFF0D, 0xFF0D, PART_MINUS},
    {0xFF0E, 0xFF0F, PART_SEPARATOR}, {0xFF10, 0xFF19, PART_FOREIGN},
    {0xFF1A, 0xFF1A, PART_SEPARATOR}, {0x1D7CE, 0x1D7FF, PART_FOREIGN},
};

static bool ends_before(const void *range, const void *character) {
    return ((const struct script_range *)range)->last < *(const uint32_t *)character;
}

static enum run_part part_of(uint32_t character) {
    enum { N_RANGES = sizeof ranges / sizeof *ranges };
    size_t at = search(&character, ranges, N_RANGES, sizeof *ranges, ends_before);
    return at < N_RANGES && ranges[at].first <= character ? ranges[at].part : PART_NONE;
}

/** The same for ASCII. */
static const uint8_t ascii_parts[0x80] = {
    ['0'] = PART_DIGIT,      ['1'] = PART_DIGIT,     ['2'] = PART_DIGIT,
    ['3'] = PART_DIGIT,      ['4'] = PART_DIGIT,     ['5'] = PART_DIGIT,
    ['6'] = PART_DIGIT,      ['7'] = PART_DIGIT,     ['8'] = PART_DIGIT,
    ['9'] = PART_DIGIT,      ['.'] = PART_SEPARATOR, [','] = PART_SEPARATOR,
    ['\''] = PART_SEPARATOR, ['_'] = PART_SEPARATOR, ['~'] = PART_SEPARATOR,
    ['/'] = PART_SEPARATOR,  [':'] = PART_SEPARATOR, ['^'] = PART_OPERATOR,
    ['*'] = PART_OPERATOR,   ['='] = PART_OPERATOR,  ['e'] = PART_OPERATOR,
    ['E'] = PART_OPERATOR,   ['x'] = PART_OPERATOR,  ['X'] = PART_OPERATOR,
    ['-'] = PART_MINUS,      ['+'] = PART_SIGN,
};

/** The character at `at`, its part and its bytes; PART_NONE at the end. */
static enum run_part part_at(struct text view, size_t at, size_t *size) {
    *size = 0;
    if (at >= view.size)
        return PART_NONE;
    *size = utf8_size(view.data[at]);
    return *size == 1 ? ascii_parts[view.data[at] & 0x7F]
                      : part_of(utf8_decode(text_slice(view, at, at + *size)));
}

/** The same of the character that ends at `at`. */
static enum run_part part_before(struct text view, size_t at, size_t *size) {
    size_t start = at;
    *size = 0;
    if (!at)
        return PART_NONE;
    while (--start && ((unsigned char)view.data[start] & 0xC0) == 0x80)
        continue;
    enum run_part part = part_at(view, start, size);
    *size = at - start;
    return part;
}

static bool is_figure(enum run_part part) {
    return part >= PART_DIGIT && part <= PART_ROMAN;
}

static bool is_sign(enum run_part part) {
    return part == PART_MINUS || part == PART_SIGN;
}

/** Walks over a view, to either side. */
struct run_walk {
    struct text view;
    enum run_part (*look)(struct text view, size_t at, size_t *size);
    bool back;
};

static size_t step(const struct run_walk *walk, size_t at, size_t size) {
    return walk->back ? at - size : at + size;
}

/** Over all characters of the parts from `first` to `last`. */
static size_t skip(const struct run_walk *walk, size_t at, enum run_part first,
                   enum run_part last) {
    enum { MOST = 16 };
    size_t size;
    enum run_part part;
    for (int i = 0;
         i < MOST && (part = walk->look(walk->view, at, &size)) != PART_NONE &&
         part >= first && part <= last;
         i++)
        at = step(walk, at, size);
    return at;
}

static size_t skip_unseen(const struct run_walk *walk, size_t at) {
    return skip(walk, at, PART_MARK, PART_TURN);
}

/**
 * Over what may stand between two digits: a separator, an operator and the sign of
 * what follows it, and invisible characters on all sides.
 */
static size_t skip_link(const struct run_walk *walk, size_t at) {
    size_t size;
    at = skip_unseen(walk, at);
    enum run_part part = walk->look(walk->view, at, &size);
    if (part < PART_SEPARATOR)
        return at;
    at = skip_unseen(walk, step(walk, at, size));
    enum run_part other = walk->look(walk->view, at, &size);
    enum run_part near = walk->back ? other : part, far = walk->back ? part : other;
    if ((near == PART_OPERATOR || near == PART_SIGN) && is_sign(far))
        at = skip_unseen(walk, step(walk, at, size));
    return at;
}

/** So many parts are a run long enough to know that nobody reads it. */
enum { MOST_PARTS = 500 };

/** Is this byte of the view an ASCII one that is no part of a run, or its end? */
static inline bool is_outside(struct text view, size_t at) {
    return at >= view.size ||
           ((view.data[at] & 0x80) == 0 && !ascii_parts[view.data[at] & 0x7F]);
}

static inline bool is_separator(struct text view, size_t at) {
    return at < view.size && (view.data[at] & 0x80) == 0 &&
           ascii_parts[view.data[at] & 0x7F] == PART_SEPARATOR;
}

/** Ends the run at `at`, as most do: before a word, a blank, ", " or ". "? */
static inline bool ends_at(const struct run_walk *walk, size_t at) {
    struct text view = walk->view; /* in front of 0 comes SIZE_MAX, which is outside */
    size_t first = walk->back ? at - 1 : at, second = walk->back ? at - 2 : at + 1;
    return is_outside(view, first) ||
           (is_separator(view, first) && is_outside(view, second));
}

/** The end of the run to that side of `at`, where it has a digit. */
static size_t reach(const struct run_walk *walk, size_t at) {
    size_t size;
    if (ends_at(walk, at))
        return at;
    for (int i = 0; i < MOST_PARTS; i++) {
        size_t next = skip_link(walk, at);
        if (!is_figure(walk->look(walk->view, next, &size)))
            break;
        at = step(walk, next, size);
    }
    at = walk->back ? at : skip(walk, at, PART_MARK, PART_MARK);
    return skip(walk, at, PART_TURN, PART_TURN);
}

/** Bytes of a currency sign that ends at `at`; 0: none. */
static size_t currency_before(struct text view, size_t at) {
    if (at && view.data[at - 1] == '$')
        return 1;
    bool pound = at >= 2 && view.data[at - 2] == '\xC2' &&
                 (unsigned char)view.data[at - 1] - 0xA2u <= 0xA5u - 0xA2u;
    bool other = at >= 3 && memcmp(view.data + at - 3, "\xE2\x82", 2) == 0 &&
                 (unsigned char)view.data[at - 1] >= 0xA0;
    bool wide = at >= 3 && (memcmp(view.data + at - 3, "\xEF\xBC\x84", 3) == 0 ||
                            memcmp(view.data + at - 3, "\xEF\xBF\xA1", 3) == 0 ||
                            memcmp(view.data + at - 3, "\xEF\xBF\xA5", 3) == 0);
    return pound ? 2 : other || wide ? 3 : 0;
}

/** White space, an opening bracket or mark, or nothing: a sign may stand behind it. */
static bool opens(struct text view, size_t at) {
    static const char *const marks[] = {"\xC2\xA0",     "\xE2\x80\x98", "\xE2\x80\x9C",
                                        "\xE2\x80\x89", "\xE2\x80\xAF", "\xC2\xAB"};
    if (!at || ascii_is_space(view.data[at - 1]))
        return true;
    for (const char *one = "([{\"'|"; *one; one++)
        if (view.data[at - 1] == *one)
            return true;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_ends(text_slice(view, 0, at), text_of(marks[i])))
            return true;
    return false;
}

size_t run_sign(struct text view, size_t at) {
    size_t size;
    return is_sign(part_before(view, at, &size)) && opens(view, at - size) ? size : 0;
}

struct span run_around(struct text view, uint32_t start, uint32_t end) {
    const struct run_walk back = {view, part_before, true}, on = {view, part_at, false};
    size_t first = reach(&back, start), past = reach(&on, end);
    size_t currency = currency_before(view, first);
    size_t sign = run_sign(view, first - currency);
    first -= sign ? currency + sign : 0;
    return (struct span){(uint32_t)first, (uint32_t)past};
}

/** Over what nobody sees and the letter behind it, where both stand at `at`. */
static size_t skip_joint(const struct run_walk *walk, size_t at) {
    size_t size, joint = skip_unseen(walk, at);
    if (joint == at)
        return at;
    walk->look(walk->view, joint, &size);
    size_t past = step(walk, joint, size), letter = walk->back ? past : joint;
    return size == 1 && ascii_is_letter(walk->view.data[letter]) ? past : at;
}

struct span run_of_words(struct text view, uint32_t start, uint32_t end) {
    const struct run_walk back = {view, part_before, true}, on = {view, part_at, false};
    return (struct span){(uint32_t)skip_joint(&back, start),
                         (uint32_t)skip_joint(&on, end)};
}

/** Why a character keeps a numeral from being read, or NULL. */
static const char *const oddities[] = {
    [PART_FOREIGN] = "its digits are of another script",
    [PART_RAISED] = "a raised digit is a power or a note",
    [PART_ENCLOSED] = "a digit in a circle or brackets is not read",
    [PART_ROMAN] = "a Roman numeral is not read",
    [PART_MARK] = "a mark is set on its digits",
    [PART_INVISIBLE] = "an invisible character stands within",
    [PART_TURN] = "a sign that turns the order of writing stands at it",
    [PART_OPERATOR] = "it is an expression, no number",
    [PART_SIGN] = NULL,
};

const char *run_oddity(struct text view, struct span run) {
    const char *found = NULL;
    size_t size;
    for (size_t at = run.start; at < run.end && !found; at += size)
        found = oddities[part_at(view, at, &size)];
    return found;
}

bool run_has_odd_digit(struct text token) {
    size_t size;
    for (size_t at = 0; at < token.size; at += size) {
        enum run_part part = part_at(token, at, &size);
        if (part == PART_FOREIGN || part == PART_ENCLOSED || part == PART_ROMAN)
            return true;
    }
    return false;
}
