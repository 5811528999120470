/*
 * test_report.c - the order of findings, and each format byte for byte.
 */
#include <md4c.h>

#include "document/read.h"
#include "unit.h"
#include "base/utf8.h"
#include "data/json.h"
#include "finding/ledger.h"
#include "report/escape.h"
#include "report/excerpt.h"
#include "report/json_parts.h"
#include "report/line_hash.h"
#include "mention/recognise.h"

enum { MAX_DOCUMENTS = 4 };

/** One case, made by hand. */
struct bench {
    struct arena arena;
    struct diags faults;
    struct ledger ledger;
    struct outcome outcome;
    const struct document *documents[MAX_DOCUMENTS];
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
    if (!bench)
        return -1;
    bench->outcome.documents = bench->documents;
    bench->outcome.ledger = &bench->ledger;
    return 0;
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
        document_read(name, text_of(text), reader_named(text_of("plain")), english(),
                      NULL, &bench->arena, &bench->faults);
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
        if (mention_span(document, &mentions.list.at[i]).start == start)
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
                                .verdict = VERDICT_SCOPE,
                                .message = message,
                                .site = site};
    return finding;
}

static void relate(struct bench *bench, struct finding *finding, struct site site) {
    struct site *all = arena_get(&bench->arena, (finding->n_related + 1) * sizeof *all);
    for (size_t i = 0; i < finding->n_related; i++)
        all[i] = finding->related[i];
    all[finding->n_related++] = site;
    finding->related = all;
    finding->verdict = VERDICT_CONTRADICTION;
}

