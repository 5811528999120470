/*
 * match.c - supporters and rivals of each figure, and what share the rivals have.
 */
#include "match/match.h"

#include <math.h>
#include <stdlib.h>

#include "value/compare.h"
#include "value/kind.h"

/** A figure that is held against others, and the words around it. */
struct asker {
    const struct check_case *c;
    enum against against;
    struct figure figure;
    struct vicinity around;
    struct sighting seen; /* of its words in the sentence last looked at */
    struct matters matters;
};

static void read_around(struct asker *asker, const struct rarity *rarity) {
    vicinity_read(&asker->around, figure_account(asker->c, asker->figure),
                  asker->figure.mention, rarity);
    asker->seen.of = NULL;
}

/** What both sides say: as far as the one that says less, but for what differs. */
static void add_back(struct evidence *to, const struct evidence *back) {
    for (int i = 0; i < N_CUES; i++) {
        bool differs = i >= FIRST_SLOT_CUE && (i - FIRST_SLOT_CUE) % 3 == SLOT_DIFFERS;
        if ((back->of[i] > to->of[i]) == differs)
            to->of[i] = back->of[i];
    }
}

/** Score and bar, by the evidence. */
static void weigh(const struct asker *asker, struct pair *pair,
                  struct grounds *grounds) {
    grounds_score(grounds, (enum stance)pair->stance,
                  figure_mention(asker->c, asker->figure));
    pair->bar =
        (uint8_t)bar_of(asker->c, asker->against, asker->figure, pair, &asker->matters);
}

static struct evidence find_evidence(struct asker *asker, struct figure other) {
    return evidence_of(&asker->around, &asker->seen, figure_account(asker->c, other),
                       other.mention);
}

/**
 * `there`: the words around the other, where the evidence is of both sides; or NULL.
 * What one side bars, both do.  The pair's grounds are those at `grounds`.
 */
static struct pair make_pair(struct asker *asker, struct figure other,
                             enum stance stance, const struct vicinity *there,
                             struct grounds *grounds) {
    const struct account *of = figure_account(asker->c, asker->figure);
    struct pair pair = {.other = other, .stance = (uint8_t)stance, .grounds = grounds};
    grounds->evidence = find_evidence(asker, other);
    weigh(asker, &pair, grounds);
    if (there && pair.bar == BAR_none) {
        struct sighting seen;
        seen.of = NULL;
        struct evidence back = evidence_of(there, &seen, of, asker->figure.mention);
        add_back(&grounds->evidence, &back);
        weigh(asker, &pair, grounds);
    }
    return pair;
}

struct grounds grounds_of(const struct check_case *c, const struct rarity *rarity,
                          struct figure figure, struct figure other) {
    struct asker asker;
    asker.c = c, asker.against = AGAINST_SOURCES, asker.figure = figure;
    read_around(&asker, rarity);
    struct grounds grounds = {.evidence = find_evidence(&asker, other)};
    grounds_score(&grounds, figure_stance(c, figure, other), figure_mention(c, figure));
    return grounds;
}

/** A pair while the best are sought. */
struct found {
    struct pair pair; /* without its grounds, which are these: */
    struct grounds grounds;
    double ratio; /* how far apart the two values lie: values_ratio() */
};

/** The pairs of one figure while they are found. */
struct heap {
    struct found at[MOST_KEPT];
    size_t n, most;
};

/** Scores nearer than this are equal, in whatever order their parts were added. */
static const double SCORE_STEP = 1e-9;

/** The better score first; of equal ones the nearer value, then the order of the text,
    in whatever order they come. */
static bool is_better(const struct found *a, const struct found *b) {
    const struct figure *p = &a->pair.other, *q = &b->pair.other;
    if (fabs(a->grounds.score - b->grounds.score) > SCORE_STEP)
        return a->grounds.score > b->grounds.score;
    if (a->ratio != b->ratio)
        return a->ratio > 0 && (b->ratio <= 0 || a->ratio < b->ratio);
    return p->member != q->member ? p->member < q->member : p->mention < q->mention;
}

