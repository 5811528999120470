/*
 * name_index.c - words of names sorted by their letters, and by three letters at
 * either end.
 */
#include "match/names/name_index.h"

#include <stdlib.h>

#include "base/search.h"

enum {
    EDGE = 3,            /* letters at either end that words which are close share */
    MOST_OF_EDGE = 2000, /* words with one beginning or end that are looked at */
    SHORTEST_CLOSE = 3,
    MOST_SAME = 500 /* places of one word that are looked at */
};

static int order(size_t a, size_t b) {
    return (a > b) - (a < b);
}

static int by_hash(const void *left, const void *right) {
    const struct indexed_word *a = left, *b = right;
    int by = order(a->hash, b->hash);
    by = by ? by : order(a->member, b->member);
    return by ? by : order(a->word, b->word);
}

const struct name_word *indexed_name_word(const struct name_index *index,
                                          const struct indexed_word *at) {
    return &index->members[at->member]->names.words.at[at->word];
}

const struct name *indexed_name(const struct name_index *index,
                                const struct indexed_word *at) {
    return &index->members[at->member]
                ->names.list.at[indexed_name_word(index, at)->name];
}

struct letters member_letters(const struct member *member,
                              const struct name_word *word) {
    return letters_of(document_token(member->document, word->token));
}

/** The words of one text are sorted as its names were read. */
static void list_words(struct name_index *index, struct arena *arena) {
    size_t n = 0;
    for (size_t i = 0; i < index->n; i++)
        n += index->members[i]->names.words.n;
    list_reserve(arena, &index->words, n + 1);
    for (uint32_t i = 0; i < index->n; i++) {
        const struct names *names = &index->members[i]->names;
        for (size_t k = 0; k < names->postings.n; k++) {
            const struct name_word *word = names->postings.at[k];
            index->words.at[index->words.n++] = (struct indexed_word){
                word->hash, i, (uint32_t)(word - names->words.at)};
        }
    }
    if (index->n > 1)
        qsort(index->words.at, n, sizeof *index->words.at, by_hash);
}

/** The key of the first (or last) letters; those of one end never meet the others. */
static uint32_t edge_key(const struct letters *letters, bool last) {
    struct letters edge = {.n = EDGE};
    memcpy(edge.at, letters->at + (last ? letters->n - EDGE : 0), EDGE);
    return letters_hash(&edge) * 2 + last;
}

static void list_edges(struct name_index *index, struct arena *arena) {
    list_reserve(arena, &index->edges, 2 * index->words.n + 1);
    index->traits = arena_take(arena, (index->words.n + 1) * sizeof *index->traits);
    for (uint32_t i = 0; i < index->words.n; i++) {
        const struct indexed_word *at = &index->words.at[i];
        if (i && at->hash == at[-1].hash)
            continue;
        struct letters letters =
            member_letters(index->members[at->member], indexed_name_word(index, at));
        index->traits[i] = letters_traits(&letters);
        for (int last = 0; letters.n >= SHORTEST_CLOSE && last < 2; last++)
            index->edges.at[index->edges.n++] =
                (struct keyed){edge_key(&letters, last), i};
    }
    keyed_sort(index->edges.at, index->edges.n);
}

enum { OFFICE_MIX = 0x9E3779B };

uint32_t post_key(const struct member *member, const struct post *post) {
    size_t length;
    const struct token *head = &member->document->tokens.at[post->head];
    const struct sense *sense = phrase_signal(head, 1, SIGNAL_OFFICE, &length);
    return sense && sense->number ? (uint32_t)sense->number * OFFICE_MIX : head->key;
}

static int by_head(const void *left, const void *right) {
    const struct indexed_post *a = left, *b = right;
    int by = order(a->key, b->key);
    by = by ? by : order(a->member, b->member);
    return by ? by : order(a->post, b->post);
}

static void list_posts(struct name_index *index, struct arena *arena) {
    for (uint32_t i = 0; i < index->n; i++) {
        const struct posts *posts = &index->members[i]->names.posts;
        for (uint32_t k = 0; k < posts->list.n; k++)
            *(struct indexed_post *)list_add(arena, &index->posts) =
                (struct indexed_post){post_key(index->members[i], &posts->list.at[k]),
                                      i, k};
    }
    if (index->posts.n)
        qsort(index->posts.at, index->posts.n, sizeof *index->posts.at, by_head);
}

static void list_bonds(struct name_index *index, struct arena *arena) {
    for (uint32_t i = 0; i < index->n; i++) {
        const struct bonds *bonds = &index->members[i]->names.bonds;
        for (uint32_t k = 0; k < bonds->list.n; k++)
            *(struct indexed_post *)list_add(arena, &index->bonds) =
                (struct indexed_post){bonds->list.at[k].key, i, k};
    }
    if (index->bonds.n)
        qsort(index->bonds.at, index->bonds.n, sizeof *index->bonds.at, by_head);
}

static struct name_index index_words(const struct member *const *members, size_t n,
                                     struct arena *arena) {
    struct name_index made = {.members = members, .n = n};
    list_words(&made, arena);
    list_edges(&made, arena);
    return made;
}

struct name_index name_index_make(const struct member *const *members, size_t n,
                                  struct arena *arena) {
    struct name_index made = index_words(members, n, arena);
    list_posts(&made, arena);
    list_bonds(&made, arena);
    made.places = told_places_make(members, n, arena);
    made.tellings = tellings_make(members, n, arena);
    return made;
}

