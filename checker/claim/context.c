/*
 * context.c - weighing the words around figures.
 */
#include "claim/context.h"

#include <math.h>
#include <stdlib.h>

#include "claim/bearer.h"
#include "claim/role.h"
#include "claim/subject.h"
#include "value/compare.h"
#include "value/kind.h"

/** What each cue counts for, set by hand on development texts. */
static const struct {
    const char *name;
    double weight;
} cues[N_CUES] = {
    [CUE_WORDS] = {"shared rare words", 1.0}, /* the measure: all words of the one */
    [CUE_NEAR] = {"nearest words", 0.20},     /* they tell what the figure is of */
    [CUE_NOUN] = {"counted noun", 0.35},      /* the strongest sign of another claim */
    [CUE_BEFORE] = {"word before", 0.10},     /* tells "by 3" from "to 3" */
    [CUE_AFTER] = {"word behind", 0.10},      /* likewise */
    [CUE_PERIOD] = {"period", 0.10},          /* few figures state one: see align.c */
    [CUE_ROLE] = {"what befell", 0.25},       /* the dead are not the injured */
    [CUE_BEARER] = {"whose age", 0.35},       /* as telling as the counted noun */
    [CUE_SUBJECT] = {"subject", 0.10},        /* seldom told; it only tips a balance */
};

const char *cue_name(enum cue cue) {
    return cues[cue].name;
}

double cue_weight(enum cue cue) {
    return cues[cue].weight;
}

/** How many sentences of the case hold a word, by its key: open addressing. */
struct words {
    struct counted {
        uint32_t key, count;
    } * slots;
    size_t n_slots;
    size_t n_sentences;
    double least_room; /* weight below which a room is never shared in full */
};

struct context {
    struct room_word *words; /* by key */
    size_t n;
    double total;
    struct bearer bearer;         /* whose age it is */
    struct subject subject;       /* whom its clause tells of */
    struct period period;         /* that its sentence states */
    uint32_t role;                /* key of what befell who is counted; 0: not told */
    uint32_t before, after;       /* keys of the words next to it; 0: none */
    uint32_t nearest[NEAR_WORDS]; /* keys: two before, two behind the noun; 0: none */
};

enum { NEAREST_REACH = 6 };

static uint32_t is_content(const struct token *token) {
    return token->flags / TOKEN_CONTENT % 2;
}

static size_t slot_of(const struct words *words, uint32_t key) {
    size_t slot = (key * 2654435761u) & (words->n_slots - 1);
    /* One branch: whether a word is new is not foreseen, that it is found is. */
    while ((words->slots[slot].count > 0) & (words->slots[slot].key != key))
        slot = (slot + 1) & (words->n_slots - 1);
    return slot;
}

static void count_document(struct words *words, const struct document *document) {
    for (size_t i = 0; i < document->tokens.n; i++) {
        const struct token *token = &document->tokens.at[i];
        /* No branch: which words are content words is not foreseen. */
        size_t slot = slot_of(words, token->key);
        words->slots[slot].key = token->key;
        words->slots[slot].count += is_content(token);
    }
    words->n_sentences += document->sentences.n;
}

/** "Passed, 8-3": a room of less than so much of the rarest word is never shared in
    full. */
static const double LEAST_ROOM = 0.7;

static void count_words(struct check_case *c) {
    size_t tokens = 0, slots = 64;
    for (size_t i = 0; i < c->n_members; i++)
        tokens += c->members[i].document->tokens.n;
    while (slots < 2 * tokens)
        slots *= 2;
    struct words *words = arena_get(c->arena, sizeof *words);
    words->n_slots = slots;
    words->slots = arena_get(c->arena, slots * sizeof *words->slots);
    for (size_t i = 0; i < c->n_members; i++)
        count_document(words, c->members[i].document);
    words->least_room = LEAST_ROOM * log(2.0 + (double)words->n_sentences);
    c->words = words;
}

static double rarity(const struct words *words, uint32_t key) {
    uint32_t count = words->slots[slot_of(words, key)].count;
    return log(1.0 + ((double)words->n_sentences + 1) / (count + 1));
}

static int by_key(const void *left, const void *right) {
    const struct room_word *a = left, *b = right;
    return (a->key > b->key) - (a->key < b->key);
}

/** Words the closer count more. */
static double nearness(size_t token, const struct mention *mention) {
    size_t away =
        token < mention->first ? mention->first - token : token - mention->past + 1;
    return 1.0 / (1.0 + (double)away / 6.0);
}

