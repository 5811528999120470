/*
 * quote_altered.c - words in quotation marks that are not the source's.
 *
 * An ellipsis, a bracket, a small letter at the start, the sign at the end and another
 * spelling alter nothing.
 */
#include "checks/quoted.h"

static const char *words_of(const struct judgement *in, const struct document *document,
                            struct span span) {
    return quoted_text(in->c, text_slice(document->view, span.start, span.end));
}

/** "'place' for 'think'", "without 'very'", "with 'simply' added". */
static const char *tell(const struct judgement *in, const struct quote *quote,
                        const struct alteration *of) {
    const struct document *draft = in->c->members[quote->member]->document;
    bool added = of->there.start == of->there.end,
         left = of->here.start == of->here.end;
    const char *here = left ? NULL : words_of(in, draft, of->here);
    const char *there = added ? NULL : words_of(in, quote_source(in, quote), of->there);
    if (added)
        return arena_print(in->c->arena, "%s is added", here ? here : "");
    if (left)
        return arena_print(in->c->arena, "%s is left out", there);
    return arena_print(in->c->arena, "%s stands for %s", here, there);
}

enum { MOST_TOLD = 3 };

/** Of two sources: "'place' here, 'think' there", "'simply' only here". */
static const char *tell_both(const struct judgement *in, const struct quote *quote,
                             const struct alteration *of) {
    const struct document *document = in->c->members[quote->member]->document;
    const char *here = words_of(in, document, of->here),
               *there = words_of(in, quote_source(in, quote), of->there);
    if (of->there.start == of->there.end)
        return arena_print(in->c->arena, "%s only here", here);
    if (of->here.start == of->here.end)
        return arena_print(in->c->arena, "%s only there", there);
    return arena_print(in->c->arena, "%s here, %s there", here, there);
}

static bool is_of_source(const struct judgement *in, const struct quote *quote) {
    return in->c->members[quote->member]->role != ROLE_DRAFT;
}

static const char *message(const struct judgement *in, const struct quote *quote) {
    const char *told = "", *between = "";
    const char *source = quote_source(in, quote)->name;
    bool both = is_of_source(in, quote);
    for (size_t i = 0; i < quote->match.differ.n && i < MOST_TOLD; i++) {
        told = arena_print(
            in->c->arena, "%s%s%s", told, between,
            (both ? tell_both : tell)(in, quote, &quote->match.differ.of[i]));
        between = both ? "; " : ", ";
    }
    if (quote->match.differ.n > MOST_TOLD)
        told = arena_print(in->c->arena, "%s and %zu more", told,
                           quote->match.differ.n - MOST_TOLD);
    return arena_print(in->c->arena,
                       both ? "%s quotes this in other words: %s"
                            : "the quotation is not as %s has it: %s",
                       source, told);
}

/** The figure that words of a draft's quotation are of, where no source has it for
   this; else NULL. */
static const struct mention *wrong_figure(const struct judgement *in, uint32_t member,
                                          struct span words) {
    for (size_t i = 0; i < in->alignments->n; i++) {
        const struct alignment *of = &in->alignments->at[i];
        const struct mention *mention = figure_mention(in->c, alignment_figure(of));
        bool wrong =
            of->verdict == VERDICT_CONTRADICTION || of->verdict == VERDICT_UNSUPPORTED;
        if (wrong && alignment_figure(of).member == member &&
            mention->start < words.end && words.start < mention->end)
            return mention;
    }
    return NULL;
}

/** One altered place is pointed at; several, or words left out, are the whole.  Where
   it is a wrong figure, the quotation tells of it, and no other check. */
static struct site altered_site(const struct judgement *in, const struct quote *quote) {
    const struct quote_match *match = &quote->match;
    struct span here = match->differ.of[0].here;
    if (match->differ.n != 1 || here.start == here.end)
        return quote_site(in, quote);
    struct site site = view_site(in->c->members[quote->member]->document, here, NULL);
    site.mention = wrong_figure(in, quote->member, here);
    return site;
}

static void add_related(const struct judgement *in, struct proposal *proposal,
                        struct site site) {
    sites_add(in->c->arena, &proposal->related, &proposal->n_related, site);
}

