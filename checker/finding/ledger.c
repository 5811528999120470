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

/** An entry while it is made. */
struct entry_making {
    const struct ledger *ledger;
    struct arena *arena; /* of the readings; NULL: they are not listed */
    struct entry *entry;
};

/** Readings that an entry shows: a thousand texts may tell of one figure. */
enum { MOST_READINGS = 100 };

static void add_reading(const struct entry_making *in, struct site site) {
    struct entry *entry = in->entry;
    size_t n = entry->n_readings;
    if (!in->arena)
        return;
    if (n == MOST_READINGS) {
        entry->n_more++;
        return;
    }
    sites_add(in->arena, &entry->readings, &n, site);
    entry->n_readings = (uint16_t)n;
}

static void add_figure(const struct entry_making *in, struct figure figure,
                       const char *note) {
    add_reading(in, figure_site(in->ledger->in->c, figure, note));
}

/** Where nothing was found of the claim, the likest figure is of another. */
static void add_nearest(const struct entry_making *in, struct figure figure) {
    enum verdict verdict = in->entry->verdict;
    struct site site = figure_site(in->ledger->in->c, figure, "nearest");
    bool rival = verdict == VERDICT_CONTRADICTION || verdict == VERDICT_SCOPE;
    site.bearing = rival ? BEARING_CLAIM : BEARING_NEAREST;
    add_reading(in, site);
}

static void take_proposal(const struct entry_making *in,
                          const struct proposal *proposal) {
    struct entry *entry = in->entry;
    entry->verdict = proposal->verdict;
    entry->rule = proposal->rule;
    entry->why = proposal->message;
    if (!is_at(&proposal->site, &entry->site))
        add_reading(in, proposal->site);
    for (size_t i = 0; i < proposal->n_related; i++)
        if (!is_at(&proposal->related[i], &entry->site))
            add_reading(in, proposal->related[i]);
}

static void take_proof(const struct entry_making *in, const struct proof *proof) {
    struct site sites[MOST_OPERANDS];
    size_t n = in->arena ? proof_sites(in->ledger->in, proof, sites) : 0;
    for (size_t i = 0; i < n; i++)
        add_reading(in, sites[i]);
}

static void take_alignment(const struct entry_making *in, const struct alignment *of) {
    struct entry *entry = in->entry;
    entry->verdict = of->verdict;
    entry->why = of->because == BECAUSE_unread ? entry->site.mention->why
                                               : because_says(of->because);
    if (of->computed)
        take_proof(in, of->proofs);
    else if (match_supporter(of->match))
        add_figure(in, match_supporter(of->match)->other, NULL);
    else if (match_rival(of->match))
        add_nearest(in, match_rival(of->match)->other);
}

/** Does a reading of the same topic rule in another text fit? */
static void take_reading(const struct entry_making *in, struct figure figure,
                         struct figure other) {
    const struct check_case *c = in->ledger->in->c;
    struct entry *entry = in->entry;
    enum relation relation =
        values_relate(figure_mention(c, figure), figure_mention(c, other));
    if (relation != RELATION_SAME && relation != RELATION_COMPATIBLE)
        return;
    bool agree = relation == RELATION_SAME && entry->verdict != VERDICT_COMPATIBLE;
    entry->verdict = agree ? VERDICT_AGREE : VERDICT_COMPATIBLE;
    add_figure(in, other, NULL);
}

/** A figure of a peer, which has no alignment. */
static void take_topic(const struct entry_making *in, struct figure figure) {
    const struct topics *topics = in->ledger->in->topics;
    const struct claim *claim = figure_claim(topics, figure);
    in->entry->rule = claim ? claim->rule : NULL;
    for (size_t i = 0; claim && i < topics->claims.n; i++)
        if (topics->claims.at[i].rule == claim->rule &&
            topics->claims.at[i].figure.member != figure.member)
            take_reading(in, figure, topics->claims.at[i].figure);
}

/** That another figure is held against it says nothing against what a source has. */
static const struct proposal *conflict_on(const struct entry_making *in,
                                          const struct alignment *alignment) {
    const struct figure_told *told = &in->ledger->told[SORT_CONFLICT];
    const struct site *site = &in->entry->site;
    bool supported = alignment && (alignment->verdict == VERDICT_AGREE ||
                                   alignment->verdict == VERDICT_COMPATIBLE);
    return supported ? proposal_at(told, site) : proposal_on(told, site);
}

