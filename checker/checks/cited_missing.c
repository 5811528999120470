/*
 * cited_missing.c - links of a draft's figures to what is not among its sources, and
 * reports that are cited by name: nothing was held against that.
 *
 * Of links one finding a draft, and none where no source states its address: then
 * nobody can tell which one a link means.
 */
#include "base/search.h"
#include "checks/cited.h"
#include "checks/cited_name.h"
#include "checks/quoted.h"

enum { MOST_NAMED = 3, MOST_LISTED = 1000 };

/** The links of one draft that lead to none of its sources. */
struct missing {
    const struct judgement *in;
    const struct document *draft;
    LIST(const struct link *) links;
};

static bool any_address(const struct check_case *c) {
    for (size_t i = c->n_drafts; i < c->n_members; i++)
        if (c->members[i]->document->url.text.size)
            return true;
    return false;
}

static bool leads_to_source(const struct check_case *c, const struct link *link) {
    for (size_t i = c->n_drafts; i < c->n_members; i++)
        if (link_leads_to(link, c->members[i]->document))
            return true;
    return false;
}

static bool mention_before(const void *mention, const void *start) {
    return ((const struct mention *)mention)->start < *(const uint32_t *)start;
}

/** Does its sentence have a figure? */
static bool cites_figure(const struct missing *in, const struct mentions *mentions,
                         const struct link *link) {
    size_t i =
        document_sentence_behind(in->draft, 0, link->start ? link->start - 1 : 0);
    if (i >= in->draft->sentences.n)
        return false;
    struct span at = sentence_span(in->draft, &in->draft->sentences.at[i]);
    size_t k = search_list(&mentions->list, &at.start, mention_before);
    return k < mentions->list.n && mentions->list.at[k].start < at.end;
}

static bool is_listed(const struct missing *in, const struct link *link) {
    for (size_t i = 0; i < in->links.n; i++)
        if (text_equal(in->links.at[i]->target, link->target))
            return true;
    return false;
}

static const char *names_of(const struct missing *in) {
    struct arena *arena = in->in->c->arena;
    const char *names = "";
    for (size_t i = 0; i < in->links.n && i < MOST_NAMED; i++)
        names = arena_print(arena, "%s%s%s", names, i ? ", " : "",
                            quoted_text(in->in->c, in->links.at[i]->target));
    return in->links.n > MOST_NAMED
               ? arena_print(arena, "%s and %zu more", names, in->links.n - MOST_NAMED)
               : names;
}

static void tell(const struct missing *in, const struct rule *rule,
                 struct proposals *to) {
    const struct link *first = in->links.at[0];
    const char *message = arena_print(
        in->in->c->arena,
        "what is linked beside figures is not among the sources, and nothing was held "
        "against it: %s",
        names_of(in));
    propose_site(in->in, to, rule, VERDICT_NOT_COMPARED,
                 view_site(in->draft, (struct span){first->start, first->end}, NULL),
                 message);
}

static void ask_draft(const struct judgement *in, const struct rule *rule,
                      uint32_t draft, struct proposals *to) {
    const struct member *member = in->c->members[draft];
    struct missing missing = {.in = in, .draft = member->document};
    for (size_t i = 0; i < missing.draft->links.n && missing.links.n < MOST_LISTED;
         i++) {
        const struct link *link = &missing.draft->links.at[i];
        bool address = text_find(link->target, text_of("://")) != SIZE_MAX;
        if (address && !is_listed(&missing, link) && !leads_to_source(in->c, link) &&
            cites_figure(&missing, &member->mentions, link))
            *(const struct link **)list_add(in->c->arena, &missing.links) = link;
    }
    if (missing.links.n)
        tell(&missing, rule, to);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (uint32_t i = 0; any_address(in->c) && i < in->c->n_drafts; i++)
        ask_draft(in, rule, i, to);
    cited_names_propose(in, rule, to);
}

const struct check check_cited_missing = {"cited-source-missing", propose};