static struct entry *add_entry(struct bench *bench, struct site site,
                               enum verdict verdict) {
    struct entry *entry = list_add(&bench->arena, &bench->ledger.given);
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

#define DRAFT                                                                          \
    "Cyberattacks\n\nAccording to the agency, the panel has looked into three "        \
    "attacks."
#define SOURCE "The sailors were warned over at least 35 attacks in 17 countries."

/** One contradiction, and the ledger of two figures. */
static struct finding *tell_story(struct bench *bench) {
    struct document *draft = read_as(bench, "draft.md", DRAFT);
    struct document *source = read_as(bench, "reuters.txt", SOURCE);
    struct site three = at(bench, draft, "three"), many = at(bench, source, "35");
    struct finding *finding = add_finding(bench, &contradicted, three,
                                          "3 attacks here, at least 35 in reuters.txt");
    relate(bench, finding, noted(many, "no period stated"));
    struct entry *entry = add_entry(bench, three, VERDICT_CONTRADICTION);
    entry->readings = finding->related;
    entry->n_readings = 1;
    entry->why = "35 is not 3";
    add_entry(bench, at(bench, source, "17"), VERDICT_NOT_COMPARED)->why =
        "nothing to hold it against";
    return finding;
}

#define COVERAGE(before, contradiction, unsupported, after)                            \
    before " figures: 0 agree, 0 compatible, 0 computed, 0 number only, 0 "            \
           "scope, " contradiction " contradiction, " unsupported                      \
           " unsupported, " after " not compared; 0 suppressed\n"
#define STORY_COVERAGE COVERAGE("2", "1", "0", "1")
#define NO_COVERAGE COVERAGE("0", "0", "0", "0")

static void test_terminal(void **state) {
    tell_story(*state);
    expect(*state, "terminal",
           "error[figure-contradicted]: 3 attacks here, at least 35 in reuters.txt\n"
           " --> draft.md:3:52\n"
           "  |\n"
           "3 | According to the agency, the panel has looked into three attacks.\n"
           "  |                                                    ^^^^^\n"
           " ::: reuters.txt:1:39\n"
           "  |\n"
           "1 | The sailors were warned over at least 35 attacks in 17 countries.\n"
           "  |                                       -- no period stated\n"
           "  = why: Both figures cannot stand.\n"
           "\n"
           "1 error in 1 draft\n" STORY_COVERAGE);
}

/** Page 7, say: what no line of the source tells. */
static struct location on_page(const struct document *document, uint32_t offset) {
    (void)document;
    return (struct location){7, offset};
}

/** A place is the reader's; what is shown of it are lines of the source. */
static void test_located(void **state) {
    static const struct reader paged = {.name = "paged", .locate = on_page};
    tell_story(*state);
    struct bench *bench = *state;
    ((struct document *)(uintptr_t)bench->documents[0])->reader = &paged;
    expect(bench, "terminal",
           "error[figure-contradicted]: 3 attacks here, at least 35 in reuters.txt\n"
           " --> draft.md:7:65\n"
           "  |\n"
           "3 | According to the agency, the panel has looked into three attacks.\n"
           "  |                                                    ^^^^^\n"
           " ::: reuters.txt:1:39\n"
           "  |\n"
           "1 | The sailors were warned over at least 35 attacks in 17 countries.\n"
           "  |                                       -- no period stated\n"
           "  = why: Both figures cannot stand.\n"
           "\n"
           "1 error in 1 draft\n" STORY_COVERAGE);
    expect(bench, "concise",
           "draft.md:7:65: error[figure-contradicted] 3 attacks here, at least 35 in "
           "reuters.txt\n"
           "factlint: " STORY_COVERAGE);
    const char *json = run(bench, (struct report){0}, "json", 1);
    assert_non_null(strstr(json, "\"line\":7,\"column\":65,\"end_line\":7"));
    const char *markdown = run(bench, (struct report){0}, "markdown", 1);
    assert_non_null(strstr(markdown, "draft.md:7:65"));
}

static void test_terminal_colour(void **state) {
    struct report report = {.colour = true};
    tell_story(*state);
    assert_string_equal(
        run(*state, report, "terminal", 1),
        "\033[1;31merror[figure-contradicted]\033[0m\033[1m: 3 attacks here, at least "
        "35 in reuters.txt\033[0m\n"
        "\033[1;34m -->\033[0m draft.md:3:52\n"
        "\033[1;34m  |\033[0m\n"
        "\033[1;34m3 |\033[0m According to the agency, the panel has looked into three "
        "attacks.\n"
        "\033[1;34m  |\033[0m                                                    "
        "\033[1;31m^^^^^\033[0m\n"
        "\033[1;34m :::\033[0m reuters.txt:1:39\n"
        "\033[1;34m  |\033[0m\n"
        "\033[1;34m1 |\033[0m The sailors were warned over at least 35 attacks in 17 "
        "countries.\n"
        "\033[1;34m  |\033[0m                                       "
        "\033[1;36m--\033[0m \033[1;36mno period stated\033[0m\n"
        "\033[1;34m  = \033[0mwhy: Both figures cannot stand.\n"
        "\n"
        "1 error in 1 draft\n" STORY_COVERAGE);
}

static void test_terminal_reason_once(void **state) {
    tell_story(*state);
    const char *twice = run(*state, (struct report){0}, "terminal", 2);
    size_t first = text_find(text_of(twice), text_of("= why:"));
    assert_int_not_equal(first, SIZE_MAX);
    assert_null(strstr(twice + first + 1, "= why:"));
    assert_non_null(strstr(twice, "\n2 errors in 2 drafts\n4 figures: "));
}

/** Two findings of one rule in one line are one block; another rule's is not. */
static void test_terminal_merged(void **state) {
    struct document *draft =
        read_as(*state, "draft.md", "It saw 35 attacks in 17 countries.\nAnd 4 more.");
    add_finding(*state, &unsupported, at(*state, draft, "35"), "35 has no source");
    add_finding(*state, &contradicted, at(*state, draft, "35"), "35 is not 34");
    add_finding(*state, &unsupported, at(*state, draft, "17"), "17 has no source");
    add_finding(*state, &unsupported, at(*state, draft, "4"), "4 has no source");
    expect(*state, "terminal",
           "warning[figure-unsupported]: 35 has no source\n"
           "warning[figure-unsupported]: 17 has no source\n"
           " --> draft.md:1:8\n"
           "  |\n"
           "1 | It saw 35 attacks in 17 countries.\n"
           "  |        ^^            ^^\n"
           "\n"
           "error[figure-contradicted]: 35 is not 34\n"
           " --> draft.md:1:8\n"
           "  |\n"
           "1 | It saw 35 attacks in 17 countries.\n"
           "  |        ^^\n"
           "  = why: Both figures cannot stand.\n"
           "\n"
           "warning[figure-unsupported]: 4 has no source\n"
           " --> draft.md:2:5\n"
           "  |\n"
           "2 | And 4 more.\n"
           "  |     ^\n"
           "\n"
           "1 error, 3 warnings in 1 draft\n" NO_COVERAGE);
}

/** What no source has stands a line each behind the rest, and not without end. */
static void test_terminal_absences(void **state) {
    struct bench *bench = *state;
    struct document *draft =
        read_as(bench, "draft.md", "It saw 35 attacks in 17 countries.\n");
    add_finding(bench, &unsupported, at(bench, draft, "35"), "35 has no source")
        ->verdict = VERDICT_UNSUPPORTED;
    add_finding(bench, &contradicted, at(bench, draft, "17"), "17 is not 16");
    expect(bench, "terminal",
           "error[figure-contradicted]: 17 is not 16\n"
           " --> draft.md:1:22\n"
           "  |\n"
           "1 | It saw 35 attacks in 17 countries.\n"
           "  |                      ^^\n"
           "  = why: Both figures cannot stand.\n"
           "\n"
           "warning[figure-unsupported] draft.md:1:8: 35 has no source\n"
           "\n"
           "1 error, 1 warning in 1 draft\n" NO_COVERAGE);
    const char *all = run(bench, (struct report){0}, "terminal", 60);
    assert_non_null(strstr(all, "\xE2\x80\xA6 and 10 more of figure-unsupported\n"));
    assert_non_null(strstr(all, "60 errors, 60 warnings in 60 drafts\n"));
}

static void test_terminal_one_line(void **state) {
    struct document *draft =
        read_as(*state, "a.txt", "First 35, then 36, at last 37 attacks.");
    struct finding *finding =
        add_finding(*state, &unsupported, at(*state, draft, "36"), "36, 35 and 37");
    finding->level = LEVEL_INFO;
    relate(*state, finding, noted(at(*state, draft, "37"), "in May"));
    relate(*state, finding, noted(at(*state, draft, "35"), "in April"));
    expect(*state, "terminal",
           "note[figure-unsupported]: 36, 35 and 37\n"
           " --> a.txt:1:16\n"
           "  |\n"
           "1 | First 35, then 36, at last 37 attacks.\n"
           "  |       --       ^^          -- in May\n"
           "  |       in April\n"
           "\n"
           "1 note in 1 draft\n" NO_COVERAGE);
}

static void test_terminal_many_places(void **state) {
    struct bench *bench = *state;
    struct document *draft = read_as(bench, "a.txt", "Some 35 attacks.");
    struct document *source = read_as(
        bench, "b.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n");
    struct finding *finding =
        add_finding(bench, &unsupported, at(bench, draft, "35"), "35");
    for (size_t i = 1; i <= 15; i++)
        relate(bench, finding,
               at(bench, source, arena_print(&bench->arena, "%zu\n", i)));
    const char *got = run(bench, (struct report){0}, "terminal", 1);
    assert_non_null(strstr(got, " --> a.txt:1:6\n   |\n 1 | Some 35 attacks.\n"));
    assert_non_null(strstr(got, "  ::: b.txt:12:1\n   |\n12 | 12\n   | --\n"
                                "   … and 3 more places\n\n"));
    assert_null(strstr(got, "b.txt:13"));
}

static void test_whole_document(void **state) {
    struct document *draft = read_as(*state, "draft.md", DRAFT);
    struct finding *finding = add_finding(
        *state, &unsupported, (struct site){.document = draft}, "no date is stated");
    finding->verdict = VERDICT_NOT_COMPARED;
    expect(*state, "terminal",
           "warning[figure-unsupported]: no date is stated\n"
           " --> draft.md\n"
           "\n"
           "1 warning in 1 draft\n" NO_COVERAGE);
    expect(*state, "concise",
           "draft.md:1:1: warning[figure-unsupported] no date is stated\n"
           "factlint: " NO_COVERAGE);
    expect(*state, "jsonl",
           "{\"rule\":\"figure-unsupported\",\"level\":\"warning\","
           "\"category\":\"figures\",\"verdict\":\"not_compared\","
           "\"message\":\"no date is stated\",\"document\":\"draft.md\","
           "\"related\":[]}\n"
           "{\"coverage\":{\"figures\":0,\"agree\":0,\"compatible\":0,\"computed\":0,"
           "\"number_only\":0,\"scope\":0,\"contradiction\":0,\"unsupported\":0,\"not_"
           "compared\":0,"
           "\"suppressed\":0},\"not_read\":[]}\n");
}

/** A report names twelve texts that were not read, and counts all others. */
static void test_omissions(void **state) {
    struct bench *bench = *state;
    struct omissions left = {0};
    for (int i = 1; i <= 12; i++)
        omissions_add(&left, arena_print(&bench->arena, "%d.txt", i), "it is torn");
    struct report report = {.omissions = &left};
    const char *shown = run(bench, report, "terminal", 1);
    assert_non_null(strstr(shown, "not read: 12.txt: it is torn\n"));
    assert_null(strstr(shown, "more"));
    omissions_add(&left, "13.txt", "it is torn");
    left.n_more = 5; /* beyond what is kept */
    shown = run(bench, report, "terminal", 1);
    assert_null(strstr(shown, "13.txt"));
    assert_non_null(strstr(shown, "not read: 6 more\n"));
    omissions_release(&left);
}

/** Byte order mark, CRLF, é, emoji, tab, a combining accent. */
static void test_columns(void **state) {
    struct document *draft =
        read_as(*state, "a.txt",
                "\xEF\xBB\xBF"
                "Café 😀\t35 attacks,\r\ne\xCC\x81te\xCC\x81 中文 17 "
                "and\r\n");
    add_finding(*state, &unsupported, at(*state, draft, "35"), "35");
    add_finding(*state, &unsupported, at(*state, draft, "17"), "17");
    expect(*state, "terminal",
           "warning[figure-unsupported]: 35\n"
           " --> a.txt:1:8\n"
           "  |\n"
           "1 | Café 😀 35 attacks,\n"
           "  |         ^^\n"
           "\n"
           "warning[figure-unsupported]: 17\n"
           " --> a.txt:2:10\n"
           "  |\n"
           "2 | e\xCC\x81te\xCC\x81 中文 17 and\n"
           "  |          ^^\n"
           "\n"
           "2 warnings in 1 draft\n" NO_COVERAGE);
    const char *json = run(*state, (struct report){0}, "jsonl", 1);
    assert_non_null(strstr(json, "\"start\":14,\"end\":16,\"line\":1,\"column\":8,"
                                 "\"end_line\":1,\"end_column\":10,"));
    assert_non_null(strstr(json, "\"line\":2,\"column\":10,"));
}

static void test_several_lines(void **state) {
    struct document *draft = read_as(*state, "a.txt", "He said: one\ntwo\n\nthree.\n");
    struct site site = at(*state, draft, "one\ntwo\n\nthree");
    add_finding(*state, &unsupported, noted(site, "unheard of"), "words");
    expect(*state, "terminal",
           "warning[figure-unsupported]: words\n"
           " --> a.txt:1:10\n"
           "  |\n"
           "1 | He said: one\n"
           "  |          ^^^\n"
           "2 | two\n"
           "  | ^^^\n"
           "4 | three.\n"
           "  | ^^^^^ unheard of\n"
           "\n"
           "1 warning in 1 draft\n" NO_COVERAGE);
    const char *got = run(*state, (struct report){0}, "markdown", 1);
    assert_non_null(strstr(got, "a.txt:1:10 (unheard of)\n\n"
                                "> He said: **one two three**.\n\n"));
}

static void test_long_line(void **state) {
    struct bench *bench = *state;
    const char *far = repeat(&bench->arena, "é", 5000);
    struct document *draft = read_as(
        bench, "a.txt", arena_print(&bench->arena, "%s 35 x 17 %s 4 .", far, far));
    add_finding(bench, &unsupported, at(bench, draft, "35"), "35");
    add_finding(bench, &unsupported, at(bench, draft, "17"), "17");
    add_finding(bench, &unsupported, at(bench, draft, "4"), "4");
    const char *left = repeat(&bench->arena, "é", 42),
               *right = repeat(&bench->arena, "é", 43);
    const char *last = repeat(&bench->arena, "é", 90);
    expect(bench, "terminal",
           arena_print(&bench->arena,
                       "warning[figure-unsupported]: 35\n"
                       "warning[figure-unsupported]: 17\n"
                       "warning[figure-unsupported]: 4\n"
                       " --> a.txt:1:5002\n"
                       "  |\n"
                       "1 | …%s 35 x 17 %s…\n"
                       "  | %44s^^   ^^\n"
                       "1 | …%s 4 .\n"
                       "  | %92s^\n"
                       "\n"
                       "3 warnings in 1 draft\n" NO_COVERAGE,
                       left, right, "", last, ""));
}

/** Whatever the line, each mark is drawn once and no window is too wide. */
static void test_windows(void **state) {
    static const char *const parts[] = {"a",        " ",  "é",    "中", "😀",
                                        "\xCC\x81", "\t", "\x1B", "35"};
    struct bench *bench = *state;
    unsigned seed = 1;
    for (size_t round = 0; round < 2000; round++) {
        const char *line = "";
        struct mark marks[5] = {0};
        size_t n = 0, size = 0;
        for (size_t i = (seed = seed * 1103515245 + 12345) >> 16 & 255; i-- > 0;) {
            const char *part = parts[(seed = seed * 1103515245 + 12345) / 65536 % 9];
            if (n < 5 && seed / 65536 % 50 == 8)
                marks[n++] = (struct mark){size, size + strlen(part), true, NULL};
            line = arena_print(&bench->arena, "%s%s", line, part);
            size = strlen(line);
        }
        for (size_t i = 0; i < n;) {
            struct excerpt cut = excerpt_cut(text_of(line), marks + i, n - i, 40);
            assert_true(cut.n > 0 && cut.from <= cut.to && cut.to <= size);
            assert_true(marks[i].start >= cut.from);
            assert_true(marks[i + cut.n - 1].end <= cut.to);
            struct mark end = {cut.to, cut.to, true, NULL};
            assert_true(excerpt_column(&cut, &end) + (cut.to < size) <= 40);
            i += cut.n;
        }
        arena_reset(&bench->arena);
    }
}

static void test_concise(void **state) {
    tell_story(*state);
    expect(*state, "concise",
           "draft.md:3:52: error[figure-contradicted] 3 attacks here, at least 35 in "
           "reuters.txt\n"
           "factlint: " STORY_COVERAGE);
}

#define FINDING                                                                        \
    "{\"rule\":\"figure-contradicted\",\"level\":\"error\",\"category\":\"figures\","  \
    "\"verdict\":\"contradiction\","                                                   \
    "\"message\":\"3 attacks here, at least 35 in reuters.txt\","                      \
    "\"document\":\"draft.md\",\"start\":65,\"end\":70,"                               \
    "\"line\":3,\"column\":52,\"end_line\":3,\"end_column\":57,"                       \
    "\"related\":[{\"document\":\"reuters.txt\",\"start\":38,\"end\":40,"              \
    "\"line\":1,\"column\":39,\"end_line\":1,\"end_column\":41,"                       \
    "\"note\":\"no period stated\"}],\"why\":\"Both figures cannot stand.\"}"
#define NO_SUPPRESSED "\"suppressed\":[],"
#define SUMS                                                                           \
    "\"coverage\":{\"figures\":2,\"agree\":0,\"compatible\":0,\"computed\":0,"         \
    "\"number_only\":0,\"scope\":0,\"contradiction\":1,\"unsupported\":0,\"not_"       \
    "compared\":1,"                                                                    \
    "\"suppressed\":0},\"not_read\":[]}\n"

static void test_json(void **state) {
    tell_story(*state);
    expect(*state, "json",
           "{\"schema\":\"factlint/1\",\"findings\":[\n" FINDING
           "\n]," NO_SUPPRESSED SUMS);
    expect(*state, "jsonl", FINDING "\n{" SUMS);
}

static void test_json_ledger(void **state) {
    static const char expected[] =
        "{\"schema\":\"factlint/1\",\"findings\":[\n" FINDING "\n]," NO_SUPPRESSED
        "\"ledger\":[\n"
        "{\"document\":\"draft.md\",\"start\":65,\"end\":70,\"line\":3,\"column\":52,"
        "\"end_line\":3,\"end_column\":57,\"text\":\"three\",\"kind\":\"number\","
        "\"value\":\"3\",\"unit\":null,\"hedge\":\"none\",\"verdict\":"
        "\"contradiction\","
        "\"rule\":null,\"why\":\"35 is not 3\",\"because\":null,\"readings\":["
        "{\"document\":\"reuters.txt\",\"start\":38,\"end\":40,\"line\":1,\"column\":"
        "39,"
        "\"end_line\":1,\"end_column\":41,\"text\":\"35\",\"kind\":\"number\","
        "\"value\":\"35\",\"unit\":null,\"hedge\":\"at-least\","
        "\"note\":\"no period stated\"}]},\n"
        "{\"document\":\"reuters.txt\",\"start\":52,\"end\":54,\"line\":1,\"column\":"
        "53,"
        "\"end_line\":1,\"end_column\":55,\"text\":\"17\",\"kind\":\"number\","
        "\"value\":\"17\",\"unit\":null,\"hedge\":\"none\",\"verdict\":\"not_"
        "compared\","
        "\"rule\":null,\"why\":\"nothing to hold it "
        "against\",\"because\":null,\"readings\":[]}\n"
        "],\"names\":[],\"papers\":[\n{\"texts\":[";
    tell_story(*state);
    const char *got = run(*state, (struct report){.ledger = true}, "json", 1);
    assert_memory_equal(got, expected, sizeof expected - 1);
    assert_string_equal(got + strlen(got) - strlen(SUMS), SUMS);
}

static void test_json_is_json(void **state) {
    struct bench *bench = *state;
    const char *error = NULL;
    tell_story(bench);
    for (size_t cases = 0; cases < 3; cases++) {
        const char *all = run(bench, (struct report){.ledger = true}, "json", cases);
        const struct node *root = json_read(text_of(all), &bench->arena, &error);
        assert_non_null(root);
        assert_int_equal(node_get(root, "findings")->n, cases);
        assert_int_equal(node_get(root, "ledger")->n, 2 * cases);
        assert_int_equal(node_get(root, "papers")->n, cases);
    }
}

static void test_json_mention(void **state) {
    struct bench *bench = *state;
    char *bytes = NULL;
    size_t size = 0;
    FILE *to = open_memstream(&bytes, &size);
    assert_non_null(to);
    struct document *draft =
        read_as(bench, "a.txt", "About 300 cyber attacks cost $4 million.");
    json_write_mention(to, at(bench, draft, "300").mention, draft);
    putc('\n', to);
    json_write_mention(to, at(bench, draft, "$4").mention, draft);
    fclose(to);
    const char *got = arena_copy(&bench->arena, bytes, size);
    free(bytes);
    assert_string_equal(
        got, "{\"start\":6,\"end\":9,\"kind\":\"number\",\"value\":\"300\","
             "\"unit\":null,\"hedge\":\"about\",\"noun\":\"cyber attacks\","
             "\"rate\":null}\n"
             "{\"start\":29,\"end\":39,\"kind\":\"money\",\"value\":\"4000000\","
             "\"unit\":\"USD\",\"hedge\":\"none\",\"any_dollar\":true,"
             "\"noun\":null,\"rate\":null}");
}

static const char markdown_head[] =
    "# factlint: draft.md\n"
    "\n"
    "- 1 error\n"
    "- " STORY_COVERAGE "- Sources: reuters.txt\n"
    "\n"
    "## Findings\n"
    "\n"
    "### 1. error: 3 attacks here, at least 35 in reuters.txt\n"
    "\n"
    "draft.md:3:52\n"
    "\n"
    "> According to the agency, the panel has looked into **three** attacks.\n"
    "\n"
    "reuters.txt:1:39 (no period stated)\n"
    "\n"
    "> The sailors were warned over at least **35** attacks in 17 countries.\n"
    "\n"
    "Rule figure-contradicted: Both figures cannot stand.\n"
    "\n";

static const char markdown_ledger[] =
    "## Ledger\n"
    "\n"
    "| place | figure | value | verdict | readings | why |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
    "| draft.md:3:52 | three | 3 | contradiction | reuters.txt:1:39 35 (no period "
    "stated) | 35 is not 3 |\n"
    "| reuters.txt:1:53 | 17 | 17 | not compared |  | nothing to hold it against "
    "|\n"
    "\n"
    "## Not checked\n"
    "\n"
    "- reuters.txt:1:53 17: nothing to hold it against\n"
    "\n";

static void test_markdown(void **state) {
    tell_story(*state);
    struct bench *bench = *state;
    expect(bench, "markdown", markdown_head);
    assert_string_equal(
        run(bench, (struct report){.ledger = true}, "markdown", 1),
        arena_print(&bench->arena, "%s%s", markdown_head, markdown_ledger));
}

static void test_nothing(void **state) {
    struct report none = {0};
    assert_string_equal(run(*state, none, "terminal", 0),
                        "nothing was checked\n" NO_COVERAGE);
    assert_string_equal(run(*state, none, "concise", 0), "factlint: " NO_COVERAGE);
    assert_string_equal(run(*state, none, "markdown", 0),
                        "# factlint: 0 cases\n\n- no findings\n- " NO_COVERAGE);
    read_as(*state, "draft.md", DRAFT);
    expect(*state, "terminal", "no findings in 1 draft\n" NO_COVERAGE);
    expect(*state, "markdown",
           "# factlint: draft.md\n\n- no findings\n- " NO_COVERAGE
           "\n## Findings\n\nNo findings.\n\n");
    assert_non_null(strstr(run(*state, none, "json", 1),
                           "\"findings\":[],\"suppressed\":[],\"coverage\""));
}

#define EVIL                                                                           \
    "\x1B[31m | <script>alert(1)</script> [x](http://a.b) www.evil.com me@evil.com "   \
    "`code` **b** _i_ ~~s~~ $1$ &lt; ![i](j) https://c.d <b@c.de> \\| \xE2\x80\xAE x"

/** A case whose every text tries to be more than text. */
static void tell_evil(struct bench *bench) {
    static struct rule evil = {.id = "a|b\x1B",
                               .title = "t",
                               .category = "figures",
                               .level = LEVEL_ERROR,
                               .why = "why " EVIL};
    struct document *draft = read_as(bench, "- \x1B]0;x\a\xFF\n<i>.md",
                                     "- 35 attacks " EVIL "\n17 x " EVIL "\n");
    struct document *source = read_as(bench, "# [s](http://t)", "1. 36 attacks " EVIL);
    struct finding *finding =
        add_finding(bench, &evil, at(bench, draft, "35 attacks " EVIL), "35 " EVIL);
    relate(bench, finding, noted(at(bench, source, "36"), "note " EVIL));
    relate(bench, finding, noted((struct site){.document = source}, "whole " EVIL));
    struct site figure = at(bench, draft, "35");
    figure.span.end = (uint32_t)draft->source.size;
    struct entry *entry = add_entry(bench, figure, VERDICT_CONTRADICTION);
    entry->why = EVIL;
    entry->readings = finding->related;
    entry->n_readings = 2;
    add_entry(bench, at(bench, draft, "17"), VERDICT_NOT_COMPARED)->why = EVIL;
}

static void test_harmless(void **state) {
    tell_evil(*state);
    expect_harmless(*state, (struct report){.ledger = true});
    expect_harmless(*state, (struct report){.redact = true});
    expect(
        *state, "concise",
        "- \\u{1b}]0;x\\u{7}\\x{ff}\\u{a}<i>.md:1:3: error[a|b\\u{1b}] 35 \\u{1b}[31m "
        "| <script>alert(1)</script> [x](http://a.b) www.evil.com me@evil.com `code` "
        "**b** _i_ ~~s~~ $1$ &lt; ![i](j) https://c.d <b@c.de> \\| \\u{202e} x\n"
        "factlint: " COVERAGE("2", "1", "0", "1"));
}

/** What a Markdown reader makes of a report. */
struct reading_of {
    size_t active, cells, rows;
    bool in_cell;
    char text[4096];
    size_t size;
};

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data) {
    struct reading_of *got = data;
    (void)detail;
    got->active +=
        type == MD_BLOCK_HTML || type == MD_BLOCK_CODE || type == MD_BLOCK_OL;
    got->rows += type == MD_BLOCK_TR;
    got->cells += type == MD_BLOCK_TD || type == MD_BLOCK_TH;
    return 0;
}

