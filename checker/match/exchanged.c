/*
 * exchanged.c - bonds of one key, and whose they are.
 */
#include "match/exchanged.h"

const struct name *bond_name(const struct member *member, const struct bond *bond) {
    return &member->names.list.at[bond->name];
}

/** A bond of the draft and one of a source with the same key. */
struct two {
    const struct asked_names *in;
    const struct bond *here, *there;
    const struct member *source;
};

static bool share_word(const struct names *a, const struct name *x,
                       const struct names *b, const struct name *y) {
    for (uint32_t i = 0; i < x->n_words; i++)
        for (uint32_t k = 0; k < y->n_words; k++)
            if (name_word(a, x, i)->hash == name_word(b, y, k)->hash)
                return true;
    return false;
}

static const struct name *whole(const struct member *member, const struct bond *bond) {
    return &member->names.list.at[bond_name(member, bond)->entity];
}

/** Have the two names a word in common, as they stand or in full? */
static bool is_same_name(const struct two *two) {
    return share_word(&two->in->draft->names, whole(two->in->draft, two->here),
                      &two->source->names, whole(two->source, two->there));
}

/** Is the surname of a full name told alone, in these texts? */
static bool is_told_alone(const struct name_index *index, uint32_t surname) {
    size_t n;
    const struct indexed_word *same = name_index_find(index, surname, &n);
    for (size_t i = 0; i < n; i++)
        if (indexed_name(index, &same[i])->n_words == 1)
            return true;
    return false;
}

/** A person, surely: "Ms. Roe", or Jane Roe who is called Roe too, or the mayor. */
static bool is_person(const struct asked_names *in, const struct member *member,
                      const struct bond *bond) {
    size_t posts;
    const struct names *names = &member->names;
    const struct name *name = whole(member, bond);
    posts_of_name(names, (uint32_t)(name - names->list.at), &posts);
    if (!name_is_full(names, name))
        return false;
    return name->shape == SHAPE_person || posts ||
           is_told_alone(in->sources, name_surname(names, name)->hash) ||
           is_told_alone(in->own, name_surname(names, name)->hash);
}

/** A place that ends there: not "in Varn history", "in Varn's mill", "in Varn Park". */
static bool ends_there(const struct member *member, const struct name *name) {
    const struct document *document = member->document;
    const struct sentence *in = &document->sentences.at[name->sentence];
    const struct token *behind = &document->tokens.at[name->past];
    static const uint64_t binding =
        CLASS_BIT(PREPOSITION) | CLASS_BIT(AND) | CLASS_BIT(CONJUNCTION);
    if (name->past >= in->past_token)
        return true;
    bool sign = behind->type == TOKEN_SIGN && behind->size == 1 &&
                document->view.data[behind->start] != '\'';
    return sign || (behind->type == TOKEN_WORD && token_is_one_of(behind, binding));
}

/** "Varn", which is no common word and ends there. */
static bool is_town(const struct member *member, const struct bond *bond) {
    const struct name *name = bond_name(member, bond);
    const struct name_word *word = name_word(&member->names, name, 0);
    return name->shape == SHAPE_place && name->n_words == 1 &&
           ends_there(member, name) && !member->document->tokens.at[word->token].word;
}

/** "the Navy", "Orrin College" */
static bool is_body(const struct member *member, const struct bond *bond) {
    const struct name *name = bond_name(member, bond);
    return name->shape == SHAPE_body && ends_there(member, name);
}

static bool is_beside(const struct two *two) {
    return two->here->beside && two->here->beside == two->there->beside;
}

/** Persons for persons, bodies for bodies, towns for towns. */
static bool are_of_one_sort(const struct two *two) {
    if (is_body(two->in->draft, two->here))
        return is_body(two->source, two->there);
    if (is_town(two->in->draft, two->here))
        return is_town(two->source, two->there) && is_beside(two);
    return is_person(two->in, two->in->draft, two->here) &&
           is_person(two->in, two->source, two->there);
}

/** Names of a sentence that are looked at. */
enum { MOST_OF_SENTENCE = 12 };

/** Has the source's sentence another name of the draft's? */
static bool share_another(const struct two *two) {
    const struct names *a = &two->in->draft->names, *b = &two->source->names;
    const struct name *x = bond_name(two->in->draft, two->here),
                      *y = bond_name(two->source, two->there);
    size_t first = two->here->name, n = 0;
    while (first > 0 && a->list.at[first - 1].sentence == x->sentence)
        first--;
    for (size_t i = first; i < a->list.n && a->list.at[i].sentence == x->sentence;
         i++) {
        size_t from = two->there->name;
        while (from > 0 && b->list.at[from - 1].sentence == y->sentence)
            from--;
        for (size_t k = from; k < b->list.n && b->list.at[k].sentence == y->sentence &&
                              n < MOST_OF_SENTENCE * MOST_OF_SENTENCE;
             k++, n++)
            if (i != two->here->name && k != two->there->name &&
                share_word(a, &a->list.at[i], b, &b->list.at[k]))
                return true;
    }
    return false;
}

/** Is what stands beside the same, or, where it leads to the name, another name of the
    sentence? */
static bool is_same_place(const struct two *two, size_t n) {
    const struct name *other = bond_name(two->source, two->there);
    bool only =
        n == 1 && is_body(two->in->draft, two->here) &&
        !name_index_has(two->in->own, name_word(&two->source->names, other, 0)->hash);
    if (only)
        return true;
    return is_beside(two) || (two->here->by && share_another(two));
}

/** Do the sources tell of the draft's name at all? */
static bool is_known_there(const struct two *two) {
    const struct names *names = &two->in->draft->names;
    const struct name_word *surname =
        name_surname(names, whole(two->in->draft, two->here));
    return surname && name_index_has(two->in->sources, surname->hash);
}

enum { MOST_BONDS = 64 };

bool name_is_exchanged(const struct asked_names *in, const struct bond *bond,
                       struct exchanged *to) {
    size_t n;
    const struct indexed_post *same = name_index_bonds(in->sources, bond->key, &n);
    struct two two = {.in = in, .here = bond};
    *to = (struct exchanged){0};
    if (!n || n > MOST_BONDS || !bond_name(in->draft, bond)->sure)
        return false;
    for (size_t i = 0; i < n; i++) {
        two.source = in->sources->members[same[i].member];
        two.there = &two.source->names.bonds.list.at[same[i].post];
        if (is_same_name(&two))
            return false;
        if (!bond_name(two.source, two.there)->sure || !are_of_one_sort(&two) ||
            !is_same_place(&two, n))
            continue;
        *to = (struct exchanged){two.source, two.there};
    }
    two.source = to->source;
    return to->there && is_known_there(&two);
}
