/*
 * person.c - full names, and surnames of which there is one.
 */
#include "match/names/person.h"

#include "base/search.h"

const struct name *post_name(const struct member *member, const struct post *post) {
    return &member->names.list.at[post->name];
}

/** The name that stands for the entity of `name`. */
static const struct name *whole(const struct member *member, const struct name *name) {
    return &member->names.list.at[name->entity];
}

/** Have the texts one person of that surname, by the given names of those in full? */
static bool is_only_one(const struct name_index *index, uint32_t surname) {
    size_t n;
    const struct indexed_word *same = name_index_find(index, surname, &n);
    const struct name_word *given = NULL;
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &index->members[same[i].member]->names;
        const struct name *name = indexed_name(index, &same[i]);
        bool theirs =
            name_is_full(names, name) && name_surname(names, name)->hash == surname;
        if (theirs && given && given->hash != name_given(names, name)->hash)
            return false;
        given = theirs ? name_given(names, name) : given;
    }
    return true;
}

/** Is `lone` one word, the surname or the given name of the full name? */
static bool is_half_of(const struct names *names, const struct name *full,
                       const struct name_word *lone) {
    return lone && (name_surname(names, full)->hash == lone->hash ||
                    name_given(names, full)->hash == lone->hash);
}

/** Does the full name end in the given name and surname of the other: "Swimmer Ada Roe"
    is Ada Roe, and James Rupert Jacob Marr no Rupert Marr? */
static bool ends_in(const struct names *a, const struct name *longer,
                    const struct names *b, const struct name *name) {
    for (uint32_t i = 1; i < longer->n_words; i++)
        if (name_word(a, longer, i) == name_surname(a, longer))
            return name_word(a, longer, i - 1)->hash == name_given(b, name)->hash;
    return false;
}

/** The surname, and the given name of one in the other. */
static bool same_in_full(const struct names *a, const struct name *x,
                         const struct names *b, const struct name *y) {
    return name_surname(a, x)->hash == name_surname(b, y)->hash &&
           (name_given(a, x)->hash == name_given(b, y)->hash || ends_in(a, x, b, y) ||
            ends_in(b, y, a, x));
}

bool persons_are_one(const struct name_index *index, const struct member *member,
                     const struct name *name, const struct member *source,
                     const struct name *other) {
    const struct names *a = &member->names, *b = &source->names;
    const struct name *x = whole(member, name), *y = whole(source, other);
    bool full = name_is_full(a, x), too = name_is_full(b, y);
    const struct name_word *left = name_surname(a, x), *right = name_surname(b, y);
    if (!left || !right)
        return false;
    if (full && too)
        return same_in_full(a, x, b, y);
    if (full)
        return is_half_of(a, x, right) && is_only_one(index, right->hash);
    if (too)
        return is_half_of(b, y, left) && is_only_one(index, left->hash);
    return left->hash == right->hash;
}

static bool name_before(const void *post, const void *name) {
    return ((const struct post *)post)->name < *(const uint32_t *)name;
}

const struct post *posts_of_name(const struct names *names, uint32_t name, size_t *n) {
    const struct posts *posts = &names->posts;
    size_t first = search_list(&posts->list, &name, name_before);
    *n = 0;
    while (first + *n < posts->list.n && posts->list.at[first + *n].name == name)
        ++*n;
    return *n ? posts->list.at + first : NULL;
}

/** Those of a name of `source`, behind the `n` that are in *to: how many then. */
static size_t take_posts(const struct member *source, const struct name *name,
                         struct held to[MOST_HELD], size_t n) {
    size_t more;
    const struct post *posts =
        posts_of_name(&source->names, (uint32_t)(name - source->names.list.at), &more);
    for (size_t i = 0; i < more && n < MOST_HELD; i++)
        to[n++] = (struct held){source, &posts[i]};
    return n;
}

size_t posts_of_person(const struct name_index *index, const struct member *member,
                       const struct name *name, struct held to[MOST_HELD]) {
    size_t n = 0, places;
    const struct name_word *surname = name_surname(&member->names, whole(member, name));
    const struct indexed_word *same =
        surname ? name_index_find(index, surname->hash, &places) : NULL;
    for (size_t i = 0; same && i < places; i++) {
        const struct member *source = index->members[same[i].member];
        const struct name *other = indexed_name(index, &same[i]);
        if (persons_are_one(index, member, name, source, other))
            n = take_posts(source, other, to, n);
    }
    return n;
}

static bool key_before(const void *post, const void *key) {
    return ((const struct indexed_post *)post)->key < *(const uint32_t *)key;
}

size_t posts_of_head(const struct name_index *index, uint32_t key,
                     struct held to[MOST_HELD]) {
    size_t at = search_list(&index->posts, &key, key_before), n = 0;
    for (; at < index->posts.n && index->posts.at[at].key == key && n < MOST_HELD;
         at++) {
        const struct member *source = index->members[index->posts.at[at].member];
        to[n++] = (struct held){source,
                                &source->names.posts.list.at[index->posts.at[at].post]};
    }
    return n;
}