static int leave(int type, void *detail, void *data) {
    (void)type, (void)detail, (void)data;
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data) {
    return leave((int)type, detail, data);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data) {
    struct reading_of *got = data;
    (void)detail;
    got->active += type != MD_SPAN_STRONG;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data) {
    return leave((int)type, detail, data);
}

static int take_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
    struct reading_of *got = data;
    got->active += type == MD_TEXT_HTML || type == MD_TEXT_LATEXMATH;
    if (got->size + size < sizeof got->text) {
        memcpy(got->text + got->size, text, size);
        got->size += size;
    }
    return 0;
}

static void read_markdown(const char *text, struct reading_of *got) {
    static const MD_PARSER parser = {.flags = MD_DIALECT_GITHUB |
                                              MD_FLAG_LATEXMATHSPANS |
                                              MD_FLAG_PERMISSIVEAUTOLINKS,
                                     .enter_block = enter_block,
                                     .leave_block = leave_block,
                                     .enter_span = enter_span,
                                     .leave_span = leave_span,
                                     .text = take_text};
    memset(got, 0, sizeof *got);
    assert_int_equal(md_parse(text, (MD_SIZE)strlen(text), &parser, got), 0);
}

static void test_markdown_is_inert(void **state) {
    static struct reading_of got;
    tell_evil(*state);
    read_markdown(run(*state, (struct report){.ledger = true}, "markdown", 1), &got);
    assert_int_equal(got.active, 0);
    assert_int_equal(got.rows, 3);
    assert_int_equal(got.cells, 18);
    assert_non_null(strstr(got.text, " &#124; &lt;script&gt;alert(1)&lt;/script&gt; "
                                     "[x](http://a.b) www.evil.com me@&#8203;evil.com "
                                     "`code` **b** _i_ ~~s~~ $1$ &amp;lt; ![i](j) "));
}

