/*
 * cue.c - which words cite, and where what they cite begins.
 */
#include "quote/cue.h"

/** Tokens between the verb and "that": "told reporters on Monday". */
enum { ADDRESSEE = 12, YEAR = 4 /* digits */ };

/** A view that a verb tells; other words for one are its subject's behind "was" too. */
enum { STANCE_VERB = 1 };

static struct citing_words read_words(const struct talk *in, uint32_t i) {
    size_t length = 0, will = 0, told;
    const struct sense *saying =
        phrase_sense(&in->at[i], in->past - i, CLASS_SAYING, &length);
    phrase_signal(&in->at[i], in->past - i, SIGNAL_STANCE, &will);
    uint32_t speech = talk_speech(in, i, in->past);
    uint32_t most = saying && length > speech ? (uint32_t)length : speech;
    bool leads = saying && saying->number != SAYING_TELLS && length == most &&
                 token_is(&in->at[i + most - 1], CLASS_PREPOSITION);
    if (will > most)
        return (struct citing_words){i, i + (uint32_t)will, .stance = true};
    return (struct citing_words){
        i,
        i + most,
        leads,
        (saying && saying->number) || talk_participle(in, i, in->past),
        will,
        saying || phrase_signal(&in->at[i], in->past - i, SIGNAL_TELLING, &told)};
}

/** "A call echoed by Roe": who does so stands behind. */
static bool is_passive(const struct talk *in, struct citing_words words) {
    return !words.leads && words.past < in->past &&
           token_hints(&in->at[words.past], HINT_BY);
}

/** "There were reports", "media reports said", "announced plans to": a noun that is
    spelt as a verb is. */
static bool is_noun_between(const struct talk *in, uint32_t i) {
    static const uint64_t writings = CLASS_BIT(SOURCE) | CLASS_BIT(WRITING);
    size_t length;
    if (i == in->first)
        return false;
    bool was = phrase_signal(&in->at[i - 1], 1, SIGNAL_PASSIVE, &length);
    bool behind_verb =
        talk_speech(in, i - 1, i) && !token_is_one_of(&in->at[i - 1], writings);
    return behind_verb || (token_is_one_of(&in->at[i], writings) &&
                           (was || talk_speech(in, i + 1, in->past)));
}

/** "The call for it", "Roe's claim": no verb. */
static bool is_noun(const struct talk *in, uint32_t i) {
    if (is_noun_between(in, i))
        return true;
    while (i > in->first + 1 && in->at[i - 1].flags & TOKEN_ADVERB)
        i--; /* "the previously announced plan" */
    if (i == in->first)
        return false;
    const struct token *before = &in->at[i - 1];
    bool owner = token_is(before, CLASS_DETERMINER) && token_is_pronoun(before);
    return owner || token_is(before, CLASS_ARTICLE) || token_hints(before, HINT_THE) ||
           talk_is_glued(in, i - 1);
}

/** "Was blamed for", where somebody else holds the view; not "was blaming". */
static bool is_held_of(const struct talk *in, uint32_t i) {
    size_t length;
    const struct token *verb = &in->at[i];
    const struct sense *stance =
        phrase_signal(verb, in->past - i, SIGNAL_STANCE, &length);
    return stance && stance->number == STANCE_VERB &&
           phrase_signal(verb - 1, 1, SIGNAL_PASSIVE, &length);
}

/** "Efforts to support it", "it was blamed for 40 deaths": no view of the subject's. */
static bool is_no_view(const struct talk *in, struct citing_words words) {
    return words.stance && words.first > in->first &&
           (token_hints(&in->at[words.first - 1], HINT_TO) ||
            is_held_of(in, words.first));
}

struct citing_words cue_at(const struct talk *in, uint32_t i) {
    struct citing_words none = {.first = i, .past = i};
    if (!cue_may_begin(&in->at[i]) || is_noun(in, i))
        return none;
    struct citing_words words = read_words(in, i);
    return is_passive(in, words) || is_no_view(in, words) ? none : words;
}

static bool is_day(const struct token *token) {
    return token_is_one_of(token, CLASS_BIT(WEEKDAY) | CLASS_BIT(DAY_PART) |
                                      CLASS_BIT(TIME_UNIT) | CLASS_BIT(DAY_WORD) |
                                      CLASS_BIT(MONTH)) ||
           (token->type == TOKEN_DIGITS && token->size <= 4);
}

bool cue_leads_to_day(const struct token *token) {
    return token_is_one_of(token, CLASS_BIT(DEICTIC) | CLASS_BIT(PERIOD_PART));
}

/** Does a clause, or nothing, begin at `i`?  "said last month's sales" tells no day. */
static bool opens_clause(const struct talk *in, uint32_t i) {
    if (i >= in->past || in->at[i].type == TOKEN_SIGN)
        return !talk_sign(in, i, "'");
    return token_is_pronoun(&in->at[i]) || token_hints(&in->at[i], HINT_THAT) ||
           token_hints(&in->at[i], HINT_TO);
}

uint32_t cue_past_day(const struct talk *in, uint32_t i) {
    uint32_t k = i + (i < in->past && token_is(&in->at[i], CLASS_PREPOSITION));
    bool named = false; /* "said in 1991", but "put it at 40" */
    if (k < in->past && token_is(&in->at[k], CLASS_WEEKDAY))
        i = k + 1;
    for (; k < in->past && (is_day(&in->at[k]) || cue_leads_to_day(&in->at[k])); k++)
        named |= in->at[k].type == TOKEN_WORD || (k > i && in->at[k].size == YEAR);
    return k > i && named && is_day(&in->at[k - 1]) && opens_clause(in, k) ? k : i;
}

/** "says up to 40 came", "at least 40": no place or day where it was said. */
static bool leads_to_number(const struct talk *in, uint32_t i) {
    size_t length;
    return phrase_sense(&in->at[i], in->past - i, CLASS_HEDGE_BEFORE, &length) &&
           i + length < in->past &&
           (in->at[i + length].type == TOKEN_DIGITS ||
            token_is(&in->at[i + length], CLASS_CARDINAL));
}

/** "Roe says he told them whether": his clause begins right behind the verb. */
static bool opens_at_once(const struct talk *in, struct citing_words words) {
    return words.tells && words.past < in->past &&
           token_hints(&in->at[words.past], HINT_SPEAKER);
}

uint32_t cue_clause(const struct talk *in, struct citing_words words) {
    if (opens_at_once(in, words))
        return words.past;
    uint32_t reach = words.past + (words.stance ? 1 : ADDRESSEE);
    for (uint32_t k = words.past; k < in->past && k < reach; k++)
        if (token_hints(&in->at[k], HINT_THAT))
            return k + 1;
    if (words.past >= in->past)
        return in->past;
    uint32_t i = cue_past_day(in, words.past);
    if (words.stance || (words.tells && token_is_pronoun(&in->at[words.past])))
        return i;
    bool aside = i < in->past && token_is(&in->at[i], CLASS_PREPOSITION) &&
                 !leads_to_number(in, i);
    return words.surely && !aside ? i : in->past;
}

bool cue_means(const struct talk *in, struct citing_words words) {
    uint32_t i = cue_past_day(in, words.past);
    return words.stance && i < in->past &&
           (token_is(&in->at[i], CLASS_PREPOSITION) ||
            token_hints(&in->at[i], HINT_TO));
}
