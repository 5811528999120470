/*
 * told_of_another.c - tellings of a draft and of its sources, held together by their
 * words.
 */
#include "match/names/told_of_another.h"

#include "base/search.h"
#include "match/names/bonded.h"

/** Words that both tellings share at least, where all of one are the other's; and of
    ten of the shorter one, where not. */
enum { FEWEST = 4, ENOUGH = 5, OF_TEN = 7, TEN = 10 };

/** May two tellings share as many words? */
static bool may_be_alike(const struct told_of *a, const struct told_of *b) {
    return a->verb == b->verb && __builtin_popcountll(a->bits & b->bits) >= FEWEST;
}

/** How many words two tellings share, if they tell of one thing; 0. */
static uint32_t told_alike(const struct told_of *a, const struct told_of *b) {
    if (!may_be_alike(a, b))
        return 0;
    uint32_t n = clause_words_shared(&a->words, &b->words),
             fewer = a->words.n < b->words.n ? a->words.n : b->words.n;
    bool whole = n == fewer && n >= FEWEST;
    bool most = n >= ENOUGH && n * TEN >= fewer * OF_TEN;
    return (whole || most) && !clause_figures_part(&a->words, &b->words) ? n : 0;
}

static const struct name *whole(const struct member *member, uint32_t name) {
    const struct name *list = member->names.list.at;
    return &list[list[name].entity];
}

static bool stands_before(const void *name, const void *sentence) {
    return ((const struct name *)name)->sentence < *(const uint32_t *)sentence;
}

/** Have two names of two texts a word in common, as they stand? */
static bool share_word(const struct names *a, const struct name *x,
                       const struct names *b, const struct name *y) {
    for (uint32_t i = 0; i < x->n_words; i++)
        for (uint32_t k = 0; k < y->n_words; k++)
            if (name_word(a, x, i)->hash == name_word(b, y, k)->hash)
                return true;
    return false;
}

/** Has a sentence of a text a word of the name, which is of `other`? */
static bool sentence_names(const struct member *member, uint32_t sentence,
                           const struct member *other, const struct name *name) {
    const struct names *names = &member->names;
    for (size_t i = search_list(&names->list, &sentence, stands_before);
         i < names->list.n && names->list.at[i].sentence == sentence; i++)
        if (share_word(names, &names->list.at[i], &other->names, name))
            return true;
    return false;
}

static const struct name *telling_name(const struct member *member,
                                       const struct told_of *telling) {
    return whole(member, telling->name);
}

static uint32_t sentence_of(const struct member *member,
                            const struct told_of *telling) {
    return member->names.list.at[telling->name].sentence;
}

/** "Prime Minister": an office, and no name. */
static bool is_office(const struct member *member, const struct name *name) {
    size_t length;
    return phrase_signal(&member->document->tokens.at[name->past - 1], 1, SIGNAL_OFFICE,
                         &length) != NULL;
}

/** One sort of thing, no body for a person, and both told in full. */
static bool may_be_exchanged(const struct name *a, const struct name *b) {
    bool full = (a->n_words > 1 || a->courtesy) && (b->n_words > 1 || b->courtesy);
    return (a->shape == SHAPE_body) == (b->shape == SHAPE_body) && full;
}

/** Are the surnames one, or one misspelt? */
static bool are_close(const struct member *a, const struct name *x,
                      const struct member *b, const struct name *y) {
    const struct name_word *left = name_surname(&a->names, x),
                           *right = name_surname(&b->names, y);
    if (!left || !right)
        return true;
    struct letters m = member_letters(a, left), n = member_letters(b, right);
    return letters_equal(&m, &n) || letters_are_close(&m, &n);
}

/** Does a sentence of a source have most of the words that both tell? */
static bool sentence_tells(const struct member *source, uint32_t sentence,
                           const struct told_of *here, uint32_t shared) {
    const struct sentence *in = &source->document->sentences.at[sentence];
    struct clause_words words = {.n = 0};
    clause_words_add(&words, source->document, in->first_token, in->past_token);
    return clause_words_shared(&words, &here->words) * TEN >= shared * OF_TEN;
}

/** A sentence of a member, while its tellings are sought. */
struct sentence_at {
    const struct name_index *index;
    uint32_t member, sentence;
};

static bool tells_before(const void *telling, const void *sought) {
    const struct told_of *at = telling;
    const struct sentence_at *in = sought;
    return at->member != in->member
               ? at->member < in->member
               : sentence_of(in->index->members[at->member], at) < in->sentence;
}

/** Has a sentence a name of whom it tells? */
static bool has_telling(const struct name_index *index, uint32_t member,
                        uint32_t sentence) {
    struct sentence_at in = {index, member, sentence};
    size_t i = search_list(&index->tellings.list, &in, tells_before);
    const struct told_of *at = index->tellings.list.at + i;
    return i < index->tellings.list.n && at->member == member &&
           sentence_of(index->members[member], at) == sentence;
}

