/*
 * name_inconsistent.c - one text spells one name in two ways.
 */
#include "checks/named.h"
#include "match/names/spelt_twice.h"

/** How often the word stands in the draft's names. */
static size_t count_of(const struct asked_names *in, const struct name_word *word) {
    size_t n;
    name_index_find(in->own, word->hash, &n);
    return n;
}

static void propose_two(const struct judgement *in, const struct rule *rule,
                        struct proposals *to, const struct two_spellings *two) {
    propose_word(in, to, rule, two->in, two->b, name_site(two->in->draft, two->x),
                 arena_print(in->c->arena, "%s here, %s elsewhere in the same text",
                             name_quoted(in, two->in->draft, two->y),
                             name_quoted(in, two->in->draft, two->x)));
}

/** Other words close to one, at most: "Achilles", "Achille", "Achilleus", "Achillea"
    are forms that a text tells of. */
enum { MOST_FORMS = 2 };

/** A word, and one that stands in the text before it or as often. */
static void look_at(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, const struct asked_names *asked,
                    const struct name_word *word) {
    const struct indexed_word *close[MOST_CLOSE];
    const struct names *names = &asked->draft->names;
    struct two_spellings two = {
        .in = asked, .b = word, .y = &names->list.at[word->name]};
    two.right = member_letters(asked->draft, word);
    size_t n = name_index_close(asked->own, &two.right, close),
           here = count_of(asked, word);
    if (n > MOST_FORMS)
        return;
    for (size_t i = 0; i < n; i++) {
        two.a = indexed_name_word(asked->own, close[i]);
        two.x = &names->list.at[two.a->name];
        two.left = member_letters(asked->draft, two.a);
        size_t there = count_of(asked, two.a);
        bool rarer = here < there || (here == there && two.a < word);
        if (rarer && is_one_spelt_twice(&two)) {
            propose_two(in, rule, to, &two);
            return;
        }
    }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        for (size_t k = 0; k < names->words.n; k++)
            if (names->words.at[k].part == PART_WORD &&
                name_word_is_first(names, &names->words.at[k]))
                look_at(in, rule, to, &asked, &names->words.at[k]);
    }
}

const struct check check_name_inconsistent = {"name-inconsistent", propose};
