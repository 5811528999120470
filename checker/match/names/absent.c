/*
 * absent.c - from the words of a name to every form that a source may have of it.
 */
#include "match/names/absent.h"

#include "document/name.h"

static bool tells(const struct token *token, size_t n, enum signal signal) {
    size_t length;
    return phrase_signal(token, n, signal, &length) != NULL;
}

/** One word that the language knows, and no country. */
static bool is_one_common(const struct member *member, const struct name *name) {
    if (name->n_words != 1)
        return false;
    const struct token *token =
        member_token(member, name_word(&member->names, name, 0));
    return token->word && !tells(token, 1, SIGNAL_NATION);
}

/** Is name `i` surely one, and does it stand for all of its entity? */
static bool stands_for_all(const struct member *member, uint32_t i) {
    const struct name *name = &member->names.list.at[i];
    return name->entity == i && name->sure && !name->titled && name->n_words;
}

bool name_is_listed(const struct member *member, uint32_t i) {
    const struct name *name = &member->names.list.at[i];
    return stands_for_all(member, i) && name->shape != SHAPE_work &&
           !is_one_common(member, name);
}

bool name_is_found_in_part(const struct asked_names *in, const struct name *name) {
    for (uint32_t i = 0; i < name->n_words; i++) {
        const struct name_word *word = name_word(asked_own(in), name, i);
        if (word->part == PART_WORD && name_index_has(in->sources, word->hash))
            return true;
    }
    return false;
}

/** "March", "Easter": told by other checks, or a feast. */
static const uint64_t days = CLASS_BIT(MONTH) | CLASS_BIT(MONTH_SHORT) |
                             CLASS_BIT(WEEKDAY) | CLASS_BIT(HOLIDAY) |
                             CLASS_BIT(SEASON);

/** "Bank", "National", "Island": many names have the word. */
static bool is_of_many(const struct token *token) {
    static const enum signal many[] = {SIGNAL_BODY, SIGNAL_WIDE, SIGNAL_LANDFORM,
                                       SIGNAL_PUBLICATION, SIGNAL_OFFICE};
    for (size_t i = 0; i < sizeof many / sizeof *many; i++)
        if (tells(token, 1, many[i]))
            return true;
    return false;
}

/** "Pregnant Jane Roe": only its sentence gives it the capital. */
static bool is_opener(const struct asked_names *in, const struct name_word *word) {
    const struct document *document = in->draft->document;
    const struct name *name = asked_name(in, word);
    const struct sentence *sentence = &document->sentences.at[name->sentence];
    return word->token == sentence->first_token && name->n_words > 1 &&
           words_are_common(in, &document->tokens.at[word->token],
                            &document->tokens.at[word->token]);
}

/** A word that makes the name this one. */
static bool is_own_word(const struct asked_names *in, const struct name_word *word) {
    const struct token *token = member_token(in->draft, word);
    bool nation = asked_name(in, word)->n_words > 1 && tells(token, 1, SIGNAL_NATION);
    return word->part == PART_WORD && !is_of_many(token) && !nation &&
           !is_opener(in, word);
}

/** The United States, or a country of which the sources tell by another name. */
static bool is_told_nation(const struct asked_names *in, const struct name *name) {
    size_t length, n = name->past - name->first;
    const struct sense *nation = phrase_signal(
        &in->draft->document->tokens.at[name->first], n, SIGNAL_NATION, &length);
    return nation && length == n &&
           (!nation->number || nation_is_told(&in->sources->places, nation->number));
}

static bool text_has(struct text whole, struct text part) {
    return whole.size && text_find(whole, part) < whole.size;
}

/** Does a text state the name of itself: who wrote it, who published it? */
static bool is_stated(const struct document *document, struct text name) {
    return text_has(document->author.text, name) ||
           text_has(document->publisher.text, name) ||
           text_has(document->title.text, name) || text_has(document->place.text, name);
}

static bool is_stated_anywhere(const struct asked_names *in, const struct name *name) {
    struct text whole = name_text(in->draft->document, name);
    bool stated = is_stated(in->draft->document, whole);
    for (size_t i = 0; i < in->sources->n && !stated; i++)
        stated = is_stated(in->sources->members[i]->document, whole);
    return stated;
}

