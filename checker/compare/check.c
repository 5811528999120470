/*
 * check.c - the list of checks, and how their findings are made.
 */
#include "compare/check.h"

#include "claim/slip.h"
#include "compare/lint.h"
#include "compare/yield.h"

#define CHECK(name) extern const struct check check_##name;
#include "compare/checks.def"
#undef CHECK

static const struct check *const checks[] = {
#define CHECK(name) &check_##name,
#include "compare/checks.def"
#undef CHECK
};

enum { N_CHECKS = sizeof checks / sizeof *checks };

struct check_names check_names(void) {
    static const char *names[N_CHECKS];
    for (size_t i = 0; i < N_CHECKS; i++)
        names[i] = checks[i]->name;
    return (struct check_names){names, N_CHECKS};
}

void checks_run(struct check_case *c) {
    topics_compare(c);
    lints_run(c);
    for (size_t i = 0; i < N_CHECKS; i++) {
        const struct rule *rule = rule_of_check(c->rules, checks[i]->name);
        if (rule && rule->level != LEVEL_OFF)
            checks[i]->run(c, rule);
    }
    findings_yield(c);
}

/** Checks see what checks have told; what topic rules tell is weighed at the end. */
static bool is_of_check(const struct finding *finding) {
    return finding->rule->sort == RULE_CHECK &&
           finding->verdict != VERDICT_NOT_COMPARED;
}

struct finding *finding_add(struct check_case *c, const struct rule *rule,
                            enum verdict verdict, struct figure figure,
                            const char *message) {
    struct finding *finding = list_add(c->arena, &c->outcome.findings);
    *finding = (struct finding){.rule = rule,
                                .level = rule->level,
                                .verdict = verdict,
                                .message = message,
                                .site = figure_site(c, figure, NULL)};
    if (is_of_check(finding))
        figure_show(c, figure, SHOWN_BY_CHECK);
    return finding;
}

void finding_temper(struct finding *finding, const struct evidence *evidence,
                    double sure) {
    if (finding->level == LEVEL_ERROR && evidence->total < sure)
        finding->level = LEVEL_WARNING;
}

void sites_add(struct check_case *c, struct site **sites, size_t *n, struct site site) {
    bool full = (*n & (*n - 1)) == 0; /* at none, and at each power of two */
    if (full) {
        struct site *larger = arena_get(c->arena, (*n ? 2 * *n : 1) * sizeof *larger);
        if (*n)
            memcpy(larger, *sites, *n * sizeof *larger);
        *sites = larger;
    }
    (*sites)[(*n)++] = site;
}

void finding_relate(struct check_case *c, struct finding *finding, struct figure figure,
                    const char *note) {
    sites_add(c, &finding->related, &finding->n_related, figure_site(c, figure, note));
    if (is_of_check(finding))
        figure_show(c, figure, SHOWN_BY_CHECK);
}

void check_stopped(struct check_case *c, const struct rule *rule,
                   const struct document *document, size_t most) {
    diag_add(c->faults, DIAG_WARNING, (struct place){document->name, 0, 0},
             "'%s' read only the first %zu of its figures here; the others are not "
             "compared by it",
             rule->id, most);
}

void figure_show(struct check_case *c, struct figure figure, enum shown how) {
    struct member *member = &c->members[figure.member];
    if (!member->shown)
        member->shown =
            arena_get(c->arena, member->mentions.list.n * sizeof *member->shown);
    member->shown[figure.mention] |= (uint8_t)how;
}

bool figure_is_shown(const struct check_case *c, struct figure figure) {
    const struct member *member = &c->members[figure.member];
    return member->shown && member->shown[figure.mention] & SHOWN_BY_CHECK;
}

enum { LONGEST_QUOTE = 80 };

const char *quoted_text(const struct check_case *c, struct text text) {
    size_t size = text.size < LONGEST_QUOTE ? text.size : LONGEST_QUOTE;
    while (size < text.size && (text.data[size] & 0xC0) == 0x80)
        size--;
    char *copy = arena_print(c->arena, "'%.*s%s'", (int)size, text.data,
                             size < text.size ? " ..." : "");
    for (char *at = copy; *at; at++)
        if (ascii_is_space(*at))
            *at = ' ';
    return copy;
}

const char *quoted(const struct check_case *c, struct figure figure) {
    struct text text = figure_phrase(c, figure);
    if (text.size > LONGEST_QUOTE)
        text = figure_quote(c, figure);
    return quoted_text(c, text);
}

const char *message_fill(const struct check_case *c, const char *words,
                         const char *value, const char *reading, const char *document) {
    const char *const names[] = {"{value}", "{reading}", "{document}"};
    const char *const values[] = {value, reading, document};
    const char *made = "";
    for (const char *at = words; *at;) {
        size_t i = 0;
        while (i < 3 && strncmp(at, names[i], strlen(names[i])) != 0)
            i++;
        size_t plain = i < 3 ? 0 : 1 + strcspn(at + 1, "{");
        made = i < 3 ? arena_print(c->arena, "%s%s", made, values[i])
                     : arena_print(c->arena, "%s%.*s", made, (int)plain, at);
        at += i < 3 ? strlen(names[i]) : plain;
    }
    return made;
}

const char *message_pair(const struct check_case *c, struct figure here,
                         struct figure there) {
    const char *slip = slip_name(figure_mention(c, here), figure_mention(c, there));
    const char *because = slip ? arena_print(c->arena, ": %s", slip) : "";
    if (here.member == there.member)
        return arena_print(c->arena, "%s here, %s elsewhere in the same text%s",
                           quoted(c, here), quoted(c, there), because);
    return arena_print(c->arena, "%s here, %s in %s%s", quoted(c, here),
                       quoted(c, there), figure_document(c, there)->name, because);
}