static bool span_is_article(const struct document *document, struct span span) {
    for (size_t i = 0; i < document->tokens.n; i++) {
        const struct token *token = &document->tokens.at[i];
        if (token->start == span.start)
            return token->start + token->size == span.end &&
                   (token_is(token, CLASS_ARTICLE) ||
                    token_is(token, CLASS_DETERMINER));
    }
    return false;
}

/** Only "the" or "a" is added or left out: no reader is told anything else. */
static bool is_slight(const struct judgement *in, const struct quote *quote) {
    const struct document *draft = in->c->members[quote->member]->document;
    for (size_t i = 0; i < quote->match.differ.n; i++) {
        const struct alteration *of = &quote->match.differ.of[i];
        bool left = of->here.start == of->here.end;
        const struct document *document = left ? quote_source(in, quote) : draft;
        struct span span = left ? of->there : of->here;
        if (!left && of->there.start < of->there.end)
            return false;
        if (!span_is_article(document, span))
            return false;
    }
    return true;
}

/** 'Bridge was unsafe', in single marks and by nobody, may be a paraphrase. */
static bool is_headline_style(const struct quote *quote) {
    const struct quotation *of = quote->match.quotation;
    return of->single && (of->speaker.sort == SPEAKER_NONE || of->speaker.guessed);
}

/** Does it stand in quotation marks of the source? */
static bool is_quoted(const struct judgement *in, const struct quote *quote,
                      struct span there) {
    const struct wording *wording =
        &in->quotes->passages->wordings[quote->match.source];
    for (size_t i = 0; i < wording->quotations.list.n; i++) {
        const struct quotation *of = &wording->quotations.list.at[i];
        if (there.start < of->end && there.end > of->start)
            return true;
    }
    return false;
}

/** Does all that differs stand outside of marks there?  What more was said nobody
    knows. */
static bool is_beside_marks(const struct judgement *in, const struct quote *quote) {
    for (size_t i = 0; i < quote->match.differ.n; i++)
        if (is_quoted(in, quote, quote->match.differ.of[i].there))
            return false;
    return true;
}

static void propose_altered(const struct judgement *in, const struct rule *rule,
                            const struct quote *quote, struct proposals *to) {
    struct proposal *proposal =
        propose_site(in, to, rule, VERDICT_CONTRADICTION, altered_site(in, quote),
                     message(in, quote));
    proposal->yields = YIELDS_NEVER; /* no rule on figures speaks of quotations */
    add_related(in, proposal, quote_passage(in, quote, NULL));
    if (is_slight(in, quote) || is_headline_style(quote))
        proposal->level = proposal->level ? LEVEL_INFO : LEVEL_OFF;
    bool perhaps = is_of_source(in, quote) || is_beside_marks(in, quote);
    if (perhaps && proposal->level == LEVEL_ERROR)
        proposal->level = LEVEL_WARNING; /* the source's own words; which is right? */
}

static struct site end_site(const struct judgement *in, uint32_t source,
                            struct span end, const char *note) {
    return view_site(in->quotes->passages->members[source]->document, end, note);
}

static void propose_spliced(const struct judgement *in, const struct rule *rule,
                            const struct quote *quote, struct proposals *to) {
    const struct quote_match *match = &quote->match;
    struct site first =
                    end_site(in, match->first_source, match->first, "its beginning"),
                second = end_site(in, match->second_source, match->second, "its end");
    const char *message =
        first.document == second.document
            ? arena_print(in->c->arena, "two quotations of %s are joined as one",
                          first.document->name)
            : arena_print(in->c->arena,
                          "a quotation of %s and one of %s are joined as one",
                          first.document->name, second.document->name);
    struct proposal *proposal = propose_site(in, to, rule, VERDICT_CONTRADICTION,
                                             quote_site(in, quote), message);
    add_related(in, proposal, first);
    add_related(in, proposal, second);
}

static void propose_all(const struct judgement *in, const struct rule *rule,
                        const struct quote_list *quotes, struct proposals *to) {
    for (size_t i = 0; i < quotes->list.n; i++) {
        const struct quote *quote = &quotes->list.at[i];
        if (quote->match.verdict == QUOTE_ALTERED)
            propose_altered(in, rule, quote, to);
        else if (quote->match.verdict == QUOTE_SPLICED)
            propose_spliced(in, rule, quote, to);
    }
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    propose_all(in, rule, &in->quotes->drafts, to);
    propose_all(in, rule, &in->quotes->sources, to);
}

const struct check check_quote_altered = {"quote-altered", propose};
