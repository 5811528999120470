/*
 * saying.c - walking from a date to the verb or the writing that it belongs to.
 *
 * Between the two stand only those who say it and to whom, where, and in what: any
 * other word has a claim of its own on the date.
 */
#include "frame/saying.h"

#include "document/name.h"
#include "value/kind.h"

/** Tokens between a date and what it belongs to; words that modify a noun. */
enum { REACH = 12, MODIFIERS = 3, LONGEST_PHRASE = 3, MONTH_DAYS = 27 };

/** What a date spans.  The longer, the likelier it is what the figure tells of. */
enum span_of { A_DAY, A_MONTH, A_YEAR };

/** A date in its sentence. */
struct said_day {
    const struct clause *of;
    const struct document *document;
    const struct token *at;  /* of the document */
    size_t first, past;      /* of the sentence */
    size_t lead, begin, end; /* of the preposition before it, and of the date */
    enum span_of spans;
};

static int number_of(const struct token *token, enum word_class class) {
    const struct sense *sense = token_sense(token, class);
    return sense ? sense->number : -1;
}

static bool is_mark(const struct said_day *day, size_t i, const char *marks) {
    const struct token *token = &day->at[i];
    return i < day->past && token->type == TOKEN_SIGN && token->size == 1 &&
           strchr(marks, day->document->view.data[token->start]);
}

/** ' or its curly sister. */
static bool is_apostrophe(const struct said_day *day, size_t i) {
    return is_mark(day, i, "'") ||
           (i < day->past &&
            text_spells(document_token(day->document, i), "\xE2\x80\x99"));
}

/** Does one of the sentence's amounts, or what it counts, stand on these tokens? */
static bool holds_amount(const struct said_day *day, size_t from, size_t past) {
    const struct account *of = day->of->of;
    uint32_t sentence = day->of->mention->sentence, i = day->of->index;
    while (i > 0 && of->mentions[i - 1].sentence == sentence)
        i--;
    for (; i < of->n && of->mentions[i].sentence == sentence; i++) {
        const struct mention *m = &of->mentions[i];
        size_t end = m->noun_past > m->past ? m->noun_past : m->past;
        if (mention_does(m, DOES_AMOUNT) && m->first < past && end > from)
            return true;
    }
    return false;
}

/** The word or phrase of that class that ends before `past`, or NULL. */
static const struct sense *sense_before(const struct said_day *day, size_t past,
                                        enum word_class class, size_t *first) {
    *first = past;
    for (size_t n = LONGEST_PHRASE, length; n > 0; n--) {
        if (past < day->first + n)
            continue;
        *first = past - n;
        const struct sense *sense = phrase_sense(day->at + *first, n, class, &length);
        if (sense && length == n)
            return sense;
    }
    return NULL;
}

/** Who, which, that, and, but: another clause. */
static bool parts_clauses(const struct token *token) {
    return token_is(token, CLASS_CONJUNCTION) || token_is(token, CLASS_AND);
}

/** A dash or a typographic quote, say. */
static bool is_wide_mark(const struct said_day *day, size_t i) {
    return day->at[i].type == TOKEN_SIGN && day->at[i].size > 1 &&
           !is_apostrophe(day, i);
}

/** The sentence or its part ends here, or "that" opens what was said. */
static bool closes(const struct said_day *day, size_t i) {
    return i >= day->past || is_mark(day, i, ".,;:!?\")(") || is_wide_mark(day, i) ||
           parts_clauses(&day->at[i]);
}

/** "said on Tuesday it had": with such a word a clause begins. */
static bool is_pronoun(const struct said_day *day, size_t i) {
    return i < day->past && number_of(&day->at[i], CLASS_FUNCTION) > 0;
}

/** Or a subject does. */
static bool opens_clause(const struct said_day *day, size_t i) {
    return closes(day, i) || is_pronoun(day, i) ||
           token_is_one_of(&day->at[i], CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE));
}

static bool is_that(const struct said_day *day, size_t i) {
    return i < day->past && number_of(&day->at[i], CLASS_CONJUNCTION) == 1;
}

/** "was confirmed", "500 cases confirmed": nobody says it. */
static bool is_passive(const struct said_day *day, size_t verb) {
    return verb == day->first || token_is(&day->at[verb - 1], CLASS_AUXILIARY) ||
           holds_amount(day, verb - 1, verb);
}

/** Do the words between the verb and the date name who says it, or to whom? */
static bool is_direct(const struct said_day *day, size_t behind_verb) {
    size_t length;
    const struct token *next = &day->at[behind_verb];
    const struct sense *to =
        phrase_sense(next, day->past - behind_verb, CLASS_WRITING, &length);
    return behind_verb == day->begin || token_is(next, CLASS_PREPOSITION) ||
           token_is(next, CLASS_PERIOD_PART) || (to && to->number >= WRITING_SPEECH);
}

