/*
 * verdict.h - what becomes of each figure of a draft, and why.
 *
 * A decision list in the open: the reasons of reasons.def are asked in their order, and
 * the first that holds decides.  Each is a question to what earlier stages made; none
 * writes.  Two passes over a sentence follow: two figures that were exchanged, and the
 * year of a figure that is of another year.
 */
#ifndef CHECKER_VERDICT_VERDICT_H
#define CHECKER_VERDICT_VERDICT_H

#include "derive/proof.h"
#include "match/match.h"

enum verdict {
    VERDICT_NOT_COMPARED,
    VERDICT_AGREE,
    VERDICT_COMPATIBLE,
    VERDICT_COMPUTED,
    VERDICT_NUMBER_ONLY,
    VERDICT_SCOPE,
    VERDICT_CONTRADICTION,
    VERDICT_UNSUPPORTED,
    N_VERDICTS
};

/** "agree", "not compared" ...; static. */
const char *verdict_name(enum verdict verdict);

/** The same as JSON spells it: "not_compared"; static. */
const char *verdict_key(enum verdict verdict);

enum because {
#define REASON(name, verdict, says) BECAUSE_##name,
#include "verdict/reasons.def"
#undef REASON
    N_REASONS
};

/** One sentence, static. */
const char *because_says(enum because because);

/** A figure of a draft held against its sources. */
struct alignment {
    const struct match *match;  /* of the figure, with its best supporter and rival */
    const struct proof *proofs; /* that of its value first, if there are any */
    double doubt;               /* 0 to 1: how likely it is that it is wrong here */
    /** Of an exchange, the mention in whose place it stands; else its own. */
    uint32_t other;
    enum verdict verdict : 8;
    enum because because : 8;
    bool computed : 1, reversed : 1; /* which proofs there are */
};

/** The figure that is judged. */
static inline struct figure alignment_figure(const struct alignment *of) {
    return of->match->figure;
}

/** That of VERDICT_COMPUTED, else NULL. */
static inline const struct proof *alignment_proof(const struct alignment *of) {
    return of->computed ? of->proofs : NULL;
}

/** The numbers fit, but the words tell the other way: "rose 5%" of a fall; or NULL. */
static inline const struct proof *alignment_against(const struct alignment *of) {
    return of->reversed ? &of->proofs[of->computed] : NULL;
}

struct alignments {
    struct alignment *at; /* one a match: a figure of the drafts, in their order */
    size_t n;
};

/** Judge every figure of the drafts beside the sources' lists of names; in the case's
    arena. */
struct alignments alignments_judge(const struct check_case *c,
                                   const struct matches *matches,
                                   const struct name_lists *lists);

/** That of every figure of drafts without a source, but for the figure. */
extern const struct alignment unsourced;

/** Of an exchange, the figure of its sentence in whose place it stands; else its own.
 */
static inline struct figure alignment_other(const struct alignment *of) {
    return (struct figure){alignment_figure(of).member, of->other};
}

/** Is its value a source's, in another place? */
static inline bool alignment_is_misplaced(const struct alignment *to) {
    return to->because == BECAUSE_misplaced || to->because == BECAUSE_exchanged;
}

/** From which doubt on a finding is an error, and a warning. */
extern const struct thresholds {
    double error, warning;
    double contradicts;         /* words of a rival that speaks of the very claim */
    double slips;               /* the same, where a slip of the pen explains it */
    double same;                /* words of a supporter that speaks of the claim */
    double places, places_time; /* words of a rival in whose place it may stand */
    double strays;              /* the same, where no source has the very number */
    double shared, known;       /* words of its sentence: a rival's, its text's, */
    double rescopes;            /* and a supporter's of another reach */
} thresholds;

/** Has the other's sentence that share of the words of the figure's?  Words near it
    alone, as "over the last four years", tell no claim. */
static inline bool grounds_share_words(const struct grounds *grounds, double least) {
    return grounds->evidence.of[CUE_sentence] >= 100 * least;
}

#endif
