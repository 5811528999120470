/*
 * check.c - the whole way of the data, one call a stage.
 *
 *     bytes -> documents -> mentions -> claims -> alignments -> findings
 *
 * Read this first; each stage's header says what it promises.
 */
#include "check.h"

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
