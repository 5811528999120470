/*
 * age.c - how old someone is: "59-year-old", "aged 12", "Smith, 41,".
 */
#include "mention/amount.h"
#include "mention/date.h"
#include "value/compare.h"
#include "mention/numerals.h"

enum { OLDEST = 120 };

static size_t skip_dash(const struct reading *in, size_t i) {
    return is_dash(in, i) ? i + 1 : i;
}

/** "63 yo", "45-y.o.": the years are in the word. */
static bool read_short_old(const struct reading *in, size_t at, struct mention *to) {
    size_t past;
    const struct sense *word = sense_at(in, at, CLASS_AGE_WORD, &past);
    if (!word || word->number != AGE_YEARS || has_capital(in, at))
        return false;
    to->unit = "12M";
    to->past = (uint32_t)past;
    return true;
}

/** "-year-old", "years old", "year-olds", "years of age" behind the number. */
static bool read_old(const struct reading *in, struct mention *to) {
    size_t past, unit_at = skip_dash(in, to->past);
    const struct sense *unit = sense_at(in, unit_at, CLASS_TIME_UNIT, &past);
    if (!unit)
        return read_short_old(in, unit_at, to);
    size_t old = skip_dash(in, past), behind;
    const struct sense *word = sense_at(in, old, CLASS_AGE_WORD, &behind);
    if (!word || word->number == AGE_BEFORE)
        return false;
    to->unit = unit->value;
    to->past = (uint32_t)behind;
    return true;
}

static bool is_plausible(const struct numeral *numeral) {
    return decimal_compare(numeral->value, decimal_of(OLDEST, 0)) <= 0 &&
           decimal_compare(numeral->value, decimal_of(0, 0)) > 0;
}

/** "to 24", and "and 24" behind "between": "aged 19 and 73" are two. */
static bool read_higher(const struct reading *in, const struct numeral *low, size_t at,
                        bool between, struct numeral *high) {
    return amount_range(in, low, at, false, high) ||
           (between && is_class(in, at, CLASS_AND) && at + 1 < in->n &&
            numeral_read(in, at + 1, high));
}

/** "aged 12", "age 12", "ages 18 to 24": the word is part of the mention. */
static bool read_aged(const struct reading *in, size_t at, struct mention *to) {
    struct numeral low, high;
    bool aged = has_number(in, at, CLASS_AGE_WORD, AGE_BEFORE);
    bool between = has_number(in, at + 1, CLASS_BETWEEN, 0);
    size_t number = at + 1 + (hints(in, at + 1, HINT_OF) || between ? 1 : 0);
    if (!aged || number >= in->n || is_class(in, number, CLASS_ARTICLE) ||
        !numeral_read(in, number, &low) || !is_plausible(&low))
        return false;
    size_t past;
    amount_take(to, &low);
    const struct sense *unit = sense_at(in, to->past, CLASS_TIME_UNIT, &past);
    if (unit) { /* "ages 6 months and older" */
        to->first = (uint32_t)at;
        to->past = (uint32_t)past;
        to->unit = unit->value;
        return true;
    }
    if (read_higher(in, &low, to->past, between, &high) && is_plausible(&high))
        amount_extend(to, &low, &high);
    to->first = (uint32_t)at;
    to->unit = "12M";
    return true;
}

/** "Ann", "Hale"; no "March" nor "CEO". */
static bool is_person_name(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
           !(token->flags & TOKEN_ALL_CAPITALS) &&
           !token_is_one_of(token,
                            CLASS_BIT(MONTH) | CLASS_BIT(FUNCTION) | CLASS_BIT(LABEL));
}

/** Somebody plays or votes: numbers in brackets are theirs. */
static bool tells_contest(const struct reading *in) {
    for (size_t i = 0; i < in->n; i++)
        if (is_class(in, i, CLASS_CONTEST))
            return true;
    return false;
}

/** A sentence does, and no list of scorers. */
static bool goes_on(const struct reading *in, size_t at) {
    return is_type(in, at, TOKEN_WORD) && !has_capital(in, at);
}

/** "Ann Hale (48)": behind a whole name, where nobody plays or votes. */
static bool read_bracket(const struct reading *in, const struct numeral *numeral,
                         struct mention *to) {
    size_t at = numeral->first, next = numeral->past + 1;
    bool bracket = at >= 3 && numeral_is_digits(numeral, 2, 2) &&
                   is_sign(in, at - 1, "(") && is_sign(in, numeral->past, ")");
    if (!bracket || !is_person_name(&in->tokens[at - 3]) ||
        !is_person_name(&in->tokens[at - 2]))
        return false;
    if (!goes_on(in, next) || tells_contest(in) || tokens_are_titled(in->tokens, in->n))
        return false;
    amount_take(to, numeral);
    to->unit = "12M";
    return true;
}

