/*
 * cue.c - which words cite, and where what they cite begins.
 */
#include "quote/cue.h"

/** Tokens between the verb and "that": "told reporters on Monday". */
enum { ADDRESSEE = 12, SORT = 2, YEAR = 4 /* digits */ };

/** A view that a verb tells; other words for one are its subject's behind "was" too;
   and a will that is given in words: "vowed". */
enum { STANCE_VERB = 1, STANCE_GIVEN = 3 };

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

/** "A call echoed by Roe", "the firm accused of it": who does so stands behind, or
    nobody; nor do "claims of it" say so. */
static bool is_passive(const struct talk *in, struct citing_words words) {
    return !words.leads && words.past < in->past &&
           (token_hints(&in->at[words.past], HINT_BY) ||
            token_hints(&in->at[words.past], HINT_OF));
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

/** "Took 40 suspected thieves": what stands between a number and whom it counts; but
    "the three blamed neighbours". */
static bool is_counted(const struct talk *in, uint32_t i) {
    if (i < in->first + 2 || i + 1 >= in->past || !(in->at[i].flags & TOKEN_PAST) ||
        !(in->at[i + 1].flags & TOKEN_PLURAL))
        return false;
    static const uint64_t known = CLASS_BIT(DETERMINER) | CLASS_BIT(FUNCTION);
    bool number =
        in->at[i - 1].type == TOKEN_DIGITS || token_is(&in->at[i - 1], CLASS_CARDINAL);
    return number && !token_is_one_of(&in->at[i - 2], known);
}

/** "The call for it", "Roe's claim": no verb. */
static bool is_noun(const struct talk *in, uint32_t i) {
    if (is_noun_between(in, i) || is_counted(in, i))
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
    size_t share;
    if (!cue_may_begin(&in->at[i]) || is_noun(in, i) ||
        talk_per_unit(&in->at[i], in->past - i) ||
        phrase_sense(&in->at[i], in->past - i, CLASS_PERCENT, &share))
        return none; /* "40 per cent" */
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
           token_is(&in->at[i], CLASS_PREPOSITION);
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

/** "Roe's", "the Roes' mill": does the mark of an owner stand at `i`, behind a name? */
static bool owns(const struct talk *in, uint32_t i) {
    return i < in->past && in->at[i].type == TOKEN_SIGN &&
           !(in->at[i].flags & TOKEN_SPACE_BEFORE) && !talk_sign(in, i, ",.;:-?!)");
}

/** "The Post newspaper", "Varn radio": behind what whoever has the name is, where a
   sign follows; else `name`, behind which it would stand. */
static uint32_t past_sort(const struct talk *in, uint32_t name) {
    uint32_t i = name;
    while (i < in->past && i < name + SORT && in->at[i].type == TOKEN_WORD &&
           in->at[i].flags & TOKEN_CONTENT)
        i++;
    return i >= in->past || in->at[i].type == TOKEN_SIGN ? i : name;
}

uint32_t cue_past_addressee(const struct talk *in, uint32_t i) {
    uint32_t first = i;
    while (first < in->past && (token_is(&in->at[first], CLASS_ARTICLE) ||
                                token_hints(&in->at[first], HINT_THE)))
        first++;
    if (first >= in->past)
        return i;
    const struct sense *writing = token_sense(&in->at[first], CLASS_WRITING);
    uint32_t name = talk_name_past(in, first, in->past);
    if (writing && writing->number == WRITING_AUDIENCE)
        return first + 1;
    return name > first && !owns(in, name) ? past_sort(in, name) : i;
}

/** "Said", "told": not "showed". */
static bool is_plain(const struct talk *in, struct citing_words words) {
    size_t length;
    const struct sense *saying = phrase_sense(
        &in->at[words.first], in->past - words.first, CLASS_SAYING, &length);
    return saying && saying->number == SAYING_PLAIN;
}

/** Is nothing said behind whom it was told, and when and where that was: "told the Post
    in May"? */
static bool ends_with_addressee(const struct talk *in, struct citing_words words) {
    bool may = in->at[words.past].flags & TOKEN_CAPITAL ||
               token_is_one_of(&in->at[words.past], CLASS_BIT(ARTICLE) |
                                                        CLASS_BIT(DETERMINER) |
                                                        CLASS_BIT(WRITING));
    uint32_t told = may ? cue_past_addressee(in, words.past) : words.past;
    if (told == words.past || !is_plain(in, words))
        return false;
    uint32_t i = cue_past_day(in, told);
    if (i < in->past && in->at[i].type != TOKEN_SIGN &&
        !token_is(&in->at[i], CLASS_PREPOSITION))
        return false;
    for (; i < in->past; i++)
        if (in->at[i].flags & TOKEN_PAST || token_is(&in->at[i], CLASS_AUXILIARY))
            return false;
    return true;
}

/** "says up to 40 came", "at least 40": no place or day where it was said. */
static bool leads_to_number(const struct talk *in, uint32_t i) {
    size_t length;
    return phrase_sense(&in->at[i], in->past - i, CLASS_HEDGE_BEFORE, &length) &&
           i + length < in->past &&
           (in->at[i + length].type == TOKEN_DIGITS ||
            token_is(&in->at[i + length], CLASS_CARDINAL));
}

/** "Say in Varn the number": is it what they say that is so there? */
static bool is_where(const struct talk *in, uint32_t i) {
    static const uint64_t subjects = CLASS_BIT(ARTICLE) | CLASS_BIT(CARDINAL);
    uint32_t past = talk_name_past(in, i + 1, in->past);
    if (past == i + 1 || past >= in->past)
        return false;
    const struct token *next = &in->at[past];
    return next->type == TOKEN_DIGITS || token_hints(next, HINT_THE) ||
           token_is_one_of(next, subjects);
}

/** "He", "it": a clause of its own begins with it. */
static bool is_clause_subject(const struct token *token) {
    return (token_hints(token, HINT_SPEAKER) || token_hints(token, HINT_IT)) &&
           token_is_pronoun(token);
}

/** "Roe says he told them whether": his clause begins right behind the verb. */
static bool opens_at_once(const struct talk *in, struct citing_words words) {
    return words.tells && words.past < in->past &&
           is_clause_subject(&in->at[words.past]);
}

/** Do words for when, where or to whom begin at `i`: "made clear over lunch that"? */
static bool leads_to_when(const struct talk *in, uint32_t i) {
    return i < in->past &&
           (token_is(&in->at[i], CLASS_PREPOSITION) || cue_past_day(in, i) > i);
}

/** Behind the "that" which leads to what is said, and which none of a clause before it
    does: not in "said they know that"; 0 where there is none. */
static uint32_t behind_that(const struct talk *in, struct citing_words words) {
    bool near = words.stance && !leads_to_when(in, words.past);
    uint32_t reach = words.past + (near ? 1 : ADDRESSEE);
    static const uint64_t most =
        CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION) | CLASS_BIT(FUNCTION);
    for (uint32_t k = words.past; k < in->past && k < reach; k++) {
        if (!token_may(&in->at[k], most))
            continue;
        if (token_hints(&in->at[k], HINT_THAT))
            return k + 1;
        if (is_clause_subject(&in->at[k]) || token_is(&in->at[k], CLASS_AUXILIARY))
            return 0;
    }
    return 0;
}

/** "Challenged her when", "mocked them in 2012": nothing is told of whom at `i` but
   when or where it was. */
static bool is_bare_object(const struct talk *in, uint32_t i) {
    if (i + 1 >= in->past || !token_is_pronoun(&in->at[i]) ||
        token_hints(&in->at[i], HINT_SPEAKER))
        return false;
    const struct sense *leads = token_sense(&in->at[i + 1], CLASS_PREPOSITION),
                       *joint = token_sense(&in->at[i + 1], CLASS_CONJUNCTION);
    return (leads && leads->number) || (joint && joint->number == JOINS_CLAUSE);
}

uint32_t cue_clause(const struct talk *in, struct citing_words words) {
    if (opens_at_once(in, words))
        return words.past;
    uint32_t that = behind_that(in, words);
    if (that)
        return that;
    if (words.past >= in->past || ends_with_addressee(in, words))
        return in->past;
    uint32_t i = cue_past_day(in, words.past);
    if (words.stance && is_bare_object(in, i))
        return in->past;
    if (words.stance || (words.tells && token_is_pronoun(&in->at[words.past])))
        return i;
    bool aside = i < in->past && token_is(&in->at[i], CLASS_PREPOSITION) &&
                 !leads_to_number(in, i) && !is_where(in, i);
    return words.surely && !aside ? i : in->past;
}

bool cue_means(const struct talk *in, struct citing_words words) {
    size_t length;
    if (!words.stance)
        return false;
    const struct sense *will = phrase_signal(
        &in->at[words.first], in->past - words.first, SIGNAL_STANCE, &length);
    uint32_t i = cue_past_day(in, words.past);
    if (i >= in->past || will->number == STANCE_GIVEN)
        return false;
    const struct sense *leads = token_sense(&in->at[i], CLASS_PREPOSITION);
    return token_hints(&in->at[i], HINT_TO) || (leads && leads->number);
}
