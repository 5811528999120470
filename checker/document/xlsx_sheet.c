/*
 * xlsx_sheet.c - rows and cells, each as it is shown.
 */
#include "document/number_format.h"
#include "document/xlsx.h"

enum { MOST_SHEETS = 1000 };

/** "C12" is column 3; 0: it does not say. */
static uint32_t column_of(struct text reference) {
    uint32_t column = 0;
    for (size_t i = 0; i < reference.size && ascii_is_upper(reference.data[i]); i++)
        if (column <= TABLE_MOST_COLUMNS)
            column = 26 * column + (uint32_t)(reference.data[i] - 'A' + 1);
    return column;
}

static bool says_hidden(struct xml *xml) {
    return xml_attribute(xml, "hidden").size && office_is_on(xml, "hidden");
}

static void begin_row(struct xlsx *xlsx, struct xml *xml) {
    xlsx->row = office_number(xml, "r", xlsx->row + 1, TABLE_MOST_ROWS + 1);
    xlsx->column = 0;
    xlsx->row_hidden = says_hidden(xml);
}

/** Columns from `min` to `max`. */
static void take_columns(struct xlsx *xlsx, struct xml *xml) {
    uint32_t first = office_number(xml, "min", 1, TABLE_MOST_COLUMNS);
    uint32_t last = office_number(xml, "max", first, TABLE_MOST_COLUMNS);
    if (says_hidden(xml) && first <= last)
        hide_columns(&xlsx->hidden, first, last - first + 1);
}

static char type_of(struct text type) {
    if (!type.size)
        return 'n';
    if (text_spells(type, "inlineStr"))
        return 'i';
    return text_spells(type, "str") ? 't' : type.data[0];
}

static void begin_cell(struct xlsx *xlsx, struct xml *xml) {
    uint32_t column = column_of(xml_attribute(xml, "r"));
    xlsx->column = column ? column : xlsx->column + 1;
    xlsx->style = office_number(xml, "s", 0, UINT32_MAX);
    xlsx->type = type_of(xml_attribute(xml, "t"));
    xlsx->words.size = 0;
}

/** What the cell shows. */
static struct text shown(struct xlsx *xlsx) {
    struct text value = words_text(&xlsx->words), none = {"", 0};
    if (xlsx->type == 's') {
        size_t at = value.size ? (size_t)text_number(value) : xlsx->strings.n;
        return at < xlsx->strings.n ? xlsx->strings.at[at] : none;
    }
    if (xlsx->type == 'b' || xlsx->type == 'e')
        return none;
    if (xlsx->type != 'n')
        return value;
    struct text code =
        xlsx->style < xlsx->formats.n ? xlsx->formats.at[xlsx->style] : none;
    return number_format(value, code, xlsx->from_1904, &xlsx->office.scratch);
}

static void end_cell(struct xlsx *xlsx) {
    struct text text = shown(xlsx);
    bool hidden = xlsx->row_hidden || is_hidden_column(&xlsx->hidden, xlsx->column);
    if (!text.size || office_type_run(&xlsx->typing, hidden, sheet_hidden_cell, text))
        return;
    typing_place(&xlsx->typing, xlsx->row, xlsx->column);
    typing_text(&xlsx->typing, text);
    typing_end(&xlsx->typing, BLOCK_CELL);
    typing_end_cell(&xlsx->typing);
}

static void begin(struct xlsx *xlsx, struct xml *xml) {
    if (strcmp(xml->name, "row") == 0)
        begin_row(xlsx, xml);
    else if (strcmp(xml->name, "c") == 0)
        begin_cell(xlsx, xml);
    else if (strcmp(xml->name, "col") == 0)
        take_columns(xlsx, xml);
    else if (strcmp(xml->name, "v") == 0 || strcmp(xml->name, "t") == 0)
        xlsx->in_value = true;
    else if (strcmp(xml->name, "rPh") == 0 || strcmp(xml->name, "f") == 0)
        xml_skip(xml);
}

static void take(struct xml *xml, void *to) {
    struct xlsx *xlsx = to;
    if (xml->sort == XML_TEXT && xlsx->in_value)
        words_add(&xlsx->words, xml->text, &xlsx->office.scratch);
    else if (xml->sort == XML_BEGIN)
        begin(xlsx, xml);
    else if (xml->sort == XML_END && strcmp(xml->name, "c") == 0)
        end_cell(xlsx);
    else if (xml->sort == XML_END && strcmp(xml->name, "row") == 0)
        typing_end_row(&xlsx->typing);
    else if (xml->sort == XML_END)
        xlsx->in_value = false;
}

static bool read_sheet(struct xlsx *xlsx, const struct named_text *sheet) {
    const struct named_text *part = named_find(&xlsx->relations, sheet->text);
    if (!part)
        return true;
    if (sheet->number) {
        typing_leave_out(&xlsx->typing, sheet_hidden);
        return true;
    }
    const char *path =
        arena_copy(&xlsx->office.scratch, part->text.data, part->text.size);
    sheet_begin(&xlsx->typing, sheet->name);
    xlsx->row = 0;
    xlsx->hidden = (struct hidden_columns){0};
    xlsx->row_hidden = xlsx->in_value = false;
    return office_read(&xlsx->office, path, take, xlsx);
}

bool xlsx_read_sheets(struct xlsx *xlsx) {
    size_t n = xlsx->sheets.list.n < MOST_SHEETS ? xlsx->sheets.list.n : MOST_SHEETS;
    for (size_t i = 0; i < n; i++)
        if (!read_sheet(xlsx, &xlsx->sheets.list.at[i]))
            return false;
    return true;
}
