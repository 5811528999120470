/*
 * respelt_halves.c - a name of which one half, or all but one word, is a source's.
 */
#include "match/names/respelt_ways.h"

/** "Texas Ranger", "Texas Rangers" are no two spellings, nor are Charles and Charlie: a
    surname that is told alone somewhere, and whose other half is no common word. */
static bool are_of_person(const struct asked_names *in, const struct name_word *word,
                          const struct name_word *half,
                          const struct indexed_word *there) {
    const struct token *a = member_token(in->draft, word),
                       *b = member_token(asked_source(in, there),
                                         indexed_name_word(in->sources, there));
    return !token_is_common(member_token(in->draft, half)) &&
           !words_are_common(in, a, b) &&
           (name_index_alone(in->sources, there->hash) ||
            name_index_alone(in->own, word->hash));
}

/** "LM Ascent Stage", "LM Descent Stage": words that begin otherwise, one of them
    written small, too; or both words of the language, as "Eastern" and "Western" are.
 */
static bool is_common_rest(const struct asked_names *in, const struct name_word *word,
                           const struct indexed_word *there) {
    struct letters a = member_letters(in->draft, word), b = asked_letters(in, there);
    const struct token *here = member_token(in->draft, word),
                       *other = member_token(asked_source(in, there),
                                             indexed_name_word(in->sources, there));
    return (token_is_common(here) && token_is_common(other)) ||
           (a.at[0] != b.at[0] && words_are_common(in, here, other));
}

/** May two halves that are close be one, the other halves being the same? */
static bool halves_may_be_one(const struct asked_names *in,
                              const struct name_word *word,
                              const struct name_word *half,
                              const struct indexed_word *there) {
    struct letters here = member_letters(in->draft, word),
                   other = asked_letters(in, there);
    bool given = word == name_given(asked_own(in), asked_name(in, word));
    if (!letters_are_close(&here, &other) || words_are_aliases(in, word, there) ||
        is_common_rest(in, word, there) || name_index_has(in->own, there->hash))
        return false;
    return !words_derive(in, &here, &other) ||
           (!given && are_of_person(in, word, half, there));
}

bool respelt_half(const struct asked_names *in, const struct name_word *word,
                  struct respelt *to) {
    const struct name_word *half = name_other_half(asked_own(in), word);
    size_t n = 0;
    const struct indexed_word *same =
        half ? name_index_find(in->sources, half->hash, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const struct name_word *meant =
            name_other_half(&asked_source(in, &same[i])->names,
                            indexed_name_word(in->sources, &same[i]));
        const struct indexed_word *there =
            meant ? name_index_entry(in->sources, same[i].member, meant) : NULL;
        if (!there || !halves_may_be_one(in, word, half, there))
            continue;
        *to = (struct respelt){RESPELT_HALF, word, there};
        return true;
    }
    return false;
}

bool respelt_rest(const struct asked_names *in, const struct name_word *word,
                  struct respelt *to) {
    const struct name *name = asked_name(in, word);
    uint32_t at = (uint32_t)(word - name_word(asked_own(in), name, 0));
    const struct name_word *other =
        name_word(asked_own(in), name, at ? 0 : name->n_words - 1);
    struct letters here = member_letters(in->draft, word);
    size_t n = 0;
    const struct indexed_word *same =
        name->n_words > 1 ? name_index_find(in->sources, other->hash, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &asked_source(in, &same[i])->names;
        const struct name *there = indexed_name(in->sources, &same[i]);
        const struct indexed_word *meant =
            names_differ_at(asked_own(in), name, names, there, at)
                ? name_index_entry(in->sources, same[i].member,
                                   name_word(names, there, at))
                : NULL;
        struct letters letters =
            meant ? asked_letters(in, meant) : (struct letters){.n = 0};
        if (!meant || !letters_are_close(&here, &letters) ||
            words_derive(in, &here, &letters))
            continue;
        if (is_common_rest(in, word, meant) || words_are_aliases(in, word, meant) ||
            (name->shape != SHAPE_person && letters_transcribe(&here, &letters)) ||
            name_index_has(in->own, meant->hash))
            continue;
        *to = (struct respelt){RESPELT_HALF, word, meant};
        return true;
    }
    return false;
}
