/*
 * top.c - one screen: what the draft is, how it stands, what to mend first.
 */
#include "report/page/page.h"
#include "finding/ledger.h"
#include "report/words.h"

static const struct document *first_document(const struct page *page) {
    const struct outcome *outcome = page->paper->outcome;
    return outcome->n_documents ? outcome->documents[0] : NULL;
}

static void write_title(const struct page *page) {
    const struct document *document = first_document(page);
    const struct outcome *outcome = page->paper->outcome;
    fputs("<p class=\"kind\">", page->to);
    if (outcome->of_file)
        fputs("Decisions that apply no longer", page->to);
    else if (paper_is_of_peers(page->paper))
        fputs("Sources held against each other", page->to);
    else
        fputs("Draft held against its sources", page->to);
    fputs("</p>\n<h1", page->to);
    page_id(page, 't', 0);
    fputs(">", page->to);
    if (paper_is_of_peers(page->paper) && !outcome->of_file)
        fprintf(page->to, "%zu texts, claim by claim", outcome->n_documents);
    else if (document && !page->report->redact)
        markup_write(page->to, paper_title(document));
    else if (document)
        markup_put(page->to, document->name);
    fputs("</h1>\n", page->to);
}

static void write_stated(const struct page *page, const char *what,
                         const struct stated *stated) {
    if (!stated->text.size)
        return;
    fprintf(page->to, "<span>%s ", what);
    markup_write(page->to, stated->text);
    if (stated->from) {
        fputs(" (", page->to);
        markup_put(page->to, stated->from);
        putc(')', page->to);
    }
    fputs("</span> ", page->to);
}

static void write_byline(const struct page *page) {
    const struct document *document = first_document(page);
    const struct outcome *outcome = page->paper->outcome;
    fputs("<p class=\"byline\">", page->to);
    if (document && !paper_is_of_peers(page->paper)) {
        fputs("<span>", page->to);
        markup_put(page->to, document->name);
        fputs("</span> ", page->to);
        if (!document->date.text.size)
            fputs("<span>states no date</span> ", page->to);
        if (!page->report->redact) {
            write_stated(page, "dated", &document->date);
            write_stated(page, "by", &document->author);
        }
        fprintf(page->to, "<span>%zu source%s</span>",
                outcome->n_documents - outcome->n_drafts,
                outcome->n_documents - outcome->n_drafts == 1 ? "" : "s");
    }
    fputs("</p>\n", page->to);
}

/** The tally: each state that a claim has, and of how many. */
static void write_tally(const struct page *page) {
    fputs("<ul class=\"tally\">\n", page->to);
    for (int i = 0; i < N_STATES; i++) {
        enum state state = (enum state)i;
        if (!page->paper->n_of[state])
            continue;
        fprintf(page->to,
                "<li class=\"%s\"><span class=\"sign\" aria-hidden=\"true\">%s</span> "
                "<b>%zu</b> %s</li>\n",
                state_key(state), state_sign(state), page->paper->n_of[state],
                state_words(state));
    }
    fputs("</ul>\n", page->to);
}

static void write_sum(FILE *to, size_t n, const char *one, const char *many,
                      bool *begun) {
    if (n)
        fprintf(to, "%s%zu %s", *begun ? ", " : "", n, n == 1 ? one : many);
    *begun |= n > 0;
}

/** As the coverage counts them: a figure that agrees may be uncited all the same. */
static void write_figures(const struct page *page, bool *begun) {
    const size_t *of = page->paper->outcome->coverage.of, *n = page->paper->n_of;
    if (paper_is_of_peers(page->paper)) {
        write_sum(page->to, n[STATE_agrees] + n[STATE_compatible],
                  "claim that texts agree on", "claims that texts agree on", begun);
        return;
    }
    write_sum(page->to,
              of[VERDICT_AGREE] + of[VERDICT_COMPATIBLE] + of[VERDICT_COMPUTED],
              "figure agrees", "figures agree", begun);
    write_sum(page->to, of[VERDICT_NUMBER_ONLY] + of[VERDICT_NOT_COMPARED],
              "figure not checked", "figures not checked", begun);
}

