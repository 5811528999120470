/*
 * morphology.h - what the ending of a word tells: the grammar of a language that no
 * list of words can hold.
 *
 * A language is its words, NAME.lang, and its morphology, one file that ends in a
 * `const struct morphology`; its row in languages.def names both.
 */
#ifndef CHECKER_LANGUAGE_MORPHOLOGY_H
#define CHECKER_LANGUAGE_MORPHOLOGY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** What an ending says of a word. */
struct inflection {
    uint16_t stem;  /* bytes that all forms of the word begin with */
    uint8_t change; /* bits by which the last of them differs: the y of "countries" */
    uint16_t flags; /* TOKEN_PLURAL, TOKEN_PAST, TOKEN_ADVERB, TOKEN_GERUND */
};

struct morphology {
    /** Of a word of `size` bytes, one at least, in whatever case it is written. */
    struct inflection (*inflect)(const char *bytes, size_t size);

    /**
     * Is the longer of two words, both in small letters, made from the shorter by an
     * ending: Varn, Varnish?  Those of a place and of who lives there are.
     */
    bool (*derives)(const char *a, size_t a_size, const char *b, size_t b_size);
};

#define LANGUAGE(name, grammar) extern const struct morphology morphology_##grammar;
#include "language/languages.def"
#undef LANGUAGE

#endif
