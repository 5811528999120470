/*
 * respelt.c - the ways in which a word can be seen to be another one's misspelling.
 */
#include "match/respelt.h"

#include "language/spelling.h"
#include "rule/alias.h"

static const struct names *own_names(const struct asked_names *in) {
    return &in->draft->names;
}

static const struct name *name_of(const struct asked_names *in,
                                  const struct name_word *word) {
    return &own_names(in)->list.at[word->name];
}

static const struct token *token_of(const struct member *member,
                                    const struct name_word *word) {
    return &member->document->tokens.at[word->token];
}

static const struct member *source_of(const struct asked_names *in,
                                      const struct indexed_word *at) {
    return in->sources->members[at->member];
}

static struct letters letters_there(const struct asked_names *in,
                                    const struct indexed_word *at) {
    return member_letters(source_of(in, at), indexed_name_word(in->sources, at));
}

static bool is_close(const struct letters *a, const struct letters *b) {
    size_t slack = letters_slack(a, b);
    return !letters_equal(a, b) && letters_apart(a, b, slack) <= slack;
}

bool words_are_common(const struct asked_names *in, const struct token *a,
                      const struct token *b) {
    return name_index_small(in->own, a->key) || name_index_small(in->sources, a->key) ||
           name_index_small(in->own, b->key) || name_index_small(in->sources, b->key);
}

bool words_derive(const struct asked_names *in, const struct letters *a,
                  const struct letters *b) {
    return language_derives(in->language, (struct text){a->at, a->n},
                            (struct text){b->at, b->n});
}

/** The index entry of a word of a name of the source that `at` is in. */
static const struct indexed_word *entry_of(const struct asked_names *in,
                                           const struct indexed_word *at,
                                           const struct name_word *word) {
    size_t n;
    const struct indexed_word *found = name_index_find(in->sources, word->hash, &n);
    for (size_t i = 0; i < n; i++)
        if (found[i].member == at->member &&
            indexed_name_word(in->sources, &found[i]) == word)
            return &found[i];
    return NULL;
}

/** The other half of a name of two words: the given name of a surname, and back. */
static const struct name_word *other_half(const struct names *names,
                                          const struct name_word *word) {
    const struct name *name = &names->list.at[word->name];
    const struct name_word *given = name_given(names, name),
                           *surname = name_surname(names, name);
    if (!name_is_full(names, name) || (word != given && word != surname))
        return NULL;
    return word == given ? surname : given;
}

/** Is it glued to another by a hyphen: "X-Box", which may be written as one? */
static bool is_hyphenated(const struct member *member, const struct name_word *word) {
    const struct document *document = member->document;
    const struct token *at = token_of(member, word);
    uint32_t end = at->start + at->size;
    bool before = at->start > 0 && document->view.data[at->start - 1] == '-';
    return before || (end < document->view.size && document->view.data[end] == '-');
}

/** Does a surname of a draft's or source's full name stand alone somewhere there? */
static bool is_told_alone(const struct name_index *index, uint32_t hash) {
    size_t n;
    const struct indexed_word *same = name_index_find(index, hash, &n);
    for (size_t i = 0; i < n; i++)
        if (indexed_name(index, &same[i])->n_words == 1)
            return true;
    return false;
}

/** "Texas Ranger", "Texas Rangers" are no two spellings: a person's name, whose surname
    is told alone somewhere, and whose other half is no common word. */
static bool are_of_person(const struct asked_names *in, const struct name_word *word,
                          const struct name_word *half,
                          const struct indexed_word *there) {
    bool given = word == name_given(own_names(in), name_of(in, word));
    uint32_t here = given ? half->hash : word->hash,
             other = given ? half->hash : there->hash;
    const struct token *a = token_of(in->draft, word),
                       *b = token_of(source_of(in, there),
                                     indexed_name_word(in->sources, there));
    return !token_of(in->draft, half)->word && !words_are_common(in, a, b) &&
           (is_told_alone(in->sources, other) || is_told_alone(in->own, here));
}

/** Does the newsroom hold the two for one, or are they two ways of writing, as
    "Defense" and "Defence" are? */
static bool are_aliases(const struct asked_names *in, const struct name_word *word,
                        const struct indexed_word *there) {
    struct spelt a = word_spelling(document_token(in->draft->document, word->token)),
                 b = word_spelling(
                     document_token(source_of(in, there)->document,
                                    indexed_name_word(in->sources, there)->token));
    struct letters here = member_letters(in->draft, word),
                   other = letters_there(in, there);
    return a.keys[0] == b.keys[0] || letters_unfold(&here, &other) ||
           aliases_join(in->rules, word->hash, there->hash);
}

