/*
 * paper.h - the working paper: what the editorial report says, before any format.
 *
 * Made from the outcome of a case alone: each entry of its ledger, each finding and
 * each quotation that was judged is on a card, and the formats print cards.  So a new
 * check or a new sort of entry needs no new page.  All memory is the arena's that it
 * was made in; nothing is escaped here.
 */
#ifndef CHECKER_REPORT_PAPER_PAPER_H
#define CHECKER_REPORT_PAPER_PAPER_H

#include "checks/check.h"
#include "finding/finding.h"
#include "quote/said.h"
#include "match/kinship.h"

enum state {
#define STATE(name, sign, words, means) STATE_##name,
#include "report/paper/states.def"
#undef STATE
    N_STATES
};

/** The name as a class of style sheets has it ("number_only"); static. */
const char *state_key(enum state state);

/** A sign of one character, which stands beside the words; static. */
const char *state_sign(enum state state);

/** A few words for it ("other scope"); static. */
const char *state_words(enum state state);

/** What they mean, as a sentence of the legend; static. */
const char *state_means(enum state state);

/** Has somebody to decide something? */
static inline bool state_is_open(enum state state) {
    return state < STATE_number_only;
}

/** What one text says for a claim. */
struct claim_reading {
    struct site site;
    bool differs;         /* its value is another than the first one's */
    bool known;           /* `figure` is its figure in the case */
    struct figure figure; /* of the judgement */
    bool draft;           /* it stands in a draft, or is a peer's own figure */
    const char
        *relation; /* how its value goes with the first reading's; NULL: not asked */
    const char *numbers;     /* and by how much; NULL: nothing to reckon */
    struct speaker speaker;  /* who is cited for it; SPEAKER_NONE: nobody */
    const struct pair *pair; /* why it is taken for the same claim; NULL: not kept */
};

/** Of a claim to decide, and of one that holds. */
enum { MOST_CARD_READINGS = 12, MOST_HOLDING_READINGS = 4 };

/** Somebody whom sources cite for their figures. */
struct shared_origin {
    struct text words; /* as the first of them has it */
    size_t *sources;   /* by their index among the sources */
    size_t n;          /* two or more */
};

struct shared_origins {
    struct shared_origin *at;
    size_t n;
};

/** A claim with all that is known of it. */
struct card {
    size_t number; /* from 1, in the order of the text */
    struct site site;
    enum state state;
    const struct entry *entry; /* of the ledger; NULL: it is no figure */
    const struct quote *quote; /* NULL: it is no quotation */
    const char *why;           /* NULL: nothing to say */
    const char *because;       /* the reason that decided; NULL: there is none */
    const char *reckoned;      /* how it follows from others; or NULL */
    const char *witness;       /* which readings are one; or NULL */
    const struct rule *rule;   /* of a topic claim; NULL: none */
    LIST(const struct finding *) findings; /* those suppressed last */
    struct claim_reading *readings;        /* the first is its own */
    size_t n_readings, n_more;             /* and how many there are besides */
};

struct paper {
    struct arena *arena;
    const struct outcome *outcome;
    const struct judgement *in; /* NULL: no words of the texts may be shown */
    LIST(struct card) cards;    /* by draft, in the order of the text */
    struct card **sorted;       /* by state, then as above */
    size_t n_of[N_STATES];
    const char **names;       /* of its texts; see paper_name() */
    const struct said **said; /* of each text, NULL before it is asked: paper_said() */
    struct kinships kinships; /* among the sources, or peers, by their index there */
    struct shared_origins origins;
};

/** What a text is called: its stated title, its headline, else its file's name. */
struct text paper_title(const struct document *document);

/** A text's name without its folder, unless another text of the outcome has the same.
 */
const char *paper_name(const struct paper *paper, const struct document *document);

/** All that the outcome's text of that index says in somebody's name; read once. */
const struct said *paper_said(const struct paper *paper, size_t index);

/** Does nobody draft here: a set of peers? */
static inline bool paper_is_of_peers(const struct paper *paper) {
    return paper->outcome->n_drafts == 0;
}

/** The reading that a row of a table shows beside the card's own: of a dispute one that
    differs, else the first; NULL: there is none. */
const struct claim_reading *card_other(const struct card *card);

/** Where a site stands in its document's view; false where it does not: in front
 * matter.
 */
bool site_view(const struct site *site, struct span *to);

/** The sentence around a site, as a part of the view, and its number; false where there
    is none. */
bool site_sentence(const struct site *site, struct span *to, uint32_t *index);

#endif
