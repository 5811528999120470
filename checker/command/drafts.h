/*
 * drafts.h - which texts of a folder are drafts, and which are sources of others.
 */
#ifndef CHECKER_COMMAND_DRAFTS_H
#define CHECKER_COMMAND_DRAFTS_H

#include "command/run.h"

/**
 * Take out of `drafts` what is a source: what `configured` has, and what the head of
 * another draft names, if it names no sources itself.  What the command line names by
 * its own path stays, and so do all if none would be left.  Tells how many went.
 */
void drafts_part(struct paths *drafts, const struct paths *configured, struct run *run,
                 struct arena *arena);

/**
 * Take out of `drafts`, however they were named, what the configuration excludes, what
 * it has as a source, and, where it names drafts, which are `configured`, what is none
 * of them.  Returns how many went, which may be all.
 */
size_t drafts_heed_config(struct paths *drafts, const struct paths *configured,
                          const struct paths *sources, struct run *run,
                          struct arena *arena);

#endif
