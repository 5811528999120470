/*
 * owned.c - pieces of sentences, the persons they are of, and the words in them.
 */
#include "match/names/owned.h"

#include "base/search.h"
#include "match/names/bonded.h"
#include "match/names/person.h"

enum { MOST_PIECES = 24, MOST_PERSONS = 12, ANYBODY = 1 << 15 };

/** Tokens `first` up to `past`, and a bit for each person it is of; of a pronoun, and
    of what no person is named beside, ANYBODY. */
struct piece_of {
    uint32_t first, past;
    unsigned persons;
    bool named, says; /* has it a name; a word that says something? */
    bool saying;      /* who is in it says it all */
};

/** A sentence by its pieces. */
struct pieces {
    const struct member *member;
    struct piece_of at[MOST_PIECES];
    uint32_t n;
    uint32_t persons[MOST_PERSONS]; /* their names */
    uint32_t n_persons;
};

/** A body, a place, letters or a work. */
static bool is_thing(const struct name *name) {
    static const unsigned things =
        1u << SHAPE_work | 1u << SHAPE_place | 1u << SHAPE_letters | 1u << SHAPE_body;
    return things >> name->shape & 1;
}

/** May it be a person, who does something? */
static bool may_act(const struct document *document, const struct name *name) {
    return name->sure && !name->titled && !is_thing(name) &&
           !name_is_behind_the(document, name);
}

static bool name_before(const void *name, const void *token) {
    return ((const struct name *)name)->past <= *(const uint32_t *)token;
}

static bool is_sign(const struct document *document, uint32_t i, const char *signs) {
    const struct token *token = &document->tokens.at[i];
    return token->type == TOKEN_SIGN &&
           byte_is_one_of(document->view.data[token->start], signs);
}

static bool parts(const struct document *document, uint32_t i) {
    const struct token *token = &document->tokens.at[i];
    return is_sign(document, i, ",;:()") ||
           (token->type == TOKEN_WORD &&
            token_is_one_of(token, CLASS_BIT(AND) | CLASS_BIT(CONJUNCTION)));
}

/** "With Jane Roe", "of Jane Roe": told beside who does it, by whom it is not. */
static bool is_led(const struct document *document, const struct name *name) {
    const struct token *before = &document->tokens.at[name->title - (name->title > 0)];
    return name->title > 0 && token_is(before, CLASS_PREPOSITION) &&
           !token_hints(before, HINT_BY);
}

/** Put a name into the last piece. */
static void add_person(struct pieces *to, uint32_t name) {
    struct piece_of *piece = &to->at[to->n - 1];
    const struct name *at = &to->member->names.list.at[name];
    if (!may_act(to->member->document, at))
        return;
    if (to->n_persons == MOST_PERSONS || is_led(to->member->document, at))
        piece->persons |= ANYBODY;
    if (to->n_persons == MOST_PERSONS)
        return;
    piece->persons |= 1u << to->n_persons;
    piece->named = true;
    to->persons[to->n_persons++] = name;
}

/** "Roe and a clerk", "Roe and Tan": what follows may be of both. */
static void open_piece(struct pieces *to, uint32_t first) {
    struct piece_of *last = to->n ? &to->at[to->n - 1] : NULL;
    bool joins = last && ((last->named && !last->says) || to->n == MOST_PIECES);
    if (!joins)
        to->at[to->n++] = (struct piece_of){.first = first, .past = first};
    else if (token_is(&to->member->document->tokens.at[first], CLASS_AND))
        last->persons |= ANYBODY;
}

/** A name with no words of its own shares those before: "by Roe and Tan". */
static void join_last(struct pieces *to) {
    const struct piece_of *last = &to->at[to->n - 1];
    if (to->n < 2 || !last->named || last->says)
        return;
    to->n--;
    to->at[to->n - 1].past = last->past;
    to->at[to->n - 1].persons |= last->persons;
}

/** What has no name is of those before it; before all of them of anybody.  Who says it
    shares all that the sentence tells. */
