/*
 * voice.c - who tells it.
 */
#include "quote/voice.h"

#include "base/eight.h"

/** Words of the shortest sentence that tells something; and for knowing a language. */
enum { SHORTEST = 3, ENOUGH = 8, IN_FIVE = 5 };

/** Of 40,000 English paragraphs, three of such a length have so few known words. */
enum { SEVERAL = 2, LONG = 16, IN_TEN = 10 };

struct voice_words {
    const struct token *at;
    size_t n;
};

static struct voice_words words_of(const struct document *document, uint32_t index) {
    const struct sentence *sentence = &document->sentences.at[index];
    return (struct voice_words){document->tokens.at + sentence->own_token,
                                sentence->past_token - sentence->own_token};
}

static bool begins(struct text view, uint32_t at, const char *mark) {
    size_t size = strlen(mark);
    return at + size <= view.size && memcmp(view.data + at, mark, size) == 0;
}

static void pass_mark(struct quoting *quoting) {
    struct text view = quoting->document->view;
    if (view.data[quoting->at] == '"')
        quoting->straight = !quoting->straight;
    else if (begins(view, quoting->at, "\xE2\x80\x9C"))
        quoting->curly = true;
    else if (begins(view, quoting->at, "\xE2\x80\x9D"))
        quoting->curly = false;
}

bool quoting_at(struct quoting *quoting, uint32_t block, uint32_t at) {
    uint32_t start = quoting->document->blocks.at[block].start;
    if (quoting->block != block || quoting->at < start || at < quoting->at)
        *quoting = (struct quoting){quoting->document, block, start, false, false};
    for (; quoting->at < at; quoting->at++)
        pass_mark(quoting);
    return quoting->curly || quoting->straight;
}

/** What one word tells of who speaks. */
static int word_voice(const struct voice_words *in, size_t i) {
    size_t length;
    const struct sense *voice =
        phrase_signal(in->at + i, in->n - i, SIGNAL_VOICE, &length);
    if (voice)
        return strcmp(voice->value, "own") == 0 ? VOICE_OWN : VOICE_READER;
    bool bids = i == 0 && phrase_signal(in->at, in->n, SIGNAL_BIDDING, &length);
    return bids ? VOICE_READER : 0;
}

int sentence_voice(struct quoting *quoting, uint32_t index) {
    const struct document *document = quoting->document;
    struct voice_words in = words_of(document, index);
    uint32_t block = document->sentences.at[index].block;
    int all = 0;
    for (size_t i = 0; i < in.n; i++) {
        bool may = i == 0 || token_may_be(&in.at[i], SOUGHT_VOICE);
        int voice = may ? word_voice(&in, i) : 0;
        if (voice & ~all && !quoting_at(quoting, block, in.at[i].start))
            all |= voice;
    }
    return all;
}

int passage_voice(const struct document *document, uint32_t first, uint32_t past) {
    struct quoting quoting = {.document = document};
    int all = 0;
    for (uint32_t i = first; i < past; i++)
        all |= sentence_voice(&quoting, i);
    return all;
}

uint32_t document_voice(const struct document *document) {
    struct quoting quoting = {.document = document};
    uint64_t n = 0;
    for (uint32_t i = 0; i < document->sentences.n; i++)
        n += sentence_voice(&quoting, i) != 0;
    return document->sentences.n ? (uint32_t)(100 * n / document->sentences.n) : 0;
}

static bool has_signal(const struct document *document, uint32_t index,
                       enum signal signal) {
    struct voice_words in = words_of(document, index);
    size_t length;
    for (size_t i = 0; i < in.n; i++)
        if (token_may_tell(&in.at[i], signal) &&
            phrase_signal(in.at + i, in.n - i, signal, &length))
            return true;
    return false;
}

bool sentence_tells_score(const struct document *document, uint32_t index) {
    return has_signal(document, index, SIGNAL_GAME);
}

bool passage_is_record(const struct document *document, uint32_t first, uint32_t past) {
    for (uint32_t i = first; i < past; i++)
        if (has_signal(document, i, SIGNAL_RECORD))
            return true;
    return false;
}

static const enum signal tones[N_TONES] = {[TONE_GAME] = SIGNAL_GAME,
                                           [TONE_POLL] = SIGNAL_POLL,
                                           [TONE_RELEASE] = SIGNAL_RELEASE};

/** The tones of a sentence, a bit each. */
static unsigned sentence_tones(const struct document *document, uint32_t index) {
    struct voice_words in = words_of(document, index);
    unsigned found = 0;
    for (size_t i = 0, length; i < in.n; i++) {
        if (!token_may_be(&in.at[i], SOUGHT_TONE))
            continue;
        for (unsigned k = 0; k < N_TONES; k++)
            if (!(found >> k & 1) &&
                phrase_signal(in.at + i, in.n - i, tones[k], &length))
                found |= 1u << k;
    }
    return found;
}

