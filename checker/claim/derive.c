/*
 * derive.c - sums, differences, products, shares and spans of years.  Bounded:
 * operands stand close together, and a figure has few neighbours.
 */
#include "claim/derive.h"

#include <math.h>
#include <stdlib.h>

#include "claim/candidates.h"
#include "claim/role.h"
#include "claim/stance.h"
#include "value/civil.h"
#include "value/compare.h"

/** Operands stand close together; years may come from anywhere in a text. */
enum { SENTENCES_APART = 2, OTHERS_APART = 4, MOST_APART = 100, MOST_NEAR = 24 };

static const struct mentions *mentions_of(const struct check_case *c, uint32_t member) {
    return &c->members[member].mentions;
}

static bool same_measure(const struct mention *a, const struct mention *b) {
    if (a->kind != b->kind || a->kind->group != GROUP_AMOUNT || a->amount.range ||
        b->amount.range || mention_is(a, age) || mention_is(a, ordinal) ||
        mention_is(a, score))
        return false;
    bool units =
        a->unit == b->unit || (a->unit && b->unit && !strcmp(a->unit, b->unit));
    return units && (!a->noun || !b->noun || a->noun == b->noun);
}

/** 57 and three are 60, and not "over 60", nor "nearly 60". */
static bool keeps_bound(const struct mention *figure, struct decimal result) {
    int side = decimal_compare(result, figure->amount.low);
    if (figure->hedge == HEDGE_MORE_THAN)
        return side > 0;
    return (figure->hedge != HEDGE_LESS_THAN && figure->hedge != HEDGE_NEARLY) ||
           side < 0;
}

/** "almost 3,600" of 3,597: a hedge reaches for a sum as it does for a figure. */
static bool reaches(const struct mention *figure, struct decimal result) {
    struct mention sum = *figure;
    sum.hedge = HEDGE_NONE;
    sum.amount.low = sum.amount.high = result;
    return figure->hedge != HEDGE_NONE && figure->hedge <= HEDGE_NEARLY &&
           !mention_is(figure, percent) &&
           values_relate(figure, &sum) == RELATION_COMPATIBLE;
}

/** Does the draft's figure state `result`, rounded as it is written or hedged? */
static bool states(const struct mention *figure, struct decimal result) {
    return (decimal_rounds_to(result, figure->amount.low) || reaches(figure, result)) &&
           keeps_bound(figure, result);
}

/** "six soldiers and 10 civilians" are 16: counts of one sentence, any noun. */
static bool adds_up(const struct mention *figure, const struct mention *a,
                    const struct mention *b) {
    struct decimal sum;
    /* "38 votes" is not 36 votes and two abstentions. */
    bool bare = !a->noun || !b->noun; /* "30 houses damaged and 12 destroyed" */
    if (!bare && (a->noun == figure->noun) != (b->noun == figure->noun))
        return false;
    return a->sentence == b->sentence && mention_is(figure, number) &&
           mention_is(a, number) && mention_is(b, number) && !a->amount.range &&
           !b->amount.range && !a->amount.fraction && !b->amount.fraction &&
           decimal_add(a->amount.low, b->amount.low, &sum) && states(figure, sum);
}

static char add_or_subtract(const struct mention *figure, const struct mention *a,
                            const struct mention *b) {
    struct decimal result;
    if (adds_up(figure, a, b))
        return '+';
    if (!same_measure(figure, a) || !same_measure(a, b) ||
        a->amount.low.coefficient < 0 || b->amount.low.coefficient < 0)
        return 0;
    if (decimal_add(a->amount.low, b->amount.low, &result) && states(figure, result))
        return '+';
    if (decimal_subtract(a->amount.low, b->amount.low, &result) &&
        result.coefficient > 0 && states(figure, result))
        return '-';
    if (decimal_subtract(b->amount.low, a->amount.low, &result) &&
        result.coefficient > 0 && states(figure, result))
        return '-';
    return 0;
}

/** "63 more" of 241 hours and 178, "0.6 points" of 11 and 10.4 percent. */
static char difference_of(const struct mention *figure, const struct mention *a,
                          const struct mention *b) {
    bool points = mention_is(figure, percent) && strcmp(figure->unit, "pp") == 0 &&
                  mention_is(a, percent);
    bool bare = mention_is(figure, number) && !figure->amount.fraction &&
                (!figure->noun || mention_is(a, percent));
    struct decimal difference;
    if ((!bare && !points) || figure->amount.range || a->sentence != b->sentence ||
        !same_measure(a, b) ||
        !decimal_subtract(a->amount.low, b->amount.low, &difference))
        return 0;
    if (difference.coefficient < 0)
        difference.coefficient = -difference.coefficient;
    return states(figure, difference) ? '-' : 0;
}