static void spread(struct pieces *to) {
    unsigned before = 0, say = 0;
    for (uint32_t i = 0; i < to->n; i++) {
        struct piece_of *piece = &to->at[i];
        piece->persons |= piece->named ? 0 : before ? before : (unsigned)ANYBODY;
        before |= piece->named ? piece->persons : 0;
        say |= piece->saying ? piece->persons : 0;
    }
    for (uint32_t i = 0; i < to->n; i++)
        to->at[i].persons |= say;
}

/** The pieces of a sentence; none where it has no words. */
static void read_pieces(const struct member *member, uint32_t sentence,
                        struct pieces *to) {
    const struct document *document = member->document;
    const struct sentence *in = &document->sentences.at[sentence];
    uint32_t at = in->own_token;
    size_t name = search_list(&member->names.list, &at, name_before);
    *to = (struct pieces){.member = member};
    for (uint32_t i = in->own_token; i < in->past_token; i++) {
        if (to->n == 0 || parts(document, i))
            open_piece(to, i);
        struct piece_of *piece = &to->at[to->n - 1];
        if (name < member->names.list.n && member->names.list.at[name].title == i) {
            add_person(to, (uint32_t)name);
            bool person = may_act(document, &member->names.list.at[name]);
            piece->says |= !person;
            i = person ? member->names.list.at[name].past - 1 : i;
            name++;
        } else {
            const struct token *token = &document->tokens.at[i];
            piece->says |= token_says_something(token);
            piece->saying |= token_is(token, CLASS_SAYING);
            piece->persons |= token_hints(token, HINT_SPEAKER) ? (unsigned)ANYBODY : 0u;
        }
        piece->past = i + 1;
    }
    if (to->n)
        join_last(to);
    spread(to);
}

/** Where the words of one name of a draft stand in the sources. */
struct asking_words {
    const struct asked_names *in;
    const struct name *name;
    struct clause_words words;
    uint64_t bits; /* a bit a word: where it is not set, none has that key */
    struct {
        const struct member *source;
        uint32_t name; /* whose it is; of several or nobody NO_NAME */
    } of[MOST_CLAUSE_WORDS];
    bool saying; /* the name says it */
};

enum { SIX_BITS = 26 };

static uint64_t bit_of(uint32_t key) {
    return (uint64_t)1 << (key * 0x9E3779B1u >> SIX_BITS);
}

/** Add what a piece says beside the names of persons. */
static void add_piece(struct clause_words *to, const struct pieces *of,
                      const struct piece_of *piece) {
    const struct names *names = &of->member->names;
    uint32_t at = piece->first;
    size_t name = search_list(&names->list, &at, name_before);
    while (at < piece->past) {
        while (name < names->list.n &&
               (names->list.at[name].past <= at ||
                !may_act(of->member->document, &names->list.at[name])))
            name++;
        uint32_t past = name < names->list.n && names->list.at[name].title < piece->past
                            ? names->list.at[name].title
                            : piece->past;
        clause_words_add(to, of->member->document, at, past);
        at = past < piece->past ? names->list.at[name].past : past;
    }
}

/** Does it, or is it told of, and not done to it: no verb stands before it? */
static bool is_subject(const struct member *member, const struct piece_of *piece,
                       const struct name *name) {
    const struct document *document = member->document;
    const struct token *tokens = document->tokens.at;
    if (name->title > piece->first && token_hints(&tokens[name->title - 1], HINT_BY))
        return true;
    for (uint32_t i = piece->first; i < name->title; i++) {
        size_t length;
        if (tokens[i].type == TOKEN_WORD &&
            (tokens[i].flags & TOKEN_PAST || token_is(&tokens[i], CLASS_AUXILIARY) ||
             token_is(&tokens[i], CLASS_SAYING) ||
             phrase_signal(&tokens[i], 1, SIGNAL_PAST_FORM, &length)))
            return false;
    }
    return true;
}

