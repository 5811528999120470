/*
 * meet.c - two fillers by their words, then by what texts and newsrooms hold for one.
 */
#include "frame/meet.h"

#include "base/search.h"
#include "document/name.h"
#include "name/name.h"
#include "rule/alias.h"

static bool ends_before(const void *name, const void *token) {
    return ((const struct name *)name)->past <= *(const uint32_t *)token;
}

/** The name that token `at` is in, of which the filler may be a part; NULL: none. */
static const struct name *name_around(const struct account *of, uint32_t at) {
    size_t i = search_list(&of->names->list, &at, ends_before);
    const struct name *name = of->names->list.at + i;
    return i < of->names->list.n && name->title <= at ? name : NULL;
}

/** Keys of what a name may be told by: as it stands, and in full. */
struct name_keys {
    uint32_t at[3];
    size_t n;
};

static void add_key(struct name_keys *to, struct text name) {
    to->at[to->n++] = name_key(name);
}

static struct name_keys keys_of(const struct account *of, const struct filler *x) {
    struct name_keys to = {.n = 0};
    const struct name *name = name_around(of, x->first);
    add_key(&to, document_words(of->document, x->first, x->past));
    if (name) {
        add_key(&to, name_text(of->document, name));
        add_key(&to, name_text(of->document, &of->names->list.at[name->entity]));
    }
    return to;
}

static bool are_held(const struct account *a, const struct account *b, uint32_t one,
                     uint32_t other) {
    return names_tell_one(a->names, one, other) ||
           names_tell_one(b->names, one, other) ||
           aliases_join_names(a->rules, one, other);
}

bool names_held_one(const struct account *a, const struct filler *x,
                    const struct account *b, const struct filler *y) {
    if (!a->names->told.n && !b->names->told.n && !a->rules->whole_aliases.n)
        return false;
    struct name_keys here = keys_of(a, x), there = keys_of(b, y);
    for (size_t i = 0; i < here.n; i++)
        for (size_t k = 0; k < there.n; k++)
            if (here.at[i] == there.at[k] || are_held(a, b, here.at[i], there.at[k]))
                return true;
    return false;
}

/** "North", "New": which of two that are called alike. */
static bool is_wide(const struct account *of, uint32_t at) {
    size_t length;
    return phrase_signal(&of->document->tokens.at[at], 1, SIGNAL_WIDE, &length);
}

/** "North Korea" and "South Korea" share a word, and are two. */
static bool are_told_apart(const struct account *a, const struct filler *x,
                           const struct account *b, const struct filler *y) {
    const struct token *p = &a->document->tokens.at[x->first],
                       *q = &b->document->tokens.at[y->first];
    return x->past == x->first + 2 && y->past == y->first + 2 && p[0].key != q[0].key &&
           is_wide(a, x->first) && is_wide(b, y->first);
}

bool names_meet(const struct account *a, const struct filler *x,
                const struct account *b, const struct filler *y) {
    const struct token *p = a->document->tokens.at, *q = b->document->tokens.at;
    if (are_told_apart(a, x, b, y))
        return false;
    for (size_t i = x->first; i < x->past; i++)
        for (size_t k = y->first; k < y->past; k++)
            if (names_match(a->document, &p[i], b->document, &q[k]))
                return true;
    return names_held_one(a, x, b, y);
}
