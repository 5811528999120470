/*
 * markdown.c - reads GitHub's Markdown: md4c finds the text, the view keeps it.
 *
 * md4c parses a copy in which the furniture of a site stands as letters; what it hands
 * out of that is cut out again.
 */
#include <md4c.h>

#include "document/directive.h"
#include "document/furniture.h"
#include "document/view.h"

enum {
    WORK_FACTOR = 8, /* callbacks and bytes from md4c for each byte of the source */
    MOST_ADDRESSES = 10000, /* in a paragraph; 40 ms */
    SIGN_SIZE = 3,          /* bytes by which the shortest of them is known */
    WORK_FREE = 1 << 20,    /* and for no byte at all: small tables with empty cells */
};

#define NO_SCOPE UINT32_MAX

/** How many of each the text stands in. */
struct nesting {
    int headings, cells, quotes, lists;
    int shared; /* lists and tables, whose blocks share a scope */
};

/** What each of md4c's blocks adds to that. */
static const struct nesting nestings[MD_BLOCK_TD + 1] = {
    [MD_BLOCK_H] = {.headings = 1},
    [MD_BLOCK_QUOTE] = {.quotes = 1},
    [MD_BLOCK_UL] = {.lists = 1, .shared = 1},
    [MD_BLOCK_OL] = {.lists = 1, .shared = 1},
    [MD_BLOCK_TABLE] = {.shared = 1},
    [MD_BLOCK_TH] = {.cells = 1},
    [MD_BLOCK_TD] = {.cells = 1},
};

/** A link counts from its first text on: before, its block may not be open. */
enum link_state { LINK_NONE, LINK_WAITS, LINK_OPEN };

/** A block of HTML is not read; a comment, a script or a style holds no text. */
enum raw { RAW_NONE, RAW_OPENS, RAW_TEXT };

struct reading {
    struct view view;
    struct document *document;
    struct arena *arena;
    struct nesting nesting;
    unsigned level;       /* of the heading the text stands in */
    size_t work, most;    /* done so far, and allowed */
    uint32_t at;          /* source offset behind all that md4c has handed out */
    uint32_t scope;       /* of the list or table the text stands in */
    bool fresh;           /* the next text opens a block */
    bool first;           /* the next text is the first of its line */
    bool code;            /* a code span has left no blank yet */
    bool broken;          /* a line end waits for text behind it */
    struct span line_end; /* that line end, in the source */
    enum link_state link_state;
    struct text target; /* of the link that waits */
    struct text parsed; /* what md4c reads: the source, its furniture hidden */
    struct furniture furniture;
    size_t n_passed;   /* pieces of furniture behind us */
    int struck, coded; /* elements the text stands in: <del>, <code> */
    enum raw raw;
    bool tag;    /* the HTML so far ends inside a tag */
    size_t link; /* index of the open link */
};

/** Non-zero, which stops md4c, when the text has taken more than its share. */
static int spend(struct reading *reading, size_t work) {
    reading->work += work + 1;
    return reading->work > reading->most;
}

static enum block_kind kind_now(const struct reading *reading) {
    const struct nesting *in = &reading->nesting;
    if (in->cells)
        return BLOCK_CELL;
    if (in->headings)
        return reading->level == 1 && !reading->document->blocks.n && !in->quotes &&
                       !in->lists
                   ? BLOCK_HEADLINE
                   : BLOCK_HEADING;
    return in->quotes ? BLOCK_QUOTE : in->lists ? BLOCK_LIST_ITEM : BLOCK_PARAGRAPH;
}

static void open_block(struct reading *reading, enum block_kind kind) {
    view_block(&reading->view, kind);
    reading->fresh = reading->broken = false;
    if (!reading->nesting.shared)
        return;
    struct document *document = reading->document;
    struct block *block = &document->blocks.at[document->blocks.n - 1];
    if (reading->scope == NO_SCOPE)
        reading->scope = block->scope;
    block->scope = reading->scope;
}