static int year_of(const struct mention *m) {
    return m->kind->group == GROUP_TIME && m->time.low != NO_LOW_DAY
               ? civil_date(m->time.low).year
               : 0;
}

static bool counts_years(const struct mention *figure) {
    return (mention_is(figure, duration) || mention_is(figure, age)) && figure->unit &&
           strcmp(figure->unit, "12M") == 0;
}

/** "99 years" from 1913 and 2012; an age counts full years. */
static char span_of_years(const struct mention *figure, const struct mention *a,
                          const struct mention *b) {
    int first = year_of(a), last = year_of(b);
    if (!counts_years(figure) || !first || !last)
        return 0;
    struct decimal span = decimal_of(abs(last - first), 0);
    return decimal_compare(span, figure->amount.low) == 0 ? '-' : 0;
}

/** Days of the Gregorian calendar's year, on average. */
static const double YEAR_DAYS = 365.2425;

/** Full years from a day, or from some time of a year, to `today`; -1: none. */
static int64_t full_years(const struct time *since, int today) {
    bool point = since->high == NO_HIGH_DAY || since->high - since->low <= 366;
    return since->low == NO_LOW_DAY || since->low > today || !point
               ? -1
               : (int64_t)((today - since->low) / YEAR_DAYS);
}

/**
 * "103 years old" of 1921, "more than 17 years" since August 2007, "87th birthday" of
 * a day in 1938: the years to the day of the draft, or else of the source.
 */
static char years_until(const struct check_case *c, const struct alignment *to,
                        struct figure x) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *since = figure_mention(c, x);
    int64_t told = figure_years(c, to->figure);
    int year = year_of(since), today;
    if (!told || !year ||
        (!civil_parse(figure_document(c, to->figure)->date, &today) &&
         !civil_parse(figure_document(c, x)->date, &today)))
        return 0;
    int64_t full = full_years(&since->time, today),
            span = civil_date(today).year - year;
    bool whole = strlen(since->time.text) == 4;
    if (mention_is(figure, ordinal))
        return told == span ? '@' : 0;
    if (whole)
        return told == span || (mention_is(figure, age) && told == span - 1) ? '@' : 0;
    return told == full || (figure->hedge == HEDGE_NEARLY && told == full + 1) ? '@'
                                                                               : 0;
}

static bool is_word_of(struct text word, const char *const words[], size_t n) {
    for (size_t i = 0; i < n; i++)
        if (text_spells(word, words[i]))
            return true;
    return false;
}

bool figure_is_difference(const struct check_case *c, struct figure figure) {
    static const char *const words[] = {
        "more",  "fewer",  "less",  "higher", "lower",  "above",   "below",
        "ahead", "behind", "clear", "adrift", "longer", "shorter", "older",
    };
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    size_t behind = mention->noun ? mention->noun_past : mention->past;
    return mention->kind->group == GROUP_AMOUNT && behind < document->tokens.n &&
           is_word_of(document_token(document, behind), words,
                      sizeof words / sizeof *words);
}

/** "six points ahead" of 24-18. */
static char lead_of(const struct check_case *c, const struct alignment *to,
                    const struct mention *score) {
    const struct mention *figure = figure_mention(c, to->figure);
    struct decimal lead;
    return mention_is(figure, number) && mention_is(score, score) &&
                   figure_is_difference(c, to->figure) &&
                   decimal_subtract(score->amount.low, score->amount.high, &lead) &&
                   states(figure, lead)
               ? '|'
               : 0;
}

/** Is the word behind the figure "other" or "others"? */
static bool counts_others(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    if (mention->past >= document->tokens.n || !mention_is(mention, number))
        return false;
    struct text word = document_token(document, mention->past);
    return text_spells(word, "other") || text_spells(word, "others");
}

/** Two millers died and, sentences on, five others: seven of whom one thing is told. */
static char with_others(const struct check_case *c, const struct alignment *to,
                        struct figure x, struct figure y) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *a = figure_mention(c, x), *b = figure_mention(c, y);
    struct decimal sum;
    if (!mention_is(figure, number) || !mention_is(a, number) || a->amount.range ||
        b->sentence - a->sentence > OTHERS_APART || !counts_others(c, y) ||
        !decimal_add(a->amount.low, b->amount.low, &sum) || !states(figure, sum))
        return 0;
    uint32_t role = figure_role(c, x), own = figure_role(c, to->figure);
    bool told = role || a->sentence == b->sentence;
    return told && role == figure_role(c, y) && (!own || !role || own == role) ? '+'
                                                                               : 0;
}

