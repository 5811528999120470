/*
 * speaker.c - who says a quotation: behind it, before it, or as the one before.
 *
 *     "...," said Ms. Roe.        Roe, who runs the mill, said: "..."
 *     "...," Roe told reporters.  According to Roe, "..."
 *     "...," she said. "..."      Roe called it "a start".
 */
#include "document/name.h"
#include "quote/quotation.h"

/** Tokens that are looked at, and that a noun phrase has. */
enum {
    REACH = 24,
    APPOSITION = 20,
    LONGEST_NOUN = 8,
    LONGEST_PHRASE = 12,
    ADVERBS = 3
};

/** A document's tokens, and the part of them that belongs to one block. */
struct talk {
    const struct document *document;
    const struct token *at;
    uint32_t first, past;
};

static struct speaker speaker_of(enum speaker_sort sort, uint32_t first,
                                 uint32_t past) {
    return (struct speaker){.sort = sort, .first = first, .past = past};
}

static bool is_sign(const struct talk *in, uint32_t i, const char *signs) {
    return i >= in->first && i < in->past && in->at[i].type == TOKEN_SIGN &&
           in->at[i].size == 1 &&
           strchr(signs, in->document->view.data[in->at[i].start]);
}

/** "He thanked them, saying": the verb is of whom the sentence is about. */
static bool is_participle(const struct talk *in, uint32_t i, uint32_t past) {
    size_t length;
    const struct sense *speech =
        phrase_signal(&in->at[i], past - i, SIGNAL_SPEECH, &length);
    return speech && speech->number == 2;
}

