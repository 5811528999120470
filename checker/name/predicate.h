/*
 * predicate.h - the verbs of a sentence whose subject is a name; only name/ includes
 * this.
 *
 *     Jane Roe, who runs the mill, was born in Varn and agreed to sell it.
 *              runs: Roe         born: Roe          agreed, sell: Roe
 */
#ifndef CHECKER_NAME_PREDICATE_H
#define CHECKER_NAME_PREDICATE_H

#include "name/shape.h"

/** A verb and the name it is said of. */
struct predicate {
    uint32_t verb;    /* token */
    uint32_t subject; /* index of the name */
    bool passive;     /* it is done to the subject */
    bool unclear;     /* behind "was seen and": done by it or to it */
};

enum { MOST_PREDICATES = 48 };

/** Those of one sentence, by their subjects. */
struct predicates {
    struct predicate at[MOST_PREDICATES];
    size_t n;
};

/** The predicates of names `first` up to `past`, which are those of the sentence. */
void predicates_read(const struct naming *in, uint32_t first, uint32_t past,
                     struct predicates *to);

/** Has token `i` the form of a verb in the past, of whatever subject? */
bool is_past_verb(const struct naming *in, uint32_t i);

/** A word that says something, without a capital, and no adverb. */
bool is_plain_word(const struct naming *in, uint32_t i);

/** Is token `i` a word of one of these classes? */
bool naming_class(const struct naming *in, uint32_t i, uint64_t classes);

/** The name from `first` up to `past` that begins at token `i`, an article left out;
    NO_NAME. */
uint32_t name_from(const struct naming *in, uint32_t i, uint32_t first, uint32_t past);

#endif
