/*
 * ledger.c - what became of each figure.
 *
 * A conflict that was settled is told first: it may name figures that agree with one
 * source and not with another.  Then what a topic rule finds equal; then the figure's
 * own alignment; and where that compares nothing, a topic rule's scope.  Levels are not
 * looked at.
 */
#include "finding/ledger.h"

#include <stdlib.h>

#include "base/search.h"
#include "value/compare.h"

static bool is_at(const struct site *site, const struct site *other) {
    return site->document == other->document && site->mention == other->mention;
}

/** Proposals that tell what became of a figure, in the order in which they are asked.
 */
enum told_sort {
    SORT_CONFLICT, /* of the entries' texts, loud or by a rule that is off */
    SORT_EQUAL,    /* by a topic rule's tolerance */
    SORT_SCOPE,    /* by a topic rule */
    N_SORTS
};

/** A figure that a proposal stands at, or names as what that is held against. */
struct ledger_mark {
    const struct mention *mention;
    bool names;
    const struct proposal *proposal;
};

/** By figure; what stands at it first, then in the order of the proposals. */
struct figure_told {
    struct ledger_mark *at;
    size_t n;
};

static int by_figure(const void *left, const void *right) {
    const struct ledger_mark *a = left, *b = right;
    if (a->mention != b->mention)
        return (uintptr_t)a->mention < (uintptr_t)b->mention ? -1 : 1;
    if (a->names != b->names)
        return a->names - b->names;
    return (a->proposal > b->proposal) - (a->proposal < b->proposal);
}

/** Of what stands in a draft; or of anything, where there is none. */
static bool speaks_of_entries(const struct check_case *c,
                              const struct proposal *proposal) {
    for (size_t i = 0; i < c->n_drafts; i++)
        if (c->members[i]->document == proposal->site.document)
            return true;
    return !c->n_drafts;
}

/** N_SORTS: it tells nothing, as what a text leaves uncited. */
static enum told_sort sort_of(const struct proposal *proposal) {
    bool topic = proposal->rule->sort == RULE_CLAIM;
    if (proposal->verdict == VERDICT_SCOPE)
        return topic ? SORT_SCOPE : SORT_CONFLICT;
    if (proposal->verdict == VERDICT_CONTRADICTION)
        return SORT_CONFLICT;
    return topic && proposal->verdict == VERDICT_COMPATIBLE ? SORT_EQUAL : N_SORTS;
}

static void add_mark(struct figure_told *to, const struct mention *mention, bool names,
                     const struct proposal *proposal) {
    if (mention)
        to->at[to->n++] = (struct ledger_mark){mention, names, proposal};
}

static void add_marks(const struct proposal *proposal, struct figure_told *to) {
    add_mark(to, proposal->site.mention, false, proposal);
    for (size_t i = 0; i < proposal->n_related; i++)
        add_mark(to, proposal->related[i].mention, true, proposal);
}

/** The sort of a settled proposal; N_SORTS where no entry asks for it. */
static enum told_sort sort_here(const struct check_case *c,
                                const struct proposal *proposal) {
    enum told_sort sort = sort_of(proposal);
    return sort != N_SORTS && speaks_of_entries(c, proposal) ? sort : N_SORTS;
}

static void sort_out(const struct check_case *c, const struct proposals *settled,
                     struct figure_told told[N_SORTS]) {
    size_t n[N_SORTS + 1] = {0};
    for (size_t i = 0; i < settled->list.n; i++)
        n[sort_here(c, &settled->list.at[i])] += 1 + settled->list.at[i].n_related;
    for (size_t i = 0; i < N_SORTS; i++)
        told[i] = (struct figure_told){
            arena_take(c->arena, (n[i] + 1) * sizeof *told[i].at), 0};
    for (size_t i = 0; i < settled->list.n; i++) {
        enum told_sort sort = sort_here(c, &settled->list.at[i]);
        if (sort != N_SORTS)
            add_marks(&settled->list.at[i], &told[sort]);
    }
    for (size_t i = 0; i < N_SORTS; i++)
        qsort(told[i].at, told[i].n, sizeof *told[i].at, by_figure);
}

