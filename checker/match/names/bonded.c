/*
 * bonded.c - the clauses of two bonds, word by word.
 */
#include "match/names/bonded.h"

#include "base/search.h"
#include "match/names/person.h"

enum { BEFORE = 8, BEHIND = 14, MOST_WORDS = BEFORE + BEHIND };

const struct name *bond_name(const struct member *member, const struct bond *bond) {
    return &member->names.list.at[bond->name];
}

static const struct name *whole(const struct member *member, uint32_t name) {
    const struct name *list = member->names.list.at;
    return &list[list[name].entity];
}

bool names_share_word(const struct member *a, uint32_t name, const struct member *b,
                      uint32_t other) {
    const struct name *x = whole(a, name), *y = whole(b, other);
    for (uint32_t i = 0; i < x->n_words; i++)
        for (uint32_t k = 0; k < y->n_words; k++)
            if (name_word(&a->names, x, i)->hash == name_word(&b->names, y, k)->hash)
                return true;
    return false;
}

/** Are both told in full, with other given names: two of a family? */
static bool are_relatives(const struct member *a, const struct name *x,
                          const struct member *b, const struct name *y) {
    return name_is_full(&a->names, x) && name_is_full(&b->names, y) &&
           name_given(&a->names, x)->hash != name_given(&b->names, y)->hash;
}

/** Do both stand by one word, and the same: Roe, whichever of the family? */
static bool are_called_alike(const struct two_bonds *two) {
    const struct name *x = bond_name(two->in->draft, two->here),
                      *y = bond_name(two->source, two->there);
    return x->n_words == 1 && y->n_words == 1 &&
           name_word(&two->in->draft->names, x, 0)->hash ==
               name_word(&two->source->names, y, 0)->hash;
}

bool bonds_of_one(const struct two_bonds *two) {
    const struct member *draft = two->in->draft, *source = two->source;
    if (are_called_alike(two))
        return true;
    return names_share_word(draft, two->here->name, source, two->there->name) &&
           !are_relatives(draft, whole(draft, two->here->name), source,
                          whole(source, two->there->name));
}

bool bonds_share_other(const struct two_bonds *two) {
    uint32_t here = two->here->other, there = two->there->other;
    return here != NO_NAME && there != NO_NAME &&
           names_share_word(two->in->draft, here, two->source, there) &&
           !are_relatives(two->in->draft, whole(two->in->draft, here), two->source,
                          whole(two->source, there));
}

bool bonds_beside(const struct two_bonds *two) {
    return two->here->beside && two->here->beside == two->there->beside;
}

enum { BEFORE_PASSIVE = 5 };

/** "The", "its": of which there is one; no "an", "every". */
static bool is_definite_at(const struct token *token) {
    return token_is(token, CLASS_DETERMINER) && !token_hints(token, HINT_EVERY);
}

/** "Fired the shots"; "the shots were fired by"; "its mill in" */
static bool is_definite(const struct member *member, const struct bond *bond) {
    const struct document *document = member->document;
    const struct token *tokens = document->tokens.at;
    uint32_t opens =
        document->sentences.at[bond_name(member, bond)->sentence].first_token;
    bool behind = !bond->by && bond->sort != BOND_LED;
    uint32_t first = behind ? bond->word + 1 : bond->word, past = bond->past;
    if (!behind) {
        past = first;
        first -= first - opens < BEFORE_PASSIVE ? first - opens : BEFORE_PASSIVE;
    }
    for (uint32_t i = first; i < past; i++)
        if (is_definite_at(&tokens[i]))
            return true;
    return false;
}

bool bonds_definite(const struct two_bonds *two) {
    return is_definite(two->in->draft, two->here) ||
           is_definite(two->source, two->there);
}

/** What a name may be exchanged for. */
enum sort { SORT_OTHER, SORT_BODY, SORT_LETTERS, SORT_TOWN, SORT_LAND };

bool name_is_land(const struct member *member, const struct name *name) {
    size_t length;
    const struct token *at = &member->document->tokens.at[name->first];
    size_t n = name->past - name->first;
    return (phrase_signal(at, n, SIGNAL_COUNTRY, &length) && length == n) ||
           (phrase_signal(at, n, SIGNAL_REGION, &length) && length == n);
}

static enum sort sort_of(const struct member *member, uint32_t name) {
    const struct name *at = &member->names.list.at[name];
    if (name_is_land(member, at))
        return SORT_LAND;
    if (at->shape == SHAPE_letters)
        return SORT_LETTERS;
    if (at->shape == SHAPE_body)
        return SORT_BODY;
    return at->shape == SHAPE_place ? SORT_TOWN : SORT_OTHER;
}

/** Is it called by more than one word, here or elsewhere in the text? */
static bool is_full(const struct member *member, uint32_t name) {
    return whole(member, name)->n_words > 1 || member->names.list.at[name].courtesy;
}

bool bonds_of_full(const struct two_bonds *two) {
    return is_full(two->in->draft, two->here->name) &&
           is_full(two->source, two->there->name);
}

