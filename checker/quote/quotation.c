/*
 * quotation.c - pairing quotation marks.
 */
#include "quote/quotation.h"

#include "base/search.h"

enum { SHORTEST_SINGLE = 12 /* bytes */, LONGEST_NAME = 8 /* tokens */ };

enum mark_side { OPENS = 1, CLOSES = 2, EITHER = 3 };

static const struct mark {
    const char *bytes;
    enum mark_side side;
    bool single;
} marks[] = {
    {"\"", EITHER, false},
    {"''", EITHER, false}, /* of a wire that has no other */
    {"\xE2\x80\x9C", OPENS, false},
    {"\xE2\x80\x9D", CLOSES, false},
    {"\xE2\x80\x9E", OPENS, false},
    {"\xC2\xAB", OPENS, false},
    {"\xC2\xBB", CLOSES, false},
    {"'", EITHER, true},
    {"\xE2\x80\x98", OPENS, true},
    {"\xE2\x80\x99", EITHER, true},
};

enum { N_MARKS = sizeof marks / sizeof *marks };

/** A block being read. */
struct pairing {
    const struct document *document;
    struct arena *arena;
    struct quotations *to;
    uint32_t block, end; /* of the block, in the view */
    uint32_t open;       /* behind the mark that opened; 0: none */
    const struct mark *opener;
};

static const struct mark *mark_at(struct text view, uint32_t at, uint32_t end) {
    for (size_t i = 0; at < end && i < N_MARKS; i++) {
        if (*marks[i].bytes != view.data[at])
            continue;
        size_t size = strlen(marks[i].bytes);
        if (at + size <= end && memcmp(view.data + at, marks[i].bytes, size) == 0)
            return &marks[i];
    }
    return NULL;
}

/** The first byte from `at` on with which a mark may begin: quotes, and no ASCII. */
static uint32_t next_mark(struct text view, uint32_t at) {
    while (at + SIXTEEN <= view.size && !sixteen_wide(view.data + at) &&
           !sixteen_has(view.data + at, "\"'"))
        at += SIXTEEN;
    for (; at < view.size; at += 8) {
        uint64_t eight = text_eight(view, at, 8);
        uint64_t found =
            eight_wide(eight) | eight_equal(eight, '"') | eight_equal(eight, '\'');
        if (found)
            return at + (uint32_t)__builtin_ctzll(found) / 8;
    }
    return (uint32_t)view.size;
}

static bool is_word_byte(char c) {
    return ascii_is_letter(c) || ascii_is_digit(c) || (unsigned char)c >= 0xC3;
}

/** Does an em or en dash end at `at`? */
static bool is_behind_dash(const char *data, uint32_t start, uint32_t at) {
    return at > start + 2 && (memcmp(data + at - 3, "\xE2\x80\x94", 3) == 0 ||
                              memcmp(data + at - 3, "\xE2\x80\x93", 3) == 0);
}

/** Does a word, or a sign that ends one, stand before `at`? */
static bool leans_left(const struct pairing *in, uint32_t at) {
    const char *data = in->document->view.data;
    uint32_t start = in->document->blocks.at[in->block].start;
    return at > start && !ascii_is_space(data[at - 1]) &&
           !strchr("([{-/", data[at - 1]) && !is_behind_dash(data, start, at);
}

static bool leans_right(const struct pairing *in, uint32_t behind) {
    const char *data = in->document->view.data;
    return behind < in->end && !ascii_is_space(data[behind]);
}

/** May it open?  An apostrophe leans on the word before it; a closing mark that a block
    begins with is the wrong one. */
static bool may_open(const struct pairing *in, const struct mark *mark, uint32_t at) {
    uint32_t behind = at + (uint32_t)strlen(mark->bytes);
    bool begins = at == in->document->blocks.at[in->block].start;
    if (!(mark->side & OPENS || begins) || !leans_right(in, behind))
        return false;
    return mark->side != EITHER || !leans_left(in, at);
}

/** The mark that closes what a low one opens opens elsewhere. */
static bool is_low_pair(const struct mark *opener, const struct mark *mark) {
    return strcmp(opener->bytes, "\xE2\x80\x9E") == 0 &&
           strcmp(mark->bytes, "\xE2\x80\x9C") == 0;
}

/** May it close what is open?  Single marks close none but single ones. */
static bool may_close(const struct pairing *in, const struct mark *mark, uint32_t at) {
    uint32_t behind = at + (uint32_t)strlen(mark->bytes);
    if (is_low_pair(in->opener, mark))
        return true;
    if (!(mark->side & CLOSES) || mark->single != in->opener->single)
        return false;
    if (!mark->single)
        return mark->side == CLOSES || leans_left(in, at) || !leans_right(in, behind);
    bool word_behind =
        behind < in->end && is_word_byte(in->document->view.data[behind]);
    return leans_left(in, at) && !word_behind;
}

