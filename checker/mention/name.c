/*
 * name.c - numbers that are part of a name, a code or a label, and count nothing.
 *
 * Told by shape: capitals, letters glued to digits, rows of digits, and by the labels
 * of the language; no list of brands would ever be whole.
 */
#include "mention/amount.h"
#include "mention/code.h"
#include "mention/numerals.h"
#include "mention/score.h"
#include "mention/title.h"

/** "In Brenn 48 people", "Rovers 71 points", "in Lunde 230 of 410": it counts. */
static bool is_counted(const struct reading *in, size_t past) {
    bool of_digits = is_type(in, past + 1, TOKEN_DIGITS) && hints(in, past, HINT_OF);
    return of_digits || is_one_of(in, past, CLASS_BIT(PLURAL) | CLASS_BIT(ANYONE));
}

bool amount_is_proper(const struct token *token) {
    static const uint64_t opening = CLASS_BIT(STARTER) | CLASS_BIT(FUNCTION) |
                                    CLASS_BIT(PREPOSITION) | CLASS_BIT(VERB);
    return token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
           !token_is_one_of(token, opening);
}

bool amount_has_plural(const struct reading *in, size_t past) {
    return is_one_of(in, past, CLASS_BIT(PLURAL) | CLASS_BIT(ANYONE)) ||
           is_plural(in, past);
}

/** No word that may lead to a count: "Nearly 14", "Needing 14", "Monday 14". */
static bool is_plain_name(const struct token *token) {
    static const uint64_t leading =
        CLASS_BIT(HEDGE_BEFORE) | CLASS_BIT(DETERMINER) | CLASS_BIT(DAY_WORD) |
        CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) |
        CLASS_BIT(SYNONYM) | CLASS_BIT(CONJUNCTION) | CLASS_BIT(DEICTIC) |
        CLASS_BIT(ORDINAL) | CLASS_BIT(AUXILIARY) | CLASS_BIT(PLURAL) |
        CLASS_BIT(ANYONE) | CLASS_BIT(SOURCE) | CLASS_BIT(CURRENCY_CODE);
    return amount_is_proper(token) && token->size > 3 && !token_may(token, leading) &&
           !(token->flags & (TOKEN_ADVERB | TOKEN_PLURAL | TOKEN_GERUND));
}

/** The first word of a sentence, or of an item: 2, behind "9." */
static size_t opening(const struct reading *in) {
    bool item = is_type(in, 0, TOKEN_DIGITS) && is_sign(in, 1, ".)") && is_glued(in, 1);
    return item && !is_glued(in, 2) ? 2 : 0;
}

/** "firms"; "blocks it", "mends the" are what one does. */
static bool is_counted_thing(const struct reading *in, size_t at) {
    static const uint64_t objects =
        CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE) | CLASS_BIT(FUNCTION);
    return amount_has_plural(in, at) &&
           (is_one_of(in, at, CLASS_BIT(PLURAL) | CLASS_BIT(ANYONE)) ||
            !is_one_of(in, at + 1, objects));
}

/** "FTSE 100 firms", "Psalm 23 was": the first word has its capital anyway. */
static bool opens_name(const struct reading *in, size_t past) {
    const struct token *first = &in->tokens[opening(in)];
    bool letters = first->flags & TOKEN_ALL_CAPITALS && first->size > 1;
    if (past < in->n && is_plain_name(first) && !is_counted_thing(in, past) &&
        !amount_has_plural(in, past + 1))
        return true;
    return past < in->n && amount_is_proper(first) &&
           (is_class(in, past, CLASS_AUXILIARY) ||
            (letters && !(in->tokens[past].flags & TOKEN_ALL_CAPITALS)));
}

/** "(Rose 80)": whom a bracket names, and when. */
static bool is_bracketed(const struct reading *in, size_t at, size_t past) {
    return is_sign(in, at - 2, "(") && is_sign(in, past, ")") &&
           is_type(in, at - 1, TOKEN_WORD) && has_capital(in, at - 1) &&
           !is_one_of(in, at - 1, CLASS_BIT(STARTER) | CLASS_BIT(LABEL));
}

/** "runs on Gadget 3.11.": no share of a party, for no other is told, and no verb leads
    to it. */
