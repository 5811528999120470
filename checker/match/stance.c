/*
 * stance.c - support or another claim, by the two values alone and a few words.
 */
#include "match/stance.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "value/compare.h"
#include "value/kind.h"
#include "value/unit.h"

/** A share or a magnitude is no rival of a count. */
static bool is_loose(const struct mention *mention) {
    return mention->amount.vague || mention->amount.fraction;
}

/** But "three in 20" is one of "seven in 20". */
static bool is_loose_beside(const struct mention *mention,
                            const struct mention *there) {
    bool shares = mention->amount.fraction && there->amount.fraction;
    return is_loose(there) && !shares;
}

/** Amounts of one kind and unit. */
static bool are_amounts_alike(const struct mention *a, const struct mention *b) {
    return a->kind == b->kind && mention_does(a, DOES_AMOUNT) && a->unit == b->unit;
}

/** One number, which no hedge, share or magnitude leaves open. */
static bool is_plain(const struct mention *mention) {
    return mention->hedge == HEDGE_NONE && !mention->amount.vague &&
           !mention->amount.range && !mention->amount.fraction;
}

/** Is it an end of the other's, or one of the two rounded? */
static bool is_near(const struct mention *mention, const struct mention *there) {
    return decimal_compare(mention->amount.low, there->amount.low) == 0 ||
           decimal_compare(mention->amount.low, there->amount.high) == 0 ||
           values_round(mention, there) || value_rounds(mention, there);
}

/** A plain figure, and in the source another that is only about so much. */
static bool is_overexact(const struct mention *mention, const struct mention *there) {
    bool loose =
        there->hedge != HEDGE_NONE || there->amount.vague || there->amount.range;
    return loose && is_plain(mention) && are_amounts_alike(mention, there) &&
           !is_near(mention, there);
}

/** "3,000" beside "more than 3,200": one number each, and only the source's hedged. */
static bool leaves_hedge_out(const struct mention *mention,
                             const struct mention *there) {
    bool ranges = mention->amount.range || there->amount.range;
    return mention->hedge == HEDGE_NONE && there->hedge != HEDGE_NONE && !ranges &&
           !mention->amount.vague;
}

/** "3,000 years" of "more than 3,200 years": rounded, and the bound left out. */
static bool is_rounding(const struct mention *mention, const struct mention *there,
                        enum relation relation) {
    bool another = relation == RELATION_DIFFERENT || relation == RELATION_ALLOWED;
    return another && are_amounts_alike(mention, there) &&
           leaves_hedge_out(mention, there) && value_rounds(mention, there);
}

/** Has it a first and a last day? */
static bool is_closed(const struct time *time) {
    return time->low != NO_LOW_DAY && time->high != NO_HIGH_DAY;
}

/** "1850 to 1899" is not in a source that has 1850 alone. */
static bool is_wider(const struct mention *mention, const struct mention *there) {
    const struct time *x = mention->time, *y = there->time;
    bool range = strchr(x->text, '/') && !strchr(y->text, '/');
    return mention_does(mention, DOES_DATE) && range && is_closed(x) && is_closed(y) &&
           y->high - y->low < x->high - x->low;
}

/** Bytes of a month in EDTF, with a year or without one, and of a day. */
enum { MONTH_TEXT = 7, DAY_TEXT = 10 };

/** "30 September" is not in a source that has September. */
static bool is_day_of_month(const struct time *day, const struct time *month) {
    return strlen(day->text) == DAY_TEXT && strlen(month->text) == MONTH_TEXT &&
           strncmp(day->text + 4, month->text + 4, MONTH_TEXT - 4) == 0;
}

/** "April 1964" is not in a source that has 1964. */
static bool is_finer_date(const struct mention *mention, const struct mention *there) {
    const struct time *x = mention->time, *y = there->time;
    if (!mention_does(mention, DOES_DATE) || x->about)
        return false;
    if (is_day_of_month(x, y))
        return true;
    if (x->low == NO_LOW_DAY || x->high == NO_HIGH_DAY || y->low == NO_LOW_DAY ||
        y->high == NO_HIGH_DAY)
        return false;
    bool end_of_range =
        strchr(y->text, '/') && (x->low == y->low || x->high == y->high);
    return !end_of_range && x->low >= y->low && x->high <= y->high &&
           x->high - x->low < y->high - y->low;
}