/** "3 contradictions, 5 scope warnings, 12 figures agree, 2 without a source". */
static void write_verdict(const struct page *page) {
    const size_t *n = page->paper->n_of;
    bool begun = false;
    fputs("<p class=\"verdict\">", page->to);
    write_sum(page->to, n[STATE_contradicted], "contradiction", "contradictions",
              &begun);
    write_sum(page->to, n[STATE_altered], "misquotation", "misquotations", &begun);
    write_sum(page->to, n[STATE_scope], "difference of scope", "differences of scope",
              &begun);
    write_sum(page->to, n[STATE_unsupported], "without a source", "without a source",
              &begun);
    write_sum(page->to, n[STATE_uncited], "uncited", "uncited", &begun);
    write_sum(page->to, n[STATE_noted], "other fault", "other faults", &begun);
    if (!begun)
        fputs(paper_is_of_peers(page->paper) && !page->paper->cards.n
                  ? "Nothing to mend, and no claim that two texts state"
                  : "Nothing to mend",
              page->to);
    begun = true;
    write_figures(page, &begun);
    write_sum(page->to, n[STATE_suppressed], "suppressed", "suppressed", &begun);
    fputs(".</p>\n", page->to);
}

static void write_first_of(const struct page *page, const struct card *card) {
    fprintf(page->to, "<li class=\"%s\"><a", state_key(card->state));
    page_href(page, 'c', card->number);
    fputs(">", page->to);
    page_finding(page, card->findings.at[0]);
    if (paper_is_of_peers(page->paper))
        page_where(page, &card->findings.at[0]->site);
    fputs("</a></li>\n", page->to);
}

/** Cards to decide whose first finding is of that level; the first few are written. */
static size_t write_level(const struct page *page, enum level level, size_t n) {
    const struct paper *paper = page->paper;
    for (size_t i = 0; i < paper->cards.n; i++) {
        const struct card *card = paper->sorted[i];
        if (state_is_open(card->state) && card->findings.n &&
            card->findings.at[0]->level == level && n++ < MOST_FIRST)
            write_first_of(page, card);
    }
    return n;
}

static size_t count_open(const struct paper *paper) {
    size_t n = 0;
    for (int state = 0; state_is_open((enum state)state); state++)
        n += paper->n_of[state];
    return n;
}

static void write_first(const struct page *page) {
    size_t n = 0, open = count_open(page->paper);
    fputs("<h2>Fix these first</h2>\n<ol class=\"first\">\n", page->to);
    for (enum level level = LEVEL_ERROR; level >= LEVEL_WARNING; level--)
        n = write_level(page, level, n);
    fputs(n ? "</ol>\n" : "<li class=\"agrees\">There is nothing to mend.</li></ol>\n",
          page->to);
    n = n < MOST_FIRST ? n : MOST_FIRST;
    if (open > n)
        fprintf(page->to, "<p><a href=\"#o%zu-0\">%s%zu to decide</a></p>\n",
                page->number, n ? "and more: " : "", open);
}

/** Why figures were not compared, each reason once. */
static void write_reasons(const struct page *page) {
    const struct outcome *outcome = page->paper->outcome;
    enum { MOST_REASONS = 12 };
    struct {
        const char *why;
        size_t n;
    } reasons[MOST_REASONS] = {{0}};
    size_t n = 0;
    struct ledger_walk walk = {.of = outcome->ledger};
    while (ledger_next(&walk)) {
        const struct entry *entry = &walk.entry;
        size_t k = 0;
        if (entry->verdict != VERDICT_NOT_COMPARED || !entry->why)
            continue;
        while (k < n && strcmp(reasons[k].why, entry->why) != 0)
            k++;
        if (k == MOST_REASONS)
            continue;
        reasons[k].why = entry->why;
        reasons[k].n++;
        n += k == n;
    }
    for (size_t i = 0; i < n; i++) {
        fprintf(page->to, "<li>%zu figure%s: ", reasons[i].n,
                reasons[i].n == 1 ? "" : "s");
        markup_put(page->to, reasons[i].why);
        fputs("</li>\n", page->to);
    }
}

