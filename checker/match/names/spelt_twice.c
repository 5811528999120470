/*
 * spelt_twice.c - the ways in which one name can be seen to be spelt twice.
 */
#include "match/names/spelt_twice.h"

#include "rule/alias.h"

static const struct names *names_of(const struct two_spellings *two) {
    return &two->in->draft->names;
}

/** Letters of words that are two spellings of one, at least: of shorter ones too many
    are close. */
enum { LEAST_LETTERS = 5, LEAST_SURNAME = 6, LEAST_UNSURE = 7, LEAST_LONG = 8 };

static bool is_half(const struct two_spellings *two, const struct name *name,
                    const struct name_word *word) {
    return name_is_full(names_of(two), name) &&
           (word == name_given(names_of(two), name) ||
            word == name_surname(names_of(two), name));
}

/** Differ they in the last letter alone, as Carlo and Carla do? */
static bool differ_at_end(const struct two_spellings *two) {
    return two->left.n == two->right.n &&
           memcmp(two->left.at, two->right.at, two->left.n - 1) == 0;
}

/** Names with one word in common that tell it to be no name of one person or place. */
enum { MOST_OTHERS = 2 };

/** "Order Elopiformes", "Order Esociformes", and more orders: what they share is a sort
    of thing, and each is one of its own. */
static bool is_of_many(const struct two_spellings *two, uint32_t shared, uint32_t at) {
    const struct names *names = names_of(two);
    uint32_t others[MOST_OTHERS + 1];
    size_t n, n_others = 0;
    const struct indexed_word *same = name_index_find(two->in->own, shared, &n);
    for (size_t i = 0; i < n && n_others <= MOST_OTHERS; i++) {
        const struct name *name = indexed_name(two->in->own, &same[i]);
        uint32_t hash = at < name->n_words ? name_word(names, name, at)->hash : shared;
        bool known = hash == shared || hash == two->a->hash || hash == two->b->hash;
        for (size_t k = 0; k < n_others; k++)
            known = known || others[k] == hash;
        if (!known)
            others[n_others++] = hash;
    }
    return n_others > MOST_OTHERS;
}

/** Which word of its name it is. */
static uint32_t place_of(const struct two_spellings *two, const struct name *name,
                         const struct name_word *word) {
    return (uint32_t)(word - name_word(names_of(two), name, 0));
}

/** "Katarzyna Dudek", "Katarzina Dudek" */
static bool share_half(const struct two_spellings *two) {
    const struct names *names = names_of(two);
    if (!is_half(two, two->x, two->a) || !is_half(two, two->y, two->b))
        return false;
    bool given = two->a == name_given(names, two->x);
    const struct name_word *left = given ? name_surname(names, two->x)
                                         : name_given(names, two->x),
                           *right = given ? name_surname(names, two->y)
                                          : name_given(names, two->y);
    return left->hash == right->hash &&
           given == (two->b == name_given(names, two->y)) &&
           !(given && differ_at_end(two)) &&
           !is_of_many(two, left->hash, place_of(two, two->x, two->a));
}

/** "Fenwick Hall", "Fennwick Hall" */
static bool share_rest(const struct two_spellings *two) {
    const struct names *names = names_of(two);
    uint32_t at = place_of(two, two->x, two->a);
    bool same_place = two->b == name_word(names, two->y, 0) + at;
    return same_place && !name_is_full(names, two->x) &&
           names_differ_at(names, two->x, names, two->y, at) &&
           !is_of_many(two, name_word(names, two->x, at ? 0 : 1)->hash, at);
}

/** Has the draft a full name with that surname? */
static bool is_introduced(const struct two_spellings *two,
                          const struct name_word *word) {
    size_t n;
    const struct indexed_word *same = name_index_find(two->in->own, word->hash, &n);
    for (size_t i = 0; i < n; i++)
        if (name_is_full(names_of(two), indexed_name(two->in->own, &same[i])))
            return true;
    return false;
}

/** So long that also where a sentence begins it is a name, and no headline's. */
static bool is_long(const struct two_spellings *two) {
    return two->left.n >= LEAST_UNSURE && two->right.n >= LEAST_UNSURE &&
           !two->x->titled;
}

/** "The Aventine" beside Viale Aventino, "Barnes of Boston", "from Stamford": a word
   alone that no person is called by. */