int64_t figure_years(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    struct decimal number = mention->amount.low;
    if (mention->amount.range || number.exponent != 0)
        return 0;
    if (mention_does(mention, DOES_LAST | DOES_AGE))
        return strcmp(mention->unit, "12M") == 0 ? number.coefficient : 0;
    if (!mention_does(mention, DOES_RANK) || !mention->noun)
        return 0;
    const struct token *noun =
        &figure_document(c, figure)->tokens.at[mention->noun_past - 1];
    const struct sense *sense = token_sense(noun, CLASS_SYNONYM);
    return sense && strcmp(sense->value, "anniversary") == 0 ? number.coefficient : 0;
}

/** "30 years on", of a 30th anniversary. */
static bool is_anniversary(const struct check_case *c, struct figure a,
                           struct figure b) {
    int64_t years = figure_years(c, a);
    return years && years == figure_years(c, b) &&
           mention_does(figure_mention(c, a), DOES_RANK) !=
               mention_does(figure_mention(c, b), DOES_RANK);
}

/** "$2K" of $2,300 a month: rate-changed speaks of equal amounts. */
static bool fits_but_for_rate(const struct mention *mention,
                              const struct mention *there) {
    struct mention plain = *mention, other = *there;
    if (mention->kind != there->kind || mention->rate == there->rate)
        return false;
    plain.rate = other.rate = NULL;
    enum relation relation = values_relate(&plain, &other);
    return relation == RELATION_SAME || relation == RELATION_COMPATIBLE;
}

/** "A loss of 38 million" of -38 million. */
static bool is_negated(const struct mention *mention, const struct mention *there) {
    if (there->amount.low.coefficient >= 0 || mention->kind != there->kind)
        return false;
    struct mention plain = *there;
    plain.amount.low.coefficient = -there->amount.low.coefficient;
    plain.amount.high.coefficient = -there->amount.high.coefficient;
    return mention_does(mention, DOES_AMOUNT) && !there->amount.range &&
           values_relate(mention, &plain) == RELATION_SAME;
}

/** "More than 40" allows 90, and yet it would not be said of them. */
static const double OTHER_STORY = 2;

/** Of so few digits a figure tells too little of a finer one. */
enum { FEW_DIGITS = 10 };

/** "$1.97 billion", where it has $2 billion; "$581.6 million" is $582 million, rounded
    and not cut. */
static bool is_closer(const struct mention *mention, const struct mention *there) {
    struct decimal coarse = there->amount.low;
    double apart = decimal_double(mention->amount.low) - decimal_double(coarse);
    return value_is_finer(mention, there) &&
           (llabs(coarse.coefficient) < FEW_DIGITS ||
            fabs(apart) > decimal_power(coarse.exponent) / 2);
}

/** Can a compatible figure not be what the draft's was made of? */
static bool is_less_exact(const struct mention *mention, const struct mention *there) {
    return is_wider(mention, there) || is_finer_date(mention, there) ||
           is_closer(mention, there);
}

static bool is_loosely_told(const struct mention *mention) {
    return mention->hedge != HEDGE_NONE || mention->amount.vague;
}

static bool same_ends(const struct mention *a, const struct mention *b) {
    return decimal_compare(a->amount.low, b->amount.low) == 0 ||
           decimal_compare(a->amount.high, b->amount.high) == 0;
}

/** By how much of itself a bound may stay below what is counted. */
static const double BOUND_SLACK = 1.05;

