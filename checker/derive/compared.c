/*
 * compared.c - "from", "compared with", brackets, periods.
 */
#include "derive/compared.h"

/** Tokens between two that are compared; from the word that compares to the figure; of
    a label in brackets; and to "a year earlier" behind it. */
enum { COMPARED_APART = 8, LEAD_WORDS = 2, LABEL_WORDS = 5, EARLIER_WORDS = 3 };

/** Does a preposition that compares begin at `at`, before `past`? */
static bool compares(const struct document *document, size_t at, size_t past) {
    size_t length;
    const struct token *token = &document->tokens.at[at];
    const struct sense *sense =
        phrase_sense(token, past - at, CLASS_PREPOSITION, &length);
    return sense && sense->number == PREPOSITION_COMPARES;
}

bool figures_compared(const struct check_case *c, struct figure x, struct figure y) {
    const struct document *document = figure_document(c, x);
    const struct mention *a = figure_mention(c, x), *b = figure_mention(c, y);
    if (!figures_share_sentence(c, x, y) ||
        b->first > a->past + (uint32_t)COMPARED_APART)
        return false;
    for (size_t i = a->past; i < b->first; i++)
        if (compares(document, i, b->first) || token_is_sign(document, i, "("))
            return true;
    return false;
}

bool figure_leads_on(const struct check_case *c, struct figure x) {
    const struct account *of = figure_account(c, x);
    const struct mention *a = &of->mentions[x.mention], *b = a + 1;
    if (x.mention + 1 >= of->n || a->sentence != b->sentence)
        return false;
    return b->hedge_first > a->past && b->hedge_first - a->past <= 2 &&
           token_is(&of->document->tokens.at[b->hedge_first - 1], CLASS_RANGE_TO);
}

bool figure_contrasts(const struct check_case *c, struct figure y) {
    struct clause in = figure_clause(c, y);
    size_t past = (size_t)in.mention->past + EARLIER_WORDS;
    for (size_t i = in.mention->past; i < in.past && i < past; i++)
        if (compares(in.of->document, i, in.past))
            return true;
    return false;
}

/** "compared with", "from", "than" right before the figure. */
static bool follows_comparison(const struct clause *in) {
    size_t first = in->mention->hedge_first;
    for (size_t i = first; i-- > in->first && i + LEAD_WORDS + 2 > first;)
        if (compares(in->of->document, i, in->mention->first))
            return true;
    return false;
}

/** "(1,642)", "(2024: 7,120)", "(current rate: 7,120)". */
static bool is_bracketed(const struct clause *in) {
    const struct document *document = in->of->document;
    size_t first = in->mention->hedge_first;
    if (first > in->first && token_is_sign(document, first - 1, "("))
        return true;
    bool colon = first > in->first && token_is_sign(document, first - 1, ":");
    for (size_t i = first; colon && i-- > in->first && i + LABEL_WORDS > first;)
        if (token_is_sign(document, i, "("))
            return true;
    return false;
}

static bool is_base(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    return follows_comparison(&in) || is_bracketed(&in);
}

/** "7,120 last season", "4,105 a year earlier". */
static bool was_earlier(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    size_t from = in.mention->past, past = from + EARLIER_WORDS, length;
    for (size_t i = from; i < in.past && i < past; i++)
        if (token_may(&in.of->document->tokens.at[i], SIGNAL_BIT) &&
            phrase_signal(&in.of->document->tokens.at[i], in.past - i, SIGNAL_EARLIER,
                          &length))
            return true;
    return false;
}

/** By the periods: 0, 1 or -1 as figures_earlier(). */
static int by_periods(const struct check_case *c, struct figure x, struct figure y) {
    const struct mention *a = figure_period(c, x), *b = figure_period(c, y);
    if (!a || !b || a->time->low == NO_LOW_DAY || b->time->low == NO_LOW_DAY)
        return -1;
    if (a->time->high < b->time->low)
        return 0;
    return b->time->high < a->time->low ? 1 : -1;
}

int figures_earlier(const struct check_case *c, struct figure x, struct figure y) {
    bool a = is_base(c, x), b = is_base(c, y);
    if (a != b)
        return b;
    int told = by_periods(c, x, y);
    if (told >= 0)
        return told;
    a = was_earlier(c, x);
    b = was_earlier(c, y);
    return a != b ? b : -1;
}
