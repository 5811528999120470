/*
 * test_data.c - YAML and JSON into nodes, the checking of keys, JSON strings out.
 */
#include <sys/wait.h>
#include <unistd.h>

#include <glob.h>

#include "base/embedded.h"
#include "bench.h"
#include "data/json.h"
#include "data/prepared.h"
#include "report/json_parts.h"
#include "data/yaml.h"

static const struct node *read_yaml(struct bench *bench, const char *yaml) {
    return yaml_read(text_of(yaml), "r.yaml", 1, &bench->arena, &bench->faults);
}

static const struct node *read_good(struct bench *bench, const char *yaml) {
    const struct node *root = read_yaml(bench, yaml);
    if (bench->faults.list.n)
        fail_msg("unexpected: %s", bench->faults.list.at[0].message);
    assert_non_null(root);
    return root;
}

static void expect_text(const struct node *node, const char *text) {
    assert_non_null(node);
    if (!text_equal(node->text, text_of(text)))
        fail_msg("'%.*s' is not '%s'", TEXT_ARGUMENTS(node->text), text);
}

static void expect_place(const struct node *node, size_t line, size_t column) {
    assert_non_null(node);
    assert_int_equal(node->line, line);
    assert_int_equal(node->column, column);
}

/** Fault `i` in one line: "2:1 message". */
static void expect_fault(struct bench *bench, size_t i, const char *expected) {
    if (i >= bench->faults.list.n)
        fail_msg("no fault %zu: %s", i, expected);
    const struct diag *diag = &bench->faults.list.at[i];
    const char *got = arena_print(&bench->arena, "%zu:%zu %s", diag->line, diag->column,
                                  diag->message);
    assert_string_equal(got, expected);
    assert_string_equal(diag->file, "r.yaml");
    assert_int_equal(diag->level, DIAG_ERROR);
}

/** Refused with exactly this complaint. */
static void refuse(struct bench *bench, const char *yaml, const char *fault) {
    diags_release(&bench->faults);
    assert_null(read_yaml(bench, yaml));
    expect_fault(bench, 0, fault);
    assert_int_equal(bench->faults.list.n, 1);
}

/* ---- good YAML ---- */

static void test_positions(void **state) {
    const struct node *root = read_good(*state, "# rules\n"
                                                "- id: one\n"
                                                "  tags: [a, 'b c']\n"
                                                "- id: no\n"
                                                "  price: 1.10\n");
    assert_int_equal(root->kind, NODE_LIST);
    assert_int_equal(root->n, 2);
    expect_place(root, 2, 1);
    expect_place(&root->items[0], 2, 3);
    expect_place(&root->items[0].items[0], 2, 3);
    expect_place(node_get(&root->items[0], "id"), 2, 7);
    const struct node *tags = node_get(&root->items[0], "tags");
    assert_int_equal(tags->kind, NODE_LIST);
    expect_place(tags, 3, 9);
    expect_place(&tags->items[1], 3, 13);
    expect_text(&tags->items[1], "b c");
    expect_text(node_get(&root->items[1], "id"), "no");
    assert_int_equal(node_get(&root->items[1], "id")->kind, NODE_TEXT);
    expect_text(node_get(&root->items[1], "price"), "1.10");
    assert_null(node_get(root, "id"));
    assert_null(node_get(&root->items[0], "price"));
    assert_null(node_text(tags).data);
}

static void test_columns_are_code_points(void **state) {
    const struct node *root = read_good(*state, "{ключ: é€😀, b: c}\n");
    expect_place(node_get(root, "ключ"), 1, 8);
    expect_place(node_get(root, "b"), 1, 16);
}

static void test_line_ends(void **state) {
    const struct node *root = read_good(*state, "a: 1\r\nb: 2\rc: 3\nd: 4");
    expect_place(node_get(root, "b"), 2, 4);
    expect_place(node_get(root, "c"), 3, 4);
    expect_place(node_get(root, "d"), 4, 4);
}

/* libyaml takes U+2028 for the end of a line; an editor does not. */
static void test_line_separator(void **state) {
    const struct node *root = read_good(*state, "a: \"x\xE2\x80\xA8y\"\nb: 2\n");
    expect_place(node_get(root, "b"), 2, 4);
}

