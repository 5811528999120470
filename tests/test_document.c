/*
 * test_document.c - what a reader may bring along: unpacking, and places of its own.
 */
#include "bench.h"
#include "document/names.h"
#include "document/path_date.h"
#include "document/read.h"

/** A box holds its text behind the letters "BOX"; its pages end in form feeds. */
static bool open_box(const char *name, struct text bytes, struct arena *arena,
                     struct unpacked *to, struct diags *faults) {
    if (!text_begins(bytes, text_of("BOX"))) {
        diag_add(faults, DIAG_ERROR, (struct place){name, 0, 0}, "no box");
        return false;
    }
    to->text = (struct text){arena_copy(arena, bytes.data + 3, bytes.size - 3),
                             bytes.size - 3};
    return true;
}

static void read_box(struct document *to, const struct language *language,
                     struct arena *arena, struct diags *faults) {
    reader_named(text_of("plain"))->read(to, language, arena, faults);
    stated_take(&to->title, text_of("A box"), "box");
}

/** Page and byte of the page. */
static struct location locate_in_box(const struct document *document, uint32_t offset) {
    struct location at = {1, 1};
    for (uint32_t i = 0; i < offset; i++) {
        bool ends = document->source.data[i] == '\f';
        at = (struct location){at.line + ends, ends ? 1 : at.column + 1};
    }
    return at;
}

static const char *const no_extensions[] = {NULL};
static const char *where_in_box(const struct document *document, uint32_t offset,
                                struct arena *arena) {
    return arena_print(arena, "page %zu", document_locate(document, offset).line);
}

static const struct reader box = {.name = "box",
                                  .extensions = no_extensions,
                                  .read = read_box,
                                  .unpack = open_box,
                                  .locate = locate_in_box,
                                  .where = where_in_box};

static const struct document *read_input(struct bench *bench, struct input input) {
    input.name = "a.box";
    input.reader = &box;
    return input_read(&bench->setting, &input);
}

static void test_unpack(void **state) {
    const struct document *document =
        read_input(*state, (struct input){.bytes = text_of("BOXThe mill has 14 men.")});
    assert_non_null(document);
    assert_true(text_equal(document->source, text_of("The mill has 14 men.")));
    assert_true(text_equal(document->title.text, text_of("A box")));
    assert_string_equal(document->title.from, "box");
}

/** A text out of JSON is no file's bytes any more. */
static void test_unpacked(void **state) {
    const struct document *document = read_input(
        *state, (struct input){.bytes = text_of("BOXES: 14"), .unpacked = true});
    assert_non_null(document);
    assert_true(text_equal(document->source, text_of("BOXES: 14")));
}

static void test_not_unpacked(void **state) {
    struct bench *bench = *state;
    assert_null(read_input(*state, (struct input){.bytes = text_of("CRATE")}));
    assert_int_equal(bench->faults.n_errors, 1);
    assert_null(read_input(*state, (struct input){.bytes = text_of("BOX\xFF")}));
    assert_int_equal(bench->faults.n_errors, 2);
}

static void test_locate(void **state) {
    struct bench *bench = *state;
    const struct document *document = read_input(
        *state, (struct input){.bytes = text_of("BOXOne.\fTwo\nlines.\fThree.")});
    struct location at = document_locate(document, 9);
    assert_int_equal(at.line, 2);
    assert_int_equal(at.column, 5);
    assert_int_equal(document_line_of(document, 9), 2);
    assert_string_equal(document_where(document, 18, &bench->arena), "page 3");
    assert_int_equal(document_line_of(document, 18), 2);
}

/** A reader's own statement yields to front matter, and the option overrides both. */
static void test_stated(void **state) {
    const struct document *document =
        read_input(*state, (struct input){
                               .bytes = text_of("BOX---\ntitle: Mine\n"
                                                "date: 2020-01-02\nurl:\n---\nText."),
                               .date = {text_of("2021-03-04"), "option"},
                           });
    assert_string_equal(document->title.from, "front matter");
    assert_true(text_equal(document->title.text, text_of("Mine")));
    assert_string_equal(document->date.from, "option");
    assert_null(document->url.from);
}

