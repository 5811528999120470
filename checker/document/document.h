/*
 * document.h - one text as read: immutable bytes, and a view free of markup.
 *
 * A document is read once and never changed: drafts share those of their sources.
 * `source` is what the file holds and what every span of a report counts in.
 * `view` is what an editor reads: the same bytes without markup.  Tokens and
 * sentences count in the view; document_span() leads back to the source, so
 * that nothing is ever found again by searching for its text.  For plain text
 * both are the same bytes and there are no pieces.
 */
#ifndef CHECKER_DOCUMENT_DOCUMENT_H
#define CHECKER_DOCUMENT_DOCUMENT_H

#include "base/diag.h"
#include "base/list.h"
#include "base/text.h"
#include "document/boilerplate.h"
#include "language/language.h"

/**
 * Largest source read, in bytes, and largest file, which may be packed or hold
 * pictures; what is larger is refused with a diag.
 */
enum { DOCUMENT_MAX_SIZE = 16 << 20, FILE_MAX_SIZE = 64 << 20 };

enum block_kind {
    BLOCK_HEADLINE,
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_LIST_ITEM,
    BLOCK_QUOTE,
    BLOCK_CELL,
    BLOCK_FOOTNOTE,
    BLOCK_BOILERPLATE, /* in the view, but never read for claims */
};

/** A piece of text that belongs together: bytes `start` to `end` of the view. */
struct block {
    enum block_kind kind : 8;
    bool counts : 1; /* its column has figures that are no years */
    bool heads : 1;  /* it is a head of a column or a caption */
    uint16_t column; /* of a cell in its table, and the row, from 1; 0: of no table */
    uint32_t row;
    uint32_t start, end;
    uint32_t first_sentence; /* up to that of the next one: block_sentences() */
    uint32_t scope; /* blocks of one list or table share it: one paragraph for citing */
    /* of a cell, by table.h, blocks counted from 1: what its row and its column are,
       and the table; 0: nothing tells.  That of a head of a column stands above it. */
    uint32_t row_head, column_head, caption;
};

/** Why a block of boilerplate is not read; static. */
struct dropped {
    uint32_t block;
    const char *why;
};

/** Give a cell its place; one behind 65,535 columns has none. */
static inline void block_place(struct block *cell, uint32_t row, uint32_t column) {
    bool fits = column <= UINT16_MAX;
    cell->row = fits ? row : 0;
    cell->column = (uint16_t)(fits ? column : 0);
}

/** Tokens `first_token` up to `past_token`; in the view: sentence_span(). */
struct sentence {
    uint32_t block;
    uint32_t first_token, past_token;
    uint32_t own_token; /* before it, tokens of the heads of a cell; mostly the first */
};

/**
 * From here on, to the next piece, the view comes from this part of the source; but of
 * a piece that is verbatim what goes on behind as many bytes is a blank line of the
 * view's own, which stands for nothing.  Within one a sign between cells is a line end.
 */
struct piece {
    uint32_t view;
    uint32_t source, source_size : 31;
    bool verbatim : 1; /* byte for byte; else the whole stands for the whole piece */
};

/** A link: the words it is set on, in the view, and where it leads. */
struct link {
    uint32_t start, end;
    struct text target;
};

/**
 * Lines of the source that are never read for claims, all for one reason.  A block
 * of boilerplate is one; so is code, which is not in the view at all.
 */
struct omission {
    const char *why;      /* static */
    uint32_t first, past; /* in the source: where they begin, and end */
    uint32_t lines;
};

/** A source that the front matter names, as written there. */
struct named_source {
    struct text path;
    size_t line, column;
};

enum directive_verb {
    DIRECTIVE_IGNORE,      /* the block that it stands in, or the next one */
    DIRECTIVE_DISABLE,     /* all that follows, up to an enable */
    DIRECTIVE_ENABLE,      /* no longer */
    DIRECTIVE_FILE_IGNORE, /* the whole text, and what is said of it as a whole */
};

/** What the text asks of factlint; see directive.h. */
struct directive {
    enum directive_verb verb;
    struct span span; /* in the source */
    LIST(struct text) rules;
    struct text reason; /* may be empty */
    const char *fault;  /* why it is not obeyed, static; or NULL */
};

/** A place as reports print it: both from 1, columns in code points. */
struct location {
    size_t line, column;
};

/** What is stated of a text, empty where nothing is, and where: "front matter". */
struct stated {
    struct text text;
    const char *from; /* static; NULL: nowhere */
};

/** A sheet of a workbook: its name, and the byte of the text where it begins. */
struct sheet {
    struct text name;
    uint32_t start;
};

/**
 * What a file holds whose bytes are no text: its text, which becomes the source, and
 * what the text alone does not tell.  Blocks, links and what is left out count in it.
 */
struct unpacked {
    struct text text;
    LIST(struct block) blocks; /* the document takes over what they stand in */
    LIST(struct link) links;
    LIST(struct omission) left_out; /* `first` is where it stood */
    LIST(struct sheet) sheets;
#define ABOUT(name) struct text name;
#include "document/about.def"
#undef ABOUT
};

