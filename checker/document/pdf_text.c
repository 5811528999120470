/*
 * pdf_text.c - lines into paragraphs, cells and notes.
 */
#include "document/pdf_text.h"

#include "base/utf8.h"
#include "document/pdf_furniture.h"

enum { HEADING_MAX = 160, HEADING_LINES = 2 };

struct pdf_flow {
    struct view view;
    struct document *document;
    const struct language *language;
    struct arena *arena;
    struct running_lines running;
    size_t n_passed;     /* running lines behind us */
    size_t at;           /* of the next line */
    struct span before;  /* the last line of the paragraph; empty: none is open */
    uint32_t lines;      /* of the open paragraph */
    uint32_t cells;      /* scope of the open rows of cells; NO_CELLS: none */
    uint32_t row;        /* of the open table, from 1; 0: none is open */
    bool titled, hyphen; /* the headline was; the line before ends in a hyphen */
};

#define NO_CELLS UINT32_MAX

static struct text bytes(const struct pdf_flow *flow, struct span of) {
    return text_slice(flow->document->source, of.start, of.end);
}

/* ---- signs ---- */

/** The digit that a small raised one at the head of `text` is; -1: none.  *size is its
    bytes. */
static int raised_digit(struct text text, size_t *size) {
    static const struct {
        const char *sign;
        int digit;
    } signs[] = {{"\u2070", 0}, {"\u00B9", 1}, {"\u00B2", 2}, {"\u00B3", 3},
                 {"\u2074", 4}, {"\u2075", 5}, {"\u2076", 6}, {"\u2077", 7},
                 {"\u2078", 8}, {"\u2079", 9}};
    *size = 1;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (text_begins(text, text_of(signs[i].sign))) {
            *size = strlen(signs[i].sign);
            return signs[i].digit;
        }
    return -1;
}

/** The letters of a ligature at the head of `text`; NULL: it is none. */
static const char *ligature(struct text text) {
    static const char *const letters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    bool one = text.size > 2 && text_begins(text, text_of("\xEF\xAC")) &&
               (unsigned char)text.data[2] >= 0x80 &&
               (unsigned char)text.data[2] < 0x87;
    return one ? letters[(unsigned char)text.data[2] - 0x80] : NULL;
}

static bool is_soft_hyphen(struct text text) {
    return text_begins(text, text_of("\u00AD"));
}

/** The raised digits from `at` on: where they end. */
static uint32_t past_raised(const struct pdf_flow *flow, uint32_t at, uint32_t end) {
    size_t size;
    while (at < end && raised_digit(bytes(flow, (struct span){at, end}), &size) >= 0)
        at += (uint32_t)size;
    return at;
}

/** "10" and no more digits right before `at`: a power stands behind. */
static bool is_ten(const struct pdf_flow *flow, struct span line, uint32_t at) {
    struct text before = bytes(flow, (struct span){line.start, at});
    size_t n = before.size;
    while (n > 0 && ascii_is_digit(before.data[n - 1]))
        n--;
    return text_equal(text_slice(before, n, before.size), text_of("10"));
}

/** A unit of length or the like right before `at`: "km" of "km\u00B2". */
static bool is_unit(const struct pdf_flow *flow, struct span line, uint32_t at) {
    enum { LONGEST_UNIT = 2 };
    struct text before = bytes(flow, (struct span){line.start, at});
    size_t n = before.size;
    while (n > 0 && ascii_is_letter(before.data[n - 1]))
        n--;
    return n < before.size && before.size - n <= LONGEST_UNIT &&
           !ascii_is_upper(before.data[n]);
}

/* ---- writing ---- */

static void open_block(struct pdf_flow *flow, enum block_kind kind) {
    view_block(&flow->view, kind);
    if (kind != BLOCK_CELL)
        flow->cells = NO_CELLS;
}

/** The mark of a note is a link on no words, as a reader of the page follows it. */
static void refer(struct pdf_flow *flow, struct span mark) {
    uint32_t here = view_size(&flow->view);
    *(struct link *)list_add(flow->arena, &flow->document->links) =
        (struct link){here, here, bytes(flow, mark)};
}

