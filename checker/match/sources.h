/*
 * sources.h - what depends on the sources of a case alone: made once, for all drafts
 * that share them.
 */
#ifndef CHECKER_MATCH_SOURCES_H
#define CHECKER_MATCH_SOURCES_H

#include "match/candidates.h"
#include "match/group.h"
#include "match/kinship.h"
#include "match/names/name_index.h"
#include "match/names/name_lists.h"
#include "match/quotes/passages.h"
#include "match/quotes/unmarked.h"

/**
 * Sources (or peers), read and held against each other.  All of it lies in one arena,
 * and nothing in it changes while drafts are judged.
 */
struct sources {
    const struct member *const *members; /* by day and text */
    size_t n;
    size_t n_drafts; /* of a case with them: their figures are numbered behind those */
    const struct rarity *rarity;         /* of their words */
    const struct candidate_index *index; /* of their figures */
    struct matches others; /* each figure against those of the other sources */
    struct groups groups;
    struct name_index names;
    const struct passages *passages; /* their words, which may be quoted */
    struct said_index said;          /* the words that they quote themselves */
    struct name_lists lists;         /* of names; beside drafts */
    const struct kinships
        *kin; /* among the members; NULL: not held against each other */
};

/** All that the sources of a case need, in its arena, and what is asked where they are
    `quoted`; its drafts are not looked at. */
struct sources sources_make(const struct check_case *c, bool quoted);

/** The kinships of the members, for sources that several cases will share, in their
    arena; NULL for more of them than MOST_KIN_SOURCES, of which each case asks only for
    those that agree with it, and for one alone. */
const struct kinships *sources_kin(const struct sources *of, struct arena *arena);

#endif
