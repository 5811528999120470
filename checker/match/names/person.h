/*
 * person.h - one person in two texts, and what each says he is.
 */
#ifndef CHECKER_MATCH_NAMES_PERSON_H
#define CHECKER_MATCH_NAMES_PERSON_H

#include "match/names/name_index.h"

/** What a source says a person is. */
struct held {
    const struct member *source;
    const struct post *post;
};

enum { MOST_HELD = 64 };

/**
 * Is the name of `member` the person that a name of a text of the index is?  Who is
 * called by a surname alone is, where those texts have one person of that surname.
 */
bool persons_are_one(const struct name_index *index, const struct member *member,
                     const struct name *name, const struct member *source,
                     const struct name *other);

/** The posts that the texts of the index give this person of `member`: how many. */
size_t posts_of_person(const struct name_index *index, const struct member *member,
                       const struct name *name, struct held to[MOST_HELD]);

/** Those whose head has that key, whosever they are. */
size_t posts_of_head(const struct name_index *index, uint32_t key,
                     struct held to[MOST_HELD]);

/** The posts told beside a name: *n of them. */
const struct post *posts_of_name(const struct names *names, uint32_t name, size_t *n);

/** The name of whom it is. */
const struct name *post_name(const struct member *member, const struct post *post);

#endif