static void put(struct heap *heap, const struct found *found) {
    size_t at = heap->n;
    if (heap->n == heap->most && !is_better(found, &heap->at[heap->most - 1]))
        return;
    if (heap->n < heap->most)
        heap->n++;
    else
        at--;
    for (; at > 0 && is_better(found, &heap->at[at - 1]); at--)
        heap->at[at] = heap->at[at - 1];
    heap->at[at] = *found;
}

static void insert(const struct asker *asker, struct heap *heap,
                   const struct pair *pair) {
    const struct check_case *c = asker->c;
    if (heap->n == heap->most &&
        pair->grounds->score < heap->at[heap->most - 1].grounds.score - SCORE_STEP)
        return; /* as most are */
    struct found found = {
        *pair, *pair->grounds,
        values_ratio(figure_mention(c, asker->figure), figure_mention(c, pair->other))};
    put(heap, &found);
}

/** The odds of all pairs seen, kept or not, that nothing bars. */
struct shares {
    double right, wrong;
};

static void see(struct asker *asker, struct match *to, struct figure other,
                const struct vicinity *there, struct heap heap[2],
                struct shares *shares) {
    const struct check_case *c = asker->c;
    enum stance stance = sides_of(asker->against)->stance(c, to->figure, other);
    if (stance == STANCE_NONE)
        return;
    struct grounds grounds;
    struct pair pair = make_pair(asker, other, stance, there, &grounds);
    to->n_seen++;
    to->n_fits += stance_fits(stance);
    insert(asker, &heap[stance_fits(stance)], &pair);
    if (pair.bar == BAR_none)
        *(stance_fits(stance) ? &shares->right : &shares->wrong) += exp(grounds.score);
}

/** Rivals of which the log counts as one whole fact: of about so many. */
static const double MANY = 7;

/**
 * Among many other figures one in the right place has many rivals that fit a little:
 * each supporter counts the more, the more rivals there are.
 */
static void weigh_number(struct match *to, struct heap heap[2], struct shares *shares) {
    size_t rivals = to->n_seen - to->n_fits;
    uint8_t fact = (uint8_t)lround(100 * fmin(1, log1p((double)rivals) / MANY));
    double more = cue_weight(CUE_support_many) * fact / 100;
    shares->right *= exp(more);
    for (size_t i = 0; i < heap[1].n; i++) {
        heap[1].at[i].grounds.evidence.of[CUE_support_many] = fact;
        heap[1].at[i].grounds.score += more;
    }
}

enum { KEPT_BITS = 8 };

/** Grounds that were kept last, by their score; what is none of these is kept anew. */
struct kept_grounds {
    const struct grounds *at[1 << KEPT_BITS];
};

static size_t place_of(double score) {
    uint64_t bits;
    memcpy(&bits, &score, sizeof bits);
    return bits * 0x9E3779B97F4A7C15u >> (64 - KEPT_BITS);
}

/** The evidence tells the score, so that of one all is the same. */
static const struct grounds *keep_grounds(struct arena *arena,
                                          const struct grounds *grounds,
                                          struct kept_grounds *in) {
    const struct grounds **last = &in->at[place_of(grounds->score)];
    if (*last &&
        memcmp(&(*last)->evidence, &grounds->evidence, sizeof grounds->evidence) == 0)
        return *last;
    struct grounds *kept = arena_take(arena, sizeof *kept);
    *kept = *grounds;
    return *last = kept;
}

_Static_assert(2 * MOST_KEPT <= UINT8_MAX, "a match tells its best by a byte");

/** The pairs of a match, by score: in both heaps the best that nothing bars, and `most`
    besides. */
static struct pair *keep(struct arena *arena, struct match *to,
                         const struct heap heap[2], size_t most,
                         struct kept_grounds *grounds) {
    struct pair pairs[2 * MOST_KEPT];
    size_t best[2] = {2 * MOST_KEPT, 2 * MOST_KEPT}, i = 0, k = 0;
    while (i < heap[0].n || k < heap[1].n) {
        bool second = i == heap[0].n ||
                      (k < heap[1].n && is_better(&heap[1].at[k], &heap[0].at[i]));
        const struct found *found = second ? &heap[1].at[k++] : &heap[0].at[i++];
        pairs[to->n] = found->pair;
        bool leads = pairs[to->n].bar == BAR_none && best[second] == 2 * MOST_KEPT;
        if (leads)
            best[second] = to->n;
        if (leads || most)
            pairs[to->n++].grounds = keep_grounds(arena, &found->grounds, grounds);
        most -= !leads && most;
    }
    struct pair *kept = to->n ? memcpy(arena_take(arena, to->n * sizeof *kept), pairs,
                                       to->n * sizeof *kept)
                              : NULL;
    to->pairs = kept;
    to->rival = best[0] < to->n ? (uint8_t)(best[0] + 1) : 0;
    to->supporter = best[1] < to->n ? (uint8_t)(best[1] + 1) : 0;
    return kept;
}