/** Small raised digits at `at`: a power, part of a unit, or the mark of a note. */
static void write_raised(struct pdf_flow *flow, struct span line, struct span raised) {
    size_t size;
    int digit = raised_digit(bytes(flow, raised), &size);
    bool single = raised.start + size == raised.end;
    if (single && (digit == 2 || digit == 3) && is_unit(flow, line, raised.start)) {
        view_text(&flow->view, raised.start, raised.end);
        return;
    }
    if (!is_ten(flow, line, raised.start)) {
        refer(flow, raised);
        return;
    }
    for (uint32_t at = raised.start; at < raised.end; at += (uint32_t)size) {
        digit = raised_digit(bytes(flow, (struct span){at, raised.end}), &size);
        char sign[] = {'^', (char)('0' + digit)};
        bool first = at == raised.start;
        view_replace(&flow->view, sign + !first, 1 + first, at, at + (uint32_t)size);
    }
}

/** What stands at `at` and is not shown as it is written: where it ends; `at`: all is
    as it is. */
static uint32_t write_special(struct pdf_flow *flow, struct span line, uint32_t at) {
    struct text rest = bytes(flow, (struct span){at, line.end});
    uint32_t raised = past_raised(flow, at, line.end);
    const char *letters = ligature(rest);
    if (letters)
        view_replace(&flow->view, letters, strlen(letters), at, at + 3);
    if (raised > at)
        write_raised(flow, line, (struct span){at, raised});
    return letters ? at + 3 : raised > at ? raised : is_soft_hyphen(rest) ? at + 2 : at;
}

static void write_part(struct pdf_flow *flow, struct span line) {
    struct text whole = bytes(flow, (struct span){0, line.end});
    uint32_t from = line.start, at = from;
    while ((at = (uint32_t)text_next_of(whole, at, "\xC2\xE2\xEF")) < line.end) {
        if (from < at)
            view_text(&flow->view, from, at);
        from = write_special(flow, line, at);
        at = from > at ? from : at + 1;
    }
    if (from < line.end)
        view_text(&flow->view, from, line.end);
}

/* ---- line ends ---- */

/** The hyphen that ends a line: where it begins; line.end: there is none. */
static uint32_t hyphen_of(const struct pdf_flow *flow, struct span line) {
    static const char *const hyphens[] = {"-", "\u2010", "\u00AD"};
    struct text text = bytes(flow, line);
    for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens; i++)
        if (text_ends(text, text_of(hyphens[i])) && text.size > strlen(hyphens[i]))
            return line.end - (uint32_t)strlen(hyphens[i]);
    return line.end;
}

static bool is_small(char c) {
    return ascii_is_letter(c) && !ascii_is_upper(c);
}

/** "twenty-" and "five": the halves are numbers of their own. */
static bool are_numbers(const struct pdf_flow *flow, struct span first,
                        struct span second) {
    struct text whole = bytes(flow, (struct span){0, first.end});
    size_t begin = first.end;
    while (begin > first.start && ascii_is_letter(whole.data[begin - 1]))
        begin--;
    struct token one = {0}, other = {0};
    uint32_t at = (uint32_t)begin, next = second.start;
    return token_next(flow->language, flow->document->source, &at, first.end, &one) &&
           token_next(flow->language, flow->document->source, &next, second.end,
                      &other) &&
           token_is(&one, CLASS_CARDINAL) && token_is(&other, CLASS_CARDINAL);
}

/** Is the word that ends a line in a hyphen one with the first of the next? */
static bool is_torn(const struct pdf_flow *flow, struct span line, uint32_t hyphen,
                    struct span next) {
    struct text source = flow->document->source;
    if (hyphen == line.end || !is_small(source.data[next.start]))
        return false;
    return ascii_is_letter(source.data[hyphen - 1]) &&
           !are_numbers(flow, (struct span){line.start, hyphen}, next);
}