/** "9 others" of 10, one of whom the sentence names. */
static char one_less(const struct check_case *c, const struct alignment *to,
                     const struct mention *a) {
    const struct mention *figure = figure_mention(c, to->figure);
    struct decimal rest;
    return counts_others(c, to->figure) && mention_is(a, number) && !a->amount.range &&
                   !a->amount.fraction &&
                   decimal_subtract(a->amount.low, decimal_of(1, 0), &rest) &&
                   decimal_compare(rest, figure->amount.low) == 0
               ? '-'
               : 0;
}

enum { ALONG = 8 };

/** "two marshals and a detective", "a student and two teachers": one goes along. */
static bool goes_along(const struct document *document, const struct mention *mention) {
    const struct sentence *in = &document->sentences.at[mention->sentence];
    const struct token *tokens = document->tokens.at;
    size_t behind = mention->noun ? mention->noun_past : mention->past,
           before = mention->hedge_first;
    while (behind < in->past_token && behind < mention->past + ALONG &&
           tokens[behind].flags & (TOKEN_CONTENT | TOKEN_CAPITAL) &&
           !token_is(&tokens[behind], CLASS_VERB))
        behind++;
    if (behind + 1 < in->past_token && token_is(&tokens[behind], CLASS_AND) &&
        token_is(&tokens[behind + 1], CLASS_ARTICLE))
        return true;
    if (before <= in->first_token || !token_is(&tokens[before - 1], CLASS_AND))
        return false;
    for (size_t i = before - 1; i > in->first_token && i + ALONG > before; i--)
        if (token_is(&tokens[i - 1], CLASS_ARTICLE))
            return true;
    return false;
}

/** "the 209 others": all but one. */
static bool is_rest(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    size_t at = figure_mention(c, figure)->hedge_first;
    return at > 0 && token_is(&document->tokens.at[at - 1], CLASS_DETERMINER) &&
           counts_others(c, figure);
}

/** "210 sheep" of one and "the 209 others"; three of two and one who goes along. */
static char one_more(const struct check_case *c, const struct alignment *to,
                     struct figure x) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *a = figure_mention(c, x);
    struct decimal sum;
    bool counts = mention_is(figure, number) && mention_is(a, number) &&
                  !a->amount.range && !a->amount.fraction && !figure->amount.range &&
                  figure->hedge == HEDGE_NONE && a->hedge == HEDGE_NONE;
    return counts && decimal_add(a->amount.low, decimal_of(1, 0), &sum) &&
                   decimal_compare(sum, figure->amount.low) == 0 &&
                   (is_rest(c, x) || goes_along(figure_document(c, x), a))
               ? '+'
               : 0;
}

/** "$80,000 for each of 24 songs" are $1.92 million: a price and a count. */
static char multiply(const struct mention *figure, const struct mention *a,
                     const struct mention *b) {
    struct decimal product;
    bool counts = mention_is(figure, number), same_noun = figure->noun == a->noun;
    bool priced = (!counts || (figure->noun && same_noun)) && same_measure(figure, a) &&
                  mention_is(b, number) && !b->amount.fraction && !b->amount.range &&
                  decimal_compare(b->amount.low, decimal_of(2, 0)) >= 0;
    /* Times ten or a thousand is rather a slip of scale. */
    bool scale = decimal_strip(b->amount.low).coefficient == 1;
    if (a->sentence != b->sentence || !priced || scale || mention_is(a, percent) ||
        !decimal_multiply(a->amount.low, b->amount.low, &product))
        return 0;
    bool telling = llabs(decimal_strip(figure->amount.low).coefficient) >= 10;
    bool exact = decimal_compare(product, figure->amount.low) == 0;
    return exact || (telling && states(figure, product)) ? '*' : 0;
}

/** 90% of 12,000 are 10,800. */
static char part_of(const struct mention *figure, const struct mention *a,
                    const struct mention *share) {
    struct decimal part;
    bool percent = mention_is(share, percent) && !share->amount.range && share->unit &&
                   strcmp(share->unit, "%") == 0;
    if (!percent || !same_measure(figure, a) || mention_is(a, percent) ||
        decimal_strip(figure->amount.low).coefficient < 10 ||
        !decimal_multiply(a->amount.low, decimal_shift(share->amount.low, -2), &part))
        return 0;
    return states(figure, part) ? '*' : 0;
}

