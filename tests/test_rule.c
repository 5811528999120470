/*
 * test_rule.c - rule files: all that a good one says, every mistake of a bad one.
 */
#include "bench.h"
#include "rule/rule.h"
#include "mention/kinds.h"

static const char *const checks[] = {"weekday-date", "figure-contradicted"};

static bool read_as(struct bench *bench, const char *file, bool builtin,
                    const char *yaml) {
    struct check_names names = {checks, sizeof checks / sizeof *checks};
    return rules_read(&bench->rules, text_of(yaml), file, builtin, names,
                      &bench->faults);
}

/** All that was said, a line each: "2:1 message", warnings with a '~' before. */
static const char *faults(struct bench *bench) {
    const char *all = "";
    for (size_t i = 0; i < bench->faults.list.n; i++) {
        const struct diag *diag = &bench->faults.list.at[i];
        all = arena_print(&bench->arena, "%s%s%zu:%zu %s\n", all,
                          diag->level == DIAG_ERROR ? "" : "~", diag->line,
                          diag->column, diag->message);
    }
    return all;
}

static void read_good(struct bench *bench, const char *yaml) {
    bool well = read_as(bench, "r.yaml", false, yaml);
    if (!well || bench->faults.list.n)
        fail_msg("unexpected: %s", faults(bench));
}

/** Refused with exactly these complaints, and nothing of it kept. */
static void refuse(struct bench *bench, const char *yaml, const char *expected) {
    size_t n = bench->rules.list.n;
    diags_release(&bench->faults);
    bool well = read_as(bench, "r.yaml", false, yaml);
    assert_string_equal(faults(bench), expected);
    assert_string_equal(bench->faults.list.at[0].file, "r.yaml");
    assert_false(well);
    assert_int_equal(bench->rules.list.n, n);
}

/** A claim rule with these lines in its claim and these beside it. */
static const char *claim_rule(struct bench *bench, const char *inside,
                              const char *beside) {
    return arena_print(&bench->arena,
                       "version: 1\n"
                       "rules:\n"
                       "  - id: one\n"
                       "    examples: [{text: A, claim: none}]\n"
                       "    claim:\n"
                       "      %s\n"
                       "    %s\n",
                       inside, beside);
}

/** A claim rule that is well but for this line (8:5) beside its claim. */
static const char *with_key(struct bench *bench, const char *line) {
    return claim_rule(bench, "kind: money\n      patterns: ['took {value}']", line);
}

static const char *pattern_rule(struct bench *bench, const char *lines) {
    return arena_print(&bench->arena,
                       "version: 1\n"
                       "rules:\n"
                       "  - id: one\n"
                       "    examples: [{draft: A, finding: none}]\n"
                       "    %s\n",
                       lines);
}

static void expect_text(struct text got, const char *expected) {
    if (!text_equal(got, text_of(expected)))
        fail_msg("'%.*s' is not '%s'", TEXT_ARGUMENTS(got), expected);
}

/* ---- a good file ---- */