static void add_link(struct reading *reading, struct text target) {
    uint32_t here = view_size(&reading->view);
    struct document *document = reading->document;
    struct link *link = list_add(reading->arena, &document->links);
    *link = (struct link){here, here, target};
    reading->link = document->links.n - 1;
}

/** Called before anything is added to the view: what waited for text happens. */
static void begin_text(struct reading *reading) {
    if (reading->fresh)
        open_block(reading, kind_now(reading));
    if (reading->broken)
        view_replace(&reading->view, "\n", 1, reading->line_end.start,
                     reading->line_end.end);
    reading->broken = false;
    if (reading->link_state != LINK_WAITS)
        return;
    add_link(reading, reading->target);
    reading->link_state = LINK_OPEN;
}

static void omit(struct reading *reading, const char *why, uint32_t at) {
    document_omit(reading->document, reading->arena, why, at, at + 1);
}

/** Say where figures stand in what is left out. */
static void omit_figures(struct reading *reading, const char *why, uint32_t start,
                         uint32_t end) {
    for (uint32_t i = start; i < end; i++)
        if (ascii_is_digit(reading->document->source.data[i]))
            omit(reading, why, i);
}

static void put_plain(struct reading *reading, uint32_t start, uint32_t end) {
    if (start == end)
        return;
    begin_text(reading);
    view_text(&reading->view, start, end);
}

static void put_instead(struct reading *reading, struct text bytes, struct span of) {
    begin_text(reading);
    view_replace(&reading->view, bytes.data, bytes.size, of.start, of.end);
}

/** Leave a blank, so that no words join across what is left out. */
static void put_blank(struct reading *reading, uint32_t start, uint32_t end) {
    if (start < end && !reading->fresh)
        put_instead(reading, text_of(" "), (struct span){start, end});
}

/** The first piece of furniture that ends behind `at`, or NULL. */
static const struct fixture *furniture_behind(struct reading *reading, uint32_t at) {
    const struct furniture *all = &reading->furniture;
    while (reading->n_passed < all->list.n && all->list.at[reading->n_passed].end <= at)
        reading->n_passed++;
    return reading->n_passed < all->list.n ? &all->list.at[reading->n_passed] : NULL;
}

static const char struck_out[] = "struck-out text that holds figures";
static const char in_code[] = "code that holds figures";

/** The text without its furniture; nothing of it where it is struck out. */
static void put_text(struct reading *reading, uint32_t start, uint32_t end) {
    const struct fixture *next;
    if (reading->struck || reading->coded) {
        omit_figures(reading, reading->struck ? struck_out : in_code, start, end);
        put_blank(reading, start, end);
        return;
    }
    while (start < end && (next = furniture_behind(reading, start)) != NULL &&
           next->start < end) {
        uint32_t from = next->start > start ? next->start : start;
        uint32_t past = next->end < end ? next->end : end;
        put_plain(reading, start, from);
        omit_figures(reading, next->why, from, past);
        put_blank(reading, from, past);
        start = past;
    }
    put_plain(reading, start, end);
}

/** The size of a footnote's label, "[^1]", that opens `text`; 0 if none does. */
static uint32_t label_size(struct text text) {
    if (text.size < 4 || text.data[0] != '[' || text.data[1] != '^')
        return 0;
    for (size_t i = 2; i < text.size; i++) {
        if (text.data[i] == ']')
            return i > 2 ? (uint32_t)i + 1 : 0;
        if (text.data[i] == '[' || ascii_is_space(text.data[i]))
            return 0;
    }
    return 0;
}

/** A label in running text: a link set on no words, for citing. */
static void refer(struct reading *reading, struct text target) {
    enum link_state around = reading->link_state;
    size_t link = reading->link;
    reading->link_state = around == LINK_WAITS ? LINK_NONE : around;
    begin_text(reading);
    add_link(reading, target);
    reading->link_state = around;
    reading->link = link;
}

