/*
 * skeleton.h - what a word looks like: "fоurteen" with a Cyrillic letter is fourteen.
 */
#ifndef CHECKER_LANGUAGE_SKELETON_H
#define CHECKER_LANGUAGE_SKELETON_H

#include "language/language.h"

/**
 * Does a word look like another by letters of another script or such as nobody sees?
 * Then its ASCII letters stand in `to`, and their number is returned; else 0.
 */
size_t skeleton_of(struct text word, char to[WORD_ROOM]);

#endif
