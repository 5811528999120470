/*
 * reference_list.c - a line that heads a list of sources, and something behind it.
 */
#include "checks/reference_list.h"

/** Is a block no more than such words, with or without a colon? */
static bool heads_references(const struct document *document,
                             const struct block *block) {
    if (block_sentences(document, block) != 1 || block->kind == BLOCK_BOILERPLATE)
        return false;
    const struct sentence *in = &document->sentences.at[block->first_sentence];
    const struct token *first = &document->tokens.at[in->first_token];
    size_t n = in->past_token - in->first_token, length;
    if (n == 0 || !token_may_tell(first, SIGNAL_REFERENCES))
        return false;
    const struct sense *head = phrase_signal(first, n, SIGNAL_REFERENCES, &length);
    if (!head)
        return false;
    bool colon = length + 1 == n && first[length].type == TOKEN_SIGN;
    return length == n || colon;
}

/** Does an item of a list, a note or a line of running text stand there? */
static bool is_item(const struct document *document, const struct block *block) {
    return block_sentences(document, block) > 0 &&
           (block->kind == BLOCK_LIST_ITEM || block->kind == BLOCK_PARAGRAPH ||
            block->kind == BLOCK_FOOTNOTE || block->kind == BLOCK_CELL);
}

bool document_has_references(const struct document *document) {
    for (size_t i = document->blocks.n; i-- > 1;)
        if (is_item(document, &document->blocks.at[i]) &&
            heads_references(document, &document->blocks.at[i - 1]))
            return true;
    return false;
}
