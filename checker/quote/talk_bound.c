/*
 * talk_bound.c - what a name is bound to.
 */
#include "quote/talk_bound.h"

#include "document/name.h"

/** Names and nouns of one phrase: "the head of the Guild of Millers, Smiths and
 * Bakers".
 */
enum { MOST_BOUND = 6 };

/** The token before an article or determiner at `i` - 1, or before `i`. */
static uint32_t before_article(const struct talk *in, uint32_t first, uint32_t i) {
    bool article =
        i > first &&
        token_is_one_of(&in->at[i - 1], CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER));
    return i - article;
}

/** Does a name end before the sign or "and" at `i`, and begin behind it? */
static bool lists_names(const struct talk *in, uint32_t first, uint32_t i) {
    return i > first && token_names(&in->at[i - 1]) && token_names(&in->at[i + 1]);
}

/** The first token of a list that ends with the name at `from`: "Trade, Work and
 * Pensions".
 */
static uint32_t list_first(const struct talk *in, uint32_t first, uint32_t from) {
    uint32_t at = from;
    for (int n = 0; n < MOST_BOUND && at > first + 1; n++) {
        bool joint = at == from ? token_is(&in->at[at - 1], CLASS_AND)
                                : talk_sign(in, at - 1, ",");
        if (!joint || !lists_names(in, first, at - 1))
            break;
        at = talk_name_first(in, first, at - 1);
    }
    return at;
}

/** A word of a noun: "chief", "executive", no "comes" and no "as". */
static bool is_of_noun(const struct talk *in, uint32_t i) {
    return in->at[i].type == TOKEN_WORD && in->at[i].flags & TOKEN_CONTENT &&
           !token_is_one_of(&in->at[i], CLASS_BIT(CONJUNCTION) |
                                            CLASS_BIT(PREPOSITION) |
                                            CLASS_BIT(AUXILIARY) | CLASS_BIT(SAYING));
}

/** Do an article, "his" or "40" open the noun that begins at `noun`?  Where. */
static uint32_t opened_first(const struct talk *in, uint32_t first, uint32_t noun) {
    bool counted = noun > first && (in->at[noun - 1].type == TOKEN_DIGITS ||
                                    token_is(&in->at[noun - 1], CLASS_CARDINAL));
    return counted ? noun - 1 : before_article(in, first, noun);
}

/** The noun before the "of" at `of`, with what opens it: "a spokeswoman for", "40
   percent of", "officials of"; `past` where none is cited there. */
static uint32_t told_first(const struct talk *in, uint32_t first, uint32_t of,
                           uint32_t past) {
    uint32_t noun = of;
    while (noun > first && of - noun < MOST_BOUND && is_of_noun(in, noun - 1))
        noun--;
    if (noun == of)
        return past;
    uint32_t from = opened_first(in, first, noun);
    bool cited =
        token_is(&in->at[of - 1], CLASS_SOURCE) || in->at[of - 1].flags & TOKEN_PLURAL;
    return from < noun || cited ? from : past;
}

/** One step to the left; `from` where nothing binds it. */
static uint32_t bound_once(const struct talk *in, uint32_t first, uint32_t from) {
    uint32_t of = before_article(in, first, from);
    if (of <= first + 1 || !token_hints(&in->at[of - 1], HINT_JOINT))
        return from;
    of--;
    uint32_t name = talk_name_first(in, first, of);
    return name < of ? name : told_first(in, first, of, from);
}

uint32_t talk_bound_first(const struct talk *in, uint32_t first, uint32_t from) {
    for (int n = 0; n < MOST_BOUND; n++) {
        uint32_t bound = bound_once(in, first, from);
        if (bound == from) {
            uint32_t list = list_first(in, first, from);
            bound = bound_once(in, first, list);
            bound = bound < list ? bound : from;
        }
        if (bound == from)
            break;
        from = bound;
    }
    return from;
}

uint32_t talk_list_past(const struct talk *in, uint32_t i, uint32_t past) {
    uint32_t at = i;
    for (int n = 0; n < MOST_BOUND && at > in->first && at + 1 < past; n++) {
        bool last = at > i && token_is(&in->at[at], CLASS_AND);
        if (!(last || talk_sign(in, at, ",")) || !lists_names(in, in->first, at))
            break;
        at = talk_name_past(in, at + 1, past);
        if (last)
            return at;
    }
    return i;
}
