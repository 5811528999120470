/*
 * stood_for.c - the words of one sentence of a draft, and the names that stand beside
 * them in the sources.
 */
#include "match/names/stood_for.h"

#include "base/search.h"
#include "match/names/person.h"

/** A name of the draft, and another of a source that shares a word with it. */
struct two_alike {
    const struct asked_names *in;
    const struct name *here;
    const struct member *source;
    const struct name *there;
};

static bool has_word(const struct names *names, const struct name *name,
                     uint32_t hash) {
    for (uint32_t i = 0; i < name->n_words; i++)
        if (name_word(names, name, i)->hash == hash)
            return true;
    return false;
}

/** Is the word one of the draft's name alone, or of the source's? */
static bool is_own_here(const struct two_alike *two, uint32_t hash) {
    return has_word(asked_own(two->in), two->here, hash) &&
           !has_word(&two->source->names, two->there, hash);
}

static bool is_own_there(const struct two_alike *two, uint32_t hash) {
    return has_word(&two->source->names, two->there, hash) &&
           !has_word(asked_own(two->in), two->here, hash);
}

/** Which of the two have an own word in a sentence of a source: bits. */
enum { BESIDE_HERE = 1, BESIDE_THERE = 2 };

static bool name_before(const void *name, const void *sentence) {
    return ((const struct name *)name)->sentence < *(const uint32_t *)sentence;
}

static unsigned names_in(const struct two_alike *two, const struct member *source,
                         uint32_t sentence) {
    const struct names *names = &source->names;
    unsigned to = 0;
    for (size_t i = search_list(&names->list, &sentence, name_before);
         i < names->list.n && names->list.at[i].sentence == sentence; i++)
        for (uint32_t k = 0; k < names->list.at[i].n_words; k++) {
            uint32_t hash = name_word(names, &names->list.at[i], k)->hash;
            to |= is_own_here(two, hash) ? BESIDE_HERE : 0u;
            to |= is_own_there(two, hash) ? BESIDE_THERE : 0u;
        }
    return to;
}

static bool sentence_before(const void *sentence, const void *token) {
    return ((const struct sentence *)sentence)->past_token <= *(const uint32_t *)token;
}

/** Sentences that have a word, at most: one that stands everywhere says nothing. */
enum { MOST_STANDING = 32 };

/** Beside which of the two a word stands in the sources; "It mends the bridge" is
   beside who stands in the sentence before. */
static unsigned stands_beside(const struct two_alike *two, uint32_t key) {
    size_t n;
    unsigned to = 0;
    const struct told_words *told = &two->in->sources->words_told;
    const struct keyed *at = told_words_find(told, key, &n);
    for (size_t i = 0; i < n && n <= MOST_STANDING; i++) {
        uint32_t token, text = told_word_text(told, &at[i], &token);
        const struct member *source = two->in->sources->members[text];
        uint32_t sentence = (uint32_t)search_list(&source->document->sentences, &token,
                                                  sentence_before);
        unsigned names = names_in(two, source, sentence);
        bool follows =
            !names && sentence && names_in(two, source, sentence - 1) == BESIDE_HERE;
        to |= follows ? (unsigned)BESIDE_HERE : names;
    }
    return to;
}

/** What the draft's sentence says beside its name, those of names apart. */
struct said_beside {
    struct clause_words plain, named;
};

static struct said_beside said_beside(const struct member *draft,
                                      const struct name *name) {
    struct said_beside to = {0};
    const struct document *document = draft->document;
    const struct sentence *of = &document->sentences.at[name->sentence];
    for (uint32_t i = of->own_token; i < of->past_token; i++) {
        bool capital = document->tokens.at[i].flags & TOKEN_CAPITAL;
        if (i < name->first || i >= name->past)
            clause_words_add(capital ? &to.named : &to.plain, document, i, i + 1);
    }
    return to;
}

/** Words small in the draft that stand beside the source's name, at least. */
enum { ENOUGH = 2 };

