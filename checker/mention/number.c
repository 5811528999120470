/*
 * number.c - counts and plain numbers, with the noun they count.
 */
#include "mention/amount.h"
#include "mention/label_list.h"
#include "mention/numerals.h"
#include "mention/tense.h"

/** "fell", "sank", "moving": what somebody does, and no thing that is counted. */
static bool is_done(const struct reading *in, size_t at) {
    bool past = is_past_verb(in, at) || hint_at(in, at, HINT_TENSE) == TENSE_PAST;
    return is_type(in, at, TOKEN_WORD) && !has_capital(in, at) &&
           (past || is_class(in, at, CLASS_VERB) ||
            in->tokens[at].flags & TOKEN_GERUND);
}

/** "alive.": with it what is told of the one ends. */
static bool ends_clause(const struct reading *in, size_t at) {
    return is_type(in, at, TOKEN_WORD) && !has_capital(in, at) &&
           (at + 1 >= in->n || in->tokens[at + 1].type == TOKEN_SIGN);
}

/** "the old one fell", "the only one moving": a word between the article and "one", and
    nothing to count. */
static bool is_old_one(const struct reading *in, size_t at, size_t next) {
    static const uint64_t closed =
        CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION) | CLASS_BIT(AUXILIARY);
    return is_type(in, at - 1, TOKEN_WORD) && !token_may(&in->tokens[at - 1], closed) &&
           (is_done(in, next) || ends_clause(in, next)) &&
           is_one_of(in, at - 2, CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE));
}

/** "not one ship": none. */
static bool is_denied(const struct reading *in, size_t at) {
    size_t length;
    return at > 0 && phrase_signal(&in->tokens[at - 1], 1, SIGNAL_DENIAL, &length);
}

/** What a noun begins no other with: the end, a sign, "he", "that", "by". */
static bool parts(const struct reading *in, size_t at) {
    return at >= in->n || in->tokens[at].type == TOKEN_SIGN ||
           is_one_of(in, at,
                     CLASS_BIT(FUNCTION) | CLASS_BIT(CONJUNCTION) |
                         CLASS_BIT(PREPOSITION) | CLASS_BIT(CARDINAL));
}

/** "one sees", "one wonders": no single thing has a plural; "stops one seeing the". */
static bool sees(const struct reading *in, size_t next) {
    bool adverb = next < in->n && in->tokens[next].flags & TOKEN_ADVERB;
    if (adverb && (parts(in, next + 1) || is_class(in, next + 1, CLASS_AUXILIARY)))
        return true; /* "digs a new one rapidly", "one generally has" */
    bool plural = is_plural(in, next) && !is_class(in, next, CLASS_PLURAL);
    bool doing = next < in->n && in->tokens[next].flags & TOKEN_GERUND &&
                 is_one_of(in, next + 1, CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER));
    return !has_capital(in, next) && ((plural && parts(in, next + 1)) || doing);
}

/** "One fine morning the", "one Sunday he": some time, of which none is counted. */
static bool is_some_time(const struct reading *in, const struct numeral *numeral) {
    enum { MOST_BETWEEN = 2 };
    size_t first = numeral->past, at = first;
    while (at <= first + MOST_BETWEEN && is_type(in, at, TOKEN_WORD) &&
           !is_one_of(in, at,
                      CLASS_BIT(DAY_PART) | CLASS_BIT(WEEKDAY) | CLASS_BIT(SEASON)))
        at++;
    at += is_class(in, at + 1, CLASS_DAY_PART) ? 1 : 0; /* "one winter evening" */
    bool part = is_class(in, at, CLASS_DAY_PART);
    bool other = is_one_of(in, at, CLASS_BIT(WEEKDAY) | CLASS_BIT(SEASON));
    bool ends = parts(in, at + 1) || hints(in, at + 1, HINT_THE) ||
                is_one_of(in, at + 1, CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER));
    return ends && (other || (part && (at > first || numeral->first == 0)));
}

