/*
 * check.h - a built-in check: one thing that can be wrong with figures.
 *
 * A check is one file that ends in a `const struct check`, one row in checks.def and
 * one entry in rules/builtin/, which gives it its id, level and words.  It looks at
 * what was judged and proposes findings; it changes and prints nothing.  Levels are not
 * its business: a rule that is off proposes too, and the arbiter (finding/) decides
 * which proposal speaks of a fault, before any level counts.  Unsure, it stays silent:
 * a false alarm costs an editor's trust, a miss one more read.
 */
#ifndef CHECKER_CHECKS_CHECK_H
#define CHECKER_CHECKS_CHECK_H

#include "match/quotes/quotes.h"
#include "match/sources.h"
#include "topic/topic.h"
#include "verdict/verdict.h"

/** All that was made of a case, as checks and the ledger see it. */
struct judgement {
    const struct check_case *c;
    const struct sources *sources; /* or peers */
    const struct matches *matches; /* of the drafts, by their sources */
    const struct matches *inside;  /* of the drafts or peers, each by itself */
    const struct alignments *alignments;
    const struct topics *topics;          /* of the newsroom's claim rules */
    const struct quotes *quotes;          /* of the drafts */
    const struct unmarked_list *unmarked; /* of the drafts */
    const struct name_index *names;       /* of each draft */
};

/** Where a stronger proposal must stand for this one to fall: at its site, at any of
   its places, or at the whole of them; see arbiter.h. */
enum yields { YIELDS_NEVER, YIELDS_SITE, YIELDS_ANY, YIELDS_WHOLE };

/** Which of them are free no longer once it stands. */
enum takes { TAKES_NOTHING, TAKES_SITE, TAKES_ALL };

/** A finding that a check would make. */
struct proposal {
    const struct rule *rule;
    enum level level;     /* the rule's, or lower where confidence is */
    enum verdict verdict; /* VERDICT_NOT_COMPARED where nothing was compared */
    const char *message;  /* one line, whole: both values, both places */
    struct site site;
    struct site *related; /* in order of value, then of document */
    size_t n_related;
    enum yields yields; /* to a stronger proposal on its figure, or on any related */
    enum takes takes;
};

struct proposals {
    LIST(struct proposal)
    list; /* the stronger first: topics, then checks.def's order */
};

struct check {
    const char *name; /* as rule files spell it */
    void (*propose)(const struct judgement *in, const struct rule *rule,
                    struct proposals *to);
};

/**
 * A proposal of `rule` at a site; the message is arena memory or static.  Where
 * something was compared it yields by its site and takes all its places.  Valid until
 * the next one is made.
 */
struct proposal *propose_site(const struct judgement *in, struct proposals *to,
                              const struct rule *rule, enum verdict verdict,
                              struct site site, const char *message);

/** The same at a figure. */
struct proposal *propose_at(const struct judgement *in, struct proposals *to,
                            const struct rule *rule, enum verdict verdict,
                            struct figure figure, const char *message);

/**
 * Make an error of a proposal a warning where the chance that it is right lies below
 * `thresholds.error`.
 */
void proposal_temper(struct proposal *proposal, double chance);

/** Make a proposal, of whatever level, one that only informs. */
void proposal_hint(struct proposal *proposal);

/** How alike the sentences of two figures are, from 0 to 1: the better of both ways. */
double sentences_alike(const struct judgement *in, struct figure a, struct figure b);

/** The evidence of two figures of any texts. */
struct evidence figures_evidence(const struct judgement *in, struct figure a,
                                 struct figure b);

/** Has a source the figure, by its alignment?  False for sources and peers. */
bool figure_is_supported(const struct judgement *in, struct figure figure);

/** A question to two figures of one text, the later first: true if it proposed. */
typedef bool ask_pair(const struct judgement *in, const struct rule *rule,
                      struct figure figure, const struct pair *pair,
                      struct proposals *to);

/** Ask it of every two of one draft or peer that may be one claim: of each figure the
    likeliest pair is told. */
void ask_inside(const struct judgement *in, const struct rule *rule, ask_pair *ask,
                struct proposals *to);

/** Append to an array of arena memory; all zero is empty.  It doubles as it grows. */
void sites_add(struct arena *arena, struct site **sites, size_t *n, struct site site);

/** Add a related place. */
void propose_related(const struct judgement *in, struct proposal *proposal,
                     struct figure figure, const char *note);

/** Say of all related places so far how they go with the proposal's own. */
void proposal_bind(struct proposal *proposal, enum bearing bearing);

/** The places of a proof's operands, or of the names that it counted: how many. */
size_t proof_sites(const struct judgement *in, const struct proof *proof,
                   struct site to[MOST_OPERANDS]);

/** The words in quotes, cut where they are many, on one line, in the arena. */
const char *quoted_text(const struct check_case *c, struct text text);

/** "'at least 35 reported cyberattacks'", on one line, in the arena. */
const char *quoted(const struct check_case *c, struct figure figure);

/**
 * The words of a rule file with {value}, {reading} and {document} filled in; in the
 * arena.
 */
const char *message_fill(const struct check_case *c, const char *words,
                         const char *value, const char *reading, const char *document);

/** The message "X here, Y in DOCUMENT", and the slip of the pen if it is one. */
const char *message_pair(const struct check_case *c, struct figure here,
                         struct figure there);

#endif
