/*
 * place.c - a true figure in the wrong place: the rival's words against the
 * supporter's.
 */
#include "claim/place.h"

#include <math.h>
#include <stdlib.h>

#include "claim/bearer.h"
#include "claim/saying.h"
#include "claim/scene.h"
#include "value/compare.h"
#include "value/kind.h"

/** How many times its rival a figure may be and still have strayed into its place:
    a scale word apart is another claim, as 56,000 beside a rating of nine. */
enum { PLACE_REACH = 1000 };

/** By how much the rival fits the figure's place better than the supporter does. */
static double place_gap(const struct check_case *c, const struct alignment *to) {
    const struct evidence *rival = &to->rival.evidence, *own = &to->supporter.evidence;
    bool same_kind = figure_mention(c, to->figure)->kind ==
                     figure_mention(c, to->supporter.figure)->kind;
    bool noun_unknown = same_kind && own->of[CUE_NOUN] == 0 && rival->of[CUE_NOUN] > 0;
    /* "22 of them" may count anything, "from 1,040 pairs to 690" counts pairs. */
    double known =
        figures_share_sentence(c, to->supporter.figure, to->rival.figure) ? 1 : 0.5;
    /* "She was 35" may be anybody's age. */
    bool anybody = rival->of[CUE_BEARER] > 0 && own->of[CUE_BEARER] <= 0 &&
                   !figure_bearer(c, to->supporter.figure).keys[0];
    return rival->total - own->total -
           (noun_unknown ? known * cue_weight(CUE_NOUN) : 0) -
           (anybody ? cue_weight(CUE_BEARER) : 0);
}

/** "two", "three", here or in the source: such words stand everywhere. */
static bool is_few(const struct check_case *c, const struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure),
                         *own = figure_mention(c, to->supporter.figure);
    return mention_is(mention, number) &&
           (mention->amount.worded || own->amount.worded) &&
           decimal_compare(mention->amount.high, decimal_of(3, 0)) <= 0;
}

/** A date or a few stand in many places, a score seldom in two: the very words tell. */
static bool is_clearly_misplaced(const struct check_case *c,
                                 const struct alignment *to) {
    return to->rival.evidence.total >= thresholds.same_place &&
           place_gap(c, to) > thresholds.gap;
}

/** A rival that shares this much with the figure, while the supporter shares nothing.
 */
static const double ADRIFT = 0.15;

/** How many times its rival a figure may be that shares nothing with its supporter. */
enum { ADRIFT_REACH = 30 };

/** "$73,000", "$1.2 million": two sums of money seldom agree by chance. */
static bool is_telling_sum(const struct mention *mention) {
    return mention_is(mention, money) &&
           llabs(decimal_strip(mention->amount.low).coefficient) >= 10;
}

/** The very figure, but no word around it speaks of the same. */
static bool is_adrift(const struct check_case *c, const struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure),
                         *rival = figure_mention(c, to->rival.figure),
                         *own = figure_mention(c, to->supporter.figure);
    return mention->kind == rival->kind && mention->kind == own->kind &&
           !is_telling_sum(mention) && to->supporter.evidence.of[CUE_WORDS] <= 0 &&
           to->supporter.evidence.total <= 0.05 &&
           to->rival.evidence.of[CUE_WORDS] >= ADRIFT &&
           to->rival.evidence.total >= ADRIFT &&
           values_ratio(mention, rival) <= ADRIFT_REACH;
}

/** Last year's figure as this year's: the source has another for the draft's period. */
static bool is_of_other_period(const struct check_case *c, const struct alignment *to) {
    const struct evidence *own = &to->supporter.evidence, *rival = &to->rival.evidence;
    return period_is_long(figure_period(c, to->figure)) && own->of[CUE_PERIOD] < 0 &&
           rival->of[CUE_PERIOD] > 0 && rival->of[CUE_NOUN] >= own->of[CUE_NOUN] &&
           rival->total >= thresholds.rival && rival->total > own->total;
}

/** "Ann Hale, 41": the source has another age behind her name, and 41 behind Orm's. */
static bool is_of_other_bearer(const struct check_case *c, const struct alignment *to) {
    struct bearer other = figure_bearer(c, to->supporter.figure);
    return to->rival.evidence.of[CUE_BEARER] >= 1 && other.keys[0] &&
           to->supporter.evidence.of[CUE_BEARER] <= 0;
}

/** "It sold 9,400": so did another, while the source has another figure of it. */
static bool is_of_other_subject(const struct alignment *to) {
    const struct evidence *own = &to->supporter.evidence, *rival = &to->rival.evidence;
    return own->of[CUE_SUBJECT] < 0 && rival->of[CUE_SUBJECT] > 0 &&
           rival->of[CUE_NOUN] >= own->of[CUE_NOUN] && rival->total > own->total &&
           rival->total >= thresholds.same_place;
}

/** The supporter counts other things and shares no word; the rival counts the same. */
static bool counts_another(const struct alignment *to) {
    const struct evidence *own = &to->supporter.evidence, *rival = &to->rival.evidence;
    return own->of[CUE_NOUN] < 0 && own->of[CUE_WORDS] <= 0 &&
           rival->of[CUE_NOUN] > 0 && rival->total >= thresholds.rival;
}

/** Mentions to each side of one that are looked at in its sentence. */
enum { MOST_BESIDE = 32 };

/** Twice as much agrees with nothing of its unit: a quick look before a long one. */
static bool may_agree(const struct mention *a, const struct mention *b) {
    if (a->kind != b->kind || a->unit != b->unit || a->kind->group != GROUP_AMOUNT ||
        a->amount.range || b->amount.range || a->hedge != HEDGE_NONE ||
        b->hedge != HEDGE_NONE || a->amount.vague || b->amount.vague)
        return true;
    double x = decimal_double(a->amount.low), y = decimal_double(b->amount.low);
    return x <= 2 * y && y <= 2 * x;
}

