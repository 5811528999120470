/*
 * reference_list.h - does a text end in a list of what it rests on?
 */
#ifndef CHECKER_CHECKS_REFERENCE_LIST_H
#define CHECKER_CHECKS_REFERENCE_LIST_H

#include "document/document.h"

/**
 * Has the document a line "References", "Sources" or the like, by itself, with at least
 * one item behind it?  Whoever reads the text finds there what it rests on.
 */
bool document_has_references(const struct document *document);

#endif
