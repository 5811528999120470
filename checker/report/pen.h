/*
 * pen.h - small writes gathered on their way to a file.
 *
 * JSON is written in pieces of a few bytes, and each call of stdio costs more than they
 * do.  What was put is in the file when the pen is closed.
 */
#ifndef CHECKER_REPORT_PEN_H
#define CHECKER_REPORT_PEN_H

#include <stdio.h>

#include "base/text.h"

struct pen {
    FILE *to;
    size_t n;
    char room[1024];
};

/** A pen that writes to that file. */
static inline void pen_open(struct pen *pen, FILE *to) {
    pen->to = to;
    pen->n = 0;
}

/** Write what is left. */
static inline void pen_close(struct pen *pen) {
    if (pen->n)
        fwrite(pen->room, 1, pen->n, pen->to);
    pen->n = 0;
}

static inline void put_text(struct pen *pen, struct text text) {
    if (text.size > sizeof pen->room - pen->n)
        pen_close(pen);
    if (text.size > sizeof pen->room) {
        fwrite(text.data, 1, text.size, pen->to);
        return;
    }
    memcpy(pen->room + pen->n, text.data, text.size);
    pen->n += text.size;
}

static inline void put(struct pen *pen, const char *string) {
    put_text(pen, text_of(string));
}

static inline void put_byte(struct pen *pen, char byte) {
    put_text(pen, (struct text){&byte, 1});
}

/** In digits. */
static inline void put_number(struct pen *pen, uint64_t number) {
    char room[DIGITS_ROOM];
    put_text(pen, text_digits(number, room));
}

#endif
