/*
 * yaml.c - libyaml's events made into nodes, counting depth and nodes on the way.
 *
 * Events, not libyaml's document loader: it knows no bound on depth, and takes
 * seconds for what is refused here at the first bracket too many.
 */
#include "data/yaml.h"

#include <stdlib.h>
#include <yaml.h>

#include "base/search.h"
#include "base/utf8.h"
#include "data/hint.h"

/** Each anchor makes every alias slower to find, each %TAG every other %TAG. */
enum { MAX_ANCHORS = 1000, MAX_TAG_DIRECTIVES = 1000 };

struct anchor {
    struct text name;
    struct node node;
    size_t n_nodes; /* in the node, aliases in it spelled out */
    size_t height;  /* lists and maps on the longest way down, itself counted */
    bool complete;  /* false while its node is being read */
};

struct yaml_reader {
    yaml_parser_t parser;
    yaml_event_t event; /* the current one */
    struct text text;   /* without a byte order mark */
    const char *file;
    size_t first_line;
    uint32_t *lines; /* the code point each line starts with */
    size_t n_lines;
    struct arena *arena;
    struct diags *faults;
    LIST(struct anchor) anchors;
    LIST(struct node) open; /* children of the lists and maps not yet closed */
    size_t n_nodes, deepest;
};

/**
 * libyaml also ends lines at U+0085, U+2028 and U+2029, which editors and our
 * other readers do not, so lines are counted again here.
 */
static void find_lines(struct yaml_reader *in) {
    size_t at = 0, point = 0, n = 1;
    struct text line;
    while (text_next_line(in->text, &at, &line))
        n++;
    in->lines = memory_get(n * sizeof *in->lines);
    in->lines[0] = 0;
    at = 0;
    for (size_t i = 1, start = 0; i < n; i++, start = at) {
        text_next_line(in->text, &at, &line);
        point += utf8_count(text_slice(in->text, start, at));
        in->lines[i] = (uint32_t)point;
    }
    char last = at ? in->text.data[at - 1] : '\n';
    in->n_lines = n > 1 && last != '\n' && last != '\r' ? n - 1 : n;
}

static bool starts_by(const void *line, const void *index) {
    return *(const uint32_t *)line <= *(const size_t *)index;
}

/** The place of the code point `index` of the text. */
static struct place locate(const struct yaml_reader *in, size_t index) {
    size_t past = search(&index, in->lines, in->n_lines, sizeof *in->lines, starts_by);
    size_t line = past ? past - 1 : 0;
    return (struct place){in->file, in->first_line + line, index - in->lines[line] + 1};
}

static struct place locate_byte(const struct yaml_reader *in, size_t at) {
    size_t end = at < in->text.size ? at : in->text.size;
    return locate(in, utf8_count(text_slice(in->text, 0, end)));
}

static struct place here(const struct yaml_reader *in) {
    return locate(in, in->event.start_mark.index);
}

static const char *advise(const struct yaml_reader *in, struct place at) {
    return yaml_hint(in->text, at.line - in->first_line + 1, in->parser.problem,
                     in->arena);
}

/** Something opened and not closed is best mended where it opens. */
static bool refuse_unclosed(struct yaml_reader *in) {
    const char *context = in->parser.context;
    struct place opened = locate(in, in->parser.context_mark.index);
    if (strcmp(context, "while scanning a quoted scalar") == 0)
        diag_add(in->faults, DIAG_ERROR, opened, "the quote opened here is not closed");
    else if (strcmp(context, "while scanning a simple key") == 0)
        diag_add(in->faults, DIAG_ERROR, opened, "%s%s", in->parser.problem,
                 advise(in, opened));
    else
        return false;
    return true;
}

static void refuse_syntax(struct yaml_reader *in) {
    const yaml_parser_t *parser = &in->parser;
    struct place at = locate(in, parser->problem_mark.index);
    if (parser->context && refuse_unclosed(in))
        return;
    if (parser->context && parser->context_mark.index != parser->problem_mark.index) {
        struct place opened = locate(in, parser->context_mark.index);
        diag_add(in->faults, DIAG_ERROR, at, "%s %s from line %zu, column %zu%s",
                 parser->problem, parser->context, opened.line, opened.column,
                 advise(in, at));
    } else {
        diag_add(in->faults, DIAG_ERROR, at, "%s%s", parser->problem, advise(in, at));
    }
}

