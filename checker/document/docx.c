/*
 * docx.c - reads a Word file (.docx): its body, then its notes.
 *
 * The text is the accepted view: what is inserted counts, what is deleted does not, and
 * comments, heads and feet of pages are none of it.
 */
#include "document/docx.h"

/** The open element of the properties, for its text. */
struct properties {
    const struct office *office;
    struct text *open;
};

static struct text *property_named(struct unpacked *to, const char *name) {
    static const struct {
        const char *name;
        size_t at;
    } properties[] = {
        {"title", offsetof(struct unpacked, title)},
        {"creator", offsetof(struct unpacked, author)},
        {"created", offsetof(struct unpacked, date)},
        {"modified", offsetof(struct unpacked, modified)},
    };
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
        if (strcmp(name, properties[i].name) == 0)
            return (struct text *)(void *)((char *)to + properties[i].at);
    return NULL;
}

static void take_property(struct xml *xml, void *to) {
    struct properties *properties = to;
    if (xml->sort == XML_TEXT && properties->open && !properties->open->size)
        *properties->open = office_keep(properties->office, text_trim(xml->text));
    else
        properties->open = xml->sort == XML_BEGIN
                               ? property_named(properties->office->to, xml->name)
                               : NULL;
}

static bool read_parts(struct docx *docx) {
    struct properties properties = {&docx->office, NULL};
    return docx_read_styles(docx) &&
           docx_read_part(docx, "word/document.xml", "word/_rels/document.xml.rels",
                          BLOCK_PARAGRAPH) &&
           docx_read_part(docx, "word/footnotes.xml", "word/_rels/footnotes.xml.rels",
                          BLOCK_FOOTNOTE) &&
           docx_read_part(docx, "word/endnotes.xml", "word/_rels/endnotes.xml.rels",
                          BLOCK_FOOTNOTE) &&
           office_read(&docx->office, "docProps/core.xml", take_property, &properties);
}

static bool knows_docx(struct text bytes) {
    return office_claims(bytes, "word/document.xml");
}

static bool unpack_docx(const char *name, struct text bytes, struct arena *arena,
                        struct unpacked *to, struct diags *faults) {
    struct docx docx = {0};
    bool well = office_open(&docx.office, name, bytes, arena, to, faults);
    typing_begin(&docx.typing, to, arena);
    if (well && !archive_has(&docx.office.archive, "word/document.xml")) {
        diag_add(faults, DIAG_ERROR, (struct place){name, 0, 0},
                 "it holds no 'word/document.xml', as a Word file does");
        well = false;
    }
    well = well && read_parts(&docx);
    typing_close(&docx.typing);
    office_close(&docx.office);
    return well;
}

static const char *const extensions[] = {".docx", ".docm", ".dotx", NULL};

const struct reader reader_docx = {
    .name = "docx",
    .extensions = extensions,
    .read = typing_read,
    .unpack = unpack_docx,
    .knows = knows_docx,
    .binary = true,
};