/** May the date be that of the verb, by what follows it? */
static bool fits_verb(const struct said_day *day, size_t verb, size_t behind_verb,
                      int number) {
    if (number == SAYING_TELLS)
        return opens_clause(day, day->end) && !is_passive(day, verb);
    if (number != SAYING_PLAIN)
        return is_that(day, day->end);
    if (day->spans == A_DAY && is_direct(day, behind_verb))
        return true;
    return day->spans == A_YEAR ? closes(day, day->end) : opens_clause(day, day->end);
}

/** A writing that tells on its day, if it is not one of so many. */
static bool is_telling(const struct said_day *day, const struct sense *writing,
                       size_t first, size_t past) {
    return writing->number == WRITING_REPORT && !holds_amount(day, first, past);
}

/** Words of those who say it, and that lead to them. */
static const uint64_t leading = CLASS_BIT(SOURCE) | CLASS_BIT(PREPOSITION) |
                                CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE) |
                                CLASS_BIT(FUNCTION) | CLASS_BIT(PERIOD_PART);

/** Any word but a verb: "the quarterly report". */
static bool may_modify(const struct token *token) {
    return token->type == TOKEN_WORD &&
           !token_is_one_of(token, CLASS_BIT(VERB) | CLASS_BIT(AUXILIARY));
}

/** Those who say it and hear it, where, and the words that lead to them. */
static bool may_stand_between(const struct said_day *day, size_t i, bool modifies) {
    const struct token *token = &day->at[i];
    return token_names(token) || token_is_one_of(token, leading) ||
           is_mark(day, i, ",'\"") || (modifies && may_modify(token));
}

/** The same of a word or a writing, which no amount counts. */
static bool is_between(const struct said_day *day, size_t from, size_t past,
                       const struct sense *writing, size_t modifiers) {
    return !parts_clauses(&day->at[from]) && !holds_amount(day, from, past) &&
           (writing || may_stand_between(day, from, modifiers > 0));
}

/** Is a writing told of before a "published" or "dated" that begins at `i`? */
static bool publishes(const struct said_day *day, size_t i) {
    size_t first;
    for (size_t n = 0; n < REACH && i > day->first; n++, i--) {
        const struct sense *writing = sense_before(day, i, CLASS_WRITING, &first);
        if (writing && writing->number <= WRITING_SPEECH)
            return !holds_amount(day, first, i);
        if (parts_clauses(&day->at[i - 1]))
            return false;
    }
    return false;
}

/** "As the mayor noted in Varn, in 2021 ...": the date opens what is told. */
static bool opens_after_comma(const struct said_day *day, size_t from) {
    bool ends = day->end >= day->past || is_mark(day, day->end, ".");
    for (size_t i = from; i < day->lead; i++)
        if (is_mark(day, i, ",") && (!ends || i == from))
            return true;
    return false;
}

/** "said [the mayor] [in Varn] on Tuesday", "in a report in March". */
static bool follows_saying(const struct said_day *day) {
    size_t modifiers = 0, first;
    for (size_t i = day->lead, n = 0; i > day->first && n < REACH; n++) {
        const struct sense *writing = sense_before(day, i, CLASS_WRITING, &first);
        if (writing && writing->number == WRITING_PUBLISHED && i == day->lead)
            return publishes(day, first);
        if (writing && is_telling(day, writing, first, i))
            return true;
        size_t verb;
        const struct sense *saying = sense_before(day, i, CLASS_SAYING, &verb);
        if (saying && !writing)
            return fits_verb(day, verb, i, saying->number) &&
                   !opens_after_comma(day, i);
        size_t next = writing ? first : i - 1;
        if (!is_between(day, next, i, writing, modifiers))
            return false;
        modifiers = writing ? MODIFIERS : modifiers - (modifiers > 0);
        i = next;
    }
    return false;
}

/** Is the date at the head of its clause: "In Varn on Tuesday", "; late in March"? */
static bool leads_clause(const struct said_day *day) {
    size_t i = day->begin, first, modifiers = 0;
    for (size_t n = 0; i > day->first && n < REACH; n++) {
        const struct token *before = &day->at[i - 1];
        const struct sense *writing = sense_before(day, i, CLASS_WRITING, &first);
        if (is_mark(day, i - 1, ",;:\"(") || parts_clauses(before))
            break;
        if (!writing && !may_stand_between(day, i - 1, modifiers > 0))
            return false;
        modifiers = writing ? MODIFIERS : modifiers - (modifiers > 0);
        i = writing ? first : i - 1;
    }
    const struct token *head = &day->at[i];
    return i == day->begin || token_is(head, CLASS_PREPOSITION) ||
           token_is(head, CLASS_PERIOD_PART);
}

/** What the verb of a clause that a date leads must be, and be followed by. */
static bool leads_verb(const struct said_day *day, size_t past, int number,
                       bool comma) {
    if (is_mark(day, past, ",") && comma)
        return false; /* "In March, the firm said, sales fell" */
    if (number == SAYING_PLAIN && day->spans != A_YEAR)
        return true;
    return is_that(day, past) ||
           (day->spans != A_YEAR && number == SAYING_TELLS && is_pronoun(day, past));
}