static bool is_only_pointed(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    bool led = at > 1 && is_class(in, at - 2, CLASS_PREPOSITION);
    for (size_t i = 0; i + 2 < in->n && led; i++)
        led = i == at || !is_type(in, i, TOKEN_DIGITS);
    return led;
}

/** "Gadget 2.0 is out", "Widget 23.05 with": a version, not the share of a country. */
static bool is_version(const struct reading *in, const struct numeral *numeral) {
    size_t past = numeral->past;
    bool last = is_class(in, past, CLASS_AND) && is_sign(in, numeral->first - 2, ",;");
    bool parted = is_sign(in, past, ",;") || last;
    bool listed = parted && past + 1 < in->n && amount_is_proper(&in->tokens[past + 1]);
    bool open = past < in->n && !listed &&
                (in->tokens[past].type == TOKEN_WORD || is_sign(in, past, "\",;!?") ||
                 is_only_pointed(in, numeral));
    return numeral->pointed && numeral->past == numeral->first + 3 && open &&
           !is_class(in, past, CLASS_PLURAL);
}

/** "In Varn 12 houses burned": the name is that of the place, and ends there. */
static bool is_behind_place(const struct reading *in, size_t at) {
    size_t first = at;
    while (first > 0 && amount_is_proper(&in->tokens[first - 1]))
        first--;
    const struct sense *leads =
        first > 0 && first < at ? token_sense(&in->tokens[first - 1], CLASS_PREPOSITION)
                                : NULL;
    return leads && leads->number == PREPOSITION_PLACE;
}

/** Few digits, as a name ends in: "500", "2.0". */
static bool may_end_name(const struct numeral *numeral) {
    return numeral->digits >= 1 && numeral->digits <= 4 && !numeral->grouped &&
           !numeral->scaled;
}

/** "Brenn 48 people", "In Varn 12 houses": the name has ended; "a Beech 200 aircraft"
   is one. */
static bool counts_behind(const struct reading *in, const struct numeral *numeral) {
    if (numeral->first > 1 && is_class(in, numeral->first - 2, CLASS_ARTICLE))
        return false;
    bool led = is_behind_place(in, numeral->first) || /* "on Tuesday 5 boats sank" */
               is_class(in, numeral->first - 1, CLASS_WEEKDAY);
    return is_counted(in, numeral->past) ||
           (led && amount_has_plural(in, numeral->past));
}

/** "iPhone", "macOS": a capital behind a small letter. */
static bool is_product(const struct reading *in, const struct token *token) {
    const char *text = in->document->view.data + token->start;
    if (token->type != TOKEN_WORD || token->size < 3 || token->flags & TOKEN_CAPITAL)
        return false;
    for (size_t i = 1; i < token->size; i++)
        if (ascii_is_upper(text[i]))
            return true;
    return false;
}

/** "macOS 14.1": with its point. */
static bool follows_product(const struct reading *in, const struct numeral *numeral) {
    return numeral->pointed && is_product(in, &in->tokens[numeral->first - 1]);
}

/** "Stoxx 50 -1.3%": a number with its sign follows. */
static bool is_quoted(const struct reading *in, size_t past) {
    bool sign = is_sign(in, past, "+") || is_dash(in, past);
    return sign && !is_glued(in, past) && is_glued(in, past + 1) &&
           is_type(in, past + 1, TOKEN_DIGITS);
}

/** "S&P 500", "iPhone 11", "Big 12": a short number right behind a name. */
bool amount_follows_name(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    bool may = at > 0 && may_end_name(numeral) && !counts_behind(in, numeral);
    if (!may || !(numeral->past == at + 1 || follows_product(in, numeral) ||
                  is_version(in, numeral)))
        return false;
    if (at == 1 || at == opening(in) + 1)
        return opens_name(in, numeral->past) && !tokens_are_titled(in->tokens, in->n);
    const struct token *before = &in->tokens[at - 1];
    if (is_bracketed(in, at, numeral->past) ||
        (amount_is_proper(before) && is_quoted(in, numeral->past)))
        return true;
    return is_product(in, before) ||
           (amount_is_proper(before) && !tokens_are_titled(in->tokens, in->n));
}

/** "the Galaxy 12 Plus and 12 Ultra": a number and a capital, joined to others behind a
    name. */