/** Words that a speaker stands beside: how many tokens, 0 for none. */
static uint32_t speech_at(const struct talk *in, uint32_t i, uint32_t past) {
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

static bool is_pronoun(const struct token *token) {
    const struct sense *sense = token_sense(token, CLASS_FUNCTION);
    return sense && sense->number > 0;
}

/** "Mr", "J": a full stop behind them ends no name. */
static bool is_shortened(const struct token *token) {
    return token_is(token, CLASS_ABBREVIATION) ||
           (token->size == 1 && token->flags & TOKEN_CAPITAL);
}

/** Behind the name that begins at `i`; `i` where none does. */
static uint32_t name_past(const struct talk *in, uint32_t i, uint32_t past) {
    uint32_t end = i;
    for (uint32_t at = i; at < past;) {
        bool small = at > i && token_is(&in->at[at], CLASS_PREPOSITION) &&
                     at + 1 < past && token_names(&in->at[at + 1]) &&
                     !token_sense(&in->at[at], CLASS_PREPOSITION)->number;
        if (!token_names(&in->at[at]) && !small)
            break;
        end = ++at;
        if (is_sign(in, at, ".") && is_shortened(&in->at[at - 1]))
            at++;
    }
    return end;
}

/** The first token of the name that ends before `past`; `past` where none does. */
static uint32_t name_first(const struct talk *in, uint32_t first, uint32_t past) {
    uint32_t from = past;
    while (from > first) {
        uint32_t at = from - 1;
        if (is_sign(in, at, ".") && at > first && is_shortened(&in->at[at - 1]))
            at--;
        if (!token_names(&in->at[at]))
            break;
        from = at;
    }
    return from;
}

static bool ends_phrase(const struct talk *in, uint32_t i, uint32_t past) {
    return i >= past || in->at[i].type == TOKEN_SIGN ||
           token_is(&in->at[i], CLASS_CONJUNCTION) || speech_at(in, i, past);
}

static bool opens_noun(const struct token *token) {
    return token_is(token, CLASS_DETERMINER) || token_is(token, CLASS_ARTICLE) ||
           token_is(token, CLASS_FUNCTION) || token_is(token, CLASS_SOURCE);
}

/** Somebody who begins at `i`. */
static struct speaker somebody_at(const struct talk *in, uint32_t i, uint32_t past) {
    struct speaker none = {.sort = SPEAKER_NONE};
    if (i >= past || in->at[i].type != TOKEN_WORD)
        return none;
    if (is_pronoun(&in->at[i]) &&
        (i + 1 >= past || ends_phrase(in, i + 1, past) || i + 2 >= past))
        return speaker_of(SPEAKER_PRONOUN, i, i + 1);
    uint32_t end = name_past(in, i, past);
    if (end > i)
        return speaker_of(SPEAKER_NAME, i, end);
    if (!opens_noun(&in->at[i]))
        return none;
    for (end = i + 1; end < i + LONGEST_NOUN && !ends_phrase(in, end, past);)
        end++;
    return speaker_of(SPEAKER_NOUN, i, end);
}

/** A title in small letters before a name is no other person: "the actor John Roe". */
static struct speaker prefer_name(const struct talk *in, struct speaker found) {
    for (uint32_t i = found.first; found.sort == SPEAKER_NOUN && i < found.past; i++)
        if (name_past(in, i, found.past) == found.past)
            return speaker_of(SPEAKER_NAME, i, found.past);
    return found;
}

/** Whoever stands right before `past`: a name, a pronoun, a noun with its article. */
static struct speaker somebody_before(const struct talk *in, uint32_t first,
                                      uint32_t past) {
    struct speaker none = {.sort = SPEAKER_NONE};
    if (past <= first || in->at[past - 1].type != TOKEN_WORD)
        return none;
    uint32_t from = name_first(in, first, past);
    if (from < past)
        return speaker_of(SPEAKER_NAME, from, past);
    if (is_pronoun(&in->at[past - 1]))
        return speaker_of(SPEAKER_PRONOUN, past - 1, past);
    for (from = past - 1; from > first && past - from < LONGEST_NOUN &&
                          !opens_noun(&in->at[from]) &&
                          in->at[from - 1].type != TOKEN_SIGN;)
        from--;
    if (!opens_noun(&in->at[from]))
        return none;
    return prefer_name(in, speaker_of(SPEAKER_NOUN, from, past));
}

/** "Roe", "she". */
static bool is_somebody(const struct token *token) {
    return token_names(token) || is_pronoun(token);
}

/** "had", or a word behind somebody: "Roe angrily said". */
static bool leads_to_verb(const struct talk *in, uint32_t first, uint32_t i) {
    const struct token *token = &in->at[i];
    bool adverb = token->type == TOKEN_WORD && !is_somebody(token);
    return token_is(token, CLASS_AUXILIARY) ||
           (adverb && i > first && is_somebody(&in->at[i - 1]));
}

/** The subject of a verb of saying at `verb`, past what is told of it between commas.
 */
static struct speaker subject_of(const struct talk *in, uint32_t first, uint32_t verb) {
    uint32_t past = verb;
    for (int n = 0;
         n < ADVERBS && past > first + 1 && leads_to_verb(in, first, past - 1); n++)
        past--;
    if (is_sign(in, past - 1, ",")) {
        for (uint32_t i = past - 1; i > first && past - i < APPOSITION; i--)
            if (is_sign(in, i - 1, ","))
                return somebody_before(in, first, i - 1);
        return somebody_before(in, first, past - 1);
    }
    return somebody_before(in, first, past);
}

/** What tokens `first` up to `past`, a whole phrase, are; nobody if they are none. */
static struct speaker phrase_as(const struct talk *in, uint32_t first, uint32_t past) {
    struct speaker none = {.sort = SPEAKER_NONE};
    if (past <= first)
        return none;
    if (past == first + 1 && is_pronoun(&in->at[first]))
        return speaker_of(SPEAKER_PRONOUN, first, past);
    for (uint32_t i = first; i < past; i++)
        if (name_past(in, i, past) > i)
            return speaker_of(SPEAKER_NAME, first, past);
    return speaker_of(SPEAKER_NOUN, first, past);
}

/** A sign, but the apostrophe, the hyphen and the stop of "Dr." */
static bool is_parting_sign(const struct talk *in, uint32_t first, uint32_t i) {
    bool short_name = is_sign(in, i, ".") && i > first && is_shortened(&in->at[i - 1]);
    return in->at[i].type == TOKEN_SIGN && in->at[i].size == 1 &&
           !is_sign(in, i, "'-") && !short_name;
}

/** Does token `i` end the phrase that begins at `first`? */
static bool closes_phrase(const struct talk *in, uint32_t first, uint32_t i) {
    const struct sense *sense = token_sense(&in->at[i], CLASS_PREPOSITION);
    bool leads = sense && sense->number && i > first;
    return leads || is_parting_sign(in, first, i) ||
           token_is_one_of(&in->at[i], CLASS_BIT(CONJUNCTION) | CLASS_BIT(WEEKDAY));
}

/** Behind the words of a phrase that begins at `i`: a sign ends it, a preposition that
    leads to a place or a day, and a verb of saying. */
static uint32_t phrase_past(const struct talk *in, uint32_t i, uint32_t past) {
    uint32_t end = i;
    while (end < past && end < i + LONGEST_PHRASE && !speech_at(in, end, past) &&
           !closes_phrase(in, i, end))
        end++;
    return end;
}

/** "said Roe", "according to the ministry". */
static struct speaker inverted_at(const struct talk *in, uint32_t i, uint32_t past) {
    uint32_t length = speech_at(in, i, past);
    struct speaker none = {.sort = SPEAKER_NONE};
    if (!length)
        return none;
    i += length;
    if (i < past && is_pronoun(&in->at[i]))
        return phrase_as(in, i, i + 1);
    return phrase_as(in, i, phrase_past(in, i, past));
}

/** Behind "(R-Wis.)" and ", who runs the mill,", where they stand at `i`. */
static uint32_t skip_aside(const struct talk *in, uint32_t i, uint32_t past) {
    const char *closes = is_sign(in, i, "(") ? ")" : is_sign(in, i, ",") ? "," : NULL;
    for (uint32_t k = i + 1; closes && k < past && k < i + APPOSITION; k++)
        if (is_sign(in, k, closes))
            return k + 1;
    return i;
}

/** "Roe said", "state attorney Jane Roe, who runs the mill, later said". */
static struct speaker direct_at(const struct talk *in, uint32_t i, uint32_t past) {
    struct speaker none = {.sort = SPEAKER_NONE};
    uint32_t end = phrase_past(in, i, past), verb = end;
    verb = skip_aside(in, verb, past);
    verb = skip_aside(in, verb, past);
    for (uint32_t k = verb; k < past && k < verb + ADVERBS; k++)
        if (speech_at(in, k, past))
            return phrase_as(in, i, end);
    return none;
}

/** "..." - Jane Roe */
static struct speaker signed_at(const struct talk *in, uint32_t i, uint32_t past) {
    bool dash = i < past && in->at[i].type == TOKEN_SIGN &&
                (in->at[i].size > 1 || is_sign(in, i, "-~"));
    uint32_t end = dash ? name_past(in, i + 1, past) : i;
    return dash && end > i + 1 ? speaker_of(SPEAKER_NAME, i + 1, end)
                               : (struct speaker){.sort = SPEAKER_NONE};
}

/** Does the quotation end as a sentence, so that what follows is another's? */
static bool ends_sentence(const struct document *document,
                          const struct quotation *quotation) {
    uint32_t end = quotation->end;
    return end > quotation->start && document->view.data[end - 1] == '.';
}

static struct speaker find_behind(const struct talk *in, const struct quotation *of,
                                  uint32_t past) {
    uint32_t i = of->past + (of->past < past && in->at[of->past].type == TOKEN_SIGN);
    struct speaker found = signed_at(in, i, past), none = {.sort = SPEAKER_NONE};
    if (found.sort)
        return found;
    if (!of->closed || ends_sentence(in->document, of))
        return none;
    i += is_sign(in, i, ",");
    found = inverted_at(in, i, past);
    return found.sort ? found : direct_at(in, i, past);
}

/** The sentence's first token before `at`, or what stands behind the last quotation. */
static uint32_t sentence_first(const struct talk *in, uint32_t first, uint32_t at) {
    while (at > first && !(in->at[at - 1].flags & TOKEN_STOP) &&
           !is_sign(in, at - 1, "!?"))
        at--;
    return at;
}

static struct speaker first_name(const struct talk *in, uint32_t first, uint32_t past) {
    for (uint32_t i = first; i < past; i++) {
        uint32_t end = name_past(in, i, past);
        bool known = i > first || token_may_name(&in->at[i]);
        if (end > i && known)
            return speaker_of(SPEAKER_NAME, i, end);
        if (is_pronoun(&in->at[i]))
            return speaker_of(SPEAKER_PRONOUN, i, i + 1);
    }
    return (struct speaker){.sort = SPEAKER_NONE};
}

static struct speaker find_before(const struct talk *in, uint32_t first,
                                  uint32_t mark) {
    uint32_t from = sentence_first(in, first, mark);
    for (uint32_t i = mark; i > from && mark - i < REACH; i--) {
        uint32_t length = speech_at(in, i - 1, mark);
        if (!length)
            continue;
        struct speaker found = is_participle(in, i - 1, mark)
                                   ? first_name(in, from, i - 1)
                                   : subject_of(in, from, i - 1);
        if (!found.sort)
            found = prefer_name(in, somebody_at(in, i - 1 + length, mark));
        if (found.sort)
            return found;
    }
    struct speaker found = first_name(in, from, mark);
    found.guessed = true;
    return found.sort || !is_sign(in, mark - 1, ":")
               ? found
               : somebody_before(in, from, mark - 1);
}

/** Does a verb of saying, or a sign behind one, stand right before the mark? */
static bool leads(const struct talk *in, uint32_t first, uint32_t mark) {
    if (mark <= first)
        return false;
    uint32_t from = sentence_first(in, first, mark);
    bool sign = is_sign(in, mark - 1, ":,");
    for (uint32_t i = mark; i > from && mark - i < (sign ? REACH : ADVERBS); i--)
        if (speech_at(in, i - 1, mark))
            return true;
    return false;
}

/** What a block begins with is said by who spoke last, where nobody else is named. */
static struct speaker find_carried(const struct quotations *all, size_t index,
                                   bool begins_block) {
    const struct quotation *at = &all->list.at[index];
    const struct quotation *before = index ? at - 1 : NULL;
    bool near = before && (before->block == at->block ||
                           (begins_block && before->block + 1 == at->block));
    struct speaker found = {.sort = SPEAKER_NONE};
    if (near) {
        found = before->speaker;
        found.carried = true;
    }
    return found;
}

static struct talk talk_of(const struct document *document, uint32_t block) {
    const struct block *of = &document->blocks.at[block];
    const struct sentence *first = &document->sentences.at[of->first_sentence];
    struct talk talk = {.document = document, .at = document->tokens.at};
    if (!of->n_sentences)
        return talk;
    talk.first = first->first_token;
    talk.past = first[of->n_sentences - 1].past_token;
    return talk;
}

struct speaker speaker_find(const struct document *document,
                            const struct quotations *all, size_t index) {
    const struct quotation *of = &all->list.at[index];
    struct talk in = talk_of(document, of->block);
    const struct quotation *before = index ? of - 1 : NULL,
                           *next = index + 1 < all->list.n ? of + 1 : NULL;
    uint32_t first = before && before->block == of->block ? before->past + 1 : in.first;
    uint32_t past =
        next && next->block == of->block && next->first ? next->first - 1 : in.past;
    uint32_t mark = of->first ? of->first - 1 : 0; /* the token of the opening mark */
    struct speaker found = leads(&in, first, mark) ? find_before(&in, first, mark)
                                                   : find_behind(&in, of, past);
    if (!found.sort && mark > first)
        found = find_before(&in, first, mark);
    return found.sort ? found : find_carried(all, index, mark <= in.first);
}