/** Text without the footnote references in it. */
static void put_referring(struct reading *reading, uint32_t start, uint32_t end) {
    struct text source = reading->document->source;
    bool escaped = start > 0 && source.data[start - 1] == '\\';
    uint32_t at = start + escaped;
    while (at < end) {
        const char *bracket = memchr(source.data + at, '[', end - at);
        at = bracket ? (uint32_t)(bracket - source.data) : end;
        uint32_t label = label_size(text_slice(source, at, end));
        if (label) {
            put_text(reading, start, at);
            refer(reading, text_slice(source, at + 1, at + label - 1));
            start = at += label;
        } else if (at < end) {
            at++;
        }
    }
    put_text(reading, start, end);
}

/** Where the text of a footnote begins if "[^1]: " opens the line; else `start`. */
static uint32_t open_note(struct reading *reading, uint32_t start, uint32_t end) {
    struct text source = reading->document->source;
    bool escaped = start > 0 && source.data[start - 1] == '\\';
    if (escaped || reading->nesting.cells || reading->nesting.headings)
        return start;
    uint32_t at = start + label_size(text_slice(source, start, end));
    if (at == start || at == end || source.data[at] != ':')
        return start;
    for (at++; at < end && ascii_is_space(source.data[at]);)
        at++;
    open_block(reading, BLOCK_FOOTNOTE);
    return at;
}

/**
 * A reference to a footnote that is no more than an address: md4c takes the
 * footnote for a link definition and "^1" for the words of the link.
 */
static bool is_reference(const struct reading *reading, struct span of) {
    struct text source = reading->document->source;
    return reading->link_state == LINK_WAITS && source.data[of.start] == '^' &&
           of.end - of.start > 1 && of.end < source.size && of.start > 0 &&
           source.data[of.start - 1] == '[' && source.data[of.end] == ']';
}

static void read_normal(struct reading *reading, struct span of) {
    bool first = reading->first;
    reading->first = false;
    if (is_reference(reading, of)) {
        reading->link_state = LINK_NONE;
        refer(reading, reading->target);
        return;
    }
    uint32_t start = first ? open_note(reading, of.start, of.end) : of.start;
    put_referring(reading, start, of.end);
}

static const struct entity {
    const char *name, *bytes;
} entities[] = {
    {"&nbsp;", "\u00A0"},   {"&amp;", "&"},         {"&lt;", "<"},
    {"&gt;", ">"},          {"&quot;", "\""},       {"&apos;", "'"},
    {"&ndash;", "\u2013"},  {"&mdash;", "\u2014"},  {"&lsquo;", "\u2018"},
    {"&rsquo;", "\u2019"},  {"&ldquo;", "\u201C"},  {"&rdquo;", "\u201D"},
    {"&hellip;", "\u2026"}, {"&pound;", "\u00A3"},  {"&euro;", "\u20AC"},
    {"&yen;", "\u00A5"},    {"&cent;", "\u00A2"},   {"&frac12;", "\u00BD"},
    {"&frac14;", "\u00BC"}, {"&frac34;", "\u00BE"}, {"&times;", "\u00D7"},
    {"&deg;", "\u00B0"},
};

enum { N_ENTITIES = sizeof entities / sizeof *entities };

/** The code point of "&#160;" or "&#xA0;"; what cannot be in a text is U+FFFD. */
static uint32_t code_point(struct text entity) {
    bool hex = (entity.data[2] | 0x20) == 'x';
    uint32_t code = 0;
    for (size_t i = hex ? 3 : 2; i + 1 < entity.size && code <= 0x10FFFF; i++) {
        char c = ascii_lower(entity.data[i]);
        uint32_t digit = (uint32_t)(ascii_is_digit(c) ? c - '0' : c - 'a' + 10);
        code = (hex ? 16 : 10) * code + digit;
    }
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return 0xFFFD;
    return code < 0x20 || code == 0x7F ? ' ' : code;
}