static void refuse_character(struct yaml_reader *in) {
    diag_add(in->faults, DIAG_ERROR, locate_byte(in, in->parser.problem_offset),
             "character U+%04X is not allowed in YAML; write it as an escape in "
             "double quotes",
             (unsigned)in->parser.problem_value);
}

/** Move to the next event; false behind a syntax error, which is told here. */
static bool advance(struct yaml_reader *in) {
    yaml_event_delete(&in->event);
    if (yaml_parser_parse(&in->parser, &in->event))
        return true;
    memset(&in->event, 0, sizeof in->event);
    if (in->parser.error == YAML_READER_ERROR)
        refuse_character(in);
    else if (in->parser.problem)
        refuse_syntax(in);
    else
        diag_add(in->faults, DIAG_ERROR, (struct place){in->file, 0, 0},
                 "out of memory while reading YAML");
    return false;
}

/** Count `n` nodes, the lists and maps among them reaching down to `depth`. */
static bool spend(struct yaml_reader *in, size_t n, size_t depth) {
    in->n_nodes += n;
    if (depth > in->deepest)
        in->deepest = depth;
    if (depth > YAML_MAX_DEPTH)
        diag_add(in->faults, DIAG_ERROR, here(in), "nested more than %d deep",
                 YAML_MAX_DEPTH);
    else if (in->n_nodes > YAML_MAX_NODES)
        diag_add(in->faults, DIAG_ERROR, here(in),
                 "more than %d values, each counted as often as an alias repeats it",
                 YAML_MAX_NODES);
    else
        return true;
    return false;
}

static struct text copy(struct yaml_reader *in, const yaml_char_t *from, size_t size) {
    return (struct text){arena_copy(in->arena, from, size), size};
}

static struct anchor *find_anchor(struct yaml_reader *in, struct text name) {
    for (size_t i = in->anchors.n; i-- > 0;)
        if (text_equal(in->anchors.at[i].name, name))
            return &in->anchors.at[i];
    return NULL;
}

static bool use_alias(struct yaml_reader *in, size_t depth, struct node *node) {
    struct text name = text_of((const char *)in->event.data.alias.anchor);
    const struct anchor *anchor = find_anchor(in, name);
    struct place at = here(in);
    if (!anchor || !anchor->complete) {
        diag_add(in->faults, DIAG_ERROR, at,
                 anchor ? "alias '%s' stands inside its own anchor"
                        : "alias '%s' has no anchor before it",
                 node_show(in->arena, name));
        return false;
    }
    *node = anchor->node;
    node->line = at.line;
    node->column = at.column;
    node->one_line = false; /* its text stands elsewhere */
    return spend(in, anchor->n_nodes, depth + anchor->height);
}

static const yaml_char_t *anchor_name(const yaml_event_t *event) {
    switch (event->type) {
    case YAML_SCALAR_EVENT: return event->data.scalar.anchor;
    case YAML_SEQUENCE_START_EVENT: return event->data.sequence_start.anchor;
    case YAML_MAPPING_START_EVENT: return event->data.mapping_start.anchor;
    default: return NULL;
    }
}

static bool open_anchor(struct yaml_reader *in, const yaml_char_t *name) {
    if (in->anchors.n == MAX_ANCHORS) {
        diag_add(in->faults, DIAG_ERROR, here(in), "more than %d anchors", MAX_ANCHORS);
        return false;
    }
    struct anchor *anchor = list_add(in->arena, &in->anchors);
    anchor->name = copy(in, name, strlen((const char *)name));
    return true;
}

/** From the end of the scalar, as an anchor or a tag may stand before its text. */
static void find_text(const struct yaml_reader *in, struct node *node) {
    const yaml_event_t *event = &in->event;
    bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    bool single = event->data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE &&
                  !memchr(node->text.data, '\'', node->text.size);
    node->one_line =
        (plain || single) && event->start_mark.line == event->end_mark.line;
    if (node->one_line)
        node->text_column = locate(in, event->end_mark.index).column -
                            utf8_count(node->text) - (single ? 1 : 0);
}

