/*
 * test_html.c - the view of a page, the way back to its source, and what is refused.
 */
#include "bench.h"
#include "views.h"

/** Bytes of a file, copied so that ASan sees any overrun. */
static const struct document *read_bytes(struct bench *bench, struct text bytes) {
    static char *page; /* the last one lives as long as its document */
    free(page);
    page = malloc(bytes.size ? bytes.size : 1);
    assert_non_null(page);
    memcpy(page, bytes.data, bytes.size);
    struct input input = {.name = "page.html", .bytes = {page, bytes.size}};
    const struct document *document = input_read(&bench->setting, &input);
    if (document)
        check_document(document);
    return document;
}

static void expect(struct bench *bench, const char *html, const char *view) {
    const struct document *document = read_bytes(bench, text_of(html));
    assert_non_null(document);
    expect_view(document, view);
    assert_int_equal(bench->faults.n_errors, 0);
}

static void test_inline(void **state) {
    expect(*state, "<p>Sales were 1,0<b>50</b> units.", "Sales were 1,050 units.");
    expect(*state, "<p>Up 5%<br>on Monday", "Up 5%\non Monday");
    expect(*state, "<p>Up 5%<br> <br>On Monday", "Up 5%\n\nOn Monday");
    expect(*state, "<p>a <!-- 5 --> b<!-- 6 -->c", "a bc");
    expect(*state, "<p>a\n  b <i> c</i>\t", "a b c");
    expect(*state, "<p>a</bogus>b", "ab");
    expect(*state, "<p>a < b", "a < b");
    expect(*state, "<p>a\r\nb\rc", "a b c");
}

static void test_entities(void **state) {
    expect(*state, "<p>AT&amp;T &amp;amp; &lt;b&gt;", "AT&T &amp; <b>");
    expect(*state, "<p>1&nbsp;200 &#8364;&#x32;5&#50", "1\u00A0200 \u20AC252");
    expect(*state, "<p>&copy2020 &notit; &bogus; &", "\u00A92020 \u00ACit; &bogus; &");
    expect(*state, "<p>&NotEqualTilde;x &fjlig; &#0;&#x110000;",
           "\u2242\u0338x fj \uFFFD\uFFFD");
    expect(*state, "<p>&#128;&hellip;&AMP;&ampx", "\u20AC\u2026&&x");
    expect(*state, "<p>&nbsp;</p><p>a&nbsp;&nbsp;b&nbsp;</p>", "a\u00A0b");
}

static void test_blocks(void **state) {
    expect(*state, "<h1>A</h1>b<p>c<ul><li>d<li>e</ul>f", "A\n\nb\n\nc\n\nd\n\ne\n\nf");
    expect(*state, "<table><tr><td>1<td>2</table>", "1\n\n2");
    expect(*state, "<pre>\na  b\nc\n\nd</pre>", "a b\nc\n\nd");
    expect(*state, "<script>1</script><style>2</style>a<noscript>3</noscript>", "a");
    expect(*state, "<p hidden>1<p style='display : none'>2<p aria-hidden=true>3<p>4",
           "4");
    expect(*state, "", "");
}

/** What a parser moves is read where it stands. */
static void test_moved(void **state) {
    expect(*state, "<table><tr><td>1</td></tr>2</table>3", "1\n\n2\n\n3");
    expect(*state, "<b>1<p>2</b>3", "1\n\n23");
}

static void test_place(void **state) {
    const struct document *document =
        read_bytes(*state, text_of("<p>\nA &pound;<b>1</b>0 note\n"));
    size_t at = text_find(document->view, text_of("\u00A310"));
    struct span span = document_span(document, (uint32_t)at, (uint32_t)at + 4);
    assert_true(text_equal(text_slice(document->source, span.start, span.end),
                           text_of("&pound;<b>1</b>0")));
    struct location where = document_locate(document, span.start);
    assert_int_equal(where.line, 2);
    assert_int_equal(where.column, 3);
}

/** The mark of a note is a link and no words, raised by its tag or not. */
static void test_notes(void **state) {
    expect(*state, "<p>74 men.<a href='#_ftn1'><span>[1]</span></a>", "74 men.");
    expect(*state, "<p>It<a href='#_edn1'>ii</a> sank.<a href='#n2'>2</a>", "It sank.");
    expect(*state, "<p>It<a href='http://a.example/#n3'>[3]</a> sank<a href='#n'>*</a>",
           "It sank");
    expect(*state, "<p><a href='#r1'>1</a> Of 90.<a href='#r1'>\u21A9\uFE0E</a>",
           " Of 90.");
    expect(*state,
           "<p>In <a href='#y'>2019</a> <a href='/b'>74</a> as <a href='#t'>b</a>",
           "In 2019 74 as b");
    expect(*state,
           "<p>By <a href='#t'><i>1</i> <b>2</b></a> in <a href='#t'>\u6771</a>",
           "By 1 2 in \u6771");
    const struct document *document =
        read_bytes(*state, text_of("<p>74 men.<a href='#_ftn1'>[1]</a>"));
    assert_int_equal(document->links.n, 1);
}

