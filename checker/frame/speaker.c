/*
 * speaker.c - who says it: of the quotation around it, or of what is retold there.
 */
#include "frame/speaker.h"

#include "document/name.h"
#include "rule/alias.h"

static const struct token *token_at(struct speaker_in x, uint32_t i) {
    return &x.of->document->tokens.at[i];
}

/** A name's own word: no title, which two may share. */
static bool is_own(const struct token *token) {
    const struct sense *source = token_sense(token, CLASS_SOURCE);
    bool title = token_is(token, CLASS_ABBREVIATION) || (source && source->number);
    return token_may_name(token) && !title && !token_is(token, CLASS_AUXILIARY);
}

/** One name, or two that the newsroom holds for one. */
static bool are_one(struct speaker_in x, uint32_t i, struct speaker_in y, uint32_t k) {
    return names_match(x.of->document, token_at(x, i), y.of->document,
                       token_at(y, k)) ||
           aliases_join_words(x.of->rules, document_token(x.of->document, i),
                              document_token(y.of->document, k));
}

static bool share_a_name(struct speaker_in x, uint32_t i, struct speaker_in y,
                         uint32_t k) {
    return is_own(token_at(x, i)) && token_names(token_at(y, k)) && are_one(x, i, y, k);
}

/** "The Bureau", "the Weather Bureau": a word with a capital stands in both. */
static bool share_a_capital(struct speaker_in x, uint32_t i, struct speaker_in y,
                            uint32_t k) {
    return token_at(x, i)->flags & TOKEN_CAPITAL &&
           token_at(y, k)->flags & TOKEN_CAPITAL && are_one(x, i, y, k);
}

static bool share_content(struct speaker_in x, uint32_t i, struct speaker_in y,
                          uint32_t k) {
    return token_at(x, i)->flags & TOKEN_CONTENT &&
           token_at(x, i)->key == token_at(y, k)->key;
}

/** Does a word of one, with a word of the other, answer `share`? */
static bool have_shared(struct speaker_in x, struct speaker_in y,
                        bool (*share)(struct speaker_in x, uint32_t i,
                                      struct speaker_in y, uint32_t k)) {
    for (uint32_t i = x.speaker->first; i < x.speaker->past; i++)
        for (uint32_t k = y.speaker->first; k < y.speaker->past; k++)
            if (share(x, i, y, k))
                return true;
    return false;
}

/** Where the name, or the word for who it is, ends: before "of Lund". */
static uint32_t head_past(struct speaker_in x) {
    uint32_t i = x.speaker->first;
    while (i < x.speaker->past && !(token_is(token_at(x, i), CLASS_PREPOSITION) &&
                                    !(token_at(x, i)->flags & TOKEN_CAPITAL)))
        i++;
    return i;
}

/** A name of his own ends the phrase; "the mayor of Lund", "Roe's lawyer" and "a Varn
    Mills clerk" have none. */
static bool has_own(struct speaker_in x) {
    uint32_t first = x.speaker->first, past = head_past(x);
    while (past > first && (token_at(x, past - 1)->type != TOKEN_WORD ||
                            token_is(token_at(x, past - 1), CLASS_ABBREVIATION)))
        past--; /* "Jr." */
    return past > first && is_own(token_at(x, past - 1));
}

/** "The Census Bureau", "the U.S. State Department": it has a name, and is nobody. */
static bool is_office(struct speaker_in x) {
    bool named = false, body = false;
    for (uint32_t i = x.speaker->first; i < x.speaker->past; i++) {
        size_t length;
        bool name = token_at(x, i)->flags & TOKEN_CAPITAL;
        named |= name;
        body |= name && phrase_signal(token_at(x, i), 1, SIGNAL_BODY, &length);
    }
    return x.speaker->sort == SPEAKER_NAME && !x.speaker->guessed && named && body;
}

/** "CDC": whoever speaks for a body has a name of his own. */
static bool is_body(struct speaker_in x) {
    for (uint32_t i = x.speaker->first; i < x.speaker->past; i++)
        if (token_at(x, i)->flags & TOKEN_ALL_CAPITALS && token_at(x, i)->size > 1)
            return true;
    return false;
}

/** Is it a person's name, told by a verb of saying? */
static bool is_named(struct speaker_in x) {
    return x.speaker->sort == SPEAKER_NAME && !x.speaker->guessed && has_own(x) &&
           !is_body(x) && !is_office(x);
}

bool speakers_are_two(struct speaker_in x, struct speaker_in y) {
    if (is_office(x) && is_office(y))
        return !have_shared(x, y, share_a_capital);
    return is_named(x) && is_named(y) && !have_shared(x, y, share_a_name);
}

/** "The police", "Officials": a capital makes no name of what stands first. */
static bool is_sort(struct speaker_in x) {
    return x.speaker->sort == SPEAKER_NOUN ||
           (x.speaker->sort == SPEAKER_NAME &&
            x.speaker->past == x.speaker->first + 1 &&
            token_is(token_at(x, x.speaker->first), CLASS_SOURCE));
}

/** "The police" and "two hospitals": neither has a name, and they share no word. */
static bool are_two_sorts(struct speaker_in x, struct speaker_in y) {
    return is_sort(x) && is_sort(y) && !have_shared(x, y, share_content);
}

enum { GUESSED = 1 << 8 }; /* beside the sort, in a filler's key */

static void read(const struct clause *in, struct filler *to) {
    struct speaker speaker =
        said_by(in->of->said, in->mention->start, in->mention->sentence);
    if (speaker.sort == SPEAKER_NONE)
        return;
    *to = (struct filler){.key = speaker.sort | (speaker.guessed ? GUESSED : 0),
                          .first = speaker.first,
                          .past = speaker.past,
                          .known = speaker.sort == SPEAKER_PRONOUN ? SLOT_AMBIGUOUS
                                                                   : SLOT_KNOWN,
                          .carried = speaker.carried};
}

static struct speaker filler_speaker(const struct filler *filler) {
    return (struct speaker){.sort = (enum speaker_sort)(filler->key & (GUESSED - 1)),
                            .first = filler->first,
                            .past = filler->past,
                            .guessed = filler->key & GUESSED};
}

static struct likeness relate(const struct account *a, const struct filler *p,
                              const struct account *b, const struct filler *q) {
    struct speaker here = filler_speaker(p), there = filler_speaker(q);
    struct speaker_in x = {a, &here}, y = {b, &there};
    return (struct likeness){.same = have_shared(x, y, share_a_name) ||
                                     have_shared(x, y, share_content),
                             .differs = speakers_are_two(x, y) || are_two_sorts(x, y)};
}

const struct slot slot_speaker = {.name = "speaker", .read = read, .relate = relate};