/** The words told of the name alone; false: of others too, or of whom is not sure. */
static bool take_words(struct asking_words *of, uint32_t index) {
    struct pieces pieces;
    bool found = false;
    read_pieces(of->in->draft, of->name->sentence, &pieces);
    for (uint32_t i = 0; i < pieces.n; i++) {
        const struct piece_of *piece = &pieces.at[i];
        unsigned own = piece->persons & ~(unsigned)ANYBODY;
        bool alone = own == piece->persons && own && !(own & (own - 1));
        bool mine = alone && pieces.persons[__builtin_ctz(own)] == index;
        of->saying |= mine && piece->saying;
        if (mine && (piece->named || pieces.n_persons == 1))
            add_piece(&of->words, &pieces, piece);
        found |= mine && piece->named && of->name->title >= piece->first &&
                 of->name->past <= piece->past &&
                 is_subject(of->in->draft, piece, of->name);
    }
    for (uint32_t i = 0; i < of->words.n; i++)
        of->bits |= bit_of(of->words.keys[i]);
    return found && of->words.n;
}

/** The place of a token's word among those asked for; their number: none. */
static uint32_t place_of(const struct asking_words *of, const struct document *document,
                         const struct token *token) {
    if (token->type != TOKEN_DIGITS && !(of->bits & bit_of(token->key)))
        return of->words.n;
    uint32_t key = token_clause_key(document, token), i = 0;
    while (i < of->words.n && of->words.keys[i] != key)
        i++;
    return i;
}

/** The piece that a token is in. */
static const struct piece_of *piece_at(const struct pieces *pieces, uint32_t token) {
    for (uint32_t i = 0; i < pieces->n; i++)
        if (token >= pieces->at[i].first && token < pieces->at[i].past)
            return &pieces->at[i];
    return NULL;
}

/** Has a piece of a sentence one of the words, and may it be of name `name`, or of
    anybody? */
static bool sentence_tells(const struct asking_words *of, const struct member *source,
                           uint32_t sentence, uint32_t name) {
    struct pieces pieces;
    read_pieces(source, sentence, &pieces);
    for (uint32_t i = 0; i < pieces.n; i++) {
        const struct piece_of *piece = &pieces.at[i];
        unsigned mine = ANYBODY;
        for (uint32_t k = 0; k < pieces.n_persons; k++)
            mine |= pieces.persons[k] == name ? 1u << k : 0u;
        for (uint32_t t = piece->first; piece->persons & mine && t < piece->past; t++)
            if (place_of(of, source->document, &source->document->tokens.at[t]) <
                of->words.n)
                return true;
    }
    return false;
}

/** Tells a source so of the draft's person, in a sentence or the one behind it? */
static bool is_told_of_same(const struct asking_words *of) {
    size_t n;
    const struct names *names = asked_own(of->in);
    const struct name_word *surname =
        name_surname(names, &names->list.at[of->name->entity]);
    const struct indexed_word *same =
        surname ? name_index_find(of->in->sources, surname->hash, &n) : NULL;
    for (size_t i = 0; same && i < n; i++) {
        const struct member *source = asked_source(of->in, &same[i]);
        const struct name *other = indexed_name(of->in->sources, &same[i]);
        uint32_t last = (uint32_t)source->document->sentences.n - 1,
                 index = (uint32_t)(other - source->names.list.at);
        if (persons_are_one(of->in->sources, of->in->draft, of->name, source, other) &&
            (sentence_tells(of, source, other->sentence, index) ||
             (other->sentence < last &&
              sentence_tells(of, source, other->sentence + 1, NO_NAME))))
            return true;
    }
    return !same;
}

/** The one person that the piece around a token is of, who says it as the draft's name
    does or does not; NO_NAME. */
static uint32_t person_of(const struct asking_words *of, const struct pieces *pieces,
                          uint32_t token) {
    const struct piece_of *piece = piece_at(pieces, token);
    bool one = piece && piece->saying == of->saying && piece->persons &&
               !(piece->persons & (piece->persons - 1)) && piece->persons < ANYBODY;
    return one ? pieces->persons[__builtin_ctz(piece->persons)] : NO_NAME;
}