static void test_links(void **state) {
    const struct document *document = read_bytes(
        *state,
        text_of("<p>a <a href='x?a=1&amp;b=2'>b <i>c</i></a> d<a name=y>e</a>"));
    assert_int_equal(document->links.n, 1);
    const struct link *link = &document->links.at[0];
    assert_true(text_equal(link->target, text_of("x?a=1&b=2")));
    assert_true(
        text_equal(text_slice(document->view, link->start, link->end), text_of("b c")));
}

struct bytes_case {
    struct text bytes;
    const char *view, *says; /* NULL: none */
};

#define BYTES(literal)                                                                 \
    { literal, sizeof literal - 1 }

static void test_encodings(void **state) {
    static const struct bytes_case cases[] = {
        {BYTES("\xEF\xBB\xBF<p>Caf\xC3\xA9"), "Caf\u00E9", NULL},
        {BYTES("<meta charset=utf-8><p>Caf\xC3\xA9"), "Caf\u00E9", NULL},
        {BYTES("<meta charset=latin1><p>Caf\xC3\xA9"), "Caf\u00E9", NULL},
        {BYTES("<meta charset='ISO-8859-1'><p>\x80 5 \x93q\x94"),
         "\u20AC 5 \u201Cq\u201D", NULL},
        {BYTES("<meta content='text/html; charset=windows-1251'><p>\xEF\xFF\xF2\xFC"),
         "\u043F\u044F\u0442\u044C", NULL},
        {BYTES("<?xml version='1.0' encoding='ISO-8859-2'?><p>\xB9"), "\u0161", NULL},
        {BYTES("\xFF\xFE<\0p\0>\0\xE9\0"), "\u00E9", NULL},
        {BYTES("\xFE\xFF\0<\0p\0>\0\xE9"), "\u00E9", NULL},
        {BYTES("<\0p\0>\0\xE9\0"), "\u00E9", NULL},
        {BYTES("<p>Caf\xE9"), "Caf\u00E9", "declares no encoding"},
        {BYTES("<meta charset=shift_jis><p>\x83\x65 \xFF"), "\u30C6 \uFFFD",
         "1 byte is no 'cp932'"},
        {BYTES("<meta charset=utf-16><p>\xC3\xA9"), "\u00E9", NULL},
        {BYTES("<meta charset=x-mine><p>\xE9"), NULL, "'x-mine' is not known"},
        {BYTES("<meta charset=utf-8><p>\xE9"), NULL, "invalid UTF-8 at offset 23"},
        {BYTES("<p>a\0b"), NULL, "a NUL byte at offset 4"},
        {BYTES("<p>Caf\xC3"), "Caf\u00C3", "declares no encoding"},
    };
    struct bench *bench = *state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct document *document = read_bytes(bench, cases[i].bytes);
        assert_true(!document == !cases[i].view);
        if (document)
            expect_view(document, cases[i].view);
        assert_int_equal(bench->faults.list.n, cases[i].says ? 1 : 0);
        if (cases[i].says)
            assert_non_null(strstr(bench->faults.list.at[0].message, cases[i].says));
        diags_release(&bench->faults);
    }
}

struct about_case {
    const char *head, *title, *date, *author, *from; /* of the date */
};

static void expect_stated(const struct stated *stated, const char *text) {
    if (!text_equal(stated->text, text_of(text)))
        fail_msg("'%.*s' is not '%s'", TEXT_ARGUMENTS(stated->text), text);
}

#define LD(json) "<script type='application/ld+json'>" json "</script>"