/** "More than 16,000" of "some 16,600": the bound holds of it, and is told for it. */
static bool is_bound_of(const struct mention *mention, const struct mention *there) {
    int way = decimal_compare(there->amount.low, mention->amount.low);
    bool least = mention->hedge == HEDGE_MORE_THAN || mention->hedge == HEDGE_AT_LEAST;
    bool most = mention->hedge == HEDGE_LESS_THAN || mention->hedge == HEDGE_AT_MOST;
    return ((least && way > 0) || (most && way < 0)) &&
           values_ratio(mention, there) <= BOUND_SLACK;
}

/** "More than 8 million" of "millions", "over 107" of "about 121": two that are only
    about so much do not reach for each other. */
static bool are_both_loose(const struct mention *mention, const struct mention *there) {
    bool loose = is_loosely_told(mention) && is_loosely_told(there),
         vague = mention->amount.vague && there->amount.vague;
    bool converted = mention_does(mention, DOES_MEASURE) &&
                     !strings_equal(mention->unit, there->unit); /* 120 mph, 193 km/h */
    if (!loose || vague || converted || !mention_does(mention, DOES_AMOUNT))
        return false;
    return !same_ends(mention, there) && !values_round(mention, there) &&
           !is_bound_of(mention, there) && !value_rounds_bound(mention, there);
}

/** One end of a range, alone. */
static struct mention end_of(const struct mention *range, bool high) {
    struct mention end = *range;
    end.amount.range = false;
    *(high ? &end.amount.low : &end.amount.high) =
        high ? end.amount.high : end.amount.low;
    return end;
}

static bool is_end(const struct mention *range, bool high,
                   const struct mention *there) {
    struct mention end = end_of(range, high);
    enum relation relation = values_relate(&end, there);
    return relation == RELATION_SAME || relation == RELATION_COMPATIBLE;
}

/** Tokens from the one end of a range to the other: "$5.05 to just $5.15". */
enum { BETWEEN_ENDS = 4 };

/** Is one end of a range this figure, and the other the one that stands beside it? */
static bool is_end_of_both(const struct check_case *c, const struct mention *range,
                           bool high, struct figure at) {
    const struct mentions *all = &c->members[at.member]->mentions;
    const struct mention *one = &all->list.at[at.mention],
                         *two = high ? one - 1 : one + 1;
    if (high ? at.mention == 0 : at.mention + 1 >= all->list.n)
        return false;
    uint32_t away = high ? one->first - two->past : two->first - one->past;
    return two->sentence == one->sentence && away <= BETWEEN_ENDS &&
           is_end(range, high, one) && is_end(range, !high, two);
}

/** Has a range its two ends in words or digits?  "80s" has not. */
static bool names_ends(const struct mention *mention) {
    return mention_does(mention, DOES_AMOUNT) && mention->amount.range &&
           mention->past - mention->first >= 3 && !mention_does(mention, DOES_AGE);
}

/** "11 to 31 percent" is another than "11% to 13%", and does not say 15. */
static enum relation of_range(const struct check_case *c, const struct mention *range,
                              struct figure other, enum relation relation) {
    const struct mention *there = figure_mention(c, other);
    bool end = is_end(range, false, there) || is_end(range, true, there);
    if (is_end_of_both(c, range, false, other) || is_end_of_both(c, range, true, other))
        return RELATION_COMPATIBLE;
    return end || relation == RELATION_DIFFERENT ? RELATION_DIFFERENT
                                                 : RELATION_ALLOWED;
}

/** "226", of what "fell 226.44 to 8,149": the range has it as one of its ends. */
static bool is_end_of(const struct mention *mention, const struct mention *there) {
    return names_ends(there) && !mention->amount.range &&
           (is_end(there, false, mention) || is_end(there, true, mention));
}

/** Bounds that allow each other, and yet one would not be said of the other. */
static bool is_other_story(const struct mention *mention, const struct mention *there) {
    return bounds_alike(mention, there) || values_ratio(mention, there) >= OTHER_STORY;
}

