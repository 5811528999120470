/*
 * align.c - supporter against rival.
 */
#include "claim/align.h"

#include <math.h>
#include <stdlib.h>

#include "claim/comparative.h"
#include "claim/candidates.h"
#include "claim/derive.h"
#include "claim/exchange.h"
#include "claim/named.h"
#include "claim/place.h"
#include "claim/scene.h"
#include "claim/slip.h"
#include "claim/stance.h"
#include "claim/total.h"
#include "claim/unclaimed.h"
#include "claim/wording.h"
#include "value/compare.h"
#include "value/kind.h"

/** The same number as another kind supports a little less. */
static const double ECHO_COST = 0.10;

/** More evidence; of equal evidence the nearer value, in whatever order they come. */
static bool better(const struct check_case *c, const struct counterpart *best,
                   double total, const struct mention *mention,
                   const struct mention *there) {
    if (!best->found || fabs(total - best->evidence.total) > 1e-9)
        return !best->found || total > best->evidence.total;
    double now = values_ratio(mention, there),
           before = values_ratio(mention, figure_mention(c, best->figure));
    return now > 0 && now < before;
}

/** "6mph" has no support in a "six" of which no word is shared. */
static bool is_stray(const struct mention *mention, const struct mention *there,
                     double total) {
    return mention->kind != there->kind && mention->unit && !mention_is(mention, age) &&
           total <= 0;
}

/** Another figure stands in its place, or its sentence only compares with it. */
static bool is_no_rival(struct check_case *c, struct figure figure,
                        struct figure other) {
    return place_is_taken(c, figure, other) ||
           (figure_is_comparative(c, other) && !figure_is_comparative(c, figure));
}

static void consider(struct check_case *c, struct alignment *to, struct figure other) {
    const struct mention *mention = figure_mention(c, to->figure),
                         *there = figure_mention(c, other);
    enum stance stance = figure_stance(c, to->figure, other);
    if (stance == STANCE_NONE)
        return;
    struct evidence evidence = figures_evidence(c, to->figure, other);
    if (stance == STANCE_RIVAL && evidence.of[CUE_ROLE] < 0)
        return; /* the injured are no rivals of the dead */
    if (stance == STANCE_ECHO && is_stray(mention, there, evidence.total))
        return;
    bool indirect = stance == STANCE_ECHO || stance == STANCE_RETOLD;
    evidence.total -= indirect ? ECHO_COST : 0;
    evidence.total += stance == STANCE_SAME ? thresholds.agree : 0;
    struct counterpart *side = stance == STANCE_RIVAL ? &to->rival : &to->supporter;
    if (!better(c, side, evidence.total, mention, there) ||
        (stance == STANCE_RIVAL && is_no_rival(c, to->figure, other)))
        return;
    *side = (struct counterpart){other, evidence, true};
    if (side == &to->supporter)
        to->rounded = stance == STANCE_FITS && values_order(mention, there) != 0;
}

static void consider_all(struct check_case *c, struct alignment *to) {
    struct candidates candidates = candidates_of(c, c->index, to->figure);
    for (size_t i = 0; i < candidates.n; i++)
        consider(c, to, candidates.figures[i]);
}

/** "the weekend" in a source of which nobody knows when it was written. */
static bool is_unplaced(const struct check_case *c, const struct alignment *to) {
    const struct mention *own = figure_mention(c, to->supporter.figure);
    return own->kind->group == GROUP_TIME && !own->time.text[0];
}

/** "more than 6,500" was made of 6,550: no chance brings two figures so near. */
static const double CLOSE = 1.02;

/**
 * A value that only fits, in words that do not, supports nothing where another
 * stands in just this place: "50 years" beside 35 years and "over four decades".
 */
static bool is_outdone(const struct check_case *c, const struct alignment *to) {
    double rival = to->rival.evidence.total, own = to->supporter.evidence.total;
    bool close = values_ratio(figure_mention(c, to->figure),
                              figure_mention(c, to->supporter.figure)) < CLOSE;
    return to->rounded && to->rival.found && !close &&
           !values_round(figure_mention(c, to->figure),
                         figure_mention(c, to->supporter.figure)) &&
           own < thresholds.place && rival >= thresholds.rival &&
           rival - own > thresholds.gap;
}

