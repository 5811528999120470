/*
 * test_cases.c - the drawn cases: texts with what is expected under them.
 *
 *     == a bound is read with its figure
 *     | The sailors were warned over at least 35 reported thunderbolts.
 *                                             ^^ number 35, at-least, of ...
 *
 * `==` begins a case.  Lines before its text may set `stage:` (else the name of
 * the file's folder), `date:` of the draft, `rules:`, a file, and `drop:` and `keep:`,
 * patterns of lines.  `@ NAME` or
 * `@ NAME DATE` begins a document: the first is the draft, unless its name
 * begins with "source"; then all are peers.  Without any `@` the text is one
 * draft, draft.txt.  Labels stand as `factlint show` draws them; a text without
 * labels is expected to give none.  What is none of these is a comment.
 *
 * A file is drawn anew and compared with itself.  UPDATE=1 writes the new
 * drawing, names the file, and fails all the same: git diff is the review.
 */
#include <glob.h>

#include "document/read.h"
#include "builtin.h"
#include "drawn.h"
#include "report/underline.h"

/** What the stage made of one member, into its page. */
static void draw_member(struct drawn *drawn, const struct checked *made,
                        uint32_t member) {
    const struct document *document = made->c.members[member]->document;
    struct labels labels = {0};
    struct page *page = drawn->pages;
    while (strcmp(page->name, document->name) != 0)
        page++;
    FILE *to = open_memstream(&page->drawing, &page->drawing_size);
    assert_non_null(to);
    drawn->stage->label(made, member, &labels);
    underline(to, document, &labels);
    fclose(to);
}

static void draw(struct drawn *drawn) {
    struct setting setting = {&drawn->rules,  english(), &drawn->arena,
                              &drawn->faults, true,      &drawn->boilerplate};
    struct input inputs[MOST_DOCUMENTS] = {0};
    size_t n_drafts = drawn_inputs(drawn, inputs);
    const struct checked *made = check(&setting, inputs, drawn->n_pages, n_drafts);
    for (uint32_t i = 0; i < made->c.n_members; i++)
        draw_member(drawn, made, i);
}

static struct text trim_end(struct text line) {
    while (line.size && ascii_is_space(line.data[line.size - 1]))
        line.size--;
    return line;
}

static void write_line(FILE *to, struct text line) {
    line = trim_end(line);
    fprintf(to, "%.*s\n", TEXT_ARGUMENTS(line));
}

/** The labels that the drawing has under its next line of text. */
static void write_labels(FILE *to, struct page *page) {
    struct text drawing = {page->drawing, page->drawing_size}, line;
    size_t at = page->at;
    if (!page->drawing || !text_next_line(drawing, &at, &line))
        return;
    for (page->at = at; text_next_line(drawing, &at, &line) && !is_text(line);
         page->at = at)
        write_line(to, line);
}

/** The case as written, with the labels as they are now. */
static void rewrite(struct drawn *drawn, struct text written, FILE *to) {
    struct text line;
    size_t n_documents = 0;
    for (size_t at = 0; text_next_line(written, &at, &line);) {
        n_documents += is_document(line);
        if (is_label(line))
            continue;
        write_line(to, line);
        if (is_text(line))
            write_labels(to, &drawn->pages[n_documents ? n_documents - 1 : 0]);
    }
}

/** The stage that the file's folder is named after, else `findings`. */
static const struct stage *stage_of(const char *file) {
    for (const struct stage *stage = stages; stage->name; stage++) {
        char folder[64];
        snprintf(folder, sizeof folder, "/%s/", stage->name);
        if (strstr(file, folder))
            return stage;
    }
    return stage_named("findings");
}

/** Faults of the case itself: a rule file, a text that cannot be read. */
static bool complain(const struct drawn *drawn, const char *file, struct text title) {
    for (size_t i = 0; i < drawn->faults.list.n; i++)
        if (drawn->faults.list.at[i].level == DIAG_ERROR)
            print_error("%s: %.*s: %s\n", file, TEXT_ARGUMENTS(title),
                        drawn->faults.list.at[i].message);
    if (!drawn->stage)
        print_error("%s: %.*s: no such stage\n", file, TEXT_ARGUMENTS(title));
    return drawn->faults.n_errors || !drawn->stage;
}