/** "one" is mostly a pronoun: it counts only before a noun. */
static bool counts_one(const struct reading *in, const struct numeral *numeral) {
    size_t next = numeral->past;
    if (numeral->first > 0 && is_class(in, numeral->first - 1, CLASS_DETERMINER))
        return false;
    if (next < in->n && is_dash(in, next))
        return false;
    if (numeral->first > 0 && is_class(in, numeral->first - 1, CLASS_ORDINAL))
        return false; /* "the first one failed" */
    if (next >= in->n)
        return numeral->first == 0;
    if (is_old_one(in, numeral->first, next) || is_denied(in, numeral->first) ||
        sees(in, next) || is_some_time(in, numeral))
        return false;
    return in->tokens[next].type == TOKEN_WORD &&
           !token_is(&in->tokens[next], CLASS_FUNCTION) &&
           !token_is(&in->tokens[next], CLASS_PREPOSITION) &&
           !token_is(&in->tokens[next], CLASS_AUXILIARY) &&
           !token_is(&in->tokens[next], CLASS_CONJUNCTION);
}

static bool is_one(const struct numeral *numeral) {
    return !numeral->digits && !numeral->fraction && !numeral->article &&
           decimal_compare(numeral->value, decimal_of(1, 0)) == 0;
}

static size_t past_hyphen(const struct reading *in, size_t at) {
    return is_sign(in, at, "-") && is_glued(in, at) && is_glued(in, at + 1) ? at + 1
                                                                            : at;
}

/**
 * "in", "-in-", "out of", "of every" between the part and the whole; the token behind,
 * or 0.
 */
static size_t share_word(const struct reading *in, size_t at, bool *out) {
    size_t word = past_hyphen(in, at), past = 0;
    *out = hints(in, word, HINT_OUT) && hints(in, past_hyphen(in, word + 1), HINT_OF);
    if (*out)
        past = past_hyphen(in, past_hyphen(in, word + 1) + 1);
    else if (hints(in, word, HINT_IN) ||
             (hints(in, word, HINT_OF) && hints(in, word + 1, HINT_EVERY)))
        past = past_hyphen(in, word + 1);
    return past && hints(in, past, HINT_EVERY) ? past + 1 : past;
}

/** Past "out of" in "four gardens out of five", "in" in "one child in six"; or 0. */
static size_t share_past_noun(const struct reading *in, size_t at, bool one,
                              bool *out) {
    for (size_t i = at; i < at + 3 && i + 1 < in->n; i++) {
        bool in_so_many = one && i == at + 1 && hints(in, i, HINT_IN);
        if (is_class(in, i, CLASS_PREPOSITION))
            return i > at && (in_so_many || hints(in, i, HINT_OUT))
                       ? share_word(in, i, out)
                       : 0;
        if (in->tokens[i].type != TOKEN_WORD || is_class(in, i, CLASS_CONJUNCTION) ||
            is_class(in, i, CLASS_VERB))
            return 0;
    }
    return 0;
}

/** "one in 12" is a share; "five in 2019" is none. */
enum { MOST_MIXED = 100 };

/** "one in five years", "one in 12 miles": that is how often, or how far apart. */
static bool is_span(const struct reading *in, size_t at) {
    size_t past;
    return sense_at(in, at, CLASS_TIME_UNIT, &past) ||
           sense_at(in, at, CLASS_UNIT, &past);
}

/**
 * Up to a thousand; more where it is no year: "1 in 100,000", "one in a million".  "One
 * in a dozen towns" is none.
 */
static bool is_whole(const struct reading *in, size_t at, const struct numeral *whole) {
    bool dozen =
        is_class(in, at, CLASS_ARTICLE) &&
        !(whole->article && decimal_compare(whole->value, decimal_of(100, 0)) >= 0);
    return !dozen && (whole->grouped || whole->scaled ||
                      decimal_compare(whole->value, decimal_of(1000, 0)) <= 0);
}

