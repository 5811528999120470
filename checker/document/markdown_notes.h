/*
 * markdown_notes.h - the paragraphs of a footnote behind its first.
 */
#ifndef CHECKER_DOCUMENT_MARKDOWN_NOTES_H
#define CHECKER_DOCUMENT_MARKDOWN_NOTES_H

#include "base/arena.h"
#include "base/text.h"

/** The size of a footnote's label, "[^1]", that opens `text`; 0 if none does. */
size_t markdown_label_size(struct text text);

/**
 * `text` from byte `from` on, so that what stands indented below a footnote begins a
 * paragraph and is no code: the same size, in the arena where anything is changed.  The
 * first blank there becomes a line end, behind an empty line one more.
 */
struct text markdown_open_notes(struct text text, size_t from, struct arena *arena);

#endif
