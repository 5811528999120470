/*
 * saying.h - days on which something was said, which are no period of a figure.
 */
#ifndef CHECKER_FRAME_SAYING_H
#define CHECKER_FRAME_SAYING_H

#include "frame/frame.h"

/**
 * Does the date belong to the saying and not to what is said: "said on Tuesday", "On
 * Tuesday the council said", "told reporters in March", "figures released on 5 March",
 * "Tuesday's report", a dateline?  In doubt, as of "said in 2019 it sold", it does not.
 */
bool date_is_of_saying(const struct clause *date);

/** Is it the day in "VARN, May 14 - ": a place in capitals, a day, a dash? */
bool date_is_dateline(const struct clause *date);

#endif