static bool joins_names(const struct reading *in, const struct numeral *numeral) {
    enum { NEAR = 7 };
    size_t at = numeral->first, past = numeral->past;
    bool joined = is_class(in, at - 1, CLASS_AND) || hints(in, at - 1, HINT_OR) ||
                  is_sign(in, at - 1, ",");
    bool alone = has_capital(in, past) && !amount_has_plural(in, past) &&
                 !amount_has_plural(in, past + 1);
    if (!joined || !alone || !may_end_name(numeral) || past != at + 1)
        return false;
    for (size_t i = at - 1; i > 1 && i + NEAR > at; i--) {
        const struct token *name = &in->tokens[i - 2];
        bool named = amount_is_proper(name) || is_product(in, name);
        if (named && is_type(in, i - 1, TOKEN_DIGITS) && has_capital(in, i))
            return !amount_has_plural(in, i) && !tokens_are_titled(in->tokens, in->n);
    }
    return false;
}

/** "the K-one Cup": a letter and a hyphen before a word. */
bool amount_has_letter(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    if (at < 2 || numeral->digits || !is_sign(in, at - 1, "-") || !is_joint(in, at - 1))
        return false;
    return is_type(in, at - 2, TOKEN_WORD) && in->tokens[at - 2].size == 1;
}

/** ">=40": the second sign of a bound, before `at`. */
static bool ends_bound(const struct reading *in, size_t at) {
    return at > 1 && is_sign(in, at - 1, "=") && is_sign(in, at - 2, "<>") &&
           is_glued(in, at - 1);
}

/** Letters, or letters and a hyphen, glued in front: A320, F-16, covid-19. */
bool amount_has_prefix(const struct reading *in, size_t at) {
    if (at == 0 || !is_glued(in, at))
        return false;
    if (is_type(in, at - 1, TOKEN_WORD))
        return true;
    if (is_sign(in, at - 1, "/@_=&%#\\^{"))
        return !ends_bound(in, at);
    if (at > 1 && is_sign(in, at - 1, "~") && is_glued(in, at - 1) &&
        !is_sign(in, at - 2, "([\"'")) /* "~40", "(~40)": a hedge */
        return true;
    bool across =
        (hints(in, at - 2, HINT_CROSS) && is_dash(in, at - 3)) || /* 20-by-30 */
        hints(in, at - 2, HINT_MINUS);                            /* minus-5 */
    bool joined = at >= 2 && is_dash(in, at - 1) && is_glued(in, at - 1);
    return joined && !across && is_type(in, at - 2, TOKEN_WORD) &&
           in->tokens[at - 2].size <= 6;
}

/** A word glued behind that is none of ours: 3D, 5G, 10x, 737s; the digits of 3b511a8c.
 */
static bool has_suffix(const struct reading *in, const struct numeral *numeral) {
    bool code = numeral->scaled && is_type(in, numeral->past, TOKEN_DIGITS);
    return is_glued(in, numeral->past) &&
           (code || is_type(in, numeral->past, TOKEN_WORD));
}

static bool has_prefix(const struct reading *in, const struct numeral *numeral) {
    return amount_has_prefix(in, numeral->first);
}

bool name_is_address(const struct reading *in, size_t past) {
    for (size_t i = past; i < past + 6 && i < in->n; i++) {
        if (is_sign(in, i, ".") && is_glued(in, i) && in->tokens[i - 1].size == 1)
            continue; /* "200 S. Elm Street" */
        if (i > past && is_type(in, i, TOKEN_DIGITS) && is_glued(in, i + 1) &&
            is_class(in, ++i, CLASS_ORDINAL_SUFFIX))
            continue; /* "200 East 42nd Street" */
        if (in->tokens[i].type != TOKEN_WORD || !(in->tokens[i].flags & TOKEN_CAPITAL))
            return false;
        bool leads = hint_at(in, i, HINT_STREET) && !is_glued(in, i);
        if (leads || (i > past && hints(in, i, HINT_STREET)))
            return true;
    }
    return false;
}

/** "uranium-235", "AngoSat-1": a longer word, and few digits that count nothing; a
    "magnitude-7 quake" is measured. */
static bool has_long_prefix(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    bool joined = at > 1 && is_sign(in, at - 1, "-") && is_joint(in, at - 1) &&
                  is_type(in, at - 2, TOKEN_WORD) && !is_plural(in, at - 2);
    bool ends = is_type(in, numeral->past, TOKEN_SIGN); /* "slides-1]" */
    bool long_enough = numeral->digits > 1 || ends || has_capital(in, at - 2);
    return joined && long_enough && !numeral->pointed && may_end_name(numeral) &&
           !amount_has_plural(in, numeral->past);
}

