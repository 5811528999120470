/*
 * name_lists.h - names that follow each other in the sources: "Alder, Birch and Cedar".
 *
 * They depend on the sources alone: found once for all drafts that share them.
 */
#ifndef CHECKER_MATCH_NAMES_NAME_LISTS_H
#define CHECKER_MATCH_NAMES_NAME_LISTS_H

#include "frame/case.h"

/** The least list that is a list, and the longest that a writer counts. */
enum { SHORTEST_LIST = 3, LONGEST_LIST = 20 };

/** Names that follow each other in a sentence of a source. */
struct name_list {
    uint32_t member, sentence;
    uint32_t first, past; /* tokens of its document */
    uint32_t count;
};

/** In the order of the sources. */
struct name_lists {
    LIST(struct name_list) list;
    bool cut; /* the sources are longer than what was read */
};

/** Tokens of the sources that are read for them. */
enum { MOST_LISTED_TOKENS = 100000 };

/** The lists of the sources of a case, in its arena; of very long sources those of the
    first MOST_LISTED_TOKENS. */
struct name_lists name_lists_find(const struct check_case *c);

#endif
