/*
 * around.c - the key of a name, and what stands around it.
 */
#include "name/name.h"

uint32_t name_key(struct text name) {
    struct letters letters = letters_of(name);
    return letters_hash(&letters);
}

bool name_is_behind_the(const struct document *document, const struct name *name) {
    return name->title > 0 &&
           token_hints(&document->tokens.at[name->title - 1], HINT_THE);
}

static bool is_comma(const struct document *document, uint32_t i) {
    return i < document->tokens.n &&
           document->view.data[document->tokens.at[i].start] == ',';
}

/** A word alone, of which no more is told: no town and no "UN". */
static bool is_single(const struct name *name) {
    return name->shape == SHAPE_single && name->title == name->first &&
           name->n_words == 1;
}

/** Does a word alone open its sentence, with a comma behind it? */
static bool opens_with_comma(const struct document *document, const struct name *name) {
    return is_single(name) && is_comma(document, name->past) &&
           name->first == document->sentences.at[name->sentence].own_token;
}

/** A surname at the head of a sentence, and a given name between commas behind it. */
static bool are_inverted(const struct document *document, const struct name *surname,
                         const struct name *given) {
    return opens_with_comma(document, surname) && is_single(given) &&
           given->first == surname->past + 1 && is_comma(document, given->past);
}

bool name_is_inverted(const struct document *document, const struct names *names,
                      const struct name *name) {
    size_t i = (size_t)(name - names->list.at);
    return i > 0 && are_inverted(document, name - 1, name);
}
