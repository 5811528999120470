/*
 * passages.h - where the words of a quotation stand in the sources.
 *
 * The words of all sources are indexed once, by runs of three.  The passage of a source
 * that shares most runs with a quotation is then held against it word by word.
 */
#ifndef CHECKER_MATCH_PASSAGES_H
#define CHECKER_MATCH_PASSAGES_H

#include "frame/case.h"
#include "quote/quotation.h"

/** A word, or half of a short form, and its place in the view. */
struct quoted_word {
    uint32_t key;
    uint32_t start, end;
    bool quoted; /* it stands in quotation marks */
};

struct wording {
    LIST(struct quoted_word) words;
    struct quotations quotations;
};

/** Three words in a row of a source. */
struct run_of_words {
    uint32_t key, source, word;
};

struct passages {
    const struct member *const *members;
    struct wording *wordings; /* one a source */
    size_t n;
    LIST(struct run_of_words) runs; /* by key */
};

/** Index the words of `n` sources; in the arena. */
struct passages passages_index(const struct member *const *members, size_t n,
                               struct arena *arena);

enum quote_verdict {
    QUOTE_UNJUDGED, /* too short, or there are no sources */
    QUOTE_VERBATIM,
    QUOTE_ALTERED, /* words differ */
    QUOTE_SPLICED, /* its two ends stand in two places */
    QUOTE_ABSENT,  /* no source has anything like it */
};

/** Where it differs: bytes of the draft's view, and of the source's. */
struct alteration {
    struct span here, there; /* either may be empty: words left out, or added */
};

enum { MOST_ALTERATIONS = 8, MOST_PASSAGES = 6 };

/** What became of one quotation of the draft. */
struct quote_match {
    const struct quotation *quotation;
    enum quote_verdict verdict;
    uint32_t source;              /* index among the sources */
    struct span passage;          /* of its view */
    struct span second;           /* of a spliced one: where its end stands */
    const struct quotation *said; /* the source's quotation that the passage is in */
    struct saying {
        uint32_t source;
        const struct quotation *said; /* NULL: nobody's words there */
    } sayings[MOST_PASSAGES];         /* each place where the words stand as they are */
    size_t n_sayings;
    struct alteration of[MOST_ALTERATIONS];
    size_t n;
};

/** Add the words of a part of a view. */
void words_cut(struct wording *to, struct arena *arena, struct text view,
               uint32_t start, uint32_t end);

/** The words of a document, with its quotations marked. */
struct wording wording_of(const struct document *document,
                          const struct quotations *quotations, struct arena *arena);

/** Hold a quotation against all sources. */
struct quote_match passage_find(const struct passages *passages,
                                const struct document *draft,
                                const struct wording *wording,
                                const struct quotation *quotation, struct arena *arena);

#endif