/** "30 times more": $600 and $20 of one sentence. */
static char times_as(const struct check_case *c, const struct alignment *to,
                     const struct mention *a, const struct mention *b) {
    const struct mention *figure = figure_mention(c, to->figure);
    const struct document *document = figure_document(c, to->figure);
    struct decimal ratio;
    if (!mention_is(figure, number) || figure->past >= document->tokens.n ||
        a->sentence != b->sentence || !same_measure(a, b) || mention_is(a, percent))
        return 0;
    struct text word = document_token(document, figure->past);
    if (!text_spells(word, "times") ||
        decimal_compare(a->amount.low, b->amount.low) < 0)
        return 0;
    return decimal_divide(a->amount.low, b->amount.low, &ratio) && states(figure, ratio)
               ? '/'
               : 0;
}

/** 27,000 of 50,000 rivers are 54%. */
static char share_of(const struct mention *figure, const struct mention *a,
                     const struct mention *b) {
    struct decimal share;
    if (!mention_is(figure, percent) || figure->amount.range || !figure->unit ||
        strcmp(figure->unit, "%") != 0 || mention_is(a, percent) ||
        !same_measure(a, b) || decimal_compare(a->amount.low, b->amount.low) >= 0 ||
        !decimal_divide(decimal_shift(a->amount.low, 2), b->amount.low, &share))
        return 0;
    return states(figure, share) ? '/' : 0;
}

/** Words for shares reach so far: 1,248 of 2,310 are "just over half". */
static const double SHARE_REACH = 0.1, HEDGED_REACH = 0.15;

/** "half", "a third" of two counts. */
static char fraction_of_counts(const struct mention *figure, const struct mention *a,
                               const struct mention *b) {
    double part = decimal_double(a->amount.low), whole = decimal_double(b->amount.low),
           share = decimal_double(figure->amount.low);
    double reach = figure->hedge == HEDGE_NONE ? SHARE_REACH : HEDGED_REACH;
    bool counts = mention_is(figure, number) && figure->amount.fraction && share < 1 &&
                  mention_is(a, number) && mention_is(b, number) &&
                  !a->amount.fraction && !b->amount.fraction &&
                  a->sentence == b->sentence;
    return counts && part > 0 && part < whole &&
                   fabs(part / whole - share) <= reach * share
               ? '/'
               : 0;
}

/** From 200 to 250 is a rise of 25%. */
static char change_of(const struct mention *figure, const struct mention *from,
                      const struct mention *to) {
    struct decimal difference, change;
    if (!mention_is(figure, percent) || figure->amount.range || !figure->unit ||
        strcmp(figure->unit, "%") != 0 || mention_is(from, percent) ||
        !same_measure(from, to) || from->amount.fraction || to->amount.fraction ||
        !decimal_subtract(to->amount.low, from->amount.low, &difference) ||
        !decimal_divide(decimal_shift(difference, 2), from->amount.low, &change))
        return 0;
    if (change.coefficient < 0)
        change.coefficient = -change.coefficient;
    return states(figure, change) ? '%' : 0;
}

/** "from 1886": 133 years before the day of the source. */
static char year_before(const struct mention *figure, const struct mention *day,
                        const struct mention *years) {
    int year = year_of(figure), now = year_of(day);
    bool span = (mention_is(years, duration) || mention_is(years, age)) &&
                years->unit && strcmp(years->unit, "12M") == 0 &&
                !years->amount.range && years->amount.low.exponent == 0;
    bool whole = year && figure->time.high != NO_HIGH_DAY &&
                 figure->time.high - figure->time.low >= 364;
    return whole && now && span && now - years->amount.low.coefficient == year ? '-'
                                                                               : 0;
}

/** "eleven or twelve" of an eleven and a twelve that stand close together. */
static char ends_of(const struct mention *figure, const struct mention *a,
                    const struct mention *b) {
    bool plain = figure->amount.range && a->kind == b->kind && !a->amount.range &&
                 !b->amount.range && a->kind->group == GROUP_AMOUNT &&
                 (a->kind == figure->kind || mention_is(a, number));
    const struct mention *low = plain && values_order(a, b) > 0 ? b : a,
                         *high = low == a ? b : a;
    return plain && decimal_compare(low->amount.low, figure->amount.low) == 0 &&
                   decimal_compare(high->amount.low, figure->amount.high) == 0
               ? '&'
               : 0;
}

