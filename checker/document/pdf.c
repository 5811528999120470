/*
 * pdf.c - reads PDF: pdftotext of Poppler says which words stand where.
 *
 * It runs as a child under limits (base/child.h): a library would bring its licence and
 * its faults into the program, for a format that most texts are not in.
 */
#include "base/child.h"
#include "base/search.h"
#include "base/utf8.h"
#include "document/pdf_about.h"
#include "document/pdf_layout.h"
#include "document/pdf_text.h"

enum { SECONDS = 10, MEMORY = 512 << 20, OUTPUT = 64 << 20 };

/** Why there is no text, by how the child ended. */
static const char *why_not(enum child_end end, const char *says) {
    static const char *const ends[] = {
        [CHILD_MISSING] = "pdftotext is not here to read it; install poppler-utils",
        [CHILD_FAILED] = "pdftotext cannot read it; it may be cut off or broken",
        [CHILD_TOO_LONG] =
            "pdftotext took more than 10 seconds; split it or leave it out",
        [CHILD_TOO_LARGE] = "it has more words than are read; split it",
    };
    if (end == CHILD_FAILED &&
        text_find(text_of(says), text_of("incorrect password")) != SIZE_MAX)
        return "it asks for a password; save it without one";
    return ends[end];
}

static bool refuse(const char *name, const char *why, struct diags *faults) {
    diag_add(faults, DIAG_ERROR, (struct place){name, 0, 0}, "%s", why);
    return false;
}

static bool unpack_pdf(const char *name, struct text bytes, struct arena *arena,
                       struct unpacked *to, struct diags *faults) {
    static const char *const arguments[] = {
        "pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-", NULL};
    static const struct child_limits limits = {SECONDS, MEMORY, OUTPUT};
    struct child_output output;
    enum child_end end = child_run(arguments, bytes, &limits, &output);
    struct text boxes = {output.bytes, output.size};
    if (end == CHILD_WELL) {
        to->text = pdf_layout(boxes, arena);
        pdf_about(boxes, arena, to);
    }
    const char *why = end == CHILD_WELL ? NULL : why_not(end, output.says);
    child_release(&output);
    if (!why && !text_trim(to->text).size)
        why = "it has no words, as pages that were scanned; save its text as .txt";
    return why ? refuse(name, why, faults) : true;
}

static void find_pages(struct document *to, struct arena *arena) {
    struct text source = to->source;
    *(uint32_t *)list_add(arena, &to->page_starts) = 0;
    for (size_t at = 0; at < source.size; at++)
        if (source.data[at] == '\f')
            *(uint32_t *)list_add(arena, &to->page_starts) =
                (uint32_t)at + 1 +
                (at + 1 < source.size && source.data[at + 1] == '\n');
}

/** The mark of a list stands apart, before or behind its words on the printed line. */
static bool is_list_mark(struct text line) {
    return utf8_count(line) == 1 && !ascii_is_letter(line.data[0]) &&
           !ascii_is_digit(line.data[0]);
}

/** How many printed lines of the row of a table stand above the end of `part`, the
    beginning of it: in its last cell. */
static size_t lines_above(struct text part) {
    size_t n = 0;
    for (size_t i = part.size; i > 0 && part.data[i - 1] != '\t'; i--) {
        char before = i > 1 ? part.data[i - 2] : '\n';
        n += part.data[i - 1] == ' ' && (before == ' ' || before == '\t');
    }
    return text_begins(part, text_of("\t")) ? n : 0;
}

/** How many printed lines a line has: a row of a table those of its highest cell. */
static size_t count_lines(struct text line) {
    size_t most = 0;
    for (size_t i = 1; i <= line.size; i++) {
        bool ends = i == line.size || line.data[i] == '\t';
        size_t n = ends ? lines_above(text_slice(line, 0, i)) : 0;
        most = n > most ? n : most;
    }
    return most + 1;
}

/** The line before goes on with this one, beside it on the page, as a blank at its end
    tells. */
static bool is_joined(struct text source, size_t start) {
    return start > 2 && memcmp(source.data + start - 3, " \n\n", 3) == 0;
}

/** Lines that hold something: a reader of the page counts those. */
static void find_printed_lines(struct document *to, struct arena *arena) {
    struct text line;
    for (size_t at = 0, start = 0; at < to->source.size; start = at) {
        text_next_line(to->source, &at, &line);
        if (!text_trim(line).size || is_list_mark(text_trim(line)) ||
            is_joined(to->source, start))
            continue;
        for (size_t n = count_lines(line); n > 0; n--)
            *(uint32_t *)list_add(arena, &to->printed_starts) = (uint32_t)start;
    }
}

static void read_pdf(struct document *to, const struct language *language,
                     struct arena *arena, struct diags *faults) {
    (void)faults;
    find_pages(to, arena);
    find_printed_lines(to, arena);
    pdf_write(to, language, arena);
    if (to->unpacked)
        pdf_state(to, to->unpacked, language, arena);
}

static bool starts_by(const void *start, const void *offset) {
    return *(const uint32_t *)start <= *(const uint32_t *)offset;
}

/** Index of the page that holds `offset`. */
static size_t page_at(const struct document *document, uint32_t offset) {
    size_t past = search_list(&document->page_starts, &offset, starts_by);
    return past ? past - 1 : 0;
}

static bool starts_before(const void *start, const void *offset) {
    return *(const uint32_t *)start < *(const uint32_t *)offset;
}

/** Page, and printed line of it: as columns are of no use in a PDF. */
static struct location locate(const struct document *document, uint32_t offset) {
    size_t page = page_at(document, offset);
    uint32_t start;
    document_line(document, document_line_of(document, offset), &start);
    size_t before = search_list(&document->printed_starts,
                                &document->page_starts.at[page], starts_before);
    size_t line = search_list(&document->printed_starts, &start, starts_before) -
                  is_joined(document->source, start);
    size_t above = lines_above(text_slice(document->source, start, offset));
    return (struct location){page + 1, (line > before ? line - before : 0) + above + 1};
}

static const char *where(const struct document *document, uint32_t offset,
                         struct arena *arena) {
    struct location at = locate(document, offset);
    return arena_print(arena, "page %zu, line %zu", at.line, at.column);
}

static bool knows(struct text bytes) {
    return text_begins(bytes, text_of("%PDF-"));
}

static const char *const extensions[] = {".pdf", NULL};

const struct reader reader_pdf = {
    .name = "pdf",
    .extensions = extensions,
    .read = read_pdf,
    .unpack = unpack_pdf,
    .locate = locate,
    .where = where,
    .knows = knows,
    .binary = true,
};