/** None yet, of a draft with each source. */
static struct draft_turns *no_turns(const struct check_case *c) {
    size_t sources = c->n_members - c->n_drafts;
    struct draft_turns *to = arena_get(c->arena, sizeof *to);
    to->arena = c->arena;
    to->with = arena_get(c->arena, (sources + 1) * sizeof *to->with);
    return to;
}

struct name_index *drafts_index_names(const struct check_case *c) {
    struct name_index *to = arena_get(c->arena, (c->n_drafts + 1) * sizeof *to);
    bool compared = c->n_members > c->n_drafts;
    for (size_t i = 0; i < c->n_drafts; i++) {
        to[i] = (compared ? name_index_make : index_words)(&c->members[i], 1, c->arena);
        if (compared)
            to[i].turns = turns_list(&c->members[i], 1, c->arena);
        to[i].shared = no_turns(c);
    }
    return to;
}

static bool hash_before(const void *word, const void *hash) {
    return ((const struct indexed_word *)word)->hash < *(const uint32_t *)hash;
}

const struct indexed_word *name_index_find(const struct name_index *index,
                                           uint32_t hash, size_t *n) {
    size_t first = search_list(&index->words, &hash, hash_before);
    *n = 0;
    while (first + *n < index->words.n && *n < MOST_SAME &&
           index->words.at[first + *n].hash == hash)
        ++*n;
    return *n ? index->words.at + first : NULL;
}

bool name_index_has(const struct name_index *index, uint32_t hash) {
    size_t first = search_list(&index->words, &hash, hash_before);
    return first < index->words.n && index->words.at[first].hash == hash;
}

static bool entry_before(const void *entry, const void *sought) {
    return by_hash(entry, sought) < 0;
}

const struct indexed_word *name_index_entry(const struct name_index *index,
                                            uint32_t member,
                                            const struct name_word *word) {
    const struct name_word *words = index->members[member]->names.words.at;
    struct indexed_word sought = {word->hash, member, (uint32_t)(word - words)};
    size_t at = search_list(&index->words, &sought, entry_before);
    bool found = at < index->words.n && !by_hash(&sought, &index->words.at[at]);
    return found ? &index->words.at[at] : NULL;
}

bool name_index_holds(const struct name_index *index, const struct names *names,
                      const struct name *name) {
    size_t n;
    const struct indexed_word *same =
        name_index_find(index, name_word(names, name, 0)->hash, &n);
    for (size_t i = 0; i < n; i++)
        if (name_holds(&index->members[same[i].member]->names,
                       indexed_name(index, &same[i]), names, name))
            return true;
    return false;
}

bool name_index_small(const struct name_index *index, uint32_t key) {
    for (size_t i = 0; i < index->n; i++)
        if (word_set_has(&index->members[i]->names.small, key))
            return true;
    return false;
}

static bool bond_before(const void *bond, const void *key) {
    return ((const struct indexed_post *)bond)->key < *(const uint32_t *)key;
}

const struct indexed_post *name_index_bonds(const struct name_index *index,
                                            uint32_t key, size_t *n) {
    size_t first = search_list(&index->bonds, &key, bond_before);
    *n = 0;
    while (first + *n < index->bonds.n && *n < MOST_SAME &&
           index->bonds.at[first + *n].key == key)
        ++*n;
    return *n ? index->bonds.at + first : NULL;
}

static bool edge_before(const void *edge, const void *key) {
    return ((const struct keyed *)edge)->key < *(const uint32_t *)key;
}

static size_t first_edge(const struct name_index *index, uint32_t key) {
    return search_list(&index->edges, &key, edge_before);
}

static bool is_close(const struct letters *a, const struct letters *b) {
    size_t slack = letters_slack(a, b);
    return !letters_equal(a, b) && letters_apart(a, b, slack) <= slack;
}

static bool is_listed(const struct indexed_word *const *list, size_t n,
                      const struct indexed_word *at) {
    for (size_t i = 0; i < n; i++)
        if (list[i] == at)
            return true;
    return false;
}

size_t name_index_close(const struct name_index *index, const struct letters *letters,
                        const struct indexed_word *to[MOST_CLOSE]) {
    size_t n = 0;
    uint32_t hash = letters_hash(letters), traits = letters_traits(letters);
    for (int last = 0; letters->n >= SHORTEST_CLOSE && last < 2; last++) {
        uint32_t key = edge_key(letters, last);
        size_t first = first_edge(index, key);
        for (size_t i = first; i < index->edges.n && index->edges.at[i].key == key &&
                               i < first + MOST_OF_EDGE && n < MOST_CLOSE;
             i++) {
            const struct indexed_word *at = &index->words.at[index->edges.at[i].item];
            if (at->hash == hash ||
                !traits_are_close(traits, index->traits[at - index->words.at]))
                continue; /* the word itself, or surely another */
            struct letters other = member_letters(index->members[at->member],
                                                  indexed_name_word(index, at));
            if (is_close(letters, &other) && !is_listed(to, n, at))
                to[n++] = at;
        }
    }
    return n;
}

bool name_index_alone(const struct name_index *index, uint32_t hash) {
    size_t n;
    const struct indexed_word *same = name_index_find(index, hash, &n);
    for (size_t i = 0; i < n; i++)
        if (indexed_name(index, &same[i])->n_words == 1)
            return true;
    return false;
}