bool bonds_of_one_sort(const struct two_bonds *two) {
    enum sort here = sort_of(two->in->draft, two->here->name),
              there = sort_of(two->source, two->there->name);
    bool unsure =
        two->here->sort == BOND_LED && ((here == SORT_OTHER && there == SORT_BODY) ||
                                        (here == SORT_BODY && there == SORT_OTHER));
    return here == there || unsure;
}

bool bonds_of_bodies(const struct two_bonds *two) {
    return sort_of(two->in->draft, two->here->name) == SORT_BODY &&
           sort_of(two->source, two->there->name) == SORT_BODY;
}

static bool is_person(const struct asked_names *in, const struct member *member,
                      uint32_t index) {
    size_t posts;
    const struct names *names = &member->names;
    const struct name *name = whole(member, index);
    posts_of_name(names, (uint32_t)(name - names->list.at), &posts);
    if (!name_is_full(names, name))
        return false;
    return name->shape == SHAPE_person || posts ||
           name_index_alone(in->sources, name_surname(names, name)->hash) ||
           name_index_alone(in->own, name_surname(names, name)->hash);
}

bool bonds_of_persons(const struct two_bonds *two) {
    return is_person(two->in, two->in->draft, two->here->name) &&
           is_person(two->in, two->source, two->there->name);
}

/** "Varn", which is no common word. */
static bool is_town(const struct member *member, uint32_t name) {
    const struct name *at = &member->names.list.at[name];
    return sort_of(member, name) == SORT_TOWN &&
           !token_is_common(&member->document->tokens.at[at->first]);
}

bool bonds_of_named(const struct two_bonds *two) {
    bool towns = is_town(two->in->draft, two->here->name) &&
                 is_town(two->source, two->there->name);
    return towns || bonds_of_bodies(two) || bonds_of_persons(two);
}

static bool leads_straight(const struct member *member, const struct bond *bond) {
    const struct document *document = member->document;
    return bond->word + 1 < document->tokens.n &&
           token_is(&document->tokens.at[bond->word + 1], CLASS_PREPOSITION);
}

bool bonds_lead_straight(const struct two_bonds *two) {
    return leads_straight(two->in->draft, two->here) &&
           leads_straight(two->source, two->there);
}

enum { DENIAL_REACH = 4 };

static bool is_denied(const struct member *member, const struct bond *bond) {
    const struct document *document = member->document;
    uint32_t first =
        document->sentences.at[bond_name(member, bond)->sentence].first_token;
    for (uint32_t i = bond->word; i > first && bond->word - i < DENIAL_REACH;) {
        size_t length;
        if (phrase_signal(&document->tokens.at[--i], 1, SIGNAL_DENIAL, &length))
            return true;
    }
    return false;
}

bool bonds_denied(const struct two_bonds *two) {
    return is_denied(two->in->draft, two->here) || is_denied(two->source, two->there);
}

/** The keys of the words and figures of a clause, those of names and the bond's own
    word left out: how many. */
struct near_words {
    uint32_t keys[MOST_WORDS], n;
};

static bool parts_clauses(const struct document *document, const struct token *token) {
    char sign = document->view.data[token->start];
    return token->type == TOKEN_SIGN && (sign == ';' || sign == ':');
}

/** The key of a word; of a figure that of its digits, which have none. */
static uint32_t key_of(const struct document *document, const struct token *token) {
    uint32_t hash = 1;
    if (token->type != TOKEN_DIGITS)
        return token->key;
    for (uint32_t i = 0; i < token->size; i++)
        hash = hash * 31 + (unsigned char)document->view.data[token->start + i];
    return hash | !hash;
}

/** `opens`: a sentence begins with it, so its capital says nothing. */
static void add_token(struct near_words *to, const struct document *document,
                      const struct token *token, bool opens) {
    uint16_t flags = (uint16_t)(TOKEN_CONTENT | TOKEN_ADVERB |
                                (opens && token->word ? 0 : TOKEN_CAPITAL));
    bool digits = token->type == TOKEN_DIGITS,
         word = token->type == TOKEN_WORD && (token->flags & flags) == TOKEN_CONTENT &&
                !token_is_one_of(token, CLASS_BIT(SAYING)),
         number = token->type == TOKEN_WORD && token_is(token, CLASS_CARDINAL);
    bool day = token->type == TOKEN_WORD && token->flags & TOKEN_CAPITAL &&
               token_is_one_of(token, CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH));
    if (!(digits || word || number || day) || to->n == MOST_WORDS)
        return;
    to->keys[to->n++] = key_of(document, token);
}

