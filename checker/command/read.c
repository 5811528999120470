/*
 * read.c - what was read of a text, printed.
 */
#include "command/read.h"

#include "report/escape.h"
#include "report/json_parts.h"

/** One line: line ends, and the white space around them, are a blank. */
static void write_line(FILE *to, struct text text) {
    struct text line;
    const char *between = "";
    for (size_t at = 0; text_next_line(text, &at, &line); between = " ") {
        fputs(between, to);
        escape_write(to, text_trim(line));
    }
}

void read_print_text(FILE *to, const struct document *document, bool json) {
    (void)json;
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        if (block->kind == BLOCK_BOILERPLATE)
            continue;
        write_line(to, text_slice(document->view, block->start, block->end));
        putc('\n', to);
    }
}

void read_print_dropped(FILE *to, const struct document *document, bool json) {
    (void)json;
    for (size_t i = 0; i < document->dropped.n; i++) {
        const struct dropped *dropped = &document->dropped.at[i];
        const struct block *block = &document->blocks.at[dropped->block];
        struct location at = document_locate(
            document, document_span(document, block->start, block->end).start);
        fprintf(to, "%zu:%zu: %s: ", at.line, at.column, dropped->why);
        write_line(to, text_slice(document->view, block->start, block->end));
        putc('\n', to);
    }
}

/** One thing that a text states of itself, by its name. */
struct stated_name {
    const char *name;
    struct stated stated;
};

enum {
#define ABOUT(name) ABOUT_##name,
#include "document/about.def"
#undef ABOUT
    N_ABOUT
};

static void list_about(const struct document *document,
                       struct stated_name to[N_ABOUT]) {
#define ABOUT(name) to[ABOUT_##name] = (struct stated_name){#name, document->name};
#include "document/about.def"
#undef ABOUT
}

static void write_words(FILE *to, const struct stated_name *about) {
    fprintf(to, "%-10s ", about->name);
    write_line(to, about->stated.from ? about->stated.text : text_of("-"));
    if (about->stated.from)
        fprintf(to, "  (%s)", about->stated.from);
    putc('\n', to);
}

static void write_field(FILE *to, const char *name, struct text text, bool known) {
    fprintf(to, "\"%s\":", name);
    if (known)
        json_write_text(to, text);
    else
        fputs("null", to);
}

static void write_object(FILE *to, const struct document *document,
                         const struct stated_name about[N_ABOUT]) {
    fputs("{\"schema\":\"factlint/1\",", to);
    write_field(to, "document", text_of(document->name), true);
    for (size_t i = 0; i < N_ABOUT; i++) {
        putc(',', to);
        write_field(to, about[i].name, about[i].stated.text, about[i].stated.from);
    }
    fputs(",\"from\":{", to);
    for (size_t i = 0; i < N_ABOUT; i++) {
        const char *from = about[i].stated.from;
        fputs(i ? "," : "", to);
        write_field(to, about[i].name, text_of(from ? from : ""), from);
    }
    fputs("}}\n", to);
}

void read_print_about(FILE *to, const struct document *document, bool json) {
    struct stated_name about[N_ABOUT];
    list_about(document, about);
    if (json)
        write_object(to, document, about);
    for (size_t i = 0; !json && i < N_ABOUT; i++)
        write_words(to, &about[i]);
}