/** What is held against what. */
struct holding {
    const struct check_case *c;
    enum against against;
    const struct candidate_index *right;
    const struct rarity *rarity;
    struct postings things;   /* of the right, by what is asked of both */
    struct vicinity **around; /* of the right's figures, once read; NULL: not needed */
    struct matters matters;   /* of the member whose figures are held against it */
    size_t kept, dropped;     /* pairs of a figure besides the best; of all figures */
    struct kept_grounds grounds;
    struct arena scratch;
};

/** The words around a figure of the right, where they count. */
static const struct vicinity *around_there(struct holding *in, uint32_t at) {
    struct figure figure = in->right->figures[at];
    if (!in->around)
        return NULL;
    if (!in->around[at]) {
        in->around[at] = arena_take(&in->scratch, sizeof **in->around);
        vicinity_read(in->around[at], figure_account(in->c, figure), figure.mention,
                      in->rarity);
    }
    return in->around[at];
}

/** Which figures it is held against, and the words around it if there are any. */
static void find_candidates(const struct holding *in, struct asker *asker,
                            struct candidates *to) {
    const struct sides *sides = sides_of(in->against);
    struct request request = {in->c,       asker->figure, &asker->around, sides->thing,
                              &in->things, sides->may,    sides->all,     sides->most};
    bool by_words = in->right->n > sides->all;
    if (by_words)
        read_around(asker, in->rarity);
    candidates_of(in->right, &request, to);
    if (!by_words && to->n)
        read_around(asker, in->rarity);
}

/** The pairs that are kept. */
static struct pair *match_figure(struct holding *in, struct match *to) {
    struct asker asker;
    struct candidates candidates;
    struct heap heap[2];
    struct shares shares = {0};
    asker.c = in->c, asker.against = in->against, asker.figure = to->figure;
    asker.matters = in->matters;
    heap[0].n = heap[1].n = 0;
    heap[0].most = heap[1].most = sides_of(in->against)->kept;
    find_candidates(in, &asker, &candidates);
    for (size_t i = 0; i < candidates.n; i++)
        see(&asker, to, in->right->figures[candidates.at[i]],
            around_there(in, candidates.at[i]), heap, &shares);
    if (!in->around)
        weigh_number(to, heap, &shares);
    struct pair *kept = keep(in->c->arena, to, heap, in->kept, &in->grounds);
    in->dropped += heap[0].n + heap[1].n - to->n;
    if (to->supporter && to->rival)
        to->wrong = shares.wrong / (shares.right + shares.wrong);
    return kept;
}

/** What only mutual sides need of the right. */
static void prepare(struct holding *in) {
    const struct sides *sides = sides_of(in->against);
    if (sides->thing)
        in->things = candidates_by_thing(in->c, in->right, sides->thing, &in->scratch);
    if (sides->mutual)
        in->around = arena_blank(&in->scratch, (in->right->n + 1) * sizeof *in->around);
}

/** In one text few figures have any that may be theirs: the others take no room. */
static void match_next(struct holding *in, struct figure figure, struct matching *to) {
    struct match match = {.figure = figure};
    struct pair *pairs = match_figure(in, &match);
    if (in->against == AGAINST_ITSELF && !match.n_seen)
        return;
    *(struct match *)list_add(in->c->arena, &to->list) = match;
    *(struct pair **)list_add(&to->arena, &to->pairs) = pairs;
}

static void match_members(struct holding *in, uint32_t first, uint32_t past,
                          struct matching *to) {
    size_t n = in->c->n_members;
    prepare(in);
    in->matters.known = arena_take(&in->scratch, n + 1);
    for (uint32_t m = first; m < past; m++) {
        memset(in->matters.known, 0, n);
        for (uint32_t i = 0; i < in->c->members[m]->mentions.list.n; i++)
            match_next(in, (struct figure){m, i}, to);
    }
    arena_reset(&in->scratch);
}

