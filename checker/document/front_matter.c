/*
 * front_matter.c - date, title and sources, as the head of a text states them.
 */
#include "document/front_matter.h"

#include "base/utf8.h"

#include "data/yaml.h"
#include "document/heads.h"
#include "document/names.h"
#include "document/stated_date.h"
#include "document/toml.h"

/** The keys that are read; first those by which front matter without an end is known.
 */
static const char *const known_keys[] = {
    "sources",     "date",    "country",  "author",   "authors", "publisher",
    "url",         "title",   "headline", "subtitle", "dek",     "standfirst",
    "description", "summary", "excerpt",  "teaser",   NULL};

/** How many of them are those; where the texts that readers see begin, as headlines. */
enum { N_TELLING = 8, FIRST_HEAD = 7, PAST_HEADLINES = 9 };

const char front_matter_states[] = "front matter";

static struct place place_of(const struct document *document, const struct node *node) {
    return (struct place){document->name, node->line, node->column};
}

static void read_date(struct document *to, const struct node *node,
                      const struct language *language, struct arena *arena,
                      struct diags *faults) {
    if (!node || node->kind == NODE_NULL)
        return;
    struct text stated = node_text(node), date = {"", 0};
    const char *why = stated.data ? stated_date_read(stated, language, arena, &date)
                                  : "write YYYY-MM-DD";
    stated_take(&to->date, date, front_matter_states);
    if (why)
        diag_add(faults, DIAG_ERROR, place_of(to, node), "date '%s' is not read: %s",
                 node_show(&faults->arena, stated), why);
}

/** Two letters of ISO 3166: whose dollar a bare "$" is. */
static void read_country(struct document *to, const struct node *node,
                         struct diags *faults) {
    struct text code = node_text(node);
    bool letters = code.size == 2 && ascii_is_letter(code.data[0]) &&
                   ascii_is_letter(code.data[1]);
    if (!node || node->kind == NODE_NULL)
        return;
    if (letters)
        to->country = code;
    else
        diag_add(faults, DIAG_WARNING, place_of(to, node),
                 "country is not read: it has to be two letters, as in 'AU'");
}

/** One source: a path, or a map that has one.  What else it may be is not ours. */
static void read_source(struct document *to, const struct node *node,
                        struct arena *arena, struct diags *faults) {
    const struct node *path = node->kind == NODE_MAP ? node_get(node, "path") : node;
    struct text text = node_text(path);
    if (!text.size) {
        diag_add(faults, DIAG_WARNING, place_of(to, node),
                 "a source without a path is left out");
        return;
    }
    struct named_source *source = list_add(arena, &to->sources);
    *source = (struct named_source){text, path->line, path->column};
}

static void read_sources(struct document *to, const struct node *node,
                         struct arena *arena, struct diags *faults) {
    if (!node || node->kind == NODE_NULL)
        return;
    if (node->kind != NODE_LIST) {
        read_source(to, node, arena, faults);
        return;
    }
    for (size_t i = 0; i < node->n; i++)
        read_source(to, &node->items[i], arena, faults);
}

/** Is the line these three signs, blanks behind them aside? */
static bool is_fence(struct text line, const char *fence) {
    return line.size >= 3 && memcmp(line.data, fence, 3) == 0 &&
           text_trim(text_slice(line, 3, line.size)).size == 0;
}

/** Does the line begin as "key:" does, and no sentence of a text? */
static bool is_entry(struct text line) {
    size_t n = 0;
    while (n < line.size && (ascii_is_letter(line.data[n]) || line.data[n] == '_' ||
                             line.data[n] == '-'))
        n++;
    return n && n < line.size && line.data[n] == ':';
}

/** The line names one of our keys: what stands here is no text. */
static bool is_ours(struct text line) {
    for (const char *const *key = known_keys; key < known_keys + N_TELLING; key++)
        if (text_begins(line, text_of(*key)) && line.size > strlen(*key) &&
            line.data[strlen(*key)] == ':')
            return true;
    return false;
}

