/*
 * worth.c - is a figure worth citing?
 *
 * Two questions: does anything show that nobody asks for a source, and has somebody
 * counted or estimated it, or did it befall anybody?  The first is a table, `quiet`.
 */
#include "checks/worth.h"

#include "checks/recalled.h"
#include "value/compare.h"
#include "value/unit.h"

/** Below these, sums, prices, measures, towns and counts are small. */
enum { LARGE_SUM = 1000, LARGE_PRICE = 10000, LARGE_MEASURE = 100 };

/** Counts of what befell somebody, or that are hedged: below the first they are a
    story's, from the second on worth it anywhere. */
enum { SMALL_COUNT = 3, FAIR_COUNT = 10 };

/** What a figure is pressing by, and what its price is of. */
enum { BEFELL = 1, HAPPENED = 2, OFTEN = 3, ASKED = 1, DEAL = 2 };

/** How a place tells how many live there: before the figure, or as its noun. */
enum { LIVE_BEFORE = 1, LIVE_NOUN = 2 };

/** In place of one number of a signal. */
enum { ANY_NUMBER = -1 };

/** Tokens that are looked at before a figure and behind its noun. */
enum { REACH = 12, AHEAD = 6 };

/** A figure, the tokens of its sentence, and what it counts. */
struct look {
    const struct document *document;
    const struct mention *mention;
    const struct token *tokens;
    uint32_t first, own, past;
    uint32_t noun_past; /* or the end of the figure */
};

static struct look look_at(const struct document *document,
                           const struct mention *mention) {
    const struct sentence *in = &document->sentences.at[mention->sentence];
    return (struct look){document,
                         mention,
                         document->tokens.at,
                         in->first_token,
                         in->own_token,
                         in->past_token,
                         mention->noun_past > mention->past ? mention->noun_past
                                                            : mention->past};
}

static bool is_at_least(const struct look *in, int64_t least) {
    return decimal_compare(in->mention->amount.high, decimal_of(least, 0)) >= 0;
}

static const struct token *token_before(const struct look *in) {
    uint32_t at = in->mention->hedge_first;
    return at > in->first ? &in->tokens[at - 1] : NULL;
}

static char byte_of(const struct look *in, const struct token *token) {
    return in->document->view.data[token->start];
}

/* --- words of a signal around it */

/** Is there one with that number, or any, from token `from` up to `past`? */
static bool has_word(const struct look *in, enum signal signal, int number,
                     uint32_t from, uint32_t past) {
    for (uint32_t i = from; i < past; i++) {
        size_t length;
        const struct sense *sense =
            phrase_signal(&in->tokens[i], in->past - i, signal, &length);
        if (sense && (number == ANY_NUMBER || sense->number == number))
            return true;
    }
    return false;
}

static bool sentence_has(const struct look *in, enum signal signal, int number) {
    return has_word(in, signal, number, in->own, in->past);
}

/** Has its sentence such a word a little before it? */
static bool is_led_by(const struct look *in, enum signal signal, int number) {
    uint32_t at = in->mention->first;
    uint32_t from = at > in->first + REACH ? at - REACH : in->first;
    return has_word(in, signal, number, from, at);
}

/** Has it such a word a little behind what it counts, before any sign? */
static bool leads_to(const struct look *in, enum signal signal, int number) {
    uint32_t past = in->noun_past;
    while (past < in->past && past < in->noun_past + AHEAD &&
           in->tokens[past].type != TOKEN_SIGN)
        past++;
    return has_word(in, signal, number, in->noun_past, past);
}

/** Is what is counted such a word? */
static bool counts_word(const struct look *in, enum signal signal, int number) {
    return has_word(in, signal, number, in->mention->noun_first,
                    in->mention->noun_past);
}

/** Do the words around tell what befell somebody: were they killed, was it stolen? */
static bool befell(const struct look *in) {
    uint32_t from = in->mention->first, past = in->noun_past;
    from = from > in->own + REACH ? from - REACH : in->own;
    past = past + REACH < in->past ? past + REACH : in->past;
    return has_word(in, SIGNAL_PRESSING, BEFELL, from, past);
}

/** "About 700", "15,000 to 50,000": somebody has estimated it. */
static bool is_estimated(const struct look *in) {
    return in->mention->hedge != HEDGE_NONE || in->mention->amount.range;
}

/** Has somebody counted the dead, or estimated? */
static bool is_reckoned(const struct look *in) {
    return is_estimated(in) || befell(in);
}

/* --- what nobody asks a source of */

static bool is_vague(const struct look *in) {
    return in->mention->amount.vague;
}

/** "The mayor's", "the mayors'": does it end in the mark of who has what follows? */
static bool is_owner(const struct look *in, uint32_t past) {
    const struct token *mark = &in->tokens[past - 1];
    if (past > in->own + 2 && token_hints(mark, HINT_POSSESSIVE))
        mark--;
    struct text text =
        text_slice(in->document->view, mark->start, mark->start + mark->size);
    return past > in->own + 1 && !(mark->flags & TOKEN_SPACE_BEFORE) &&
           (text_spells(text, "'") || text_spells(text, "\xE2\x80\x99"));
}