/** "died at", "gave birth at"; not "the number of dead at". */
static bool was_done_at(const struct reading *in, size_t at) {
    enum { MOST_WORDS = 3 };
    for (size_t n = 2; n <= MOST_WORDS && n <= at; n++) {
        size_t past;
        const struct sense *done = sense_at(in, at - n, CLASS_AGE_WORD, &past);
        if (done && past == at && done->number == AGE_DONE_AT)
            return !is_class(in, at - n - 1, CLASS_PREPOSITION);
    }
    return false;
}

/** Years of a life in digits: "67". */
static bool may_be_years(const struct numeral *numeral) {
    return numeral_is_digits(numeral, 1, 3) && is_plausible(numeral);
}

/** Nothing is measured or counted: a stop, a comma, "in", "when". */
static bool ends_clause(const struct reading *in, size_t at) {
    return at >= in->n || (is_sign(in, at, ".,;)") && !is_glued(in, at + 1)) ||
           is_one_of(in, at, CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION));
}

/** "died at 67": what somebody did at an age, and nothing goes on as a measure. */
static bool read_at(const struct reading *in, const struct numeral *numeral,
                    struct mention *to) {
    if (!was_done_at(in, numeral->first) || !may_be_years(numeral) ||
        !ends_clause(in, numeral->past))
        return false;
    amount_take(to, numeral);
    to->unit = "12M";
    return true;
}

/** "actor", "captain": what a person is. */
static bool is_person(const struct token *token) {
    size_t length;
    return phrase_signal(token, 1, SIGNAL_OFFICE, &length) != NULL;
}

/** "Smith", "her son", and of several "the brothers"; no month. */
static bool is_apposed_to(const struct token *token, bool several) {
    bool somebody = token_hints(token, HINT_LIVING) &&
                    hint_number(token, HINT_LIVING) == LIVING_SOMEBODY;
    bool may_be =
        several || somebody || token->flags & TOKEN_CAPITAL || is_person(token);
    return token->type == TOKEN_WORD && token->size > 1 && may_be &&
           !token_is_one_of(token, CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT));
}

/** "(IV, 2)": the number of a book, behind no name. */
static bool is_book(const struct reading *in, size_t at) {
    struct text word = token_text(in, at);
    for (size_t i = 0; i < word.size; i++)
        if (!memchr("IVXL", word.data[i], 4))
            return false;
    return !has_capital(in, at - 1);
}

/** "(Smith, 41)", and no "2)" of a row: is a bracket open before `at`? */
static bool is_bracketed(const struct reading *in, size_t at) {
    enum { NEAR = 40 };
    for (size_t i = at; i > 0 && i + NEAR > at; i--)
        if (is_sign(in, i - 1, "()"))
            return is_sign(in, i - 1, "(");
    return false;
}

/** "Smith, 41,": digits between commas behind a name. */
static bool read_apposition(const struct reading *in, const struct numeral *numeral,
                            struct mention *to) {
    size_t at = numeral->first;
    int apposed = hint_at(in, at - 1, HINT_APPOSED);
    bool then = at > 2 && apposed && is_sign(in, numeral->past, ",");
    bool several = then && apposed == APPOSED_SEVERAL;
    at -= then ? 1 : 0;
    if (at < 2 || !is_sign(in, at - 1, ",") || !may_be_years(numeral))
        return false;
    bool stop = is_sign(in, numeral->past, ".");
    bool closed = is_sign(in, numeral->past, ",.;)") && is_glued(in, numeral->past) &&
                  !(stop && is_glued(in, numeral->past + 1));
    if (is_sign(in, numeral->past, ")") && !is_bracketed(in, at))
        return false;
    if (!closed || !is_apposed_to(&in->tokens[at - 2], several) || is_book(in, at - 2))
        return false;
    bool somebody = hint_at(in, at - 2, HINT_LIVING) == LIVING_SOMEBODY &&
                    !is_plural(in, at - 2); /* "a boy, 7, and a girl, 5." */
    if (stop && !somebody && !has_capital(in, at - 3))
        return false;
    amount_take(to, numeral);
    to->unit = "12M";
    return true;
}

