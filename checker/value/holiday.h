/*
 * holiday.h - on which day of a year a feast falls.
 */
#ifndef CHECKER_VALUE_HOLIDAY_H
#define CHECKER_VALUE_HOLIDAY_H

#include "value/civil.h"

/**
 * The day of `rule`, as the language file has it: "12-25"; "11-4-4", the fourth
 * Thursday of November, and "11-4-4+1", the day behind it; "05-0-1", the last Monday
 * of May; "EASTER-2", so many days from Easter Sunday of the Gregorian calendar.
 */
struct civil holiday_date(const char *rule, int year);

#endif
