/*
 * test_docx.c - the text of a Word file, where it stands, and what is refused.
 */
#include "bench.h"
#include "data/archive.h"
#include "packing.h"
#include "views.h"

#define P(runs) "<w:p>" runs "</w:p>"
#define R(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define STYLED(style, runs)                                                            \
    "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" runs "</w:p>"

static const struct document *read_bytes(struct bench *bench, struct text bytes) {
    struct input input = {.name = "a.docx", .bytes = bytes};
    const struct document *document = input_read(&bench->setting, &input);
    if (document)
        check_document(document);
    return document;
}

static const struct document *read_parts(struct bench *bench, const struct part *parts,
                                         size_t n) {
    return read_bytes(bench, pack(parts, n, &bench->arena));
}

static const struct document *read_body(struct bench *bench, const char *body) {
    const char *document =
        arena_print(&bench->arena, "%s%s%s", "<w:document" WORD_SPACES "><w:body>",
                    body, "</w:body></w:document>");
    return read_bytes(bench, pack_word(text_of(document), &bench->arena));
}

static void expect(struct bench *bench, const char *body, const char *view) {
    const struct document *document = read_body(bench, body);
    assert_non_null(document);
    expect_view(document, view);
    assert_int_equal(bench->faults.n_errors, 0);
}

static void test_runs(void **state) {
    expect(*state, P(R("Sales were 1,0") R("50") R(" units.")),
           "Sales were 1,050 units.\n");
    expect(*state, P(R("a") "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"),
           "a b c\n");
    expect(*state, P("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>" R("a")),
           "a\n");
    expect(*state, P(R("a&amp;b") "<w:r><w:noBreakHyphen/></w:r>" R("c")),
           "a&b\u2011c\n");
    expect(*state, P(R("a\nb")), "a b\n");
    expect(*state, P() P(R("a")) "<w:p/>" P(R("b")), "\na\n\nb\n");
    expect(*state,
           P("<w:bookmarkStart w:id='0'/><w:sdt><w:sdtContent>" R(
               "a") "</w:sdtContent></w:sdt>"),
           "a\n");
    expect(*state, "", "");
}

/** What is inserted counts, what is deleted does not, and no comment is there. */
static void test_changes(void **state) {
    expect(
        *state,
        P(R("It cost $") "<w:del w:id='1'><w:r><w:delText>3</w:delText></w:r></w:del>"
                         "<w:ins w:id='2'><w:r><w:t>4</w:t></w:r></w:ins>" R(" m")),
        "It cost $4 m\n");
    expect(*state,
           P("<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" R("One")) P(R(" two.")),
           "One two.\n");
    expect(*state,
           P("<w:moveFrom w:id='1'>" R("5") "</w:moveFrom>" R(
               "a") "<w:moveTo w:id='2'>" R("6") "</w:moveTo>"),
           "a6\n");
    expect(*state,
           P("<w:commentRangeStart w:id='0'/>" R(
               "a") "<w:commentRangeEnd w:id='0'/>"
                    "<w:r><w:commentReference w:id='0'/></w:r>"),
           "a\n");
    expect(*state,
           P("<w:pPr><w:pPrChange w:id='1'><w:pPr><w:pStyle w:val='x'/></w:pPr>"
             "</w:pPrChange></w:pPr>" R("a")),
           "a\n");
}

static void test_unseen(void **state) {
    struct bench *bench = *state;
    expect(bench, P(R("a ") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r>" R("b")),
           "a b\n");
    expect(bench,
           P(R("a") "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>5</w:t></w:r>"),
           "a5\n");
    const struct document *document = read_body(
        bench, P(R("a ")) P("<w:r><w:rPr><w:strike/></w:rPr><w:t>55</w:t></w:r>"));
    expect_view(document, "a \n\n");
    assert_int_equal(document->omissions.n, 1);
    assert_int_equal(document_locate(document, document->omissions.at[0].first).line,
                     2);
    expect(bench,
           P("<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" P(R(
               "box 5")) "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                         "<w:txbxContent>" P(
                             R("box 5")) "</w:txbxContent></w:pict>"
                                         "</mc:Fallback>"
                                         "</mc:AlternateContent></w:r>" R("text")),
           "text\nbox 5\n");
}

