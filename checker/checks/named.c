/*
 * named.c - names as places, and words that sources spell in another way.
 */
#include "checks/named.h"

#include "checks/quoted.h"
#include "match/names/stood_for.h"

struct asked_names names_of_draft(const struct judgement *in, size_t i) {
    return (struct asked_names){in->c->members[i], &in->names[i], &in->sources->names,
                                in->c->language, in->c->rules};
}

struct site word_site(const struct member *member, const struct name_word *word) {
    const struct token *token = &member->document->tokens.at[word->token];
    return view_site(member->document,
                     (struct span){token->start, token->start + token->size}, NULL);
}

struct site name_site(const struct member *member, const struct name *name) {
    const struct token *first = &member->document->tokens.at[name->first],
                       *last = &member->document->tokens.at[name->past - 1];
    return view_site(member->document,
                     (struct span){first->start, last->start + last->size}, NULL);
}

const char *name_quoted(const struct judgement *in, const struct member *member,
                        const struct name *name) {
    return quoted_text(in->c, name_text(member->document, name));
}

static bool is_of_shapes(const struct asked_names *in, const struct name_word *word,
                         unsigned shapes) {
    return shapes >> in->draft->names.list.at[word->name].shape & 1;
}

bool word_is_first(const struct asked_names *in, const struct name_word *word,
                   unsigned shapes) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->own, word->hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct name_word *other = indexed_name_word(in->own, &same[i]);
        if (is_of_shapes(in, other, shapes))
            return other == word;
    }
    return false;
}

enum { MOST_PLACES = 100 };

struct proposal *propose_word(const struct judgement *in, struct proposals *to,
                              const struct rule *rule, const struct asked_names *asked,
                              const struct name_word *word, struct site there,
                              const char *message) {
    size_t n;
    struct proposal *proposal = propose_site(in, to, rule, VERDICT_CONTRADICTION,
                                             word_site(asked->draft, word), message);
    sites_add(in->c->arena, &proposal->related, &proposal->n_related, there);
    const struct indexed_word *same = name_index_find(asked->own, word->hash, &n);
    for (size_t i = 0; i < n && i < MOST_PLACES; i++)
        if (indexed_name_word(asked->own, &same[i]) != word)
            sites_add(in->c->arena, &proposal->related, &proposal->n_related,
                      word_site(asked->draft, indexed_name_word(asked->own, &same[i])));
    return proposal;
}

static void propose_one(const struct judgement *in, const struct rule *rule,
                        struct proposals *to, const struct asked_names *asked,
                        const struct respelt *respelt) {
    const struct member *source = asked->sources->members[respelt->there->member];
    const struct name *here = &asked->draft->names.list.at[respelt->here->name],
                      *there = indexed_name(asked->sources, respelt->there);
    struct proposal *proposal = propose_word(
        in, to, rule, asked, respelt->here, name_site(source, there),
        arena_print(in->c->arena, "%s here, %s in %s",
                    name_quoted(in, asked->draft, here), name_quoted(in, source, there),
                    source->document->name));
    if (respelt->how == RESPELT_EXCHANGED)
        proposal_hint(proposal);
}

/** Does the check of places tell of the word, which is one of a place elsewhere? */
static bool is_told_of_place(const struct asked_names *in, const struct name_word *word,
                             unsigned shapes) {
    size_t n;
    struct respelt respelt;
    const struct indexed_word *same = name_index_find(in->own, word->hash, &n);
    for (size_t i = 0; i < n && !(shapes & SHAPE_BIT(place)); i++) {
        const struct name_word *other = indexed_name_word(in->own, &same[i]);
        if (is_of_shapes(in, other, SHAPE_BIT(place)) &&
            name_is_respelt(in, other, &respelt))
            return true;
    }
    return false;
}

