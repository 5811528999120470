/*
 * account.c - every slot of every figure, and where the content words stand.
 */
#include "frame/account.h"

#include <stdlib.h>

#include "frame/near.h"
#include "frame/saying.h"
#include "value/compare.h"
#include "value/kind.h"

static int by_key(const void *left, const void *right) {
    const struct word_place *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->token > b->token) - (a->token < b->token);
}

/** So many words are put in order one by one, as those of most sentences are. */
enum { FEW_WORDS = 24 };

static void sort_places(struct word_place *places, size_t n) {
    if (n > FEW_WORDS) {
        qsort(places, n, sizeof *places, by_key);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        struct word_place place = places[i];
        size_t at = i;
        for (; at > 0 && places[at - 1].key > place.key; at--)
            places[at] = places[at - 1];
        places[at] = place;
    }
}

/** The content words of a sentence that are no part of an amount. */
static size_t place_words(const struct account *of, const struct sentence *in,
                          size_t *mention, struct word_place *to) {
    size_t n = 0;
    for (uint32_t i = in->first_token; i < in->past_token; i++) {
        const struct token *token = &of->document->tokens.at[i];
        if (!(token->flags & TOKEN_CONTENT))
            continue;
        while (*mention < of->n && of->mentions[*mention].past <= i)
            ++*mention;
        bool amount = *mention < of->n && i >= of->mentions[*mention].first &&
                      mention_does(&of->mentions[*mention], DOES_AMOUNT);
        if (!amount)
            to[n++] = (struct word_place){token->key, i};
    }
    sort_places(to, n);
    return n;
}

static void find_places(struct account *of, struct arena *arena) {
    const struct document *document = of->document;
    size_t content = 0, n = 0, mention = 0;
    for (size_t i = 0; i < document->tokens.n; i++)
        content += (document->tokens.at[i].flags & TOKEN_CONTENT) != 0;
    struct word_place *places = arena_take(arena, (content + 1) * sizeof *places);
    uint32_t *first = arena_take(arena, (document->sentences.n + 1) * sizeof *first);
    uint64_t *words = arena_get(arena, (document->sentences.n + 1) * sizeof *words);
    for (size_t i = 0; i < document->sentences.n; i++) {
        first[i] = (uint32_t)n;
        n += place_words(of, &document->sentences.at[i], &mention, places + n);
        for (size_t k = first[i]; k < n; k++)
            words[i] |= (uint64_t)1 << places[k].key % 64;
    }
    first[document->sentences.n] = (uint32_t)n;
    of->places = places;
    of->first_place = first;
    of->words = words;
}

static const uint32_t *find_firsts(const struct account *of, struct arena *arena) {
    size_t n = of->document->sentences.n;
    uint32_t *first = arena_take(arena, (n + 1) * sizeof *first), at = 0;
    for (uint32_t i = 0; i <= n; i++) {
        while (at < of->n && of->mentions[at].sentence < i)
            at++;
        first[i] = at;
    }
    return first;
}

/** What number, year or day each mention shows: asked of many pairs. */
static const uint64_t *find_keys(const struct account *of, struct arena *arena) {
    uint64_t *keys = arena_take(arena, (of->n + 1) * sizeof *keys);
    for (size_t i = 0; i < of->n; i++)
        keys[i] = value_key(&of->mentions[i]);
    return keys;
}

static const bool *find_titled(const struct account *of, struct arena *arena) {
    const struct document *document = of->document;
    bool *titled = arena_get(arena, document->sentences.n + 1);
    for (size_t i = 0; i < of->n; i++) {
        uint32_t index = of->mentions[i].sentence;
        const struct sentence *in = &document->sentences.at[index];
        if (i == 0 || index != of->mentions[i - 1].sentence)
            titled[index] = tokens_are_titled(document->tokens.at + in->first_token,
                                              in->past_token - in->first_token);
    }
    return titled;
}

static void find_sayings(const struct account *of, struct frame *frames) {
    for (uint32_t i = 0; i < of->n; i++) {
        struct clause in = clause_at(of, i);
        frames[i].of_saying =
            mention_does(&of->mentions[i], DOES_DATE) && date_is_of_saying(&in);
    }
}

/** Keep those that are known or ambiguous. */
static void keep_slots(const struct filler from[N_SLOTS], struct arena *arena,
                       struct frame *to) {
    uint8_t n = 0;
    for (size_t k = 0; k < N_SLOTS; k++)
        to->at[k] = from[k].known ? ++n : 0;
    struct filler *filled = n ? arena_take(arena, n * sizeof *filled) : NULL;
    for (size_t k = 0; k < N_SLOTS; k++)
        if (to->at[k])
            filled[to->at[k] - 1] = from[k];
    to->filled = filled;
}

static void read_slots(const struct clause *in, const struct cue_words *words,
                       struct arena *arena, struct frame *to) {
    struct filler of[N_SLOTS] = {0};
    cue_words_fill(in, words, of);
    for (size_t k = 0; k < N_SLOTS; k++)
        if (slots[k]->read)
            slots[k]->read(in, &of[k]);
    keep_slots(of, arena, to);
}

struct account account_read(const struct document *document, const struct names *names,
                            const struct mention *mentions, size_t n,
                            struct arena *arena) {
    struct said *said = arena_get(arena, sizeof *said);
    struct account of = {.document = document,
                         .names = names,
                         .said = said,
                         .mentions = mentions,
                         .n = n};
    struct frame *frames = arena_get(arena, (n + 1) * sizeof *frames);
    struct cue_words words = {0};
    *said = said_read(document, arena);
    find_places(&of, arena);
    of.first_mention = find_firsts(&of, arena);
    of.keys = find_keys(&of, arena);
    of.titled = find_titled(&of, arena);
    of.frames = frames;
    find_sayings(&of, frames);
    for (uint32_t i = 0; i < n; i++) {
        struct clause in = clause_at(&of, i);
        if (i == 0 || mentions[i].sentence != mentions[i - 1].sentence)
            cue_words_find(&in, arena, &words);
        read_slots(&in, &words, arena, &frames[i]);
    }
    return of;
}
