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

struct rarity {
    struct counted {
        uint32_t key, count;
    } * table; /* open addressing */
    size_t room, sentences;
    double rarest; /* the log of how many sentences there are */
};

static size_t place_of(const struct rarity *rarity, uint32_t key) {
    size_t at = (key * 2654435761u) & (rarity->room - 1);
    while (rarity->table[at].count && rarity->table[at].key != key)
        at = (at + 1) & (rarity->room - 1);
    return at;
}

static void count_account(struct rarity *rarity, const struct account *of) {
    size_t n = of->document->sentences.n;
    for (size_t s = 0; s < n; s++)
        for (uint32_t i = of->first_place[s]; i < of->first_place[s + 1]; i++) {
            bool again =
                i > of->first_place[s] && of->places[i - 1].key == of->places[i].key;
            size_t at = place_of(rarity, of->places[i].key);
            rarity->table[at].key = of->places[i].key;
            rarity->table[at].count += !again;
        }
    rarity->sentences += n;
}

const struct rarity *rarity_count(const struct account *accounts, size_t n,
                                  struct arena *arena) {
    struct rarity *rarity = arena_get(arena, sizeof *rarity);
    size_t words = 0;
    for (size_t i = 0; i < n; i++)
        words += accounts[i].first_place[accounts[i].document->sentences.n];
    for (rarity->room = 64; rarity->room < 2 * words;)
        rarity->room *= 2;
    rarity->table = arena_get(arena, rarity->room * sizeof *rarity->table);
    for (size_t i = 0; i < n; i++)
        count_account(rarity, &accounts[i]);
    rarity->rarest = log((double)rarity->sentences + 2);
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

/** Tokens in which the weight of a word falls to a third, and what a sign leaves. */
static const double FADING = 7, BEYOND_SIGN = 0.75;

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

static bool inside_amount(const struct account *of, uint32_t token, uint32_t near) {
    for (uint32_t i = near > 8 ? near - 8 : 0; i < of->n && i < near + 9; i++)
        if (token >= of->mentions[i].first && token < of->mentions[i].past)
            return mention_does(&of->mentions[i], DOES_AMOUNT);
    return false;
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

void vicinity_read(struct vicinity *to, const struct account *of, uint32_t index,
                   const struct rarity *rarity) {
    const struct mention *mention = &of->mentions[index];
    const struct sentence *in = &of->document->sentences.at[mention->sentence];
    to->of = of;
    to->index = index;
    to->n = 0;
    look(to, rarity, mention->hedge_first - 1, in->first_token - 1, -1);
    look(to, rarity, mention->past, in->past_token, 1);
}

/* ------------------------------------------------------------------- words */

static bool is_before(const void *place, const void *wanted) {
    const struct word_place *a = place, *b = wanted;
    return a->key != b->key ? a->key < b->key : a->token < b->token;
}

static uint32_t tokens_away(const struct word_place *place,
                            const struct mention *from) {
    return place->token < from->first ? from->first - place->token
                                      : place->token - from->past + 1;
}

/** The place of a word in a sentence that is nearest to the mention, or NULL. */
static const struct word_place *find_word(const struct account *of, uint32_t sentence,
                                          uint32_t key, const struct mention *near) {
    const struct word_place *first = of->places + of->first_place[sentence],
                            *end = of->places + of->first_place[sentence + 1];
    struct word_place wanted = {key, near->first};
    const struct word_place *at =
        first + search(&wanted, first, (size_t)(end - first), sizeof *first, is_before);
    bool behind = at < end && at->key == key, front = at > first && at[-1].key == key;
    if (behind && front)
        return tokens_away(at - 1, near) <= tokens_away(at, near) ? at - 1 : at;
    return behind ? at : front ? at - 1 : NULL;
}

static bool has_word(const struct account *of, int64_t sentence, uint32_t key) {
    if (sentence < 0 || sentence >= (int64_t)of->document->sentences.n ||
        !account_may_hold(of, (uint32_t)sentence, key))
        return false;
    const struct word_place *first = of->places + of->first_place[sentence];
    size_t n = of->first_place[sentence + 1] - of->first_place[sentence];
    struct word_place wanted = {key, 0};
    size_t at = search(&wanted, first, n, sizeof *first, is_before);
    return at < n && first[at].key == key;
}

static double nearness(const struct mention *mention, uint32_t token) {
    double away =
        token < mention->first ? mention->first - token : token - mention->past + 1;
    return exp(-away / (1.6 * FADING));
}

/** Sums over the words of a vicinity. */
struct sums {
    double all, shared, near_all, near, next_all, next;
    double front_all, front, behind_all, behind;
};

/** Words of the sentence beside count so much. */
static const double BESIDE = 0.4;

/** Words of a clause count less the further away. */
static double by_order(int order) {
    return 1 / (1 + 0.15 * (abs(order) - 1));
}

static void add_word(struct sums *sums, const struct around *word,
                     const struct account *of, const struct mention *there) {
    const struct word_place *place =
        account_may_hold(of, there->sentence, word->key)
            ? find_word(of, there->sentence, word->key, there)
            : NULL;
    double near = place ? nearness(there, place->token) : 0;
    double rare = (double)word->rare, own = (double)word->near;
    bool beside = !place && (has_word(of, (int64_t)there->sentence - 1, word->key) ||
                             has_word(of, (int64_t)there->sentence + 1, word->key));
    sums->all += rare;
    sums->shared += rare * (place ? 1 : beside ? BESIDE : 0);
    sums->near_all += rare * own;
    sums->near += rare * own * (place ? 0.35 + 0.65 * near : 0);
    sums->next_all += rare * own * own;
    sums->next += rare * own * own * near;
    double tells = word->order ? rare * by_order(word->order) : 0;
    bool same_side = place && (place->token < there->first) == (word->order < 0);
    double *all = word->order < 0 ? &sums->front_all : &sums->behind_all;
    double *own_side = word->order < 0 ? &sums->front : &sums->behind;
    *all += tells;
    *own_side += same_side ? tells * (near > 0.3 ? 1 : near / 0.3) : 0;
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

static void add_facts(const struct vicinity *figure, const struct account *of,
                      uint32_t other, double facts[N_CUES]) {
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
        facts[own[i].cue] = own[i].fact(figure, of, other);
}

static void add_slots(const struct vicinity *figure, const struct account *of,
                      uint32_t other, double facts[N_CUES]) {
    for (size_t i = 0; i < N_SLOTS; i++) {
        struct likeness like =
            slot_relate((enum slot_id)i, figure->of, figure->index, of, other);
        double *at = facts + FIRST_SLOT_CUE + 3 * i;
        at[0] = like.same;
        at[1] = like.differs;
        at[2] = like.open;
    }
}

/** No call of the mathematics library: this is done for each cue of each pair. */
static uint8_t hundredths(double fact) {
    return fact <= 0 ? 0 : fact >= 1 ? 100 : (uint8_t)(100 * fact + 0.5);
}

static struct evidence in_hundredths(const double facts[N_CUES]) {
    struct evidence evidence;
    for (size_t i = 0; i < N_CUES; i++)
        evidence.of[i] = hundredths(facts[i]);
    return evidence;
}

struct evidence evidence_of(const struct vicinity *figure, const struct account *of,
                            uint32_t other) {
    const struct mention *there = &of->mentions[other];
    double facts[N_CUES] = {0};
    struct sums sums = {0};
    for (size_t i = 0; i < figure->n; i++)
        add_word(&sums, &figure->words[i], of, there);
    facts[CUE_sentence] = share(sums.shared, sums.all);
    facts[CUE_near] = share(sums.near, sums.near_all);
    facts[CUE_next] = share(sums.next, sums.next_all);
    facts[CUE_front] = share(sums.front, sums.front_all);
    facts[CUE_behind] = share(sums.behind, sums.behind_all);
    facts[CUE_run_front] = same_run(figure, of, there, -1);
    facts[CUE_run_behind] = same_run(figure, of, there, 1);
    add_facts(figure, of, other, facts);
    add_slots(figure, of, other, facts);
    return in_hundredths(facts);
}
