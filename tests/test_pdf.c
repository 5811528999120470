/*
 * test_pdf.c - the boxes of pages into lines, lines into the view; programs under
 * limits.
 */
#include "bench.h"
#include "views.h"

#include "base/child.h"
#include "document/pdf_layout.h"
#include "document/read.h"

static const struct document *read_lines(struct bench *bench, const char *lines) {
    struct input input = {.name = "a.pdf",
                          .bytes = text_of(lines),
                          .reader = reader_named(text_of("pdf")),
                          .unpacked = true};
    const struct document *document = input_read(&bench->setting, &input);
    assert_non_null(document);
    check_document(document);
    return document;
}

static void expect(struct bench *bench, const char *lines, const char *view) {
    expect_view(read_lines(bench, lines), view);
}

static void test_torn_words(void **state) {
    expect(*state, "He came on Tues-\nday.\n", "He came on Tuesday.");
    expect(*state, "He came on Tues\u00AD\nday.\n", "He came on Tuesday.");
    expect(*state, "He saw twenty-\ntwo men.\n", "He saw twenty-two men.");
    expect(*state, "A 12-\nmonth term.\n", "A 12-month term.");
    expect(*state, "The Anglo-\nSaxons came.\n", "The Anglo-Saxons came.");
    expect(*state, "It is soft\u00ADened.\n", "It is softened.");
    expect(*state, "He came in the year\n2019.\n", "He came in the year\n2019.");
    expect(*state, "He came -\nand went.\n", "He came -and went.");
}

static void test_signs(void **state) {
    expect(*state, "\uFB01ve e\uFB03cient \uFB02ats.\n", "five efficient flats.");
    expect(*state, "In 2019\u2074 it fell.\u00B9\u00B2 So it was.\n",
           "In 2019 it fell. So it was.");
    expect(*state, "About 10\u2076 cells.\n", "About 10^6 cells.");
    expect(*state, "Over 5 km\u00B2 of land.\n", "Over 5 km\u00B2 of land.");
    expect(*state, "The law\u00B2 says so.\n", "The law says so.");
    expect(*state, "\u2074 The report of 2018.\n", " The report of 2018.");
    expect(*state, "", "");
}

/** The mark of a note cites it, at its place. */
static void test_notes(void **state) {
    const struct document *document =
        read_lines(*state, "It fell by 12 men.\u2074 So it was.\n\n\u2074 Report.\n");
    assert_int_equal(document->links.n, 1);
    assert_int_equal(document->links.at[0].start, strlen("It fell by 12 men."));
    assert_int_equal(document->blocks.at[1].kind, BLOCK_FOOTNOTE);
}

static void test_blocks(void **state) {
    const struct document *document = read_lines(
        *state, "Ferries carry\nfewer people\n\nThe quay\n\nIt took 12 men.\n\n"
                "Men\t12\n14\n\n\u2022 a man\n\u2022 a boy\n");
    static const enum block_kind kinds[] = {
        BLOCK_HEADLINE, BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_CELL,
        BLOCK_CELL,     BLOCK_CELL,    BLOCK_LIST_ITEM, BLOCK_LIST_ITEM};
    assert_int_equal(document->blocks.n, COUNT(kinds));
    for (size_t i = 0; i < COUNT(kinds); i++)
        assert_int_equal(document->blocks.at[i].kind, kinds[i]);
    assert_int_equal(document->blocks.at[3].scope, document->blocks.at[5].scope);
}

static void test_running(void **state) {
    struct bench *bench = *state;
    const char *page = "Board %d of 3\nText %d of it has %d men.\n\nTotal %d\n\f\n";
    const char *text = "";
    for (int i = 1; i <= 3; i++)
        text =
            arena_print(&bench->kept, "%s%s", text,
                        arena_print(&bench->kept, page, i, 7 * i, 4 * i, 90 - 7 * i));
    const struct document *document = read_lines(bench, text);
    size_t n = 0;
    for (size_t i = 0; i < document->blocks.n; i++)
        n += document->blocks.at[i].kind == BLOCK_BOILERPLATE;
    assert_int_equal(n, 3); /* not "Total 83", "Total 76" */
    assert_int_equal(document->omissions.at[0].lines, 3);
}

