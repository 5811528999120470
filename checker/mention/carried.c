/*
 * carried.c - kind, unit and scale of the amount that a number stands beside.
 */
#include "mention/carried.h"

/** "12", of which nothing is told; it may not begin its sentence. */
static bool is_bare(const struct reading *in, const struct mention *mention) {
    bool digits = mention->first > 0 && mention->past > mention->first &&
                  in->tokens[mention->first].type == TOKEN_DIGITS;
    bool told = mention->noun || mention->rate || mention->amount.worded ||
                mention->amount.range || mention->amount.overflow;
    return mention_does(mention, DOES_COUNT) && digits && !told;
}

static void carry(const struct mention *from, struct mention *to) {
    to->kind = from->kind;
    to->unit = from->unit;
    to->any_dollar = from->any_dollar;
    to->rate = from->rate;
    to->carried = true;
}

/** Words between the amount and the bracket: "4.50 kronor per share (4.00)". */
enum { MOST_BETWEEN = 3 };

/** Do only words, and few, stand between the amount and the bracket? */
static bool is_next(const struct reading *in, size_t past, size_t bracket) {
    if (past > bracket || bracket - past > MOST_BETWEEN)
        return false;
    for (; past < bracket; past++)
        if (in->tokens[past].type != TOKEN_WORD)
            return false;
    return true;
}

/** Digits behind the point as they are written: 1 of "203.1 million". */
static int decimals(const struct reading *in, const struct mention *amount) {
    const struct token *tokens = in->document->tokens.at;
    for (uint32_t i = amount->first; i + 1 < amount->past; i++)
        if (token_hints(&tokens[i], HINT_DECIMAL_MARK) &&
            tokens[i + 1].type == TOKEN_DIGITS)
            return tokens[i + 1].size;
    return 0;
}

/** The bracket in front of the number, over "2023:" too; SIZE_MAX: there is none. */
static size_t bracket_before(const struct reading *in, size_t first) {
    size_t at = first - 1;
    if (is_sign(in, at, ":") && at >= 2 && in->tokens[at - 1].type == TOKEN_DIGITS)
        at -= 2;
    return is_sign(in, at, "(") ? at : SIZE_MAX;
}

/** "22.2 percent (24,000)": a share of a hundred, and so many. */
static bool is_count_of_share(const struct mention *amount,
                              const struct mention *mention) {
    struct decimal whole = decimal_of(100, 0);
    return mention_does(amount, DOES_SHARE) &&
           decimal_compare(amount->amount.high, whole) <= 0 &&
           decimal_compare(mention->amount.low, whole) > 0;
}

/** "203.1 million kronor (170.8)", "36 percent (2023: 39)". */
static bool carry_into_bracket(const struct reading *in, size_t past,
                               const struct mention *amount, struct mention *mention) {
    bool measured =
        mention_does(amount, DOES_TELL) && !is_count_of_share(amount, mention);
    size_t bracket = bracket_before(in, mention->first);
    if (!measured || bracket == SIZE_MAX || !is_sign(in, mention->past, ")") ||
        !is_next(in, past, bracket))
        return false;
    int scale = mention->amount.low.exponent > 0
                    ? 0
                    : amount->amount.low.exponent + decimals(in, amount);
    carry(amount, mention);
    mention->amount.low = decimal_shift(mention->amount.low, scale > 0 ? scale : 0);
    mention->amount.high = mention->amount.low;
    return true;
}

/** "against", "compared with": where one of these stands at `i`. */
static bool compares_at(const struct reading *in, size_t i) {
    size_t past;
    const struct sense *sense = sense_at(in, i, CLASS_PREPOSITION, &past);
    return sense && sense->number == PREPOSITION_COMPARES;
}

/** Tokens between what compares and the number: "against a norm of 178". */
enum { COMPARED_NEAR = 4 };

/** Not over an "and" or a comma: "a day after the storm and 12". */
static bool is_compared(const struct reading *in, size_t past, size_t first) {
    for (size_t i = first; i > past && i + COMPARED_NEAR > first; i--) {
        if (compares_at(in, i - 1))
            return true;
        if (in->tokens[i - 1].type == TOKEN_SIGN ||
            is_class(in, i - 1, CLASS_CONJUNCTION))
            return false;
    }
    return false;
}

