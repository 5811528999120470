/*
 * ods.c - reads an OpenDocument spreadsheet (.ods): each cell as it is shown.
 */
#include "document/named.h"
#include "document/office.h"
#include "document/sheet.h"

struct ods {
    struct office office;
    struct typing typing;
    uint32_t row, column,
        repeated; /* of the open row and cell; of the next ones alike */
    bool row_hidden;
    struct hidden_columns hidden;
    uint32_t past_columns;           /* of the open sheet, that its columns tell of */
    struct text style;               /* that is open */
    struct named_list hidden_styles; /* of sheets */
    struct text day;                 /* that the open cell holds, or empty */
    struct words words;              /* that it shows */
};

/** "2024-05-06T00:00:00": the day alone, which cannot be read in two ways. */
static struct text day_of(struct ods *ods, struct xml *xml) {
    enum { DAY_SIZE = 10 };
    struct text day = xml_attribute(xml, "date-value");
    if (!day.size)
        return day;
    return office_keep(&ods->office,
                       text_slice(day, 0, day.size < DAY_SIZE ? day.size : DAY_SIZE));
}

static bool says_hidden(struct xml *xml) {
    struct text visible = xml_attribute(xml, "visibility");
    return visible.size && !text_spells(visible, "visible");
}

static void take_columns(struct ods *ods, struct xml *xml) {
    uint32_t n = office_number(xml, "number-columns-repeated", 1, TABLE_MOST_COLUMNS);
    if (says_hidden(xml))
        hide_columns(&ods->hidden, ods->past_columns + 1, n);
    ods->past_columns += ods->past_columns < TABLE_MOST_COLUMNS ? n : 0;
}

static void begin_row(struct ods *ods, struct xml *xml) {
    ods->row++;
    ods->column = 1;
    ods->repeated = office_number(xml, "number-rows-repeated", 1, TABLE_MOST_ROWS);
    ods->row_hidden = says_hidden(xml);
}

static void begin_cell(struct ods *ods, struct xml *xml) {
    ods->words.size = 0;
    ods->day = day_of(ods, xml);
}

static void end_cell(struct ods *ods, uint32_t wide) {
    struct text shown =
        ods->day.size && ods->words.size ? ods->day : words_text(&ods->words);
    bool hidden = ods->row_hidden || is_hidden_column(&ods->hidden, ods->column);
    if (shown.size &&
        !office_type_run(&ods->typing, hidden, sheet_hidden_cell, shown)) {
        typing_place(&ods->typing, ods->row, ods->column);
        typing_text(&ods->typing, shown);
        typing_end(&ods->typing, BLOCK_CELL);
        typing_end_cell(&ods->typing);
    }
    ods->column += wide;
    if (ods->column > TABLE_MOST_COLUMNS)
        ods->column = TABLE_MOST_COLUMNS + 1;
}

static void take_begin(struct ods *ods, struct xml *xml) {
    static const char *const skipped[] = {"annotation", "shapes", "forms"};
    for (size_t i = 0; i < sizeof skipped / sizeof *skipped; i++)
        if (strcmp(xml->name, skipped[i]) == 0) {
            xml_skip(xml);
            return;
        }
    bool blank = strcmp(xml->name, "p") == 0 || strcmp(xml->name, "s") == 0;
    if (blank && ods->words.size)
        words_add(&ods->words, text_of(" "), &ods->office.scratch);
}

/** Cells alike in a row, empty ones mostly, stand in the file once. */
static void take_cell(struct ods *ods, struct xml *xml) {
    uint32_t wide =
        office_number(xml, "number-columns-repeated", 1, TABLE_MOST_COLUMNS);
    int outside = xml->depth - 1;
    begin_cell(ods, xml);
    while (xml->depth > outside && xml_next(xml)) {
        if (xml->sort == XML_TEXT)
            words_add(&ods->words, xml->text, &ods->office.scratch);
        else if (xml->sort == XML_BEGIN)
            take_begin(ods, xml);
    }
    end_cell(ods, wide);
}

static void end_row(struct ods *ods) {
    typing_end_row(&ods->typing);
    ods->row += ods->repeated - 1;
    if (ods->row > TABLE_MOST_ROWS)
        ods->row = TABLE_MOST_ROWS + 1;
}

/** Its style says so of a sheet, in front of all sheets. */
static void take_style(struct ods *ods, struct xml *xml) {
    struct arena *scratch = &ods->office.scratch;
    struct text name = xml_attribute(xml, "name");
    ods->style = (struct text){
        arena_copy(scratch, name.data ? name.data : "", name.size), name.size};
}

static void take_properties(struct ods *ods, struct xml *xml) {
    if (text_spells(xml_attribute(xml, "display"), "false"))
        named_add(&ods->hidden_styles, ods->style, &ods->office.scratch);
}

static void begin_table(struct ods *ods, struct xml *xml) {
    named_sort(&ods->hidden_styles);
    ods->row = ods->past_columns = 0;
    ods->hidden = (struct hidden_columns){0};
    if (!named_find(&ods->hidden_styles, xml_attribute(xml, "style-name"))) {
        sheet_begin(&ods->typing, xml_attribute(xml, "name"));
        return;
    }
    typing_leave_out(&ods->typing, sheet_hidden);
    xml_skip(xml);
}

static void begin(struct ods *ods, struct xml *xml) {
    if (strcmp(xml->name, "style") == 0)
        take_style(ods, xml);
    else if (strcmp(xml->name, "table-properties") == 0)
        take_properties(ods, xml);
    else if (strcmp(xml->name, "table") == 0)
        begin_table(ods, xml);
    else if (strcmp(xml->name, "table-column") == 0)
        take_columns(ods, xml);
    else if (strcmp(xml->name, "table-row") == 0)
        begin_row(ods, xml);
    else if (strcmp(xml->name, "table-cell") == 0 ||
             strcmp(xml->name, "covered-table-cell") == 0)
        take_cell(ods, xml);
    else if (strcmp(xml->name, "tracked-changes") == 0 ||
             strcmp(xml->name, "shapes") == 0)
        xml_skip(xml);
}

static void take(struct xml *xml, void *to) {
    struct ods *ods = to;
    if (xml->sort == XML_BEGIN)
        begin(ods, xml);
    else if (xml->sort == XML_END && strcmp(xml->name, "table-row") == 0)
        end_row(ods);
}

static bool knows_ods(struct text bytes) {
    return office_claims_type(bytes, "application/vnd.oasis.opendocument.spreadsheet");
}

static bool unpack_ods(const char *name, struct text bytes, struct arena *arena,
                       struct unpacked *to, struct diags *faults) {
    struct ods ods = {0};
    bool well = office_open(&ods.office, name, bytes, arena, to, faults);
    typing_begin(&ods.typing, to, arena);
    well = well && office_has(&ods.office, "content.xml") &&
           !office_is_locked(&ods.office) &&
           office_read(&ods.office, "content.xml", take, &ods) &&
           office_read_meta(&ods.office);
    typing_close(&ods.typing);
    office_close(&ods.office);
    return well;
}

static const char *const extensions[] = {".ods", ".ots", NULL};

const struct reader reader_ods = {
    .name = "ods",
    .extensions = extensions,
    .read = typing_read,
    .unpack = unpack_ods,
    .locate = sheet_locate,
    .where = sheet_where,
    .knows = knows_ods,
    .binary = true,
};
