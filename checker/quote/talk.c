/*
 * talk.c - verbs of saying, and the names and nouns beside them.
 */
#include "quote/talk.h"

#include "document/name.h"
#include "quote/talk_bound.h"

/** Tokens that are looked at, and that a noun phrase has. */
enum { APPOSITION = 20, LONGEST_NOUN = 8, LONGEST_PHRASE = 12, ADVERBS = 3 };

struct speaker speaker_of(enum speaker_sort sort, uint32_t first, uint32_t past) {
    return (struct speaker){.sort = sort, .first = first, .past = past};
}

/** "He thanked them, saying": the verb is of whom the sentence is about. */
bool talk_participle(const struct talk *in, uint32_t i, uint32_t past) {
    size_t length;
    const struct sense *speech =
        phrase_signal(&in->at[i], past - i, SIGNAL_SPEECH, &length);
    return speech && speech->number == 2;
}

bool talk_per_unit(const struct token *tokens, size_t n) {
    const struct sense *per = n > 1 ? token_sense(tokens, CLASS_PER) : NULL;
    if (!per || per->number != PER_ALWAYS || tokens[1].type != TOKEN_WORD)
        return false;
    static const unsigned named = TOKEN_CAPITAL | TOKEN_PLURAL;
    return (tokens[1].flags & (TOKEN_CONTENT | named)) == TOKEN_CONTENT &&
           !token_is(&tokens[1], CLASS_SOURCE);
}

/** Words that a speaker stands beside: how many tokens, 0 for none. */
uint32_t talk_speech(const struct talk *in, uint32_t i, uint32_t past) {
    size_t saying = 0, speech = 0, telling = 0;
    if (i < in->first || i >= past)
        return 0;
    const struct token *at = &in->at[i];
    phrase_signal(at, past - i, SIGNAL_SPEECH, &speech);
    const struct sense *said = phrase_sense(at, past - i, CLASS_SAYING, &saying);
    phrase_signal(at, past - i, SIGNAL_TELLING, &telling);
    saying = said && said->number ? saying : 0;
    size_t most = speech > saying ? speech : saying;
    return (uint32_t)(most > telling ? most : telling);
}

bool token_is_pronoun(const struct token *token) {
    const struct sense *sense = token_sense(token, CLASS_FUNCTION);
    return sense && sense->number > 0;
}

static bool ends_phrase(const struct talk *in, uint32_t i, uint32_t past) {
    return i >= past || in->at[i].type == TOKEN_SIGN ||
           token_is(&in->at[i], CLASS_CONJUNCTION) || talk_speech(in, i, past);
}

/** An apostrophe, straight or not. */
static bool is_apostrophe(const struct talk *in, uint32_t i) {
    return in->at[i].type == TOKEN_SIGN &&
           (talk_sign(in, i, "'") || in->at[i].size == 3);
}

bool talk_is_glued(const struct talk *in, uint32_t i) {
    return i > in->first + 1 && in->at[i].type == TOKEN_WORD &&
           is_apostrophe(in, i - 1) &&
           !((in->at[i].flags | in->at[i - 1].flags) & TOKEN_SPACE_BEFORE);
}

static bool opens_noun(const struct talk *in, uint32_t i) {
    const struct token *token = &in->at[i];
    if (talk_is_glued(in, i))
        return false;
    return token_is(token, CLASS_DETERMINER) || token_is(token, CLASS_ARTICLE) ||
           token_is(token, CLASS_FUNCTION) || token_is(token, CLASS_SOURCE) ||
           token_is(token, CLASS_CARDINAL);
}

/** Somebody who begins at `i`. */
struct speaker talk_somebody_at(const struct talk *in, uint32_t i, uint32_t past) {
    struct speaker none = {.sort = SPEAKER_NONE};
    if (i >= past || in->at[i].type != TOKEN_WORD)
        return none;
    if (token_is_pronoun(&in->at[i]) &&
        (i + 1 >= past || ends_phrase(in, i + 1, past) || i + 2 >= past))
        return speaker_of(SPEAKER_PRONOUN, i, i + 1);
    uint32_t end = talk_name_past(in, i, past);
    if (end > i)
        return speaker_of(SPEAKER_NAME, i, end);
    if (!opens_noun(in, i))
        return none;
    for (end = i + 1; end < i + LONGEST_NOUN && !ends_phrase(in, end, past);)
        end++;
    return speaker_of(SPEAKER_NOUN, i, end);
}

