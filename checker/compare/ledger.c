/*
 * ledger.c - what became of each figure.
 */
#include "compare/ledger.h"

#include "compare/check.h"
#include "value/compare.h"

static bool is_at(const struct site *site, const struct site *other) {
    return site->document == other->document && site->mention == other->mention;
}

/** The findings that compared figures: what a text leaves uncited is none of them. */
struct compared {
    const struct finding **at;
    size_t n;
};

/** Not what sources say among themselves, beside a draft. */
static bool speaks_of_entries(const struct check_case *c,
                              const struct finding *finding) {
    for (size_t i = 0; i < c->n_drafts; i++)
        if (c->members[i].document == finding->site.document)
            return true;
    return !c->n_drafts;
}

static struct compared compared_of(const struct check_case *c) {
    struct compared of = {
        arena_get(c->arena, (c->outcome.findings.n + 1) * sizeof *of.at), 0};
    for (size_t i = 0; i < c->outcome.findings.n; i++) {
        const struct finding *finding = &c->outcome.findings.at[i];
        if ((finding->verdict == VERDICT_CONTRADICTION ||
             finding->verdict == VERDICT_SCOPE) &&
            speaks_of_entries(c, finding))
            of.at[of.n++] = finding;
    }
    return of;
}

/** The finding that compared this figure, or NULL. */
static const struct finding *finding_on(const struct compared *compared,
                                        const struct site *site) {
    for (size_t i = 0; i < compared->n; i++) {
        const struct finding *finding = compared->at[i];
        if (is_at(&finding->site, site))
            return finding;
        for (size_t k = 0; k < finding->n_related; k++)
            if (is_at(&finding->related[k], site))
                return finding;
    }
    return NULL;
}

static void add_reading(struct check_case *c, struct entry *entry, struct site site) {
    sites_add(c, &entry->readings, &entry->n_readings, site);
}

static void take_finding(struct check_case *c, struct entry *entry,
                         const struct finding *finding) {
    entry->verdict = finding->verdict;
    entry->rule = finding->rule;
    entry->why = finding->message;
    if (!is_at(&finding->site, &entry->site))
        add_reading(c, entry, finding->site);
    for (size_t i = 0; i < finding->n_related; i++)
        if (!is_at(&finding->related[i], &entry->site))
            add_reading(c, entry, finding->related[i]);
}

static void take_alignment(struct check_case *c, struct entry *entry,
                           const struct alignment *alignment) {
    entry->verdict = alignment->verdict;
    entry->why = alignment->why;
    if (alignment->list)
        entry->why = "a source names as many";
    else if (alignment->verdict == VERDICT_COMPUTED)
        for (size_t i = 0; i < 2; i++)
            add_reading(c, entry, figure_site(c, alignment->operands[i], NULL));
    else if (alignment->supporter.found)
        add_reading(c, entry, figure_site(c, alignment->supporter.figure, NULL));
    else if (alignment->rival.found)
        add_reading(c, entry, figure_site(c, alignment->rival.figure, "nearest"));
}

/** Readings of the same topic rule in other texts that fit. */
static void take_topic(struct check_case *c, struct entry *entry,
                       struct figure figure) {
    const struct rule *rule = NULL;
    for (size_t i = 0; i < c->claims.n && !rule; i++)
        if (c->claims.at[i].figure.member == figure.member &&
            c->claims.at[i].figure.mention == figure.mention)
            rule = c->claims.at[i].rule;
    entry->rule = rule;
    for (size_t i = 0; rule && i < c->claims.n; i++) {
        struct figure other = c->claims.at[i].figure;
        if (c->claims.at[i].rule != rule || other.member == figure.member)
            continue;
        enum relation relation =
            values_relate(figure_mention(c, figure), figure_mention(c, other));
        if (relation != RELATION_SAME && relation != RELATION_COMPATIBLE)
            continue;
        bool agree = relation == RELATION_SAME && entry->verdict != VERDICT_COMPATIBLE;
        entry->verdict = agree ? VERDICT_AGREE : VERDICT_COMPATIBLE;
        add_reading(c, entry, figure_site(c, other, NULL));
    }
}

/** The reading that a topic rule finds equal, or NULL. */
static const struct accord *accord_of(const struct check_case *c,
                                      struct figure figure) {
    for (size_t i = 0; i < c->accords.n; i++)
        if (c->accords.at[i].here.member == figure.member &&
            c->accords.at[i].here.mention == figure.mention)
            return &c->accords.at[i];
    return NULL;
}

static void take_accord(struct check_case *c, struct entry *entry,
                        const struct accord *accord) {
    entry->verdict = VERDICT_COMPATIBLE;
    entry->rule = accord->rule;
    entry->why = "a topic rule finds both equal, by the tolerance that it states";
    add_reading(c, entry, figure_site(c, accord->there, NULL));
}

static void add_entry(struct check_case *c, const struct compared *compared,
                      struct figure figure, const struct alignment *alignment) {
    struct entry *entry = list_add(c->arena, &c->outcome.ledger);
    *entry = (struct entry){.site = figure_site(c, figure, NULL)};
    const struct finding *finding = finding_on(compared, &entry->site);
    const struct accord *accord = accord_of(c, figure);
    if (finding)
        take_finding(c, entry, finding);
    else if (accord)
        take_accord(c, entry, accord);
    else if (alignment)
        take_alignment(c, entry, alignment);
    else
        take_topic(c, entry, figure);
    if (entry->verdict == VERDICT_NOT_COMPARED && !entry->why)
        entry->why = entry->site.mention->why ? entry->site.mention->why
                                              : "no other text states the same claim";
    c->outcome.coverage.figures++;
    c->outcome.coverage.of[entry->verdict]++;
}

/** The members as the caller listed them. */
static const uint32_t *in_given_order(const struct check_case *c) {
    uint32_t *members = arena_get(c->arena, (c->n_members + 1) * sizeof *members);
    for (uint32_t i = 0; i < c->n_members; i++)
        members[c->members[i].given] = i;
    return members;
}

void ledger_make(struct check_case *c) {
    struct compared compared = compared_of(c);
    if (c->n_drafts) {
        for (size_t i = 0; i < c->n_alignments; i++)
            add_entry(c, &compared, c->alignments[i].figure, &c->alignments[i]);
        return;
    }
    const uint32_t *members = in_given_order(c);
    for (uint32_t i = 0; i < c->n_members; i++)
        for (uint32_t k = 0; k < c->members[members[i]].mentions.list.n; k++)
            add_entry(c, &compared, (struct figure){members[i], k}, NULL);
}
