/*
 * worth.c - is a figure worth citing?
 */
#include "checks/worth.h"

#include "value/compare.h"
#include "value/unit.h"

/** Below these, sums, prices, measures and counts are small. */
enum { LARGE_SUM = 1000, LARGE_PRICE = 10000, LARGE_MEASURE = 100 };

/** Counts of what befell somebody, or that are hedged: below the first they are a
    story's, from the second on worth it anywhere. */
enum { SMALL_COUNT = 3, FAIR_COUNT = 10 };

/** What a figure is pressing by, and what its price is of. */
enum { BEFELL = 1, HAPPENED = 2, ASKED = 1, DEAL = 2 };

/** In place of one number of a signal. */
enum { ANY_NUMBER = -1 };

/** Tokens that are looked at before a figure, and to each side of it. */
enum { REACH = 10, LONGEST_LINE = 40 };

enum { FIRST_YEAR = 1000, LAST_YEAR = 2100 };

/** Tokens behind a year in which its era stands: "12,000 to 9000 BC". */
enum { ERA_REACH = 4 };

static bool is_at_least(const struct mention *mention, int64_t least) {
    return decimal_compare(mention->amount.high, decimal_of(least, 0)) >= 0;
}

static const struct token *token_before(const struct document *document,
                                        const struct mention *mention) {
    uint32_t first = document->sentences.at[mention->sentence].first_token;
    return mention->hedge_first > first ? &document->tokens.at[mention->hedge_first - 1]
                                        : NULL;
}

/** "the two sides": what the text has told already. */
static bool is_told(const struct document *document, const struct mention *mention) {
    const struct token *before = token_before(document, mention);
    return before && mention_does(mention, DOES_COUNT) &&
           token_is(before, CLASS_DETERMINER);
}

/** "P2P", "v28.0", "[19031]", "#12": part of a name or of an address. */
static bool is_glued_before(const struct document *document,
                            const struct mention *mention) {
    const struct token *first = &document->tokens.at[mention->first];
    if (mention->first == 0 || first->flags & TOKEN_SPACE_BEFORE ||
        mention_does(mention, DOES_PAY))
        return false;
    const struct token *before = first - 1;
    char sign = document->view.data[before->start];
    if (sign == '"' && before->start > 0)
        sign = document->view.data[before->start - 1]; /* id="1234" */
    return before->type != TOKEN_SIGN || strchr("-_/#.=:@[&+\\", sign);
}

/** Does a line end before token `i`? */
static bool is_line_end(const struct document *document, uint32_t i) {
    if (i == 0)
        return true;
    const struct token *before = &document->tokens.at[i - 1];
    uint32_t from = before->start + before->size;
    return memchr(document->view.data + from, '\n',
                  document->tokens.at[i].start - from);
}

/** "Trained: 71": a row of a list, with its label. */
static bool is_row(const struct document *document, const struct mention *mention) {
    const struct token *before = token_before(document, mention);
    return before && document->view.data[before->start] == ':';
}

/** Is it the first line of the text, before another, with no sign at its end? */
static bool is_first_line(const struct document *document, uint32_t from,
                          uint32_t past) {
    if (from > 0 || past >= document->tokens.n)
        return false;
    const struct token *next = &document->tokens.at[past];
    return document->tokens.at[past - 1].type != TOKEN_SIGN &&
           is_line_end(document, past) &&
           (next->flags & TOKEN_CAPITAL || next->type == TOKEN_DIGITS);
}

/** Do the tokens of its line, in a plain text, make a headline? */
static bool is_on_headline(const struct document *document,
                           const struct mention *mention) {
    const struct sentence *sentence = &document->sentences.at[mention->sentence];
    uint32_t from = mention->first, past = mention->past;
    uint32_t most = mention->first + LONGEST_LINE;
    while (from > sentence->first_token && !is_line_end(document, from) &&
           mention->first - from < LONGEST_LINE)
        from--;
    while (past < sentence->past_token && past < most && !is_line_end(document, past))
        past++;
    return past - from > 2 &&
           (tokens_are_titled(&document->tokens.at[from], past - from) ||
            is_first_line(document, from, past));
}

