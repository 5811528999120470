/*
 * write.h - values as JSON lines and messages print them; what single kinds print their
 * own way stands with them.
 */
#ifndef CHECKER_VALUE_WRITE_H
#define CHECKER_VALUE_WRITE_H

#include "value/mention.h"

/** Write "low" or "low/high". */
bool amount_write(const struct mention *mention, char text[], size_t size);

/** A length of time as ISO 8601: "7D" times 2 is P14D, "T1H" times 1.5 is PT1.5H. */
bool length_write(const struct mention *mention, char text[], size_t size);

/** One of a time unit of the language file, as ISO 8601: P1Y, P7D, PT1H. */
bool duration_write(const char *unit, char text[], size_t size);

/** "none", "about", "at-least" ... as JSON lines spell it. */
const char *hedge_name(enum hedge hedge);

/** The hedge so called, be it with the question mark of a word that need be none. */
enum hedge hedge_named(const char *name);

#endif
