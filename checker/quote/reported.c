/*
 * reported.c - which part of a sentence a verb of saying, or "according to", covers.
 */
#include "quote/reported.h"

#include "document/name.h"
#include "quote/cue.h"

enum {
    OPENING = 2,     /* tokens before "according to": "But" */
    ASIDE = 4,       /* and between commas: "In addition, " */
    NOUN = 4,        /* in "court documents" */
    PHRASE = 12,     /* before the last noun of who says so */
    LONGEST_MARK = 3 /* of quotation, in bytes */
};

struct finding_reported {
    struct talk in; /* one sentence */
    uint32_t sentence;
    const struct quotations *quoted;
    size_t next;   /* of them, the first that does not end before the sentence */
    size_t within; /* and before the token that is read */
    struct arena *arena;
    struct reported_list *to;
};

/** Is a part, but for its marks and stops, a quotation? */
static bool is_quoted(struct finding_reported *to, uint32_t start, uint32_t end) {
    const struct quotations *all = to->quoted;
    while (to->next < all->list.n && all->list.at[to->next].end < start)
        to->next++;
    for (size_t i = to->next; i < all->list.n && all->list.at[i].start < end; i++)
        if (all->list.at[i].start <= start + LONGEST_MARK &&
            all->list.at[i].end + 2 * LONGEST_MARK >= end)
            return true;
    return false;
}

static void add(struct finding_reported *to, uint32_t first, uint32_t past,
                struct speaker speaker) {
    const struct talk *in = &to->in;
    while (first < past && talk_sign(in, first, ",:;-"))
        first++;
    while (past > first && talk_sign(in, past - 1, ",:;-"))
        past--;
    if (past <= first)
        return;
    const struct token *last = &in->at[past - 1];
    if (is_quoted(to, in->at[first].start, last->start + last->size))
        return;
    *(struct reported *)list_add(to->arena, &to->to->list) = (struct reported){
        in->at[first].start, last->start + last->size, to->sentence, speaker};
}

/** The first such sign from `i` on; past the sentence where there is none. */
static uint32_t next_sign(const struct talk *in, uint32_t i, const char *signs) {
    while (i < in->past && !talk_sign(in, i, signs))
        i++;
    return i;
}

/** "According to Roe, ..." covers what follows, "..., according to Roe" what stands
    before. */
static void read_leading(struct finding_reported *to, struct citing_words words) {
    const struct talk *in = &to->in;
    uint32_t end = talk_phrase_past(in, words.past, in->past);
    struct speaker speaker = talk_phrase_as(in, words.past, end);
    if (!speaker.sort)
        return;
    bool aside =
        talk_sign(in, words.first - 1, ",") && words.first <= in->first + ASIDE;
    if (words.first > in->first + OPENING && !aside)
        add(to, in->first, words.first, speaker);
    if (words.first <= in->first + OPENING || talk_sign(in, words.first - 1, ","))
        add(to, next_sign(in, end, ","), in->past, speaker);
}

static bool token_is_noun(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CONTENT;
}

/** Does the sentence, or a part of it, end behind the verb? */
static bool ends_behind(const struct talk *in, struct citing_words words) {
    uint32_t i = cue_past_day(in, words.past);
    return i >= in->past || in->at[i].type == TOKEN_SIGN;
}

/** Is token `i` the mark behind words of somebody's own? */
static bool closes_quotation(const struct talk *in, uint32_t i) {
    return talk_sign(in, i, "\"'") ||
           (in->at[i].type == TOKEN_SIGN && in->at[i].size == 3 &&
            memcmp(in->document->view.data + in->at[i].start, "\xE2\x80\x9D", 3) == 0);
}

/** Its article, where it has one. */
static uint32_t article_before(const struct talk *in, uint32_t i) {
    bool article = i > in->first && (token_is(&in->at[i - 1], CLASS_ARTICLE) ||
                                     token_hints(&in->at[i - 1], HINT_THE));
    return i - article;
}

/** Does a phrase go on through it: a word, or "Roe's" with its mark? */
static bool goes_on(const struct talk *in, uint32_t i) {
    return in->at[i].type == TOKEN_WORD || talk_is_glued(in, i) ||
           (i + 1 < in->past && talk_is_glued(in, i + 1));
}

/** Where the phrase that `i` is in begins: "records filed with the town". */
static uint32_t phrase_first(const struct talk *in, uint32_t i) {
    uint32_t first = i;
    while (first > in->first && i - first < PHRASE && goes_on(in, first - 1) &&
           !token_is_one_of(&in->at[first - 1],
                            CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION)))
        first--;
    return first;
}

/** Where who says so begins: the whole phrase where the sentence ends behind the verb.
 */
static uint32_t words_first(const struct talk *in, struct citing_words words,
                            struct speaker speaker) {
    uint32_t i = cue_past_day(in, words.past);
    bool ends = i >= in->past || talk_sign(in, i, ".");
    return ends ? phrase_first(in, speaker.first) : article_before(in, speaker.first);
}

