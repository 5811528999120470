/*
 * case.c - the members of a case, and how their figures are named.
 */
#include "frame/case.h"

#include "frame/account.h"
#include "value/compare.h"
#include "value/kind.h"
#include "mention/recognise.h"

struct member *member_read(const struct document *document, enum role role,
                           size_t given, enum depth up_to, const struct rules *rules,
                           struct arena *arena) {
    struct member *member = arena_get(arena, sizeof *member);
    member->document = document;
    member->role = role;
    member->given = given;
    mentions_find(document, arena, &member->mentions);
    if (up_to == UP_TO_MENTIONS)
        return member;
    member->names = names_read(document, arena);
    if (up_to == UP_TO_TELLINGS)
        names_read_told(document, &member->names, arena);
    member->account = account_read(document, &member->names, member->mentions.list.at,
                                   member->mentions.list.n, arena);
    member->account.rules = rules;
    return member;
}

struct clause figure_clause(const struct check_case *c, struct figure figure) {
    return clause_at(figure_account(c, figure), figure.mention);
}

struct site figure_site(const struct check_case *c, struct figure figure,
                        const char *note) {
    const struct mention *mention = figure_mention(c, figure);
    return (struct site){.document = figure_document(c, figure),
                         .mention = mention,
                         .span = figure_span(c, figure),
                         .note = note};
}

struct text figure_tokens(const struct check_case *c, struct figure figure,
                          uint32_t first, uint32_t past) {
    return document_words(figure_document(c, figure), first, past);
}

struct text figure_quote(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    uint32_t first =
        mention->hedge_first < mention->first ? mention->hedge_first : mention->first;
    return document_words(figure_document(c, figure), first, mention->past);
}

struct text figure_phrase(const struct check_case *c, struct figure figure) {
    const struct mention *mention = figure_mention(c, figure);
    struct text quote = figure_quote(c, figure);
    if (mention->noun_past <= mention->past)
        return quote; /* no noun, or the word that a label begins with */
    struct text noun = document_words(figure_document(c, figure), mention->noun_first,
                                      mention->noun_past);
    quote.size = (size_t)(noun.data + noun.size - quote.data);
    return quote;
}

const struct mention *figure_period(const struct check_case *c, struct figure figure) {
    const struct filler *period = figure_slot(c, figure, SLOT_period);
    return period->known == SLOT_KNOWN
               ? &figure_account(c, figure)->mentions[period->key]
               : NULL;
}

const char *slot_note(const struct check_case *c, struct figure figure,
                      enum slot_id slot) {
    const struct filler *filler = figure_slot(c, figure, slot);
    if (filler->known != SLOT_KNOWN)
        return arena_print(c->arena, "no %s stated", slots[slot]->name);
    struct text words =
        document_words(figure_document(c, figure), filler->first, filler->past);
    return text_quote(c->arena, words, words.size);
}

struct likeness figures_relate(const struct check_case *c, enum slot_id slot,
                               struct figure a, struct figure b) {
    return slot_relate(slot, figure_account(c, a), a.mention, figure_account(c, b),
                       b.mention);
}

enum { LONG_DAYS = 27 };

bool period_is_long(const struct mention *period) {
    const struct time *time = period ? period->time : NULL;
    if (!time)
        return false;
    if (time->low == NO_LOW_DAY || time->high == NO_HIGH_DAY)
        return strncmp(time->text, "XXXX-", 5) == 0 && strlen(time->text) == 7;
    return time->high - time->low >= LONG_DAYS;
}

static bool is_closed(const struct time *time) {
    return time->low != NO_LOW_DAY && time->high != NO_HIGH_DAY;
}

static bool is_within(const struct time *inner, const struct time *outer) {
    return inner->low >= outer->low && inner->high <= outer->high &&
           inner->high - inner->low < outer->high - outer->low;
}

int periods_nest(const struct mention *a, const struct mention *b) {
    if (!a || !b || !is_closed(a->time) || !is_closed(b->time))
        return 0;
    return is_within(b->time, a->time) - is_within(a->time, b->time);
}

bool figure_next(const struct check_case *c, struct figure_walk *walk, unsigned roles) {
    struct figure *at = &walk->at;
    if (walk->begun)
        at->mention++;
    walk->begun = true;
    while (at->member < c->n_members) {
        const struct member *member = c->members[at->member];
        if (roles >> member->role & 1 && at->mention < member->mentions.list.n)
            return true;
        *at = (struct figure){at->member + 1, 0};
    }
    return false;
}

const char *text_quote(struct arena *arena, struct text text, size_t most) {
    size_t size = text.size < most ? text.size : most;
    while (size < text.size && (text.data[size] & 0xC0) == 0x80)
        size--;
    char *copy = arena_print(arena, "'%.*s%s'", (int)size, text.data,
                             size < text.size ? " ..." : "");
    for (char *at = copy; *at; at++)
        if (ascii_is_space(*at))
            *at = ' ';
    return copy;
}
