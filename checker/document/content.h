/*
 * content.h - what a file is, by its bytes.
 */
#ifndef CHECKER_DOCUMENT_CONTENT_H
#define CHECKER_DOCUMENT_CONTENT_H

#include "document/document.h"

/**
 * The reader for the file `name` that holds `bytes`: the one that knows its bytes, else
 * the one of its extension, else that of plain text.  Where bytes and extension
 * disagree a DIAG_INFO says so.  NULL with a DIAG_ERROR for what no reader reads, which
 * says what it is and what to do.
 */
const struct reader *content_reader(const char *name, struct text bytes,
                                    struct diags *faults);

#endif
