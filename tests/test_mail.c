/*
 * test_mail.c - messages: their heads, their codings, and which part is the text.
 */
#include "bench.h"
#include "views.h"

#include "document/mail_coding.h"
#include "document/mail_head.h"
#include "document/read.h"

static const struct document *read_message(struct bench *bench, const char *message) {
    struct input input = {.name = "a.eml", .bytes = text_of(message)};
    const struct document *document = input_read(&bench->setting, &input);
    assert_non_null(document);
    check_document(document);
    return document;
}

static void expect(struct bench *bench, const char *message, const char *view) {
    expect_view(read_message(bench, message), view);
}

static void expect_text(struct text text, const char *expected) {
    if (!text_equal(text, text_of(expected)))
        fail_msg("'%.*s' is not '%s'", TEXT_ARGUMENTS(text), expected);
}

static void test_codings(void **state) {
    struct bench *bench = *state;
    static const char *const base64[][2] = {
        {"MTIgbWVu", "12 men"},
        {"MTIg\r\nbWVu", "12 men"},
        {"MTI=", "12"},
        {"MT=I", "1"},
        {"", ""},
        {"!!", ""},
    };
    static const char *const quoted[][2] = {
        {"a=20b=\r\nc=", "a bc"},        {"=4", "=4"},   {"=XY", "=XY"},
        {"1=2C200=\n men", "1,200 men"}, {"a_b", "a_b"}, {"= \r\nx", "x"},
    };
    for (size_t i = 0; i < COUNT(base64); i++)
        expect_text(mail_base64(text_of(base64[i][0]), &bench->arena), base64[i][1]);
    for (size_t i = 0; i < COUNT(quoted); i++)
        expect_text(mail_quoted(text_of(quoted[i][0]), false, &bench->arena),
                    quoted[i][1]);
}

static void test_words(void **state) {
    struct bench *bench = *state;
    static const char *const words[][2] = {
        {"Twelve men", "Twelve men"},
        {"=?iso-8859-1?Q?Gr=FC=DFe_an?= all", "Gr\u00FC\u00DFe an all"},
        {"=?UTF-8?B?w6k=?= =?UTF-8?B?w6k=?=\r\n\tx", "\u00E9\u00E9 x"},
        {"=?utf-8?q?a?=b", "ab"},
        {"=?utf-8?q?a", "=?utf-8?q?a"},
        {"=?", "=?"},
        {"a\r\n  b\x01 c", "a b c"},
        {"=?x-none?q?=E9?=", "\u00E9"},
        {"caf\xE9", "caf\u00E9"},
    };
    for (size_t i = 0; i < COUNT(words); i++)
        expect_text(mail_words(text_of(words[i][0]), &bench->arena), words[i][1]);
}

static void test_fields(void **state) {
    (void)state;
    struct text head =
        text_of("To: a\r\nSUBJECT: One\r\n two\r\nSubject: three\r\nX-Date: 5\r\n");
    expect_text(mail_field(head, "Subject"), "One\r\n two");
    expect_text(mail_field(head, "Date"), "");
    struct text type =
        text_of("Multipart/Mixed; a=b;\r\n boundary=\"x; y\"; charset=z ");
    expect_text(mail_main(type), "Multipart/Mixed");
    expect_text(mail_parameter(type, "boundary"), "x; y");
    expect_text(mail_parameter(type, "charset"), "z");
    expect_text(mail_parameter(type, "name"), "");
}

static void test_plain(void **state) {
    expect(*state, "Subject: Twelve men\n\nThey came.\n", "Twelve men\n\nThey came.");
    expect(*state, "Subject: a\r\n\r\n> One.\r\n>> Two.\r\n-- \r\nAnn, phone 12\r\n",
           "a\n\nOne.\nTwo.");
    expect(*state, "From a Mon\nSubject: a\n\nOne.", "a\n\nOne.");
    expect(*state, "Content-Type: text/plain; charset=iso-8859-1\n\nCaf\xE9 12\n",
           "\n\nCaf\u00E9 12");
    expect(*state, "Content-Transfer-Encoding: base64\n\nMTIgbWVu\n", "\n\n12 men");
    expect(*state, "", "\n\n");
}