/** Why it was judged so, also where a finding has words of its own. */
static const char *reason_of(const struct alignment *alignment, enum verdict verdict) {
    return alignment && alignment->verdict == verdict ? because_says(alignment->because)
                                                      : NULL;
}

static void fill(const struct entry_making *in, struct figure figure,
                 const struct alignment *alignment) {
    const struct ledger *ledger = in->ledger;
    struct entry *entry = in->entry;
    const struct proposal *conflict = conflict_on(in, alignment),
                          *equal = proposal_at(&ledger->told[SORT_EQUAL], &entry->site);
    if (conflict || equal)
        take_proposal(in, conflict ? conflict : equal);
    else if (alignment)
        take_alignment(in, alignment);
    else
        take_topic(in, figure);
    const struct proposal *scope =
        entry->verdict == VERDICT_NOT_COMPARED
            ? proposal_on(&ledger->told[SORT_SCOPE], &entry->site)
            : NULL;
    if (scope)
        take_proposal(in, scope);
    entry->because = reason_of(alignment, entry->verdict);
    if (entry->verdict == VERDICT_NOT_COMPARED && !entry->why)
        entry->why = entry->site.mention->why ? entry->site.mention->why
                                              : "no other text states the same claim";
}

/** The figure of an entry, and its alignment if it has one; false past the last. */
static bool next_figure(struct ledger_walk *walk, const struct alignment **alignment) {
    const struct judgement *in = walk->of->in;
    const struct alignments *all = in->alignments;
    if (all->n) {
        *alignment = walk->n < all->n ? &all->at[walk->n] : NULL;
        walk->figures.at = *alignment ? alignment_figure(*alignment) : walk->figures.at;
        return *alignment;
    }
    *alignment = in->c->n_drafts ? &unsourced : NULL;
    return figure_next(in->c, &walk->figures, ROLE_BIT(DRAFT) | ROLE_BIT(PEER));
}

static bool make_next(struct ledger_walk *walk) {
    const struct alignment *alignment;
    if (!next_figure(walk, &alignment))
        return false;
    struct figure figure = walk->figures.at;
    walk->entry = (struct entry){.site = figure_site(walk->of->in->c, figure, NULL)};
    struct entry_making making = {walk->of, walk->arena, &walk->entry};
    fill(&making, figure, alignment);
    return true;
}

static bool take_given(struct ledger_walk *walk) {
    bool any = walk->n < walk->of->given.n;
    if (any)
        walk->entry = walk->of->given.at[walk->n];
    if (!walk->arena)
        walk->entry.n_readings = 0;
    return any;
}

static void make_bare(struct entry *entry, struct arena *arena) {
    size_t n = entry->n_readings;
    struct site *places = n ? arena_take(arena, n * sizeof *places) : NULL;
    for (size_t i = 0; i < n; i++)
        places[i] = site_bare(entry->readings[i]);
    entry->readings = places;
    entry->site = site_bare(entry->site);
    entry->why = NULL;
}

bool ledger_next(struct ledger_walk *walk) {
    bool any = walk->of && (walk->of->in ? make_next(walk) : take_given(walk));
    if (!any)
        return false;
    if (walk->of->bare)
        make_bare(&walk->entry, walk->arena);
    walk->n++;
    return true;
}

const struct ledger *ledger_bare(const struct ledger *ledger, struct arena *arena) {
    struct ledger *bare = ledger ? arena_take(arena, sizeof *bare) : NULL;
    if (bare) {
        *bare = *ledger;
        bare->bare = true;
    }
    return bare;
}

void ledger_make(const struct judgement *in, const struct proposals *settled,
                 struct outcome *to) {
    struct ledger *ledger = arena_get(in->c->arena, sizeof *ledger);
    struct ledger_walk walk = {.of = ledger};
    ledger->in = in;
    sort_out(in->c, settled, ledger->told);
    for (; ledger_next(&walk); to->coverage.figures++)
        to->coverage.of[walk.entry.verdict]++;
    to->ledger = ledger;
}
