/*
 * beside.h - the nearest telling word of a figure's clause.
 */
#ifndef CHECKER_FRAME_BESIDE_H
#define CHECKER_FRAME_BESIDE_H

#include "frame/frame.h"

/** A telling word, where it stands and how many tokens away. */
struct beside {
    const struct sense *sense; /* NULL: none */
    uint32_t at;
    int away;
};

/** Does a sense among the synonyms tell what is looked for? */
typedef bool sense_test(const struct sense *sense);

/** The nearest word in the clause that the test takes; of two as near the one behind.
 */
struct beside beside_nearest(const struct clause *in, sense_test *test);

#endif