/**
 * The part between the fences, and in *past the offset behind the second one.
 * Without a second one the first is a thematic break: data is NULL.
 */
static struct text find_inside(struct text source, size_t *past) {
    struct text none = {NULL, 0}, line;
    size_t at = utf8_mark(source);
    if (!text_next_line(source, &at, &line) || !is_fence(line, "---"))
        return none;
    size_t start = at;
    for (size_t end = at; text_next_line(source, &at, &line); end = at)
        if (is_fence(line, "---") || is_fence(line, "...")) {
            *past = at;
            return text_slice(source, start, end);
        }
    return text_slice(source, start, source.size);
}

/** The part between two lines of "+++": TOML, as Hugo and Zola write it. */
static struct text find_toml(struct text source, size_t *past) {
    struct text none = {NULL, 0}, line;
    size_t at = utf8_mark(source);
    if (!text_next_line(source, &at, &line) || !is_fence(line, "+++"))
        return none;
    size_t start = at;
    for (size_t end = at; text_next_line(source, &at, &line); end = at)
        if (is_fence(line, "+++")) {
            *past = at;
            return text_slice(source, start, end);
        }
    return none;
}

size_t front_matter_line(struct text source) {
    struct text line;
    size_t at = utf8_mark(source), end;
    if (!text_next_line(source, &at, &line) || !text_begins(line, text_of("{\"")) ||
        !text_ends(text_trim(line), text_of("}")))
        return 0;
    end = at;
    if (!text_next_line(source, &at, &line) || text_trim(line).size)
        return 0;
    while (text_next_line(source, &at, &line) && !text_trim(line).size)
        continue;
    return text_trim(line).size && !byte_is_one_of(text_trim(line).data[0], "{[") ? end
                                                                                  : 0;
}

/** A brace alone in the first line, a key in quotes behind it, a brace alone: JSON; or
    all of it in the first line. */
static struct text find_json(struct text source, size_t *past) {
    struct text none = {NULL, 0}, line;
    size_t start = utf8_mark(source), at = start, one = front_matter_line(source);
    bool key = false;
    if (one) {
        *past = one;
        return text_slice(source, start, one);
    }
    if (!text_next_line(source, &at, &line) || !text_spells(text_trim(line), "{"))
        return none;
    while (text_next_line(source, &at, &line)) {
        struct text inside = text_trim(line);
        if (!key && inside.size && inside.data[0] != '"')
            return none;
        key = key || inside.size;
        if (line.size && line.data[0] == '}' && inside.size == 1) {
            *past = at;
            return text_slice(source, start, at);
        }
    }
    return none;
}

/** The first line that is neither empty nor a comment; empty if there is none. */
static struct text first_entry(struct text inside) {
    struct text line;
    size_t at = 0;
    while (text_next_line(inside, &at, &line))
        if (text_trim(line).size && line.data[0] != '#')
            return line;
    return (struct text){"", 0};
}

/** Is it front matter that can be read?  What is none may be text as well. */
static bool check_inside(const struct document *to, struct text inside, bool closed,
                         struct diags *faults) {
    struct text entry = first_entry(inside);
    bool fits = inside.size <= YAML_MAX_FRONT_MATTER;
    struct place place = {to->name, 1, 0};
    if (!closed && is_ours(entry))
        diag_add(faults, DIAG_ERROR, place,
                 "the front matter has no end; close it with a line of '---'");
    if (closed && !fits && is_entry(entry))
        diag_add(faults, DIAG_ERROR, place,
                 "the front matter is larger than %d KiB, and is not read",
                 YAML_MAX_FRONT_MATTER >> 10);
    return closed && fits;
}

/** How many bytes of `a` and `b` are alike from the front. */
static size_t common(struct text a, struct text b) {
    size_t n = 0;
    while (n < a.size && n < b.size && ascii_lower(a.data[n]) == ascii_lower(b.data[n]))
        n++;
    return n;
}

