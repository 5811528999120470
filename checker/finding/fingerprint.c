/*
 * fingerprint.c - what makes a finding the same one tomorrow.
 */
#include "finding/fingerprint.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "value/write.h"

enum { MOST_VALUES = 64 };

static const uint64_t offset_basis = UINT64_C(0xCBF29CE484222325);

/** FNV-1a over the bytes and one more that no text holds. */
static uint64_t add(uint64_t hash, struct text text) {
    for (size_t i = 0; i < text.size; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(0x100000001B3);
    return (hash ^ 0xFF) * UINT64_C(0x100000001B3);
}

/** The words without their line ends, case and blanks. */
static uint64_t add_words(uint64_t hash, struct text text) {
    for (size_t i = 0; i < text.size; i++) {
        char c = ascii_lower(text.data[i]);
        if (!ascii_is_space(c))
            hash = add(hash, (struct text){&c, 1});
    }
    return add(hash, text_of(""));
}

void site_value(const struct site *site, char to[SITE_VALUE]) {
    char value[SITE_VALUE / 2];
    const struct mention *mention = site->mention;
    *to = '\0';
    if (!mention)
        return;
    bool known = mention->kind->value(mention, value, sizeof value);
    const char *unit = mention_unit(mention);
    snprintf(to, SITE_VALUE, "%s %s %s %s", mention_kind(mention), known ? value : "",
             unit ? unit : "", hedge_name(mention->hedge));
}

static struct text noun_of(const struct site *site) {
    const struct mention *mention = site->mention;
    const struct token *tokens = site->document->tokens.at;
    if (!mention || mention->noun_first == mention->noun_past)
        return (struct text){"", 0};
    const struct token *last = &tokens[mention->noun_past - 1];
    return text_slice(site->document->view, tokens[mention->noun_first].start,
                      (size_t)last->start + last->size);
}

static uint64_t add_site(uint64_t hash, const struct finding *finding) {
    const struct site *site = &finding->site;
    char value[SITE_VALUE];
    site_value(site, value);
    if (site->span.start == site->span.end)
        return add(hash, text_of(finding->message));
    if (!*value)
        return add_words(
            hash, text_slice(site->document->source, site->span.start, site->span.end));
    return add_words(add(hash, text_of(value)), noun_of(site));
}

static int by_bytes(const void *left, const void *right) {
    return strcmp(left, right);
}

/** What a place says: its value, or where it has none, as a quotation, its words. */
static void print_said(const struct site *site, char to[SITE_VALUE]) {
    site_value(site, to);
    if (!*to && site->span.start < site->span.end)
        snprintf(to, SITE_VALUE, "%016" PRIx64,
                 add_words(offset_basis, text_slice(site->document->source,
                                                    site->span.start, site->span.end)));
}

/** Each value once, in an order of its own: how many say it is no matter. */
static uint64_t add_related(uint64_t hash, const struct finding *finding) {
    char values[MOST_VALUES][SITE_VALUE];
    size_t n = finding->n_related < MOST_VALUES ? finding->n_related : MOST_VALUES;
    for (size_t i = 0; i < n; i++)
        print_said(&finding->related[i], values[i]);
    qsort(values, n, sizeof *values, by_bytes);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || strcmp(values[i], values[i - 1]) != 0)
            hash = add(hash, text_of(values[i]));
    return hash;
}

static struct fingerprint print(uint64_t hash) {
    struct fingerprint made;
    snprintf(made.digits, sizeof made.digits, "%016" PRIx64, hash);
    return made;
}

struct fingerprint fingerprint_of(const struct finding *finding, const char *path) {
    uint64_t hash = offset_basis;
    hash = add(hash, text_of(finding->rule->id));
    hash = add(hash, text_of(path));
    return print(add_related(add_site(hash, finding), finding));
}

/** One of many, and where it stands among them. */
struct numbered {
    struct fingerprint fingerprint;
    size_t at;
};

static int by_digits(const void *left, const void *right) {
    const struct numbered *a = left, *b = right;
    int by = strcmp(a->fingerprint.digits, b->fingerprint.digits);
    return by ? by : (a->at > b->at) - (a->at < b->at);
}

/** In a row of like ones, all but the first get another name. */
static void part(const struct numbered *sorted, size_t n, struct fingerprint *to) {
    for (size_t i = 1, alike = 0; i < n; i++) {
        const char *digits = sorted[i].fingerprint.digits;
        alike = strcmp(digits, sorted[i - 1].fingerprint.digits) == 0 ? alike + 1 : 0;
        char number[24];
        snprintf(number, sizeof number, "%zu", alike);
        if (alike)
            to[sorted[i].at] =
                print(add(add(offset_basis, text_of(digits)), text_of(number)));
    }
}

const struct fingerprint *fingerprints_apart(const struct outcome *outcome,
                                             struct arena *arena) {
    size_t n = outcome->findings.n;
    struct fingerprint *to = arena_get(arena, (n + 1) * sizeof *to);
    struct numbered *sorted = arena_get(arena, (n + 1) * sizeof *sorted);
    for (size_t i = 0; i < n; i++) {
        const struct finding *finding = &outcome->findings.at[i];
        to[i] = fingerprint_of(finding, finding->site.document->name);
        sorted[i] = (struct numbered){to[i], i};
    }
    qsort(sorted, n, sizeof *sorted, by_digits);
    part(sorted, n, to);
    return to;
}