#define FORMULA(text)                                                                  \
    "<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>"   \
    "<m:r><m:t>" text "</m:t></m:r></m:oMath>"

/** Formulas with figures, and files that Word would put in, are named. */
static void test_inside(void **state) {
    const struct document *document =
        read_body(*state, P(R("a ") FORMULA("17") FORMULA("x") R("b"))
                              P(R("c")) "<w:altChunk r:id='r1'/>");
    expect_view(document, "a b\nc\n");
    assert_int_equal(document->omissions.n, 2);
    assert_string_equal(document->omissions.at[0].why, "a formula that holds figures");
    assert_string_equal(document->omissions.at[1].why,
                        "another file inside it; open and save it in Word");
}

#define RAISED(text)                                                                   \
    "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>" text "</w:t></w:r>"

static void test_raised(void **state) {
    expect(*state, P(R("10") RAISED("6")), "10^6\n");
    expect(*state, P(R("May 1") RAISED("st")), "May 1st\n");
    const struct document *document = read_body(*state, P(R("14 men.") RAISED("3")));
    expect_view(document, "14 men.\n");
    assert_int_equal(document->links.n, 1);
}

static void test_links(void **state) {
    static const char body[] = WORD_BODY(
        P(R("a ") "<w:hyperlink r:id='r1'>" R("b") R(" c") "</w:hyperlink>" R(" d"))
            P("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERL"
              "</w:instrText></w:r><w:r><w:instrText>INK &quot;y&quot; "
              "</w:instrText></w:r>"
              "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" R(
                  "e") "<w:r><w:fldChar w:fldCharType='end'/></w:r>" R("f"))
                P(R("g") "<w:r><w:footnoteReference w:id='7'/></w:r>"));
    static const char relations[] =
        "<Relationships><Relationship Id='r0' Target='w'/>"
        "<Relationship Id='r1' Target='x?a=1&amp;b=2'/></Relationships>";
    struct part parts[] = {
        {"word/document.xml", {body, sizeof body - 1}},
        {"word/_rels/document.xml.rels", {relations, sizeof relations - 1}}};
    static const struct {
        const char *words, *target;
    } links[] = {{"b c", "x?a=1&b=2"}, {"e", "y"}, {"", "7"}};
    const struct document *document = read_parts(*state, parts, COUNT(parts));
    expect_view(document, "a b c d\nef\ng\n");
    assert_int_equal(document->links.n, COUNT(links));
    for (size_t i = 0; i < COUNT(links); i++) {
        const struct link *link = &document->links.at[i];
        struct text words = text_slice(document->view, link->start, link->end);
        assert_true(text_equal(words, text_of(links[i].words)));
        assert_true(text_equal(link->target, text_of(links[i].target)));
    }
}

static void expect_block(const struct document *document, size_t i,
                         enum block_kind kind, const char *words) {
    assert_true(i < document->blocks.n);
    const struct block *block = &document->blocks.at[i];
    assert_int_equal(block->kind, kind);
    assert_true(text_equal(text_slice(document->view, block->start, block->end),
                           text_of(words)));
}

