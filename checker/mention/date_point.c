/*
 * date_point.c - dates that the calendar alone fixes: the readers of them.
 */
#include "mention/date.h"

/** A reader, and whether its first token may be digits, or a word. */
struct point_reader {
    size_t (*read)(const struct reading *in, size_t at, struct calendar *to);
    bool digits, word;
};

/** The most telling first; of all that read something the longest wins. */
static const struct point_reader readers[] = {
#define POINT(name, digits, word, explains) {date_##name, digits, word},
#include "mention/date_points.def"
#undef POINT
};

size_t date_point(const struct reading *in, size_t at, struct calendar *to) {
    size_t best = 0;
    bool digits = at < in->n && in->tokens[at].type == TOKEN_DIGITS;
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        struct calendar trial = {0};
        if (digits ? !readers[i].digits : !readers[i].word)
            continue;
        size_t past = readers[i].read(in, at, &trial);
        if (past > best) {
            best = past;
            *to = trial;
        }
    }
    return best;
}
