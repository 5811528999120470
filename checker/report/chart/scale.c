/*
 * scale.c - ticks at round values.
 */
#include "report/chart/scale.h"

#include <math.h>

static const double LOG_FROM = 30;

static void extend(struct scale *to, double value) {
    if (!isfinite(value))
        return;
    to->low = fmin(to->low, value);
    to->high = fmax(to->high, value);
}

/** The ends of all values and of what their hedges allow. */
static struct scale ends_of(const struct chart *chart, bool intervals) {
    struct scale made = {.low = INFINITY, .high = -INFINITY};
    for (size_t i = 0; i < chart->n; i++) {
        const struct chart_row *row = &chart->rows[i];
        extend(&made, row->at);
        if (intervals && !row->open_low)
            extend(&made, row->low);
        if (intervals && !row->open_high)
            extend(&made, row->high);
    }
    return made;
}

/** 1, 2 or 5 times a power of ten, and not less. */
static double round_step(double step) {
    double power = pow(10, floor(log10(step)));
    double times = step / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

static void add_tick(struct scale *to, double value) {
    if (to->n_ticks < MOST_TICKS)
        to->ticks[to->n_ticks++] = value;
}

/** No half of what is counted. */
static bool are_whole(const struct chart *chart) {
    for (size_t i = 0; i < chart->n; i++)
        if (trunc(chart->rows[i].at) < chart->rows[i].at)
            return false;
    return true;
}

static void tick_evenly(struct scale *to, bool whole) {
    double step = round_step((to->high - to->low) / 4);
    step = whole ? fmax(step, 1) : step;
    to->low = floor(to->low / step) * step;
    to->high = ceil(to->high / step) * step;
    for (double i = 0; i < MOST_TICKS && to->low + i * step <= to->high * (1 + 1e-9);
         i++)
        add_tick(to, to->low + i * step);
}

static void tick_powers(struct scale *to) {
    double first = floor(log10(to->low)), last = ceil(log10(to->high));
    double step = ceil((last - first) / 5);
    to->low = pow(10, first);
    to->high = pow(10, last);
    for (double power = first; power <= last; power += step)
        add_tick(to, pow(10, power));
}

struct scale scale_of(const struct chart *chart) {
    struct scale values = ends_of(chart, false), made = ends_of(chart, true);
    made.log = values.low > 0 && values.high > LOG_FROM * values.low;
    if (made.log && made.low <= 0)
        made.low = values.low;
    if (made.high <= made.low) {
        made.low -= 1;
        made.high += 1;
    }
    if (made.log)
        tick_powers(&made);
    else
        tick_evenly(&made, are_whole(chart));
    return made;
}

static double share(const struct scale *scale, double value) {
    if (scale->log)
        return value <= 0 ? 0 : log(value / scale->low) / log(scale->high / scale->low);
    return (value - scale->low) / (scale->high - scale->low);
}

double scale_x(const struct scale *scale, double value) {
    double at = fmin(fmax(share(scale, value), 0), 1);
    return CHART_INSET + at * (CHART_WIDTH - 2 * CHART_INSET);
}

void scale_label(double value, char *to, size_t size) {
    static const struct {
        double from;
        const char *name;
    } scales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}, {1, ""}};
    double of = fabs(value);
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (of >= scales[i].from && of < 1e15) {
            double shown = value / scales[i].from;
            if (fabs(shown) >= 1e3)
                snprintf(to, size, "%.0f,%03.0f", trunc(shown / 1e3),
                         fabs(fmod(shown, 1e3)));
            else
                snprintf(to, size, "%.4g%s", shown, scales[i].name);
            return;
        }
    snprintf(to, size, "%.3g", value);
}
