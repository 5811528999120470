/*
 * plain.c - text as saved from the web: lines into headlines and paragraphs.
 *
 * The view is the source itself.  A blank line ends a paragraph; a single line
 * end does too, unless the text was wrapped there.  Whether a text is wrapped, its
 * lines tell together: then most of them have no room for the next word.
 */
#include "base/utf8.h"
#include "document/boilerplate.h"
#include "document/directive.h"

enum {
    HEADING_MAX = 160, /* bytes; longer lines are no headings */
    WRAP_MIN = 50,     /* shorter lines are not taken for wrapped ones */
    WIDTH_MAX = 120,   /* columns; nobody wraps a text wider */
    FEW = 10,          /* one longer line in so many is a table or an address */
};

struct plain_lines {
    struct document *document;
    const struct language *language;
    struct arena *arena;
    size_t at;         /* of the next line */
    size_t width;      /* in columns, that the text is wrapped at; 0: it is not */
    bool rest;         /* all that follows is boilerplate */
    struct text title; /* the first headline; empty: none yet */
    struct line_asking asking; /* what the newsroom says of lines */
};

/** Without white space at both ends, no-break space among it. */
static struct text trim(struct text line) {
    line = text_trim(line);
    while (text_ends(line, text_of("\xC2\xA0")))
        line = text_trim(text_slice(line, 0, line.size - 2));
    while (text_begins(line, text_of("\xC2\xA0")))
        line = text_trim(text_slice(line, 2, line.size));
    return line;
}

static bool ends_sentence(struct text line) {
    static const char *const closers[] = {
        "\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"};
    for (size_t i = 0; i < sizeof closers / sizeof *closers; i++)
        if (line.size > 1 && text_ends(line, text_of(closers[i]))) {
            line.size -= strlen(closers[i]);
            i = (size_t)-1; /* and once more: several may stand there */
        }
    return line.size && strchr(".!?:;", line.data[line.size - 1]);
}

static bool begins_small(struct text line) {
    return line.size && ascii_is_letter(line.data[0]) && !ascii_is_upper(line.data[0]);
}

/** Up to the first blank. */
static struct text first_word(struct text line) {
    size_t size = 0;
    while (size < line.size && !ascii_is_space(line.data[size]))
        size++;
    return text_slice(line, 0, size);
}

/** Did the first word of `next` not fit behind `before`? */
static bool is_full(struct text before, struct text next, size_t width) {
    return width && utf8_count(before) + 1 + utf8_count(first_word(next)) > width;
}

/** Is `next` the same paragraph as the line before it, only wrapped? */
static bool continues(const struct plain_lines *lines, struct text before,
                      struct text next) {
    if (!next.size)
        return false;
    if (is_full(before, next, lines->width))
        return true; /* a full stop that comes last ends nothing */
    return !ends_sentence(before) && (begins_small(next) || before.size >= WRAP_MIN);
}

/** "Mill Burns Down In Lund" before a line so much longer that its first word had room:
    the first line of a text that is not wrapped is its headline. */
static bool is_headline_line(const struct plain_lines *lines, struct text line,
                             struct text next) {
    bool opens = lines->document->blocks.n == lines->document->heads.n;
    return opens && !lines->width && !ends_sentence(line) && !begins_small(next) &&
           !is_full(line, next, utf8_count(next));
}

/** A full stop, a blank and a capital: a heading has no two sentences. */
static bool has_sentence_end(struct text line) {
    for (size_t i = 2; i + 2 < line.size; i++)
        if (line.data[i] == '.' && line.data[i + 1] == ' ' &&
            ascii_is_upper(line.data[i + 2]) && !ascii_is_upper(line.data[i - 1]) &&
            line.data[i - 2] != ' ')
            return true;
    return false;
}

static bool is_heading(struct text line, bool alone) {
    return alone && line.size <= HEADING_MAX && !ends_sentence(line) &&
           !has_sentence_end(line);
}

static bool is_list_item(struct text line) {
    static const char *const marks[] = {"- ", "* ", "\xE2\x80\xA2", "\xC2\xB7 "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_begins(line, text_of(marks[i])))
            return true;
    return false;
}

static enum block_kind kind_of(struct plain_lines *lines, struct text line,
                               bool alone) {
    if (is_list_item(line))
        return BLOCK_LIST_ITEM;
    if (!is_heading(line, alone))
        return BLOCK_PARAGRAPH;
    if (lines->title.size)
        return BLOCK_HEADING;
    lines->title = line;
    return BLOCK_HEADLINE;
}

