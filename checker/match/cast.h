/*
 * cast.h - whom the sentence of a figure names.
 */
#ifndef CHECKER_MATCH_CAST_H
#define CHECKER_MATCH_CAST_H

#include "frame/case.h"

/**
 * Does each of two sentences name somebody, and nobody whom the other's text knows? "It
 * raised its stake in Wrath Corp" and "they cut their stake in Cyle Corp" are alike,
 * and tell of two deals.  What many names have, such as "Corp" and "National", is
 * nobody's.
 */
bool casts_differ(const struct check_case *c, struct figure a, struct figure b);

#endif
