/*
 * post.c - phrases before and behind a name.
 */
#include "name/post.h"

#include "name/shape.h"

enum { LONGEST_PHRASE = 7, BODY_REACH = 9 };

/** A document while its posts are read. */
struct reading_posts {
    struct naming in; /* of the name's sentence */
    struct arena *arena;
    struct posts *to;
    uint32_t index; /* of the name */
};

static const struct token *token_at(const struct reading_posts *in, uint32_t i) {
    return &in->in.at[i];
}

static bool is_word(const struct reading_posts *in, uint32_t i) {
    return i >= in->in.first && i < in->in.past && token_at(in, i)->type == TOKEN_WORD;
}

static bool is_sign(const struct reading_posts *in, uint32_t i, const char *signs) {
    return naming_sign(&in->in, i, signs);
}

static bool is_class(const struct reading_posts *in, uint32_t i, uint64_t classes) {
    return is_word(in, i) && token_is_one_of(token_at(in, i), classes);
}

static bool tells(const struct reading_posts *in, uint32_t i, enum signal signal) {
    uint32_t past;
    return is_word(in, i) && naming_tells(&in->in, i, signal, &past);
}

/** "the", "a", "her" */
static bool is_article(const struct reading_posts *in, uint32_t i) {
    return is_class(in, i, CLASS_BIT(ARTICLE) | CLASS_BIT(DETERMINER));
}

/** The s of "the bank's", which stands for an article. */
static bool is_owner(const struct reading_posts *in, uint32_t i) {
    return is_word(in, i) && token_hints(token_at(in, i), HINT_POSSESSIVE) &&
           i > in->in.first && token_at(in, i - 1)->type == TOKEN_SIGN &&
           !(token_at(in, i)->flags & TOKEN_SPACE_BEFORE);
}

/** A word that may be inside of a phrase: no small one, no verb of saying. */
static bool is_inner(const struct reading_posts *in, uint32_t i) {
    static const uint64_t never =
        CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION) | CLASS_BIT(AND) |
        CLASS_BIT(AUXILIARY) | CLASS_BIT(DETERMINER) | CLASS_BIT(ARTICLE) |
        CLASS_BIT(WEEKDAY) | CLASS_BIT(MONTH) | CLASS_BIT(SAYING);
    return is_word(in, i) && !is_class(in, i, never) && !is_owner(in, i);
}

/** May a word be what somebody is: a noun without a capital, one alone? */
static bool may_be_head(const struct reading_posts *in, uint32_t i) {
    static const uint64_t never = CLASS_BIT(FUNCTION) | CLASS_BIT(VERB) |
                                  CLASS_BIT(CARDINAL) | CLASS_BIT(ORDINAL);
    bool told = tells(in, i, SIGNAL_OFFICE) || tells(in, i, SIGNAL_KIN);
    return is_inner(in, i) && token_at(in, i)->size > 2 &&
           (told || (!is_class(in, i, never) &&
                     !(token_at(in, i)->flags & (TOKEN_CAPITAL | TOKEN_ADVERB))));
}

static bool is_told(const struct reading_posts *in, uint32_t i) {
    return tells(in, i, SIGNAL_OFFICE) || tells(in, i, SIGNAL_KIN);
}

/** The name that begins at token `i`; NO_NAME. */
static uint32_t name_at(const struct reading_posts *in, uint32_t i) {
    const struct names *names = in->in.names;
    for (uint32_t k = in->index > BODY_REACH ? in->index - BODY_REACH : 0;
         k < names->list.n && names->list.at[k].title <= i; k++)
        if (names->list.at[k].title == i)
            return k;
    return NO_NAME;
}

/** The name behind "of", "at the ... in": the first within reach that no sign parts. */
static uint32_t body_behind(const struct reading_posts *in, uint32_t i) {
    if (!is_class(in, i, CLASS_BIT(PREPOSITION)))
        return NO_NAME;
    for (uint32_t k = i + 1;
         k < i + BODY_REACH && (is_word(in, k) || is_sign(in, k, "'")); k++) {
        uint32_t name = name_at(in, k);
        if (name != NO_NAME)
            return name;
        if (is_class(in, k,
                     CLASS_BIT(CONJUNCTION) | CLASS_BIT(AUXILIARY) | CLASS_BIT(AND) |
                         CLASS_BIT(SAYING)))
            break;
    }
    return NO_NAME;
}