/** Any place of any text can be marked in bold, or is not. */
static void test_markdown_bold(void **state) {
    static struct reading_of got;
    struct bench *bench = *state;
    struct document *draft =
        read_as(bench, "a.txt", "  1. US$35*x* cost (\"36\") (37%) and a $38-b, 39");
    static const char *const figures[] = {"35", "$35", "36", "37%", "37", "$38", "39"};
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        add_finding(bench, &unsupported, at(bench, draft, figures[i]), "figure");
    const char *report = run(bench, (struct report){0}, "markdown", 1);
    read_markdown(report, &got);
    assert_int_equal(got.active, 0);
    assert_null(strstr(got.text, "**"));
    assert_non_null(strstr(report, "> 1\\. US\\$**35**\\*x\\* cost"));
    assert_non_null(strstr(report, "> 1\\. US\\$35\\*x\\* cost (\"**36**\") (37%)"));
}

/** "code":{"value":"RULE"} is reviewdog's word for the id. */
static bool is_own_key(const char *format, const char *word) {
    return strncmp(format, "rdjson", 6) == 0 && strcmp(word, "\"value\"") == 0;
}

/** A page has numbers and words of its own, in its style, its keys and its hashes. */
static bool is_own_word(const char *format, const char *word) {
    static const char *const own[] = {"35", "17", "period", "hold"};
    bool is_own = false;
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        is_own |= strcmp(word, own[i]) == 0;
    bool of_table = strcmp(format, "csv") == 0 && strcmp(word, "period") == 0;
    bool page = strcmp(format, "html") == 0 || strcmp(format, "json") == 0;
    return of_table || (page && is_own);
}

