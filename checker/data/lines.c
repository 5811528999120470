/*
 * lines.c - reading lines of bounded length.
 */
#include "data/lines.h"

#include <errno.h>
#include <stdlib.h>

enum { FIRST_ROOM = 1 << 12 };

/** Room for one more byte; else the line has a fault and holds nothing more. */
static bool make_room(struct lines *lines) {
    if (lines->size < lines->capacity)
        return true;
    size_t grown = lines->capacity ? 2 * lines->capacity : FIRST_ROOM;
    if (grown > lines->most)
        grown = lines->most;
    char *bigger = lines->size < lines->most ? realloc(lines->bytes, grown) : NULL;
    if (!bigger) {
        lines->fault = lines->size < lines->most ? LINE_NO_MEMORY : LINE_TOO_LONG;
        return false;
    }
    lines->bytes = bigger;
    lines->capacity = grown;
    return true;
}

/** Give a large buffer back: what failed for want of memory may not fail again. */
static void drop(struct lines *lines) {
    lines_release(lines);
    lines->size = lines->capacity = 0;
}

/** Read up to the line's end, its bytes kept only while there is room for them. */
static bool read_line(struct lines *lines) {
    bool any = false;
    for (int c; (c = getc_unlocked(lines->from)) != EOF; any = true) {
        if (c == '\n')
            return true;
        if (lines->fault == LINE_WHOLE && make_room(lines))
            lines->bytes[lines->size++] = (char)c;
    }
    return any;
}

bool lines_next(struct lines *lines) {
    lines->size = 0;
    lines->fault = LINE_WHOLE;
    if (lines->error)
        return false;
    bool any = read_line(lines);
    if (ferror(lines->from)) {
        lines->error = errno ? errno : EIO;
        lines->fault = LINE_CUT;
    }
    if (lines->fault != LINE_WHOLE)
        drop(lines);
    lines->line = (struct text){lines->size ? lines->bytes : "", lines->size};
    return any;
}

void lines_release(struct lines *lines) {
    free(lines->bytes);
    lines->bytes = NULL;
}
