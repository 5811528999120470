/*
 * wording.h - the words of a text, and those that a quotation asks for.
 *
 * Words are compared by keys, in which case, US and UK spelling and short forms are
 * one.
 */
#ifndef CHECKER_MATCH_QUOTES_WORDING_H
#define CHECKER_MATCH_QUOTES_WORDING_H

#include "quote/quotation.h"

/** What a word tells of a statement: nothing, what it says, of whom it speaks. */
enum word_part { PART_PLAIN, PART_CONTENT, PART_NAME };

/** A word, or half of a short form, and its place in the view. */
struct quoted_word {
    uint32_t key;
    uint32_t also; /* another key that is as good, of a short form; 0: none */
    uint32_t start, end;
    bool quoted : 1; /* it stands in quotation marks */
    bool says : 1;   /* a verb of saying, or of what leads to a quotation */
    bool loose : 1;  /* in brackets: who quotes puts it in or leaves it out */
    bool masked : 1; /* letters are hidden: "d---", "f**k" */
    uint8_t part;    /* of word_part */
    char first;      /* its first byte, as a small letter */
};

/** Are letters of one of them hidden, and do both begin alike? */
static inline bool words_masked(const struct quoted_word *a,
                                const struct quoted_word *b) {
    return (a->masked || b->masked) && a->first == b->first;
}

/** Are they one, however they are written? One with hidden letters is any word that
    begins as it does. */
static inline bool words_same(const struct quoted_word *a,
                              const struct quoted_word *b) {
    if (a->key == b->key || words_masked(a, b))
        return true;
    return (a->also && a->also == b->key) || (b->also && b->also == a->key);
}

struct wording {
    LIST(struct quoted_word) words;
    struct quotations quotations;
};

/** Words of a quotation; a longer one is cut there. */
enum { LONGEST_QUOTATION = 400 };

/** No source. */
#define NO_SOURCE UINT32_MAX

/** Its words; where something may be left out before a word. */
struct asked_words {
    const struct document *document;
    uint32_t own; /* index of the source that it stands in, which is not looked at; of
                     a draft's NO_SOURCE */
    struct quoted_word words[LONGEST_QUOTATION];
    bool gap[LONGEST_QUOTATION + 1];
    size_t n, n_gaps;
};

/** Add the words of a part of a view. */
void words_cut(struct wording *to, struct arena *arena, struct text view,
               uint32_t start, uint32_t end);

/** The words of a document, with its quotations marked. */
struct wording wording_of(const struct document *document,
                          const struct quotations *quotations, struct arena *arena);

/** The words of quotation `of` in a draft, without those in brackets. */
void wording_ask(struct asked_words *to, const struct document *draft,
                 const struct wording *wording, const struct quotation *of);

#endif