static bool is_glued_behind(const struct document *document,
                            const struct mention *mention) {
    const struct token *behind = &document->tokens.at[mention->past];
    if (mention->past >= document->sentences.at[mention->sentence].past_token ||
        behind->flags & TOKEN_SPACE_BEFORE)
        return false;
    return behind->type != TOKEN_SIGN ||
           strchr("_/=@]\\&", document->view.data[behind->start]);
}

/** "4-legged", "USB 3.0 ports": counts that count nothing. */
static bool is_no_count(const struct document *document,
                        const struct mention *mention) {
    const struct token *behind = &document->tokens.at[mention->past];
    bool dash = mention->past < mention->noun_past &&
                document->view.data[behind->start] == '-' &&
                !(behind->flags & TOKEN_SPACE_BEFORE);
    return dash || mention->amount.low.exponent < 0;
}

/** Does it count what the text has of itself, or a setting: "12 options", "40 lines"?
 */
static bool is_own_count(const struct document *document,
                         const struct mention *mention) {
    uint32_t end = document->sentences.at[mention->sentence].past_token;
    uint32_t past =
        mention->noun_past > mention->past ? mention->noun_past : mention->past;
    for (uint32_t i = mention->first; i < past; i++) {
        size_t length;
        if (phrase_signal(&document->tokens.at[i], end - i, SIGNAL_OWN_COUNT, &length))
            return true;
    }
    return false;
}

/** Does its sentence have a word of the signal with that number, or any, from token
    `from` up to `past`? */
static bool has_word(const struct document *document, const struct mention *mention,
                     enum signal signal, int number, uint32_t from, uint32_t past) {
    uint32_t end = document->sentences.at[mention->sentence].past_token;
    for (uint32_t i = from; i < past; i++) {
        size_t length;
        const struct sense *sense =
            phrase_signal(&document->tokens.at[i], end - i, signal, &length);
        if (sense && (number == ANY_NUMBER || sense->number == number))
            return true;
    }
    return false;
}

static bool sentence_has(const struct document *document, const struct mention *mention,
                         enum signal signal, int number) {
    const struct sentence *in = &document->sentences.at[mention->sentence];
    return has_word(document, mention, signal, number, in->own_token, in->past_token);
}

/** Do the words around tell what befell somebody: were they killed, was it stolen? */
static bool befell(const struct document *document, const struct mention *mention) {
    return sentence_has(document, mention, SIGNAL_PRESSING, BEFELL);
}

/** "About 700", "15,000 to 50,000": somebody has estimated it. */
static bool is_estimated(const struct mention *mention) {
    return mention->hedge != HEDGE_NONE || mention->amount.range;
}

/** Has somebody counted the dead, or estimated? */
static bool is_reckoned(const struct document *document,
                        const struct mention *mention) {
    return is_estimated(mention) || befell(document, mention);
}

/** Has its sentence such a word a little before it? */
static bool is_led_by(const struct document *document, const struct mention *mention,
                      enum signal signal, int number) {
    const struct sentence *in = &document->sentences.at[mention->sentence];
    uint32_t from = mention->first > in->first_token + REACH ? mention->first - REACH
                                                             : in->first_token;
    return has_word(document, mention, signal, number, from, mention->first);
}

/** Small sums, prices, and what firms tell of their deals, need no other source. */
static enum worth worth_of_money(const struct document *document,
                                 const struct mention *mention) {
    bool price = !is_at_least(mention, LARGE_PRICE) &&
                 is_led_by(document, mention, SIGNAL_PRICE, ASKED);
    bool deal = sentence_has(document, mention, SIGNAL_PRICE, DEAL);
    bool asked = is_at_least(mention, LARGE_SUM) && !price &&
                 (!deal || befell(document, mention));
    return asked ? WORTH_CITING : WORTH_NOTHING;
}

/** All and nothing are figures of speech. */
static enum worth worth_of_percent(const struct document *document,
                                   const struct mention *mention) {
    char sign = document->view.data[mention->start];
    const struct token *before = token_before(document, mention);
    if (document->view.data[document->tokens.at[mention->hedge_first].start] == '~')
        return WORTH_NOTHING;                           /* a note's, not a sentence's */
    bool top = before && token_hints(before, HINT_TOP); /* "the top 1 percent" */
    if (top || sign == '+' || sign == '-') /* "+0.26%": a table's, or a market's */
        return WORTH_NOTHING;
    bool all = !mention->amount.range &&
               (decimal_compare(mention->amount.low, decimal_of(100, 0)) == 0 ||
                decimal_compare(mention->amount.low, decimal_of(0, 0)) == 0);
    return all ? WORTH_NOTHING : WORTH_CITING;
}

