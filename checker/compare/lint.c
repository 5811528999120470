/*
 * lint.c - searching drafts for the patterns of plain lints.
 */
#include "compare/lint.h"

#include "base/utf8.h"

struct lint {
    struct check_case *c;
    const struct rule *rule;
    struct document *document;
    size_t n; /* findings so far in this document */
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

/** Bytes `start` to `end` of the view on one line, so that a dot crosses lines. */
static struct text subject_of(struct lint *lint, uint32_t start, uint32_t end) {
    char *copy =
        arena_copy(lint->c->arena, lint->document->view.data + start, end - start);
    for (uint32_t i = 0; i < end - start; i++)
        copy[i] = ascii_is_space(copy[i]) ? ' ' : copy[i];
    return (struct text){copy, end - start};
}

static void search(struct lint *lint, uint32_t start, uint32_t end) {
    struct text subject = subject_of(lint, start, end);
    struct span at;
    size_t from = 0;
    enum pattern_result result = PATTERN_MATCH;
    while (from < subject.size && lint->n < LINT_MOST &&
           (result = pattern_find(lint->rule->pattern, subject, from, &at)) ==
               PATTERN_MATCH) {
        if (at.end > at.start)
            add_finding(lint, start + at.start, start + at.end);
        from = at.end > at.start ? at.end : at.end + utf8_size(subject.data[at.end]);
    }
    if (result == PATTERN_LIMIT)
        diag_add(lint->c->faults, DIAG_WARNING, lint->rule->place,
                 "the pattern of '%s' takes too long on '%s'; simplify it",
                 lint->rule->id, lint->document->name);
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

static void run_rule(struct check_case *c, const struct rule *rule) {
    for (uint32_t i = 0; i < c->n_members; i++) {
        struct lint lint = {c, rule, c->members[i].document, 0};
        if (c->members[i].role == ROLE_SOURCE)
            continue;
        if (rule->within == WITHIN_SENTENCE)
            search_sentences(&lint);
        else if (rule->within == WITHIN_BLOCK)
            search_blocks(&lint);
        else
            search(&lint, 0, (uint32_t)lint.document->view.size);
        if (lint.n == LINT_MOST)
            diag_add(c->faults, DIAG_WARNING, (struct place){lint.document->name, 0, 0},
                     "'%s' found %d places here and stopped looking", rule->id,
                     LINT_MOST);
    }
}

void lints_run(struct check_case *c) {
    for (size_t i = 0; i < c->rules->list.n; i++) {
        const struct rule *rule = &c->rules->list.at[i];
        if (rule->sort == RULE_PATTERN && rule->level != LEVEL_OFF)
            run_rule(c, rule);
    }
}