/** Nothing that a number counts or measures stands there: "vote", the end. */
static bool counts_nothing(const struct reading *in, size_t at) {
    size_t past, word = at + (is_dash(in, at) ? 1 : 0);
    return !is_plural(in, word) && !is_class(in, word, CLASS_PLURAL) &&
           !sense_at(in, word, CLASS_UNIT, &past) &&
           !sense_at(in, word, CLASS_TIME_UNIT, &past) &&
           !is_one_of(in, word,
                      CLASS_BIT(PERCENT) | CLASS_BIT(SCALE) | CLASS_BIT(GROUP));
}

/** "those under 18", "people 65 and older", "adults 18-34". */
static bool read_of_people(const struct reading *in, const struct numeral *numeral,
                           struct mention *to) {
    struct numeral high;
    size_t at = numeral->first, past = numeral->past;
    if (at == 0 || !may_be_years(numeral))
        return false;
    bool hedged = is_class(in, at - 1, CLASS_HEDGE_BEFORE) ||
                  (hints(in, at - 1, HINT_THAN) && at > 1);
    size_t who = at - 1;
    who -= hedged && who ? 1 + hints(in, who, HINT_THAN) : 0;
    if (who >= in->n || !hints(in, who, HINT_LIVING))
        return false;
    amount_take(to, numeral);
    to->unit = "12M";
    if (is_dash(in, past) && amount_range(in, numeral, past, false, &high) &&
        may_be_years(&high)) {
        amount_extend(to, numeral, &high);
        return counts_nothing(in, high.past);
    }
    return (hedged && counts_nothing(in, past)) ||
           sense_at(in, past, CLASS_HEDGE_AFTER, &past);
}

enum { LAST_HOUR = 12 };

/** "At 16, she left school", "Now 16, she": what opens a sentence of somebody, and is
 * no hour. */
static bool read_when(const struct reading *in, const struct numeral *numeral,
                      struct mention *to) {
    bool at = hints(in, 0, HINT_AT);
    bool opens = numeral->first == 1 && (at || hints(in, 0, HINT_APPOSED)) &&
                 may_be_years(numeral) && is_sign(in, numeral->past, ",");
    if (!opens || !hints(in, numeral->past + 1, HINT_SOMEBODY) ||
        (at && decimal_compare(numeral->value, decimal_of(LAST_HOUR, 0)) <= 0))
        return false;
    amount_take(to, numeral);
    to->unit = "12M";
    return true;
}

/** "when" among the conjunctions. */
enum { WHEN = 3 };

/** "turned three last week", "was five when": words of few years, and no place to turn
    to. */
static bool is_worded_age(const struct reading *in, const struct numeral *numeral,
                          int being) {
    bool words = !numeral->digits && !numeral->fraction && !numeral->article;
    bool few = words && !numeral->vague && is_plausible(numeral) &&
               decimal_compare(numeral->value, decimal_of(1, 0)) > 0;
    size_t past = numeral->past;
    if (few && being && has_number(in, past, CLASS_CONJUNCTION, WHEN))
        return true;
    return few && being == BEING_PERSON &&
           (!is_class(in, past, CLASS_PREPOSITION) || hints(in, past, HINT_IN) ||
            hints(in, past, HINT_ON));
}

/** "Ann Oak was 17 when": a whole name, and something that was then. */
static bool is_of_named(const struct reading *in, size_t be, size_t past) {
    bool named = be > 1 && is_person_name(&in->tokens[be - 1]) &&
                 is_person_name(&in->tokens[be - 2]);
    return named && is_class(in, past, CLASS_CONJUNCTION) &&
           !is_class(in, past, CLASS_AND) && !tells_contest(in) &&
           !tokens_are_titled(in->tokens, in->n);
}

