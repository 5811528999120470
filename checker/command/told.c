/*
 * told.c - a sorted list of findings about sources, spelt out.
 */
#include "command/told.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/search.h"
#include "report/report.h"

/** With its size before it, so that no name can be taken for another's parts. */
static void spell(FILE *to, const char *string) {
    fprintf(to, "%zu:%s,", strlen(string), string);
}

static void spell_site(FILE *to, const struct site *site) {
    spell(to, site->document->name);
    fprintf(to, "%u-%u,", (unsigned)site->span.start, (unsigned)site->span.end);
}

/** All that tells one finding from another; a draft may have it at a level of its own.
 */
static void spell_finding(FILE *to, const struct finding *finding) {
    spell_site(to, &finding->site);
    spell(to, level_name(finding->level));
    spell(to, finding->rule->id);
    spell(to, finding->message);
    for (size_t i = 0; i < finding->n_related; i++)
        spell_site(to, &finding->related[i]);
}

static bool key_before(const void *told, const void *key) {
    return strcmp(*(const char *const *)told, key) < 0;
}

/** Where the key stands, or would. */
static size_t place_of(const struct told_findings *told, const char *key) {
    return search_list(&told->list, key, key_before);
}

/** Add a copy of the key; false if it is there already. */
static bool add(struct told_findings *told, const char *key) {
    size_t at = place_of(told, key);
    if (at < told->list.n && strcmp(told->list.at[at], key) == 0)
        return false;
    list_add(&told->arena, &told->list);
    const char **list = told->list.at;
    memmove(list + at + 1, list + at, (told->list.n - 1 - at) * sizeof *list);
    list[at] = arena_copy(&told->arena, key, strlen(key));
    return true;
}

static bool is_new(struct told_findings *told, const struct finding *finding) {
    struct later key = {0};
    spell_finding(later_open(&key), finding);
    fflush(key.to);
    bool new = add(told, key.bytes);
    later_drop(&key);
    return new;
}

void told_once(struct told_findings *told, struct outcome *outcome) {
    size_t kept = 0;
    for (size_t i = 0; i < outcome->findings.n; i++) {
        struct finding finding = outcome->findings.at[i];
        bool of_draft =
            outcome_index(outcome, finding.site.document) < outcome->n_drafts;
        if (of_draft || is_new(told, &finding))
            outcome->findings.at[kept++] = finding;
    }
    outcome->findings.n = kept;
}

void told_release(struct told_findings *told) {
    arena_release(&told->arena);
}