static void add_block(struct plain_lines *lines, enum block_kind kind,
                      struct text line) {
    struct document *document = lines->document;
    uint32_t start = (uint32_t)(line.data - document->source.data);
    struct block *block = list_add(lines->arena, &document->blocks);
    bool goes_on = kind == BLOCK_LIST_ITEM && document->blocks.n > 1 &&
                   block[-1].kind == BLOCK_LIST_ITEM;
    *block = (struct block){.kind = kind,
                            .start = start,
                            .end = start + (uint32_t)line.size,
                            .scope = goes_on ? block[-1].scope
                                             : (uint32_t)document->blocks.n - 1};
}

/** A repeated headline, as saved pages have it, stays a headline. */
static bool repeats_title(const struct plain_lines *lines, struct text line) {
    return lines->title.size && text_equal(line, lines->title);
}

static const char a_line[] = "taken for boilerplate of a web page";
static const char the_rest[] =
    "behind a line that ends an article, as 'Related articles'";

static void drop(struct plain_lines *lines, struct text line, const char *why) {
    add_block(lines, BLOCK_BOILERPLATE, line);
    struct block *block = &lines->document->blocks.at[lines->document->blocks.n - 1];
    document_drop(lines->document, lines->arena, why);
    document_omit(lines->document, lines->arena, why, block->start, block->end);
}

/** Why a line is none of the text, by the newsroom or the language; NULL: it is.
 *rest: nor is what follows. */
static const char *why_boilerplate(struct plain_lines *lines, struct text line,
                                   bool *rest) {
    static const char configured[] = "dropped by a pattern of factlint.yaml";
    *rest = false;
    switch (boilerplate_ask(&lines->asking, line, lines->arena)) {
    case LINE_KEPT: return NULL;
    case LINE_DROPPED: return configured;
    case LINE_UNTOLD: break;
    }
    *rest = lines->rest;
    if (lines->rest)
        return the_rest;
    return language_boilerplate(lines->language, line, rest) ? a_line : NULL;
}

/** Drop a line of boilerplate and those that it was wrapped into. */
static bool drop_boilerplate(struct plain_lines *lines, struct text line) {
    bool rest;
    const char *why = why_boilerplate(lines, line, &rest);
    if (!why)
        return false;
    /* Before any paragraph such a line is a menu, not the end of the article. */
    lines->rest = lines->rest ||
                  (rest && lines->document->blocks.n > 2 + lines->document->heads.n);
    drop(lines, line, why);
    struct text source = lines->document->source, next;
    for (size_t at = lines->at; text_next_line(source, &at, &next); lines->at = at) {
        next = trim(next);
        if (!next.size || !is_full(line, next, lines->width))
            break;
        drop(lines, next, why);
        line = next;
    }
    return true;
}

/** "# factlint: ..." is none of the text. */
static bool is_directive(struct text line) {
    return text_begins(line, text_of("# factlint:"));
}

static bool drop_directive(struct plain_lines *lines, struct text line) {
    uint32_t start = (uint32_t)(line.data - lines->document->source.data);
    return is_directive(line) && directive_take(lines->document, lines->arena,
                                                start + 1, start + (uint32_t)line.size);
}

/** "UN-NKOREA/CYBER (UPDATE 1)". */
static bool is_slug_of_capitals(struct text line) {
    struct text name = first_word(line);
    size_t strokes = 0;
    for (size_t i = 0; i < line.size; i++)
        if (line.data[i] & 0x80 || begins_small(text_slice(line, i, line.size)))
            return false;
    for (size_t i = 0; i < name.size; i++)
        strokes += name.data[i] == '/' ? 2 : name.data[i] == '-';
    return strokes >= 2 && name.size > 4 && ascii_is_upper(name.data[0]);
}

static size_t count_capitals(struct text text) {
    size_t n = 0;
    while (n < text.size && ascii_is_upper(text.data[n]))
        n++;
    return n;
}

/** "BC-EU--Ferry Sinks, 3rd Ld": two words of capitals and two strokes before the name.
 */
static bool is_slug_of_strokes(struct text line) {
    size_t first = count_capitals(line);
    bool joined = first > 1 && first < line.size && line.data[first] == '-';
    struct text rest = text_slice(line, joined ? first + 1 : line.size, line.size);
    size_t second = count_capitals(rest);
    rest = text_slice(rest, second, rest.size);
    return second > 1 && text_begins(rest, text_of("--")) && rest.size > 2 &&
           ascii_is_letter(rest.data[2]);
}

