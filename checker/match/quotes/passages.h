/*
 * passages.h - where the words of a quotation stand in the sources.
 *
 * The passage of a source that shares most runs of words with a quotation
 * (match/word_runs.h) is held against it word by word (match/word_diff.h).
 */
#ifndef CHECKER_MATCH_QUOTES_PASSAGES_H
#define CHECKER_MATCH_QUOTES_PASSAGES_H

#include "match/quotes/word_diff.h"
#include "match/quotes/word_runs.h"

enum quote_verdict {
    QUOTE_UNJUDGED, /* too short, or there are no sources */
    QUOTE_VERBATIM,
    QUOTE_ALTERED, /* words differ */
    QUOTE_SPLICED, /* its two ends stand in two places */
    QUOTE_ABSENT,  /* no source has anything like it */
};

/** What became of one quotation of the draft. */
struct quote_match {
    const struct quotation *quotation;
    enum quote_verdict verdict;
    uint32_t source;           /* index among the sources */
    struct span first, second; /* of a spliced one: where its two ends stand, */
    uint32_t first_source, second_source; /* and in which of them */
    const struct quotation *said; /* the source's quotation that the passage is in */
    struct saying {
        uint32_t source;
        const struct quotation *said; /* NULL: nobody's words there */
    } sayings[MOST_PASSAGES];         /* each place where the words stand as they are */
    size_t n_sayings;
    struct alterations differ; /* and from which passage */
    size_t n_same;             /* content words that are the same */
    bool near;                 /* absent, but that passage has some of the words */
};

/** Hold a quotation of source `own`, or with NO_SOURCE of a draft, against all other
    sources. */
struct quote_match passage_find(const struct passages *passages,
                                const struct document *document,
                                const struct wording *wording,
                                const struct quotation *quotation, uint32_t own,
                                struct arena *arena);

#endif
