/*
 * markdown_html.c - tags in prose, and blocks of HTML, which are not read.
 */
#include "document/markdown_html.h"

#include "document/directive.h"

static const char in_html[] =
    "a block of HTML that holds figures; write it as Markdown";

static bool opens_hidden(struct text html) {
    return text_begins(html, text_of("<!")) || text_begins(html, text_of("<?")) ||
           text_begins(html, text_of("<script")) ||
           text_begins(html, text_of("<style"));
}

/** Say where figures stand that a block of HTML hides. */
static void watch_html(struct reading *reading, struct span of) {
    const char *bytes = reading->document->source.data;
    struct text html = text_slice(reading->document->source, of.start, of.end);
    if (reading->raw == RAW_OPENS)
        reading->raw = opens_hidden(html) ? RAW_NONE : RAW_TEXT;
    for (uint32_t i = of.start; i < of.end && reading->raw; i++) {
        reading->tag = bytes[i] == '<' || (reading->tag && bytes[i] != '>');
        if (!reading->tag && ascii_is_digit(bytes[i]))
            markdown_omit(reading, in_html, i);
    }
}

/** Is it that element's tag, as "<del>", "</del>", "<code class=...>"? */
static bool is_element(struct text tag, const char *name) {
    size_t n = strlen(name), at = tag.size > 1 && tag.data[1] == '/' ? 2 : 1;
    return tag.size > at + n &&
           text_equal_nocase(text_slice(tag, at, at + n), text_of(name)) &&
           !ascii_is_letter(tag.data[at + n]);
}

/** Count the elements whose text nobody is to read as prose. */
static void watch_elements(struct reading *reading, struct text tag) {
    static const char *const struck[] = {"del", "s", "strike"};
    static const char *const coded[] = {"code", "kbd", "samp", "tt",
                                        "var",  "pre", "math"};
    int step = tag.size > 1 && tag.data[1] == '/' ? -1 : 1;
    if (tag.size < 3 || tag.data[tag.size - 2] == '/')
        return;
    for (size_t i = 0; i < sizeof struck / sizeof *struck; i++)
        if (is_element(tag, struck[i]) && reading->struck + step >= 0)
            reading->struck += step;
    for (size_t i = 0; i < sizeof coded / sizeof *coded; i++)
        if (is_element(tag, coded[i]) && reading->coded + step >= 0)
            reading->coded += step;
}

void markdown_html(struct reading *reading, struct span of) {
    struct text tag = text_slice(reading->document->source, of.start, of.end);
    reading->first = false;
    if (directives_take(reading->document, reading->arena, of, "<!--", "-->"))
        return;
    watch_html(reading, of);
    if (!reading->raw)
        watch_elements(reading, tag);
    if (!text_begins(tag, text_of("<br")) || tag.size < 4 ||
        ascii_is_letter(tag.data[3]) || reading->fresh)
        return;
    reading->broken = true;
    reading->line_end = of;
}
