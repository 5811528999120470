/*
 * told.c - frames, quotations and citations, put into words.
 */
#include "report/paper/told.h"

#include "checks/quoted.h"
#include "quote/attribution.h"
#include "report/paper/difference.h"
#include "report/paper/roster.h"
#include "value/kind.h"
#include "value/write.h"

struct text told_claim(const struct paper *paper, const struct card *card) {
    struct figure figure;
    struct span at;
    if (paper->in && figure_at(paper->in->c, &card->site, &figure))
        return figure_phrase(paper->in->c, figure);
    if (!paper->in || card->site.span.start == card->site.span.end)
        return (struct text){"", 0};
    if (site_view(&card->site, &at))
        return text_slice(card->site.document->view, at.start, at.end);
    return text_slice(card->site.document->source, card->site.span.start,
                      card->site.span.end);
}

struct text told_period(const struct paper *paper, const struct reading *reading) {
    struct text none = {"", 0};
    if (!reading->known)
        return none;
    const struct filler *period =
        figure_slot(paper->in->c, reading->figure, SLOT_period);
    return period->known == SLOT_KNOWN ? figure_tokens(paper->in->c, reading->figure,
                                                       period->first, period->past)
                                       : none;
}

const struct time *told_days(const struct paper *paper, const struct reading *reading) {
    const struct mention *mention = reading->site.mention;
    if (!reading->known)
        return NULL;
    if (!mention_does(mention, DOES_DATE))
        mention = figure_period(paper->in->c, reading->figure);
    bool days = mention && !mention->time.fault && *mention->time.text &&
                mention->time.text[0] != 'X' && mention->time.sort != TIME_CLOCK;
    return days ? &mention->time : NULL;
}

/** The draft's quotation around the reading, of those that were read. */
static const struct quotation *around(const struct paper *paper,
                                      const struct reading *reading) {
    const struct quotes *quotes = paper->in->quotes;
    uint32_t at = reading->site.mention ? reading->site.mention->start : 0;
    for (size_t i = 0; i < quotes->list.n; i++) {
        const struct quote *quote = &quotes->list.at[i];
        const struct quotation *of = quote->match.quotation;
        if (quote->member == reading->figure.member && of->start <= at && at < of->end)
            return of;
    }
    return NULL;
}

static struct text speaker_of(const struct document *document,
                              const struct quotation *of) {
    struct text none = {"", 0};
    if (!of || of->speaker.sort == SPEAKER_NONE)
        return none;
    const struct token *first = &document->tokens.at[of->speaker.first],
                       *last = &document->tokens.at[of->speaker.past - 1];
    return text_slice(document->view, first->start, (size_t)last->start + last->size);
}

struct text told_speaker(const struct paper *paper, const struct reading *reading) {
    bool asked = paper->in && reading->known && reading->draft;
    return speaker_of(reading->site.document, asked ? around(paper, reading) : NULL);
}

struct text told_quoted(const struct paper *paper, const struct card *card,
                        bool in_source) {
    const struct quote_match *match = &card->quote->match;
    return in_source ? speaker_of(quote_source(paper->in, card->quote), match->said)
                     : speaker_of(card->site.document, match->quotation);
}

const char *told_citing(const struct reading *reading) {
    struct span sentence;
    uint32_t index, first, past;
    if (!site_sentence(&reading->site, &sentence, &index))
        return "";
    if (sentence_cites(reading->site.document, index))
        return "named in the sentence";
    document_paragraph(reading->site.document, index, &first, &past);
    for (uint32_t i = first; i < past; i++)
        if (sentence_cites(reading->site.document, i))
            return "named in the paragraph";
    return "nobody named";
}

const char *told_hedge(enum hedge hedge) {
    static const char *const words[N_HEDGES] = {
        [HEDGE_NONE] = "none",           [HEDGE_ABOUT] = "about",
        [HEDGE_ESTIMATED] = "estimated", [HEDGE_NEARLY] = "nearly",
        [HEDGE_AT_LEAST] = "at least",   [HEDGE_MORE_THAN] = "more than",
        [HEDGE_AT_MOST] = "at most",     [HEDGE_LESS_THAN] = "less than",
        [HEDGE_UP_TO] = "up to",
    };
    return words[hedge];
}

bool told_value(const struct mention *mention, char *to, size_t size) {
    char value[2 * DECIMAL_TEXT + 64];
    if (!mention || !mention->kind->value(mention, value, sizeof value))
        return false;
    if (strchr(value, 'X'))
        return false; /* "25th": no day that is known */
    char grouped[sizeof value + sizeof value / 3];
    if (mention_does(mention, DOES_AMOUNT) && !mention_does(mention, DOES_NAME))
        digits_group(value, grouped);
    else
        memcpy(grouped, value, strlen(value) + 1);
    const char *unit = mention_unit(mention);
    snprintf(to, size, "%s%s%s%s%s", grouped, unit ? " " : "", unit ? unit : "",
             mention->rate ? " per " : "", mention->rate ? mention->rate : "");
    return true;
}
