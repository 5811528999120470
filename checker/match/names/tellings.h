/*
 * tellings.h - what is told of the names of some texts, word by word.
 *
 *     Jane Roe, a clerk, told the judge that ...     told, judge, ...
 *     the mill was sold in May by Jane Roe           mill, sold, May
 */
#ifndef CHECKER_MATCH_NAMES_TELLINGS_H
#define CHECKER_MATCH_NAMES_TELLINGS_H

#include "base/keyed.h"
#include "frame/case.h"
#include "match/names/clause_words.h"

/** Name `name` of a member, and the words that its sentence tells of it. */
struct told_of {
    uint32_t member, name;
    uint32_t verb; /* its key; of any verb of saying 1 */
    uint64_t bits; /* a bit a word: where few are shared, few words are */
    struct clause_words words;
};

/** Tellings read of some texts; those behind are not. */
enum { MOST_TELLINGS = 4096 };

struct tellings {
    LIST(struct told_of) list;  /* by member and name */
    LIST(struct keyed) by_word; /* by each word of the name in full, which it is */
    bool cut;                   /* there are more than are read */
};

/** Those of `n` texts, in the arena. */
struct tellings tellings_make(const struct member *const *members, size_t n,
                              struct arena *arena);

#endif
