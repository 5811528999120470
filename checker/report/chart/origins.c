/*
 * origins.c - texts and whom they cite in a column, and an arc between two that share
 * words, or from a text to whom it cites.
 */
#include <math.h>

#include "report/chart/chart.h"
#include "report/markup/markup.h"

enum { LINE = 30, NODE_X = 20, LABEL_X = 34, ARC_X = 300 };

static double node_y(size_t i) {
    return (double)LINE * (double)i + 20;
}

/** From the one to the other on the right; the arrow is at the one that came first. */
static void write_arc(const struct chart *chart, const struct chart_link *link) {
    double from = node_y(link->to), to = node_y(link->from);
    double reach = ARC_X + 30 * fmin(fabs(to - from) / LINE, 4);
    fprintf(chart->to,
            "<path class=\"%s\" d=\"M%d %.0fC%.0f %.0f %.0f %.0f %d %.0f\"/>",
            link->cites ? "arc cites" : "arc", ARC_X, from, reach, from, reach, to,
            ARC_X, to);
    if (link->directed || link->cites)
        fprintf(chart->to, "<path class=\"arrow\" d=\"M%d %.0fl9 -5v10z\"/>", ARC_X - 2,
                to);
    if (!link->cites)
        fprintf(chart->to, "<text class=\"share\" x=\"%.0f\" y=\"%.0f\">%u%%</text>\n",
                ARC_X + (reach - ARC_X) * 0.75 + 6, (from + to) / 2 + 4, link->percent);
}

static void write_node(const struct chart *chart, size_t i) {
    if (chart->rows[i].draft)
        fprintf(chart->to,
                "<rect class=\"own\" x=\"%d\" y=\"%.0f\" width=\"11\" height=\"11\"/>",
                NODE_X - 5, node_y(i) - 5);
    else
        fprintf(chart->to, "<circle class=\"other\" cx=\"%d\" cy=\"%.0f\" r=\"5\"/>",
                NODE_X, node_y(i));
    fprintf(chart->to, "<path class=\"lead\" d=\"M%d %.0fH%d\"/>", LABEL_X,
            node_y(i) + 9, ARC_X);
    fprintf(chart->to, "<text class=\"%s\" x=\"%d\" y=\"%.0f\">",
            chart->rows[i].draft ? "own" : "other", LABEL_X, node_y(i) + 4);
    markup_write_cut(chart->to, chart->rows[i].who, 36);
    fputs("</text>\n", chart->to);
}

static void write_table(const struct chart *chart, const struct chart_link *links,
                        size_t n) {
    FILE *to = chart->to;
    fputs("<details class=\"data\"><summary>This picture as a table</summary>"
          "<table><thead><tr><th scope=\"col\">text</th><th scope=\"col\">rests "
          "on</th><th scope=\"col\">share of words</th><th scope=\"col\">which came "
          "first</th>"
          "</tr></thead><tbody>",
          to);
    for (size_t i = 0; i < n; i++) {
        fputs("<tr><th scope=\"row\">", to);
        markup_write(to, chart->rows[links[i].to].who);
        fputs("</th><td>", to);
        markup_write(to, chart->rows[links[i].from].who);
        if (links[i].cites)
            fputs("</td><td>cites it</td><td>the second</td></tr>", to);
        else
            fprintf(to, "</td><td>%u%%</td><td>%s</td></tr>", links[i].percent,
                    links[i].directed ? "the second" : "not known");
    }
    fputs("</tbody></table></details>\n", to);
}

void origins_write(const struct chart *chart, const struct chart_link *links,
                   size_t n) {
    fputs("<div class=\"picture\"><figure>\n", chart->to);
    chart_open(chart, node_y(chart->n - 1) + 20,
               "Texts that share words, or that cite one origin.");
    for (size_t i = 0; i < chart->n; i++)
        write_node(chart, i);
    for (size_t i = 0; i < n; i++)
        write_arc(chart, &links[i]);
    chart_close(chart);
    fputs("<figcaption>A full arc joins two texts that share runs of eight words; the "
          "percentage is of the shorter one, and an arrow leads to the one that was "
          "there first, by their dates. A dashed arc leads from a text to whom it "
          "cites for a figure, a square.</figcaption></figure>\n",
          chart->to);
    write_table(chart, links, n);
    fputs("</div>\n", chart->to);
}
