/*
 * rules.c - `factlint rules`: the catalogue, its words and its tests.
 */
#include <stdio.h>

#include "command/command.h"
#include "command/examples.h"
#include "command/run.h"
#include "report/escape.h"
#include "report/json_parts.h"

static void list_rules(const struct rules *rules) {
    for (size_t i = 0; i < rules->list.n; i++) {
        const struct rule *rule = &rules->list.at[i];
        printf("%-20s  %-8s %-10s ", rule->id, level_name(rule->level), rule->category);
        escape_write(stdout, text_of(rule->title));
        putchar('\n');
    }
}

static void write_field(const char *key, const char *value, const char *end) {
    printf("\"%s\":", key);
    if (value)
        json_write_text(stdout, text_of(value));
    else
        fputs("null", stdout);
    fputs(end, stdout);
}

static void list_as_json(const struct rules *rules) {
    static const char *const sorts[] = {"claim", "pattern", "check"};
    puts("{\"schema\":\"factlint/1\",\"rules\":[");
    for (size_t i = 0; i < rules->list.n; i++) {
        const struct rule *rule = &rules->list.at[i];
        putchar('{');
        write_field("id", rule->id, ",");
        write_field("title", rule->title, ",");
        write_field("level", level_name(rule->level), ",");
        write_field("category", rule->category, ",");
        write_field("sort", sorts[rule->sort], ",");
        write_field("why", rule->why, ",");
        write_field("silent", rule->silent, ",");
        write_field("fix", rule->fix, ",");
        write_field("file", rule->builtin ? NULL : rule->place.file, ",");
        printf("\"line\":%zu,\"examples\":%zu}%s\n",
               rule->builtin ? 0 : rule->place.line, rule->n_examples,
               i + 1 < rules->list.n ? "," : "");
    }
    puts("]}");
}

/** The rest of a line, and a bar before each further one: none of them is bare. */
static void print_lines(struct text text, const char *bar) {
    struct text line;
    text = text_trim(text);
    for (size_t at = 0; text_next_line(text, &at, &line);) {
        escape_write(stdout, line);
        putchar('\n');
        if (at < text.size)
            fputs(bar, stdout);
    }
}

static void print_text(const char *label, struct text text) {
    if (!text_trim(text).size)
        return;
    printf("    %-8s ", label);
    print_lines(text, "    |        ");
}

static void print_finding(const struct example *example) {
    struct text rule = example->none ? text_of("none") : example->rule;
    if (!rule.size)
        return;
    printf("    %-8s ", "finding");
    escape_write(stdout, rule);
    fputs(example->verdict.size ? ", " : "", stdout);
    escape_write(stdout, example->verdict);
    putchar('\n');
}

static void explain_example(const struct example *example) {
    print_text("text", example->text);
    print_text("claim", example->claim);
    print_text("draft", example->draft);
    print_text("date", example->date);
    for (size_t i = 0; i < example->n_sources; i++)
        print_text("source", example->sources[i]);
    print_finding(example);
    putchar('\n');
}

static void print_words(const char *label, const char *words) {
    if (!words)
        return;
    fputs(label, stdout);
    print_lines(text_of(words), "| ");
}

static void explain_pattern(const char *label, struct text pattern) {
    if (!pattern.size)
        return;
    printf("%-10s", label);
    print_lines(pattern, "|         ");
}

static void explain_claim(const struct claim_rule *claim) {
    for (size_t i = 0; i < claim->n_patterns; i++)
        explain_pattern("pattern", claim->sources[i]);
    explain_pattern("context", claim->context_written);
    explain_pattern("unless", claim->unless_written);
}

static void explain(const struct rule *rule) {
    printf("%s - ", rule->id);
    escape_write(stdout, text_of(rule->title));
    printf("\n\nlevel     %s\ncategory  %s\n", level_name(rule->level), rule->category);
    if (rule->sort == RULE_CLAIM)
        explain_claim(&rule->claim);
    if (rule->sort == RULE_PATTERN)
        explain_pattern("pattern", rule->written);
    print_words("fix       ", rule->fix);
    print_words("\nWhy: ", rule->why);
    print_words("\nSilent when: ", rule->silent);
    if (rule->n_examples)
        puts("\nExamples:\n");
    for (size_t i = 0; i < rule->n_examples; i++)
        explain_example(&rule->examples[i]);
}

