/*
 * test_sheets.c - cells as they are shown, where they stand, and what is refused.
 */
#include "bench.h"
#include "document/number_format.h"
#include "packing.h"
#include "views.h"

static const struct document *read_named(struct bench *bench, const char *name,
                                         struct text bytes) {
    struct input input = {.name = name, .bytes = bytes};
    const struct document *document = input_read(&bench->setting, &input);
    if (document)
        check_document(document);
    return document;
}

/* ---- formats ---- */

static void test_formats(void **state) {
    static const struct {
        const char *value, *code, *shown;
    } cases[] = {
        {"1234.5", "General", "1234.5"},
        {"0.30000000000000004", "General", "0.3"},
        {"2023", "", "2023"},
        {"1234567", "#,##0", "1,234,567"},
        {"1234567", "#,##0,", "1,235"},
        {"1234567.891", "#,##0.00", "1,234,567.89"},
        {"0.125", "0.0%", "12.5%"},
        {"1.005", "0.00", "1.01"},
        {"1.5", "0.##", "1.5"},
        {"2", "0.##", "2"},
        {"-5.2", "#,##0.0;(#,##0.0)", "-5.2"},
        {"-1200", "_($* #,##0_);_($* (#,##0);_($* \"-\"??_);_(@_)", "-$1,200"},
        {"4200000", "\"$\"#,##0", "$4,200,000"},
        {"42", "[$\u20AC-407] #,##0", "\u20AC 42"},
        {"12", "[Red]0\" km\"", "12 km"},
        {"12345", "0.00E+00", "1.23E+04"},
        {"7.5", "# ?/?", "7.5"},
        {"45418", "m/d/yyyy", "2024-05-06"},
        {"45418", "[$-409]mmmm d, yyyy;@", "2024-05-06"},
        {"45418", "mmm-yy", "2024-05"},
        {"45418", "yyyy", "2024"},
        {"45418.5", "m/d/yy h:mm", "2024-05-06 12:00"},
        {"0.75", "h:mm AM/PM", "18:00"},
        {"59", "d-mmm-yy", "1900-02-28"},
        {"61", "d-mmm-yy", "1900-03-01"},
        {"1", "d-mmm-yy", "1900-01-01"},
        {"1e300", "0", "1e+300"},
        {"n/a", "0", "n/a"},
        {"", "0", ""},
    };
    struct bench *bench = *state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct text shown = number_format(text_of(cases[i].value),
                                          text_of(cases[i].code), false, &bench->arena);
        if (!text_equal(shown, text_of(cases[i].shown)))
            fail_msg("%s by %s is '%.*s', not '%s'", cases[i].value, cases[i].code,
                     TEXT_ARGUMENTS(shown), cases[i].shown);
    }
    struct text day =
        number_format(text_of("0"), text_of("yyyy-mm-dd"), true, &bench->arena);
    assert_true(text_equal(day, text_of("1904-01-01")));
}

/* ---- workbooks ---- */

#define RELATIONSHIP(id, target) "<Relationship Id='" id "' Target='" target "'/>"
#define CELL(place, value) "<c r='" place "'><v>" value "</v></c>"

static const struct document *read_book(struct bench *bench, const char *sheets,
                                        const char *first) {
    struct part parts[] = {
        {"xl/workbook.xml",
         text_of(arena_print(&bench->arena, "<w xmlns:r='r'>%s</w>", sheets))},
        {"xl/_rels/workbook.xml.rels",
         text_of("<R>" RELATIONSHIP("r1", "worksheets/sheet1.xml")
                     RELATIONSHIP("r2", "/xl/worksheets/two.xml") "</R>")},
        {"xl/styles.xml",
         text_of(
             "<s><numFmts><numFmt numFmtId='164' formatCode='0.0\" km\"'/></numFmts>"
             "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf "
             "numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></s>")},
        {"xl/sharedStrings.xml",
         text_of("<s><si><t>Town</t></si><si><r><t>Kil</t></r><r><t>led</t></r><rPh>"
                 "<t>x</t></rPh></si></s>")},
        {"xl/worksheets/sheet1.xml",
         text_of(
             arena_print(&bench->arena, "<w><sheetData>%s</sheetData></w>", first))},
        {"xl/worksheets/two.xml", text_of("<w><sheetData><row r='3'>" CELL(
                                      "AB3", "7") "</row></sheetData></w>")},
    };
    return read_named(bench, "a.xlsx", pack(parts, COUNT(parts), &bench->arena));
}

static void expect_where(struct bench *bench, const struct document *document,
                         const char *words, size_t row, size_t column,
                         const char *where) {
    size_t at = text_find(document->view, text_of(words));
    assert_true(at != SIZE_MAX);
    struct location location = document_locate(document, (uint32_t)at);
    assert_int_equal(location.line, row);
    assert_int_equal(location.column, column);
    assert_string_equal(document_where(document, (uint32_t)at, &bench->arena), where);
}

