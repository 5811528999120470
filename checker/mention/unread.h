/*
 * unread.h - digits that make a number nobody here can read: seen, never compared.
 */
#ifndef CHECKER_MENTION_UNREAD_H
#define CHECKER_MENTION_UNREAD_H

#include "mention/reading.h"
#include "mention/run.h"

/** No row of kinds.def: it is what the readers of all kinds leave, and no rule's. */
extern const struct kind kind_unread;

/**
 * Is the mention, whose `first` and `past` count in the sentence, a part torn out of a
 * longer run of digits, or one that its reader doubts?  Then it becomes the whole run,
 * from token `least` on, with its reason.
 */
void unread_replace(const struct reading *in, size_t least, struct mention *mention);

/**
 * The run at token `at`, from `least` on, where no kind read a value; false where
 * nothing in it is odd, as in a version or a phone number.  *past: the first token
 * behind the run.
 */
bool unread_read(const struct reading *in, size_t least, size_t at, size_t *past,
                 struct mention *to);

/** May a numeral begin with this token, which is no word of the language? */
static inline bool unread_begins(const struct reading *in, size_t at) {
    const struct token *token = &in->tokens[at];
    return token->type == TOKEN_DIGITS || token->flags & TOKEN_DISGUISED ||
           (token->flags & TOKEN_WIDE && run_has_odd_digit(token_text(in, at)));
}

#endif