static void test_about(void **state) {
    const struct document *document = read_message(
        *state,
        "From: \"Ann Lee\" <ann@a.example>\nOrganization: The Post\nSubject: "
        "Ferry sinks\nDate: Mon, 5 Aug 2019 10:12:00 +0200 (CEST)\n\nIt sank.\n");
    expect_text(document->title.text, "Ferry sinks");
    expect_text(document->author.text, "Ann Lee");
    expect_text(document->publisher.text, "The Post");
    expect_text(document->date.text, "2019-08-05");
    assert_string_equal(document->date.from, "head of the message");
    assert_int_equal(document->blocks.at[0].kind, BLOCK_HEADLINE);
}

#define PARTS(type) "Subject: a\nContent-Type: multipart/" type "; boundary=xx\n\nNo.\n"
#define PLAIN(text) "--xx\nContent-Type: text/plain\n\n" text "\n"
#define HTML(text) "--xx\nContent-Type: text/html\n\n" text "\n"

static void test_parts(void **state) {
    struct bench *bench = *state;
    expect(bench, PARTS("alternative") PLAIN("12 men.") HTML("<p>12 boys.") "--xx--\n7",
           "a\n\n12 men.");
    expect(bench, PARTS("alternative") PLAIN("") HTML("<p>12 <b>boys</b>.<p>Yes."),
           "a\n\n12 boys.\n\nYes.");
    expect(bench, PARTS("mixed") PLAIN("One.") PLAIN("Two."), "a\n\nOne.\n\n\nTwo.");
    expect(
        bench,
        PARTS("mixed") "--xx\nContent-Type: multipart/alternative; boundary=\"yy\"\n\n"
                       "--yy\n\n12 men.\n--yy--\n--xx--\n",
        "a\n\n12 men.");
    assert_int_equal(bench->faults.list.n, 0);
    expect(bench,
           PARTS("mixed") PLAIN("One.") "--xx\nContent-Type: application/pdf; "
                                        "name=\"a.pdf\"\n\nJVB\n--xx--\n",
           "a\n\nOne.");
    assert_string_equal(bench->faults.list.at[0].message,
                        "1 attachment is not read: a.pdf; save it beside the message");
}

static void test_html(void **state) {
    const struct document *document = read_message(
        *state, "Subject: Twelve\nContent-Type: text/html; charset=utf-8\n"
                "Content-Transfer-Encoding: quoted-printable\n\n<p>The <a "
                "href=3D\"https://a.example/b\">board</a> said.<ul><li>12 men</ul>\n");
    assert_int_equal(document->blocks.n, 3);
    assert_int_equal(document->blocks.at[0].kind, BLOCK_HEADLINE);
    assert_int_equal(document->blocks.at[2].kind, BLOCK_LIST_ITEM);
    assert_int_equal(document->links.n, 1);
    expect_text(document->links.at[0].target, "https://a.example/b");
    expect_text(text_slice(document->view, document->links.at[0].start,
                           document->links.at[0].end),
                "board");
}

/** A boundary that another one begins with. */
static void test_boundaries(void **state) {
    const struct document *document = read_message(
        *state, "Subject: a\nContent-Type: multipart/mixed; boundary=xx\n\n"
                "--xx \nContent-Type: multipart/alternative; boundary=xx1\n\n"
                "--xx1\n\nOne.\n--xx1--\n--xx--2\n--xx\n\nTwo.\n--xx--\nThree.\n");
    expect_view(document, "a\n\nOne.\n\n\nTwo.");
}

