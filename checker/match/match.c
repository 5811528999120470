/*
 * match.c - supporters and rivals of each figure, and what share the rivals have.
 */
#include "match/match.h"

#include <math.h>
#include <stdlib.h>

#include "value/compare.h"
#include "value/kind.h"
#include "value/slip.h"

const char *bar_says(enum bar bar) {
    static const char *const says[] = {
#define BAR(name, says) says,
#include "match/bars.def"
#undef BAR
    };
    return says[bar];
}

static const double weights[N_CUES] = {
#define WEIGHT(cue, weight, error) [CUE_##cue] = weight,
#include "match/weights.def"
#undef WEIGHT
};

double cue_weight(enum cue cue) {
    return weights[cue];
}

/** Adds up from cue `first` on, before `past`. */
static double score_of(const struct evidence *evidence, size_t first, size_t past) {
    double sum = 0;
    for (size_t i = first; i < past; i++)
        sum += weights[i] * evidence->of[i] / 100;
    return sum;
}

static bool is_support(enum stance stance) {
    return stance != STANCE_NONE && stance != STANCE_RIVAL;
}

enum { FEW = 3 };

/** What the fit of two values says, beside their words. */
static void add_stance(const struct mention *mention, enum stance stance,
                       struct evidence *to) {
    bool count = mention_does(mention, DOES_COUNT | DOES_RANK);
    bool small = count && decimal_compare(mention->amount.low, decimal_of(FEW, 0)) <= 0;
    if (!is_support(stance))
        return;
    to->of[CUE_support] = 100;
    to->of[CUE_echo] = stance == STANCE_ECHO || stance == STANCE_RETOLD ? 100 : 0;
    to->of[CUE_support_money] = mention_does(mention, DOES_PAY) ? 100 : 0;
    to->of[CUE_support_percent] = mention_does(mention, DOES_SHARE) ? 100 : 0;
    to->of[CUE_support_worded] = mention->amount.worded ? 100 : 0;
    to->of[CUE_support_small] = small ? 100 : 0;
    bool time = mention_does(mention, DOES_DATE);
    to->of[CUE_support_time] = time ? 100 : 0;
    to->of[CUE_support_year] = time && strlen(mention->time.text) == 4 ? 100 : 0;
    to->of[CUE_support_ordinal] =
        mention_does(mention, DOES_RANK | DOES_NAME) ? 100 : 0;
}

/** "6mph" has no support in a "six" of which no word is shared. */
static bool is_stray(const struct mention *mention, const struct mention *there,
                     const struct pair *pair) {
    return (pair->stance == STANCE_ECHO || pair->stance == STANCE_RETOLD) &&
           mention->kind != there->kind && mention->unit &&
           !mention_does(mention, DOES_AGE) && pair->evidence.of[CUE_near] == 0;
}

/** "Fell by 42 to 247": the 247 of the source speaks against no 42. */
static enum bar bar_of(const struct check_case *c, struct figure figure,
                       const struct mention *there, const struct pair *pair) {
    bool rival = pair->stance == STANCE_RIVAL;
    if (is_stray(figure_mention(c, figure), there, pair))
        return BAR_stray;
    if (rival &&
        place_is_taken(figure_account(c, figure), figure.mention,
                       figure_account(c, pair->other)->keys[pair->other.mention]))
        return BAR_taken;
    /* Names may be written in two ways; a slip of the pen tells more. */
    bool other = rival && pair->evidence.of[CUE_subject_differs] &&
                 !slip_tells(figure_mention(c, figure), there);
    return other ? BAR_other_subject : BAR_none;
}

static struct pair make_pair(const struct check_case *c, const struct vicinity *around,
                             struct figure figure, struct figure other,
                             enum stance stance) {
    const struct mention *mention = figure_mention(c, figure),
                         *there = figure_mention(c, other);
    struct pair pair = {.other = other, .stance = (uint8_t)stance};
    pair.evidence = evidence_of(around, figure_account(c, other), other.mention);
    add_stance(mention, stance, &pair.evidence);
    pair.words = score_of(&pair.evidence, FIRST_WORDS_CUE, N_CUES);
    pair.score = pair.words + score_of(&pair.evidence, 0, FIRST_WORDS_CUE);
    pair.bar = (uint8_t)bar_of(c, figure, there, &pair);
    return pair;
}

struct pair pair_of(const struct check_case *c, const struct rarity *rarity,
                    struct figure figure, struct figure other) {
    struct vicinity around;
    vicinity_read(&around, figure_account(c, figure), figure.mention, rarity);
    return make_pair(c, &around, figure, other, figure_stance(c, figure, other));
}

/** The pairs of one figure while they are found. */
struct heap {
    struct pair at[MOST_KEPT];
    size_t n;
};

/** The better score first; of equal ones the nearer value, then the order of the text,
    in whatever order they come. */
struct order {
    const struct check_case *c;
    const struct mention *mention;
};

