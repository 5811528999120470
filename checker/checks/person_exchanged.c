/*
 * person_exchanged.c - what a source says of one person the draft says of another.
 */
#include "checks/named.h"

#include "match/names/owned.h"
#include "match/names/person.h"
#include "match/names/told_of_another.h"

/** A post of the draft, and who has it in the sources. */
struct filled {
    const struct asked_names *in;
    const struct post *post;
    const struct name *name;
    struct held holder;
};

static bool has_word(const struct name_index *index, const struct names *names,
                     const struct name *name) {
    const struct name_word *surname = name_surname(names, name);
    return surname && name_index_has(index, surname->hash);
}

/** "the mayor": of which there is one. */
static bool is_definite(const struct document *document, const struct post *post) {
    return post->body == NO_NAME && post->first > 0 &&
           token_hints(&document->tokens.at[post->first - 1], HINT_THE);
}

/** "a spokeswoman of the bank": one of some. */
static bool is_one_of_some(const struct document *document, const struct post *post) {
    return post->first > 0 &&
           token_is(&document->tokens.at[post->first - 1], CLASS_ARTICLE);
}

static bool is_office(const struct document *document, const struct post *post) {
    size_t length;
    return post->sort == POST_OFFICE &&
           phrase_signal(&document->tokens.at[post->head], 1, SIGNAL_OFFICE, &length);
}

/** The same words before the head: "deputy", "spokeswoman" alone. */
static bool same_words(const struct member *a, const struct post *x,
                       const struct member *b, const struct post *y) {
    if (x->head - x->first != y->head - y->first)
        return false;
    for (uint32_t i = 0; x->first + i < x->head; i++)
        if (a->document->tokens.at[x->first + i].key !=
            b->document->tokens.at[y->first + i].key)
            return false;
    return true;
}

/** Have both posts bodies that share a word? */
static bool share_body(const struct member *a, const struct post *x,
                       const struct member *b, const struct post *y) {
    if (x->body == NO_NAME || y->body == NO_NAME)
        return false;
    return bodies_are_one(a, &a->names.list.at[x->body], b, &b->names.list.at[y->body]);
}

/** May the source's post be the draft's: one office of one body, in the same words? */
static bool is_one_office(const struct filled *of, const struct held *held) {
    const struct member *draft = of->in->draft;
    if (!is_office(held->source->document, held->post) ||
        !same_words(draft, of->post, held->source, held->post) ||
        is_one_of_some(draft->document, of->post) ||
        is_one_of_some(held->source->document, held->post))
        return false;
    bool part = of->post->body != NO_NAME && held->post->body != NO_NAME;
    return part ? share_body(draft, of->post, held->source, held->post)
                : is_definite(draft->document, of->post) &&
                      is_definite(held->source->document, held->post);
}

/** Are the two surnames close: one person, spelt in two ways? */
static bool is_respelt(const struct filled *of, const struct held *held) {
    const struct member *draft = of->in->draft;
    const struct name_word *a = name_surname(&draft->names, of->name),
                           *b = name_surname(&held->source->names,
                                             post_name(held->source, held->post));
    if (!a || !b)
        return true;
    struct letters left = member_letters(draft, a),
                   right = member_letters(held->source, b);
    size_t slack = letters_slack(&left, &right);
    return letters_apart(&left, &right, slack) <= slack;
}

/** Has one other person of the sources, whom the draft does not name, that office
    alone? */
static bool is_held_by_another(struct filled *of) {
    struct held all[MOST_HELD];
    const struct member *draft = of->in->draft;
    size_t n = is_office(draft->document, of->post)
                   ? posts_of_head(of->in->sources, post_key(draft, of->post), all)
                   : 0;
    for (size_t i = 0; i < n; i++) {
        const struct name *other = post_name(all[i].source, all[i].post);
        if (!is_one_office(of, &all[i]) ||
            has_word(of->in->own, &all[i].source->names, other) ||
            persons_are_one(of->in->sources, draft, of->name, all[i].source, other))
            return false;
        if (is_respelt(of, &all[i]))
            return false;
        of->holder = all[i];
    }
    return n > 0;
}