static void explain_named(struct run *run, const char *id) {
    const struct rule *rule = rule_named(&run->rules, id);
    const char *names[256];
    size_t n = 0;
    if (rule) {
        explain(rule);
        return;
    }
    for (; n < run->rules.list.n && n < 256; n++)
        names[n] = run->rules.list.at[n].id;
    const char *meant = diag_suggest(text_of(id), names, n);
    diag_add(&run->options->faults, DIAG_ERROR, (struct place){0},
             meant ? "unknown rule '%s'; did you mean '%s'?"
                   : "unknown rule '%s'; 'factlint rules list' lists them%.0s",
             id, meant ? meant : "");
}

/** What a topic rule costs: the words it waits for, or none. */
static void print_cost(const struct rule *rule) {
    if (rule->sort != RULE_CLAIM || rule->builtin)
        return;
    bool texts = rule->claim.trigger_gate.n;
    struct literals triggers = texts ? rule->claim.trigger_gate : rule->claim.gate;
    printf("%s: ", rule->id);
    if (!triggers.n)
        fputs("no trigger word, so its patterns are tried on every sentence with a "
              "value of its kind; give it a `trigger` list",
              stdout);
    else
        fputs(texts ? "tried only in texts with " : "tried only in sentences with ",
              stdout);
    for (size_t i = 0; i < triggers.n; i++) {
        fputs(i ? ", '" : "'", stdout);
        escape_write(stdout, triggers.at[i]);
        putchar('\'');
    }
    putchar('\n');
}

static void validate(struct run *run) {
    for (size_t i = 0; i < run->rules.list.n; i++)
        print_cost(&run->rules.list.at[i]);
    if (run->options->faults.n_errors == 0)
        printf("%zu rules, no mistakes\n", run->rules.list.n);
}

static void test(struct run *run) {
    struct example_tally builtin = {0}, tally = {0};
    struct tried *tried;
    size_t gaps = 0;
    examples_run(run, stdout, &builtin, &tally, &tried);
    if (run->options->coverage)
        gaps = examples_print(&run->rules, tried, stdout);
    printf("%zu examples passed, %zu failed; of the built-in rules %zu passed, %zu "
           "failed",
           tally.passed, tally.failed, builtin.passed, builtin.failed);
    if (run->options->coverage)
        printf("; %zu missing", gaps);
    putchar('\n');
    if (tally.failed + builtin.failed + gaps)
        run->loudest = LEVEL_ERROR;
}

/** Rule files behind the verb, for `rules test FILE`. */
static void read_operands(struct run *run) {
    for (size_t i = 1; i < run->options->operands.n; i++)
        rules_read_path(&run->rules, run->options->operands.at[i], NULL,
                        &run->options->faults);
}

static void check_format(struct options *options, const char *verb) {
    bool json = options->format == format_named(text_of("json"));
    if (options->format && !(json && strcmp(verb, "list") == 0))
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "format '%s' does not serve 'rules %s'", options->format->name, verb);
    if (options->coverage && strcmp(verb, "test") != 0)
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "--coverage is of 'rules test'");
}

static void run_verb(struct run *run, const char *verb) {
    struct options *options = run->options;
    check_format(options, verb);
    if (strcmp(verb, "list") == 0) {
        (options->format ? list_as_json : list_rules)(&run->rules);
    } else if (strcmp(verb, "explain") == 0 && options->operands.n == 2) {
        explain_named(run, options->operands.at[1]);
    } else if (strcmp(verb, "validate") == 0) {
        read_operands(run);
        validate(run);
    } else if (strcmp(verb, "test") == 0) {
        read_operands(run);
        if (options->faults.n_errors == 0)
            test(run);
    } else {
        diag_add(&options->faults, DIAG_ERROR, (struct place){0},
                 "rules takes list, explain ID, test [FILE...] or validate [FILE...], "
                 "not '%s'",
                 verb);
    }
}

static int run_rules(struct options *options) {
    struct run run;
    run_begin(&run, options);
    options->fail_on = LEVEL_ERROR;
    run_verb(&run, options->operands.n ? options->operands.at[0] : "");
    return run_end(&run);
}

const struct command command_rules = {
    .name = "rules",
    .usage = "list | explain ID | test [FILE...] | validate [FILE...]",
    .explains = "the catalogue of rules, their reasons and their tests",
    .details = "list      every rule with its level and category; --format json has "
               "all of it\n"
               "explain   what a rule finds, why, its examples, when it is silent\n"
               "test      run the examples inside the rules; exit 1 if one fails, or a "
               "rule has\n"
               "          none; with --coverage, or if they leave something out\n"
               "validate  read rule files, name every mistake, and say what each costs",
    .serves = COMMAND_RULES,
    .run = run_rules,
};
