/*
 * packs.h - topic rules drawn at random, which claim whatever stands behind a word of
 * some texts, or every figure.
 */
#ifndef TESTS_PACKS_H
#define TESTS_PACKS_H

#include <stdio.h>
#include <stdlib.h>

#include "chance.h"
#include "command/run.h"

#define DRAW_FROM(seed, names) names[draw_below(seed, sizeof names / sizeof *names)]

/** A word of one of the texts, for a pattern; "the" where none is found. */
static inline struct text draw_word(uint64_t *seed, const struct input *inputs,
                                    size_t n) {
    struct text text = inputs[draw_below(seed, n)].bytes;
    size_t at = text.size ? draw_below(seed, text.size) : 0;
    while (at < text.size && !ascii_is_letter(text.data[at]))
        at++;
    size_t past = at;
    while (past < text.size && ascii_is_letter(text.data[past]))
        past++;
    return past > at ? text_slice(text, at, past) : text_of("the");
}

static inline void put_rule(FILE *to, uint64_t *seed, struct text word, size_t i) {
    static const char *const kinds[] = {"money",    "number", "percent", "date",
                                        "quantity", "age",    "duration"};
    static const char *const heard[] = {"info", "warning", "error"};
    static const char *const levels[] = {"info", "warning", "error", "off"};
    static const char *const tolerances[] = {"stated", "5%", "40%", "10"};
    fprintf(to, "  - id: drawn-%zu\n    title: drawn\n    level: %s\n    claim:\n", i,
            DRAW_FROM(seed, heard));
    fprintf(to, "      kind: %s\n      patterns:\n", DRAW_FROM(seed, kinds));
    if (draw_below(seed, 2))
        fputs("        - '{value}'\n", to);
    else
        fprintf(
            to,
            "        - '\\b%.*s\\b.{0,80}{value}'\n        - '{value}.{0,80}%.*s'\n",
            TEXT_ARGUMENTS(word), TEXT_ARGUMENTS(word));
    fprintf(to, "    scope-level: '%s'\n", DRAW_FROM(seed, levels));
    if (draw_below(seed, 2))
        fprintf(to, "    tolerance: %s\n", DRAW_FROM(seed, tolerances));
}

/** A rule file for these texts, of which there is one at least; in the arena. */
static inline struct text draw_pack(struct arena *arena, uint64_t *seed,
                                    const struct input *inputs, size_t n) {
    char *bytes;
    size_t size, n_rules = 1 + draw_below(seed, 3);
    FILE *to = open_memstream(&bytes, &size);
    if (!to)
        abort();
    fputs("version: 1\nrules:\n", to);
    for (size_t i = 0; i < n_rules; i++)
        put_rule(to, seed, draw_word(seed, inputs, n), i);
    fclose(to);
    struct text pack = {arena_copy(arena, bytes, size), size};
    free(bytes);
    return pack;
}

#endif
