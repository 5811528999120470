/*
 * config.h - what the newsroom set, in factlint.yaml.
 *
 * Found from the working directory upwards, as far as the repository goes; the first
 * one wins, nothing is merged.  Its paths count from its own folder and stay inside
 * the project.
 */
#ifndef CHECKER_CONFIG_CONFIG_H
#define CHECKER_CONFIG_CONFIG_H

#include "data/node.h"
#include "language/language.h"
#include "rule/rule.h"

/** A path as the configuration names it, and where. */
struct configured {
    struct text path;
    struct text date; /* of a source, YYYY-MM-DD; empty: not stated */
    struct place place;
};

struct configured_paths {
    LIST(struct configured) list;
};

struct config {
    struct arena arena;
    const char *file; /* NULL: there is none */
    struct configured_paths drafts, sources, rules, waivers;
    const struct node *levels; /* rule id: level; NULL: none */
    enum level fail_on;
    bool fail_on_set;
};

/** The fields of the file, and of a source in it: the table drives checking, hints and
 * the manual. */
extern const struct field config_fields[], config_source_fields[];

/** Largest factlint.yaml, in bytes. */
enum { CONFIG_MAX_SIZE = 1 << 20 };

/**
 * Read the configuration `named`, or without one the factlint.yaml of the working
 * directory or of the nearest folder above it, up to the top of the repository, which
 * a .git marks: what lies above may be anybody's, and is a DIAG_INFO, as is one above
 * the working directory that belongs to a stranger (see owner.h).  None is no fault; a
 * mistake in it is a DIAG_ERROR at its place.
 */
void config_read(struct config *to, const char *named, const struct language *language,
                 struct diags *faults);

/** Set the levels that it gives to rules by id; unknown ids are DIAG_ERRORs. */
void config_apply_levels(const struct config *config, struct rules *rules,
                         struct diags *faults);

/** Free all that config_read() made. */
void config_release(struct config *config);

#endif
