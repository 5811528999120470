/*
 * test_markdown.c - the view of a Markdown text, and the way back to its source.
 */
#include "unit.h"
#include "document/document.h"
#include "document/front_matter.h"
#include "views.h"

extern const struct reader reader_markdown;

static struct arena arena;
static struct diags faults;

/** Read `text`, copied to bytes of just its size, so that ASan sees any overrun. */
static struct document *read_text(struct text text) {
    char *bytes = malloc(text.size ? text.size : 1);
    assert_non_null(bytes);
    memcpy(bytes, text.data, text.size);
    struct document *document = arena_get(&arena, sizeof *document);
    document->name = "draft.md";
    document->source = (struct text){bytes, text.size};
    document_count(document, &arena);
    document->text_start = front_matter_read(document, english(), &arena, &faults);
    reader_markdown.read(document, english(), &arena, &faults);
    return document;
}

static struct document *read_string(const char *string) {
    return read_text(text_of(string));
}

static void forget(struct document *document) {
    free((void *)(uintptr_t)document->source.data);
    arena_release(&arena);
    arena = (struct arena){0};
    diags_release(&faults);
}

struct view_case {
    const char *source, *view;
};

static void check_views(const struct view_case *cases, size_t n) {
    for (size_t i = 0; i < n; i++) {
        struct document *document = read_string(cases[i].source);
        assert_int_equal(faults.list.n, 0);
        expect_view(document, cases[i].view);
        check_document(document);
        forget(document);
    }
}

#define CHECK_VIEWS(cases) check_views(cases, sizeof(cases) / sizeof *(cases))

static void test_inline(void **state) {
    (void)state;
    static const struct view_case cases[] = {
        {"", ""},
        {"Sales were 1,0**50** units.", "Sales were 1,050 units."},
        {"*4*.*2*~~%~~", "4.2 "},
        {"It cost \\$4.2 \\* more", "It cost $4.2 * more"},
        {"1,**200** or **1,**200 or 3.**5 2 * 3 a,**b 5,*000",
         "1,200 or **1,200 or 3.5 2 * 3 a,**b 5,*000"},
        {"- [ ] buy 12\n- [x] sell 5", "buy 12\n\nsell 5"},
        {"See `sum 40` now, ``a ` b``50", "See   now,  50"},
        {"`a\nb` now", " now"},
        {"Up <!-- 5% or\n6% -->7%<br>on <b>Mon</b>day", "Up 7%\non Monday"},
        {"Up<br/>on<BR>a<break>b", "Up\non\nab"},
        {"![A chart of 5%](chart.png \"6%\") here", "A chart of 5% here"},
        {"Caf\u00E9 \u20AC4 **m\u20AC** \U0001F600",
         "Caf\u00E9 \u20AC4 m\u20AC \U0001F600"},
        {"<https://a.b/7> or www.c.de", "https://a.b/7 or www.c.de"},
        {"[x]: https://a.b 'A 5% title'\n\nText", "Text"},
    };
    CHECK_VIEWS(cases);
}

static void test_entities(void **state) {
    (void)state;
    static const struct view_case cases[] = {
        {"1&nbsp;000", "1\u00A0000"},
        {"&#160;&#xA0;&#XA0;", "\u00A0\u00A0\u00A0"},
        {"&pound;4 &ndash; 5&frac12; AT&amp;T", "\u00A34 \u2013 5\u00BD AT&T"},
        {"&bogus; &copy; & &#;", "&bogus; \u00A9 & &#;"},
        {"&dollar;4&period;2 &NotEqualTilde;", "$4.2 \u2242\u0338"},
        {"&euro;4 &euro;5 &copy;", "\u20AC4 \u20AC5 \u00A9"},
        {"&#0;&#xD800;&#x110000;&#9999999;", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"a&#10;b&#127;c", "a b c"},
        {"&#x1F600;&#8364;&#65;", "\U0001F600\u20ACA"},
    };
    CHECK_VIEWS(cases);
}

