/*
 * title_affiliation.c - of Orrin College for of Alban.
 */
#include "match/names/title_affiliation.h"

/** Who of the sources is of the body that the draft's post names; not this person. */
static bool find_of_body(const struct claimed *of, struct held *to) {
    for (size_t m = 0; m < of->in->sources->n; m++) {
        const struct member *source = of->in->sources->members[m];
        for (size_t i = 0; i < source->names.posts.list.n; i++) {
            *to = (struct held){source, &source->names.posts.list.at[i]};
            if (to->post->body != NO_NAME && !claimed_bodies_part(of, to) &&
                !claimed_same_person(of, to))
                return true;
        }
    }
    return false;
}

/** Are both told of a body, as "of the Varn Pilots" and "of Orrin College" tell? */
static bool are_of_bodies(const struct claimed *of, const struct held *held,
                          const struct name *body) {
    const struct name *other = &held->source->names.list.at[held->post->body];
    if (of->post->sort != POST_BODY || held->post->sort != POST_BODY)
        return false;
    return (body->shape == SHAPE_body && other->shape == SHAPE_body) ||
           (name_is_behind_the(of->in->draft->document, body) &&
            name_is_behind_the(held->source->document, other));
}

/** Of bodies both: is the draft's told of in the sources, and never beside the person?
 */
static bool is_body_elsewhere(const struct claimed *of, const struct held *held) {
    const struct names *names = &of->in->draft->names;
    const struct name *body = &names->list.at[of->post->body];
    bool both = are_of_bodies(of, held, body);
    size_t n;
    const struct indexed_word *same =
        name_index_find(of->in->sources, name_word(names, body, 0)->hash, &n);
    bool elsewhere = false;
    for (size_t i = 0; both && i < n; i++) {
        const struct member *source = of->in->sources->members[same[i].member];
        const struct name *there = indexed_name(of->in->sources, &same[i]);
        if (source == held->source &&
            there->sentence == post_name(source, held->post)->sentence)
            return false;
        elsewhere |= name_holds(&source->names, there, names, body);
    }
    return elsewhere;
}

/** A word that texts write small, too: "Writings", "History". */
static bool is_common_word(const struct claimed *of, const struct name_word *word) {
    const struct token *token = &claimed_document(of)->tokens.at[word->token];
    return token_is_common(token) || name_index_small(of->in->own, token->key) ||
           name_index_small(of->in->sources, token->key);
}

/** Jane Roe, or Ms. Roe; no "Duke", who is of many places, and no "Selected Writings".
 */
static bool is_person_in_full(const struct claimed *of) {
    const struct names *names = &of->in->draft->names;
    const struct name *whole = &names->list.at[of->name->entity];
    if (of->name->courtesy)
        return true;
    return !name_is_behind_the(of->in->draft->document, of->name) &&
           name_is_full(names, whole) &&
           !is_common_word(of, name_surname(names, whole));
}

/** "Director of Operations" is of no body: the texts write the word small, too. */
static bool is_written_small(const struct claimed *of, const struct member *member,
                             const struct name *name) {
    uint32_t key = member->document->tokens.at[name->first].key;
    return name->n_words == 1 && (name_index_small(of->in->own, key) ||
                                  name_index_small(of->in->sources, key));
}

/** Two towns, or two bodies; "of" for "of", "at" for "at". */
static bool are_bodies_alike(const struct claimed *of, const struct held *held) {
    const struct name *here = &of->in->draft->names.list.at[of->post->body],
                      *there = &held->source->names.list.at[held->post->body];
    bool body = (here->shape == SHAPE_body) == (there->shape == SHAPE_body),
         place = (here->shape == SHAPE_place) == (there->shape == SHAPE_place);
    bool both = of->post->sort == POST_BODY && held->post->sort == POST_BODY;
    if (!body || !place || (both && !claimed_same_head(of, held)))
        return false;
    return !is_written_small(of, of->in->draft, here) &&
           !is_written_small(of, held->source, there);
}

const struct held *other_body(const struct claimed *of, struct held *holder) {
    const struct held *other = NULL;
    for (size_t i = 0; of->post->body != NO_NAME && i < of->n; i++) {
        if (of->mine[i].post->body == NO_NAME)
            continue;
        if (!claimed_bodies_part(of, &of->mine[i]))
            return NULL;
        bool alike = claimed_same_head(of, &of->mine[i]) ||
                     of->post->sort == POST_BODY || of->mine[i].post->sort == POST_BODY;
        other = alike && are_bodies_alike(of, &of->mine[i]) ? &of->mine[i] : other;
    }
    if (!other || !is_person_in_full(of))
        return NULL;
    if (find_of_body(of, holder))
        return other;
    return is_body_elsewhere(of, other) ? other : NULL;
}
