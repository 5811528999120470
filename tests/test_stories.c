/*
 * test_stories.c - what holds for every story: the corpus, and every drawn case with
 * two texts or more.
 *
 *   1. No pack of topic rules makes a figure quiet of which it says nothing.
 *   2. What the sources are called, and in what order they are given, changes nothing.
 *   3. Where the lines of plain text are broken, inside paragraphs, changes nothing.
 *
 * Packs are drawn at random; the seeds are fixed.
 */
#include <glob.h>

#include "bench.h"
#include "builtin.h"
#include "checks/checks.h"
#include "document/read.h"
#include "finding/ledger.h"
#include "packs.h"

enum { MOST_TEXTS = 8, MOST_STORIES = 4096, MOST_CASES = 1 << 20, N_PACKS = 12 };

/** Texts that belong together: a draft and its sources, or peers. */
struct story {
    const char *name; /* its file, and the case in it */
    struct input inputs[MOST_TEXTS];
    size_t n, n_drafts;
};

static struct story *stories;
static size_t n_stories;

/* ---- stories ---- */

static struct story *add_story(const char *name) {
    assert_true(n_stories < MOST_STORIES);
    struct story *story = &stories[n_stories++];
    *story = (struct story){.name = name};
    return story;
}

static void add_text(struct bench *bench, struct story *story, const char *path) {
    if (story->n == MOST_TEXTS)
        return;
    struct input *input = &story->inputs[story->n++];
    input->name = arena_copy(&bench->kept, path, strlen(path));
    assert_true(
        file_read(path, MOST_CASES, &bench->kept, &input->bytes, &bench->faults));
}

static void read_corpus(struct bench *bench) {
    glob_t drafts, sources;
    assert_int_equal(glob("corpus/*/draft.md", 0, NULL, &drafts), 0);
    for (size_t i = 0; i < drafts.gl_pathc; i++) {
        char folder[256];
        const char *draft = drafts.gl_pathv[i];
        struct story *story = add_story(arena_copy(&bench->kept, draft, strlen(draft)));
        add_text(bench, story, draft);
        story->n_drafts = 1;
        snprintf(folder, sizeof folder, "%.*s/sources/*",
                 (int)(strrchr(draft, '/') - draft), draft);
        assert_int_equal(glob(folder, 0, NULL, &sources), 0);
        for (size_t k = 0; k < sources.gl_pathc; k++)
            add_text(bench, story, sources.gl_pathv[k]);
        globfree(&sources);
    }
    globfree(&drafts);
}

/** "@ NAME" or "@ NAME DATE": the next text of the story. */
static void open_text(struct bench *bench, struct story *story, struct text line) {
    assert_true(story->n < MOST_TEXTS);
    line = text_trim(text_slice(line, 2, line.size));
    const char *blank = memchr(line.data, ' ', line.size);
    size_t size = blank ? (size_t)(blank - line.data) : line.size;
    struct input *input = &story->inputs[story->n++];
    input->name = arena_copy(&bench->kept, line.data, size);
    input->bytes = (struct text){"", 0};
    input->date.text =
        blank ? text_trim(text_slice(line, size, line.size)) : (struct text){"", 0};
}

/** A line of text, without its mark. */
static void take_text(struct bench *bench, struct story *story, struct text line) {
    if (!story->n)
        open_text(bench, story, text_of("@ draft.txt"));
    struct input *input = &story->inputs[story->n - 1];
    size_t mark = line.size > 1 && line.data[1] == ' ' ? 2 : 1;
    struct text words = text_slice(line, mark, line.size);
    const char *whole =
        arena_print(&bench->kept, "%.*s%.*s\n", TEXT_ARGUMENTS(input->bytes),
                    TEXT_ARGUMENTS(words));
    input->bytes = text_of(whole);
}

/** Cases of one text tell nothing here. */
static void close_story(struct story *story) {
    if (!story)
        return;
    story->n_drafts = story->n && strncmp(story->inputs[0].name, "source", 6) != 0;
    if (story->n < 2)
        n_stories--;
}

/** The texts of drawn cases, as test_cases.c explains their form. */
static void read_cases(struct bench *bench, const char *path) {
    struct text written, line;
    struct story *story = NULL;
    assert_true(file_read(path, MOST_CASES, &bench->kept, &written, &bench->faults));
    for (size_t at = 0; text_next_line(written, &at, &line);)
        if (text_begins(line, text_of("== "))) {
            close_story(story);
            story = add_story(
                arena_print(&bench->kept, "%s: %.*s", path, TEXT_ARGUMENTS(line)));
        } else if (story && text_begins(line, text_of("@ "))) {
            open_text(bench, story, line);
        } else if (story && line.size && line.data[0] == '|') {
            take_text(bench, story, line);
        }
    close_story(story);
}

