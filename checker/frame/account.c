/*
 * account.c - the slots of each figure, and the words of each sentence, as they are
 * asked for.
 */
#include "frame/account.h"

#include <assert.h>

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

/** What was asked for so far: it is read once, and never changed. */
struct asked {
    struct arena *arena;
    const struct frame **frames; /* of each mention, */
    bool *framed;                /* if those of the sentence are read */
    struct cue_words cues;       /* of the sentence that is read */
    bool complete;               /* nothing may be added: cases share it */
    const struct manner *manner; /* NULL: not yet read */
};

/** Is token `i` part of an amount?  *mention moves on to the first that does not end
    before it. */
static bool is_of_amount(const struct account *of, uint32_t i, uint32_t *mention) {
    while (*mention < of->n && of->mentions[*mention].past <= i)
        ++*mention;
    return *mention < of->n && i >= of->mentions[*mention].first &&
           mention_does(&of->mentions[*mention], DOES_AMOUNT);
}

static size_t count_content(const struct token *tokens, size_t n) {
    size_t content = 0;
    for (size_t i = 0; i < n; i++)
        content += (tokens[i].flags & TOKEN_CONTENT) != 0;
    return content;
}

/** Those of a sentence that has none, as most cells of a table. */
static const struct word_place no_word;
static const struct sentence_words no_words = {&no_word, &no_word, 0};

/** Room for the words of a sentence, and `most` places behind them. */
static struct sentence_words *take_words(struct arena *arena, size_t most,
                                         struct word_place **places) {
    struct sentence_words *words =
        arena_take(arena, sizeof *words + most * sizeof **places);
    *places = (struct word_place *)(words + 1);
    return words;
}

static const struct sentence_words *read_words(const struct account *of,
                                               uint32_t sentence) {
    const struct sentence *in = &of->document->sentences.at[sentence];
    const struct token *tokens = of->document->tokens.at;
    uint32_t mention = of->first_mention[sentence];
    size_t n = 0, most = count_content(tokens + in->first_token,
                                       in->past_token - in->first_token);
    if (!most)
        return &no_words;
    struct word_place *places;
    struct sentence_words *words = take_words(of->asked->arena, most, &places);
    uint64_t any = 0;
    for (uint32_t i = in->first_token; i < in->past_token; i++) {
        if (!(tokens[i].flags & TOKEN_CONTENT) || is_of_amount(of, i, &mention))
            continue;
        places[n++] = (struct word_place){tokens[i].key, i};
        any |= (uint64_t)1 << tokens[i].key % 64;
    }
    sort_places(places, n);
    *words = (struct sentence_words){places, places + n, any};
    return words;
}

const struct sentence_words *account_read_words(const struct account *of,
                                                uint32_t sentence) {
    assert(!of->asked->complete);
    return of->words[sentence] = read_words(of, sentence);
}

const struct manner *account_manner(const struct account *of) {
    struct asked *asked = of->asked;
    if (!asked->manner) {
        assert(!asked->complete);
        asked->manner = manner_read(of->document, asked->arena);
    }
    return asked->manner;
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

/** Of a figure of which nothing is told, or not yet; and of the time of a saying. */
static const struct frame untold, untold_saying = {.of_saying = true};

/** Keep those slots that are known or ambiguous, behind the frame. */
static const struct frame *keep_slots(const struct filler from[N_SLOTS], size_t n,
                                      bool of_saying, struct arena *arena) {
    struct frame *to = arena_take(arena, sizeof *to + n * sizeof *to->filled);
    struct filler *filled = (struct filler *)(to + 1);
    *to = (struct frame){.filled = filled, .of_saying = of_saying};
    uint8_t next = 0;
    for (size_t k = 0; k < N_SLOTS; k++)
        if (from[k].known) {
            filled[next] = from[k];
            to->at[k] = ++next;
        }
    return to;
}

static const struct frame *read_slots(const struct clause *in, struct asked *asked) {
    struct filler of[N_SLOTS] = {0};
    const struct frame *blank = asked->frames[in->index];
    size_t n = 0;
    cue_words_fill(in, &asked->cues, of);
    for (size_t k = 0; k < N_SLOTS; k++) {
        if (slots[k]->read)
            slots[k]->read(in, &of[k]);
        n += of[k].known != 0;
    }
    return n ? keep_slots(of, n, blank->of_saying, asked->arena) : blank;
}

/** The frames of a sentence, in their order: one may ask for the one before. */
static void read_frames(const struct account *of, uint32_t sentence) {
    struct asked *asked = of->asked;
    uint32_t first = of->first_mention[sentence],
             past = of->first_mention[sentence + 1];
    struct clause in = clause_at(of, first);
    assert(!asked->complete);
    asked->framed[sentence] = true;
    for (uint32_t i = first; i < past; i++)
        asked->frames[i] = &untold;
    cue_words_find(&in, asked->arena, &asked->cues);
    for (uint32_t i = first; i < past; i++) {
        in = clause_at(of, i);
        if (mention_does(&of->mentions[i], DOES_DATE) && date_is_of_saying(&in))
            asked->frames[i] = &untold_saying;
    }
    for (uint32_t i = first; i < past; i++) {
        in = clause_at(of, i);
        asked->frames[i] = read_slots(&in, asked);
    }
}

const struct frame *account_frame(const struct account *of, uint32_t mention) {
    uint32_t sentence = of->mentions[mention].sentence;
    if (!of->asked->framed[sentence])
        read_frames(of, sentence);
    return of->asked->frames[mention];
}

static struct asked *asked_make(const struct document *document, size_t n,
                                struct arena *arena) {
    struct asked *made = arena_get(arena, sizeof *made);
    size_t sentences = document->sentences.n + 1;
    made->arena = arena;
    made->frames = arena_blank(arena, (n + 1) * sizeof *made->frames);
    made->framed = arena_blank(arena, sentences * sizeof *made->framed);
    return made;
}

struct account account_read(const struct document *document, const struct names *names,
                            const struct mention *mentions, size_t n,
                            struct arena *arena) {
    struct said *said = arena_get(arena, sizeof *said);
    struct account of = {
        .document = document,
        .names = names,
        .said = said,
        .mentions = mentions,
        .n = n,
        .words = arena_blank(arena, (document->sentences.n + 1) * sizeof *of.words),
        .asked = asked_make(document, n, arena)};
    *said = said_read(document, arena);
    of.first_mention = find_firsts(&of, arena);
    of.keys = find_keys(&of, arena);
    of.titled = find_titled(&of, arena);
    return of;
}

void account_complete(const struct account *of, bool as_draft) {
    if (as_draft)
        account_manner(of);
    for (uint32_t i = 0; i < of->n; i++)
        account_frame(of, i);
    for (uint32_t i = 0; i < of->document->sentences.n; i++)
        account_words(of, i);
    of->asked->complete = true;
}