/** May two halves that are close be one, the other halves being the same? */
static bool halves_may_be_one(const struct asked_names *in,
                              const struct name_word *word,
                              const struct name_word *half,
                              const struct indexed_word *there) {
    struct letters here = member_letters(in->draft, word),
                   other = letters_there(in, there);
    if (!is_close(&here, &other) || are_aliases(in, word, there))
        return false;
    return !name_index_has(in->own, there->hash) &&
           (!words_derive(in, &here, &other) || are_of_person(in, word, half, there));
}

/** "Jonah Brooke" beside the source's "Jonah Brook". */
static bool half_is_same(const struct asked_names *in, const struct name_word *word,
                         struct respelt *to) {
    const struct name_word *half = other_half(own_names(in), word);
    size_t n = 0;
    const struct indexed_word *same =
        half ? name_index_find(in->sources, half->hash, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const struct name_word *meant = other_half(
            &source_of(in, &same[i])->names, indexed_name_word(in->sources, &same[i]));
        const struct indexed_word *there = meant ? entry_of(in, &same[i], meant) : NULL;
        if (!there || !halves_may_be_one(in, word, half, there))
            continue;
        *to = (struct respelt){RESPELT_HALF, word, there};
        return true;
    }
    return false;
}

/** "LM Ascent Stage", "LM Descent Stage": words that begin otherwise, one of them
    written small, too; or both words of the language, as "Eastern" and "Western" are.
 */
static bool is_common_rest(const struct asked_names *in, const struct name_word *word,
                           const struct indexed_word *there) {
    struct letters a = member_letters(in->draft, word), b = letters_there(in, there);
    const struct token *here = token_of(in->draft, word),
                       *other = token_of(source_of(in, there),
                                         indexed_name_word(in->sources, there));
    return (here->word && other->word) ||
           (a.at[0] != b.at[0] && words_are_common(in, here, other));
}

/** "Lake Tarnn" beside the source's "Lake Tarn", in whatever names but those of
 * persons.
 */
static bool rest_is_same(const struct asked_names *in, const struct name_word *word,
                         struct respelt *to) {
    const struct name *name = name_of(in, word);
    uint32_t at = (uint32_t)(word - name_word(own_names(in), name, 0));
    const struct name_word *other =
        name_word(own_names(in), name, at ? 0 : name->n_words - 1);
    struct letters here = member_letters(in->draft, word);
    size_t n = 0;
    const struct indexed_word *same =
        name->n_words > 1 ? name_index_find(in->sources, other->hash, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &source_of(in, &same[i])->names;
        const struct name *there = indexed_name(in->sources, &same[i]);
        const struct indexed_word *meant =
            names_differ_at(own_names(in), name, names, there, at)
                ? entry_of(in, &same[i], name_word(names, there, at))
                : NULL;
        struct letters letters =
            meant ? letters_there(in, meant) : (struct letters){.n = 0};
        if (!meant || !is_close(&here, &letters) || words_derive(in, &here, &letters))
            continue;
        if (is_common_rest(in, word, meant) || are_aliases(in, word, meant) ||
            (name->shape != SHAPE_person && letters_transcribe(&here, &letters)) ||
            name_index_has(in->own, meant->hash))
            continue;
        *to = (struct respelt){RESPELT_HALF, word, meant};
        return true;
    }
    return false;
}

/** Has one of the sources both words in one name? */
static bool stand_together(const struct asked_names *in, const struct name_word *given,
                           const struct name_word *surname) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, given->hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct name *name = indexed_name(in->sources, &same[i]);
        const struct names *names = &source_of(in, &same[i])->names;
        for (uint32_t k = 0; k < name->n_words; k++)
            if (name_word(names, name, k)->hash == surname->hash)
                return true;
    }
    return false;
}

/** The other half that all full names of the sources with this one have: the surname
    of the only Hector, the given name of the only Roe; NULL: none, or more than one. */
static const struct indexed_word *only_other(const struct asked_names *in,
                                             const struct name_word *word) {
    const struct indexed_word *only = NULL;
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, word->hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct name_word *half = other_half(
            &source_of(in, &same[i])->names, indexed_name_word(in->sources, &same[i]));
        const struct indexed_word *there = half ? entry_of(in, &same[i], half) : NULL;
        if (there && only && only->hash != there->hash)
            return NULL;
        only = there ? there : only;
    }
    return only;
}

/** Has a person of the sources that given name? */
static bool is_given_there(const struct asked_names *in, uint32_t hash) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &source_of(in, &same[i])->names;
        const struct name *name = indexed_name(in->sources, &same[i]);
        if (name_is_full(names, name) && name_given(names, name)->hash == hash)
            return true;
    }
    return false;
}

