/*
 * respelt_told.c - a given name that is like nothing in the sources, where they tell
 * of the only one with the surname what the draft does.
 */
#include "match/names/person.h"
#include "match/names/respelt_ways.h"

/** Sentences with a word whose other words are asked, at most. */
enum { MOST_SENTENCES = 8 };

struct clause_words words_beside(const struct name_index *index, uint32_t hash) {
    size_t n;
    struct clause_words to = {.n = 0};
    const struct indexed_word *same = name_index_find(index, hash, &n);
    for (size_t i = 0; i < n && i < MOST_SENTENCES; i++) {
        const struct document *document = index->members[same[i].member]->document;
        const struct name *name = indexed_name(index, &same[i]);
        const struct sentence *of = &document->sentences.at[name->sentence];
        clause_words_add(&to, document, of->first_token, name->first);
        clause_words_add(&to, document, name->past, of->past_token);
    }
    return to;
}

/** Letters that begin a name and what is short for it, and letters of that at most:
    "Gregory", "Greg". */
enum { BEGINNING = 3, SHORT = 5 };

static bool is_nickname(const struct token *token) {
    size_t length;
    return phrase_signal(token, 1, SIGNAL_NICKNAME, &length) != NULL;
}

/** May one given name be short for the other? */
static bool may_be_short(const struct asked_names *in, const struct name_word *word,
                         const struct indexed_word *there) {
    struct letters here = member_letters(in->draft, word),
                   other = asked_letters(in, there);
    const struct token *a = member_token(in->draft, word),
                       *b = member_token(asked_source(in, there),
                                         indexed_name_word(in->sources, there));
    size_t fewer = here.n < other.n ? here.n : other.n;
    return is_nickname(a) || is_nickname(b) || fewer < BEGINNING ||
           (fewer <= SHORT && memcmp(here.at, other.at, BEGINNING) == 0);
}

/** Are all three words of names alone? */
static bool are_of_names(const struct asked_names *in, const struct name_word *word,
                         const struct name_word *surname,
                         const struct indexed_word *there) {
    const struct token *a = member_token(in->draft, word),
                       *b = member_token(asked_source(in, there),
                                         indexed_name_word(in->sources, there));
    return !token_is_common(member_token(in->draft, surname)) && !token_is_common(a) &&
           !token_is_common(b) && !words_are_common(in, a, b);
}

/** "Otto Fell, her brother": another of the family. */
static bool is_relative(const struct asked_names *in, const struct name *name) {
    size_t n;
    const struct post *posts =
        posts_of_name(asked_own(in), (uint32_t)(name - asked_own(in)->list.at), &n);
    for (size_t i = 0; i < n; i++)
        if (posts[i].sort == POST_KIN)
            return true;
    return false;
}

/** Words that the sentences around both share, at least. */
enum { FEWEST = 2 };

bool respelt_told(const struct asked_names *in, const struct name_word *word,
                  struct respelt *to) {
    const struct name *name = asked_name(in, word);
    const struct name_word *surname = name_other_half(asked_own(in), word);
    if (!surname || !name->sure || word != name_given(asked_own(in), name))
        return false;
    const struct indexed_word *there = asked_meant_beside(in, word, surname);
    if (!there || is_relative(in, name) || may_be_short(in, word, there) ||
        !are_of_names(in, word, surname, there))
        return false;
    struct clause_words here = words_beside(in->own, word->hash),
                        other = words_beside(in->sources, surname->hash);
    *to = (struct respelt){RESPELT_TOLD, word, there};
    return clause_words_shared(&here, &other) >= FEWEST;
}
