/*
 * attached.c - from a name back to the one it is attached to.
 */
#include "match/names/attached.h"

#include "match/names/absent.h"
#include "match/names/bonded.h"

enum { REACH = 7, MOST_SMALL = 1 };

/** "Of", "from", "in", "at". */
static bool attaches(const struct token *token) {
    return token_hints(token, HINT_OF) || token_hints(token, HINT_FROM) ||
           token_hints(token, HINT_IN) || token_hints(token, HINT_AT);
}

/** May it stand between the two: a comma, an age, "who was"?  A word that says
    something is counted. */
static bool may_part(const struct document *document, uint32_t i, int *small) {
    const struct token *token = &document->tokens.at[i];
    if (token->type == TOKEN_SIGN)
        return byte_is_one_of(document->view.data[token->start], ",");
    if (token->type == TOKEN_DIGITS || attaches(token))
        return true;
    const struct sense *joins = token_is(token, CLASS_CONJUNCTION)
                                    ? token_sense(token, CLASS_CONJUNCTION)
                                    : NULL;
    if (token_is(token, CLASS_AND) || (joins && joins->number != 1))
        return false;
    *small += !joins && !token_is(token, CLASS_AUXILIARY);
    return *small <= MOST_SMALL;
}

/** The name that name `i` is attached to; NO_NAME. */
static uint32_t attached_to(const struct member *member, uint32_t i) {
    const struct document *document = member->document;
    const struct name *list = member->names.list.at, *name = &list[i];
    if (i == 0 || list[i - 1].sentence != name->sentence || list[i - 1].titled ||
        name->title - list[i - 1].past > REACH || name->title == list[i - 1].past)
        return NO_NAME;
    int small = 0;
    for (uint32_t k = list[i - 1].past; k < name->title; k++)
        if (!may_part(document, k, &small))
            return NO_NAME;
    return attaches(&document->tokens.at[name->title - 1]) ? i - 1 : NO_NAME;
}

static const struct name *whole(const struct member *member, uint32_t name) {
    const struct name *list = member->names.list.at;
    return &list[list[name].entity];
}

/** Has one of the two all words of the other, which are more than "Library"? */
static bool are_one(const struct member *a, uint32_t x, const struct member *b,
                    uint32_t y) {
    const struct name *left = whole(a, x), *right = whole(b, y);
    bool known = left->n_words > 1 || left->courtesy;
    return known && left->n_words && right->n_words &&
           (name_holds(&a->names, left, &b->names, right) ||
            name_holds(&b->names, right, &a->names, left));
}

/** May both stand in one place: two lands, two bodies, or two of neither? */
static bool are_alike(const struct member *a, const struct name *x,
                      const struct member *b, const struct name *y) {
    bool whole = y->sure && !y->titled && !y->courtesy && y->n_words;
    return whole && name_is_land(a, x) == name_is_land(b, y) &&
           (x->shape == SHAPE_body) == (y->shape == SHAPE_body);
}

static bool same_words(const struct attached *a, const struct member *source,
                       const struct name *there) {
    return name_holds(&a->source->names, a->there, &source->names, there) ||
           name_holds(&source->names, there, &a->source->names, a->there);
}

/** Take the name behind one of a source, which is the draft's `to`; false: a second. */
static bool take_behind(const struct asked_names *in, const struct indexed_word *at,
                        uint32_t i, uint32_t to, struct attached *found) {
    const struct member *source = asked_source(in, at);
    const struct name *list = source->names.list.at,
                      *name = indexed_name(in->sources, at), *behind = name + 1;
    uint32_t index = (uint32_t)(name - list);
    if (index + 1 >= source->names.list.n || !are_one(in->draft, to, source, index) ||
        attached_to(source, index + 1) != index)
        return true;
    if (!are_alike(in->draft, &asked_own(in)->list.at[i], source, behind) ||
        name_index_holds(in->own, &source->names, behind))
        return false;
    bool same = !found->source || same_words(found, source, behind);
    *found = (struct attached){source, behind};
    return same;
}

bool other_is_attached(const struct asked_names *in, uint32_t i, struct attached *to) {
    const struct names *names = asked_own(in);
    uint32_t owner = attached_to(in->draft, i);
    *to = (struct attached){0};
    if (owner == NO_NAME || names->list.at[i].courtesy ||
        !name_is_listed(in->draft, i) || !names->list.at[owner].n_words)
        return false;
    const struct name_word *word = name_surname(names, &names->list.at[owner]);
    size_t n = 0;
    const struct indexed_word *same =
        word ? name_index_find(in->sources, word->hash, &n) : NULL;
    for (size_t k = 0; k < n; k++)
        if (!take_behind(in, &same[k], i, owner, to))
            return false;
    return to->source && asked_event_is_likely(in, to->source) && name_is_absent(in, i);
}
