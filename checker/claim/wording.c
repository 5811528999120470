/*
 * wording.c - "others", "one more", "ahead", "times as much": what makes of a figure
 * what its bare value does not.
 */
#include "claim/wording.h"

#include "claim/arithmetic.h"
#include "claim/average.h"
#include "claim/elapsed.h"
#include "claim/role.h"
#include "claim/stance.h"
#include "claim/total.h"
#include "value/kind.h"

static bool is_word_of(struct text word, const char *const words[], size_t n) {
    for (size_t i = 0; i < n; i++)
        if (text_spells(word, words[i]))
            return true;
    return false;
}

/** "points", "seats": behind and ahead of somebody are people too. */
static bool is_tally(struct text word) {
    static const char *const words[] = {"points", "goals", "seats", "votes", "shots"};
    return is_word_of(word, words, sizeof words / sizeof *words);
}

/** Tokens between a part and its whole: "39 of the region's 63". */
enum { WHOLE_REACH = 8 };

/** The whole of "19 flaws, of which only eight were mended"; NULL if none. */
static const struct mention *whole_before(const struct check_case *c,
                                          struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure),
                         *whole = figure.mention ? mention - 1 : mention;
    if (whole == mention || whole->sentence != mention->sentence ||
        !mention_is(whole, number) || !mention_is(mention, number) ||
        mention->hedge_first > whole->past + WHOLE_REACH)
        return NULL;
    if (mention->past + 1 < document->tokens.n &&
        text_spells(document_token(document, mention->past), "of") &&
        token_is(&document->tokens.at[mention->past + 1], CLASS_CONJUNCTION))
        return whole; /* "14 projects, five of which are unfinished" */
    for (size_t i = whole->past; i + 1 < mention->hedge_first; i++)
        if (text_spells(document_token(document, i), "of") &&
            (token_is(&document->tokens.at[i + 1], CLASS_CONJUNCTION) ||
             token_is(&document->tokens.at[i + 1], CLASS_DETERMINER)))
            return whole;
    return NULL;
}

/** The whole that the text puts behind the figure with "of"; NULL if none. */
static const struct mention *whole_behind(const struct check_case *c,
                                          struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mentions *all = &c->members[figure.member].mentions;
    const struct mention *mention = figure_mention(c, figure), *next = mention + 1;
    bool of = mention->past < document->tokens.n &&
              text_spells(document_token(document, mention->past), "of");
    return of && figure.mention + 1 < all->list.n &&
                   next->sentence == mention->sentence &&
                   next->first <= mention->past + WHOLE_REACH &&
                   mention_is(next, number) && mention_is(mention, number)
               ? next
               : NULL;
}

static const struct mention *whole_of(const struct check_case *c,
                                      struct figure figure) {
    const struct mention *whole = whole_behind(c, figure);
    return whole ? whole : whole_before(c, figure);
}

/** "fell by 42", "gained four seats": a change, and not "signed by 42 people". */
static bool is_change_by(const struct check_case *c, struct figure figure) {
    uint32_t at = figure_mention(c, figure)->hedge_first;
    struct direction way = figure_direction(c, figure);
    return at > 0 && way.of &&
           (way.token + 1 == at ||
            text_spells(document_token(figure_document(c, figure), at - 1), "by"));
}

/** "all but eight". */
static bool is_all_but(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    uint32_t at = figure_mention(c, figure)->hedge_first;
    return at > 1 && text_spells(document_token(document, at - 2), "all") &&
           text_spells(document_token(document, at - 1), "but");
}

static bool is_difference(const struct check_case *c, struct figure figure) {
    static const char *const words[] = {"more",   "fewer",   "less",    "higher",
                                        "lower",  "above",   "below",   "older",
                                        "longer", "shorter", "younger", "senior",
                                        "junior", "faster",  "slower"},
                             *const places[] = {"ahead", "behind", "clear", "adrift"};
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    size_t behind = mention->noun ? mention->noun_past : mention->past;
    if (mention->kind->group != GROUP_AMOUNT || behind >= document->tokens.n)
        return false;
    /* "12 years his junior" */
    behind += token_is(&document->tokens.at[behind], CLASS_DETERMINER) &&
              behind + 1 < document->tokens.n;
    struct text word = document_token(document, behind);
    bool points = mention_is(mention, percent) && strcmp(mention->unit, "pp") == 0;
    return points || is_change_by(c, figure) || is_all_but(c, figure) ||
           is_word_of(word, words, sizeof words / sizeof *words) ||
           (is_word_of(word, places, sizeof places / sizeof *places) &&
            is_tally(document_token(document, behind - 1)));
}

struct told figure_told(const struct check_case *c, struct figure figure) {
    return (struct told){.difference = is_difference(c, figure),
                         .rest = whole_of(c, figure) != NULL,
                         .total = figure_is_total(c, figure),
                         .average = figure_is_average(c, figure)};
}

