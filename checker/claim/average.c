/*
 * average.c - a sum parted among so many, a rate for another time.
 */
#include "claim/average.h"

#include "claim/arithmetic.h"
#include "value/kind.h"

/** Tokens to each side of a figure in which its text may say "each" or "average". */
enum { WORDING_REACH = 4 };

static bool is_each(struct text word) {
    static const char *const words[] = {"each", "apiece", "average", "per", "head"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_spells(word, words[i]))
            return true;
    return false;
}

/** "each", "an average of 33 cases". */
static bool says_each(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *in = &document->sentences.at[mention->sentence];
    size_t first = in->first_token, past = mention->past + WORDING_REACH;
    if (mention->hedge_first > first + WORDING_REACH)
        first = mention->hedge_first - WORDING_REACH;
    for (size_t i = first; i < past && i < in->past_token; i++)
        if (is_each(document_token(document, i)) &&
            (i + 1 >= in->past_token ||
             !token_is(&document->tokens.at[i + 1], CLASS_TIME_UNIT)))
            return true; /* "per day" is a rate */
    return false;
}

/** "$71 a donor", where "$71 a year" is a rate. */
static bool is_per_noun(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    size_t at = mention->past;
    return !mention->rate && mention_is(mention, money) &&
           at + 1 < document->tokens.n &&
           token_is(&document->tokens.at[at], CLASS_ARTICLE) &&
           document->tokens.at[at + 1].flags & TOKEN_CONTENT;
}

bool figure_is_average(const struct check_case *c, struct figure figure) {
    return says_each(c, figure) || is_per_noun(c, figure);
}

/** `whole` parted among `parts`. */
static bool is_parted(const struct mention *figure, const struct mention *whole,
                      const struct mention *parts) {
    struct decimal part;
    return whole->kind == figure->kind && whole->unit == figure->unit &&
           !whole->amount.range && mention_is(parts, number) && !parts->amount.range &&
           !parts->amount.fraction &&
           decimal_compare(parts->amount.low, decimal_of(2, 0)) >= 0 &&
           decimal_divide(whole->amount.low, parts->amount.low, &part) &&
           value_states(figure, part);
}

/** "$15 a head" answers "$12 a head". */
static bool is_answered(const struct check_case *c, const struct alignment *to) {
    return to->rival.found && to->rival.evidence.total >= thresholds.rival &&
           figure_is_average(c, to->rival.figure);
}

char average_of(const struct check_case *c, const struct alignment *to, struct figure x,
                struct figure y) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *a = figure_mention(c, x), *b = figure_mention(c, y);
    bool shared = mention_is(figure, money) || mention_is(figure, quantity) ||
                  mention_is(figure, number);
    return shared && to->told.average && !figure->amount.range &&
                   (is_parted(figure, a, b) || is_parted(figure, b, a)) &&
                   !is_answered(c, to)
               ? '/'
               : 0;
}

/** How many of its unit a rate is for, as the language file writes it: 12 of "12M". */
static int rate_count(const char *rate) {
    return rate && rate[0] != 'T' ? string_number(rate) : 0;
}

char rate_of(const struct check_case *c, const struct alignment *to, struct figure x) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *a = figure_mention(c, x);
    int own = rate_count(figure->rate), other = rate_count(a->rate);
    struct decimal result;
    if (!own || !other || own == other || figure->kind != a->kind ||
        figure->unit != a->unit || a->amount.range || figure->amount.range ||
        figure->rate[strlen(figure->rate) - 1] != a->rate[strlen(a->rate) - 1] ||
        !decimal_multiply(a->amount.low, decimal_of(own, 0), &result) ||
        !decimal_divide(result, decimal_of(other, 0), &result))
        return 0;
    return value_states(figure, result) ? '~' : 0;
}

/** `rate` for as long as `span`, which is told in the unit of the rate. */
static bool is_paid(const struct mention *figure, const struct mention *rate,
                    const struct mention *span) {
    struct decimal product;
    return rate->rate && rate->kind == figure->kind && rate->unit == figure->unit &&
           mention_is(span, duration) && span->unit && !span->amount.range &&
           !rate->amount.range && strcmp(span->unit, rate->rate) == 0 &&
           decimal_multiply(rate->amount.low, span->amount.low, &product) &&
           value_states(figure, product);
}

char rate_over(const struct check_case *c, const struct alignment *to, struct figure x,
               struct figure y) {
    const struct mention *figure = figure_mention(c, to->figure),
                         *a = figure_mention(c, x), *b = figure_mention(c, y);
    return !figure->rate && a->sentence == b->sentence && to->told.total &&
                   (is_paid(figure, a, b) || is_paid(figure, b, a))
               ? '*'
               : 0;
}
