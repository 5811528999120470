/*
 * direction.c - which way a figure went: "rose" is up, "fewer" is down.
 */
#include "frame/direction.h"

#include "frame/beside.h"

/** As the language data names them, behind "up:" and "down:". */
static const char *const ways[N_WAYS] = {[WAY_NONE] = "",
                                         [WAY_LEVEL] = "level",
                                         [WAY_RESULT] = "result",
                                         [WAY_MONEY] = "money",
                                         [WAY_COMPARED] = "compared"};

static bool is_up(const char *value) {
    return strncmp(value, "up:", 3) == 0;
}

static bool is_direction(const struct sense *sense) {
    return is_up(sense->value) || strncmp(sense->value, "down:", 5) == 0;
}

/** "Clean-Up" goes nowhere, and "up" and "down" only tell of what is next to them. */
static bool is_idle(const struct clause *in, const struct beside *found) {
    const struct token *token = &in->of->document->tokens.at[found->at];
    bool joined = found->at > 0 && !(token->flags & TOKEN_SPACE_BEFORE) &&
                  token[-1].type == TOKEN_SIGN;
    return joined || (token_is(token, CLASS_PREPOSITION) && found->away > 1);
}

static uint64_t key_of(const char *value) {
    const char *of = strchr(value, ':') + 1;
    uint64_t way = N_WAYS - 1;
    while (way > WAY_NONE && strcmp(of, ways[way]) != 0)
        way--;
    return 2 * way + is_up(value);
}

/** "Fell by 84 million, or 2 percent": the amount that the figure says again. */
static bool is_restated(const struct clause *in, uint32_t before) {
    const struct document *document = in->of->document;
    const struct mention *one = &in->of->mentions[before];
    uint32_t at = one->past;
    size_t length;
    at += at < in->past && token_is_sign(document, at, ",");
    return one->sentence == in->mention->sentence && at < in->mention->hedge_first &&
           token_may(&document->tokens.at[at], SIGNAL_BIT) &&
           phrase_signal(&document->tokens.at[at], in->past - at, SIGNAL_RESTATING,
                         &length) &&
           at + length == in->mention->hedge_first;
}

static void read(const struct clause *in, struct filler *to) {
    if (in->index && is_restated(in, in->index - 1)) {
        *to = *frame_slot(account_frame(in->of, in->index - 1), SLOT_direction);
        return;
    }
    struct beside found = beside_nearest(in, is_direction);
    if (found.sense && !is_idle(in, &found))
        *to = (struct filler){.key = key_of(found.sense->value),
                              .first = found.at,
                              .past = found.at + 1,
                              .known = SLOT_KNOWN};
}

/** A level that fell says nothing of a result that was won. */
static struct likeness relate(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y) {
    if (direction_of(x) != direction_of(y))
        return (struct likeness){.same = 0};
    return keys_relate(a, x, b, y);
}

const struct slot slot_direction = {
    .name = "direction", .read = read, .relate = relate};
