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
            "preserveAspectRatio=\"xMinYMin\" "
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
    fprintf(chart->to, "</text><path class=\"track\" d=\"M%d %.0fH%d\"/>", CHART_EDGE,
            chart_track(i), CHART_WIDTH - CHART_EDGE);
}

enum { ARROW = 7 };

void chart_arrow(const struct chart *chart, double x, double y, bool to_right) {
    fprintf(chart->to, "<path class=\"arrow\" d=\"M%.1f %.0fl%d -%dv%dz\"/>", x, y,
            to_right ? -ARROW : ARROW, ARROW, 2 * ARROW);
}

static void write_head(FILE *to, const char *name) {
    fprintf(to, "<th scope=\"col\">%s</th>", name);
}

static void write_row(FILE *to, const struct chart_row *row,
                      void (*write)(FILE *to, const struct chart_row *row)) {
    fputs("<tr><th scope=\"row\">", to);
    markup_write(to, row->who);
    fputs("</th><td>", to);
    markup_write(to, row->words);
    fputs("</td>", to);
    write(to, row);
    fputs("</tr>", to);
}

void chart_table(const struct chart *chart, const char *const *heads,
                 void (*write)(FILE *to, const struct chart_row *row)) {
    FILE *to = chart->to;
    fputs("<details class=\"data\"><summary>This picture as a table</summary>"
          "<table><thead><tr>",
          to);
    write_head(to, "who");
    write_head(to, "words");
    for (; *heads; heads++)
        write_head(to, *heads);
    fputs("</tr></thead><tbody>", to);
    for (size_t i = 0; i < chart->n; i++)
        write_row(to, &chart->rows[i], write);
    fputs("</tbody></table></details>\n", to);
}
