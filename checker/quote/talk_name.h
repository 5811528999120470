/*
 * talk_name.h - the tokens that are looked at for who speaks, and the names among them.
 */
#ifndef CHECKER_QUOTE_TALK_NAME_H
#define CHECKER_QUOTE_TALK_NAME_H

#include "document/document.h"

/** A document's tokens, and the part of them that is looked at. */
struct talk {
    const struct document *document;
    const struct token *at;
    uint32_t first, past;
};

/** Is token `i` one of the signs, each one byte? */
static inline bool talk_sign(const struct talk *in, uint32_t i, const char *signs) {
    return i >= in->first && i < in->past && in->at[i].type == TOKEN_SIGN &&
           in->at[i].size == 1 &&
           byte_is_one_of(in->document->view.data[in->at[i].start], signs);
}

/** "Mr", "J": a full stop behind them ends no name. */
bool token_is_shortened(const struct token *token);

/** Is token `i` a word of a name?  "Then" before "Jane Roe" is none. */
bool talk_names(const struct talk *in, uint32_t i);

/** The first token of the name that ends before `past`; `past` where none does. */
uint32_t talk_name_first(const struct talk *in, uint32_t first, uint32_t past);

/** Behind the name that begins at `i`; `i` where none does. */
uint32_t talk_name_past(const struct talk *in, uint32_t i, uint32_t past);

#endif