/** So much of something: a length is on every map, a speed and an angle on a dial. */
static bool is_stuff(const struct mention *mention) {
    static const unsigned stuff =
        1u << AREA | 1u << VOLUME | 1u << MASS | 1u << POWER | 1u << ENERGY;
    const struct unit *unit = unit_named(mention->unit);
    return unit && stuff >> unit->dimension & 1;
}

/** "A 900-kilogram bomb": which one, not how much. */
static bool is_compound(const struct document *document,
                        const struct mention *mention) {
    return memchr(document->view.data + mention->start, '-',
                  mention->end - mention->start);
}

static enum worth worth_of_quantity(const struct document *document,
                                    const struct mention *mention) {
    return is_at_least(mention, LARGE_MEASURE) && is_stuff(mention) &&
                   is_reckoned(document, mention) && !is_compound(document, mention) &&
                   !is_own_count(document, mention)
               ? WORTH_CITING
               : WORTH_NOTHING;
}

/** "55 Freeway", "911 recruitment": more than one, and nothing in the plural. */
static bool is_label(const struct document *document, const struct mention *mention) {
    for (uint32_t i = mention->noun_first; i < mention->noun_past; i++) {
        if (document->tokens.at[i].flags & TOKEN_PLURAL)
            return false;
    }
    return true;
}

/** A capital tells, but not that of a sentence's first word, or of a day. */
static bool is_named_so(const struct token *token, bool opens) {
    return token->flags & (opens ? TOKEN_ALL_CAPITALS : TOKEN_CAPITAL) &&
           !token_is_one_of(token, CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH));
}

/** "GeForce 650M cards", "Rust 1.65": right behind a name, and no day's. */
static bool is_behind_name(const struct document *document,
                           const struct mention *mention) {
    const struct token *before = token_before(document, mention);
    uint32_t first = document->sentences.at[mention->sentence].first_token;
    return before && is_named_so(before, before == &document->tokens.at[first]) &&
           mention->hedge_first == mention->first && !mention->amount.worded;
}

/** "In 2024 homicides rose". */
static bool is_year(const struct document *document, const struct mention *mention) {
    const struct token *before = token_before(document, mention),
                       *first = &document->tokens.at[mention->first];
    bool four = first->type == TOKEN_DIGITS && first->size == 4 &&
                mention->past == mention->first + 1;
    return four && before && token_is(before, CLASS_PREPOSITION) &&
           is_at_least(mention, FIRST_YEAR) && !is_at_least(mention, LAST_YEAR);
}

/** A population of 2,000, "4 million": digits alone are a name or a version. */
static bool is_written_as_amount(const struct document *document,
                                 const struct mention *mention) {
    const struct token *first = &document->tokens.at[mention->first],
                       *last = &document->tokens.at[mention->past - 1];
    struct text text =
        text_slice(document->view, first->start, (size_t)last->start + last->size);
    bool aside = first->start > 0 && document->view.data[first->start - 1] == '(';
    return is_at_least(mention, LARGE_SUM) && !aside &&
           (memchr(text.data, ',', text.size) || last->type == TOKEN_WORD);
}

/** "Two towns": what a story tells needs no count by others. */
static bool is_pair(const struct mention *mention) {
    return mention->amount.worded && !is_at_least(mention, SMALL_COUNT);
}

/** "Failed three times to do it" tells of one thing. */
static bool is_tried(const struct document *document, const struct mention *mention) {
    return mention->noun_past < document->sentences.at[mention->sentence].past_token &&
           token_hints(&document->tokens.at[mention->noun_past], HINT_TO);
}

/** "Three attacks", "five miners died": a story has three ribs for nothing. */
static bool is_news(const struct document *document, const struct mention *mention) {
    if (is_tried(document, mention))
        return befell(document, mention);
    return has_word(document, mention, SIGNAL_PRESSING, HAPPENED, mention->noun_first,
                    mention->noun_past) ||
           befell(document, mention);
}