static void test_about(void **state) {
    static const struct about_case cases[] = {
        {"<title>Ferry sinks off Nordholm | The Post</title>",
         "Ferry sinks off Nordholm", "", "", NULL},
        {"<title>The Post - Ferry sinks off the coast</title>",
         "The Post - Ferry sinks off the coast", "", "", NULL},
        {"<title>A</title><meta property='x:y og:title' content='B &amp;\n C'>",
         "B & C", "", "", NULL},
        {"<meta name=author content=http://a.example/x><meta name=dc.creator "
         "content=Bo>",
         "", "", "Bo", NULL},
        {"<meta property=article:published_time content=soon>"
         "<meta itemprop=datePublished content=2021-03-05T10:00Z>",
         "", "2021-03-05", "", "meta"},
        {"<time datetime=2021-03-05>today</time><time datetime='2021-03-05 10:00'>", "",
         "2021-03-05", "", "markup"},
        {"<time datetime=2021-03-05>today</time><time datetime=2021-03-04>", "", "", "",
         NULL},
        {"<meta property=og:title content=No>" LD(
             "{\"headline\":\"Yes\",\"datePublished\":\"2021-03-05\","
             "\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo\"}]}"),
         "Yes", "2021-03-05", "Ann Lee, Bo", "JSON-LD"},
        {LD("\n//<![CDATA[\n[{\"@type\":\"WebSite\"},{\"headline\":\"Yes\"}]\n//]]>\n"),
         "Yes", "", "", NULL},
        {LD("{\"headline\":\"AT&amp;T&#8217;s &bogus; &\"}"), "AT&T\u2019s &bogus; &",
         "", "", NULL},
        {LD("{\"@graph\":[{\"@type\":\"WebPage\"},{\"headline\":\"Yes\"}]}"), "Yes", "",
         "", NULL},
        {LD("{\"headline\":\"Cut") LD("[]") LD("7") LD("{\"@graph\":7}")
             LD("{\"headline\":[],\"datePublished\":{}}"),
         "", "", "", NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct document *document = read_bytes(*state, text_of(cases[i].head));
        expect_stated(&document->title, cases[i].title);
        expect_stated(&document->date, cases[i].date);
        expect_stated(&document->author, cases[i].author);
        if (cases[i].from)
            assert_string_equal(document->date.from, cases[i].from);
    }
}

static void refuse(struct bench *bench, const char *part, size_t n, const char *says) {
    read_bytes(bench, text_of(repeat(&bench->arena, part, n)));
    if (!bench->faults.n_errors || !strstr(bench->faults.list.at[0].message, says))
        fail_msg("%zu times %s is read", n, part);
    assert_int_equal(bench->faults.list.n, 1);
    diags_release(&bench->faults);
}

static void test_limits(void **state) {
    static const char deep[] = "nest deeper than 512";
    refuse(*state, "<div>", 100000, deep);
    refuse(*state, "<div></b>", 100000, deep);
    refuse(*state, "<b><div></b>", 100000, deep);
    refuse(*state, "<x><div></x>", 100000, deep);
    refuse(*state, "<div><object></div>", 100000, deep);
    refuse(*state, "<ul><li>", 100000, deep);
    refuse(*state, "<p>", 2000000, "more than 256 MiB");
    refuse(*state, "12345678", (DOCUMENT_MAX_SIZE >> 3) + 1, "larger than 16 MiB");
    struct bench *bench = *state;
    const char *many = repeat(&bench->arena, " a=1", 1000);
    read_bytes(bench, text_of(arena_print(&bench->arena, "<p%s>", many)));
    assert_non_null(strstr(bench->faults.list.at[0].message, "512 attributes"));
}

/** What looks like too much and is none. */
static void test_within_limits(void **state) {
    static const char *const parts[] = {
        "<div></div>",
        "<p>x",
        "<li>x",
        "<a name=x>y",
        "<td>",
        "<br>",
        "<b></b>",
        "<!--<div>-->",
        "<script>'<div>'</script>",
        "<table><tr><td></table>",
        "<div><p></div>",
        "<h2>x</h2>",
    };
    for (size_t i = 0; i < COUNT(parts); i++) {
        struct bench *bench = *state;
        assert_non_null(
            read_bytes(bench, text_of(repeat(&bench->arena, parts[i], 2000))));
        if (bench->faults.n_errors)
            fail_msg("%s: %s", parts[i], bench->faults.list.at[0].message);
        diags_release(&bench->faults);
    }
}

/** A page of parts drawn at random: whatever it holds, the way back holds. */
static void test_any_page(void **state) {
    static const char *const parts[] = {
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<a href=x>",
        "</a>",
        "<br>",
        "<li>",
        "<ul>",
        "</ul>",
        "12 men",
        " $4 million",
        "&amp;",
        "&nbsp;",
        "&eacute;",
        "&copy2",
        "&notit;",
        "&#",
        "&",
        "<",
        "\r\n",
        "\r",
        " ",
        "\n\n",
        "<!--",
        "-->",
        "<pre>",
        "</pre>",
        "<svg>",
        "</svg>",
        "<![CDATA[x<b]]>",
        "\u00E9",
        "\u20AC",
        "\x01",
        "</x>",
        "<x",
        ">",
        "\"",
        "'",
        "<title>",
        "</title>",
        "<h1>",
        "<select>",
        "<option>",
        "<math>",
        "<textarea>",
        "</textarea>",
        "<i",
        "=",
        "<plaintext>",
        "<frameset>",
        "<template>",
        "<sup>",
        "</sup>",
        "<q>",
        "</q>",
        "<del>",
        "</del>",
        "\u00A0",
        "&#13;",
        "&#128;",
        "&NotEqualTilde;",
        "<br",
        "</br>",
        "</p",
        "<nobr>",
        "<form>",
        "<button>",
    };
    enum { N_PAGES = 3000, MOST_PARTS = 40 };
    struct bench *bench = *state;
    uint64_t seed = 88172645463325252u;
    for (size_t i = 0; i < N_PAGES; i++) {
        const char *page = "";
        for (size_t k = 0; k < MOST_PARTS; k++) {
            seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
            page = arena_print(&bench->arena, "%s%s", page, parts[seed % COUNT(parts)]);
        }
        read_bytes(bench, text_of(page));
        arena_reset(&bench->arena);
        diags_release(&bench->faults);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_set_up, bench_tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_inline),    TEST(test_entities), TEST(test_blocks),
        TEST(test_moved),     TEST(test_place),    TEST(test_notes),
        TEST(test_links),     TEST(test_limits),   TEST(test_within_limits),
        TEST(test_encodings), TEST(test_any_page), TEST(test_about),
    };
    return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
