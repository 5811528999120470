/*
 * own_total.c - the last row of a table is its total, and the rows above make another.
 *
 * A total of rows that are not all shown, of overlapping ones, or one that is an
 * average is no fault, so three things are asked: that no row alone explains the
 * difference (one of which the total is told again, a deduction); that rounding does
 * not; and that the rows make more than the total, or the pen slipped, or another
 * column comes out.
 */
#include <math.h>

#include "checks/own.h"
#include "derive/result.h"
#include "value/kind.h"
#include "value/slip.h"

/** Rows that are added, columns that are looked at; how far a total may be off, as a
   part of the sum. */
enum { MOST_ROWS = 500, MOST_COLUMNS = 50, LEAST_DIGITS = 3 };
static const double farthest = 0.3;

/** A column of a table, from its last row up. */
struct total_column {
    const struct check_case *c;
    struct figure total;
    struct figure parts[MOST_ROWS];
    size_t n;
    double sum, largest;
    struct extent extent;
    struct decimal exact;
};

static const struct block *block_of(const struct check_case *c, struct figure figure) {
    const struct document *document = figure_document(c, figure);
    uint32_t sentence = figure_mention(c, figure)->sentence;
    return &document->blocks.at[document->sentences.at[sentence].block];
}

static bool is_row_of(const struct block *block, const struct block *total) {
    return block->row && block->scope == total->scope;
}

static bool tells_total(const struct token *tokens, size_t n) {
    size_t length;
    return phrase_signal(tokens, n, SIGNAL_TOGETHER, &length) &&
           phrase_signal(tokens, n, SIGNAL_PART, &length);
}

/** "Total", "Total boats", "Grand total": the first or the last word of the head. */
static bool is_total_head(const struct document *document, const struct block *head) {
    if (!block_sentences(document, head))
        return false;
    const struct sentence *of = &document->sentences.at[head->first_sentence];
    const struct token *tokens = document->tokens.at;
    return of->own_token < of->past_token &&
           (tells_total(tokens + of->own_token, of->past_token - of->own_token) ||
            tells_total(tokens + of->past_token - 1, 1));
}

/** Is the row with that cell called a total? */
static bool is_total_row(const struct document *document, const struct block *cell) {
    return cell->row_head &&
           is_total_head(document, &document->blocks.at[cell->row_head - 1]);
}

static bool is_last_row(const struct document *document, const struct block *cell) {
    size_t i = (size_t)(cell - document->blocks.at);
    for (; i < document->blocks.n && is_row_of(&document->blocks.at[i], cell); i++)
        if (document->blocks.at[i].row != cell->row)
            return false;
    return true;
}

/** The figure of a cell, which has one and nothing to count besides. */
static bool take_cell(struct total_column *column, const struct block *cell,
                      uint32_t *mention) {
    const struct mention *list =
        column->c->members[column->total.member]->mentions.list.at;
    uint32_t past = cell->first_sentence +
                    block_sentences(figure_document(column->c, column->total), cell);
    size_t found = 0;
    for (; *mention > 0; --*mention) {
        uint32_t sentence = list[*mention - 1].sentence;
        if (sentence < cell->first_sentence)
            break;
        if (sentence >= past)
            continue;
        if (column->n == MOST_ROWS || found++)
            return false;
        column->parts[column->n] = column->total;
        column->parts[column->n].mention = *mention - 1;
    }
    column->n += found;
    return found;
}

/** All rows above, each with its figure; none is a total itself. */
static bool take_rows(struct total_column *column, const struct block *total) {
    const struct document *document = figure_document(column->c, column->total);
    uint32_t mention = column->total.mention;
    for (size_t i = (size_t)(total - document->blocks.at); i-- > 0;) {
        const struct block *block = &document->blocks.at[i];
        if (!is_row_of(block, total) || block->heads)
            break;
        if (block->column != total->column || block->row == total->row)
            continue;
        if (is_total_row(document, block) || !take_cell(column, block, &mention))
            return false;
    }
    return column->n > 1;
}

static bool add_part(struct total_column *column, struct figure part) {
    const struct mention *m = figure_mention(column->c, part),
                         *total = figure_mention(column->c, column->total);
    struct extent extent = extent_written(m);
    double value = decimal_double(m->amount.low);
    if (!own_is_plain(m) || !values_add(m, total) || mention_does(m, DOES_SHARE) ||
        !decimal_add(column->exact, m->amount.low, &column->exact))
        return false;
    column->extent.low += extent.low;
    column->extent.high += extent.high;
    column->sum += value;
    column->largest = fmax(column->largest, value);
    return true;
}

static bool add_up(struct total_column *column) {
    for (size_t i = 0; i < column->n; i++)
        if (!add_part(column, column->parts[i]))
            return false;
    return true;
}

