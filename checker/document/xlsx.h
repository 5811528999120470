/*
 * xlsx.h - an Excel workbook while it is read.
 */
#ifndef CHECKER_DOCUMENT_XLSX_H
#define CHECKER_DOCUMENT_XLSX_H

#include "document/named.h"
#include "document/office.h"
#include "document/sheet.h"

struct xlsx {
    struct office office;
    struct typing typing;
    struct named_list sheets;    /* name, relation; `number`: it is hidden */
    struct named_list relations; /* id: path of a part */
    struct named_list codes;     /* id of a format of the workbook's own: its code */
    LIST(struct text) formats;   /* code of each style of a cell */
    LIST(struct text) strings;   /* that cells share */
    bool from_1904;
    /* what is open */
    bool in_styles, in_string, in_phonetic, in_value, row_hidden;
    char type; /* of a cell: s shared, i inline, t text, b, e, n */
    uint32_t style, row, column;
    struct hidden_columns hidden; /* of the open sheet */
    struct words words;           /* of the open cell or string */
};

/** Read the names of sheets, formats, and strings; false with a DIAG_ERROR. */
bool xlsx_read_parts(struct xlsx *xlsx);

/** Read the cells of all sheets that are shown. */
bool xlsx_read_sheets(struct xlsx *xlsx);

#endif
