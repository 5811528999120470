/*
 * html_text.c - white space joined, entities decoded, each byte with its source.
 *
 * Gumbo decodes a text as a whole.  The way back is found by reading the text as it
 * stands in the source beside the decoded one: they differ at entities, at line ends,
 * and at tags that mean nothing, of which the decoded text has no trace.
 */
#include "document/html_text.h"

#include "base/utf8.h"

/** What waits to be written before the next text of the block. */
enum wait { WAIT_NONE, WAIT_TIE, WAIT_BLANK, WAIT_BREAK, WAIT_BLOCK };

struct html_flow {
    struct view *view;
    struct document *document;
    const struct html_tree *tree;
    struct arena *arena;
    const struct html_piece *piece; /* that is being written */
    bool open;                      /* a block is, of: */
    uint32_t run;
    const char *why;
    uint32_t block_scope, scope_block; /* the scope last seen, and its first block */
    uint32_t link;                     /* node of the open link; 0: none */
    enum wait wait;
    struct span wait_at;
    uint32_t past; /* source offset behind all pieces so far */
};

static void close_link(struct html_flow *flow) {
    if (flow->link)
        flow->document->links.at[flow->document->links.n - 1].end =
            view_size(flow->view);
    flow->link = 0;
}

static void open_link(struct html_flow *flow) {
    uint32_t here = view_size(flow->view);
    flow->link = flow->piece->link;
    struct text target = html_attribute(&flow->tree->nodes.at[flow->link], "href");
    *(struct link *)list_add(flow->arena, &flow->document->links) = (struct link){
        here, here,
        (struct text){arena_copy(flow->arena, target.data, target.size), target.size}};
}

static void open_block(struct html_flow *flow) {
    const struct html_piece *piece = flow->piece;
    struct document *document = flow->document;
    close_link(flow);
    view_block(flow->view, piece->why ? BLOCK_BOILERPLATE : piece->kind);
    uint32_t at = (uint32_t)document->blocks.n - 1;
    if (piece->scope && piece->scope == flow->block_scope)
        document->blocks.at[at].scope = flow->scope_block;
    else
        flow->scope_block = at;
    flow->block_scope = piece->scope;
    block_place(&document->blocks.at[at], piece->row, piece->column);
    if (piece->why)
        document_drop(document, flow->arena, piece->why);
    flow->open = true;
    flow->run = piece->run;
    flow->why = piece->why;
}

/** What waits is written as the white space that it is, or as one blank for more. */
static void write_waiting(struct html_flow *flow) {
    static const char *const signs[] = {"", "\u00A0", " ", "\n", ""};
    const char *sign = signs[flow->wait];
    struct span at = flow->wait_at;
    if (*sign && at.end - at.start == 1 &&
        flow->document->source.data[at.start] == *sign)
        view_text(flow->view, at.start, at.end);
    else if (*sign)
        view_replace(flow->view, sign, strlen(sign), at.start, at.end);
}

/** Called before anything is added to the view. */
static void begin(struct html_flow *flow) {
    const struct html_piece *piece = flow->piece;
    bool same = flow->open && flow->run == piece->run && flow->why == piece->why &&
                flow->wait != WAIT_BLOCK;
    if (flow->link != piece->link)
        close_link(flow);
    if (same)
        write_waiting(flow);
    else
        open_block(flow);
    flow->wait = WAIT_NONE;
    if (piece->link && !flow->link)
        open_link(flow);
}

static void wait_for(struct html_flow *flow, enum wait wait, struct span at) {
    if (flow->wait == WAIT_NONE)
        flow->wait_at = at;
    flow->wait_at.end = at.end;
    if (wait > flow->wait)
        flow->wait = wait;
}

/** A text as it stands in the source, and the rest of it decoded. */
struct twin {
    struct text raw, decoded;
};

/** So many bytes of both that belong together. */
struct decoded_step {
    size_t raw, decoded;
};

static struct text rest_of(struct text text, size_t from) {
    return text_slice(text, from < text.size ? from : text.size, text.size);
}