static void test_lines(void **state) {
    (void)state;
    static const struct view_case cases[] = {
        {"one\ntwo", "one\ntwo"},
        {"one\r\ntwo\r\n\r\nthree\r\n", "one\ntwo\n\nthree"},
        {"one\rtwo", "one\ntwo"},
        {"one  \ntwo\\\nthree", "one\ntwo\nthree"},
        {"**one**   \n*two*", "one\ntwo"},
        {"one\n<i><!-- 5 -->\ntwo", "one\ntwo"},
        {"[one](u\n't')\ntwo", "one\ntwo"},
        {"x www.a.a@b.de\ntwo 5", "x www.a.a@b.de\ntwo 5"},
        {"\xEF\xBB\xBF# One\n\ntwo", "One\n\ntwo"},
        {"\xEF\xBB\xBF---\ntitle: x\n---\n# One", "x\n\nOne"},
    };
    CHECK_VIEWS(cases);
}

static void test_blocks(void **state) {
    (void)state;
    static const struct view_case cases[] = {
        {"One 1\n=====\n\nTwo\n---\ntext", "One 1\n\nTwo\n\ntext"},
        {"| a | b |\n|-----|----:|\n| 1 | **2**,0 |\n| 3 \\| 4 |",
         "a\n\nb\n\n1\n\n2,0\n\n3 | 4"},
        {"> said 5\nlazy 6\n\nafter", "said 5\nlazy 6\n\nafter"},
        {"- a\n  - b 1\n  - c\n- d\n\n1. e", "a\n\nb 1\n\nc\n\nd\n\ne"},
        {"- a\n\n  b\n- c", "a\n\nb\n\nc"},
        {"- a\n  ***\n  b", "a\n\nb"},
        {"- [x] done 5", "done 5"},
        {"text\n\n```\ncode 5\n```\n\n    code 6\n\n<div>\nx\n</div>\n\nend",
         "text\n\nx\n\nend"},
        {"<p>Up 5%<br>on <b>Mon</b>day\n\na <script>5</script>",
         "Up 5%\non Monday\n\na 5"},
        {"<table><tr><td>1<td>2</table>\n\nb", "1\n\n2\n\nb"},
        {"***\n\ntext\n\n***", "text"},
        {"# \n\n- \n\n`x`\n\n<br>\n\ntext", "text"},
    };
    CHECK_VIEWS(cases);
}

static void expect_kinds(const char *source, const enum block_kind *kinds, size_t n) {
    struct document *document = read_string(source);
    check_document(document);
    assert_int_equal(document->blocks.n, n);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(document->blocks.at[i].kind, kinds[i]);
    forget(document);
}

#define EXPECT_KINDS(source, ...)                                                      \
    expect_kinds(source, (const enum block_kind[]){__VA_ARGS__},                       \
                 sizeof((const enum block_kind[]){__VA_ARGS__}) /                      \
                     sizeof(enum block_kind))

/** A figure in a block of HTML is read, but not where tags of a site stand in it, and
 * that is said; in a comment it is no text. */