static const char good[] =
    "# rules/dprk-cyber-theft.yaml\n"
    "version: 1\n"
    "rules:\n"
    "  - id: stolen-total\n"
    "    title: Total that North Korea is said to have stolen by cyberattack\n"
    "    level: error                        # error | warning | info | off\n"
    "    claim:\n"
    "      kind: money                       # one or a list\n"
    "      patterns:                         # any of\n"
    "        - '\\b(?:st(?:ole|olen|eal\\w*)|theft|took)\\b.{0,80}?{value}'\n"
    "        - '{value}.{0,60}\\b(?:stolen|theft|cyber-?attacks?)\\b'\n"
    "      context: 'North Korea\\w*|DPRK|Pyongyang'\n"
    "      unless: 'unnamed hackers'\n"
    "      same: []\n"
    "      scope: [period, speaker]\n"
    "      trigger: [Stole, stolen, theft]\n"
    "    scope-level: warning\n"
    "    tolerance: stated\n"
    "    expect: {value: up to $2 billion, source: un-panel-2019}\n"
    "    cite: sentence\n"
    "    message: '{value} here, {reading} in {document}'\n"
    "    why: Figures on this subject differ by period and by who counted.\n"
    "    examples:\n"
    "      - {text: North Korea had stolen $2 billion., claim: USD 2000000000}\n"
    "      - {text: Binance lost $40 million to hackers., claim: none}\n"
    "      - draft: North Korean hackers have stolen $88,000.\n"
    "        sources: [North Korea stole $2 billion., It took none.]\n"
    "        finding: {rule: stolen-total, verdict: contradiction}\n"
    "  - id: charges-date\n"
    "    title: When the charges over the Sony hack were brought\n"
    "    level: error\n"
    "    claim:\n"
    "      kind: [date, age]\n"
    "      patterns: ['\\bin\\s+{value}.{0,60}\\b(?:charged|indicted)\\b']\n"
    "      context: 'Sony'\n"
    "    cite: none\n"
    "    why: The year of the charge and the year of the hack are often exchanged.\n"
    "    silent: Where no year is given.\n"
    "    category: dates\n"
    "    examples:\n"
    "      - {text: 'In September 2018 he was charged over Sony.', claim: 2018-09,\n"
    "         date: 2019-08-07}\n"
    "      - draft: A programmer was charged in 2014 over the Sony hack.\n"
    "        sources: One man was indicted over the Sony hack in September 2018.\n"
    "        finding: none\n"
    "  - id: very\n"
    "    pattern: '\\bvery\\b'\n"
    "    within: block\n"
    "    fix: ''\n"
    "    examples: [{draft: very good, finding: {}}]\n"
    "  - id: weekdays\n"
    "    level: off\n"
    "    check: weekday-date\n";

static void test_good_claim(void **state) {
    struct bench *bench = *state;
    read_good(bench, good);
    assert_int_equal(bench->rules.list.n, 4);
    const struct rule *rule = rule_named(&bench->rules, "stolen-total");
    assert_string_equal(rule->title,
                        "Total that North Korea is said to have stolen by cyberattack");
    assert_int_equal(rule->level, LEVEL_ERROR);
    assert_int_equal(rule->sort, RULE_CLAIM);
    assert_string_equal(rule->category, "figures");
    assert_string_equal(rule->message, "{value} here, {reading} in {document}");
    assert_string_equal(rule->why,
                        "Figures on this subject differ by period and by who counted.");
    assert_null(rule->silent);
    assert_false(rule->builtin);
    assert_string_equal(rule->place.file, "r.yaml");
    assert_int_equal(rule->place.line, 4);
    assert_int_equal(rule->place.column, 5);
}

static void test_good_search(void **state) {
    struct bench *bench = *state;
    read_good(bench, good);
    const struct claim_rule *claim = &rule_named(&bench->rules, "stolen-total")->claim;
    assert_int_equal(claim->n_kinds, 1);
    assert_ptr_equal(claim->kinds[0], kind_named(text_of("money")));
    assert_int_equal(claim->n_patterns, 2);
    assert_true(pattern_has_value(claim->patterns[1]));
    expect_text(claim->sources[1],
                "{value}.{0,60}\\b(?:stolen|theft|cyber-?attacks?)\\b");
    struct span at;
    assert_int_equal(
        pattern_find(claim->context, scratch(), text_of("in pyongyang"), 0, &at),
        PATTERN_MATCH);
    assert_int_equal(
        pattern_find(claim->unless, scratch(), text_of("in pyongyang"), 0, &at),
        PATTERN_NO_MATCH);
    assert_int_equal(claim->n_same, 0);
    assert_true(claim->scope[SCOPE_PERIOD] && claim->scope[SCOPE_SPEAKER]);
    assert_false(claim->scope[SCOPE_PLACE] || claim->scope[SCOPE_SUBJECT]);
    assert_int_equal(claim->triggers.n, 3);
    expect_text(claim->triggers.at[0], "stole");
}

static void test_good_demands(void **state) {
    struct bench *bench = *state;
    read_good(bench, good);
    const struct claim_rule *claim = &rule_named(&bench->rules, "stolen-total")->claim;
    assert_int_equal(claim->scope_level, LEVEL_WARNING);
    assert_false(claim->tolerance_set);
    expect_text(claim->expect_value, "up to $2 billion");
    expect_text(claim->expect_source, "un-panel-2019");
    assert_int_equal(claim->cite, CITE_SENTENCE);
}

