/*
 * absent.h - names of a draft that none of its sources has, in any form.
 *
 *     Jane Roe of the Varn Guild      Otto Fell of the Varn Guild: no Jane Roe
 *
 * A name is there in a shorter form too, in letters that stand for it, as the
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

/** Is listed name `i` of the draft, in all forms that the draft has of it, absent from
    all sources? */
bool name_is_absent(const struct asked_names *in, uint32_t i);

#endif
