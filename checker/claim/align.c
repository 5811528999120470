/*
 * align.c - supporter against rival.
 */
#include "claim/align.h"

#include <math.h>
#include <stdlib.h>

#include "claim/candidates.h"
#include "claim/derive.h"
#include "claim/exchange.h"
#include "claim/named.h"
#include "claim/slip.h"
#include "claim/stance.h"
#include "value/civil.h"
#include "value/compare.h"
#include "value/kind.h"

/**
 * Where the evidence must lie before a figure is called wrong, tuned on
 * development texts.  A rival below RIVAL_LEAST speaks of something else; a
 * supporter that is GAP weaker than a rival of PLACE_LEAST stands in another
 * place; the same number as another kind supports a little less.  Beside a rival
 * of SAME_PLACE, in all but the same words, only a sum of its own kind excuses it, or a
 * product.
 */
static const double RIVAL_LEAST = 0.45, PLACE_LEAST = 0.35, GAP = 0.40,
                    ECHO_COST = 0.10, SAME_BONUS = 0.05, SAME_PLACE = 1.0;

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
    evidence.total += stance == STANCE_SAME ? SAME_BONUS : 0;
    struct counterpart *side = stance == STANCE_RIVAL ? &to->rival : &to->supporter;
    if (!better(c, side, evidence.total, mention, there))
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

/** A figure that no text can be held against: relative dates without a date. */
static bool is_mute(const struct mention *mention) {
    return mention->kind->group == GROUP_TIME && !mention->time.text[0];
}

/** "the weekend" in a source of which nobody knows when it was written. */
static bool is_unplaced(const struct check_case *c, const struct alignment *to) {
    const struct mention *own = figure_mention(c, to->supporter.figure);
    return own->kind->group == GROUP_TIME && !own->time.text[0];
}

/** "VARN, May 14 - ": a place in capitals in front, a dash or the agency behind. */
static bool is_dateline(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct token *tokens = document->tokens.at;
    const char *data = document->view.data;
    if (mention->kind->group != GROUP_TIME || mention->first < 2 ||
        mention->past >= document->tokens.n || tokens[mention->past].type != TOKEN_SIGN)
        return false;
    /* An em dash begins with the byte 0xE2. */
    return data[tokens[mention->first - 1].start] == ',' &&
           tokens[mention->first - 2].flags & TOKEN_ALL_CAPITALS &&
           strchr("-(\xE2", data[tokens[mention->past].start]);
}

/** "to date", or a dateline: the day on which the text itself was written. */
static bool is_own_day(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    int today;
    const struct time *time = &mention->time;
    if (is_dateline(c, figure))
        return true;
    return mention->kind->group == GROUP_TIME &&
           (time->low == NO_LOW_DAY || time->low == time->high) &&
           civil_parse(figure_document(c, figure)->date, &today) &&
           mention->time.high == today;
}

/** A day of no month, or of no calendar: date checks speak of it. */
static bool is_faulty(const struct mention *mention) {
    return mention->kind->group == GROUP_TIME &&
           (mention->time.fault == TIME_INCOMPLETE ||
            mention->time.fault == TIME_IMPOSSIBLE);
}

/** "the two clinics": a small count of what the text has named already. */
static bool is_known(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    const struct document *document = figure_document(c, figure);
    bool opens =
        mention->hedge_first == document->sentences.at[mention->sentence].first_token;
    return !opens && mention->amount.worded && mention_is(mention, number) &&
           token_is(&document->tokens.at[mention->hedge_first - 1], CLASS_DETERMINER) &&
           decimal_compare(mention->amount.high, decimal_of(10, 0)) <= 0;
}

/** "three firms: Hale, Orm and Varn": the text itself names what it counts. */
static bool is_listed(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    const struct document *document = figure_document(c, figure);
    size_t behind = mention->noun ? mention->noun_past : mention->past;
    return mention_is(mention, number) && mention->amount.worded &&
           behind < document->sentences.at[mention->sentence].past_token &&
           document->view.data[document->tokens.at[behind].start] == ':';
}

/** "one", "first": words that count too little to be called wrong. */
static bool is_slight(const struct mention *mention) {
    bool ordinal = mention_is(mention, ordinal);
    return mention->kind->group == GROUP_AMOUNT && mention->amount.worded &&
           (mention->amount.vague ||
            decimal_compare(mention->amount.high, decimal_of(ordinal ? 3 : 1, 0)) <= 0);
}

/** How many times its rival a figure may be and still have strayed into its place:
    a scale word apart is another claim, as 56,000 beside a rating of nine. */
enum { PLACE_REACH = 1000 };

