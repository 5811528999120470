/*
 * table.h - which cells of a table tell what the others are.
 *
 * The first row that has two cells is the head of the columns, if no figure stands in
 * it but years and the like; rows above it and a short block before the table are its
 * caption.  The first cell of a row that is no figure is the head of the row.
 */
#ifndef CHECKER_DOCUMENT_TABLE_H
#define CHECKER_DOCUMENT_TABLE_H

#include "document/document.h"

/** Fill row_head, column_head, caption and counts of the cells of all tables. */
void tables_find(struct document *document);

/** The block that `head`, a head or caption of another one, means; NULL for 0. */
static inline const struct block *table_head(const struct document *document,
                                             uint32_t head) {
    return head ? &document->blocks.at[head - 1] : NULL;
}

#endif
