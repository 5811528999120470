/*
 * respelt_lone.c - a word alone that is close to one of a source.
 */
#include "match/names/respelt_ways.h"

/** The same letters, or nearly. */
static bool letters_are_near(const struct asked_names *in, const struct name_word *word,
                             const struct member *source,
                             const struct name_word *other) {
    struct letters a = member_letters(in->draft, word),
                   b = member_letters(source, other);
    return letters_equal(&a, &b) || letters_are_close(&a, &b);
}

/** "Perkins believes", "Ms. Perkins": one who speaks, and no family. */
static bool is_one_speaker(const struct asked_names *in, const struct name *name) {
    const struct document *document = in->draft->document;
    const struct sentence *sentence = &document->sentences.at[name->sentence];
    bool behind = name->past < sentence->past_token &&
                  token_is(&document->tokens.at[name->past], CLASS_SAYING),
         before = name->title > sentence->first_token &&
                  token_is(&document->tokens.at[name->title - 1], CLASS_SAYING);
    return name->courtesy ||
           ((behind || before) && !name_is_behind_the(document, name));
}

/** "Johnson" beside a John Taylor Johnston whom no source calls by the surname, and who
    is nobody that the draft has speak: two. */
static bool is_only_in_full(const struct asked_names *in, const struct name_word *word,
                            const struct indexed_word *there) {
    const struct name *here = asked_name(in, word);
    return here->n_words == 1 && indexed_name(in->sources, there)->n_words > 1 &&
           !name_index_alone(in->sources, there->hash) && !is_one_speaker(in, here);
}

/** Does the word stand in its name as the other does in the source's: a surname, or
    alone, for a surname; halves of full names that differ in the other half too only
    where those are close? */
static bool stand_alike(const struct asked_names *in, const struct name_word *word,
                        const struct indexed_word *there) {
    const struct names *names = &asked_source(in, there)->names;
    const struct name_word *meant = indexed_name_word(in->sources, there);
    const struct name_word *half = name_other_half(asked_own(in), word),
                           *other = name_other_half(names, meant);
    if (is_only_in_full(in, word, there))
        return false;
    if (other && name_given(names, &names->list.at[meant->name]) == meant)
        return half && word == name_given(asked_own(in), asked_name(in, word)) &&
               letters_are_near(in, half, asked_source(in, there), other);
    if (half && other)
        return letters_are_near(in, half, asked_source(in, there), other);
    if (asked_name(in, word)->n_words > 1 && names->list.at[meant->name].n_words > 1)
        return false; /* "Gibson", of Richard Gibson Smith; Otto Hutson, Hudson River */
    if (half && word != half && names->list.at[meant->name].n_words == 1)
        return false; /* "Oona Laurence", and a Lawrence of whom no more is told */
    return asked_name(in, word)->n_words == 1 || !half ||
           word == name_surname(asked_own(in), asked_name(in, word));
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
    const struct name *here = asked_name(in, word),
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

/** "Skirda, Alexandre": a given name behind its surname. */
static bool is_inverted(const struct asked_names *in, const struct indexed_word *at) {
    const struct member *source = asked_source(in, at);
    return name_is_inverted(source->document, &source->names,
                            indexed_name(in->sources, at));
}

/** "Manifesto", of the Democratic Union of the Varn Manifesto: a body is told by what
    opens its name. */
static bool is_within_body(const struct asked_names *in,
                           const struct indexed_word *at) {
    const struct name *name = indexed_name(in->sources, at);
    return name->shape == SHAPE_body && name->n_words > 2 &&
           indexed_name_word(in->sources, at) !=
               name_word(&asked_source(in, at)->names, name, 0);
}

/** Is the source's word surely of a name? */
static bool is_sure_there(const struct asked_names *in, const struct indexed_word *at) {
    const struct name *name = indexed_name(in->sources, at);
    return name->sure && !is_within_body(in, at) && !is_inverted(in, at) &&
           name->shape != SHAPE_work && name->shape != SHAPE_letters;
}

/** Is the source's word the surname of one whom it also calls by it alone? */
static bool is_surname_there(const struct asked_names *in,
                             const struct indexed_word *there) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, there->hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &asked_source(in, &same[i])->names;
        const struct name *name = indexed_name(in->sources, &same[i]);
        if (name_is_full(names, name) &&
            name_surname(names, name) == indexed_name_word(in->sources, &same[i]))
            return name_index_alone(in->sources, there->hash);
    }
    return false;
}

/** May the two words be made from one another, as a family's plural is? */
static bool may_derive(const struct asked_names *in, const struct name_word *word,
                       const struct letters *here, const struct letters *other,
                       const struct indexed_word *there) {
    bool one = is_one_speaker(in, asked_name(in, word)) && is_surname_there(in, there);
    return words_derive(in, here, other) && !one;
}

/** "Ms. Cavanaugh", where the source has Niamh Cavenagh. */
static bool may_mean(const struct asked_names *in, const struct name_word *word,
                     const struct letters *here, const struct indexed_word *there) {
    struct letters other = asked_letters(in, there);
    const struct token *a = member_token(in->draft, word),
                       *b = member_token(asked_source(in, there),
                                         indexed_name_word(in->sources, there));
    bool transcribed =
        !asked_name(in, word)->courtesy && letters_transcribe(here, &other);
    if (transcribed || !is_sure_there(in, there) ||
        !is_close_alone(here, &other, are_of_one_sort(in, word, there)) ||
        name_index_has(in->own, there->hash) || !stand_alike(in, word, there))
        return false;
    return !words_are_aliases(in, word, there) &&
           !may_derive(in, word, here, &other, there) && !words_are_common(in, a, b) &&
           !token_is_common(a) && !token_is_common(b);
}

/** Do the texts tell of one thing where the two words stand, by another word? */
static bool are_told_alike(const struct asked_names *in, const struct name_word *word,
                           const struct indexed_word *there) {
    struct clause_words here = words_beside(in->own, word->hash),
                        other = words_beside(in->sources, there->hash);
    return clause_words_shared(&here, &other) > 0;
}

/** Words of a name in which one may be alone, and words close to it of which texts tell
    as forms of one: Achilleus, Achilleis, Achillea. */
enum { MOST_AROUND = 3, MOST_FORMS = 2 };

bool respelt_lone(const struct asked_names *in, const struct name_word *word,
                  struct respelt *to) {
    const struct indexed_word *close[MOST_CLOSE], *forms[MOST_CLOSE];
    struct letters here = member_letters(in->draft, word);
    const struct name *name = asked_name(in, word);
    bool unsure =
        name->titled || name_is_inverted(in->draft->document, asked_own(in), name) ||
        name->shape == SHAPE_letters || (!name->sure && here.n < LEAST_UNSURE);
    size_t n = unsure || name->n_words > MOST_AROUND
                   ? 0
                   : name_index_close(in->sources, &here, close);
    if (n + name_index_close(in->own, &here, forms) > MOST_FORMS)
        return false;
    for (size_t i = 0; i < n; i++)
        if (may_mean(in, word, &here, close[i]) &&
            (name->courtesy || are_told_alike(in, word, close[i]))) {
            *to = (struct respelt){RESPELT_ALONE, word, close[i]};
            return true;
        }
    return false;
}
