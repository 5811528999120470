/*
 * directives.c - from comments in a draft to findings that are told no more.
 */
#include "finding/directives.h"

/** One directive of a draft, and what it reaches. */
struct heeded {
    const struct document *document;
    const struct directive *directive;
    struct span reach; /* in the source */
    bool whole;        /* what is said of the document as a whole, too */
    size_t n_suppressed;
};

struct heeding {
    const struct check_case *c;
    struct outcome *outcome;
    LIST(struct heeded) all;
};

static bool names(const struct directive *directive, const char *id) {
    for (size_t i = 0; i < directive->rules.n; i++)
        if (text_equal(directive->rules.at[i], text_of(id)))
            return true;
    return false;
}

/** The block that shares its line, or the next one behind it; else nothing. */
static struct span reach_of_block(const struct document *document, struct span at) {
    uint32_t line;
    document_line(document, document_line_of(document, at.start), &line);
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        struct span span = document_span(document, block->start, block->end);
        if (span.end > line)
            return span;
    }
    return (struct span){at.end, at.end};
}

static bool share_a_rule(const struct directive *a, const struct directive *b) {
    for (size_t i = 0; i < a->rules.n; i++)
        for (size_t k = 0; k < b->rules.n; k++)
            if (text_equal(a->rules.at[i], b->rules.at[k]))
                return true;
    return false;
}

/** From a disable to the enable of one of its rules, or to the end. */
static struct span reach_of_range(const struct document *document, size_t i) {
    const struct directive *from = &document->directives.at[i];
    uint32_t end = (uint32_t)document->source.size;
    for (size_t k = document->directives.n; k-- > i + 1;) {
        const struct directive *to = &document->directives.at[k];
        if (to->verb == DIRECTIVE_ENABLE && share_a_rule(from, to))
            end = to->span.start;
    }
    return (struct span){from->span.end, end};
}

static struct span reach_of(const struct document *document, size_t i) {
    const struct directive *directive = &document->directives.at[i];
    if (directive->verb == DIRECTIVE_FILE_IGNORE)
        return (struct span){0, (uint32_t)document->source.size + 1};
    return directive->verb == DIRECTIVE_IGNORE
               ? reach_of_block(document, directive->span)
               : reach_of_range(document, i);
}

static void list_directives(struct heeding *to, const struct document *document) {
    for (size_t i = 0; i < document->directives.n; i++) {
        const struct directive *directive = &document->directives.at[i];
        struct heeded *heeded = list_add(to->c->arena, &to->all);
        *heeded = (struct heeded){.document = document, .directive = directive};
        if (!directive->fault && directive->verb != DIRECTIVE_ENABLE)
            heeded->reach = reach_of(document, i);
        heeded->whole = directive->verb == DIRECTIVE_FILE_IGNORE;
    }
}

static bool covers(const struct heeded *heeded, const struct finding *finding) {
    const struct site *site = &finding->site;
    bool whole = site->span.start == site->span.end;
    return site->document == heeded->document && !heeded->directive->fault &&
           names(heeded->directive, finding->rule->id) &&
           (whole ? heeded->whole
                  : site->span.start >= heeded->reach.start &&
                        site->span.start < heeded->reach.end);
}

static const struct suppression *suppression_of(const struct check_case *c,
                                                const struct heeded *heeded) {
    const struct document *document = heeded->document;
    struct suppression *made = arena_get(c->arena, sizeof *made);
    struct location at = document_locate(document, heeded->directive->span.start);
    struct text reason = heeded->directive->reason;
    made->by = BY_DIRECTIVE;
    made->place = (struct place){document->name, at.line, at.column};
    made->reason = reason.size ? arena_copy(c->arena, reason.data, reason.size) : "";
    return made;
}

/** The first directive that covers a finding suppresses it. */
static void suppress(struct heeding *to) {
    for (size_t i = 0; i < to->outcome->findings.n;) {
        struct heeded *by = NULL;
        for (size_t k = 0; !by && k < to->all.n; k++)
            if (covers(&to->all.at[k], &to->outcome->findings.at[i]))
                by = &to->all.at[k];
        if (!by) {
            i++;
            continue;
        }
        by->n_suppressed++;
        finding_suppress(to->outcome, to->c->arena, i, suppression_of(to->c, by));
    }
}

/** The first id that no rule has, or NULL. */
static const char *unknown_rule(const struct check_case *c,
                                const struct directive *directive) {
    for (size_t i = 0; i < directive->rules.n; i++) {
        struct text id = directive->rules.at[i];
        const char *copy = arena_copy(c->arena, id.data, id.size);
        if (!rule_named(c->rules, copy))
            return copy;
    }
    return NULL;
}

/** Is one of its rules off, so that it may well have something to suppress? */
static bool names_silent(const struct check_case *c,
                         const struct directive *directive) {
    for (size_t i = 0; i < directive->rules.n; i++) {
        struct text id = directive->rules.at[i];
        const struct rule *rule =
            rule_named(c->rules, arena_copy(c->arena, id.data, id.size));
        if (rule && rule->level == LEVEL_OFF)
            return true;
    }
    return false;
}

/** What is wrong with a directive, in the arena; NULL: nothing. */
static const char *fault_of(const struct check_case *c, const struct heeded *heeded) {
    const struct directive *directive = heeded->directive;
    const char *unknown = unknown_rule(c, directive);
    if (!c->heeds_directives)
        return "no directive of a text is heeded here";
    if (directive->fault)
        return arena_print(c->arena, "this directive is not obeyed: %s",
                           directive->fault);
    if (unknown)
        return arena_print(c->arena, "this directive names '%s', which is no rule",
                           unknown);
    if (heeded->n_suppressed || directive->verb == DIRECTIVE_ENABLE ||
        names_silent(c, directive))
        return NULL;
    return "this directive suppresses nothing; take it out";
}

static void tell(struct heeding *to, const struct rule *rule,
                 const struct heeded *heeded) {
    const char *fault = fault_of(to->c, heeded);
    if (!fault)
        return;
    struct finding *finding = list_add(to->c->arena, &to->outcome->findings);
    *finding = (struct finding){
        .rule = rule,
        .level = rule->level,
        .verdict = VERDICT_NOT_COMPARED,
        .message = fault,
        .site = {.document = heeded->document, .span = heeded->directive->span}};
}

void directives_heed(const struct check_case *c, struct outcome *outcome) {
    struct heeding to = {.c = c, .outcome = outcome};
    const struct rule *rule = rule_of_check(c->rules, "unused-directive");
    for (size_t i = 0; i < outcome->n_drafts; i++)
        list_directives(&to, outcome->documents[i]);
    if (!to.all.n)
        return;
    if (c->heeds_directives)
        suppress(&to);
    for (size_t i = 0; rule && rule->level != LEVEL_OFF && i < to.all.n; i++)
        tell(&to, rule, &to.all.at[i]);
    findings_finish(outcome);
}