static int set_up(void **state) {
    if (bench_set_up_rules(state))
        return -1;
    struct bench *bench = *state;
    n_stories = 0;
    stories = arena_get(&bench->kept, MOST_STORIES * sizeof *stories);
    read_corpus(bench);
    glob_t files;
    assert_int_equal(glob("tests/cases/*/*.case", 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++)
        read_cases(bench, files.gl_pathv[i]);
    globfree(&files);
    return bench->faults.n_errors || n_stories < 100 ? -1 : 0;
}

static const struct checked *run(struct bench *bench, const struct story *story) {
    diags_release(&bench->faults);
    return check(&bench->setting, story->inputs, story->n, story->n_drafts);
}

/* ---- 1: packs ---- */

static bool is_draft(const struct check_case *c, const struct site *site) {
    for (size_t i = 0; i < c->n_drafts; i++)
        if (strcmp(c->members[i]->document->name, site->document->name) == 0)
            return true;
    return false;
}

/** Does the finding speak of that figure, in a text of its side? */
static bool reports(const struct check_case *c, const struct finding *finding,
                    const struct site *site) {
    if (same_place(&finding->site, site))
        return true;
    for (size_t i = 0; i < finding->n_related; i++)
        if (same_place(&finding->related[i], site))
            return is_draft(c, site) == is_draft(c, &finding->site);
    return false;
}

/** Does a topic rule find the figure equal, by its own tolerance?  The ledger says so.
 */
static bool agrees(const struct checked *made, const struct site *site) {
    struct ledger_walk walk = {.of = made->outcome.ledger};
    while (ledger_next(&walk)) {
        const struct entry *entry = &walk.entry;
        if (entry->rule && entry->rule->sort == RULE_CLAIM &&
            entry->verdict == VERDICT_COMPATIBLE && same_place(&entry->site, site))
            return true;
    }
    return false;
}

/** A finding that says of a figure that something is wrong with it. */
static bool accuses(const struct finding *finding) {
    return finding->rule->sort == RULE_CHECK && finding->level >= LEVEL_WARNING &&
           finding->verdict != VERDICT_NOT_COMPARED &&
           finding->verdict != VERDICT_COMPATIBLE;
}

/** Is the accusation made again, or in the place of it what the pack says? */
static bool stands(const struct checked *made, const struct finding *before) {
    for (size_t i = 0; i < made->outcome.findings.n; i++) {
        const struct finding *finding = &made->outcome.findings.at[i];
        bool again = finding->rule->sort == RULE_CHECK &&
                     strcmp(finding->rule->id, before->rule->id) == 0 &&
                     same_place(&finding->site, &before->site);
        bool replaced = finding->rule->sort == RULE_CLAIM &&
                        reports(&made->c, finding, &before->site);
        if (again || replaced)
            return true;
    }
    return agrees(made, &before->site);
}

static size_t count_lost(struct bench *bench, const struct story *story,
                         struct text pack) {
    const struct checked *plain = run(bench, story);
    struct rules rules = {0};
    struct diags faults = {0};
    size_t n_lost = 0;
    rules_copy_builtin(&rules, &faults);
    assert_true(rules_read(&rules, pack, "drawn.yaml", false, check_names(&rules.arena),
                           &faults));
    struct setting setting = {
        &rules, bench->setting.language, &bench->arena, &faults, true, NULL};
    const struct checked *packed =
        check(&setting, story->inputs, story->n, story->n_drafts);
    for (size_t i = 0; i < plain->outcome.findings.n; i++) {
        const struct finding *finding = &plain->outcome.findings.at[i];
        if (!accuses(finding) || stands(packed, finding))
            continue;
        n_lost++;
        print_error("%s\n[%s] %s: lost with\n%.*s\n", story->name, finding->rule->id,
                    finding->message, TEXT_ARGUMENTS(pack));
    }
    diags_release(&faults);
    rules_release(&rules);
    arena_reset(&bench->arena);
    return n_lost;
}

static void test_packs(void **state) {
    struct bench *bench = *state;
    uint64_t seed = 20260101;
    size_t n_lost = 0;
    for (size_t i = 0; i < n_stories; i++)
        for (size_t k = 0; k < N_PACKS; k++)
            n_lost += count_lost(
                bench, &stories[i],
                draw_pack(&bench->kept, &seed, stories[i].inputs, stories[i].n));
    assert_int_equal(n_lost, 0);
}

/* ---- 2: names and order ---- */

/** The story with its sources turned round by `by` places, and called otherwise. */
static struct story disguise(struct bench *bench, const struct story *story,
                             size_t by) {
    struct story other = *story;
    size_t first = story->n_drafts, n = story->n - first;
    for (size_t i = 0; i < n; i++) {
        const char *name = story->inputs[first + i].name, *dot = strrchr(name, '.');
        struct input *to = &other.inputs[first + (n - 1 - i + by) % n];
        *to = story->inputs[first + i];
        to->name = arena_print(&bench->arena, "renamed-%c%s",
                               (char)('a' + (7 * i + by) % 26), dot ? dot : "");
    }
    return other;
}

/** Which text of the story it is, by what it holds: names are disguised. */
static size_t number_of_text(const struct story *story,
                             const struct document *document) {
    for (size_t i = 0; i < story->n; i++)
        if (text_equal(story->inputs[i].bytes, document->source))
            return i;
    return story->n;
}

/** A message with the names in it as numbers. */
static const char *nameless(struct bench *bench, const struct story *story,
                            const struct check_case *c, const char *message) {
    for (const char *at = message; *at;) {
        size_t i = 0;
        while (i < c->n_members && strncmp(at, c->members[i]->document->name,
                                           strlen(c->members[i]->document->name)) != 0)
            i++;
        if (i == c->n_members) {
            at++;
            continue;
        }
        const struct document *document = c->members[i]->document;
        const char *made = arena_print(&bench->arena, "%.*s#%zu", (int)(at - message),
                                       message, number_of_text(story, document));
        size_t size = strlen(made);
        message = arena_print(&bench->arena, "%s%s", made, at + strlen(document->name));
        at = message + size;
    }
    return message;
}

static const char *describe_site(struct bench *bench, const struct story *story,
                                 const struct site *site) {
    return arena_print(&bench->arena, " #%zu:%u-%u",
                       number_of_text(story, site->document), site->span.start,
                       site->span.end);
}

static int by_words(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/** Every finding in words, without names, sorted. */
static const char *describe(struct bench *bench, const struct story *story,
                            const struct checked *made) {
    size_t n = made->outcome.findings.n;
    const char **lines = arena_get(&bench->arena, (n + 1) * sizeof *lines);
    for (size_t i = 0; i < n; i++) {
        const struct finding *finding = &made->outcome.findings.at[i];
        const char *line = arena_print(
            &bench->arena, "%s %d %s%s", finding->rule->id, (int)finding->level,
            nameless(bench, story, &made->c, finding->message),
            describe_site(bench, story, &finding->site));
        for (size_t k = 0; k < finding->n_related; k++)
            line = arena_print(&bench->arena, "%s%s", line,
                               describe_site(bench, story, &finding->related[k]));
        lines[i] = line;
    }
    qsort(lines, n, sizeof *lines, by_words);
    const char *all = "";
    for (size_t i = 0; i < n; i++)
        all = arena_print(&bench->arena, "%s%s\n", all, lines[i]);
    return all;
}

/** Two copies of one text cannot be told apart here. */
static bool has_copies(const struct story *story) {
    for (size_t i = 0; i < story->n; i++)
        for (size_t k = 0; k < i; k++)
            if (text_equal(story->inputs[i].bytes, story->inputs[k].bytes))
                return true;
    return false;
}

static void test_names_and_order(void **state) {
    struct bench *bench = *state;
    size_t n_changed = 0;
    for (size_t i = 0; i < n_stories; i++) {
        const struct story *story = &stories[i];
        const char *first = describe(bench, story, run(bench, story));
        for (size_t by = 0; by < story->n && !has_copies(story); by++) {
            struct story other = disguise(bench, story, by);
            const char *again = describe(bench, story, run(bench, &other));
            if (strcmp(first, again) == 0)
                continue;
            n_changed++;
            print_error("%s\n%s-- under other names:\n%s", story->name, first, again);
        }
        arena_reset(&bench->arena);
    }
    assert_int_equal(n_changed, 0);
}

/* ---- 3: line breaks ---- */

/** Bytes up to `past`, each run of white space as one blank, broken before `width`. */
static void put_wrapped(FILE *to, struct text text, size_t width) {
    size_t column = 0;
    for (size_t at = 0; at < text.size;) {
        size_t past = at, wide = 0;
        while (past < text.size && !ascii_is_space(text.data[past]))
            wide += ((unsigned char)text.data[past++] & 0xC0) != 0x80;
        bool fits = column + 1 + wide <= width;
        if (column)
            fputc(fits ? ' ' : '\n', to);
        fwrite(text.data + at, 1, past - at, to);
        column = column && fits ? column + 1 + wide : wide;
        for (at = past; at < text.size && ascii_is_space(text.data[at]);)
            at++;
    }
    fputs("\n\n", to);
}

/** The text as plain text, each of its paragraphs wrapped at `width`. */
static struct input wrap(struct bench *bench, const struct input *input, size_t width) {
    struct input plain = *input;
    char *bytes;
    size_t size;
    FILE *to = open_memstream(&bytes, &size);
    assert_non_null(to);
    plain.reader = reader_named(text_of("plain"));
    const struct document *document = input_read(&bench->setting, &plain);
    assert_non_null(document);
    fwrite(document->source.data, 1, document->text_start, to);
    for (size_t i = document->heads.n; i < document->blocks.n; i++)
        put_wrapped(to,
                    text_slice(document->view, document->blocks.at[i].start,
                               document->blocks.at[i].end),
                    width);
    fclose(to);
    plain.bytes = (struct text){arena_copy(&bench->arena, bytes, size), size};
    free(bytes);
    return plain;
}

static struct story wrap_story(struct bench *bench, const struct story *story,
                               size_t width) {
    struct story other = *story;
    for (size_t i = 0; i < story->n; i++)
        other.inputs[i] = wrap(bench, &story->inputs[i], width);
    return other;
}

/** Bytes before `offset` that are no white space: the same however lines are broken. */
static size_t place_of(const struct document *document, size_t offset) {
    size_t n = 0;
    for (size_t i = 0; i < offset; i++)
        n += !ascii_is_space(document->source.data[i]);
    return n;
}

/** A message without the numbers of lines in it. */
static const char *lineless(struct bench *bench, const char *message) {
    char *copy = arena_copy(&bench->arena, message, strlen(message));
    for (char *at = copy; (at = strstr(at, "line ")); at++)
        for (char *digit = at + 5; ascii_is_digit(*digit); digit++)
            *digit = '#';
    return copy;
}

/** Blocks and findings of all texts, in words without line numbers. */
static const char *describe_unbroken(struct bench *bench, const struct checked *made) {
    const struct check_case *c = &made->c;
    const char *all = "";
    for (size_t i = 0; i < c->n_members; i++) {
        const struct document *document = c->members[i]->document;
        for (size_t k = 0; k < document->blocks.n; k++)
            all = arena_print(&bench->arena, "%s%s: block %d %zu-%zu\n", all,
                              document->name, (int)document->blocks.at[k].kind,
                              place_of(document, document->blocks.at[k].start),
                              place_of(document, document->blocks.at[k].end));
    }
    for (size_t i = 0; i < made->outcome.findings.n; i++) {
        const struct finding *finding = &made->outcome.findings.at[i];
        all = arena_print(&bench->arena, "%s%s:%zu %s %s\n", all,
                          finding->site.document->name,
                          place_of(finding->site.document, finding->site.span.start),
                          finding->rule->id, lineless(bench, finding->message));
    }
    return all;
}

static void test_line_breaks(void **state) {
    static const size_t widths[] = {60, 72, 80};
    struct bench *bench = *state;
    size_t n_changed = 0;
    for (size_t i = 0; i < n_stories; i++) {
        const struct story *story = &stories[i];
        if (strncmp(story->name, "corpus/", 7) != 0)
            continue;
        struct story whole = wrap_story(bench, story, SIZE_MAX / 2);
        const char *first = describe_unbroken(bench, run(bench, &whole));
        for (size_t k = 0; k < COUNT(widths); k++) {
            struct story other = wrap_story(bench, &whole, widths[k]);
            const char *again = describe_unbroken(bench, run(bench, &other));
            if (strcmp(first, again) == 0)
                continue;
            n_changed++;
            print_error("%s\n%s-- wrapped at %zu:\n%s", story->name, first, widths[k],
                        again);
        }
        arena_reset(&bench->arena);
    }
    assert_int_equal(n_changed, 0);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, bench_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_packs),
        TEST(test_names_and_order),
        TEST(test_line_breaks),
    };
    return cmocka_run_group_tests_name("stories", tests, NULL, NULL);
}