/** A whole shares the words of its parts; else such words mean the figure itself. */
static bool is_computed(struct check_case *c, struct alignment *to) {
    /* No sum excuses two digits exchanged in the very claim; "12 shots more" is
     * another. */
    if (!to->told.difference && to->rival.found &&
        to->rival.evidence.total >= thresholds.rival &&
        slip_name(figure_mention(c, to->figure), figure_mention(c, to->rival.figure)))
        return false;
    if (figure_named(c, to))
        return !to->rival.found || to->rival.evidence.total < thresholds.same_place;
    return figure_derive(c, to,
                         to->rival.found &&
                             to->rival.evidence.total >= thresholds.same_place) ||
           figure_totals(c, to);
}

/** Amounts that add up over time: a month has no more of them than its year. */
static bool accumulates(const struct mention *mention) {
    return (mention_is(mention, number) || mention_is(mention, money) ||
            mention_is(mention, quantity)) &&
           !mention->rate && !mention->amount.fraction;
}

/** A half is the largest part of a year that is told; it may fall a little short. */
static const double WHOLE_LEAST = 1.5;

/** The month of the year that the rival tells of, and clearly less than it has. */
static bool is_part(const struct check_case *c, const struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure),
                         *rival = figure_mention(c, to->rival.figure);
    int nest =
        periods_nest(figure_period(c, to->figure), figure_period(c, to->rival.figure));
    return nest && accumulates(mention) && accumulates(rival) &&
           values_ratio(mention, rival) >= WHOLE_LEAST &&
           nest * decimal_compare(mention->amount.low, rival->amount.low) >= 0;
}

bool alignment_exceeds(const struct check_case *c, const struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure),
                         *rival = figure_mention(c, to->rival.figure);
    int nest = to->rival.found ? periods_nest(figure_period(c, to->figure),
                                              figure_period(c, to->rival.figure))
                               : 0;
    return nest && accumulates(mention) && accumulates(rival) &&
           nest * decimal_compare(mention->amount.low, rival->amount.low) < 0;
}

/** Claims of one thing that no slip of the pen parts lie closer than this. */
enum { ONE_CLAIM = 10 };

/** $40 million beside $2 billion: another claim in like words. */
static bool is_another(const struct mention *mention, const struct mention *rival) {
    return values_ratio(mention, rival) > ONE_CLAIM && !slip_name(mention, rival);
}

/** "Three bridges" that are named, "a third" of two counts, "six points behind" of 40
    and 34: it needs no supporter. */
static bool is_excused(struct check_case *c, struct alignment *to) {
    bool told = figure_mention(c, to->figure)->amount.fraction || to->told.difference ||
                to->told.rest;
    return figure_named(c, to) || (told && figure_derive(c, to, true)) ||
           figure_totals(c, to);
}

/** What claims too little, or follows from others, stands in no wrong place. */
static bool is_placed(struct check_case *c, struct alignment *to) {
    bool slight = figure_is_slight(c, to->figure) &&
                  !figure_mention(c, to->figure)->amount.fraction;
    return is_excused(c, to) || slight || figure_is_own_day(c, to->figure);
}

static enum verdict judge_supported(struct check_case *c, struct alignment *to) {
    to->misplaced =
        (figure_misplaced(c, to) || comparative_as_current(c, to)) && !is_placed(c, to);
    if (to->list || to->operation)
        return VERDICT_COMPUTED;
    if (to->misplaced)
        return VERDICT_CONTRADICTION;
    return values_relate(figure_mention(c, to->figure),
                         figure_mention(c, to->supporter.figure)) == RELATION_SAME
               ? VERDICT_AGREE
               : VERDICT_COMPATIBLE;
}

/** 421, of 412: no chance brings two figures so near. */
static bool is_telling_slip(const struct check_case *c, const struct alignment *to) {
    return slip_tells(figure_mention(c, to->figure),
                      figure_mention(c, to->rival.figure));
}

/**
 * The rival tells of another name: carried to its clause, or in its sentence, where two
 * may only write the names in two ways, or cite two persons: but for a slip.
 */
