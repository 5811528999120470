/*
 * temporary.h - files that are whole or not there.
 *
 * A file is written under a name of its own beside the final one, which it takes
 * when it is done.  However the program ends before that, by exit() or by a signal
 * that can be caught, the file is removed.
 */
#ifndef CHECKER_COMMAND_TEMPORARY_H
#define CHECKER_COMMAND_TEMPORARY_H

#include <stdbool.h>
#include <stdio.h>

enum { MOST_TEMPORARIES = 16 };

/** A file on its way to `path`; NULL, with errno, if there can be none. */
FILE *temporary_open(const char *path);

/**
 * Close a file of temporary_open() and give it the name `path`, in place of what
 * has it; with `keep` false, or when writing failed, remove it instead.  False,
 * with errno, if it should be kept and is not.
 */
bool temporary_close(FILE *file, const char *path, bool keep);

#endif
