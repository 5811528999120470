/*
 * of_file.h - what is found in a file of the newsroom's, of waivers or of decisions.
 */
#ifndef CHECKER_FINDING_OF_FILE_H
#define CHECKER_FINDING_OF_FILE_H

#include "finding/finding.h"

/** An outcome about the file, without findings so far; all memory is the arena's. */
struct outcome outcome_of_file(const char *file, struct text text,
                               const struct language *language, struct arena *arena);

/** Add a finding of `rule` at what is left of that line of the file. */
void outcome_add_fault(struct outcome *to, const struct rule *rule, struct place place,
                       const char *message, struct arena *arena);

#endif
