/*
 * toy.c - the endings of German words, as far as test_language.c needs them.
 */
#include "language/language.h"
#include "language/morphology.h"

/** -en and -er may be plurals: "Millionen", "Kinder". */
static struct inflection inflect_toy(const char *bytes, size_t size) {
    struct inflection as = {.stem = (uint16_t)size};
    char last = bytes[size - 1];
    if (size > 4 && bytes[size - 2] == 'e' && (last == 'n' || last == 'r'))
        as = (struct inflection){(uint16_t)(size - 2), 0, TOKEN_PLURAL};
    return as;
}

static const struct morphology morphology_toy = {.inflect = inflect_toy};