/** "Two dozen" are about 24: another text may count 25. */
static struct mention as_told(const struct check_case *c, struct figure figure) {
    struct mention told = *figure_mention(c, figure);
    const struct sense *group =
        token_sense(&figure_document(c, figure)->tokens.at[told.past - 1], CLASS_GROUP);
    if (group && group->number == 12 && told.hedge == HEDGE_NONE)
        told.hedge = HEDGE_ABOUT;
    return told;
}

enum stance figures_stance(const struct check_case *c, struct figure a,
                           struct figure b) {
    struct mention first = as_told(c, a), second = as_told(c, b);
    const struct mention *x = &first, *y = &second;
    switch (values_relate(x, y)) {
    case RELATION_NONE: return STANCE_NONE;
    case RELATION_SAME: return STANCE_SAME;
    case RELATION_COMPATIBLE: return STANCE_FITS;
    case RELATION_ALLOWED: return is_other_story(x, y) ? STANCE_RIVAL : STANCE_FITS;
    default: return STANCE_RIVAL;
    }
}

/** The relation as a writer means it, beyond what the two values allow. */
static enum relation meant(const struct mention *mention, const struct mention *there,
                           enum relation relation) {
    if (is_rounding(mention, there, relation))
        return RELATION_COMPATIBLE;
    if (relation == RELATION_ALLOWED && is_other_story(mention, there))
        return RELATION_DIFFERENT;
    if (relation == RELATION_COMPATIBLE && are_both_loose(mention, there))
        return RELATION_DIFFERENT;
    if (relation != RELATION_COMPATIBLE || !is_overexact(mention, there))
        return relation;
    bool allows =
        there->hedge > HEDGE_NEARLY || there->amount.vague || there->amount.range;
    /* 684,000 is not in "over 600,000", which allows it */
    return allows ? RELATION_ALLOWED : RELATION_DIFFERENT;
}

/** A loss is no rival of a profit. */
static bool signs_differ(const struct mention *a, const struct mention *b) {
    return mention_does(a, DOES_PAY) && mention_does(b, DOES_PAY) &&
           (a->amount.low.coefficient < 0) != (b->amount.low.coefficient < 0);
}

static bool is_weekday(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    return mention->past == mention->first + 1 &&
           token_is(&figure_document(c, figure)->tokens.at[mention->first],
                    CLASS_WEEKDAY);
}

/** From `at` on, past "the" and "this". */
static uint32_t past_determiners(const struct document *document,
                                 const struct mention *mention, uint32_t at) {
    while (at < mention->past &&
           token_is_one_of(&document->tokens.at[at],
                           CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER)))
        at++;
    return at;
}

/** "the end of this week" and "the end of the week". */
static bool spell_alike(const struct check_case *c, struct figure a, struct figure b) {
    const struct document *here = figure_document(c, a), *there = figure_document(c, b);
    const struct mention *x = figure_mention(c, a), *y = figure_mention(c, b);
    uint32_t i = past_determiners(here, x, x->first),
             k = past_determiners(there, y, y->first);
    while (i < x->past && k < y->past &&
           text_equal_nocase(document_token(here, i), document_token(there, k))) {
        i = past_determiners(here, x, i + 1);
        k = past_determiners(there, y, k + 1);
    }
    return i == x->past && k == y->past;
}

/** "the weekend" of a text without a date, "Tuesday" of one of another day. */
static bool same_words(const struct check_case *c, struct figure a, struct figure b) {
    const struct mention *x = figure_mention(c, a), *y = figure_mention(c, b);
    if (!mention_does(x, DOES_DATE) || !mention_does(y, DOES_DATE))
        return false;
    /* Where neither is known, nothing is compared. */
    return x->time->text[0] && (is_weekday(c, a) || !y->time->text[0]) &&
           spell_alike(c, a, b);
}

static bool is_year(const struct mention *mention) {
    return mention_does(mention, DOES_DATE) && strlen(mention->time->text) == 4;
}

