/*
 * period.c - when a figure was so: the nearest time of its sentence that is no day of
 * saying.
 *
 * "The council said on Tuesday that 431 houses were built last year" tells of last
 * year.  The day on which somebody said it, the month of a report and a dateline are
 * never the period.
 */
#include "base/search.h"
#include "document/table.h"
#include "frame/frame.h"
#include "value/compare.h"
#include "value/kind.h"

static bool is_period(const struct mention *m) {
    return mention_does(m, DOES_DATE) && m->time->sort != TIME_CLOCK;
}

/** What a comma or an "and" between a figure and its period counts as, in tokens. */
enum { CLAUSE_STEP = 6 };

static uint32_t step(const struct document *document, uint32_t i) {
    return token_is_sign(document, i, ",;:()") ||
                   token_is(&document->tokens.at[i], CLASS_AND)
               ? CLAUSE_STEP
               : 1;
}

/** Tokens between two mentions of one sentence; another clause is further away. */
static uint32_t distance(const struct document *document, const struct mention *a,
                         const struct mention *b) {
    uint32_t from = a->first >= b->past ? b->past : a->past,
             to = a->first >= b->past ? a->first : b->first, sum = 0;
    for (uint32_t i = from; i < to; i++)
        sum += step(document, i);
    return sum;
}

/** "8,300 cars (2024: 7,120)": a time with a colon is that of what follows. */
static bool is_label(const struct clause *in, const struct mention *time) {
    return time->first >= in->mention->past && time->past < in->past &&
           token_is_sign(in->of->document, time->past, ":");
}

/** The nearest period among the mentions that lie in one direction. */
static const struct mention *look(const struct clause *in, int step) {
    const struct account *of = in->of;
    for (int64_t i = (int64_t)in->index + step; i >= 0 && i < (int64_t)of->n;
         i += step) {
        const struct mention *there = &of->mentions[i];
        if (there->sentence != in->mention->sentence)
            break;
        if (is_period(there) && !account_frame(of, (uint32_t)i)->of_saying &&
            !is_label(in, there))
            return there;
    }
    return NULL;
}

static bool sentence_before(const void *mention, const void *sentence) {
    return ((const struct mention *)mention)->sentence < *(const uint32_t *)sentence;
}

/** The first mention of a sentence or one behind it. */
static uint32_t mention_behind(const struct account *of, uint32_t sentence) {
    return (uint32_t)search(&sentence, of->mentions, of->n, sizeof *of->mentions,
                            sentence_before);
}

/** The time that a head of a table, or its caption, names. */
static const struct mention *look_in_head(const struct account *of, uint32_t head) {
    const struct block *block = table_head(of->document, head);
    if (!block)
        return NULL;
    uint32_t past = block->first_sentence + block_sentences(of->document, block);
    for (uint32_t i = mention_behind(of, block->first_sentence);
         i < of->n && of->mentions[i].sentence < past; i++)
        if (is_period(&of->mentions[i]))
            return &of->mentions[i];
    return NULL;
}

/** That of the column's heads, of the row's, of the table's. */
static const struct mention *look_around(const struct clause *in) {
    const struct document *document = in->of->document;
    const struct block *block =
        &document->blocks.at[document->sentences.at[in->mention->sentence].block];
    const struct mention *found = NULL;
    for (uint32_t head = block->column_head; head && !found;
         head = table_head(document, head)->column_head)
        found = look_in_head(in->of, head);
    found = found ? found : look_in_head(in->of, block->row_head);
    return found ? found : look_in_head(in->of, block->caption);
}

static void read(const struct clause *in, struct filler *to) {
    if (mention_does(in->mention, DOES_DATE))
        return;
    const struct mention *before = look(in, -1), *behind = look(in, 1);
    const struct document *document = in->of->document;
    const struct mention *best = before ? before : behind ? behind : look_around(in);
    if (before && behind &&
        distance(document, in->mention, behind) <
            distance(document, in->mention, before))
        best = behind;
    if (best)
        *to = (struct filler){.key = (uint64_t)(best - in->of->mentions),
                              .first = best->first,
                              .past = best->past,
                              .known = SLOT_KNOWN};
}

static struct likeness relate(const struct account *a, const struct filler *x,
                              const struct account *b, const struct filler *y) {
    enum relation relation = values_relate(&a->mentions[x->key], &b->mentions[y->key]);
    return (struct likeness){.same = relation == RELATION_SAME         ? 1
                                     : relation == RELATION_COMPATIBLE ? 0.5
                                                                       : 0,
                             .differs = relation == RELATION_DIFFERENT};
}

const struct slot slot_period = {.name = "period", .read = read, .relate = relate};