static void test_xlsx(void **state) {
    struct bench *bench = *state;
    const struct document *document = read_book(
        bench, "<sheet name='Costs' r:id='r1'/><sheet name='More' r:id='r2'/>",
        "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c></row>"
        "<row r='5'><c r='A5' t='inlineStr'><is><t>North</t></is></c>"
        "<c s='1'><v>45418</v></c><c s='2'><f>1+1</f><v>12.34</v></c>"
        "<c t='str'><v>a</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c></row>"
        "<row r='6' hidden='1'>" CELL("A6", "66") "</row>");
    assert_non_null(document);
    expect_view(document, "Town\tKilled\nNorth\t2024-05-06\t12.3 km\ta\n7\n");
    expect_where(bench, document, "Killed", 2, 3, "sheet 'Costs', cell C2");
    expect_where(bench, document, "12.3 km", 5, 3, "sheet 'Costs', cell C5");
    expect_where(bench, document, "7\n", 3, 28, "sheet 'More', cell AB3");
    assert_int_equal(document->omissions.n, 1);
}

static void test_hidden(void **state) {
    struct bench *bench = *state;
    const struct document *document = read_book(
        bench,
        "<workbookPr date1904='1'/><sheet name='A' r:id='r1'/>"
        "<sheet name='B' state='hidden' r:id='r2'/>",
        "<row><c s='1'><v>0</v></c><c><v></v></c><c r='ZZZZ1'><v>5</v></c></row>");
    expect_view(document, "1904-01-01\t5\n");
    assert_int_equal(document->blocks.at[1].row, 0);
    assert_int_equal(document->omissions.n, 1);
    assert_string_equal(document_where(document, 0, &bench->arena), "cell A1");
}

/** Columns that nobody sees, and the figures in them. */
static void test_hidden_columns(void **state) {
    struct bench *bench = *state;
    const struct document *document = read_book(
        bench, "<sheet name='A' r:id='r1'/><cols><col min='9' hidden='1'/></cols>",
        "<cols><col min='2' max='3' hidden='1'/><col min='4' max='4'/></cols>"
        "<row><c><v>1</v></c><c><v>22</v></c><c><v>33</v></c><c><v>4</v></c>"
        "</row>");
    expect_view(document, "1\t4\n");
    assert_int_equal(document->omissions.n, 1);
}

#define ODS(content) "<o xmlns:t='t' xmlns:o='o' xmlns:x='x'>" content "</o>"
#define ODS_CELL(content) "<t:table-cell><x:p>" content "</x:p></t:table-cell>"

static void test_hidden_ods(void **state) {
    struct bench *bench = *state;
    struct part parts[] = {
        {"mimetype", text_of("application/vnd.oasis.opendocument.spreadsheet")},
        {"content.xml",
         text_of(
             ODS("<o:style t:name='a1'><t:table-properties t:display='true'/>"
                 "</o:style><o:style t:name='a2'><t:table-properties "
                 "t:display='false'/></o:style><t:table t:name='A' "
                 "t:style-name='a1'><t:table-column/><t:table-column "
                 "t:number-columns-repeated='2' t:visibility='collapse'/>"
                 "<t:table-column/><t:table-row>" ODS_CELL("1") ODS_CELL("22")
                     ODS_CELL("33") ODS_CELL(
                         "4") "</t:table-row></t:table>"
                              "<t:table t:name='B' "
                              "t:style-name='a2'><t:table-row>" ODS_CELL(
                                  "9") "</t:table-row></t:table><t:table "
                                       "t:name='C'><t:table-row>" ODS_CELL("5")
                                           ODS_CELL("6") "</t:table-row></t:table>"))}};
    const struct document *document =
        read_named(bench, "a.ods", pack(parts, COUNT(parts), &bench->arena));
    expect_view(document, "1\t4\n5\t6\n");
    assert_int_equal(document->omissions.n, 2);
    expect_where(bench, document, "5", 1, 1, "sheet 'C', cell A1");
}

static void test_ods(void **state) {
    struct bench *bench = *state;
    struct part parts[] = {
        {"mimetype", text_of("application/vnd.oasis.opendocument.spreadsheet")},
        {"content.xml",
         text_of(
             "<o xmlns:t='t' xmlns:o='o' xmlns:x='x'><t:table "
             "t:name='Costs'><t:table-row>"
             "<t:table-cell><x:p>Town</x:p></t:table-cell><t:table-cell "
             "t:number-columns-repeated='2'/><t:table-cell><x:p>Kil<x:span>led</x:span>"
             "</x:p></t:table-cell></t:table-row><t:table-row "
             "t:number-rows-repeated='3'><t:table-cell/></t:table-row><t:table-row>"
             "<t:table-cell o:date-value='2024-05-06T00:00:00'><x:p>06.05.24</x:p>"
             "</t:table-cell><t:table-cell o:value='12.341'><x:p>12.3 km</x:p>"
             "<o:annotation><x:p>8</x:p></o:annotation></t:table-cell></t:table-row>"
             "<t:table-row t:visibility='filter'><t:table-cell><x:p>9</x:p>"
             "</t:table-cell></t:table-row></t:table></o>")}};
    const struct document *document =
        read_named(bench, "a.ods", pack(parts, COUNT(parts), &bench->arena));
    assert_non_null(document);
    expect_view(document, "Town\tKilled\n2024-05-06\t12.3 km\n");
    expect_where(bench, document, "Killed", 1, 4, "cell D1");
    expect_where(bench, document, "12.3 km", 5, 2, "cell B5");
    assert_int_equal(document->omissions.n, 1);
}

