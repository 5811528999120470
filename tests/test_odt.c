/*
 * test_odt.c - the text of an OpenDocument text, where it stands, and what is refused.
 */
#include "bench.h"
#include "packing.h"
#include "views.h"

#define SPACES                                                                         \
    " xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:draw='d'"  \
    " xmlns:xlink='x' xmlns:dc='c' xmlns:meta='m' xmlns:fo='f' xmlns:svg='svg'"
#define P(content) "<text:p>" content "</text:p>"
#define STYLED(name, content) "<text:p text:style-name='" name "'>" content "</text:p>"

static const char type[] = "application/vnd.oasis.opendocument.text";

static const struct document *read_bytes(struct bench *bench, struct text bytes) {
    struct input input = {.name = "a.odt", .bytes = bytes};
    const struct document *document = input_read(&bench->setting, &input);
    if (document)
        check_document(document);
    return document;
}

static struct text content_of(struct bench *bench, const char *styles,
                              const char *body) {
    return text_of(arena_print(
        &bench->arena,
        "<office:document-content" SPACES "><office:automatic-styles>%s"
        "</office:automatic-styles><office:body><office:text>%s</office:text>"
        "</office:body></office:document-content>",
        styles, body));
}

static const struct document *read_styled(struct bench *bench, const char *styles,
                                          const char *body) {
    struct part parts[] = {{"mimetype", text_of(type)},
                           {"content.xml", content_of(bench, styles, body)}};
    return read_bytes(bench, pack(parts, COUNT(parts), &bench->arena));
}

static void expect(struct bench *bench, const char *body, const char *view) {
    const struct document *document = read_styled(bench, "", body);
    assert_non_null(document);
    expect_view(document, view);
    assert_int_equal(bench->faults.n_errors, 0);
}

static void test_inline(void **state) {
    expect(*state, P("Sales were 1,0<text:span>50</text:span> units."),
           "Sales were 1,050 units.\n");
    expect(*state, P("a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d"),
           "a  b c d\n");
    expect(*state, P("\n a\n  b <text:span> c</text:span>"), "a b c\n");
    expect(*state, P("a") "<text:p/>" P("b"), "a\n\nb\n");
    expect(*state, P("14<office:annotation><text:p>15</text:p></office:annotation> m"),
           "14 m\n");
    expect(*state,
           P("<draw:frame><svg:title>5</svg:title><draw:text-box>" P(
               "box 5") "</draw:text-box></draw:frame>text"),
           "text\nbox 5\n");
    expect(*state, "", "");
}

static void test_changes(void **state) {
    expect(*state,
           "<text:tracked-changes><text:changed-region><text:deletion>" P(
               "$3") "</"
                     "text:"
                     "deletion>"
                     "</"
                     "text:"
                     "changed-"
                     "region></"
                     "text:"
                     "tracked-"
                     "changes"
                     ">" P("It "
                           "cost "
                           "<text"
                           ":chan"
                           "ge "
                           "text:"
                           "chang"
                           "e-id="
                           "'1'/"
                           "><"
                           "text:"
                           "chang"
                           "e-"
                           "start"
                           "/>$4"
                           "<text"
                           ":chan"
                           "ge-"
                           "end/"
                           "> m"),
           "It cost $4 m\n");
}

static void test_styles(void **state) {
    const struct document *document = read_styled(
        *state,
        "<style:style style:name='P1' style:parent-style-name='Title'/>"
        "<style:style style:name='Title'/>"
        "<style:style style:name='T1'><style:text-properties "
        "style:text-line-through-style='solid'/></style:style>"
        "<style:style style:name='T2'><style:text-properties "
        "style:text-position='super 58%'/></style:style>"
        "<style:style style:name='T3'><style:text-properties "
        "text:display='none'/></style:style>",
        STYLED("P1", "A ferry sinks") "<text:h text:outline-level='1'>Part</text:h>" P(
            "10<text:span text:style-name='T2'>6</text:span> x<text:span "
            "text:style-name='T1'>55</text:span>y<text:span text:style-name='T3'>z"
            "</text:span>"));
    expect_view(document, "A ferry sinks\nPart\n10^6 xy\n");
    assert_int_equal(document->blocks.at[0].kind, BLOCK_HEADLINE);
    assert_int_equal(document->blocks.at[1].kind, BLOCK_HEADING);
    assert_int_equal(document->omissions.n, 1);
}

/** A style that the file does not define is the office program's own of that name. */
static void test_styles_of_the_program(void **state) {
    const struct document *document =
        read_styled(*state,
                    "<style:style style:name='P1' "
                    "style:parent-style-name='Heading_20_2'/>"
                    "<style:style style:name='P2'/>",
                    STYLED("Title", "A ferry sinks") STYLED("P1", "Part")
                        STYLED("P2", "Text.") STYLED("Untold", "More."));
    expect_view(document, "A ferry sinks\nPart\nText.\nMore.\n");
    assert_int_equal(document->blocks.at[0].kind, BLOCK_HEADLINE);
    assert_int_equal(document->blocks.at[1].kind, BLOCK_HEADING);
    assert_int_equal(document->blocks.at[2].kind, BLOCK_PARAGRAPH);
    assert_int_equal(document->blocks.at[3].kind, BLOCK_PARAGRAPH);
}

