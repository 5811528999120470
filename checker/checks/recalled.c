/*
 * recalled.c - a toll of another time, or of a disaster that is told as known.
 */
#include "checks/recalled.h"

#include "language/language.h"

/** The first sentences tell what the text reports. */
enum { OPENING = 2 };

/** Tokens before a toll in which its clause opens, and before that in which what it is
    told of does. */
enum { CLAUSE = 10, DISASTER = 10 };

/** What a figure is pressing by: see the signal. */
enum { BEFELL = 1 };

/** A toll, and the tokens of its sentence. */
struct toll {
    const struct document *document;
    const struct mention *mention;
    const struct token *tokens;
    uint32_t own, past, noun_past;
};

static char byte_of(const struct toll *in, uint32_t at) {
    return in->document->view.data[in->tokens[at].start];
}

static bool is_the(const struct token *token) {
    return token_hints(token, HINT_THE) || token_is(token, CLASS_DETERMINER);
}

/* --- when it was */

/** Four digits that may be a year, and are not counted. */
static bool is_four(const struct toll *in, uint32_t at) {
    const struct token *year = &in->tokens[at];
    bool counted = at >= in->mention->first && at < in->noun_past;
    return year->type == TOKEN_DIGITS && year->size == 4 && !counted && at > in->own &&
           strchr("12", byte_of(in, at));
}

/** "In 1997", "of May 1997", "May 4, 1997": the year of what happened. */
static bool is_year(const struct toll *in, uint32_t at) {
    if (!is_four(in, at))
        return false;
    const struct token *before = &in->tokens[at - 1];
    if (byte_of(in, at - 1) == ',' && at > in->own + 2)
        before -= 2;
    return token_is_one_of(before, CLASS_BIT(PREPOSITION) | CLASS_BIT(MONTH) |
                                       CLASS_BIT(MONTH_SHORT)) ||
           token_hints(before, HINT_IN);
}

/** "The 1997 siege": what is called by its year is no news. */
static bool is_called_by_year(const struct toll *in, uint32_t at) {
    if (!is_four(in, at) || at + 1 >= in->past)
        return false;
    const struct token *before = &in->tokens[at - 1], *behind = &in->tokens[at + 1];
    bool noun = behind->type == TOKEN_WORD && behind->flags & TOKEN_CONTENT;
    return noun && (is_the(before) || token_is(before, CLASS_ARTICLE));
}

/** "Last", "previous". */
static bool is_past(const struct token *token) {
    const struct sense *when = token_sense(token, CLASS_DEICTIC);
    return when && when->number < 0;
}

/** "In February", "in early March", "last May": no day of it, and no year. */
static bool is_month(const struct toll *in, uint32_t at) {
    const struct token *month = &in->tokens[at];
    bool named = token_is(month, CLASS_MONTH) && month->flags & TOKEN_CAPITAL;
    bool dated = at + 1 < in->past && month[1].type == TOKEN_DIGITS;
    if (!named || dated || at <= in->own)
        return false;
    const struct token *before = month - 1;
    return token_hints(before, HINT_IN) || token_is(before, CLASS_PERIOD_PART) ||
           is_past(before);
}

/** Is it the month in which the text was written? */
static bool is_own_month(const struct toll *in, uint32_t at) {
    enum { MONTH_AT = 5, MONTH_SIZE = 2 };
    struct text date = in->document->date.text;
    int month = token_sense(&in->tokens[at], CLASS_MONTH)->number;
    return date.size > MONTH_AT + MONTH_SIZE &&
           text_number(text_slice(date, MONTH_AT, MONTH_AT + MONTH_SIZE)) == month;
}

/** Does it tell of a disaster that is new: "a strong quake", not "the flood"? */
static bool brings_up_cause(const struct toll *in) {
    enum { WORDS = 2 };
    size_t length;
    for (uint32_t i = in->own; i < in->past; i++) {
        if (!phrase_signal(&in->tokens[i], in->past - i, SIGNAL_CAUSE, &length))
            continue;
        bool known = false;
        if (i > in->own && is_past(&in->tokens[i - 1]))
            return true; /* "the last storm" */
        for (uint32_t k = i; k > in->own && i - k < WORDS; k--)
            known |= is_the(&in->tokens[k - 1]);
        return !known;
    }
    return false;
}

/** Tokens at a text's head in which news tells its day. */
enum { HEAD = 1000 };

static bool has_weekday(const struct token *at, const struct token *past) {
    for (; at < past; at++)
        if (token_is_one_of(at, CLASS_BIT(WEEKDAY) | CLASS_BIT(DAY_WORD)))
            return true;
    return false;
}

/** Does it tell a day of the week, which is the news's own? */
static bool tells_day(const struct toll *in) {
    return has_weekday(in->tokens + in->own, in->tokens + in->past);
}

/** "May 4", "Aug. 4". */
static bool has_day(const struct toll *in, uint32_t month) {
    uint32_t at = month + 1;
    at += at < in->past && token_is(&in->tokens[month], CLASS_MONTH_SHORT) &&
          byte_of(in, at) == '.';
    return at < in->past && in->tokens[at].type == TOKEN_DIGITS;
}

/** Does the text tell its news by days of the week: "on Monday"? */
static bool is_news(const struct toll *in) {
    size_t n = in->document->tokens.n;
    return has_weekday(in->tokens, in->tokens + (n < HEAD ? n : HEAD));
}

/** "On May 4", in news. */
static bool is_older_day(const struct toll *in, uint32_t at) {
    static const uint64_t months = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT);
    const struct token *month = &in->tokens[at];
    bool named = month->flags & TOKEN_CAPITAL && token_is_one_of(month, months);
    return named && has_day(in, at) && !tells_day(in) && is_news(in);
}

