/*
 * make.c - entries, quotations and findings become cards.
 */
#include "report/paper/make.h"

#include <stdlib.h>

#include "checks/quoted.h"
#include "finding/ledger.h"
#include "report/paper/origins.h"
#include "report/paper/readings.h"
#include "report/paper/roster.h"

/** The paper while it is made. */
struct making {
    struct paper *paper;
    struct roster roster;
    struct arena *arena;
    size_t first_quote, past_quote; /* the cards of quotations */
};

static struct card *add_card(struct making *to, struct site site, enum state state) {
    struct card *card = list_add(to->arena, &to->paper->cards);
    card->site = site;
    card->state = state;
    roster_add(&to->roster, site.mention, to->paper->cards.n - 1, to->arena);
    return card;
}

static enum state state_of(enum verdict verdict) {
    static const enum state states[N_VERDICTS] = {
        [VERDICT_NOT_COMPARED] = STATE_not_compared,
        [VERDICT_AGREE] = STATE_agrees,
        [VERDICT_COMPATIBLE] = STATE_compatible,
        [VERDICT_COMPUTED] = STATE_computed,
        [VERDICT_NUMBER_ONLY] = STATE_number_only,
        [VERDICT_SCOPE] = STATE_scope,
        [VERDICT_CONTRADICTION] = STATE_contradicted,
        [VERDICT_UNSUPPORTED] = STATE_unsupported,
    };
    return states[verdict];
}

static const struct entry *keep_entry(const struct making *to,
                                      const struct entry *entry) {
    struct entry *kept = arena_take(to->arena, sizeof *kept);
    *kept = *entry;
    return kept;
}

static void add_entries(struct making *to) {
    struct ledger_walk walk = {.of = to->paper->outcome->ledger, .arena = to->arena};
    while (ledger_next(&walk)) {
        const struct entry *entry = keep_entry(to, &walk.entry);
        struct card *card = add_card(to, entry->site, state_of(entry->verdict));
        card->entry = entry;
        card->why = entry->why;
        card->because = entry->because;
        card->rule = entry->rule;
    }
}

/** Readings of one claim are one card: of peers, whose figures are many. */
static void add_groups(struct making *to) {
    const struct judgement *in = to->paper->in;
    for (size_t i = 0; in && i < in->sources->groups.list.n; i++) {
        const struct group *group = &in->sources->groups.list.at[i];
        add_card(to, figure_site(in->c, group->figures.at[0], NULL),
                 STATE_not_compared);
        for (size_t k = 1; k < group->figures.n; k++)
            roster_add(&to->roster, figure_mention(in->c, group->figures.at[k]),
                       to->paper->cards.n - 1, to->arena);
    }
}

/** Whether a difference matters, the finding's level says. */
static void add_quotes(struct making *to) {
    static const enum state states[] = {
        [QUOTE_VERBATIM] = STATE_agrees,
        [QUOTE_ALTERED] = STATE_remark,
        [QUOTE_SPLICED] = STATE_remark,
        [QUOTE_ABSENT] = STATE_not_compared,
    };
    static const char *const why[] = {
        [QUOTE_VERBATIM] = "a source has these words",
        [QUOTE_ALTERED] = "a source has words much like these",
        [QUOTE_SPLICED] = "a source has these words in two places",
        [QUOTE_ABSENT] = "no source has these words",
    };
    const struct judgement *in = to->paper->in;
    for (size_t i = 0; in && i < in->quotes->drafts.list.n; i++) {
        const struct quote *quote = &in->quotes->drafts.list.at[i];
        enum quote_verdict verdict = quote->match.verdict;
        if (verdict == QUOTE_UNJUDGED)
            continue;
        struct card *card = add_card(to, quote_site(in, quote), states[verdict]);
        card->quote = quote;
        card->why = why[verdict];
    }
}

static bool holds(const struct card *card, const struct site *site) {
    return card->site.document == site->document &&
           card->site.span.start <= site->span.start &&
           site->span.end <= card->site.span.end;
}