static void test_notes(void **state) {
    const struct document *document = read_styled(
        *state, "",
        P("14 men<text:note text:id='n1'><text:note-citation>1</text:note-citation>"
          "<text:note-body>" P("See 5.") "</text:note-body></text:note> died, <text:a "
                                         "xlink:href='y'>he said</text:a>."));
    expect_view(document, "14 men died, he said.\nSee 5.\n");
    assert_int_equal(document->blocks.at[1].kind, BLOCK_FOOTNOTE);
    assert_int_equal(document->links.n, 2);
    assert_true(text_equal(document->links.at[0].target, text_of("n1")));
    assert_true(text_equal(document->links.at[1].target, text_of("y")));
}

#define CELL(content) "<table:table-cell>" content "</table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"

static void test_lists_and_tables(void **state) {
    const struct document *document = read_styled(
        *state, "",
        "<text:list><text:list-item>" P("a") "</text:list-item><text:list-item>" P("b") "</text:list-item></text:list><table:table>" ROW(
            CELL(P("Town")) "<table:table-cell table:number-columns-spanned='2'>" P(
                "Killed") "</table:table-cell><table:covered-table-cell/>" CELL(P("x")))
            ROW(CELL() CELL(P("c") P("d"))) "</table:table>" P("e"));
    expect_view(document, "a\nb\nTown\tKilled\t\tx\n\tc\nd\ne\n");
    static const struct {
        enum block_kind kind;
        uint32_t scope, row, column;
    } blocks[] = {{BLOCK_LIST_ITEM, 0, 0, 0}, {BLOCK_LIST_ITEM, 0, 0, 0},
                  {BLOCK_CELL, 2, 1, 1},      {BLOCK_CELL, 2, 1, 2},
                  {BLOCK_CELL, 2, 1, 4},      {BLOCK_CELL, 2, 2, 2},
                  {BLOCK_CELL, 2, 2, 2},      {BLOCK_PARAGRAPH, 7, 0, 0}};
    assert_int_equal(document->blocks.n, COUNT(blocks));
    for (size_t i = 0; i < COUNT(blocks); i++) {
        assert_int_equal(document->blocks.at[i].kind, blocks[i].kind);
        assert_int_equal(document->blocks.at[i].scope, blocks[i].scope);
        assert_int_equal(document->blocks.at[i].row, blocks[i].row);
        assert_int_equal(document->blocks.at[i].column, blocks[i].column);
    }
}

static void test_properties(void **state) {
    struct bench *bench = *state;
    struct part parts[] = {
        {"mimetype", text_of(type)},
        {"content.xml", content_of(bench, "", P("14 men."))},
        {"meta.xml",
         text_of("<m" SPACES "><dc:title>T</dc:title><dc:creator>Al</dc:creator>"
                 "<meta:initial-creator>Bo Day</meta:initial-creator><dc:date>2024-05-"
                 "09T01:02:03</dc:date><meta:creation-date>2024-05-06T07:08:09."
                 "123</meta:creation-date></m>")}};
    const struct document *document =
        read_bytes(bench, pack(parts, COUNT(parts), &bench->arena));
    assert_true(text_equal(document->title.text, text_of("T")));
    assert_true(text_equal(document->author.text, text_of("Bo Day")));
    assert_true(text_equal(document->date.text, text_of("2024-05-06")));
    assert_true(text_equal(document->modified.text, text_of("2024-05-09")));
}

static void refused(struct bench *bench, const struct part *parts, size_t n,
                    const char *says) {
    assert_null(read_bytes(bench, pack(parts, n, &bench->arena)));
    assert_int_equal(bench->faults.n_errors, 1);
    const char *message = bench->faults.list.at[bench->faults.list.n - 1].message;
    if (!strstr(message, says))
        fail_msg("'%s' does not say '%s'", message, says);
    diags_release(&bench->faults);
}

static void test_refused(void **state) {
    struct part parts[] = {
        {"mimetype", text_of(type)},
        {"content.xml", text_of("<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]>"
                                "<a>&b;</a>")},
        {"META-INF/manifest.xml", text_of("<m><manifest:encryption-data x='1'/></m>")}};
    refused(*state, parts, 1, "holds no 'content.xml'");
    refused(*state, parts, 2, "declares a document type");
    refused(*state, parts, 3, "locked with a password");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_inline),     TEST(test_changes),
        TEST(test_styles),     TEST(test_styles_of_the_program),
        TEST(test_notes),      TEST(test_lists_and_tables),
        TEST(test_properties), TEST(test_refused),
    };
    return cmocka_run_group_tests_name("odt", tests, NULL, NULL);
}