static void test_good_examples(void **state) {
    struct bench *bench = *state;
    read_good(bench, good);
    const struct rule *rule = &bench->rules.list.at[0];
    assert_int_equal(rule->n_examples, 3);
    expect_text(rule->examples[0].text, "North Korea had stolen $2 billion.");
    expect_text(rule->examples[0].claim, "USD 2000000000");
    assert_int_equal(rule->examples[0].place.line, 24);
    assert_int_equal(rule->examples[0].place.column, 9);
    expect_text(rule->examples[1].claim, "none");
    const struct example *last = &rule->examples[2];
    expect_text(last->draft, "North Korean hackers have stolen $88,000.");
    assert_int_equal(last->n_sources, 2);
    expect_text(last->sources[1], "It took none.");
    expect_text(last->rule, "stolen-total");
    expect_text(last->verdict, "contradiction");
    assert_false(last->none);
    assert_int_equal(last->date.size, 0);
}

static void test_good_rest(void **state) {
    struct bench *bench = *state;
    read_good(bench, good);
    const struct rule *rule = &bench->rules.list.at[1];
    assert_int_equal(rule->claim.n_kinds, 2);
    assert_string_equal(rule->claim.kinds[1]->name, "age");
    assert_true(rule->claim.scope[SCOPE_PERIOD] && rule->claim.scope[SCOPE_PLACE] &&
                rule->claim.scope[SCOPE_SUBJECT]);
    assert_false(rule->claim.scope[SCOPE_SPEAKER]);
    assert_int_equal(rule->claim.scope_level, LEVEL_OFF);
    assert_int_equal(rule->claim.cite, CITE_NONE);
    assert_int_equal(rule->claim.triggers.n, 0);
    assert_null(rule->claim.unless);
    assert_string_equal(rule->silent, "Where no year is given.");
    assert_string_equal(rule->category, "dates");
    expect_text(rule->examples[0].date, "2019-08-07");
    assert_int_equal(rule->examples[1].n_sources, 1);
    assert_true(rule->examples[1].none);
    assert_int_equal(rule->examples[1].rule.size, 0);
}

static void test_good_sorts(void **state) {
    struct bench *bench = *state;
    read_good(bench, good);
    const struct rule *very = rule_named(&bench->rules, "very");
    assert_int_equal(very->sort, RULE_PATTERN);
    assert_int_equal(very->level, LEVEL_WARNING);
    assert_string_equal(very->category, "style");
    assert_int_equal(very->within, WITHIN_BLOCK);
    assert_string_equal(very->fix, "");
    assert_non_null(very->pattern);
    expect_text(very->examples[0].rule, "very");
    assert_int_equal(very->examples[0].verdict.size, 0);
    const struct rule *weekdays = rule_of_check(&bench->rules, "weekday-date");
    assert_ptr_equal(weekdays, rule_named(&bench->rules, "weekdays"));
    assert_int_equal(weekdays->sort, RULE_CHECK);
    assert_int_equal(weekdays->level, LEVEL_OFF);
    assert_string_equal(weekdays->category, "figures");
    assert_null(rule_of_check(&bench->rules, "weekday"));
    assert_null(rule_named(&bench->rules, "weekday"));
}

static void test_tolerance(void **state) {
    static const struct {
        const char *written, *number;
        bool percent;
    } rows[] = {{"5%", "5", true},
                {"0.5%", "0.5", true},
                {"1000", "1000", false},
                {"2.50", "2.5", false}};
    struct bench *bench = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char number[DECIMAL_TEXT];
        rules_release(&bench->rules);
        read_good(bench, with_key(bench, arena_print(&bench->arena, "tolerance: %s",
                                                     rows[i].written)));
        const struct claim_rule *claim = &bench->rules.list.at[0].claim;
        assert_true(claim->tolerance_set);
        assert_int_equal(claim->tolerance_percent, rows[i].percent);
        decimal_write(claim->tolerance, number);
        assert_string_equal(number, rows[i].number);
    }
}

