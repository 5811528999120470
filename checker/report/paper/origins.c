/*
 * origins.c - each who is cited is held against those before.
 */
#include "report/paper/origins.h"

#include <stdlib.h>

#include "quote/origin.h"

/** Who is looked at: of one text, and of all. */
enum { MOST_OF_TEXT = 100, MOST_ORIGINS = 2000 };

/** Somebody who is cited, and by whom. */
struct cited_by {
    struct origin origin;
    size_t *sources;
    size_t n;
};

struct origins_found {
    const struct paper *paper;
    size_t first; /* of the texts of the outcome, the first source */
    LIST(struct cited_by) list;
};

static bool cites(const struct cited_by *of, size_t source) {
    for (size_t i = 0; i < of->n; i++)
        if (of->sources[i] == source)
            return true;
    return false;
}

/** True where the text did not cite it before. */
static bool add(struct origins_found *to, const struct origin *origin, size_t source) {
    for (size_t i = 0; i < to->list.n; i++) {
        struct cited_by *known = &to->list.at[i];
        if (!origins_same(&known->origin, origin))
            continue;
        if (cites(known, source))
            return false;
        known->sources[known->n++] = source;
        return true;
    }
    if (to->list.n == MOST_ORIGINS)
        return false;
    struct cited_by *new = list_add(to->paper->arena, &to->list);
    *new = (struct cited_by){*origin, NULL, 1};
    new->sources = arena_get(to->paper->arena,
                             (to->paper->outcome->n_documents + 1) * sizeof(size_t));
    new->sources[0] = source;
    return true;
}

static const struct mentions *mentions_of(const struct paper *paper,
                                          const struct document *document) {
    for (size_t i = 0; i < paper->in->c->n_members; i++)
        if (paper->in->c->members[i]->document == document)
            return &paper->in->c->members[i]->mentions;
    return NULL;
}

static void take_text(struct origins_found *to, size_t source) {
    size_t index = to->first + source, n = 0;
    const struct document *document = to->paper->outcome->documents[index];
    const struct mentions *mentions = mentions_of(to->paper, document);
    for (size_t i = 0; mentions && i < mentions->list.n && n < MOST_OF_TEXT; i++) {
        const struct mention *mention = &mentions->list.at[i];
        struct origin origin = {document, said_by(paper_said(to->paper, index),
                                                  mention->start, mention->sentence)};
        if (origin_is_named(&origin))
            n += add(to, &origin, source);
    }
}

static int by_number(const void *left, const void *right) {
    size_t a = ((const struct shared_origin *)left)->n,
           b = ((const struct shared_origin *)right)->n;
    return (a < b) - (a > b);
}

static struct shared_origins shared_ones(const struct origins_found *of) {
    LIST(struct shared_origin) found = {0};
    for (size_t i = 0; i < of->list.n; i++) {
        const struct cited_by *cited = &of->list.at[i];
        if (cited->n > 1)
            *(struct shared_origin *)list_add(of->paper->arena, &found) =
                (struct shared_origin){
                    speaker_words(cited->origin.document, &cited->origin.speaker),
                    cited->sources, cited->n};
    }
    if (found.n)
        qsort(found.at, found.n, sizeof *found.at, by_number);
    return (struct shared_origins){found.at, found.n};
}

struct shared_origins origins_find(const struct paper *paper) {
    struct origins_found found = {paper, paper->outcome->n_drafts, {0}};
    size_t n = paper->outcome->n_documents - found.first;
    for (size_t i = 0; paper->in && i < n && i < MOST_KIN_SOURCES; i++)
        take_text(&found, i);
    return shared_ones(&found);
}

static struct origin origin_of(const struct claim_reading *reading) {
    return (struct origin){reading->site.document, reading->speaker};
}

static bool is_witness(const struct claim_reading *reading) {
    struct origin origin = origin_of(reading);
    return !reading->draft && reading->site.bearing == BEARING_CLAIM &&
           reading->site.mention && origin_is_named(&origin);
}

static bool have_one_origin(const struct claim_reading *a,
                            const struct claim_reading *b) {
    struct origin x = origin_of(a), y = origin_of(b);
    return a->site.document != b->site.document && is_witness(a) && is_witness(b) &&
           origins_same(&x, &y);
}

/** "a.md, b.md and c.md": reading `first`, and those behind it of its origin; NULL: it
    stands alone. */
static const char *names_of(const struct paper *paper, const struct card *card,
                            size_t first) {
    const struct claim_reading *of = &card->readings[first];
    const char *names = paper_name(paper, of->site.document), *last = NULL;
    for (size_t i = first + 1; i < card->n_readings; i++) {
        if (!have_one_origin(of, &card->readings[i]))
            continue;
        names = last ? arena_print(paper->arena, "%s, %s", names, last) : names;
        last = paper_name(paper, card->readings[i].site.document);
    }
    return last ? arena_print(paper->arena, "%s and %s", names, last) : NULL;
}

const char *origins_of_card(const struct paper *paper, const struct card *card) {
    for (size_t i = 0; i < card->n_readings; i++) {
        const struct claim_reading *of = &card->readings[i];
        const char *names = names_of(paper, card, i);
        if (names)
            return arena_print(
                paper->arena, "%s have it from one witness: %.*s", names,
                TEXT_ARGUMENTS(speaker_words(of->site.document, &of->speaker)));
    }
    return NULL;
}
