/*
 * examples.c - what a rule promises, tried.
 */
#include "command/examples.h"

#include "check.h"
#include "document/read.h"
#include "report/escape.h"

static void fail(FILE *to, struct example_tally *tally, const struct rule *rule,
                 const struct example *example, const char *why) {
    tally->failed++;
    path_write(to, example->place.file ? example->place.file : "?");
    fprintf(to, ":%zu:%zu: example of '", example->place.line, example->place.column);
    escape_write(to, text_of(rule->id));
    fputs("' fails: ", to);
    escape_write(to, text_of(why));
    putc('\n', to);
}

/** "USD 2000000000", "2018-09", "35": as an example writes a claim. */
static const char *claim_text(const struct check_case *c, const struct claim *claim) {
    const struct mention *mention = figure_mention(c, claim->figure);
    char value[160] = "unresolved";
    const char *unit = mention_unit(mention);
    mention->kind->value(mention, value, sizeof value);
    return arena_print(c->arena, "%s%s%s", unit ? unit : "", unit ? " " : "", value);
}

/** Which patterns of its rule found a claim somewhere? */
static void note_patterns(const struct checked *made, const struct rule *rule,
                          struct tried *tried) {
    for (size_t i = 0; i < made->topics.claims.n; i++)
        if (made->topics.claims.at[i].rule == rule)
            tried->patterns |= (uint32_t)1 << made->topics.claims.at[i].pattern;
}

static const char *try_claim(struct run *run, const struct rule *rule,
                             const struct example *example, struct tried *tried) {
    struct input input = {.name = "example",
                          .bytes = example->text,
                          .date = {example->date, NULL},
                          .reader = reader_named(text_of("plain"))};
    const struct checked *made = check(&run->setting, &input, 1, 0);
    const char *found = "none";
    bool none = text_equal(example->claim, text_of(found));
    *(none ? &tried->texts_passed : &tried->texts_found) += 1;
    note_patterns(made, rule, tried);
    for (size_t i = 0; i < made->topics.claims.n; i++) {
        if (made->topics.claims.at[i].rule != rule)
            continue;
        found = claim_text(&made->c, &made->topics.claims.at[i]);
        if (text_equal(example->claim, text_of(found)))
            return NULL;
    }
    if (text_equal(example->claim, text_of(found)))
        return NULL;
    return arena_print(&run->arena, "it gives %s, not %.*s", found,
                       TEXT_ARGUMENTS(example->claim));
}

static bool is_expected(const struct example *example, const struct finding *finding) {
    return text_equal(example->rule, text_of(finding->rule->id)) &&
           (!example->verdict.size ||
            text_equal(example->verdict, text_of(verdict_name(finding->verdict))));
}

static const char *judge(struct run *run, const struct rule *rule,
                         const struct example *example, const struct outcome *outcome) {
    for (size_t i = 0; i < outcome->findings.n; i++) {
        const struct finding *finding = &outcome->findings.at[i];
        if (example->none && finding->rule == rule)
            return arena_print(&run->arena, "it gives a finding: %s", finding->message);
        if (!example->none && is_expected(example, finding))
            return NULL;
    }
    return example->none ? NULL : "the finding is missing";
}

/** Texts are Markdown, whose front matter may say who they are. */
static const char *try_finding(struct run *run, const struct rule *rule,
                               const struct example *example, struct tried *tried) {
    const struct reader *markdown = reader_named(text_of("markdown"));
    size_t n = 0, n_drafts = example->draft.size > 0;
    struct input *inputs =
        arena_get(&run->arena, (example->n_sources + 1) * sizeof *inputs);
    if (n_drafts)
        inputs[n++] = (struct input){.name = "draft",
                                     .bytes = example->draft,
                                     .date = {example->date, NULL},
                                     .reader = markdown};
    for (size_t i = 0; i < example->n_sources; i++)
        inputs[n++] =
            (struct input){.name = arena_print(&run->arena, "source %zu", i + 1),
                           .bytes = example->sources[i],
                           .reader = markdown};
    const struct checked *made = check(&run->setting, inputs, n, n_drafts);
    *(example->none ? &tried->drafts_passed : &tried->drafts_found) += 1;
    note_patterns(made, rule, tried);
    return judge(run, rule, example, &made->outcome);
}

