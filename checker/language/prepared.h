/*
 * prepared.h - languages that were read when the program was built: to read 7,000 terms
 * takes longer than a text does.
 */
#ifndef CHECKER_LANGUAGE_PREPARED_H
#define CHECKER_LANGUAGE_PREPARED_H

#include "language/language.h"

/** What language_read() made of the language called `name`, or NULL; static.  In the
    file that scripts/prepare.c writes. */
const struct language *language_prepared(const char *name);

#endif
