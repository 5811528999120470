/*
 * lint.c - searching drafts for the patterns of plain lints.
 */
#include "checks/lint.h"

#include "base/utf8.h"
#include "rule/budget.h"

struct lint {
    const struct judgement *in;
    struct proposals *to;
    const struct rule *rule;
    const struct document *document;
    struct text line; /* the document's view on one line, so that a dot crosses lines */
    size_t n;         /* proposals so far in this document */
};

/** The rule's own message with the words found, else its title. */
static const char *message_of(struct lint *lint, uint32_t start, uint32_t end) {
    struct text found = text_slice(lint->document->view, start, end);
    const char *message = lint->rule->message;
    return message ? message_fill(lint->in->c, message, quoted_text(lint->in->c, found),
                                  "", "")
                   : lint->rule->title;
}

static void add(struct lint *lint, uint32_t start, uint32_t end) {
    struct site site = {.document = lint->document,
                        .span = document_span(lint->document, start, end)};
    propose_site(lint->in, lint->to, lint->rule, VERDICT_NOT_COMPARED, site,
                 message_of(lint, start, end));
    lint->n++;
}

static void search(struct lint *lint, uint32_t start, uint32_t end) {
    struct text subject = text_slice(lint->line, start, end);
    struct span at;
    size_t from = 0;
    while (from < subject.size && lint->n < LINT_MOST &&
           budget_find(lint->in->topics->budget, lint->rule, lint->document->name,
                       lint->rule->pattern, subject, from, &at)) {
        if (at.end > at.start)
            add(lint, start + at.start, start + at.end);
        from = at.end;
        if (at.end == at.start && at.end < subject.size)
            from += utf8_size(subject.data[at.end]);
    }
}

static void search_sentences(struct lint *lint) {
    for (size_t i = 0; i < lint->document->sentences.n; i++) {
        struct span in =
            sentence_span(lint->document, &lint->document->sentences.at[i]);
        search(lint, in.start, in.end);
    }
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
        diag_add(lint->in->c->faults, DIAG_WARNING,
                 (struct place){lint->document->name, 0, 0},
                 "'%s' found %d places here and stopped looking", lint->rule->id,
                 LINT_MOST);
}

static struct text on_one_line(struct arena *arena, struct text text) {
    char *copy = arena_copy(arena, text.data, text.size);
    for (size_t i = 0; i < text.size; i++)
        copy[i] = ascii_is_space(copy[i]) ? ' ' : copy[i];
    return (struct text){copy, text.size};
}

/** All pattern rules on one text; they compare nothing, so those that are off are left
    out.  What a rule finds does not depend on the others. */
static void search_document(const struct judgement *in, const struct document *document,
                            struct proposals *to) {
    struct lint lint = {.in = in, .to = to, .document = document};
    const struct check_case *c = in->c;
    for (size_t i = 0; i < c->rules->list.n; i++) {
        lint.rule = &c->rules->list.at[i];
        if (lint.rule->sort != RULE_PATTERN || lint.rule->level == LEVEL_OFF)
            continue;
        if (!lint.line.data)
            lint.line = on_one_line(c->arena, document->view);
        run_rule(&lint);
    }
}

void lints_propose(const struct judgement *in, struct proposals *to) {
    const struct check_case *c = in->c;
    for (size_t i = 0; i < c->n_members; i++)
        if (c->members[i]->role != ROLE_SOURCE)
            search_document(in, c->members[i]->document, to);
}
