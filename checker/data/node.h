/*
 * node.h - what a YAML or JSON text holds, each part with its position.
 *
 * Scalars stay text as written ("no" is no boolean, 1.10 keeps its zero); the
 * reader of a key decides what it means.  All memory is an arena's.
 */
#ifndef CHECKER_DATA_NODE_H
#define CHECKER_DATA_NODE_H

#include "base/diag.h"
#include "base/text.h"

enum node_kind { NODE_NULL, NODE_TEXT, NODE_NUMBER, NODE_BOOLEAN, NODE_LIST, NODE_MAP };

struct node {
    enum node_kind kind;
    struct text text;    /* of a scalar: decoded, valid UTF-8 */
    size_t line, column; /* in its file, from 1; columns in code points; JSON: 0 */
    bool one_line;       /* a plain or single-quoted scalar without escapes */
    size_t text_column;  /* if one_line: where `text` begins, behind a quote or tag */
    struct node *items;  /* of a list; of a map: key, value, key, value ... */
    size_t n;            /* number of items, or of pairs in a map */
};

/** The value of `key`, or NULL if `map` is no map or has no such key. */
const struct node *node_get(const struct node *map, const char *key);

/** Its text if it is a scalar other than null; else an empty slice with data NULL. */
struct text node_text(const struct node *node);

/** `text` fit for a message: 60 characters at most, control characters as '?'. */
const char *node_show(struct arena *arena, struct text text);

/** Kinds a field may hold, as a set. */
enum {
    FIELD_TEXT = 1 << NODE_TEXT | 1 << NODE_NUMBER | 1 << NODE_BOOLEAN,
    FIELD_LIST = 1 << NODE_LIST,
    FIELD_MAP = 1 << NODE_MAP,
    FIELD_NULL = 1 << NODE_NULL,
};

/** One key of a map: the table of them drives checking, hints and the manual. */
struct field {
    const char *key;
    unsigned kinds; /* set of FIELD_... */
    bool required;
    const struct field *inner; /* fields of the map, or of each map in the list */
    const char *const *one_of; /* the texts allowed, NULL at the end; NULL: any */
    const char *explains;      /* for the manual: one sentence */
};

/**
 * Check `node` against `fields` (ends with a NULL key): unknown keys with "did
 * you mean", missing ones, wrong kinds, texts that are not in `one_of`, all of
 * them in one run, each a DIAG_ERROR at its own line and column of `file`.
 * `what` names the map in messages ("rule").  Returns whether all is well.
 *
 * In a list, `inner` and `one_of` hold for each item: with `inner` an item must
 * be a map (or a text, if FIELD_TEXT is among the kinds), with `one_of` alone a
 * text; with neither, items are for the reader of the key to judge.  In a map without
 * `inner`, `one_of` holds for each value.
 */
bool node_check(const struct node *node, const struct field *fields, const char *what,
                const char *file, struct diags *faults);

#endif