/** "In a speech on Monday, Roe said, ...": no words of Roe's stand before. */
static bool opens_with_when(const struct talk *in, struct citing_words words) {
    uint32_t i = cue_past_day(in, words.past);
    bool goes_on = i + 1 < in->past && !talk_sign(in, i, ".");
    const struct token *first = &in->at[in->first];
    return goes_on && (token_is(first, CLASS_PREPOSITION) || cue_leads_to_day(first));
}

/** "..., Roe said, ...": the verb and its subject stand between two parts. */
static bool stands_between(const struct talk *in, struct citing_words words,
                           struct speaker speaker) {
    uint32_t first = words_first(in, words, speaker);
    if (first == in->first)
        return false;
    return closes_quotation(in, first - 1) ||
           (talk_sign(in, first - 1, ",") && ends_behind(in, words) &&
            !opens_with_when(in, words));
}

/** "Roe, 49, told The Post": whoever stands behind is told. */
static bool follows_age(const struct talk *in, uint32_t comma) {
    return comma > in->first + 2 && in->at[comma - 1].type == TOKEN_DIGITS &&
           talk_sign(in, comma - 2, ",");
}

/** "Roe, 40, a clerk in Varn, said the fire took 12": Roe does. */
static bool opens_with_subject(const struct talk *in, struct speaker behind) {
    uint32_t past = talk_name_past(in, in->first, in->past);
    return past > in->first && talk_sign(in, past, ",") &&
           behind.sort == SPEAKER_NOUN && behind.past - behind.first > NOUN;
}

