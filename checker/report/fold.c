/*
 * fold.c - neighbours of one value, and in how many documents it stands.
 */
#include "report/fold.h"

#include <string.h>

#include "finding/fingerprint.h"
#include "report/words.h"

enum { LONGEST_WORDS = 60 };

static bool same_note(const struct site *a, const struct site *b) {
    return a->note == b->note || (a->note && b->note && strcmp(a->note, b->note) == 0);
}

/** Only figures are folded: of other places each may say something else. */
static bool tells_same(const struct site *a, const struct site *b) {
    char value[SITE_VALUE], other[SITE_VALUE];
    site_value(a, value);
    site_value(b, other);
    return *value && strcmp(value, other) == 0 && same_note(a, b);
}

/** Places of one document stand together. */
static size_t count_documents(const struct site *sites, size_t n) {
    size_t documents = 1;
    for (size_t i = 1; i < n; i++)
        documents += sites[i].document != sites[i - 1].document;
    return documents;
}

/** "'2 billion dollars' in 5 documents", and what the place says besides. */
static const char *note_of(const struct site *sites, size_t n, struct arena *arena) {
    const char *words = text_quote(arena, site_text(sites), LONGEST_WORDS);
    size_t documents = count_documents(sites, n);
    const char *own = sites->note ? sites->note : "";
    const char *between = sites->note ? "; " : "";
    if (documents == 1)
        return arena_print(arena, "%s %zu times%s%s", words, n, between, own);
    return arena_print(arena, "%s in %zu documents%s%s", words, documents, between,
                       own);
}

const struct fold *sites_fold(const struct site *sites, size_t n, struct arena *arena,
                              size_t *n_folds) {
    struct fold *folds = arena_get(arena, (n + 1) * sizeof *folds);
    *n_folds = 0;
    for (size_t i = 0, past; i < n; i = past) {
        past = i + 1;
        while (past < n && tells_same(&sites[i], &sites[past]))
            past++;
        struct fold *fold = &folds[(*n_folds)++];
        *fold = (struct fold){sites[i], past - i};
        if (past - i > 1)
            fold->site.note = note_of(sites + i, past - i, arena);
    }
    return folds;
}