bool figure_beside(const struct check_case *c, struct figure beside,
                   const struct mention *value, struct figure *found) {
    const struct mentions *all = &c->members[beside.member].mentions;
    uint32_t from = beside.mention > MOST_BESIDE ? beside.mention - MOST_BESIDE : 0;
    for (uint32_t i = from; i < all->list.n && i < beside.mention + MOST_BESIDE; i++) {
        const struct mention *there = &all->list.at[i];
        if (i == beside.mention || there == value ||
            there->sentence != figure_mention(c, beside)->sentence ||
            !may_agree(there, value))
            continue;
        enum relation relation = values_relate(there, value);
        if (relation != RELATION_SAME && relation != RELATION_COMPATIBLE)
            continue;
        *found = (struct figure){beside.member, i};
        return true;
    }
    return false;
}

bool place_is_taken(struct check_case *c, struct figure figure, struct figure rival) {
    struct figure other;
    if (!figure_beside(c, figure, figure_mention(c, rival), &other))
        return false;
    struct evidence here = figures_evidence(c, figure, rival);
    struct evidence taker = figures_evidence(c, other, rival);
    double there = thresholds.agree + taker.total;
    /* Whose age it is tells more than what stands beside it; and a row that slid takes
       no place: "340 in 2023 and 410 in 2024", of 410 in 2023. */
    return here.of[CUE_BEARER] <= 0 && taker.of[CUE_PERIOD] >= 0 &&
           (there >= thresholds.place || there > here.total);
}

bool figures_in_company(const struct check_case *c, struct figure figure,
                        struct figure other) {
    const struct mentions *all = &c->members[figure.member].mentions;
    struct figure again;
    uint32_t from = figure.mention > MOST_BESIDE ? figure.mention - MOST_BESIDE : 0;
    for (uint32_t i = from; i < all->list.n && i < figure.mention + MOST_BESIDE; i++)
        if (i != figure.mention &&
            all->list.at[i].sentence == figure_mention(c, figure)->sentence &&
            figure_beside(c, other, &all->list.at[i], &again))
            return true;
    return false;
}

/** "4.1 percent to 21,340": the supporter has both side by side, the rival has not. */
static bool is_accompanied(const struct check_case *c, const struct alignment *to) {
    return figures_in_company(c, to->figure, to->supporter.figure) &&
           !figures_in_company(c, to->figure, to->rival.figure);
}

/**
 * By how much a figure of the rival's value fits the place better that stands in the
 * supporter's own sentence: "203 million against a forecast of 189 million".  Words of
 * one sentence are the fairest to compare.  Infinite where there is none.
 */
static double gap_in_sentence(struct check_case *c, const struct alignment *to) {
    struct figure again;
    if (!figure_beside(c, to->supporter.figure, figure_mention(c, to->rival.figure),
                       &again))
        return INFINITY;
    return figures_evidence(c, to->figure, again).total - to->supporter.evidence.total;
}

/** "(171)" right behind the rival "200 million": last year's, in the same words. */
static bool is_in_bracket(const struct check_case *c, const struct alignment *to) {
    const struct mention *own = figure_mention(c, to->supporter.figure);
    const struct document *document = figure_document(c, to->supporter.figure);
    return own->carried && own->first > 0 &&
           document->view.data[document->tokens.at[own->first - 1].start] == '(' &&
           to->rival.figure.member == to->supporter.figure.member &&
           to->rival.figure.mention + 1 == to->supporter.figure.mention;
}

/** Does the draft's sentence tell when, or the rival's value as well? */
static bool tells_both(const struct check_case *c, const struct alignment *to) {
    const struct mentions *all = &c->members[to->figure.member].mentions;
    struct figure again;
    uint32_t i = to->figure.mention + 1;
    bool when = i < all->list.n &&
                all->list.at[i].sentence == figure_mention(c, to->figure)->sentence &&
                ((all->list.at[i].kind->group == GROUP_TIME &&
                  !date_is_of_saying(c, (struct figure){to->figure.member, i})) ||
                 mention_is(&all->list.at[i], duration));
    return when ||
           figure_beside(c, to->figure, figure_mention(c, to->rival.figure), &again);
}

bool figure_misplaced(struct check_case *c, const struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure);
    /* The same number in another unit is a rival only of what nobody else has. */
    if (!to->rival.found ||
        values_relate(mention, figure_mention(c, to->rival.figure)) == RELATION_NONE)
        return false;
    if (is_of_other_bearer(c, to))
        return true;
    /* A third and two fifths stand in many places of one sentence. */
    if (mention->amount.fraction &&
        figure_mention(c, to->rival.figure)->amount.fraction)
        return false;
    /* Two that name others tell of two claims: another player's points. */
    if (names_differ(c, to->figure, to->rival.figure, true))
        return false;
    if (mention->kind->group == GROUP_TIME || mention_is(mention, score) ||
        is_few(c, to))
        return is_clearly_misplaced(c, to) || counts_another(to);
    /* A rounding of the source's figure was made from that very figure. */
    bool place =
        !to->rounded && !mention_is(mention, ordinal) &&
        values_ratio(mention, figure_mention(c, to->rival.figure)) <= PLACE_REACH;
    bool told = is_in_bracket(c, to) && tells_both(c, to);
    bool away = is_adrift(c, to) || is_of_other_period(c, to) ||
                is_of_other_subject(to) ||
                (to->rival.evidence.total >= thresholds.place &&
                 place_gap(c, to) > thresholds.gap);
    return place && away && !told &&
           (is_of_other_subject(to) || gap_in_sentence(c, to) > thresholds.gap) &&
           !is_accompanied(c, to);
}
