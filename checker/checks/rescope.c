/*
 * rescope.c - of less, of a part, of the whole, or put right since: a question a way.
 */
#include "checks/rescope.h"

#include "value/compare.h"
#include "value/kind.h"

/* ------------------------------------------------------------------- a wider reach */

static int width(const struct telling *of) {
    return of->sense ? of->sense->number : 0;
}

enum { WORLD = 3 };

/** "In the United States" of what is worldwide, "13,500 of them" of the whole state. */
static bool is_widened(const struct rescoping *q, struct shown *shown) {
    shown->here = stretch_tells(&q->here, SIGNAL_REACH);
    struct telling narrow = stretch_tells(&q->source, SIGNAL_REACH);
    struct filler place = stretch_place(&q->source);
    if (!shown->here.sense || width(&narrow) >= width(&shown->here))
        return false;
    shown->there = narrow.sense ? narrow : stretch_members(&q->source);
    if (!shown->there.sense && place.known && width(&shown->here) == WORLD)
        shown->there = (struct telling){shown->here.sense, place.first, place.past};
    return shown->there.sense;
}

/* ------------------------------------------------------------- put right since then */

static bool tells_in_sentence(const struct clause *in, enum signal signal) {
    const struct token *tokens = in->of->document->tokens.at;
    size_t length;
    for (uint32_t i = in->first; i < in->past; i++)
        if (phrase_signal(&tokens[i], in->past - i, signal, &length))
            return true;
    return false;
}

/** What an amount in front of the source's figure must be. */
typedef bool test_other(const struct mention *own, const struct mention *other);

/** Is there one in its sentence or the one before? */
static bool has_in_front(const struct rescoping *q, test_other *test) {
    const struct mention *own = q->source.mention;
    const struct account *of = q->source.of;
    for (uint32_t i = q->source.index;
         i > 0 && of->mentions[i - 1].sentence + 1 >= own->sentence; i--)
        if (mention_does(&of->mentions[i - 1], DOES_AMOUNT) &&
            test(own, &of->mentions[i - 1]))
            return true;
    return false;
}

/** What holds now. */
static bool is_newer(const struct mention *own, const struct mention *other) {
    return other->kind == own->kind && values_relate(own, other) == RELATION_DIFFERENT;
}

/** What it may be a part of. */
static bool is_larger(const struct mention *own, const struct mention *other) {
    return decimal_compare(other->amount.high, own->amount.low) > 0;
}

/** "Its first estimate told of a drop of 6.8 percent", told without a word of that. */
static bool is_superseded(const struct rescoping *q, struct shown *shown) {
    shown->there = stretch_tells(&q->source, SIGNAL_SUPERSEDED);
    return shown->there.sense && has_in_front(q, is_newer) &&
           !tells_in_sentence(&q->here, SIGNAL_SUPERSEDED);
}

/* ---------------------------------------------------------------- a part, the whole */

/** Has the draft's sentence a word of those from `first` up to `past`? */
static bool tells_one_of(const struct rescoping *q, uint32_t first, uint32_t past) {
    for (uint32_t i = first; i < past; i++) {
        const struct token *token = &q->source.of->document->tokens.at[i];
        for (uint32_t k = q->here.first;
             token->flags & TOKEN_CONTENT && k < q->here.past; k++)
            if (q->here.of->document->tokens.at[k].key == token->key)
                return true;
    }
    return false;
}

/** "25,000 of them for exhibitions": words of its own, before it or behind. */
static bool tells_of_part(const struct rescoping *q) {
    struct stretch own = stretch_of(&q->source);
    return tells_one_of(q, own.first, q->source.mention->hedge_first) ||
           tells_one_of(q, q->source.mention->past, own.past);
}

/** "All 62 of them" are no part. */
static bool is_all(const struct clause *in) {
    const struct token *tokens = in->of->document->tokens.at;
    size_t length;
    for (uint32_t i = in->first; i < in->mention->hedge_first; i++)
        if (phrase_signal(&tokens[i], in->past - i, SIGNAL_ALL, &length) &&
            i + length == in->mention->hedge_first)
            return true;
    return false;
}

/** "52,000 square feet, 25,000 of them for exhibitions", told of the whole. */
static bool is_part(const struct rescoping *q, struct shown *shown) {
    if (q->here.mention->amount.fraction)
        return false; /* two-fifths are a part, of whatever */
    shown->there = stretch_members(&q->source);
    return shown->there.sense && has_in_front(q, is_larger) && !is_all(&q->source) &&
           !stretch_members(&q->here).sense && !tells_of_part(q);
}

/** "62 of the 65 episodes": the part of which the figure is the whole. */
static bool find_part(const struct rescoping *q, struct figure *part) {
    const struct document *document = q->source.of->document;
    *part = (struct figure){q->there.member, q->there.mention - 1};
    if (q->there.mention == 0 || !figures_share_sentence(q->in->c, *part, q->there))
        return false;
    uint32_t i = figure_mention(q->in->c, *part)->past,
             end = q->source.mention->hedge_first;
    return i + 2 == end && token_hints(&document->tokens.at[i], HINT_OF) &&
           token_is(&document->tokens.at[i + 1], CLASS_DETERMINER);
}

/** Is "of" or "the" before it?  Then the draft knows that it is the whole. */
static bool is_known_whole(const struct clause *in) {
    uint32_t before = in->mention->hedge_first - 1;
    const struct token *token = &in->of->document->tokens.at[before];
    return in->mention->hedge_first > in->first &&
           (token_hints(token, HINT_OF) || token_is(token, CLASS_DETERMINER));
}

