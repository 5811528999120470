/*
 * inside.h - files and folders that a text names, which stay inside its project.
 */
#ifndef CHECKER_CONFIG_INSIDE_H
#define CHECKER_CONFIG_INSIDE_H

#include "base/diag.h"
#include "base/text.h"

/** What a document or a configuration may name. */
struct path_sort {
    const char *name;                 /* in messages: "source" */
    const char *files;                /* what is said of another: "is no text" */
    bool (*wanted)(const char *path); /* by its ending */
    const char *instead;              /* how to name others */
    bool repository;                  /* may lie anywhere in it */
};

extern const struct path_sort path_draft, path_source, path_rules, path_waivers,
    path_config;

/** By its ending: a text that a reader knows. */
bool path_is_text(const char *path);

/** By its ending: a .yaml or .yml. */
bool path_is_yaml(const char *path);

/**
 * The path of `named`, as written inside the document at `document`: relative
 * to that document's folder.  NULL with a DIAG_ERROR at `place` if it is
 * missing, holds a NUL, is hidden or has a hidden part, is a file of another ending
 * than `sort` wants, or leads outside the project: the nearest folder upwards with
 * .git or factlint.yaml (of a sort with `repository`, with .git if there is one), else
 * the working directory, else the document's own folder.
 * Where a link leads counts as well as how it is written.
 */
const char *path_inside(const struct path_sort *sort, const char *document,
                        struct text named, struct place place, struct arena *arena,
                        struct diags *faults);

#endif
