/*
 * roll.c - each name once, looked up in the names of the sources word by word.
 */
#include "report/paper/roll.h"

#include <stdlib.h>

#include "base/search.h"
#include "checks/named.h"

/** The roll while it is made. */
struct calling {
    const struct paper *paper;
    const struct name_index *sources;
    size_t *words;  /* of the name at hand that each source has */
    size_t *row_of; /* of each entity of the draft, SIZE_MAX: none */
    struct roll *to;
};

/** Mark the sources that have a word; each once. */
static void mark_word(struct calling *in, const struct name_word *word) {
    size_t n;
    const struct indexed_word *found = name_index_find(in->sources, word->hash, &n);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || found[i].member != found[i - 1].member)
            in->words[found[i].member]++;
}

/** Where the word stands in that source. */
static struct site place_in(const struct calling *in, const struct name_word *word,
                            uint32_t member) {
    size_t n;
    const struct indexed_word *found = name_index_find(in->sources, word->hash, &n);
    for (size_t i = 0; i < n; i++)
        if (found[i].member == member)
            return name_site(in->sources->members[member],
                             indexed_name(in->sources, &found[i]));
    return (struct site){0};
}

static void look_up(struct calling *in, const struct member *draft,
                    const struct name *name, struct roll_row *row) {
    size_t n = 0;
    const struct name_word *last = NULL;
    memset(in->words, 0, (in->sources->n + 1) * sizeof *in->words);
    for (size_t i = 0; i < name->n_words; i++) {
        const struct name_word *word = name_word(&draft->names, name, i);
        if (word->part != PART_WORD)
            continue;
        mark_word(in, word);
        last = word;
        n++;
    }
    for (uint32_t i = 0; n && i < in->sources->n; i++)
        if (in->words[i] == n && row->n_sources++ == 0)
            row->there = place_in(in, last, i);
}

static void call_name(struct calling *in, const struct member *draft, uint32_t index) {
    const struct name *name = &draft->names.list.at[index];
    if (!name->sure || name->entity != index)
        return;
    if (in->to->n == MOST_ROLL) {
        in->to->n_more++;
        return;
    }
    struct roll_row *row = &in->to->rows[in->to->n];
    in->row_of[index] = in->to->n++;
    *row = (struct roll_row){.site = name_site(draft, name),
                             .words = name_text(draft->document, name),
                             .shape = shape_called((enum name_shape)name->shape)};
    look_up(in, draft, name, row);
}

static void count_places(struct calling *in, const struct names *names) {
    for (size_t i = 0; i < names->list.n; i++) {
        size_t row = in->row_of[names->list.at[i].entity];
        if (row != SIZE_MAX)
            in->to->rows[row].n_here++;
    }
}

/** A place of a draft's source. */
struct offset {
    const struct member *draft;
    uint32_t at;
};

static bool ends_before(const void *name, const void *offset) {
    const struct offset *of = offset;
    return name_site(of->draft, name).span.end <= of->at;
}

/** The name around a place of the source, or NULL. */
static const struct name *name_around(const struct member *draft, uint32_t start) {
    struct offset offset = {draft, start};
    const struct names *names = &draft->names;
    size_t i = search_list(&names->list, &offset, ends_before);
    bool around =
        i < names->list.n && name_site(draft, &names->list.at[i]).span.start <= start;
    return around ? &names->list.at[i] : NULL;
}

/** What the checks of names found. */
static void take_cards(struct calling *in, const struct member *draft) {
    for (size_t i = 0; i < in->paper->cards.n; i++) {
        const struct card *card = &in->paper->cards.at[i];
        bool of_name = card->findings.n && card->site.document == draft->document &&
                       strcmp(card->findings.at[0]->rule->category, "names") == 0;
        const struct name *name =
            of_name ? name_around(draft, card->site.span.start) : NULL;
        size_t row = name ? in->row_of[name->entity] : SIZE_MAX;
        if (row != SIZE_MAX && !in->to->rows[row].card)
            in->to->rows[row].card = card;
    }
}

static void call_draft(struct calling *in, const struct member *draft) {
    size_t n = draft->names.list.n;
    in->row_of = arena_take(in->paper->arena, (n + 1) * sizeof *in->row_of);
    for (size_t i = 0; i < n; i++)
        in->row_of[i] = SIZE_MAX;
    for (uint32_t i = 0; i < n; i++)
        call_name(in, draft, i);
    count_places(in, &draft->names);
    take_cards(in, draft);
}

static int by_need(const void *left, const void *right) {
    const struct roll_row *a = left, *b = right;
    if (!a->card != !b->card)
        return a->card ? -1 : 1;
    if (!a->n_sources != !b->n_sources)
        return a->n_sources ? 1 : -1;
    return (a->site.span.start > b->site.span.start) -
           (a->site.span.start < b->site.span.start);
}

struct roll roll_call(const struct paper *paper) {
    struct roll made = {0};
    const struct judgement *in = paper->in;
    if (!in || !in->c->n_drafts)
        return made;
    made.rows = arena_get(paper->arena, MOST_ROLL * sizeof *made.rows);
    const struct name_index *sources = &in->sources->names;
    struct calling calling = {
        .paper = paper,
        .sources = sources,
        .words = arena_get(paper->arena, (sources->n + 1) * sizeof *calling.words),
        .to = &made};
    for (size_t i = 0; i < in->c->n_drafts; i++)
        call_draft(&calling, in->c->members[i]);
    if (made.n)
        qsort(made.rows, made.n, sizeof *made.rows, by_need);
    return made;
}
