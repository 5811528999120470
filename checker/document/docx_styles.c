/*
 * docx_styles.c - what styles and relations are called, and what that means.
 */
#include "document/docx.h"

/** Styles are based on one another, in a file of a stranger perhaps in a ring. */
enum { MOST_BASES = 20 };

struct styles {
    struct docx *docx;
    struct named_text *open;
};

static void take_style(struct xml *xml, void *to) {
    struct styles *styles = to;
    struct arena *scratch = &styles->docx->office.scratch;
    if (xml->sort != XML_BEGIN)
        return;
    if (strcmp(xml->name, "style") == 0)
        styles->open =
            named_add(&styles->docx->styles, xml_attribute(xml, "styleId"), scratch);
    else if (!styles->open)
        return;
    else if (strcmp(xml->name, "name") == 0 && !styles->open->number)
        styles->open->number = office_style_of(xml_attribute(xml, "val"));
    else if (strcmp(xml->name, "outlineLvl") == 0 && !styles->open->number)
        styles->open->number = STYLE_HEADING;
    else if (strcmp(xml->name, "basedOn") == 0) {
        struct text base = xml_attribute(xml, "val");
        styles->open->text = (struct text){
            arena_copy(scratch, base.data ? base.data : "", base.size), base.size};
    }
}

bool docx_read_styles(struct docx *docx) {
    struct styles styles = {docx, NULL};
    bool well = office_read(&docx->office, "word/styles.xml", take_style, &styles);
    named_sort(&docx->styles);
    return well;
}

enum office_style docx_style_of(const struct docx *docx, struct text id) {
    const struct named_text *style = named_find(&docx->styles, id);
    for (int i = 0; style && !style->number && i < MOST_BASES; i++)
        style = named_find(&docx->styles, style->text);
    return style ? style->number : STYLE_NONE;
}

static void take_relation(struct xml *xml, void *to) {
    struct docx *docx = to;
    if (xml->sort != XML_BEGIN || strcmp(xml->name, "Relationship") != 0)
        return;
    struct arena *scratch = &docx->office.scratch;
    struct named_text *relation =
        named_add(&docx->relations, xml_attribute(xml, "Id"), scratch);
    struct text target = xml_attribute(xml, "Target");
    relation->text = (struct text){
        arena_copy(scratch, target.data ? target.data : "", target.size), target.size};
}

bool docx_read_relations(struct docx *docx, const char *part) {
    docx->relations.list.n = 0;
    bool well = office_read(&docx->office, part, take_relation, docx);
    named_sort(&docx->relations);
    return well;
}
