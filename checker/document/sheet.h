/*
 * sheet.h - the place of a cell in a workbook: its sheet, its row, its column.
 */
#ifndef CHECKER_DOCUMENT_SHEET_H
#define CHECKER_DOCUMENT_SHEET_H

#include "document/typing.h"

/** A sheet begins; what is typed from here on is in it. */
void sheet_begin(struct typing *typing, struct text name);

/** Row and column, from 1, of the cell that holds a byte; a reader's `locate`. */
struct location sheet_locate(const struct document *document, uint32_t offset);

/** "cell C12", or "sheet 'Costs', cell C12" where there are several; its `where`. */
const char *sheet_where(const struct document *document, uint32_t offset,
                        struct arena *arena);

#endif
