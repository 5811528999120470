/*
 * word_runs.h - where the sources share runs of words with a quotation.
 *
 * The words of all sources are indexed once, by runs of three.
 */
#ifndef CHECKER_MATCH_QUOTES_WORD_RUNS_H
#define CHECKER_MATCH_QUOTES_WORD_RUNS_H

#include "frame/case.h"
#include "match/quotes/wording.h"

/** Three words in a row of a source. */
struct run_of_words {
    uint32_t key, source, word;
};

struct passages {
    const struct member *const *members;
    size_t n;
    const struct wording *wordings; /* one a source; NULL: nobody quotes them */
    LIST(struct run_of_words) runs; /* by key */
};

/** Those of `n` sources, their words indexed if they are `quoted`; in the arena. */
const struct passages *passages_make(const struct member *const *members, size_t n,
                                     bool quoted, struct arena *arena);

/** A run that both have; `from` is where the quotation would begin in the source. */
struct hit {
    uint32_t source;
    int32_t from;
    uint32_t run; /* which of the quotation's runs it is */
};

struct hits {
    struct hit *at;
    size_t n;
};

/** Every run of the quotation from word `from` on, in every source but its own; the
    caller frees `.at`. */
struct hits passages_hits(const struct passages *in, const struct asked_words *asked,
                          size_t from);

/** Words `first` up to `past` of a source, and the runs it shares. */
struct window {
    uint32_t source, first, past;
    size_t n_hits;
};

enum { MOST_PASSAGES = 6 };

/** The best windows, none within another's: how many. */
size_t passages_windows(const struct passages *in, const struct hits *hits,
                        const struct asked_words *asked,
                        struct window to[MOST_PASSAGES]);

#endif