static struct text behind(struct text text, size_t n) {
    return text_slice(text, n < text.size ? n : text.size, text.size);
}

enum { LONG_WORD = 6 };

/** The same behind so many letters of each. */
static bool differs_by(struct text rest, size_t n, struct text wanted, size_t m) {
    return text_equal_nocase(behind(rest, n), behind(wanted, m));
}

/** "soucres": two letters that changed places. */
static bool is_exchange(struct text rest, struct text wanted) {
    return rest.size > 1 && wanted.size > 1 && rest.data[0] == wanted.data[1] &&
           rest.data[1] == wanted.data[0] && differs_by(rest, 2, wanted, 2);
}

/**
 * One slip of the hand away: another case, a letter left out or written twice, two
 * exchanged.  A letter put for another is a slip in a long word alone; in a short
 * one it makes another word, which other tools use ("data", "page").
 */
static bool is_slip(struct text key, struct text meant) {
    size_t n = common(key, meant);
    struct text rest = behind(key, n), wanted = behind(meant, n);
    if (!rest.size && !wanted.size)
        return true;
    bool twice =
        n && rest.size && ascii_lower(rest.data[0]) == ascii_lower(key.data[n - 1]);
    bool another = meant.size >= LONG_WORD && rest.size && wanted.size;
    if (twice && differs_by(rest, 1, wanted, 0))
        return true;
    return differs_by(rest, 0, wanted, 1) || is_exchange(rest, wanted) ||
           (another && differs_by(rest, 1, wanted, 1));
}

/** Other keys are the publisher's; a slip of ours would drop the sources unseen. */
static void warn_of_slips(const struct document *document, const struct node *root,
                          struct diags *faults) {
    static const char *const keys[] = {"sources", "date"};
    for (size_t i = 0; root->kind == NODE_MAP && i < 2 * root->n; i++) {
        const struct node *key = &root->items[i / 2 * 2];
        const char *meant = keys[i % 2];
        if (is_slip(node_text(key), text_of(meant)) && !node_get(root, meant))
            diag_add(faults, DIAG_WARNING,
                     (struct place){document->name, key->line, key->column},
                     "'%s' is not read; did you mean '%s'?",
                     node_show(&faults->arena, node_text(key)), meant);
    }
}

/** "+++" in the first line, a key of ours in the next: what stands here is no text. */
static bool is_open_toml(struct text source) {
    struct text line;
    size_t at = utf8_mark(source), n = 0;
    if (!text_next_line(source, &at, &line) || !is_fence(line, "+++") ||
        !text_next_line(source, &at, &line))
        return false;
    while (n < line.size && ascii_is_letter(line.data[n]))
        n++;
    for (const char *const *key = known_keys; key < known_keys + N_TELLING; key++)
        if (text_equal(text_slice(line, 0, n), text_of(*key)))
            return n < line.size && (line.data[n] == '=' || line.data[n] == ' ');
    return false;
}

static const char in_long[] =
    "front matter of several lines of TOML that holds figures";

/** Is a text of several lines open behind the line, if one was before it? */
static bool is_long(struct text line, bool open) {
    static const char *const marks[] = {"\"\"\"", "'''"};
    for (size_t i = 0; i < 2; i++)
        for (size_t n; (n = text_find(line, text_of(marks[i]))) != SIZE_MAX;
             open = !open)
            line = behind(line, n + strlen(marks[i]));
    return open;
}

/** Say where figures stand in such texts, which YAML writes in another way. */
static void omit_long(struct document *to, struct text toml,
                      const struct language *language, struct arena *arena) {
    struct text line;
    bool open = false;
    for (size_t at = 0; text_next_line(toml, &at, &line);) {
        bool was = open;
        uint32_t start = (uint32_t)(line.data - to->source.data);
        open = is_long(line, was);
        if (open || was)
            document_omit_figures(to, language, arena, in_long, start,
                                  start + (uint32_t)line.size);
    }
}