/** Write `line` up to a hyphen that only its end asks for, and what leads to `next`. */
static void write_line(struct pdf_flow *flow, struct span line, struct span next) {
    uint32_t hyphen = hyphen_of(flow, line);
    bool more = next.end > next.start;
    if (more && is_torn(flow, line, hyphen, next)) {
        write_part(flow, (struct span){line.start, hyphen});
        return;
    }
    write_part(flow, line);
    bool blank = more && hyphen == line.end;
    if (blank && flow->row)
        view_replace(&flow->view, " ", 1, line.end, next.start);
    else if (blank)
        view_text(&flow->view, line.end, next.start);
}

/* ---- paragraphs ---- */

/** A line of the source without the blanks around it. */
static struct span next_line(struct pdf_flow *flow) {
    struct text line;
    if (!text_next_line(flow->document->source, &flow->at, &line))
        return (struct span){0, 0};
    line = text_trim(line);
    uint32_t start = (uint32_t)(line.data - flow->document->source.data);
    return (struct span){start, start + (uint32_t)line.size};
}

static bool is_running(struct pdf_flow *flow, struct span line) {
    const struct running_lines *running = &flow->running;
    while (flow->n_passed < running->list.n &&
           running->list.at[flow->n_passed].start < line.start)
        flow->n_passed++;
    return flow->n_passed < running->list.n &&
           running->list.at[flow->n_passed].start == line.start;
}

static void drop(struct pdf_flow *flow, struct span line) {
    static const char why[] = "a running head or a page number";
    open_block(flow, BLOCK_BOILERPLATE);
    document_drop(flow->document, flow->arena, why);
    view_text(&flow->view, line.start, line.end);
    document_omit(flow->document, flow->arena, why, line.start, line.end);
}

static bool has_letters(struct text line) {
    for (size_t i = 0; i < line.size; i++)
        if (ascii_is_letter(line.data[i]) || line.data[i] & 0x80)
            return true;
    return false;
}

/** Is it a row of a table, whose line begins with a tab? */
static bool is_of_table(const struct pdf_flow *flow, struct span line) {
    const char *source = flow->document->source.data;
    char before = '\n';
    for (uint32_t at = line.start;
         at > 0 && ascii_is_space(source[at - 1]) && source[at - 1] != '\n'; at--)
        before = source[at - 1];
    return before == '\t';
}

/** Two columns, or numbers alone: no part of a sentence. */
static bool is_row(struct text line) {
    return !has_letters(line) || memchr(line.data, '\t', line.size);
}

/** The printed lines of a cell, which more than a blank parts, and a line end may part
    words. */
static void write_lines(struct pdf_flow *flow, struct span cell) {
    const char *source = flow->document->source.data;
    while (cell.start < cell.end) {
        size_t end = text_find(bytes(flow, cell), text_of("  "));
        struct span line = {cell.start, cell.end};
        line.end = end == SIZE_MAX ? cell.end : cell.start + (uint32_t)end;
        cell.start = line.end;
        while (cell.start < cell.end && source[cell.start] == ' ')
            cell.start++;
        write_line(flow, line, cell);
    }
}

static void write_cell(struct pdf_flow *flow, struct span part, uint32_t column) {
    struct document *document = flow->document;
    struct text text = text_trim(bytes(flow, part));
    if (!text.size)
        return;
    open_block(flow, BLOCK_CELL);
    struct block *block = &document->blocks.at[document->blocks.n - 1];
    flow->cells = flow->cells == NO_CELLS ? block->scope : flow->cells;
    block->scope = flow->cells;
    block_place(block, flow->row, flow->row ? column : 0);
    uint32_t start = (uint32_t)(text.data - document->source.data);
    write_lines(flow, (struct span){start, start + (uint32_t)text.size});
}

static void write_row(struct pdf_flow *flow, struct span line) {
    for (uint32_t column = 1; line.start < line.end; column++) {
        struct text rest = bytes(flow, line);
        const char *tab = memchr(rest.data, '\t', rest.size);
        uint32_t past = tab ? line.start + (uint32_t)(tab - rest.data) : line.end;
        write_cell(flow, (struct span){line.start, past}, column);
        line.start = past + 1;
    }
}

