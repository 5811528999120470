/*
 * respelt.c - which words of a draft are asked, and in which order of the ways.
 */
#include "match/names/respelt.h"

/** Letters below which capitals are letters that stand for words: NBC. */
enum { LEAST_WORD = 5 };

/** Is it glued to another by a hyphen: "X-Box", which may be written as one? */
static bool is_hyphenated(const struct member *member, const struct name_word *word) {
    const struct document *document = member->document;
    const struct token *at = member_token(member, word);
    uint32_t end = at->start + at->size;
    bool before = at->start > 0 && document->view.data[at->start - 1] == '-';
    return before || (end < document->view.size && document->view.data[end] == '-');
}

/** One way or another. */
static bool is_respelt(const struct asked_names *in, const struct name_word *word,
                       struct respelt *to) {
    if (is_hyphenated(in->draft, word))
        return !name_index_has(in->sources, word->hash) &&
               respelt_compound(in, word, to);
    if (name_index_has(in->sources, word->hash))
        return respelt_given_of_another(in, word, to);
    return respelt_half(in, word, to) || respelt_rest(in, word, to) ||
           respelt_lone(in, word, to) || respelt_other(in, word, to) ||
           respelt_given_alike(in, word, to);
}

bool name_is_respelt(const struct asked_names *in, const struct name_word *word,
                     struct respelt *to) {
    const struct token *token = member_token(in->draft, word);
    bool letters = token->flags & TOKEN_ALL_CAPITALS && token->size < LEAST_WORD;
    if (word->part != PART_WORD || asked_name(in, word)->shape == SHAPE_work ||
        letters || word_is_as_found(in->draft->document, word))
        return false; /* NBC News is not ABC News */
    return is_respelt(in, word, to) &&
           is_hyphenated(in->draft, word) ==
               is_hyphenated(asked_source(in, to->there),
                             indexed_name_word(in->sources, to->there)) &&
           !asked_matter_differs(in, asked_source(in, to->there));
}