/** "Over the last three months", "in the first five months": the time is told in which
    something was so, and nothing is compared with it. */
static bool tells_when(const struct reading *in, size_t first) {
    size_t at = first;
    while (at > 0 &&
           (is_one_of(in, at - 1,
                      CLASS_BIT(DEICTIC) | CLASS_BIT(ORDINAL) | CLASS_BIT(ARTICLE)) ||
            hints(in, at - 1, HINT_THE)))
        at--;
    const struct sense *leads =
        at > 0 ? word_sense(in, at - 1, CLASS_PREPOSITION) : NULL;
    bool deictic = first > 0 && is_class(in, first - 1, CLASS_DEICTIC);
    return deictic || (leads && leads->number == PREPOSITION_PLACE);
}

/** "241 hours, against a norm of 178", "200 million kronor, from 171 million". */
static bool carry_over(const struct reading *in, size_t past,
                       const struct mention *amount, struct mention *mention) {
    size_t first = amount->first - (size_t)(in->tokens - in->document->tokens.at);
    bool measured = mention_does(amount, DOES_PAY | DOES_MEASURE) ||
                    (mention_does(amount, DOES_LAST) && !tells_when(in, first));
    bool scale_alike =
        (amount->amount.low.exponent > 0) == (mention->amount.low.exponent > 0);
    bool of = is_class(in, mention->past, CLASS_PREPOSITION) &&
              hints(in, mention->past, HINT_OF); /* "than 12 of them" */
    if (!measured || !scale_alike || of || !is_compared(in, past, mention->first))
        return false;
    carry(amount, mention);
    return true;
}

/** Cents are of the dollar, unless a sum of the euro or the like stands in front. */
static void carry_currency(const struct reading *in, const struct mentions *before,
                           struct mention *mention) {
    static const char *const with_cents[] = {"EUR", "AUD", "CAD", "NZD", "ZAR"};
    const struct mention *sum =
        before->list.n ? &before->list.at[before->list.n - 1] : NULL;
    size_t base = (size_t)(in->tokens - in->document->tokens.at);
    if (!sum || !mention_does(sum, DOES_PAY) || sum->first < base ||
        !is_class(in, mention->past - 1, CLASS_CURRENCY_MINOR) ||
        strcmp(mention->unit, "USD") != 0)
        return;
    for (size_t i = 0; i < sizeof with_cents / sizeof *with_cents; i++)
        if (strcmp(sum->unit, with_cents[i]) == 0)
            mention->unit = sum->unit;
}

/** "up by 2 percent, down by 1": a change by so much, behind one in percent. */
static bool carry_change(const struct reading *in, const struct mention *amount,
                         struct mention *mention) {
    size_t at = mention->first, past = mention->past;
    bool by =
        hints(in, at - 1, HINT_BY) && at > 1 && is_class(in, at - 2, CLASS_SYNONYM);
    bool ends = past >= in->n || in->tokens[past].type == TOKEN_SIGN;
    const char *way = by ? token_sense(&in->tokens[at - 2], CLASS_SYNONYM)->value : "";
    const char *colon = strchr(way, ':');
    bool level = colon && strcmp(colon, ":level") == 0;
    if (!mention_does(amount, DOES_SHARE) || !ends || !level)
        return false;
    carry(amount, mention);
    return true;
}

/** "2,450,000 ($16,340)", behind a sum in yen: what the bracket converts is of the
    currency told before. */
static void carry_converted(const struct reading *in, const struct mentions *before,
                            const struct mention *sum) {
    size_t base = (size_t)(in->tokens - in->document->tokens.at), n = before->list.n;
    struct mention *bare = n > 1 ? &before->list.at[n - 1] : NULL;
    if (!bare || bare->first < base || bare->past + 1 != sum->first + base)
        return;
    struct mention own = *bare;
    own.first -= (uint32_t)base;
    own.past -= (uint32_t)base;
    if (!is_sign(in, own.past, "(") || !is_sign(in, sum->past, ")") ||
        !is_bare(in, &own))
        return;
    for (size_t i = n - 1; i > 0 && before->list.at[i - 1].first >= base; i--) {
        const struct mention *other = &before->list.at[i - 1];
        if (!mention_does(other, DOES_PAY) || strcmp(other->unit, sum->unit) == 0)
            continue;
        carry(other, bare);
        bare->rate = NULL;
        return;
    }
}