static bool is_of_place(const struct two_spellings *two, const struct name *name) {
    const struct token *before = two->in->draft->document->tokens.at + name->title;
    bool of = name->title > 1 && token_hints(&before[-1], HINT_OF) &&
              before[-2].flags & TOKEN_CAPITAL;
    bool from = name->title > 0 && token_hints(&before[-1], HINT_FROM);
    return of || from ||
           (name_is_behind_the(two->in->draft->document, name) && differ_at_end(two));
}

/** "Skirda, Alexandre": a given name behind its surname. */
static bool is_inverted(const struct two_spellings *two, const struct name *name) {
    return name_is_inverted(two->in->draft->document, names_of(two), name);
}

/** By a courtesy title; or by the surname alone, of which a letter is another. */
static bool is_called(const struct two_spellings *two) {
    bool long_enough = two->left.n >= LEAST_SURNAME && two->right.n >= LEAST_SURNAME;
    bool alone = two->x->shape == SHAPE_single && !is_of_place(two, two->x) &&
                 !is_inverted(two, two->x) && (two->x->sure || is_long(two));
    return two->x->courtesy ||
           (alone && long_enough && letters_apart(&two->left, &two->right, 1) == 1);
}

/** "Adelard of Varn": told of where it stands. */
static bool is_told_apart(const struct two_spellings *two) {
    const struct document *document = two->in->draft->document;
    uint32_t past = two->x->past;
    return past + 1 < document->tokens.n &&
           token_hints(&document->tokens.at[past], HINT_OF) &&
           document->tokens.at[past + 1].flags & TOKEN_CAPITAL;
}

/** "Mr. Pallson", where the text told of an Otto Palsson, and of no other Pallson. */
static bool is_one_introduced(const struct two_spellings *two) {
    bool surname = two->a->part == PART_WORD && is_half(two, two->y, two->b) &&
                   two->b == name_surname(names_of(two), two->y);
    bool begins = two->left.at[0] == two->right.at[0];
    if (!surname || !begins || two->x->n_words > 1)
        return false;
    return is_called(two) && !is_told_apart(two) && !is_introduced(two, two->a);
}

/** The letters with doubled ones as one. */
static struct letters squeezed(const struct letters *from) {
    struct letters to = {.n = 0};
    for (size_t i = 0; i < from->n; i++)
        if (i == 0 || from->at[i] != from->at[i - 1])
            to.at[to.n++] = from->at[i];
    return to;
}

/** The same letters, two neighbours swapped. */
static bool is_swapped(const struct letters *a, const struct letters *b) {
    size_t i = 0;
    while (i < a->n && i < b->n && a->at[i] == b->at[i])
        i++;
    return a->n == b->n && i + 1 < a->n && a->at[i] == b->at[i + 1] &&
           a->at[i + 1] == b->at[i] &&
           memcmp(a->at + i + 2, b->at + i + 2, a->n - i - 2) == 0;
}

/** A long word alone, no given name behind its surname. */
static bool is_long_alone(const struct two_spellings *two, const struct name *name,
                          const struct letters *letters) {
    return name->n_words == 1 && letters->n >= LEAST_LONG && !is_inverted(two, name);
}

/** "Brennwil", "Brenwill": both alone, and long, and apart by doubled letters or by two
    that are swapped. */
static bool are_alike_alone(const struct two_spellings *two) {
    struct letters left = squeezed(&two->left), right = squeezed(&two->right);
    if (!is_long_alone(two, two->x, &two->left) ||
        !is_long_alone(two, two->y, &two->right))
        return false;
    return letters_equal(&left, &right) || is_swapped(&left, &right);
}

/** A word that the language knows, or of a work. */
static bool is_known(const struct two_spellings *two, const struct name *name,
                     const struct name_word *word) {
    const struct document *document = two->in->draft->document;
    const struct token *token = &document->tokens.at[word->token];
    const char *letters = document->view.data + token->start;
    bool glued =
        token->size > 1 && !(token->flags & TOKEN_ALL_CAPITALS) &&
        (ascii_is_upper(letters[1]) || ascii_is_upper(letters[token->size - 1]));
    return token_is_common(token) || glued ||
           name->shape == SHAPE_work; /* "PMDonald", "TileX" */
}

/** "Mr. Tiger", "Jane Tigers": one person, and no family as "the Tigers" or "various
    Tigers" are. */
