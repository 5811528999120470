/*
 * origin.h - on whose word a text rests: whether two who are cited are one.
 *
 * Two texts that agree are one witness where both have it from a third: "according to
 * the Rystad report" here, "Rystad Energy says" there.
 */
#ifndef CHECKER_QUOTE_ORIGIN_H
#define CHECKER_QUOTE_ORIGIN_H

#include "quote/said.h"

/** Somebody who is cited, in words of a document. */
struct origin {
    const struct document *document;
    struct speaker speaker;
};

/**
 * Has whoever is cited a name of its own, so that two may be known for one?  "The
 * Rystad report" and "Ann Roe" have; "police", "she" and "US officials" have none.
 */
bool origin_is_named(const struct origin *origin);

/** Are two that are named one: has the one every name of the other, as the UN report
    and the United Nations? */
bool origins_same(const struct origin *a, const struct origin *b);

#endif