/** "The two sides", "the mayor's three cars": what the text has told already. */
static bool is_told(const struct look *in) {
    const struct token *before = token_before(in);
    return before && (token_is(before, CLASS_DETERMINER) ||
                      is_owner(in, in->mention->hedge_first));
}

/** "A 900 kilogram bomb": what sort of thing it is. */
static bool is_sort(const struct look *in) {
    const struct token *before = token_before(in);
    return before && token_is(before, CLASS_ARTICLE);
}

/** "P2P", "v28.0", "[19031]", "#12", "id="1234"": glued to what stands before it. */
static bool is_glued_before(const struct look *in) {
    const struct token *first = &in->tokens[in->mention->first], *before = first - 1;
    if (in->mention->first == 0 || first->flags & TOKEN_SPACE_BEFORE ||
        mention_does(in->mention, DOES_PAY))
        return false;
    char sign = byte_of(in, before);
    if (sign == '"' && before->start > 0)
        sign = in->document->view.data[before->start - 1];
    return before->type != TOKEN_SIGN || strchr("-_/#=.:@[&+\\", sign);
}

static bool is_glued_behind(const struct look *in) {
    const struct token *behind = &in->tokens[in->mention->past];
    if (in->mention->past >= in->past || behind->flags & TOKEN_SPACE_BEFORE)
        return false;
    return behind->type != TOKEN_SIGN || strchr("_/=@]\\&", byte_of(in, behind));
}

/** Part of a name or of an address: "650M-class". */
static bool is_part_of_word(const struct look *in) {
    return is_glued_before(in) || is_glued_behind(in);
}

/** All, nothing and the top 1 percent are figures of speech. */
static bool is_figure_of_speech(const struct look *in) {
    const struct amount *amount = &in->mention->amount;
    const struct token *before = token_before(in);
    bool all = decimal_compare(amount->low, decimal_of(100, 0)) == 0 ||
               decimal_compare(amount->low, decimal_of(0, 0)) == 0;
    return (all && !amount->range) || (before && token_hints(before, HINT_TOP));
}

/** "+0.26%" is a table's, "~55%" a note's. */
static bool is_jotted(const struct look *in) {
    return strchr("+-~", byte_of(in, &in->tokens[in->mention->hedge_first])) ||
           strchr("+-", in->document->view.data[in->mention->start]);
}

/** What the text counts of itself, or a setting: "12 options", "40 lines". */
static bool is_own_count(const struct look *in) {
    return has_word(in, SIGNAL_OWN_COUNT, ANY_NUMBER, in->mention->first,
                    in->noun_past);
}

/** "55 Freeway", "911 recruitment": more than one, and nothing in the plural. */
static bool is_label(const struct look *in) {
    for (uint32_t i = in->mention->noun_first; i < in->mention->noun_past; i++) {
        if (in->tokens[i].flags & TOKEN_PLURAL)
            return false;
    }
    return in->mention->noun_past > in->mention->noun_first;
}

/** A town of 15,000, 200,000 residents: on every map, if nothing befell them. */
static bool is_of_place(const struct look *in) {
    return is_at_least(in, LARGE_SUM) && !befell(in) &&
           (is_led_by(in, SIGNAL_POPULACE, LIVE_BEFORE) ||
            counts_word(in, SIGNAL_POPULACE, LIVE_NOUN));
}

/** A toll that the text only reminds of. */
static bool is_recalled(const struct look *in) {
    return befell(in) && toll_is_recalled(in->document, in->mention, in->noun_past);
}

/** What a shop asks for a thing. */
static bool is_price(const struct look *in) {
    return !is_at_least(in, LARGE_PRICE) && is_led_by(in, SIGNAL_PRICE, ASKED);
}

/** What firms pay for one another, and what a state sets aside, all can look up. */
static bool is_deal(const struct look *in) {
    return sentence_has(in, SIGNAL_PRICE, DEAL) && !befell(in);
}

/** Does nobody ask for a source of it? */
static bool is_quiet(const struct look *in) {
    static const struct {
        unsigned does; /* any of these; 0: whatever it does */
        bool (*is)(const struct look *in);
    } quiet[] = {{0, is_vague},
                 {0, is_part_of_word},
                 {DOES_COUNT, is_told},
                 {DOES_COUNT, is_label},
                 {DOES_MEASURE, is_sort},
                 {DOES_COUNT | DOES_MEASURE, is_own_count},
                 {DOES_COUNT, is_of_place},
                 {DOES_COUNT, is_recalled},
                 {DOES_SHARE, is_figure_of_speech},
                 {DOES_SHARE, is_jotted},
                 {DOES_PAY, is_price},
                 {DOES_PAY, is_deal}};
    for (size_t i = 0; i < sizeof quiet / sizeof *quiet; i++)
        if ((!quiet[i].does || mention_does(in->mention, quiet[i].does)) &&
            quiet[i].is(in))
            return true;
    return false;
}

