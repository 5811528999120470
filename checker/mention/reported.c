/*
 * reported.c - the quarter a report is of was named once; the rest counts from it.
 */
#include "mention/reported.h"

#include "value/civil.h"
#include "mention/date.h"

/** How far back the quarter may be named that a report is of, in tokens. */
enum { FAR_BACK = 400 };

/** The year of the last such quarter that has begun: a fiscal one may have ended. */
static int year_begun(const struct calendar *quarter, int today) {
    struct civil now = civil_date(today);
    return now.year - (now.month < 3 * quarter->part - 2);
}

/** The quarter named last before `at`, in its year. */
static bool own_quarter(const struct reading *in, size_t at, struct calendar *to) {
    struct reading all = *in;
    all.tokens = in->document->tokens.at;
    size_t here = (size_t)(in->tokens - all.tokens) + at;
    size_t from = here > FAR_BACK ? here - FAR_BACK : 0;
    all.n = here;
    for (size_t i = here; i > from; i--) {
        bool may = is_class(&all, i - 1, CLASS_ORDINAL) ||
                   is_class(&all, i - 1, CLASS_QUARTER_SIGN);
        if (!may || !date_quarter(&all, i - 1, to) || to->grain != GRAIN_QUARTER)
            continue;
        if (!to->year && in->dated)
            to->year = year_begun(to, in->today);
        return to->year != 0;
    }
    return false;
}

/** A noun that stands for the period of a report. */
static bool is_period(const struct reading *in, size_t i) {
    return is_unit(in, i, "3M") || hints(in, i, HINT_PERIOD);
}

/** That quarter of the year before, or, where none is named, that year. */
static void set_year_before(const struct reading *in, size_t at, struct calendar *to) {
    if (own_quarter(in, at, to))
        to->year--;
    else if (in->dated)
        *to = (struct calendar){.grain = GRAIN_YEAR,
                                .year = civil_date(in->today).year - 1};
    else
        calendar_set_relative(to);
}

/** "year-ago", "year-earlier", "prior-year" before a noun; the token behind, or 0. */
static size_t year_ago(const struct reading *in, size_t at) {
    size_t past;
    if (!is_dash(in, at + 1))
        return 0;
    if (is_unit(in, at, "12M")) {
        const struct sense *ago = sense_at(in, at + 2, CLASS_AGO, &past);
        return ago && ago->number < 0 ? past : 0;
    }
    const struct sense *last = sense_at(in, at, CLASS_DEICTIC, &past);
    return last && last->number == -1 && past == at + 1 && is_unit(in, at + 2, "12M")
               ? at + 3
               : 0;
}

/** "year-ago quarter", "year-earlier third quarter", "prior-year figure". */
static size_t read_year_ago(const struct reading *in, size_t at, struct calendar *to) {
    size_t past = year_ago(in, at);
    if (!past || past >= in->n)
        return 0;
    past += hints(in, past, HINT_FISCAL) ? 1 : 0;
    size_t end = date_quarter(in, past, to);
    if (end && to->grain == GRAIN_QUARTER && !to->year) {
        if (in->dated)
            to->year = year_begun(to, in->today) - 1;
        return end;
    }
    set_year_before(in, at, to);
    return is_period(in, past) ? past + 1 : past;
}

/** "the quarter", "the latest period" of a report that has named its own. */
static size_t read_own(const struct reading *in, size_t at, struct calendar *to) {
    bool latest = hints(in, at, HINT_LATEST);
    size_t noun = at + (latest ? 1 : 0);
    bool the = at > 0 && hints(in, at - 1, HINT_KNOWN);
    bool own = the && is_period(in, noun) && (latest || is_unit(in, noun, "3M"));
    bool another = hints(in, noun + 1, HINT_OF) || is_dash(in, noun + 1);
    return own && !another && own_quarter(in, at, to) ? noun + 1 : 0;
}

/** The year, month or day named last before `at`: `grain` or a narrower one. */
static bool named_before(const struct reading *in, size_t at, enum grain grain,
                         struct calendar *to) {
    enum { NEAR = 120 };
    static const uint64_t months = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT);
    struct reading all = *in;
    all.tokens = in->document->tokens.at;
    all.least = 0;
    size_t here = (size_t)(in->tokens - all.tokens) + at;
    all.n = here;
    for (size_t i = here; i > 0 && i + NEAR > here; i--) {
        bool may = is_type(&all, i - 1, TOKEN_DIGITS) || is_one_of(&all, i - 1, months);
        if (!may || !date_point(&all, i - 1, to) || (grain == GRAIN_YEAR && !to->year))
            continue;
        if (to->grain >= grain && to->grain != GRAIN_DAYS)
            return true;
    }
    return false;
}

