/*
 * markdown.c - reads GitHub's Markdown: md4c finds the text, the view keeps it.
 *
 * md4c parses a copy in which the furniture of a site stands as letters; what it hands
 * out of that is cut out again.
 */
#include <md4c.h>

#include "document/directive.h"
#include "document/markdown_html.h"
#include "document/markdown_notes.h"
#include "document/markdown_rest.h"
#include "document/markdown_text.h"

/** What md_parse() returns is 1, -1 or 0. */
enum { TOO_MANY_LABELS = 2 };

/** Lines of a paragraph times the labels of links in it; 4 s. */
static const uint64_t MOST_LABELS = 4000000000;

enum {
    WORK_FACTOR = 8, /* callbacks and bytes from md4c for each byte of the source */
    MOST_ADDRESSES = 10000, /* in a paragraph; 40 ms */
    SIGN_SIZE = 3,          /* bytes by which the shortest of them is known */
    WORK_FREE = 1 << 20,    /* and for no byte at all: small tables with empty cells */
};

/** What each of md4c's blocks adds to the nesting. */
static const struct nesting nestings[MD_BLOCK_TD + 1] = {
    [MD_BLOCK_H] = {.headings = 1},
    [MD_BLOCK_QUOTE] = {.quotes = 1},
    [MD_BLOCK_UL] = {.lists = 1, .shared = 1},
    [MD_BLOCK_OL] = {.lists = 1, .shared = 1},
    [MD_BLOCK_TABLE] = {.shared = 1},
    [MD_BLOCK_TH] = {.cells = 1},
    [MD_BLOCK_TD] = {.cells = 1},
};

/** Non-zero, which stops md4c, when the text has taken more than its share. */
static int spend(struct markdown_reading *reading, size_t work) {
    reading->work += work + 1;
    return reading->work > reading->most;
}

/** What to do with each type of text; nothing with the others. */
static void (*const text_readers[MD_TEXT_LATEXMATH + 1])(
    struct markdown_reading *reading, struct span of) = {
    [MD_TEXT_NORMAL] = markdown_normal, [MD_TEXT_ENTITY] = markdown_entity,
    [MD_TEXT_BR] = markdown_break,      [MD_TEXT_SOFTBR] = markdown_break,
    [MD_TEXT_CODE] = markdown_code,     [MD_TEXT_HTML] = markdown_html,
};

/**
 * Where text from md4c stands in the source, never before `at`.  Line ends and
 * some blanks are md4c's own and stand nowhere: an empty span.  Behind a bare
 * www.a.de/b@c.de, two links at once, it hands out the line end a second time.
 */
static struct span place(struct markdown_reading *reading, const char *text,
                         size_t size) {
    struct text source = reading->parsed;
    uintptr_t low = (uintptr_t)source.data, start = (uintptr_t)text;
    struct span of = {reading->at, reading->at};
    if (start < low || start - low > source.size || size > source.size - (start - low))
        return of;
    uint32_t offset = (uint32_t)(start - low), end = offset + (uint32_t)size;
    if (end <= reading->at)
        return of;
    markdown_watch_rest(reading, reading->at, offset);
    reading->at = end;
    return (struct span){offset > of.start ? offset : of.start, end};
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
    struct markdown_reading *reading = data;
    struct span of = place(reading, text, size);
    bool breaks = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
    if ((breaks || of.start < of.end) && text_readers[type])
        text_readers[type](reading, of);
    return spend(reading, size);
}

/** Entering or leaving any block ends the open one; `sign` is 1 or -1. */
static void nest(struct markdown_reading *reading, MD_BLOCKTYPE type, int sign) {
    const struct nesting *by = &nestings[type];
    reading->nesting.headings += sign * by->headings;
    reading->nesting.cells += sign * by->cells;
    reading->nesting.quotes += sign * by->quotes;
    reading->nesting.lists += sign * by->lists;
    reading->nesting.shared += sign * by->shared;
    if (!reading->nesting.shared)
        reading->scope = NO_SCOPE;
    reading->fresh = reading->first = true;
    reading->broken = false;
    reading->struck = reading->coded = 0; /* an element left open ends with its block */
    reading->link_state = LINK_NONE;
}