static void test_html(void **state) {
    static const struct {
        const char *source;
        size_t line, column; /* 0: nothing is said */
    } cases[] = {
        {"a\n\n<div>\n7\n</div>\n\nend", 0, 0},
        {"a\n\n<div>\n7 {{ x }}\n</div>\n\nend", 4, 1},
        {"> <p class=\"a1\">\n> and 4</p>", 2, 7},
        {"<!-- 40\n50 -->\n\na", 1, 6},
        {"<div id=\"a1\"></div>\n\n1<b>2</b>", 0, 0},
        {"<div class=\"a\"\nid=\"b2\">\nx</div>", 0, 0},
        {"<style>\n7\n</style>\n\na", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct document *document = read_string(cases[i].source);
        assert_int_equal(document->omissions.n, cases[i].line ? 1 : 0);
        if (cases[i].line) {
            struct location at =
                document_locate(document, document->omissions.at[0].first);
            assert_int_equal(at.line, cases[i].line);
            assert_int_equal(at.column, cases[i].column);
        }
        forget(document);
    }
}

static void test_kinds(void **state) {
    (void)state;
    EXPECT_KINDS("# a\n\n# b\n\nc", BLOCK_HEADLINE, BLOCK_HEADING, BLOCK_PARAGRAPH);
    EXPECT_KINDS("<!-- x -->\n\n# a\n\n## b", BLOCK_HEADLINE, BLOCK_HEADING);
    EXPECT_KINDS("## a\n\n# b", BLOCK_HEADING, BLOCK_HEADING);
    EXPECT_KINDS("a\n\n# b", BLOCK_PARAGRAPH, BLOCK_HEADING);
    EXPECT_KINDS("> # a\n> b\n\n- c\n\n  > - d", BLOCK_HEADING, BLOCK_QUOTE,
                 BLOCK_LIST_ITEM, BLOCK_QUOTE);
    EXPECT_KINDS("a|b\n---|---\nc|d\n\ne", BLOCK_CELL, BLOCK_CELL, BLOCK_CELL,
                 BLOCK_CELL, BLOCK_PARAGRAPH);
    EXPECT_KINDS("a\n\n[^1]: b b\nc\n[^2]: d d\n\n\\[^3]: e e", BLOCK_PARAGRAPH,
                 BLOCK_FOOTNOTE, BLOCK_FOOTNOTE, BLOCK_PARAGRAPH);
    EXPECT_KINDS("a[^1]:\nb [^2]: c", BLOCK_PARAGRAPH);
}

static void test_scopes(void **state) {
    (void)state;
    static const uint32_t scopes[] = {0, 1, 1, 1, 4, 5, 5, 7, 8};
    struct document *document =
        read_string("p\n\n- a\n  1. b\n- c\n\np\n\na|b\n---|---\n\np\n\n* d\n");
    check_document(document);
    assert_int_equal(document->blocks.n, sizeof scopes / sizeof *scopes);
    for (size_t i = 0; i < document->blocks.n; i++)
        assert_int_equal(document->blocks.at[i].scope, scopes[i]);
    forget(document);
}

/** The source behind the first `part` of the view. */
struct span_case {
    const char *source, *part, *exact;
};

static void check_span(const struct span_case *it) {
    struct document *document = read_string(it->source);
    size_t start = text_find(document->view, text_of(it->part));
    assert_true(start != SIZE_MAX);
    struct span span =
        document_span(document, (uint32_t)start, (uint32_t)(start + strlen(it->part)));
    struct text found = text_slice(document->source, span.start, span.end);
    if (!text_equal(found, text_of(it->exact)))
        print_error("'%s' leads to '%.*s'\n", it->part, TEXT_ARGUMENTS(found));
    assert_true(text_equal(found, text_of(it->exact)));
    check_document(document);
    forget(document);
}

static void test_spans(void **state) {
    (void)state;
    static const struct span_case cases[] = {
        {"It has 1,0**50** units", "1,050", "1,0**50"},
        {"It has 1,0**50** units", "50 units", "50** units"},
        {"costs \\$4.2 now", "$4.2", "$4.2"},
        {"1&nbsp;000 m", "1\u00A0000", "1&nbsp;000"},
        {"x &frac12; m", "\u00BD", "&frac12;"},
        {"> said\n> 5 men", "said\n5", "said\n> 5"},
        {"one\r\ntwo", "one\n", "one\r\n"},
        {"**one**  \ntwo", "\n", "\n"},
        {"a\n\n| x | y |\n|-----|-----|\n| 7 | **8**,0 |", "8,0", "8**,0"},
        {"- a\n  - b 1\n", "b 1", "b 1"},
        {"A\n=\n\ntext 3", "text 3", "text 3"},
        {"\xEF\xBB\xBFone 5", "one 5", "one 5"},
        {"---\ndate: 2024-02-29\n---\nin 2024-02", "2024-02", "2024-02"},
        {"Caf\u00E9 *5* \u20AC7", "5 \u20AC7", "5* \u20AC7"},
        {"[five 5](u) men", "5 men", "5](u) men"},
        {"grew 5%[^1] now", "5% now", "5%[^1] now"},
        {"![alt 5](u)", "alt 5", "alt 5"},
        {"a `b` c", "a   c", "a `b` c"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_span(&cases[i]);
}

/** A link as it should be: the words in the view, and the target. */
struct link_case {
    const char *source, *words, *target;
};

static void check_link(const struct link_case *it) {
    struct document *document = read_string(it->source);
    check_document(document);
    assert_int_equal(document->links.n, 1);
    const struct link *link = &document->links.at[0];
    struct text words = text_slice(document->view, link->start, link->end);
    assert_true(text_equal(words, text_of(it->words)));
    assert_true(text_equal(link->target, text_of(it->target)));
    forget(document);
}

static void test_links(void **state) {
    (void)state;
    static const struct link_case cases[] = {
        {"[one](https://a.b/5)", "one", "https://a.b/5"},
        {"x [**one** two](u) y", "one two", "u"},
        {"x\n[one](u)\ny", "one", "u"},
        {"- [one][r]\n\n[r]: u\n", "one", "u"},
        {"x [one](<a b>)", "one", "a b"},
        {"x [one](a\\*b)", "one", "a*b"},
        {"see www.a.de", "www.a.de", "http://www.a.de"},
        {"[![alt](i)](u)", "alt", "u"},
        {"x <a class=b href=\"u?a=1\">one</a> two", "one", "u?a=1"},
        {"<p>x <a href='u'>one</a>", "one", "u"},
        {"grew 5%[^1] now", "", "^1"},
        {"grew 5%[^ons-2]", "", "^ons-2"},
        {"grew[^1]\n\n[^1]: https://a.b/5", "", "https://a.b/5"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_link(&cases[i]);
}

static void test_footnotes(void **state) {
    (void)state;
    static const struct view_case cases[] = {
        {"It grew 5%.[^1] More[^a][^b].", "It grew 5%. More."},
        {"a[^1]\n\n[^1]: The *note* 5\n[^2]:other[^1]", "a\n\nThe note 5\n\nother"},
        {"a[^1]\n\n[^1]: https://a.b/5", "a"},
        {"a [^] b [^ 1] c \\[^1] [^[^x] d", "a [^] b [^ 1] c [^1] [^ d"},
        {"- [^1]: in a list", "in a list"},
        {"a[^1]\n\n[^1]: b 5\n\n    c\n    6\n\n\t*d* 7\n\ne\n\n    f 8",
         "a\n\nb 5\n\nc\n6\n\nd 7\n\ne"},
        {"a[^1]\r\n\r\n[^1]: b 4\r\n\r\n    - c 5\r\n\r\n        d 6",
         "a\n\nb 4\n\nc 5\n\nd 6"},
        {"a[^1]\n\n[^1]: b 4\n\n        c 5\n\n\\[^2]: d\n\n    e 6",
         "a\n\nb 4\n\n[^2]: d"},
        {"# H[^1]\n\nx|y[^1]\n---|---\n", "H\n\nx\n\ny"},
    };
    CHECK_VIEWS(cases);
    struct document *document = read_string("It grew 5%.[^1] More");
    assert_int_equal(document->links.at[0].start, 11);
    forget(document);
}

static void test_front_matter(void **state) {
    (void)state;
    struct document *document =
        read_string("---\ntitle: A day\ndate: 2024-05-01T10:00\nsources:\n"
                    "  - a.csv\n  - path: b.csv\nlayout: post\n...\n# Text");
    assert_int_equal(faults.list.n, 0);
    assert_true(text_equal(document->title.text, text_of("A day")));
    assert_true(text_equal(document->date.text, text_of("2024-05-01")));
    assert_int_equal(document->sources.n, 2);
    assert_true(text_equal(document->sources.at[0].path, text_of("a.csv")));
    assert_int_equal(document->sources.at[0].line, 5);
    assert_int_equal(document->sources.at[0].column, 5);
    assert_true(text_equal(document->sources.at[1].path, text_of("b.csv")));
    assert_int_equal(document->sources.at[1].line, 6);
    assert_int_equal(document->sources.at[1].column, 11);
    expect_view(document, "A day\n\nText");
    check_document(document);
    forget(document);
}

static void test_front_matter_short(void **state) {
    (void)state;
    struct document *document =
        read_string("\xEF\xBB\xBF---  \r\nsources: a.csv\r\n--- \r\nText");
    assert_int_equal(faults.list.n, 0);
    assert_int_equal(document->sources.n, 1);
    assert_int_equal(document->sources.at[0].line, 2);
    expect_view(document, "Text");
    forget(document);
    document = read_string("---\n---\nText");
    assert_int_equal(document->text_start, 8);
    forget(document);
}

static void test_front_matter_bad(void **state) {
    (void)state;
    struct document *document = read_string("---\ntitle: [x\n---\nText");
    assert_true(faults.n_errors > 0);
    expect_view(document, "Text");
    forget(document);
    document = read_string("---\nsources:\n  - name: x\n  - a.csv\n---\nText");
    assert_int_equal(faults.n_errors, 0);
    assert_int_equal(faults.list.n, 1);
    assert_int_equal(faults.list.at[0].line, 3);
    assert_int_equal(document->sources.n, 1);
    forget(document);
}

static void test_front_matter_absent(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",
        "---",
        "---\n",
        "---\nprose: x\n\nno end",
        " ---\n---\n",
        "----\n---\n",
        "text\n---\n",
        "---x\n---\n",
        "---\njust prose\n---\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct document *document = read_string(texts[i]);
        assert_int_equal(document->text_start, 0);
        assert_int_equal(faults.list.n, 0);
        check_document(document);
        forget(document);
    }
}

/** What names our keys is no text, although it never ends. */
static void test_front_matter_open(void **state) {
    (void)state;
    static const char *const texts[] = {
        "---\ndate: x\n\nno end",
        "---\n\n# of the desk\nsources: [a.txt]\nText",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct document *document = read_string(texts[i]);
        assert_int_equal(faults.n_errors, 1);
        assert_int_equal(faults.list.at[0].line, 1);
        check_document(document);
        forget(document);
    }
}

/** Keys that are a slip of ours, and keys of other tools, which are not. */
static void test_front_matter_slips(void **state) {
    (void)state;
    static const char *const slips[] = {
        "source",  "Sources", "SOURCES", "sourcess", "sourecs", "surces",
        "sourves", "Date",    "dat",     "daate",    "dtae",
    };
    static const char *const others[] = {
        "name",      "page",  "data",     "dates",      "update",
        "dated",     "late",  "state",    "gate",       "courses",
        "resources", "ate-x", "layout",   "sourcebook", "author",
        "\xC3\xA9",  "d",     "resource", "sources2",
    };
    char text[64];
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        snprintf(text, sizeof text, "---\na: b\n%s: x\n---\nText", slips[i]);
        struct document *document = read_string(text);
        assert_int_equal(faults.list.n, 1);
        assert_int_equal(faults.n_errors, 0);
        assert_int_equal(faults.list.at[0].line, 3);
        assert_non_null(strstr(faults.list.at[0].message, "did you mean"));
        forget(document);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        snprintf(text, sizeof text, "---\na: b\n%s: x\n---\nText", others[i]);
        struct document *document = read_string(text);
        assert_int_equal(faults.list.n, 0);
        forget(document);
    }
}

static void test_front_matter_far(void **state) {
    (void)state;
    enum { SIZE = 70000 };
    char *bytes = malloc(SIZE);
    assert_non_null(bytes);
    memset(bytes, '\n', SIZE);
    memcpy(bytes, "---\n", 4);
    memcpy(bytes + SIZE - 4, "---\n", 4);
    struct document *document = read_text((struct text){bytes, SIZE});
    assert_int_equal(document->text_start, 0);
    forget(document);
    free(bytes);
}

/** A date as a head may state it, and the day it is; NULL: it is refused. */
struct date_case {
    const char *date, *day;
};

static void check_date(const struct date_case *it, const char *quote) {
    char source[160];
    snprintf(source, sizeof source, "---\nlayout: x\ndate: %s%s%s\n---\nText", quote,
             it->date, quote);
    struct document *document = read_string(source);
    assert_true(text_equal(document->date.text, text_of(it->day ? it->day : "")));
    assert_int_equal(faults.n_errors, !it->day);
    if (!it->day) {
        const struct diag *diag = &faults.list.at[0];
        assert_int_equal(diag->line, 3);
        assert_int_equal(diag->column, 7);
        assert_non_null(strstr(diag->message, "is not read: "));
    }
    expect_view(document, "Text");
    forget(document);
}

static void test_dates(void **state) {
    (void)state;
    static const struct date_case cases[] = {
        {"2024-05-01", "2024-05-01"},
        {"2024-05-01T10:00:00Z", "2024-05-01"},
        {"2024-05-01t10:00:00.250+01:00", "2024-05-01"},
        {"2024-05-01T10", "2024-05-01"},
        {"2024-05-01 10:00:00 +0100", "2024-05-01"},
        {"2024-05-01 23:59:00 -0400", "2024-05-01"},
        {"2024-05-01   1:02:03", "2024-05-01"},
        {"2024-05-01 10:00:00 +0000 UTC", "2024-05-01"},
        {"2024-05-01 10:00 Europe/Berlin", "2024-05-01"},
        {"2024-05-01, 9:15 PM", "2024-05-01"},
        {"2024-5-1", "2024-05-01"},
        {"2024-5-01", "2024-05-01"},
        {"2024/05/01", "2024-05-01"},
        {"2024/5/1 10:00", "2024-05-01"},
        {"May 1, 2024", "2024-05-01"},
        {"may 01 2024", "2024-05-01"},
        {"May 1st, 2024", "2024-05-01"},
        {"Sept. 30, 2024", "2024-09-30"},
        {"1 May 2024", "2024-05-01"},
        {"1st May 2024 10:00", "2024-05-01"},
        {"01-May-2024", "2024-05-01"},
        {"Wed, 1 May 2024 10:00:00 +0000", "2024-05-01"},
        {"Wednesday, May 1, 2024, 10:00 EST", "2024-05-01"},
        {"2024-02-29", "2024-02-29"},
        {"2000-02-29", "2000-02-29"},
        {"1900-02-29", NULL},
        {"2023-02-29", NULL},
        {"February 29, 2023", NULL},
        {"2024-04-31", NULL},
        {"2024-13-01", NULL},
        {"2024-00-10", NULL},
        {"2024-01-00", NULL},
        {"0000-01-01", NULL},
        {"2024-05-011", NULL},
        {"2024-05-01x", NULL},
        {"2024-05-01 to 2024-05-03", NULL},
        {"2024-05-01 3 days", NULL},
        {"2024-05-01T", NULL},
        {"2024-05/01", NULL},
        {"2024-05", NULL},
        {"2024", NULL},
        {"20240501", NULL},
        {"24-5-1", NULL},
        {"1/5/2024", NULL},
        {"1-5-2024", NULL},
        {"01.05.2024", NULL},
        {"May 2024", NULL},
        {"May 1", NULL},
        {"May 1, 24", NULL},
        {"May 1x, 2024", NULL},
        {"May June 1, 2024", NULL},
        {"1 2 May 2024", NULL},
        {"1 Mai 2024", NULL},
        {"May 1, 2024 dawn", NULL},
        {"May 1 Wednesday 2024", NULL},
        {"2024 May 1", NULL},
        {"yesterday", NULL},
        {"-", NULL},
    };
    static const char *const quotes[] = {"'", "\"", ""};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t k = 0; k < 3 - !strcmp(cases[i].date, "-"); k++)
            check_date(&cases[i], quotes[k]);
}

/** A list is no date; nothing, and an empty text, state none. */
static void test_dates_odd(void **state) {
    (void)state;
    check_date(&(struct date_case){"[2024-05-01]", NULL}, "");
    check_date(&(struct date_case){"{a: 2024-05-01}", NULL}, "");
    check_date(&(struct date_case){"", ""}, "");
    check_date(&(struct date_case){"", ""}, "'");
    check_date(&(struct date_case){"' '", ""}, "");
}

/** One address of 100 kB that 20,000 links share: 2 GB, if it were let. */
static void test_bounds(void **state) {
    (void)state;
    enum { ADDRESS = 100000, LINKS = 20000, SIZE = ADDRESS + 16 + 4 * LINKS };
    char *bytes = malloc(SIZE);
    assert_non_null(bytes);
    size_t size = (size_t)snprintf(bytes, SIZE, "[a]: ");
    memset(bytes + size, 'x', ADDRESS);
    size += ADDRESS;
    size += (size_t)snprintf(bytes + size, SIZE - size, "\n\n");
    for (size_t i = 0; i < LINKS; i++, size += 4)
        memcpy(bytes + size, "[a] ", 4);
    struct document *document = read_text((struct text){bytes, size});
    assert_int_equal(faults.n_errors, 1);
    assert_non_null(strstr(faults.list.at[0].message, "beyond its bounds"));
    check_document(document);
    forget(document);
    free(bytes);
}

static uint32_t random_state = 20240501;

static uint32_t random_below(uint32_t bound) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 17;
    random_state ^= random_state << 5;
    return random_state % bound;
}

static const char *const scraps[] = {
    "*",       "**",     "_",    "`",        "``",      "[",     "]",       "(",
    ")",       "!",      "[^1]", "[^1]: ",   "\n",      "\r\n",  "\r",      "\n\n",
    "> ",      "- ",     "  ",   "\t",       "1. ",     "# ",    "\n---\n", "|",
    "\n|-|\n", "<b>",    "<!--", "-->",      "<br>",    "\\",    "&",       "&nbsp;",
    "&#x41;",  "~~",     "](u)", "<",        ">",       "```\n", "    ",    "www.a.de",
    "a@b.de",  "\u20AC", "5,0",  "\n[^2]: ", "\n===\n",
};

static const char *const seeds[] = {
    "# Sales **1,0**50\n\nIt grew 5&nbsp;% to \\$4.2[^1] in [May](https://a.b/5).\n\n"
    "- a `x`\n  - b\n- c\n\n[^1]: A note.\n",
    "> quoted *5*\nlazy\n\n| a | b |\n|-----|-----|\n| 1 | ![x](y) |\n\nEnd <br> here  "
    "\nnow",
    "---\ntitle: x\n---\nA\n===\n\n1. x\n\n   y\n2. z\n\n<div>\n1\n</div>\n\n[r]: "
    "u\n[r]",
};

enum {
    N_SCRAPS = sizeof scraps / sizeof *scraps,
    N_SEEDS = sizeof seeds / sizeof *seeds
};

/** Put a scrap, or a part of the text itself, somewhere in place of some bytes. */
static size_t mutate(char *bytes, size_t size, size_t capacity) {
    char part[64];
    size_t at = random_below((uint32_t)size + 1), n;
    if (random_below(4)) {
        const char *scrap = scraps[random_below(N_SCRAPS)];
        memcpy(part, scrap, n = strlen(scrap));
    } else {
        size_t from = random_below((uint32_t)size + 1);
        n = size - from < sizeof part ? size - from : sizeof part;
        memcpy(part, bytes + from, n);
    }
    size_t gone = random_below(3) ? 0 : random_below(9);
    if (gone > size - at)
        gone = size - at;
    if (size - gone + n > capacity)
        return size;
    memmove(bytes + at + n, bytes + at + gone, size - at - gone);
    memcpy(bytes + at, part, n);
    return size - gone + n;
}

static void test_mutations(void **state) {
    (void)state;
    enum { CAPACITY = 4096, ROUNDS = 600, STEPS = 40 };
    char bytes[CAPACITY];
    for (size_t round = 0; round < ROUNDS; round++) {
        const char *seed = seeds[round % N_SEEDS];
        size_t size = strlen(seed);
        memcpy(bytes, seed, size);
        for (uint32_t left = 1 + random_below(STEPS); left > 0; left--)
            size = mutate(bytes, size, CAPACITY);
        struct text text = {bytes, size};
        if (utf8_check(text) < size)
            continue;
        struct document *document = read_text(text);
        check_document(document);
        forget(document);
    }
}

/** A column is a count of code points, on lines of any length. */
static void test_columns(void **state) {
    (void)state;
    enum { SIZE = 9001 };
    char bytes[SIZE + 2];
    for (size_t i = 0; i < SIZE; i++)
        bytes[i] = i == 40 || i == 4096 || i == 8200 ? '\n' : "\xC3\xA9."[i % 3];
    bytes[39] = bytes[41] = 'x'; /* no half of a letter beside a line's end */
    bytes[4095] = bytes[4097] = bytes[8199] = bytes[8201] = 'x';
    bytes[SIZE - 1] = '.';
    struct document *document = read_text((struct text){bytes, SIZE});
    size_t line = 1, column = 1;
    for (uint32_t i = 0; i <= SIZE; i++) {
        struct location at = document_locate(document, i);
        if (i < SIZE && ((unsigned char)bytes[i] & 0xC0) == 0x80)
            continue; /* inside a letter */
        assert_int_equal(at.line, line);
        assert_int_equal(at.column, column);
        column++;
        if (i < SIZE && bytes[i] == '\n')
            line++, column = 1;
    }
    forget(document);
}

/** A byte order mark has no column: what begins with it begins the line. */
static void test_column_of_mark(void **state) {
    (void)state;
    static const size_t columns[] = {1, 1, 1, 1, 2};
    struct document *document = read_string("\xEF\xBB\xBFone 5");
    for (uint32_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        struct location at = document_locate(document, i);
        assert_int_equal(at.line, 1);
        assert_int_equal(at.column, columns[i]);
    }
    forget(document);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_column_of_mark),
        cmocka_unit_test(test_inline),
        cmocka_unit_test(test_entities),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_html),
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_scopes),
        cmocka_unit_test(test_spans),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_footnotes),
        cmocka_unit_test(test_front_matter),
        cmocka_unit_test(test_front_matter_short),
        cmocka_unit_test(test_front_matter_bad),
        cmocka_unit_test(test_front_matter_absent),
        cmocka_unit_test(test_front_matter_open),
        cmocka_unit_test(test_front_matter_slips),
        cmocka_unit_test(test_front_matter_far),
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_dates_odd),
        cmocka_unit_test(test_bounds),
        cmocka_unit_test(test_mutations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
