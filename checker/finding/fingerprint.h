/*
 * fingerprint.h - a finding's name for baselines and code scanning services.
 *
 * Of the rule, the document's path, the words and value of the figure and the values it
 * is held against.  Not of lines, of messages or of the names of sources: what is
 * written above a finding does not wake it, a changed figure on either side does.
 */
#ifndef CHECKER_FINDING_FINGERPRINT_H
#define CHECKER_FINDING_FINGERPRINT_H

#include "finding/finding.h"
#include "value/decimal.h"

/** 16 hexadecimal digits (FNV-1a, 64 bits) and a NUL. */
struct fingerprint {
    char digits[17];
};

enum { SITE_VALUE = 2 * (2 * DECIMAL_TEXT + 64) };

/** "money 2000000000 USD up-to", in `to`; empty where no value stands. */
void site_value(const struct site *site, char to[SITE_VALUE]);

/** Of `finding`, whose document the baseline knows as `path`. */
struct fingerprint fingerprint_of(const struct finding *finding, const char *path);

/**
 * Of every finding of the outcome, by the documents' own names, none of them like
 * another: the second of two alike has its number mixed in.  In the arena.
 */
const struct fingerprint *fingerprints_apart(const struct outcome *outcome,
                                             struct arena *arena);

#endif
