/*
 * xlsx_parts.c - what a workbook says of all its sheets: names, formats, strings.
 */
#include "document/number_format.h"
#include "document/xlsx.h"

static bool begins(const struct xml *xml, const char *name) {
    return xml->sort == XML_BEGIN && strcmp(xml->name, name) == 0;
}

static bool ends(const struct xml *xml, const char *name) {
    return xml->sort == XML_END && strcmp(xml->name, name) == 0;
}

static struct text keep(struct xlsx *xlsx, struct text text) {
    if (!text.size)
        return (struct text){"", 0};
    return (struct text){arena_copy(&xlsx->office.scratch, text.data, text.size),
                         text.size};
}

static void take_workbook(struct xml *xml, void *to) {
    struct xlsx *xlsx = to;
    if (begins(xml, "workbookPr")) {
        struct text from = xml_attribute(xml, "date1904");
        xlsx->from_1904 = from.size && office_is_on(xml, "date1904");
    }
    if (!begins(xml, "sheet"))
        return;
    struct named_text *sheet =
        named_add(&xlsx->sheets, xml_attribute(xml, "name"), &xlsx->office.scratch);
    sheet->text = keep(xlsx, xml_attribute(xml, "id"));
    struct text state = xml_attribute(xml, "state");
    sheet->number = state.size && !text_spells(state, "visible");
}

static void take_relation(struct xml *xml, void *to) {
    struct xlsx *xlsx = to;
    if (!begins(xml, "Relationship"))
        return;
    struct named_text *relation =
        named_add(&xlsx->relations, xml_attribute(xml, "Id"), &xlsx->office.scratch);
    struct text target = keep(xlsx, xml_attribute(xml, "Target"));
    bool absolute = target.size && target.data[0] == '/';
    const char *path =
        arena_print(&xlsx->office.scratch, "%s%.*s", absolute ? "" : "xl/",
                    (int)(target.size - absolute), target.data + absolute);
    relation->text = text_of(path);
}

static void take_styles(struct xml *xml, void *to) {
    struct xlsx *xlsx = to;
    if (begins(xml, "numFmt"))
        named_add(&xlsx->codes, xml_attribute(xml, "numFmtId"), &xlsx->office.scratch)
            ->text = keep(xlsx, xml_attribute(xml, "formatCode"));
    if (begins(xml, "cellXfs")) {
        xlsx->in_styles = true;
        named_sort(&xlsx->codes);
    } else if (ends(xml, "cellXfs"))
        xlsx->in_styles = false;
    if (!xlsx->in_styles || !begins(xml, "xf"))
        return;
    struct text id = xml_attribute(xml, "numFmtId");
    const struct named_text *own = named_find(&xlsx->codes, id);
    const char *code =
        id.size ? number_format_builtin((unsigned)text_number(id)) : NULL;
    *(struct text *)list_add(&xlsx->office.scratch, &xlsx->formats) =
        own ? own->text : text_of(code ? code : "");
}

static void take_string(struct xml *xml, void *to) {
    struct xlsx *xlsx = to;
    if (begins(xml, "si"))
        xlsx->words.size = 0;
    else if (ends(xml, "si"))
        *(struct text *)list_add(&xlsx->office.scratch, &xlsx->strings) =
            keep(xlsx, words_text(&xlsx->words));
    else if (begins(xml, "rPh"))
        xml_skip(xml);
    else if (begins(xml, "t") || ends(xml, "t"))
        xlsx->in_string = xml->sort == XML_BEGIN;
    else if (xml->sort == XML_TEXT && xlsx->in_string)
        words_add(&xlsx->words, xml->text, &xlsx->office.scratch);
}

bool xlsx_read_parts(struct xlsx *xlsx) {
    struct office *office = &xlsx->office;
    bool well = office_read(office, "xl/workbook.xml", take_workbook, xlsx) &&
                office_read(office, "xl/_rels/workbook.xml.rels", take_relation, xlsx);
    named_sort(&xlsx->relations);
    return well && office_read(office, "xl/styles.xml", take_styles, xlsx) &&
           office_read(office, "xl/sharedStrings.xml", take_string, xlsx);
}