enum { LONGEST_BYLINE = 8 };

/** "By Jane Roe": who wrote the draft; "GENEVA (Reuters)": where. */
static bool is_of_draft(const struct asked_names *in, const struct name *name) {
    const struct document *document = in->draft->document;
    const struct sentence *sentence = &document->sentences.at[name->sentence];
    const struct token *tokens = document->tokens.at;
    bool line = sentence->past_token - sentence->first_token <= LONGEST_BYLINE &&
                token_hints(&tokens[sentence->first_token], HINT_BY);
    return line ||
           (document->dateline.size &&
            document->dateline.data == document->view.data + tokens[name->first].start);
}

/** "Hartstead, Pa.": of a town told in the sources. */
static bool is_region_behind(const struct asked_names *in, const struct name *name) {
    const struct document *document = in->draft->document;
    const struct token *first = &document->tokens.at[name->first];
    bool comma = name->first > 0 && first[-1].type == TOKEN_SIGN &&
                 document->view.data[first[-1].start] == ',';
    return comma && tells(first, name->past - name->first, SIGNAL_REGION);
}

/** A day, or a paper that the draft may have it from. */
static bool is_known_to_all(const struct asked_names *in, const struct name *name) {
    for (uint32_t i = name->first; i < name->past; i++) {
        const struct token *token = &in->draft->document->tokens.at[i];
        if (token_is_one_of(token, days) || tells(token, 1, SIGNAL_PUBLICATION))
            return true;
    }
    return is_told_nation(in, name) || is_region_behind(in, name) ||
           is_of_draft(in, name);
}

static bool is_capital(const struct token *token) {
    return token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL;
}

/** "Zephyr9", "GSM-103", the NYSE of "XYZ.NYSE": no blank parts it from the rest. */
static bool is_glued(const struct document *document, const struct name *name) {
    const struct token *first = &document->tokens.at[name->first],
                       *behind = &document->tokens.at[name->past];
    bool dot = name->first > 0 && !(first->flags & TOKEN_SPACE_BEFORE) &&
               document->view.data[first[-1].start] == '.';
    bool more =
        name->past + 1 < document->tokens.n && !(behind->flags & TOKEN_SPACE_BEFORE);
    bool hyphen = more && document->view.data[behind->start] == '-' &&
                  behind[1].type == TOKEN_DIGITS &&
                  !(behind[1].flags & TOKEN_SPACE_BEFORE);
    return dot || hyphen || (more && behind->type == TOKEN_DIGITS);
}

/** "BBB": how well something is rated. */
static bool is_rating(const struct document *document, const struct name *name) {
    const struct token *token = &document->tokens.at[name->first];
    const char *at = document->view.data + token->start;
    for (uint32_t i = 1; i < token->size; i++)
        if (at[i] != at[0])
            return false;
    return name->shape == SHAPE_letters && token->size > 1;
}

/** The State Jane Roe of "Secretary of State Jane Roe". */
static bool is_behind_of(const struct document *document, const struct name *name) {
    const struct token *first = &document->tokens.at[name->first];
    return name->n_words > 1 && name->first > 1 && token_hints(first - 1, HINT_OF) &&
           is_capital(first - 2) && name->shape == SHAPE_full;
}

/** Does a comma or "and" bind two words with capitals: Roe, Fell and Co? */
static bool is_bound(const struct document *document, const struct token *a,
                     const struct token *sign, const struct token *b) {
    bool comma = sign->type == TOKEN_SIGN && document->view.data[sign->start] == ',';
    return (comma || token_is(sign, CLASS_AND)) && is_capital(a) && is_capital(b);
}

/** "The Bonds and Mills Board": the article is of all of it. */
static bool is_behind_article(const struct document *document,
                              const struct name *name) {
    enum { ARTICLE_AND = 3 };
    const struct token *first = &document->tokens.at[name->first];
    return name->first >= ARTICLE_AND &&
           token_is(first - ARTICLE_AND, CLASS_DETERMINER);
}

