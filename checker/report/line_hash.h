/*
 * line_hash.h - the hash by which GitHub's code scanning knows a line again.
 *
 * It shows one alert, not two, where the lines above a finding change: of the 100 signs
 * from the start of the line on, blanks left out.  Its uploader computes the same from
 * the file, and complains of another (primaryLocationLineHash).
 */
#ifndef CHECKER_REPORT_LINE_HASH_H
#define CHECKER_REPORT_LINE_HASH_H

#include "document/document.h"

/** The hash, and the how manieth line of the text has it, from 1. */
struct line_hash {
    uint64_t hash;
    size_t nth;
};

/**
 * Of each line of the source, the first at [0], in the arena; all are made at once, in
 * time that grows with the text.
 */
const struct line_hash *line_hashes(const struct document *document,
                                    struct arena *arena);

/** Is the source what lies in the file, so that others compute the same? */
bool has_line_hashes(const struct document *document);

#endif