static void test_case(void **state) {
    struct bench *bench = *state;
    struct span at;
    read_good(bench, claim_rule(bench,
                                "{kind: money, patterns: ['US {value}'], case: exact,\n"
                                "       context: US, same: [], scope: []}",
                                "level: info"));
    const struct claim_rule *claim = &bench->rules.list.at[0].claim;
    assert_int_equal(pattern_find(claim->context, scratch(), text_of("us"), 0, &at),
                     PATTERN_NO_MATCH);
    assert_int_equal(pattern_find(claim->context, scratch(), text_of("US"), 0, &at),
                     PATTERN_MATCH);
    assert_false(claim->scope[SCOPE_PERIOD] || claim->scope[SCOPE_SUBJECT]);
}

static void test_same(void **state) {
    struct bench *bench = *state;
    read_good(bench, claim_rule(bench,
                                "kind: money\n"
                                "      same: [city]\n"
                                "      patterns: ['in (?<city>Rome|Milan) {value}', "
                                "'took {value}']",
                                "level: info"));
    assert_int_equal(bench->rules.list.at[0].claim.n_same, 1);
    expect_text(bench->rules.list.at[0].claim.same[0], "city");
}

static void test_level_names(void **state) {
    (void)state;
    enum level level;
    assert_string_equal(level_name(LEVEL_OFF), "off");
    assert_string_equal(level_name(LEVEL_ERROR), "error");
    assert_true(level_parse(text_of("warning"), &level));
    assert_int_equal(level, LEVEL_WARNING);
    assert_false(level_parse(text_of("Warning"), &level));
    assert_false(level_parse(text_of(""), &level));
}

/* ---- mistakes of the file ---- */

static void test_empty(void **state) {
    struct bench *bench = *state;
    refuse(bench, "",
           "0:0 this file is empty; begin it with 'version: 1' and 'rules:'\n");
    refuse(bench, "# nothing yet\n",
           "0:0 this file is empty; begin it with 'version: 1' and 'rules:'\n");
    refuse(bench, "version: 1\nrules: []\n",
           "2:8 no rules here; add one, or leave the file out\n");
    refuse(bench, "version: 1\nrules:\n", "2:7 'rules' must be a list, but is empty\n");
    refuse(bench, "version: 1\n", "1:1 missing key 'rules' in a rule file\n");
    refuse(bench, "- id: one\n",
           "1:1 a rule file must be a map of keys and values, but is a list\n");
    refuse(bench, "version: 2\nrules: [one]\n",
           "1:10 unknown '2' for 'version'; did you mean '1'?\n"
           "2:9 an item of 'rules' must be a map, but this is a text\n");
}

static void test_bad_yaml(void **state) {
    struct bench *bench = *state;
    assert_false(read_as(bench, "r.yaml", false, "rules: [\n"));
    assert_int_equal(bench->faults.n_errors, 1);
}

static void test_keys(void **state) {
    struct bench *bench = *state;
    refuse(bench, "version: 1\nrules:\n  - titel: A\n    level: loud\n",
           "3:5 missing key 'id' in 'rules'\n"
           "3:5 rule '?' looks for nothing; give it 'claim', 'pattern' or 'check'\n"
           "3:5 unknown key 'titel'; did you mean 'title'?\n"
           "4:12 unknown 'loud' for 'level'; choose from 'off', 'info', 'warning', "
           "'error'\n");
    refuse(bench, with_key(bench, "category: figure"),
           "8:15 unknown 'figure' for 'category'; did you mean 'figures'?\n");
    refuse(bench, with_key(bench, "scope-level: [off]"),
           "8:18 'scope-level' must be a text, but is a list\n");
}

static void test_ids(void **state) {
    struct bench *bench = *state;
    refuse(bench, "version: 1\nrules:\n  - {id: Two Words, check: weekday-date}\n",
           "3:10 'Two Words' is no good id; use only a to z, 0 to 9 and '-'\n");
    refuse(bench,
           "version: 1\nrules:\n"
           "  - {id: one, check: weekday-date}\n"
           "  - {id: one, check: weekday-date}\n",
           "4:10 id 'one' is taken: it is first at r.yaml:3:5; choose another\n");
    assert_true(read_as(bench, "first.yaml", false,
                        "version: 1\nrules: [{id: one, check: weekday-date}]\n"));
    refuse(bench, "version: 1\nrules: [{id: one, check: weekday-date}]\n",
           "2:14 id 'one' is taken: it is first at first.yaml:2:9; choose another\n");
}