/** Of a sum in cents the hundredths are told, and those of what it carries to. */
static void carry_sum(const struct reading *in, const struct mention *amount,
                      struct mention *mention) {
    const struct token *tokens = in->document->tokens.at;
    bool minor = false;
    for (uint32_t i = amount->first; i < amount->past; i++)
        minor = minor || token_is(&tokens[i], CLASS_CURRENCY_MINOR);
    carry(amount, mention);
    mention->rate = NULL;
    mention->amount.low = decimal_shift(mention->amount.low, minor ? -2 : 0);
    mention->amount.high = mention->amount.low;
}

/** Nothing is counted or measured behind it. */
static bool ends_amount(const struct reading *in, size_t past) {
    static const uint64_t closed =
        CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION) | CLASS_BIT(AND);
    return past >= in->n || is_sign(in, past, ".,;)") ||
           (is_one_of(in, past, closed) && !hints(in, past, HINT_OF));
}

/** "from 21.4 cents a pound to 19": where a change ends, of which the start is told. */
static bool carry_turn(const struct reading *in, size_t past,
                       const struct mention *amount, struct mention *mention) {
    size_t first = amount->first - (size_t)(in->tokens - in->document->tokens.at);
    size_t at = mention->first;
    bool turn = first > 0 && hints(in, first - 1, HINT_FROM) && at > past &&
                hints(in, at - 1, HINT_TO) && is_next(in, past, at - 1);
    bool alike =
        (amount->amount.low.exponent > 0) == (mention->amount.low.exponent > 0);
    if (!turn || !alike ||
        !mention_does(amount, DOES_PAY | DOES_MEASURE | DOES_SHARE) ||
        !ends_amount(in, mention->past))
        return false;
    carry_sum(in, amount, mention);
    return true;
}

/** "the lowest being 18.62", where amounts are told with as many decimals. */
static bool carry_extreme(const struct reading *in, const struct mention *amount,
                          struct mention *mention) {
    size_t at = mention->first;
    bool led = at > 1 && is_class(in, at - 2, CLASS_SUPERLATIVE) &&
               is_one_of(in, at - 1, CLASS_BIT(AUXILIARY) | CLASS_BIT(PREPOSITION));
    if (!led || mention->amount.low.exponent >= 0 ||
        !mention_does(amount, DOES_PAY | DOES_MEASURE | DOES_SHARE) ||
        !ends_amount(in, mention->past))
        return false;
    carry_sum(in, amount, mention);
    return true;
}

static void carry_money(const struct reading *in, const struct mentions *before,
                        struct mention *mention) {
    carry_currency(in, before, mention);
    carry_converted(in, before, mention);
}

void measure_carry(const struct reading *in, const struct mentions *before,
                   struct mention *mention) {
    size_t base = (size_t)(in->tokens - in->document->tokens.at);
    if (mention_does(mention, DOES_PAY))
        carry_money(in, before, mention);
    if (!is_bare(in, mention))
        return;
    bool nearest = true, scaled = mention->amount.low.exponent > 0;
    for (size_t i = before->list.n; i > 0; i--) {
        const struct mention *amount = &before->list.at[i - 1];
        if (amount->first < base)
            return;
        size_t past = amount->past - base;
        if (i + 2 > before->list.n && carry_into_bracket(in, past, amount, mention))
            return;
        if (i == before->list.n && carry_change(in, amount, mention))
            return;
        if ((nearest || scaled) && carry_over(in, past, amount, mention))
            return;
        if (!amount->carried && ((nearest && carry_turn(in, past, amount, mention)) ||
                                 carry_extreme(in, amount, mention)))
            return;
        if (mention_does(amount, DOES_COUNT))
            return; /* what is compared is that count */
        nearest = nearest && !mention_does(amount, DOES_AMOUNT);
    }
}