static bool is_of_others(const struct check_case *c, const struct alignment *to) {
    return to->rival.evidence.of[CUE_SUBJECT] < 0 ||
           (names_differ(c, to->figure, to->rival.figure, true) &&
            !is_telling_slip(c, to));
}

static enum verdict judge_alone(struct check_case *c, struct alignment *to) {
    if (is_computed(c, to))
        return VERDICT_COMPUTED;
    if (!to->rival.found)
        return VERDICT_UNSUPPORTED;
    /* 1,430 of another week is no scope of 1,340: it looks like a slip. */
    bool slip = slip_name(figure_mention(c, to->figure),
                          figure_mention(c, to->rival.figure)) != NULL;
    bool scope = is_part(c, to) || (!slip && to->rival.evidence.of[CUE_PERIOD] < 0);
    to->far =
        is_another(figure_mention(c, to->figure), figure_mention(c, to->rival.figure));
    double least = is_telling_slip(c, to) ? thresholds.slip : thresholds.rival;
    if (to->rival.evidence.total < least || (to->far && !scope))
        return VERDICT_UNSUPPORTED;
    /* No scope, which is silent: the draft's figure is in no source at all. */
    if (!scope && is_of_others(c, to))
        return VERDICT_UNSUPPORTED;
    return scope ? VERDICT_SCOPE : VERDICT_CONTRADICTION;
}

static void judge(struct check_case *c, struct alignment *to) {
    if (to->supporter.found && is_outdone(c, to))
        to->supporter = (struct counterpart){0};
    if (to->supporter.found && is_unplaced(c, to))
        to->why = "a source has the words, but states no date to count from";
    else if (to->supporter.found)
        to->verdict = judge_supported(c, to);
    else if (!figure_unclaimed(c, to))
        to->verdict = judge_alone(c, to);
}

/** A day of no month, or of no calendar: date checks speak of it. */
static bool is_faulty(const struct mention *mention) {
    return mention->kind->group == GROUP_TIME &&
           (mention->time.fault == TIME_INCOMPLETE ||
            mention->time.fault == TIME_IMPOSSIBLE);
}

static void align(struct check_case *c, struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure);
    if (mention->why) {
        to->why = mention->why;
    } else if (is_faulty(mention)) {
        to->why = "it is no date";
    } else if (mention->amount.overflow) {
        to->why = "it is longer than the numbers that can be compared";
    } else {
        to->told = figure_told(c, to->figure);
        consider_all(c, to);
        judge(c, to);
    }
}

/** The year of a figure that is of another year is no mistake of its own. */
static void follow_scope(struct check_case *c, size_t at) {
    struct alignment *to = &c->alignments[at];
    if ((to->verdict != VERDICT_CONTRADICTION && to->verdict != VERDICT_UNSUPPORTED) ||
        figure_mention(c, to->figure)->kind->group != GROUP_TIME)
        return;
    size_t first = at, past = at;
    while (first > 0 &&
           figures_share_sentence(c, c->alignments[first - 1].figure, to->figure))
        first--;
    while (past < c->n_alignments &&
           figures_share_sentence(c, c->alignments[past].figure, to->figure))
        past++;
    for (size_t i = first; i < past; i++)
        if (c->alignments[i].verdict == VERDICT_SCOPE)
            to->verdict = VERDICT_SCOPE;
}

static size_t count_figures(const struct check_case *c) {
    size_t n = 0;
    for (size_t i = 0; i < c->n_drafts; i++)
        n += c->members[i].mentions.list.n;
    return n;
}

void figures_align(struct check_case *c) {
    c->index = figures_index(c);
    c->alignments = arena_get(c->arena, (count_figures(c) + 1) * sizeof *c->alignments);
    for (uint32_t i = 0; i < c->n_drafts; i++)
        for (uint32_t k = 0; k < c->members[i].mentions.list.n; k++) {
            struct alignment *alignment = &c->alignments[c->n_alignments++];
            alignment->figure = (struct figure){i, k};
            if (c->n_members == c->n_drafts) {
                alignment->why = "no source was given";
                continue;
            }
            align(c, alignment);
        }
    for (size_t i = 0; i < c->n_alignments; i++)
        follow_scope(c, i);
    exchanges_find(c);
}