/** Does a source tell so of the draft's name: where it stands, or in the next sentence,
    which has nobody else? */
static bool is_supported(const struct asked_names *in, const struct told_of *here,
                         uint32_t shared) {
    const struct names *names = asked_own(in);
    const struct name *name = telling_name(in->draft, here);
    const struct name_word *surname = name_surname(names, name);
    size_t n = 0;
    const struct indexed_word *same =
        surname ? name_index_find(in->sources, surname->hash, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const struct member *source = asked_source(in, &same[i]);
        uint32_t at = indexed_name(in->sources, &same[i])->sentence;
        bool next = at + 1 < source->document->sentences.n &&
                    !has_telling(in->sources, same[i].member, at + 1);
        if (sentence_tells(source, at, here, shared) ||
            (next && sentence_tells(source, at + 1, here, shared)))
            return true;
    }
    return n == 0; /* a name that no source has is not asked for */
}

static bool key_before(const void *keyed, const void *key) {
    return ((const struct keyed *)keyed)->key < *(const uint32_t *)key;
}

/** Does the draft tell the same of whom it calls by that word?  Where it tells too much
    of such, *cut, as if it did. */
static bool is_told_of_word(const struct tellings *own, uint32_t hash,
                            const struct told_of *there, uint32_t shared, bool *cut) {
    size_t first = search_list(&own->by_word, &hash, key_before);
    for (size_t i = first; i < own->by_word.n && own->by_word.at[i].key == hash; i++) {
        *cut |= i - first == MOST_ALIKE;
        if (i - first == MOST_ALIKE ||
            told_alike(&own->list.at[own->by_word.at[i].item], there) * TEN >=
                shared * OF_TEN)
            return true;
    }
    return false;
}

/** Does the draft tell the same of the source's name? */
static bool is_told_here(const struct asked_names *in, const struct told_of *there,
                         const struct member *source, uint32_t shared, bool *cut) {
    const struct name *name = telling_name(source, there);
    for (uint32_t i = 0; i < name->n_words; i++)
        if (is_told_of_word(&in->own->tellings,
                            name_word(&source->names, name, i)->hash, there, shared,
                            cut))
            return true;
    return false;
}

/** May the source's telling be of another name, in the draft's place? */
static bool is_of_another(const struct asked_names *in, const struct told_of *here,
                          const struct told_of *there, uint32_t shared, bool *cut) {
    const struct member *source = in->sources->members[there->member];
    const struct name *x = telling_name(in->draft, here),
                      *y = telling_name(source, there);
    if (!may_be_exchanged(x, y) || is_office(in->draft, x) || is_office(source, y) ||
        are_close(in->draft, x, source, y) ||
        names_share_word(in->draft, here->name, source, there->name))
        return false;
    return !sentence_names(source, sentence_of(source, there), in->draft, x) &&
           !sentence_names(in->draft, sentence_of(in->draft, here), source, y) &&
           !is_told_here(in, there, source, shared, cut);
}

/** Tellings of the sources that share the most words with one of the draft. */
struct likest {
    const struct told_of *at[MOST_ALIKE]; /* in their order */
    size_t n, compared;
    uint32_t shared;
};

static void add_alike(struct likest *to, const struct told_of *there, uint32_t shared) {
    if (shared > to->shared)
        to->n = 0;
    to->shared = shared;
    to->at[to->n++] = there;
}

static void find_alike(const struct tellings *among, const struct told_of *here,
                       struct likest *to, bool *cut) {
    for (size_t i = 0; i < among->list.n; i++) {
        const struct told_of *there = &among->list.at[i];
        if (!may_be_alike(here, there))
            continue;
        uint32_t n = ++to->compared > MOST_COMPARED ? 0 : told_alike(here, there);
        bool full = n == to->shared && to->n == MOST_ALIKE;
        *cut |= to->compared > MOST_COMPARED || full;
        if (n && n >= to->shared && !full)
            add_alike(to, there, n);
    }
}

const struct told_of *name_telling_of_another(const struct asked_names *in,
                                              const struct told_of *here, bool *cut) {
    struct likest alike = {.n = 0};
    const struct told_of *found = NULL;
    find_alike(&in->sources->tellings, here, &alike, cut);
    for (size_t i = alike.n; i > 0 && !found; i--)
        if (is_of_another(in, here, alike.at[i - 1], alike.shared, cut))
            found = alike.at[i - 1];
    bool one_matter =
        found && asked_event_is_likely(in, in->sources->members[found->member]);
    return one_matter && !is_supported(in, here, alike.shared) ? found : NULL;
}
