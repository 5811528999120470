/*
 * html_blocks.c - headings, paragraphs, items and cells, by their tags.
 */
#include "document/html_blocks.h"

#include <stdlib.h>

#include "document/html_note.h"

enum {
    INHERITED = HTML_TYPED | HTML_STRUCK | HTML_RAISED | HTML_CELL | HTML_TITLE |
                HTML_HEADING | HTML_QUOTE | HTML_ITEM
};

static const unsigned short traits_by_tag[GUMBO_TAG_LAST + 1] = {
#define TAG(name, traits) [GUMBO_TAG_##name] = traits,
#include "document/html_tags.def"
#undef TAG
};

unsigned html_traits(const struct html_node *node) {
    return traits_by_tag[html_tag(node)];
}

/** Styles of office programs that a paragraph may name as its class. */
static const struct {
    const char *name;
    unsigned trait;
} styles[] = {
    {"title", HTML_TITLE},
    {"MsoTitle", HTML_TITLE},
    {"subtitle", HTML_HEADING},
    {"MsoSubtitle", HTML_HEADING},
};

unsigned html_style(const struct html_node *node) {
    struct text class = html_tag(node) == GUMBO_TAG_P ? html_attribute(node, "class")
                                                      : (struct text){"", 0};
    for (size_t i = 0; class.size && i < sizeof styles / sizeof *styles; i++)
        if (html_holds(class, styles[i].name))
            return styles[i].trait;
    return 0;
}

/** "display:none" and "visibility: hidden" of a style attribute. */
static bool is_styled_away(struct text style) {
    static const char *const keys[] = {"display", "visibility"};
    static const char *const values[] = {"none", "hidden"};
    for (int i = 0; style.size && i < 2; i++) {
        size_t at = text_find(style, text_of(keys[i]));
        if (at == SIZE_MAX)
            continue;
        at += strlen(keys[i]);
        while (at < style.size &&
               (ascii_is_space(style.data[at]) || style.data[at] == ':'))
            at++;
        if (text_begins(text_slice(style, at, style.size), text_of(values[i])))
            return true;
    }
    return false;
}

bool html_is_hidden(const struct html_node *node) {
    return html_traits(node) & HTML_HIDDEN || html_attribute(node, "hidden").data ||
           text_spells(html_attribute(node, "aria-hidden"), "true") ||
           is_styled_away(html_attribute(node, "style"));
}

/** What a node takes from those around it. */
struct surroundings {
    unsigned traits;
    uint32_t scope, link;
    uint32_t table;           /* node of the table that is in no other; 0: none */
    uint32_t row, column;     /* of the cell, from 1 */
    uint32_t rows, past_cell; /* of a table, rows so far; of a row, columns so far */
};

struct cutting {
    const struct html_tree *tree;
    const char *const *why;
    uint32_t headline;
    struct surroundings *around; /* of each node */
    struct html_pieces to;
    struct arena *arena;
    uint32_t run;
    bool broken; /* a line end stands behind the last text */
    char last;   /* byte of that text */
};

static const struct html_node *node_at(const struct cutting *cutting, uint32_t at) {
    return &cutting->tree->nodes.at[at];
}

static bool is_link(const struct html_node *node) {
    return html_tag(node) == GUMBO_TAG_A && html_attribute(node, "href").size;
}

enum { MOST_COLUMNS = 1000 };

static uint32_t span_of(const struct html_node *cell) {
    int n = text_number(html_attribute(cell, "colspan"));
    return n < 1 ? 1 : n < MOST_COLUMNS ? (uint32_t)n : MOST_COLUMNS;
}