/** "John Tavernier" beside the only Tavernier, Josh, and a John of another surname: as
    long, so none is short for the other. */
static bool given_is_of_another(const struct asked_names *in,
                                const struct name_word *word,
                                const struct name_word *surname, struct respelt *to) {
    const struct indexed_word *there = only_other(in, surname);
    if (!there || name_index_has(in->own, there->hash) || are_aliases(in, word, there))
        return false;
    struct letters here = member_letters(in->draft, word),
                   other = letters_there(in, there);
    *to = (struct respelt){RESPELT_GIVEN, word, there};
    return here.n == other.n && here.at[0] == other.at[0] &&
           !token_of(in->draft, surname)->word && is_given_there(in, word->hash);
}

/** "Tom Fell", where the source has Tim Fell, and a Tom of another surname. */
static bool given_is_anothers(const struct asked_names *in,
                              const struct name_word *word, struct respelt *to) {
    const struct name_word *surname = other_half(own_names(in), word);
    if (!surname || word != name_given(own_names(in), name_of(in, word)) ||
        stand_together(in, word, surname))
        return false;
    return half_is_same(in, word, to) || given_is_of_another(in, word, surname, to);
}

/** The same letters, or nearly. */
static bool letters_are_near(const struct asked_names *in, const struct name_word *word,
                             const struct member *source,
                             const struct name_word *other) {
    struct letters a = member_letters(in->draft, word),
                   b = member_letters(source, other);
    return letters_equal(&a, &b) || is_close(&a, &b);
}

/** Does the word stand in its name as the other does in the source's: a surname, or
    alone, for a surname; halves of full names that differ in the other half too only
    where those are close? */
static bool stand_alike(const struct asked_names *in, const struct name_word *word,
                        const struct indexed_word *there) {
    const struct names *names = &source_of(in, there)->names;
    const struct name_word *meant = indexed_name_word(in->sources, there);
    const struct name_word *half = other_half(own_names(in), word),
                           *other = other_half(names, meant);
    if (other && name_given(names, &names->list.at[meant->name]) == meant)
        return half && word == name_given(own_names(in), name_of(in, word)) &&
               letters_are_near(in, half, source_of(in, there), other);
    if (half && other)
        return letters_are_near(in, half, source_of(in, there), other);
    bool given_alone = half && name_index_has(in->sources, half->hash);
    if (half && word != half && names->list.at[meant->name].n_words == 1 &&
        !given_alone)
        return false; /* "Oona Laurence", and a Lawrence of whom no more is told */
    return name_of(in, word)->n_words == 1 || !half ||
           word == name_surname(own_names(in), name_of(in, word));
}

/** Letters that a word alone has at least: of shorter ones too many are close. */
enum {
    LEAST_ALONE = 5,
    LEAST_UNSURE = 7,
    LEAST_ALIKE = 6,
    LEAST_TWO_APART = 10,
    LEAST_OTHER_FIRST = 7
};

/** Two places, or a surname behind a title: of one sort, so two letters may differ. */
static bool are_of_one_sort(const struct asked_names *in, const struct name_word *word,
                            const struct indexed_word *there) {
    const struct name *here = name_of(in, word),
                      *other = indexed_name(in->sources, there);
    return (here->shape == SHAPE_place && other->shape == SHAPE_place) ||
           here->courtesy;
}

static bool is_close_alone(const struct letters *a, const struct letters *b,
                           bool sort) {
    size_t n = a->n < b->n ? a->n : b->n;
    bool ends = a->at[0] == b->at[0] && a->at[a->n - 1] == b->at[b->n - 1];
    size_t most = n < (sort && ends ? LEAST_ALIKE : LEAST_TWO_APART) ? 1 : 2;
    bool begins = a->at[0] == b->at[0] || n >= LEAST_OTHER_FIRST;
    most = a->at[0] == b->at[0] ? most : 1;
    return n >= (sort ? LEAST_ALONE : LEAST_ALIKE) && begins &&
           letters_apart(a, b, most) <= most;
}

/** Is the source's word surely of a name? */
static bool is_sure_there(const struct asked_names *in, const struct indexed_word *at) {
    const struct name *name = indexed_name(in->sources, at);
    return name->sure && name->shape != SHAPE_work && name->shape != SHAPE_letters;
}

