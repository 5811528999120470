/*
 * typing_read.c - a document of a text that was typed by typing.c.
 */
#include "document/directive.h"
#include "document/stated_date.h"
#include "document/typing.h"

/** A text that comes without its file: each line is a paragraph. */
static void add_lines(struct document *to, struct arena *arena) {
    struct text line;
    for (size_t at = to->text_start; text_next_line(to->source, &at, &line);) {
        line = text_trim(line);
        uint32_t start = (uint32_t)(line.data - to->source.data);
        if (line.size)
            *(struct block *)list_add(arena, &to->blocks) =
                (struct block){.kind = BLOCK_PARAGRAPH,
                               .start = start,
                               .end = start + (uint32_t)line.size,
                               .scope = (uint32_t)to->blocks.n - 1};
    }
}

/** Is the block something that the text says to factlint? */
static bool is_directive(struct document *to, struct arena *arena,
                         const struct block *block) {
    struct text words = text_slice(to->source, block->start, block->end);
    return words.size && words.data[0] == '#' &&
           directive_take(to, arena, block->start + 1, block->end);
}

/** They stay where they are: none is read behind the place where one is kept. */
static void add_blocks(struct document *to, const struct unpacked *from,
                       struct arena *arena) {
    to->blocks.at = from->blocks.at;
    to->blocks.capacity = from->blocks.capacity;
    for (size_t i = 0; i < from->blocks.n; i++) {
        struct block block = from->blocks.at[i];
        if (block.start < to->text_start)
            continue; /* it is front matter */
        if (is_directive(to, arena, &block))
            block.kind = BLOCK_BOILERPLATE;
        *(struct block *)list_add(arena, &to->blocks) = block;
    }
}

/** A text whose title has no style of its own begins with its first heading. */
static bool find_headline(struct document *to) {
    for (size_t i = 0; i < to->blocks.n; i++)
        if (to->blocks.at[i].kind == BLOCK_HEADLINE)
            return true;
    bool begins = to->blocks.n && to->blocks.at[0].kind == BLOCK_HEADING;
    if (begins)
        to->blocks.at[0].kind = BLOCK_HEADLINE;
    return begins;
}

/** A title in the properties may be that of the text which this one was begun with. */
static void take_about(struct document *to, const struct unpacked *from, bool titled,
                       const struct language *language, struct arena *arena) {
    static const char properties[] = "document properties";
    struct text date = {"", 0}, modified = {"", 0};
    stated_date_read(from->date, language, arena, &date);
    stated_date_read(from->modified, language, arena, &modified);
    stated_take(&to->date, date, properties);
    stated_take(&to->modified, modified, properties);
    if (!titled)
        stated_take(&to->title, from->title, properties);
    stated_take(&to->author, from->author, properties);
    stated_take(&to->publisher, from->publisher, properties);
}

void typing_read(struct document *to, const struct language *language,
                 struct arena *arena, struct diags *faults) {
    (void)faults;
    const struct unpacked *from = to->unpacked;
    to->view = to->source;
    if (!from) {
        add_lines(to, arena);
        return;
    }
    add_blocks(to, from, arena);
    bool titled = find_headline(to);
    for (size_t i = 0; i < from->links.n; i++)
        *(struct link *)list_add(arena, &to->links) = from->links.at[i];
    for (size_t i = 0; i < from->left_out.n; i++)
        document_omit(to, arena, from->left_out.at[i].why, from->left_out.at[i].first,
                      from->left_out.at[i].first);
    take_about(to, from, titled, language, arena);
}