/** "575 Wilbraham Road". */
static bool is_address(const struct reading *in, const struct numeral *numeral) {
    return name_is_address(in, numeral->past);
}

/** "(1) wash; (2) rinse": it only begins one of the items that a sentence lists. */
static bool is_bracketed_item(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, past = numeral->past;
    bool bracketed = numeral_is_digits(numeral, 1, 2) && is_sign(in, at - 1, "(") &&
                     is_glued(in, at) && is_sign(in, past, ")") && is_glued(in, past);
    bool quoted = is_type(in, past + 1, TOKEN_SIGN) && !is_glued(in, past + 1);
    if (!bracketed || !(quoted || is_type(in, past + 1, TOKEN_WORD)))
        return false;
    return at == 1 || is_sign(in, at - 2, ",;:\"") || is_class(in, at - 2, CLASS_AND) ||
           decimal_compare(numeral->value, decimal_of(1, 0)) == 0;
}

/** "The Big Ten", "Ocean's Eleven": a capital within a sentence that has few. */
static bool is_worded_name(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    if (at <= in->least || !(in->tokens[at].flags & TOKEN_CAPITAL))
        return false;
    bool joined = is_sign(in, at - 1, "-") && is_joint(in, at - 1);
    bool eleven =
        joined && (is_type(in, at - 2, TOKEN_DIGITS) || has_capital(in, at - 2));
    return eleven || (in->tokens[at - 1].type == TOKEN_WORD &&
                      !tokens_are_titled(in->tokens, in->n));
}

enum { MOST_MEMBERS = 99 };

/** "Group of" before it, inside a sentence; a "Mother of" 12 has them. */
static bool leads_to_members(const struct reading *in, size_t at) {
    size_t length;
    return at > 2 && at - 2 >= in->least && hints(in, at - 1, HINT_OF) &&
           amount_is_proper(&in->tokens[at - 2]) &&
           !phrase_signal(&in->tokens[at - 2], 1, SIGNAL_KIN, &length);
}

/** As many as are told in a name: "20", not "20,000" nor "20 million". */
static bool may_be_members(const struct numeral *numeral) {
    return !numeral->scaled && !numeral->pointed &&
           decimal_compare(numeral->value, decimal_of(MOST_MEMBERS, 0)) <= 0;
}

/** "Group of 20", "Class of 92", "Group of Seven". */
static bool is_of_name(const struct reading *in, const struct numeral *numeral) {
    return leads_to_members(in, numeral->first) && may_be_members(numeral) &&
           !is_counted(in, numeral->past) && !tokens_are_titled(in->tokens, in->n);
}

/** "exec(2)": the bracket is glued to a word in small letters, as code is. */
static bool is_called(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, past = numeral->past;
    bool bracket = is_sign(in, at - 1, "(") && is_joint(in, at - 1) &&
                   is_sign(in, past, ")") && is_glued(in, past);
    return bracket && at > 1 && is_type(in, at - 2, TOKEN_WORD) &&
           !has_capital(in, at - 2);
}

/** "401(k)", "501(c)(3)", "exec(2)": a paragraph of a law, or of a handbook. */
static bool is_paragraph(const struct reading *in, const struct numeral *numeral) {
    size_t past = numeral->past, at = numeral->first;
    bool letter = is_sign(in, past, "(") && is_glued(in, past) &&
                  is_type(in, past + 1, TOKEN_WORD) && in->tokens[past + 1].size == 1 &&
                  is_sign(in, past + 2, ")");
    bool inner = is_sign(in, at - 1, "(") && is_joint(in, at - 1) &&
                 is_sign(in, at - 2, ")") && is_sign(in, past, ")");
    return letter || inner || is_called(in, numeral);
}

/** "section 6B (4)", "article 12 (3)": a part of what a label numbers. */
static bool is_subsection(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, head = at - 2;
    if (at < 3 || !is_sign(in, at - 1, "(") || !is_sign(in, numeral->past, ")"))
        return false;
    head -= is_type(in, head, TOKEN_WORD) && is_glued(in, head) ? 1 : 0;
    return is_type(in, head, TOKEN_DIGITS) && is_class(in, head - 1, CLASS_LABEL);
}