static uint32_t neighbour(const struct document *document, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (document->tokens.at[i].type == TOKEN_WORD)
            return document->tokens.at[i].key;
    return 0;
}

/** Up to two telling words from `from` on, one step at a time, in its clause. */
static void find_nearest(const struct document *document, size_t from, size_t to,
                         uint32_t nearest[2]) {
    size_t n = 0;
    for (size_t i = from, seen = 0; i != to && n < 2 && seen < NEAREST_REACH; seen++) {
        const struct token *token = &document->tokens.at[i];
        bool clause_end = token->type == TOKEN_SIGN && token->size == 1 &&
                          strchr(",;:.()", document->view.data[token->start]);
        if (clause_end || token_is(token, CLASS_AND))
            return;
        if (is_content(token))
            nearest[n++] = token->key;
        i = to > from && to != SIZE_MAX ? i + 1 : i - 1;
    }
}

static void add_word(struct context *context, uint32_t key, double weight) {
    for (size_t i = 0; i < context->n; i++)
        if (context->words[i].key == key) {
            if (context->words[i].weight < (float)weight) {
                context->total += weight - (double)context->words[i].weight;
                context->words[i].weight = (float)weight;
            }
            return;
        }
    if (context->n == MOST_ROOM)
        return;
    context->words[context->n++] = (struct room_word){key, (float)weight};
    context->total += weight;
}

/** Words beyond another figure tell of that one, and of this one a little less. */
static const double BEYOND_FIGURE = 0.8;

static bool is_between(const struct mention *mention, size_t after, size_t before) {
    return mention->kind->group == GROUP_AMOUNT && mention->first > after &&
           mention->past <= before;
}

/** How much of a word's weight the amounts between it and the figure leave. */
static double left_beyond(const struct check_case *c, struct figure figure,
                          size_t token) {
    const struct mention *all = c->members[figure.member].mentions.list.at,
                         *mention = &all[figure.mention],
                         *end = all + c->members[figure.member].mentions.list.n;
    double left = 1;
    for (const struct mention *at = mention; at > all && at[-1].past > token; at--)
        left *= is_between(at - 1, token, mention->first) ? BEYOND_FIGURE : 1;
    for (const struct mention *at = mention + 1; at < end && at->first < token; at++)
        left *= is_between(at, mention->past - 1, token) ? BEYOND_FIGURE : 1;
    return left;
}

/** The words of its sentence, up to half a room to each side. */
static void fill_room(struct check_case *c, struct figure figure,
                      struct context *context) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *sentence = &document->sentences.at[mention->sentence];
    size_t reach = MOST_ROOM / 2, first = sentence->first_token,
           past = sentence->past_token;
    if (mention->first > first + reach)
        first = mention->first - reach;
    if (past > mention->past + reach)
        past = mention->past + reach;
    for (size_t i = first; i < past; i++) {
        const struct token *token = &document->tokens.at[i];
        bool inside = i >= mention->first && i < mention->past;
        if (!inside && is_content(token))
            add_word(context, token->key,
                     nearness(i, mention) * left_beyond(c, figure, i) *
                         rarity(c->words, token->key));
    }
    qsort(context->words, context->n, sizeof *context->words, by_key);
}

/** The words next to the figure with its hedge, and behind its noun. */
static void find_neighbours(const struct check_case *c, struct figure figure,
                            struct context *context) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *sentence = &document->sentences.at[mention->sentence];
    size_t start =
        mention->hedge_first < mention->first ? mention->hedge_first : mention->first;
    size_t behind =
        mention->noun_past > mention->past ? mention->noun_past : mention->past;
    if (start > sentence->first_token) {
        context->before = neighbour(document, start - 1, start);
        /* One before the first token of the text is SIZE_MAX, where the look ends. */
        find_nearest(document, start - 1, (size_t)sentence->first_token - 1,
                     context->nearest);
    }
    if (behind < sentence->past_token)
        find_nearest(document, behind, sentence->past_token, context->nearest + 2);
    if (mention->past < sentence->past_token)
        context->after = neighbour(document, mention->past, (size_t)mention->past + 1);
}

static struct context *make_context(struct check_case *c, struct figure figure) {
    struct context *context = arena_get(c->arena, sizeof *context);
    context->role = figure_role(c, figure);
    context->bearer = figure_bearer(c, figure);
    context->subject = figure_subject(c, figure);
    context->period = figure_period(c, figure);
    context->words = arena_get(c->arena, MOST_ROOM * sizeof *context->words);
    fill_room(c, figure, context);
    find_neighbours(c, figure, context);
    return context;
}