/** Where in its table a cell stands that begins now. */
static void count_cells(struct markdown_reading *reading, MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TABLE)
        reading->row = 0;
    reading->row += type == MD_BLOCK_TR;
    if (type == MD_BLOCK_TR)
        reading->column = 0;
    reading->column += type == MD_BLOCK_TH || type == MD_BLOCK_TD;
}

static int on_enter_block(MD_BLOCKTYPE type, void *detail, void *data) {
    struct markdown_reading *reading = data;
    nest(reading, type, 1);
    count_cells(reading, type);
    reading->raw = type == MD_BLOCK_HTML;
    if (type == MD_BLOCK_H)
        reading->level = ((const MD_BLOCK_H_DETAIL *)detail)->level;
    return spend(reading, 0);
}

static int on_leave_block(MD_BLOCKTYPE type, void *detail, void *data) {
    struct markdown_reading *reading = data;
    (void)detail;
    nest(reading, type, -1);
    if (reading->raw)
        markdown_read_html(reading);
    return spend(reading, 0);
}

/** The address as written; md4c's own copy of one with escapes does not last. */
static struct text keep_target(struct markdown_reading *reading, struct text address) {
    struct text source = reading->document->source;
    uintptr_t low = (uintptr_t)reading->parsed.data, start = (uintptr_t)address.data;
    if (start >= low && start - low <= source.size)
        return (struct text){source.data + (start - low), address.size};
    const char *copy = arena_copy(reading->arena, address.data, address.size);
    return (struct text){copy, address.size};
}

/** "[[File:mill.jpg|thumb|200px]]", "[[Category:1905 births]]": no words of the text.
 */
static bool is_aside(MD_SPANTYPE type, const void *detail) {
    if (type != MD_SPAN_WIKILINK)
        return false;
    const MD_SPAN_WIKILINK_DETAIL *link = detail;
    struct text target = {link->target.text, link->target.size};
    size_t colon = text_next_of(target, 0, ":");
    return colon > 0 && colon + 1 < target.size &&
           !ascii_is_space(target.data[colon + 1]);
}

static int on_enter_span(MD_SPANTYPE type, void *detail, void *data) {
    struct markdown_reading *reading = data;
    size_t work = 0;
    reading->code = type == MD_SPAN_CODE;
    reading->struck += type == MD_SPAN_DEL || is_aside(type, detail);
    reading->first = false;
    if (type == MD_SPAN_A) {
        const MD_SPAN_A_DETAIL *link = detail;
        reading->target =
            keep_target(reading, (struct text){link->href.text, link->href.size});
        reading->link_state = LINK_WAITS;
        work = (size_t)link->href.size + link->title.size;
    }
    return spend(reading, work);
}

static int on_leave_span(MD_SPANTYPE type, void *detail, void *data) {
    struct markdown_reading *reading = data;
    bool struck = type == MD_SPAN_DEL || is_aside(type, detail);
    reading->struck -= struck && reading->struck;
    if (type == MD_SPAN_A && reading->link_state == LINK_OPEN)
        reading->document->links.at[reading->link].end = view_size(&reading->view);
    if (type == MD_SPAN_A)
        reading->link_state = LINK_NONE;
    return spend(reading, 0);
}

/** Does a line hold nothing, so that a paragraph ends? */
static bool is_blank(struct text line) {
    return text_trim(line).size == 0;
}

/** Does "://" or "www.", which a bare address has, end at byte `at`? */
static bool is_address_sign(struct text line, size_t at) {
    const char *last = line.data + at;
    if (*last == '/')
        return at >= 2 && memcmp(last - 2, "://", 3) == 0;
    return *last == '.' && at >= 3 && text_spells(text_slice(line, at - 3, at), "www");
}

static size_t count_addresses(struct text line) {
    size_t n = 0;
    for (size_t i = 0; i < line.size; i++)
        n += is_address_sign(line, i);
    return n;
}

/** md4c looks at all bare addresses of a paragraph anew for each of them. */
static bool has_too_many_addresses(struct text text) {
    struct text line;
    size_t n = 0;
    if (text.size / SIGN_SIZE <= MOST_ADDRESSES)
        return false;
    for (size_t at = 0; n <= MOST_ADDRESSES && text_next_line(text, &at, &line);)
        n = is_blank(line) ? 0 : n + count_addresses(line);
    return n > MOST_ADDRESSES;
}