static void test_styles(void **state) {
    static const char
        body[] = WORD_BODY(
            STYLED("Tit", R("A ferry sinks")) STYLED("Sub", R("14 die"))
                STYLED("Mine", R("Part one")) P(R("Text.")) STYLED("Au", R("Ann Lee"))
                    STYLED("Da", R("6 May 2024")) STYLED("Toc1", R("Part one 5"))
                        STYLED("Q", R("I saw it."))),
        styles[] = "<w:styles" WORD_SPACES
                   "><w:style w:styleId='Tit'><w:name w:val='Title'/></w:style>"
                   "<w:style w:styleId='Sub'><w:name w:val='Subtitle'/></w:style>"
                   "<w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
                   "<w:style w:styleId='Mine'><w:name w:val='Own'/>"
                   "<w:basedOn w:val='H1'/></w:style>"
                   "<w:style w:styleId='Au'><w:name w:val='Author'/></w:style>"
                   "<w:style w:styleId='Da'><w:name w:val='Date'/></w:style>"
                   "<w:style w:styleId='Q'><w:name w:val='Quote'/></w:style>"
                   "<w:style w:styleId='A'><w:name w:val='x'/><w:basedOn w:val='A'/>"
                   "</w:style>"
                   "<w:style w:styleId='Toc1'><w:name w:val='toc 1'/></w:style>"
                   "</w:styles>";
    struct part parts[] = {{"word/document.xml", {body, sizeof body - 1}},
                           {"word/styles.xml", {styles, sizeof styles - 1}}};
    const struct document *document = read_parts(*state, parts, COUNT(parts));
    assert_int_equal(document->blocks.n, 5);
    expect_block(document, 0, BLOCK_HEADLINE, "A ferry sinks");
    expect_block(document, 1, BLOCK_HEADING, "14 die");
    expect_block(document, 2, BLOCK_HEADING, "Part one");
    expect_block(document, 3, BLOCK_PARAGRAPH, "Text.");
    expect_block(document, 4, BLOCK_QUOTE, "I saw it.");
    assert_true(text_equal(document->author.text, text_of("Ann Lee")));
    assert_true(text_equal(document->date.text, text_of("2024-05-06")));
    assert_string_equal(document->title.from, "headline");
}

#define NUMBERED(runs)                                                                 \
    "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>" runs "</w:p>"
#define CELL(content) "<w:tc>" content "</w:tc>"