/** The bytes of the tag at the head of `raw`, which begins with "<"; 0: it is text. */
static size_t tag_size(struct twin twin) {
    struct text raw = twin.raw, decoded = twin.decoded;
    bool literal = decoded.size > 1 && raw.size > 1 && decoded.data[0] == '<' &&
                   decoded.data[1] == raw.data[1];
    bool tag = raw.size > 1 && (ascii_is_letter(raw.data[1]) || raw.data[1] == '/' ||
                                raw.data[1] == '!' || raw.data[1] == '?');
    const char *end = tag && !literal ? memchr(raw.data, '>', raw.size) : NULL;
    return end ? (size_t)(end - raw.data) + 1 : 0;
}

static bool is_hex(char c) {
    return ascii_is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/** "&#160;", "&#xA0": the bytes of it; 0 where no number stands. */
static size_t number_size(struct text raw) {
    bool hex = raw.size > 2 && (raw.data[2] | 0x20) == 'x';
    size_t start = hex ? 3 : 2, n = start;
    while (n < raw.size && (hex ? is_hex(raw.data[n]) : ascii_is_digit(raw.data[n])))
        n++;
    if (n == start)
        return 0;
    return n + (n < raw.size && raw.data[n] == ';');
}

static size_t first_size(struct text text) {
    size_t size = text.size ? utf8_size(text.data[0]) : 0;
    return size < text.size ? size : text.size;
}

/** Do both go on alike, as far as a few bytes tell? */
static bool go_on(struct text raw, struct text decoded) {
    enum { ENOUGH = 8 };
    for (size_t i = 0; i < ENOUGH && i < raw.size; i++) {
        if (strchr("&<\r", raw.data[i]))
            return true;
        if (i >= decoded.size || raw.data[i] != decoded.data[i])
            return false;
    }
    return raw.size >= ENOUGH || raw.size == decoded.size;
}

/** Bytes that an entity of `size` bytes stands for: one character, or two. */
static size_t meaning_size(struct twin twin, size_t size) {
    size_t one = first_size(twin.decoded);
    size_t two = one + first_size(rest_of(twin.decoded, one));
    struct text behind = rest_of(twin.raw, size);
    if (go_on(behind, rest_of(twin.decoded, one)))
        return one;
    return go_on(behind, rest_of(twin.decoded, two)) ? two : 0;
}

/** "&nbsp;", "&copy2020": the longest name behind which both go on alike. */
static struct decoded_step name_step(struct twin twin) {
    size_t n = 1;
    while (n < twin.raw.size &&
           (ascii_is_letter(twin.raw.data[n]) || ascii_is_digit(twin.raw.data[n])))
        n++;
    n += n < twin.raw.size && twin.raw.data[n] == ';';
    for (size_t size = n; size > 2; size--) {
        size_t meaning = meaning_size(twin, size);
        if (meaning)
            return (struct decoded_step){size, meaning};
    }
    return (struct decoded_step){0, 0};
}

static struct decoded_step entity_step(struct twin twin) {
    struct text raw = twin.raw, decoded = twin.decoded;
    size_t number = raw.size > 1 && raw.data[1] == '#' ? number_size(raw) : 0;
    if (number)
        return (struct decoded_step){number, first_size(decoded)};
    if (decoded.data[0] != '&')
        return name_step(twin);
    bool named = raw.size > 3 &&
                 (memcmp(raw.data, "&amp", 4) == 0 || memcmp(raw.data, "&AMP", 4) == 0);
    size_t size = named ? strlen("&amp") : 1;
    return (struct decoded_step){
        size + (named && raw.size > size && raw.data[size] == ';'), 1};
}

/** What stands at the head of both; nothing of either where they cannot be matched. */
static struct decoded_step next_step(struct twin twin) {
    struct text raw = twin.raw, decoded = twin.decoded;
    char c = raw.data[0];
    size_t tag = c == '<' ? tag_size(twin) : 0;
    if (tag)
        return (struct decoded_step){tag, 0};
    if (!decoded.size)
        return (struct decoded_step){raw.size, 0};
    if (c == '&')
        return entity_step(twin);
    if (c == '\r' && decoded.data[0] == '\n')
        return (struct decoded_step){raw.size > 1 && raw.data[1] == '\n' ? 2 : 1, 1};
    size_t size = first_size(raw);
    if (size <= decoded.size && memcmp(raw.data, decoded.data, size) == 0)
        return (struct decoded_step){size, size};
    if (text_begins(decoded, text_of("\xEF\xBF\xBD")))
        return (struct decoded_step){size, 3}; /* a character that HTML forbids */
    return ascii_is_space(c) ? (struct decoded_step){1, 0}
                             : (struct decoded_step){0, 0};
}

static void see_space(struct html_flow *flow, char c, struct span at) {
    bool line = flow->piece->as_typed && c == '\n';
    bool second = line && flow->wait >= WAIT_BREAK;
    wait_for(flow, second ? WAIT_BLOCK : line ? WAIT_BREAK : WAIT_BLANK, at);
}

static void write_step(struct html_flow *flow, struct text decoded, struct span at) {
    if (!decoded.size)
        return;
    if (decoded.size == 1 && ascii_is_space(decoded.data[0])) {
        see_space(flow, decoded.data[0], at);
        return;
    }
    if (text_equal(decoded, text_of("\u00A0"))) {
        wait_for(flow, WAIT_TIE, at);
        return;
    }
    begin(flow);
    if (flow->why)
        document_omit(flow->document, flow->arena, flow->why, at.start, at.end);
    struct text raw = text_slice(flow->document->source, at.start, at.end);
    if (text_equal(raw, decoded))
        view_text(flow->view, at.start, at.end);
    else
        view_replace(flow->view, decoded.data, decoded.size, at.start, at.end);
}

/** Neither markup nor white space, of which a run is one blank. */
static bool is_plain(char c) {
    return c != '&' && c != '<' && !ascii_is_space(c);
}

/** Bytes at the head of both that are the same and nothing but text. */
static size_t plain_size(struct twin twin) {
    size_t n = 0;
    while (n < twin.raw.size && n < twin.decoded.size &&
           twin.raw.data[n] == twin.decoded.data[n] && is_plain(twin.raw.data[n]))
        n++;
    return n;
}

static void write_text(struct html_flow *flow) {
    const struct html_piece *piece = flow->piece;
    struct twin twin = {text_slice(flow->document->source, piece->start, piece->end),
                        text_of(piece->text->text)};
    for (uint32_t at = piece->start; twin.raw.size;) {
        size_t n = plain_size(twin);
        struct decoded_step step = n ? (struct decoded_step){n, n} : next_step(twin);
        if (!step.raw) /* the rest stands for the rest */
            step = (struct decoded_step){twin.raw.size, twin.decoded.size};
        uint32_t past = at + (uint32_t)step.raw;
        write_step(flow, text_slice(twin.decoded, 0, step.decoded),
                   (struct span){at, past});
        twin = (struct twin){rest_of(twin.raw, step.raw),
                             rest_of(twin.decoded, step.decoded)};
        at = past;
    }
}

/** Say on which line a figure is struck out. */
static void omit_struck(struct html_flow *flow) {
    static const char why[] = "struck-out text that holds figures";
    for (uint32_t i = flow->piece->start; i < flow->piece->end; i++)
        if (ascii_is_digit(flow->document->source.data[i]))
            document_omit(flow->document, flow->arena, why, i, i + 1);
}

static void write_piece(struct html_flow *flow, const struct html_piece *piece) {
    struct span at = {piece->start, piece->end};
    if (at.start < flow->past) /* a tag inside of what gumbo takes for a text */
        at = (struct span){flow->past, flow->past};
    if (piece->text && at.start != piece->start)
        return;
    flow->piece = piece;
    flow->past = at.end;
    if (piece->struck) {
        omit_struck(flow);
        wait_for(flow, WAIT_BLANK, at);
    } else if (piece->text) {
        write_text(flow);
    } else if (*piece->instead == '\n') {
        wait_for(flow, WAIT_BREAK, at);
    } else {
        begin(flow);
        if (*piece->instead)
            view_replace(flow->view, piece->instead, strlen(piece->instead), at.start,
                         at.end);
    }
}

void html_append(struct view *view, const struct html_tree *tree,
                 const struct html_pieces *pieces) {
    struct html_flow flow = {
        .view = view, .document = view->document, .tree = tree, .arena = view->arena};
    for (size_t i = 0; i < pieces->list.n; i++)
        write_piece(&flow, &pieces->list.at[i]);
    close_link(&flow);
}

void html_write(struct document *to, const struct html_tree *tree,
                const struct html_pieces *pieces, struct arena *arena) {
    struct view view;
    view_begin(&view, to, arena);
    html_append(&view, tree, pieces);
    view_end(&view);
}
