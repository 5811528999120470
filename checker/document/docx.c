/*
 * docx.c - reads a Word file (.docx): its body, then its notes.
 *
 * The text is the accepted view: what is inserted counts, what is deleted does not, and
 * comments, heads and feet of pages are none of it.
 */
#include "document/docx.h"

static bool read_parts(struct docx *docx) {
    return docx_read_styles(docx) &&
           docx_read_part(docx, "word/document.xml", "word/_rels/document.xml.rels",
                          BLOCK_PARAGRAPH) &&
           docx_read_part(docx, "word/footnotes.xml", "word/_rels/footnotes.xml.rels",
                          BLOCK_FOOTNOTE) &&
           docx_read_part(docx, "word/endnotes.xml", "word/_rels/endnotes.xml.rels",
                          BLOCK_FOOTNOTE) &&
           office_read_core(&docx->office);
}

static bool knows_docx(struct text bytes) {
    return office_claims(bytes, "word/document.xml");
}

static bool unpack_docx(const char *name, struct text bytes, struct arena *arena,
                        struct unpacked *to, struct diags *faults) {
    struct docx docx = {0};
    bool well = office_open(&docx.office, name, bytes, arena, to, faults);
    typing_begin(&docx.typing, to, arena);
    well = well && office_has(&docx.office, "word/document.xml") && read_parts(&docx);
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
