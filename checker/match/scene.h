/*
 * scene.h - the place and the period that a figure's sentence is set in.
 */
#ifndef CHECKER_MATCH_SCENE_H
#define CHECKER_MATCH_SCENE_H

#include "frame/case.h"

/**
 * Is one of the two set in a place, or in a month or year, that the text of the other
 * does not know?  Then they tell of two events: a slide "in 2003" that a story recalls,
 * a march "in Varn".
 */
bool scenes_differ(const struct check_case *c, struct figure a, struct figure b);

/**
 * Do both sentences name somebody or something near the figure, and nothing in common?
 * If `sure`, "Energy" at the start of a sentence is a name only where the text has it
 * inside one too.
 */
bool names_differ(const struct check_case *c, struct figure a, struct figure b,
                  bool sure);

#endif