static bool is_one_person(const struct two_spellings *two, const struct name *name) {
    return name->courtesy || (name_is_full(names_of(two), name) &&
                              !name_is_behind_the(two->in->draft->document, name));
}

/** "Varnians", where the text has "Varnian", too: a people. */
static bool is_made_of_name(const struct two_spellings *two, const struct name *name,
                            const struct letters *letters) {
    struct letters one = *letters;
    one.n--;
    return name->n_words == 1 && !name->courtesy &&
           name_index_has(two->in->own, letters_hash(&one)) &&
           words_derive(two->in, &one, letters);
}

/** Is either known not to be a name that its writer spelt? */
static bool is_no_slip(const struct two_spellings *two) {
    return is_known(two, two->x, two->a) || is_known(two, two->y, two->b) ||
           is_made_of_name(two, two->x, &two->left) ||
           is_made_of_name(two, two->y, &two->right);
}

/** Does the text say of either that it stood so: "Hubbel [sic]"? */
static bool is_as_found(const struct two_spellings *two) {
    const struct document *document = two->in->draft->document;
    return word_is_as_found(document, two->a) || word_is_as_found(document, two->b);
}

/** Letters that a writer gets wrong in one word of a text that has it right too. */
enum { MOST_APART = 2 };

static bool may_be_names(const struct two_spellings *two) {
    const struct token *a = &two->in->draft->document->tokens.at[two->a->token],
                       *b = &two->in->draft->document->tokens.at[two->b->token];
    size_t n = two->left.n < two->right.n ? two->left.n : two->right.n;
    if (aliases_join(two->in->rules, two->a->hash, two->b->hash) || is_no_slip(two) ||
        is_as_found(two))
        return false;
    bool called = (two->x->courtesy || two->y->courtesy) &&
                  is_one_person(two, two->x) && is_one_person(two, two->y);
    return n >= LEAST_LETTERS && !words_are_common(two->in, a, b) &&
           (called || !words_derive(two->in, &two->left, &two->right));
}

enum { TOGETHER = 10 };

/** Do a bracket, a comma or "or" part two words, as where one is told for the other? */
static bool is_told_between(const struct document *document, uint32_t a, uint32_t b) {
    for (uint32_t i = (a < b ? a : b) + 1; i < (a < b ? b : a); i++) {
        const struct token *token = &document->tokens.at[i];
        bool parts = token->type == TOKEN_SIGN &&
                     memchr("(,/[", document->view.data[token->start], 4);
        if (parts || token_hints(token, HINT_OR))
            return true;
    }
    return false;
}

/** "Sao Paulo de Loanda (Luanda)", "Musagetes or Musegetes": do they stand side by side
    somewhere, so that the text knows of both? */
static bool stand_together(const struct two_spellings *two) {
    const struct name_index *own = two->in->own;
    size_t n_left, n_right, k = 0;
    const struct indexed_word *left = name_index_find(own, two->a->hash, &n_left),
                              *right = name_index_find(own, two->b->hash, &n_right);
    for (size_t i = 0; i < n_left; i++) {
        uint32_t at = indexed_name_word(own, &left[i])->token;
        while (k < n_right && indexed_name_word(own, &right[k])->token + TOGETHER < at)
            k++;
        if (k == n_right)
            break;
        uint32_t other = indexed_name_word(own, &right[k])->token;
        bool near = other < at + TOGETHER && indexed_name(own, &left[i])->sentence ==
                                                 indexed_name(own, &right[k])->sentence;
        if (near && is_told_between(two->in->draft->document, at, other))
            return true;
    }
    return false;
}

/** Do all sources have both spellings, so that they are two? */
static bool are_both_known(const struct two_spellings *two) {
    return name_index_has(two->in->sources, two->a->hash) &&
           name_index_has(two->in->sources, two->b->hash);
}

bool is_one_spelt_twice(const struct two_spellings *two) {
    struct two_spellings back = {two->in, two->b,     two->a,   two->y,
                                 two->x,  two->right, two->left};
    if (letters_apart(&two->left, &two->right, MOST_APART) > MOST_APART ||
        !may_be_names(two) || are_both_known(two) || stand_together(two))
        return false;
    return share_half(two) || share_rest(two) || is_one_introduced(two) ||
           is_one_introduced(&back) || are_alike_alone(two);
}
