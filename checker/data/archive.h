/*
 * archive.h - the parts of a ZIP file, as office formats use it, under limits.
 *
 * What a file says of itself is not trusted: sizes are counted while a part is read.
 */
#ifndef CHECKER_DATA_ARCHIVE_H
#define CHECKER_DATA_ARCHIVE_H

#include "base/diag.h"

enum {
    ARCHIVE_MOST_PARTS = 10000,
    ARCHIVE_MAX_PART = 64 << 20, /* bytes of a part, unpacked */
    ARCHIVE_MOST_TIMES = 200,    /* as large as it was packed, above: */
    ARCHIVE_FREE_SIZE =
        1 << 20, /* bytes of a part that may be packed as small as can be */
};

/** All zero is none. */
struct archive {
    const char *name; /* of the file, for diags */
    void *zip;
    struct diags *faults;
    size_t size;     /* of the file */
    size_t unpacked; /* bytes so far, of all parts */
};

/** Does it begin as a ZIP file does? */
bool archive_claims(struct text bytes);

/**
 * Open the archive in `bytes` (borrowed).  False with a DIAG_ERROR where it is none, is
 * cut short or has too many parts.  Close it in any case.
 */
bool archive_open(struct archive *archive, const char *name, struct text bytes,
                  struct diags *faults);

/** Is there a part of that path ("word/document.xml")? */
bool archive_has(const struct archive *archive, const char *part);

/**
 * The bytes of a part, in the arena, with a NUL behind; empty where there is no such
 * part.  False with a DIAG_ERROR for one that is too large, packed too small, locked
 * with a password or damaged.
 */
bool archive_read(struct archive *archive, const char *part, struct arena *arena,
                  struct text *to);

/** Free it; the parts that were read stay, in the arena. */
void archive_close(struct archive *archive);

#endif