/** Decisions name findings that were decided, and there are none. */
static bool names_findings(const char *format) {
    return strcmp(format, "decisions") != 0;
}

static void test_redact(void **state) {
    static const char *const words[] = {"three",   "attacks here", "35",
                                        "17",      "period",       "panel",
                                        "experts", "\"value\"",    "hold"};
    struct bench *bench = *state;
    const struct format *format;
    tell_story(bench);
    struct report report = {.redact = true, .ledger = true};
    for (size_t i = 0; (format = format_at(i)); i++) {
        const char *got = run(bench, report, format->name, 1);
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            if (strstr(got, words[j]) && !is_own_key(format->name, words[j]) &&
                !is_own_word(format->name, words[j]))
                fail_msg("%s prints '%s'", format->name, words[j]);
        if (names_findings(format->name))
            assert_non_null(strstr(got, "A figure that its source has otherwise"));
    }
    assert_string_equal(run(bench, report, "terminal", 1),
                        "error[figure-contradicted]: A figure that its source has "
                        "otherwise\n"
                        " --> draft.md:3:52\n"
                        " ::: reuters.txt:1:39\n"
                        "  = why: Both figures cannot stand.\n"
                        "\n"
                        "1 error in 1 draft\n" STORY_COVERAGE);
}

static void test_order(void **state) {
    struct bench *bench = *state;
    struct outcome *outcome = &bench->outcome;
    struct document *draft = read_as(bench, "z.txt", "35 attacks in 17 countries");
    struct document *source = read_as(bench, "a.txt", "36 attacks");
    struct site whole = {.document = draft};
    assert_int_equal(findings_loudest(outcome), LEVEL_OFF);
    findings_finish(outcome);
    add_finding(bench, &unsupported, at(bench, source, "36"), "in a source");
    add_finding(bench, &unsupported, at(bench, draft, "17"), "b");
    add_finding(bench, &unsupported, at(bench, draft, "17"), "a");
    add_finding(bench, &unsupported, at(bench, draft, "35 attacks"), "longer");
    add_finding(bench, &unsupported, at(bench, draft, "35"), "quiet")->level =
        LEVEL_INFO;
    assert_int_equal(findings_loudest(outcome), LEVEL_WARNING);
    add_finding(bench, &unsupported, at(bench, draft, "35"), "some rule");
    add_finding(bench, &contradicted, at(bench, draft, "35"), "first rule");
    add_finding(bench, &unsupported, whole, "no date");
    add_finding(bench, &unsupported, whole, "no date");
    add_finding(bench, &unsupported, whole, "no author");
    findings_finish(outcome);
    static const char *const order[] = {"no author",  "no date", "first rule",
                                        "some rule",  "longer",  "a",
                                        "in a source"};
    assert_int_equal(outcome->findings.n, sizeof order / sizeof *order);
    for (size_t i = 0; i < outcome->findings.n; i++)
        assert_string_equal(outcome->findings.at[i].message, order[i]);
    assert_int_equal(findings_loudest(outcome), LEVEL_ERROR);
}

