/*
 * place.c - the nearest name behind "in", "at" or "near".
 */
#include "document/name.h"
#include "frame/place.h"
#include "frame/subject.h"

/** Words between the preposition and the name: "in the small town of Varn". */
enum { NAME_REACH = 4 };

static bool leads_to_place(const struct token *token) {
    const struct sense *sense = token_sense(token, CLASS_PREPOSITION);
    return sense && sense->number == PREPOSITION_PLACE;
}

/** The name that the preposition at `at` leads to; `past` of it where none does. */
static struct filler name_behind(const struct clause *in, uint32_t at) {
    const struct token *tokens = in->of->document->tokens.at;
    uint32_t from = at + 1, past;
    while (from < in->past && from <= at + NAME_REACH &&
           tokens[from].type == TOKEN_WORD && !token_names(&tokens[from]))
        from++;
    for (past = from; past < in->past && token_names(&tokens[past]);)
        past++;
    return (struct filler){
        .first = from, .past = past, .known = from < past ? SLOT_KNOWN : SLOT_ABSENT};
}

static uint32_t away(const struct clause *in, uint32_t token) {
    return token < in->mention->first ? in->mention->first - token
                                      : token - in->mention->past;
}

bool place_next(const struct clause *in, uint32_t *at, struct filler *place) {
    const struct token *tokens = in->of->document->tokens.at;
    if (*at == in->first && tokens_are_titled(&tokens[in->first], in->past - in->first))
        return false;
    while (*at < in->past) {
        uint32_t i = (*at)++;
        *place = leads_to_place(&tokens[i]) ? name_behind(in, i) : (struct filler){0};
        if (place->known)
            return true;
    }
    return false;
}

static void read(const struct clause *in, struct filler *to) {
    uint32_t at = in->first;
    struct filler place;
    while (place_next(in, &at, &place))
        if (!to->known || away(in, place.first) < away(in, to->first))
            *to = place;
}

static struct likeness relate(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y) {
    bool same = names_meet(a, x, b, y);
    return (struct likeness){.same = same, .differs = !same};
}

const struct slot slot_place = {.name = "place", .read = read, .relate = relate};