/** By how much the rival fits the figure's place better than the supporter does. */
static double place_gap(const struct check_case *c, const struct alignment *to) {
    const struct evidence *rival = &to->rival.evidence, *own = &to->supporter.evidence;
    bool same_kind = figure_mention(c, to->figure)->kind ==
                     figure_mention(c, to->supporter.figure)->kind;
    bool noun_unknown = same_kind && own->of[CUE_NOUN] == 0 && rival->of[CUE_NOUN] > 0;
    return rival->total - own->total -
           (noun_unknown ? cue_weight(CUE_NOUN) / 2 : 0); /* "22 of them" */
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
static bool is_clearly_misplaced(const struct alignment *to) {
    double rival = to->rival.evidence.total, own = to->supporter.evidence.total;
    return rival >= SAME_PLACE && rival - own > GAP;
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
           rival->total >= RIVAL_LEAST && rival->total > own->total;
}

/** "Ann Hale, 35": the source has another age behind her name, and 35 elsewhere. */
static bool is_of_other_bearer(const struct alignment *to) {
    return to->rival.evidence.of[CUE_BEARER] >= 1 &&
           to->supporter.evidence.of[CUE_BEARER] <= 0;
}

/** The supporter counts other things and shares no word; the rival counts the same. */
static bool counts_another(const struct alignment *to) {
    const struct evidence *own = &to->supporter.evidence, *rival = &to->rival.evidence;
    return own->of[CUE_NOUN] < 0 && own->of[CUE_WORDS] <= 0 &&
           rival->of[CUE_NOUN] > 0 && rival->total >= RIVAL_LEAST;
}

/** Mentions to each side of one that are looked at in its sentence. */
enum { MOST_BESIDE = 32 };

/** A figure of `value`, not itself, in the sentence of `beside`; false if none. */
static bool find_beside(const struct check_case *c, struct figure beside,
                        const struct mention *value, struct figure *found) {
    const struct mentions *all = &c->members[beside.member].mentions;
    uint32_t from = beside.mention > MOST_BESIDE ? beside.mention - MOST_BESIDE : 0;
    for (uint32_t i = from; i < all->list.n && i < beside.mention + MOST_BESIDE; i++) {
        const struct mention *there = &all->list.at[i];
        enum relation relation = values_relate(there, value);
        bool same = relation == RELATION_SAME || relation == RELATION_COMPATIBLE;
        if (i == beside.mention || there == value || !same ||
            there->sentence != figure_mention(c, beside)->sentence)
            continue;
        *found = (struct figure){beside.member, i};
        return true;
    }
    return false;
}

/**
 * By how much a figure of the rival's value fits the place better that stands in the
 * supporter's own sentence: "203 million against a forecast of 189 million".  Words of
 * one sentence are the fairest to compare.  Infinite where there is none.
 */
static double gap_in_sentence(struct check_case *c, const struct alignment *to) {
    struct figure again;
    if (!find_beside(c, to->supporter.figure, figure_mention(c, to->rival.figure),
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
                (all->list.at[i].kind->group == GROUP_TIME ||
                 mention_is(&all->list.at[i], duration));
    return when ||
           find_beside(c, to->figure, figure_mention(c, to->rival.figure), &again);
}

/** Does the rival fit the figure's place so much better than the supporter? */
static bool is_misplaced(struct check_case *c, const struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure);
    if (!to->rival.found)
        return false;
    if (is_of_other_bearer(to))
        return true;
    if (mention->kind->group == GROUP_TIME || mention_is(mention, score) ||
        is_few(c, to))
        return is_clearly_misplaced(to) || counts_another(to);
    /* A rounding of the source's figure was made from that very figure. */
    bool place =
        !to->rounded && !mention_is(mention, ordinal) &&
        values_ratio(mention, figure_mention(c, to->rival.figure)) <= PLACE_REACH;
    bool told = is_in_bracket(c, to) && tells_both(c, to);
    return place && !told && gap_in_sentence(c, to) > GAP &&
           (is_adrift(c, to) || is_of_other_period(c, to) ||
            (to->rival.evidence.total >= PLACE_LEAST && place_gap(c, to) > GAP));
}

/**
 * A value that only fits, in words that do not, supports nothing where another
 * stands in just this place: "50 years" beside 35 years and "over four decades".
 */
static bool is_outdone(const struct check_case *c, const struct alignment *to) {
    double rival = to->rival.evidence.total, own = to->supporter.evidence.total;
    return to->rounded && to->rival.found &&
           !values_round(figure_mention(c, to->figure),
                         figure_mention(c, to->supporter.figure)) &&
           own < PLACE_LEAST && rival >= RIVAL_LEAST && rival - own > GAP;
}

static bool is_operand(const struct check_case *c, struct figure operand,
                       const struct alignment *to) {
    const struct mention *mention = figure_mention(c, operand);
    const struct mention *figure = figure_mention(c, to->figure);
    return mention->hedge == HEDGE_NONE &&
           (!figure->noun || !mention->noun || mention->noun == figure->noun);
}

/** A whole shares the words of its parts; else such words mean the figure itself. */
static bool is_computed(struct check_case *c, struct alignment *to) {
    /* No sum excuses two digits exchanged in the very claim. */
    if (to->rival.found && to->rival.evidence.total >= RIVAL_LEAST &&
        slip_name(figure_mention(c, to->figure), figure_mention(c, to->rival.figure)))
        return false;
    if (figure_named(c, to))
        return !to->rival.found || to->rival.evidence.total < SAME_PLACE;
    bool outdone = to->rival.found && to->rival.evidence.total >= SAME_PLACE;
    if (!figure_derive(c, to, outdone ? "+*/" : "+-*%/&@"))
        return false;
    bool one = to->operands[0].mention == to->operands[1].mention;
    return !outdone || to->operation != '+' || one ||
           (is_operand(c, to->operands[0], to) && is_operand(c, to->operands[1], to));
}

/** Amounts that add up over time: a month has no more of them than its year. */
static bool adds_up(const struct mention *mention) {
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
    return nest && adds_up(mention) && adds_up(rival) &&
           values_ratio(mention, rival) >= WHOLE_LEAST &&
           nest * decimal_compare(mention->amount.low, rival->amount.low) >= 0;
}

bool alignment_exceeds(const struct check_case *c, const struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure),
                         *rival = figure_mention(c, to->rival.figure);
    int nest = to->rival.found ? periods_nest(figure_period(c, to->figure),
                                              figure_period(c, to->rival.figure))
                               : 0;
    return nest && adds_up(mention) && adds_up(rival) &&
           nest * decimal_compare(mention->amount.low, rival->amount.low) < 0;
}

/** Claims of one thing that no slip of the pen parts lie closer than this. */
enum { ONE_CLAIM = 10 };

/** $40 million beside $2 billion: another claim in like words. */
static bool is_another(const struct mention *mention, const struct mention *rival) {
    return values_ratio(mention, rival) > ONE_CLAIM && !slip_name(mention, rival);
}

/** "Three bridges" that are named, "a third" of two counts: it needs no supporter. */
static bool is_excused(struct check_case *c, struct alignment *to) {
    return figure_named(c, to) || (figure_mention(c, to->figure)->amount.fraction &&
                                   figure_derive(c, to, "/"));
}

static void judge(struct check_case *c, struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure);
    double rival = to->rival.found ? to->rival.evidence.total : 0;
    if (to->supporter.found && is_outdone(c, to))
        to->supporter = (struct counterpart){0};
    if (to->supporter.found && is_unplaced(c, to)) {
        to->why = "a source has the words, but states no date to count from";
    } else if (to->supporter.found) {
        to->misplaced = is_misplaced(c, to) && !is_excused(c, to);
        bool same = values_relate(mention, figure_mention(c, to->supporter.figure)) ==
                    RELATION_SAME;
        to->verdict = to->list || to->operation ? VERDICT_COMPUTED
                      : to->misplaced           ? VERDICT_CONTRADICTION
                      : same                    ? VERDICT_AGREE
                                                : VERDICT_COMPATIBLE;
    } else if (is_mute(mention)) {
        to->why = "it counts from a date that the text does not state";
    } else if (is_own_day(c, to->figure)) {
        to->why = "it means the day on which the text was written";
    } else if (is_known(c, to->figure) || is_listed(c, to->figure)) {
        to->why = "it counts what the text itself names";
    } else if (mention_is(mention, label) && rival < RIVAL_LEAST) {
        to->why = "it names, and counts nothing";
    } else if (is_slight(mention)) {
        to->why = "so small a count is no claim of its own";
    } else if (is_computed(c, to)) {
        to->verdict = VERDICT_COMPUTED;
    } else {
        bool scope = to->rival.found &&
                     (to->rival.evidence.of[CUE_PERIOD] < 0 || is_part(c, to));
        to->far =
            to->rival.found && is_another(mention, figure_mention(c, to->rival.figure));
        bool near = rival >= RIVAL_LEAST && (scope || !to->far);
        to->verdict = !near   ? VERDICT_UNSUPPORTED
                      : scope ? VERDICT_SCOPE
                              : VERDICT_CONTRADICTION;
    }
}

static void align(struct check_case *c, struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure);
    if (is_faulty(mention)) {
        to->why = "it is no date";
    } else if (mention->amount.overflow) {
        to->why = "it is longer than the numbers that can be compared";
    } else {
        consider_all(c, to);
        judge(c, to);
    }
}

static bool shares_sentence(const struct check_case *c, const struct alignment *a,
                            const struct alignment *b) {
    return a->figure.member == b->figure.member &&
           figure_mention(c, a->figure)->sentence ==
               figure_mention(c, b->figure)->sentence;
}

/** The year of a figure that is of another year is no mistake of its own. */
static void follow_scope(struct check_case *c, size_t at) {
    struct alignment *to = &c->alignments[at];
    if ((to->verdict != VERDICT_CONTRADICTION && to->verdict != VERDICT_UNSUPPORTED) ||
        figure_mention(c, to->figure)->kind->group != GROUP_TIME)
        return;
    size_t first = at, past = at;
    while (first > 0 && shares_sentence(c, &c->alignments[first - 1], to))
        first--;
    while (past < c->n_alignments && shares_sentence(c, &c->alignments[past], to))
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
