/*
 * absent.h - names of a draft that none of its sources has, in any form.
 *
 *     Jane Roe of the Varn Guild      Otto Fell of the Varn Guild: no Jane Roe
 *
 * The draft must retell the sources: they share nearly all its names, and half of its
 * words.  A name is there in a shorter form too, in letters that stand for it, as the
 * people of a country or a town within it, in a word that is close, and without its
 * capital.
 */
#ifndef CHECKER_MATCH_NAMES_ABSENT_H
#define CHECKER_MATCH_NAMES_ABSENT_H

#include "match/names/asked_names.h"

/** Is name `i` surely one, no headline and no title of a work, and does it stand for
    all of its entity? */
bool name_is_listed(const struct member *member, uint32_t i);

/** Have the sources one of its words? */
bool name_is_found_in_part(const struct asked_names *in, const struct name *name);

/** Does the draft retell its sources: have they its names, but for one and a quarter,
   and half of its other words? */
bool names_are_shared(const struct asked_names *in);

/** Does it name so many that it surely does not?  Then what it tells in the words of a
   source it tells of something else. */
bool names_are_of_others(const struct asked_names *in);

/** Is listed name `i` of the draft, in all forms that the draft has of it, absent from
    all sources? */
bool name_is_absent(const struct asked_names *in, uint32_t i);

#endif
