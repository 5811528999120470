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
    return mention_does(mention, DOES_DATE) && !mention->time->text[0];
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
        hour = hour || (time && strchr(time->time->text, 'T'));
        day = day || (time && time->time->low != NO_LOW_DAY && !time->time->yearless &&
                      time->time->low == time->time->high);
    }
    return day && words <= (hour ? STAMP_WORDS : 0);
}

bool figure_is_own_day(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    int today;
    const struct time *time = mention->time;
    struct clause in = figure_clause(c, figure);
    if (date_is_dateline(&in) || is_stamp(c, figure))
        return true;
    return mention_does(mention, DOES_DATE) &&
           (time->low == NO_LOW_DAY || time->low == time->high) &&
           civil_parse(figure_document(c, figure)->date.text, &today) &&
           mention->time->high == today;
}

bool figure_points_back(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    const struct document *document = figure_document(c, figure);
    return mention_does(mention, DOES_DATE) && mention->past == mention->first + 1 &&
           token_is(&document->tokens.at[mention->first], CLASS_TIME_UNIT);
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

/** "No. 5": past the point of a short form. */
static size_t past_point(const struct document *document, size_t at) {
    return at + (at < document->tokens.n && token_is_sign(document, at, "."));
}

/** The name and number that end at token `at`; false: there are none. */
static bool read_named(const struct clause *in, size_t at, struct named_number *to) {
    const struct document *document = in->of->document;
    const struct token *tokens = document->tokens.at;
    size_t word = at > in->first ? at - 1 : at;
    word -= word > in->first && token_is_sign(document, word, ".");
    *to = (struct named_number){tokens[word].key, document_token(document, at)};
    return word < at && tokens[at].type == TOKEN_DIGITS &&
           tokens[word].type == TOKEN_WORD && tokens[word].flags & TOKEN_CAPITAL;
}

/** How often the name stands in sources with that number, and with others. */
struct numbers {
    size_t same, other;
};

static void count_numbers(const struct document *document,
                          const struct named_number *name, struct numbers *to) {
    const struct token *tokens = document->tokens.at;
    for (size_t i = 0; i + 1 < document->tokens.n; i++) {
        size_t at = past_point(document, i + 1);
        if (tokens[i].key != name->key || !(tokens[i].flags & TOKEN_CAPITAL) ||
            at == document->tokens.n)
            continue;
        bool same = text_equal(document_token(document, at), name->number);
        to->same += same;
        to->other += !same && (tokens[at].type == TOKEN_DIGITS ||
                               token_is(&tokens[at], CLASS_CARDINAL));
    }
}

static struct numbers numbers_of(const struct check_case *c,
                                 const struct named_number *name) {
    struct numbers numbers = {0, 0};
    for (size_t m = c->n_drafts; m < c->n_members; m++)
        count_numbers(c->members[m]->document, name, &numbers);
    return numbers;
}

bool figure_is_spelled(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    struct named_number name;
    return in.mention->past == in.mention->first + 1 &&
           read_named(&in, in.mention->first, &name) && numbers_of(c, &name).same;
}

bool figure_is_renumbered(const struct check_case *c, struct figure figure) {
    struct clause in = figure_clause(c, figure);
    struct named_number name;
    if (!read_named(&in, in.mention->past - 1, &name))
        return false;
    struct numbers numbers = numbers_of(c, &name);
    return numbers.other && !numbers.same;
}

bool figure_is_slight(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    bool ordinal = mention_does(mention, DOES_RANK);
    return mention_does(mention, DOES_AMOUNT) && mention->amount.worded &&
           (mention->amount.vague ||
            decimal_compare(mention->amount.high, decimal_of(ordinal ? 3 : 1, 0)) <= 0);
}
