/*
 * worth.c - is a figure worth citing?
 */
#include "checks/worth.h"

#include "value/compare.h"

/** Below these, sums, prices, measures and counts are small. */
enum { LARGE_SUM = 1000, LARGE_PRICE = 10000, LARGE_MEASURE = 100, LARGE_COUNT = 10 };

/** Counts: below the first they are a story's, from the second on news of anything. */
enum { SMALL_COUNT = 3, FAIR_COUNT = 7 };

/** Tokens that are looked at before a price, and to each side of a figure. */
enum { PRICE_REACH = 10, LONGEST_LINE = 40 };

enum { FIRST_YEAR = 1900, LAST_YEAR = 2100 };

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
           tokens_are_titled(&document->tokens.at[from], past - from);
}

static bool is_glued_behind(const struct document *document,
                            const struct mention *mention) {
    const struct token *behind = &document->tokens.at[mention->past];
    if (mention->past >= document->sentences.at[mention->sentence].past_token ||
        behind->flags & TOKEN_SPACE_BEFORE)
        return false;
    return behind->type != TOKEN_SIGN ||
           strchr("_/=@]\\", document->view.data[behind->start]);
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

/** What it is worth if one of these words tells that it needs no source. */
static enum worth worth_of_words(const struct document *document,
                                 const struct mention *mention) {
    enum worth worth = WORTH_CITING;
    uint32_t end = document->sentences.at[mention->sentence].past_token;
    uint32_t past =
        mention->noun_past > mention->past ? mention->noun_past : mention->past;
    for (uint32_t i = mention->first; i < past; i++) {
        size_t length;
        const struct sense *own =
            phrase_signal(&document->tokens.at[i], end - i, SIGNAL_OWN_COUNT, &length);
        if (own && strcmp(own->value, "own") == 0)
            return WORTH_NOTHING;
        worth = own ? WORTH_LITTLE : worth;
    }
    return worth;
}

static enum worth lesser(enum worth a, enum worth b) {
    return a < b ? a : b;
}

/** Does its sentence tell what a thing costs? */
static bool tells_price(const struct document *document,
                        const struct mention *mention) {
    const struct sentence *in = &document->sentences.at[mention->sentence];
    uint32_t from = mention->first > in->first_token + PRICE_REACH
                        ? mention->first - PRICE_REACH
                        : in->first_token;
    for (size_t i = from, length; i < mention->first; i++)
        if (phrase_signal(&document->tokens.at[i], in->past_token - i, SIGNAL_PRICE,
                          &length))
            return true;
    return false;
}

static enum worth worth_of_money(const struct document *document,
                                 const struct mention *mention) {
    bool price = !is_at_least(mention, LARGE_PRICE) && tells_price(document, mention);
    return is_at_least(mention, LARGE_SUM) && !price ? WORTH_CITING : WORTH_LITTLE;
}

/** All and nothing are figures of speech. */
static enum worth worth_of_percent(const struct document *document,
                                   const struct mention *mention) {
    (void)document;
    bool all = !mention->amount.range &&
               (decimal_compare(mention->amount.low, decimal_of(100, 0)) == 0 ||
                decimal_compare(mention->amount.low, decimal_of(0, 0)) == 0);
    return all ? WORTH_NOTHING : WORTH_CITING;
}

static enum worth worth_of_quantity(const struct document *document,
                                    const struct mention *mention) {
    enum worth size = is_at_least(mention, LARGE_MEASURE) ? WORTH_CITING : WORTH_LITTLE;
    return lesser(size, worth_of_words(document, mention));
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
    return is_at_least(mention, LARGE_SUM) &&
           (memchr(text.data, ',', text.size) || last->type == TOKEN_WORD);
}

/** "Two towns": what a story tells needs no count by others. */
static bool is_pair(const struct mention *mention) {
    return mention->amount.worded && !is_at_least(mention, SMALL_COUNT);
}

/** Do the words around tell what befell somebody: were they killed, or charged? */
static bool befell(const struct document *document, const struct mention *mention) {
    const struct sentence *in = &document->sentences.at[mention->sentence];
    for (uint32_t i = in->first_token; i < in->past_token; i++) {
        const struct sense *sense = token_sense(&document->tokens.at[i], CLASS_SYNONYM);
        if (sense && sense->value[0] == '+')
            return true;
    }
    return false;
}

/** "Three times", "four people", "five miners died": a story has three ribs for
 * nothing. */
static bool is_news(const struct document *document, const struct mention *mention) {
    size_t length;
    for (uint32_t i = mention->noun_first; i < mention->noun_past; i++) {
        const struct token *token = &document->tokens.at[i];
        if (token_is(token, CLASS_ANYONE) ||
            phrase_signal(token, 1, SIGNAL_TIMES, &length))
            return true;
    }
    return befell(document, mention);
}

/** What a count of so many is worth, whatever it counts. */
static enum worth worth_of_size(const struct document *document,
                                const struct mention *mention) {
    if (is_label(document, mention) || is_no_count(document, mention) ||
        is_behind_name(document, mention) || !is_at_least(mention, SMALL_COUNT))
        return WORTH_LITTLE;
    if (is_at_least(mention, LARGE_COUNT))
        return WORTH_CITING;
    return is_at_least(mention, FAIR_COUNT) || is_news(document, mention)
               ? WORTH_NEWS
               : WORTH_LITTLE;
}

static enum worth worth_of_number(const struct document *document,
                                  const struct mention *mention) {
    if (is_pair(mention) || is_year(document, mention))
        return WORTH_NOTHING;
    if (mention->noun_past == mention->noun_first)
        return is_written_as_amount(document, mention) ? WORTH_CITING : WORTH_NOTHING;
    return lesser(worth_of_size(document, mention), worth_of_words(document, mention));
}

/** "P2P", "650M-class". */
static bool is_part_of_word(const struct document *document,
                            const struct mention *mention) {
    return is_glued_before(document, mention) || is_glued_behind(document, mention);
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
    if (mention->amount.vague || is_told(document, mention) ||
        is_part_of_word(document, mention) || is_row(document, mention) ||
        is_on_headline(document, mention))
        return WORTH_NOTHING;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (mention_does(mention, kinds[i].does))
            return kinds[i].of(document, mention);
    return WORTH_NOTHING;
}