/** "a year earlier" tells when, "a year" how long. */
static bool counts_back(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    const struct document *document = figure_document(c, figure);
    return mention_does(mention, DOES_LAST) && mention->past < document->tokens.n &&
           (token_is(&document->tokens.at[mention->past], CLASS_AGO) ||
            token_is(&document->tokens.at[mention->past], CLASS_SINCE));
}

/** "They won on Sunday" tells of no other cup than "they had won in 2013". */
static bool is_other_grain(const struct check_case *c, struct figure a,
                           struct figure b) {
    return (is_weekday(c, a) && is_year(figure_mention(c, b))) ||
           (is_weekday(c, b) && is_year(figure_mention(c, a))) ||
           counts_back(c, a) != counts_back(c, b);
}

/** "Note 2", "page 14": a text numbers its parts itself. */
static bool is_own_part(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    size_t length;
    return mention->noun_past > mention->noun_first &&
           phrase_signal(&document->tokens.at[mention->noun_first], 1, SIGNAL_OWN_PART,
                         &length);
}

/** "a Friday", which is any. */
static bool is_any_weekday(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    uint32_t at = mention->first;
    return at > 0 && mention->time->weekless &&
           token_is(&document->tokens.at[at], CLASS_WEEKDAY) &&
           token_is(&document->tokens.at[at - 1], CLASS_ARTICLE);
}

/** The mention without the day that was chosen for it, in `time`. */
static struct mention without_day(const struct check_case *c, struct figure figure,
                                  struct time *time) {
    struct mention any = *figure_mention(c, figure);
    const struct token *word = &figure_document(c, figure)->tokens.at[any.first];
    *time = *any.time;
    time->low = NO_LOW_DAY;
    time->high = NO_HIGH_DAY;
    snprintf(time->text, sizeof time->text, "XXXX-WXX-%d",
             token_sense(word, CLASS_WEEKDAY)->number);
    any.time = time;
    return any;
}

/** "515 miles" of 515 kilometres, 22 weeks of 22 months. */
static bool is_other_unit(const struct mention *mention, const struct mention *there) {
    bool lengths = mention_does(mention, DOES_LAST) && mention_does(there, DOES_LAST);
    bool units = mention_does(mention, DOES_MEASURE) &&
                 mention_does(there, DOES_MEASURE) && mention->unit != there->unit &&
                 units_convert(mention->unit, there->unit);
    return (lengths || units) && !mention->amount.range &&
           decimal_compare(mention->amount.low, there->amount.low) == 0;
}

enum stance figure_stance(const struct check_case *c, struct figure figure,
                          struct figure other) {
    const struct mention *mention = figure_mention(c, figure),
                         *there = figure_mention(c, other);
    if (same_words(c, figure, other))
        return STANCE_FITS;
    if (is_negated(mention, there))
        return STANCE_ECHO;
    struct mention any;
    struct time time;
    if (is_any_weekday(c, figure))
        mention = (any = without_day(c, figure, &time), &any);
    enum relation relation = values_relate(mention, there);
    switch (relation) {
    case RELATION_NONE:
        if (is_other_unit(mention, there))
            return STANCE_RIVAL;
        if (is_anniversary(c, figure, other))
            return STANCE_RETOLD;
        return values_echo(mention, there) || fits_but_for_rate(mention, there)
                   ? STANCE_ECHO
                   : STANCE_NONE;
    case RELATION_SAME: return STANCE_SAME;
    case RELATION_COMPATIBLE:
        if (is_less_exact(mention, there))
            return STANCE_NONE;
        break;
    default: break;
    }
    relation = names_ends(mention) && !there->amount.range
                   ? of_range(c, mention, other, relation)
               : is_end_of(mention, there) ? RELATION_COMPATIBLE
                                           : meant(mention, there, relation);
    if (relation == RELATION_DIFFERENT)
        return is_loose_beside(mention, there) || signs_differ(mention, there) ||
                       is_other_grain(c, figure, other) || is_own_part(c, figure)
                   ? STANCE_NONE
                   : STANCE_RIVAL;
    return relation == RELATION_COMPATIBLE ? STANCE_FITS : STANCE_NONE;
}
