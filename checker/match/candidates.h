/*
 * candidates.h - which figures a figure is held against: an index of some texts.
 */
#ifndef CHECKER_MATCH_CANDIDATES_H
#define CHECKER_MATCH_CANDIDATES_H

#include "frame/case.h"
#include "match/evidence.h"

/** Of no more figures than these, all may be candidates. */
enum { ALL_CANDIDATES = 300, FEW_CANDIDATES = 200 };

/** So many at most that stand in sentences with rare words of the figure's ... */
enum { MOST_CANDIDATES = 500 };

/** ... and so many that show the same number or year. */
enum { MOST_EQUAL = 50 };

/** Keys, and what holds each: in order of the keys. */
struct postings {
    struct posting *at;
    size_t n;
};

/** Figures, by the words of their sentences and by what they show. */
struct candidate_index {
    struct figure *figures; /* in the order of the texts */
    size_t n;
    uint32_t *sentences; /* those with figures: the first of each; one past the last */
    struct postings words, numbers;
};

/** Index the figures of the members from `first` up to `past` by the words of their
    sentences; in the arena. */
struct candidate_index *candidates_by_words(const struct check_case *c, uint32_t first,
                                            uint32_t past, struct arena *arena);

/** The same by what they show too, for candidates_equal(). */
struct candidate_index *candidates_index(const struct check_case *c, uint32_t first,
                                         uint32_t past, struct arena *arena);

/** The same by what they show alone. */
struct candidate_index *candidates_by_number(const struct check_case *c, uint32_t first,
                                             uint32_t past, struct arena *arena);

/** Places in the index of those that show the number of the figure: how many. */
size_t candidates_equal(const struct check_case *c, const struct candidate_index *in,
                        struct figure figure, uint32_t to[MOST_EQUAL]);

/** What a figure tells of, as a number: of two that are one claim the same.  0: it is
    no claim. */
typedef uint64_t (*thing_of)(const struct mention *mention);

/** Post the figures of an index by what they tell of; in the arena. */
struct postings candidates_by_thing(const struct check_case *c,
                                    const struct candidate_index *in, thing_of thing,
                                    struct arena *arena);

/** A figure that looks for those that it may be. */
struct request {
    const struct check_case *c;
    struct figure figure;
    const struct vicinity *around; /* of the figure */
    thing_of thing;                /* what must be the same of both; NULL: nothing */
    const struct postings *things; /* the index's figures by that */
    /** May the two be one claim, at a glance?  NULL: all may. */
    bool (*may)(const struct check_case *c, struct figure figure, struct figure other);
    size_t all;  /* of so many every one is looked at: ALL_ or FEW_CANDIDATES */
    size_t most; /* else so many are taken, at most MOST_CANDIDATES */
};

/** Places in the index, in its order. */
struct candidates {
    uint32_t at[MOST_CANDIDATES + MOST_EQUAL];
    size_t n;
};

/** What the figure is held against; the cost does not grow with the figures' number. */
void candidates_of(const struct candidate_index *index, const struct request *request,
                   struct candidates *to);

#endif
