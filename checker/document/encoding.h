/*
 * encoding.h - bytes of an encoding with a name into UTF-8, by iconv.
 */
#ifndef CHECKER_DOCUMENT_ENCODING_H
#define CHECKER_DOCUMENT_ENCODING_H

#include "base/diag.h"
#include "base/text.h"

/** The encoding of that label, by the name that iconv knows, in the arena: what
   browsers take "latin1" for is windows-1252. */
const char *encoding_named(struct text label, struct arena *arena);

/**
 * `bytes` as UTF-8, in the arena; what is nothing in the encoding is U+FFFD, with a
 * DIAG_WARNING.  False with a DIAG_ERROR for an encoding that is not known.
 */
bool encoding_decode(const char *name, struct text bytes, const char *encoding,
                     struct arena *arena, struct text *to, struct diags *faults);

/**
 * The same without a word: bytes of an unknown label, or of none that are no UTF-8, are
 * taken for windows-1252, and a NUL for a blank.
 */
struct text encoding_convert(struct text bytes, struct text label, struct arena *arena);

#endif