/** "six points ahead" of 24-18, "by 0.3 points" of "from 2.4 to 2.1 percent". */
static char lead_of(const struct check_case *c, const struct alignment *to,
                    const struct mention *ends) {
    const struct mention *figure = figure_mention(c, to->figure);
    bool apart =
        to->told.difference || (mention_is(ends, percent) && !figure->amount.fraction);
    bool pair = mention_is(ends, score) || (ends->amount.range && !ends->amount.vague);
    struct decimal lead;
    if (!mention_is(figure, number) || !apart || !pair ||
        ends->kind->group != GROUP_AMOUNT ||
        !decimal_subtract(ends->amount.high, ends->amount.low, &lead))
        return 0;
    if (lead.coefficient < 0)
        lead.coefficient = -lead.coefficient;
    return lead.coefficient && value_states(figure, lead) ? '|' : 0;
}

enum { NOT_REACH = 5 };

/** "had not been mended": is a "not" behind the figure? */
static bool is_denied(const struct check_case *c, struct figure figure) {
    static const char *const words[] = {"not", "never", "no", "n't"};
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    size_t end = document->sentences.at[mention->sentence].past_token;
    for (size_t i = mention->past; i < end && i < mention->past + NOT_REACH; i++)
        if (is_word_of(document_token(document, i), words,
                       sizeof words / sizeof *words))
            return true;
    return false;
}

/** Does a source have `y` where the draft has its figure, and deny neither? */
static bool is_rival(const struct check_case *c, const struct alignment *to,
                     struct figure y) {
    return to->rival.found && to->rival.evidence.total >= thresholds.rival &&
           to->rival.figure.member == y.member &&
           to->rival.figure.mention == y.mention &&
           is_denied(c, to->figure) == is_denied(c, y);
}

bool figure_is_rest(const struct check_case *c, const struct alignment *to,
                    struct figure x, struct figure y) {
    const struct mention *a = figure_mention(c, x), *b = figure_mention(c, y),
                         *whole = to->told.rest ? whole_of(c, to->figure) : NULL;
    struct decimal rest;
    return whole && mention_is(a, number) && mention_is(b, number) &&
           !a->amount.range && !b->amount.range && !b->amount.fraction &&
           b->sentence - a->sentence <= 1 &&
           decimal_compare(a->amount.low, whole->amount.low) == 0 &&
           decimal_subtract(a->amount.low, b->amount.low, &rest) &&
           value_states(figure_mention(c, to->figure), rest) && !is_rival(c, to, y);
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
        !decimal_add(a->amount.low, b->amount.low, &sum) || !value_states(figure, sum))
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

/** "two millers and a cook", "a cook and two millers": one goes along. */
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

/** "the 83 others": all but one. */
static bool is_rest(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    size_t at = figure_mention(c, figure)->hedge_first;
    return at > 0 && token_is(&document->tokens.at[at - 1], CLASS_DETERMINER) &&
           counts_others(c, figure);
}

/** "84 geese" of one and "the 83 others"; three of two and one who goes along. */
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

/** "30 times more": $600 and $20 of one sentence. */
static char times_as(const struct check_case *c, const struct alignment *to,
                     const struct mention *a, const struct mention *b) {
    const struct mention *figure = figure_mention(c, to->figure);
    const struct document *document = figure_document(c, to->figure);
    struct decimal ratio;
    if (!mention_is(figure, number) || figure->past >= document->tokens.n ||
        b->sentence - a->sentence > 1 || !values_alike(a, b) || mention_is(a, percent))
        return 0;
    struct text word = document_token(document, figure->past);
    if (!text_spells(word, "times") ||
        decimal_compare(a->amount.low, b->amount.low) < 0)
        return 0;
    return decimal_divide(a->amount.low, b->amount.low, &ratio) &&
                   value_states(figure, ratio)
               ? '/'
               : 0;
}

/** Tokens between two that are compared. */
enum { COMPARED_APART = 8 };

bool figures_compared(const struct check_case *c, struct figure x, struct figure y) {
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

bool figure_contrasts(const struct check_case *c, struct figure y) {
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

/** What words alone suggest, where no source answers otherwise. */
static char suggested(struct check_case *c, const struct alignment *to, struct figure x,
                      struct figure y) {
    char operation = figure_is_rest(c, to, x, y) ? '-' : 0;
    operation = operation ? operation : elapsed_between(c, to, x, y);
    return operation ? operation : rate_over(c, to, x, y);
}

char wording_joins(struct check_case *c, const struct alignment *to, struct figure x,
                   struct figure y) {
    const struct mention *a = figure_mention(c, x), *b = figure_mention(c, y);
    char operation = with_others(c, to, x, y);
    operation = operation ? operation : times_as(c, to, a, b);
    operation = operation ? operation : times_as(c, to, b, a);
    operation = operation ? operation : average_of(c, to, x, y);
    if (!operation && !alignment_is_answered(to))
        operation = suggested(c, to, x, y);
    bool apart =
        to->told.difference || (mention_is(a, percent) && figures_compared(c, x, y));
    return operation || !apart ? operation
                               : values_differ(figure_mention(c, to->figure), a, b);
}

char wording_makes(const struct check_case *c, const struct alignment *to,
                   struct figure x, bool outdone) {
    char operation = one_less(c, to, figure_mention(c, x));
    if (operation || outdone)
        return operation;
    operation = one_more(c, to, x);
    operation = operation ? operation : elapsed_until(c, to, x);
    if (!operation && !alignment_is_answered(to))
        operation = elapsed_within(c, to, x);
    operation = operation ? operation : rate_of(c, to, x);
    return operation ? operation : lead_of(c, to, figure_mention(c, x));
}
