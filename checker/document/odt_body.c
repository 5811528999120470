/*
 * odt_body.c - paragraphs, spans, lists, tables and notes of an OpenDocument text.
 */
#include "document/odt.h"

static void nothing(struct odt *odt, struct xml *xml) {
    (void)odt, (void)xml;
}

static void skip(struct odt *odt, struct xml *xml) {
    (void)odt;
    xml_skip(xml);
}

/** A title of a drawing; that of the text may be a field in it. */
static void skip_drawn(struct odt *odt, struct xml *xml) {
    if (text_find(text_of(xml->space), text_of("svg")) != SIZE_MAX)
        skip(odt, xml);
}

static bool is_elsewhere(const struct odt *odt) {
    return odt->inside != odt->wanted;
}

/* ---- paragraphs ---- */

static void begin_paragraph(struct odt *odt, struct xml *xml) {
    unsigned style = odt_style_of(odt, xml_attribute(xml, "style-name"));
    odt->style = style & 0xFF;
    odt->says[xml->depth] = style & ~0xFFu;
    odt->in_paragraph = true;
    odt->heading = false;
}

static void begin_heading(struct odt *odt, struct xml *xml) {
    begin_paragraph(odt, xml);
    odt->heading = true;
    if (odt->style != STYLE_TITLE)
        odt->style = STYLE_HEADING;
}

static enum block_kind kind_of(const struct odt *odt) {
    if (odt->wanted == ODT_NOTES)
        return BLOCK_FOOTNOTE;
    if (odt->tables > 0)
        return BLOCK_CELL;
    return odt->lists > 0 && !odt->heading ? BLOCK_LIST_ITEM : BLOCK_PARAGRAPH;
}

static void end_paragraph(struct odt *odt, struct xml *xml) {
    (void)xml;
    odt->in_paragraph = false;
    if (is_elsewhere(odt))
        return;
    enum block_kind kind = kind_of(odt);
    if (odt->tables == 0)
        typing_share(&odt->typing, kind == BLOCK_LIST_ITEM);
    office_end_paragraph(&odt->typing, odt->style, kind);
}

static void begin_span(struct odt *odt, struct xml *xml) {
    odt->says[xml->depth] |=
        odt_style_of(odt, xml_attribute(xml, "style-name")) & ~0xFFu;
}

static void type_blank(struct odt *odt, struct xml *xml) {
    (void)xml;
    if (odt->in_paragraph && !is_elsewhere(odt))
        typing_text(&odt->typing, text_of(" "));
}

static void type_blanks(struct odt *odt, struct xml *xml) {
    enum { MOST_BLANKS = 1000 };
    uint32_t n = office_number(xml, "c", 1, MOST_BLANKS);
    for (uint32_t i = 0; i < n; i++)
        type_blank(odt, xml);
}

static char last_of(const struct typing *typing) {
    struct text open = typing_open(typing);
    return open.size ? open.data[open.size - 1] : ' ';
}

/** White space in the file is one blank, and none behind another. */
static void type_words(struct typing *typing, struct text text) {
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        while (at < text.size && !ascii_is_space(text.data[at]))
            at++;
        typing_text(typing, text_slice(text, start, at));
        if (at < text.size && last_of(typing) != ' ')
            typing_text(typing, text_of(" "));
        while (at < text.size && ascii_is_space(text.data[at]))
            at++;
    }
}

static void take_text(struct odt *odt, struct xml *xml) {
    unsigned says = odt->says[xml->depth];
    struct typing *typing = &odt->typing;
    if (!odt->in_paragraph || is_elsewhere(odt) ||
        office_type_run(typing, says & ODT_STRUCK, office_struck_out, xml->text) ||
        office_type_run(typing, says & ODT_HIDDEN, office_hidden, xml->text))
        return;
    if (says & ODT_RAISED)
        office_type_raised(typing, last_of(typing), xml->text);
    else
        type_words(typing, xml->text);
}

/* ---- links, notes, boxes ---- */

static void begin_link(struct odt *odt, struct xml *xml) {
    struct text target = xml_attribute(xml, "href");
    if (target.size && odt->in_paragraph && !is_elsewhere(odt))
        typing_link(&odt->typing, target);
}

