/*
 * claimed.c - datelines, small words and the like: no source need have them.
 */
#include "verdict/claimed.h"

#include "frame/saying.h"

#include "value/civil.h"
#include "value/compare.h"
#include "value/kind.h"

bool figure_is_mute(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    return mention_does(mention, DOES_DATE) && !mention->time.text[0];
}

/** Tokens, and words beside them, of a line that only says when it was published. */
enum { STAMP_TOKENS = 20, STAMP_WORDS = 2 }; /* words beside an hour only */

/** The time that holds the token, of a few mentions around `near`; or NULL. */
static const struct mention *time_at(const struct check_case *c, struct figure near,
                                     size_t token) {
    const struct mentions *all = &c->members[near.member]->mentions;
    for (uint32_t i = near.mention > 3 ? near.mention - 3 : 0;
         i < all->list.n && i < near.mention + 4; i++)
        if (token >= all->list.at[i].first && token < all->list.at[i].past &&
            mention_does(&all->list.at[i], DOES_DATE))
            return &all->list.at[i];
    return NULL;
}

/** "Monday, Jun 3, 2019 | Updated 7:05 PM EDT": a line of its own, and no claim. */
static bool is_stamp(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *in = &document->sentences.at[mention->sentence];
    size_t words = 0;
    bool day = false, hour = false;
    char end = document->view.data[document->tokens.at[in->past_token - 1].start];
    if (!mention_does(mention, DOES_DATE) || end == '.' ||
        in->past_token - in->first_token > STAMP_TOKENS)
        return false;
    for (size_t i = in->first_token; i < in->past_token; i++) {
        const struct token *token = &document->tokens.at[i];
        const struct mention *time = time_at(c, figure, i);
        words += !time && token->flags & TOKEN_CONTENT &&
                 !(token->flags & TOKEN_ALL_CAPITALS);
        hour = hour || (time && strchr(time->time.text, 'T'));
        day = day || (time && time->time.low != NO_LOW_DAY && !time->time.yearless &&
                      time->time.low == time->time.high);
    }
    return day && words <= (hour ? STAMP_WORDS : 0);
}

bool figure_is_own_day(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    int today;
    const struct time *time = &mention->time;
    struct clause in = figure_clause(c, figure);
    if (date_is_dateline(&in) || is_stamp(c, figure))
        return true;
    return mention_does(mention, DOES_DATE) &&
           (time->low == NO_LOW_DAY || time->low == time->high) &&
           civil_parse(figure_document(c, figure)->date.text, &today) &&
           mention->time.high == today;
}

bool figure_is_rejected(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    size_t at = in.mention->hedge_first, length;
    const struct token *tokens = in.of->document->tokens.at;
    return at >= in.first + 2 && token_is_sign(in.of->document, at - 2, "(") &&
           phrase_signal(&tokens[at - 1], 1, SIGNAL_DENIAL, &length);
}

/** "the two clinics": a small count of what the text has named already. */
static bool is_told(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    const struct document *document = figure_document(c, figure);
    bool opens =
        mention->hedge_first == document->sentences.at[mention->sentence].first_token;
    return !opens && mention->amount.worded && mention_does(mention, DOES_COUNT) &&
           token_is(&document->tokens.at[mention->hedge_first - 1], CLASS_DETERMINER) &&
           decimal_compare(mention->amount.high, decimal_of(10, 0)) <= 0;
}

/** "three firms: Hale, Orm and Varn": the text itself names what it counts. */
static bool is_listed(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    const struct document *document = figure_document(c, figure);
    size_t behind = mention->noun ? mention->noun_past : mention->past;
    return mention_does(mention, DOES_COUNT) && mention->amount.worded &&
           behind < document->sentences.at[mention->sentence].past_token &&
           document->view.data[document->tokens.at[behind].start] == ':';
}

bool figure_is_known(const struct check_case *c, struct figure figure) {
    return is_told(c, figure) || is_listed(c, figure);
}

/** A name and a number behind it, as the text spells them. */
struct named_number {
    uint32_t key; /* of the word */
    struct text number;
};

static bool names_number(const struct document *document, size_t i,
                         const struct named_number *wanted) {
    const struct token *tokens = document->tokens.at;
    return tokens[i].key == wanted->key && tokens[i].flags & TOKEN_CAPITAL &&
           text_equal(document_token(document, i + 1), wanted->number);
}

bool figure_is_spelled(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    size_t at = in.mention->first;
    const struct token *own = in.of->document->tokens.at;
    if (at <= in.first || in.mention->past != at + 1 || own[at].type != TOKEN_DIGITS ||
        own[at - 1].type != TOKEN_WORD || !(own[at - 1].flags & TOKEN_CAPITAL))
        return false;
    struct named_number name = {own[at - 1].key, document_token(in.of->document, at)};
    for (size_t m = c->n_drafts; m < c->n_members; m++) {
        const struct document *document = c->members[m]->document;
        for (size_t i = 0; i + 1 < document->tokens.n; i++)
            if (names_number(document, i, &name))
                return true;
    }
    return false;
}

bool figure_is_slight(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    bool ordinal = mention_does(mention, DOES_RANK);
    return mention_does(mention, DOES_AMOUNT) && mention->amount.worded &&
           (mention->amount.vague ||
            decimal_compare(mention->amount.high, decimal_of(ordinal ? 3 : 1, 0)) <= 0);
}
