/*
 * bearer.c - the name in front of an age and its comma, or right behind the age.
 */
#include "claim/bearer.h"

#include "claim/subject.h"
#include "value/kind.h"

/** May the token be a word of a name?  Texts all in small letters have such too. */
static bool is_name(const struct token *token, bool capital) {
    return token->flags & TOKEN_CONTENT && token->type == TOKEN_WORD &&
           (token->flags & TOKEN_CAPITAL || !capital) &&
           !token_is(token, CLASS_AGE_WORD);
}

static bool is_one_of(const struct document *document, size_t at, const char *signs) {
    const struct token *token = &document->tokens.at[at];
    return token->type == TOKEN_SIGN && token->size == 1 &&
           strchr(signs, document->view.data[token->start]);
}

/** The name that ends before `past`. */
static struct bearer name_before(const struct document *document, size_t first,
                                 size_t past, bool capital) {
    struct bearer bearer = {0};
    for (size_t n = 0; n < BEARER_WORDS && past > first; n++, past--) {
        if (!is_name(&document->tokens.at[past - 1], capital))
            break;
        bearer.keys[n] = document->tokens.at[past - 1].key;
    }
    return bearer;
}

enum { TRADE_WORDS = 2 };

/** The name at `at`, behind at most a few words: "41-year-old cook Ann Hale". */
static struct bearer name_behind(const struct document *document, size_t at,
                                 size_t past) {
    size_t end = at + TRADE_WORDS;
    while (at < past && at < end && document->tokens.at[at].type == TOKEN_WORD &&
           !is_name(&document->tokens.at[at], true))
        at++;
    for (end = at; end < past && is_name(&document->tokens.at[end], true);)
        end++;
    return name_before(document, at, end, true);
}

enum { OLDEST = 120 };

/** An age, or in small letters what stands like one: "ann hale, 41, of varn". */
static bool may_be_age(const struct document *document, const struct mention *mention,
                       size_t past, bool capital) {
    bool bare = !capital && mention_is(mention, number) && !mention->noun &&
                mention->past == mention->first + 1 && !mention->amount.worded &&
                decimal_compare(mention->amount.high, decimal_of(OLDEST, 0)) <= 0;
    return mention_is(mention, age) ||
           (bare && mention->past < past && is_one_of(document, mention->past, ","));
}

/** "the 58-year-old was convicted": no noun behind tells whose trade it is. */
static bool stands_for_person(const struct document *document,
                              const struct mention *mention, size_t first,
                              size_t past) {
    size_t at = mention->hedge_first, next = mention->past;
    if (!mention_is(mention, age) || at <= first ||
        !token_is(&document->tokens.at[next - 1], CLASS_AGE_WORD) || next >= past ||
        !token_is(&document->tokens.at[at - 1], CLASS_DETERMINER))
        return false;
    const struct token *token = &document->tokens.at[next];
    return token->type == TOKEN_SIGN || token_is(token, CLASS_AUXILIARY) ||
           token_is(token, CLASS_VERB) || token_is(token, CLASS_SAYING);
}

/** The name told before that the age stands for. */
static struct bearer name_carried(const struct check_case *c, struct figure figure) {
    struct subject person = figure_person(c, figure);
    return person.sure ? name_before(figure_document(c, figure), person.first,
                                     person.past, true)
                       : (struct bearer){0};
}

struct bearer figure_bearer(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    const struct mention *mention = figure_mention(c, figure);
    const struct sentence *in = &document->sentences.at[mention->sentence];
    size_t first = in->first_token, at = mention->hedge_first;
    bool capital = document->tokens.at[first].flags & TOKEN_CAPITAL;
    if (!may_be_age(document, mention, in->past_token, capital))
        return (struct bearer){0};
    if (stands_for_person(document, mention, first, in->past_token))
        return name_carried(c, figure);
    if (at > first && token_is(&document->tokens.at[at - 1], CLASS_ARTICLE))
        at--;
    if (at > first + 1 && is_one_of(document, at - 1, ","))
        return name_before(document, first, at - 1, capital);
    return mention_is(mention, age)
               ? name_behind(document, mention->past, in->past_token)
               : (struct bearer){0};
}

static bool shares_word(const struct bearer *a, const struct bearer *b) {
    for (size_t i = 0; i < BEARER_WORDS; i++)
        for (size_t k = 0; k < BEARER_WORDS; k++)
            if (a->keys[i] && a->keys[i] == b->keys[k])
                return true;
    return false;
}

/** They share a name, as husband and wife do. */
static const double NAMESAKE = 0.5;

double bearers_relate(const struct bearer *a, const struct bearer *b) {
    if (!shares_word(a, b))
        return 0;
    if (!a->keys[1] || !b->keys[1])
        return 1;
    return a->keys[0] == b->keys[0] && a->keys[1] == b->keys[1] ? 1 : NAMESAKE;
}
