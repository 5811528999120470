/*
 * retold.c - sentences that are alike in their small words, and what stands in them.
 */
#include "match/names/retold.h"

#include "match/names/clause_words.h"
#include "name/name.h"

/** Sentences of a text that are looked at, and words that one of them has at least. */
enum { MOST_LINES = 128, FEWEST = 4 };

/** A sentence: its words, and apart from them its names and figures. */
struct told_line {
    uint64_t bits; /* a bit a word: where few are shared, few words are */
    struct clause_words words, marks;
};

struct told_lines {
    struct told_line *at;
    size_t n;
};

/** "Roe", "40": what one event has, and another in the same words has not. */
static bool is_mark(const struct document *document, uint32_t i, bool opens) {
    const struct token *token = &document->tokens.at[i];
    return token->type == TOKEN_DIGITS || (token->flags & TOKEN_CAPITAL && !opens);
}

static void add_bits(struct told_line *to) {
    enum { SIX_BITS = 26 };
    for (uint32_t i = 0; i < to->words.n; i++)
        to->bits |= (uint64_t)1 << (to->words.keys[i] * 0x9E3779B1u >> SIX_BITS);
}

static void read_line(struct told_line *to, const struct document *document,
                      const struct sentence *in) {
    *to = (struct told_line){0};
    for (uint32_t i = in->own_token; i < in->past_token; i++) {
        bool opens = i == in->own_token && document->tokens.at[i].word;
        clause_words_add(is_mark(document, i, opens) ? &to->marks : &to->words,
                         document, i, i + 1);
    }
    add_bits(to);
}

static struct told_lines read_lines(const struct document *document,
                                    struct arena *arena) {
    struct told_lines to = {arena_get(arena, MOST_LINES * sizeof *to.at), 0};
    for (size_t i = 0; i < document->sentences.n && to.n < MOST_LINES; i++) {
        read_line(&to.at[to.n], document, &document->sentences.at[i]);
        to.n += to.at[to.n].words.n >= FEWEST;
    }
    return to;
}

static uint32_t fewer(const struct clause_words *a, const struct clause_words *b) {
    return a->n < b->n ? a->n : b->n;
}

/** How many words two lines share, where that is half of the shorter one; 0. */
static uint32_t alike(const struct told_line *a, const struct told_line *b) {
    uint32_t half = (fewer(&a->words, &b->words) + 1) / 2;
    if (2 * (uint32_t)__builtin_popcountll(a->bits & b->bits) < half)
        return 0;
    uint32_t n = clause_words_shared(&a->words, &b->words);
    return n >= half ? n : 0;
}

/** Names and figures of lines that are alike: how many they share, of how many. */
struct agreement {
    uint32_t shared, all;
};

/** Those of a line and the likest of the other text. */
static void add_likest(struct agreement *to, const struct told_line *line,
                       const struct told_lines *other) {
    uint32_t most = 0;
    struct agreement best = {0, 0};
    for (size_t i = 0; i < other->n; i++) {
        uint32_t n = alike(line, &other->at[i]);
        struct agreement of = {
            n >= most && n ? clause_words_shared(&line->marks, &other->at[i].marks) : 0,
            fewer(&line->marks, &other->at[i].marks)};
        if (n > most || (n && n == most && of.shared > best.shared))
            best = of;
        most = n > most ? n : most;
    }
    to->shared += best.shared;
    to->all += best.all;
}

/** Of three names and figures two agree. */
static bool lines_agree(const struct told_lines *a, const struct told_lines *b) {
    enum { TWO = 2, THREE = 3 };
    struct agreement sum = {0, 0};
    for (size_t i = 0; i < a->n; i++)
        add_likest(&sum, &a->at[i], b);
    return sum.shared * THREE >= sum.all * TWO;
}

/** Words of names that a text begins with; of fewer nothing follows. */
enum { LEADING = 6, FEWEST_LEADING = 4 };

/** The share of those that the other text has. */
static double leading_told(const struct names *of, const struct names *other) {
    uint32_t n = 0, told = 0;
    for (size_t i = 0; i < of->words.n && n < LEADING; i++) {
        const struct name_word *word = &of->words.at[i];
        const struct name *name = &of->list.at[word->name];
        if (name->titled || !name->sure || word->part != PART_WORD)
            continue;
        size_t found;
        postings_find(&other->postings, word->hash, &found);
        n++;
        told += found > 0;
    }
    return n < FEWEST_LEADING ? 1 : (double)told / n;
}

double texts_lead_alike(const struct member *a, const struct member *b) {
    return leading_told(&a->names, &b->names) + leading_told(&b->names, &a->names);
}

bool texts_tell_one_event(const struct member *a, const struct member *b, double led,
                          struct arena *arena) {
    static const double ONE_LEADS = 1.4;
    if (led < ONE_LEADS)
        return false;
    struct told_lines own = read_lines(a->document, arena),
                      other = read_lines(b->document, arena);
    return lines_agree(&own, &other);
}
