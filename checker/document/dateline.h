/*
 * dateline.h - where a report of an agency was written, on which day, and by whom:
 * "GENEVA, Aug 5, 2019 (Reuters) - ".
 */
#ifndef CHECKER_DOCUMENT_DATELINE_H
#define CHECKER_DOCUMENT_DATELINE_H

#include "document/document.h"

/**
 * Take place, date, publisher and standing from the dateline that opens one of the
 * first paragraphs, unless they are stated already.  A day without its year is no date.
 */
void dateline_read(struct document *to, const struct language *language,
                   struct arena *arena);

#endif
