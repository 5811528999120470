/*
 * reported.c - which part of a sentence a verb of saying, or "according to", covers.
 */
#include "quote/reported.h"

#include "document/name.h"
#include "quote/talk.h"

enum {
    ADDRESSEE = 12, /* tokens between the verb and "that": "told reporters on Monday" */
    OPENING = 2,    /* before "according to": "But" */
    NOUN = 4,       /* in "court documents" */
    LONGEST_MARK = 3 /* of quotation, in bytes */
};

struct finding_reported {
    struct talk in; /* one sentence */
    uint32_t sentence;
    const struct quotations *quoted;
    size_t next; /* of them, the first that does not end before the sentence */
    struct arena *arena;
    struct reported_list *to;
};

/** Words that cite: a verb, or a phrase that leads to who says so. */
struct citing_words {
    uint32_t first, past;
    bool leads;  /* "according to" */
    bool surely; /* a verb of saying and of little else: "said", not "called" */
    bool stance; /* a verb of a view or a will */
};

static struct citing_words citing_at(const struct talk *in, uint32_t i) {
    size_t length = 0, will = 0;
    const struct sense *saying =
        phrase_sense(&in->at[i], in->past - i, CLASS_SAYING, &length);
    phrase_signal(&in->at[i], in->past - i, SIGNAL_STANCE, &will);
    uint32_t speech = talk_speech(in, i, in->past);
    uint32_t most = saying && length > speech ? (uint32_t)length : speech;
    bool leads = most && token_is(&in->at[i + most - 1], CLASS_PREPOSITION);
    if (will > most)
        return (struct citing_words){i, i + (uint32_t)will, .stance = true};
    return (struct citing_words){i, i + most, leads, saying && saying->number, will};
}

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
    if (words.first <= in->first + OPENING)
        add(to, next_sign(in, end, ","), in->past, speaker);
    else
        add(to, in->first, words.first, speaker);
}

static bool token_is_noun(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CONTENT;
}

/** Behind a word for when it was said. */
static uint32_t behind_day(const struct talk *in, uint32_t i) {
    uint32_t k = i + (i < in->past && token_is(&in->at[i], CLASS_PREPOSITION));
    return k < in->past && token_is(&in->at[k], CLASS_WEEKDAY) ? k + 1 : i;
}

/** Where a verb's clause begins: behind "that", past whom it was said to, and when;
    past the sentence where it has none. */
static uint32_t clause_behind(const struct talk *in, struct citing_words words) {
    for (uint32_t k = words.past; k < in->past && k < words.past + ADDRESSEE; k++)
        if (token_hints(&in->at[k], HINT_THAT))
            return k + 1;
    if (words.past >= in->past)
        return in->past;
    if (words.stance || token_is_pronoun(&in->at[words.past]))
        return words.past;
    uint32_t i = behind_day(in, words.past);
    bool aside = i < in->past && token_is(&in->at[i], CLASS_PREPOSITION);
    return words.surely && !aside ? i : in->past;
}

/** Does the sentence, or a part of it, end behind the verb? */
static bool ends_behind(const struct talk *in, struct citing_words words) {
    uint32_t i = behind_day(in, words.past);
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

/** "..., Roe said, ...": the verb and its subject stand between two parts. */
static bool stands_between(const struct talk *in, struct citing_words words,
                           struct speaker speaker) {
    uint32_t first = article_before(in, speaker.first);
    if (first == in->first)
        return false;
    return closes_quotation(in, first - 1) ||
           (talk_sign(in, first - 1, ",") && ends_behind(in, words));
}

/** "..., said Roe." */
static bool is_inverted(const struct talk *in, struct citing_words words,
                        struct speaker *speaker) {
    uint32_t before = words.first - 1;
    if (words.first == in->first ||
        !(talk_sign(in, before, ",") || closes_quotation(in, before)))
        return false;
    *speaker = talk_inverted(in, words.first, in->past);
    uint32_t past = speaker->past;
    return speaker->sort && (past >= in->past || in->at[past].type == TOKEN_SIGN);
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

static struct speaker verb_subject(const struct talk *in, struct citing_words words) {
    if (talk_participle(in, words.first, in->past))
        return talk_first_name(in, in->first, words.first);
    struct speaker writing = writing_before(in, words.first);
    return writing.sort ? writing : talk_subject(in, in->first, words.first);
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
    words.surely |= token_is(&in->at[speaker.past - 1], CLASS_SOURCE);
    if (stands_between(in, words, speaker)) {
        add(to, in->first, article_before(in, speaker.first), speaker);
        add(to, next_sign(in, words.past, ","), in->past, speaker);
        return;
    }
    add(to, clause_behind(in, words), in->past, speaker);
}

/** May words that cite begin here?  Most tokens are passed over by this. */
static bool may_cite(const struct token *token) {
    return token_may(token, CLASS_BIT(SAYING)) ||
           token_may_tell_one_of(token, SIGNAL_MASK(SPEECH) | SIGNAL_MASK(TELLING) |
                                            SIGNAL_MASK(STANCE));
}

static void read_sentence(struct finding_reported *to) {
    const struct talk *in = &to->in;
    for (uint32_t i = in->first; i < in->past; i++) {
        if (!may_cite(&in->at[i]))
            continue;
        struct citing_words words = citing_at(in, i);
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