/** "14-Australians": so many people of a nation, whatever the hyphen. */
static bool are_people(const struct reading *in, size_t i) {
    size_t length;
    return i < in->n && amount_has_plural(in, i) &&
           (is_class(in, i, CLASS_ANYONE) ||
            phrase_signal(&in->tokens[i], 1, SIGNAL_NATION, &length));
}

/** "7-Eleven", "3-D": a hyphen and a capital, in a sentence that has few. */
static bool joins_capital(const struct reading *in, const struct numeral *numeral) {
    size_t past = numeral->past;
    bool joins = is_sign(in, past, "-") && is_joint(in, past) &&
                 is_type(in, past + 1, TOKEN_WORD) && has_capital(in, past + 1);
    return joins && !are_people(in, past + 1) &&
           (in->tokens[past + 1].size == 1 || is_class(in, past + 1, CLASS_CARDINAL) ||
            !tokens_are_titled(in->tokens, in->n));
}

/** "the 3 Series", "the rapper 50 Cent": a capital that no count has behind it. */
static bool is_titled(const struct reading *in, const struct numeral *numeral) {
    size_t next = numeral->past;
    return has_capital(in, next) && hints(in, next, HINT_TITLE) &&
           numeral_is_digits(numeral, 0, 3);
}

bool amount_is_grouping(const struct reading *in, const struct numeral *numeral) {
    return numeral->digits ? is_of_name(in, numeral)
                           : is_worded_name(in, numeral) || is_of_name(in, numeral);
}

/** What tells that a number in digits names something, and what is said of it. */
static const struct {
    bool (*is)(const struct reading *in, const struct numeral *numeral);
    const char *why;
    bool in_prose; /* of a number that stands as most do: see is_in_prose() */
} shapes[] = {
    {code_is_postal, "a postal code", false},
    {code_is_area, "a telephone number", false},
    {code_is_coordinate, "where a place is, in degrees", false},
    {code_is_called, "a telephone number", true},
    {code_is_id, "an id: so many digits without groups", true},
    {code_is_of_index, "part of a name", true},
    {code_is_note, "the mark of a note or a section", false},
    {code_is_raised, "markup, or raised", false},
    {code_is_file, "the name of a file or of versions", false},
    {code_is_of_row, "how many there are of what a label numbers", true},
    {code_is_model, "a model", true},
    {code_is_of_one, "a model or a code: one thing stands behind it", true},
    {is_titled, "part of a name", false},
    {title_has, "part of a title", true},
    {code_is_bill, "the number of a bill", false},
    {code_is_told, "a code or a version", true},
    {score_is_line, "a score", false},
    {is_paragraph, "a paragraph of a law or a handbook", false},
    {is_subsection, "a paragraph of a law", false},
    {score_ends_line, "a score", false},
    {code_is_part, "a telephone number", false},
    {code_is_dialled, "a telephone number, or that of a card", false},
    {code_is_padded, "it begins with a zero, as a code does", false},
    {joins_capital, "part of a name", false},
    {has_prefix, "letters or a sign are glued before it", false},
    {has_long_prefix, "letters are glued before it", false},
    {amount_follows_name, "a name stands before it", false},
    {joins_names, "part of a name", false},
    {is_address, "an address", false},
    {has_suffix, "letters are glued behind it", false},
    {code_is_joined, "part of a version, a telephone number or the like", false},
    {is_bracketed_item, "it numbers an item of a list", false},
};

/** "killed 35 people": between two small words, blanks around, and written as a count
    is; most numbers stand so. */
static bool is_in_prose(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first, past = numeral->past;
    bool led = at > 1 && is_type(in, at - 1, TOKEN_WORD) && !has_capital(in, at - 1) &&
               !is_product(in, &in->tokens[at - 1]);
    if (!led || is_glued(in, at) || !is_type(in, at, TOKEN_DIGITS))
        return false;
    bool word = is_type(in, past, TOKEN_WORD) && !is_glued(in, past);
    return word && !has_capital(in, past) &&
           in->document->view.data[in->tokens[at].start] != '0';
}

