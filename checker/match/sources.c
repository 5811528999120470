/*
 * sources.c - the words, the index and the groups of some sources.
 */
#include "match/sources.h"

static const struct rarity *count_words(const struct check_case *c) {
    size_t first = c->n_drafts, n = c->n_members - first;
    struct account *accounts = arena_take(c->arena, (n + 1) * sizeof *accounts);
    for (size_t i = 0; i < n; i++)
        accounts[i] = c->members[first + i]->account;
    return rarity_count(accounts, n, c->arena);
}

struct sources sources_make(const struct check_case *c, bool quoted) {
    struct sources made = {.members = c->members + c->n_drafts,
                           .n = c->n_members - c->n_drafts,
                           .n_drafts = c->n_drafts};
    uint32_t first = (uint32_t)c->n_drafts, past = (uint32_t)c->n_members;
    made.rarity = count_words(c);
    made.names = name_index_make(made.members, made.n, c->arena);
    made.index = candidates_index(c, first, past, c->arena);
    made.passages = passages_make(made.members, made.n, quoted, c->arena);
    if (c->n_drafts)
        made.names.turns = turns_list(made.members, made.n, c->arena);
    if (c->n_drafts)
        made.names.words_told = told_words_make(made.members, made.n, c->arena);
    if (c->n_drafts)
        made.said = said_index_make(made.members, made.n, c->arena);
    if (made.n > 1)
        made.others =
            matches_find(c, AGAINST_OTHERS, first, past, made.index, made.rarity);
    made.groups = groups_find(c, &made.others);
    if (c->n_drafts)
        made.lists = name_lists_find(c);
    return made;
}

const struct kinships *sources_kin(const struct sources *of, struct arena *arena) {
    if (of->n < 2 || of->n > MOST_KIN_SOURCES)
        return NULL;
    struct arena scratch = {0};
    const struct document **documents = arena_get(&scratch, of->n * sizeof *documents);
    for (size_t i = 0; i < of->n; i++)
        documents[i] = of->members[i]->document;
    struct kinships found = kinships_find(documents, of->n, &scratch),
                    *kept = arena_get(arena, sizeof *kept);
    *kept = found;
    kept->at = arena_get(arena, (found.n + 1) * sizeof *found.at);
    for (size_t i = 0; i < found.n; i++)
        kept->at[i] = found.at[i];
    arena_release(&scratch);
    return kept;
}
