/*
 * case.h - a draft with its sources, or a set of peers: the unit of work.
 *
 * A case is read once and never changed: its documents, their mentions, the frames.
 * What later stages make of it, they return.
 */
#ifndef CHECKER_FRAME_CASE_H
#define CHECKER_FRAME_CASE_H

#include "frame/frame.h"
#include "name/name.h"
#include "rule/rule.h"

enum role { ROLE_DRAFT, ROLE_SOURCE, ROLE_PEER };

/** How far a text is read: who only lists its mentions asks for no frames, and who
   holds it against no other for no tellings: the posts and bonds of its names. */
enum depth { UP_TO_MENTIONS, UP_TO_FRAMES, UP_TO_TELLINGS };

/** A document of the case and what was read in it. */
struct member {
    const struct document *document;
    enum role role;
    size_t given; /* its place among the texts that were read */
    struct mentions mentions;
    struct account account; /* UP_TO_FRAMES, as the names without what is told */
    struct names names;
};

/** A mention of a member. */
struct figure {
    uint32_t member, mention;
};

/** How a place goes with the one that a finding or an entry is about. */
enum bearing {
    BEARING_CLAIM,   /* another reading of its claim */
    BEARING_OPERAND, /* a figure that it is reckoned from */
    BEARING_NEAREST, /* of the figures there the most like it, and another claim */
    BEARING_FELLOW   /* another claim, of which the same is found */
};

/** A place in a document, with a mention where there is one: what a finding is about.
 */
struct site {
    const struct document *document;
    const struct mention *mention; /* NULL: no value stands there */
    struct span span;              /* in the source; start == end: the whole document */
    const char *note;              /* for this place: "no period stated"; or NULL */
    enum bearing bearing;          /* of a related place, or of a reading */
};

struct check_case {
    struct arena *arena; /* of what is made of the case */
    const struct rules *rules;
    const struct language *language;
    struct diags *faults;
    const struct member *const *members; /* drafts first, then by day and text */
    size_t n_members, n_drafts;
    bool heeds_directives; /* of its drafts */
    uint8_t *matters; /* what matters_part() found, by draft and member: 0, or 1 and
                         the answer; NULL: it is not kept */
};

/** Read the mentions of `document`, the `given`th text, and what is `up_to` more: its
    frames heed the aliases of the rules; in the arena. */
struct member *member_read(const struct document *document, enum role role,
                           size_t given, enum depth up_to, const struct rules *rules,
                           struct arena *arena);

static inline const struct mention *figure_mention(const struct check_case *c,
                                                   struct figure figure) {
    return &c->members[figure.member]->mentions.list.at[figure.mention];
}

static inline const struct document *figure_document(const struct check_case *c,
                                                     struct figure figure) {
    return c->members[figure.member]->document;
}

static inline const struct account *figure_account(const struct check_case *c,
                                                   struct figure figure) {
    return &c->members[figure.member]->account;
}

/** Where it stands in the source. */
static inline struct span figure_span(const struct check_case *c,
                                      struct figure figure) {
    return mention_span(figure_document(c, figure), figure_mention(c, figure));
}

/** What stands in a slot of its frame. */
static inline const struct filler *figure_slot(const struct check_case *c,
                                               struct figure figure,
                                               enum slot_id slot) {
    return frame_slot(account_frame(figure_account(c, figure), figure.mention), slot);
}

/** The figure in its sentence. */
struct clause figure_clause(const struct check_case *c, struct figure figure);

/** The figure as a place of a finding, with a note or NULL. */
struct site figure_site(const struct check_case *c, struct figure figure,
                        const char *note);

/** Bytes of the view from token `first` up to `past` of the figure's document. */
struct text figure_tokens(const struct check_case *c, struct figure figure,
                          uint32_t first, uint32_t past);

/** The bytes of a mention, hedge included, as one quotes it: "at least 35". */
struct text figure_quote(const struct check_case *c, struct figure figure);

/** The same with the counted noun: "at least 35 reported cyberattacks". */
struct text figure_phrase(const struct check_case *c, struct figure figure);

/** In quotes and on one line, cut where it has more than `most` bytes; in the arena. */
const char *text_quote(struct arena *arena, struct text text, size_t most);

/** Do both stand in one sentence of one text? */
static inline bool figures_share_sentence(const struct check_case *c, struct figure a,
                                          struct figure b) {
    return a.member == b.member &&
           figure_mention(c, a)->sentence == figure_mention(c, b)->sentence;
}

static inline bool figures_equal(struct figure a, struct figure b) {
    return a.member == b.member && a.mention == b.mention;
}

/** The period of its frame; NULL: none is stated. */
const struct mention *figure_period(const struct check_case *c, struct figure figure);

/** "'between 2013 and 2015'" or "no period stated": what fills a slot; in the arena. */
const char *slot_note(const struct check_case *c, struct figure figure,
                      enum slot_id slot);

/** How a slot of two figures goes together: see slot_relate(). */
struct likeness figures_relate(const struct check_case *c, enum slot_id slot,
                               struct figure a, struct figure b);

/** Is a month, a year or the like stated, and no day or week? */
bool period_is_long(const struct mention *period);

/** -1: a lies within b, 1: b within a, strictly; 0: neither, or not known. */
int periods_nest(const struct mention *a, const struct mention *b);

/** A walk over the figures of a case: see figure_next(). */
struct figure_walk {
    struct figure at;
    bool begun;
};

/**
 * Step to the next figure of the members whose role is a bit of `roles` (ROLE_BIT), in
 * the order of the case; all zero begins, or `at` alone.  False past the last.
 */
bool figure_next(const struct check_case *c, struct figure_walk *walk, unsigned roles);

#define ROLE_BIT(role) (1u << ROLE_##role)

#endif