static void test_sorts(void **state) {
    struct bench *bench = *state;
    refuse(bench, with_key(bench, "check: weekday-date\n    pattern: very"),
           "8:5 a rule has 'claim' or 'check', not both; make two rules\n"
           "9:5 a rule has 'claim' or 'pattern', not both; make two rules\n");
    refuse(bench, "version: 1\nrules:\n  - {id: one, title: A}\n",
           "3:5 rule 'one' looks for nothing; give it 'claim', 'pattern' or 'check'\n");
    refuse(bench, with_key(bench, "within: block\n    fix: A\n    case: exact"),
           "8:5 'within' is for pattern rules, but this is a claim rule\n"
           "9:5 'fix' is for pattern rules, but this is a claim rule\n"
           "10:5 'case' is for pattern rules, but this is a claim rule\n");
    refuse(bench,
           pattern_rule(bench, "pattern: very\n    cite: none\n    expect: {value: 1}"),
           "6:5 'cite' is for claim and check rules, but this is a pattern rule\n"
           "7:5 'expect' is for claim rules, but this is a pattern rule\n");
}

static void test_checks(void **state) {
    struct bench *bench = *state;
    refuse(bench, "version: 1\nrules:\n  - {id: one, check: weekday-dat}\n",
           "3:22 unknown check 'weekday-dat'; did you mean 'weekday-date'?\n");
    refuse(bench, "version: 1\nrules:\n  - {id: one, check: spelling}\n",
           "3:22 unknown check 'spelling'; choose from 'weekday-date', "
           "'figure-contradicted'\n");
}

/* ---- mistakes of a claim ---- */

static const char *all_kinds(struct bench *bench) {
    const char *names = arena_print(&bench->arena, "'%s'", kind_at(0)->name);
    for (size_t i = 1; kind_at(i); i++)
        names = arena_print(&bench->arena, "%s, '%s'", names, kind_at(i)->name);
    return names;
}

static void test_kinds(void **state) {
    struct bench *bench = *state;
    refuse(bench, claim_rule(bench, "kind: mony\n      patterns: ['{value} a']", ""),
           "6:13 unknown kind 'mony'; did you mean 'money'?\n");
    refuse(
        bench,
        claim_rule(bench, "kind: [money, colour]\n      patterns: ['{value} a']", ""),
        arena_print(&bench->arena, "6:21 unknown kind 'colour'; choose from %s\n",
                    all_kinds(bench)));
    refuse(bench, claim_rule(bench, "kind: []\n      patterns: []", ""),
           "6:13 'kind' is empty; add an item\n"
           "7:17 'patterns' is empty; add an item\n");
    refuse(bench, claim_rule(bench, "case: exakt", ""),
           "6:7 missing key 'kind' in 'claim'\n"
           "6:7 missing key 'patterns' in 'claim'\n"
           "6:13 unknown 'exakt' for 'case'; did you mean 'exact'?\n");
    refuse(bench,
           claim_rule(bench,
                      "kind: [age, age, age, age, age, age, age, age, date]\n"
                      "      patterns: ['{value} a']",
                      ""),
           "6:54 too many items in 'kind'; 8 at most\n");
}

static void test_patterns(void **state) {
    struct bench *bench = *state;
    refuse(
        bench,
        claim_rule(bench,
                   "kind: money\n"
                   "      patterns:\n"
                   "        - 'stole'\n"
                   "        - '{value} (stole'\n"
                   "        - caf\xC3\xA9 {value} and {value}\n"
                   "        - \"caf\\xE9 {value} (\"\n"
                   "        - [a]\n"
                   "        - '{value}?'",
                   ""),
        "8:11 no '{value}' in this pattern; put it where the figure stands\n"
        "9:26 bad pattern: missing closing parenthesis\n"
        "10:28 bad pattern: '{value}' stands here a second time; keep one\n"
        "11:11 bad pattern: missing closing parenthesis\n"
        "12:11 an item of 'patterns' must be a text\n"
        "13:11 this pattern matches where nothing stands; name what must be there\n");
    refuse(bench,
           claim_rule(bench,
                      "kind: money\n      patterns: ['{value} a']\n"
                      "      context: '{value}'\n      unless: '*'",
                      ""),
           "8:16 '{value}' stands for a figure only in 'patterns'; take it out here\n"
           "9:16 bad pattern: quantifier does not follow a repeatable item\n");
    refuse(bench, pattern_rule(bench, "pattern: 'a*'"),
           "5:14 this pattern matches where nothing stands; name what must be there\n");
}