/** A word or two in single marks is a word that is spoken of, or an apostrophe's. */
static void add(struct pairing *in, uint32_t end, bool closed) {
    bool brief = in->opener->single && end - in->open < SHORTEST_SINGLE;
    if (brief) {
        in->open = 0;
        return;
    }
    struct quotation *to = list_add(in->arena, &in->to->list);
    *to = (struct quotation){.start = in->open,
                             .end = end,
                             .block = in->block,
                             .closed = closed,
                             .single = in->opener->single};
    in->open = 0;
}

/** A double mark that can only open ends what was left open, and a single one. */
static void pass_mark(struct pairing *in, const struct mark *mark, uint32_t at) {
    uint32_t behind = at + (uint32_t)strlen(mark->bytes);
    if (in->open && may_close(in, mark, at)) {
        add(in, at, true);
        return;
    }
    if (in->open && (mark->single || !in->opener->single))
        return;
    if (may_open(in, mark, at)) {
        in->open = behind;
        in->opener = mark;
    }
}

static void pair_block(struct pairing *in, uint32_t index) {
    const struct block *block = &in->document->blocks.at[index];
    struct text view = text_slice(in->document->view, 0, block->end);
    in->block = index;
    in->end = block->end;
    in->open = 0;
    for (uint32_t at = block->start; at < block->end;) {
        at = next_mark(view, at);
        const struct mark *mark = mark_at(view, at, block->end);
        if (mark)
            pass_mark(in, mark, at);
        at += mark ? (uint32_t)strlen(mark->bytes) : 1;
    }
    if (in->open && !in->opener->single)
        add(in, block->end, false);
}

static bool starts_before(const void *token, const void *at) {
    return ((const struct token *)token)->start < *(const uint32_t *)at;
}

/**
 * The first token of a sentence's own that begins at or behind `at`, from the sentence
 * *from on, which moves to its own.
 */
static uint32_t token_behind(const struct document *document, uint32_t *from,
                             uint32_t at) {
    const struct sentence *sentences = document->sentences.at;
    *from = (uint32_t)document_sentence_behind(document, *from, at);
    if (*from == document->sentences.n)
        return (uint32_t)document->tokens.n;
    const struct sentence *in = &sentences[*from];
    const struct token *tokens = document->tokens.at + in->own_token;
    return in->own_token + (uint32_t)search(&at, tokens, in->past_token - in->own_token,
                                            sizeof *tokens, starts_before);
}

static void find_tokens(const struct document *document, struct quotations *all) {
    uint32_t sentence = 0;
    for (size_t i = 0; i < all->list.n; i++) {
        struct quotation *quotation = &all->list.at[i];
        quotation->first = token_behind(document, &sentence, quotation->start);
        quotation->past = token_behind(document, &sentence, quotation->end);
    }
}

/** Are all its words such as a name has: capitals, numbers, "of"? */
static bool has_words_of_name(const struct document *document,
                              const struct quotation *at) {
    const struct token *tokens = document->tokens.at;
    for (uint32_t i = at->first; i < at->past; i++)
        if (tokens[i].type == TOKEN_WORD && tokens[i].flags & TOKEN_CONTENT &&
            !(tokens[i].flags & TOKEN_CAPITAL))
            return false;
    return at->past > at->first && at->past - at->first <= LONGEST_NAME;
}

/** The "Iron Gull" ferry: an article before it, and no verb of saying near. */
static bool is_name(const struct document *document, const struct quotation *at) {
    static const uint64_t openers = CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER);
    if (at->first < 2 || (at->speaker.sort && !at->speaker.guessed))
        return false;
    const struct token *before = &document->tokens.at[at->first - 2];
    return (token_is_one_of(before, openers) || token_hints(before, HINT_THE)) &&
           has_words_of_name(document, at);
}

struct quotations quotations_find(const struct document *document,
                                  struct arena *arena) {
    struct quotations all = {0};
    struct pairing in = {.document = document, .arena = arena, .to = &all};
    for (uint32_t i = 0; i < document->blocks.n; i++)
        if (document->blocks.at[i].kind != BLOCK_BOILERPLATE)
            pair_block(&in, i);
    find_tokens(document, &all);
    for (size_t i = 0; i < all.list.n; i++) {
        all.list.at[i].speaker = speaker_find(document, &all, i);
        all.list.at[i].name = is_name(document, &all.list.at[i]);
    }
    return all;
}