void propose_respelt(const struct judgement *in, const struct rule *rule,
                     struct proposals *to, unsigned shapes) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        for (size_t k = 0; k < names->words.n; k++) {
            struct respelt respelt;
            const struct name_word *word = &names->words.at[k];
            if (is_of_shapes(&asked, word, shapes) &&
                name_is_respelt(&asked, word, &respelt) &&
                word_is_first(&asked, word, shapes) &&
                !is_told_of_place(&asked, word, shapes))
                propose_one(in, rule, to, &asked, &respelt);
        }
    }
}

static const char *bond_quoted(const struct judgement *in, const struct member *member,
                               const struct bond *bond) {
    return quoted_text(in->c,
                       document_words(member->document, bond->first, bond->past));
}

static void propose_bond(const struct judgement *in, const struct rule *rule,
                         struct proposals *to, const struct asked_names *asked,
                         const struct bond *bond, const struct exchanged *other) {
    struct proposal *proposal =
        propose_site(in, to, rule, VERDICT_CONTRADICTION,
                     name_site(asked->draft, bond_name(asked->draft, bond)),
                     arena_print(in->c->arena, "%s here, %s in %s",
                                 bond_quoted(in, asked->draft, bond),
                                 bond_quoted(in, other->source, other->there),
                                 other->source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(other->source, bond_name(other->source, other->there)));
}

void propose_exchanged(const struct judgement *in, const struct rule *rule,
                       struct proposals *to, unsigned shapes) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        for (size_t k = 0; k < names->bonds.list.n; k++) {
            const struct bond *bond = &names->bonds.list.at[k];
            struct exchanged other;
            if (shapes >> names->list.at[bond->name].shape & 1 &&
                name_is_exchanged(&asked, bond, &other))
                propose_bond(in, rule, to, &asked, bond, &other);
        }
    }
}

static void propose_one_attached(const struct judgement *in, const struct rule *rule,
                                 struct proposals *to, const struct asked_names *asked,
                                 uint32_t i) {
    struct attached other;
    const struct name *here = &asked->draft->names.list.at[i];
    if (!other_is_attached(asked, i, &other))
        return;
    struct proposal *proposal =
        propose_site(in, to, rule, VERDICT_CONTRADICTION, name_site(asked->draft, here),
                     arena_print(in->c->arena, "%s here, %s in %s",
                                 name_quoted(in, asked->draft, here),
                                 name_quoted(in, other.source, other.there),
                                 other.source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(other.source, other.there));
    proposal_hint(proposal);
}

void propose_attached(const struct judgement *in, const struct rule *rule,
                      struct proposals *to, bool body) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        for (uint32_t k = 0; k < names->list.n; k++)
            if ((names->list.at[k].shape == SHAPE_body) == body)
                propose_one_attached(in, rule, to, &asked, k);
    }
}

void propose_posts(const struct judgement *in, const struct rule *rule,
                   struct proposals *to, ask_post *ask) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct posts *posts = &asked.draft->names.posts;
        for (size_t k = 0; k < posts->list.n; k++)
            ask(in, rule, to, &asked, &posts->list.at[k]);
    }
}

static void propose_one_stood_for(const struct judgement *in, const struct rule *rule,
                                  struct proposals *to, const struct asked_names *asked,
                                  uint32_t i) {
    struct stood_for other;
    if (!name_stands_for(asked, i, &other))
        return;
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION,
        name_site(asked->draft, &asked->draft->names.list.at[i]),
        arena_print(in->c->arena, "this is told of %s here, of %s in %s",
                    name_quoted(in, asked->draft, &asked->draft->names.list.at[i]),
                    name_quoted(in, other.source, other.name),
                    other.source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(other.source, other.name));
}

void propose_stood_for(const struct judgement *in, const struct rule *rule,
                       struct proposals *to, enum name_shape shape) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        for (uint32_t k = 0; k < names->list.n; k++)
            if (names->list.at[k].shape == shape)
                propose_one_stood_for(in, rule, to, &asked, k);
    }
}
