/*
 * test_quotes.c - what is quoted word for word is never blamed, however it is
 * shortened.
 *
 * Every quotation of the stories and drawn cases is quoted back to its own text, by
 * nobody and by "she", in each way in which editors may shorten one.
 */
#include "bench.h"

#include <glob.h>

#include "document/read.h"
#include "match/quotes.h"

enum { MOST_TEXT = 1 << 20, FEWEST_WORDS = 6, LONGEST = 2000 };

/** Words of the quotation, as the text has them. */
struct words {
    struct text at[400];
    size_t n;
};

static struct words words_of(struct text text) {
    struct words words = {.n = 0};
    for (size_t at = 0; at < text.size && words.n < 400;) {
        size_t from = at;
        while (at < text.size && !ascii_is_space(text.data[at]))
            at++;
        if (at > from)
            words.at[words.n++] = text_slice(text, from, at);
        at += at == from;
    }
    return words;
}

static void put(struct bench *bench, const char **to, struct text word) {
    *to = arena_print(&bench->arena, "%s%s%.*s", *to, **to ? " " : "",
                      TEXT_ARGUMENTS(word));
}

/** Words `first` up to `past`, and something instead of those between. */
static const char *shorten(struct bench *bench, const struct words *words, size_t first,
                           size_t gap, size_t gap_past, size_t past, const char *sign) {
    const char *to = "";
    for (size_t i = first; i < past; i++) {
        if (i == gap && gap < gap_past)
            put(bench, &to, text_of(sign));
        if (i < gap || i >= gap_past)
            put(bench, &to, words->at[i]);
    }
    return to;
}

static size_t count_faults(struct bench *bench, struct text source, const char *name,
                           const char *quotation) {
    const char *draft = arena_print(
        &bench->arena, "\xE2\x80\x9C%s,\xE2\x80\x9D she said.\n", quotation);
    struct input inputs[2] = {{.name = "draft.txt", .bytes = text_of(draft)},
                              {.name = "source.txt", .bytes = source}};
    size_t n = 0;
    const struct checked *made = check(&bench->setting, inputs, 2, 1);
    for (size_t i = 0; i < made->outcome.findings.n; i++) {
        const struct finding *finding = &made->outcome.findings.at[i];
        if (strncmp(finding->rule->id, "quote-", 6) != 0 ||
            strcmp(finding->rule->id, "quote-unpaired") == 0 ||
            strcmp(finding->site.document->name, "draft.txt") != 0)
            continue;
        print_error("%s: %s: %s\n  %s", name, finding->rule->id, finding->message,
                    draft);
        n++;
    }
    return n;
}

static size_t try_all(struct bench *bench, struct text source, const char *name,
                      struct text quotation) {
    struct words words = words_of(quotation);
    size_t n = words.n, third = n / 3, faults = 0;
    if (n < FEWEST_WORDS || quotation.size > LONGEST ||
        memchr(quotation.data, '[', quotation.size))
        return 0;
    const char *ways[] = {
        shorten(bench, &words, 0, n, n, n, ""),
        shorten(bench, &words, 0, third, 2 * third, n, "..."),
        shorten(bench, &words, 0, third, 2 * third, n, "[\xE2\x80\xA6]"),
        shorten(bench, &words, 0, third, third + 1, n, "[this]"),
        shorten(bench, &words, 0, n, n, 2 * third, ""),
        shorten(bench, &words, third, n, n, n, ""),
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        faults += count_faults(bench, source, name, ways[i]);
    return faults;
}

static size_t quote_back(struct bench *bench, const char *path) {
    struct text source;
    size_t faults = 0;
    assert_true(file_read(path, MOST_TEXT, &bench->kept, &source, &bench->faults));
    struct input input = {.name = "source.txt", .bytes = source};
    const struct document *document = input_read(&bench->setting, &input);
    assert_non_null(document);
    struct quotations all = quotations_find(document, &bench->kept);
    struct text view = {
        arena_copy(&bench->kept, document->view.data, document->view.size),
        document->view.size};
    for (size_t i = 0; i < all.list.n; i++) {
        arena_reset(&bench->arena);
        faults += try_all(bench, source, path,
                          text_slice(view, all.list.at[i].start, all.list.at[i].end));
    }
    arena_reset(&bench->arena);
    return faults;
}

static void test_shortened(void **state) {
    static const char *const texts[] = {"corpus/*/draft.md", "corpus/*/sources/*.md",
                                        "corpus/*/sources/*.txt",
                                        "tests/cases/findings/quote-*.case"};
    struct bench *bench = *state;
    size_t faults = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        glob_t files;
        assert_int_equal(glob(texts[i], 0, NULL, &files), 0);
        for (size_t k = 0; k < files.gl_pathc; k++)
            faults += quote_back(bench, files.gl_pathv[k]);
        globfree(&files);
    }
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(
        test_shortened, bench_set_up_rules, bench_tear_down)};
    return cmocka_run_group_tests_name("quotes", tests, NULL, NULL);
}
