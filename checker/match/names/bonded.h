/*
 * bonded.h - one bond of a draft beside one of a source: whose they are, and what the
 * two clauses share.
 */
#ifndef CHECKER_MATCH_NAMES_BONDED_H
#define CHECKER_MATCH_NAMES_BONDED_H

#include "match/names/respelt.h"

/** A bond of the draft and one of a source. */
struct two_bonds {
    const struct asked_names *in;
    const struct member *source;
    const struct bond *here, *there;
};

/** The name of a bond. */
const struct name *bond_name(const struct member *member, const struct bond *bond);

/** Is it a country, or a state of one: towns lie within? */
bool name_is_land(const struct member *member, const struct name *name);

/** Have two names of two texts a word in common, as they stand or in full? */
bool names_share_word(const struct member *a, uint32_t name, const struct member *b,
                      uint32_t other);

/** Are the two bonds of one name? */
bool bonds_of_one(const struct two_bonds *two);

/** Are those on the other sides of the verbs one? */
bool bonds_share_other(const struct two_bonds *two);

/** Persons for persons, bodies for bodies, places for places. */
bool bonds_of_one_sort(const struct two_bonds *two);

/** Are both of bodies? */
bool bonds_of_bodies(const struct two_bonds *two);

/** Both of persons, surely: "Ms. Roe", or Jane Roe who is called Roe too, or the mayor.
 */
bool bonds_of_persons(const struct two_bonds *two);

/** Both of persons, or of bodies, or of towns, surely. */
bool bonds_of_named(const struct two_bonds *two);

/** Are both told in more than one word, here or elsewhere in their texts? */
bool bonds_of_full(const struct two_bonds *two);

/** Does nothing stand between the word and what leads to the name, on both sides? */
bool bonds_lead_straight(const struct two_bonds *two);

/** Does either clause say that it is not so? */
bool bonds_denied(const struct two_bonds *two);

/** What stands beside, as object or before, is the same word. */
bool bonds_beside(const struct two_bonds *two);

/** Is "the", "his" before what either verb is about: of which there is one? */
bool bonds_definite(const struct two_bonds *two);

/** Words and figures, names left out, that the clauses of both have in common. */
size_t bonds_shared(const struct two_bonds *two);

/** Has the source's sentence another name of the draft's? */
bool bonds_share_name(const struct two_bonds *two);

/** Do both clauses tell a figure behind the verb, and the same? */
bool bonds_share_figure(const struct two_bonds *two);

/** Do both tell one, and not the same? */
bool bonds_figures_part(const struct two_bonds *two);

/** Does the source's clause tell of the draft's name too, in another role? */
bool bonds_tangled(const struct two_bonds *two);

#endif
