/*
 * title.h - numbers that are in the title of a film, a book, a song: "12 Angry Men".
 *
 * Told by capitals where prose has none, by quotation marks, and by the word before it.
 */
#ifndef CHECKER_MENTION_TITLE_H
#define CHECKER_MENTION_TITLE_H

#include "mention/numerals.h"

/** "Three Men in a Boat", "60 Minutes": prose gives no capital to such a noun. */
bool title_has_noun(const struct reading *in, const struct numeral *numeral);

/** The same, '"Seven Gulls"', or "the film 21 Gulls". */
bool title_has(const struct reading *in, const struct numeral *numeral);

#endif
