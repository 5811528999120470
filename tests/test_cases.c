/*
 * test_cases.c - the drawn cases: texts with what is expected under them.
 *
 *     == a bound is read with its figure
 *     | The sailors were warned over at least 35 reported thunderbolts.
 *                                             ^^ number 35, at-least, of ...
 *
 * `==` begins a case.  Lines before its text may set `stage:` (else the name of
 * the file's folder), `date:` of the draft, and `rules:`, a file.  `@ NAME` or
 * `@ NAME DATE` begins a document: the first is the draft, unless its name
 * begins with "source"; then all are peers.  Without any `@` the text is one
 * draft, draft.txt.  Labels stand as `factlint show` draws them; a text without
 * labels is expected to give none.  What is none of these is a comment.
 *
 * A file is drawn anew and compared with itself.  UPDATE=1 writes the new
 * drawing, names the file, and fails all the same: git diff is the review.
 */
#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "command/run.h"
#include "command/stages.h"
#include "report/underline.h"

enum { MOST_DOCUMENTS = 8, MOST_CASE = 1 << 20 };

/** A document of a case: its text as written, then its drawing. */
struct page {
    const char *name;
    struct text date;
    FILE *to; /* collects the text */
    char *bytes;
    size_t size;
    char *drawing; /* NULL: the document could not be read */
    size_t drawing_size, at;
};

/** One case being drawn. */
struct drawn {
    struct arena arena;
    struct rules rules;
    struct diags faults;
    const struct stage *stage;
    struct text date;
    struct page pages[MOST_DOCUMENTS];
    size_t n_pages;
};

static bool is_title(struct text line) {
    return text_begins(line, text_of("== "));
}

static bool is_document(struct text line) {
    return text_begins(line, text_of("@ "));
}

static bool is_text(struct text line) {
    return line.size && line.data[0] == '|';
}

/** Labels are indented; nothing else is. */
static bool is_label(struct text line) {
    return line.size > 1 && line.data[0] == ' ' && line.data[1] == ' ';
}

/** The value of a line "KEY: value", or nothing. */
static struct text setting(struct text line, const char *key) {
    size_t size = strlen(key);
    if (!text_begins(line, text_of(key)) || line.size <= size || line.data[size] != ':')
        return (struct text){"", 0};
    return text_trim(text_slice(line, size + 1, line.size));
}

static void add_page(struct drawn *drawn, const char *name, struct text date) {
    assert_true(drawn->n_pages < MOST_DOCUMENTS);
    struct page *page = &drawn->pages[drawn->n_pages++];
    page->name = name;
    page->date = date;
    page->to = open_memstream(&page->bytes, &page->size);
    assert_non_null(page->to);
}

/** "@ NAME" or "@ NAME DATE". */
static void open_page(struct drawn *drawn, struct text line) {
    line = text_trim(text_slice(line, 2, line.size));
    const char *blank = memchr(line.data, ' ', line.size);
    struct text name = line, date = {"", 0};
    if (blank) {
        name.size = (size_t)(blank - line.data);
        date = text_trim(text_slice(line, name.size, line.size));
    }
    add_page(drawn, arena_copy(&drawn->arena, name.data, name.size), date);
}

/** A text line without its mark, as the document has it. */
static void add_text(struct drawn *drawn, struct text line) {
    if (!drawn->n_pages)
        add_page(drawn, "draft.txt", (struct text){"", 0});
    size_t mark = line.size > 1 && line.data[1] == ' ' ? 2 : 1;
    FILE *to = drawn->pages[drawn->n_pages - 1].to;
    fprintf(to, "%.*s\n", TEXT_ARGUMENTS(text_slice(line, mark, line.size)));
}

static void take_settings(struct drawn *drawn, struct text line) {
    struct text stage = setting(line, "stage"), date = setting(line, "date"),
                rules = setting(line, "rules");
    if (stage.size)
        drawn->stage = stage_named(arena_copy(&drawn->arena, stage.data, stage.size));
    if (date.size)
        drawn->date = date;
    if (rules.size)
        rules_read_path(&drawn->rules,
                        arena_copy(&drawn->arena, rules.data, rules.size),
                        &drawn->faults);
}

static void take_line(struct drawn *drawn, struct text line) {
    if (is_document(line))
        open_page(drawn, line);
    else if (is_text(line))
        add_text(drawn, line);
    else if (!drawn->n_pages)
        take_settings(drawn, line);
}

static void parse(struct drawn *drawn, struct text written) {
    struct text line;
    for (size_t at = 0; text_next_line(written, &at, &line);)
        take_line(drawn, line);
    for (size_t i = 0; i < drawn->n_pages; i++)
        fclose(drawn->pages[i].to);
    if (drawn->n_pages && drawn->date.size)
        drawn->pages[0].date = drawn->date;
}

/** What the stage made of one member, into its page. */
static void draw_member(struct drawn *drawn, const struct checked *made,
                        uint32_t member) {
    struct document *document = made->c.members[member]->document;
    struct labels labels = {0};
    struct page *page = drawn->pages;
    while (strcmp(page->name, document->name) != 0)
        page++;
    FILE *to = open_memstream(&page->drawing, &page->drawing_size);
    assert_non_null(to);
    drawn->stage->label(made, member, &labels);
    underline(to, document, &labels, &drawn->arena);
    fclose(to);
}

static void draw(struct drawn *drawn) {
    struct setting setting = {&drawn->rules, language_find("en"), &drawn->arena,
                              &drawn->faults};
    struct input inputs[MOST_DOCUMENTS] = {0};
    for (size_t i = 0; i < drawn->n_pages; i++) {
        struct page *page = &drawn->pages[i];
        inputs[i] = (struct input){
            .name = page->name, .bytes = {page->bytes, page->size}, .date = page->date};
    }
    size_t n_drafts = drawn->n_pages && strncmp(inputs[0].name, "source", 6) != 0;
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

static void release(struct drawn *drawn) {
    for (size_t i = 0; i < drawn->n_pages; i++) {
        free(drawn->pages[i].bytes);
        free(drawn->pages[i].drawing);
    }
    rules_release(&drawn->rules);
    diags_release(&drawn->faults);
    arena_release(&drawn->arena);
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
    rules_read_builtin(&drawn.rules, &drawn.faults);
    parse(&drawn, written);
    bool well = !complain(&drawn, file, title);
    if (well)
        draw(&drawn);
    well = well && !complain(&drawn, file, title);
    rewrite(&drawn, written, redrawn);
    fclose(redrawn);
    fwrite(bytes, 1, size, to);
    well = compare(file, title, written, (struct text){bytes, size}) && well;
    free(bytes);
    release(&drawn);
    return well;
}

/** Cut the next case, or what stands before the first, from `at` on. */
static struct text next_case(struct text file, size_t *at) {
    size_t start = *at, next = *at;
    struct text line;
    text_next_line(file, at, &line);
    while (next = *at, text_next_line(file, &next, &line) && !is_title(line))
        *at = next;
    return text_slice(file, start, *at);
}

static bool run_cases(const char *file, struct text written, FILE *to) {
    bool well = true;
    for (size_t at = 0; at < written.size;) {
        struct text part = next_case(written, &at);
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
