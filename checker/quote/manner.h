/*
 * manner.h - how a text tells what it tells: whom it cites, and in what tone.
 */
#ifndef CHECKER_QUOTE_MANNER_H
#define CHECKER_QUOTE_MANNER_H

#include "quote/attribution.h"
#include "quote/voice.h"

/** Of all of a text. */
struct manner {
    struct citing citing;
    struct tone tone;
};

/** Read how a document tells; in the arena. */
const struct manner *manner_read(const struct document *document, struct arena *arena);

#endif
