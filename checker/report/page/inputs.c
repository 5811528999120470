/*
 * inputs.c - what the report was made from, so that it can be made again.
 */
#include "base/digest.h"
#include "base/version.h"
#include "report/page/page.h"

static void write_hash(const struct page *page, const struct document *document,
                       int digits) {
    struct text bytes = document->bytes.size ? document->bytes : document->source;
    struct digest digest = digest_of(bytes);
    char hex[DIGEST_HEX];
    digest_hex(&digest, hex);
    fprintf(page->to, "<code>%.*s</code>", digits, hex);
}

static void write_document(const struct page *page, const struct document *document,
                           const char *role) {
    FILE *to = page->to;
    fputs("<tr><th scope=\"row\">", to);
    markup_put(to, document->name);
    fprintf(to, "</th><td>%s</td><td>", role);
    if (!page->report->redact && document->title.text.size)
        markup_write_cut(to, document->title.text, 80);
    fputs("</td><td>", to);
    if (document->date.text.size)
        markup_write(to, document->date.text);
    else
        fputs("none stated", to);
    fputs("</td><td>", to);
    write_hash(page, document, DIGEST_HEX);
    fputs("</td></tr>\n", to);
}

static const char *role_of(const struct outcome *outcome, size_t i) {
    if (!outcome->n_drafts)
        return "source";
    return i < outcome->n_drafts ? "draft" : "source";
}

void page_rules(const struct page *page) {
    const struct rules *rules = page->paper->in ? page->paper->in->c->rules : NULL;
    size_t n = 0;
    for (size_t i = 0; rules && i < rules->list.n; i++)
        n += !rules->list.at[i].builtin;
    fprintf(page->to, "factlint %s with its own rules", FACTLINT_VERSION);
    if (n)
        fprintf(page->to, ", and %zu of", n);
    for (size_t i = 0; n && i < rules->files.n; i++) {
        fputs(i ? ", " : " ", page->to);
        markup_put(page->to, rules->files.at[i]);
    }
    fputs(".", page->to);
}

/** Digits that tell one text from another, and texts that the top names. */
enum { SHORT_HASH = 12, MOST_SHORT = 8 };

void page_hashes(const struct page *page) {
    const struct outcome *outcome = page->paper->outcome;
    fprintf(page->to,
            "<details class=\"hashes\"><summary>Made from %zu text%s</summary><ul>\n",
            outcome->n_documents, outcome->n_documents == 1 ? "" : "s");
    for (size_t i = 0; i < outcome->n_documents && i < MOST_SHORT; i++) {
        fputs("<li>", page->to);
        write_hash(page, outcome->documents[i], SHORT_HASH);
        putc(' ', page->to);
        markup_put(page->to, outcome->documents[i]->name);
        fputs("</li>\n", page->to);
    }
    if (outcome->n_documents > MOST_SHORT)
        fprintf(page->to, "<li>and %zu more</li>\n", outcome->n_documents - MOST_SHORT);
    fputs("</ul></details>\n", page->to);
}

void page_inputs(const struct page *page) {
    const struct outcome *outcome = page->paper->outcome;
    page_section(page, 'i', "Inputs");
    fputs("<p>", page->to);
    page_rules(page);
    fputs("</p>\n", page->to);
    fprintf(
        page->to,
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Texts of "
        "report %zu\"><table><caption>Every text that was read, as sha256sum names "
        "it</caption><thead><tr><th scope=\"col\">text</th><th scope=\"col\">role"
        "</th><th scope=\"col\">title</th><th scope=\"col\">date</th>"
        "<th scope=\"col\">SHA-256</th></tr></thead><tbody>\n",
        page->number);
    for (size_t i = 0; i < outcome->n_documents; i++)
        write_document(page, outcome->documents[i], role_of(outcome, i));
    fputs("</tbody></table></div>\n</section>\n", page->to);
}