/** May a name be a person's? */
static bool may_be_person(const struct name *name) {
    return name->shape == SHAPE_person || name->shape == SHAPE_full ||
           name->shape == SHAPE_single;
}

/** The one person whose name stands in the sentence before token `i`; NO_NAME: none,
    or more than one. */
static uint32_t person_before(const struct reading_posts *in, uint32_t i) {
    const struct name *list = in->in.names->list.at;
    uint32_t found = NO_NAME;
    for (uint32_t k = in->index; k-- > 0 && list[k].first >= in->in.first;) {
        bool before = list[k].past <= i && may_be_person(&list[k]);
        if (before && found != NO_NAME)
            return NO_NAME;
        found = before ? k : found;
    }
    return found;
}

/** Whose relative it is: "her son", "Roe's son", "the son of Roe". */
static void find_owner(const struct reading_posts *in, struct post *post) {
    bool hers = post->first > in->in.first &&
                token_hints(token_at(in, post->first - 1), HINT_OWNER);
    bool roes = post->first > in->in.first &&
                (is_owner(in, post->first - 1) ||
                 is_class(in, post->first - 1, CLASS_BIT(CONJUNCTION)));
    post->owned =
        hers ? token_at(in, post->first - 1)->key : (roes || post->body != NO_NAME);
    post->owner = hers || roes ? person_before(in, post->first) : post->body;
}

static void add_post(const struct reading_posts *in, enum post_sort sort,
                     uint32_t first, uint32_t past, uint32_t head) {
    struct post *post = list_add(in->arena, &in->to->list);
    *post = (struct post){.name = in->index,
                          .first = first,
                          .past = past,
                          .head = head,
                          .body = body_behind(in, past),
                          .owner = NO_NAME,
                          .sort = (uint8_t)sort};
    if (sort == POST_BODY)
        post->body = body_behind(in, first);
    if (sort == POST_KIN)
        find_owner(in, post);
}

static void add_phrase(const struct reading_posts *in, uint32_t first, uint32_t head) {
    bool plural = token_at(in, head)->flags & TOKEN_PLURAL;
    bool shortened =
        is_class(in, head, CLASS_BIT(ABBREVIATION)) && !tells(in, head, SIGNAL_OFFICE);
    if (!plural && !shortened)
        add_post(in, tells(in, head, SIGNAL_KIN) ? POST_KIN : POST_OFFICE, first,
                 head + 1, head);
}

/** The last word of a phrase that begins at `i`; `i` - 1 where none does. */
static uint32_t phrase_last(const struct reading_posts *in, uint32_t i) {
    uint32_t k = i;
    while (k < i + LONGEST_PHRASE && is_inner(in, k) &&
           (name_at(in, k) == NO_NAME || tells(in, k, SIGNAL_OFFICE)))
        k++;
    return k - 1;
}

/** A person's name in full, or behind a title: of whom a noun alone may tell. */
static bool is_whole(const struct reading_posts *in) {
    return in->in.name->shape == SHAPE_person || in->in.name->shape == SHAPE_full;
}

/** Does a sign, "of" or "who" end a phrase before token `i`, and no "and"? */
static bool ends_phrase(const struct reading_posts *in, uint32_t i) {
    bool bound = is_class(in, i, CLASS_BIT(PREPOSITION) | CLASS_BIT(CONJUNCTION));
    return (!is_word(in, i) || bound) && !is_class(in, i, CLASS_BIT(AND));
}

/** "And chairman": another office of the same person, no "and brothers". */
static bool may_be_another(const struct reading_posts *in, uint32_t last) {
    return is_told(in, last) && !(token_at(in, last)->flags & TOKEN_PLURAL);
}