/** What an agency calls a story, before its headline. */
static bool is_slug(const struct plain_lines *lines, struct text line) {
    bool opens = lines->document->blocks.n == lines->document->heads.n;
    return opens && line.size <= HEADING_MAX &&
           (is_slug_of_capitals(line) || is_slug_of_strokes(line));
}

static bool drop_slug(struct plain_lines *lines, struct text line) {
    static const char why[] = "the name that an agency gives a story";
    bool slug = is_slug(lines, line);
    if (slug)
        drop(lines, line, why);
    return slug;
}

/** Take the lines that belong to the block of `line`; *alone if it is one line, in
    which a program may have put breaks. */
static struct text take_block(struct plain_lines *lines, struct text line,
                              bool *alone) {
    struct text source = lines->document->source, block = line, next;
    size_t at = lines->at;
    *alone = true;
    while (text_next_line(source, &at, &next)) {
        next = trim(next);
        bool rest;
        bool full = is_full(line, next, lines->width);
        if (block.size == line.size && is_headline_line(lines, line, next))
            break;
        if (is_directive(next) || !continues(lines, line, next) || is_list_item(next) ||
            (!full && why_boilerplate(lines, next, &rest)))
            break;
        block.size = (size_t)(next.data + next.size - block.data);
        line = next;
        lines->at = at;
        *alone = *alone && full;
    }
    return block;
}

/** What the lines of a text are like, and the breaks between two in a row. */
struct shape {
    size_t width, n, n_long; /* the widest, of those that may be wrapped; all */
    size_t full, roomy;      /* breaks where the next word had no room, or had */
    size_t full_inside, roomy_inside; /* of them, those inside a sentence */
};

static void see_line(struct shape *shape, struct text line) {
    size_t wide = utf8_count(line);
    shape->n += line.size > 0;
    shape->n_long += wide > WIDTH_MAX;
    if (wide <= WIDTH_MAX && wide > shape->width && memchr(line.data, ' ', line.size))
        shape->width = wide;
}

static void see_break(struct shape *shape, struct text before, struct text next) {
    if (!before.size || !next.size || is_list_item(next))
        return;
    bool full = is_full(before, next, shape->width), inside = !ends_sentence(before);
    shape->full += full;
    shape->roomy += !full;
    shape->full_inside += full && inside;
    shape->roomy_inside += !full && inside;
}

/** The width that the text is wrapped at; 0 where a line is a paragraph. */
static size_t find_width(const struct document *document) {
    struct shape shape = {0};
    struct text line, before = {"", 0};
    for (size_t at = document->text_start;
         text_next_line(document->source, &at, &line);)
        see_line(&shape, trim(line));
    for (size_t at = document->text_start; text_next_line(document->source, &at, &line);
         before = trim(line))
        see_break(&shape, before, trim(line));
    bool wrapped = FEW * shape.n_long <= shape.n &&
                   shape.full_inside > shape.roomy_inside && shape.full >= shape.roomy;
    return wrapped ? shape.width : 0;
}

static void read_plain(struct document *to, const struct language *language,
                       struct arena *arena, struct diags *faults) {
    struct plain_lines lines = {
        .document = to,
        .language = language,
        .arena = arena,
        .at = to->text_start,
        .asking = {.of = to->boilerplate, .steps = BOILERPLATE_STEPS}};
    to->view = to->source;
    lines.width = find_width(to);
    for (size_t i = 0; i < to->heads.n; i++) {
        const struct block *head = &to->heads.at[i];
        add_block(&lines, head->kind, text_slice(to->source, head->start, head->end));
    }
    struct text line;
    while (text_next_line(to->source, &lines.at, &line)) {
        line = trim(line);
        if (!line.size || drop_directive(&lines, line) || drop_slug(&lines, line) ||
            drop_boilerplate(&lines, line))
            continue;
        bool alone, repeated = repeats_title(&lines, line);
        struct text block = take_block(&lines, line, &alone);
        repeated = repeated || repeats_title(&lines, block);
        add_block(&lines, repeated ? BLOCK_HEADLINE : kind_of(&lines, block, alone),
                  block);
    }
    if (lines.asking.stopped)
        diag_add(faults, DIAG_WARNING, (struct place){to->name, 0, 0},
                 "the patterns of boilerplate take too long here; some lines were read "
                 "without them");
}

static const char *const extensions[] = {".txt", ".text", NULL};

const struct reader reader_plain = {
    .name = "plain", .extensions = extensions, .read = read_plain};
