/*
 * check.c - the whole way of the data, one call a stage.
 *
 *     bytes -> documents -> mentions -> claims -> alignments -> findings
 *
 * Read this first; each stage's header says what it promises.
 */
#include "check.h"

#include <stdlib.h>

#include "claim/align.h"
#include "claim/claims.h"
#include "compare/check.h"
#include "compare/ledger.h"

struct document *input_read(const struct setting *setting, const struct input *input) {
    const struct reader *reader = input->reader;
    if (!reader)
        reader = reader_for(input->name);
    if (!reader)
        reader = reader_named(text_of("plain"));
    struct document *document =
        document_read(input->name, input->bytes, reader, setting->language,
                      setting->arena, setting->faults);
    if (!document)
        return NULL;
    if (input->date.size)
        document->date = input->date;
    if (!document->sentences.n)
        diag_add(setting->faults, DIAG_INFO, (struct place){input->name, 0, 0},
                 "there is no text in it to check");
    return document;
}

static void add_member(struct check_case *c, const struct setting *setting,
                       const struct input *input, enum role role) {
    struct document *document = input->document;
    if (!document)
        document = input_read(setting, input);
    if (!document)
        return;
    c->n_drafts += role == ROLE_DRAFT;
    c->members[c->n_members++] = (struct member){.document = document, .role = role};
}

static void list_documents(struct check_case *c) {
    struct outcome *outcome = &c->outcome;
    outcome->documents = arena_get(c->arena, c->n_members * sizeof *outcome->documents);
    for (size_t i = 0; i < c->n_members; i++)
        outcome->documents[i] = c->members[i].document;
    outcome->n_documents = c->n_members;
    outcome->n_drafts = c->n_drafts;
}

static int by_content(const void *left, const void *right) {
    const struct member *a = left, *b = right;
    struct text x = a->document->source, y = b->document->source;
    int by = text_order(a->document->date, b->document->date);
    by = by ? by : text_order(x, y);
    return by ? by : (a->given > b->given) - (a->given < b->given);
}

/** By day and text: of two figures that are alike in all, the same one comes first
    whatever the sources are called and in whatever order they are given. */
static void sort_sources(struct check_case *c) {
    for (uint32_t i = 0; i < c->n_members; i++)
        c->members[i].given = i;
    if (c->n_members > c->n_drafts)
        qsort(c->members + c->n_drafts, c->n_members - c->n_drafts, sizeof *c->members,
              by_content);
}

struct check_case *check_read(const struct setting *setting, const struct input *inputs,
                              size_t n, size_t n_drafts) {
    struct check_case *c = arena_get(setting->arena, sizeof *c);
    c->arena = setting->arena;
    c->rules = setting->rules;
    c->language = setting->language;
    c->faults = setting->faults;
    c->members = arena_get(c->arena, n * sizeof *c->members);
    for (size_t i = 0; i < n; i++)
        add_member(c, setting, &inputs[i],
                   i < n_drafts ? ROLE_DRAFT
                   : n_drafts   ? ROLE_SOURCE
                                : ROLE_PEER);
    list_documents(c);
    sort_sources(c);
    case_read(c);
    return c;
}

struct check_case *check(const struct setting *setting, const struct input *inputs,
                         size_t n, size_t n_drafts) {
    struct check_case *c = check_read(setting, inputs, n, n_drafts);
    claims_find(c);
    figures_align(c);
    checks_run(c);
    ledger_make(c);
    findings_finish(&c->outcome);
    return c;
}
