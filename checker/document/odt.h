/*
 * odt.h - an OpenDocument text while it is read.
 */
#ifndef CHECKER_DOCUMENT_ODT_H
#define CHECKER_DOCUMENT_ODT_H

#include "document/named.h"
#include "document/office.h"

/** Which texts a pass over the body reads: notes and boxes stand inside paragraphs. */
enum odt_part { ODT_BODY, ODT_NOTES, ODT_BOXES };

/** What a style says beside what it is, above an office_style in named.number. */
enum { ODT_STRUCK = 1 << 8, ODT_RAISED = 1 << 9, ODT_HIDDEN = 1 << 10 };

struct odt {
    struct office office;
    struct typing typing;
    struct named_list styles; /* name: of its parent; what it is and says */
    bool sorted;              /* styles are all there */
    enum odt_part wanted, inside;
    bool saw_note, saw_box;
    /* the open paragraph, and the spans open in it */
    bool in_paragraph, heading;
    enum office_style style;
    unsigned says[XML_MOST_DEEP + 1]; /* by depth of the element */
    int lists, tables;
    uint32_t row, column;
    struct named_text *open; /* the open style */
};

/** Read the styles of "styles.xml". */
bool odt_read_styles(struct odt *odt);

/** A style begins, or what it says; for the styles that stand in front of the body. */
void odt_take_style(struct odt *odt, struct xml *xml);

/** What the style of that name is and says. */
unsigned odt_style_of(struct odt *odt, struct text name);

/** Read the body, its notes and its boxes; false with a DIAG_ERROR. */
bool odt_read_body(struct odt *odt);

#endif