/** The years that a period of whole years runs from and to: "1999/2010"; or false. */
static bool years_of(const struct time *time, int *first, int *last) {
    bool years = strlen(time->text) == 9 && time->text[4] == '/' &&
                 time->low != NO_LOW_DAY && time->high != NO_HIGH_DAY;
    *first = years ? civil_date(time->low).year : 0;
    *last = years ? civil_date(time->high).year : 0;
    return years;
}

/** "between 1850 and 1899" of a source that has dates of both years. */
static char years_between(const struct mention *figure, const struct mention *a,
                          const struct mention *b) {
    int first, last;
    bool both = years_of(&figure->time, &first, &last) &&
                ((year_of(a) == first && year_of(b) == last) ||
                 (year_of(b) == first && year_of(a) == last));
    return both ? '&' : 0;
}

static bool near(const struct mention *a, const struct mention *b) {
    return b->sentence - a->sentence <= SENTENCES_APART;
}

/** What makes the figure of a and b, tried in this order; `both`: of b and a too. */
static const struct {
    char (*make)(const struct mention *figure, const struct mention *a,
                 const struct mention *b);
    bool both;
} makers[] = {
    {add_or_subtract, false}, {span_of_years, false}, {years_between, false},
    {multiply, true},         {share_of, true},       {fraction_of_counts, true},
    {part_of, true},          {change_of, true},
};

/** What joins a and b to the figure, or 0; `first`: a is the text's first figure. */
static char join(const struct mention *figure, const struct mention *a,
                 const struct mention *b, bool first) {
    if (figure->amount.range)
        return ends_of(figure, a, b);
    char operation = 0;
    for (size_t i = 0; !operation && i < sizeof makers / sizeof *makers; i++) {
        operation = makers[i].make(figure, a, b);
        if (!operation && makers[i].both)
            operation = makers[i].make(figure, b, a);
    }
    return operation || !first ? operation : year_before(figure, a, b);
}

static void take(struct alignment *to, char operation, struct figure a,
                 struct figure b) {
    to->operation = operation;
    to->operands[0] = a;
    to->operands[1] = b;
}

/** The injured are no sum of one who died and two injured. */
static bool befell_others(const struct check_case *c, const struct alignment *to,
                          struct figure operand) {
    uint32_t role = figure_role(c, to->figure), other = figure_role(c, operand);
    return role && other && role != other;
}

/** Tokens between two that are compared. */
enum { COMPARED_APART = 8 };

/** "4,318, compared with 4,105", "1,846 (1,642)": does the sentence compare the two? */
static bool are_compared(const struct check_case *c, struct figure x, struct figure y) {
    const struct document *document = figure_document(c, x);
    const struct mention *a = figure_mention(c, x), *b = figure_mention(c, y);
    if (a->sentence != b->sentence || b->first > a->past + COMPARED_APART)
        return false;
    for (size_t i = a->past; i < b->first; i++) {
        const struct token *token = &document->tokens.at[i];
        size_t length;
        const struct sense *sense =
            phrase_sense(token, b->first - i, CLASS_PREPOSITION, &length);
        if ((sense && sense->number == PREPOSITION_COMPARES) ||
            document->view.data[token->start] == '(')
            return true;
    }
    return false;
}

/** A headline of so few words may share none with the sums that it is made of. */
enum { FEW_WORDS = 6 };

/** Do the words around an operand speak of what the figure is of?  Years need none. */
static bool is_akin(struct check_case *c, const struct alignment *to, char operation,
                    struct figure x, struct figure y) {
    const struct mention *figure = figure_mention(c, to->figure);
    bool years = figure_mention(c, x)->kind->group == GROUP_TIME ||
                 figure_mention(c, y)->kind->group == GROUP_TIME;
    bool noun = figure->noun && (figure->noun == figure_mention(c, x)->noun ||
                                 figure->noun == figure_mention(c, y)->noun);
    bool apart = operation == '-' && figure_is_difference(c, to->figure);
    return years || noun || apart || operation == '&' || are_compared(c, x, y) ||
           figure_room(c, to->figure).n < FEW_WORDS ||
           figures_evidence(c, to->figure, x).of[CUE_WORDS] > 0 ||
           figures_evidence(c, to->figure, y).of[CUE_WORDS] > 0;
}

