/*
 * table.c - heads and captions of tables.
 */
#include "document/table.h"

enum {
    MOST_HEAD_ROWS = 3,
    LONGEST_CAPTION = 200, /* bytes */
    LONGEST_CELL = 100,
    YEAR_DIGITS = 4,
};

/** The cells of one table: blocks `first` up to `past`. */
struct cell_table {
    struct document *document;
    uint32_t first, past;
    uint32_t body;    /* block with which the body begins */
    uint32_t caption; /* block + 1; 0: none */
    uint32_t *heads;  /* by column: block + 1 of its head; 0: none */
    bool *counts;     /* by column: it has a figure that is no year */
    uint32_t columns; /* room of both, column 0 among them */
};

static const struct block *block_at(const struct cell_table *table, uint32_t i) {
    return &table->document->blocks.at[i];
}

static struct text words_of(const struct cell_table *table, uint32_t i) {
    const struct block *block = block_at(table, i);
    return text_slice(table->document->view, block->start, block->end);
}

static size_t digits_from(struct text text, size_t at) {
    size_t n = 0;
    while (at + n < text.size && ascii_is_digit(text.data[at + n]))
        n++;
    return n;
}

/** "2023", "2021-22", "2021/2022": nothing but years. */
static bool is_year(struct text text) {
    if (digits_from(text, 0) != YEAR_DIGITS ||
        (text.data[0] != '1' && text.data[0] != '2'))
        return false;
    size_t at = YEAR_DIGITS;
    if (at < text.size && strchr("-/", text.data[at]))
        at += 1 + digits_from(text, at + 1);
    return at == text.size;
}

/** Does it hold a digit, and no word in front of it? */
static bool is_figure(struct text text) {
    for (size_t i = 0; i < text.size; i++) {
        if (ascii_is_digit(text.data[i]))
            return !is_year(text);
        bool letters = ascii_is_letter(text.data[i]) && i + 1 < text.size &&
                       ascii_is_letter(text.data[i + 1]);
        if (letters)
            return false;
    }
    return false;
}

/** Behind the last cell of the row that begins with block `i`. */
static uint32_t past_row(const struct cell_table *table, uint32_t i) {
    uint32_t row = block_at(table, i)->row;
    while (i < table->past && block_at(table, i)->row == row)
        i++;
    return i;
}

static bool has_figure(const struct cell_table *table, uint32_t from, uint32_t past) {
    for (; from < past; from++)
        if (is_figure(words_of(table, from)))
            return true;
    return false;
}

/** Take the cells of a row as heads; one of a wider row above is head of this one. */
static void take_heads(struct cell_table *table, uint32_t from, uint32_t past) {
    uint32_t next = past;
    for (uint32_t column = table->columns; column-- > 1;) {
        while (next > from && block_at(table, next - 1)->column > column)
            next--;
        uint32_t own =
            next > from && block_at(table, next - 1)->column == column ? next : 0;
        if (!own)
            continue;
        table->document->blocks.at[own - 1].column_head = table->heads[column];
        table->document->blocks.at[own - 1].heads = true;
        table->heads[column] = own;
    }
}

/** A head that spans columns stands at the first of them. */
static void spread_heads(struct cell_table *table) {
    for (uint32_t column = 2; column < table->columns; column++)
        if (!table->heads[column] && column > 2)
            table->heads[column] = table->heads[column - 1];
}

/** Heads of columns, and the caption above them. */
static void find_heads(struct cell_table *table) {
    uint32_t i = table->first, past = past_row(table, i), cells = 0;
    while (i < table->past && past - i < 2) {
        table->document->blocks.at[i].heads = true;
        table->caption = i + 1;
        i = past;
        past = i < table->past ? past_row(table, i) : i;
    }
    table->body = i;
    for (int n = 0; n < MOST_HEAD_ROWS && i < table->past; n++) {
        past = past_row(table, i);
        bool wider = n == 0 || past - i > cells;
        if (!wider || has_figure(table, i, past))
            break;
        if (n > 0)
            spread_heads(table);
        cells = past - i;
        take_heads(table, i, past);
        table->body = i = past;
    }
}

/** A short text right before the table is of it: a heading, "Figures in thousands". */
static void find_caption(struct cell_table *table) {
    if (table->caption || table->first == 0)
        return;
    const struct block *before = block_at(table, table->first - 1);
    if (before->kind != BLOCK_BOILERPLATE && before->kind != BLOCK_CELL &&
        before->end - before->start <= LONGEST_CAPTION)
        table->caption = table->first;
}

static void see_columns(struct cell_table *table) {
    for (uint32_t i = table->body; i < table->past; i++)
        if (is_figure(words_of(table, i)))
            table->counts[block_at(table, i)->column] = true;
}

/** Pages are laid out in tables too: prose in a cell has no heads. */
static bool is_short(const struct cell_table *table, uint32_t i) {
    return words_of(table, i).size <= LONGEST_CELL;
}

static uint32_t short_head(const struct cell_table *table, uint32_t head) {
    return head && is_short(table, head - 1) ? head : 0;
}

/** Give the cells of a row their heads. */
static void head_row(struct cell_table *table, uint32_t from, uint32_t past) {
    uint32_t head = 0;
    for (uint32_t i = from; i < past; i++) {
        struct block *block = &table->document->blocks.at[i];
        if (is_short(table, i)) {
            block->row_head = short_head(table, head);
            block->column_head = short_head(table, table->heads[block->column]);
            block->caption = table->caption;
            block->counts = table->counts[block->column];
        }
        if (!head && !is_figure(words_of(table, i)))
            head = i + 1;
    }
}

static void read_table(struct cell_table *table, struct arena *scratch) {
    table->columns = 0;
    for (uint32_t i = table->first; i < table->past; i++)
        if (block_at(table, i)->column >= table->columns)
            table->columns = block_at(table, i)->column + 1;
    table->heads = arena_get(scratch, table->columns * sizeof *table->heads);
    table->counts = arena_get(scratch, table->columns * sizeof *table->counts);
    find_heads(table);
    find_caption(table);
    see_columns(table);
    for (uint32_t i = table->body; i < table->past; i = past_row(table, i))
        head_row(table, i, past_row(table, i));
}

static bool is_of(const struct block *a, const struct block *b) {
    return b->row && a->scope == b->scope && b->row >= a->row;
}

void tables_find(struct document *document) {
    struct arena scratch = {0};
    uint32_t n = (uint32_t)document->blocks.n;
    for (uint32_t i = 0, past; i < n; i = past) {
        const struct block *blocks = document->blocks.at;
        past = i + 1;
        if (!blocks[i].row)
            continue;
        while (past < n && is_of(&blocks[past - 1], &blocks[past]))
            past++;
        struct cell_table table = {.document = document, .first = i, .past = past};
        read_table(&table, &scratch);
        arena_reset(&scratch);
    }
    arena_release(&scratch);
}
