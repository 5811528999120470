/*
 * told.c - letters in brackets behind a name, and what a name was or is called.
 */
#include "name/told.h"

#include "name/shape.h"

/** Two names of one sentence, the second right behind the first. */
struct two_names {
    struct naming in;
    const struct name *first, *second;
};

/** "(WHO)" */
static bool is_in_brackets(const struct two_names *two) {
    return two->second->first == two->first->past + 1 &&
           naming_sign(&two->in, two->first->past, "(") &&
           naming_sign(&two->in, two->second->past, ")");
}

/** Do all the letters stand in the name in their order, the first as its first: "CDC",
    "USAID"? */
static bool is_made_of(const struct two_names *two, const struct name *name,
                       const struct letters *letters) {
    struct letters full = letters_of(name_text(two->in.document, name));
    size_t k = 0;
    for (size_t i = 0; i < full.n && k < letters->n && (k || i == 0); i++)
        k += full.at[i] == letters->at[k];
    return name->n_words > 1 && k > 1 && k == letters->n;
}

/** Is `letters` made of letters of `name`? */
static bool stands_short(const struct two_names *two, const struct name *letters,
                         const struct name *name) {
    if (letters->shape != SHAPE_letters || letters->n_words != 1)
        return false;
    struct letters of = letters_of(
        document_token(two->in.document, name_word(two->in.names, letters, 0)->token));
    return is_made_of(two, name, &of);
}

enum { MOST_BETWEEN = 4 };

/** ", formerly known as", "(née": a phrase of that sense, and signs and articles alone,
    stand between them. */
static bool is_renamed(const struct two_names *two) {
    uint32_t past = two->first->past, end = two->second->title;
    past += naming_sign(&two->in, past, ",(");
    if (past >= end || end - past > MOST_BETWEEN ||
        !naming_tells(&two->in, past, SIGNAL_RENAMED, &past))
        return false;
    past += past < end && token_is(&two->in.at[past], CLASS_DETERMINER);
    return past == end;
}

static bool are_told_one(const struct two_names *two) {
    bool brackets =
        is_in_brackets(two) && (stands_short(two, two->second, two->first) ||
                                stands_short(two, two->first, two->second));
    return brackets || is_renamed(two);
}

/** All names that were of entity `from` are of `to` now. */
static void join(struct names *names, uint32_t to, uint32_t from) {
    for (size_t i = 0; i < names->list.n; i++)
        if (names->list.at[i].entity == from)
            names->list.at[i].entity = to;
}

/** The longer name stands for both: letters never do. */
static void join_two(struct names *names, const struct two_names *two) {
    bool letters = two->first->shape == SHAPE_letters;
    uint32_t to = letters ? two->second->entity : two->first->entity,
             from = letters ? two->first->entity : two->second->entity;
    if (to != from)
        join(names, to, from);
}

/** Names that texts tell to be one, at most: each costs a walk over all names. */
enum { MOST_TOLD = 500 };

bool names_tell_one(const struct names *names, uint32_t a, uint32_t b) {
    for (size_t i = 0; i < names->told.n; i++) {
        const struct told_names *told = &names->told.at[i];
        if ((told->one == a && told->other == b) ||
            (told->one == b && told->other == a))
            return true;
    }
    return false;
}

void entities_told(const struct document *document, struct names *names,
                   struct arena *arena) {
    size_t n = 0;
    for (size_t i = 0; i + 1 < names->list.n && n < MOST_TOLD; i++) {
        const struct name *first = &names->list.at[i], *second = first + 1;
        const struct sentence *sentence = &document->sentences.at[first->sentence];
        struct two_names two = {{document, document->tokens.at, sentence->own_token,
                                 sentence->past_token, names, first},
                                first,
                                second};
        if (first->sentence != second->sentence || !are_told_one(&two))
            continue;
        join_two(names, &two);
        *list_add(arena, &names->told) =
            (struct told_names){name_key(name_text(document, first)),
                                name_key(name_text(document, second))};
        n++;
    }
}
