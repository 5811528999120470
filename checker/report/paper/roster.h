/*
 * roster.h - which card a figure is on.
 */
#ifndef CHECKER_REPORT_PAPER_ROSTER_H
#define CHECKER_REPORT_PAPER_ROSTER_H

#include "frame/case.h"

struct roster_row {
    const struct mention *mention;
    size_t card; /* its place in the paper's list */
};

/** All zero is empty; sorted before it is asked. */
struct roster {
    LIST(struct roster_row) rows;
};

/** Add a figure; one that is none is passed over. */
void roster_add(struct roster *to, const struct mention *mention, size_t card,
                struct arena *arena);

/** Put it in the order that roster_card() asks for, once all are added. */
void roster_sort(struct roster *roster);

/** The card of the figure; SIZE_MAX: it is on none. */
size_t roster_card(const struct roster *roster, const struct mention *mention);

/** The figure of a site in its case; false where none stands there. */
bool figure_at(const struct check_case *c, const struct site *site, struct figure *to);

#endif
