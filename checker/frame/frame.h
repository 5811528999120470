/*
 * frame.h - one reading of a figure's clause: its slots.
 *
 * A frame is made once, from its own document alone, and never changed: when somebody
 * first asks for it, for of most figures nobody does.  Each slot is known, absent or
 * ambiguous, and keeps the tokens it was read from.  A new slot is one file that ends
 * in a `const struct slot`, and one row in slots.def; how alike two fillers are makes
 * it a cue of match/ at once.
 */
#ifndef CHECKER_FRAME_FRAME_H
#define CHECKER_FRAME_FRAME_H

#include "quote/manner.h"
#include "quote/said.h"
#include "value/mention.h"

enum slot_id {
#define SLOT(name, explains) SLOT_##name,
#include "frame/slots.def"
#undef SLOT
    N_SLOTS
};

/** What is ambiguous may be the same as another, and never shows a difference. */
enum known { SLOT_ABSENT, SLOT_KNOWN, SLOT_AMBIGUOUS };

/** What stands in a slot. */
struct filler {
    uint64_t key;         /* what it is, as the slot has it: a word's key, a set ... */
    uint32_t first, past; /* tokens of the document it was read from */
    uint8_t known;        /* of enum known */
    bool carried;         /* from another clause, by a pronoun or a description */
};

/** What is told of a figure.  Most slots are absent, so only the others have room. */
struct frame {
    const struct filler *filled; /* in the order of slots.def */
    uint8_t at[N_SLOTS];         /* which of them each slot's is, from 1; 0: absent */
    bool of_saying; /* a time on which it was said: no period of any figure */
};

/** What stands in a slot. */
static inline const struct filler *frame_slot(const struct frame *frame,
                                              enum slot_id slot) {
    static const struct filler absent;
    return frame->at[slot] ? &frame->filled[frame->at[slot] - 1] : &absent;
}

/** A content word of a sentence, and where it stands. */
struct word_place {
    uint32_t key, token;
};

/** The content words of a sentence that are no part of an amount. */
struct sentence_words {
    const struct word_place *first, *past; /* by key, then by token */
    uint64_t any;                          /* a bit a word, of 64: only a no is sure */
};

struct names;
struct rules;
struct asked;

/** A document with its mentions, what it says in whose name, and frames: what the
 * judgement sees of a text. */
struct account {
    const struct document *document;
    const struct names *names;
    const struct said *said;
    const struct rules *rules; /* whose aliases are heeded */
    const struct mention *mentions;
    size_t n;
    const uint64_t *keys;          /* value_key() of each mention */
    const uint32_t *first_mention; /* of each sentence, and one past the last */
    const bool *titled; /* is it written as a headline?  Of those with mentions */
    const struct sentence_words **words; /* of each sentence; NULL: not yet read */
    struct asked *asked; /* what else is read when it is first asked for: see below */
};

/** The frame of a mention. */
const struct frame *account_frame(const struct account *of, uint32_t mention);

/** How the whole text tells. */
const struct manner *account_manner(const struct account *of);

/** account_words() of a sentence that nobody asked for before. */
const struct sentence_words *account_read_words(const struct account *of,
                                                uint32_t sentence);

/** The words of a sentence: asked of every two figures, and read at the first time. */
static inline const struct sentence_words *account_words(const struct account *of,
                                                         uint32_t sentence) {
    const struct sentence_words *words = of->words[sentence];
    return words ? words : account_read_words(of, sentence);
}

/** May a sentence have a word of that key? */
static inline bool account_may_hold(const struct account *of, uint32_t sentence,
                                    uint32_t key) {
    return account_words(of, sentence)->any >> key % 64 & 1;
}

/** A mention in its sentence, as a slot's reader gets it. */
struct clause {
    const struct account *of;
    const struct mention *mention;
    uint32_t index;       /* of the mention */
    uint32_t first, past; /* tokens of the sentence */
};

/** How two fillers of one slot go together: each from 0 to 1. */
struct likeness {
    double same, differs;
    double open; /* one side only tells */
};

struct slot {
    const char *name;
    /** Fill `to`, which is absent when it comes; NULL: words of `signal` near it do. */
    void (*read)(const struct clause *in, struct filler *to);
    /** Both are known. */
    struct likeness (*relate)(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y);
    enum signal signal;
};

/** The slots in the order of slots.def. */
extern const struct slot *const slots[N_SLOTS];

/**
 * A quick look before a long one: do the sentences of two figures share one in `one_in`
 * of all their words?  Each word counts as one of 64, so only a no is sure.
 */
bool sentences_share_words(const struct account *a, uint32_t x, const struct account *b,
                           uint32_t y, int one_in);

/** A mention in its sentence. */
struct clause clause_at(const struct account *of, uint32_t index);

/** How a slot of two frames goes together; all 0 where neither tells. */
struct likeness slot_relate(enum slot_id slot, const struct account *a, uint32_t x,
                            const struct account *b, uint32_t y);

/** 1 the same key, else different; for slots whose key says it all. */
struct likeness keys_relate(const struct account *a, const struct filler *x,
                            const struct account *b, const struct filler *y);

/** Keys are sets of names: how much of both is in both, and of the first in it alone.
 */
struct likeness sets_relate(const struct account *a, const struct filler *x,
                            const struct account *b, const struct filler *y);

/** The text of a token. */
static inline struct text clause_word(const struct clause *in, size_t i) {
    return document_token(in->of->document, i);
}

/** Is token `i` the month of a date?  There "May" and "March" tell nothing else. */
bool token_is_of_date(const struct clause *in, size_t i);

/** Is token `i` one of these ASCII signs? */
bool token_is_sign(const struct document *document, size_t i, const char *signs);

#endif
