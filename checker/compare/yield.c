/*
 * yield.c - one fault is one finding, whoever finds it.
 */
#include "compare/yield.h"

/** How the figure of a site is shown; 0 where none stands there. */
static uint8_t shown_at(const struct check_case *c, const struct site *site) {
    for (size_t i = 0; site->mention && i < c->n_members; i++) {
        const struct member *member = &c->members[i];
        if (member->document == site->document)
            return member->shown
                       ? member->shown[site->mention - member->mentions.list.at]
                       : 0;
    }
    return 0;
}

static bool is_in_draft(const struct check_case *c, const struct site *site) {
    for (size_t i = 0; i < c->n_drafts; i++)
        if (c->members[i].document == site->document)
            return true;
    return false;
}

/** Does a topic rule's finding of the same side name both? */
static bool names_both(const struct check_case *c, const struct finding *finding) {
    uint8_t side = is_in_draft(c, &finding->site) ? SHOWN_OF_DRAFT : SHOWN_OF_SOURCES;
    if (!(shown_at(c, &finding->site) & side))
        return false;
    for (size_t i = 0; i < finding->n_related; i++)
        if (shown_at(c, &finding->related[i]) & side)
            return true;
    return false;
}

static bool yields(const struct check_case *c, const struct finding *finding) {
    bool compared = finding->verdict != VERDICT_NOT_COMPARED &&
                    finding->verdict != VERDICT_COMPATIBLE;
    return finding->rule->sort == RULE_CHECK && compared &&
           (shown_at(c, &finding->site) & (SHOWN_HERE | SHOWN_AS_EQUAL) ||
            names_both(c, finding));
}

void findings_yield(struct check_case *c) {
    size_t n = 0;
    for (size_t i = 0; c->claims.n && i < c->outcome.findings.n; i++)
        if (!yields(c, &c->outcome.findings.at[i]))
            c->outcome.findings.at[n++] = c->outcome.findings.at[i];
    if (c->claims.n)
        c->outcome.findings.n = n;
}
