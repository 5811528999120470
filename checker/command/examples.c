/*
 * examples.c - what a rule promises, tried.
 */
#include "command/examples.h"

#include "check.h"
#include "document/read.h"
#include "report/escape.h"

static void fail(FILE *to, struct tally *tally, const struct rule *rule,
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

static const char *try_claim(struct run *run, const struct rule *rule,
                             const struct example *example) {
    struct input input = {.name = "example",
                          .bytes = example->text,
                          .date = {example->date, NULL},
                          .reader = reader_named(text_of("plain"))};
    const struct checked *made = check(&run->setting, &input, 1, 0);
    const char *found = "none";
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
                               const struct example *example) {
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
    return judge(run, rule, example,
                 &check(&run->setting, inputs, n, n_drafts)->outcome);
}

static void try_example(struct run *run, FILE *to, struct tally *tally,
                        const struct rule *rule, const struct example *example) {
    const char *why = example->text.size ? try_claim(run, rule, example)
                                         : try_finding(run, rule, example);
    if (why)
        fail(to, tally, rule, example, why);
    else
        tally->passed++;
    arena_reset(&run->arena);
}

/** Built-in examples are tried with built-in rules alone: no other can break them. */
static void try_builtin(struct run *run, FILE *to, struct tally *tally) {
    struct rules all = run->rules;
    run->rules.list.n = 0;
    while (run->rules.list.n < all.list.n && all.list.at[run->rules.list.n].builtin)
        run->rules.list.n++;
    for (size_t i = 0; i < run->rules.list.n; i++)
        for (size_t k = 0; k < run->rules.list.at[i].n_examples; k++)
            try_example(run, to, tally, &run->rules.list.at[i],
                        &run->rules.list.at[i].examples[k]);
    run->rules = all;
}

void examples_run(struct run *run, FILE *to, struct tally *builtin,
                  struct tally *tally) {
    try_builtin(run, to, builtin);
    for (size_t i = 0; i < run->rules.list.n; i++) {
        const struct rule *rule = &run->rules.list.at[i];
        if (rule->builtin)
            continue;
        for (size_t k = 0; k < rule->n_examples; k++)
            try_example(run, to, tally, rule, &rule->examples[k]);
    }
}