/** Behind "the museum's", which stands for an article; or `i`. */
static uint32_t behind_owner(const struct reading_posts *in, uint32_t i) {
    for (uint32_t k = i;
         k < i + LONGEST_PHRASE && (is_word(in, k) || is_sign(in, k, "'")); k++)
        if (is_owner(in, k))
            return k + 1;
        else if (is_word(in, k) && !is_inner(in, k) && !is_article(in, k))
            break;
    return i;
}

/** One phrase at `i`; where the next begins, behind "founder and", or 0. */
static uint32_t read_phrase(const struct reading_posts *in, uint32_t i) {
    uint32_t owned = behind_owner(in, i);
    bool article = owned > i || is_article(in, i);
    uint32_t first = owned > i ? owned : i + article, last = phrase_last(in, first);
    bool noun = article && is_whole(in);
    bool more = last + 1 > first && is_told(in, last) &&
                is_class(in, last + 1, CLASS_BIT(AND)) &&
                may_be_another(in, phrase_last(in, last + 2));
    if (last + 1 == first || !(more || ends_phrase(in, last + 1)) ||
        !may_be_head(in, last))
        return 0;
    if (noun || is_told(in, last))
        add_phrase(in, first, last);
    return more ? last + 2 : 0;
}

enum { MOST_OFFICES = 4 };

/** What stands from `i` on: "the mayor of Varn", "her son", "founder and chairman of".
 */
static void read_behind(const struct reading_posts *in, uint32_t i) {
    for (int n = 0; i && n < MOST_OFFICES; n++)
        i = read_phrase(in, i);
}

/** How many tokens the word before token `i` has: with its hyphen, vice-president; 0.
 */
static uint32_t inner_before(const struct reading_posts *in, uint32_t i) {
    if (i > in->in.first && is_inner(in, i - 1))
        return 1;
    bool bound = i > in->in.first + 1 && is_sign(in, i - 1, "-") && is_word(in, i) &&
                 !(token_at(in, i)->flags & TOKEN_SPACE_BEFORE);
    return bound && is_inner(in, i - 2) ? 2 : 0;
}

/** The first token of the phrase that ends before `past`. */
static uint32_t phrase_first(const struct reading_posts *in, uint32_t past) {
    uint32_t first = past, n = inner_before(in, past);
    for (; n && past - first < LONGEST_PHRASE; n = inner_before(in, first))
        first -= n;
    return first;
}

/** "To Dr. Roe, chair of the trust, Lord Fell said": is the phrase that ends before
    `past` told of a name in front of it? */
static bool is_apposed_before(const struct reading_posts *in, uint32_t past) {
    uint32_t first = phrase_first(in, past);
    const struct name *list = in->in.names->list.at;
    if (first == in->in.first || !is_sign(in, first - 1, ","))
        return false;
    for (uint32_t k = in->index; k > 0 && in->index - k < 2; k--)
        if (list[k - 1].past == first - 1)
            return may_be_person(&list[k - 1]);
    return false;
}

/** The head of a phrase before a comma goes to the left of "of Varn". */
static uint32_t before_of(const struct reading_posts *in, uint32_t past) {
    uint32_t first = phrase_first(in, past);
    uint32_t at = first - (first > in->in.first && is_article(in, first - 1));
    bool of = at > in->in.first && is_class(in, at - 1, CLASS_BIT(PREPOSITION));
    if (of && is_apposed_before(in, at - 1))
        return past;
    return of && at - 1 > in->in.first && is_told(in, at - 2) ? at - 1 : past;
}

/** "Mr. President, Members of the House": to whom is spoken. */
static bool is_address(const struct reading_posts *in, uint32_t first) {
    uint32_t last = first - (first > in->in.first && is_sign(in, first - 1, "."));
    return tells(in, first, SIGNAL_COURTESY) ||
           (last > in->in.first && tells(in, last - 1, SIGNAL_COURTESY));
}