static size_t count_brackets(struct text line) {
    size_t n = 0;
    for (size_t at = 0; (at = text_next_of(line, at, "[")) < line.size; at++)
        n++;
    return n;
}

/** md4c walks the lines of a paragraph for each label of a link in it. */
static bool has_too_many_labels(struct text text) {
    struct text line;
    uint64_t lines = 0, labels = 0;
    for (size_t at = 0; text_next_line(text, &at, &line);) {
        bool blank = is_blank(line);
        lines = blank ? 0 : lines + 1;
        labels = blank ? 0 : labels + count_brackets(line);
        if (lines * labels > MOST_LABELS)
            return true;
    }
    return false;
}

static void say_no_addresses(const struct markdown_reading *reading,
                             struct diags *faults) {
    diag_add(
        faults, DIAG_WARNING, (struct place){reading->document->name, 0, 0},
        "a paragraph has more than %d bare addresses; none in this text is read as "
        "a link unless it stands in <>",
        MOST_ADDRESSES);
}

static int parse(struct markdown_reading *reading, struct text text,
                 struct diags *faults) {
    if (has_too_many_labels(text))
        return TOO_MANY_LABELS;
    MD_PARSER parser = {
        .flags = MD_DIALECT_GITHUB | MD_FLAG_WIKILINKS,
        .enter_block = on_enter_block,
        .leave_block = on_leave_block,
        .enter_span = on_enter_span,
        .leave_span = on_leave_span,
        .text = on_text,
    };
    if (has_too_many_addresses(text)) {
        parser.flags &= ~(unsigned)MD_FLAG_PERMISSIVEAUTOLINKS;
        say_no_addresses(reading, faults);
    }
    return md_parse(text.data, (MD_SIZE)text.size, &parser, reading);
}

static const char *why_failed(int failed) {
    if (failed == TOO_MANY_LABELS)
        return "a paragraph has too many lines with links; part it by blank lines";
    return failed > 0 ? "the document expands beyond its bounds"
                      : "this cannot be read as Markdown";
}

static void read_as(struct document *to, bool mdx, const struct language *language,
                    struct arena *arena, struct diags *faults) {
    struct markdown_reading reading = {.document = to,
                                       .language = language,
                                       .arena = arena,
                                       .scope = NO_SCOPE,
                                       .entities.arena = arena};
    furniture_find(to->source, to->text_start, mdx, arena, &reading.furniture);
    for (size_t i = 0; mdx && i < reading.furniture.list.n; i++)
        directives_take(to, arena,
                        (struct span){reading.furniture.list.at[i].start,
                                      reading.furniture.list.at[i].end},
                        "{/*", "*/}");
    reading.parsed = markdown_open_notes(
        furniture_hide(to->source, &reading.furniture, arena), to->text_start, arena);
    reading.at = (uint32_t)to->text_start;
    reading.most = WORK_FACTOR * to->source.size + WORK_FREE;
    view_begin(&reading.view, to, arena);
    int failed = parse(
        &reading, text_slice(reading.parsed, reading.at, reading.parsed.size), faults);
    view_end(&reading.view);
    markdown_watch_rest(&reading, reading.at, (uint32_t)to->source.size);
    if (failed)
        diag_add(faults, DIAG_ERROR, (struct place){to->name, 0, 0}, "%s",
                 why_failed(failed));
}

static void read_markdown(struct document *to, const struct language *language,
                          struct arena *arena, struct diags *faults) {
    read_as(to, false, language, arena, faults);
}

static void read_mdx(struct document *to, const struct language *language,
                     struct arena *arena, struct diags *faults) {
    read_as(to, true, language, arena, faults);
}

static const char *const extensions[] = {".md", ".markdown", NULL};
static const char *const mdx_extensions[] = {".mdx", NULL};

const struct reader reader_markdown = {
    .name = "markdown", .extensions = extensions, .read = read_markdown};
const struct reader reader_mdx = {
    .name = "mdx", .extensions = mdx_extensions, .read = read_mdx};