/** Of a text of this case; what no text came of is told with the first case. */
static bool is_of_case(const struct page *page, const struct omitted *omitted) {
    const struct outcome *outcome = page->paper->outcome;
    for (size_t i = 0; i < outcome->n_documents; i++)
        if (strcmp(outcome->documents[i]->name, omitted->document) == 0)
            return true;
    return page->number == 1;
}

static void write_omitted(const struct page *page) {
    const struct omissions *omissions = page->report->omissions;
    size_t n = omissions ? omissions->list.n : 0;
    for (size_t i = 0; i < n; i++) {
        const struct omitted *omitted = &omissions->list.at[i];
        if (!is_of_case(page, omitted))
            continue;
        fputs("<li>", page->to);
        markup_put(page->to, omitted->document);
        if (omitted->line)
            fprintf(page->to, ", line %zu, %zu line%s", omitted->line, omitted->lines,
                    omitted->lines == 1 ? "" : "s");
        fputs(": ", page->to);
        markup_put(page->to, omitted->why);
        fputs("</li>\n", page->to);
    }
    if (n && omissions->n_more)
        fprintf(page->to, "<li>and %zu more</li>\n", omissions->n_more);
}

/** Figures that were not compared, and why, are told at once; a long list of what was
    not read is folded. */
static void write_what_was_not(const struct page *page, size_t n_figures) {
    enum { MOST_OPEN = 3 };
    const struct omissions *omissions = page->report->omissions;
    size_t n_omitted = omissions ? omissions->list.n : 0;
    if (n_figures) {
        fputs("<p>Not compared:</p>\n<ul>\n", page->to);
        write_reasons(page);
        fputs("</ul>\n", page->to);
    }
    if (n_omitted) {
        fprintf(page->to, "<details%s><summary>Not read, and why</summary>\n<ul>\n",
                n_omitted <= MOST_OPEN ? " open" : "");
        write_omitted(page);
        fputs("</ul></details>\n", page->to);
    }
}

static void write_not_checked(const struct page *page) {
    const struct coverage *coverage = &page->paper->outcome->coverage;
    fputs("<div class=\"coverage\"><h2>What was checked</h2>\n<p>", page->to);
    if (page->paper->outcome->of_file)
        fputs("No text: a file of what was decided", page->to);
    else
        write_coverage(page->to, coverage);
    fputs(".</p>\n", page->to);
    write_what_was_not(page, coverage->of[VERDICT_NOT_COMPARED]);
    fputs("<p class=\"made\">", page->to);
    page_rules(page);
    fprintf(page->to, " <a href=\"#i%zu-0\">Inputs</a></p>\n", page->number);
    page_hashes(page);
    fputs("</div>\n", page->to);
}

/** Has the page that section? */
static bool has_part(const struct page *page, char part) {
    if (page->paper->outcome->of_file)
        return part == 'o' || part == 'i';
    return !(part == 'd' && paper_is_of_peers(page->paper)) &&
           !(part == 'p' && page->report->redact);
}

static void write_contents(const struct page *page) {
    static const struct {
        char part;
        const char *name;
    } parts[] = {{'d', "The draft"}, {'o', "To decide"}, {'h', "What holds"},
                 {'p', "Pictures"},  {'l', "Ledger"},    {'i', "Inputs"}};
    fprintf(page->to,
            "<nav class=\"contents\" aria-label=\"Parts of report %zu\"><ul>\n",
            page->number);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (has_part(page, parts[i].part))
            fprintf(page->to, "<li><a href=\"#%c%zu-0\">%s</a></li>\n", parts[i].part,
                    page->number, parts[i].name);
    fputs("</ul></nav>\n", page->to);
}

void page_top(const struct page *page) {
    fputs("<header class=\"top\">\n", page->to);
    write_title(page);
    write_byline(page);
    write_verdict(page);
    write_tally(page);
    write_contents(page);
    fputs("<div class=\"columns\"><div>\n", page->to);
    write_first(page);
    fputs("</div>\n", page->to);
    write_not_checked(page);
    fputs("</div>\n</header>\n", page->to);
}
