/*
 * chart.c - what all pictures share.
 */
#include "report/chart/chart.h"

#include "report/markup/markup.h"

/** Code points of a label: so many fit above a track. */
enum { LABEL = 34, WORDS = 26 };

void chart_open(const struct chart *chart, double height, const char *about) {
    FILE *to = chart->to;
    fprintf(to,
            "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 %d %.0f\" "
            "aria-labelledby=\"%s-t %s-d\"><title id=\"%s-t\">",
            CHART_WIDTH, height, chart->id, chart->id, chart->id);
    markup_put(to, chart->title);
    fprintf(to, "</title><desc id=\"%s-d\">", chart->id);
    markup_put(to, about);
    for (size_t i = 0; i < chart->n; i++) {
        fputs(i ? "; " : " ", to);
        markup_write_cut(to, chart->rows[i].who, LABEL);
        fputs(chart->rows[i].words.size ? ": " : "", to);
        markup_write_cut(to, chart->rows[i].words, WORDS);
    }
    fputs(".</desc>\n", to);
}

void chart_close(const struct chart *chart) {
    fputs("</svg>\n", chart->to);
}

double chart_track(size_t i) {
    return (double)CHART_ROW * (double)i + 27;
}

void chart_label(const struct chart *chart, size_t i) {
    const struct chart_row *row = &chart->rows[i];
    fprintf(chart->to, "<text class=\"%s\" x=\"%d\" y=\"%.0f\">",
            row->draft ? "own" : "other", CHART_EDGE, chart_track(i) - 13);
    markup_write_cut(chart->to, row->words, WORDS);
    fputs(row->words.size ? " \xC2\xB7 " : "", chart->to);
    markup_write_cut(chart->to, row->who, LABEL);
    fputs("</text>", chart->to);
}