/** A figure too long for its row is cut between two characters. */
static void test_markdown_long_figure(void **state) {
    struct bench *bench = *state;
    char text[400] = "x";
    for (size_t i = 1; i + 2 < sizeof text; i += 2)
        memcpy(text + i, "\xC3\xA9", 3);
    struct document *draft = read_as(bench, "draft.md", text);
    add_entry(bench, at(bench, draft, text), VERDICT_UNSUPPORTED);
    const char *page = run(bench, (struct report){.ledger = true}, "markdown", 1);
    assert_non_null(strstr(page, "\u00E9\u2026"));
    assert_null(strstr(page, "\\x{"));
}

/** What escape_write makes of a text. */
static const char *escaped(struct bench *bench, const char *text) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *to = open_memstream(&bytes, &size);
    assert_non_null(to);
    escape_write(to, text_of(text));
    fclose(to);
    const char *copy = arena_copy(&bench->arena, bytes, size);
    free(bytes);
    return copy;
}

/** The first and the last of each range that acts, and their neighbours. */
static void test_escape_ranges(void **state) {
    static const char *const acting[] = {
        "\x01",       "\x1F",   "\x7F",   "\xC2\x80", "\xC2\x9F", "\xC2\xAD",
        "\u061C",     "\u180E", "\u200B", "\u200E",   "\u200F",   "\u2028",
        "\u2029",     "\u202A", "\u202E", "\u2060",   "\u2066",   "\u206F",
        "\uFEFF",     "\uFFF9", "\uFFFB", "\uFFFE",   "\uFFFF",   "\U000E0000",
        "\U000E007F", "\r",     "\n",     "\v"};
    static const char *const tame[] = {
        " ",      "~",      "\u00A0", "\u00AC", "\u00AE", "\u061B",     "\u061D",
        "\u180D", "\u200A", "\u200C", "\u200D", "\u2010", "\u2027",     "\u202F",
        "\u205F", "\u2070", "\uFEFE", "\uFFF8", "\uFFFC", "\U000E0080", "\U0001F600"};
    for (size_t i = 0; i < sizeof acting / sizeof *acting; i++)
        assert_memory_equal(escaped(*state, acting[i]), "\\u{", 3);
    for (size_t i = 0; i < sizeof tame / sizeof *tame; i++)
        assert_string_equal(escaped(*state, tame[i]), tame[i]);
    assert_string_equal(escaped(*state, "a\xFF"
                                        "b\t\xE2\x80"),
                        "a\\x{ff}b \\x{e2}\\x{80}");
}