static void test_lists_and_tables(void **state) {
    const struct document *document = read_body(
        *state, NUMBERED(R("a")) NUMBERED(R("b")) "<w:tbl><w:tr>" CELL(P(R("Town")))
                    CELL("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" P(R("Killed")))
                        CELL(P(R("x"))) "</w:tr><w:tr>" CELL(P()) CELL(P(R("c")) P(
                            R("d"))) "</w:tr><w:tr><w:trPr>"
                                     "<w:del w:id='1'/></w:trPr>" CELL(
                                         P(R("gone"))) "</w:tr></w:tbl>" P(R("e")));
    expect_view(document, "a\nb\nTown\tKilled\tx\n\tc\nd\ne\n");
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

static void test_notes_and_properties(void **state) {
    static const char
        body[] = WORD_BODY(P(R("14 men."))),
        notes[] = "<w:footnotes" WORD_SPACES "><w:footnote w:type='separator'>" P(R(
            "-")) "</w:footnote><w:footnote w:id='1'>" P(R("See 5.")) "</w:footnote>"
                                                                      "</w:footnotes>",
        core[] = "<c:p xmlns:c='c' xmlns:d='d'><d:title>T</d:title><d:creator>Bo Day"
                 "</d:creator><d:created>2024-05-06T07:08:09Z</d:created></c:p>";
    struct part parts[] = {{"word/document.xml", {body, sizeof body - 1}},
                           {"word/footnotes.xml", {notes, sizeof notes - 1}},
                           {"docProps/core.xml", {core, sizeof core - 1}}};
    const struct document *document = read_parts(*state, parts, COUNT(parts));
    expect_view(document, "14 men.\nSee 5.\n");
    expect_block(document, 1, BLOCK_FOOTNOTE, "See 5.");
    assert_true(text_equal(document->title.text, text_of("T")));
    assert_true(text_equal(document->author.text, text_of("Bo Day")));
    assert_true(text_equal(document->date.text, text_of("2024-05-06")));
    assert_string_equal(document->date.from, "document properties");
}

/** The number of a paragraph and of its character. */
static void test_place(void **state) {
    const struct document *document =
        read_body(*state, P(R("One.")) P() P(R("Caf\u00E9 ") R("1,") R("050 cups")));
    uint32_t at = (uint32_t)text_find(document->view, text_of("1,050"));
    struct location where =
        document_locate(document, document_span(document, at, at + 5).start);
    assert_int_equal(where.line, 3);
    assert_int_equal(where.column, 6);
}

/** What a text says to factlint is none of it. */
static void test_directive(void **state) {
    const struct document *document = read_body(
        *state, P(R("# factlint: ignore[figure-contradicted] corrected")) P(R("a")));
    assert_int_equal(document->directives.n, 1);
    assert_int_equal(document->blocks.at[0].kind, BLOCK_BOILERPLATE);
}

/* ---- what is refused ---- */

static void refused(struct bench *bench, struct text bytes, const char *says) {
    assert_null(read_bytes(bench, bytes));
    assert_int_equal(bench->faults.n_errors, 1);
    const char *message = bench->faults.list.at[bench->faults.list.n - 1].message;
    if (!strstr(message, says))
        fail_msg("'%s' does not say '%s'", message, says);
    diags_release(&bench->faults);
}

static void refused_part(struct bench *bench, struct text document, const char *says) {
    refused(bench, pack_word(document, &bench->arena), says);
}

/** `n` times `text`, between two others. */
static struct text repeat_between(struct bench *bench, const char *before,
                                  const char *text, size_t n, const char *behind) {
    size_t size = strlen(text), head = strlen(before), tail = strlen(behind);
    char *all = arena_take(&bench->arena, head + n * size + tail);
    memcpy(all, before, head);
    for (size_t i = 0; i < n; i++)
        memcpy(all + head + i * size, text, size);
    memcpy(all + head + n * size, behind, tail);
    return (struct text){all, head + n * size + tail};
}

static void test_bombs(void **state) {
    struct bench *bench = *state;
    refused_part(bench, repeat_between(bench, "<a>", " ", 4 << 20, "</a>"),
                 "200 times");
    refused_part(bench, repeat_between(bench, "", "<a>", 300, ""),
                 "more than 200 deep");
    refused_part(bench, repeat_between(bench, "<a", " b='1'", 1500, "/>"),
                 "1,000 attributes");
    struct part *parts = arena_get(&bench->arena, 10001 * sizeof *parts);
    for (int i = 0; i < 10001; i++)
        parts[i] = (struct part){arena_print(&bench->arena, "%d", i), text_of("")};
    refused(bench, pack(parts, 10001, &bench->arena), "more than 10,000 parts");
}

/** Change the two bytes of a number wherever `mark` stands, `at` bytes behind it. */
static struct text forge(struct bench *bench, struct text bytes, const char *mark,
                         size_t at, unsigned size) {
    char *copy = arena_copy(&bench->arena, bytes.data, bytes.size);
    for (size_t i = 0; i + at + 4 < bytes.size; i++)
        if (memcmp(copy + i, mark, 4) == 0)
            for (int k = 0; k < 4; k++)
                copy[i + at + (size_t)k] = (char)(size >> 8 * k);
    return (struct text){copy, bytes.size};
}

/** What the file says of its sizes is none of the truth. */
static void test_forged(void **state) {
    struct bench *bench = *state;
    struct text whole = pack_word(
        repeat_between(bench, "<a>", "<b c='d'>e</b>", 2000, "</a>"), &bench->arena);
    static const char entry[] = "PK\x01\x02";
    refused(bench, forge(bench, whole, entry, 24, 100), "larger than it says");
    refused(bench, forge(bench, whole, entry, 24, 0), "larger than it says");
    refused(bench, forge(bench, whole, entry, 24, 65 << 20), "larger than 64 MiB");
    refused(bench, forge(bench, whole, entry, 20, 1u << 30), "larger than the whole");
    refused(bench, forge(bench, whole, entry, 42, 1u << 30), "damaged");
}

/** Parts that are each small enough. */
static void test_together(void **state) {
    struct bench *bench = *state;
    enum { SIZE = 45 << 20, APART = 199 };
    char *bytes = arena_take(&bench->arena, SIZE);
    uint32_t random = 1;
    memset(bytes, 'x', SIZE);
    for (size_t i = 0; i < SIZE; i += APART)
        bytes[i] = (char)((random = random * 1664525 + 1013904223) >> 24);
    struct text part = {bytes, SIZE}, read;
    struct part parts[] = {{"a", part}, {"b", part}, {"c", part}};
    struct archive archive;
    assert_true(
        archive_open(&archive, "a.zip", pack(parts, 3, &bench->arena), &bench->faults));
    assert_true(archive_read(&archive, "a", &bench->arena, &read));
    assert_true(archive_read(&archive, "b", &bench->arena, &read));
    assert_false(archive_read(&archive, "c", &bench->arena, &read));
    archive_close(&archive);
    assert_string_equal(bench->faults.list.at[0].message,
                        "its parts are larger than 128 MiB together");
    diags_release(&bench->faults);
}

static void test_outside(void **state) {
    struct bench *bench = *state;
    refused_part(bench,
                 text_of("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"
                         "<a>&b;</a>"),
                 "declares a document type");
    refused_part(bench, text_of("<a>&b;</a>"), "no well-formed XML");
    refused_part(bench, text_of("<a><b></a>"), "no well-formed XML");
    refused_part(bench, (struct text){"\xFF\xFE<\0a\0/\0>\0", 10}, "is no UTF-8");
    refused_part(bench, text_of("<a>\xE9</a>"), "no well-formed XML");
}

static void test_not_whole(void **state) {
    struct bench *bench = *state;
    struct text whole = pack_word(text_of(WORD_BODY(P(R("14 men.")))), &bench->arena);
    for (size_t size = 0; size < whole.size; size += 7)
        if (size > 4)
            refused(bench, text_slice(whole, 0, size), "damaged");
    struct part part = {"word/document.xml", text_of(WORD_BODY(P(R("14 men."))))};
    struct packing locked = {"secret", ZIP_CM_DEFLATE}, others = {NULL, ZIP_CM_BZIP2};
    refused(bench, pack_as(&part, 1, locked, &bench->arena), "password");
    if (zip_compression_method_supported(ZIP_CM_BZIP2, 1))
        refused(bench, pack_as(&part, 1, others, &bench->arena),
                "in a way that is not");
    static const char compound[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0";
    refused(bench, (struct text){compound, sizeof compound - 1}, "password");
    part.name = "other.xml";
    refused(bench, pack(&part, 1, &bench->arena), "holds no 'word/document.xml'");
}

static void test_wrong_name(void **state) {
    struct bench *bench = *state;
    struct input inputs[] = {
        {.name = "a.txt",
         .bytes = pack_word(text_of(WORD_BODY(P(R("14 men.")))), &bench->arena)},
        {.name = "a.docx", .bytes = text_of("14 men.\n")}};
    for (size_t i = 0; i < COUNT(inputs); i++) {
        const struct document *document = input_read(&bench->setting, &inputs[i]);
        expect_view(document, "14 men.\n");
        assert_int_equal(bench->faults.list.n, 1);
        assert_int_equal(bench->faults.n_errors, 0);
        assert_non_null(strstr(bench->faults.list.at[0].message, "and is read as one"));
        diags_release(&bench->faults);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_runs),
        TEST(test_changes),
        TEST(test_unseen),
        TEST(test_inside),
        TEST(test_raised),
        TEST(test_links),
        TEST(test_styles),
        TEST(test_place),
        TEST(test_lists_and_tables),
        TEST(test_directive),
        TEST(test_bombs),
        TEST(test_together),
        TEST(test_notes_and_properties),
        TEST(test_forged),
        TEST(test_outside),
        TEST(test_not_whole),
        TEST(test_wrong_name),
    };
    return cmocka_run_group_tests_name("docx", tests, NULL, NULL);
}