/** 47 passengers and two drivers are 49 people. */
static bool is_operand(const struct check_case *c, struct figure operand,
                       const struct alignment *to) {
    const struct mention *mention = figure_mention(c, operand);
    const struct mention *figure = figure_mention(c, to->figure);
    const struct document *document = figure_document(c, to->figure);
    bool anyone = figure->noun &&
                  token_is(&document->tokens.at[figure->noun_past - 1], CLASS_ANYONE);
    return mention->hedge == HEDGE_NONE &&
           (anyone || !figure->noun || !mention->noun || mention->noun == figure->noun);
}

/** "6,340, which is 285 more than a year before": so many were there before. */
static bool is_contrast(const struct check_case *c, struct figure y) {
    const struct document *document = figure_document(c, y);
    const struct mention *mention = figure_mention(c, y);
    size_t end = document->sentences.at[mention->sentence].past_token, length;
    for (size_t i = mention->past; i < end && i < (size_t)mention->past + 3; i++) {
        const struct sense *sense =
            phrase_sense(&document->tokens.at[i], end - i, CLASS_PREPOSITION, &length);
        if (sense && sense->number == PREPOSITION_COMPARES)
            return true;
    }
    return false;
}

/** Beside a figure in all but the same words, only a whole of its parts will do. */
static bool is_plain(const struct check_case *c, const struct alignment *to,
                     char operation, struct figure x, struct figure y) {
    if (operation == '+')
        return is_operand(c, x, to) && is_operand(c, y, to);
    return operation == '*' || operation == '/' ||
           (operation == '-' &&
            (is_contrast(c, y) || figure_is_difference(c, to->figure)));
}

/** Figures that stand with figure `x` of one source, from it on. */
static bool derive_beside(struct check_case *c, struct alignment *to, struct figure x,
                          bool outdone) {
    const struct mention *figure = figure_mention(c, to->figure);
    const struct mentions *all = mentions_of(c, x.member);
    const struct mention *a = figure_mention(c, x);
    uint32_t reach = a->kind->group == GROUP_TIME ? MOST_APART : MOST_NEAR;
    for (uint32_t k = x.mention + 1; k < all->list.n && k < x.mention + reach; k++) {
        const struct mention *b = &all->list.at[k];
        if (a->kind->group != GROUP_TIME && b->sentence - a->sentence > OTHERS_APART)
            break;
        struct figure y = {x.member, k};
        bool close = a->kind->group == GROUP_TIME || near(a, b);
        char operation = close ? join(figure, a, b, x.mention == 0) : 0;
        operation = operation ? operation : with_others(c, to, x, y);
        operation = operation ? operation : times_as(c, to, a, b);
        operation = operation ? operation : times_as(c, to, b, a);
        if (!operation && are_compared(c, x, y))
            operation = difference_of(figure, a, b);
        bool others =
            operation == '+' && (befell_others(c, to, x) || befell_others(c, to, y));
        if (!operation || others || (outdone && !is_plain(c, to, operation, x, y)) ||
            !is_akin(c, to, operation, x, y))
            continue;
        bool turned = (operation == '-' && values_order(a, b) < 0 &&
                       a->kind->group == b->kind->group) ||
                      (operation == '/' &&
                       (values_order(a, b) > 0) ==
                           (mention_is(figure, percent) || figure->amount.fraction));
        take(to, operation, turned ? y : x, turned ? x : y);
        return true;
    }
    return false;
}

/** Nothing makes a score, a place in a row, or a day of the calendar. */
static bool may_follow(const struct mention *figure) {
    int first, last;
    bool years =
        figure->kind->group == GROUP_TIME &&
        (strlen(figure->time.text) == 4 || years_of(&figure->time, &first, &last));
    return years || (figure->kind->group == GROUP_AMOUNT &&
                     !mention_is(figure, score) && !mention_is(figure, ordinal));
}

bool figure_derive(struct check_case *c, struct alignment *to, bool outdone) {
    if (!may_follow(figure_mention(c, to->figure)) && !figure_years(c, to->figure))
        return false;
    struct candidates candidates = candidates_of(c, c->index, to->figure);
    for (size_t i = 0; i < candidates.n; i++) {
        struct figure x = candidates.figures[i];
        if (derive_beside(c, to, x, outdone))
            return true;
        char operation = one_less(c, to, figure_mention(c, x));
        operation = operation ? operation : one_more(c, to, x);
        operation = operation ? operation : years_until(c, to, x);
        operation = operation ? operation : lead_of(c, to, figure_mention(c, x));
        if (operation) {
            take(to, operation, x, x);
            return true;
        }
    }
    return false;
}
