/*
 * test_paper.c - what the editorial report is made with: hashes, escapes, differences,
 * scales.
 */
#include "base/digest.h"
#include "report/chart/scale.h"
#include "report/markup/markup.h"
#include "report/paper/difference.h"
#include "mention/recognise.h"
#include "document/read.h"
#include "quote/origin.h"
#include "unit.h"

static void expect_digest(struct text text, const char *expected) {
    struct digest digest = digest_of(text);
    char hex[DIGEST_HEX];
    digest_hex(&digest, hex);
    assert_string_equal(hex, expected);
}

/** The examples of FIPS 180-4 and of NIST, at every side of a block. */
static void test_digest(void **state) {
    static char million[1000000];
    (void)state;
    memset(million, 'a', sizeof million);
    expect_digest(text_of(""), "e3b0c44298fc1c149afbf4c8996fb924"
                               "27ae41e4649b934ca495991b7852b855");
    expect_digest(text_of("abc"), "ba7816bf8f01cfea414140de5dae2223"
                                  "b00361a396177a9cb410ff61f20015ad");
    expect_digest(text_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    expect_digest((struct text){million, 64}, "ffe054fe7ae0cb6dc65c3af9b61d5209"
                                              "f439851db43d0ba5997337df154668eb");
    expect_digest((struct text){million, sizeof million},
                  "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void test_base64(void **state) {
    (void)state;
    struct digest digest = digest_of(text_of("abc"));
    char to[DIGEST_BASE64];
    digest_base64(&digest, to);
    assert_string_equal(to, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

/** What markup makes of a text, cut behind `most` characters; 0: whole. */
static void expect_markup(struct text text, size_t most, const char *expected) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *to = open_memstream(&bytes, &size);
    if (most)
        markup_write_cut(to, text, most);
    else
        markup_write(to, text);
    fclose(to);
    assert_string_equal(bytes, expected);
    free(bytes);
}

static void test_markup(void **state) {
    (void)state;
    expect_markup(text_of("a < b && c > \"d\" 'e'"), 0,
                  "a &lt; b &amp;&amp; c &gt; &quot;d&quot; &#39;e&#39;");
    expect_markup(text_of("</script><img onerror=x>"), 0,
                  "&lt;/script&gt;&lt;img onerror=x&gt;");
    expect_markup(text_of("one\r\n\t two"), 0, "one two");
    expect_markup(text_of("\x1B[31m \u202E \u200F"), 0,
                  "\\u{1b}[31m \\u{202e} \\u{200f}");
    expect_markup((struct text){"a\xFF"
                                "b\0c",
                                5},
                  0, "a\\x{ff}b\\u{0}c");
    expect_markup(text_of("gr\u00FC\u00DFe"), 3, "gr\u00FC\u2026");
    expect_markup(text_of("gr\u00FC"), 3, "gr\u00FC");
    expect_markup(text_of(""), 3, "");
}

static void test_digits(void **state) {
    static const char *const rows[][2] = {
        {"2000000000", "2,000,000,000"},
        {"2019", "2019"},
        {"12345", "12,345"},
        {"0.123456", "0.123456"},
        {"-88000", "-88,000"},
        {"10000/20000.12345", "10,000/20,000.12345"},
        {"", ""},
        {"x", "x"},
    };
    char to[64];
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        digits_group(rows[i][0], to);
        assert_string_equal(to, rows[i][1]);
    }
}

/** How the second value of "X and Y" differs from the first. */
static void expect_difference(const char *words, const char *expected) {
    struct arena arena = {0};
    struct diags faults = {0};
    struct mentions mentions = {0};
    const struct document *document =
        document_read("a.txt", text_of(words), reader_named(text_of("plain")),
                      language_find("en", &arena), NULL, &arena, &faults);
    mentions_find(document, &arena, &mentions);
    assert_int_equal(mentions.list.n, 2);
    const char *got =
        difference_numbers(&mentions.list.at[0], &mentions.list.at[1], &arena);
    assert_string_equal(got ? got : "", expected);
    diags_release(&faults);
    arena_release(&arena);
}

static void test_difference(void **state) {
    (void)state;
    expect_difference("3 attacks and 35 attacks", "32 more, 11.7 times as much");
    expect_difference("$400 million and $390 million", "10,000,000 less, -2.5%");
    expect_difference("$2 billion and $88,000", "1,999,912,000 less, 1/22,727 of it");
    expect_difference("61 passengers and 16 passengers", "45 less, -74%");
    expect_difference("5 km and 5 km", "");
    expect_difference("15.2 percent and 12.5 percent", "2.7 points less");
    expect_difference("9 percent and 10 percent", "1 point more");
    expect_difference("$4 million and 9 percent", "");
    expect_difference("3 March 2025 and 5 March 2025", "begins 2 days later");
    expect_difference("2 March 2025 and 1 March 2025", "begins 1 day earlier");
}

/** Who is cited for the first figure of the text. */
static struct origin cited_in(const char *words, struct arena *arena) {
    struct diags faults = {0};
    struct mentions mentions = {0};
    const struct document *document =
        document_read("a.txt", text_of(words), reader_named(text_of("plain")),
                      language_find("en", arena), NULL, arena, &faults);
    mentions_find(document, arena, &mentions);
    struct said said = said_read(document, arena);
    const struct mention *first = &mentions.list.at[0];
    diags_release(&faults);
    return (struct origin){document, said_by(&said, first->start, first->sentence)};
}

/** Two texts that both have a figure from somebody with a name: have they it from one?
 */
static void test_origins(void **state) {
    static const struct {
        const char *here, *there;
        bool named, same;
    } rows[] = {
        {"It holds 40 barrels, according to the Rystad report.",
         "Rystad Energy said it holds 40 barrels.", true, true},
        {"It holds 40 barrels, according to the Rystad report.",
         "It holds 40 barrels, according to the Varn report.", true, false},
        {"Ann Roe said that 40 people came.", "40 people came, Ms. Roe said.", true,
         true},
        {"Ann Roe said that 40 people came.", "40 people came, Bob Roe said.", true,
         false},
        {"According to the United Nations, 40 people came.",
         "The UN said that 40 people came.", true, true},
        {"Police said that 40 people came.", "40 people came, police said.", false,
         false},
        {"She said that 40 people came.", "40 people came, she said.", false, false},
        {"US officials said that 40 people came.", "40 people came, US officials said.",
         false, false},
        {"On Monday 40 people came.", "On Monday 40 people came.", false, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        struct origin here = cited_in(rows[i].here, &arena),
                      there = cited_in(rows[i].there, &arena);
        bool named = origin_is_named(&here) && origin_is_named(&there);
        if (named != rows[i].named ||
            (named && origins_same(&here, &there) != rows[i].same))
            fail_msg("%s / %s", rows[i].here, rows[i].there);
        arena_release(&arena);
    }
}

static struct scale scale_between(double low, double high) {
    const struct chart_row rows[] = {{.at = low, .low = low, .high = low},
                                     {.at = high, .low = high, .high = high}};
    return scale_of(&(struct chart){.rows = rows, .n = 2});
}

static void test_scale(void **state) {
    (void)state;
    struct scale even = scale_between(3, 35), wide = scale_between(88000, 2e9),
                 one = scale_between(5, 5);
    assert_false(even.log);
    assert_true(wide.log);
    assert_true(even.low <= 3 && even.high >= 35 && even.n_ticks >= 3);
    assert_true(scale_x(&even, 3) < scale_x(&even, 35));
    assert_true(scale_x(&wide, 88000) < scale_x(&wide, 1e6));
    assert_true(scale_x(&wide, 0) >= 0 && scale_x(&wide, 1e30) <= CHART_WIDTH);
    assert_true(one.low < 5 && one.high > 5 && one.n_ticks <= MOST_TICKS);
    assert_false(scale_between(-5, 1000).log);
}

static void test_tick(void **state) {
    static const struct {
        double value;
        const char *label;
    } rows[] = {{0, "0"},
                {0.25, "0.25"},
                {999, "999"},
                {1500, "1,500"},
                {88000, "88,000"},
                {2e6, "2 million"},
                {2.5e9, "2.5 billion"},
                {1e12, "1 trillion"},
                {-1500, "-1,500"}};
    char to[40];
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        scale_label(rows[i].value, to, sizeof to);
        assert_string_equal(to, rows[i].label);
    }
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_digest),     cmocka_unit_test(test_base64),
        cmocka_unit_test(test_markup),     cmocka_unit_test(test_digits),
        cmocka_unit_test(test_difference), cmocka_unit_test(test_scale),
        cmocka_unit_test(test_tick),       cmocka_unit_test(test_origins),
    };
    return cmocka_run_group_tests_name("paper", tests, NULL, NULL);
}
