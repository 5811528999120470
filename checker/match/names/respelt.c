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

typedef bool ask_way(const struct asked_names *in, const struct name_word *word,
                     struct respelt *to);

/** Of a word that no source has, in their order. */
static ask_way *const ways[] = {respelt_half,  respelt_rest,        respelt_lone,
                                respelt_other, respelt_given_alike, respelt_told};

/** One way or another. */
static bool is_respelt(const struct asked_names *in, const struct name_word *word,
                       struct respelt *to) {
    bool found = false, known = name_index_has(in->sources, word->hash);
    if (is_hyphenated(in->draft, word))
        return !known && respelt_compound(in, word, to);
    if (known)
        return respelt_given_of_another(in, word, to);
    for (size_t i = 0; i < sizeof ways / sizeof *ways && !found; i++)
        found = ways[i](in, word, to);
    return found;
}

/** Tells the source the draft's matter: surely, where the two are not close in letters?
    David Roe is no Milton Roe of another text. */
static bool is_of_matter(const struct asked_names *in, const struct respelt *of) {
    const struct member *source = asked_source(in, of->there);
    bool close = of->how == RESPELT_HALF || of->how == RESPELT_ALONE;
    return close ? !asked_matter_differs(in, source)
                 : asked_matter_is_likely(in, source);
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
           is_of_matter(in, to);
}
