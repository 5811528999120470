/*
 * names.c - the names of the draft, and where each stands.
 */
#include "report/page/page.h"

#include "report/paper/roll.h"

enum { NAME = 80 };

static void write_found(const struct page *page, const struct roll_row *row) {
    if (row->card) {
        page_state(page, row->card->state);
        fputs(" <a", page->to);
        page_href(page, 'c', row->card->number);
        fprintf(page->to, ">%zu</a>", row->card->number);
    } else
        page_state(page, row->n_sources ? STATE_agrees : STATE_unsupported);
}

static void write_row(const struct page *page, const struct roll_row *row) {
    FILE *to = page->to;
    fputs("<tr><th scope=\"row\">", to);
    markup_write_cut(to, row->words, NAME);
    fprintf(to, "</th><td>%s</td><td>", row->shape);
    write_found(page, row);
    fprintf(to, "</td><td>%zu, first in ", row->n_here);
    page_line(page, &row->site);
    fprintf(to, "</td><td>%zu", row->n_sources);
    if (row->n_sources) {
        fputs(": ", to);
        markup_put(to, paper_name(page->paper, row->there.document));
        fputs(", ", to);
        page_line(page, &row->there);
    }
    fputs("</td></tr>\n", to);
}

void page_names(const struct page *page) {
    struct roll roll = roll_call(page->paper);
    if (!roll.n)
        return;
    page_section(page, 'u', "Names");
    fprintf(
        page->to,
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Names of "
        "report %zu\"><table><caption>Names of the draft, and in how many sources "
        "each stands, word for word</caption><thead><tr>"
        "<th scope=\"col\">name</th><th scope=\"col\">kind</th>"
        "<th scope=\"col\">state</th><th scope=\"col\">places in the draft</th>"
        "<th scope=\"col\">sources</th></tr></thead><tbody>\n",
        page->number);
    for (size_t i = 0; i < roll.n; i++)
        write_row(page, &roll.rows[i]);
    fputs("</tbody></table></div>\n", page->to);
    if (roll.n_more)
        fprintf(page->to, "<p>and %zu more</p>\n", roll.n_more);
    fputs("</section>\n", page->to);
}