static void test_claim_lists(void **state) {
    struct bench *bench = *state;
    refuse(bench,
           claim_rule(bench,
                      "kind: money\n      patterns: ['{value} a']\n"
                      "      same: [city]\n"
                      "      scope: [time, perod]\n"
                      "      trigger: [' ', [a]]",
                      ""),
           "8:14 no pattern has a group 'city'; write (?<city>...) around its words\n"
           "9:15 unknown 'time' for 'scope'; choose from 'period', 'speaker', 'place', "
           "'subject'\n"
           "9:21 unknown 'perod' for 'scope'; did you mean 'period'?\n"
           "10:17 a trigger must be a word, but this is empty\n"
           "10:22 an item of 'trigger' must be a text\n");
}

static void test_demands(void **state) {
    static const char *const bad[] = {"about 5", "5 %",   "%",
                                      ".5",      "5.",    "1.5.2",
                                      "-1",      "1,000", "99999999999999999999"};
    struct bench *bench = *state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        refuse(
            bench,
            with_key(bench, arena_print(&bench->arena, "tolerance: '%s'", bad[i])),
            arena_print(&bench->arena,
                        "8:16 'tolerance' must be 'stated', a percentage such as 5%%, "
                        "or an amount such as 1000, but is '%s'\n",
                        bad[i]));
    refuse(bench, with_key(bench, "cite: sentense"),
           "8:11 unknown 'sentense' for 'cite'; did you mean 'sentence'?\n");
    refuse(bench, with_key(bench, "expect: {sauce: un}"),
           "8:13 missing key 'value' in 'expect'\n"
           "8:14 unknown key 'sauce'; did you mean 'source'?\n");
}

static void test_messages(void **state) {
    struct bench *bench = *state;
    refuse(bench, with_key(bench, "message: 'it is {valeu}, not {x} {'"),
           "8:21 unknown placeholder '{valeu}'; did you mean '{value}'?\n"
           "8:34 unknown placeholder '{x}'; a message has '{value}', '{reading}' and "
           "'{document}'\n"
           "8:38 unknown placeholder '{'; a message has '{value}', '{reading}' and "
           "'{document}'\n");
    refuse(bench,
           pattern_rule(bench, "pattern: a\n    message: 'no {value}, {reading}'"),
           "6:27 '{reading}' is for claim rules; a pattern rule has '{value}', the "
           "words found\n");
}

static void test_long_message(void **state) {
    struct bench *bench = *state;
    char words[1001];
    memset(words, 'a', sizeof words);
    const char *more = arena_print(&bench->arena, "message: %.*s", 1001, words);
    refuse(bench, with_key(bench, more),
           "8:14 'message' has more than 1000 bytes; shorten it\n");
    diags_release(&bench->faults);
    read_good(bench, with_key(bench, arena_print(&bench->arena, "message: %.*s", 1000,
                                                 words)));
}

/** A report prints a title of every rule, and no empty words. */
static void test_words(void **state) {
    struct bench *bench = *state;
    read_good(bench, pattern_rule(bench, "pattern: a\n    message: ' '\n    why: ''"));
    const struct rule *rule = &bench->rules.list.at[0];
    assert_string_equal(rule->title, "one");
    assert_string_equal(rule->category, "style");
    assert_null(rule->message);
    assert_null(rule->why);
    assert_null(rule->silent);
}

/* ---- mistakes of examples ---- */

