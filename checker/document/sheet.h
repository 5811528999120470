/*
 * sheet.h - the place of a cell in a workbook: its sheet, its row, its column.
 */
#ifndef CHECKER_DOCUMENT_SHEET_H
#define CHECKER_DOCUMENT_SHEET_H

#include "document/typing.h"

/** Why a sheet, and a cell, are left out. */
extern const char sheet_hidden[], sheet_hidden_cell[];

/** Which columns of a sheet nobody sees. */
struct hidden_columns {
    bool is[TABLE_MOST_COLUMNS + 1]; /* from 1 */
};

/** `n` columns from `first` on, from 1, are hidden. */
void hide_columns(struct hidden_columns *hidden, uint32_t first, uint32_t n);

/** Is this one? */
bool is_hidden_column(const struct hidden_columns *hidden, uint32_t column);

/** A sheet begins; what is typed from here on is in it. */
void sheet_begin(struct typing *typing, struct text name);

/** Row and column, from 1, of the cell that holds a byte; a reader's `locate`. */
struct location sheet_locate(const struct document *document, uint32_t offset);

/** "cell C12", or "sheet 'Costs', cell C12" where there are several; its `where`. */
const char *sheet_where(const struct document *document, uint32_t offset,
                        struct arena *arena);

#endif