static size_t count_figures(const struct check_case *c, uint32_t first, uint32_t past) {
    size_t n = 0;
    for (uint32_t i = first; i < past; i++)
        n += c->members[i]->mentions.list.n;
    return n;
}

/** Pairs that each of `n` figures keeps besides the best two. */
static size_t share_out(size_t n, enum against against) {
    enum { BEST = 2 };
    size_t most = n ? MOST_PAIRS / n : MOST_PAIRS;
    if (most >= 2 * sides_of(against)->kept)
        return 2 * MOST_KEPT;
    return most > BEST ? most - BEST : 0;
}

static void say_dropped(const struct check_case *c, uint32_t first, size_t n,
                        size_t dropped) {
    if (dropped)
        diag_add(c->faults, DIAG_WARNING,
                 (struct place){c->members[first]->document->name, 0, 0},
                 "%zu figures have %zu counterparts more than the %d that are kept; "
                 "what is reckoned from others may not be found",
                 n, dropped, MOST_PAIRS);
}

/** Where the figures of each member begin. */
static const size_t *find_starts(const struct check_case *c, uint32_t first,
                                 uint32_t past) {
    size_t *starts = arena_take(c->arena, (past - first + 1) * sizeof *starts), n = 0;
    for (uint32_t i = first; i < past; i++) {
        starts[i - first] = n;
        n += c->members[i]->mentions.list.n;
    }
    return starts;
}

/** Drafts without a source: what each of their figures would have is nothing. */
static bool stands_alone(const struct check_case *c, enum against against) {
    return against == AGAINST_SOURCES && c->n_members == c->n_drafts;
}

/** Do two figures of a text tell of anything?  Those of most tables are bare. */
static bool tells_twice(const struct holding *in, uint32_t member) {
    const struct mentions *mentions = &in->c->members[member]->mentions;
    size_t n = 0;
    for (size_t i = 0; i < mentions->list.n && n < 2; i++)
        n += sides_of(in->against)->thing(&mentions->list.at[i]) != 0;
    return n == 2;
}

static void match_side(struct holding *in, uint32_t first, uint32_t past,
                       struct matching *to) {
    if (in->against != AGAINST_ITSELF) {
        match_members(in, first, past, to);
        return;
    }
    for (uint32_t i = first; i < past; i++) {
        if (!tells_twice(in, i))
            continue;
        in->right = candidates_by_words(in->c, i, i + 1, &in->scratch);
        match_members(in, i, i + 1, to);
    }
}

void matching_begin(struct matching *to, const struct check_case *c,
                    enum against against, uint32_t first, uint32_t past,
                    const struct candidate_index *right, const struct rarity *rarity) {
    struct holding in = {.c = c, .against = against, .right = right, .rarity = rarity};
    size_t n = count_figures(c, first, past);
    *to = (struct matching){0};
    if (stands_alone(c, against))
        return;
    in.kept = share_out(n, against);
    if (against != AGAINST_ITSELF)
        list_reserve(c->arena, &to->list, n + 1);
    match_side(&in, first, past, to);
    arena_release(&in.scratch);
    say_dropped(c, first, n, in.dropped);
}

struct matches matching_end(struct matching *of, const struct check_case *c,
                            uint32_t first, uint32_t past,
                            const struct rarity *rarity) {
    arena_release(&of->arena);
    return (struct matches){.at = of->list.at,
                            .n = of->list.n,
                            .first = first,
                            .past = past,
                            .starts = find_starts(c, first, past),
                            .rarity = rarity};
}

struct matches matches_find(const struct check_case *c, enum against against,
                            uint32_t first, uint32_t past,
                            const struct candidate_index *right,
                            const struct rarity *rarity) {
    struct matching matching;
    matching_begin(&matching, c, against, first, past, right, rarity);
    return matching_end(&matching, c, first, past, rarity);
}

const struct match *figure_match(const struct matches *in, struct figure figure) {
    return in->n && figure.member >= in->first && figure.member < in->past
               ? &in->at[in->starts[figure.member - in->first] + figure.mention]
               : NULL;
}
