/*
 * odt.c - reads an OpenDocument text (.odt): its body, its notes, its boxes.
 *
 * The text is the accepted view, as in docx.c: what was deleted is kept in front of it.
 */
#include "document/odt.h"

static bool knows_odt(struct text bytes) {
    return office_claims_type(bytes, "application/vnd.oasis.opendocument.text");
}

static bool read_parts(struct odt *odt) {
    return !office_is_locked(&odt->office) && odt_read_styles(odt) &&
           odt_read_body(odt) && office_read_meta(&odt->office);
}

static bool unpack_odt(const char *name, struct text bytes, struct arena *arena,
                       struct unpacked *to, struct diags *faults) {
    struct arena scratch = {0};
    struct odt *odt = arena_get(&scratch, sizeof *odt);
    bool well = office_open(&odt->office, name, bytes, arena, to, faults);
    typing_begin(&odt->typing, to, arena);
    well = well && office_has(&odt->office, "content.xml") && read_parts(odt);
    typing_close(&odt->typing);
    office_close(&odt->office);
    arena_release(&scratch);
    return well;
}

static const char *const extensions[] = {".odt", ".ott", NULL};

const struct reader reader_odt = {
    .name = "odt",
    .extensions = extensions,
    .read = typing_read,
    .unpack = unpack_odt,
    .knows = knows_odt,
    .binary = true,
};
