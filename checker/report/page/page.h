/*
 * page.h - the editorial report as one page of HTML.
 *
 * A section is one file with one function, which prints its part of a paper.  The page
 * needs no network and no script; its only style sheet is style.css, carried inside the
 * program, and a policy on the page lets nothing else in.  What comes from texts goes
 * through markup.h alone.
 */
#ifndef CHECKER_REPORT_PAGE_PAGE_H
#define CHECKER_REPORT_PAGE_PAGE_H

#include "report/markup/markup.h"
#include "report/paper/paper.h"
#include "report/report.h"

/** Cards that are written out in full, those to decide first; the ledger's rows; the
    "fix these first". */
enum { MOST_CARDS = 3000, MOST_ROWS = 10000, MOST_FIRST = 5 };

/** A paper on its way to a page. */
struct page {
    FILE *to;
    const struct paper *paper;
    struct report *report;
    size_t number;   /* of the case in the run, from 1: it begins every id */
    size_t left_out; /* cards beyond MOST_CARDS */
};

/* The sections, in the order of the page; each writes itself to page->to. */

/** What to fix first, how it stands, what was checked and what was not. */
void page_top(const struct page *page);

/** The drafts, whole, with marks that lead to cards; none of peers or redacted. */
void page_draft(const struct page *page);

/** The cards of claims to decide. */
void page_cards(const struct page *page);

/** The cards of claims that hold, and of those not checked. */
void page_other_cards(const struct page *page);

/** Dated claims on one line, and which texts rest on which. */
void page_pictures(const struct page *page);

/** The quotations of the draft, with their speakers. */
void page_quotations(const struct page *page);

/** The names of the draft, with the sources that have them. */
void page_names(const struct page *page);

/** Every claim a row, what is to be mended first; MOST_ROWS at most. */
void page_ledger(const struct page *page);

/** Each text with its date and SHA-256, and the versions of program and rules. */
void page_inputs(const struct page *page);

/* What sections share. */

/** Open a section: `part` begins its id. */
void page_section(const struct page *page, char part, const char *title);

/** ` id="c1-12"`: the name of a card's part, `part` being a letter of its own. */
void page_id(const struct page *page, char part, size_t number);

/** ` href="#c1-12"`. */
void page_href(const struct page *page, char part, size_t number);

/** Is the card on the page? */
bool page_shows(const struct page *page, const struct card *card);

/** The sign and the words of a state. */
void page_state(const struct page *page, enum state state);

/** "line 12", and the paragraph where it is of a text. */
void page_place(const struct page *page, const struct site *site);

/** " (b.md, line 12)". */
void page_where(const struct page *page, const struct site *site);

/** The same, as short as a cell of a table: "line 12". */
void page_line(const struct page *page, const struct site *site);

/** A card's claim in words, cut where they are many. */
void page_claim(const struct page *page, const struct card *card);

/** The words of a site, cut where they are many. */
void page_words(const struct page *page, const struct site *site);

/** Level, message, and the rule's id. */
void page_finding(const struct page *page, const struct finding *finding);

/** What one card draws: a number line or a time line, where its readings differ. */
void page_card_pictures(const struct page *page, const struct card *card);

/** The program and its rules: those that it carries are of its version, others lie in
    files. */
void page_rules(const struct page *page);

/** The hashes of the texts, short, for the top. */
void page_hashes(const struct page *page);

/** What was decided on a card, or the place to write it. */
void page_decision(const struct page *page, const struct card *card);

#endif
