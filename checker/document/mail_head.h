/*
 * mail_head.h - the fields of a message or of one of its parts (RFC 5322, 2045, 2047).
 */
#ifndef CHECKER_DOCUMENT_MAIL_HEAD_H
#define CHECKER_DOCUMENT_MAIL_HEAD_H

#include "base/diag.h"
#include "base/text.h"

/** Cut the head off a message; what follows its empty line is left in *message. */
struct text mail_cut_head(struct text *message);

/** The value of the first field of that name, as written, its folds with it; empty
   where there is none. */
struct text mail_field(struct text head, const char *name);

/** A value in UTF-8, in the arena: folds are blanks, "=?iso-8859-1?Q?Gr=FC=DFe?=" is
    words. */
struct text mail_words(struct text value, struct arena *arena);

/** "utf-8" of "text/plain; charset=utf-8", without its quotation marks; empty where
   there is none. */
struct text mail_parameter(struct text value, const char *name);

/** "text/plain" of the same: what stands before the first semicolon. */
struct text mail_main(struct text value);

#endif
