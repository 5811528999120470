/*
 * config.h - what the newsroom set, in factlint.yaml.
 *
 * Found from the working directory upwards, as far as the repository goes; the first
 * one wins, nothing is merged but what it `extends`.  Its paths count from its own
 * folder and stay inside the project.
 *
 * What a file extends is read first.  Then levels, rules, exclude, boilerplate and
 * per-file are added to those of the file that is extended, the later going first;
 * drafts, sources, waivers and fail-on take the place of its own.  Patterns of exclude
 * and per-file count from the folder of the file that was found, all other paths from
 * that of their own.
 */
#ifndef CHECKER_CONFIG_CONFIG_H
#define CHECKER_CONFIG_CONFIG_H

#include "config/glob.h"
#include "data/node.h"
#include "document/boilerplate.h"
#include "language/language.h"
#include "rule/rule.h"

/** A path as the configuration names it, and where. */
struct configured {
    struct text path;
    struct text date; /* of a source, YYYY-MM-DD; empty: not stated */
    struct text publisher, url, standing; /* of a source, likewise */
    struct place place;
};

struct configured_paths {
    LIST(struct configured) list;
};

/** "uncited-figure: off", and where it is said. */
struct config_level {
    struct text rule, level;
    struct place place;
};

struct config_levels {
    LIST(struct config_level) list; /* of one rule the last counts */
};

/** Levels for the drafts that the patterns take. */
struct per_file {
    struct globs files;
    struct config_levels levels;
};

struct config {
    struct arena arena;
    const char *file; /* NULL: there is none */
    /* The files that were read, what others extend first; the places say where they are
     * named, and the first is of no use. */
    struct configured_paths files;
    struct configured_paths drafts, sources, rules, waivers;
    struct globs exclude;           /* what no folder and no pattern gives as a text */
    struct boilerplate boilerplate; /* lines of plain text */
    struct config_levels levels;
    LIST(struct text) common_knowledge; /* phrases that need no source */
    LIST(const struct node *) aliases;  /* of each file, checked; see rule/alias.h */
    LIST(struct per_file) per_file;
    enum level fail_on;
    struct place fail_on_place; /* file NULL: it is not set */
};

/** The fields of the file, and of a source in it: the table drives checking, hints and
 * the manual. */
extern const struct field config_fields[], config_source_fields[],
    config_boilerplate_fields[], config_per_file_fields[];

/** Largest factlint.yaml, in bytes; how many may extend each other, one by one. */
enum { CONFIG_MAX_SIZE = 1 << 20, CONFIG_MAX_DEPTH = 8, CONFIG_MAX_FILES = 64 };

/**
 * Read the configuration `named`, or without one the factlint.yaml of the working
 * directory or of the nearest folder above it, up to the top of the repository, which
 * a .git marks: what lies above may be anybody's, and is a DIAG_INFO, as is one above
 * the working directory that belongs to a stranger (see owner.h).  None is no fault; a
 * mistake in it is a DIAG_ERROR at its place.
 */
void config_read(struct config *to, const char *named, const struct language *language,
                 struct diags *faults);

/**
 * Set the levels that it gives to rules by id; unknown ids are DIAG_ERRORs, those of
 * per-file too.  *usual then has the level of each rule, in their order: memory of the
 * rules.
 */
void config_apply_levels(const struct config *config, struct rules *rules,
                         struct diags *faults, enum level **usual);

/**
 * Set the levels for the draft at `path`, in place of those before; with NULL those
 * that hold for all.  `usual` has the level of each rule, in their order.
 */
void config_apply_per_file(const struct config *config, const char *path,
                           const enum level *usual, struct rules *rules);

/** What says the level of that rule, for all drafts; NULL: nothing does. */
const struct config_level *config_level_of(const struct config *config, const char *id);

/** Free all that config_read() made. */
void config_release(struct config *config);

#endif
