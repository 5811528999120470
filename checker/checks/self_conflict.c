/*
 * self_conflict.c - two figures of one text that cannot both stand.
 *
 * Without a topic rule only near repetitions are compared: the same noun or
 * unit, and mostly the same rare words around.
 */
#include "checks/check.h"

#include "value/compare.h"

/** Hundredths of the words of the one sentence that the other has, and vice versa. */
enum { WORDS_LEAST = 75, MUTUAL_LEAST = 65 };

enum { MOST_FIGURES = 400 };

/** Only amounts that measure something: a bare number says too little. */
static bool may_repeat(const struct mention *mention) {
    return (mention_does(mention, DOES_COUNT) && mention->noun &&
            !mention->amount.worded) ||
           mention_does(mention, DOES_TELL);
}

/** The key of the word in front of a figure and its hedge; 0 at a sentence's start. */
static uint32_t word_before(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    bool opens =
        mention->hedge_first == document->sentences.at[mention->sentence].first_token;
    return opens ? 0 : document->tokens.at[mention->hedge_first - 1].key;
}

/** The key of the word behind a figure; 0 where its sentence or clause ends. */
static uint32_t word_behind(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    bool ends = mention->past == document->sentences.at[mention->sentence].past_token;
    const struct token *token = &document->tokens.at[mention->past];
    return ends || token->type != TOKEN_WORD ? 0 : token->key;
}

/** The words of the figure's sentence, each as one of 64 bits. */
static uint64_t bits_of_words(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct sentence *sentence =
        &document->sentences.at[figure_mention(c, figure)->sentence];
    uint64_t bits = 0;
    for (size_t i = sentence->first_token; i < sentence->past_token; i++)
        if (document->tokens.at[i].flags & TOKEN_CONTENT)
            bits |= (uint64_t)1 << document->tokens.at[i].key % 64;
    return bits;
}

/** A figure, and what it has in common with all that may repeat it. */
struct candidate {
    const struct kind *kind;
    uint32_t noun, before, behind; /* keys */
    uint32_t mention;
    uint64_t words; /* of its sentence, each as one of 64 bits */
};

static bool alike(const struct candidate *a, const struct candidate *b) {
    /* Two sentences that share less than two fifths of their words repeat nothing. */
    int shared = __builtin_popcountll(a->words & b->words),
        all = __builtin_popcountll(a->words | b->words);
    return a->noun == b->noun && a->before == b->before && a->behind == b->behind &&
           a->kind == b->kind && 5 * shared >= 2 * all;
}

/** Nearly the same words from either side. */
static bool are_repeated(const struct judgement *in, struct figure a, struct figure b) {
    int there = figures_evidence(in, a, b).of[CUE_sentence],
        back = figures_evidence(in, b, a).of[CUE_sentence];
    int more = there > back ? there : back, less = there > back ? back : there;
    return more >= WORDS_LEAST && less >= MUTUAL_LEAST;
}

static bool conflicts(const struct judgement *in, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(in->c, a), *y = figure_mention(in->c, b);
    bool open;
    return x->sentence != y->sentence && values_relate(x, y) == RELATION_DIFFERENT &&
           !periods_differ(figure_period(in->c, a), figure_period(in->c, b), &open) &&
           figures_may_repeat(in, a, b) && are_repeated(in, a, b);
}

/** The figures that may repeat, so that pairs are few: how many, MOST_FIGURES kept. */
static uint32_t find_candidates(const struct check_case *c, uint32_t member,
                                struct candidate *to) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->members[member]->mentions.list.n; i++) {
        struct figure figure = {member, i};
        const struct mention *mention = figure_mention(c, figure);
        uint32_t before = may_repeat(mention) ? word_before(c, figure) : 0;
        if (before && n++ < MOST_FIGURES)
            to[n - 1] = (struct candidate){mention->kind,
                                           mention->noun,
                                           before,
                                           word_behind(c, figure),
                                           i,
                                           bits_of_words(c, figure)};
    }
    return n;
}

static void tell(const struct judgement *in, const struct rule *rule, struct figure a,
                 struct figure b, struct proposals *to) {
    struct proposal *proposal =
        propose_at(in, to, rule, VERDICT_CONTRADICTION, b, message_pair(in->c, b, a));
    proposal->yields = YIELDS_ANY;
    propose_related(in, proposal, a, NULL);
}

static void ask_member(const struct judgement *in, const struct rule *rule,
                       uint32_t member, struct proposals *to) {
    struct candidate candidates[MOST_FIGURES];
    uint32_t n = find_candidates(in->c, member, candidates);
    if (n > MOST_FIGURES) {
        check_stopped(in, rule, in->c->members[member]->document, MOST_FIGURES);
        n = MOST_FIGURES;
    }
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = i + 1; k < n; k++) {
            struct figure a = {member, candidates[i].mention},
                          b = {member, candidates[k].mention};
            if (alike(&candidates[i], &candidates[k]) && conflicts(in, a, b))
                tell(in, rule, a, b, to);
        }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (uint32_t i = 0; i < in->c->n_members; i++)
        if (in->c->members[i]->role != ROLE_SOURCE)
            ask_member(in, rule, i, to);
}

const struct check check_self_conflict = {"self-conflict", propose};
