/*
 * word_diff.h - a quotation held against a passage, word by word.
 *
 * Words may be left out before and behind the passage, at an ellipsis, and where a tag
 * ("she said") parts what is quoted there; all else is an alteration, and costs one.
 */
#ifndef CHECKER_MATCH_QUOTES_WORD_DIFF_H
#define CHECKER_MATCH_QUOTES_WORD_DIFF_H

#include "match/quotes/wording.h"

/** Where they differ: bytes of the draft's view, and of the source's. */
struct alteration {
    struct span here, there; /* either may be empty: words left out, or added */
};

enum { MOST_ALTERATIONS = 8 };

struct alterations {
    struct alteration of[MOST_ALTERATIONS]; /* the last of them where there are more */
    size_t n;
    struct span passage; /* what the quotation is held against, of the source's view */
};

/** Costs of holding the quotation's first i words against the window's first j. */
struct word_diff {
    const struct asked_words *asked;
    const struct quoted_word *there;
    size_t n, m;
    uint16_t *cost;
    const bool *aside; /* of the window: a tag between two parts of a quotation */
};

/** Hold `asked` against `m` words from `there` on; word_diff_free() frees it. */
struct word_diff word_diff_make(const struct asked_words *asked,
                                const struct quoted_word *there, size_t m);

/** Free what word_diff_make() took. */
void word_diff_free(struct word_diff *diff);

/** How many words differ. */
size_t word_diff_cost(const struct word_diff *diff);

/** How many words from the first on stand there as they are. */
size_t word_diff_start(const struct word_diff *diff);

/** Where they differ, in the order of the text. */
struct alterations word_diff_list(const struct word_diff *diff);

#endif