static void test_byte_order_mark(void **state) {
    const struct node *root = read_good(*state, "\xEF\xBB\xBF"
                                                "a: é\n");
    expect_place(node_get(root, "a"), 1, 4);
    expect_text(node_get(root, "a"), "é");
}

static void test_first_line(void **state) {
    struct bench *bench = *state;
    const struct node *root =
        yaml_read(text_of("a: 1\nb: 2\n"), "r.yaml", 7, &bench->arena, &bench->faults);
    expect_place(root, 7, 1);
    expect_place(node_get(root, "b"), 8, 4);
    assert_null(
        yaml_read(text_of("a: 1\na: 2\n"), "r.yaml", 7, &bench->arena, &bench->faults));
    expect_fault(bench, 0, "8:1 duplicate key 'a' (first at line 7)");
    assert_null(
        yaml_read(text_of("a: 'x"), "r.yaml", 7, &bench->arena, &bench->faults));
    expect_fault(bench, 1, "7:4 the quote opened here is not closed");
}

static void test_nothing(void **state) {
    static const char *const texts[] = {"", "\n", "# only this\n", "---\n", "~\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_int_equal(read_good(*state, texts[i])->kind, NODE_NULL);
    expect_place(read_good(*state, ""), 1, 1);
    struct bench *bench = *state;
    const struct node *root =
        yaml_read((struct text){NULL, 0}, "r.yaml", 1, &bench->arena, &bench->faults);
    assert_int_equal(root->kind, NODE_NULL);
}

static void test_null(void **state) {
    const struct node *root = read_good(*state, "a:\nb: ~\nc: ''\nd: '~'\ne: null\n");
    assert_int_equal(node_get(root, "a")->kind, NODE_NULL);
    assert_int_equal(node_get(root, "b")->kind, NODE_NULL);
    assert_null(node_text(node_get(root, "b")).data);
    assert_int_equal(node_get(root, "c")->kind, NODE_TEXT);
    assert_int_equal(node_get(root, "d")->kind, NODE_TEXT);
    assert_int_equal(node_get(root, "e")->kind, NODE_TEXT);
    assert_null(node_text(NULL).data);
}

static void test_one_line(void **state) {
    const struct node *root = read_good(*state, "plain: é b # c\n"
                                                "single: 'a b'\n"
                                                "escaped: 'it''s'\n"
                                                "double: \"a\"\n"
                                                "block: |\n  a\n"
                                                "folded: a\n  b\n"
                                                "anchored: &x !!str 'a b'\n"
                                                "alias: *x\n");
    assert_true(node_get(root, "plain")->one_line);
    assert_int_equal(node_get(root, "plain")->text_column, 8);
    assert_true(node_get(root, "single")->one_line);
    assert_int_equal(node_get(root, "single")->text_column, 10);
    assert_false(node_get(root, "escaped")->one_line);
    assert_false(node_get(root, "double")->one_line);
    assert_false(node_get(root, "block")->one_line);
    assert_false(node_get(root, "folded")->one_line);
    assert_true(node_get(root, "anchored")->one_line);
    assert_int_equal(node_get(root, "anchored")->text_column, 21);
    assert_false(node_get(root, "alias")->one_line);
    expect_text(node_get(root, "alias"), "a b");
    expect_place(node_get(root, "alias"), 10, 8);
}

static void test_aliases(void **state) {
    const struct node *root =
        read_good(*state, "a: &x [1, 2]\nb: *x\n&k c: &x 5\nd: *x\ne: *k\n");
    const struct node *b = node_get(root, "b");
    expect_place(b, 2, 4);
    assert_int_equal(b->n, 2);
    expect_place(&b->items[1], 1, 11);
    expect_text(node_get(root, "d"), "5");
    expect_text(node_get(root, "e"), "c");
}

/* ---- YAML refused ---- */

static void test_duplicate_keys(void **state) {
    struct bench *bench = *state;
    assert_null(
        read_yaml(bench, "rules:\n  id: 1\n  to: 2\n  'id': 3\n  to: 4\n  id: 5\n"));
    expect_fault(bench, 0, "4:3 duplicate key 'id' (first at line 2)");
    expect_fault(bench, 1, "5:3 duplicate key 'to' (first at line 3)");
    expect_fault(bench, 2, "6:3 duplicate key 'id' (first at line 2)");
    assert_int_equal(bench->faults.list.n, 3);
}

static void test_key_that_is_no_text(void **state) {
    struct bench *bench = *state;
    refuse(bench, "a: {{ x }}\n",
           "1:5 a key is a map; put text that begins with '{' in quotes");
    refuse(bench, "[a]: b\n",
           "1:1 a key is a list; put text that begins with '[' in quotes");
    refuse(bench, "a: 1\n~: 2\n", "2:1 a key is empty");
}

static void test_syntax(void **state) {
    struct bench *bench = *state;
    refuse(bench, "a: b: 1\n",
           "1:5 mapping values are not allowed in this context; put text that holds "
           "': ' in quotes");
    refuse(bench, "é: [1,\n  2\n",
           "3:1 did not find expected ',' or ']' while parsing a flow sequence from "
           "line 1, column 4; put a text that holds ': ', ',', a bracket or a quote in "
           "quotes");
    refuse(bench, "a: \"\\d\"\n",
           "1:5 found unknown escape character while parsing a quoted scalar from line "
           "1, column 4; in single quotes a backslash is just a backslash");
    refuse(bench, "a: 1\nkey\nb: 1\n",
           "2:1 could not find expected ':'; write 'key: value'");
}

static void test_open_quote(void **state) {
    struct bench *bench = *state;
    refuse(bench, "a: 1\nb: \"abc\nc: 2\nd: 3\n",
           "2:4 the quote opened here is not closed");
    refuse(bench, "é: 'abc\n---\n", "1:4 the quote opened here is not closed");
}

static void test_second_document(void **state) {
    struct bench *bench = *state;
    refuse(bench, "---\na: 1\n---\nb: 2\n",
           "3:1 a second document begins here; a file holds one");
    diags_release(&bench->faults);
    expect_text(node_get(read_good(bench, "---\na: 1\n...\n"), "a"), "1");
}

static void test_bytes(void **state) {
    struct bench *bench = *state;
    refuse(bench, "a: 1\nb: é\xFF\n",
           "2:5 byte 0xff is not valid UTF-8; save the file as UTF-8");
    refuse(bench, "a: 1\nb: \x01\n",
           "2:4 character U+0001 is not allowed in YAML; write it as an escape in "
           "double quotes");
    diags_release(&bench->faults);
    assert_null(yaml_read((struct text){"a: 1\nb: \0\xFF", 10}, "r.yaml", 1,
                          &bench->arena, &bench->faults));
    expect_fault(bench, 0, "2:4 NUL byte; save the file as UTF-8 text");
    assert_int_equal(bench->faults.list.n, 1);
}

static void test_strange_key_is_shown_short(void **state) {
    struct bench *bench = *state;
    refuse(bench, "\"a\\nb\": 1\n\"a\\nb\": 2\n",
           "2:1 duplicate key 'a?b' (first at line 1)");
    const char *shown =
        node_show(&bench->arena, text_of(repeat(&bench->arena, "\xC3\xA9", 2000)));
    assert_int_equal(strlen(shown), 2 * 60 + 3);
}

/* ---- YAML that would cost too much ---- */

static void test_alias_bomb(void **state) {
    static const char bomb[] = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                               "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                               "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                               "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
                               "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
                               "f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
                               "g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n";
    double start = seconds();
    refuse(*state, bomb,
           "6:11 more than 200000 values, each counted as often as an alias repeats "
           "it");
    assert_true(seconds() - start < 0.5);
}

static void test_cycle(void **state) {
    struct bench *bench = *state;
    refuse(bench, "&a [*a]", "1:5 alias 'a' stands inside its own anchor");
    refuse(bench, "&a {b: [1, *a]}", "1:12 alias 'a' stands inside its own anchor");
    refuse(bench, "a: *b\n", "1:4 alias 'b' has no anchor before it");
}

static void test_deep_nesting(void **state) {
    struct bench *bench = *state;
    double start = seconds();
    refuse(bench, repeat(&bench->arena, "[", 100000), "1:33 nested more than 32 deep");
    refuse(bench, repeat(&bench->arena, "- ", 100000), "1:65 nested more than 32 deep");
    refuse(bench, repeat(&bench->arena, "{a: ", 100000),
           "1:129 nested more than 32 deep");
    assert_true(seconds() - start < 2);
}

static void test_depth_limit(void **state) {
    struct bench *bench = *state;
    const char *open = repeat(&bench->arena, "[", 31),
               *close = repeat(&bench->arena, "]", 31);
    read_good(bench, arena_print(&bench->arena, "[%s%s]", open, close));
    read_good(bench, arena_print(&bench->arena, "- &a %s%s\n- *a\n", open, close));
    refuse(bench, arena_print(&bench->arena, "- &a %s%s\n- [*a]\n", open, close),
           "2:4 nested more than 32 deep");
}

static void test_many(void **state) {
    struct bench *bench = *state;
    const char *some = repeat(&bench->arena, "[],", 199999);
    assert_int_equal(read_good(bench, arena_print(&bench->arena, "[%s]", some))->n,
                     199999);
    refuse(bench, arena_print(&bench->arena, "[%s\n1]", some),
           "2:1 more than 200000 values, each counted as often as an alias repeats it");
    refuse(bench, repeat(&bench->arena, "%TAG !a! b\n", 1001),
           "0:0 more than 1000 %TAG directives");
    refuse(bench, repeat(&bench->arena, "- &a 1\n", 1001),
           "1001:3 more than 1000 anchors");
    refuse(bench, repeat(&bench->arena, "\n", YAML_MAX_FILE + 1),
           "0:0 larger than 4 MiB of YAML");
}

/* ---- the table of keys ---- */

static const char *const levels[] = {"error", "warning", NULL};

static const struct field step_fields[] = {
    {.key = "from", .kinds = FIELD_TEXT, .required = true},
    {.key = "to", .kinds = FIELD_TEXT},
    {0},
};

static const struct field rule_fields[] = {
    {.key = "id", .kinds = FIELD_TEXT, .required = true},
    {.key = "severity", .kinds = FIELD_TEXT, .one_of = levels},
    {.key = "levels", .kinds = FIELD_LIST, .one_of = levels},
    {.key = "range", .kinds = FIELD_MAP | FIELD_NULL, .inner = step_fields},
    {.key = "steps", .kinds = FIELD_TEXT | FIELD_LIST, .inner = step_fields},
    {.key = "only", .kinds = FIELD_LIST | FIELD_MAP, .inner = step_fields},
    {0},
};

static void check_fields(struct bench *bench, const char *yaml, bool good) {
    const struct node *root = read_good(bench, yaml);
    assert_int_equal(node_check(root, rule_fields, "rule", "r.yaml", &bench->faults),
                     good);
}

/** Checked with exactly this complaint. */
static void check_bad(struct bench *bench, const char *yaml, const char *fault) {
    diags_release(&bench->faults);
    check_fields(bench, yaml, false);
    expect_fault(bench, 0, fault);
    assert_int_equal(bench->faults.list.n, 1);
}

static void test_check_good(void **state) {
    struct bench *bench = *state;
    check_fields(bench, "{id: 1, severity: error, levels: [warning, error], range: }",
                 true);
    check_fields(bench, "{id: a, range: {from: 1, to: 2}, steps: [{from: 1}, text]}",
                 true);
    check_fields(bench, "{id: a, steps: text, only: {from: 1}}", true);
    check_fields(bench, "{id: a, steps: [], only: [{from: 1}]}", true);
    assert_int_equal(bench->faults.list.n, 0);
    assert_false(node_check(NULL, rule_fields, "rule", "r.yaml", &bench->faults));
    assert_int_equal(bench->faults.list.n, 0);
}

static void test_unknown_key(void **state) {
    struct bench *bench = *state;
    check_bad(bench, "id: a\nseverty: error\n",
              "2:1 unknown key 'severty'; did you mean 'severity'?");
    check_bad(bench, "id: a\ncolour: red\n",
              "2:1 unknown key 'colour'; the keys here are 'id', 'severity', 'levels', "
              "'range', 'steps', 'only'");
    check_bad(bench, "id: a\nrange: {from: 1, too: 2}\n",
              "2:18 unknown key 'too'; did you mean 'to'?");
    check_bad(bench, "id: a\nsteps:\n  - from: 1\n  - {from: 1, tp: 2}\n",
              "4:15 unknown key 'tp'; did you mean 'to'?");
}

static void test_missing_key(void **state) {
    struct bench *bench = *state;
    check_bad(bench, "severity: error\n", "1:1 missing key 'id' in rule");
    check_bad(bench, "id: a\nrange:\n  to: 2\n", "3:3 missing key 'from' in 'range'");
    check_bad(bench, "id: a\nsteps: [{to: 2}]\n", "2:9 missing key 'from' in 'steps'");
}

static void test_wrong_kind(void **state) {
    struct bench *bench = *state;
    check_bad(bench, "id: [a]\n", "1:5 'id' must be a text, but is a list");
    check_bad(bench, "id:\n", "1:4 'id' must be a text, but is empty");
    check_bad(
        bench, "id: a\nsteps: {a: 1}\n",
        "2:8 'steps' must be a text or a list, but is a map; begin each item with "
        "'- '");
    check_bad(bench, "id: a\nrange: 1\n",
              "2:8 'range' must be a map or empty, but is a text");
    check_bad(bench, "id: a\nonly: [x]\n",
              "2:8 an item of 'only' must be a map, but this is a text");
    check_bad(bench, "id: a\nlevels: [[error]]\n",
              "2:10 an item of 'levels' must be a text, but this is a list");
    check_bad(bench, "- id: a\n",
              "1:1 rule must be a map of keys and values, but is a list");
    check_bad(bench, "", "1:1 rule must be a map of keys and values, but is empty");
}

static void test_choice(void **state) {
    struct bench *bench = *state;
    check_bad(bench, "id: a\nseverity: eror\n",
              "2:11 unknown 'eror' for 'severity'; did you mean 'error'?");
    check_bad(bench, "id: a\nlevels: [error, loud]\n",
              "2:17 unknown 'loud' for 'levels'; choose from 'error', 'warning'");
}

static void test_all_mistakes_in_one_run(void **state) {
    struct bench *bench = *state;
    check_fields(bench, "severty: error\nlevels: x\nrange: {to: []}\nfoo: 1\n", false);
    expect_fault(bench, 0, "1:1 unknown key 'severty'; did you mean 'severity'?");
    expect_fault(
        bench, 1,
        "2:9 'levels' must be a list, but is a text; write levels: ['...'], in "
        "brackets");
    expect_fault(bench, 2, "3:13 'to' must be a text, but is a list");
    expect_fault(bench, 3, "3:8 missing key 'from' in 'range'");
    expect_fault(bench, 5, "1:1 missing key 'id' in rule");
    assert_int_equal(bench->faults.list.n, 6);
}

/* ---- JSON ---- */

static const struct node *json(struct bench *bench, const char *text) {
    const char *error = NULL;
    const struct node *node = json_read(text_of(text), &bench->arena, &error);
    if (!node)
        fail_msg("%s: %s", text, error);
    assert_null(error);
    return node;
}

static void refuse_json(struct bench *bench, struct text text, const char *expected) {
    const char *error = NULL;
    assert_null(json_read(text, &bench->arena, &error));
    assert_non_null(error);
    assert_string_equal(error, expected);
}

static void test_json(void **state) {
    const struct node *root =
        json(*state, "{\"z\": \"\\u00e9\\ud83d\\ude00\", \"a\": [-9223372036854775808, "
                     "1.10, true, false, null, {}, [], 9007199254740993]}\n");
    assert_int_equal(root->kind, NODE_MAP);
    assert_int_equal(root->n, 2);
    expect_text(&root->items[0], "z");
    expect_text(node_get(root, "z"), "é😀");
    expect_place(node_get(root, "z"), 0, 0);
    static const struct {
        enum node_kind kind;
        const char *text;
    } items[] = {{NODE_NUMBER, "-9223372036854775808"},
                 {NODE_NUMBER, "1.1"},
                 {NODE_BOOLEAN, "true"},
                 {NODE_BOOLEAN, "false"},
                 {NODE_NULL, "null"},
                 {NODE_MAP, ""},
                 {NODE_LIST, ""},
                 {NODE_NUMBER, "9007199254740993"}};
    const struct node *list = node_get(root, "a");
    assert_int_equal(list->n, 8);
    for (size_t i = 0; i < list->n; i++) {
        assert_int_equal(list->items[i].kind, items[i].kind);
        expect_text(&list->items[i], items[i].text);
    }
    expect_text(json(*state, " \"alone\" "), "alone");
    expect_text(json(*state, "0.30000000000000004"), "0.30000000000000004");
}

static void test_json_checked(void **state) {
    struct bench *bench = *state;
    const struct node *root = json(bench, "{\"id\": 7, \"severity\": true}");
    assert_false(node_check(root, rule_fields, "rule", "r.yaml", &bench->faults));
    expect_fault(bench, 0,
                 "0:0 unknown 'true' for 'severity'; choose from 'error', 'warning'");
    assert_int_equal(bench->faults.list.n, 1);
}

static void test_json_refused(void **state) {
    struct bench *bench = *state;
    refuse_json(bench, text_of("{\"id\": 1, \"id\": 2}"),
                "duplicate object key near '\"id\"'");
    refuse_json(bench, text_of("[\"a\xFF\"]"),
                "byte 0xff at offset 3 is not valid UTF-8");
    refuse_json(bench, text_of("[\"\\ud800\"]"),
                "invalid Unicode '\\uD800' near '\"\\ud800\"'");
    refuse_json(bench, text_of("{\"a\": 1} x"),
                "text behind the value; expected one JSON value and no more");
    refuse_json(bench, text_of("[1]{}"),
                "text behind the value; expected one JSON value and no more");
    refuse_json(bench, text_of("\"a\\u0000b\""), "NUL in a string");
    refuse_json(bench, (struct text){"[1]\0", 4}, "NUL byte at offset 3");
    refuse_json(bench, text_of(" "), "nothing there; expected a JSON value");
    refuse_json(bench, (struct text){NULL, 0}, "nothing there; expected a JSON value");
    refuse_json(bench, text_of("[1,]"), "unexpected token near ']'");
    refuse_json(bench, text_of("[\"\\\xC3\xA9\"]"), "invalid escape near '\"\\?'");
}

static void test_json_deep(void **state) {
    struct bench *bench = *state;
    double start = seconds();
    refuse_json(bench, text_of(repeat(&bench->arena, "[", 100000)), "nested too deep");
    refuse_json(bench, text_of(repeat(&bench->arena, "{\"a\":", 100000)),
                "nested too deep");
    assert_true(seconds() - start < 1);
    json(bench, arena_print(&bench->arena, "%s%s", repeat(&bench->arena, "[", 2000),
                            repeat(&bench->arena, "]", 2000)));
}

/** What json_write_text gives, NUL-terminated. */
static const char *written(struct bench *bench, struct text text) {
    char *all = NULL;
    size_t size = 0;
    FILE *to = open_memstream(&all, &size);
    assert_non_null(to);
    json_write_text(to, text);
    fclose(to);
    const char *copy = arena_copy(&bench->arena, all, size);
    free(all);
    return copy;
}

static void test_json_write(void **state) {
    struct bench *bench = *state;
    assert_string_equal(written(bench, text_of("")), "\"\"");
    assert_string_equal(written(bench, (struct text){NULL, 0}), "\"\"");
    assert_string_equal(written(bench, text_of("a \"b\" \\ / é😀\x7F")),
                        "\"a \\\"b\\\" \\\\ / é😀\\u007f\"");
    assert_string_equal(written(bench, text_of("\n\t\x01\x1F")),
                        "\"\\u000a\\u0009\\u0001\\u001f\"");
    assert_string_equal(written(bench, (struct text){"a\0b", 3}), "\"a\\u0000b\"");
}

static void test_json_write_then_read(void **state) {
    struct bench *bench = *state;
    for (char c = 1; c > 0; c = (char)(c == 127 ? 0 : c + 1)) {
        const char *text = arena_print(&bench->arena, "x%cé%c", c, c);
        expect_text(json(bench, written(bench, text_of(text))), text);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)
/** What a process that takes so much of an arena bounded at 1 MB exits with. */
static int status_of_taking(size_t size) {
    int status;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        struct arena arena = {0};
        arena_bound(&arena, 1);
        for (size_t i = 0; i < size; i += 1024)
            arena_take(&arena, 1024);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void test_bound(void **state) {
    (void)state;
    assert_int_equal(status_of_taking(400 << 10), 0);
    assert_int_equal(status_of_taking(2 << 20), 2);
}

static void expect_same(const struct node *a, const struct node *b) {
    assert_int_equal(a->kind, b->kind);
    assert_true(text_equal(a->text, b->text));
    expect_place(a, b->line, b->column);
    assert_int_equal(a->one_line, b->one_line);
    assert_int_equal(a->text_column, b->text_column);
    assert_int_equal(a->n, b->n);
    for (size_t i = 0; i < (a->kind == NODE_MAP ? 2 * a->n : a->n); i++)
        expect_same(&a->items[i], &b->items[i]);
}

/** What was read when the program was built is what reading it gives. */
static void test_prepared(void **state) {
    struct bench *bench = *state;
    glob_t files;
    assert_int_equal(glob("rules/builtin/*.yaml", 0, NULL, &files), 0);
    assert_true(files.gl_pathc > 30);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        struct text text;
        assert_true(embedded_file(files.gl_pathv[i], &text));
        const struct node *root =
            yaml_read(text, files.gl_pathv[i], 1, &bench->arena, &bench->faults);
        assert_non_null(root);
        assert_non_null(node_prepared(files.gl_pathv[i]));
        expect_same(node_prepared(files.gl_pathv[i]), root);
    }
    globfree(&files);
    assert_null(node_prepared("rules/builtin/none.yaml"));
}

/** A case that asks for more than it may ends the program, and says of what. */
static void test_memory_of_a_case(void **state) {
    (void)state;
    int ends[2], status;
    char said[200] = {0};
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        struct arena arena = {0};
        dup2(ends[1], STDERR_FILENO);
        arena_bound(&arena, 1);
        arena_take(&arena, 1 << 19);
        arena_take(&arena, 1 << 20);
        _exit(0);
    }
    close(ends[1]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(read(ends[0], said, sizeof said - 1) > 0);
    close(ends[0]);
    assert_int_equal(WEXITSTATUS(status), 2);
    assert_non_null(
        strstr(said, "a draft and its sources need more than 1 MB of memory"));
}

/** Lists that grow side by side, and small things between them, stay what they are, and
    leave nothing behind when they are long. */
static void test_lists_side_by_side(void **state) {
    (void)state;
    struct arena arena = {0};
    LIST(uint64_t) lists[3] = {{0}};
    const char *small[8];
    enum { N = 300000, BYTES = 3 * N * 8 };
    for (uint64_t i = 0; i < N; i++) {
        for (uint64_t k = 0; k < 3; k++)
            *(uint64_t *)list_add(&arena, &lists[k]) = 3 * i + k;
        if (i % (N / 8) == 0)
            small[i / (N / 8)] = arena_print(&arena, "%d", (int)i);
    }
    for (uint64_t i = 0; i < N; i++)
        for (uint64_t k = 0; k < 3; k++)
            assert_int_equal(lists[k].at[i], 3 * i + k);
    for (int i = 0; i < 8; i++)
        assert_int_equal(atoi(small[i]), i * (N / 8));
    assert_true(arena.held < BYTES + BYTES / 2);
    arena_release(&arena);
    assert_int_equal(arena.held, 0);
}

static const struct CMUnitTest tests[] = {
    TEST(test_bound),
    TEST(test_positions),
    TEST(test_columns_are_code_points),
    TEST(test_line_ends),
    TEST(test_line_separator),
    TEST(test_byte_order_mark),
    TEST(test_first_line),
    TEST(test_nothing),
    TEST(test_null),
    TEST(test_one_line),
    TEST(test_aliases),
    TEST(test_duplicate_keys),
    TEST(test_key_that_is_no_text),
    TEST(test_syntax),
    TEST(test_open_quote),
    TEST(test_second_document),
    TEST(test_bytes),
    TEST(test_strange_key_is_shown_short),
    TEST(test_alias_bomb),
    TEST(test_cycle),
    TEST(test_deep_nesting),
    TEST(test_depth_limit),
    TEST(test_many),
    TEST(test_check_good),
    TEST(test_unknown_key),
    TEST(test_missing_key),
    TEST(test_wrong_kind),
    TEST(test_choice),
    TEST(test_all_mistakes_in_one_run),
    TEST(test_prepared),
    TEST(test_json),
    TEST(test_json_checked),
    TEST(test_json_refused),
    TEST(test_json_deep),
    TEST(test_json_write),
    TEST(test_json_write_then_read),
    TEST(test_lists_side_by_side),
    TEST(test_memory_of_a_case),
};

int main(void) {
    return cmocka_run_group_tests_name("data", tests, NULL, NULL);
}
