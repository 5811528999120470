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

/** A line that begins with a tab is a row; more than a blank leads down in a cell. */
static void test_tables(void **state) {
    const struct document *document = read_lines(
        *state, "In thousands\n\n\tBoat\t  People\n\tAlba,  the fer-  ry\t 212\n"
                "\t\t14\n\n\tMen\t12\n");
    static const uint32_t rows[] = {0, 1, 1, 2, 2, 3, 1, 1};
    static const uint32_t columns[] = {0, 1, 2, 1, 2, 2, 1, 2};
    assert_int_equal(document->blocks.n, COUNT(rows));
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(document->blocks.at[i].row, rows[i]);
        assert_int_equal(document->blocks.at[i].column, columns[i]);
    }
    assert_int_equal(document->blocks.at[1].scope, document->blocks.at[5].scope);
    assert_int_not_equal(document->blocks.at[5].scope, document->blocks.at[6].scope);
    assert_int_equal(document->blocks.at[4].column_head, 3);
    assert_int_equal(document->blocks.at[4].row_head, 4);
    expect_view(document,
                "In thousands\n\nBoat\n\nPeople\n\nAlba, the ferry\n\n212\n\n14"
                "\n\nMen\n\n12");
}

/** Each word of a cell stands on its own printed line, and what follows behind all. */
static void test_places_of_cells(void **state) {
    static const struct {
        const char *word;
        size_t line;
    } places[] = {{"Boat", 1},  {"People", 3}, {"Alba", 4},
                  {"ferry", 5}, {"212", 5},    {"Then", 6}};
    const struct document *document =
        read_lines(*state, "\tBoat\t  People\n\tAlba, the  ferry\t 212\n\nThen.\n\f\n");
    for (size_t i = 0; i < COUNT(places); i++) {
        size_t at = text_find(document->source, text_of(places[i].word));
        struct location where = document_locate(document, (uint32_t)at);
        assert_int_equal(where.line, 1);
        assert_int_equal(where.column, places[i].line);
    }
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

/* ---- tables ---- */

/** Boxes of a page whose words stand as in `page`: a letter is 6 points wide, a line 12
    high, and one blank is no gap. */
static const char *draw_page(struct bench *bench, const char *page) {
    const char *boxes = "<page>";
    struct text line, word;
    double top = 0;
    for (size_t at = 0; text_next_line(text_of(page), &at, &line); top += 12)
        for (size_t i = 0, end; i < line.size; i = end + 1) {
            for (end = i; end < line.size && line.data[end] != ' ';)
                end++;
            word = text_slice(line, i, end);
            if (word.size)
                boxes =
                    arena_print(&bench->kept,
                                "%s<block ><line ><word xMin=\"%g\" yMin=\"%g\" "
                                "xMax=\"%g\" yMax=\"%g\">%.*s</word></line></block>",
                                boxes, 6. * (double)i, top, 6. * (double)end - 1,
                                top + 10, TEXT_ARGUMENTS(word));
        }
    return arena_print(&bench->kept, "%s</page>", boxes);
}

static struct text lines_of(struct bench *bench, const char *page) {
    return pdf_layout(text_of(draw_page(bench, page)), &bench->kept);
}

static void expect_table(struct bench *bench, const char *page, const char *rows) {
    struct text text = lines_of(bench, page);
    if (text_find(text, text_of(rows)) == SIZE_MAX)
        fail_msg("lines are:\n%.*s\nwithout:\n%s", TEXT_ARGUMENTS(text), rows);
}

static void expect_no_table(struct bench *bench, const char *page) {
    struct text text = lines_of(bench, page);
    if (text.data[0] == '\t' || text_find(text, text_of("\n\t")) != SIZE_MAX)
        fail_msg("lines are:\n%.*s", TEXT_ARGUMENTS(text));
}

static void test_find_tables(void **state) {
    expect_table(*state,
                 "Boat    Passengers   Cost\n"
                 "Alba           212    4.2\n"
                 "Bris           340    1.7\n"
                 "Total          552    5.9\n",
                 "\tBoat\tPassengers\tCost\n\tAlba\t212\t4.2\n\tBris\t340\t1.7\n"
                 "\tTotal\t552\t5.9\n");
    /* heads of two lines, years as heads, and what spans them */
    expect_table(
        *state,
        "          People     Cost\n"
        "Boat     carried      ($)\n"
        "Alba         212    $ 4.2\n"
        "Bris         340        -\n"
        "Cedar         40    $ 1.7\n"
        "Total        592    $ 5.9\n",
        "\t Boat\tPeople  carried\tCost  ($)\n\tAlba\t212\t$ 4.2\n\tBris\t340\t-\n");
    expect_table(*state,
                 "             Year ended           Quarter\n"
                 "            2023    2022       2023    2022\n"
                 "Revenue    1,204   1,101        310     299\n"
                 "Costs      (980)   (901)      (250)   (240)\n"
                 "Profit       224     200         60      59\n",
                 "\t\tYear ended\t\tQuarter\n\t\t2023\t2022\t2023\t2022\n"
                 "\tRevenue\t1,204\t1,101\t310\t299\n");
    /* a label of two lines, and one above several rows */
    expect_table(*state,
                 "Item                2022    2023\n"
                 "Boats of\n"
                 "the harbour           12      14\n"
                 "Income:\n"
                 "Ferries              310     299\n"
                 "Locks                 60      59\n",
                 "\tBoats of  the harbour\t 12\t 14\n\tIncome:\n\tFerries\t310\t299\n");
}

/** Where it is not sure, it is no table. */
static void test_find_no_tables(void **state) {
    expect_no_table(*state, "Boat    Passengers\n" /* two rows */
                            "Alba           212\n"
                            "Bris           340\n");
    expect_no_table(*state, "Alba    212     12\n" /* no heads */
                            "Bris    340     14\n"
                            "Cedar    40     13\n");
    expect_no_table(*state, "Boat             Cost\n" /* of one column none */
                            "Alba    212     12\n"
                            "Bris    340     14\n"
                            "Cedar    40     13\n");
    expect_no_table(*state, "Chapter              Page\n" /* contents */
                            "The harbour             1\n"
                            "The ferries            12\n"
                            "The quays             120\n");
    expect_no_table(*state, "Chapter              Page\n"
                            "The harbour ......    120\n"
                            "The ferries ......     12\n"
                            "The quays ........      1\n");
    expect_no_table(*state, "Founded    1987\n" /* facts */
                            "Staff     1,204\n"
                            "Boats        12\n"
                            "Quays         4\n");
    expect_no_table(
        *state, "It took two men and a boat     in the year when it was\n" /* prose */
                "to see 12 of the boats and     made of wood, as he said\n"
                "14 of the quays before the     to us in 1998, when 1,204\n"
                "rest, the board said later     men came to the harbour\n");
    expect_no_table(*state, "Item     Number     Cost\n" /* sums in another column */
                            "Rope          3     4.20\n"
                            "Lamp          1     9.90\n"
                            "Buoy          2     1.10\n"
                            "       Subtotal    15.20\n"
                            "            Tax     3.00\n");
    expect_no_table(*state,
                    "         2023   2022   2023   2022\n" /* which of the two? */
                    "Revenue  1.20   1.10   3.10   2.99\n"
                    "Costs    9.80   9.01   2.50   2.40\n"
                    "Profit   2.24   2.00   6.00   5.90\n");
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
        TEST(test_torn_words),      TEST(test_signs),       TEST(test_notes),
        TEST(test_blocks),          TEST(test_running),     TEST(test_tables),
        TEST(test_places_of_cells), TEST(test_find_tables), TEST(test_find_no_tables),
        TEST(test_places),          TEST(test_layout),      TEST(test_child),
    };
    return cmocka_run_group_tests_name("pdf", tests, NULL, NULL);
}