/** "Forty people", "about 30 boats"; "about a dozen" is nobody's count. */
static bool is_fair_count(const struct document *document,
                          const struct mention *mention) {
    bool people = mention->noun_past > mention->noun_first &&
                  token_is(&document->tokens.at[mention->noun_past - 1], CLASS_ANYONE);
    return people || (is_estimated(mention) && !mention->amount.worded);
}

/** What a count of so many is worth, whatever it counts. */
static enum worth worth_of_size(const struct document *document,
                                const struct mention *mention) {
    if (is_label(document, mention) || is_no_count(document, mention) ||
        is_behind_name(document, mention) || !is_at_least(mention, SMALL_COUNT))
        return WORTH_NOTHING;
    bool news = is_news(document, mention), fair = is_at_least(mention, FAIR_COUNT);
    if (fair && (news || is_fair_count(document, mention)))
        return WORTH_CITING;
    return news ? WORTH_NEWS : WORTH_NOTHING;
}

/** "9000 BC". */
static bool is_of_era(const struct document *document, const struct mention *mention) {
    uint32_t end = document->sentences.at[mention->sentence].past_token;
    uint32_t past = mention->past + ERA_REACH < end ? mention->past + ERA_REACH : end;
    return has_word(document, mention, SIGNAL_ERA, ANY_NUMBER, mention->past, past);
}

/** "Three times" it happened; "300 times" is so much as. */
static bool is_factor(const struct document *document, const struct mention *mention) {
    return !is_estimated(mention) && is_at_least(mention, FAIR_COUNT) &&
           has_word(document, mention, SIGNAL_TIMES, ANY_NUMBER, mention->noun_first,
                    mention->noun_past);
}

static enum worth worth_of_number(const struct document *document,
                                  const struct mention *mention) {
    if (is_pair(mention) || is_year(document, mention) ||
        is_of_era(document, mention) || is_factor(document, mention))
        return WORTH_NOTHING;
    if (mention->noun_past == mention->noun_first)
        return is_written_as_amount(document, mention) &&
                       !is_behind_name(document, mention) &&
                       is_reckoned(document, mention)
                   ? WORTH_CITING
                   : WORTH_NOTHING;
    return is_own_count(document, mention) ? WORTH_NOTHING
                                           : worth_of_size(document, mention);
}

/** "P2P", "650M-class". */
static bool is_part_of_word(const struct document *document,
                            const struct mention *mention) {
    return is_glued_before(document, mention) || is_glued_behind(document, mention);
}

bool mention_is_supposed(const struct document *document,
                         const struct mention *mention) {
    return is_led_by(document, mention, SIGNAL_SUPPOSED, ANY_NUMBER);
}

/** "Six people's lives": the noun has something, and is not what was counted. */
static bool is_owner(const struct document *document, const struct mention *mention) {
    uint32_t mark = mention->noun_past;
    return mark > mention->noun_first &&
           mark + 1 < document->sentences.at[mention->sentence].past_token &&
           document->tokens.at[mark].type == TOKEN_SIGN &&
           token_hints(&document->tokens.at[mark + 1], HINT_POSSESSIVE);
}

/** Does it count what is not there, or not count at all? */
static bool is_no_figure(const struct document *document,
                         const struct mention *mention) {
    return is_told(document, mention) || is_part_of_word(document, mention) ||
           is_row(document, mention) || is_on_headline(document, mention);
}

enum worth mention_worth(const struct document *document,
                         const struct mention *mention) {
    static const struct {
        unsigned does;
        enum worth (*of)(const struct document *document,
                         const struct mention *mention);
    } kinds[] = {{DOES_PAY, worth_of_money},
                 {DOES_SHARE, worth_of_percent},
                 {DOES_MEASURE, worth_of_quantity},
                 {DOES_COUNT, worth_of_number}};
    if (mention->amount.vague || is_no_figure(document, mention) ||
        is_owner(document, mention))
        return WORTH_NOTHING;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (mention_does(mention, kinds[i].does))
            return kinds[i].of(document, mention);
    return WORTH_NOTHING;
}
