/*
 * event.c - how many of a draft's figures each source tells, and how many it opposes.
 */
#include "match/event.h"

#include <math.h>

/** Score of the words of a supporter that is no chance: of the many shares and sums of
    one firm's quarter some are another's too. */
static const double TELLS = 2;

/** Figures that a source must tell or oppose for its few to tell something, and the
    share of them that a text on the same event tells at least. */
enum { LEAST_FIGURES = 8 };
static const double LEAST_SHARE = 0.2;

/** Is the source's figure the draft's, by value and words? */
static bool is_told(const struct pair *pair) {
    return pair->bar == BAR_none && stance_fits(pair->stance) &&
           pair_telling(pair) >= TELLS;
}

/** Does it speak against the figure? */
static bool is_opposed(const struct pair *pair) {
    return pair->bar == BAR_none && !stance_fits(pair->stance);
}

/** Of a member: how many of a draft's figures it tells, and how many that no source
    tells it has another value for. */
struct standing {
    uint32_t told, opposed;
};

typedef bool ask_pair(const struct pair *pair);

/** Does an earlier pair with that member answer so too? */
static bool is_again(const struct match *match, uint32_t past, ask_pair *ask) {
    for (uint32_t k = 0; k < past; k++)
        if (match->pairs[k].other.member == match->pairs[past].other.member &&
            ask(&match->pairs[k]))
            return true;
    return false;
}

/** Add one to each member that tells the figure; where none does, to each that
    opposes it. */
static void count(const struct match *match, struct standing *of) {
    bool told = false;
    for (uint32_t i = 0; i < match->n; i++)
        if (is_told(&match->pairs[i]) && !is_again(match, i, is_told))
            told = true, of[match->pairs[i].other.member].told++;
    for (uint32_t i = 0; !told && i < match->n; i++)
        if (is_opposed(&match->pairs[i]) && !is_again(match, i, is_opposed))
            of[match->pairs[i].other.member].opposed++;
}

static bool is_other(struct standing of) {
    uint32_t asked = of.told + of.opposed;
    return asked >= LEAST_FIGURES && of.told < LEAST_SHARE * asked;
}

/** The share that the rivals which are left have of the pairs that are. */
static double wrong_share(const struct match *match) {
    double right = 0, wrong = 0;
    for (uint32_t i = 0; i < match->n; i++)
        if (match->pairs[i].bar == BAR_none)
            *(stance_fits(match->pairs[i].stance) ? &right : &wrong) +=
                exp(match->pairs[i].grounds->score);
    return wrong / (right + wrong);
}

static void part(struct match *match, struct pair *pairs, const struct standing *of) {
    bool barred = false;
    match->rival = 0;
    for (uint32_t i = 0; i < match->n; i++) {
        struct pair *pair = &pairs[i];
        if (stance_fits(pair->stance) || pair->bar != BAR_none)
            continue;
        if (is_other(of[pair->other.member]))
            pair->bar = BAR_other_event, barred = true;
        else if (!match->rival)
            match->rival = (uint8_t)(i + 1);
    }
    if (barred)
        match->wrong = match->supporter && match->rival ? wrong_share(match) : 0;
}

/** The same of all figures of one draft, from match `first` up to `past`; `of`: empty,
    one a member. */
static void part_draft(struct matching *matching, size_t first, size_t past,
                       struct standing *of) {
    for (size_t i = first; i < past; i++)
        count(&matching->list.at[i], of);
    for (size_t i = first; i < past; i++)
        part(&matching->list.at[i], matching->pairs.at[i], of);
}

/** Behind the matches of the draft that `first` is one of. */
static size_t past_draft(const struct matching *matching, size_t first) {
    size_t past = first;
    while (past < matching->list.n && matching->list.at[past].figure.member ==
                                          matching->list.at[first].figure.member)
        past++;
    return past;
}

static void bar_events(const struct check_case *c, struct matching *matching) {
    struct arena scratch = {0};
    for (size_t i = 0, past; i < matching->list.n; i = past) {
        past = past_draft(matching, i);
        part_draft(matching, i, past,
                   arena_get(&scratch, (c->n_members + 1) * sizeof(struct standing)));
        arena_reset(&scratch);
    }
    arena_release(&scratch);
}

struct matches drafts_match(const struct check_case *c,
                            const struct candidate_index *sources,
                            const struct rarity *rarity) {
    struct matching matching;
    uint32_t past = (uint32_t)c->n_drafts;
    matching_begin(&matching, c, AGAINST_SOURCES, 0, past, sources, rarity);
    bar_events(c, &matching);
    return matching_end(&matching, c, 0, past, rarity);
}

bool event_is_other(const struct match *match, uint32_t member) {
    for (uint32_t i = 0; i < match->n; i++)
        if (match->pairs[i].bar == BAR_other_event &&
            match->pairs[i].other.member == member)
            return true;
    return false;
}
