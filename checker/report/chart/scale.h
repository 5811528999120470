/*
 * scale.h - from values to places on a line, and the ticks under it.
 */
#ifndef CHECKER_REPORT_CHART_SCALE_H
#define CHECKER_REPORT_CHART_SCALE_H

#include "report/chart/chart.h"

enum { MOST_TICKS = 12 };

struct scale {
    double low, high;
    bool log;
    double ticks[MOST_TICKS];
    size_t n_ticks;
};

/** A scale for the rows: logarithmic where their values, all above zero, differ by more
    than thirty times. */
struct scale scale_of(const struct chart *chart);

/** Where a value stands, in units of the picture; what is beyond stands at the end. */
double scale_x(const struct scale *scale, double value);

/** "1,500", "2 million", "0.25": short enough for a tick. */
void scale_label(double value, char *to, size_t size);

#endif
