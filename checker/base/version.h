/*
 * version.h - which factlint this is, as --version and reports print it.
 */
#ifndef CHECKER_BASE_VERSION_H
#define CHECKER_BASE_VERSION_H

#ifndef FACTLINT_VERSION
#define FACTLINT_VERSION "0.1.0"
#endif

/* "libyaml 0.2.5, jansson 2.14": what it was built with, as the Makefile knows. */
#ifndef FACTLINT_LIBRARIES
#define FACTLINT_LIBRARIES "libraries of unknown versions"
#endif

#endif