/* --- what somebody must have counted */

static enum worth worth_of_money(const struct look *in) {
    return is_at_least(in, LARGE_SUM) ? WORTH_CITING : WORTH_NOTHING;
}

static enum worth worth_of_share(const struct look *in) {
    (void)in;
    return WORTH_CITING;
}

/** So much of something: a length is on every map, a speed and an angle on a dial. */
static enum worth worth_of_quantity(const struct look *in) {
    static const unsigned stuff =
        1u << AREA | 1u << VOLUME | 1u << MASS | 1u << POWER | 1u << ENERGY;
    const struct unit *unit = unit_named(in->mention->unit);
    return is_at_least(in, LARGE_MEASURE) && unit && stuff >> unit->dimension & 1 &&
                   is_reckoned(in)
               ? WORTH_CITING
               : WORTH_NOTHING;
}

/** 2,000, "4 million", of nothing that is named: digits alone are a name or a version.
 */
static bool is_written_as_amount(const struct look *in) {
    const struct token *first = &in->tokens[in->mention->first],
                       *last = &in->tokens[in->mention->past - 1];
    struct text text =
        text_slice(in->document->view, first->start, (size_t)last->start + last->size);
    return is_at_least(in, LARGE_SUM) &&
           (memchr(text.data, ',', text.size) || last->type == TOKEN_WORD);
}

/** "Met three times"; "failed three times to come" tells of one thing, and "300 times"
   is much. */
static bool is_so_often(const struct look *in) {
    bool tried =
        in->noun_past < in->past && token_hints(&in->tokens[in->noun_past], HINT_TO);
    return !tried && !is_at_least(in, FAIR_COUNT) &&
           counts_word(in, SIGNAL_PRESSING, OFTEN);
}

/** "Three attacks", "five miners died": a story has three ribs for nothing. */
static bool is_news(const struct look *in) {
    return counts_word(in, SIGNAL_PRESSING, HAPPENED) || befell(in) || is_so_often(in);
}

/** "Forty people", "about 30 boats"; "about a dozen" is nobody's count. */
static bool is_fair_count(const struct look *in) {
    return token_is(&in->tokens[in->noun_past - 1], CLASS_ANYONE) ||
           (is_estimated(in) && !in->mention->amount.worded);
}

static enum worth worth_of_number(const struct look *in) {
    if (in->mention->noun_past == in->mention->noun_first)
        return is_written_as_amount(in) && is_reckoned(in) ? WORTH_CITING
                                                           : WORTH_NOTHING;
    if (!is_at_least(in, SMALL_COUNT))
        return WORTH_NOTHING;
    bool news = is_news(in);
    if (is_at_least(in, FAIR_COUNT) && (news || is_fair_count(in)))
        return WORTH_CITING;
    return news ? WORTH_NEWS : WORTH_NOTHING;
}

/** Does it say its year itself, or a day of no month: "in May 2018", "on 25th"? */
static bool is_own_date(const struct look *in) {
    enum { YEAR = 4 };
    const struct time *time = in->mention->time;
    struct text year = {time->text, YEAR},
                text = text_slice(in->document->view, in->mention->start,
                                  in->mention->end);
    return time->fault == TIME_INCOMPLETE ||
           (time->fault == TIME_WELL && time->text[0] &&
            text_find(text, year) != SIZE_MAX);
}

/** "The 2017 report" names it by its year; "in 2017" and "since 2017" tell when. */
static enum worth worth_of_date(const struct look *in) {
    const struct token *before = token_before(in);
    bool when = token_is(&in->tokens[in->mention->hedge_first], CLASS_PREPOSITION) ||
                (before && token_is(before, CLASS_PREPOSITION));
    return when && is_own_date(in) ? WORTH_DATE : WORTH_NOTHING;
}

bool mention_is_supposed(const struct document *document,
                         const struct mention *mention) {
    struct look in = look_at(document, mention);
    return is_led_by(&in, SIGNAL_SUPPOSED, ANY_NUMBER) ||
           leads_to(&in, SIGNAL_SUPPOSED, ANY_NUMBER);
}

enum worth mention_worth(const struct document *document,
                         const struct mention *mention) {
    static const struct {
        unsigned does;
        enum worth (*of)(const struct look *in);
    } kinds[] = {{DOES_PAY, worth_of_money},
                 {DOES_SHARE, worth_of_share},
                 {DOES_MEASURE, worth_of_quantity},
                 {DOES_COUNT, worth_of_number},
                 {DOES_DATE, worth_of_date}};
    struct look in = look_at(document, mention);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (mention_does(mention, kinds[i].does)) {
            enum worth worth = kinds[i].of(&in);
            return worth && is_quiet(&in) ? WORTH_NOTHING : worth;
        }
    return WORTH_NOTHING;
}
