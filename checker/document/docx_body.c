/*
 * docx_body.c - paragraphs, runs, tables and notes of a Word file, element by element.
 */
#include "document/docx.h"

#include "base/utf8.h"

static void nothing(struct docx *docx, struct xml *xml) {
    (void)docx, (void)xml;
}

static void skip(struct docx *docx, struct xml *xml) {
    (void)docx;
    xml_skip(xml);
}

/** Is what stands here none of the text that is read now? */
static bool is_elsewhere(const struct docx *docx) {
    return docx->only_boxes != docx->in_box || docx->row_deleted;
}

static bool in_cell(const struct docx *docx) {
    return docx->tables > 0;
}

/* ---- paragraphs ---- */

static void begin_paragraph(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->style = STYLE_NONE;
    docx->item = docx->joined = false;
}

static enum block_kind kind_of(const struct docx *docx) {
    if (in_cell(docx))
        return BLOCK_CELL;
    if (docx->kind != BLOCK_PARAGRAPH)
        return docx->kind;
    return docx->item && docx->style != STYLE_HEADING ? BLOCK_LIST_ITEM
                                                      : BLOCK_PARAGRAPH;
}

static void end_paragraph(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (is_elsewhere(docx) || docx->joined)
        return;
    enum block_kind kind = kind_of(docx);
    if (!in_cell(docx))
        typing_share(&docx->typing, kind == BLOCK_LIST_ITEM);
    office_end_paragraph(&docx->typing, docx->style, kind);
}

static void begin_properties(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_properties = true;
}

static void end_properties(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_properties = false;
}

static void take_style(struct docx *docx, struct xml *xml) {
    docx->style = docx_style_of(docx, xml_attribute(xml, "val"));
    docx->item = docx->item || docx->style == STYLE_ITEM;
}

static void take_level(struct docx *docx, struct xml *xml) {
    enum { BODY = 9 };
    if (office_number(xml, "val", BODY, BODY) < BODY && docx->style == STYLE_NONE)
        docx->style = STYLE_HEADING;
}

static void take_number(struct docx *docx, struct xml *xml) {
    docx->item = office_number(xml, "val", 0, 1) > 0;
}

/* ---- runs ---- */

static void begin_run(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_run = true;
    docx->hidden = docx->struck = docx->raised = false;
    struct text open = typing_open(&docx->typing);
    docx->last = open.size ? open.data[open.size - 1] : ' ';
}

static void end_run(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_run = docx->in_text = false;
}

static void take_hidden(struct docx *docx, struct xml *xml) {
    docx->hidden = docx->in_run && office_is_on(xml, "val");
}

static void take_struck(struct docx *docx, struct xml *xml) {
    docx->struck = docx->struck || (docx->in_run && office_is_on(xml, "val"));
}

static void take_raised(struct docx *docx, struct xml *xml) {
    docx->raised =
        docx->in_run && text_spells(xml_attribute(xml, "val"), "superscript");
}

static bool is_typed(const struct docx *docx) {
    return docx->in_run && !docx->hidden && !docx->struck && !is_elsewhere(docx);
}

static void type_blank(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (is_typed(docx))
        typing_text(&docx->typing, text_of(" "));
}

static void type_hyphen(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (is_typed(docx))
        typing_text(&docx->typing, text_of("\u2011"));
}

static void begin_text(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_text = docx->in_run;
}

static void end_text(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_text = false;
}

static void take_run(struct docx *docx, struct text text) {
    if (!is_elsewhere(docx) &&
        office_type_run(&docx->typing, docx->struck, office_struck_out, text))
        return;
    if (!is_elsewhere(docx) &&
        office_type_run(&docx->typing, docx->hidden, office_hidden, text))
        return;
    if (!is_typed(docx))
        return;
    if (docx->raised)
        office_type_raised(&docx->typing, docx->last, text);
    else
        typing_text(&docx->typing, text);
}

/* ---- links and notes ---- */

static void begin_link(struct docx *docx, struct xml *xml) {
    const struct named_text *relation =
        named_find(&docx->relations, xml_attribute(xml, "id"));
    if (!is_elsewhere(docx))
        typing_link(&docx->typing,
                    relation ? relation->text : xml_attribute(xml, "anchor"));
}

static void end_link(struct docx *docx, struct xml *xml) {
    (void)xml;
    typing_unlink(&docx->typing);
}

/** "HYPERLINK "https://..."" is a link on what the field shows; others are no links. */
static void link_field(struct docx *docx, struct text field) {
    field = text_trim(field);
    if (!text_begins(field, text_of("HYPERLINK")) || is_elsewhere(docx))
        return;
    const char *open = memchr(field.data, '"', field.size),
               *end = field.data + field.size;
    const char *close = open ? memchr(open + 1, '"', (size_t)(end - open - 1)) : NULL;
    if (close)
        typing_link(&docx->typing, (struct text){open + 1, (size_t)(close - open - 1)});
}

static void begin_simple_field(struct docx *docx, struct xml *xml) {
    link_field(docx, xml_attribute(xml, "instr"));
}

static void take_field(struct docx *docx, struct xml *xml) {
    struct text type = xml_attribute(xml, "fldCharType");
    if (text_spells(type, "separate"))
        link_field(docx, words_text(&docx->instruction));
    else if (text_spells(type, "end"))
        typing_unlink(&docx->typing);
    docx->instruction.size = 0;
}

static void begin_instruction(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_instruction = true;
}

static void end_instruction(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_instruction = false;
}

static void take_instruction(struct docx *docx, struct text text) {
    enum { LONGEST = 4096 }; /* no address is longer */
    if (docx->instruction.size + text.size <= LONGEST)
        words_add(&docx->instruction, text, &docx->office.scratch);
}

