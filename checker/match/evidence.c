/*
 * evidence.c - the facts of a pair, each a small question.
 */
#include "match/evidence.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/search.h"
#include "value/compare.h"
#include "value/kind.h"

const char *cue_name(enum cue cue) {
    static const char *const names[N_CUES] = {
#define CUE(name, explains) [CUE_##name] = #name,
#define FACT(name, explains) [CUE_##name] = #name,
#include "match/cues.def"
#undef CUE
#undef FACT
#define SLOT(name, explains)                                                           \
    [CUE_##name##_same] = #name " same", [CUE_##name##_differs] = #name " differs",    \
    [CUE_##name##_open] = #name " open",
#include "frame/slots.def"
#undef SLOT
    };
    return names[cue];
}

/* ------------------------------------------------------------------ rarity */

/** Tokens in which the weight of a word falls to a third, and what a sign leaves. */
static const double FADING = 7, BEYOND_SIGN = 0.75;

/** So far away the weight of a word is reckoned once for all. */
enum { NEAR_TOKENS = 128 };

struct rarity {
    struct counted {
        uint32_t key, count;
    } * table; /* open addressing */
    size_t room, sentences;
    double rarest;              /* the log of how many sentences there are */
    double fading[NEAR_TOKENS]; /* how near a word is, by the tokens between */
};

/** From 0 to 1: how near a word so many tokens away is. */
static double faded(uint32_t away) {
    return exp(-(double)away / (1.6 * FADING));
}

static size_t place_of(const struct rarity *rarity, uint32_t key) {
    size_t at = (key * 2654435761u) & (rarity->room - 1);
    while (rarity->table[at].count && rarity->table[at].key != key)
        at = (at + 1) & (rarity->room - 1);
    return at;
}

static void count_account(struct rarity *rarity, const struct account *of) {
    size_t n = of->document->sentences.n;
    for (uint32_t s = 0; s < n; s++) {
        const struct sentence_words *words = account_words(of, s);
        for (const struct word_place *word = words->first; word < words->past; word++) {
            bool again = word > words->first && word[-1].key == word->key;
            size_t at = place_of(rarity, word->key);
            rarity->table[at].key = word->key;
            rarity->table[at].count += !again;
        }
    }
    rarity->sentences += n;
}

static size_t count_words(const struct account *of) {
    size_t n = 0;
    for (uint32_t s = 0; s < of->document->sentences.n; s++)
        n += (size_t)(account_words(of, s)->past - account_words(of, s)->first);
    return n;
}

const struct rarity *rarity_count(const struct account *accounts, size_t n,
                                  struct arena *arena) {
    struct rarity *rarity = arena_get(arena, sizeof *rarity);
    size_t words = 0;
    for (size_t i = 0; i < n; i++)
        words += count_words(&accounts[i]);
    for (rarity->room = 64; rarity->room < 2 * words;)
        rarity->room *= 2;
    rarity->table = arena_get(arena, rarity->room * sizeof *rarity->table);
    for (size_t i = 0; i < n; i++)
        count_account(rarity, &accounts[i]);
    rarity->rarest = log((double)rarity->sentences + 2);
    for (uint32_t i = 0; i < NEAR_TOKENS; i++)
        rarity->fading[i] = faded(i);
    return rarity;
}

/** A word that no source has tells nothing of which claim it is. */
static const double UNKNOWN = 0.35;

double rarity_of(const struct rarity *rarity, uint32_t key, bool *known) {
    uint32_t count = rarity->table[place_of(rarity, key)].count;
    double n = (double)rarity->sentences + 2;
    *known = count > 0;
    return *known ? log(n / (count + 0.5)) / rarity->rarest : UNKNOWN;
}

/* ---------------------------------------------------------------- vicinity */

/** Content words to each side that are looked at. */
enum { MOST_SIDE = MOST_AROUND / 2 };

/** Content words of a clause that a comma or "and" does not yet end. */
enum { CLAUSE_FRONT = 5, CLAUSE_BEHIND = 2 };

static bool parts(const struct document *document, size_t i) {
    return token_is_sign(document, i, ",;:()") ||
           (document->tokens.at[i].type == TOKEN_SIGN &&
            document->tokens.at[i].size == 3);
}

static bool joins(const struct token *token) {
    return token_is(token, CLASS_AND) || token_is(token, CLASS_CONJUNCTION);
}

/** Mentions to each side in whose words a token may stand. */
enum { MOST_NEAR = 8 };

static bool inside_amount(const struct account *of, uint32_t token, uint32_t near) {
    const struct mention *all = of->mentions;
    uint32_t i = near;
    while (i + MOST_NEAR > near && i > 0 && token < all[i].first)
        i--;
    while (i < near + MOST_NEAR && i + 1 < of->n && token >= all[i].past)
        i++;
    return token >= all[i].first && token < all[i].past &&
           mention_does(&all[i], DOES_AMOUNT);
}

static void look(struct vicinity *to, const struct rarity *rarity, uint32_t from,
                 uint32_t end, int step) {
    const struct document *document = to->of->document;
    double left = 1, away = 1;
    int order = 0;
    size_t n = 0;
    bool clause = true;
    for (uint32_t i = from; i != end && n < MOST_SIDE; i += (uint32_t)step) {
        const struct token *token = &document->tokens.at[i];
        bool part = parts(document, i), join = joins(token);
        if (part || join) {
            left *= BEYOND_SIGN;
            int least = step < 0 ? CLAUSE_FRONT : CLAUSE_BEHIND;
            bool soft = join || token_is_sign(document, i, ",");
            clause = clause && soft && order < least;
        } else if (token->flags & TOKEN_CONTENT &&
                   !inside_amount(to->of, i, to->index)) {
            bool known;
            order++;
            struct around *word = &to->words[to->n++];
            *word =
                (struct around){.key = token->key,
                                .rare = (float)rarity_of(rarity, token->key, &known),
                                .near = (float)(left * exp(-away / FADING)),
                                .order = (int8_t)(clause ? step * order : 0)};
            n++;
            away += 1;
        } else if (token->type == TOKEN_WORD) {
            away += 0.4;
        }
    }
}

/** Words of a clause count less the further away. */
static double by_order(int order) {
    return 1 / (1 + 0.15 * (abs(order) - 1));
}

/** What a word tells of its clause. */
static double telling(const struct around *word) {
    return word->order ? (double)word->rare * by_order(word->order) : 0;
}

static struct weighed weigh_all(const struct vicinity *of) {
    struct weighed sum = {0};
    for (size_t i = 0; i < of->n; i++) {
        const struct around *word = &of->words[i];
        double rare = (double)word->rare, near = (double)word->near;
        sum.all += rare;
        sum.near += rare * near;
        sum.next += rare * near * near;
        *(word->order < 0 ? &sum.front : &sum.behind) += telling(word);
    }
    return sum;
}

void vicinity_read(struct vicinity *to, const struct account *of, uint32_t index,
                   const struct rarity *rarity) {
    const struct mention *mention = &of->mentions[index];
    const struct sentence *in = &of->document->sentences.at[mention->sentence];
    to->of = of;
    to->rarity = rarity;
    to->index = index;
    to->n = 0;
    look(to, rarity, mention->hedge_first - 1, in->first_token - 1, -1);
    look(to, rarity, mention->past, in->past_token, 1);
    to->whole = weigh_all(to);
}

/* ------------------------------------------------------------------- words */

static bool is_before(const void *place, const void *key) {
    return ((const struct word_place *)place)->key < *(const uint32_t *)key;
}

/** The places of a word in a sentence. */
static struct sighted find_word(const struct account *of, uint32_t sentence,
                                uint32_t key) {
    if (sentence >= of->document->sentences.n || !account_may_hold(of, sentence, key))
        return (struct sighted){0};
    const struct sentence_words *words = account_words(of, sentence);
    const struct word_place *at = words->first, *end = words->past;
    at += search(&key, at, (size_t)(end - at), sizeof *at, is_before);
    struct sighted found = {.first = at, .past = at};
    while (found.past < end && found.past->key == key)
        found.past++;
    return found;
}

static bool is_found(const struct sighted *word) {
    return word->first < word->past;
}

static bool has_word(const struct account *of, uint32_t sentence, uint32_t key) {
    struct sighted found = find_word(of, sentence, key);
    return is_found(&found);
}

/** The words that may stand in a sentence or beside it, a bit each. */
static uint64_t words_about(const struct account *of, uint32_t sentence) {
    bool last = sentence + 1 == of->document->sentences.n;
    return account_words(of, sentence)->any |
           (sentence ? account_words(of, sentence - 1)->any : 0) |
           (last ? 0 : account_words(of, sentence + 1)->any);
}

/** Which of the words around the figure the sentence has; those of the last are kept.
 */
static void see_sentence(const struct vicinity *figure, const struct account *of,
                         uint32_t sentence, struct sighting *to) {
    if (to->of == of && to->sentence == sentence)
        return;
    uint64_t about = words_about(of, sentence);
    to->of = of, to->sentence = sentence, to->n = 0;
    for (size_t i = 0; i < figure->n; i++) {
        uint32_t key = figure->words[i].key;
        if (!(about >> key % 64 & 1))
            continue;
        struct sighted found = find_word(of, sentence, key);
        found.word = i;
        if (is_found(&found) || has_word(of, sentence - 1, key) ||
            has_word(of, sentence + 1, key))
            to->words[to->n++] = found;
    }
}

static uint32_t tokens_away(const struct word_place *place,
                            const struct mention *from) {
    return place->token < from->first ? from->first - place->token
                                      : place->token - from->past + 1;
}

static bool stands_before(const void *place, const void *token) {
    return ((const struct word_place *)place)->token < *(const uint32_t *)token;
}

/** Of the places of a word that nearest to the mention. */
static const struct word_place *nearest(const struct sighted *word,
                                        const struct mention *to) {
    const struct word_place *at =
        word->first + search(&to->first, word->first,
                             (size_t)(word->past - word->first), sizeof *at,
                             stands_before);
    bool front = at > word->first &&
                 (at == word->past || tokens_away(at - 1, to) <= tokens_away(at, to));
    return front ? at - 1 : at;
}

static double nearness(const struct vicinity *figure, const struct word_place *place,
                       const struct mention *mention) {
    uint32_t away = tokens_away(place, mention);
    return away < NEAR_TOKENS ? figure->rarity->fading[away] : faded(away);
}

/** Words of the sentence beside count so much. */
static const double BESIDE = 0.4;

/** A word that stands in the sentence of both. */
static void add_shared(struct weighed *sum, const struct around *word,
                       const struct word_place *place, double near,
                       const struct mention *there) {
    double rare = (double)word->rare, own = (double)word->near;
    sum->all += rare;
    sum->near += rare * own * (0.35 + 0.65 * near);
    sum->next += rare * own * own * near;
    if (word->order && (place->token < there->first) == (word->order < 0))
        *(word->order < 0 ? &sum->front : &sum->behind) +=
            telling(word) * (near > 0.3 ? 1 : near / 0.3);
}

/** Of the words around the figure, what the sentence of the other has too. */
static struct weighed weigh_shared(const struct vicinity *figure,
                                   const struct sighting *seen,
                                   const struct mention *there) {
    struct weighed sum = {0};
    for (size_t i = 0; i < seen->n; i++) {
        const struct sighted *places = &seen->words[i];
        const struct around *word = &figure->words[places->word];
        if (is_found(places)) {
            const struct word_place *place = nearest(places, there);
            add_shared(&sum, word, place, nearness(figure, place, there), there);
        } else {
            sum.all += (double)word->rare * BESIDE;
        }
    }
    return sum;
}

static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

/** Most words in a row that count. */
enum { LONGEST_RUN = 5 };

/** Words in a row, from the two figures on in one direction, the nearer the more. */
static double same_run(const struct vicinity *figure, const struct account *of,
                       const struct mention *there, int step) {
    const struct mention *here = &figure->of->mentions[figure->index];
    const struct token *x = figure->of->document->tokens.at,
                       *y = of->document->tokens.at;
    const struct sentence *in = &figure->of->document->sentences.at[here->sentence],
                          *at = &of->document->sentences.at[there->sentence];
    int64_t i = step < 0 ? (int64_t)here->first - 1 : here->past,
            k = step < 0 ? (int64_t)there->first - 1 : there->past;
    double sum = 0;
    for (int n = 0; n < LONGEST_RUN; n++, i += step, k += step) {
        if (i < in->first_token || i >= in->past_token || k < at->first_token ||
            k >= at->past_token)
            break;
        bool words = x[i].type == TOKEN_WORD && y[k].type == TOKEN_WORD;
        bool same =
            words ? x[i].key == y[k].key
                  : x[i].type == y[k].type &&
                        text_equal(document_token(figure->of->document, (size_t)i),
                                   document_token(of->document, (size_t)k));
        if (!same)
            break;
        sum += 1 / (1 + 0.3 * n);
    }
    return fmin(1, sum / 3);
}

/* -------------------------------------------------------------------- rest */

/** No call of the mathematics library: this is done for each cue of each pair. */
static uint8_t hundredths(double fact) {
    return fact <= 0 ? 0 : fact >= 1 ? 100 : (uint8_t)(100 * fact + 0.5);
}

static void add_words(const struct vicinity *figure, struct sighting *seen,
                      const struct account *of, const struct mention *there,
                      struct evidence *to) {
    see_sentence(figure, of, there->sentence, seen);
    struct weighed shared = weigh_shared(figure, seen, there);
    const struct weighed *whole = &figure->whole;
    to->of[CUE_sentence] = hundredths(share(shared.all, whole->all));
    to->of[CUE_near] = hundredths(share(shared.near, whole->near));
    to->of[CUE_next] = hundredths(share(shared.next, whole->next));
    to->of[CUE_front] = hundredths(share(shared.front, whole->front));
    to->of[CUE_behind] = hundredths(share(shared.behind, whole->behind));
    to->of[CUE_run_front] = hundredths(same_run(figure, of, there, -1));
    to->of[CUE_run_behind] = hundredths(same_run(figure, of, there, 1));
}

static void add_facts(const struct vicinity *figure, const struct account *of,
                      uint32_t other, struct evidence *to) {
    static const struct {
        enum cue cue;
        fact_of *fact;
    } own[] = {
#define CUE(name, explains)
#define FACT(name, explains) {CUE_##name, fact_##name},
#include "match/cues.def"
#undef CUE
#undef FACT
    };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        to->of[own[i].cue] = hundredths(own[i].fact(figure, of, other));
}

static void add_slots(const struct vicinity *figure, const struct account *of,
                      uint32_t other, struct evidence *to) {
    const struct frame *x = account_frame(figure->of, figure->index),
                       *y = account_frame(of, other);
    for (size_t i = 0; i < N_SLOTS; i++) {
        if (!x->at[i] && !y->at[i])
            continue;
        struct likeness like =
            slot_relate((enum slot_id)i, figure->of, figure->index, of, other);
        uint8_t *at = to->of + FIRST_SLOT_CUE + 3 * i;
        at[SLOT_SAME] = hundredths(like.same);
        at[SLOT_DIFFERS] = hundredths(like.differs);
        at[SLOT_OPEN] = hundredths(like.open);
    }
}

struct evidence evidence_of(const struct vicinity *figure, struct sighting *seen,
                            const struct account *of, uint32_t other) {
    struct evidence evidence = {{0}};
    add_words(figure, seen, of, &of->mentions[other], &evidence);
    add_facts(figure, of, other, &evidence);
    add_slots(figure, of, other, &evidence);
    return evidence;
}
