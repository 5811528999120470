/*
 * odt_styles.c - the styles of an OpenDocument text, and its properties.
 */
#include "document/odt.h"

enum { MOST_PARENTS = 20, STYLE_MASK = 0xFF };

static void add_style(struct odt *odt, struct xml *xml) {
    struct arena *scratch = &odt->office.scratch;
    struct text parent = xml_attribute(xml, "parent-style-name");
    parent = (struct text){
        arena_copy(scratch, parent.data ? parent.data : "", parent.size), parent.size};
    odt->open = named_add(&odt->styles, xml_attribute(xml, "name"), scratch);
    odt->open->text = parent;
    struct text shown = xml_attribute(xml, "display-name");
    odt->open->number = office_style_of(shown.size ? shown : odt->open->name);
}

static bool is_given(struct text value) {
    return value.size && !text_spells(value, "none");
}

/** "super 58%", "33% 58%"; "sub 58%" and "-33% 58%" are below the line. */
static bool is_raised(struct text position) {
    return text_begins(position, text_of("super")) ||
           (position.size && text_number(position) > 0);
}

void odt_take_style(struct odt *odt, struct xml *xml) {
    if (strcmp(xml->name, "style") == 0)
        add_style(odt, xml);
    if (!odt->open || strcmp(xml->name, "text-properties") != 0)
        return;
    if (is_given(xml_attribute(xml, "text-line-through-style")) ||
        is_given(xml_attribute(xml, "text-line-through-type")))
        odt->open->number |= ODT_STRUCK;
    if (is_raised(xml_attribute(xml, "text-position")))
        odt->open->number |= ODT_RAISED;
    if (text_spells(xml_attribute(xml, "display"), "none"))
        odt->open->number |= ODT_HIDDEN;
}

static void take(struct xml *xml, void *to) {
    if (xml->sort == XML_BEGIN)
        odt_take_style(to, xml);
}

bool odt_read_styles(struct odt *odt) {
    bool well = office_read(&odt->office, "styles.xml", take, odt);
    odt->open = NULL;
    return well;
}

unsigned odt_style_of(struct odt *odt, struct text name) {
    if (!odt->sorted)
        named_sort(&odt->styles);
    odt->sorted = true;
    const struct named_text *style = named_find(&odt->styles, name);
    unsigned says = style ? style->number & ~(unsigned)STYLE_MASK : 0;
    for (int i = 0; style && !(style->number & STYLE_MASK) && i < MOST_PARENTS; i++) {
        name = style->text;
        style = named_find(&odt->styles, name);
    }
    return says |
           (style ? style->number & STYLE_MASK : (unsigned)office_style_of(name));
}