/** "Roe" of "Roe, Fell and Co", "Fell Bank" of "Roe and Fell Bank": one word, or a
    body, that may be half of a longer name.  A town is none. */
static bool is_half(const struct document *document, const struct name *name) {
    const struct token *first = &document->tokens.at[name->first],
                       *last = &document->tokens.at[name->past - 1];
    bool before = name->first > 1 && is_bound(document, first - 2, first - 1, first);
    bool behind = name->past + 1 < document->tokens.n &&
                  is_bound(document, last, last + 1, last + 2);
    if (name->shape == SHAPE_place || name->shape == SHAPE_letters)
        return false;
    if (name->shape == SHAPE_body)
        return before && token_is(first - 1, CLASS_AND) &&
               (!tells(first - 2, 1, SIGNAL_BODY) || is_behind_article(document, name));
    return (behind && token_is(last + 2, CLASS_ABBREVIATION_END)) ||
           (name->n_words == 1 && (before || behind));
}

/** "Farmer Mills", "Varn's Grain Board", "Board on Grain": words with capitals before
   or behind it may be of the same name. */
static bool is_led_on(const struct document *document, const struct name *name) {
    const struct token *first = &document->tokens.at[name->title],
                       *last = &document->tokens.at[name->past - 1];
    uint32_t opens = document->sentences.at[name->sentence].own_token;
    bool run = name->title > opens + 1 && is_capital(first - 1);
    bool owned = name->title > opens + 2 && name->shape == SHAPE_body &&
                 token_hints(first - 1, HINT_POSSESSIVE) && is_capital(first - 3);
    bool purpose = name->past + 1 < document->tokens.n &&
                   tells(last + 1, 1, SIGNAL_PURPOSE) && is_capital(last + 2);
    return run || owned || purpose;
}

/** "Varn Power" of "Varn Power and Mill Board". */
static bool is_before_body(const struct asked_names *in, const struct name *name) {
    const struct names *names = asked_own(in);
    const struct name *next = name + 1;
    bool more = next < names->list.at + names->list.n && next->first == name->past + 1;
    return more && name->shape == SHAPE_full && next->shape == SHAPE_body &&
           token_is(&in->draft->document->tokens.at[name->past], CLASS_AND);
}

/** Is it no whole name: a part of one, or an office? */
static bool is_part(const struct document *document, const struct name *name) {
    return is_glued(document, name) || is_behind_of(document, name) ||
           is_half(document, name) || is_led_on(document, name) ||
           tells(&document->tokens.at[name->past - 1], 1, SIGNAL_OFFICE);
}

/** A part of a name; or a headline, in which no word that says something is written
    small. */
static bool is_cut(const struct asked_names *in, const struct name *name) {
    const struct document *document = in->draft->document;
    const struct sentence *sentence = &document->sentences.at[name->sentence];
    const struct token *tokens = document->tokens.at;
    if (is_part(document, name) || is_rating(document, name) ||
        is_before_body(in, name))
        return true;
    for (uint32_t i = sentence->own_token; i < sentence->past_token; i++)
        if (tokens[i].type == TOKEN_WORD &&
            (tokens[i].flags & (TOKEN_CONTENT | TOKEN_CAPITAL)) == TOKEN_CONTENT)
            return false;
    return true;
}

/** Is the word of a source the given name of somebody in full, who is called so
    nowhere else? */
static bool is_only_given(const struct asked_names *in, uint32_t hash) {
    size_t n;
    const struct indexed_word *same = name_index_find(in->sources, hash, &n);
    for (size_t i = 0; i < n; i++) {
        const struct names *names = &asked_source(in, &same[i])->names;
        const struct name *name = indexed_name(in->sources, &same[i]);
        if (!name_is_full(names, name) || name_given(names, name)->hash != hash)
            return false;
    }
    return true;
}

/** Its last word, where that makes it this one: Roe, and no College; else NULL. */
static const struct token *own_last(const struct asked_names *in,
                                    const struct name *name) {
    const struct name_word *last = name_surname(asked_own(in), name);
    return last && is_own_word(in, last) ? member_token(in->draft, last) : NULL;
}

