/*
 * docx.h - a Word file while it is read.
 */
#ifndef CHECKER_DOCUMENT_DOCX_H
#define CHECKER_DOCUMENT_DOCX_H

#include "document/named.h"
#include "document/office.h"

struct docx {
    struct office office;
    struct typing typing;
    struct named_list styles;    /* id: name of the style it is based on, what it is */
    struct named_list relations; /* id: where it leads */
    /* the open paragraph */
    enum office_style style;
    bool item;   /* it has a number or a bullet */
    bool joined; /* its end is deleted: it goes on in the next one */
    bool in_properties;
    /* the open run */
    bool in_run, in_text, hidden, struck, raised;
    char last; /* byte of the text before it, for what is raised */
    /* the open field: "HYPERLINK" and where it leads */
    bool in_instruction;
    struct words instruction;
    /* the open tables, and whether a deleted row is */
    int tables;
    bool in_row_properties, row_deleted;
    uint32_t row, column, wide;
    const char *space; /* the one seen last; is it that of text, or of formulas? */
    bool is_word, is_math;
    bool in_formula;
    /* what is read: a note, or only what stands in boxes */
    enum block_kind kind;
    bool in_box, only_boxes, saw_box;
};

/** Read "word/styles.xml" (ECMA-376); false with a DIAG_ERROR. */
bool docx_read_styles(struct docx *docx);

/** Read the relations of `part`, which say where its links lead; false with a
    DIAG_ERROR. */
bool docx_read_relations(struct docx *docx, const char *part);

/** What the style of that id is, or the nearest that it is based on. */
enum office_style docx_style_of(const struct docx *docx, struct text id);

/** Read the paragraphs of a part, which are of `kind`; false with a DIAG_ERROR. */
bool docx_read_part(struct docx *docx, const char *part, const char *relations,
                    enum block_kind kind);

#endif