/** "who was 10.", "He will be 35 by": a person, a form of to be, a number. */
static bool read_being(const struct reading *in, const struct numeral *numeral,
                       struct mention *to) {
    size_t at = numeral->first;
    at -= at > 1 && (is_class(in, at - 1, CLASS_HEDGE_BEFORE) ||
                     hints(in, at - 1, HINT_APPOSED)) /* "was barely 20" */
              ? 1
              : 0;
    int being = hint_at(in, at - 1, HINT_BEING);
    bool person = being == BEING_PERSON || /* "the average age is 44" */
                  (at > 1 && has_number(in, at - 2, CLASS_AGE_WORD, AGE_BEFORE));
    static const uint64_t behind = CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION) |
                                   CLASS_BIT(DEICTIC); /* "turns 43 this year" */
    if (at < (person ? 1 : 2) ||
        !(may_be_years(numeral) || is_worded_age(in, numeral, being)))
        return false;
    for (size_t i = at; being && i > 0 && i + 4 > at; i--)
        person = person || hints(in, i - 1, HINT_SOMEBODY) ||
                 hint_at(in, i - 1, HINT_LIVING) == LIVING_SOMEBODY;
    person = person || (being && is_of_named(in, at - 1, numeral->past));
    bool one_of = hints(in, numeral->past, HINT_OF); /* "was 1 of 3" */
    bool ends = numeral->past >= in->n || is_sign(in, numeral->past, ".,;") ||
                (!one_of && is_one_of(in, numeral->past, behind));
    amount_take(to, numeral);
    to->unit = "12M";
    return being && person && ends;
}

/** To the end of the ten years in which the lower end lies, which is set: "teens" are
    13 to 19. */
static void set_tens(struct mention *to, size_t first, size_t past) {
    to->amount.high =
        decimal_of(to->amount.low.coefficient - to->amount.low.coefficient % 10 + 9, 0);
    to->amount.range = true;
    to->unit = "12M";
    to->first = (uint32_t)first;
    to->past = (uint32_t)past;
}

/** "30s" at `at`. */
static bool read_decade(const struct reading *in, size_t at, struct numeral *tens) {
    bool written = is_type(in, at, TOKEN_DIGITS) && in->tokens[at].size == 2 &&
                   is_glued(in, at + 1) && hints(in, at + 1, HINT_TENS);
    return written && numeral_read(in, at, tens) && !tens->value.exponent &&
           tens->value.coefficient % 10 == 0;
}

/** "in his 30s", "her late thirties": ten years of age. */
static bool read_tens(const struct reading *in, size_t at, struct mention *to) {
    struct numeral tens;
    size_t number = at;
    if (!hints(in, at - 1, HINT_OWNER))
        return false;
    if (sense_at(in, at, CLASS_PERIOD_PART, &number))
        number = skip_dash(in, number);
    const struct sense *worded = word_sense(in, number, CLASS_DECADE);
    if (worded) { /* "in their thirties" */
        to->amount.low = decimal_of(worded->number, 0);
        to->amount.worded = true;
        set_tens(to, at, number + 1);
        return true;
    }
    if (!read_decade(in, number, &tens))
        return false;
    amount_take(to, &tens);
    set_tens(to, at, number + 2);
    return true;
}

bool age_is_group(const struct reading *in, size_t at) {
    size_t past, hedge = at - 1 - (is_dash(in, at - 1) && is_glued(in, at) ? 1 : 0);
    const struct sense *bound =
        at > 0 ? sense_at(in, hedge, CLASS_HEDGE_BEFORE, &past) : NULL;
    return bound && past == hedge + 1 && hedge_named(bound->value) >= HEDGE_AT_LEAST;
}

/** "the over-65s", "under-5s": no team, which has a name before it, or plays. */
static bool read_group(const struct reading *in, const struct numeral *numeral,
                       struct mention *to) {
    size_t at = numeral->first, s = numeral->past;
    int fewest = is_dash(in, at - 1) ? 1 : 2; /* "over 5s" is seconds */
    bool tens = numeral_is_digits(numeral, fewest, 2) && is_glued(in, s) &&
                hints(in, s, HINT_TENS) && age_is_group(in, at);
    size_t hedge = at - 1 - (is_dash(in, at - 1) ? 1 : 0), past;
    if (!tens || tells_contest(in) || (hedge > 1 && has_capital(in, hedge - 1)))
        return false;
    amount_take(to, numeral);
    to->unit = "12M";
    to->past = (uint32_t)s + 1;
    to->hedge = hedge_named(sense_at(in, hedge, CLASS_HEDGE_BEFORE, &past)->value);
    return true;
}

enum { MOST_LISTED = 8 };

/** "8", "11". */
static bool is_digits_of_years(const struct reading *in, size_t i) {
    return is_type(in, i, TOKEN_DIGITS) && in->tokens[i].size <= 2;
}

/** "and 5," or "5." behind the number: only numbers stand between the commas. */
static bool list_ends(const struct reading *in, size_t at) {
    for (int i = 0; i < MOST_LISTED; i++) {
        size_t next = at + (is_sign(in, at, ",") ? 1 : 0);
        next += is_class(in, next, CLASS_AND) ? 1 : 0;
        if (next == at || !is_digits_of_years(in, next))
            break;
        at = next + 1;
    }
    return at >= in->n || is_sign(in, at, ",.;)");
}