static bool read_scalar(struct yaml_reader *in, size_t depth, struct node *node) {
    const yaml_event_t *event = &in->event;
    node->text = copy(in, event->data.scalar.value, event->data.scalar.length);
    bool empty = node->text.size == 0 || text_equal(node->text, text_of("~"));
    bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    node->kind =
        plain && empty && event->data.scalar.plain_implicit ? NODE_NULL : NODE_TEXT;
    find_text(in, node);
    return spend(in, 1, depth);
}

static bool read_node(struct yaml_reader *in, size_t depth, struct node *node);

/** The children up to the event `end`, and the count of them in *n. */
static struct node *read_items(struct yaml_reader *in, size_t depth,
                               yaml_event_type_t end, size_t *n) {
    size_t start = in->open.n;
    while (advance(in) && in->event.type != end) {
        struct node child = {0};
        if (!read_node(in, depth, &child))
            return NULL;
        *list_add(in->arena, &in->open) = child;
    }
    if (in->event.type != end)
        return NULL;
    *n = in->open.n - start;
    struct node *items = arena_get(in->arena, *n * sizeof *items);
    if (*n)
        memcpy(items, in->open.at + start, *n * sizeof *items);
    in->open.n = start;
    return items;
}

static int compare_keys(const void *a, const void *b) {
    const struct node *left = *(const struct node *const *)a;
    const struct node *right = *(const struct node *const *)b;
    int order = text_order(left->text, right->text);
    return order ? order : (left > right) - (left < right);
}

/** Sorted, the same keys are neighbours; `first` says in order of the file. */
static void refuse_twins(struct yaml_reader *in, const struct node *map) {
    const struct node **keys = memory_get(2 * map->n * sizeof *keys);
    const struct node **first = keys + map->n;
    for (size_t i = 0; i < map->n; i++)
        keys[i] = &map->items[2 * i];
    qsort(keys, map->n, sizeof *keys, compare_keys);
    for (size_t i = 0, head = 0; i < map->n; i++) {
        if (!text_equal(keys[i]->text, keys[head]->text))
            head = i;
        first[(keys[i] - map->items) / 2] = keys[head];
    }
    for (size_t i = 0; i < map->n; i++) {
        const struct node *key = &map->items[2 * i];
        if (first[i] != key && key->kind == NODE_TEXT)
            diag_add(in->faults, DIAG_ERROR,
                     (struct place){in->file, key->line, key->column},
                     "duplicate key '%s' (first at line %zu)",
                     node_show(in->arena, key->text), first[i]->line);
    }
    free(keys);
}

static void check_keys(struct yaml_reader *in, const struct node *map) {
    for (size_t i = 0; i < map->n; i++) {
        const struct node *key = &map->items[2 * i];
        struct place at = {in->file, key->line, key->column};
        if (key->kind == NODE_NULL)
            diag_add(in->faults, DIAG_ERROR, at, "a key is empty");
        else if (key->kind != NODE_TEXT)
            diag_add(in->faults, DIAG_ERROR, at,
                     "a key is a %s; put text that begins with '%c' in quotes",
                     key->kind == NODE_MAP ? "map" : "list",
                     key->kind == NODE_MAP ? '{' : '[');
    }
    if (map->n > 1)
        refuse_twins(in, map);
}

static bool read_list(struct yaml_reader *in, size_t depth, struct node *node) {
    node->kind = NODE_LIST;
    if (!spend(in, 1, depth + 1))
        return false;
    node->items = read_items(in, depth + 1, YAML_SEQUENCE_END_EVENT, &node->n);
    return node->items != NULL;
}

static bool read_map(struct yaml_reader *in, size_t depth, struct node *node) {
    node->kind = NODE_MAP;
    if (!spend(in, 1, depth + 1))
        return false;
    node->items = read_items(in, depth + 1, YAML_MAPPING_END_EVENT, &node->n);
    if (!node->items)
        return false;
    node->n /= 2;
    check_keys(in, node);
    return true;
}

static bool read_content(struct yaml_reader *in, size_t depth, struct node *node) {
    struct place at = here(in);
    node->line = at.line;
    node->column = at.column;
    switch (in->event.type) {
    case YAML_SEQUENCE_START_EVENT: return read_list(in, depth, node);
    case YAML_MAPPING_START_EVENT: return read_map(in, depth, node);
    default: return read_scalar(in, depth, node);
    }
}