/** A year tells of another time, and a day of a month in news; a month of another
    disaster only: "in May 40 died on the roads" is a count. */
static bool tells_other_time(const struct toll *in, uint32_t at) {
    return is_year(in, at) || is_older_day(in, at) ||
           (is_month(in, at) && !is_own_month(in, at) && brings_up_cause(in));
}

/** "The last quake was in February. It killed 40": does the sentence before tell of
    another time, in the same paragraph, or of what "it" goes on with? */
static bool goes_on_with_time(const struct toll *in) {
    const struct sentence *of = &in->document->sentences.at[in->mention->sentence];
    bool same = of[-1].block == of->block || token_hints(&in->tokens[in->own], HINT_IT);
    struct toll wide = *in;
    wide.own = of[-1].own_token;
    if (!same || tells_day(in) || !brings_up_cause(&wide))
        return false;
    for (uint32_t i = wide.own; i < of[-1].past_token; i++)
        if (tells_other_time(&wide, i))
            return true;
    return false;
}

/** Is it of another time, as the sentence or the one before tells? */
static bool is_of_other_time(const struct toll *in) {
    bool later = in->mention->sentence >= OPENING;
    for (uint32_t i = in->own; i < in->past; i++)
        if (is_called_by_year(in, i) || (later && tells_other_time(in, i)))
            return true;
    return later && goes_on_with_time(in);
}

/* --- as what it is told */

static bool befalls(const struct toll *in, uint32_t at) {
    size_t length;
    const struct sense *sense =
        phrase_signal(&in->tokens[at], in->past - at, SIGNAL_PRESSING, &length);
    return sense && sense->number == BEFELL;
}

/** "Over the deaths of 40", but "led to the deaths of 40", "resulted in the deaths of".
 */
static bool is_known_toll(const struct toll *in) {
    enum { LEAD = 4 };
    if (in->mention->hedge_first < in->own + LEAD)
        return false;
    const struct token *of = &in->tokens[in->mention->hedge_first - 1];
    bool leads = token_is(&of[-3], CLASS_PREPOSITION) && !token_hints(&of[-3], HINT_TO);
    bool brings =
        in->mention->hedge_first > in->own + LEAD && of[-4].flags & TOKEN_PAST;
    return leads && !brings && token_hints(of, HINT_OF) &&
           token_hints(&of[-2], HINT_THE) && befalls(in, in->mention->hedge_first - 2);
}

/** "Which killed", "that has left", "in which": a clause of what stands before it. */
static bool opens_relative(const struct toll *in, uint32_t at) {
    const struct sense *joint = token_sense(&in->tokens[at], CLASS_CONJUNCTION);
    if (!joint || joint->number != JOINS_NAME || at + 1 >= in->past)
        return false;
    const struct token *behind = &in->tokens[at + 1];
    return token_is(behind - 2, CLASS_PREPOSITION) || behind->flags & TOKEN_PAST ||
           token_is(behind, CLASS_AUXILIARY) || befalls(in, at + 1);
}

/** Where the clause of the toll opens, and it is told of something; else 0. */
static uint32_t find_relative(const struct toll *in) {
    uint32_t from = in->own + 2, at = in->mention->hedge_first;
    for (uint32_t n = 0; at > from && n < CLAUSE; n++)
        if (opens_relative(in, --at))
            return at;
    return 0;
}

/** Does it end what is told of one thing: a verb, or a sign? */
static bool ends_noun(const struct token *token) {
    return token->type == TOKEN_SIGN || token->flags & TOKEN_PAST ||
           token_is_one_of(token, CLASS_BIT(SAYING) | CLASS_BIT(AUXILIARY));
}

/** Does a word that leads to a place stand before an article: "in the city"? */
static bool is_of_place(const struct toll *in, uint32_t article) {
    const struct sense *leads =
        article > in->own ? token_sense(&in->tokens[article - 1], CLASS_PREPOSITION)
                          : NULL;
    return leads && leads->number == PREPOSITION_PLACE;
}

/** Behind what a clause is told of: before its comma and its "in". */
static uint32_t noun_before(const struct toll *in, uint32_t clause) {
    const struct token *last = &in->tokens[clause - 1];
    bool leads = token_is(last, CLASS_PREPOSITION);
    uint32_t at = clause - leads;
    return at - (in->tokens[at - 1].type == TOKEN_SIGN);
}

/** Is what stands before the clause told as known: "the fire in a mill that"?  Its own
    article decides, not that of where it was. */
static bool is_definite(const struct toll *in, uint32_t clause) {
    bool known = false;
    uint32_t at = noun_before(in, clause);
    for (uint32_t n = 0; at > in->own && n < DISASTER; n++) {
        const struct token *token = &in->tokens[--at];
        bool the = token_hints(token, HINT_THE);
        if (the || token_is(token, CLASS_ARTICLE))
            known = the;
        if (ends_noun(token) ||
            ((the || token_is(token, CLASS_ARTICLE)) && !is_of_place(in, at)))
            break;
    }
    return known;
}

/** "The fire that killed 40": the reader knows which, and so that it did. */
static bool is_told_as_known(const struct toll *in) {
    uint32_t clause = find_relative(in);
    return is_known_toll(in) || (clause && is_definite(in, clause));
}

bool toll_is_recalled(const struct document *document, const struct mention *mention,
                      uint32_t noun_past) {
    const struct sentence *of = &document->sentences.at[mention->sentence];
    struct toll in = {document,      mention,        document->tokens.at,
                      of->own_token, of->past_token, noun_past};
    return is_of_other_time(&in) || is_told_as_known(&in);
}
