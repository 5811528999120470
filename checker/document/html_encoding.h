/*
 * html_encoding.h - the characters of a page, whatever bytes it was saved in.
 */
#ifndef CHECKER_DOCUMENT_HTML_ENCODING_H
#define CHECKER_DOCUMENT_HTML_ENCODING_H

#include "document/document.h"

/**
 * The page as UTF-8: what its byte order mark says it is, else UTF-8 if it can be, else
 * what it declares, else windows-1252 with a DIAG_WARNING.  Lines and columns stay.
 * False with a DIAG_ERROR for an encoding that is not known.
 */
bool html_unpack(const char *name, struct text bytes, struct arena *arena,
                 struct unpacked *to, struct diags *faults);

#endif