static void test_refused(void **state) {
    struct bench *bench = *state;
    assert_null(read_book(bench, "<sheet name='A' r:id='r1'/>", "<row>"));
    assert_non_null(
        strstr(bench->faults.list.at[0].message,
               "its part 'xl/worksheets/sheet1.xml' is no well-formed XML"));
    diags_release(&bench->faults);
}

/* ---- tables of text ---- */

struct cell {
    uint32_t row, column;
    const char *words;
};

static void expect_cells(struct bench *bench, const char *name, const char *text,
                         const struct cell *cells, size_t n) {
    const struct document *document = read_named(bench, name, text_of(text));
    assert_non_null(document);
    assert_int_equal(document->blocks.n, n);
    for (size_t i = 0; i < n; i++) {
        const struct block *block = &document->blocks.at[i];
        struct text words = text_slice(document->view, block->start, block->end);
        if (!text_equal(words, text_of(cells[i].words)))
            fail_msg("'%.*s' is not '%s'", TEXT_ARGUMENTS(words), cells[i].words);
        assert_int_equal(block->row, cells[i].row);
        assert_int_equal(block->column, cells[i].column);
    }
}

#define EXPECT_CELLS(name, text, ...)                                                  \
    do {                                                                               \
        static const struct cell cells[] = {__VA_ARGS__};                              \
        expect_cells(*state, name, text, cells, COUNT(cells));                         \
    } while (0)

static void test_csv(void **state) {
    EXPECT_CELLS("a.csv", "a,b\n1,2\n", {1, 1, "a"}, {1, 2, "b"}, {2, 1, "1"},
                 {2, 2, "2"});
    EXPECT_CELLS("a.csv", "a,b\r\n\"1,200\",\"x\"\"y\ny\"\r\n,3", {1, 1, "a"},
                 {1, 2, "b"}, {2, 1, "1,200"}, {2, 2, "x\"y\ny"}, {3, 2, "3"});
    EXPECT_CELLS("a.csv", "a;b\n1,5;2\n", {1, 1, "a"}, {1, 2, "b"}, {2, 1, "1,5"},
                 {2, 2, "2"});
    EXPECT_CELLS("a.tsv", "a\tb, c\n1\t2\n", {1, 1, "a"}, {1, 2, "b, c"}, {2, 1, "1"},
                 {2, 2, "2"});
    EXPECT_CELLS("a.csv",
                 "\xEF\xBB\xBF"
                 "a|b\n\"1|2\n",
                 {1, 1, "a"}, {1, 2, "b"}, {2, 1, "\"1"}, {2, 2, "2"});
    EXPECT_CELLS("a.csv", "one\n\n \ntwo\n", {1, 1, "one"}, {4, 1, "two"});
}

/** A place in a table of text is a line and a column of the file. */
static void test_csv_place(void **state) {
    struct bench *bench = *state;
    const struct document *document =
        read_named(bench, "a.csv", text_of("a,b\nCaf\u00E9,\"1,050\"\n"));
    size_t at = text_find(document->view, text_of("1,050"));
    struct span span = document_span(document, (uint32_t)at, (uint32_t)at + 5);
    struct location where = document_locate(document, span.start);
    assert_int_equal(where.line, 2);
    assert_int_equal(where.column, 7);
}

static void test_csv_encoding(void **state) {
    struct bench *bench = *state;
    static const char wide[] = "\xFF\xFE"
                               "a\0,\0\xE9\0\n\0";
    const struct document *document =
        read_named(bench, "a.csv", (struct text){wide, sizeof wide - 1});
    expect_view(document, "a\n\u00E9");
    document = read_named(bench, "a.csv", text_of("a,\xE9\n"));
    expect_view(document, "a\n\u00E9");
    assert_int_equal(bench->faults.list.n, 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_formats),        TEST(test_xlsx),
        TEST(test_hidden),         TEST(test_ods),
        TEST(test_hidden_columns), TEST(test_hidden_ods),
        TEST(test_refused),        TEST(test_csv),
        TEST(test_csv_place),      TEST(test_csv_encoding),
    };
    return cmocka_run_group_tests_name("sheets", tests, NULL, NULL);
}