static void end_link(struct odt *odt, struct xml *xml) {
    (void)xml;
    typing_unlink(&odt->typing);
}

static void begin_note(struct odt *odt, struct xml *xml) {
    odt->saw_note = true;
    if (odt->wanted == ODT_NOTES)
        return;
    if (!is_elsewhere(odt))
        typing_mark(&odt->typing, xml_attribute(xml, "id"));
    xml_skip(xml);
}

static void begin_body_of_note(struct odt *odt, struct xml *xml) {
    (void)xml;
    odt->inside = ODT_NOTES;
}

static void end_body_of_note(struct odt *odt, struct xml *xml) {
    (void)xml;
    odt->inside = ODT_BODY;
    odt->in_paragraph = true;
}

static void begin_box(struct odt *odt, struct xml *xml) {
    odt->saw_box = true;
    if (odt->wanted == ODT_BOXES)
        odt->inside = ODT_BOXES;
    else
        xml_skip(xml);
}

static void end_box(struct odt *odt, struct xml *xml) {
    (void)xml;
    odt->inside = ODT_BODY;
    odt->in_paragraph = true;
}

static void begin_section(struct odt *odt, struct xml *xml) {
    if (text_spells(xml_attribute(xml, "display"), "none"))
        skip(odt, xml);
}

/* ---- lists and tables ---- */

static void begin_list(struct odt *odt, struct xml *xml) {
    (void)xml;
    odt->lists++;
}

static void end_list(struct odt *odt, struct xml *xml) {
    (void)xml;
    odt->lists -= odt->lists > 0;
}

static void begin_table(struct odt *odt, struct xml *xml) {
    (void)xml;
    if (odt->tables++ > 0 || is_elsewhere(odt))
        return;
    typing_begin_table(&odt->typing);
    odt->row = 0;
}

static void end_table(struct odt *odt, struct xml *xml) {
    (void)xml;
    if (odt->tables > 0 && --odt->tables > 0)
        return;
    typing_end_table(&odt->typing);
}

static void begin_row(struct odt *odt, struct xml *xml) {
    (void)xml;
    odt->row += odt->tables == 1;
    if (odt->tables == 1)
        odt->column = 0;
}

static void end_row(struct odt *odt, struct xml *xml) {
    (void)xml;
    if (odt->tables == 1 && !is_elsewhere(odt))
        typing_end_row(&odt->typing);
}

static void begin_cell(struct odt *odt, struct xml *xml) {
    if (odt->tables != 1)
        return;
    typing_place(&odt->typing, odt->row, odt->column + 1);
    odt->column += office_number(xml, "number-columns-repeated", 1, TABLE_MOST_COLUMNS);
}

static void end_cell(struct odt *odt, struct xml *xml) {
    (void)xml;
    if (odt->tables == 1 && !is_elsewhere(odt))
        typing_end_cell(&odt->typing);
}

/* ---- the body ---- */

static const struct tag {
    const char *name;
    void (*begin)(struct odt *odt, struct xml *xml);
    void (*end)(struct odt *odt, struct xml *xml);
} tags[] = {
#define TAG(name, begin, end) {name, begin, end},
#include "document/odt_tags.def"
#undef TAG
};

static void take(struct xml *xml, void *to) {
    struct odt *odt = to;
    if (xml->sort == XML_TEXT) {
        take_text(odt, xml);
        return;
    }
    if (xml->sort == XML_BEGIN && !odt->sorted)
        odt_take_style(odt, xml);
    if (xml->sort == XML_BEGIN)
        odt->says[xml->depth] = odt->says[xml->depth - 1];
    const struct tag *tag = OFFICE_TAG(tags, xml);
    if (tag)
        (xml->sort == XML_BEGIN ? tag->begin : tag->end)(odt, xml);
}

static bool read_again(struct odt *odt, enum odt_part wanted) {
    odt->wanted = wanted;
    odt->inside = ODT_BODY;
    odt->lists = odt->tables = 0;
    odt->in_paragraph = false;
    return office_read(&odt->office, "content.xml", take, odt);
}

bool odt_read_body(struct odt *odt) {
    return read_again(odt, ODT_BODY) &&
           (!odt->saw_note || read_again(odt, ODT_NOTES)) &&
           (!odt->saw_box || read_again(odt, ODT_BOXES));
}
