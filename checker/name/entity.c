/*
 * entity.c - a full name, and the shorter ones that mean it.
 *
 * A shorter name stands for the last longer one before it that has its words, a surname
 * rather than another word; where none stands before, for the first behind.
 */
#include "name/entity.h"

#include <stdlib.h>

#include "base/keyed.h"

const struct name_word *name_given(const struct names *names, const struct name *name) {
    for (uint32_t i = 0; i < name->n_words; i++)
        if (name_word(names, name, i)->part == PART_WORD)
            return name_word(names, name, i);
    return NULL;
}

const struct name_word *name_surname(const struct names *names,
                                     const struct name *name) {
    for (uint32_t i = name->n_words; i-- > 0;)
        if (name_word(names, name, i)->part == PART_WORD)
            return name_word(names, name, i);
    return NULL;
}

bool name_is_full(const struct names *names, const struct name *name) {
    bool person = name->shape == SHAPE_person || name->shape == SHAPE_full;
    return person && name_given(names, name) != name_surname(names, name);
}

const struct name_word *name_other_half(const struct names *names,
                                        const struct name_word *word) {
    const struct name *name = &names->list.at[word->name];
    const struct name_word *given = name_given(names, name),
                           *surname = name_surname(names, name);
    if (!name_is_full(names, name) || (word != given && word != surname))
        return NULL;
    return word == given ? surname : given;
}

/** The words by hash, those of one hash as they stand; the caller's to free. */
static struct keyed *sort_words(const struct names *names) {
    struct keyed *sorted = memory_get(names->words.n * sizeof *sorted);
    for (uint32_t i = 0; i < names->words.n; i++)
        sorted[i] = (struct keyed){names->words.at[i].hash, i};
    keyed_sort(sorted, names->words.n);
    return sorted;
}

static void list_words(struct names *names, struct arena *arena) {
    struct keyed *sorted = sort_words(names);
    names->postings.n = names->words.n;
    names->postings.at =
        arena_take(arena, (names->words.n + 1) * sizeof *names->postings.at);
    for (uint32_t i = 0, same = 0; i < names->words.n; i++) {
        struct name_word *word = &names->words.at[sorted[i].item];
        same = sorted[i].key == sorted[same].key ? same : i;
        word->same = same;
        names->postings.at[i] = word;
    }
    free(sorted);
}

bool name_holds(const struct names *names, const struct name *longer,
                const struct names *others, const struct name *name) {
    uint32_t k = 0;
    for (uint32_t i = 0; i < longer->n_words && k < name->n_words; i++)
        k += name_word(names, longer, i)->hash == name_word(others, name, k)->hash;
    return k == name->n_words;
}

/** Have two full names other given names, the shorter one none of its own: is Rupert
    Marr held by James Rupert Jacob Marr? */
static bool is_held_apart(const struct names *names, const struct name *longer,
                          const struct name *name) {
    if (!name_is_full(names, longer) || !name_is_full(names, name) ||
        name_given(names, longer)->hash == name_given(names, name)->hash)
        return false;
    const struct name_word *surname = name_surname(names, longer);
    return surname[-1].hash != name_given(names, name)->hash;
}

/* How well a longer name does for another: a surname is more than another word, and all
   words are most. */
enum suit { SUITS_NOT, SUITS_WORD, SUITS_SURNAME, SUITS_ALL };

static enum suit suits(const struct names *names, const struct name *longer,
                       const struct name *name) {
    if (longer == name || longer->shape == SHAPE_work ||
        longer->n_words < name->n_words || !name_holds(names, longer, names, name) ||
        is_held_apart(names, longer, name))
        return SUITS_NOT;
    if (longer->n_words == name->n_words)
        return longer < name ? SUITS_ALL : SUITS_NOT;
    return name_surname(names, longer)->hash == name_surname(names, name)->hash
               ? SUITS_SURNAME
               : SUITS_WORD;
}

enum { MOST_ALIKE = 64 };

/** Words that are the surname of a name, in their order; the first `before` stand
   before it. */
struct alike {
    const struct name_word *const *at;
    size_t n, before;
};

static struct alike alike_of(const struct names *names, const struct name *name) {
    const struct name_word *key = name_surname(names, name);
    if (!key)
        return (struct alike){0};
    struct alike to = {.at = &names->postings.at[key->same]};
    size_t most = names->postings.n - key->same;
    most = most < MOST_ALIKE ? most : MOST_ALIKE;
    for (; to.n < most && to.at[to.n]->hash == key->hash; to.n++)
        to.before += &names->list.at[to.at[to.n]->name] < name;
    return to;
}

/** The name that stands for the entity of `name`: the nearest before it of those that
    suit best, or the first behind that does, or itself. */
static uint32_t stands_for(const struct names *names, const struct name *name) {
    struct alike alike = alike_of(names, name);
    uint32_t best = (uint32_t)(name - names->list.at);
    enum suit most = SUITS_NOT;
    for (size_t i = alike.before; i-- > 0 && most < SUITS_ALL;) {
        enum suit suit = suits(names, &names->list.at[alike.at[i]->name], name);
        best = suit > most ? alike.at[i]->name : best;
        most = suit > most ? suit : most;
    }
    for (size_t i = alike.before; i < alike.n && !most; i++)
        if ((most = suits(names, &names->list.at[alike.at[i]->name], name)))
            best = alike.at[i]->name;
    return best;
}

void entities_link(struct names *names, struct arena *arena) {
    list_words(names, arena);
    for (size_t i = 0; i < names->list.n; i++)
        names->list.at[i].entity = stands_for(names, &names->list.at[i]);
    for (size_t i = 0; i < names->list.n; i++) { /* through those already linked */
        struct name *name = &names->list.at[i];
        uint32_t entity = name->entity;
        for (int step = 0; step < 4 && names->list.at[entity].entity != entity; step++)
            entity = names->list.at[entity].entity;
        name->entity = entity;
        bool known = entity != i && names->list.at[entity].sure;
        name->sure |= known && !name->titled;
    }
}
