/*
 * bearer.c - whose age it is: the name in front of an age and its comma, or right
 * behind the age, or the person that "the 58-year-old" stands for.
 */
#include "frame/meet.h"
#include "frame/subject.h"
#include "value/kind.h"

/** Words of a name that are kept. */
enum { NAME_WORDS = 3 };

/** May the token be a word of a name?  Texts all in small letters have such too. */
static bool is_name(const struct token *token, bool capital) {
    return token->flags & TOKEN_CONTENT && token->type == TOKEN_WORD &&
           (token->flags & TOKEN_CAPITAL || !capital) &&
           !token_is(token, CLASS_AGE_WORD);
}

/** The name that ends before `past`. */
static struct filler name_before(const struct document *document, size_t first,
                                 size_t past, bool capital) {
    size_t at = past;
    while (at > first && past - at < NAME_WORDS &&
           is_name(&document->tokens.at[at - 1], capital))
        at--;
    return (struct filler){.first = (uint32_t)at,
                           .past = (uint32_t)past,
                           .known = at < past ? SLOT_KNOWN : SLOT_ABSENT};
}

enum { TRADE_WORDS = 2 };

/** The name at `at`, behind at most a few words: "41-year-old cook Ann Hale". */
static struct filler name_behind(const struct document *document, size_t at,
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

/** Digits alone that may be an age: "41". */
static bool is_bare(const struct mention *mention) {
    return mention_does(mention, DOES_COUNT) && !mention->noun &&
           !mention->amount.worded && mention->past == mention->first + 1 &&
           decimal_compare(mention->amount.high, decimal_of(OLDEST, 0)) <= 0;
}

/** An age, or in small letters what stands like one: "ann hale, 41, of varn". */
static bool may_be_age(const struct clause *in, bool capital) {
    const struct mention *mention = in->mention;
    return mention_does(mention, DOES_AGE) ||
           (!capital && is_bare(mention) && mention->past < in->past &&
            token_is_sign(in->of->document, mention->past, ","));
}

/** "the 58-year-old was convicted": no noun behind tells whose trade it is. */
static bool stands_for_person(const struct clause *in) {
    const struct mention *mention = in->mention;
    const struct token *tokens = in->of->document->tokens.at;
    size_t at = mention->hedge_first, next = mention->past;
    if (!mention_does(mention, DOES_AGE) || at <= in->first ||
        !token_is(&tokens[next - 1], CLASS_AGE_WORD) || next >= in->past ||
        !token_is(&tokens[at - 1], CLASS_DETERMINER))
        return false;
    const struct token *token = &tokens[next];
    return token->type == TOKEN_SIGN || token_is(token, CLASS_AUXILIARY) ||
           token_is(token, CLASS_VERB) || token_is(token, CLASS_SAYING);
}

/** The name told before that the age stands for, where it surely is one. */
static struct filler name_carried(const struct clause *in) {
    struct filler person = clause_person(in);
    if (person.known != SLOT_KNOWN)
        return (struct filler){0};
    struct filler name = name_before(in->of->document, person.first, person.past, true);
    name.carried = true;
    return name;
}

static void read(const struct clause *in, struct filler *to) {
    const struct document *document = in->of->document;
    const struct mention *mention = in->mention;
    size_t first = in->first, at = mention->hedge_first;
    bool capital = document->tokens.at[first].flags & TOKEN_CAPITAL;
    if (!may_be_age(in, capital))
        return;
    if (stands_for_person(in)) {
        *to = name_carried(in);
        return;
    }
    if (at > first && token_is(&document->tokens.at[at - 1], CLASS_ARTICLE))
        at--;
    if (at > first + 1 && token_is_sign(document, at - 1, ","))
        *to = name_before(document, first, at - 1, capital);
    else if (mention_does(mention, DOES_AGE))
        *to = name_behind(document, mention->past, in->past);
}

static uint32_t key_from_end(const struct account *of, const struct filler *x,
                             size_t n) {
    return x->past - x->first > n ? of->document->tokens.at[x->past - 1 - n].key : 0;
}

static bool share_word(const struct account *a, const struct filler *x,
                       const struct account *b, const struct filler *y) {
    for (size_t i = 0; i < NAME_WORDS; i++)
        for (size_t k = 0; k < NAME_WORDS; k++)
            if (key_from_end(a, x, i) && key_from_end(a, x, i) == key_from_end(b, y, k))
                return true;
    return false;
}

/** 1: one person, as Ann Hale and Hale; a half: namesakes, as husband and wife. */
static struct likeness relate(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y) {
    if (!share_word(a, x, b, y)) {
        bool held = names_held_one(a, x, b, y);
        return (struct likeness){.same = held, .differs = !held};
    }
    uint32_t given = key_from_end(a, x, 1), other = key_from_end(b, y, 1);
    bool namesake = given && other &&
                    (given != other || key_from_end(a, x, 0) != key_from_end(b, y, 0));
    return (struct likeness){.same = namesake ? 0.5 : 1};
}

const struct slot slot_bearer = {.name = "bearer", .read = read, .relate = relate};