/** Has a source a word that the newsroom holds for this one? */
static bool is_met_by_alias(const struct asked_names *in, uint32_t hash) {
    const struct rules *rules = in->rules;
    for (size_t i = 0; i < rules->aliases.n; i++)
        for (size_t k = 0; rules->aliases.at[i].hash == hash && k < rules->aliases.n;
             k++)
            if (rules->aliases.at[k].group == rules->aliases.at[i].group &&
                name_index_has(in->sources, rules->aliases.at[k].hash))
                return true;
    return false;
}

/** Has a source the word in a name, spelt so or nearly so, or without its capital? */
static bool is_met(const struct asked_names *in, const struct name *name,
                   const struct name_word *word) {
    const struct indexed_word *close[MOST_CLOSE];
    struct letters letters = member_letters(in->draft, word);
    bool given = name_is_full(asked_own(in), name) &&
                 word == name_given(asked_own(in), name) && own_last(in, name);
    if (name_index_small(in->sources, member_token(in->draft, word)->key) ||
        is_met_by_alias(in, word->hash))
        return true;
    if (given)
        return !is_only_given(in, word->hash);
    return name_index_has(in->sources, word->hash) ||
           name_index_close(in->sources, &letters, close);
}

/** Is some word its own, and none of those met? */
static bool is_unmet(const struct asked_names *in, const struct name *name) {
    size_t own = 0;
    for (uint32_t i = 0; i < name->n_words; i++) {
        const struct name_word *word = name_word(asked_own(in), name, i);
        if (!is_own_word(in, word))
            continue;
        if (is_met(in, name, word))
            return false;
        own++;
    }
    return own > 0;
}

/** Does a token of a source stand for the name: letters, a word that begins as a name
   of one word does, or its last word? */
static bool is_form(const struct asked_names *in, const struct name *name,
                    const struct document *source, const struct token *token) {
    const struct document *own = in->draft->document;
    const struct token *first = &own->tokens.at[name->first],
                       *last = own_last(in, name);
    if ((last && last->key == token->key) ||
        names_abbreviate(own, first, source, token))
        return true;
    return name->past - name->first == 1 && names_match(own, first, source, token);
}

static bool stands_in(const struct asked_names *in, const struct name *name,
                      const struct document *source) {
    for (size_t i = 0; i < source->tokens.n; i++)
        if (source->tokens.at[i].type == TOKEN_WORD &&
            is_form(in, name, source, &source->tokens.at[i]))
            return true;
    return false;
}

static bool is_form_absent(const struct asked_names *in, const struct name *name) {
    if (is_stated_anywhere(in, name))
        return false;
    for (size_t i = 0; i < in->sources->n; i++)
        if (stands_in(in, name, in->sources->members[i]->document))
            return false;
    return true;
}

enum { MOST_FORMS = 8 };

/** Forms of one name that are absent: a draft has few, each many times. */
struct absent_forms {
    struct text at[MOST_FORMS];
    size_t n; /* more than there is room for: the last of them are there */
};

static bool is_kept(const struct absent_forms *of, struct text form) {
    for (size_t i = 0; i < of->n && i < MOST_FORMS; i++)
        if (text_equal(of->at[i], form))
            return true;
    return false;
}

/** Is a form of it absent, there and anywhere? */
static bool is_absent_there(const struct asked_names *in, const struct name *name,
                            struct absent_forms *forms) {
    struct text form = name_text(in->draft->document, name);
    if (is_known_to_all(in, name) || !is_unmet(in, name))
        return false;
    if (is_kept(forms, form))
        return true;
    forms->at[forms->n++ % MOST_FORMS] = form;
    return is_form_absent(in, name);
}

bool name_is_absent(const struct asked_names *in, uint32_t i) {
    const struct names *names = asked_own(in);
    struct absent_forms forms = {.n = 0};
    if (!is_unmet(in, &names->list.at[i]) || is_cut(in, &names->list.at[i]))
        return false;
    for (size_t k = 0; k < names->list.n; k++)
        if (names->list.at[k].entity == i &&
            !is_absent_there(in, &names->list.at[k], &forms))
            return false;
    return true;
}
