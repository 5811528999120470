/*
 * html_text.h - texts of a page on their way into the view, byte by byte traceable.
 */
#ifndef CHECKER_DOCUMENT_HTML_TEXT_H
#define CHECKER_DOCUMENT_HTML_TEXT_H

#include "document/html_tree.h"
#include "document/view.h"

/** A text of a page, or what stands for a tag, and the block that it is part of. */
struct html_piece {
    uint32_t start, end;   /* in the source */
    const GumboText *text; /* NULL: */
    const char *instead;   /* what stands for the tag here; "\n": a line ends; "": a
                              link on no words */
    uint32_t run;          /* pieces of one run are one block */
    enum block_kind kind;
    uint32_t scope;       /* of the list or table; 0: none */
    uint32_t row, column; /* of the cell in its table, from 1; 0: in none */
    uint32_t link;        /* node of the link around it; 0: none */
    const char *why;      /* static: why it is not read for claims; NULL: it is */
    bool as_typed;        /* an empty line begins a block */
    bool struck;          /* struck out: not read, and words do not join across it */
};

struct html_pieces {
    LIST(struct html_piece) list;
};

/** Append the pieces, in the order of the source, to an open view, as blocks and links
   of its document. */
void html_append(struct view *view, const struct html_tree *tree,
                 const struct html_pieces *pieces);

/** Write the pieces, in the order of the source, into `to`'s view, blocks and links. */
void html_write(struct document *to, const struct html_tree *tree,
                const struct html_pieces *pieces, struct arena *arena);

#endif