static struct near_words near_words_of(const struct member *member,
                                       const struct bond *bond) {
    struct near_words to = {.n = 0};
    const struct document *document = member->document;
    const struct sentence *in =
        &document->sentences.at[bond_name(member, bond)->sentence];
    const struct token *tokens = document->tokens.at;
    for (uint32_t i = bond->word; i > in->first_token && bond->word - i < BEFORE;) {
        if (parts_clauses(document, &tokens[--i]))
            break;
        add_token(&to, document, &tokens[i], i == in->first_token);
    }
    for (uint32_t i = bond->word + 1; i < in->past_token && i < bond->word + BEHIND;
         i++) {
        if (parts_clauses(document, &tokens[i]))
            break;
        add_token(&to, document, &tokens[i], i == in->first_token);
    }
    return to;
}

static bool near_has(const struct near_words *clause, uint32_t key) {
    for (size_t i = 0; i < clause->n; i++)
        if (clause->keys[i] == key)
            return true;
    return false;
}

size_t bonds_shared(const struct two_bonds *two) {
    struct near_words here = near_words_of(two->in->draft, two->here),
                      there = near_words_of(two->source, two->there);
    size_t n = 0;
    for (size_t i = 0; i < here.n; i++)
        n += near_has(&there, here.keys[i]);
    return n;
}

enum { FIGURE_REACH = 6 };

/** The key of the first figure behind the bond's word; 0: none. */
static uint32_t figure_of(const struct member *member, const struct bond *bond) {
    const struct document *document = member->document;
    uint32_t past =
        document->sentences.at[bond_name(member, bond)->sentence].past_token;
    for (uint32_t i = bond->word + 1; i < past && i < bond->word + FIGURE_REACH; i++) {
        const struct token *token = &document->tokens.at[i];
        if (token->type == TOKEN_DIGITS || token_is(token, CLASS_CARDINAL))
            return key_of(document, token);
    }
    return 0;
}

bool bonds_share_figure(const struct two_bonds *two) {
    uint32_t here = figure_of(two->in->draft, two->here);
    return here && here == figure_of(two->source, two->there);
}

bool bonds_figures_part(const struct two_bonds *two) {
    uint32_t here = figure_of(two->in->draft, two->here),
             there = figure_of(two->source, two->there);
    return here && there && here != there;
}

static bool name_before(const void *bond, const void *index) {
    return ((const struct bond *)bond)->name < *(const uint32_t *)index;
}

/** Has name `index` of a text a bond of another word than `word`?  They are sorted by
    name. */
static bool has_other_bond(const struct member *member, uint32_t index, uint32_t word) {
    const struct bonds *bonds = &member->names.bonds;
    size_t i = search_list(&bonds->list, &index, name_before);
    bool other = false;
    for (; i < bonds->list.n && bonds->list.at[i].name == index; i++) {
        if (bonds->list.at[i].word == word)
            return false;
        other = true;
    }
    return other;
}

/** The first name of a name's sentence. */
static uint32_t first_beside(const struct names *names, uint32_t name) {
    uint32_t i = name;
    while (i > 0 && names->list.at[i - 1].sentence == names->list.at[name].sentence)
        i--;
    return i;
}

/** Has the source's sentence name `name` of the draft? */
static bool has_name(const struct two_bonds *two, uint32_t name) {
    const struct names *names = &two->source->names;
    uint32_t sentence = names->list.at[two->there->name].sentence;
    for (uint32_t i = first_beside(names, two->there->name);
         i < names->list.n && names->list.at[i].sentence == sentence; i++)
        if (i != two->there->name &&
            names_share_word(two->in->draft, name, two->source, i))
            return true;
    return false;
}

bool bonds_share_name(const struct two_bonds *two) {
    const struct names *names = &two->in->draft->names;
    uint32_t sentence = names->list.at[two->here->name].sentence;
    for (uint32_t i = first_beside(names, two->here->name);
         i < names->list.n && names->list.at[i].sentence == sentence; i++)
        if (i != two->here->name && has_name(two, i))
            return true;
    return false;
}

enum { LED_REACH = 4 };

/** "With a loan from his friend Jane Roe": a part in it that is told, and is none of
    who did it. */
static bool is_led_to(const struct member *member, const struct name *name) {
    const struct document *document = member->document;
    uint32_t opens = document->sentences.at[name->sentence].first_token;
    for (uint32_t i = name->title; i > opens && name->title - i < LED_REACH;) {
        const struct token *token = &document->tokens.at[--i];
        if (token->type != TOKEN_WORD)
            return false;
        if (token_is(token, CLASS_PREPOSITION))
            return !token_hints(token, HINT_WITH) && !token_hints(token, HINT_BY);
    }
    return false;
}

bool bonds_tangled(const struct two_bonds *two) {
    const struct names *names = &two->source->names;
    uint32_t sentence = bond_name(two->source, two->there)->sentence,
             first = two->there->name;
    while (first > 0 && names->list.at[first - 1].sentence == sentence)
        first--;
    for (uint32_t i = first;
         i < names->list.n && names->list.at[i].sentence == sentence; i++)
        if (names_share_word(two->in->draft, two->here->name, two->source, i) &&
            !has_other_bond(two->source, i, two->there->word) &&
            !is_led_to(two->source, &names->list.at[i]))
            return true;
    return false;
}
