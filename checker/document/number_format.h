/*
 * number_format.h - a number of a spreadsheet as its cell shows it.
 */
#ifndef CHECKER_DOCUMENT_NUMBER_FORMAT_H
#define CHECKER_DOCUMENT_NUMBER_FORMAT_H

#include "base/arena.h"
#include "base/text.h"

/** The code of a format that every workbook has by number ("0.00%"), or NULL. */
const char *number_format_builtin(unsigned id);

/**
 * The number written in `value` as the format `code` shows it, in the arena: "12.5%",
 * "$1,234", and a day as 2024-05-06, which cannot be read in two ways.  What is below
 * zero has a minus, not brackets.  `from_1904`: days are counted from then, else from
 * 1900.  `value` itself where it is no number.
 */
struct text number_format(struct text value, struct text code, bool from_1904,
                          struct arena *arena);

#endif