static void test_limits(void **state) {
    struct bench *bench = *state;
    const char *deep = "Subject: a\n";
    for (int i = 0; i < 20; i++)
        deep = arena_print(&bench->kept,
                           "%sContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n",
                           deep, 100 + i, 100 + i);
    read_message(bench, deep);
    assert_non_null(strstr(bench->faults.list.at[0].message, "nested deeper than 16"));
    diags_release(&bench->faults);
    read_message(bench, arena_print(&bench->kept, "%s%s", PARTS("mixed"),
                                    repeat(&bench->kept, PLAIN("One."), 2000)));
    assert_int_equal(bench->faults.list.n, 1);
    diags_release(&bench->faults);
    read_message(bench, arena_print(&bench->kept, "Subject: %s\n\n1",
                                    repeat(&bench->kept, "=?a?q? ", 200000)));
    read_message(bench, arena_print(&bench->kept, "Content-Type: %s\n\n1",
                                    repeat(&bench->kept, "; ", 500000)));
    assert_int_equal(bench->faults.list.n, 0);
}

/** By its head, whatever it is called; a text that begins alike is none. */
static void test_known(void **state) {
    (void)state;
    const struct reader *mail = reader_named(text_of("mail"));
    assert_true(mail->knows(text_of("Message-ID: <a>\nFrom: b\nDate: c\n\nx")));
    assert_false(mail->knows(text_of("From: b\nDate: c\n\nx")));
    assert_false(mail->knows(text_of("")));
}

/* ---- pages that a browser saved as one file ---- */

#define SAVED                                                                          \
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/b\r\n"     \
    "Subject: Ferry\r\nDate: Mon, 6 May 2024 10:00:00 GMT\r\nMIME-Version: 1.0\r\n"    \
    "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"

static const struct document *read_saved(struct bench *bench, const char *name,
                                         const char *bytes) {
    struct input input = {.name = name, .bytes = text_of(bytes)};
    const struct document *document = input_read(&bench->setting, &input);
    if (document)
        check_document(document);
    return document;
}

static void test_saved_page(void **state) {
    static const char page[] = SAVED
        "--b\r\nContent-Type: text/html\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<meta name=3D\"date\" content=3D\"2023-04-05\"><title>Ferry sinks</title>\r\n"
        "<h1>Ferry sinks</h1><p>It left with 7=\r\n4 men=E2=80=A6</p>\r\n"
        "--b\r\nContent-Type: image/png\r\n\r\n14\r\n--b--\r\n";
    static const char *const names[] = {"page.mhtml", "page.eml", "page.txt"};
    struct bench *bench = *state;
    for (size_t i = 0; i < COUNT(names); i++) {
        const struct document *document = read_saved(bench, names[i], page);
        expect_view(document, "Ferry sinks\n\nIt left with 74 men\u2026");
        assert_true(text_equal(document->date.text, text_of("2023-04-05")));
        assert_true(text_equal(document->url.text, text_of("https://a.example/b")));
        assert_int_equal(document->author.text.size, 0);
    }
    assert_int_equal(bench->faults.list.n, 2); /* that two are called otherwise */
}

/** Without a page in it, or sent to somebody: a message. */
static void test_no_saved_page(void **state) {
    struct bench *bench = *state;
    assert_null(
        read_saved(bench, "page.mht", SAVED "--b\r\n\r\nNo page.\r\n--b--\r\n"));
    assert_int_equal(bench->faults.n_errors, 1);
    const struct document *document =
        read_saved(bench, "page.eml",
                   "To: bo@a.example\r\n" SAVED
                   "--b\r\nContent-Type: text/html\r\n\r\n<p>14 men\r\n--b--\r\n");
    assert_true(text_equal(document->title.text, text_of("Ferry")));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_codings), TEST(test_words),      TEST(test_fields),
        TEST(test_plain),   TEST(test_about),      TEST(test_parts),
        TEST(test_html),    TEST(test_boundaries), TEST(test_limits),
        TEST(test_known),   TEST(test_saved_page), TEST(test_no_saved_page),
    };
    return cmocka_run_group_tests_name("mail", tests, NULL, NULL);
}
