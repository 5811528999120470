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

#define ELLIPSIS "\xE2\x80\xA6"

static bool is_sign(struct text text) {
    for (size_t i = 0; i < text.size; i++)
        if (ascii_is_letter(text.data[i]) || ascii_is_digit(text.data[i]))
            return false;
    return text.size <= 3;
}

/** A mark alone says nothing: what stands behind it in its sentence does. */
static struct text claim_at(const struct card *card, struct span at) {
    struct text view = card->site.document->view;
    struct span sentence;
    uint32_t index;
    bool alone = is_sign(text_slice(view, at.start, at.end));
    if (alone && site_sentence(&card->site, &sentence, &index))
        at.end = sentence.end;
    return text_slice(view, at.start, at.end);
}

struct text told_claim(const struct paper *paper, const struct card *card) {
    struct figure figure;
    struct span at;
    if (paper->in && figure_at(paper->in->c, &card->site, &figure))
        return figure_phrase(paper->in->c, figure);
    if (!paper->in || card->site.span.start == card->site.span.end)
        return (struct text){"", 0};
    if (site_view(&card->site, &at))
        return claim_at(card, at);
    return text_slice(card->site.document->source, card->site.span.start,
                      card->site.span.end);
}

struct text told_period(const struct paper *paper,
                        const struct claim_reading *reading) {
    struct text none = {"", 0};
    if (!reading->known)
        return none;
    const struct filler *period =
        figure_slot(paper->in->c, reading->figure, SLOT_period);
    return period->known == SLOT_KNOWN ? figure_tokens(paper->in->c, reading->figure,
                                                       period->first, period->past)
                                       : none;
}

const struct time *told_days(const struct paper *paper,
                             const struct claim_reading *reading) {
    const struct mention *mention = reading->site.mention;
    if (!reading->known)
        return NULL;
    if (!mention_does(mention, DOES_DATE))
        mention = figure_period(paper->in->c, reading->figure);
    bool days = mention && !mention->time->fault && *mention->time->text &&
                mention->time->text[0] != 'X' && mention->time->sort != TIME_CLOCK;
    return days ? mention->time : NULL;
}

static struct text words_of(const struct document *document,
                            const struct speaker *speaker) {
    return speaker->sort == SPEAKER_NONE ? (struct text){"", 0}
                                         : speaker_words(document, speaker);
}

struct text told_speaker(const struct claim_reading *reading) {
    return words_of(reading->site.document, &reading->speaker);
}

static struct text speaker_of(const struct document *document,
                              const struct quotation *of) {
    return of ? words_of(document, &of->speaker) : (struct text){"", 0};
}

struct text told_quoted(const struct paper *paper, const struct card *card,
                        bool in_source) {
    const struct quote_match *match = &card->quote->match;
    return in_source ? speaker_of(quote_source(paper->in, card->quote), match->said)
                     : speaker_of(card->site.document, match->quotation);
}

const char *told_citing(const struct claim_reading *reading) {
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

const char *told_bearing(const struct claim_reading *reading) {
    static const char *const words[] = {
        [BEARING_CLAIM] = NULL,
        [BEARING_OPERAND] = "it is reckoned from this",
        [BEARING_NEAREST] = "another claim",
        [BEARING_FELLOW] = "another claim",
    };
    return words[reading->site.bearing];
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

/** "14D" of "P14D", "1.5H" of "PT1.5H", as "14 days" and "1.5 hours". */
static void write_length(FILE *to, struct text length) {
    static const struct {
        char letter;
        bool clock;
        const char *name;
    } units[] = {{'Y', false, "year"}, {'M', false, "month"}, {'W', false, "week"},
                 {'D', false, "day"},  {'H', true, "hour"},   {'M', true, "minute"},
                 {'S', true, "second"}};
    bool clock = text_begins(length, text_of("PT"));
    struct text number = text_slice(length, clock ? 2 : 1, length.size - 1);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (units[i].clock == clock && units[i].letter == length.data[length.size - 1])
            fprintf(to, "%.*s %s%s", TEXT_ARGUMENTS(number), units[i].name,
                    text_equal(number, text_of("1")) ? "" : "s");
}

/** "P14D/P21D" as "14 days to 21 days". */
static void write_lengths(const char *value, char *to, size_t size) {
    struct text all = text_of(value);
    FILE *stream = fmemopen(to, size, "w");
    for (size_t at = 0, end; stream && at + 1 < all.size; at = end + 1) {
        end = text_next_of(all, at, "/");
        fputs(at ? " to " : "", stream);
        write_length(stream, text_slice(all, at, end));
    }
    if (stream)
        fclose(stream);
}

/** "0.333333333333333" as "0.3333...": what a third is, nobody reads to the end. */
static void shorten_fractions(char *value) {
    enum { LONG = 8, KEPT = 4 };
    for (char *dot = strchr(value, '.'); dot; dot = strchr(dot + 1, '.')) {
        size_t n = 0;
        while (ascii_is_digit(dot[1 + n]))
            n++;
        if (n <= LONG)
            continue;
        memcpy(dot + 1 + KEPT, ELLIPSIS, strlen(ELLIPSIS));
        char *rest = dot + 1 + KEPT + strlen(ELLIPSIS);
        memmove(rest, dot + 1 + n, strlen(dot + 1 + n) + 1);
    }
}

bool told_value(const struct mention *mention, char *to, size_t size) {
    char value[2 * DECIMAL_TEXT + 64];
    if (!mention || !mention->kind->value(mention, value, sizeof value))
        return false;
    if (strchr(value, 'X'))
        return false; /* "25th": no day that is known */
    if (mention_does(mention, DOES_LAST) && *value == 'P') {
        write_lengths(value, to, size);
        return true;
    }
    char grouped[sizeof value + sizeof value / 3];
    if (mention_does(mention, DOES_AMOUNT) && !mention_does(mention, DOES_NAME))
        digits_group(value, grouped);
    else
        memcpy(grouped, value, strlen(value) + 1);
    shorten_fractions(grouped);
    const char *unit = mention_unit(mention);
    snprintf(to, size, "%s%s%s%s%s", grouped, unit ? " " : "", unit ? unit : "",
             mention->rate ? " per " : "", mention->rate ? mention->rate : "");
    return true;
}
