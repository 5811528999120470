/*
 * test_language.c - a language that is not shipped is its words and its endings: dates
 * and numbers are read as it writes them, and no reader knows of it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "check.h"
#include "toy.c"
#include "document/read.h"
#include "value/kind.h"

struct bench {
    struct arena arena;
    struct diags faults;
    struct rules rules;
    const struct language *toy;
};

static int set_up(void **state) {
    struct bench *bench = calloc(1, sizeof *bench);
    struct text words;
    assert_non_null(bench);
    assert_true(
        file_read("tests/toy.lang", 1 << 20, &bench->arena, &words, &bench->faults));
    bench->toy = language_read(words, &morphology_toy, &bench->arena);
    *state = bench;
    return 0;
}

static int tear_down(void **state) {
    struct bench *bench = *state;
    arena_release(&bench->arena);
    diags_release(&bench->faults);
    free(bench);
    return 0;
}

/** The mentions of a draft in the toy language, each as "words = kind value unit". */
static void expect(struct bench *bench, const char *draft, const char *expected) {
    struct setting setting = {.rules = &bench->rules,
                              .language = bench->toy,
                              .arena = &bench->arena,
                              .faults = &bench->faults};
    struct input input = {.name = "draft.txt", .bytes = text_of(draft)};
    const struct account *of = &check(&setting, &input, 1, 1)->c.members[0]->account;
    const char *found = "";
    for (size_t i = 0; i < of->n; i++) {
        const struct mention *mention = &of->mentions[i];
        char value[DECIMAL_TEXT * 2] = "";
        const char *unit = mention_unit(mention);
        mention->kind->value(mention, value, sizeof value);
        found = arena_print(&bench->arena, "%s%s%.*s = %s %s%s%s", found, i ? "; " : "",
                            TEXT_ARGUMENTS(text_slice(of->document->view,
                                                      mention->start, mention->end)),
                            mention_kind(mention), value, unit ? " " : "",
                            unit ? unit : "");
    }
    assert_string_equal(found, expected);
}

static void test_dates(void **state) {
    expect(*state, "Die Brücke wurde am 5. März 2019 eröffnet.",
           "5. März 2019 = date 2019-03-05");
    expect(*state, "Sie war von Mai 2018 bis Juni 2019 zu.",
           "von Mai 2018 bis Juni 2019 = daterange 2018-05/2019-06");
    expect(*state, "Der Rat tagte am Dienstag, 6. August 2019, im Rathaus.",
           "Dienstag, 6. August 2019 = date 2019-08-06");
}

static void test_numbers(void **state) {
    expect(*state, "Der Pegel stieg auf 1.234,5.", "1.234,5 = number 1234.5");
    expect(*state, "Der Bau kostete 4,2 Millionen Euro, etwa 12 Prozent mehr.",
           "4,2 Millionen Euro = money 4200000 EUR; 12 Prozent = percent 12 %");
    expect(*state, "Der Turm ist 1.234 Meter hoch.",
           "1.234 Meter = quantity 1234 meter");
    /* as English writes them, where that is sure */
    expect(*state, "Der Wald hat 1,234,567 Bäume.", "1,234,567 = number 1234567");
}

/** A full stop behind a day ends no sentence; behind another number it does. */
static void test_sentences(void **state) {
    struct bench *bench = *state;
    const struct document *document =
        document_read("draft.txt", text_of("Am 5. März kamen 12. Das Tor war zu."),
                      reader_named(text_of("plain")), bench->toy, NULL, &bench->arena,
                      &bench->faults);
    assert_non_null(document);
    assert_int_equal(document->sentences.n, 2);
}

/** Forms of a word have one key, and its plural is known by its ending. */
static void test_endings(void **state) {
    struct bench *bench = *state;
    struct token one, many;
    uint32_t at = 0, from = 0;
    assert_true(token_next(bench->toy, text_of("Kind"), &at, 4, &one));
    assert_true(token_next(bench->toy, text_of("Kinder"), &from, 6, &many));
    assert_int_equal(one.key, many.key);
    assert_false(one.flags & TOKEN_PLURAL);
    assert_true(many.flags & TOKEN_PLURAL);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {TEST(test_dates), TEST(test_numbers),
                                       TEST(test_sentences), TEST(test_endings)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