struct tone document_tone(const struct document *document) {
    struct tone tone = {0};
    for (uint32_t i = 0; i < document->sentences.n; i++) {
        unsigned found = sentence_tones(document, i);
        for (unsigned k = 0; found && k < N_TONES; k++)
            tone.sentences[k] += found >> k & 1;
    }
    return tone;
}

bool sentence_is_prose(const struct document *document, uint32_t index) {
    struct voice_words in = words_of(document, index);
    size_t n = 0;
    struct span sentence = sentence_span(document, &document->sentences.at[index]);
    static const char ends[] = ".!?\"']";
    for (size_t i = 0; i < in.n; i++)
        n += in.at[i].type == TOKEN_WORD;
    char last =
        sentence.end > sentence.start ? document->view.data[sentence.end - 1] : 0;
    return n >= SHORTEST && last && (strchr(ends, last) || (last & 0x80)) &&
           !tokens_are_titled(in.at, in.n);
}

/** Is there a letter that English does not have between these bytes of the view? */
static bool has_other_letters(const struct document *document, size_t from,
                              size_t past) {
    while (past - from >= EIGHT_TIMES && eight_plain(document->view.data + from))
        from += EIGHT_TIMES;
    for (size_t i = from; i < past; i += 8)
        if (eight_wide(text_eight(document->view, i, past - i)))
            return true;
    return false;
}

/** Words with such letters. */
static uint32_t count_others(const struct document *document,
                             const struct voice_words *in) {
    uint32_t n = 0;
    const struct token *end = in->at + in->n;
    if (!in->n ||
        !has_other_letters(document, in->at->start, end[-1].start + end[-1].size))
        return 0;
    for (const struct token *token = in->at; token < end; token++)
        n += token->type == TOKEN_WORD &&
             has_other_letters(document, token->start, token->start + token->size);
    return n;
}

struct tally tally_words(const struct document *document, uint32_t first,
                         uint32_t past) {
    struct tally tally = {0};
    if (first >= past)
        return tally;
    const struct sentence *from = &document->sentences.at[first],
                          *to = &document->sentences.at[past - 1];
    struct voice_words in = {document->tokens.at + from->own_token,
                             to->past_token - from->own_token};
    uint32_t n = 0, known = 0;
    for (const struct token *token = in.at; token < in.at + in.n; token++) {
        n += token->type == TOKEN_WORD;
        known += token->flags & TOKEN_FUNCTION ? 1 : 0;
    }
    tally.n = n;
    tally.known = known;
    tally.other = count_others(document, &in);
    return tally;
}

/** Are there `least` words, and is fewer than one in `in_so_many` known? */
static bool are_foreign(const struct tally *in, uint32_t least, uint32_t in_so_many) {
    return in->n >= least &&
           (in_so_many * in->known < in->n || IN_FIVE * in->other > 2 * in->n);
}

bool tally_is_foreign(const struct tally *tally) {
    return are_foreign(tally, ENOUGH, IN_FIVE);
}

/** How many words of a sentence or two mean something in our language beside those that
    bind it: "hours", "killed", "people"? */
static uint32_t count_meant(const struct document *document, uint32_t first,
                            uint32_t past) {
    static const uint64_t meant = CLASS_BIT(TIME_UNIT) | CLASS_BIT(WEEKDAY) |
                                  CLASS_BIT(SAYING) | CLASS_BIT(VERB) |
                                  CLASS_BIT(ANYONE) | CLASS_BIT(ARTICLE);
    const struct token *token =
        document->tokens.at + document->sentences.at[first].own_token;
    const struct token *end =
        document->tokens.at + document->sentences.at[past - 1].past_token;
    uint32_t n = 0;
    for (; token < end; token++)
        n += token->type == TOKEN_WORD &&
             (token_is_one_of(token, meant) || token_may_tell(token, SIGNAL_PRESSING));
    return n;
}

bool passage_is_foreign(const struct document *document, uint32_t first,
                        uint32_t past) {
    struct tally tally = tally_words(document, first, past);
    if (!tally_is_foreign(&tally))
        return false;
    if (tally.n < LONG && !tally.other)
        tally.known += count_meant(document, first, past);
    return tally_is_foreign(&tally);
}

bool block_is_foreign(const struct document *document, uint32_t index,
                      const struct tally *tally) {
    const struct block *block = &document->blocks.at[index];
    uint32_t n_prose = 0;
    if (!are_foreign(tally, LONG, IN_TEN))
        return false;
    for (uint32_t i = 0; i < block_sentences(document, block); i++)
        n_prose += sentence_is_prose(document, block->first_sentence + i);
    return n_prose >= SEVERAL;
}
