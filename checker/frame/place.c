/*
 * place.c - the nearest name behind "in", "at" or "near".
 */
#include "document/name.h"
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

static void read(const struct clause *in, struct filler *to) {
    const struct token *tokens = in->of->document->tokens.at;
    if (tokens_are_titled(&tokens[in->first], in->past - in->first))
        return;
    for (uint32_t i = in->first; i < in->past; i++) {
        if (!leads_to_place(&tokens[i]))
            continue;
        struct filler name = name_behind(in, i);
        bool nearer = !to->known || away(in, name.first) < away(in, to->first);
        if (name.known && nearer)
            *to = name;
    }
}

static struct likeness relate(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y) {
    bool same = names_meet(a, x, b, y);
    return (struct likeness){.same = same, .differs = !same};
}

const struct slot slot_place = {.name = "place", .read = read, .relate = relate};
