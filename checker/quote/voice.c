/*
 * voice.c - who tells it.
 */
#include "quote/voice.h"

#include "base/eight.h"

/** Words of the shortest sentence that tells something; and for knowing a language. */
enum { SHORTEST = 3, ENOUGH = 8, IN_FIVE = 5 };

struct words {
    const struct token *at;
    size_t n;
};

static struct words words_of(const struct document *document, uint32_t index) {
    const struct sentence *sentence = &document->sentences.at[index];
    return (struct words){document->tokens.at + sentence->first_token,
                          sentence->past_token - sentence->first_token};
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
static int word_voice(const struct words *in, size_t i) {
    size_t length;
    if (!token_may(&in->at[i], SIGNAL_BIT))
        return 0;
    const struct sense *voice =
        phrase_signal(in->at + i, in->n - i, SIGNAL_VOICE, &length);
    if (voice)
        return strcmp(voice->value, "own") == 0 ? VOICE_OWN : VOICE_READER;
    bool bids = i == 0 && phrase_signal(in->at, in->n, SIGNAL_BIDDING, &length);
    return bids ? VOICE_READER : 0;
}

static int sentence_voice(struct quoting *quoting, uint32_t index) {
    const struct document *document = quoting->document;
    struct words in = words_of(document, index);
    uint32_t block = document->sentences.at[index].block;
    int all = 0;
    for (size_t i = 0; i < in.n; i++) {
        int voice = word_voice(&in, i);
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
    struct words in = words_of(document, index);
    size_t length;
    for (size_t i = 0; i < in.n; i++)
        if (token_may_tell(&in.at[i], signal) &&
            phrase_signal(in.at + i, in.n - i, signal, &length))
            return true;
    return false;
}

bool document_is_release(const struct document *document) {
    for (uint32_t i = 0; i < document->sentences.n; i++)
        if (has_signal(document, i, SIGNAL_RELEASE))
            return true;
    return false;
}

bool sentence_tells_score(const struct document *document, uint32_t index) {
    return has_signal(document, index, SIGNAL_GAME);
}

static uint32_t share_with(const struct document *document, enum signal signal) {
    uint64_t n = 0;
    for (uint32_t i = 0; i < document->sentences.n; i++)
        n += has_signal(document, i, signal);
    return document->sentences.n ? (uint32_t)(100 * n / document->sentences.n) : 0;
}

uint32_t document_gaming(const struct document *document) {
    return share_with(document, SIGNAL_GAME);
}

uint32_t document_polling(const struct document *document) {
    return share_with(document, SIGNAL_POLL);
}

bool sentence_is_prose(const struct document *document, uint32_t index) {
    struct words in = words_of(document, index);
    size_t n = 0;
    const struct sentence *sentence = &document->sentences.at[index];
    static const char ends[] = ".!?\"']";
    for (size_t i = 0; i < in.n; i++)
        n += in.at[i].type == TOKEN_WORD;
    char last =
        sentence->end > sentence->start ? document->view.data[sentence->end - 1] : 0;
    return n >= SHORTEST && last && (strchr(ends, last) || (last & 0x80)) &&
           !tokens_are_titled(in.at, in.n);
}

/** A word with letters that English does not have. */
static bool has_other_letters(const struct document *document,
                              const struct token *token) {
    size_t past = (size_t)token->start + token->size;
    for (size_t i = token->start; i < past; i += 8)
        if (eight_wide(text_eight(document->view, i, past - i)))
            return true;
    return false;
}

/** Words counted: all, those that we know to bind a sentence, those with other letters.
 */
struct tally {
    size_t n, known, other;
};

static void count_words(const struct document *document, uint32_t index,
                        struct tally *tally) {
    struct words in = words_of(document, index);
    for (size_t i = 0; i < in.n; i++) {
        if (in.at[i].type != TOKEN_WORD)
            continue;
        tally->n++;
        tally->known += in.at[i].size > 1 && !(in.at[i].flags & TOKEN_CONTENT);
        tally->other += has_other_letters(document, &in.at[i]);
    }
}

/** Of 40,000 English paragraphs, three of such a length have so few known words. */
enum { SEVERAL = 2, LONG = 16, IN_TEN = 10 };

bool block_is_foreign(const struct document *document, uint32_t index) {
    const struct block *block = &document->blocks.at[index];
    uint32_t first = block->first_sentence, n_prose = 0;
    struct tally tally = {0};
    for (uint32_t i = first; i < first + block->n_sentences; i++) {
        n_prose += sentence_is_prose(document, i);
        count_words(document, i, &tally);
    }
    return n_prose >= SEVERAL && tally.n >= LONG &&
           (IN_TEN * tally.known < tally.n || IN_FIVE * tally.other > 2 * tally.n);
}

bool passage_is_foreign(const struct document *document, uint32_t first,
                        uint32_t past) {
    struct tally tally = {0};
    for (uint32_t i = first; i < past; i++)
        count_words(document, i, &tally);
    return tally.n >= ENOUGH &&
           (IN_FIVE * tally.known < tally.n || IN_FIVE * tally.other > 2 * tally.n);
}
