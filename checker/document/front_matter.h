/*
 * front_matter.h - YAML between two lines of dashes at the head of a text; TOML
 * between two of plus signs, JSON between two braces.
 */
#ifndef CHECKER_DOCUMENT_FRONT_MATTER_H
#define CHECKER_DOCUMENT_FRONT_MATTER_H

#include "document/document.h"

/**
 * Fill `to`'s date, title and sources from the front matter of to->source and
 * return the offset behind its closing line; without any, the offset behind a byte
 * order mark, or 0.  Front matter belongs to the publisher, so keys that mean nothing
 * here are no mistakes.
 */
size_t front_matter_read(struct document *to, const struct language *language,
                         struct arena *arena, struct diags *faults);

/** What `from` of a struct stated says where front matter states it. */
extern const char front_matter_states[];

/** Where the first line ends that is front matter in JSON, with an empty line and a
   text behind it; 0: it is none. */
size_t front_matter_line(struct text source);

#endif
