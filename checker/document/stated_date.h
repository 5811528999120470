/*
 * stated_date.h - the date of a text, as its head or a configuration states it.
 */
#ifndef CHECKER_DOCUMENT_STATED_DATE_H
#define CHECKER_DOCUMENT_STATED_DATE_H

#include "base/arena.h"
#include "base/text.h"
#include "language/language.h"

/**
 * Read the day that `stated` names, in one of the ways that YAML and CMSs write it:
 * "2016-03-23", "2016/3/23", "March 23, 2016", "Wed, 23 Mar 2016", each with a time
 * behind it or not.  The day is the one written, whatever the time zone.  *to is
 * YYYY-MM-DD, in the arena, or empty where `stated` is.  Returns NULL, or why the
 * date is not read, for a message; *to is empty then.  What can be read in two ways
 * (3/4/2016, 23-3-16) is not.
 */
const char *stated_date_read(struct text stated, const struct language *language,
                             struct arena *arena, struct text *to);

#endif
