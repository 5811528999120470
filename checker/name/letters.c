/*
 * letters.c - accents away, and a distance that counts swapped neighbours as one.
 */
#include "name/letters.h"

#include "base/letter_row.h"
#include "base/utf8.h"

static const struct letter_row rows[] = {
#define LETTERS(first, last, letters) {first, last, letters},
#include "name/letters.def"
#undef LETTERS
};

enum { N_ROWS = sizeof rows / sizeof *rows };

/** The plain letter, or '\0' for a mark; *known: the character has a row. */
static char plain_letter(uint32_t character, bool *known) {
    const struct letter_row *row = letter_row_find(rows, N_ROWS, character);
    *known = row != NULL;
    return row ? letter_row_letter(row, character) : '\0';
}

/** The letters of a character of `size` bytes that is not ASCII. */
static void add_wide(struct text word, size_t at, size_t size, struct letters *to) {
    bool known;
    char letter = plain_letter(utf8_decode(text_slice(word, at, word.size)), &known);
    if (letter)
        to->at[to->n++] = ascii_lower(letter);
    for (size_t i = 0; !known && i < size && to->n < MOST_LETTERS; i++)
        to->at[to->n++] = word.data[at + i];
}

struct letters letters_of(struct text word) {
    struct letters to;
    to.n = 0;
    for (size_t at = 0; at < word.size && to.n < MOST_LETTERS;) {
        if (ascii_is_letter(word.data[at])) {
            to.at[to.n++] = (char)(word.data[at++] | 0x20);
            continue;
        }
        size_t size = utf8_size(word.data[at]);
        if (size > 1)
            add_wide(word, at, size, &to);
        at += size;
    }
    return to;
}

bool begins_with_capital(struct text word) {
    bool known;
    if ((unsigned char)word.data[0] < 0x80)
        return ascii_is_upper(word.data[0]);
    return ascii_is_upper(plain_letter(utf8_decode(word), &known));
}

uint32_t letters_hash(const struct letters *letters) {
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < letters->n; i++)
        hash = (hash ^ (unsigned char)letters->at[i]) * 16777619u;
    return hash | !hash;
}

/** Three rows of the table of distances: of this letter, the last, the one before. */
struct distance_table {
    size_t row[3][MOST_LETTERS + 1];
};

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

static size_t cell(const struct distance_table *table, const struct letters *a,
                   const struct letters *b, size_t i, size_t k) {
    const size_t *now = table->row[i % 3], *last = table->row[(i + 2) % 3],
                 *before = table->row[(i + 1) % 3];
    size_t to = least(least(now[k - 1], last[k]) + 1,
                      last[k - 1] + (a->at[i - 1] != b->at[k - 1]));
    bool swapped =
        i > 1 && k > 1 && a->at[i - 1] == b->at[k - 2] && a->at[i - 2] == b->at[k - 1];
    return swapped ? least(to, before[k - 2] + 1) : to;
}

size_t letters_apart(const struct letters *a, const struct letters *b, size_t most) {
    struct distance_table table;
    if ((a->n > b->n ? a->n - b->n : b->n - a->n) > most)
        return most + 1;
    for (size_t k = 0; k <= b->n; k++)
        table.row[0][k] = k;
    for (size_t i = 1; i <= a->n; i++) {
        size_t *now = table.row[i % 3], nearest = now[0] = i;
        for (size_t k = 1; k <= b->n; k++)
            nearest = least(nearest, now[k] = cell(&table, a, b, i, k));
        if (nearest > most)
            return most + 1;
    }
    return least(table.row[a->n % 3][b->n], most + 1);
}

/* How letters with marks are written without them: ue, oe, ae, aa. */
#define FOLD_BEFORE_E "aou"
enum { FOLD_E = 'e', FOLD_A = 'a' };

enum { ONE_LETTER = 6, TWO_LETTERS = 10 };

static size_t slack_of(size_t n) {
    return n < ONE_LETTER ? 1 : n < TWO_LETTERS ? 2 : 3;
}

size_t letters_slack(const struct letters *a, const struct letters *b) {
    return slack_of(least(a->n, b->n));
}

/** Bits for letters, and above them how many there are. */
enum { LETTER_BITS = 26 };

uint32_t letters_traits(const struct letters *letters) {
    uint32_t bits = (uint32_t)letters->n << LETTER_BITS;
    for (size_t i = 0; i < letters->n; i++)
        bits |= UINT32_C(1) << (unsigned char)letters->at[i] % LETTER_BITS;
    return bits;
}

/** A letter exchanged is one more and one less. */
bool traits_are_close(uint32_t a, uint32_t b) {
    uint32_t n = a >> LETTER_BITS, m = b >> LETTER_BITS,
             slack = (uint32_t)slack_of(n < m ? n : m);
    uint32_t differ = (a ^ b) & ((UINT32_C(1) << LETTER_BITS) - 1);
    return (n > m ? n - m : m - n) <= slack &&
           (uint32_t)__builtin_popcount(differ) <= 2 * slack;
}

bool letters_are_close(const struct letters *a, const struct letters *b) {
    size_t slack = letters_slack(a, b);
    return !letters_equal(a, b) && letters_apart(a, b, slack) <= slack;
}

/** "Jurgen", "Juergen"; at the end, as in Munroe, an e is no such sign. */
static bool is_umlaut(const struct letters *of, size_t i) {
    return i > 0 && i + 1 < of->n && of->at[i] == FOLD_E &&
           strchr(FOLD_BEFORE_E, of->at[i - 1]);
}

/** The letters without an e behind an a, o or u; without the second of two a's. */
static struct letters folded(const struct letters *from) {
    struct letters to = {.n = 0};
    for (size_t i = 0; i < from->n; i++) {
        bool second = i > 0 && from->at[i] == FOLD_A && from->at[i - 1] == FOLD_A;
        if (!second && !is_umlaut(from, i))
            to.at[to.n++] = from->at[i];
    }
    return to;
}

/** What transcribers write in two ways: a letter or two of the one, and of the other.
 */
static const struct transcript {
    char from[4], to[3];
} transcripts[] = {
#define TRANSCRIPT(from, to) {from, to},
#include "name/transcripts.def"
#undef TRANSCRIPT
};

static const struct transcript *transcript_at(const struct letters *of, size_t i) {
    for (size_t k = 0; k < sizeof transcripts / sizeof *transcripts; k++) {
        size_t size = strlen(transcripts[k].from);
        if (i + size <= of->n && memcmp(of->at + i, transcripts[k].from, size) == 0)
            return &transcripts[k];
    }
    return NULL;
}

/** The letters as one way of transcribing has them; never more than there were. */
static struct letters transcribed(const struct letters *from) {
    struct letters to = {.n = 0};
    for (size_t i = 0; i < from->n;) {
        const struct transcript *at = transcript_at(from, i);
        for (size_t k = 0; at && at->to[k]; k++)
            to.at[to.n++] = at->to[k];
        if (!at)
            to.at[to.n++] = from->at[i];
        i += at ? strlen(at->from) : 1;
    }
    return to;
}

bool letters_transcribe(const struct letters *a, const struct letters *b) {
    struct letters x = transcribed(a), y = transcribed(b);
    return letters_equal(&x, &y);
}

bool letters_unfold(const struct letters *a, const struct letters *b) {
    struct letters x = folded(a), y = folded(b);
    return letters_equal(&x, &y);
}
