/*
 * xlsx.c - reads an Excel workbook (.xlsx): each cell as it is shown, a row a line.
 */
#include "document/xlsx.h"

#include "document/sheet.h"

static bool knows_xlsx(struct text bytes) {
    return office_claims(bytes, "xl/workbook.xml");
}

static bool unpack_xlsx(const char *name, struct text bytes, struct arena *arena,
                        struct unpacked *to, struct diags *faults) {
    struct xlsx xlsx = {0};
    bool well = office_open(&xlsx.office, name, bytes, arena, to, faults);
    typing_begin(&xlsx.typing, to, arena);
    well = well && office_has(&xlsx.office, "xl/workbook.xml") &&
           xlsx_read_parts(&xlsx) && xlsx_read_sheets(&xlsx) &&
           office_read_core(&xlsx.office);
    typing_close(&xlsx.typing);
    office_close(&xlsx.office);
    return well;
}

static const char *const extensions[] = {".xlsx", ".xlsm", NULL};

const struct reader reader_xlsx = {
    .name = "xlsx",
    .extensions = extensions,
    .read = typing_read,
    .unpack = unpack_xlsx,
    .locate = sheet_locate,
    .where = sheet_where,
    .knows = knows_xlsx,
    .binary = true,
};