/** A title in small letters before a name is no other person: "the actor John Roe". */
struct speaker talk_prefer_name(const struct talk *in, struct speaker found) {
    for (uint32_t i = found.first; found.sort == SPEAKER_NOUN && i < found.past; i++)
        if (talk_name_past(in, i, found.past) == found.past)
            return speaker_of(SPEAKER_NAME, i, found.past);
    return found;
}

/** "office" is cited, and so is "harbour office": content words before it are of it. */
static uint32_t compound_first(const struct talk *in, uint32_t first, uint32_t from) {
    uint32_t at = from;
    while (token_is(&in->at[from], CLASS_SOURCE) && at > first &&
           from - at < LONGEST_NOUN && in->at[at - 1].type == TOKEN_WORD &&
           in->at[at - 1].flags & TOKEN_CONTENT)
        at--;
    return at;
}

/** The first token of who has it: "the shipyard" of "the shipyard's", whose rest stands
    at `rest`. */
static uint32_t owner_first(const struct talk *in, uint32_t first, uint32_t rest) {
    uint32_t owner = rest - 2;
    if (token_names(&in->at[owner]))
        return talk_name_first(in, first, rest - 1);
    return owner > first && opens_noun(in, owner - 1) ? owner - 1 : owner;
}

/** The first token of the noun that ends before `past`, or of who has it. */
static uint32_t noun_first(const struct talk *in, uint32_t first, uint32_t past) {
    uint32_t from = past - 1;
    while (from > first && past - from < LONGEST_NOUN && !opens_noun(in, from)) {
        if (talk_is_glued(in, from) && from > first + 1)
            return owner_first(in, first, from);
        if (in->at[from - 1].type == TOKEN_SIGN)
            return from;
        from--;
    }
    from = compound_first(in, first, from);
    return from > first + 2 && talk_is_glued(in, from - 1)
               ? owner_first(in, first, from - 1)
               : from;
}

/** The words before `past` that stand for the noun before them: "a paper that". */
static uint32_t stands_for_noun(const struct talk *in, uint32_t first, uint32_t past) {
    if (past < first + 2 || !token_hints(&in->at[past - 1], HINT_THAT))
        return 0;
    return token_is(&in->at[past - 2], CLASS_SOURCE);
}

/** Whoever stands right before `past`: a name, a pronoun, a noun with its article. */
struct speaker talk_somebody_before(const struct talk *in, uint32_t first,
                                    uint32_t past) {
    struct speaker none = {.sort = SPEAKER_NONE};
    past -= stands_for_noun(in, first, past);
    if (past <= first || in->at[past - 1].type != TOKEN_WORD ||
        token_is_one_of(&in->at[past - 1],
                        CLASS_BIT(PREPOSITION) | CLASS_BIT(AUXILIARY)))
        return none;
    uint32_t from = talk_name_first(in, first, past);
    if (from < past)
        return speaker_of(SPEAKER_NAME, talk_bound_first(in, first, from), past);
    if (token_is_pronoun(&in->at[past - 1]))
        return speaker_of(SPEAKER_PRONOUN, past - 1, past);
    from = noun_first(in, first, past);
    bool cited = token_is(&in->at[past - 1], CLASS_SOURCE); /* "longtime official" */
    if (!cited && !opens_noun(in, from) && !token_names(&in->at[from]))
        return none;
    return talk_prefer_name(in, speaker_of(SPEAKER_NOUN, from, past));
}

/** "Roe", "she"; not "his". */
static bool is_somebody(const struct token *token) {
    return token_names(token) || token_hints(token, HINT_SPEAKER) ||
           token_hints(token, HINT_IT);
}

