/*
 * arbiter.c - places taken, and who yields.
 *
 * Built-in proposals are settled among each other as if there were no topic rule.  Then
 * one falls where a topic rule says the same: at the same figure, or of the same two.
 */
#include "finding/arbiter.h"

#include "finding/directives.h"
#include "finding/ledger.h"
#include "finding/named.h"
#include "finding/origins.h"

/** Who has a figure already. */
enum taken {
    BY_CHECK = 1,
    BY_TOPIC = 2,  /* a topic rule's finding stands at it, or finds it equal */
    OF_DRAFT = 4,  /* one that stands in a draft names it */
    OF_SOURCES = 8 /* one that stands in another text does */
};

/** Whose proposals take places: whatever the levels, or where topic rules are heard. */
enum heed { HEED_ALL, HEED_HEARD };

/** Bits of enum taken, one byte a mention, by member; NULL: none is. */
struct taken_table {
    const struct check_case *c;
    uint8_t **of;
    enum heed heed;
};

/** The byte of the figure at a site; NULL where no value stands. */
static uint8_t *byte_of(const struct taken_table *table, const struct site *site) {
    const struct check_case *c = table->c;
    for (size_t i = 0; site->mention && i < c->n_members; i++) {
        const struct mentions *mentions = &c->members[i]->mentions;
        if (c->members[i]->document != site->document)
            continue;
        if (!table->of[i])
            table->of[i] = arena_get(c->arena, mentions->list.n);
        return &table->of[i][site->mention - mentions->list.at];
    }
    return NULL;
}

static bool is_taken(const struct taken_table *table, const struct site *site,
                     int how) {
    const uint8_t *byte = byte_of(table, site);
    return byte && *byte & how;
}

static void take(const struct taken_table *table, const struct site *site, int how) {
    uint8_t *byte = byte_of(table, site);
    if (byte)
        *byte |= (uint8_t)how;
}

static bool any_related(const struct taken_table *table,
                        const struct proposal *proposal, int how) {
    for (size_t i = 0; i < proposal->n_related; i++)
        if (is_taken(table, &proposal->related[i], how))
            return true;
    return false;
}

/** The side that a finding at this site is of. */
static int side_of(const struct check_case *c, const struct site *site) {
    for (size_t i = 0; i < c->n_drafts; i++)
        if (c->members[i]->document == site->document)
            return OF_DRAFT;
    return OF_SOURCES;
}

static bool is_topic(const struct proposal *proposal) {
    return proposal->rule->sort == RULE_CLAIM;
}

static bool all_related(const struct taken_table *table,
                        const struct proposal *proposal, int how) {
    for (size_t i = 0; i < proposal->n_related; i++)
        if (!is_taken(table, &proposal->related[i], how))
            return false;
    return true;
}

/** Has a stronger check told of it? */
static bool falls_to_check(const struct taken_table *table,
                           const struct proposal *proposal) {
    if (proposal->yields == YIELDS_NEVER || is_topic(proposal))
        return false;
    bool taken = is_taken(table, &proposal->site, BY_CHECK);
    if (proposal->yields == YIELDS_WHOLE)
        return taken && all_related(table, proposal, BY_CHECK);
    return taken ||
           (proposal->yields == YIELDS_ANY && any_related(table, proposal, BY_CHECK));
}

/** Does a topic rule say the same: of this figure, or of it and another here? */
static bool falls_to_topic(const struct taken_table *table,
                           const struct proposal *proposal) {
    int side = side_of(table->c, &proposal->site);
    if (proposal->yields == YIELDS_NEVER || is_topic(proposal))
        return false;
    return is_taken(table, &proposal->site, BY_TOPIC) ||
           (is_taken(table, &proposal->site, side) &&
            any_related(table, proposal, side));
}

/**
 * A topic rule's proposal that is off has no finding to take another's place with, and
 * a scope takes it in findings alone: what the built-in checks know of the figure is
 * more. What the rule finds equal, by its tolerance, is equal however loud it is.
 */
static bool is_heeded(const struct taken_table *table,
                      const struct proposal *proposal) {
    if (!is_topic(proposal) || proposal->verdict == VERDICT_COMPATIBLE)
        return true;
    return table->heed == HEED_ALL ? proposal->verdict != VERDICT_SCOPE
                                   : proposal->level != LEVEL_OFF;
}

static void take_places(const struct taken_table *table,
                        const struct proposal *proposal) {
    bool topic = is_topic(proposal), all = proposal->takes == TAKES_ALL;
    if (proposal->takes == TAKES_NOTHING || !is_heeded(table, proposal))
        return;
    int side = topic && all ? side_of(table->c, &proposal->site) : 0;
    take(table, &proposal->site, topic ? BY_TOPIC | side : BY_CHECK);
    for (size_t i = 0; all && i < proposal->n_related; i++)
        take(table, &proposal->related[i], topic ? side : BY_CHECK);
}

/** The proposals that stand, in their order, those of rules that are off included. */
static struct proposals settle(const struct judgement *in,
                               const struct proposals *proposed, enum heed heed) {
    struct proposals settled = {0};
    struct taken_table table = {
        in->c, arena_get(in->c->arena, (in->c->n_members + 1) * sizeof *table.of),
        heed};
    for (size_t i = 0; i < proposed->list.n; i++) {
        const struct proposal *proposal = &proposed->list.at[i];
        if (falls_to_check(&table, proposal))
            continue;
        /* Also where it falls to a topic rule: what it would tell is told. */
        take_places(&table, proposal);
        if (!falls_to_topic(&table, proposal))
            *(struct proposal *)list_add(in->c->arena, &settled.list) = *proposal;
    }
    return settled;
}

static void list_documents(const struct check_case *c, struct outcome *to) {
    to->documents = arena_get(c->arena, (c->n_members + 1) * sizeof *to->documents);
    for (size_t i = 0; i < c->n_members; i++)
        to->documents[c->members[i]->given] = c->members[i]->document;
    to->n_documents = c->n_members;
    to->n_drafts = c->n_drafts;
}

static void add_finding(const struct check_case *c, const struct proposal *proposal,
                        struct outcome *to) {
    struct finding *finding = list_add(c->arena, &to->findings);
    *finding = (struct finding){.rule = proposal->rule,
                                .level = proposal->level,
                                .verdict = proposal->verdict,
                                .message = proposal->message,
                                .site = proposal->site,
                                .related = proposal->related,
                                .n_related = proposal->n_related};
}

struct outcome outcome_make(const struct judgement *in,
                            const struct proposals *proposed) {
    struct outcome made = {.made_of = in};
    struct proposals told = settle(in, proposed, HEED_ALL),
                     loud = settle(in, proposed, HEED_HEARD);
    list_documents(in->c, &made);
    ledger_make(in, &told, &made);
    named_list(in, &made);
    origins_count(in, &made);
    for (size_t i = 0; i < loud.list.n; i++)
        if (loud.list.at[i].level != LEVEL_OFF)
            add_finding(in->c, &loud.list.at[i], &made);
    findings_finish(&made);
    directives_heed(in->c, &made);
    return made;
}
