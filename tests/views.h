/*
 * views.h - what holds of the view of any text, and of the way back to its source.
 *
 * To be included behind cmocka.h.
 */
#ifndef TESTS_VIEWS_H
#define TESTS_VIEWS_H

#include "base/utf8.h"
#include "document/document.h"

/** The block before or at offset `at`, which is outside of all of them or in this. */
static inline const struct block *block_before(const struct document *document,
                                               uint32_t at, size_t *block) {
    while (*block + 1 < document->blocks.n &&
           document->blocks.at[*block + 1].start <= at)
        ++*block;
    return &document->blocks.at[*block];
}

/** The bytes of the source; behind a cell a sign may be a line end. */
static inline void check_verbatim(const struct document *document,
                                  const struct piece *piece, size_t *block) {
    for (uint32_t k = 0; k < piece->source_size; k++) {
        uint32_t at = piece->view + k;
        const struct block *in = block_before(document, at, block);
        if (in->kind == BLOCK_CELL && at >= in->end)
            assert_int_equal(document->view.data[at], '\n');
        else
            assert_int_equal(document->view.data[at],
                             document->source.data[piece->source + k]);
    }
}

static inline void check_pieces(const struct document *document) {
    struct text source = document->source, view = document->view;
    if (!document->pieces.n) {
        assert_true(text_equal(source, view) || !view.size);
        return;
    }
    uint32_t next_view = 0, next_source = document->heads.n
                                              ? document->heads.at[0].start
                                              : (uint32_t)document->text_start;
    size_t block = 0;
    for (size_t i = 0; i < document->pieces.n; i++) {
        const struct piece *piece = &document->pieces.at[i];
        uint32_t end = i + 1 < document->pieces.n ? document->pieces.at[i + 1].view
                                                  : (uint32_t)view.size;
        assert_true(piece->view == next_view && end > piece->view);
        assert_true(piece->source >= next_source);
        next_view = end;
        next_source = piece->source + piece->source_size;
        assert_true(next_source <= source.size);
        if (piece->verbatim) {
            assert_true(piece->source_size <= end - piece->view);
            for (uint32_t k = piece->view + piece->source_size; k < end; k++)
                assert_int_equal(view.data[k], '\n');
            check_verbatim(document, piece, &block);
        }
    }
    assert_true(next_view == view.size);
}

static inline void check_blocks(const struct document *document) {
    uint32_t past = 0;
    for (size_t i = 0; i < document->blocks.n; i++) {
        const struct block *block = &document->blocks.at[i];
        assert_true(block->start >= past && block->start < block->end);
        assert_true(block->end <= document->view.size && block->scope <= i);
        past = block->end;
    }
}

static inline void check_links(const struct document *document) {
    uint32_t past = 0;
    for (size_t i = 0; i < document->links.n; i++) {
        const struct link *link = &document->links.at[i];
        assert_true(link->start >= past && link->start <= link->end);
        assert_true(link->end <= document->view.size);
        past = link->start;
    }
}

static inline void check_spans(const struct document *document) {
    for (uint32_t i = 0; i < document->view.size; i++) {
        struct span span = document_span(document, i, i + 1);
        assert_true(span.start <= span.end && span.end <= document->source.size);
    }
}

/** What holds of every document, whatever was read. */
static inline void check_document(const struct document *document) {
    check_pieces(document);
    check_blocks(document);
    check_links(document);
    check_spans(document);
    assert_int_equal(utf8_check(document->view), document->view.size);
}

static inline void expect_view(const struct document *document, const char *view) {
    struct text expected = text_of(view);
    if (!text_equal(document->view, expected))
        print_error("view is:\n%.*s\nand not:\n%s\n", TEXT_ARGUMENTS(document->view),
                    view);
    assert_true(text_equal(document->view, expected));
}

#endif
