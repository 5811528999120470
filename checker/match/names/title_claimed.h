/*
 * title_claimed.h - what a draft says that a person is, beside what the sources say.
 */
#ifndef CHECKER_MATCH_NAMES_TITLE_CLAIMED_H
#define CHECKER_MATCH_NAMES_TITLE_CLAIMED_H

#include "match/names/asked_names.h"
#include "match/names/person.h"

/** A post of the draft, and what sources say of the same person. */
struct claimed {
    const struct asked_names *in;
    const struct post *post;
    const struct name *name;
    struct held mine[MOST_HELD];
    size_t n;
};

/** The draft. */
const struct document *claimed_document(const struct claimed *of);

/** Which name of its signal the word at token `i` is; 0: none. */
int token_told_as(const struct document *document, uint32_t i, enum signal signal);

/** Is it the same office, or relative? */
bool claimed_same_head(const struct claimed *of, const struct held *held);

/** Has the person a post of that sort, and none with this head?  NULL: no. */
const struct held *claimed_other_of_sort(const struct claimed *of);

/** Is the source's post one of the draft's person? */
bool claimed_same_person(const struct claimed *of, const struct held *held);

/** Have two posts bodies, and other ones? */
bool claimed_bodies_part(const struct claimed *of, const struct held *held);

#endif
