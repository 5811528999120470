/*
 * lint.c - searching drafts for the patterns of plain lints.
 */
#include "compare/lint.h"

#include "base/utf8.h"
#include "claim/budget.h"

struct lint {
    struct check_case *c;
    const struct rule *rule;
    struct document *document;
    struct text line; /* the document's view on one line, so that a dot crosses lines */
    size_t n;         /* findings so far in this document */
};

/** The rule's own message with the words found, else its title. */
static const char *message_of(struct lint *lint, uint32_t start, uint32_t end) {
    struct text found = text_slice(lint->document->view, start, end);
    const char *message = lint->rule->message;
    return message ? message_fill(lint->c, message, quoted_text(lint->c, found), "", "")
                   : lint->rule->title;
}

static void add_finding(struct lint *lint, uint32_t start, uint32_t end) {
    const char *message = message_of(lint, start, end);
    struct finding *finding = list_add(lint->c->arena, &lint->c->outcome.findings);
    *finding =
        (struct finding){.rule = lint->rule,
                         .level = lint->rule->level,
                         .message = message,
                         .site = {lint->document, NULL,
                                  document_span(lint->document, start, end), NULL}};
    lint->n++;
}

static void search(struct lint *lint, uint32_t start, uint32_t end) {
    struct text subject = text_slice(lint->line, start, end);
    struct span at;
    size_t from = 0;
    while (from < subject.size && lint->n < LINT_MOST &&
           budget_find(lint->c, lint->rule, lint->document, lint->rule->pattern,
                       subject, from, &at)) {
        if (at.end > at.start)
            add_finding(lint, start + at.start, start + at.end);
        from = at.end;
        if (at.end == at.start && at.end < subject.size)
            from += utf8_size(subject.data[at.end]);
    }
}

static void search_sentences(struct lint *lint) {
    for (size_t i = 0; i < lint->document->sentences.n; i++)
        search(lint, lint->document->sentences.at[i].start,
               lint->document->sentences.at[i].end);
}

static void search_blocks(struct lint *lint) {
    for (size_t i = 0; i < lint->document->blocks.n; i++)
        if (lint->document->blocks.at[i].kind != BLOCK_BOILERPLATE)
            search(lint, lint->document->blocks.at[i].start,
                   lint->document->blocks.at[i].end);
}

static void run_rule(struct lint *lint) {
    lint->n = 0;
    if (lint->rule->within == WITHIN_SENTENCE)
        search_sentences(lint);
    else if (lint->rule->within == WITHIN_BLOCK)
        search_blocks(lint);
    else
        search(lint, 0, (uint32_t)lint->line.size);
    if (lint->n == LINT_MOST)
        diag_add(
            lint->c->faults, DIAG_WARNING, (struct place){lint->document->name, 0, 0},
            "'%s' found %d places here and stopped looking", lint->rule->id, LINT_MOST);
}

static struct text on_one_line(struct arena *arena, struct text text) {
    char *copy = arena_copy(arena, text.data, text.size);
    for (size_t i = 0; i < text.size; i++)
        copy[i] = ascii_is_space(copy[i]) ? ' ' : copy[i];
    return (struct text){copy, text.size};
}

/** All pattern rules on one text; a rule's findings do not depend on the others'. */
static void search_document(struct check_case *c, struct document *document) {
    struct lint lint = {.c = c, .document = document};
    for (size_t i = 0; i < c->rules->list.n; i++) {
        lint.rule = &c->rules->list.at[i];
        if (lint.rule->sort != RULE_PATTERN || lint.rule->level == LEVEL_OFF)
            continue;
        if (!lint.line.data)
            lint.line = on_one_line(c->arena, document->view);
        run_rule(&lint);
    }
}

void lints_run(struct check_case *c) {
    for (size_t i = 0; i < c->n_members; i++)
        if (c->members[i].role != ROLE_SOURCE)
            search_document(c, c->members[i].document);
}
