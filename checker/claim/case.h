/*
 * case.h - a draft with its sources, or a set of peers: the unit of work.
 *
 * All that is learned of its texts lives in the case's arena and goes with it.
 */
#ifndef CHECKER_CLAIM_CASE_H
#define CHECKER_CLAIM_CASE_H

#include "finding/finding.h"
#include "rule/rule.h"
#include "value/recognise.h"

enum role { ROLE_DRAFT, ROLE_SOURCE, ROLE_PEER };

/** A document of the case and what was read in it. */
struct member {
    struct document *document;
    enum role role;
    uint32_t given; /* its place among the inputs that were read */
    struct mentions mentions;
    struct context **contexts; /* one a mention, made when first asked for */
    uint8_t *shown;            /* bits of enum shown, one a mention; NULL: none is */
};

/** Who shows a figure already: see compare/yield.h. */
enum shown {
    SHOWN_BY_CHECK = 1,   /* a built-in finding stands at it or names it */
    SHOWN_HERE = 2,       /* a topic rule's finding stands at it */
    SHOWN_OF_DRAFT = 4,   /* one that stands in a draft names it */
    SHOWN_OF_SOURCES = 8, /* one that stands in another text does */
    SHOWN_AS_EQUAL = 16   /* a topic rule finds it equal, by its own tolerance */
};

/** A mention of a member. */
struct figure {
    uint32_t member, mention;
};

/** What a claim says of when: the nearest period in its sentence, or none. */
struct period {
    const struct mention *stated; /* NULL: none stated */
};

/** An instance of a topic rule: a mention with its slots. */
struct claim {
    const struct rule *rule;
    struct figure figure;
    struct period period;
    struct text captures[MAX_SAME];
};

/** Two readings that a topic rule finds equal by the tolerance that it states. */
struct accord {
    const struct rule *rule;
    struct figure here, there; /* of a draft, of another text */
};

/** Names that follow each other in a sentence of a source. */
struct name_list {
    uint32_t member, sentence, count;
    uint32_t first, past; /* tokens of the document */
};

struct check_case {
    struct arena *arena;
    const struct rules *rules;
    const struct language *language;
    struct diags *faults;
    struct member *members; /* drafts first, then sources by day and text */
    size_t n_members, n_drafts;
    LIST(struct claim) claims; /* by rule, then document, then place */
    LIST(struct accord) accords;
    struct figure_index *index;   /* of the sources' figures: see candidates.h */
    struct alignment *alignments; /* one a draft figure: see align.h */
    size_t n_alignments;
    struct {
        LIST(struct name_list) list;
        bool read;
    } lists;               /* of the sources: see named.h */
    struct words *words;   /* how rare each word is: see context.h */
    struct budget *budget; /* of the rules' patterns: see budget.h */
    size_t n_given_up;     /* complaints that the budget was too small */
    struct outcome outcome;
};

/** The mention a figure stands for, and its document. */
static inline const struct mention *figure_mention(const struct check_case *c,
                                                   struct figure figure) {
    return &c->members[figure.member].mentions.list.at[figure.mention];
}

static inline struct document *figure_document(const struct check_case *c,
                                               struct figure figure) {
    return c->members[figure.member].document;
}

/** The figure as a place of a finding, with a note or NULL. */
struct site figure_site(const struct check_case *c, struct figure figure,
                        const char *note);

/** The bytes of a mention, hedge included, as one quotes it: "at least 35". */
struct text figure_quote(const struct check_case *c, struct figure figure);

/** The same with the counted noun: "at least 35 reported cyberattacks". */
struct text figure_phrase(const struct check_case *c, struct figure figure);

/** Do both stand in one sentence of one text? */
static inline bool figures_share_sentence(const struct check_case *c, struct figure a,
                                          struct figure b) {
    return a.member == b.member &&
           figure_mention(c, a)->sentence == figure_mention(c, b)->sentence;
}

/** Are both instances of one topic rule? */
bool figures_share_topic(const struct check_case *c, struct figure a, struct figure b);

/** The nearest period that the figure's sentence states; no day of saying. */
struct period figure_period(const struct check_case *c, struct figure figure);

/** "for 'between 2013 and 2015'" or "no period stated", in the arena. */
const char *period_note(const struct check_case *c, struct figure figure,
                        struct period period);

/** Do the two state different periods?  Then *open: one side only states one. */
bool periods_differ(struct period a, struct period b, bool *open);

/** Is a month, a year or the like stated, and no day or week? */
bool period_is_long(struct period period);

/** -1: a lies within b, 1: b within a, strictly; 0: neither, or not known. */
int periods_nest(struct period a, struct period b);

/** Read the values of every member. */
void case_read(struct check_case *c);

#endif