static bool is_before(const void *mark, const void *wanted) {
    return by_figure(mark, wanted) < 0;
}

/** The first proposal that stands at this figure, or that names it; or NULL. */
static const struct proposal *find(const struct figure_told *told,
                                   const struct site *site, bool names) {
    struct ledger_mark wanted = {site->mention, names, NULL};
    size_t at = search_list(told, &wanted, is_before);
    bool found = at < told->n && told->at[at].mention == site->mention &&
                 told->at[at].names == names;
    return found ? told->at[at].proposal : NULL;
}

/** The first proposal that stands at this figure, or NULL. */
static const struct proposal *proposal_at(const struct figure_told *told,
                                          const struct site *site) {
    return find(told, site, false);
}

static const struct proposal *proposal_on(const struct figure_told *told,
                                          const struct site *site) {
    const struct proposal *at = proposal_at(told, site);
    return at ? at : find(told, site, true);
}

/** The rows of the ledger while they are made. */
struct ledger {
    const struct judgement *in;
    struct figure_told told[N_SORTS];
    struct outcome *to;
};

/** Readings that an entry shows: a thousand texts may tell of one figure. */
enum { MOST_READINGS = 100 };

static void add_reading(const struct ledger *ledger, struct entry *entry,
                        struct site site) {
    size_t n = entry->n_readings;
    if (n == MOST_READINGS) {
        entry->n_more++;
        return;
    }
    sites_add(ledger->in->c->arena, &entry->readings, &n, site);
    entry->n_readings = (uint16_t)n;
}

static void add_figure(const struct ledger *ledger, struct entry *entry,
                       struct figure figure, const char *note) {
    add_reading(ledger, entry, figure_site(ledger->in->c, figure, note));
}

/** Where nothing was found of the claim, the likest figure is of another. */
static void add_nearest(const struct ledger *ledger, struct entry *entry,
                        struct figure figure) {
    struct site site = figure_site(ledger->in->c, figure, "nearest");
    bool rival =
        entry->verdict == VERDICT_CONTRADICTION || entry->verdict == VERDICT_SCOPE;
    site.bearing = rival ? BEARING_CLAIM : BEARING_NEAREST;
    add_reading(ledger, entry, site);
}

static void take_proposal(const struct ledger *ledger, struct entry *entry,
                          const struct proposal *proposal) {
    entry->verdict = proposal->verdict;
    entry->rule = proposal->rule;
    entry->why = proposal->message;
    if (!is_at(&proposal->site, &entry->site))
        add_reading(ledger, entry, proposal->site);
    for (size_t i = 0; i < proposal->n_related; i++)
        if (!is_at(&proposal->related[i], &entry->site))
            add_reading(ledger, entry, proposal->related[i]);
}

static void take_proof(const struct ledger *ledger, struct entry *entry,
                       const struct proof *proof) {
    struct site sites[MOST_OPERANDS];
    size_t n = proof_sites(ledger->in, proof, sites);
    for (size_t i = 0; i < n; i++)
        add_reading(ledger, entry, sites[i]);
}

static void take_alignment(const struct ledger *ledger, struct entry *entry,
                           const struct alignment *of) {
    entry->verdict = of->verdict;
    entry->why = of->because == BECAUSE_unread ? entry->site.mention->why
                                               : because_says(of->because);
    if (of->proof)
        take_proof(ledger, entry, of->proof);
    else if (of->match->supporter)
        add_figure(ledger, entry, of->match->supporter->other, NULL);
    else if (of->match->rival)
        add_nearest(ledger, entry, of->match->rival->other);
}

