/*
 * place.c - the nearest name behind "in", "at" or "near" that is no other figure's.
 *
 * "Seven died in Varn, five in Holm": a place right behind a figure is that figure's
 * alone.  One that another figure of the sentence stands nearer to may be of both.
 */
#include "frame/place.h"

#include "document/name.h"
#include "frame/meet.h"
#include "value/kind.h"

/** Words between the preposition and the name: "in the small town of Varn". */
enum { NAME_REACH = 4 };

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

/** "on Varn roads": the name, which a word without a capital follows. */
static struct filler name_on(const struct clause *in, uint32_t at) {
    const struct token *tokens = in->of->document->tokens.at;
    uint32_t first = at + 1;
    if (first < in->past && tokens[first].flags & TOKEN_CAPITAL &&
        token_is(&tokens[first], CLASS_FUNCTION))
        first++; /* "New South Wales" */
    struct filler name = {.first = first, .past = first};
    while (name.past < in->past && token_names(&tokens[name.past]))
        name.past++;
    if (name.first == name.past || name.past >= in->past ||
        tokens[name.past].type != TOKEN_WORD ||
        !(tokens[name.past].flags & TOKEN_CONTENT))
        return (struct filler){0};
    name.known = SLOT_KNOWN;
    return name;
}

/** The place that the preposition at `at` leads to.  Behind the "on" of "on Varn roads"
   a day comes too, and what was said there. */
static struct filler place_at(const struct clause *in, uint32_t at) {
    const struct token *token = &in->of->document->tokens.at[at];
    int leads = token_sense(token, CLASS_PREPOSITION)->number;
    if (leads == PREPOSITION_PLACE)
        return name_behind(in, at);
    return leads == PREPOSITION_DAY && !token_hints(token, HINT_OF)
               ? name_on(in, at)
               : (struct filler){0};
}

bool place_next(const struct clause *in, uint32_t *at, struct filler *place) {
    const struct token *tokens = in->of->document->tokens.at;
    if (*at == in->first && in->of->titled[in->mention->sentence])
        return false;
    for (; *at < in->past; ++*at) {
        if (!token_is(&tokens[*at], CLASS_PREPOSITION))
            continue;
        *place = place_at(in, *at);
        if (place->known)
            return ++*at, true;
    }
    return false;
}

static uint32_t away(const struct clause *in, uint32_t token) {
    return token < in->mention->first ? in->mention->first - token
                                      : token - in->mention->past;
}

/** A number of things, of which each may have its place. */
static bool counts(const struct mention *mention) {
    return mention_does(mention, DOES_AMOUNT) &&
           !mention_does(mention, DOES_RANK | DOES_NAME | DOES_LAST | DOES_AGE);
}

/** The last count of the sentence between two tokens, or NULL. */
static const struct mention *count_between(const struct clause *in, uint32_t first,
                                           uint32_t past) {
    const struct mention *all = in->of->mentions, *found = NULL;
    uint32_t i = in->index;
    while (i > 0 && all[i - 1].sentence == in->mention->sentence)
        i--;
    for (; i < in->of->n && all[i].first < past; i++)
        if (i != in->index && all[i].first >= first && counts(&all[i]))
            found = &all[i];
    return found;
}

/** Does the place stand right behind what is counted: "five in Holm"? */
static bool is_right_behind(const struct mention *count, const struct filler *place) {
    uint32_t past = count->noun_past > count->past ? count->noun_past : count->past;
    return place->first <= past + 1;
}

/** What the place is to the figure: its own, perhaps its own, or another's alone. */
static enum known known_of(const struct clause *in, const struct filler *place) {
    const struct mention *mention = in->mention, *other;
    bool before = place->first < mention->first;
    other = before ? count_between(in, in->first, place->first)
                   : count_between(in, mention->past, place->first);
    if (!other)
        return SLOT_KNOWN;
    return is_right_behind(other, place) && !before ? SLOT_ABSENT : SLOT_AMBIGUOUS;
}

/** Its own before one that may be, the nearer of two. */
static bool is_better(const struct clause *in, const struct filler *place,
                      const struct filler *than) {
    if (!than->known || place->known != than->known)
        return !than->known || place->known == SLOT_KNOWN;
    return away(in, place->first) < away(in, than->first);
}

static void read(const struct clause *in, struct filler *to) {
    uint32_t at = in->first;
    struct filler place;
    while (place_next(in, &at, &place)) {
        place.known = (uint8_t)known_of(in, &place);
        if (place.known && is_better(in, &place, to))
            *to = place;
    }
}

static struct likeness relate(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y) {
    bool same = names_meet(a, x, b, y);
    return (struct likeness){.same = same, .differs = !same};
}

const struct slot slot_place = {.name = "place", .read = read, .relate = relate};