/** "..., said Roe." */
static bool is_inverted(const struct talk *in, struct citing_words words,
                        struct speaker *speaker) {
    uint32_t before = words.first - 1;
    if (words.first == in->first || follows_age(in, before) ||
        !(talk_sign(in, before, ",") || closes_quotation(in, before)))
        return false;
    *speaker = talk_inverted(in, words.first, in->past);
    uint32_t past = speaker->past;
    for (uint32_t i = speaker->first; speaker->sort && i < past; i++)
        if (token_is(&in->at[i], CLASS_AUXILIARY)) /* "said the vote would come" */
            return false;
    return speaker->sort && (past >= in->past || in->at[past].type == TOKEN_SIGN) &&
           !opens_with_subject(in, *speaker);
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

/** "Many residents fear": several of a sort, without an article. */
static struct speaker plural_before(const struct talk *in, uint32_t verb) {
    uint32_t first = verb;
    while (first > in->first && verb - first < NOUN &&
           token_is_noun(&in->at[first - 1]))
        first--;
    bool plural = first < verb && in->at[verb - 1].flags & TOKEN_PLURAL;
    return plural ? speaker_of(SPEAKER_NOUN, first, verb)
                  : (struct speaker){.sort = SPEAKER_NONE};
}

/** "A study by the professor Ann Roe": a writing stands in the phrase before the verb.
 */
static bool names_writing(const struct talk *in, uint32_t verb) {
    for (uint32_t i = phrase_first(in, verb); i < verb; i++) {
        const struct sense *writing = token_sense(&in->at[i], CLASS_WRITING);
        if (writing && writing->number <= WRITING_REPORT)
            return true;
    }
    return false;
}

/** "Roe's campaign", "a clerk who was there": all that stands before a verb of saying,
    where it begins with an article or a capital. */
static struct speaker phrase_before(const struct talk *in, struct citing_words words) {
    uint32_t first = phrase_first(in, words.first);
    bool opens = first < words.first && (token_is(&in->at[first], CLASS_ARTICLE) ||
                                         token_hints(&in->at[first], HINT_THE) ||
                                         in->at[first].flags & TOKEN_CAPITAL);
    return opens && (words.surely || names_writing(in, words.first))
               ? speaker_of(SPEAKER_NOUN, first, words.first)
               : (struct speaker){.sort = SPEAKER_NONE};
}

static struct speaker verb_subject(const struct talk *in, struct citing_words words) {
    if (talk_participle(in, words.first, in->past))
        return talk_first_name(in, in->first, words.first);
    struct speaker writing = writing_before(in, words.first);
    if (writing.sort)
        return writing;
    struct speaker subject = talk_subject(in, in->first, words.first);
    if (!subject.sort)
        subject = plural_before(in, words.first);
    return subject.sort ? subject : phrase_before(in, words);
}

/** What somebody wants ends where the sentence goes on: "..., but it was late". */
static uint32_t will_past(const struct talk *in, uint32_t first) {
    for (uint32_t i = first; i + 1 < in->past; i++)
        if (talk_sign(in, i, ",;") && token_is(&in->at[i + 1], CLASS_CONJUNCTION))
            return i;
    return in->past;
}

static void read_verb(struct finding_reported *to, struct citing_words words) {
    const struct talk *in = &to->in;
    struct speaker speaker;
    if (is_inverted(in, words, &speaker)) {
        add(to, in->first, words.first, speaker);
        return;
    }
    speaker = verb_subject(in, words);
    if (!speaker.sort)
        return;
    words.surely |= token_is(&in->at[speaker.past - 1], CLASS_SOURCE) ||
                    names_writing(in, words.first);
    if (stands_between(in, words, speaker)) {
        add(to, in->first, words_first(in, words, speaker), speaker);
        add(to, next_sign(in, words.past, ","), in->past, speaker);
        return;
    }
    uint32_t clause = cue_clause(in, words);
    add(to, clause, words.stance ? will_past(in, clause) : in->past, speaker);
}

/** The quotation that token `i` is inside of; those before it are passed. */
static const struct quotation *quotation_at(struct finding_reported *to, uint32_t i) {
    const struct quotations *all = to->quoted;
    while (to->within < all->list.n && all->list.at[to->within].past <= i)
        to->within++;
    const struct quotation *at =
        to->within < all->list.n ? &all->list.at[to->within] : NULL;
    return at && at->first <= i ? at : NULL;
}

/** "In a poll of May, 38 percent said so": the writing, up to its comma. */
static void read_writing(struct finding_reported *to) {
    const struct talk *in = &to->in;
    if (in->first >= in->past || !token_hints(&in->at[in->first], HINT_REPORT_IN))
        return;
    uint32_t comma = next_sign(in, in->first, ",");
    if (comma >= in->past)
        return;
    for (uint32_t i = in->first + 1; i < comma; i++) {
        const struct sense *sense = token_sense(&in->at[i], CLASS_WRITING);
        if (sense && sense->number <= WRITING_REPORT) {
            add(to, comma, in->past, speaker_of(SPEAKER_NOUN, in->first + 1, comma));
            return;
        }
    }
}

/** Whose "admission by Roe", "Roe's claim" it is: the noun stands at `noun`, and `that`
    behind it. */
static struct speaker noun_owner(const struct talk *in, uint32_t noun, uint32_t that) {
    if (that > noun + 2 && token_is(&in->at[noun + 1], CLASS_PREPOSITION))
        return talk_phrase_as(in, noun + 2, that);
    if (talk_is_glued(in, noun - 1) && noun > in->first + 2)
        return talk_somebody_before(in, in->first, noun - 2);
    return (struct speaker){.sort = SPEAKER_NONE};
}

/** "The admission by Roe that 40 came", "Roe's belief that". */
static void read_noun(struct finding_reported *to, uint32_t noun) {
    const struct talk *in = &to->in;
    uint32_t that = noun + 1;
    while (that < in->past && that < noun + PHRASE && in->at[that].type == TOKEN_WORD &&
           !token_hints(&in->at[that], HINT_THAT))
        that++;
    if (noun == in->first || that >= in->past || !token_hints(&in->at[that], HINT_THAT))
        return;
    struct speaker speaker = noun_owner(in, noun, that);
    if (speaker.sort)
        add(to, that + 1, in->past, speaker);
}

/** The next token from `i` on with which a claim's noun, or words that cite, may begin.
 */
static uint32_t next_report(const struct talk *in, uint32_t i) {
    static const uint64_t most = CLASS_BIT(SAYING) | SIGNAL_BIT;
    while (i < in->past &&
           !(token_may(&in->at[i], most) &&
             (token_may_tell(&in->at[i], SIGNAL_CLAIM) || cue_may_begin(&in->at[i]))))
        i++;
    return i;
}

static void read_sentence(struct finding_reported *to) {
    const struct talk *in = &to->in;
    read_writing(to);
    for (uint32_t i = in->first; (i = next_report(in, i)) < in->past; i++) {
        const struct quotation *quotation = quotation_at(to, i);
        if (quotation) {
            i = quotation->past - 1;
            continue;
        }
        size_t length;
        if (phrase_signal(&in->at[i], in->past - i, SIGNAL_CLAIM, &length))
            read_noun(to, i);
        if (!cue_may_begin(&in->at[i]))
            continue;
        struct citing_words words = cue_at(in, i);
        if (words.past == i)
            continue;
        if (words.leads)
            read_leading(to, words);
        else
            read_verb(to, words);
        i = words.past - 1;
    }
}

struct reported_list reported_find(const struct document *document,
                                   const struct quotations *quoted,
                                   struct arena *arena) {
    struct reported_list all = {0};
    struct finding_reported to = {.quoted = quoted, .arena = arena, .to = &all};
    to.in = (struct talk){.document = document, .at = document->tokens.at};
    for (uint32_t i = 0; i < document->sentences.n; i++) {
        const struct sentence *sentence = &document->sentences.at[i];
        if (document->blocks.at[sentence->block].kind == BLOCK_BOILERPLATE)
            continue;
        to.sentence = i;
        to.in.first = sentence->own_token;
        to.in.past = sentence->past_token;
        read_sentence(&to);
    }
    return all;
}