struct document {
    const char *name; /* as reports print it */
    const struct reader *reader;
    const struct language *language;
    const struct boilerplate *boilerplate; /* of the newsroom; NULL: none */
    const struct unpacked *unpacked; /* of the file; NULL: its bytes are the source */
    struct text bytes;  /* of its file, for its hash; what is unpacked is `source` */
    struct text source; /* has a NUL behind it where file_read() or JSON made it */
    struct text view;   /* so has this, but for plain text, whose view is its source */
#define ABOUT(name) struct stated name;
#include "document/about.def"
#undef ABOUT
    struct text country;  /* ISO 3166, two letters, or empty */
    struct text dateline; /* the place that opens it, in the view, or empty */
    size_t text_start; /* where the source's text begins: behind front matter or a byte
                          order mark */
    LIST(struct piece) pieces;
    LIST(struct block) blocks;
    LIST(struct dropped) dropped; /* in the order of the blocks */
    LIST(struct link) links;
    LIST(struct named_source) sources;
    LIST(struct block)
    heads; /* texts of the front matter that readers of the page
              see, in the source */
    LIST(struct sentence) sentences;
    LIST(struct token) tokens;
    LIST(struct omission) omissions; /* one a reason */
    LIST(struct directive) directives;
    LIST(uint32_t) line_starts;    /* offsets in source */
    LIST(uint32_t) page_starts;    /* the same, of a format with pages; */
    LIST(uint32_t) printed_starts; /* and there of the lines that are not empty */
    const uint32_t *points; /* code points of the source before each kilobyte of it */
};

/** An input format; all but `read` may be NULL. */
struct reader {
    const char *name;              /* as JSON lines spell it */
    const char *const *extensions; /* with the dot, NULL at the end */

    /** Fill view, pieces, blocks, links and what is stated from `source`. */
    void (*read)(struct document *to, const struct language *language,
                 struct arena *arena, struct diags *faults);

    /**
     * The text that a file's bytes hold, which becomes the source: its encoding and
     * size are checked behind this.  `to` comes all zero.  False with a diag.  NULL:
     * the bytes as they are.
     */
    bool (*unpack)(const char *name, struct text bytes, struct arena *arena,
                   struct unpacked *to, struct diags *faults);

    /** Where a byte of the source stands for who reads it.  NULL: line and column. */
    struct location (*locate)(const struct document *document, uint32_t offset);

    /** The same in words, in the arena: "page 2, line 9".  NULL: "line 9". */
    const char *(*where)(const struct document *document, uint32_t offset,
                         struct arena *arena);

    /** Are these a file's bytes of the format, whatever it is called?  NULL: only the
        name tells. */
    bool (*knows)(struct text bytes);

    /** Do they look like it, where the name says no more than that they are text? */
    bool (*may_be)(struct text bytes);

    bool binary; /* its files are no text */
};

/** Take what is stated from there, unless something is stated already. */
void stated_take(struct stated *to, struct text text, const char *from);

/**
 * Say that bytes `start` to `end` of the source, inside one line, are not read.
 * Of one reason they are given in order; `why` is told from others by its address.
 */
void document_omit(struct document *document, struct arena *arena, const char *why,
                   uint32_t start, uint32_t end);

/** Say why the last block is boilerplate. */
void document_drop(struct document *document, struct arena *arena, const char *why);

/** Does a text hold a figure: digits, or a number in words that is more than one? */
bool text_has_figure(struct text text, const struct language *language);

/** Say where figures stand in bytes `start` to `end` of the source, which are not read.
 */
void document_omit_figures(struct document *document, const struct language *language,
                           struct arena *arena, const char *why, uint32_t start,
                           uint32_t end);

/** Where bytes `start` to `end` of the view stand in the source. */
struct span document_span(const struct document *document, uint32_t start,
                          uint32_t end);

/** The bytes of token `i`, as they stand in the view. */
static inline struct text document_token(const struct document *document, size_t i) {
    const struct token *token = &document->tokens.at[i];
    return text_slice(document->view, token->start, (size_t)token->start + token->size);
}

/** The bytes of the view from token `first` up to `past`, one at least. */
static inline struct text document_words(const struct document *document,
                                         uint32_t first, uint32_t past) {
    const struct token *last = &document->tokens.at[past - 1];
    return text_slice(document->view, document->tokens.at[first].start,
                      (size_t)last->start + last->size);
}

/** The bytes of a sentence in the view. */
static inline struct span sentence_span(const struct document *document,
                                        const struct sentence *sentence) {
    const struct token *last = &document->tokens.at[sentence->past_token - 1];
    return (struct span){document->tokens.at[sentence->own_token].start,
                         last->start + last->size};
}

/** The first sentence from `from` on that ends behind a byte of the view; behind the
    last one where none does. */
size_t document_sentence_behind(const struct document *document, size_t from,
                                uint32_t at);

/** How many sentences a block has. */
static inline uint32_t block_sentences(const struct document *document,
                                       const struct block *block) {
    bool last = block + 1 == document->blocks.at + document->blocks.n;
    return (last ? (uint32_t)document->sentences.n : block[1].first_sentence) -
           block->first_sentence;
}

/** Most longer words begin with a capital: a headline, where capitals say little. */
bool tokens_are_titled(const struct token *tokens, size_t n);

/**
 * Make the tables of lines and of code points, by which no place on a long line costs a
 * walk from the line's start; from `source` alone.  document_read() does.
 */
void document_count(struct document *document, struct arena *arena);

/** Where a byte of the source stands, as the document's reader has it. */
struct location document_locate(const struct document *document, uint32_t offset);

/** The same in words, for a message: "line 9".  In the arena. */
const char *document_where(const struct document *document, uint32_t offset,
                           struct arena *arena);

/** The line of the source, from 1, that holds a byte of it. */
size_t document_line_of(const struct document *document, uint32_t offset);

/** The source bytes of `line` (from 1), without its end; `start` is its offset. */
struct text document_line(const struct document *document, size_t line,
                          uint32_t *start);

/** The paragraph around a sentence, for citing: sentences `first` up to `past`. */
void document_paragraph(const struct document *document, uint32_t sentence,
                        uint32_t *first, uint32_t *past);

#endif