/** The node of the current event, inside `depth` lists and maps. */
static bool read_node(struct yaml_reader *in, size_t depth, struct node *node) {
    if (in->event.type == YAML_ALIAS_EVENT)
        return use_alias(in, depth, node);
    const yaml_char_t *name = anchor_name(&in->event);
    if (!name)
        return read_content(in, depth, node);
    size_t number = in->anchors.n, before = in->n_nodes, deepest = in->deepest;
    in->deepest = depth;
    if (!open_anchor(in, name) || !read_content(in, depth, node))
        return false;
    struct anchor *anchor = &in->anchors.at[number];
    anchor->node = *node;
    anchor->n_nodes = in->n_nodes - before;
    anchor->height = in->deepest - depth;
    anchor->complete = true;
    if (in->deepest < deepest)
        in->deepest = deepest;
    return true;
}

static bool read_root(struct yaml_reader *in, struct node *root) {
    *root = (struct node){.line = in->first_line, .column = 1};
    if (!advance(in) || !advance(in)) /* the start of the stream, what follows */
        return false;
    if (in->event.type == YAML_STREAM_END_EVENT)
        return true;
    if (!advance(in) || !read_node(in, 0, root))
        return false;
    if (!advance(in) || !advance(in)) /* the end of the document, what follows */
        return false;
    if (in->event.type != YAML_STREAM_END_EVENT)
        diag_add(in->faults, DIAG_ERROR, here(in),
                 "a second document begins here; a file holds one");
    return true;
}

static size_t count_tag_directives(struct text text) {
    size_t count = 0;
    for (size_t i = 0; i + 4 <= text.size; i++)
        count += memcmp(text.data + i, "%TAG", 4) == 0;
    return count;
}

/** What libyaml must not see: it would be slow, or place its complaint badly. */
static bool check_bytes(struct yaml_reader *in) {
    struct text text = in->text;
    size_t bad = utf8_check(text);
    const char *nul = text.size ? memchr(text.data, '\0', text.size) : NULL;
    if (nul && (size_t)(nul - text.data) < bad)
        diag_add(in->faults, DIAG_ERROR, locate_byte(in, (size_t)(nul - text.data)),
                 "NUL byte; save the file as UTF-8 text");
    else if (bad < text.size)
        diag_add(in->faults, DIAG_ERROR, locate_byte(in, bad),
                 "byte 0x%02x is not valid UTF-8; save the file as UTF-8",
                 (unsigned char)text.data[bad]);
    else if (count_tag_directives(text) > MAX_TAG_DIRECTIVES)
        diag_add(in->faults, DIAG_ERROR, (struct place){in->file, 0, 0},
                 "more than %d %%TAG directives", MAX_TAG_DIRECTIVES);
    else
        return true;
    return false;
}

static const struct node *read_document(struct yaml_reader *in) {
    struct node *root = arena_get(in->arena, sizeof *root);
    size_t before = in->faults->n_errors;
    if (!yaml_parser_initialize(&in->parser)) {
        diag_add(in->faults, DIAG_ERROR, (struct place){in->file, 0, 0},
                 "out of memory while reading YAML");
        return NULL;
    }
    yaml_parser_set_encoding(&in->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&in->parser, (const yaml_char_t *)in->text.data,
                                 in->text.size);
    bool read = read_root(in, root);
    yaml_event_delete(&in->event);
    yaml_parser_delete(&in->parser);
    return read && in->faults->n_errors == before ? root : NULL;
}

static struct text skip_mark(struct text text) {
    return text_slice(text, utf8_mark(text), text.size);
}

const struct node *yaml_read(struct text text, const char *file, size_t first_line,
                             struct arena *arena, struct diags *faults) {
    if (text.size > YAML_MAX_FILE) {
        diag_add(faults, DIAG_ERROR, (struct place){file, 0, 0},
                 "larger than %d MiB of YAML", YAML_MAX_FILE >> 20);
        return NULL;
    }
    struct yaml_reader in = {.text = text.size ? skip_mark(text) : text_of(""),
                             .file = file,
                             .first_line = first_line,
                             .arena = arena,
                             .faults = faults};
    find_lines(&in);
    const struct node *root = check_bytes(&in) ? read_document(&in) : NULL;
    free(in.lines);
    return root;
}
