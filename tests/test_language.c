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
#include "base/embedded.h"
#include "document/read.h"
#include "language/lexicon.h"
#include "language/prepared.h"
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

/** The same meanings, in the same order. */
static void expect_same(const struct lexicon *of_a, const struct sense *a,
                        const struct lexicon *of_b, const struct sense *b) {
    for (; a && b; a = a->next, b = b->next) {
        assert_int_equal(a->class, b->class);
        assert_int_equal(a->number, b->number);
        assert_string_equal(a->value, b->value);
        assert_int_equal(a->n_rest, b->n_rest);
        for (size_t i = 0; i < a->n_rest; i++)
            assert_int_equal(a->rest[i] - of_a->words, b->rest[i] - of_b->words);
    }
    assert_null(a);
    assert_null(b);
}

static void expect_same_word(const struct lexicon *a, const struct lexicon *b,
                             size_t i) {
    const struct word *left = &a->words[i], *right = &b->words[i];
    assert_memory_equal(left->text, right->text, WORD_ROOM);
    assert_true(left->classes == right->classes && left->hints == right->hints);
    assert_true(left->phrase_classes == right->phrase_classes);
    assert_memory_equal(left->signals, right->signals, sizeof left->signals);
    assert_true(left->seconds == right->seconds && left->bit == right->bit);
    assert_int_equal(left->key, right->key);
    assert_true(left->flags == right->flags && left->lost == right->lost);
    expect_same(a, left->own, b, right->own);
    expect_same(a, left->phrases, b, right->phrases);
}

/** What was read when the program was built is what reading it gives. */
static void test_prepared(void **state) {
    struct bench *bench = *state;
    struct text file;
    const struct language *a = language_prepared("en");
    assert_non_null(a);
    assert_null(language_prepared("xx"));
    assert_true(embedded_file("checker/language/en.lang", &file));
    const struct language *b =
        language_read(file, a->lexicon.morphology, &bench->arena);
    assert_int_equal(a->lexicon.n, b->lexicon.n);
    for (size_t i = 0; i <= a->lexicon.n; i++)
        expect_same_word(&a->lexicon, &b->lexicon, i);
    assert_memory_equal(a->lexicon.buckets, b->lexicon.buckets,
                        sizeof a->lexicon.buckets);
    for (size_t i = 0; i < N_LINE_RULES; i++) {
        assert_int_equal(a->line_rules[i].list.n, b->line_rules[i].list.n);
        for (size_t k = 0; k < a->line_rules[i].list.n; k++)
            assert_true(
                text_equal(a->line_rules[i].list.at[k], b->line_rules[i].list.at[k]));
    }
    for (size_t i = 0; i < sizeof a->lexicon.signs / sizeof *a->lexicon.signs; i++)
        assert_true(
            !a->lexicon.signs[i] == !b->lexicon.signs[i] &&
            (!a->lexicon.signs[i] || a->lexicon.signs[i] - a->lexicon.words ==
                                         b->lexicon.signs[i] - b->lexicon.words));
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {TEST(test_dates), TEST(test_numbers),
                                       TEST(test_sentences), TEST(test_endings),
                                       TEST(test_prepared)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