static const struct context *context_of(struct check_case *c, struct figure figure) {
    struct member *member = &c->members[figure.member];
    if (!c->words)
        count_words(c);
    if (!member->contexts)
        member->contexts =
            arena_get(c->arena, member->mentions.list.n * sizeof *member->contexts);
    if (!member->contexts[figure.mention])
        member->contexts[figure.mention] = make_context(c, figure);
    return member->contexts[figure.mention];
}

struct room figure_room(struct check_case *c, struct figure figure) {
    const struct context *context = context_of(c, figure);
    return (struct room){context->words, context->n};
}

uint32_t figure_fate(struct check_case *c, struct figure figure) {
    return context_of(c, figure)->role;
}

void figure_near(struct check_case *c, struct figure figure,
                 uint32_t keys[NEAR_WORDS]) {
    memcpy(keys, context_of(c, figure)->nearest, NEAR_WORDS * sizeof *keys);
}

/** Shared weight, as a share of what the smaller room holds. */
static double shared_words(const struct words *words, const struct context *a,
                           const struct context *b, double *mutual) {
    double shared = 0, least = a->total < b->total ? a->total : b->total;
    double most = a->total < b->total ? b->total : a->total;
    for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
        if (a->words[i].key == b->words[k].key) {
            float x = a->words[i++].weight, y = b->words[k++].weight;
            shared += (double)(x < y ? x : y);
        } else if (a->words[i].key < b->words[k].key) {
            i++;
        } else {
            k++;
        }
    }
    *mutual = most > 0 ? shared / most : 0;
    return least > 0 ? shared / fmax(least, words->least_room) : 0;
}

/** How many of the telling words next to the two are shared, at most two. */
static double shared_nearest(const struct context *a, const struct context *b) {
    int shared = 0;
    for (size_t i = 0; i < 4; i++)
        for (size_t k = 0; k < 4; k++)
            shared += a->nearest[i] && a->nearest[i] == b->nearest[k];
    return shared > 1 ? 1 : shared / 2.0;
}

/** The token that a count's noun ends with, or NULL; a 5-1 defeat counts no defeats. */
static const struct token *noun_of(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    return mention->noun && !mention_is(mention, score)
               ? &figure_document(c, figure)->tokens.at[mention->noun_past - 1]
               : NULL;
}

/** "people" may be the passengers, the cadets, anyone. */
static double same_noun(const struct check_case *c, struct figure a, struct figure b) {
    const struct token *x = noun_of(c, a), *y = noun_of(c, b);
    if (!x || !y)
        return 0;
    if (x->key == y->key)
        return token_is(x, CLASS_ANYONE) ? 0.5 : 1;
    return token_is(x, CLASS_ANYONE) || token_is(y, CLASS_ANYONE) ? 0 : -1;
}

static double same_period(struct period a, struct period b) {
    if (!a.stated || !b.stated)
        return 0;
    enum relation relation = values_relate(a.stated, b.stated);
    return relation == RELATION_SAME ? 1 : relation == RELATION_DIFFERENT ? -1 : 0;
}

struct evidence figures_evidence(struct check_case *c, struct figure a,
                                 struct figure b) {
    const struct context *x = context_of(c, a), *y = context_of(c, b);
    struct evidence evidence = {0};
    evidence.of[CUE_WORDS] = shared_words(c->words, x, y, &evidence.mutual);
    evidence.of[CUE_NEAR] = shared_nearest(x, y);
    evidence.of[CUE_NOUN] = same_noun(c, a, b);
    evidence.of[CUE_BEFORE] = x->before && x->before == y->before;
    evidence.of[CUE_AFTER] = x->after && x->after == y->after;
    evidence.of[CUE_PERIOD] = same_period(x->period, y->period);
    if (x->role && y->role)
        evidence.of[CUE_ROLE] = x->role == y->role ? 1 : -1;
    evidence.of[CUE_BEARER] = bearers_relate(&x->bearer, &y->bearer);
    evidence.of[CUE_SUBJECT] = subjects_relate(c, &x->subject, &y->subject);
    for (int i = 0; i < N_CUES; i++)
        evidence.total += cues[i].weight * evidence.of[i];
    return evidence;
}