/** Not "that day labour is dear", nor "that year after year it fell". */
static bool stands_alone(const struct reading *in, size_t noun) {
    static const uint64_t behind = CLASS_BIT(PREPOSITION) | CLASS_BIT(AUXILIARY) |
                                   CLASS_BIT(FUNCTION) | CLASS_BIT(CONJUNCTION) |
                                   CLASS_BIT(AND) | CLASS_BIT(VERB);
    size_t next = noun + 1;
    bool ends = next >= in->n || is_type(in, next, TOKEN_SIGN);
    bool again = next + 1 < in->n && in->tokens[next + 1].key == in->tokens[noun].key;
    return !is_dash(in, next) && !again &&
           (ends || is_one_of(in, next, behind) || is_past_verb(in, next));
}

/** "that" at `at`, and no verb of saying before it, whose words follow. */
static bool is_that(const struct reading *in, size_t at) {
    return at < in->n && hints(in, at, HINT_THAT) && hints(in, at, HINT_KNOWN) &&
           !is_class(in, at - 1, CLASS_SAYING);
}

/** "later that year", "that month", "that day": the one that the text named last. */
static size_t read_told(const struct reading *in, size_t at, struct calendar *to) {
    static const struct {
        const char *unit;
        enum grain grain;
    } units[] = {{"12M", GRAIN_YEAR}, {"1M", GRAIN_MONTH}, {"1D", GRAIN_DAY}};
    bool that = is_that(in, at);
    size_t noun = at + (that ? 1 : 0);
    bool told = (that || is_that(in, at - 1)) && stands_alone(in, noun);
    for (size_t i = 0; told && i < sizeof units / sizeof *units; i++)
        if (is_unit(in, noun, units[i].unit) &&
            named_before(in, at, units[i].grain, to)) {
            to->grain = units[i].grain;
            to->month = to->grain == GRAIN_YEAR ? 0 : to->month;
            to->day = to->grain == GRAIN_DAY ? to->day : 0;
            return noun + 1;
        }
    return 0;
}

/** "1988 quarter", "the 1989 period". */
static size_t read_own_of_year(const struct reading *in, size_t at,
                               struct calendar *to) {
    int year = year_at(in, at);
    if (!year || !is_period(in, at + 1) || !own_quarter(in, at, to))
        return 0;
    to->year = year;
    return at + 2;
}

/** "last year's third quarter", "next year's quarter". */
static size_t read_of_years(const struct reading *in, size_t at, struct calendar *to) {
    size_t past;
    const struct sense *word = sense_at(in, at, CLASS_DEICTIC, &past);
    bool years = word && is_unit(in, past, "12M") && is_glued(in, past + 1) &&
                 hints(in, past + 2, HINT_POSSESSIVE);
    if (!years || word->number < -1 || word->number > 1)
        return 0;
    size_t noun = past + 3, end = date_quarter(in, noun, to);
    if (!end && is_period(in, noun) && own_quarter(in, at, to))
        end = noun + 1;
    if (!end || to->grain != GRAIN_QUARTER)
        return 0;
    to->year = in->dated ? civil_date(in->today).year + word->number : 0;
    return end;
}

size_t reported_period(const struct reading *in, size_t at, struct calendar *to) {
    static size_t (*const readers[])(const struct reading *in, size_t at,
                                     struct calendar *to) = {read_year_ago, read_own,
                                                             read_of_years, read_told};
    static const uint64_t classes =
        CLASS_BIT(TIME_UNIT) | CLASS_BIT(DEICTIC) | CLASS_BIT(DETERMINER);
    size_t past = 0;
    if (in->tokens[at].type == TOKEN_DIGITS)
        return is_period(in, at + 1) ? read_own_of_year(in, at, to) : 0;
    if (!token_may(&in->tokens[at], classes))
        return 0;
    for (size_t i = 0; !past && i < sizeof readers / sizeof *readers; i++) {
        *to = (struct calendar){0};
        past = readers[i](in, at, to);
    }
    return past;
}

/** "from 3 million a year earlier", "compared with a year earlier". */
static bool is_compared(const struct reading *in, size_t at) {
    enum { NEAR = 6 };
    size_t past;
    for (size_t i = at; i > 0 && i + NEAR > at; i--) {
        const struct sense *word = sense_at(in, i - 1, CLASS_PREPOSITION, &past);
        if (word && word->number == PREPOSITION_COMPARES)
            return true;
        if (is_sign(in, i - 1, ".;"))
            return false;
    }
    return false;
}

/** The year that the sentence named last before `at`, or 0. */
static int year_told(const struct reading *in, size_t at) {
    for (size_t i = at; i > 0; i--)
        if (year_at(in, i - 1))
            return year_at(in, i - 1);
    return 0;
}

size_t reported_year_before(const struct reading *in, size_t at, size_t past,
                            bool earlier, struct calendar *to) {
    int told = earlier ? year_told(in, at) : 0;
    if (told) {
        *to = (struct calendar){.grain = GRAIN_YEAR, .year = told - 1};
        return past;
    }
    if (own_quarter(in, at, to)) {
        to->year--;
        return past;
    }
    if (!earlier || !in->dated || !is_compared(in, at))
        return 0;
    *to =
        (struct calendar){.grain = GRAIN_YEAR, .year = civil_date(in->today).year - 1};
    return past;
}
