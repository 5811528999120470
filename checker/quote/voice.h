/*
 * voice.h - who tells it: a reporter, or an author of his own doing?
 *
 * A reporter tells what others counted, and says who.  An author who writes "we", or
 * who tells his reader what to do, counted himself.  What stands in quotation marks is
 * another's voice.
 */
#ifndef CHECKER_QUOTE_VOICE_H
#define CHECKER_QUOTE_VOICE_H

#include "document/document.h"

enum voice {
    VOICE_OWN = 1,    /* "we", "my" */
    VOICE_READER = 2, /* "you", or a sentence that bids: "Set it to 40" */
};

/** A walk through a text that knows whether it is inside quotation marks. */
struct quoting {
    const struct document *document;
    uint32_t block, at; /* in `block`, before offset `at` of the view: */
    bool curly, straight;
};

/**
 * Does offset `at` of the view, in block `block`, stand in quotation marks of its
 * block? Asked in the order of the text it takes time for each byte once.
 */
bool quoting_at(struct quoting *quoting, uint32_t block, uint32_t at);

/** Bits of enum voice that sentence `index` has outside of quotation marks; asked in
   the order of the text with one `quoting` it takes time for each byte once. */
int sentence_voice(struct quoting *quoting, uint32_t index);

/** Bits of enum voice that the sentences `first` up to `past` have outside of them. */
int passage_voice(const struct document *document, uint32_t first, uint32_t past);

/** Of a hundred sentences, how many have a voice? */
uint32_t document_voice(const struct document *document);

/** Has sentence `index` words of a game, or of a market? */
bool sentence_tells_score(const struct document *document, uint32_t index);

/** Have the sentences `first` up to `past` words of a vote, a law or the books of a
   firm, which all can look up? */
bool passage_is_record(const struct document *document, uint32_t first, uint32_t past);

/** What a text may be about as a whole. */
enum { TONE_GAME, TONE_POLL, TONE_RELEASE, N_TONES };

/** How many sentences have words of a game or a market, of a poll, of what its own
    source gives out. */
struct tone {
    uint32_t sentences[N_TONES];
};

/** Count the sentences of a document by their tone. */
struct tone document_tone(const struct document *document);

/** Is it a sentence at all: long enough, and does it end as one? */
bool sentence_is_prose(const struct document *document, uint32_t index);

/** Words counted: all, those that we know to bind a sentence, those with letters that
    English does not have. */
struct tally {
    uint32_t n, known, other;
};

/** Count the words of sentences `first` up to `past`. */
struct tally tally_words(const struct document *document, uint32_t first,
                         uint32_t past);

/** Are the words those of another language? */
bool tally_is_foreign(const struct tally *tally);

/** Are those of sentences `first` up to `past`? */
bool passage_is_foreign(const struct document *document, uint32_t first, uint32_t past);

/** Is a block with these words, of several sentences, in another language, and no list
    of names? */
bool block_is_foreign(const struct document *document, uint32_t block,
                      const struct tally *tally);

#endif
