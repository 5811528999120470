/*
 * origins.c - sources that agree are joined where they share words or a witness.
 */
#include "finding/origins.h"

#include "checks/check.h"
#include "match/kinship.h"
#include "match/pair.h"
#include "quote/origin.h"

/** The sources that agree, and which of them are one so far. */
struct witnesses {
    const struct judgement *in;
    const struct document *documents[MOST_KIN_SOURCES];
    size_t n;
    size_t of[MOST_KIN_SOURCES]; /* the first one of its origin, or nearer to it */
    unsigned percent[MOST_KIN_SOURCES];  /* the least with which one was joined; by the
                                            first one of the origin */
    struct text words[MOST_KIN_SOURCES]; /* or who is cited */
};

static size_t index_of(const struct witnesses *in, const struct document *document) {
    size_t i = 0;
    while (i < in->n && in->documents[i] != document)
        i++;
    return i;
}

static void add_document(struct witnesses *to, const struct document *document) {
    if (index_of(to, document) == to->n && to->n < MOST_KIN_SOURCES)
        to->documents[to->n++] = document;
}

/** The figures that have one claim with one value, a source each. */
struct agreeing {
    struct figure at[MOST_KIN_SOURCES];
    size_t n;
};

static void add_figure(struct agreeing *to, struct figure figure) {
    for (size_t i = 0; i < to->n; i++)
        if (to->at[i].member == figure.member)
            return;
    if (to->n < MOST_KIN_SOURCES)
        to->at[to->n++] = figure;
}

/** Of the sources, those that have the claim of a draft's figure. */
static struct agreeing agreeing_with(const struct alignment *to) {
    struct agreeing found = {.n = 0};
    const struct match *match = to->match;
    if (to->verdict != VERDICT_AGREE)
        return found;
    for (size_t i = 0; i < match->n; i++) {
        const struct pair *pair = &match->pairs[i];
        if (stance_fits(pair->stance) && pair->bar == BAR_none &&
            (pair == match_supporter(match) || pair_is_likely(pair)))
            add_figure(&found, pair->other);
    }
    return found;
}

/** Of peers, those of a group that have the value of its first. */
static struct agreeing agreeing_of(const struct check_case *c,
                                   const struct group *group) {
    struct agreeing found = {.n = 0};
    for (size_t i = 0; i < group->figures.n; i++)
        if (i == 0 ||
            stance_fits(figures_stance(c, group->figures.at[0], group->figures.at[i])))
            add_figure(&found, group->figures.at[i]);
    return found;
}

static size_t n_claims(const struct judgement *in) {
    return in->c->n_drafts ? in->alignments->n : in->sources->groups.list.n;
}

static struct agreeing claim_at(const struct judgement *in, size_t i) {
    return in->c->n_drafts ? agreeing_with(&in->alignments->at[i])
                           : agreeing_of(in->c, &in->sources->groups.list.at[i]);
}

static void add_claims(struct witnesses *to) {
    for (size_t i = 0; i < n_claims(to->in); i++) {
        struct agreeing claim = claim_at(to->in, i);
        for (size_t k = 0; claim.n > 1 && k < claim.n; k++)
            add_document(to, figure_document(to->in->c, claim.at[k]));
    }
}

static size_t root(struct witnesses *in, size_t i) {
    while (in->of[i] != i)
        i = in->of[i] = in->of[in->of[i]];
    return i;
}

/** The earlier one stands for both. */
static size_t join(struct witnesses *in, size_t a, size_t b) {
    size_t x = root(in, a), y = root(in, b), least = x < y ? x : y;
    in->of[x] = in->of[y] = least;
    return least;
}

static bool is_standing(const struct document *document, const char *standing) {
    return text_equal(document->standing.text, text_of(standing));
}

/** Two that say themselves that they saw it are two, whatever they share. */
static bool are_copies(const struct witnesses *in, const struct kinship *kin) {
    const struct document *a = in->documents[kin->older],
                          *b = in->documents[kin->younger];
    if (is_standing(a, "primary") && is_standing(b, "primary"))
        return false;
    return kin->percent >= COPY_PERCENT || is_standing(a, "copy") ||
           is_standing(b, "copy");
}

/** Of the kinships among all sources those of two witnesses, by their index here. */
static struct kinships kin_among(const struct witnesses *in,
                                 const struct kinships *all) {
    const struct sources *sources = in->in->sources;
    struct kinships kin = {
        .at = arena_get(in->in->c->arena, (all->n + 1) * sizeof *kin.at)};
    for (size_t i = 0; i < all->n; i++) {
        struct kinship of = all->at[i];
        of.older = index_of(in, sources->members[of.older]->document);
        of.younger = index_of(in, sources->members[of.younger]->document);
        if (of.older < in->n && of.younger < in->n)
            kin.at[kin.n++] = of;
    }
    return kin;
}