/** "had", or a word behind somebody: "Roe angrily said". */
static bool leads_to_verb(const struct talk *in, uint32_t first, uint32_t i) {
    const struct token *token = &in->at[i];
    const struct sense *also = token_sense(token, CLASS_CONJUNCTION);
    bool adverb = token->type == TOKEN_WORD && !is_somebody(token) &&
                  !token_is(token, CLASS_WRITING); /* "the Varn Post poll showed" */
    if (token_is(token, CLASS_AUXILIARY) || (also && also->number == 2))
        return true;
    return adverb && i > first &&
           (is_somebody(&in->at[i - 1]) || token_is(&in->at[i - 1], CLASS_AUXILIARY));
}

/** "The town's council (TC) said": what stands before the bracket. */
static uint32_t before_bracket(const struct talk *in, uint32_t first, uint32_t past) {
    if (past < first + 2 || !talk_sign(in, past - 1, ")"))
        return past;
    for (uint32_t i = past - 1; i > first && past - i < APPOSITION; i--)
        if (talk_sign(in, i, "("))
            return i;
    return past;
}

uint32_t talk_behind_subject(const struct talk *in, uint32_t first, uint32_t verb) {
    uint32_t past = verb;
    for (int n = 0;
         n < ADVERBS && past > first + 1 && leads_to_verb(in, first, past - 1); n++)
        past--;
    return before_bracket(in, first, past);
}

/** "The defendant, Rico Fal, answered": the name, where it alone stands between commas,
    tokens `from` up to `past`, behind a noun. */
static struct speaker apposed(const struct talk *in, struct speaker found,
                              uint32_t from, uint32_t past) {
    bool name = found.sort == SPEAKER_NOUN && talk_name_past(in, from, past) == past;
    return name ? speaker_of(SPEAKER_NAME, from, past) : found;
}

/** Whom what stands between commas, up to the one before `past`, tells of. */
static struct speaker beside_apposition(const struct talk *in, uint32_t first,
                                        uint32_t past) {
    for (uint32_t i = past - 1; i > first && past - i < APPOSITION; i--)
        if (talk_sign(in, i - 1, ","))
            return apposed(in, talk_somebody_before(in, first, i - 1), i, past - 1);
    return talk_somebody_before(in, first, past - 1);
}

/** The subject of a verb of saying at `verb`, past what is told of it between commas.
 */
struct speaker talk_subject(const struct talk *in, uint32_t first, uint32_t verb) {
    uint32_t past = talk_behind_subject(in, first, verb);
    if (talk_sign(in, past - 1, ",")) {
        struct speaker found = beside_apposition(in, first, past);
        uint32_t name = talk_name_past(in, first, past);
        return found.sort || name == first || !talk_sign(in, name, ",")
                   ? found
                   : speaker_of(SPEAKER_NAME, first, name);
    }
    return talk_somebody_before(in, first, past);
}

/** What tokens `first` up to `past`, a whole phrase, are; nobody if they are none. */
struct speaker talk_phrase_as(const struct talk *in, uint32_t first, uint32_t past) {
    struct speaker none = {.sort = SPEAKER_NONE};
    if (past <= first)
        return none;
    if (past == first + 1 && token_is_pronoun(&in->at[first]))
        return speaker_of(SPEAKER_PRONOUN, first, past);
    for (uint32_t i = first; i < past; i++)
        if (talk_name_past(in, i, past) > i)
            return speaker_of(SPEAKER_NAME, first, past);
    return speaker_of(SPEAKER_NOUN, first, past);
}

/** A sign, but the apostrophe, the hyphen and the stop of "Dr." */
static bool is_parting_sign(const struct talk *in, uint32_t first, uint32_t i) {
    bool short_name =
        talk_sign(in, i, ".") && i > first && token_is_shortened(&in->at[i - 1]);
    return in->at[i].type == TOKEN_SIGN && in->at[i].size == 1 &&
           !talk_sign(in, i, "'-") && !short_name;
}

/** "Ted and Lucille Amber wrote" */
static bool joins_names(const struct talk *in, uint32_t first, uint32_t i) {
    return token_is(&in->at[i], CLASS_AND) && i > first && i + 1 < in->past &&
           token_names(&in->at[i - 1]) && token_names(&in->at[i + 1]);
}

/** A preposition that leads to a place or a day, and not to a part of a phrase. */
static bool leads_on(const struct talk *in, uint32_t i) {
    const struct sense *sense = token_sense(&in->at[i], CLASS_PREPOSITION);
    return sense && sense->number && !token_hints(&in->at[i], HINT_OF);
}

