/*
 * respelt_given.c - a given name, or a surname, that is another person's or begins as
 * the source's does.
 */
#include "match/names/person.h"
#include "match/names/respelt_ways.h"

/** Has one of the sources both words in one name? */
static bool stand_together(const struct asked_names *in, const struct name_word *given,
                           const struct name_word *surname) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, given->hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct name *name = indexed_name(in->sources, &same[i]);
        const struct names *names = &asked_source(in, &same[i])->names;
        for (uint32_t k = 0; k < name->n_words; k++)
            if (name_word(names, name, k)->hash == surname->hash)
                return true;
    }
    return false;
}

/** Has a person of the sources that given name? */
static bool is_given_there(const struct asked_names *in, uint32_t hash) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &asked_source(in, &same[i])->names;
        const struct name *name = indexed_name(in->sources, &same[i]);
        if (name_is_full(names, name) && name_given(names, name)->hash == hash)
            return true;
    }
    return false;
}

const struct indexed_word *asked_meant_beside(const struct asked_names *in,
                                              const struct name_word *word,
                                              const struct name_word *half) {
    const struct indexed_word *there = asked_only_other(in, half);
    bool meant = there && !name_index_has(in->own, there->hash) &&
                 !words_are_aliases(in, word, there);
    return meant ? there : NULL;
}

/** "John Tavernier" beside the only Tavernier, Josh, and a John of another surname: as
    long, so none is short for the other. */
static bool given_is_of_another(const struct asked_names *in,
                                const struct name_word *word,
                                const struct name_word *surname, struct respelt *to) {
    const struct indexed_word *there = asked_meant_beside(in, word, surname);
    if (!there)
        return false;
    struct letters here = member_letters(in->draft, word),
                   other = asked_letters(in, there);
    *to = (struct respelt){RESPELT_GIVEN, word, there};
    return here.n == other.n && here.at[0] == other.at[0] &&
           !token_is_common(member_token(in->draft, surname)) &&
           is_given_there(in, word->hash);
}

/** Is the name of a source surely a person's: has it an office, a title, or a surname
    that stands alone? */
static bool is_person_there(const struct asked_names *in,
                            const struct indexed_word *at) {
    size_t n;
    const struct names *names = &asked_source(in, at)->names;
    const struct name *name = indexed_name(in->sources, at);
    posts_of_name(names, (uint32_t)(name - names->list.at), &n);
    return name->shape == SHAPE_person || n ||
           name_index_alone(in->sources, name_surname(names, name)->hash);
}

/** Stands the given name before other surnames alone, of persons? */
static bool is_given_of_persons(const struct asked_names *in, uint32_t hash) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &asked_source(in, &same[i])->names;
        const struct name *name = indexed_name(in->sources, &same[i]);
        if (!name_is_full(names, name) || name_given(names, name)->hash != hash ||
            !is_person_there(in, &same[i]))
            return false;
    }
    return n > 0;
}

/** "Max Tavernier" beside the only Tavernier, Ada, a clerk, and a captain Max Roe: the
    given names of two are exchanged. */
static bool given_is_exchanged(const struct asked_names *in,
                               const struct name_word *word,
                               const struct name_word *surname, struct respelt *to) {
    const struct indexed_word *there = asked_meant_beside(in, word, surname);
    if (!there || !is_person_there(in, there) ||
        token_is_common(member_token(in->draft, surname)))
        return false;
    *to = (struct respelt){RESPELT_EXCHANGED, word, there};
    return is_given_of_persons(in, word->hash);
}

bool respelt_given_of_another(const struct asked_names *in,
                              const struct name_word *word, struct respelt *to) {
    const struct name_word *surname = name_other_half(asked_own(in), word);
    if (!surname || word != name_given(asked_own(in), asked_name(in, word)) ||
        stand_together(in, word, surname))
        return false;
    return respelt_half(in, word, to) || given_is_of_another(in, word, surname, to) ||
           given_is_exchanged(in, word, surname, to);
}

enum { LEAST_BEGINNING = 4, LEAST_OTHER = 6 };

/** "Villa|nueva", "Villa|seca" */
static bool begin_alike(const struct letters *a, const struct letters *b) {
    return a->n >= LEAST_OTHER && b->n >= LEAST_OTHER &&
           memcmp(a->at, b->at, LEAST_BEGINNING) == 0;
}

bool respelt_other(const struct asked_names *in, const struct name_word *word,
                   struct respelt *to) {
    const struct name_word *given = name_other_half(asked_own(in), word);
    if (!given || word == name_given(asked_own(in), asked_name(in, word)))
        return false;
    const struct indexed_word *there = asked_meant_beside(in, word, given);
    if (!there || !name_index_alone(in->sources, there->hash))
        return false;
    struct letters here = member_letters(in->draft, word),
                   other = asked_letters(in, there);
    *to = (struct respelt){RESPELT_OTHER, word, there};
    return begin_alike(&here, &other) && !words_derive(in, &here, &other);
}

enum { LEAST_GIVEN = 7 };

bool respelt_given_alike(const struct asked_names *in, const struct name_word *word,
                         struct respelt *to) {
    const struct name_word *surname = name_other_half(asked_own(in), word);
    if (!surname || word != name_given(asked_own(in), asked_name(in, word)))
        return false;
    const struct indexed_word *there = asked_meant_beside(in, word, surname);
    if (!there)
        return false;
    struct letters here = member_letters(in->draft, word),
                   other = asked_letters(in, there);
    *to = (struct respelt){RESPELT_GIVEN, word, there};
    return !token_is_common(member_token(in->draft, surname)) &&
           here.n >= LEAST_GIVEN && other.n >= LEAST_GIVEN &&
           begin_alike(&here, &other) && !words_derive(in, &here, &other);
}
