/*
 * time_line.c - periods as bars under a line of years, months or days.
 */
#include <math.h>

#include "report/chart/scale.h"
#include "report/markup/markup.h"
#include "value/civil.h"

/** Ticks at the first of every so many months, or days. */
struct tick_step {
    int months, days;
};

/** The finest that needs at most so many ticks. */
static struct tick_step step_of(double days) {
    static const struct tick_step steps[] = {
        {0, 1},  {0, 2},  {0, 7},  {0, 14},  {1, 0},   {2, 0},   {3, 0},    {6, 0},
        {12, 0}, {24, 0}, {60, 0}, {120, 0}, {240, 0}, {600, 0}, {1200, 0}, {6000, 0}};
    enum { LAST = sizeof steps / sizeof *steps - 1, TICKS = 6 };
    for (size_t i = 0; i < LAST; i++)
        if (days <= TICKS * (steps[i].days + steps[i].months * 30.44))
            return steps[i];
    return steps[LAST];
}

/** The tick at or before a day. */
static int tick_before(struct tick_step step, int day) {
    if (step.days)
        return day - ((day % step.days) + step.days) % step.days;
    struct civil date = civil_date(day);
    int months = (date.year - 1) * 12 + date.month - 1;
    months -= months % step.months;
    return civil_days(months / 12 + 1, months % 12 + 1, 1);
}

static int tick_behind(struct tick_step step, int day) {
    if (step.days)
        return day + step.days;
    struct civil date = civil_date(day);
    int months = (date.year - 1) * 12 + date.month - 1 + step.months;
    return civil_days(months / 12 + 1, months % 12 + 1, 1);
}

static void write_tick(const struct chart *chart, struct tick_step step,
                       const struct scale *scale, int day, double bottom) {
    struct civil date = civil_date(day);
    double x = scale_x(scale, day);
    fprintf(chart->to,
            "<path class=\"tick\" d=\"M%.1f 18V%.0f\"/><text class=\"tick\" x=\"%.1f\" "
            "y=\"%.0f\">",
            x, bottom, x, bottom + 16);
    if (step.days)
        fprintf(chart->to, "%d-%02d-%02d</text>", date.year, date.month, date.day);
    else if (step.months % 12)
        fprintf(chart->to, "%d-%02d</text>", date.year, date.month);
    else
        fprintf(chart->to, "%d</text>", date.year);
}

static void write_ticks(const struct chart *chart, const struct scale *scale,
                        struct tick_step step, double bottom) {
    int day = (int)scale->low;
    for (size_t i = 0; i < MOST_TICKS && day <= scale->high; i++) {
        write_tick(chart, step, scale, day, bottom);
        day = tick_behind(step, day);
    }
    fputc('\n', chart->to);
}

/** Of all ends that are known, and a margin where one is open. */
static struct scale scale_days(const struct chart *chart, struct tick_step *step) {
    struct scale made = {.low = INFINITY, .high = -INFINITY};
    for (size_t i = 0; i < chart->n; i++) {
        const struct chart_row *row = &chart->rows[i];
        made.low = fmin(made.low, row->open_low ? row->high : row->low);
        made.high = fmax(made.high, row->open_high ? row->low : row->high);
    }
    *step = step_of(made.high - made.low + 1);
    made.low = tick_before(*step, (int)made.low);
    made.high = tick_behind(*step, tick_before(*step, (int)made.high));
    return made;
}

/** A day is wide enough to be seen. */
static const double LEAST_BAR = 5;

static void write_row(const struct chart *chart, const struct scale *scale, size_t i) {
    const struct chart_row *row = &chart->rows[i];
    double y = chart_track(i),
           from = row->open_low ? CHART_EDGE : scale_x(scale, row->low),
           to = row->open_high ? CHART_WIDTH - CHART_EDGE
                               : scale_x(scale, row->high + 1);
    to = fmax(to, from + LEAST_BAR);
    chart_label(chart, i);
    fprintf(chart->to,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"10\"/>",
            row->draft ? "own" : "other", from, y - 5, to - from);
    if (row->open_high)
        chart_arrow(chart, to + 6, y, true);
    if (row->open_low)
        chart_arrow(chart, from - 6, y, false);
    fputc('\n', chart->to);
}

static void write_day(FILE *to, double day, bool open) {
    if (open) {
        fputs("<td>open</td>", to);
        return;
    }
    struct civil date = civil_date((int)day);
    fprintf(to, "<td>%d-%02d-%02d</td>", date.year, date.month, date.day);
}

static void write_cells(FILE *to, const struct chart_row *row) {
    write_day(to, row->low, row->open_low);
    write_day(to, row->high, row->open_high);
}

void time_line_write(const struct chart *chart) {
    static const char *const heads[] = {"from", "to", NULL};
    struct tick_step step;
    struct scale scale = scale_days(chart, &step);
    double bottom = chart_track(chart->n - 1) + 14;
    fputs("<div class=\"picture\"><figure>\n", chart->to);
    chart_open(chart, bottom + CHART_AXIS - 12, "Time line.");
    write_ticks(chart, &scale, step, bottom);
    for (size_t i = 0; i < chart->n; i++)
        write_row(chart, &scale, i);
    chart_close(chart);
    fputs("<figcaption>Each bar is the time that a text states; a filled bar is the "
          "draft's, an outlined one another text's.</figcaption></figure>\n",
          chart->to);
    chart_table(chart, heads, write_cells);
    fputs("</div>\n", chart->to);
}
