/*
 * read.h - from a file to a document.
 */
#ifndef CHECKER_DOCUMENT_READ_H
#define CHECKER_DOCUMENT_READ_H

#include "document/document.h"

/** The reader of that name ("markdown"), or NULL. */
const struct reader *reader_named(struct text name);

/** The reader for that path's extension, or NULL if none fits. */
const struct reader *reader_for(const char *path);

/** The reader that knows a file by its bytes, or NULL. */
const struct reader *reader_knowing(struct text bytes);

/** The reader that a text looks like it is for, or NULL. */
const struct reader *reader_like(struct text bytes);

/** The readers' names, in the arena: "markdown, mdx, html, plain". */
const char *reader_names(struct arena *arena);

/** The first extension of each reader, in the arena: ".md, .mdx, .html, .txt". */
const char *reader_extensions(struct arena *arena);

/**
 * Read `source` (borrowed, must outlive the document) as `name`.  Returns NULL
 * with diags for invalid UTF-8, a NUL byte or a text over DOCUMENT_MAX_SIZE.
 * All memory is the arena's.  `boilerplate` has the newsroom's own, or is NULL.
 */
struct document *document_read(const char *name, struct text source,
                               const struct reader *reader,
                               const struct language *language,
                               const struct boilerplate *boilerplate,
                               struct arena *arena, struct diags *faults);

/** document_read() of what the reader unpacks from a file's bytes. */
struct document *document_open(const char *name, struct text bytes,
                               const struct reader *reader,
                               const struct language *language,
                               const struct boilerplate *boilerplate,
                               struct arena *arena, struct diags *faults);

/** The bytes of `file`, in the arena; false with a diag if it cannot be read. */
bool file_read(const char *path, size_t max_size, struct arena *arena, struct text *to,
               struct diags *faults);

#endif