/** Its first cells may be empty. */
static void write_table_row(struct pdf_flow *flow, struct span line) {
    const char *source = flow->document->source.data;
    while (line.start > 1 && source[line.start - 2] != '\n' &&
           ascii_is_space(source[line.start - 2]))
        line.start--;
    if (!flow->row)
        flow->cells = NO_CELLS;
    flow->row++;
    write_row(flow, line);
}

static bool is_item(struct text line) {
    static const char *const marks[] = {"\u2022", "\u25AA", "\u25CF", "- ", "\u2013 "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_begins(line, text_of(marks[i])))
            return true;
    return false;
}

static bool ends_sentence(struct text line) {
    return line.size && strchr(".!?:;,\"", line.data[line.size - 1]);
}

/** What begins at `line`, and goes on for `n` lines up to `last`. */
static enum block_kind kind_of(struct pdf_flow *flow, struct span line,
                               struct span last, uint32_t n) {
    size_t size;
    if (raised_digit(bytes(flow, line), &size) >= 0)
        return BLOCK_FOOTNOTE;
    if (is_item(bytes(flow, line)))
        return BLOCK_LIST_ITEM;
    if (n > HEADING_LINES || last.end - line.start > HEADING_MAX ||
        ends_sentence(bytes(flow, last)))
        return BLOCK_PARAGRAPH;
    bool titled = flow->titled;
    flow->titled = true;
    return titled ? BLOCK_HEADING : BLOCK_HEADLINE;
}

/** Nothing but a number, as a last line may be: "in the year\n2019." */
static bool is_last_number(struct pdf_flow *flow, struct span line) {
    size_t at = flow->at;
    struct span behind = next_line(flow);
    flow->at = at;
    return behind.start == behind.end && !has_letters(bytes(flow, line)) &&
           !memchr(bytes(flow, line).data, '\t', line.end - line.start);
}

/** Does the paragraph go on with `next`? */
static bool goes_on(struct pdf_flow *flow, struct span next) {
    if (next.end == next.start || is_of_table(flow, next) || is_running(flow, next) ||
        is_item(bytes(flow, next)))
        return false;
    return !is_row(bytes(flow, next)) || is_last_number(flow, next);
}

/** Its lines up to the last, which is given back; *n is how many. */
static struct span find_last(struct pdf_flow *flow, struct span line, uint32_t *n) {
    size_t at = flow->at;
    struct span last = line;
    *n = 1;
    for (struct span next = next_line(flow); goes_on(flow, next);
         next = next_line(flow)) {
        last = next;
        ++*n;
    }
    flow->at = at;
    return last;
}

static void write_paragraph(struct pdf_flow *flow, struct span line) {
    uint32_t n;
    struct span last = find_last(flow, line, &n);
    enum block_kind kind = kind_of(flow, line, last, n);
    open_block(flow, kind);
    if (kind == BLOCK_FOOTNOTE)
        line.start = past_raised(flow, line.start, line.end);
    for (; n > 1; n--) {
        struct span next = next_line(flow);
        write_line(flow, line, next);
        line = next;
    }
    write_line(flow, line, (struct span){0, 0});
}

void pdf_write(struct document *to, const struct language *language,
               struct arena *arena) {
    struct pdf_flow flow = {.document = to,
                            .language = language,
                            .arena = arena,
                            .at = to->text_start,
                            .cells = NO_CELLS};
    view_begin(&flow.view, to, arena);
    pdf_find_running(to->source, arena, &flow.running);
    while (flow.at < to->source.size) {
        struct span line = next_line(&flow);
        bool of_table = is_of_table(&flow, line);
        flow.row = of_table ? flow.row : 0;
        if (line.start == line.end)
            continue;
        if (of_table)
            write_table_row(&flow, line);
        else if (is_running(&flow, line))
            drop(&flow, line);
        else if (is_row(bytes(&flow, line)))
            write_row(&flow, line);
        else
            write_paragraph(&flow, line);
    }
    view_end(&flow.view);
}