/** "1 in 100" of words and digits: "five in 150" is more likely a place or time. */
static bool is_mixed(const struct numeral *part, const struct numeral *whole) {
    return !whole->digits != !part->digits && !whole->grouped &&
           decimal_compare(whole->value, decimal_of(MOST_MIXED, 0)) > 0;
}

/** "in", which leads to much else, must lead to a whole: few of it, and no span. */
static bool in_leads_to_whole(const struct reading *in, const struct numeral *part,
                              const struct numeral *whole) {
    return !is_span(in, whole->past) && !is_mixed(part, whole) &&
           decimal_compare(part->value, decimal_of(9, 0)) <= 0;
}

/** The whole at `at` of which so many are a part: "five", "ten", "a million". */
static bool read_whole(const struct reading *in, size_t at, struct numeral *whole) {
    return at && at < in->n && numeral_read(in, at, whole) && !whole->fraction &&
           is_whole(in, at, whole);
}

/** "one in five", "nine out of ten", "four gardens out of five": a share. */
static bool read_share(const struct reading *in, const struct numeral *part,
                       struct mention *to) {
    struct numeral whole;
    struct decimal share;
    bool out, one = decimal_compare(part->value, decimal_of(1, 0)) == 0;
    size_t behind = share_word(in, part->past, &out);
    bool place = is_class(in, part->past, CLASS_ORDINAL_SUFFIX);
    bool noun = !behind && !part->article && !place; /* "156th out of 179" */
    if (noun)
        behind = share_past_noun(in, part->past, one, &out);
    if (part->fraction || part->scaled || !read_whole(in, behind, &whole) ||
        !(out || in_leads_to_whole(in, part, &whole)))
        return false;
    if (decimal_compare(part->value, whole.value) >= 0 ||
        !decimal_divide(part->value, whole.value, &share))
        return false;
    amount_take(to, part);
    to->amount.low = to->amount.high = share;
    to->amount.fraction = true;
    to->past = (uint32_t)whole.past;
    return true;
}

/** "the last eight", "final four": a stage of a contest, where nothing is counted. */
static bool is_stage(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, next = numeral->past;
    bool uncounted = next >= in->n || in->tokens[next].type != TOKEN_WORD ||
                     is_class(in, next, CLASS_PREPOSITION);
    bool first = hints(in, at - 1, HINT_TOP);
    bool plural = false;
    for (size_t i = next; i < next + 3 && i < in->n; i++)
        plural = plural || is_plural(in, i);
    return first ? !plural || uncounted : uncounted && hints(in, at - 1, HINT_LAST);
}

/** "half asleep", "half-brother", "zero-emission": part of the word behind it. */
static bool is_prefix(const struct reading *in, const struct numeral *numeral) {
    size_t next = numeral->past;
    bool joined = is_dash(in, next) && is_glued(in, next) && is_glued(in, next + 1);
    if (joined && numeral->fraction && numeral->article)
        return true; /* "a half-baked idea" */
    if (numeral->digits || numeral->past != numeral->first + 1 || next >= in->n)
        return false;
    if (!numeral->fraction)
        return joined && !numeral->value.coefficient;
    return joined || (in->tokens[next].type == TOKEN_WORD &&
                      in->tokens[next].flags & TOKEN_CONTENT &&
                      !(in->tokens[next].flags & TOKEN_CAPITAL) &&
                      !is_class(in, next, CLASS_VERB));
}

/** A noun stands there, or "and" one more. */
static bool counts_behind(const struct reading *in, size_t at) {
    return is_class(in, at, CLASS_AND) ||
           (is_type(in, at, TOKEN_WORD) && in->tokens[at].flags & TOKEN_CONTENT &&
            !is_class(in, at, CLASS_VERB));
}

/** "a couple from the town": two who belong together, where nothing is counted. */
static bool is_couple(const struct reading *in, const struct numeral *numeral) {
    size_t next = numeral->past;
    const struct sense *group = word_sense(in, next - 1, CLASS_GROUP);
    return group && group->number == 2 && numeral->article && !counts_behind(in, next);
}