/** Of a quotation around the site; or the last one, of the same words. */
static struct card *card_around(const struct making *in, const struct site *site) {
    struct paper *paper = in->paper;
    for (size_t i = in->first_quote; i < in->past_quote; i++)
        if (holds(&paper->cards.at[i], site))
            return &paper->cards.at[i];
    struct card *last = paper->cards.n ? &paper->cards.at[paper->cards.n - 1] : NULL;
    return last && holds(last, site) &&
                   last->site.span.end - last->site.span.start ==
                       site->span.end - site->span.start
               ? last
               : NULL;
}

/** Without the words of the texts a figure is known by its place. */
static size_t card_at(const struct making *in, const struct site *site) {
    const struct paper *paper = in->paper;
    for (size_t i = 0; !paper->in && i < in->first_quote; i++) {
        const struct site *of = &paper->cards.at[i].site;
        if (of->document == site->document && of->span.start == site->span.start &&
            of->span.end == site->span.end)
            return i;
    }
    return roster_card(&in->roster, site->mention);
}

static struct card *card_of(struct making *in, const struct finding *finding) {
    size_t at = card_at(in, &finding->site);
    if (at != SIZE_MAX)
        return &in->paper->cards.at[at];
    for (size_t i = 0; paper_is_of_peers(in->paper) && i < finding->n_related; i++) {
        at = roster_card(&in->roster, finding->related[i].mention);
        if (at != SIZE_MAX)
            return &in->paper->cards.at[at];
    }
    struct card *around = card_around(in, &finding->site);
    return around ? around : add_card(in, finding->site, STATE_not_compared);
}

static bool is_of(const struct finding *finding, const char *category) {
    return strcmp(finding->rule->category, category) == 0;
}

/** Of a finding that held nothing against anything. */
static enum state state_alone(const struct finding *finding) {
    if (finding->level < LEVEL_WARNING)
        return STATE_remark;
    return is_of(finding, "citations") ? STATE_uncited : STATE_noted;
}

/** What a finding alone would make of a card: whoever warns has something to mend. */
static enum state state_by(const struct finding *finding) {
    if (finding->suppressed)
        return STATE_suppressed;
    if (finding->verdict == VERDICT_NOT_COMPARED)
        return state_alone(finding);
    enum state state = state_of(finding->verdict);
    if (state == STATE_contradicted && is_of(finding, "quotes"))
        return STATE_altered;
    return finding->level < LEVEL_WARNING || state_is_open(state) ? state : STATE_noted;
}

/** The worse of the two; one that only informs makes nothing of a figure that was
    compared. */
static enum state state_with(const struct card *card, const struct finding *finding) {
    enum state state = state_by(finding);
    bool yields = finding->level < LEVEL_WARNING && card->state != STATE_not_compared;
    return !yields && state < card->state ? state : card->state;
}

/** The louder first; of two as loud, the one that says what is worse; those suppressed
    last. */
static int by_weight(const void *left, const void *right) {
    const struct finding *a = *(const struct finding *const *)left,
                         *b = *(const struct finding *const *)right;
    if (!a->suppressed != !b->suppressed)
        return a->suppressed ? 1 : -1;
    if (a->level != b->level)
        return a->level < b->level ? 1 : -1;
    if (state_by(a) != state_by(b))
        return state_by(a) < state_by(b) ? -1 : 1;
    return strcmp(a->message, b->message);
}

static void sort_findings(struct card *card) {
    if (card->findings.n)
        qsort(card->findings.at, card->findings.n, sizeof *card->findings.at,
              by_weight);
}

/** A figure whose every finding is suppressed is told so, whatever its verdict. */
static void settle_state(struct card *card) {
    if (card->findings.n && card->findings.at[0]->suppressed)
        card->state = STATE_suppressed;
}

