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

/** Do the words of a name begin with these letters, those without a capital left out?
 */
static bool begin_with(const struct two_names *two, const struct name *name,
                       const struct letters *letters) {
    size_t k = 0;
    for (uint32_t i = 0; i < name->n_words; i++) {
        const struct name_word *word = name_word(two->in.names, name, i);
        if (word->part == PART_PARTICLE)
            continue;
        struct letters full = letters_of(document_token(two->in.document, word->token));
        if (k == letters->n || !full.n || full.at[0] != letters->at[k])
            return false;
        k++;
    }
    return k > 1 && k == letters->n;
}

/** Is `letters` made of the first letters of `name`? */
static bool stands_short(const struct two_names *two, const struct name *letters,
                         const struct name *name) {
    if (letters->shape != SHAPE_letters || letters->n_words != 1)
        return false;
    struct letters of = letters_of(
        document_token(two->in.document, name_word(two->in.names, letters, 0)->token));
    return begin_with(two, name, &of);
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

void entities_told(const struct document *document, struct names *names) {
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
        n++;
    }
}