/** TOML and JSON are read as the YAML that they can be written as. */
static struct text find_other(struct document *to, size_t *past, size_t *line,
                              const struct language *language, struct arena *arena,
                              struct diags *faults) {
    struct text toml = find_toml(to->source, past);
    struct text inside = toml.data ? toml : find_json(to->source, past);
    *line = toml.data ? 2 : 1;
    if (!toml.data && is_open_toml(to->source))
        diag_add(faults, DIAG_ERROR, (struct place){to->name, 1, 0},
                 "the front matter has no end; close it with a line of '+++'");
    if (inside.data && inside.size > YAML_MAX_FRONT_MATTER) {
        diag_add(faults, DIAG_ERROR, (struct place){to->name, 1, 0},
                 "the front matter is larger than %d KiB, and is not read",
                 YAML_MAX_FRONT_MATTER >> 10);
        inside = (struct text){"", 0};
    }
    if (!toml.data || !inside.size)
        return inside;
    omit_long(to, inside, language, arena);
    return toml_as_yaml(inside, known_keys, arena);
}

/** Among the known keys, the one of a text that readers of the page see; or NULL. */
static const char *const *head_key(struct text key) {
    const char *const *one = known_keys + FIRST_HEAD;
    while (*one && !text_equal(key, text_of(*one)))
        one++;
    return *one ? one : NULL;
}

static void read_heads(struct document *to, const struct node *root,
                       const struct language *language, struct arena *arena) {
    struct heads heads = {.to = to, .language = language, .arena = arena};
    for (size_t i = 0; i < root->n; i++) {
        const char *const *key = head_key(node_text(&root->items[2 * i]));
        if (key)
            heads_add(&heads, &root->items[2 * i + 1],
                      key < known_keys + PAST_HEADLINES ? BLOCK_HEADLINE
                                                        : BLOCK_HEADING);
    }
}

/** What the front matter says; false: it is no map, but prose between two breaks. */
static bool read_inside(struct document *to, struct text inside, size_t line,
                        const struct language *language, struct arena *arena,
                        struct diags *faults) {
    const struct node *root = yaml_read(inside, to->name, line, arena, faults);
    if (!root || root->kind == NODE_NULL)
        return true;
    if (root->kind != NODE_MAP)
        return false;
    warn_of_slips(to, root, faults);
    read_date(to, node_get(root, "date"), language, arena, faults);
    stated_take(&to->title, node_text(node_get(root, "title")), front_matter_states);
    stated_take(&to->author, names_join(node_get(root, "author"), arena),
                front_matter_states);
    stated_take(&to->author, names_join(node_get(root, "authors"), arena),
                front_matter_states);
    stated_take(&to->publisher, names_join(node_get(root, "publisher"), arena),
                front_matter_states);
    stated_take(&to->standing, node_text(node_get(root, "standing")),
                front_matter_states);
    stated_take(&to->url, node_text(node_get(root, "url")), front_matter_states);
    read_heads(to, root, language, arena);
    read_country(to, node_get(root, "country"), faults);
    read_sources(to, node_get(root, "sources"), arena, faults);
    return true;
}

size_t front_matter_read(struct document *to, const struct language *language,
                         struct arena *arena, struct diags *faults) {
    size_t begin = utf8_mark(to->source), past = begin, line;
    struct text other = find_other(to, &past, &line, language, arena, faults);
    if (other.data) {
        read_inside(to, other, line, language, arena, faults);
        return past;
    }
    struct text inside = find_inside(to->source, &past);
    size_t before = faults->n_errors;
    bool closed = inside.data && past > begin;
    if (!check_inside(to, inside, closed, faults))
        return faults->n_errors > before ? past : begin;
    return read_inside(to, inside, 2, language, arena, faults) ? past : begin;
}
