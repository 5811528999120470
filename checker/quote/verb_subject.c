/*
 * verb_subject.c - who a verb of saying is of, from the words before it.
 */
#include "quote/verb_subject.h"

#include "document/name.h"

enum {
    NOUN = 4,   /* in "court documents" */
    PHRASE = 12 /* before the last noun of who says so */
};

uint32_t talk_article_before(const struct talk *in, uint32_t i) {
    bool article = i > in->first && (token_is(&in->at[i - 1], CLASS_ARTICLE) ||
                                     token_hints(&in->at[i - 1], HINT_THE));
    return i - article;
}

/** Does a phrase go on through it: a word or number, or "Roe's" with its mark? */
static bool goes_on(const struct talk *in, uint32_t i) {
    return in->at[i].type != TOKEN_SIGN || talk_is_glued(in, i) ||
           (i + 1 < in->past && talk_is_glued(in, i + 1));
}

/** The "and" of "the Guild of Millers and Bakers". */
static bool joins_names(const struct talk *in, uint32_t i) {
    return token_is(&in->at[i], CLASS_AND) && i > in->first && i + 1 < in->past &&
           token_names(&in->at[i - 1]) && token_names(&in->at[i + 1]);
}

uint32_t talk_phrase_first(const struct talk *in, uint32_t i) {
    uint32_t first = i;
    while (first > in->first && i - first < PHRASE && goes_on(in, first - 1) &&
           (!token_is_one_of(&in->at[first - 1],
                             CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION)) ||
            joins_names(in, first - 1)))
        first--;
    return first;
}

static bool token_is_noun(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CONTENT;
}

/** "Documents show": a writing, or people who can be cited, without an article. */
static struct speaker writing_before(const struct talk *in, uint32_t verb) {
    uint32_t first = verb;
    while (first > in->first && verb - first < NOUN &&
           token_is_noun(&in->at[first - 1]))
        first--;
    const struct sense *head =
        first < verb ? token_sense(&in->at[verb - 1], CLASS_SOURCE) : NULL;
    bool source = head && head->number == 0 && !token_names(&in->at[verb - 1]);
    return source ? speaker_of(SPEAKER_NOUN, first, verb)
                  : (struct speaker){.sort = SPEAKER_NONE};
}

/** "Many residents also fear": several of a sort, without an article. */
static struct speaker plural_before(const struct talk *in, uint32_t verb) {
    verb = talk_behind_subject(in, in->first, verb);
    uint32_t first = verb;
    while (first > in->first && verb - first < NOUN &&
           token_is_noun(&in->at[first - 1]))
        first--;
    bool plural = first < verb && in->at[verb - 1].flags & TOKEN_PLURAL;
    return plural ? speaker_of(SPEAKER_NOUN, first, verb)
                  : (struct speaker){.sort = SPEAKER_NONE};
}

/** Is token `i` a conjunction of that sort? */
static bool joins_as(const struct talk *in, uint32_t i, int sort) {
    const struct sense *joint = token_sense(&in->at[i], CLASS_CONJUNCTION);
    return joint && joint->number == sort;
}

bool subject_is_writing(const struct talk *in, uint32_t verb) {
    if (verb > in->first) /* "a poll also showed" */
        verb -= joins_as(in, verb - 1, JOINS_ALSO);
    for (uint32_t i = talk_phrase_first(in, verb); i < verb; i++) {
        const struct sense *writing = token_sense(&in->at[i], CLASS_WRITING);
        if (writing && writing->number <= WRITING_REPORT)
            return true;
    }
    return false;
}

/** "Roe's campaign", "a clerk who was there": all that stands before a verb of saying,
    where it begins with an article or a capital. */
static struct speaker phrase_before(const struct talk *in, struct citing_words words) {
    uint32_t first = talk_phrase_first(in, words.first);
    bool opens = first < words.first && (token_is(&in->at[first], CLASS_ARTICLE) ||
                                         token_hints(&in->at[first], HINT_THE) ||
                                         in->at[first].flags & TOKEN_CAPITAL);
    bool writing = subject_is_writing(in, words.first);
    return first < words.first && ((opens && words.surely) || writing)
               ? speaker_of(SPEAKER_NOUN, first, words.first)
               : (struct speaker){.sort = SPEAKER_NONE};
}

/** "The Post quoted Roe as saying": Roe; but "Roe was quoted by the Post as saying". */
static struct speaker quoted_as(const struct talk *in, uint32_t verb) {
    struct speaker none = {.sort = SPEAKER_NONE};
    if (verb < in->first + 2 || !token_is(&in->at[verb - 1], CLASS_PREPOSITION) ||
        token_hints(&in->at[verb - 1], HINT_BY))
        return none;
    struct speaker found = talk_somebody_before(in, in->first, verb - 1);
    uint32_t by = talk_article_before(in, found.first);
    bool is_told = by > in->first && token_hints(&in->at[by - 1], HINT_BY);
    return is_told ? none : found;
}

bool verb_is_joined(const struct talk *in, struct citing_words words) {
    uint32_t verb = words.first;
    bool sure = words.surely || words.stance ||
                (words.past < in->past && token_hints(&in->at[words.past], HINT_THAT));
    while (verb > in->first + 1 && (in->at[verb - 1].flags & TOKEN_ADVERB ||
                                    token_is(&in->at[verb - 1], CLASS_AUXILIARY)))
        verb--;
    return sure && verb > in->first + 1 && joins_as(in, verb - 1, JOINS_LIKE);
}

/** "A study, which notes that", "the two firms which vowed": those before the word that
    stands for them. */
static struct speaker told_of(const struct talk *in, uint32_t verb) {
    uint32_t past = verb;
    while (past > in->first + 1 && in->at[past - 1].flags & TOKEN_ADVERB)
        past--;
    if (past <= in->first + 1 || !joins_as(in, past - 1, JOINS_NAME))
        return (struct speaker){.sort = SPEAKER_NONE};
    past--;
    while (past > in->first + 1 && in->at[past - 1].type == TOKEN_SIGN)
        past--;
    struct speaker found = talk_somebody_before(in, in->first, past);
    return found.sort ? found : plural_before(in, past);
}

struct speaker verb_subject(const struct talk *in, struct citing_words words) {
    bool aim =
        words.first > in->first && token_hints(&in->at[words.first - 1], HINT_TO);
    if (aim) /* "Roe went on to say" */
        return talk_first_name(in, in->first, words.first);
    if (talk_participle(in, words.first, in->past)) {
        struct speaker quoted = quoted_as(in, words.first);
        return quoted.sort ? quoted : talk_first_name(in, in->first, words.first);
    }
    struct speaker writing = writing_before(in, words.first);
    if (writing.sort)
        return writing;
    if (verb_is_joined(in, words))
        return talk_first_name(in, in->first, words.first);
    struct speaker subject = told_of(in, words.first);
    if (!subject.sort)
        subject = talk_subject(in, in->first, words.first);
    if (!subject.sort)
        subject = plural_before(in, words.first);
    bool time = subject.sort && token_is(&in->at[subject.past - 1], CLASS_TIME_UNIT);
    return subject.sort && !time ? subject : phrase_before(in, words);
}
