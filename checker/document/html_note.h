/*
 * html_note.h - the marks of notes that are links and not raised by their tag.
 */
#ifndef CHECKER_DOCUMENT_HTML_NOTE_H
#define CHECKER_DOCUMENT_HTML_NOTE_H

#include "document/html_tree.h"

/** Is node `at`, a link, the mark of a note, or of the way back from one: to a place in
    the page, by a short number, a sign or something in brackets alone? */
bool html_is_note(const struct html_tree *tree, uint32_t at);

#endif