/** What stands before `past`: "the critic", "the bank's chief economist,". */
static void read_before(const struct reading_posts *in, uint32_t past, bool comma) {
    uint32_t end = comma ? before_of(in, past) : past, first = phrase_first(in, end);
    if (first < end && may_be_head(in, end - 1) && is_told(in, end - 1) &&
        !(comma && is_address(in, first)))
        add_phrase(in, first, end - 1);
}

/** Behind ", 76," */
static uint32_t behind_age(const struct reading_posts *in, uint32_t i) {
    bool age = i + 1 < in->in.past && token_at(in, i)->type == TOKEN_DIGITS &&
               is_sign(in, i + 1, ",");
    return age ? i + 2 : i;
}

enum { ROLE_REACH = 4 };

/** "is a nurse", "was chief economist", "served as treasurer" from the verb at `i` on.
 */
static void read_copula(const struct reading_posts *in, uint32_t i) {
    if (is_word(in, i) && token_hints(token_at(in, i), HINT_BEING)) {
        read_behind(in, i + 1);
        return;
    }
    for (uint32_t k = i + 1; k < i + ROLE_REACH && is_word(in, k) && is_word(in, i);
         k++)
        if (tells(in, k, SIGNAL_ROLE)) {
            read_behind(in, k + 1);
            return;
        }
}

static void read_title(const struct reading_posts *in) {
    uint32_t last = in->in.name->first - 1;
    last -= is_sign(in, last, ".");
    uint32_t first = in->in.name->title; /* "deputy Mayor Roe" */
    first -= first > in->in.first && tells(in, first - 1, SIGNAL_RANK);
    if (in->in.name->title < in->in.name->first && tells(in, last, SIGNAL_OFFICE) &&
        !tells(in, last, SIGNAL_COURTESY))
        add_phrase(in, first, last);
}

/** "Roe of the Harbour Trust"; but they "accused Roe of stealing from the Trust". */
static bool leads_to_body(const struct reading_posts *in, uint32_t at) {
    if (!is_class(in, at, CLASS_BIT(PREPOSITION)) ||
        !token_hints(token_at(in, at), HINT_OF))
        return false;
    return name_at(in, at + 1 + is_article(in, at + 1)) != NO_NAME;
}

/** Before "the Rev. Roe" and "the actress Jane Roe", where a comma stands before that;
    or `past`. */
static uint32_t before_apposed(const struct reading_posts *in, uint32_t past) {
    uint32_t first = phrase_first(in, past);
    bool the = first > in->in.first + 1 && is_article(in, first - 1) &&
               is_sign(in, first - 2, ",");
    return the && (first == past || is_told(in, past - 1)) ? first - 1 : past;
}

static void read_name(const struct reading_posts *in) {
    const struct name *name = in->in.name;
    uint32_t before = before_apposed(in, name->title), behind = name->past;
    if (before + 1 < name->title)
        read_before(in, name->title, false); /* "the actress" */
    bool comma = before > in->in.first && is_sign(in, before - 1, ",");
    read_title(in);
    if (before > in->in.first)
        read_before(in, before - comma, comma);
    bool apart = is_sign(in, behind, ",(");
    uint32_t at = behind_age(in, behind + apart);
    if (leads_to_body(in, at))
        add_post(in, POST_BODY, at, at + 1, at);
    if (apart && is_class(in, at, CLASS_BIT(CONJUNCTION)))
        read_copula(in, at + 1);
    else if (apart && is_word(in, at) && token_hints(token_at(in, at), HINT_BEING))
        read_copula(in, at);
    else if (apart)
        read_behind(in, at);
    else
        read_copula(in, behind);
}

struct posts posts_read(const struct document *document, const struct names *names,
                        struct arena *arena) {
    struct posts posts = {0};
    for (uint32_t i = 0; i < names->list.n; i++) {
        const struct name *name = &names->list.at[i];
        const struct sentence *sentence = &document->sentences.at[name->sentence];
        struct reading_posts in = {.in = {document, document->tokens.at,
                                          sentence->own_token, sentence->past_token,
                                          names, name},
                                   .arena = arena,
                                   .to = &posts,
                                   .index = i};
        if (may_be_person(name) && !name->titled)
            read_name(&in);
    }
    return posts;
}
