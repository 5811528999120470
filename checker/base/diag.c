/*
 * diag.c - collecting complaints.
 */
#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>

void diag_add(struct diags *to, enum diag_level level, struct place place,
              const char *format, ...) {
    char message[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    struct diag *diag = list_add(&to->arena, &to->list);
    diag->level = level;
    diag->file =
        place.file ? arena_copy(&to->arena, place.file, strlen(place.file)) : NULL;
    diag->line = place.line;
    diag->column = place.column;
    diag->message = arena_copy(&to->arena, message, strlen(message));
    to->n_errors += level == DIAG_ERROR;
}

void diags_release(struct diags *diags) {
    arena_release(&diags->arena);
    *diags = (struct diags){0};
}

const char *diag_suggest(struct text word, const char *const *names, size_t n) {
    const char *best = NULL;
    int least = word.size < 4 ? 2 : 3;
    for (size_t i = 0; i < n; i++) {
        int distance = text_distance(word, text_of(names[i]));
        if (distance < least) {
            least = distance;
            best = names[i];
        }
    }
    return best;
}