static void test_escape_commands(void **state) {
    assert_string_equal(escaped(*state, "x ##[error]y"), "x \\u{23}#[error]y");
    assert_string_equal(escaped(*state, "###["), "#\\u{23}#[");
    assert_string_equal(escaped(*state, "##teamcity[x"), "\\u{23}#teamcity[x");
    assert_string_equal(escaped(*state, "# #[ ## [ ##a b[ ##"), "# #[ ## [ ##a b[ ##");
    assert_string_equal(path_prefix("::a"), "./");
    assert_string_equal(path_prefix("#a"), "./");
    assert_string_equal(path_prefix(" ::a"), "./");
    assert_string_equal(path_prefix("\u3000::a"), "./");
    assert_string_equal(path_prefix("\x1B"), "./");
    assert_string_equal(path_prefix("a::b"), "");
    assert_string_equal(path_prefix("\u00FCber.md"), "");
    assert_string_equal(path_prefix("/a"), "");
    assert_string_equal(path_prefix(""), "");
}

static void test_names(void **state) {
    (void)state;
    struct coverage sum = {.figures = 1, .of = {[VERDICT_SCOPE] = 2}, .suppressed = 3};
    coverage_add(&sum, &sum);
    assert_int_equal(sum.figures, 2);
    assert_int_equal(sum.of[VERDICT_SCOPE], 4);
    assert_int_equal(sum.suppressed, 6);
    assert_string_equal(verdict_name(VERDICT_NOT_COMPARED), "not compared");
    assert_string_equal(verdict_key(VERDICT_NOT_COMPARED), "not_compared");
    assert_string_equal(verdict_name(VERDICT_UNSUPPORTED), "unsupported");
    assert_null(format_named(text_of("paper")));
    assert_string_equal(format_at(0)->name, "terminal");
    assert_null(format_at(500));
}