const char *amount_why_name(const struct reading *in, const struct numeral *numeral) {
    if (amount_is_grouping(in, numeral))
        return "part of a name";
    if (score_is_ratio(in, numeral))
        return "a ratio";
    if (code_is_calibre(in, numeral))
        return "a calibre";
    if (amount_has_letter(in, numeral))
        return "part of a name";
    if (!numeral->digits && title_has(in, numeral))
        return "part of a title";
    if (!numeral->digits) { /* "Twenty20" */
        bool torn =
            is_glued(in, numeral->past) && is_type(in, numeral->past, TOKEN_DIGITS);
        return torn ? "digits are glued behind it" : NULL;
    }
    bool prose = is_in_prose(in, numeral);
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if ((!prose || shapes[i].in_prose) && shapes[i].is(in, numeral))
            return shapes[i].why;
    return NULL;
}

bool amount_is_name(const struct reading *in, const struct numeral *numeral) {
    return amount_why_name(in, numeral);
}

/** "last week 12 people died": what follows is counted, and week is no label of it. */
static bool counts_on(const struct reading *in, size_t past) {
    static const uint64_t uncounted = CLASS_BIT(FUNCTION) | CLASS_BIT(PREPOSITION) |
                                      CLASS_BIT(AUXILIARY) | CLASS_BIT(CONJUNCTION) |
                                      CLASS_BIT(AND) | CLASS_BIT(VERB);
    return is_type(in, past, TOKEN_WORD) && !is_glued(in, past) &&
           !is_one_of(in, past, uncounted);
}

/** "a category 4 storm", "type 2 diabetes"; not "each grade 12 pupils" nor "in class 30
    pupils". */
static bool names_sort(const struct reading *in, size_t label, size_t past) {
    const struct sense *sense = token_sense(&in->tokens[label], CLASS_LABEL);
    bool plural = is_plural(in, past) || is_class(in, past, CLASS_ANYONE);
    if (!sense || sense->number != LABEL_OF_SORT || label == 0)
        return sense && sense->number == LABEL_OF_SORT && !plural;
    const struct token *before = &in->tokens[label - 1];
    if (token_is(before, CLASS_ARTICLE) || token_is(before, CLASS_CARDINAL))
        return true; /* "two category four storms" */
    bool each = (token_is(before, CLASS_DETERMINER) || token_is(before, CLASS_PER)) &&
                !hints(in, label - 1, HINT_THE);
    return !plural && !each;
}

/** "is building two", "was seating four": a verb, and no word of a label. */
static bool is_doing(const struct reading *in, size_t at) {
    return in->tokens[at].flags & TOKEN_GERUND && !has_capital(in, at) &&
           is_class(in, at - 1, CLASS_AUXILIARY);
}

/** "in any case 12", "Case 12 boxes", "Build 6 Big Ships": a word that is a label with
   a capital only, where nothing is counted. */
static bool needs_capital(const struct reading *in, size_t label, size_t past) {
    return has_number(in, label, CLASS_LABEL, LABEL_CAPITAL) &&
           (!has_capital(in, label) || has_capital(in, past) ||
            amount_has_plural(in, past));
}

/** "on port 3128 failed": a verb is behind, and no word before "port" tells which one,
    as in "on the flight 12 died". */
static bool is_told_of(const struct reading *in, size_t label, size_t past) {
    static const uint64_t telling = CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE) |
                                    CLASS_BIT(DEICTIC) | CLASS_BIT(ORDINAL);
    return is_past_verb(in, past) && label > 0 && !is_plural(in, past) &&
           !is_one_of(in, label - 1, telling);
}

bool amount_is_labelled(const struct reading *in, const struct numeral *numeral) {
    size_t at = numeral->first;
    if (at == 0 || numeral->grouped)
        return false;
    size_t before = at - 1;
    bool stop = is_sign(in, before, ".") && before > 0 && is_glued(in, before);
    if (stop)
        before--;
    bool joined = before > 0 && is_sign(in, before - 1, "&"); /* "S&P 500" */
    if (before < in->least || joined || !is_class(in, before, CLASS_LABEL) ||
        is_doing(in, before) || needs_capital(in, before, numeral->past))
        return false; /* the day of "40 day 1605" is told */
    const struct token *label = &in->tokens[before];
    bool plain_word = label->type == TOKEN_WORD && !(label->flags & TOKEN_CAPITAL);
    if (plain_word && !stop && counts_on(in, numeral->past) &&
        !names_sort(in, before, numeral->past) &&
        !is_told_of(in, before, numeral->past))
        return false;
    return !plain_word || label->size > 2 || stop;
}
