/*
 * read.h - one text as it was read: its words, and what it states of itself.
 */
#ifndef CHECKER_COMMAND_READ_H
#define CHECKER_COMMAND_READ_H

#include <stdio.h>

#include "document/document.h"

/** The words that are read for claims, a block a line; it has no other form. */
void read_print_text(FILE *to, const struct document *document, bool json);

/** What is in the text and not read for claims, a block a line, with its place. */
void read_print_dropped(FILE *to, const struct document *document, bool json);

/** Title, date and the like, one a line, and where each is stated; or as one object. */
void read_print_about(FILE *to, const struct document *document, bool json);

#endif