struct dateline_case {
    const char *text, *place, *date, *publisher;
};

static void expect_stated(struct text text, const char *expected) {
    if (!text_equal(text, text_of(expected)))
        fail_msg("'%.*s' is not '%s'", TEXT_ARGUMENTS(text), expected);
}

static void test_dateline(void **state) {
    static const struct dateline_case cases[] = {
        {"GENEVA, Aug 5, 2019 (Reuters) - It fell.", "GENEVA", "2019-08-05", "Reuters"},
        {"ST. LOUIS, Mo., 5 Aug 2019 (AP) \u2014 It fell.", "ST. LOUIS", "2019-08-05",
         "AP"},
        {"SEOUL, South Korea (AP) -- It fell.", "SEOUL", "", "AP"},
        {"NEW YORK, Aug 5 - It fell.", "NEW YORK", "", ""},
        {"A headline\n\nMen came.\n\nPARIS (AFP) - It fell.", "PARIS", "", "AFP"},
        {"HONG KONG, Nov 18, 2024 /PRNewswire/ -- It fell.", "HONG KONG", "2024-11-18",
         ""},
        {"NASA - the agency - fell.", "", "", ""},
        {"WHO/EURO/ - It fell.", "", "", ""},
        {"Geneva, Aug 5, 2019 (Reuters) - It fell.", "", "", ""},
        {"It fell.", "", "", ""},
    };
    struct bench *bench = *state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct input input = {.name = "a.txt", .bytes = text_of(cases[i].text)};
        const struct document *document = input_read(&bench->setting, &input);
        expect_stated(document->place.text, cases[i].place);
        expect_stated(document->date.text, cases[i].date);
        expect_stated(document->publisher.text, cases[i].publisher);
        expect_stated(document->standing.text, *cases[i].publisher ? "wire" : "");
    }
}

static struct node words(const char *text) {
    return (struct node){.kind = NODE_TEXT, .text = text_of(text)};
}

static void test_names(void **state) {
    struct bench *bench = *state;
    struct node map[] = {words("name"), words(" Bo Day ")};
    struct node items[] = {words("Ann Lee"),
                           {.kind = NODE_NULL},
                           {.kind = NODE_MAP, .items = map, .n = 1},
                           words("")};
    struct node list = {.kind = NODE_LIST, .items = items, .n = 4};
    assert_true(
        text_equal(names_join(&list, &bench->arena), text_of("Ann Lee, Bo Day")));
    assert_true(text_equal(names_join(&items[2], &bench->arena), text_of("Bo Day")));
    assert_int_equal(names_join(&items[1], &bench->arena).size, 0);
    assert_int_equal(names_join(NULL, &bench->arena).size, 0);
}

static void test_path_date(void **state) {
    static const struct {
        const char *path, *date;
    } texts[] = {
        {"posts/2024-03-05-mill.md", "2024-03-05"},
        {"mill-2024-03-05.md", "2024-03-05"},
        {"20240305-mill.md", "2024-03-05"},
        {"mill_2024_03_05.txt", "2024-03-05"},
        {"a/2024/03/05/mill.md", "2024-03-05"},
        {"2024-03-05/mill.md", "2024-03-05"},
        {"2024-03-05-to-2024-03-09.md", ""},
        {"b-2024-03-05/mill.md", ""},
        {"2024-03-05/x/mill.md", ""},
        {"mill-120240305.md", ""},
        {"2024-13-05.md", ""},
        {"2024-03_05.md", ""},
        {"v2024.03.md", ""},
        {"", ""},
    };
    struct bench *bench = *state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_true(text_equal(path_date(text_of(texts[i].path), &bench->arena),
                               text_of(texts[i].date)));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_unpack), TEST(test_unpacked),  TEST(test_not_unpacked),
        TEST(test_locate), TEST(test_stated),    TEST(test_dateline),
        TEST(test_names),  TEST(test_path_date),
    };
    return cmocka_run_group_tests_name("document", tests, NULL, NULL);
}
