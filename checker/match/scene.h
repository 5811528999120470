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
 * The share of the words of the figure's sentence, numbers aside, that the text of a
 * member has anywhere: from 0 to 1, and 1 where nothing can be said.
 */
double sentence_known(const struct check_case *c, struct figure figure,
                      uint32_t member);

#endif
