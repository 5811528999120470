/*
 * embedded.h - files of the project that the program carries within itself.
 *
 * scripts/embed.sh writes them at build time: every language file, every
 * catalogue entry of rules/builtin/, and what `factlint init` lays out.
 */
#ifndef CHECKER_BASE_EMBEDDED_H
#define CHECKER_BASE_EMBEDDED_H

#include <stdbool.h>

#include "base/text.h"

/** The bytes of the file that lies at `path` in the project; false: none does. */
bool embedded_file(const char *path, struct text *to);

#endif