static void test_places(void **state) {
    struct bench *bench = *state;
    const struct document *document =
        read_lines(bench, "One.\n\nTwo.\n\n\f\nThree.\nFour.\n\n\f\n");
    size_t at = text_find(document->source, text_of("Four"));
    struct location where = document_locate(document, (uint32_t)at);
    assert_int_equal(where.line, 2);
    assert_int_equal(where.column, 2);
    assert_string_equal(document_where(document, 0, &bench->arena), "page 1, line 1");
    assert_string_equal(document_where(document, (uint32_t)at, &bench->arena),
                        "page 2, line 2");
}

#define BOX(left, top, right, bottom)                                                  \
    " xMin=\"" #left "\" yMin=\"" #top "\" xMax=\"" #right "\" yMax=\"" #bottom "\">"
#define WORD(text, left, top, right, bottom)                                           \
    "<word" BOX(left, top, right, bottom) text "</word>"

static void expect_lines(struct bench *bench, const char *boxes, const char *lines) {
    struct text text = pdf_layout(text_of(boxes), &bench->arena);
    if (!text_equal(text, text_of(lines)))
        print_error("lines are:\n%.*s\nand not:\n%s\n", TEXT_ARGUMENTS(text), lines);
    assert_true(text_equal(text, text_of(lines)));
}

static void test_layout(void **state) {
    expect_lines(*state,
                 "<page><block" BOX(0, 0, 100, 10) "<line" BOX(0, 0, 100, 10)
                     WORD("AT&amp;T", 0, 0, 30, 10) WORD("1,2", 33, 0, 50, 10)
                         WORD("50", 50, 0, 60, 10) WORD("9", 60, 0, 63, 6)
                             WORD("far", 90, 0, 100, 10) "</line></block></page>",
                 "AT&T 1,250\u2079\tfar\n\n\f\n");
    expect_lines(*state,
                 "<page><block" BOX(50, 0, 90, 10) "<line" BOX(50, 0, 90, 10)
                     WORD("right", 50, 0, 90,
                          10) "</line></block>"
                              "<block" BOX(0, 0, 40, 10) "<line" BOX(0, 0, 40, 10)
                                  WORD("left", 0, 0, 40, 10) "</line></block></page>",
                 "left\n\nright\n\n\f\n");
    expect_lines(*state, "<page></page><word>x</word><line ><block ></page>",
                 "\f\n\n\f\n");
    expect_lines(*state, "", "");
    expect_lines(*state, "<page", "");
}

/* ---- programs ---- */

static enum child_end run(const char *script, struct child_output *to) {
    const char *arguments[] = {"sh", "-c", script, NULL};
    static const struct child_limits limits = {1, 256 << 20, 1 << 16};
    return child_run(arguments, text_of("a man"), &limits, to);
}

static void expect_end(const char *script, enum child_end end) {
    struct child_output output;
    enum child_end is = run(script, &output);
    if (is != end)
        fail_msg("%s ends with %d, not %d: %s", script, is, end, output.says);
    child_release(&output);
}

static void test_child(void **state) {
    struct child_output output;
    (void)state;
    assert_int_equal(run("cat; echo no >&2", &output), CHILD_WELL);
    assert_int_equal(output.size, strlen("a man"));
    assert_memory_equal(output.bytes, "a man", output.size);
    assert_string_equal(output.says, "no\n");
    child_release(&output);
    expect_end("exit 3", CHILD_FAILED);
    expect_end("cat /dev/zero", CHILD_TOO_LARGE);
    expect_end("exec cat /dev/zero >&2", CHILD_TOO_LONG);
    expect_end("while :; do :; done", CHILD_TOO_LONG);
    expect_end("exec >&- 2>&-; sleep 60", CHILD_TOO_LONG);
    expect_end("sleep 60 >&- 2>&- & echo 12", CHILD_WELL);
    expect_end("echo 7 >$(mktemp)", CHILD_FAILED);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_torn_words), TEST(test_signs),  TEST(test_notes),  TEST(test_blocks),
        TEST(test_running),    TEST(test_places), TEST(test_layout), TEST(test_child),
    };
    return cmocka_run_group_tests_name("pdf", tests, NULL, NULL);
}