static void note_owner(struct asking_words *of, uint32_t place,
                       const struct member *source, uint32_t name) {
    if (!of->of[place].source) {
        of->of[place].source = source;
        of->of[place].name = name;
        return;
    }
    const struct member *before = of->of[place].source;
    uint32_t at = of->of[place].name;
    if (at == NO_NAME || name == NO_NAME ||
        !persons_are_one(of->in->sources, before, &before->names.list.at[at], source,
                         &source->names.list.at[name]))
        of->of[place].name = NO_NAME;
}

static bool sentence_before(const void *sentence, const void *token) {
    return ((const struct sentence *)sentence)->past_token <= *(const uint32_t *)token;
}

/** The sentence that a token stands in, or follows. */
static uint32_t sentence_of(const struct document *document, uint32_t token) {
    size_t at = search_list(&document->sentences, &token, sentence_before);
    return (uint32_t)(at < document->sentences.n ? at : document->sentences.n - 1);
}

/** Of several, or of nobody who is sure. */
static bool is_of_several(const struct asking_words *of, uint32_t place) {
    return of->of[place].source && of->of[place].name == NO_NAME;
}

/** The owners of the word at `place`, wherever it stands in the sources. */
static void look_at_word(struct asking_words *of, uint32_t place) {
    size_t n;
    const struct told_words *told = &of->in->sources->words_told;
    const struct keyed *at = told_words_find(told, of->words.keys[place], &n);
    for (size_t i = 0; i < n && !is_of_several(of, place); i++) {
        uint32_t token, text = told_word_text(told, &at[i], &token);
        const struct member *source = of->in->sources->members[text];
        uint32_t sentence = sentence_of(source->document, token);
        if (token < source->document->sentences.at[sentence].own_token)
            continue;
        struct pieces pieces;
        read_pieces(source, sentence, &pieces);
        note_owner(of, place, source, person_of(of, &pieces, token));
    }
}

/** Are words `i` and `k` of one person? */
static bool are_of_one(const struct asking_words *of, uint32_t i, uint32_t k) {
    const struct member *a = of->of[i].source, *b = of->of[k].source;
    return a && b && of->of[i].name != NO_NAME && of->of[k].name != NO_NAME &&
           persons_are_one(of->in->sources, a, &a->names.list.at[of->of[i].name], b,
                           &b->names.list.at[of->of[k].name]);
}

/** Words of one person that are enough, with a figure among them and without. */
enum { ENOUGH = 2, MANY = 3 };

/** Whose most of the words are, if enough; those of several persons count against it.
 */
static bool find_owner(const struct asking_words *of, struct owner *to) {
    uint32_t several = 0, figures = 0;
    for (uint32_t i = 0; i < of->words.n; i++) {
        uint32_t n = 0;
        several += is_of_several(of, i);
        for (uint32_t k = 0; k < of->words.n; k++)
            n += are_of_one(of, i, k);
        figures |= n ? of->words.figures & 1u << i : 0u;
        if (n > to->words)
            *to =
                (struct owner){of->of[i].source,
                               &of->of[i].source->names.list.at[of->of[i].name], n, 0};
    }
    to->several = several;
    return to->words >= (figures ? ENOUGH : MANY);
}

bool name_has_owned(const struct asked_names *in, uint32_t i, struct owner *to) {
    const struct name *name = &asked_own(in)->list.at[i];
    struct asking_words of = {.in = in, .name = name};
    *to = (struct owner){0};
    if (!name_is_full(asked_own(in), &asked_own(in)->list.at[name->entity]) ||
        !may_act(in->draft->document, name) || is_led(in->draft->document, name) ||
        !take_words(&of, i) || is_told_of_same(&of))
        return false;
    for (uint32_t place = 0; place < of.words.n; place++)
        look_at_word(&of, place);
    return find_owner(&of, to) && to->several <= to->words &&
           asked_event_is_likely(in, to->source) &&
           !names_share_word(in->draft, i, to->source,
                             (uint32_t)(to->name - to->source->names.list.at));
}