/** Does token `i` end the phrase that begins before it? */
static bool closes_phrase(const struct talk *in, uint32_t first, uint32_t i) {
    static const uint64_t ends = CLASS_BIT(CONJUNCTION) | CLASS_BIT(WEEKDAY);
    return leads_on(in, i) || is_parting_sign(in, first, i) ||
           talk_speech(in, i, in->past) ||
           (token_is_one_of(&in->at[i], ends) && !joins_names(in, first, i));
}

/** May a phrase begin with token `i`: "reports", also where it is spelt as a verb, and
    "then Mayor Roe"? */
static bool may_open(const struct talk *in, uint32_t i) {
    const struct sense *then = token_sense(&in->at[i], CLASS_CONJUNCTION);
    if (is_parting_sign(in, i, i) || token_is(&in->at[i], CLASS_WEEKDAY) ||
        (then && then->number != 2))
        return false;
    return token_is(&in->at[i], CLASS_SOURCE) || !talk_speech(in, i, in->past);
}

/** Behind the words of a phrase that begins at `i`: a sign ends it, a preposition that
    leads to a place or a day, and a verb of saying. */
uint32_t talk_phrase_past(const struct talk *in, uint32_t i, uint32_t past) {
    if (i >= past || !may_open(in, i))
        return i;
    uint32_t end = i + 1;
    while (end < past && end < i + LONGEST_PHRASE && !closes_phrase(in, i, end))
        end++;
    return end;
}

struct speaker talk_named_behind(const struct talk *in, struct speaker found,
                                 uint32_t past) {
    uint32_t first = found.past + 1;
    if (found.sort != SPEAKER_NOUN || !talk_sign(in, found.past, ","))
        return found;
    uint32_t end = talk_name_past(in, first, past);
    bool alone = end > first && (end >= past || in->at[end].type == TOKEN_SIGN);
    return alone ? speaker_of(SPEAKER_NAME, first, end) : found;
}

/** "said Roe", "according to the ministry". */
struct speaker talk_inverted(const struct talk *in, uint32_t i, uint32_t past) {
    uint32_t length = talk_speech(in, i, past);
    struct speaker none = {.sort = SPEAKER_NONE};
    if (!length)
        return none;
    i += length;
    bool owner = i + 1 < past && !token_hints(&in->at[i], HINT_SPEAKER) &&
                 !ends_phrase(in, i + 1, past); /* "said her brother" */
    if (i < past && token_is_pronoun(&in->at[i]) && !owner)
        return talk_phrase_as(in, i, i + 1);
    struct speaker found = talk_phrase_as(in, i, talk_phrase_past(in, i, past));
    return talk_named_behind(in, found, past);
}

/** "It is strange that Roe": nobody. */
static bool stands_for_clause(const struct talk *in, uint32_t i, uint32_t past) {
    return token_hints(&in->at[i], HINT_IT) && i + 1 < past &&
           token_is(&in->at[i + 1], CLASS_AUXILIARY);
}

/** "She", "it": not "her", and none whom a clause beside the sentence's own is about:
    "by those whom it had not paid". */
static bool is_subject(const struct talk *in, uint32_t first, uint32_t i) {
    const struct token *token = &in->at[i], *before = token - 1;
    bool subject = token_hints(token, HINT_SPEAKER) || token_hints(token, HINT_IT);
    return subject && token_is_pronoun(token) &&
           (i == first ||
            !token_is_one_of(before, CLASS_BIT(CONJUNCTION) | CLASS_BIT(PREPOSITION)));
}

struct speaker talk_first_name(const struct talk *in, uint32_t first, uint32_t past) {
    for (uint32_t i = first; i < past; i++) {
        uint32_t end = talk_name_past(in, i, past);
        if (end > i)
            return speaker_of(SPEAKER_NAME, i, end);
        if (is_subject(in, first, i) && !stands_for_clause(in, i, past))
            return speaker_of(SPEAKER_PRONOUN, i, i + 1);
    }
    return (struct speaker){.sort = SPEAKER_NONE};
}