/** Where a cell stands; cells of a table inside another one are a part of its cell. */
static void place_cell(struct cutting *cutting, uint32_t at,
                       struct surroundings *around) {
    const struct html_node *node = node_at(cutting, at);
    GumboTag tag = html_tag(node);
    if (tag == GUMBO_TAG_TABLE && around->table) {
        around->row = around->column = 0; /* and none of them has a place */
        around->table = UINT32_MAX;
    } else if (tag == GUMBO_TAG_TABLE) {
        around->table = at;
    }
    if (!around->table || around->table == UINT32_MAX)
        return;
    if (tag == GUMBO_TAG_TR) {
        around->row = ++cutting->around[around->table].rows;
        around->past_cell = 0;
    } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        uint32_t *past = &cutting->around[node->parent].past_cell;
        around->column = *past < MOST_COLUMNS ? *past + 1 : 0;
        *past += span_of(node);
    }
}

static struct surroundings around_of(struct cutting *cutting, uint32_t at) {
    const struct html_node *node = node_at(cutting, at);
    struct surroundings around = cutting->around[node->parent];
    unsigned own = html_traits(node) | (html_style(node) & HTML_HEADING);
    around.traits = (around.traits & INHERITED) | own;
    if ((own & HTML_SHARED) && !around.scope)
        around.scope = at;
    if (is_link(node))
        around.link = at;
    place_cell(cutting, at, &around);
    if (at && at == cutting->headline)
        around.traits |= HTML_TITLE;
    return around;
}