/** Do the sources not tell of the draft's person at all, or of another office? */
static bool is_stranger(const struct filled *of) {
    struct held mine[MOST_HELD];
    return posts_of_person(of->in->sources, of->in->draft, of->name, mine) == 0;
}

static void look_at(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, const struct asked_names *asked,
                    const struct post *post) {
    struct filled of = {
        .in = asked, .post = post, .name = post_name(asked->draft, post)};
    if (!is_held_by_another(&of) || !is_stranger(&of) ||
        !asked_event_is_likely(asked, of.holder.source))
        return;
    const struct name *other = post_name(of.holder.source, of.holder.post);
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION, name_site(asked->draft, of.name),
        arena_print(in->c->arena, "%s is %s here, %s in %s",
                    quoted_text(in->c, document_words(asked->draft->document,
                                                      post->first, post->past)),
                    name_quoted(in, asked->draft, of.name),
                    name_quoted(in, of.holder.source, other),
                    of.holder.source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(of.holder.source, other));
}

/** A name whose telling a source has of another; *cut: see name_telling_of_another().
 */
static void propose_retold(const struct judgement *in, const struct rule *rule,
                           struct proposals *to, const struct asked_names *asked,
                           const struct told_of *here, bool *cut) {
    const struct told_of *there = name_telling_of_another(asked, here, cut);
    if (!there)
        return;
    const struct member *source = asked->sources->members[there->member];
    const struct name *name = &asked->draft->names.list.at[here->name],
                      *other = &source->names.list.at[there->name];
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION, name_site(asked->draft, name),
        arena_print(in->c->arena, "this is told of %s here, of %s in %s",
                    name_quoted(in, asked->draft, name), name_quoted(in, source, other),
                    source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(source, other));
}

/** A name of which the draft tells what the sources have of another alone. */
static void propose_owned(const struct judgement *in, const struct rule *rule,
                          struct proposals *to, const struct asked_names *asked,
                          uint32_t i) {
    struct owner owner;
    if (!name_has_owned(asked, i, &owner))
        return;
    const struct name *name = &asked->draft->names.list.at[i];
    struct proposal *proposal =
        propose_site(in, to, rule, VERDICT_CONTRADICTION, name_site(asked->draft, name),
                     arena_print(in->c->arena, "this is told of %s here, of %s in %s",
                                 name_quoted(in, asked->draft, name),
                                 name_quoted(in, owner.source, owner.name),
                                 owner.source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              name_site(owner.source, owner.name));
}

/** What a draft tells of each of its names. */
static void propose_all_retold(const struct judgement *in, const struct rule *rule,
                               struct proposals *to, const struct asked_names *asked) {
    const struct tellings *own = &asked->own->tellings;
    bool cut = own->list.n && (own->cut || asked->sources->tellings.cut);
    for (size_t i = 0; i < own->list.n; i++)
        propose_retold(in, rule, to, asked, &own->list.at[i], &cut);
    if (cut)
        diag_add(in->c->faults, DIAG_INFO,
                 (struct place){asked->draft->document->name, 0, 0},
                 "it or its sources tell alike of too many names: not all were held "
                 "against each other");
}

/** Two persons often do one thing: a verb, or an office, that is the same only hints.
 */
static void hint(struct proposals *to, size_t from) {
    for (size_t i = from; i < to->list.n; i++)
        proposal_hint(&to->list.at[i]);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        propose_all_retold(in, rule, to, &asked);
        for (uint32_t k = 0; k < asked.draft->names.list.n; k++)
            propose_owned(in, rule, to, &asked, k);
    }
    size_t from = to->list.n;
    propose_exchanged(in, rule, to,
                      SHAPE_BIT(person) | SHAPE_BIT(full) | SHAPE_BIT(single));
    propose_posts(in, rule, to, look_at);
    hint(to, from);
}

const struct check check_person_exchanged = {"person-exchanged", propose};