static void add_findings(struct making *to, const struct finding *findings, size_t n) {
    for (size_t i = 0; i < n; i++) {
        struct card *card = card_of(to, &findings[i]);
        *(const struct finding **)list_add(to->arena, &card->findings) = &findings[i];
        card->state = state_with(card, &findings[i]);
    }
}

static int by_place(const void *left, const void *right) {
    const struct card *a = left, *b = right;
    const struct span *x = &a->site.span, *y = &b->site.span;
    if (a->number != b->number) /* of its document, until it is numbered */
        return a->number < b->number ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->end < y->end) - (x->end > y->end);
}

static int by_state(const void *left, const void *right) {
    const struct card *a = *(struct card *const *)left,
                      *b = *(struct card *const *)right;
    if (a->state != b->state)
        return a->state < b->state ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static void number_cards(struct paper *paper) {
    for (size_t i = 0; i < paper->cards.n; i++)
        paper->cards.at[i].number =
            outcome_index(paper->outcome, paper->cards.at[i].site.document);
    if (paper->cards.n)
        qsort(paper->cards.at, paper->cards.n, sizeof *paper->cards.at, by_place);
    paper->sorted = arena_get(paper->arena, (paper->cards.n + 1) * sizeof(void *));
    for (size_t i = 0; i < paper->cards.n; i++) {
        paper->cards.at[i].number = i + 1;
        paper->sorted[i] = &paper->cards.at[i];
        sort_findings(&paper->cards.at[i]);
        settle_state(&paper->cards.at[i]);
        paper->n_of[paper->cards.at[i].state]++;
    }
    if (paper->cards.n)
        qsort(paper->sorted, paper->cards.n, sizeof *paper->sorted, by_state);
}

/** Of peers, an entry that is on a card of its group tells that card's state. */
static void take_entries(struct making *to) {
    struct ledger_walk walk = {.of = to->paper->outcome->ledger, .arena = to->arena};
    while (ledger_next(&walk)) {
        const struct entry *entry = &walk.entry;
        size_t at = roster_card(&to->roster, entry->site.mention);
        if (at == SIZE_MAX)
            continue;
        struct card *card = &to->paper->cards.at[at];
        enum state state = state_of(entry->verdict);
        card->state = state < card->state ? state : card->state;
        if (!card->entry && entry->site.mention == card->site.mention)
            card->entry = keep_entry(to, entry);
        card->rule = card->rule ? card->rule : entry->rule;
    }
}

static void gather(struct making *to) {
    if (paper_is_of_peers(to->paper))
        add_groups(to);
    else
        add_entries(to);
    roster_sort(&to->roster);
    if (paper_is_of_peers(to->paper))
        take_entries(to);
    to->first_quote = to->paper->cards.n;
    add_quotes(to);
    to->past_quote = to->paper->cards.n;
    const struct outcome *outcome = to->paper->outcome;
    add_findings(to, outcome->findings.at, outcome->findings.n);
    add_findings(to, outcome->suppressed.at, outcome->suppressed.n);
}

/** The sources of a draft, or all peers. */
static struct kinships find_kin(const struct paper *paper) {
    const struct outcome *outcome = paper->outcome;
    return kinships_find(outcome->documents + outcome->n_drafts,
                         outcome->n_documents - outcome->n_drafts, paper->arena);
}

struct paper *paper_make(const struct outcome *outcome, struct arena *arena) {
    struct paper *paper = arena_get(arena, sizeof *paper);
    *paper = (struct paper){.arena = arena, .outcome = outcome, .in = outcome->made_of};
    paper->names = arena_get(arena, (outcome->n_documents + 1) * sizeof(char *));
    paper->said = arena_get(arena, (outcome->n_documents + 1) * sizeof(struct said *));
    struct making making = {.paper = paper, .arena = arena};
    gather(&making);
    readings_gather(paper);
    number_cards(paper);
    paper->kinships = find_kin(paper);
    paper->origins = origins_find(paper);
    return paper;
}