static void try_example(struct run *run, FILE *to, struct example_tally *tally,
                        const struct rule *rule, const struct example *example,
                        struct tried *tried) {
    const char *why = example->text.size ? try_claim(run, rule, example, tried)
                                         : try_finding(run, rule, example, tried);
    if (why)
        fail(to, tally, rule, example, why);
    else
        tally->passed++;
    arena_reset(&run->arena);
}

/** A rule of which nobody says what it finds is a fault, but for a check, which has. */
static void miss_examples(FILE *to, struct example_tally *tally,
                          const struct rule *rule) {
    tally->failed++;
    path_write(to, rule->place.file);
    fprintf(to, ":%zu:%zu: '", rule->place.line, rule->place.column);
    escape_write(to, text_of(rule->id));
    fputs("' has no example\n", to);
}

static void try_rule(struct run *run, FILE *to, struct example_tally *tally,
                     const struct rule *rule, struct tried *tried) {
    for (size_t i = 0; i < rule->n_examples; i++)
        try_example(run, to, tally, rule, &rule->examples[i], tried);
    if (!rule->n_examples && rule->sort != RULE_CHECK)
        miss_examples(to, tally, rule);
}

/** Built-in examples are tried with built-in rules alone: no other can break them. */
static void try_builtin(struct run *run, FILE *to, struct example_tally *tally,
                        struct tried *tried) {
    struct rules all = run->rules;
    run->rules.list.n = 0;
    while (run->rules.list.n < all.list.n && all.list.at[run->rules.list.n].builtin)
        run->rules.list.n++;
    for (size_t i = 0; i < run->rules.list.n; i++)
        if (run->rules.list.at[i].level != LEVEL_OFF) /* a pack may switch it off */
            try_rule(run, to, tally, &run->rules.list.at[i], &tried[i]);
    run->rules = all;
}

void examples_run(struct run *run, FILE *to, struct example_tally *builtin,
                  struct example_tally *tally, struct tried **tried) {
    struct rules *rules = &run->rules;
    *tried = arena_get(&rules->arena, (rules->list.n + 1) * sizeof **tried);
    try_builtin(run, to, builtin, *tried);
    for (size_t i = 0; i < rules->list.n; i++)
        if (!rules->list.at[i].builtin)
            try_rule(run, to, tally, &rules->list.at[i], &(*tried)[i]);
}

static size_t say_gap(FILE *to, bool gap, const char *what) {
    if (gap)
        fprintf(to, "    missing: %s\n", what);
    return gap;
}

static size_t print_patterns(const struct rule *rule, const struct tried *tried,
                             FILE *to) {
    size_t n = 0;
    for (size_t i = 0; i < rule->claim.n_patterns; i++) {
        if (tried->patterns >> i & 1)
            continue;
        n++;
        fprintf(to, "    missing: an example for pattern %zu, '", i + 1);
        escape_write(to, rule->claim.sources[i]);
        fputs("'\n", to);
    }
    return n;
}

static size_t print_gaps(const struct rule *rule, const struct tried *tried, FILE *to) {
    bool claim = rule->sort == RULE_CLAIM;
    bool loud = rule->level != LEVEL_OFF; /* one that is off finds nothing */
    return say_gap(to, claim && !tried->texts_found, "a text that it finds") +
           say_gap(to, claim && !tried->texts_passed, "a text that it does not find") +
           say_gap(to, loud && !tried->drafts_found, "a draft with a finding") +
           say_gap(to, loud && !tried->drafts_passed, "a draft without one") +
           (claim ? print_patterns(rule, tried, to) : 0);
}

size_t examples_print(const struct rules *rules, const struct tried *tried, FILE *to) {
    size_t gaps = 0, n = rules->list.n;
    bool own = n && !rules->list.at[n - 1].builtin;
    for (size_t i = 0; i < n; i++) {
        const struct rule *rule = &rules->list.at[i];
        const struct tried *of = &tried[i];
        if (own && rule->builtin)
            continue;
        fprintf(to, "%-20s  texts %zu found, %zu not; drafts %zu found, %zu not\n",
                rule->id, of->texts_found, of->texts_passed, of->drafts_found,
                of->drafts_passed);
        gaps += print_gaps(rule, of, to);
    }
    return gaps;
}