/** `code` as UTF-8 in `to`, which has room for four bytes. */
static struct text encode(uint32_t code, char *to) {
    static const unsigned char leads[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
    size_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = size - 1; i > 0; i--, code >>= 6)
        to[i] = (char)(0x80 | (code & 0x3F));
    to[0] = (char)(leads[size] | code);
    return (struct text){to, size};
}

/** What a named entity stands for; data is NULL where the name says nothing to us. */
static struct text decode_name(struct text entity) {
    for (size_t i = 0; i < N_ENTITIES; i++)
        if (text_equal(entity, text_of(entities[i].name)))
            return text_of(entities[i].bytes);
    return (struct text){NULL, 0};
}

static void read_entity(struct reading *reading, struct span of) {
    struct text entity = text_slice(reading->document->source, of.start, of.end);
    bool numeric = entity.size > 3 && entity.data[1] == '#';
    char room[4];
    struct text bytes =
        numeric ? encode(code_point(entity), room) : decode_name(entity);
    reading->first = false;
    if (bytes.data)
        put_instead(reading, bytes, of);
    else
        put_text(reading, of.start, of.end);
}

static const char in_html[] =
    "a block of HTML that holds figures; write it as Markdown";

/** Code is no prose; it leaves one blank, so that no words join across it. */
static void read_code(struct reading *reading, struct span of) {
    omit_figures(reading, in_code, of.start, of.end);
    if (reading->code && !reading->fresh)
        put_instead(reading, text_of(" "), of);
    reading->code = false;
}

/** The end of the line that the text so far stands on. */
static void read_break(struct reading *reading, struct span of) {
    struct text source = reading->document->source;
    uint32_t start = of.start;
    while (start < source.size && source.data[start] != '\n' &&
           source.data[start] != '\r')
        start++;
    uint32_t end = start < source.size ? start + 1 : start;
    if (end < source.size && source.data[start] == '\r' && source.data[end] == '\n')
        end++;
    reading->line_end = (struct span){start, end};
    reading->broken = !reading->fresh;
    reading->first = true;
    reading->at = end;
}

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
            omit(reading, in_html, i);
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

