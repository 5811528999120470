/*
 * number_line.c - every reading on one line: a diamond for the draft, a dot for a
 * source, and a band for what the hedge allows.
 */
#include <math.h>

#include "report/chart/scale.h"
#include "report/markup/markup.h"

/** Half of a mark's size. */
enum { MARK = 6 };

static void write_ticks(const struct chart *chart, const struct scale *scale,
                        double bottom) {
    for (size_t i = 0; i < scale->n_ticks; i++) {
        double x = scale_x(scale, scale->ticks[i]);
        char label[40];
        scale_label(scale->ticks[i], label, sizeof label);
        fprintf(chart->to,
                "<path class=\"tick\" d=\"M%.1f 18V%.0f\"/>"
                "<text class=\"tick\" x=\"%.1f\" y=\"%.0f\">%s</text>",
                x, bottom, x, bottom + 16, label);
    }
    fputc('\n', chart->to);
}

/** What the hedge allows; an end that is open has an arrow. */
static void write_band(const struct chart *chart, const struct scale *scale,
                       const struct chart_row *row, double y) {
    double from = row->open_low ? CHART_EDGE : scale_x(scale, row->low),
           to = row->open_high ? CHART_WIDTH - CHART_EDGE : scale_x(scale, row->high);
    if (to - from < 1)
        return;
    fprintf(chart->to, "<path class=\"band\" d=\"M%.1f %.0fH%.1f\"/>", from, y, to);
    if (row->open_high)
        chart_arrow(chart, to + 2, y, true);
    if (row->open_low)
        chart_arrow(chart, from - 2, y, false);
}

static void write_row(const struct chart *chart, const struct scale *scale, size_t i) {
    const struct chart_row *row = &chart->rows[i];
    double y = chart_track(i), x = scale_x(scale, row->at);
    chart_label(chart, i);
    write_band(chart, scale, row, y);
    if (row->draft)
        fprintf(chart->to,
                "<path class=\"own\" d=\"M%.1f %.0fl%d %d-%d %d-%d -%dz\"/>\n", x,
                y - MARK - 1, MARK + 1, MARK + 1, MARK + 1, MARK + 1, MARK + 1,
                MARK + 1);
    else
        fprintf(chart->to,
                "<circle class=\"other\" cx=\"%.1f\" cy=\"%.0f\" r=\"%d\"/>\n", x, y,
                MARK - 1);
}

static void write_end(FILE *to, double value, bool open) {
    char label[40];
    scale_label(value, label, sizeof label);
    fprintf(to, "<td>%s</td>", open ? "open" : label);
}

static void write_cells(FILE *to, const struct chart_row *row) {
    write_end(to, row->at, false);
    write_end(to, row->low, row->open_low);
    write_end(to, row->high, row->open_high);
}

void number_line_write(const struct chart *chart) {
    static const char *const heads[] = {"value", "from", "to", NULL};
    struct scale scale = scale_of(chart);
    double bottom = chart_track(chart->n - 1) + 14;
    fputs("<div class=\"picture\"><figure>\n", chart->to);
    chart_open(chart, bottom + CHART_AXIS - 12,
               scale.log ? "Number line on a logarithmic scale."
                         : "Number line on an even scale.");
    write_ticks(chart, &scale, bottom);
    for (size_t i = 0; i < chart->n; i++)
        write_row(chart, &scale, i);
    chart_close(chart);
    fprintf(chart->to,
            "<figcaption>%s scale. A diamond is the draft, a dot another text; a band "
            "is what a hedge or a range allows.</figcaption></figure>\n",
            scale.log ? "Logarithmic" : "Even");
    chart_table(chart, heads, write_cells);
    fputs("</div>\n", chart->to);
}
