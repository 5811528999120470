/*
 * name_unsupported.c - a name of the draft that no source has, in whatever form.
 */
#include "checks/named.h"
#include "match/names/absent.h"
#include "match/names/told_passage.h"

/** Names of one draft that are asked for in all its sources, at most. */
enum { MOST_ABSENT = 100 };

/** Has another check told of the name, wherever it stands? */
static bool is_told(const struct proposals *to, const struct asked_names *asked,
                    const struct name *name) {
    struct site site = name_site(asked->draft, name);
    for (size_t i = 0; i < to->list.n; i++) {
        const struct site *at = &to->list.at[i].site;
        if (strcmp(to->list.at[i].rule->category, "names") == 0 &&
            at->document == site.document && at->span.start < site.span.end &&
            site.span.start < at->span.end)
            return true;
    }
    return false;
}

static bool is_any_told(const struct proposals *to, const struct asked_names *asked,
                        uint32_t entity) {
    const struct names *names = &asked->draft->names;
    for (size_t i = 0; i < names->list.n; i++)
        if (names->list.at[i].entity == entity &&
            is_told(to, asked, &names->list.at[i]))
            return true;
    return false;
}

/** "'Roe' is in none of the sources (3 places)" */
static const char *message_of(const struct judgement *in,
                              const struct asked_names *asked, uint32_t entity,
                              size_t n) {
    const char *name =
        name_quoted(in, asked->draft, &asked->draft->names.list.at[entity]);
    return n > 1 ? arena_print(in->c->arena,
                               "%s is in none of the sources (%zu places)", name, n)
                 : arena_print(in->c->arena, "%s is in none of the sources", name);
}

/** The name that stands for all, with the other places. */
static void propose_absent(const struct judgement *in, const struct rule *rule,
                           struct proposals *to, const struct asked_names *asked,
                           uint32_t entity) {
    const struct names *names = &asked->draft->names;
    struct proposal *proposal =
        propose_site(in, to, rule, VERDICT_UNSUPPORTED,
                     name_site(asked->draft, &names->list.at[entity]), "");
    for (size_t i = 0; i < names->list.n; i++)
        if (names->list.at[i].entity == entity && i != entity)
            sites_add(in->c->arena, &proposal->related, &proposal->n_related,
                      name_site(asked->draft, &names->list.at[i]));
    proposal->message = message_of(in, asked, entity, proposal->n_related + 1);
}

/** Does a sentence that has the name retell a source? */
static bool is_retold_beside(const struct asked_names *asked, uint32_t entity) {
    const struct names *names = &asked->draft->names;
    for (size_t i = 0; i < names->list.n; i++)
        if (names->list.at[i].entity == entity &&
            sentence_is_retold(asked, names->list.at[i].sentence))
            return true;
    return false;
}

/** What is asked of one draft at most once. */
struct asking_absent {
    const struct asked_names *asked;
    bool known, told; /* are all its sentences told? */
};

/** Does the draft retell a source there, or all through? */
static bool is_retold(struct asking_absent *of, uint32_t entity) {
    if (is_retold_beside(of->asked, entity))
        return true;
    of->told = of->known ? of->told : sentences_are_told(of->asked);
    of->known = true;
    return of->told;
}

static void look_at(const struct judgement *in, const struct rule *rule,
                    struct proposals *to, const struct asked_names *asked) {
    struct asking_absent of = {.asked = asked};
    size_t found = 0;
    for (uint32_t i = 0; i < asked->draft->names.list.n && found < MOST_ABSENT; i++) {
        if (!name_is_listed(asked->draft, i) || !name_is_absent(asked, i) ||
            is_any_told(to, asked, i))
            continue;
        if (!found++ && !asked_event_is_told(asked))
            return;
        if (is_retold(&of, i))
            propose_absent(in, rule, to, asked, i);
    }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        look_at(in, rule, to, &asked);
    }
}

const struct check check_name_unsupported = {"name-unsupported", propose};