/** Tags leave nothing, so 1,0<b>50</b> stays one number; <br> ends a line. */
static void read_html(struct reading *reading, struct span of) {
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

/** What to do with each type of text; nothing with the others. */
static void (*const text_readers[MD_TEXT_LATEXMATH + 1])(struct reading *reading,
                                                         struct span of) = {
    [MD_TEXT_NORMAL] = read_normal, [MD_TEXT_ENTITY] = read_entity,
    [MD_TEXT_BR] = read_break,      [MD_TEXT_SOFTBR] = read_break,
    [MD_TEXT_CODE] = read_code,     [MD_TEXT_HTML] = read_html,
};

/**
 * Where text from md4c stands in the source, never before `at`.  Line ends and
 * some blanks are md4c's own and stand nowhere: an empty span.  Behind a bare
 * www.a.de/b@c.de, two links at once, it hands out the line end a second time.
 */
static struct span place(struct reading *reading, const char *text, size_t size) {
    struct text source = reading->parsed;
    uintptr_t low = (uintptr_t)source.data, start = (uintptr_t)text;
    struct span of = {reading->at, reading->at};
    if (start < low || start - low > source.size || size > source.size - (start - low))
        return of;
    uint32_t offset = (uint32_t)(start - low), end = offset + (uint32_t)size;
    if (end <= reading->at)
        return of;
    reading->at = end;
    return (struct span){offset > of.start ? offset : of.start, end};
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
    struct reading *reading = data;
    struct span of = place(reading, text, size);
    bool breaks = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
    if ((breaks || of.start < of.end) && text_readers[type])
        text_readers[type](reading, of);
    return spend(reading, size);
}

/** Entering or leaving any block ends the open one; `sign` is 1 or -1. */
static void nest(struct reading *reading, MD_BLOCKTYPE type, int sign) {
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
}

static int on_enter_block(MD_BLOCKTYPE type, void *detail, void *data) {
    struct reading *reading = data;
    nest(reading, type, 1);
    reading->raw = type == MD_BLOCK_HTML ? RAW_OPENS : RAW_NONE;
    reading->tag = false;
    if (type == MD_BLOCK_H)
        reading->level = ((const MD_BLOCK_H_DETAIL *)detail)->level;
    return spend(reading, 0);
}

static int on_leave_block(MD_BLOCKTYPE type, void *detail, void *data) {
    (void)detail;
    nest(data, type, -1);
    ((struct reading *)data)->raw = RAW_NONE;
    return spend(data, 0);
}

/** The address as written; md4c's own copy of one with escapes does not last. */
static struct text keep_target(struct reading *reading, struct text address) {
    struct text source = reading->document->source;
    uintptr_t low = (uintptr_t)reading->parsed.data, start = (uintptr_t)address.data;
    if (start >= low && start - low <= source.size)
        return (struct text){source.data + (start - low), address.size};
    const char *copy = arena_copy(reading->arena, address.data, address.size);
    return (struct text){copy, address.size};
}

static int on_enter_span(MD_SPANTYPE type, void *detail, void *data) {
    struct reading *reading = data;
    size_t work = 0;
    reading->code = type == MD_SPAN_CODE;
    reading->struck += type == MD_SPAN_DEL;
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
    struct reading *reading = data;
    (void)detail;
    reading->struck -= type == MD_SPAN_DEL && reading->struck;
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
    return (at >= 2 && *last == '/' && memcmp(last - 2, "://", 3) == 0) ||
           (at >= 3 && *last == '.' &&
            text_spells(text_slice(line, at - 3, at), "www"));
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

static void say_no_addresses(const struct reading *reading, struct diags *faults) {
    diag_add(
        faults, DIAG_WARNING, (struct place){reading->document->name, 0, 0},
        "a paragraph has more than %d bare addresses; none in this text is read as "
        "a link unless it stands in <>",
        MOST_ADDRESSES);
}

static int parse(struct reading *reading, struct text text, struct diags *faults) {
    MD_PARSER parser = {
        .flags = MD_DIALECT_GITHUB,
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

static void read_as(struct document *to, bool mdx, struct arena *arena,
                    struct diags *faults) {
    struct reading reading = {.document = to, .arena = arena, .scope = NO_SCOPE};
    furniture_find(to->source, to->text_start, mdx, arena, &reading.furniture);
    for (size_t i = 0; mdx && i < reading.furniture.list.n; i++)
        directives_take(to, arena,
                        (struct span){reading.furniture.list.at[i].start,
                                      reading.furniture.list.at[i].end},
                        "{/*", "*/}");
    reading.parsed = furniture_hide(to->source, &reading.furniture, arena);
    reading.at = (uint32_t)to->text_start;
    reading.most = WORK_FACTOR * to->source.size + WORK_FREE;
    view_begin(&reading.view, to, arena);
    int failed = parse(
        &reading, text_slice(reading.parsed, reading.at, reading.parsed.size), faults);
    view_end(&reading.view);
    if (failed)
        diag_add(faults, DIAG_ERROR, (struct place){to->name, 0, 0},
                 failed > 0 ? "the document expands beyond its bounds"
                            : "this cannot be read as Markdown");
}

static void read_markdown(struct document *to, const struct language *language,
                          struct arena *arena, struct diags *faults) {
    (void)language;
    read_as(to, false, arena, faults);
}

static void read_mdx(struct document *to, const struct language *language,
                     struct arena *arena, struct diags *faults) {
    (void)language;
    read_as(to, true, arena, faults);
}

static const char *const extensions[] = {".md", ".markdown", NULL};
static const char *const mdx_extensions[] = {".mdx", NULL};

const struct reader reader_markdown = {"markdown", extensions, read_markdown};
const struct reader reader_mdx = {"mdx", mdx_extensions, read_mdx};