static bool has_value_of(const struct rescoping *q, struct figure part) {
    const struct account *of = q->here.of;
    uint64_t key = figure_account(q->in->c, part)->keys[part.mention];
    for (uint32_t i = 0; i < of->n; i++)
        if (of->mentions[i].sentence == q->here.mention->sentence && of->keys[i] == key)
            return true;
    return false;
}

/** Hundredths of the words in front of a part that the draft has in front too. */
enum { FRONT_LEAST = 50 };

/** "She was in 65 episodes", of 62 of the 65. */
static bool is_whole(const struct rescoping *q, struct shown *shown) {
    struct figure part;
    if (!find_part(q, &part) || is_known_whole(&q->here) || has_value_of(q, part))
        return false;
    const struct mention *first = figure_mention(q->in->c, part);
    shown->there = (struct telling){NULL, first->first, first->past};
    return figures_evidence(q->in, q->figure, part).of[CUE_front] >= FRONT_LEAST;
}

/* -------------------------------------------------------------- less befell, or not
 * yet */

/** What befell those of a stretch: "killed or injured"; how many, up to MOST_FATES. */
enum { MOST_FATES = 2 };

static size_t find_fates(const struct clause *in, uint32_t first, uint32_t past,
                         uint32_t keys[MOST_FATES], struct telling *told) {
    size_t n = 0;
    for (uint32_t i = first; i < past && n < MOST_FATES; i++) {
        const struct token *token = &in->of->document->tokens.at[i];
        const struct sense *sense = token_sense(token, CLASS_SYNONYM);
        if (!sense || sense->value[0] != '+' || (n && keys[0] == token->key))
            continue;
        if (n == 0)
            *told = (struct telling){sense, i, i + 1};
        keys[n++] = token->key;
        told->past = i + 1;
    }
    return n;
}

/** "Killed or injured": right beside each other. */
static bool are_joined(const struct clause *in, const struct telling *told) {
    return told->past == told->first + 3 &&
           (token_hints(&in->of->document->tokens.at[told->first + 1], HINT_OR) ||
            token_is(&in->of->document->tokens.at[told->first + 1], CLASS_AND));
}

/** Fates stand behind those whom they befell, "or" joins them. */
static uint32_t first_past_fates(const struct rescoping *q) {
    enum { REACH = 8 };
    uint32_t end = q->source.mention->past + REACH;
    return end < q->source.past ? end : q->source.past;
}

/** "120 were killed", of 120 who were killed or injured. */
static bool is_sharpened(const struct rescoping *q, struct shown *shown) {
    uint32_t there[MOST_FATES], here[MOST_FATES];
    uint32_t first = q->source.mention->past, past = first_past_fates(q);
    if (find_fates(&q->source, first, past, there, &shown->there) < 2 ||
        !are_joined(&q->source, &shown->there))
        return false;
    return find_fates(&q->here, q->here.first, q->here.past, here, &shown->here) == 1;
}

/** "Was sentenced to 20 years", of one who faces them. */
static bool is_no_penalty(const struct rescoping *q, struct shown *shown) {
    shown->here = stretch_tells(&q->here, SIGNAL_PENALTY);
    shown->there = stretch_tells(&q->source, SIGNAL_THREAT);
    return shown->here.sense && shown->there.sense &&
           !tells_in_sentence(&q->here, SIGNAL_THREAT);
}

/* --------------------------------------------------------------------- another event
 */

/** "The 1999 canyoning accident": the first word of what a date stands before; 0: none.
 */
static uint32_t noun_of_date(const struct clause *in) {
    const struct token *tokens = in->of->document->tokens.at;
    uint32_t at = in->mention->past, before = in->mention->hedge_first;
    bool noun = at < in->past && before > in->first &&
                token_is(&tokens[before - 1], CLASS_DETERMINER);
    return noun && tokens[at].flags & TOKEN_CONTENT ? at : 0;
}

/** Of what happened on the date, and not of what the verb tells: "found guilty over an
    accident in 1999", of those who died in the 1999 accident. */
static bool is_date_of_noun(const struct rescoping *q) {
    enum { REACH = 3 };
    uint32_t noun = noun_of_date(&q->source), past = noun + REACH;
    return noun && tells_one_of(q, noun, past < q->source.past ? past : q->source.past);
}

/** "Divorced in 1994", of a year in which he was married. */
static bool is_other_event(const struct rescoping *q, struct shown *shown) {
    if (!mention_does(q->here.mention, DOES_DATE) ||
        q->here.mention->time->low == NO_LOW_DAY || q->here.mention->time->weekless ||
        values_relate(q->here.mention, q->source.mention) != RELATION_SAME)
        return false; /* a Tuesday of any week fits */
    if (is_date_of_noun(q))
        return false;
    shown->here = stretch_nearest(&q->here, SIGNAL_EVENT);
    shown->there = stretch_nearest(&q->source, SIGNAL_EVENT);
    return shown->here.sense && shown->there.sense &&
           shown->here.sense->number != shown->there.sense->number;
}

const struct rescope rescopes[N_RESCOPES] = {
    {is_other_event, "there it is of another event"},
    {is_widened, "there it is of less"},
    {is_superseded, "there it has been put right"},
    {is_part, "there it is a part"},
    {is_whole, "there it is the whole"},
    {is_sharpened, "there it is of both"},
    {is_no_penalty, "there it is what the law allows"},
};
