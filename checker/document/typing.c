/*
 * typing.c - setting down the text of an office file.
 */
#include "document/typing.h"

/** One byte more than is read, so that a longer text is refused. */
enum { MOST_BYTES = DOCUMENT_MAX_SIZE + 1 };

static bool make_room(struct typing *typing, size_t size) {
    if (typing->size + size > MOST_BYTES)
        return false;
    if (typing->capacity - typing->size >= size)
        return true;
    size_t grown = 2 * typing->capacity + size;
    char *bytes = arena_take(typing->arena, grown);
    if (typing->size)
        memcpy(bytes, typing->bytes, typing->size);
    typing->bytes = bytes;
    typing->capacity = grown;
    return true;
}

void typing_begin(struct typing *typing, struct unpacked *to, struct arena *arena) {
    *typing = (struct typing){.to = to, .arena = arena};
    make_room(typing, 1 << 12);
}

static char typed(char c) {
    return c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

void typing_text(struct typing *typing, struct text text) {
    if (typing->size + text.size > MOST_BYTES)
        text.size = MOST_BYTES - typing->size;
    make_room(typing, text.size);
    for (size_t i = 0; i < text.size; i++)
        typing->bytes[typing->size + i] = typed(text.data[i]);
    typing->size += text.size;
}

static void type_sign(struct typing *typing, char sign) {
    if (make_room(typing, 1))
        typing->bytes[typing->size++] = sign;
}

void typing_share(struct typing *typing, bool shared) {
    if (typing->shared != shared)
        typing->scope = 0;
    typing->shared = shared;
}

void typing_begin_table(struct typing *typing) {
    typing_share(typing, false);
    typing_share(typing, true);
}

void typing_end_table(struct typing *typing) {
    typing_share(typing, false);
    typing_place(typing, 0, 0);
}

void typing_place(struct typing *typing, uint32_t row, uint32_t column) {
    bool fits = row <= TABLE_MOST_ROWS && column <= TABLE_MOST_COLUMNS;
    typing->row = fits ? row : 0;
    typing->column = fits ? column : 0;
    typing->cell = (uint32_t)typing->size;
}

static void add_block(struct typing *typing, enum block_kind kind, struct text words) {
    struct block *block = list_add(typing->arena, &typing->to->blocks);
    uint32_t own = (uint32_t)typing->to->blocks.n;
    if (!typing->scope || !typing->shared)
        typing->scope = own;
    uint32_t start = (uint32_t)(words.data - typing->bytes);
    *block = (struct block){.kind = kind,
                            .start = start,
                            .end = start + (uint32_t)words.size,
                            .scope = typing->scope - 1};
    block_place(block, typing->row, typing->column);
}

struct text typing_open(const struct typing *typing) {
    return (struct text){typing->bytes + typing->start, typing->size - typing->start};
}

void typing_pass(struct typing *typing) {
    typing_unlink(typing);
    type_sign(typing, '\n');
    typing->start = (uint32_t)typing->size;
}

static const char too_many[] = "behind the 500,000 cells of a table that are read";

void typing_end(struct typing *typing, enum block_kind kind) {
    struct text words = text_trim(typing_open(typing));
    bool cell = kind == BLOCK_CELL;
    if (words.size && cell && typing->cells == TABLE_MOST_CELLS)
        typing_leave_out(typing, too_many);
    else if (words.size)
        add_block(typing, kind, words);
    typing->cells += words.size && cell && typing->cells < TABLE_MOST_CELLS;
    typing_pass(typing);
}

/** What kept the last part from the next one keeps it so from now on. */
static void exchange(struct typing *typing, char from, char to) {
    if (typing->size && typing->bytes[typing->size - 1] == from)
        typing->bytes[typing->size - 1] = to;
}

void typing_end_cell(struct typing *typing) {
    if (typing->size > typing->cell)
        exchange(typing, '\n', '\t');
    else
        type_sign(typing, '\t');
    typing->start = (uint32_t)typing->size;
}

void typing_end_row(struct typing *typing) {
    exchange(typing, '\t', '\n');
}

void typing_link(struct typing *typing, struct text target) {
    typing_unlink(typing);
    uint32_t here = (uint32_t)typing->size;
    char *copy = arena_copy(typing->arena, target.data, target.size);
    *(struct link *)list_add(typing->arena, &typing->to->links) =
        (struct link){here, here, {copy, target.size}};
    typing->linked = true;
}

void typing_mark(struct typing *typing, struct text target) {
    typing_link(typing, target);
    typing_unlink(typing);
}

void typing_unlink(struct typing *typing) {
    if (typing->linked)
        typing->to->links.at[typing->to->links.n - 1].end = (uint32_t)typing->size;
    typing->linked = false;
}

void typing_leave_out(struct typing *typing, const char *why) {
    *(struct omission *)list_add(typing->arena, &typing->to->left_out) =
        (struct omission){.why = why, .first = typing->start};
}

void typing_close(struct typing *typing) {
    typing_unlink(typing);
    type_sign(typing, '\0');
    typing->to->text = (struct text){typing->bytes, typing->size - 1};
}