/** "Ms. Cavanaugh", where the source has Niamh Cavenagh. */
static bool may_mean(const struct asked_names *in, const struct name_word *word,
                     const struct letters *here, const struct indexed_word *there) {
    struct letters other = letters_there(in, there);
    const struct token *a = token_of(in->draft, word),
                       *b = token_of(source_of(in, there),
                                     indexed_name_word(in->sources, there));
    bool transcribed = !name_of(in, word)->courtesy && letters_transcribe(here, &other);
    if (transcribed || !is_sure_there(in, there) ||
        !is_close_alone(here, &other, are_of_one_sort(in, word, there)) ||
        name_index_has(in->own, there->hash) || !stand_alike(in, word, there))
        return false;
    return !are_aliases(in, word, there) && !words_derive(in, here, &other) &&
           !words_are_common(in, a, b) && !a->word && !b->word;
}

/** Words of a name in which one may be alone, and words close to it of which texts tell
    as forms of one: Achilleus, Achilleis, Achillea. */
enum { MOST_AROUND = 3, MOST_FORMS = 2 };

static bool is_alone(const struct asked_names *in, const struct name_word *word,
                     struct respelt *to) {
    const struct indexed_word *close[MOST_CLOSE], *forms[MOST_CLOSE];
    struct letters here = member_letters(in->draft, word);
    const struct name *name = name_of(in, word);
    bool unsure = name->titled || name->shape == SHAPE_letters ||
                  (!name->sure && here.n < LEAST_UNSURE);
    size_t n = unsure || name->n_words > MOST_AROUND
                   ? 0
                   : name_index_close(in->sources, &here, close);
    if (n + name_index_close(in->own, &here, forms) > MOST_FORMS)
        return false;
    for (size_t i = 0; i < n; i++)
        if (may_mean(in, word, &here, close[i])) {
            *to = (struct respelt){RESPELT_ALONE, word, close[i]};
            return true;
        }
    return false;
}

enum { LEAST_BEGINNING = 4, LEAST_OTHER = 6 };

/** "Villa|nueva", "Villa|seca" */
static bool begin_alike(const struct letters *a, const struct letters *b) {
    return a->n >= LEAST_OTHER && b->n >= LEAST_OTHER &&
           memcmp(a->at, b->at, LEAST_BEGINNING) == 0;
}

/** "Hector Villanueva" beside the only Hector, Villasenor, who is told of by his
   surname too. */
static bool is_another(const struct asked_names *in, const struct name_word *word,
                       struct respelt *to) {
    const struct name_word *given = other_half(own_names(in), word);
    if (!given || word == name_given(own_names(in), name_of(in, word)))
        return false;
    const struct indexed_word *there = only_other(in, given);
    if (!there || !is_told_alone(in->sources, there->hash) ||
        name_index_has(in->own, there->hash) || are_aliases(in, word, there))
        return false;
    struct letters here = member_letters(in->draft, word),
                   other = letters_there(in, there);
    *to = (struct respelt){RESPELT_OTHER, word, there};
    return begin_alike(&here, &other) && !words_derive(in, &here, &other);
}

enum { LEAST_GIVEN = 7 };

/** "Margaret Roe" beside the only Roe, Marguerite: long names that begin alike, neither
    of which is short for the other. */
static bool is_given_alike(const struct asked_names *in, const struct name_word *word,
                           struct respelt *to) {
    const struct name_word *surname = other_half(own_names(in), word);
    if (!surname || word != name_given(own_names(in), name_of(in, word)))
        return false;
    const struct indexed_word *there = only_other(in, surname);
    if (!there || name_index_has(in->own, there->hash) || are_aliases(in, word, there))
        return false;
    struct letters here = member_letters(in->draft, word),
                   other = letters_there(in, there);
    *to = (struct respelt){RESPELT_GIVEN, word, there};
    return !token_of(in->draft, surname)->word && here.n >= LEAST_GIVEN &&
           other.n >= LEAST_GIVEN && begin_alike(&here, &other) &&
           !words_derive(in, &here, &other);
}

bool name_is_respelt(const struct asked_names *in, const struct name_word *word,
                     struct respelt *to) {
    const struct token *token = token_of(in->draft, word);
    bool letters = token->flags & TOKEN_ALL_CAPITALS && token->size < LEAST_ALONE;
    if (word->part != PART_WORD || name_of(in, word)->shape == SHAPE_work || letters ||
        is_hyphenated(in->draft, word))
        return false; /* NBC News is not ABC News */
    if (name_index_has(in->sources, word->hash))
        return given_is_anothers(in, word, to);
    return half_is_same(in, word, to) || rest_is_same(in, word, to) ||
           is_alone(in, word, to) || is_another(in, word, to) ||
           is_given_alike(in, word, to);
}