static enum block_kind kind_of(unsigned traits) {
    static const struct {
        unsigned trait;
        enum block_kind kind;
    } kinds[] = {
        {HTML_CELL, BLOCK_CELL},       {HTML_TITLE, BLOCK_HEADLINE},
        {HTML_HEADING, BLOCK_HEADING}, {HTML_QUOTE, BLOCK_QUOTE},
        {HTML_ITEM, BLOCK_LIST_ITEM},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (traits & kinds[i].trait)
            return kinds[i].kind;
    return BLOCK_PARAGRAPH;
}

/** A piece of the page that stands at `bytes`; nothing where the parser made it up. */
static void add(struct cutting *cutting, uint32_t at, struct html_piece piece,
                GumboStringPiece bytes) {
    const struct surroundings *around = &cutting->around[at];
    if (!bytes.length)
        return;
    piece.start = (uint32_t)(bytes.data - cutting->tree->source.data);
    piece.end = piece.start + (uint32_t)bytes.length;
    piece.run = cutting->run;
    piece.kind = kind_of(around->traits);
    piece.scope = around->scope;
    piece.row = around->column ? around->row : 0;
    piece.column = around->row ? around->column : 0;
    piece.link = piece.link ? piece.link : around->link;
    piece.why = around->traits & HTML_TITLE ? NULL : cutting->why[at];
    piece.as_typed = around->traits & HTML_TYPED;
    piece.struck = around->traits & HTML_STRUCK;
    *(struct html_piece *)list_add(cutting->arena, &cutting->to.list) = piece;
}

static void add_sign(struct cutting *cutting, uint32_t at, const char *sign,
                     GumboStringPiece tag) {
    add(cutting, at, (struct html_piece){.instead = sign}, tag);
}

static void add_text(struct cutting *cutting, uint32_t at, const GumboText *text) {
    add(cutting, at, (struct html_piece){.text = text}, text->original_text);
    if (node_at(cutting, at)->node->type == GUMBO_NODE_WHITESPACE)
        return;
    cutting->broken = false;
    cutting->last = text->text[strlen(text->text) - 1];
}

/** One ends a line, two in a row a block. */
static void add_break(struct cutting *cutting, uint32_t at) {
    cutting->run += cutting->broken;
    cutting->broken = true;
    add_sign(cutting, at, "\n", node_at(cutting, at)->node->v.element.original_tag);
}

/** The first text that an element holds; NULL: none. */
static const char *first_text(const struct cutting *cutting, uint32_t at) {
    uint32_t past = node_at(cutting, at)->past;
    for (uint32_t i = at + 1; i < past; i++)
        if (node_at(cutting, i)->node->type == GUMBO_NODE_TEXT)
            return html_text(node_at(cutting, i))->text;
    return NULL;
}

/** The link around the words of an element or in them, its node; 0: none. */
static uint32_t link_of(const struct cutting *cutting, uint32_t at) {
    uint32_t past = node_at(cutting, at)->past;
    for (uint32_t i = at + 1; i < past; i++)
        if (is_link(node_at(cutting, i)))
            return i;
    return cutting->around[at].link;
}

/**
 * Raised words: the mark of a note is a link on no words; of a power, "10^6", which is
 * not 106.  Returns whether the words are told so.
 */
static bool take_raised(struct cutting *cutting, uint32_t at) {
    GumboStringPiece tag = node_at(cutting, at)->node->v.element.original_tag;
    const char *text = first_text(cutting, at);
    uint32_t link = link_of(cutting, at);
    bool digit = text && ascii_is_digit(*text), power = ascii_is_digit(cutting->last),
         word = ascii_is_letter(cutting->last);
    bool note = link || (text && *text == '[');
    bool mark = note || (digit && !power && !word);
    if (mark)
        add(cutting, at, (struct html_piece){.instead = "", .link = link}, tag);
    else if (digit && power)
        add_sign(cutting, at, "^", tag);
    return mark;
}

/** The mark of a note; returns whether it is one. */
static bool take_note(struct cutting *cutting, uint32_t at) {
    const struct html_node *node = node_at(cutting, at);
    bool note = is_link(node) && html_is_note(cutting->tree, at);
    if (note)
        add(cutting, at, (struct html_piece){.instead = "", .link = at},
            node->node->v.element.original_tag);
    return note;
}

/** Begin a node; returns whether what it holds is not to be looked at. */
static bool enter(struct cutting *cutting, uint32_t at) {
    const struct html_node *node = node_at(cutting, at);
    unsigned traits = html_traits(node);
    cutting->around[at] = around_of(cutting, at);
    cutting->run += (traits & HTML_BLOCK) != 0;
    if (html_is_hidden(node) || take_note(cutting, at))
        return true;
    if (html_text(node))
        add_text(cutting, at, html_text(node));
    else if (html_tag(node) == GUMBO_TAG_BR)
        add_break(cutting, at);
    else if (html_tag(node) == GUMBO_TAG_Q)
        add_sign(cutting, at, "\u201C", node->node->v.element.original_tag);
    return traits & HTML_RAISED && take_raised(cutting, at);
}

static void leave(struct cutting *cutting, uint32_t at) {
    const struct html_node *node = node_at(cutting, at);
    cutting->run += (html_traits(node) & HTML_BLOCK) != 0;
    if (html_tag(node) == GUMBO_TAG_Q)
        add_sign(cutting, at, "\u201D", node->node->v.element.original_end_tag);
}

static int by_place(const void *left, const void *right) {
    const struct html_piece *a = left, *b = right;
    return (a->start > b->start) - (a->start < b->start);
}

/** A parser moves what stands where it must not; the source has it in its order. */
static void sort(struct html_pieces *pieces) {
    bool sorted = true;
    for (size_t i = 1; i < pieces->list.n; i++)
        sorted = sorted && pieces->list.at[i - 1].start < pieces->list.at[i].start;
    if (!sorted)
        qsort(pieces->list.at, pieces->list.n, sizeof *pieces->list.at, by_place);
}

struct html_pieces html_find_pieces(const struct html_tree *tree,
                                    const char *const *why, uint32_t headline,
                                    struct arena *arena) {
    struct cutting cutting = {
        .tree = tree, .why = why, .headline = headline, .arena = arena};
    uint32_t n = (uint32_t)tree->nodes.n, around = 0;
    cutting.around = arena_get(arena, (n + 1) * sizeof *cutting.around);
    for (uint32_t i = 0; i < n; i++) {
        for (; i >= tree->nodes.at[around].past; around = tree->nodes.at[around].parent)
            leave(&cutting, around);
        around = i;
        if (enter(&cutting, i))
            i = tree->nodes.at[i].past - 1;
    }
    sort(&cutting.to);
    return cutting.to;
}
