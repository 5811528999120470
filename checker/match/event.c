/*
 * event.c - how many of a draft's figures each source has.
 */
#include "match/event.h"

#include <math.h>

/** Score of the words of a supporter that is no chance: of the many shares and sums of
    one firm's quarter some are another's too. */
static const double TELLS = 2;

/** Figures that a draft must have for its few in common to tell something, and the
    share of them that a text on the same event has at least. */
enum { LEAST_FIGURES = 8 };
static const double LEAST_SHARE = 0.2;

/** Is the source's figure the draft's, by value and words? */
static bool is_told(const struct pair *pair) {
    return pair->bar == BAR_none && stance_fits(pair->stance) &&
           pair_telling(pair) >= TELLS;
}

/** Add one to each member that has the figure, once; false if none has. */
static bool count(const struct match *match, uint32_t *told) {
    bool any = false;
    for (uint32_t i = 0; i < match->n; i++) {
        uint32_t member = match->pairs[i].other.member;
        bool again = false;
        for (uint32_t k = 0; k < i && !again; k++)
            again = match->pairs[k].other.member == member && is_told(&match->pairs[k]);
        told[member] += is_told(&match->pairs[i]) && !again;
        any = any || is_told(&match->pairs[i]);
    }
    return any;
}

static bool is_other(uint32_t told, uint32_t untold) {
    return told + untold >= LEAST_FIGURES && told < LEAST_SHARE * (told + untold);
}

/** The share that the rivals which are left have of the pairs that are. */
static double wrong_share(const struct match *match) {
    double right = 0, wrong = 0;
    for (uint32_t i = 0; i < match->n; i++)
        if (match->pairs[i].bar == BAR_none)
            *(stance_fits(match->pairs[i].stance) ? &right : &wrong) +=
                exp(match->pairs[i].score);
    return wrong / (right + wrong);
}

static void part(struct match *match, const uint32_t *told, uint32_t untold) {
    bool barred = false;
    match->rival = NULL;
    for (uint32_t i = 0; i < match->n; i++) {
        struct pair *pair = &match->pairs[i];
        if (stance_fits(pair->stance) || pair->bar != BAR_none)
            continue;
        if (is_other(told[pair->other.member], untold))
            pair->bar = BAR_other_event, barred = true;
        else if (!match->rival)
            match->rival = pair;
    }
    if (barred)
        match->wrong = match->supporter && match->rival ? wrong_share(match) : 0;
}

/** The same of all figures of one draft; `told`: a zero for each member. */
static void part_draft(struct match *of, size_t n, uint32_t *told) {
    uint32_t untold = 0;
    for (size_t i = 0; i < n; i++)
        untold += !count(&of[i], told);
    for (size_t i = 0; i < n; i++)
        part(&of[i], told, untold);
}

static void bar_events(const struct check_case *c, const struct matches *of) {
    struct arena scratch = {0};
    for (uint32_t m = of->first; m < of->past; m++) {
        size_t first = of->starts[m - of->first], n = c->members[m]->mentions.list.n;
        if (n)
            part_draft(&of->at[first], n,
                       arena_get(&scratch, (c->n_members + 1) * sizeof(uint32_t)));
        arena_reset(&scratch);
    }
    arena_release(&scratch);
}

struct matches drafts_match(const struct check_case *c,
                            const struct candidate_index *sources,
                            const struct rarity *rarity) {
    struct matches found =
        matches_find(c, AGAINST_SOURCES, 0, (uint32_t)c->n_drafts, sources, rarity);
    bar_events(c, &found);
    return found;
}

bool event_is_other(const struct match *match, uint32_t member) {
    for (uint32_t i = 0; i < match->n; i++)
        if (match->pairs[i].bar == BAR_other_event &&
            match->pairs[i].other.member == member)
            return true;
    return false;
}
