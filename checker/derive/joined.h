/*
 * joined.h - figures that a source tells in one breath, as parts of one thing.
 */
#ifndef CHECKER_DERIVE_JOINED_H
#define CHECKER_DERIVE_JOINED_H

#include "frame/case.h"

/**
 * "Killing 10 soldiers and two policemen": does `y` follow `x` in its sentence, no
 * other figure between them, with an "and" right before it, or "and another"?
 */
bool figures_joined(const struct check_case *c, struct figure x, struct figure y);

#endif