/** "a year or two", "the coming week or three": some time, where nothing is counted. */
static bool is_or_so(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    bool joined =
        at > 1 && hints(in, at - 1, HINT_OR) && !numeral->digits && !numeral->vague;
    return joined && is_class(in, at - 2, CLASS_TIME_UNIT) &&
           parts(in, numeral->past) && !hints(in, numeral->past, HINT_OF);
}

/** "by a score of 32-14": it is no twenty. */
static bool is_of_score(const struct reading *in, const struct numeral *numeral) {
    size_t past = numeral->past;
    return numeral->article && hints(in, past, HINT_OF) &&
           is_type(in, past + 1, TOKEN_DIGITS);
}

/** "a cook and a half": more of it than of others, where nothing is counted. */
static bool is_half_more(const struct reading *in, const struct numeral *numeral) {
    static const uint64_t counted =
        CLASS_BIT(CARDINAL) | CLASS_BIT(FRACTION) | CLASS_BIT(SCALE);
    if (!numeral->fraction)
        return false;
    bool apart = !numeral->article && is_class(in, numeral->first - 1, CLASS_ARTICLE);
    size_t at = numeral->first - (apart ? 1 : 0), past = numeral->past;
    bool more =
        (apart || numeral->article) && at > 1 && is_class(in, at - 1, CLASS_AND);
    bool ends = (parts(in, past) || is_class(in, past, CLASS_AUXILIARY)) &&
                !hints(in, past, HINT_OF);
    return more && ends && is_type(in, at - 2, TOKEN_WORD) &&
           !is_one_of(in, at - 2, counted);
}

/** '3. "Why', "1. [rare] A": a sign that leans on the word behind it. */
static bool leans(const struct reading *in, size_t at) {
    return is_type(in, at, TOKEN_SIGN) && !is_dash(in, at) && !is_glued(in, at) &&
           is_glued(in, at + 1) && is_type(in, at + 1, TOKEN_WORD);
}

enum { MOST_ITEMS = 99 };

/** The sign behind the number of an item: "5.", "5)" before a capital or another
   number, "21:" before a capital. */
static bool parts_item(const struct reading *in, size_t sign) {
    bool capital = has_capital(in, sign + 1) && !is_glued(in, sign + 1);
    if (is_sign(in, sign, ":") || !is_glued(in, sign))
        return capital && is_sign(in, sign, ".:");
    bool number = is_type(in, sign + 1, TOKEN_DIGITS) && !is_glued(in, sign + 1);
    return is_sign(in, sign, ".)") &&
           (has_capital(in, sign + 1) ? capital : number || leans(in, sign + 1));
}

/** "5. What will they do?", "2.1." by itself: a number that only begins an item of a
    list. */
static bool is_item(const struct reading *in, const struct numeral *numeral) {
    enum { POINTED = 3 };
    bool opens = numeral->first == 0 && numeral->digits &&
                 numeral->past == (numeral->pointed ? POINTED : 1) &&
                 decimal_compare(numeral->value, decimal_of(MOST_ITEMS, 0)) <= 0;
    size_t sign = numeral->past;
    bool alone = sign + 1 == in->n && is_sign(in, sign, ".") && !in->cell;
    return opens && (alone || parts_item(in, sign));
}

static bool is_digits_of(const struct reading *in, size_t i, size_t size) {
    return is_type(in, i, TOKEN_DIGITS) && in->tokens[i].size == size;
}

/** "555-1234": three digits and four that are not round, and nothing counted. */
static bool is_local_telephone(const struct reading *in, size_t at) {
    enum { ROUND = 10 };
    bool joined = is_sign(in, at + 1, "-") && is_joint(in, at + 1);
    return joined && is_digits_of(in, at, 3) && is_digits_of(in, at + 2, 4) &&
           text_number(token_text(in, at + 2)) % ROUND != 0 &&
           !amount_has_plural(in, at + 3);
}