static const char *with_example(struct bench *bench, const char *example) {
    return arena_print(&bench->arena,
                       "version: 1\n"
                       "rules:\n"
                       "  - id: one\n"
                       "    claim: {kind: money, patterns: ['took {value}']}\n"
                       "    examples:\n"
                       "      - %s\n",
                       example);
}

static void test_example_forms(void **state) {
    static const char *const bad[] = {
        "{text: A}",
        "{claim: none}",
        "{draft: A}",
        "{finding: none}",
        "{date: 2019-08-07}",
        "{text: A, finding: none}",
        "{draft: A, claim: none}",
        "{text: A, claim: none, sources: B}",
        "{text: A, claim: none, draft: A, finding: none}"};
    struct bench *bench = *state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        refuse(bench, with_example(bench, bad[i]),
               "6:9 an example is 'text' with 'claim', or 'draft', 'sources' or both "
               "with 'finding'\n");
    refuse(bench,
           pattern_rule(bench, "pattern: b\n  - id: two\n    pattern: b\n"
                               "    examples: [{text: A, claim: none}]"),
           "8:16 only a claim rule has examples with 'text' and 'claim'; write 'draft' "
           "and 'finding'\n");
}

static void test_example_parts(void **state) {
    struct bench *bench = *state;
    refuse(bench, with_example(bench, "{text: A, claim: none, date: 2019-02-30}"),
           "6:38 'date' must be a day such as 2019-08-07, but is '2019-02-30'\n");
    refuse(bench, with_example(bench, "{draft: A, sources: [[B]], finding: nothing}"),
           "6:30 an item of 'sources' must be a text\n"
           "6:45 unknown 'nothing' for 'finding'; choose from 'none'\n");
    refuse(bench,
           with_example(bench, "{draft: A, finding: {rule: x, verdict: contradicts}}"),
           "6:48 unknown 'contradicts' for 'verdict'; choose from 'agree', "
           "'compatible', 'computed', 'number only', 'scope', 'unsupported', "
           "'not compared', 'contradiction'\n");
    refuse(bench, with_example(bench, "A text"),
           "6:9 an item of 'examples' must be a map, but this is a text\n");
}

static void test_example_of_sources(void **state) {
    struct bench *bench = *state;
    read_good(bench,
              with_example(bench, "{sources: [A, B], finding: {verdict: scope}}"));
    const struct example *example = &bench->rules.list.at[0].examples[0];
    assert_int_equal(example->n_sources, 2);
    assert_int_equal(example->draft.size, 0);
    expect_text(example->rule, "one");
    expect_text(example->verdict, "scope");
}

static void test_no_example(void **state) {
    struct bench *bench = *state;
    assert_true(read_as(bench, "r.yaml", false,
                        "version: 1\n"
                        "rules:\n"
                        "  - id: one\n"
                        "    pattern: very\n"
                        "  - id: two\n"
                        "    check: weekday-date\n"));
    assert_string_equal(
        faults(bench), "~3:5 rule 'one' has no example; add one text that it finds and "
                       "one that it does not\n");
    assert_int_equal(bench->faults.n_errors, 0);
    assert_int_equal(bench->rules.list.n, 2);
}

/* ---- several files ---- */

static void read_builtin(struct bench *bench) {
    assert_true(read_as(bench, "builtin.yaml", true,
                        "version: 1\n"
                        "rules:\n"
                        "  - {id: figure-contradicted, check: figure-contradicted,\n"
                        "     level: error}\n"
                        "  - {id: weekday-date, check: weekday-date, level: info}\n"));
    assert_true(bench->rules.list.at[0].builtin);
}

static void test_override(void **state) {
    struct bench *bench = *state;
    read_builtin(bench);
    read_good(bench, "version: 1\n"
                     "rules:\n"
                     "  - {id: weekday-date, level: off}\n"
                     "  - {id: weekday, check: weekday-date, level: error}\n");
    assert_int_equal(bench->rules.list.n, 3);
    assert_int_equal(rule_named(&bench->rules, "weekday-date")->level, LEVEL_OFF);
    assert_true(rule_named(&bench->rules, "weekday-date")->builtin);
    read_good(bench, "version: 1\nrules: [{id: weekday-date, level: warning}]\n");
    assert_int_equal(rule_named(&bench->rules, "weekday-date")->level, LEVEL_WARNING);
}

