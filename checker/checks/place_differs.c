/*
 * place_differs.c - a town that a source spells in another way, has in another state,
 * or has somebody else in.
 */
#include "checks/called.h"
#include "checks/quoted.h"
#include "match/names/placed.h"

/** A place of a draft, and one of a source. */
struct two_places {
    const struct asked_names *in;
    const struct name *here;
    const struct member *source;
    const struct name *there;
};

/** Which state stands behind the name and a comma; 0: none.  *past: behind it. */
static int region_of(const struct member *member, const struct name *name,
                     uint32_t *past) {
    const struct document *document = member->document;
    uint32_t i = name->past, end = document->sentences.at[name->sentence].past_token;
    size_t length;
    bool comma =
        i + 1 < end && document->view.data[document->tokens.at[i].start] == ',';
    const struct sense *sense = comma
                                    ? phrase_signal(&document->tokens.at[i + 1],
                                                    end - i - 1, SIGNAL_REGION, &length)
                                    : NULL;
    *past = sense ? i + 1 + (uint32_t)length : i;
    return sense ? sense->number : 0;
}

static bool same_words(const struct names *a, const struct name *x,
                       const struct names *b, const struct name *y) {
    if (x->n_words != y->n_words)
        return false;
    for (uint32_t i = 0; i < x->n_words; i++)
        if (name_word(a, x, i)->hash != name_word(b, y, i)->hash)
            return false;
    return true;
}

/** Has the draft towns of that name in two states? */
static bool has_namesake(const struct two_places *two, int region) {
    uint32_t past;
    size_t n;
    const struct name_index *own = two->in->own;
    const struct names *names = &two->in->draft->names;
    const struct indexed_word *same =
        name_index_find(own, name_word(names, two->here, 0)->hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct name *name = indexed_name(own, &same[i]);
        int other = region_of(two->in->draft, name, &past);
        if (other && other != region && same_words(names, two->here, names, name))
            return true;
    }
    return false;
}

/** Have sources the town in another state alone?  Then *two has one of them. */
static bool region_differs(struct two_places *two) {
    uint32_t past;
    size_t n;
    int region = region_of(two->in->draft, two->here, &past), found = 0;
    const struct names *names = &two->in->draft->names;
    const struct indexed_word *same =
        name_index_find(two->in->sources, name_word(names, two->here, 0)->hash, &n);
    const struct name *other = NULL;
    for (size_t i = 0; region && i < n; i++) {
        const struct member *source = two->in->sources->members[same[i].member];
        const struct name *name = indexed_name(two->in->sources, &same[i]);
        int there = region_of(source, name, &past);
        if (!there || !same_words(names, two->here, &source->names, name))
            continue;
        bool many = found && there != found;
        if (there == region || many || has_namesake(two, region))
            return false;
        found = there;
        two->source = source;
        two->there = other = name;
    }
    return other;
}

/** The name with the state behind it. */
static struct site region_site(const struct member *member, const struct name *name) {
    struct name whole = *name;
    region_of(member, name, &whole.past);
    return name_site(member, &whole);
}

static const char *region_quoted(const struct judgement *in,
                                 const struct member *member, const struct name *name) {
    struct name whole = *name;
    region_of(member, name, &whole.past);
    return name_quoted(in, member, &whole);
}

static void propose_two(const struct judgement *in, const struct rule *rule,
                        struct proposals *to, const struct two_places *two) {
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION, region_site(two->in->draft, two->here),
        arena_print(in->c->arena, "%s here, %s in %s",
                    region_quoted(in, two->in->draft, two->here),
                    region_quoted(in, two->source, two->there),
                    two->source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              region_site(two->source, two->there));
}

/** Is it a place, and no state: "in Ohio, Florida and Utah" is a list? */
static bool is_town(const struct member *member, const struct name *name) {
    return name->shape == SHAPE_place && name->n_words > 0 &&
           !name_is_land(member, name);
}

/** What a place is told by. */
static struct site place_site(const struct member *member,
                              const struct told_place *place) {
    const struct token *tokens = member->document->tokens.at,
                       *last = &tokens[place->past - 1];
    return view_site(
        member->document,
        (struct span){tokens[place->first].start, last->start + last->size}, NULL);
}

static const char *place_quoted(const struct judgement *in, const struct member *member,
                                const struct told_place *place) {
    return quoted_text(in->c,
                       document_words(member->document, place->first, place->past));
}

static void propose_place(const struct judgement *in, const struct rule *rule,
                          struct proposals *to, const struct asked_names *asked,
                          const struct told_place *here,
                          const struct told_place *there) {
    const struct member *source = asked->sources->members[there->member];
    struct proposal *proposal = propose_site(
        in, to, rule, VERDICT_CONTRADICTION, place_site(asked->draft, here),
        arena_print(in->c->arena, "%s here, %s in %s",
                    place_quoted(in, asked->draft, here),
                    place_quoted(in, source, there), source->document->name));
    sites_add(in->c->arena, &proposal->related, &proposal->n_related,
              place_site(source, there));
}

/** Propose for each country or town that stands where a source has another. */
static void propose_placed(const struct judgement *in, const struct rule *rule,
                           struct proposals *to, const struct asked_names *asked) {
    const struct told_places *own = &asked->own->places;
    struct other_places others = {.list = {0}};
    if (own->list.n)
        others = other_places_make(asked, in->c->arena);
    for (size_t k = 0; k < own->list.n && others.list.n; k++) {
        const struct told_place *here = &own->list.at[k],
                                *there = place_exchanged(asked, &others, here);
        if (there)
            propose_place(in, rule, to, asked, here, there);
    }
}

static void look_at(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, const struct asked_names *asked,
                    const struct name *name) {
    struct two_places two = {.in = asked, .here = name};
    if (is_town(asked->draft, name) && region_differs(&two) &&
        asked_event_is_likely(asked, two.source))
        propose_two(in, rule, to, &two);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    propose_respelt(in, rule, to, SHAPE_BIT(place));
    propose_called(in, rule, to, SHAPE_place);
    propose_called(in, rule, to, SHAPE_full); /* "Garrison Street" */
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        for (size_t k = 0; k < names->list.n; k++)
            look_at(in, rule, to, &asked, &names->list.at[k]);
        propose_placed(in, rule, to, &asked);
    }
    propose_attached(in, rule, to, false);
    propose_exchanged(in, rule, to, SHAPE_BIT(place));
    propose_stood_for(in, rule, to, SHAPE_place);
}

const struct check check_place_differs = {"place-differs", propose};
