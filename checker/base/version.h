/*
 * version.h - which factlint this is, as --version and reports print it.
 */
#ifndef CHECKER_BASE_VERSION_H
#define CHECKER_BASE_VERSION_H

#ifndef FACTLINT_VERSION
#define FACTLINT_VERSION "0.1.0"
#endif

#endif