/** "(555) 123-4567": what stands before the dash is no lower end. */
static bool is_of_telephone(const struct reading *in, const struct numeral *low) {
    size_t at = low->first;
    bool area = at > 2 && is_sign(in, at - 3, "(") && is_digits_of(in, at - 2, 3) &&
                is_sign(in, at - 1, ")");
    return is_local_telephone(in, at) ||
           (area && is_digits_of(in, at, 3) && is_digits_of(in, at + 2, 4));
}

/** No hour of a.m. and p.m. is so high. */
enum { LAST_HOUR = 13 };

/** What has its hour before "at" at `at`: 1, or 2 where it may be a price; 0: nothing.
 */
static int hours_before(const struct reading *in, size_t at) {
    enum { NEAR = 4 };
    size_t length;
    for (size_t i = at; i > 0 && i + NEAR > at; i--) {
        const struct sense *word =
            phrase_signal(&in->tokens[i - 1], at - i + 1, SIGNAL_HOURS, &length);
        if (word)
            return word->number;
        if (in->tokens[i - 1].type != TOKEN_WORD)
            return 0;
    }
    return 0;
}

/** Is a time of day told in the sentence: "4 p.m.", "noon"? */
static bool tells_clock(const struct reading *in) {
    for (size_t i = 0; i < in->n; i++)
        if (is_class(in, i, CLASS_CLOCK))
            return true;
    return false;
}

/** "9", "nine", "7.30". */
static bool may_be_hour(const struct numeral *numeral) {
    return numeral->digits <= 2 && !numeral->scaled && !numeral->fraction &&
           decimal_compare(numeral->value, decimal_of(LAST_HOUR, 0)) < 0;
}

/** Nothing is counted there: a small word, a sign, the end; no "9 of 10", "9-0". */
static bool ends_hour(const struct reading *in, size_t at) {
    return (parts(in, at) || is_class(in, at, CLASS_AND)) && !hints(in, at, HINT_OF) &&
           !is_dash(in, at);
}

/** "shortly before 6", "to bed at ten": words that lead to an hour end at `at`. */
static bool is_led_by_hours(const struct reading *in, size_t at) {
    enum { WORDS = 2 };
    for (size_t words = WORDS; words <= WORDS + 1 && words <= at; words++) {
        size_t length;
        const struct sense *led =
            phrase_signal(&in->tokens[at - words], words, SIGNAL_HOURS, &length);
        if (led && led->number == HOURS_LED && length == words)
            return true;
    }
    return false;
}

/** The token of "from" in "from 9 to 5", of the "until" or "at" right before; 0: none
    leads to the hour at `at`. */
static size_t hour_preposition(const struct reading *in, size_t at) {
    bool until = has_number(in, at - 1, CLASS_SINCE, -1);
    if (until || hints(in, at - 1, HINT_AT))
        return at - 1;
    bool to = at > 2 && hints(in, at - 1, HINT_TO) && hints(in, at - 3, HINT_FROM);
    bool from = hints(in, at - 1, HINT_FROM) && hints(in, at + 1, HINT_TO);
    return to ? at - 3 : from ? at - 1 : 0;
}

/** "opens at 9", "the doors open at 7.30": an hour, where nothing is counted. */
static bool is_told_hour(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, before = hour_preposition(in, at);
    int told = before ? hours_before(in, before) : 0;
    if (told == HOURS_TOLD)
        return true;
    bool until = before == at - 1 && !hints(in, before, HINT_AT);
    return !numeral->pointed && before == at - 1 &&
           (told == HOURS_PRICED || (!until && tells_clock(in)));
}

