/*
 * title_affiliation.h - another body that a person is of.
 */
#ifndef CHECKER_MATCH_NAMES_TITLE_AFFILIATION_H
#define CHECKER_MATCH_NAMES_TITLE_AFFILIATION_H

#include "match/names/title_claimed.h"

/** Of "Roe, of Alban" and "a nurse in Alban": the sources have other bodies, and that
    one of somebody else, *holder.  NULL: not so. */
const struct held *other_body(const struct claimed *of, struct held *holder);

#endif