/** Does a reading of the same topic rule in another text fit? */
static void take_reading(const struct ledger *ledger, struct entry *entry,
                         struct figure figure, struct figure other) {
    const struct check_case *c = ledger->in->c;
    enum relation relation =
        values_relate(figure_mention(c, figure), figure_mention(c, other));
    if (relation != RELATION_SAME && relation != RELATION_COMPATIBLE)
        return;
    bool agree = relation == RELATION_SAME && entry->verdict != VERDICT_COMPATIBLE;
    entry->verdict = agree ? VERDICT_AGREE : VERDICT_COMPATIBLE;
    add_figure(ledger, entry, other, NULL);
}

/** A figure of a peer, which has no alignment. */
static void take_topic(const struct ledger *ledger, struct entry *entry,
                       struct figure figure) {
    const struct topics *topics = ledger->in->topics;
    const struct claim *claim = figure_claim(topics, figure);
    entry->rule = claim ? claim->rule : NULL;
    for (size_t i = 0; claim && i < topics->claims.n; i++)
        if (topics->claims.at[i].rule == claim->rule &&
            topics->claims.at[i].figure.member != figure.member)
            take_reading(ledger, entry, figure, topics->claims.at[i].figure);
}

/** That another figure is held against it says nothing against what a source has. */
static const struct proposal *conflict_on(const struct ledger *ledger,
                                          const struct entry *entry,
                                          const struct alignment *alignment) {
    const struct figure_told *told = &ledger->told[SORT_CONFLICT];
    bool supported = alignment && (alignment->verdict == VERDICT_AGREE ||
                                   alignment->verdict == VERDICT_COMPATIBLE);
    return supported ? proposal_at(told, &entry->site)
                     : proposal_on(told, &entry->site);
}

/** Why it was judged so, also where a finding has words of its own. */
static const char *reason_of(const struct alignment *alignment, enum verdict verdict) {
    return alignment && alignment->verdict == verdict ? because_says(alignment->because)
                                                      : NULL;
}

static void fill(const struct ledger *ledger, struct entry *entry, struct figure figure,
                 const struct alignment *alignment) {
    const struct proposal *conflict = conflict_on(ledger, entry, alignment),
                          *equal = proposal_at(&ledger->told[SORT_EQUAL], &entry->site);
    if (conflict || equal)
        take_proposal(ledger, entry, conflict ? conflict : equal);
    else if (alignment)
        take_alignment(ledger, entry, alignment);
    else
        take_topic(ledger, entry, figure);
    const struct proposal *scope =
        entry->verdict == VERDICT_NOT_COMPARED
            ? proposal_on(&ledger->told[SORT_SCOPE], &entry->site)
            : NULL;
    if (scope)
        take_proposal(ledger, entry, scope);
    entry->because = reason_of(alignment, entry->verdict);
}

static void add_entry(const struct ledger *ledger, struct figure figure,
                      const struct alignment *alignment) {
    struct outcome *to = ledger->to;
    struct entry *entry = list_add(ledger->in->c->arena, &to->ledger);
    *entry = (struct entry){.site = figure_site(ledger->in->c, figure, NULL)};
    fill(ledger, entry, figure, alignment);
    if (entry->verdict == VERDICT_NOT_COMPARED && !entry->why)
        entry->why = entry->site.mention->why ? entry->site.mention->why
                                              : "no other text states the same claim";
    to->coverage.figures++;
    to->coverage.of[entry->verdict]++;
}

void ledger_make(const struct judgement *in, const struct proposals *settled,
                 struct outcome *to) {
    struct ledger ledger = {.in = in, .to = to};
    sort_out(in->c, settled, ledger.told);
    for (size_t i = 0; i < in->alignments->n; i++)
        add_entry(&ledger, in->alignments->at[i].figure, &in->alignments->at[i]);
    struct figure_walk walk = {0};
    while (!in->alignments->n &&
           figure_next(in->c, &walk, ROLE_BIT(DRAFT) | ROLE_BIT(PEER)))
        add_entry(&ledger, walk.at, in->c->n_drafts ? &unsourced : NULL);
}
