/*
 * sheet.c - from a byte of the text of a workbook to its cell.
 */
#include "document/sheet.h"

#include "base/search.h"

const char sheet_hidden[] = "a hidden sheet";
const char sheet_hidden_cell[] = "a hidden row or column that holds figures";

void hide_columns(struct hidden_columns *hidden, uint32_t first, uint32_t n) {
    for (uint32_t i = 0; i < n && first + i <= TABLE_MOST_COLUMNS; i++)
        hidden->is[first + i] = true;
}

bool is_hidden_column(const struct hidden_columns *hidden, uint32_t column) {
    return column <= TABLE_MOST_COLUMNS && hidden->is[column];
}

void sheet_begin(struct typing *typing, struct text name) {
    char *copy = arena_copy(typing->arena, name.data ? name.data : "", name.size);
    *(struct sheet *)list_add(typing->arena, &typing->to->sheets) =
        (struct sheet){{copy, name.size}, (uint32_t)typing->size};
    typing_begin_table(typing);
}

static bool starts_by(const void *block, const void *offset) {
    return ((const struct block *)block)->start <= *(const uint32_t *)offset;
}

/** The last block that begins at or before the byte; NULL: none does. */
static const struct block *block_at(const struct document *document, uint32_t offset) {
    size_t past = search_list(&document->blocks, &offset, starts_by);
    return past ? &document->blocks.at[past - 1] : NULL;
}

struct location sheet_locate(const struct document *document, uint32_t offset) {
    const struct block *block = block_at(document, offset);
    if (!block || !block->row)
        return (struct location){document_line_of(document, offset), 1};
    return (struct location){block->row, block->column};
}

/** 1 is A, 27 is AA. */
static const char *letters_of(size_t column, struct arena *arena) {
    const char *letters = "";
    for (; column; column = (column - 1) / 26)
        letters = arena_print(arena, "%c%s", (char)('A' + (column - 1) % 26), letters);
    return letters;
}

const char *sheet_where(const struct document *document, uint32_t offset,
                        struct arena *arena) {
    struct location at = sheet_locate(document, offset);
    const char *cell =
        arena_print(arena, "cell %s%zu", letters_of(at.column, arena), at.line);
    const struct unpacked *from = document->unpacked;
    size_t n = from ? from->sheets.n : 0, i = 0;
    while (i + 1 < n && from->sheets.at[i + 1].start <= offset)
        i++;
    if (n < 2)
        return cell;
    return arena_print(arena, "sheet '%.*s', %s",
                       TEXT_ARGUMENTS(from->sheets.at[i].name), cell);
}
