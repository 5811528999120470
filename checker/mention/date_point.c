/*
 * date_point.c - dates that the calendar alone fixes: the readers of them.
 */
#include "mention/date.h"

/** A reader, and what its first token may be: one of these classes, or with such a
 * hint.
 */
struct point_reader {
    size_t (*read)(const struct reading *in, size_t at, struct calendar *to);
    uint64_t enters, hints;
};

/** The most telling first; of all that read something the longest wins. */
static const struct point_reader readers[] = {
#define POINT(name, enters, hints, explains) {date_##name, enters, hints},
#include "mention/date_points.def"
#undef POINT
};

size_t date_point(const struct reading *in, size_t at, struct calendar *to) {
    size_t best = 0;
    if (at >= in->n)
        return 0;
    const struct token *token = &in->tokens[at];
    uint64_t hints = token->word ? token->word->hints : 0;
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (!token_may(token, readers[i].enters) && !(hints & readers[i].hints))
            continue;
        struct calendar trial = {0};
        size_t past = readers[i].read(in, at, &trial);
        if (past > best) {
            best = past;
            *to = trial;
        }
    }
    return best;
}
