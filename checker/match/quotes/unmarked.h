/*
 * unmarked.h - what somebody says in a source, in a draft without quotation marks.
 *
 * Only the words that sources quote are looked at, and of drafts what stands outside of
 * marks; eight words in a row that are the same are no chance.
 */
#ifndef CHECKER_MATCH_QUOTES_UNMARKED_H
#define CHECKER_MATCH_QUOTES_UNMARKED_H

#include "match/quotes/passages.h"

/** A quotation of a source, its words from `first` up to `past` of all. */
struct said_words {
    uint32_t source; /* index among the sources */
    const struct quotation *quotation;
    size_t first, past;
};

/** The words of all long quotations of some sources. */
struct said_index {
    struct wording words; /* of one quotation behind those of another */
    LIST(struct said_words) quotations;
    LIST(struct said_opening {
        uint32_t key;  /* of eight words in a row */
        uint32_t word; /* the first of them */
        uint32_t said; /* index of its quotation */
    })
    openings; /* by key */
};

/** Index what `n` sources quote; in the arena. */
struct said_index said_index_make(const struct member *const *members, size_t n,
                                  struct arena *arena);

/** A run of a draft's words that is somebody's in a source. */
struct unmarked {
    uint32_t member, source; /* the draft; index among the sources */
    struct span here, there; /* of their views */
    const struct quotation *said;
};

struct unmarked_list {
    LIST(struct unmarked) list; /* by draft, in the order of the text */
};

/** All of the drafts of a case; in its arena. */
struct unmarked_list unmarked_find(const struct check_case *c,
                                   const struct said_index *index);

#endif
