/*
 * name_unintroduced.c - "Mr. Roe", of whom neither the draft nor a source has told.
 */
#include "checks/named.h"

/** Full names that a text has before one may be missed. */
enum { LEAST_INTRODUCED = 1 };

/** Is it a surname alone behind a courtesy title? */
static bool is_by_courtesy(const struct name *name) {
    return name->courtesy && name->n_words == 1 && name->shape == SHAPE_person &&
           !name->titled;
}

/** Does the draft introduce people: has it full names of persons? */
static bool introduces(const struct asked_names *in) {
    const struct names *names = &in->draft->names;
    size_t n = 0;
    for (size_t i = 0; i < names->list.n && n < LEAST_INTRODUCED; i++)
        n += name_is_full(names, &names->list.at[i]) && !names->list.at[i].titled;
    return n >= LEAST_INTRODUCED;
}

/** Has the text another name with that word, or the sources any? */
static bool is_told(const struct asked_names *in, const struct name *name) {
    size_t n;
    uint32_t hash = name_word(&in->draft->names, name, 0)->hash;
    const struct indexed_word *same = name_index_find(in->own, hash, &n);
    for (size_t i = 0; i < n; i++)
        if (!is_by_courtesy(indexed_name(in->own, &same[i])))
            return true;
    return name_index_has(in->sources, hash);
}

/** Is the word close to another name of the texts?  Then its spelling is what differs.
 */
static bool may_be_respelt(const struct asked_names *in, const struct name_word *word) {
    const struct indexed_word *close[MOST_CLOSE];
    struct letters letters = member_letters(in->draft, word);
    return name_index_close(in->own, &letters, close) ||
           name_index_close(in->sources, &letters, close);
}

static void look_at(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, const struct asked_names *asked,
                    const struct name *name) {
    const struct name_word *word =
        name->n_words ? name_word(&asked->draft->names, name, 0) : NULL;
    bool common =
        word && token_is_common(&asked->draft->document->tokens.at[word->token]);
    if (!is_by_courtesy(name) || common || is_told(asked, name) ||
        !word_is_first(asked, word, SHAPE_BIT(person)) || may_be_respelt(asked, word))
        return;
    propose_site(
        in, to, rule, VERDICT_NOT_COMPARED, name_site(asked->draft, name),
        arena_print(in->c->arena, "%s is introduced nowhere",
                    quoted_text(in->c, document_words(asked->draft->document,
                                                      name->title, name->past))));
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        size_t n = introduces(&asked) ? names->list.n : 0;
        for (size_t k = 0; k < n; k++)
            look_at(in, rule, to, &asked, &names->list.at[k]);
    }
}

const struct check check_name_unintroduced = {"name-unintroduced", propose};