/** The closest first, so that the last one joined is the farthest. */
static void join_copies(struct witnesses *in) {
    const struct kinships *all = in->in->sources->kin;
    struct kinships kin = all ? kin_among(in, all)
                              : kinships_find(in->documents, in->n, in->in->c->arena);
    for (size_t i = 0; i < kin.n; i++) {
        size_t a = kin.at[i].older, b = kin.at[i].younger;
        if (are_copies(in, &kin.at[i]) && root(in, a) != root(in, b))
            in->percent[join(in, a, b)] = kin.at[i].percent;
    }
}

static struct origin origin_of(struct witnesses *in, struct figure figure) {
    const struct document *document = figure_document(in->in->c, figure);
    const struct mention *mention = figure_mention(in->in->c, figure);
    return (struct origin){document, said_by(figure_account(in->in->c, figure)->said,
                                             mention->start, mention->sentence)};
}

/** How many claims two have from one whom both cite, less those they have not. */
struct ties {
    int *of; /* of texts i < k at i * n + k */
    struct text *words;
    size_t n;
};

static void tie(struct witnesses *in, struct ties *to, struct figure a,
                struct figure b) {
    struct origin x = origin_of(in, a), y = origin_of(in, b);
    size_t i = index_of(in, x.document), k = index_of(in, y.document);
    size_t at = i < k ? i * in->n + k : k * in->n + i;
    bool one = origin_is_named(&x) && origin_is_named(&y) && origins_same(&x, &y);
    to->of[at] += one ? 1 : -1;
    if (one)
        to->words[at] = speaker_words(x.document, &x.speaker);
}

static bool is_known(const struct witnesses *in, struct figure figure) {
    return index_of(in, figure_document(in->in->c, figure)) < in->n;
}

static void tie_claim(struct witnesses *in, struct ties *to,
                      const struct agreeing *claim) {
    for (size_t i = 0; i < claim->n; i++)
        for (size_t k = 0; k < i; k++)
            if (is_known(in, claim->at[i]) && is_known(in, claim->at[k]))
                tie(in, to, claim->at[k], claim->at[i]);
}

/** Those that have most of what they share from one whom both name. */
static void join_cited(struct witnesses *in) {
    struct arena *arena = in->in->c->arena;
    struct ties ties = {arena_get(arena, in->n * in->n * sizeof *ties.of),
                        arena_get(arena, in->n * in->n * sizeof *ties.words), in->n};
    memset(ties.of, 0, in->n * in->n * sizeof *ties.of);
    for (size_t i = 0; i < n_claims(in->in); i++) {
        struct agreeing claim = claim_at(in->in, i);
        tie_claim(in, &ties, &claim);
    }
    for (size_t i = 0; i < in->n * in->n; i++)
        if (ties.of[i] > 0 && root(in, i / in->n) != root(in, i % in->n))
            in->words[join(in, i / in->n, i % in->n)] = ties.words[i];
}

/** What tells that those of `origin` are one: the farthest tie, and the weakest sort.
 */
static const char *why_of(const struct witnesses *in, size_t origin) {
    if (in->words[origin].size)
        return "cite one source";
    return arena_print(in->in->c->arena,
                       "share %u%% or more of the words of the shorter",
                       in->percent[origin]);
}

static void list_origin(struct witnesses *in, size_t origin, struct outcome *to) {
    struct one_origin one = {.words = in->words[origin]};
    one.documents = arena_get(in->in->c->arena, in->n * sizeof *one.documents);
    for (size_t i = 0; i < in->n; i++)
        if (root(in, i) == origin)
            one.documents[one.n++] = in->documents[i];
    if (one.n < 2)
        return;
    one.why = why_of(in, origin);
    *(struct one_origin *)list_add(in->in->c->arena, &to->origins) = one;
}

static bool are_in_order(const struct outcome *to, const struct document *a,
                         const struct document *b) {
    return outcome_index(to, a) <= outcome_index(to, b);
}

/** As the outcome lists them. */
static void sort_documents(struct witnesses *in, const struct outcome *to) {
    for (size_t i = 1; i < in->n; i++)
        for (size_t k = i;
             k && !are_in_order(to, in->documents[k - 1], in->documents[k]); k--) {
            const struct document *document = in->documents[k];
            in->documents[k] = in->documents[k - 1];
            in->documents[k - 1] = document;
        }
}

void origins_count(const struct judgement *in, struct outcome *to) {
    struct witnesses *all = arena_get(in->c->arena, sizeof *all);
    memset(all, 0, sizeof *all);
    all->in = in;
    if (in->sources->n > 1)
        add_claims(all);
    sort_documents(all, to);
    for (size_t i = 0; i < all->n; i++)
        all->of[i] = i;
    if (all->n)
        join_copies(all);
    if (all->n)
        join_cited(all);
    to->coverage.sources = all->n;
    for (size_t i = 0; i < all->n; i++) {
        to->coverage.origins += root(all, i) == i;
        if (root(all, i) == i)
            list_origin(all, i, to);
    }
}