/** "On Tuesday[,] the council said". */
static bool precedes_saying(const struct said_day *day) {
    bool comma = is_mark(day, day->end, ",");
    size_t start = day->end + comma, length;
    if (!leads_clause(day))
        return false;
    for (size_t i = start; i < day->past && i < start + REACH; i++) {
        const struct token *token = &day->at[i];
        const struct sense *saying =
            phrase_sense(token, day->past - i, CLASS_SAYING, &length);
        if (saying && i > start && !is_passive(day, i) &&
            leads_verb(day, i + length, saying->number, comma))
            return true;
        bool sign = token->type == TOKEN_SIGN && !is_mark(day, i, "-.") &&
                    !(is_apostrophe(day, i) && i > start);
        if (sign || parts_clauses(token) || token_is(token, CLASS_AUXILIARY) ||
            holds_amount(day, i, i + 1))
            return false;
    }
    return false;
}

/** "Tuesday's report", "the 5 March statement". */
static bool names_writing(const struct said_day *day) {
    size_t i = day->end, length;
    if (is_apostrophe(day, i))
        i += i + 1 < day->past && token_hints(&day->at[i + 1], HINT_POSSESSIVE) ? 2 : 1;
    const struct sense *writing =
        i < day->past ? phrase_sense(day->at + i, day->past - i, CLASS_WRITING, &length)
                      : NULL;
    return day->spans == A_DAY && writing && writing->number == WRITING_REPORT;
}

static enum span_of span_of(const struct said_day *day, const struct mention *date) {
    if (date->time->low != NO_LOW_DAY && date->time->high != NO_HIGH_DAY) {
        int32_t days = date->time->high - date->time->low;
        return days < MONTH_DAYS ? A_DAY : days <= MONTH_DAYS + 3 ? A_MONTH : A_YEAR;
    }
    for (size_t i = date->first; i < date->past; i++) {
        const struct sense *unit = token_sense(&day->at[i], CLASS_TIME_UNIT);
        if (unit && unit->value[0] != 'T' && strchr(unit->value, 'M'))
            return strcmp(unit->value, "1M") == 0 ? A_MONTH : A_YEAR;
    }
    return strncmp(date->time->text, "XXXX-", 5) == 0 && strlen(date->time->text) == 7
               ? A_MONTH
               : A_DAY;
}

/** Where the preposition of the date begins: "on", "late in"; false: "for", "by". */
static bool find_lead(struct said_day *day) {
    size_t i = day->begin;
    if (i > day->first && token_is(&day->at[i - 1], CLASS_DETERMINER))
        i--; /* "for the first quarter" */
    if (i > day->first && token_is(&day->at[i - 1], CLASS_PREPOSITION)) {
        int number = number_of(&day->at[--i], CLASS_PREPOSITION);
        bool on = number == PREPOSITION_DAY && day->spans == A_DAY;
        if (number != PREPOSITION_PLACE && !on)
            return false; /* "a report on 2022" */
        if (i > day->first && token_is(&day->at[i - 1], CLASS_PREPOSITION))
            return false; /* "as of Tuesday" */
    }
    while (i > day->first && token_is(&day->at[i - 1], CLASS_PERIOD_PART))
        i--;
    day->lead = i;
    return true;
}

static struct said_day make_day(const struct clause *date) {
    const struct document *document = date->of->document;
    struct said_day day = {date,
                           document,
                           document->tokens.at,
                           date->first,
                           date->past,
                           date->mention->first,
                           date->mention->first,
                           date->mention->past,
                           A_DAY};
    day.spans = span_of(&day, date->mention);
    return day;
}

/** A hyphen, an opening bracket, an en or em dash. */
static bool opens_story(struct text sign) {
    return text_spells(sign, "-") || text_spells(sign, "(") ||
           text_spells(sign, "\xE2\x80\x93") || text_spells(sign, "\xE2\x80\x94");
}

enum { PLACE_WORDS = 4 };

/** "VARN, ": a few words in capitals open the sentence, up to a comma. */
static bool opens_with_place(const struct clause *date, size_t comma) {
    const struct document *document = date->of->document;
    if (comma <= date->first || comma > date->first + PLACE_WORDS ||
        !token_is_sign(document, comma, ","))
        return false;
    for (size_t i = date->first; i < comma; i++)
        if (!(document->tokens.at[i].flags & TOKEN_ALL_CAPITALS))
            return false;
    return true;
}

bool date_is_dateline(const struct clause *date) {
    const struct mention *mention = date->mention;
    bool day = mention_does(mention, DOES_DATE) && mention->time->sort == TIME_DATE;
    return day && mention->first > date->first && mention->past < date->past &&
           opens_with_place(date, (size_t)mention->first - 1) &&
           opens_story(document_token(date->of->document, mention->past));
}

bool date_is_of_saying(const struct clause *date) {
    struct said_day day = make_day(date);
    if (date_is_dateline(date) || names_writing(&day))
        return true;
    if (!find_lead(&day) || is_apostrophe(&day, day.end))
        return false;
    return follows_saying(&day) || precedes_saying(&day);
}