/** As code scanning's uploader has them for the same bytes. */
static void test_line_hashes(void **state) {
    static const struct {
        size_t line;
        uint64_t hash;
        size_t nth;
    } wanted[] = {{1, 0xC2F32ADFA0A05399, 1},  {2, 0x66EA4983C38DFB33, 1},
                  {3, 0xE7BC7A054464BC29, 1},  {4, 0xE7BC7A054464BC29, 2},
                  {7, 0xE7BC7A054464BC29, 5},  {61, 0x23EE94D3728DBB6B, 1},
                  {63, 0x0453A1DF1B1AC175, 1}, {65, 0xC63500DE79BCB20F, 1}};
    struct bench *bench = *state;
    char text[1000] =
        "\xEF\xBB\xBF"
        "Caf\xC3\xA9 \xF0\x9F\x98\x80\t74 cows\r\n\r\n  74 cows\r74 cows\n";
    for (int i = 0; i < 60; i++)
        strcat(text, "74 cows\n");
    strcat(text, "The end");
    const struct document *document = read_as(bench, "draft.txt", text);
    const struct line_hash *lines = line_hashes(document, &bench->arena);
    assert_int_equal(document->line_starts.n, 65);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        assert_int_equal(lines[wanted[i].line - 1].hash, wanted[i].hash);
        assert_int_equal(lines[wanted[i].line - 1].nth, wanted[i].nth);
    }
    assert_true(has_line_hashes(document));
    assert_int_equal(line_hashes(read_as(bench, "empty.txt", ""), &bench->arena)->nth,
                     1);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    static const struct CMUnitTest tests[] = {
        TEST(test_terminal),
        TEST(test_located),
        TEST(test_terminal_colour),
        TEST(test_terminal_reason_once),
        TEST(test_terminal_merged),
        TEST(test_terminal_absences),
        TEST(test_terminal_one_line),
        TEST(test_terminal_many_places),
        TEST(test_whole_document),
        TEST(test_columns),
        TEST(test_omissions),
        TEST(test_several_lines),
        TEST(test_long_line),
        TEST(test_windows),
        TEST(test_concise),
        TEST(test_json),
        TEST(test_json_ledger),
        TEST(test_json_is_json),
        TEST(test_json_mention),
        TEST(test_markdown),
        TEST(test_nothing),
        TEST(test_harmless),
        TEST(test_markdown_is_inert),
        TEST(test_markdown_bold),
        TEST(test_redact),
        TEST(test_order),
        TEST(test_markdown_long_figure),
        TEST(test_escape_ranges),
        TEST(test_escape_commands),
        TEST(test_line_hashes),
        TEST(test_names),
    };
    return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