/** The first number of a list that ends before `at`: "8, 9 and" or "8 and"; or `at`. */
static size_t first_listed(const struct reading *in, size_t at) {
    for (int i = 0; i < MOST_LISTED && at > 2; i++) {
        bool joined = is_class(in, at - 1, CLASS_AND) || is_sign(in, at - 1, ",");
        bool number =
            is_digits_of_years(in, at - 2) || is_class(in, at - 2, CLASS_CARDINAL);
        if (!joined || !number)
            return at;
        at -= 2;
    }
    return at;
}

/** "daughters", "couple". */
static bool are_people(const struct reading *in, size_t at) {
    size_t length;
    bool several = hint_at(in, at, HINT_LIVING) == LIVING_SOMEBODY && is_plural(in, at);
    return several || phrase_signal(&in->tokens[at], 1, SIGNAL_PAIR, &length);
}

/** "aged 8 and 11", "her daughters, 3 and 5,": those behind the first, and all of them.
 */
static bool read_listed(const struct reading *in, const struct numeral *numeral,
                        struct mention *to) {
    size_t at = numeral->first, first = at;
    if (is_sign(in, at - 1, ",") || is_class(in, at - 1, CLASS_AND))
        first = first_listed(in, at);
    if (first == 0 || (first == at && !is_sign(in, at - 1, ",")) ||
        !is_plausible(numeral) || !counts_nothing(in, numeral->past))
        return false;
    bool aged =
        first < numeral->first && has_number(in, first - 1, CLASS_AGE_WORD, AGE_BEFORE);
    bool kin = first > 1 && is_sign(in, first - 1, ",") && are_people(in, first - 2);
    if (!aged && !(kin && list_ends(in, numeral->past)))
        return false;
    amount_take(to, numeral);
    to->unit = "12M";
    return true;
}

/** "a boy of 12": of somebody who has no others, as a father of three has. */
static bool read_of(const struct reading *in, const struct numeral *numeral,
                    struct mention *to) {
    size_t at = numeral->first, length;
    if (at < 2 || !hints(in, at - 1, HINT_OF) ||
        hint_at(in, at - 2, HINT_LIVING) != LIVING_SOMEBODY || is_plural(in, at - 2) ||
        phrase_signal(&in->tokens[at - 2], 1, SIGNAL_KIN, &length))
        return false;
    static const uint64_t behind = CLASS_BIT(AUXILIARY) | CLASS_BIT(VERB);
    amount_take(to, numeral);
    to->unit = "12M";
    return is_plausible(numeral) &&
           (ends_clause(in, numeral->past) || is_one_of(in, numeral->past, behind) ||
            hints(in, numeral->past, HINT_TENSE) || is_past_verb(in, numeral->past));
}

/** What tells that a number is an age, where no word says so. */
static bool (*const shapes[])(const struct reading *in, const struct numeral *numeral,
                              struct mention *to) = {
    read_apposition, read_being,  read_bracket, read_at,   read_of_people,
    read_when,       read_listed, read_of,      read_group};

static bool read_age(const struct reading *in, size_t at, const struct numeral *numeral,
                     struct mention *to) {
    struct numeral high;
    if (read_tens(in, at, to))
        return true;
    if (!numeral)
        return read_aged(in, at, to);
    amount_take(to, numeral);
    if (read_old(in, to))
        return true;
    if (amount_range(in, numeral, to->past, false, &high)) {
        amount_extend(to, numeral, &high);
        if (read_old(in, to))
            return true;
    }
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (shapes[i](in, numeral, to))
            return true;
    return false;
}

static const char *name_unit(const struct mention *mention) {
    static const struct {
        const char *unit, *name;
    } names[] = {{"12M", "year"}, {"1M", "month"}, {"7D", "week"}, {"1D", "day"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(mention->unit, names[i].unit) == 0)
            return names[i].name;
    return mention->unit;
}

const struct kind kind_age = {
    .name = "age",
    .does = DOES_AMOUNT | DOES_AGE,
    .enters = CLASS_BIT(AGE_WORD) | CLASS_BIT(PERIOD_PART) | CLASS_BIT(DECADE),
    .read = read_age,
    .relate = lengths_relate,
    .value = amount_write,
    .unit = name_unit,
    .example = "59-year-old, aged 12, Smith, 41, said",
    .explains = "how old someone or something is, in years, months, weeks or days",
};