/** "opens at 9", "shortly before 6", "open from 9 to 5". */
static bool is_hour(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, past = numeral->past;
    static const uint64_t leading =
        CLASS_BIT(PREPOSITION) | CLASS_BIT(RANGE_TO) | CLASS_BIT(SINCE);
    if (at < 2 || !is_one_of(in, at - 1, leading) ||
        !(ends_hour(in, past) || hints(in, past, HINT_TO)) || !may_be_hour(numeral))
        return false;
    return is_led_by_hours(in, at) || is_told_hour(in, numeral);
}

/** The higher end of a range behind it: "40-50", "one to three"; *high is read. */
static bool has_range(const struct reading *in, const struct numeral *low, size_t at,
                      struct numeral *high) {
    if (amount_is_joined(in, low->first) || is_of_telephone(in, low) ||
        !amount_range(in, low, at, false, high))
        return false;
    size_t past;
    bool rises = decimal_compare(low->value, high->value) < 0;
    if (sense_at(in, high->past, CLASS_CLOCK, &past) &&
        decimal_compare(high->value, decimal_of(LAST_HOUR, 0)) < 0)
        return false;                                    /* "between 2 and 4pm" */
    return rises && !high->fraction && !low->fraction && /* "by a fifth to 1.9" */
           (is_dash(in, at) || !amount_is_change(in, low->first));
}

/** "3-1": digits with a dash between are a range only where a word says of what. */
static bool may_be_score(const struct reading *in, const struct numeral *high,
                         size_t at) {
    bool word = is_type(in, high->past, TOKEN_WORD) && !is_glued(in, high->past);
    return is_dash(in, at) && high->first <= at + 1 && !word;
}

/** "room 12", "rooms 12 and 14", "the last eight", "5. What": it names, or begins. */
static bool names_only(const struct reading *in, const struct numeral *numeral) {
    size_t word;
    return amount_is_labelled(in, numeral) || label_list_has(in, numeral, &word) ||
           is_stage(in, numeral) || is_item(in, numeral) || is_hour(in, numeral);
}

/** "the 1st half", "the first third": a stretch of a row, and no share. */
static bool is_stretch(const struct reading *in, const struct numeral *numeral) {
    static const uint64_t nth = CLASS_BIT(ORDINAL) | CLASS_BIT(ORDINAL_SUFFIX);
    return numeral->fraction && !numeral->digits && !numeral->article &&
           numeral->first > 0 && is_one_of(in, numeral->first - 1, nth);
}

/** "a couple", "a cook and a half", "a year or two", "a score of 3-1". */
static bool is_some(const struct reading *in, const struct numeral *numeral) {
    return is_couple(in, numeral) || is_half_more(in, numeral) ||
           is_or_so(in, numeral) || is_of_score(in, numeral) || is_stretch(in, numeral);
}

static bool read_number(const struct reading *in, size_t at,
                        const struct numeral *numeral, struct mention *to) {
    struct numeral high;
    size_t past;
    if (!numeral || names_only(in, numeral) || is_prefix(in, numeral) ||
        is_some(in, numeral))
        return false;
    if (read_share(in, numeral, to))
        return true;
    if (amount_is_idiom(in, at) ||
        (is_dash(in, numeral->past) && sense_at(in, numeral->past, CLASS_IDIOM, &past)))
        return false; /* "a two-way street", "twenty-something" */
    if (is_one(numeral) && !counts_one(in, numeral))
        return false;
    amount_take(to, numeral);
    if (has_range(in, numeral, to->past, &high) && !may_be_score(in, &high, to->past)) {
        amount_extend(to, numeral, &high);
        return true;
    }
    return !amount_is_name(in, numeral) &&
           !(numeral->article && is_class(in, at + 1, CLASS_FRACTION) &&
             numeral->past >= in->n);
}

const struct kind kind_number = {
    .name = "number",
    .does = DOES_AMOUNT | DOES_ADD | DOES_GROW | DOES_COUNT,
    .read = read_number,
    .value = amount_write,
    .example = "35 cyberattacks, a dozen, half a million, one in five, 2 to 3,000",
    .explains = "a count with its noun, or a plain number",
};