static void take_mark(struct docx *docx, struct xml *xml) {
    if (!is_elsewhere(docx))
        typing_mark(&docx->typing, xml_attribute(xml, "id"));
}

/** The lines above notes, and what stands on the next page, are notes of a type. */
static void begin_note(struct docx *docx, struct xml *xml) {
    (void)docx;
    struct text type = xml_attribute(xml, "type");
    if (type.size && !text_spells(type, "normal"))
        xml_skip(xml);
}

/* ---- tables ---- */

static void begin_table(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (docx->tables++ > 0)
        return;
    typing_begin_table(&docx->typing);
    docx->row = 0;
}

static void end_table(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (docx->tables > 0 && --docx->tables > 0)
        return;
    typing_end_table(&docx->typing);
}

static void begin_row(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (docx->tables != 1)
        return;
    docx->row++;
    docx->column = 0;
}

static void end_row(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (docx->tables != 1)
        return;
    docx->row -= docx->row_deleted;
    docx->row_deleted = false;
    typing_end_row(&docx->typing);
}

static void begin_row_properties(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_row_properties = true;
}

static void end_row_properties(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_row_properties = false;
}

static void begin_cell(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (docx->tables != 1)
        return;
    docx->wide = 1;
    docx->column++;
    typing_place(&docx->typing, docx->row, docx->column);
}

static void end_cell(struct docx *docx, struct xml *xml) {
    (void)xml;
    if (docx->tables != 1 || is_elsewhere(docx))
        return;
    docx->column += docx->wide - 1;
    typing_end_cell(&docx->typing);
}

static void take_span(struct docx *docx, struct xml *xml) {
    if (docx->tables == 1)
        docx->wide = office_number(xml, "val", 1, TABLE_MOST_COLUMNS);
}

/* ---- what is not there ---- */

/** Of a text; of the end of a paragraph, or of a row, in their properties. */
static void take_deleted(struct docx *docx, struct xml *xml) {
    if (docx->in_properties)
        docx->joined = true;
    else if (docx->in_row_properties && docx->tables == 1)
        docx->row_deleted = true;
    xml_skip(xml);
}

static void leave_formula(struct docx *docx, struct text text) {
    static const char why[] = "a formula that holds figures";
    if (!is_elsewhere(docx))
        office_type_run(&docx->typing, true, why, text);
}

/** A file of another format, which only Word puts into the text. */
static void leave_chunk(struct docx *docx, struct xml *xml) {
    static const char why[] = "another file inside it; open and save it in Word";
    (void)xml;
    if (!is_elsewhere(docx))
        typing_leave_out(&docx->typing, why);
}

/** Text boxes stand in the midst of a paragraph, and are read behind the text. */
static void begin_box(struct docx *docx, struct xml *xml) {
    docx->saw_box = true;
    docx->in_box = true;
    if (!docx->only_boxes) {
        xml_skip(xml);
        docx->in_box = false;
    }
}

static void end_box(struct docx *docx, struct xml *xml) {
    (void)xml;
    docx->in_box = false;
}

/* ---- a part ---- */

static const struct tag {
    const char *name;
    void (*begin)(struct docx *docx, struct xml *xml);
    void (*end)(struct docx *docx, struct xml *xml);
} tags[] = {
#define TAG(name, begin, end) {name, begin, end},
#include "document/docx_tags.def"
#undef TAG
};

/** Drawings and formulas have elements of the same names, in spaces of their own. */
static bool is_word(struct docx *docx, const struct xml *xml) {
    if (xml->space != docx->space) {
        struct text space = text_of(docx->space = xml->space);
        docx->is_word = text_find(space, text_of("wordprocessingml")) != SIZE_MAX &&
                        text_find(space, text_of("Drawing")) == SIZE_MAX;
        docx->is_math =
            text_find(space, text_of("officeDocument/2006/math")) != SIZE_MAX;
    }
    return docx->is_word;
}

static void take(struct xml *xml, void *to) {
    struct docx *docx = to;
    if (xml->sort == XML_TEXT) {
        if (docx->in_formula)
            leave_formula(docx, xml->text);
        else if (docx->in_text)
            take_run(docx, xml->text);
        else if (docx->in_instruction)
            take_instruction(docx, xml->text);
        return;
    }
    /* What older programs see in the place of a box would be read twice. */
    if (xml->sort == XML_BEGIN && strcmp(xml->name, "Fallback") == 0) {
        xml_skip(xml);
        return;
    }
    const struct tag *tag = is_word(docx, xml) ? OFFICE_TAG(tags, xml) : NULL;
    if (docx->is_math)
        docx->in_formula = xml->sort == XML_BEGIN && strcmp(xml->name, "t") == 0;
    if (tag)
        (xml->sort == XML_BEGIN ? tag->begin : tag->end)(docx, xml);
}

static bool read_boxes(struct docx *docx, const char *part) {
    docx->only_boxes = true;
    docx->space = NULL;
    bool well = office_read(&docx->office, part, take, docx);
    docx->only_boxes = docx->in_box = false;
    return well;
}

bool docx_read_part(struct docx *docx, const char *part, const char *relations,
                    enum block_kind kind) {
    if (!archive_has(&docx->office.archive, part))
        return true;
    docx->kind = kind;
    docx->space = NULL;
    docx->saw_box = false;
    bool well = docx_read_relations(docx, relations) &&
                office_read(&docx->office, part, take, docx);
    if (well && docx->saw_box)
        well = read_boxes(docx, part);
    if (typing_open(&docx->typing).size)
        typing_end(&docx->typing, kind);
    docx->tables = 0;
    return well;
}
