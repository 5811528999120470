/*
 * named.c - one entry a name: "Jane Roe", "Ms. Roe" and "Roe" are one.
 */
#include "finding/named.h"

#include "checks/named.h"
#include "match/names/absent.h"

enum { MOST_SOURCES = 100 };

/** The first place of the name in each source that has all its words. */
static void add_readings(const struct judgement *in, const struct asked_names *asked,
                         const struct name *name, struct named *to) {
    uint32_t last = UINT32_MAX;
    size_t n;
    const struct names *names = &asked->draft->names;
    const struct indexed_word *same =
        name_index_find(asked->sources, name_word(names, name, 0)->hash, &n);
    for (size_t i = 0; i < n && to->n_readings < MOST_SOURCES; i++) {
        const struct member *source = asked->sources->members[same[i].member];
        const struct name *other = indexed_name(asked->sources, &same[i]);
        if (same[i].member == last || !name_holds(&source->names, other, names, name))
            continue;
        last = same[i].member;
        sites_add(in->c->arena, &to->readings, &to->n_readings,
                  name_site(source, other));
    }
}

/** The places of what the text tells to be another name of it, right beside it:
 * "(WHO)".
 */
static void add_other_readings(const struct judgement *in,
                               const struct asked_names *asked, const struct name *name,
                               struct named *to) {
    const struct names *names = &asked->draft->names;
    uint32_t at = (uint32_t)(name - names->list.at);
    for (uint32_t i = at - (at > 0); i < names->list.n && i <= at + 1; i++) {
        const struct name *other = &names->list.at[i];
        if (i != at && other->entity == at && other->n_words &&
            !name_holds(names, name, names, other))
            add_readings(in, asked, other, to);
    }
}

static void add_name(const struct judgement *in, const struct asked_names *asked,
                     const struct name *name, struct outcome *to) {
    struct named *named = list_add(in->c->arena, &to->names);
    named->site = name_site(asked->draft, name);
    named->called = shape_called((enum name_shape)name->shape);
    add_readings(in, asked, name, named);
    if (!named->n_readings)
        add_other_readings(in, asked, name, named);
    named->found = named->n_readings                    ? NAMED_FOUND
                   : name_is_found_in_part(asked, name) ? NAMED_IN_PART
                                                        : NAMED_NOWHERE;
    to->coverage.names++;
    to->coverage.names_found += named->found == NAMED_FOUND;
}

void named_list(const struct judgement *in, struct outcome *to) {
    for (size_t i = 0; in->sources->n && i < in->c->n_drafts; i++) {
        struct asked_names asked = names_of_draft(in, i);
        const struct names *names = &asked.draft->names;
        for (uint32_t k = 0; k < names->list.n; k++)
            if (name_is_listed(asked.draft, k))
                add_name(in, &asked, &names->list.at[k], to);
    }
}

const char *named_word(enum named_found found) {
    static const char *const words[] = {"found", "in part", "not found"};
    return words[found];
}