/** Do enough words stand beside the source's name, and none beside the draft's? */
static bool are_beside_other(const struct two_alike *two,
                             const struct said_beside *said) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < said->plain.n; i++) {
        unsigned beside = stands_beside(two, said->plain.keys[i]);
        if (beside & BESIDE_HERE)
            return false;
        n += beside == BESIDE_THERE;
    }
    for (uint32_t i = 0; i < said->named.n && n >= ENOUGH; i++)
        if (stands_beside(two, said->named.keys[i]) & BESIDE_HERE)
            return false;
    return n >= ENOUGH;
}

/** Is it called by its last word alone somewhere, as a person is? */
static bool is_called_by_last(const struct asked_names *in, const struct names *names,
                              const struct name *name) {
    uint32_t last = name_word(names, name, name->n_words - 1)->hash;
    return name_index_alone(in->sources, last) || name_index_alone(in->own, last);
}

/** May it be a body or a place, and no person? */
static bool may_be_thing(const struct asked_names *in, const struct member *member,
                         const struct name *name) {
    size_t posts;
    const struct names *names = &member->names;
    posts_of_name(names, (uint32_t)(name - names->list.at), &posts);
    bool thing = name->shape == SHAPE_body || name->shape == SHAPE_place ||
                 name->shape == SHAPE_full;
    bool told = name->sure && !name->titled && name->n_words > 1;
    return thing && told && !posts && !is_called_by_last(in, names, name);
}

/** Has either a word that the other lacks, and the draft none of the source's? */
static bool may_be_meant(const struct two_alike *two) {
    const struct names *names = &two->source->names, *own = asked_own(two->in);
    uint32_t here = 0, there = 0;
    for (uint32_t i = 0; i < two->there->n_words; i++) {
        uint32_t hash = name_word(names, two->there, i)->hash;
        if (is_own_there(two, hash) && name_index_has(two->in->own, hash))
            return false;
        there += is_own_there(two, hash);
    }
    for (uint32_t i = 0; i < two->here->n_words; i++)
        here += is_own_here(two, name_word(own, two->here, i)->hash);
    return here && there && may_be_thing(two->in, two->source, two->there);
}

/** Two bodies; or no bodies, and no two of a family: the word in common comes first. */
static bool are_of_one_sort(const struct two_alike *two) {
    bool body = two->here->shape == SHAPE_body;
    return body == (two->there->shape == SHAPE_body) &&
           (body || name_word(asked_own(two->in), two->here, 0)->hash ==
                        name_word(&two->source->names, two->there, 0)->hash);
}

/** Names that share a word which are asked of, at most. */
enum { MOST_ALIKE = 8 };

/** One that shares a word of the draft's name, in whose place that stands. */
static bool find_other(const struct asked_names *in, const struct name *here,
                       uint32_t hash, const struct said_beside *said,
                       struct stood_for *to) {
    size_t n, asked = 0;
    const struct indexed_word *same = name_index_find(in->sources, hash, &n);
    for (size_t i = 0; i < n && asked < MOST_ALIKE; i++) {
        struct two_alike two = {in, here, asked_source(in, &same[i]),
                                indexed_name(in->sources, &same[i])};
        if (!are_of_one_sort(&two) || !may_be_meant(&two))
            continue;
        asked++;
        *to = (struct stood_for){two.source, two.there};
        if (are_beside_other(&two, said) && asked_event_is_likely(in, two.source))
            return true;
    }
    return false;
}

bool name_stands_for(const struct asked_names *in, uint32_t i, struct stood_for *to) {
    const struct names *names = asked_own(in);
    const struct name *here = &names->list.at[i];
    if (!may_be_thing(in, in->draft, here) ||
        !name_index_holds(in->sources, names, here))
        return false;
    struct said_beside said = said_beside(in->draft, here);
    for (uint32_t k = 0; k < here->n_words && said.plain.n >= ENOUGH; k++)
        if (find_other(in, here, name_word(names, here, k)->hash, &said, to))
            return true;
    return false;
}
