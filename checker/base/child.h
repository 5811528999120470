/*
 * child.h - another program, run on a stranger's bytes under limits.
 *
 * It is called by its whole path, found in the absolute folders of PATH, without a
 * shell; of the environment it gets a path and the plain locale alone, of open files
 * its input, output and complaints.  It has so much time and memory; where the system
 * lets it, it gives up the network and writing (base/confine.h), and everywhere what it
 * writes has no byte.  What it started ends with it.
 */
#ifndef CHECKER_BASE_CHILD_H
#define CHECKER_BASE_CHILD_H

#include "base/text.h"

struct child_limits {
    unsigned seconds; /* of the processor, and three times as many by the clock */
    size_t memory;    /* bytes of its address space */
    size_t output;    /* bytes that it may print */
};

enum child_end {
    CHILD_WELL,
    CHILD_MISSING,   /* there is no such program */
    CHILD_FAILED,    /* it says so, or was stopped by the system */
    CHILD_TOO_LONG,  /* it took more time than it has */
    CHILD_TOO_LARGE, /* it printed more than it may */
};

enum { CHILD_WORDS = 512 };

/** What a program printed, which child_release() frees. */
struct child_output {
    char *bytes; /* `size` of them */
    size_t size;
    char says[CHILD_WORDS]; /* the beginning of its complaints */
};

/**
 * Run `arguments`, a program's name and more up to NULL, with `input` as its standard
 * input, which it may read anywhere.  All ends give an output to release.
 */
enum child_end child_run(const char *const *arguments, struct text input,
                         const struct child_limits *limits, struct child_output *to);

/** Free what a child wrote; nothing where it wrote nothing. */
void child_release(struct child_output *output);

#endif
