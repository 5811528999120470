/*
 * mail_coding.h - the bytes that a part of a message stands for (RFC 2045).
 */
#ifndef CHECKER_DOCUMENT_MAIL_CODING_H
#define CHECKER_DOCUMENT_MAIL_CODING_H

#include "base/arena.h"
#include "base/text.h"

/** What base64 stands for, in the arena; bytes that are none of it are passed over. */
struct text mail_base64(struct text coded, struct arena *arena);

/** What quoted-printable stands for, in the arena; in a word of a head "_" is a blank.
 */
struct text mail_quoted(struct text coded, bool word, struct arena *arena);

#endif
