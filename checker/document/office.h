/*
 * office.h - an office file while it is unpacked: its parts, one after the other.
 */
#ifndef CHECKER_DOCUMENT_OFFICE_H
#define CHECKER_DOCUMENT_OFFICE_H

#include "data/archive.h"
#include "data/xml.h"
#include "document/typing.h"

/** Texts that follow one another in a file, put together.  All zero is empty. */
struct words {
    char *bytes;
    size_t size, capacity;
};

struct office {
    const char *name;
    struct archive archive;
    struct arena *arena;  /* of the document */
    struct arena scratch; /* of the parts */
    struct unpacked *to;
    struct diags *faults;
};

/** What a style makes of a paragraph. */
enum office_style {
    STYLE_NONE,
    STYLE_TITLE,
    STYLE_HEADING,
    STYLE_QUOTE,
    STYLE_ITEM,
    STYLE_NOTE,
    STYLE_AUTHOR,   /* the text's author, and no part of the text */
    STYLE_DATE,     /* its date */
    STYLE_CONTENTS, /* a table of contents, which repeats headings */
};

/** Begin with a file's bytes; false with a DIAG_ERROR.  Close it in any case. */
bool office_open(struct office *office, const char *name, struct text bytes,
                 struct arena *arena, struct unpacked *to, struct diags *faults);

/** Free the archive; what was read stays, in the arena. */
void office_close(struct office *office);

/** Is a part there without which the file is none of its format?  A DIAG_ERROR if not.
 */
bool office_has(const struct office *office, const char *part);

/** Is an OpenDocument file locked, whose parts are then no XML?  A DIAG_ERROR if so. */
bool office_is_locked(struct office *office);

/**
 * Read a part, from its first element on: `take` is called for each begin, end and
 * text. A part that is not there has none.  False with a DIAG_ERROR.
 */
bool office_read(struct office *office, const char *part,
                 void (*take)(struct xml *xml, void *to), void *to);

/**
 * The row of `n`, each of `size` bytes and begun by a name, whose name the element has;
 * NULL: none has.  OFFICE_TAG() asks an array.
 */
const void *office_tag(const void *rows, size_t n, size_t size, const struct xml *xml);

#define OFFICE_TAG(rows, xml)                                                          \
    office_tag((rows), sizeof(rows) / sizeof *(rows), sizeof *(rows), (xml))

/** Is a file an archive that holds this part, and no other office file that is known?
 */
bool office_claims(struct text bytes, const char *part);

/** Is a file an archive whose first part says that it is of that type? */
bool office_claims_type(struct text bytes, const char *type);

/** Why a file of this sort is no archive: it is an older one, or locked. */
const char *office_why_not(struct text bytes);

/** What an attribute says by "true", "1", "on", or by being given without a value. */
bool office_is_on(struct xml *xml, const char *attribute);

/** The whole number of an attribute, from 0 to `most`; `without` where it is none. */
uint32_t office_number(struct xml *xml, const char *attribute, uint32_t without,
                       uint32_t most);

/** `bytes`, copied into the document's arena. */
struct text office_keep(const struct office *office, struct text bytes);

/** What the style of that name is, by office_styles.def. */
enum office_style office_style_of(struct text name);

/** End a paragraph of a style; a cell, a note and the like stay what `kind` says. */
void office_end_paragraph(struct typing *typing, enum office_style style,
                          enum block_kind kind);

/** Why a run is not read. */
extern const char office_struck_out[], office_hidden[];

/**
 * A run of text that nobody reads, where `unread` says so; `why` is said of one that
 * holds figures.  Returns `unread`.
 */
bool office_type_run(struct typing *typing, bool unread, const char *why,
                     struct text text);

/**
 * Raised text behind the byte `last`: the mark of a note is a link on no words, of a
 * power, "10^6", which is not 106.
 */
void office_type_raised(struct typing *typing, char last, struct text text);

/** Append to `words`, in the arena; what is emptied by its size keeps its room. */
void words_add(struct words *words, struct text more, struct arena *arena);

static inline struct text words_text(const struct words *words) {
    return (struct text){words->size ? words->bytes : "", words->size};
}

/** What "docProps/core.xml" states of the text; false with a DIAG_ERROR. */
bool office_read_core(struct office *office);

/** What the "meta.xml" of OpenDocument states; false with a DIAG_ERROR. */
bool office_read_meta(struct office *office);

#endif
