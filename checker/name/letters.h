/*
 * letters.h - the letters of a name without case and accents, and how far two are
 * apart.
 *
 * A newsroom may drop accents, so "Dvořák" and "Dvorak" are spelt alike.  Letters of
 * other alphabets stay as they are, a byte each.
 */
#ifndef CHECKER_NAME_LETTERS_H
#define CHECKER_NAME_LETTERS_H

#include "base/text.h"

/** Letters of a word that are looked at: few names are longer. */
enum { MOST_LETTERS = 40 };

struct letters {
    char at[MOST_LETTERS];
    size_t n;
};

/** The letters of a word (UTF-8) in lower case, without accents and signs. */
struct letters letters_of(struct text word);

/** Does the word begin with a capital, also one with an accent? */
bool begins_with_capital(struct text word);

/** A hash of letters; never 0. */
uint32_t letters_hash(const struct letters *letters);

static inline bool letters_equal(const struct letters *a, const struct letters *b) {
    return a->n == b->n && memcmp(a->at, b->at, a->n) == 0;
}

/**
 * Letters put in, left out, exchanged, or swapped with their neighbour between the two;
 * `most` + 1 where it is more than `most`.  Time grows with the product of their sizes.
 */
size_t letters_apart(const struct letters *a, const struct letters *b, size_t most);

/** Are they one where a vowel with two points is written with an e: Jurgen, Juergen? */
bool letters_unfold(const struct letters *a, const struct letters *b);

/** Are they one in two ways of writing another alphabet: Berdyansk, Berdiansk? */
bool letters_transcribe(const struct letters *a, const struct letters *b);

/** How far apart two spellings of one name may be: 1, 2 or 3 letters, as it is long. */
size_t letters_slack(const struct letters *a, const struct letters *b);

/** Which letters there are, a bit each, and how many: see traits_are_close(). */
uint32_t letters_traits(const struct letters *letters);

/** May the letters of such be within letters_slack() of each other?  Most words of a
   text are not, and need no look at their letters. */
bool traits_are_close(uint32_t a, uint32_t b);

/** Are they within that of each other, and not the same? */
bool letters_are_close(const struct letters *a, const struct letters *b);

#endif
