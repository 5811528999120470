/*
 * title_office.h - another office of a person: a judge for a mayor.
 */
#ifndef CHECKER_MATCH_NAMES_TITLE_OFFICE_H
#define CHECKER_MATCH_NAMES_TITLE_OFFICE_H

#include "match/names/title_claimed.h"

/** A Democrat for a Republican; the office of somebody who stands near there, *holder;
    another rank of the same.  NULL: none. */
const struct held *other_office(const struct claimed *of, struct held *holder);

#endif
