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
    bool *used;        /* which of its rules suppressed something, or ended a disable */
};

struct heeding {
    const struct check_case *c;
    struct outcome *outcome;
    LIST(struct heeded) all;
};

/** Which of its rules that is; as many as there are: none. */
static size_t place_of(const struct directive *directive, struct text id) {
    size_t i = 0;
    while (i < directive->rules.n && !text_equal(directive->rules.at[i], id))
        i++;
    return i;
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
        if (place_of(b, a->rules.at[i]) < b->rules.n)
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
        heeded->used = arena_get(to->c->arena, directive->rules.n + 1);
    }
}

/** The rules for which the enable ends a disable that stands before it. */
static void use_enable(struct heeding *to, struct heeded *enable) {
    for (struct heeded *from = to->all.at; from < enable; from++) {
        const struct directive *directive = from->directive;
        bool ends = directive->verb == DIRECTIVE_DISABLE && !directive->fault &&
                    from->document == enable->document;
        for (size_t i = 0; ends && i < directive->rules.n; i++)
            enable->used[place_of(enable->directive, directive->rules.at[i])] = true;
    }
}

static bool covers(const struct heeded *heeded, const struct finding *finding) {
    const struct site *site = &finding->site;
    bool whole = site->span.start == site->span.end;
    if (site->document != heeded->document || heeded->directive->fault)
        return false;
    return whole ? heeded->whole
                 : site->span.start >= heeded->reach.start &&
                       site->span.start < heeded->reach.end;
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
static void suppress_one(struct heeding *to, struct finding *finding) {
    for (size_t i = 0; i < to->all.n; i++) {
        struct heeded *by = &to->all.at[i];
        if (!covers(by, finding))
            continue;
        size_t rule = place_of(by->directive, text_of(finding->rule->id));
        if (rule == by->directive->rules.n)
            continue;
        by->used[rule] = true;
        finding->suppressed = suppression_of(to->c, by);
        return;
    }
}

static void suppress(struct heeding *to) {
    for (size_t i = 0; i < to->outcome->findings.n; i++)
        suppress_one(to, &to->outcome->findings.at[i]);
    findings_part(to->outcome, to->c->arena);
    for (size_t i = 0; i < to->all.n; i++)
        if (to->all.at[i].directive->verb == DIRECTIVE_ENABLE)
            use_enable(to, &to->all.at[i]);
}

static const struct rule *rule_at(const struct check_case *c,
                                  const struct directive *directive, size_t i) {
    struct text id = directive->rules.at[i];
    return rule_named(c->rules, arena_copy(c->arena, id.data, id.size));
}

/** The first of its ids that no rule has; as many as there are: none. */
static size_t first_unknown(const struct check_case *c,
                            const struct directive *directive) {
    size_t i = 0;
    while (i < directive->rules.n && rule_at(c, directive, i))
        i++;
    return i;
}

/** The first that has no use; a rule that is off may well have something to suppress.
 */
static size_t first_unused(const struct check_case *c, const struct heeded *heeded) {
    size_t i = 0;
    while (i < heeded->directive->rules.n &&
           (heeded->used[i] || rule_at(c, heeded->directive, i)->level == LEVEL_OFF))
        i++;
    return i;
}

static bool is_used(const struct heeded *heeded) {
    for (size_t i = 0; i < heeded->directive->rules.n; i++)
        if (heeded->used[i])
            return true;
    return false;
}

/** What a directive does not do, for one of its rules or for all; NULL: it does. */
static const char *idleness_of(const struct check_case *c,
                               const struct heeded *heeded) {
    const struct directive *directive = heeded->directive;
    bool ends = directive->verb == DIRECTIVE_ENABLE;
    size_t unused = first_unused(c, heeded);
    if (unused == directive->rules.n)
        return NULL;
    if (is_used(heeded))
        return arena_print(
            c->arena,
            ends ? "no '%.*s' is disabled before this directive; take it out of it"
                 : "this directive suppresses no '%.*s'; take it out of it",
            TEXT_ARGUMENTS(directive->rules.at[unused]));
    return ends ? "this directive ends no other; take it out"
                : "this directive suppresses nothing; take it out";
}

/** What is wrong with a directive, in the arena; NULL: nothing. */
static const char *fault_of(const struct check_case *c, const struct heeded *heeded) {
    const struct directive *directive = heeded->directive;
    size_t unknown = first_unknown(c, directive);
    if (!c->heeds_directives)
        return "no directive of a text is heeded here";
    if (directive->fault)
        return arena_print(c->arena, "this directive is not obeyed: %s",
                           directive->fault);
    if (unknown < directive->rules.n)
        return arena_print(c->arena, "this directive names '%.*s', which is no rule",
                           TEXT_ARGUMENTS(directive->rules.at[unknown]));
    return idleness_of(c, heeded);
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
