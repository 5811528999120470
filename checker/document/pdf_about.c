/*
 * pdf_about.c - "<title>", "<meta name="Author" content="...">" before the pages.
 */
#include "document/pdf_about.h"

#include "base/utf8.h"
#include "document/pdf_layout.h"
#include "document/stated_date.h"

enum { LONGEST_FIELD = 1000 }; /* bytes */

/** What stands between two marks in the head; empty where they are not there. */
static struct text between(struct text head, const char *open, const char *close) {
    size_t from = text_find(head, text_of(open));
    if (from == SIZE_MAX)
        return (struct text){"", 0};
    struct text rest = text_slice(head, from + strlen(open), head.size);
    size_t size = text_find(rest, text_of(close));
    return text_slice(rest, 0, size == SIZE_MAX ? 0 : size);
}

/** As it was written; empty where it is too long or no text. */
static struct text decode(struct text field, struct arena *arena) {
    if (field.size > LONGEST_FIELD || utf8_check(field) != field.size)
        return (struct text){"", 0};
    char *bytes = arena_take(arena, field.size + 1);
    return text_trim((struct text){bytes, pdf_unescape(field, bytes)});
}

/** "Microsoft Word - report_final.doc", "page1.indd": the title of no text. */
static bool is_file_name(struct text title) {
    enum { LONGEST_ENDING = 5 };
    size_t at = title.size;
    while (at &&
           (ascii_is_letter(title.data[at - 1]) || ascii_is_digit(title.data[at - 1])))
        at--;
    return at > 1 && title.data[at - 1] == '.' && at < title.size &&
           title.size - at <= LONGEST_ENDING;
}

void pdf_about(struct text boxes, struct arena *arena, struct unpacked *to) {
    size_t body = text_find(boxes, text_of("<body>"));
    struct text head = text_slice(boxes, 0, body == SIZE_MAX ? 0 : body);
    struct text title = decode(between(head, "<title>", "</title>"), arena);
    struct text made = between(head, "<meta name=\"CreationDate\" content=\"", "\"");
    struct text changed = between(head, "<meta name=\"ModDate\" content=\"", "\"");
    to->author = decode(between(head, "<meta name=\"Author\" content=\"", "\""), arena);
    to->modified = decode(changed.size ? changed : made, arena);
    if (!is_file_name(title))
        to->title = title;
}

/** The words of the first headline; empty where there is none. */
static struct text headline_of(const struct document *document) {
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        if (block->kind == BLOCK_HEADLINE)
            return text_slice(document->view, block->start, block->end);
    }
    return (struct text){"", 0};
}

void pdf_state(struct document *to, const struct unpacked *from,
               const struct language *language, struct arena *arena) {
    static const char properties[] = "document properties";
    struct text day = {"", 0};
    stated_date_read(from->modified, language, arena, &day);
    stated_take(&to->modified, day, properties);
    if (text_begins(from->title, headline_of(to))) /* also one of several lines */
        stated_take(&to->title, from->title, properties);
    stated_take(&to->author, from->author, properties);
}