/** Whole numbers may be rounded too, each by a half. */
static void loosen(struct total_column *column) {
    const struct mention *total = figure_mention(column->c, column->total);
    double reach =
        fmax(1, (double)column->n / 2) * decimal_power(total->amount.low.exponent);
    if (column->extent.high > column->extent.low)
        return;
    column->extent.low -= reach;
    column->extent.high += reach;
}

static bool read_column(struct total_column *column, const struct check_case *c,
                        struct figure total) {
    *column = (struct total_column){.c = c, .total = total};
    const struct mention *m = figure_mention(c, total);
    if (!own_is_plain(m) || mention_does(m, DOES_SHARE) ||
        !take_rows(column, block_of(c, total)) || !add_up(column))
        return false;
    loosen(column);
    return true;
}

/** Does a row explain the difference, left out or taken off? */
static bool is_explained(const struct total_column *column, double total) {
    double apart = column->sum - total;
    for (size_t i = 0; i < column->n; i++) {
        double value =
            decimal_double(figure_mention(column->c, column->parts[i])->amount.low);
        double room = column->extent.high - column->sum;
        if (fabs(apart - value) <= room || fabs(apart - 2 * value) <= room)
            return true;
    }
    return false;
}

/** The same digits but one, three at least. */
static bool is_one_digit_off(struct decimal a, struct decimal b) {
    char x[DECIMAL_TEXT], y[DECIMAL_TEXT];
    size_t others = 0, n;
    decimal_write(a, x);
    decimal_write(b, y);
    n = strlen(x);
    for (size_t i = 0; n == strlen(y) && i < n; i++)
        others += x[i] != y[i];
    return n == strlen(y) && n >= LEAST_DIGITS && others == 1;
}

static bool is_slip(const struct total_column *column) {
    struct mention total = *figure_mention(column->c, column->total), sum = total;
    sum.amount.low = sum.amount.high = column->exact;
    return slip_tells(&total, &sum) ||
           is_one_digit_off(total.amount.low, column->exact);
}

static bool comes_out(const struct total_column *column) {
    return extents_meet(column->extent,
                        extent_stated(figure_mention(column->c, column->total)));
}

static bool is_beside(const struct block *a, const struct block *b) {
    return a != b && is_row_of(a, b) && a->row == b->row;
}

/** Do the rows of another column make its total?  Then none is missing here. */
static bool has_twin(const struct check_case *c, struct figure total, int step) {
    const struct block *own = block_of(c, total);
    size_t n = c->members[total.member]->mentions.list.n;
    struct total_column column;
    for (struct figure other = total;;) {
        if (step < 0 ? other.mention == 0 : other.mention + 1 >= n)
            return false;
        other.mention += (uint32_t)step;
        if (!is_beside(block_of(c, other), own))
            return false;
        if (read_column(&column, c, other) && comes_out(&column))
            return true;
    }
}

/** Is the total surely wrong, where the rows do not make it? */
static bool is_wrong(const struct total_column *column, double total) {
    if (total <= column->largest || is_explained(column, total))
        return false;
    if (is_slip(column))
        return true;
    if (fabs(column->sum - total) > farthest * column->sum)
        return false;
    return total < column->sum || has_twin(column->c, column->total, -1) ||
           has_twin(column->c, column->total, 1);
}

/** The first and the last, where they are many. */
static void name_parts(const struct total_column *column, struct own *to) {
    bool all = column->n <= MOST_OWN_PARTS;
    to->n = all ? column->n : 2;
    to->is_whole = true;
    to->cut = !all;
    to->sign = all ? " + " : " + ... + ";
    for (size_t i = 0; i < to->n; i++)
        to->parts[i] = column->parts[all ? column->n - 1 - i : i ? 0 : column->n - 1];
}

static bool is_wide(const struct document *document, const struct block *cell) {
    size_t i = (size_t)(cell - document->blocks.at);
    return cell->column > MOST_COLUMNS ||
           (i + MOST_COLUMNS < document->blocks.n &&
            is_beside(&document->blocks.at[i + MOST_COLUMNS], cell));
}

static bool is_total_cell(const struct check_case *c, struct figure stated) {
    const struct document *document = figure_document(c, stated);
    const struct block *cell = block_of(c, stated);
    return cell->kind == BLOCK_CELL && is_total_row(document, cell) &&
           !is_wide(document, cell) && is_last_row(document, cell);
}

bool own_total(const struct check_case *c, struct figure stated, struct own *to) {
    struct total_column column;
    if (!is_total_cell(c, stated) || !read_column(&column, c, stated))
        return false;
    double total = decimal_double(figure_mention(c, stated)->amount.low);
    if (!comes_out(&column) && !is_wrong(&column, total))
        return false;
    name_parts(&column, to);
    to->makes = column.sum;
    to->extent = column.extent;
    to->stated = extent_stated(figure_mention(c, stated));
    return true;
}
