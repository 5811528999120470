/*
 * respelt.h - a word of a draft's name that no source has, and one close to it that a
 * source has where the draft has it nowhere.
 *
 * In order of surety: a full name of which one half is the same; the given name of a
 * person whose surname is known, where it is another person's; a word alone that is
 * close to one of a source, where neither is written small anywhere and neither is made
 * from the other by an ending; the surname of who alone has a given name, and which
 * begins as the source's does; a given name of whom the draft tells what a source tells
 * of the only one with the surname.
 */
#ifndef CHECKER_MATCH_NAMES_RESPELT_H
#define CHECKER_MATCH_NAMES_RESPELT_H

#include "match/names/respelt_ways.h"

/** Is the word the source's, but spelt in another way?  *to says which. */
bool name_is_respelt(const struct asked_names *in, const struct name_word *word,
                     struct respelt *to);

#endif