static void test_bad_override(void **state) {
    struct bench *bench = *state;
    read_builtin(bench);
    refuse(
        bench,
        "version: 1\n"
        "rules:\n"
        "  - {id: weekday-date, level: off}\n"
        "  - {id: weekday-date, level: error}\n"
        "  - {id: figure-contradicted}\n"
        "  - {id: figure-contradictd, level: off}\n"
        "  - {id: spelling, level: off}\n",
        "4:10 id 'weekday-date' is taken: it is first at r.yaml:3:5; choose another\n"
        "5:5 'figure-contradicted' is built in; say what its 'level' shall be\n"
        "6:10 no rule 'figure-contradictd' is built in; did you mean "
        "'figure-contradicted'?\n"
        "7:5 rule 'spelling' looks for nothing; give it 'claim', 'pattern' or "
        "'check'\n");
    refuse(bench,
           "version: 1\n"
           "rules:\n"
           "  - {id: weekday-date, level: off, cite: none, check: weekday-date}\n",
           "3:36 'weekday-date' is built in and only its 'level' can be changed, not "
           "'cite'\n"
           "3:48 'weekday-date' is built in and only its 'level' can be changed, not "
           "'check'\n");
    assert_int_equal(rule_named(&bench->rules, "weekday-date")->level, LEVEL_INFO);
}

static void test_builtin_twice(void **state) {
    struct bench *bench = *state;
    read_builtin(bench);
    assert_false(read_as(bench, "more.yaml", true,
                         "version: 1\nrules: [{id: weekday-date, check: "
                         "weekday-date}]\n"));
    assert_string_equal(faults(bench),
                        "2:14 id 'weekday-date' is taken: it is first at "
                        "builtin.yaml:5:5; choose another\n");
}

/* ---- bounds ---- */

static void test_too_many(void **state) {
    struct bench *bench = *state;
    size_t size = 40 * 6000;
    char *yaml = arena_get(&bench->arena, size);
    int used = snprintf(yaml, size, "version: 1\nrules:\n");
    for (int i = 0; i < 5002; i++)
        used += snprintf(yaml + used, size - (size_t)used,
                         "- {id: r%d, check: weekday-date}\n", i);
    refuse(bench, yaml, "5003:3 too many rules in one file; 5000 at most\n");
}

/** An alias makes little text into many patterns: 33 MB here. */
static void test_pattern_budget(void **state) {
    struct bench *bench = *state;
    struct arena *arena = &bench->arena;
    const char *rules = "";
    char *long_one = arena_get(arena, 7001);
    memset(long_one, 'a', 7000);
    rules = arena_print(arena,
                        "version: 1\nrules:\n"
                        "- {id: r, pattern: &p %s, examples: &e [{draft: a, finding: "
                        "none}]}\n",
                        long_one);
    for (int i = 0; i < 1000; i++)
        rules =
            arena_print(arena, "%s- {id: r%d, pattern: *p, examples: *e}\n", rules, i);
    assert_false(read_as(bench, "r.yaml", false, rules));
    assert_int_equal(bench->faults.list.n, 1);
    assert_string_equal(bench->faults.list.at[0].message,
                        "the patterns of this file are too large together; split it");
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_good_claim),    TEST(test_good_search),
        TEST(test_good_demands),  TEST(test_good_examples),
        TEST(test_good_rest),     TEST(test_good_sorts),
        TEST(test_tolerance),     TEST(test_case),
        TEST(test_same),          TEST(test_level_names),
        TEST(test_empty),         TEST(test_bad_yaml),
        TEST(test_keys),          TEST(test_ids),
        TEST(test_sorts),         TEST(test_checks),
        TEST(test_kinds),         TEST(test_patterns),
        TEST(test_claim_lists),   TEST(test_demands),
        TEST(test_messages),      TEST(test_words),
        TEST(test_long_message),  TEST(test_example_forms),
        TEST(test_example_parts), TEST(test_example_of_sources),
        TEST(test_no_example),    TEST(test_override),
        TEST(test_bad_override),  TEST(test_builtin_twice),
        TEST(test_too_many),      TEST(test_pattern_budget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