static bool is_better(const struct order *by, const struct pair *a,
                      const struct pair *b) {
    if (fabs(a->score - b->score) > 1e-9)
        return a->score > b->score;
    double x = values_ratio(by->mention, figure_mention(by->c, a->other)),
           y = values_ratio(by->mention, figure_mention(by->c, b->other));
    if (x != y)
        return x > 0 && (y <= 0 || x < y);
    return a->other.member != b->other.member ? a->other.member < b->other.member
                                              : a->other.mention < b->other.mention;
}

static void insert(const struct order *by, struct heap *heap, const struct pair *pair) {
    size_t at = heap->n;
    if (heap->n == MOST_KEPT && !is_better(by, pair, &heap->at[MOST_KEPT - 1]))
        return;
    if (heap->n < MOST_KEPT)
        heap->n++;
    else
        at--;
    for (; at > 0 && is_better(by, pair, &heap->at[at - 1]); at--)
        heap->at[at] = heap->at[at - 1];
    heap->at[at] = *pair;
}

/** The log of a sum of exponentials, one more term at a time. */
static void add_log(double *sum, double term) {
    double most = fmax(*sum, term);
    *sum = isinf(*sum) ? term : most + log(exp(*sum - most) + exp(term - most));
}

/** Sums over all pairs seen, kept or not. */
struct shares {
    double right, wrong; /* logs */
};

static void see(const struct check_case *c, const struct vicinity *around,
                struct match *to, struct figure other, struct heap heap[2],
                struct shares *shares) {
    enum stance stance = figure_stance(c, to->figure, other);
    if (stance == STANCE_NONE)
        return;
    struct order by = {c, figure_mention(c, to->figure)};
    struct pair pair = make_pair(c, around, to->figure, other, stance);
    to->n_seen++;
    to->n_fits += is_support(stance);
    insert(&by, &heap[is_support(stance)], &pair);
    if (pair.bar == BAR_none)
        add_log(is_support(stance) ? &shares->right : &shares->wrong, pair.score);
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
    double more = weights[CUE_support_many] * fact / 100;
    shares->right += more;
    for (size_t i = 0; i < heap[1].n; i++) {
        heap[1].at[i].evidence.of[CUE_support_many] = fact;
        heap[1].at[i].score += more;
    }
}

/** Both heaps by score. */
static void keep(const struct check_case *c, struct match *to, struct heap heap[2]) {
    struct order by = {c, figure_mention(c, to->figure)};
    struct pair *pairs =
        arena_take(c->arena, (heap[0].n + heap[1].n + 1) * sizeof *pairs);
    size_t i = 0, k = 0;
    while (i < heap[0].n || k < heap[1].n) {
        bool second = i == heap[0].n ||
                      (k < heap[1].n && is_better(&by, &heap[1].at[k], &heap[0].at[i]));
        pairs[to->n++] = second ? heap[1].at[k++] : heap[0].at[i++];
    }
    to->pairs = pairs;
}

static const struct pair *best_of(const struct match *match, bool support) {
    for (size_t i = 0; i < match->n; i++)
        if (match->pairs[i].bar == BAR_none &&
            is_support(match->pairs[i].stance) == support)
            return &match->pairs[i];
    return NULL;
}

static void match_figure(const struct check_case *c,
                         const struct candidate_index *index,
                         const struct rarity *rarity, struct match *to) {
    struct vicinity around;
    struct candidates candidates;
    struct heap heap[2];
    struct shares shares = {-INFINITY, -INFINITY};
    heap[0].n = heap[1].n = 0; /* no more: a heap is kilobytes */
    vicinity_read(&around, figure_account(c, to->figure), to->figure.mention, rarity);
    candidates_of(index, &around, &candidates);
    for (size_t i = 0; i < candidates.n; i++)
        see(c, &around, to, candidates.figures[i], heap, &shares);
    weigh_number(to, heap, &shares);
    keep(c, to, heap);
    to->supporter = best_of(to, true);
    to->rival = best_of(to, false);
    if (to->supporter && to->rival)
        to->wrong = 1 / (1 + exp(shares.right - shares.wrong));
}

static size_t count_figures(const struct check_case *c) {
    size_t n = 0;
    for (size_t i = 0; i < c->n_drafts; i++)
        n += c->members[i]->mentions.list.n;
    return n;
}

struct matches matches_find(const struct check_case *c,
                            const struct candidate_index *index,
                            const struct rarity *rarity) {
    struct matches found = {.rarity = rarity};
    struct figure_walk walk = {0};
    found.at = arena_get(c->arena, (count_figures(c) + 1) * sizeof *found.at);
    while (figure_next(c, &walk, ROLE_BIT(DRAFT))) {
        struct match *match = &found.at[found.n++];
        match->figure = walk.at;
        if (c->n_members > c->n_drafts)
            match_figure(c, index, rarity, match);
    }
    return found;
}
