/*
 * unclaimed.c - datelines, small words and the like: no source need have them.
 */
#include "claim/unclaimed.h"

#include "value/civil.h"
#include "value/compare.h"
#include "value/kind.h"

/** A figure that no text can be held against: relative dates without a date. */
static bool is_mute(const struct mention *mention) {
    return mention->kind->group == GROUP_TIME && !mention->time.text[0];
}

/** A hyphen, an opening bracket, an en or em dash. */
static bool opens_story(struct text sign) {
    return text_spells(sign, "-") || text_spells(sign, "(") ||
           text_spells(sign, "\xE2\x80\x93") || text_spells(sign, "\xE2\x80\x94");
}

enum { PLACE_WORDS = 4 };

/** "VARN, May 14 - ": a place in capitals that begins the sentence, a day, a dash. */
bool figure_is_dateline(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *in = &document->sentences.at[mention->sentence];
    const struct token *tokens = document->tokens.at;
    size_t first = in->first_token, comma = (size_t)mention->first - 1;
    bool placed = mention->kind->group == GROUP_TIME &&
                  mention->time.sort == TIME_DATE && mention->first > first + 1 &&
                  comma <= first + PLACE_WORDS && mention->past < in->past_token &&
                  document->view.data[tokens[comma].start] == ',';
    for (size_t i = first; placed && i < comma; i++)
        placed = tokens[i].flags & TOKEN_ALL_CAPITALS;
    return placed && opens_story(document_token(document, mention->past));
}

/** Tokens, and words beside them, of a line that only says when it was published. */
enum { STAMP_TOKENS = 20, STAMP_WORDS = 2 }; /* words beside an hour only */

/** The time that holds the token, of a few mentions around `near`; or NULL. */
static const struct mention *time_at(const struct check_case *c, struct figure near,
                                     size_t token) {
    const struct mentions *all = &c->members[near.member].mentions;
    for (uint32_t i = near.mention > 3 ? near.mention - 3 : 0;
         i < all->list.n && i < near.mention + 4; i++)
        if (token >= all->list.at[i].first && token < all->list.at[i].past &&
            all->list.at[i].kind->group == GROUP_TIME)
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
    if (mention->kind->group != GROUP_TIME || end == '.' ||
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
    if (figure_is_dateline(c, figure) || is_stamp(c, figure))
        return true;
    return mention->kind->group == GROUP_TIME &&
           (time->low == NO_LOW_DAY || time->low == time->high) &&
           civil_parse(figure_document(c, figure)->date, &today) &&
           mention->time.high == today;
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

bool figure_is_slight(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    bool ordinal = mention_is(mention, ordinal);
    return mention->kind->group == GROUP_AMOUNT && mention->amount.worded &&
           (mention->amount.vague ||
            decimal_compare(mention->amount.high, decimal_of(ordinal ? 3 : 1, 0)) <= 0);
}

/** "one in 20", of a source that has one in 12 there. */
static bool is_share_of_rival(const struct check_case *c, const struct alignment *to) {
    return to->rival.found && to->rival.evidence.total >= thresholds.rival &&
           figure_mention(c, to->figure)->amount.fraction &&
           figure_mention(c, to->rival.figure)->amount.fraction;
}

bool figure_unclaimed(const struct check_case *c, struct alignment *to) {
    const struct mention *mention = figure_mention(c, to->figure);
    double rival = to->rival.found ? to->rival.evidence.total : 0;
    if (is_mute(mention))
        to->why = "it counts from a date that the text does not state";
    else if (figure_is_own_day(c, to->figure))
        to->why = "it means the day on which the text was written";
    else if (is_known(c, to->figure) || is_listed(c, to->figure))
        to->why = "it counts what the text itself names";
    else if (mention_is(mention, label) && rival < thresholds.rival)
        to->why = "it names, and counts nothing";
    else if (figure_is_slight(c, to->figure) && !is_share_of_rival(c, to))
        to->why = "so small a count is no claim of its own";
    return to->why != NULL;
}