/** The number of lines that both begin with. */
static size_t lines_in_common(struct text a, struct text b) {
    struct text left, right;
    size_t n = 0, at = 0, bt = 0;
    while (text_next_line(a, &at, &left) && text_next_line(b, &bt, &right) &&
           text_equal(trim_end(left), trim_end(right)))
        n++;
    return n;
}

static void print_lines(struct text text, size_t from, const char *mark) {
    struct text line;
    size_t n = 0;
    for (size_t at = 0; text_next_line(text, &at, &line);)
        if (n++ >= from)
            print_error("%s %.*s\n", mark, TEXT_ARGUMENTS(line));
}

static size_t count_lines(struct text text) {
    struct text line;
    size_t n = 0;
    for (size_t at = 0; text_next_line(text, &at, &line);)
        n++;
    return n;
}

/** Are they the same, blanks at line ends aside? */
static bool compare(const char *file, struct text title, struct text expected,
                    struct text got) {
    size_t common = lines_in_common(expected, got);
    if (common == count_lines(expected) && common == count_lines(got))
        return true;
    print_error("%s: %.*s\n", file, TEXT_ARGUMENTS(title));
    print_lines(expected, common, "expected");
    print_lines(got, common, "     got");
    return false;
}

/** Draw one case into *to; false if it differs from what is written. */
static bool run_case(const char *file, struct text written, FILE *to) {
    struct drawn drawn = {.stage = stage_of(file)};
    struct text title;
    char *bytes;
    size_t size, at = 0;
    FILE *redrawn = open_memstream(&bytes, &size);
    text_next_line(written, &at, &title);
    rules_copy_builtin(&drawn.rules, &drawn.faults);
    drawn_parse(&drawn, written);
    bool well = !complain(&drawn, file, title);
    if (well)
        draw(&drawn);
    well = well && !complain(&drawn, file, title);
    rewrite(&drawn, written, redrawn);
    fclose(redrawn);
    fwrite(bytes, 1, size, to);
    well = compare(file, title, written, (struct text){bytes, size}) && well;
    free(bytes);
    drawn_release(&drawn);
    return well;
}

static bool run_cases(const char *file, struct text written, FILE *to) {
    bool well = true;
    for (size_t at = 0; at < written.size;) {
        struct text part = drawn_next(written, &at);
        if (is_title(part))
            well = run_case(file, part, to) && well;
        else
            fwrite(part.data, 1, part.size, to);
    }
    return well;
}

static void update(const char *file, const char *bytes, size_t size) {
    FILE *to = fopen(file, "w");
    assert_non_null(to);
    assert_int_equal(fwrite(bytes, 1, size, to), size);
    assert_int_equal(fclose(to), 0);
    print_error("%s: drawn anew\n", file);
}

static void test_file(void **state) {
    const char *file = *state, *wants = getenv("UPDATE");
    struct arena arena = {0};
    struct diags faults = {0};
    struct text written;
    char *bytes;
    size_t size;
    assert_true(file_read(file, MOST_CASE, &arena, &written, &faults));
    FILE *to = open_memstream(&bytes, &size);
    assert_non_null(to);
    bool well = run_cases(file, written, to);
    fclose(to);
    if (!well && wants && strcmp(wants, "1") == 0)
        update(file, bytes, size);
    free(bytes);
    arena_release(&arena);
    diags_release(&faults);
    if (!well)
        fail();
}

/** A test for each file that has `filter` in its path. */
static size_t list_tests(const glob_t *files, const char *filter,
                         struct CMUnitTest *tests) {
    size_t n = 0;
    for (size_t i = 0; i < files->gl_pathc; i++)
        if (!filter || strstr(files->gl_pathv[i], filter))
            tests[n++] = (struct CMUnitTest){files->gl_pathv[i], test_file, NULL, NULL,
                                             files->gl_pathv[i]};
    return n;
}

int main(int argc, char **argv) {
    glob_t files;
    if (glob("tests/cases/*/*.case", 0, NULL, &files) != 0) {
        fputs("test_cases: no tests/cases here; run it from the root\n", stderr);
        return 1;
    }
    struct CMUnitTest *tests = calloc(files.gl_pathc, sizeof *tests);
    size_t n = list_tests(&files, argc > 1 ? argv[1] : NULL, tests);
    int n_failed = _cmocka_run_group_tests("cases", tests, n, NULL, NULL);
    free(tests);
    globfree(&files);
    return n_failed || !n;
}
