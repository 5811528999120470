/*
 * drawn.h - reading the drawn cases, for the tests that run over them.
 *
 * test_cases.c says how one is written.
 */
#ifndef TESTS_DRAWN_H
#define TESTS_DRAWN_H

#include "bench.h"

#include "command/stages.h"

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
    struct boilerplate boilerplate;
    const struct stage *stage;
    struct text date;
    struct page pages[MOST_DOCUMENTS];
    size_t n_pages;
};

static inline bool is_title(struct text line) {
    return text_begins(line, text_of("== "));
}

static inline bool is_document(struct text line) {
    return text_begins(line, text_of("@ "));
}

static inline bool is_text(struct text line) {
    return line.size && line.data[0] == '|';
}

/** Labels are indented; nothing else is. */
static inline bool is_label(struct text line) {
    return line.size > 1 && line.data[0] == ' ' && line.data[1] == ' ';
}

/** The value of a line "KEY: value", or nothing. */
static inline struct text setting(struct text line, const char *key) {
    size_t size = strlen(key);
    if (!text_begins(line, text_of(key)) || line.size <= size || line.data[size] != ':')
        return (struct text){"", 0};
    return text_trim(text_slice(line, size + 1, line.size));
}

static inline void add_page(struct drawn *drawn, const char *name, struct text date) {
    assert_true(drawn->n_pages < MOST_DOCUMENTS);
    struct page *page = &drawn->pages[drawn->n_pages++];
    page->name = name;
    page->date = date;
    page->to = open_memstream(&page->bytes, &page->size);
    assert_non_null(page->to);
}

/** "@ NAME" or "@ NAME DATE". */
static inline void open_page(struct drawn *drawn, struct text line) {
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
static inline void add_text(struct drawn *drawn, struct text line) {
    if (!drawn->n_pages)
        add_page(drawn, "draft.txt", (struct text){"", 0});
    size_t mark = line.size > 1 && line.data[1] == ' ' ? 2 : 1;
    FILE *to = drawn->pages[drawn->n_pages - 1].to;
    fprintf(to, "%.*s\n", TEXT_ARGUMENTS(text_slice(line, mark, line.size)));
}

static inline void take_settings(struct drawn *drawn, struct text line) {
    struct text stage = setting(line, "stage"), date = setting(line, "date"),
                rules = setting(line, "rules"), drop = setting(line, "drop"),
                keep = setting(line, "keep");
    struct boilerplate *lines = &drawn->boilerplate;
    struct place place = {"case", 0, 0};
    if (drop.size)
        boilerplate_add(&lines->drop, drop, place, &drawn->arena, &drawn->faults);
    if (keep.size)
        boilerplate_add(&lines->keep, keep, place, &drawn->arena, &drawn->faults);
    if (stage.size)
        drawn->stage = stage_named(arena_copy(&drawn->arena, stage.data, stage.size));
    if (date.size)
        drawn->date = date;
    if (rules.size)
        rules_read_path(&drawn->rules,
                        arena_copy(&drawn->arena, rules.data, rules.size), NULL,
                        &drawn->faults);
}

static inline void take_line(struct drawn *drawn, struct text line) {
    if (is_document(line))
        open_page(drawn, line);
    else if (is_text(line))
        add_text(drawn, line);
    else if (!drawn->n_pages)
        take_settings(drawn, line);
}

/** Read a case, its title included, into *drawn, which has the built-in rules. */
static inline void drawn_parse(struct drawn *drawn, struct text written) {
    struct text line;
    for (size_t at = 0; text_next_line(written, &at, &line);)
        take_line(drawn, line);
    for (size_t i = 0; i < drawn->n_pages; i++)
        fclose(drawn->pages[i].to);
    if (drawn->n_pages && drawn->date.size)
        drawn->pages[0].date = drawn->date;
}

/** The documents of the case; returns how many are drafts. */
static inline size_t drawn_inputs(const struct drawn *drawn,
                                  struct input inputs[MOST_DOCUMENTS]) {
    for (size_t i = 0; i < drawn->n_pages; i++) {
        const struct page *page = &drawn->pages[i];
        inputs[i] = (struct input){.name = page->name,
                                   .bytes = {page->bytes, page->size},
                                   .date = {page->date, NULL}};
    }
    return drawn->n_pages && strncmp(inputs[0].name, "source", 6) != 0;
}

static inline void drawn_release(struct drawn *drawn) {
    for (size_t i = 0; i < drawn->n_pages; i++) {
        free(drawn->pages[i].bytes);
        free(drawn->pages[i].drawing);
    }
    boilerplate_release(&drawn->boilerplate);
    rules_release(&drawn->rules);
    diags_release(&drawn->faults);
    arena_release(&drawn->arena);
}

/** Cut the next case, or what stands before the first, from `at` on. */
static inline struct text drawn_next(struct text file, size_t *at) {
    size_t start = *at, next = *at;
    struct text line;
    text_next_line(file, at, &line);
    while (next = *at, text_next_line(file, &next, &line) && !is_title(line))
        *at = next;
    return text_slice(file, start, *at);
}

#endif
