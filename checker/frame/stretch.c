/*
 * stretch.c - a figure's own words, and the phrases among them.
 */
#include "frame/stretch.h"

#include "frame/place.h"
#include "value/kind.h"

/** What counts or measures, or is a date as the figure is; "the first estimate" bounds
    nobody's words. */
static bool bounds(const struct clause *in, const struct mention *mention) {
    if (mention_does(in->mention, DOES_DATE) && mention_does(mention, DOES_DATE))
        return true;
    return mention_does(mention, DOES_AMOUNT) &&
           !mention_does(mention, DOES_RANK | DOES_NAME);
}

static bool joins(const struct document *document, size_t i) {
    const struct token *token = &document->tokens.at[i];
    return token_is_sign(document, i, ";:()") || token_is(token, CLASS_AND) ||
           token_is(token, CLASS_CONJUNCTION);
}

/** Where the amount before it in its sentence ends. */
static uint32_t past_before(const struct clause *in) {
    const struct mention *all = in->of->mentions;
    for (uint32_t i = in->index; i > 0 && all[i - 1].past > in->first; i--)
        if (bounds(in, &all[i - 1]))
            return all[i - 1].past;
    return in->first;
}

/** Where the amount behind it begins. */
static uint32_t first_behind(const struct clause *in) {
    const struct mention *all = in->of->mentions;
    for (uint32_t i = in->index + 1; i < in->of->n && all[i].first < in->past; i++)
        if (bounds(in, &all[i]))
            return all[i].hedge_first;
    return in->past;
}

struct stretch stretch_of(const struct clause *in) {
    const struct document *document = in->of->document;
    struct stretch stretch = {in->mention->hedge_first, in->mention->past};
    uint32_t first = past_before(in), past = first_behind(in);
    while (stretch.first > first && !joins(document, stretch.first - 1))
        stretch.first--;
    while (stretch.past < past && !joins(document, stretch.past) &&
           !token_is_sign(document, stretch.past, ","))
        stretch.past++;
    return stretch;
}

static struct telling find(const struct clause *in, enum signal signal, uint32_t first,
                           uint32_t past) {
    const struct token *tokens = in->of->document->tokens.at;
    struct telling found = {0};
    for (uint32_t i = first; i < past && !found.sense; i++) {
        size_t length;
        found.sense = phrase_signal(&tokens[i], in->past - i, signal, &length);
        if (found.sense)
            found.first = i, found.past = i + (uint32_t)length;
    }
    return found;
}

struct telling stretch_tells(const struct clause *in, enum signal signal) {
    struct stretch stretch = stretch_of(in);
    struct telling found = find(in, signal, in->mention->past, stretch.past);
    return found.sense ? found
                       : find(in, signal, stretch.first, in->mention->hedge_first);
}

struct telling stretch_nearest(const struct clause *in, enum signal signal) {
    struct stretch stretch = stretch_of(in);
    struct telling behind = find(in, signal, in->mention->past, stretch.past), before,
                   last = {0};
    uint32_t at = stretch.first;
    while ((before = find(in, signal, at, in->mention->hedge_first)).sense)
        last = before, at = before.past;
    if (!last.sense || !behind.sense)
        return last.sense ? last : behind;
    return behind.first - in->mention->past < in->mention->hedge_first - last.past
               ? behind
               : last;
}

/** Past its noun: "25,000 square feet of them". */
static uint32_t past_noun(const struct mention *mention) {
    return mention->noun_past > mention->past ? mention->noun_past : mention->past;
}

struct telling stretch_members(const struct clause *in) {
    uint32_t behind = past_noun(in->mention);
    struct telling found = find(in, SIGNAL_MEMBERS, behind, behind + 1);
    if (!found.sense && past_before(in) == in->first)
        found = find(in, SIGNAL_MEMBERS, in->first, in->first + 1);
    return found;
}

struct filler stretch_place(const struct clause *in) {
    uint32_t at = in->mention->past, past = stretch_of(in).past;
    struct filler place;
    if (place_next(in, &at, &place) && place.first < past)
        return place;
    return (struct filler){0};
}
