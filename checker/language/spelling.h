/*
 * spelling.h - one spelling of words that are written in several ways.
 *
 * Who quotes may write "color" for "colour" and "do not" for "don't".
 */
#ifndef CHECKER_LANGUAGE_SPELLING_H
#define CHECKER_LANGUAGE_SPELLING_H

#include "base/text.h"

/** Keys of a word, or of the two that a short form stands for; none of a sound that is
    no word ("uh"). */
struct spelt {
    uint32_t keys[2];
    size_t n;
    uint32_t also; /* instead of the last: "he'd" is "he would" or "he had"; 0: none */
};

/** The word is any bytes without white space; case, apostrophes and the ways of
   American and British writing make no difference. */
struct spelt word_spelling(struct text word);

/** Is it one number in two words, "twenty-two"? */
bool spelling_is_number(struct text words);

#endif
