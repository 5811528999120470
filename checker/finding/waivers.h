/*
 * waivers.h - findings that somebody answers for, in a file of the newsroom's.
 *
 *     version: 1
 *     waivers:
 *       - rule: figure-contradicted
 *         path: drafts/ferry.md
 *         text: 61 passengers
 *         reason: The police counted again; see the desk's note.
 *         by: A. Editor
 *         date: 2026-03-01
 *         until: 2026-09-01
 *
 * Unlike a directive it stands where the draft's author may not write, and it ends.
 */
#ifndef CHECKER_FINDING_WAIVERS_H
#define CHECKER_FINDING_WAIVERS_H

#include "data/node.h"
#include "finding/finding.h"

struct waiver {
    const char *rule, *path; /* the path counts from the file's folder */
    struct text words;       /* of the figure; empty: any place of the draft */
    const char *reason;      /* with who gave it, and when */
    struct place place;
    bool expired;
    size_t n_suppressed;
};

/** Memory is its own: it outlives the cases. */
struct waivers {
    struct arena arena;
    const char *file; /* NULL: there is none */
    struct text text; /* of it */
    LIST(struct waiver) list;
    LIST(const char *) seen; /* the paths of the drafts that were checked */
};

/** The fields of the file and of each waiver: for checking, and for the manual. */
extern const struct field waivers_fields[], waiver_fields[];

/**
 * Read the waivers at `file`; those that ended before `today`, in days of civil.h, have
 * expired.  A mistake, an unknown rule among them, is a DIAG_ERROR at its place.
 */
void waivers_read(struct waivers *to, const char *file, const struct rules *rules,
                  int today, struct diags *faults);

/** Suppress what they waive; `paths` are the outcome's documents as seen from the
   file's folder, in their order. */
void waivers_apply(struct waivers *waivers, struct outcome *outcome,
                   const char *const *paths, struct arena *arena);

/** An outcome about the file: `rule` finds each that has expired, and each that
    suppressed nothing in a draft that was checked.  All memory is the arena's. */
struct outcome waivers_close(const struct waivers *waivers, const struct rule *rule,
                             const struct language *language, struct arena *arena);

/** Free all. */
void waivers_release(struct waivers *waivers);

#endif
