/*
 * respelt_compound.c - one part of a word with a hyphen, where the other is the same.
 */
#include "match/names/respelt_ways.h"

/** What a hyphen joins to the word, before or behind it; NULL: none does. */
static const struct name_word *joined_at(const struct member *member,
                                         const struct name_word *word, bool behind) {
    const struct document *document = member->document;
    const struct name_word *words = member->names.words.at,
                           *other = behind ? word + 1 : word - 1;
    bool first = word == words, last = word + 1 == words + member->names.words.n;
    if ((behind ? last : first) || other->name != word->name)
        return NULL;
    const struct token *left = member_token(member, behind ? word : other),
                       *right = member_token(member, behind ? other : word);
    bool hyphen = left + 2 == right && left[1].start == left->start + left->size &&
                  document->view.data[left[1].start] == '-';
    return hyphen && right->start == left[1].start + left[1].size ? other : NULL;
}

/** Letters that either part has at least, and the part that is the same. */
enum { LEAST_PART = 3, LEAST_SAME = 4 };

/** "Lal", "Lall": close, and no two words or ways of writing one. */
static bool parts_may_be_one(const struct asked_names *in, const struct name_word *word,
                             const struct indexed_word *there) {
    struct letters here = member_letters(in->draft, word),
                   other = asked_letters(in, there);
    const struct token *a = member_token(in->draft, word),
                       *b = member_token(asked_source(in, there),
                                         indexed_name_word(in->sources, there));
    if (here.n < LEAST_PART || other.n < LEAST_PART ||
        !letters_are_close(&here, &other) || letters_transcribe(&here, &other))
        return false;
    return !words_are_aliases(in, word, there) && !words_are_common(in, a, b) &&
           !words_derive(in, &here, &other) && !name_index_has(in->own, there->hash);
}

/** Beside `other`, which the hyphen joins to the word on that side. */
static bool respelt_beside(const struct asked_names *in, const struct name_word *word,
                           const struct name_word *other, bool behind,
                           struct respelt *to) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, other->hash, &n);
    for (size_t i = 0; same && i < n; i++) {
        const struct name_word *meant =
            joined_at(asked_source(in, &same[i]),
                      indexed_name_word(in->sources, &same[i]), !behind);
        const struct indexed_word *there =
            meant ? name_index_entry(in->sources, same[i].member, meant) : NULL;
        if (!there || !parts_may_be_one(in, word, there))
            continue;
        *to = (struct respelt){RESPELT_HALF, word, there};
        return true;
    }
    return false;
}

bool respelt_compound(const struct asked_names *in, const struct name_word *word,
                      struct respelt *to) {
    for (int behind = 0; behind < 2; behind++) {
        const struct name_word *other = joined_at(in->draft, word, behind);
        if (other && member_letters(in->draft, other).n >= LEAST_SAME &&
            respelt_beside(in, word, other, behind, to))
            return true;
    }
    return false;
}
