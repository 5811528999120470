/*
 * prepare.c - write C that holds each language, and the YAML files named, as read.
 *
 *     prepare FILE...
 *
 * It is linked to the program's own objects, so that nothing is read in two ways, and
 * run when the program is built: what it writes is compiled into it.
 */
#include <stdio.h>

#include "base/embedded.h"
#include "data/prepared.h"
#include "data/yaml.h"
#include "language/lexicon.h"
#include "language/prepared.h"

/* Nothing is prepared yet. */
const struct language *language_prepared(const char *name) {
    (void)name;
    return NULL;
}

const struct node *node_prepared(const char *path) {
    (void)path;
    return NULL;
}

/** A string of C; octal, for "\x1" and a digit would be another, and "??=" one sign. */
static void put_string(struct text text) {
    putchar('"');
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        bool plain = byte >= 0x20 && byte < 0x7F && !strchr("\"\\?", byte);
        printf(plain ? "%c" : "\\%03o", byte);
    }
    putchar('"');
}

static void put_text(struct text text) {
    putchar('{');
    put_string(text);
    printf(", %zu}", text.size);
}

/* ---- languages ---- */

/** A language that is being written, and how much of it is. */
struct writing {
    const char *name;
    const struct lexicon *lexicon;
    size_t n_senses, n_rests;
};

static size_t word_index(const struct writing *of, const struct word *word) {
    return (size_t)(word - of->lexicon->words);
}

static void put_rests(struct writing *of, const struct sense *sense) {
    for (; sense; sense = sense->next)
        for (size_t i = 0; i < sense->n_rest; i++)
            printf("&%s.lexicon.words[%zu],\n", of->name,
                   word_index(of, sense->rest[i]));
}

static void put_senses(struct writing *of, const struct sense *sense) {
    for (; sense; sense = sense->next) {
        printf("{%d, %d, ", sense->class, sense->number);
        put_string(text_of(sense->value));
        printf(", %s_rests + %zu, %zu, ", of->name, of->n_rests, sense->n_rest);
        of->n_rests += sense->n_rest;
        of->n_senses++;
        if (sense->next)
            printf("%s_senses + %zu},\n", of->name, of->n_senses);
        else
            puts("NULL},");
    }
}

static void put_first(struct writing *of, const struct sense *sense) {
    if (sense)
        printf("%s_senses + %zu, ", of->name, of->n_senses);
    else
        printf("NULL, ");
    for (; sense; sense = sense->next)
        of->n_senses++;
}

static void put_word(struct writing *of, const struct word *word) {
    printf("[%zu] = {", word_index(of, word));
    put_string(text_of(word->text));
    printf(", %#jxu, %#jxu, %#jxu, {%#jxu, %#jxu}, %#jxu, ", (uintmax_t)word->classes,
           (uintmax_t)word->phrase_classes, (uintmax_t)word->hints,
           (uintmax_t)word->signals[0], (uintmax_t)word->signals[1],
           (uintmax_t)word->seconds);
    put_first(of, word->own);
    put_first(of, word->phrases);
    printf("%#xu, %u, %u, {%u, %u}, %d, %d},\n", word->key, word->flags, word->lost,
           word->sought[0], word->sought[1], word->bit, word->common);
}

/** What `put` writes of the own senses of each word, and those of its phrases. */
static void put_all(struct writing *of,
                    void (*put)(struct writing *, const struct sense *)) {
    for (size_t i = 1; i <= of->lexicon->n; i++) {
        put(of, of->lexicon->words[i].own);
        put(of, of->lexicon->words[i].phrases);
    }
}

static void put_lexicon(struct writing *of, const char *grammar) {
    const struct lexicon *lexicon = of->lexicon;
    printf(".lexicon = {.n = %zu, .morphology = &morphology_%s,\n.words = {\n",
           lexicon->n, grammar);
    of->n_senses = 0;
    for (size_t i = 1; i <= lexicon->n; i++)
        put_word(of, &lexicon->words[i]);
    puts("},\n.buckets = {");
    for (size_t i = 0; i < N_BUCKETS; i++)
        if (lexicon->buckets[i].word)
            printf("[%zu] = {%u, %u},\n", i, lexicon->buckets[i].tag,
                   lexicon->buckets[i].word);
    puts("},\n.signs = {");
    for (size_t i = 0; i < sizeof lexicon->signs / sizeof *lexicon->signs; i++)
        if (lexicon->signs[i])
            printf("[%zu] = &%s.lexicon.words[%zu],\n", i, of->name,
                   word_index(of, lexicon->signs[i]));
    puts("}},");
}

static void put_lines(const char *name, const struct language *language) {
    for (size_t i = 0; i < N_LINE_RULES; i++) {
        printf("static const struct text %s_lines_%zu[] = {\n", name, i);
        for (size_t k = 0; k < language->line_rules[i].list.n; k++) {
            put_text(language->line_rules[i].list.at[k]);
            puts(",");
        }
        puts("{\"\", 0}};");
    }
}

static void put_line_rules(const char *name, const struct language *language) {
    puts(".line_rules = {");
    for (size_t i = 0; i < N_LINE_RULES; i++) {
        size_t n = language->line_rules[i].list.n;
        printf("{{(struct text *)%s_lines_%zu, %zu, %zu}},\n", name, i, n, n);
    }
    puts("}");
}

static void put_language(const char *name, const char *grammar,
                         const struct language *language) {
    struct writing of = {.name = name, .lexicon = &language->lexicon};
    printf("static const struct language %s;\n", name);
    printf("static const struct word *const %s_rests[] = {\n", name);
    put_all(&of, put_rests);
    printf("NULL};\nstatic const struct sense %s_senses[] = {\n", name);
    put_all(&of, put_senses);
    puts("{0}};");
    put_lines(name, language);
    printf("static const struct language %s = {\n", name);
    put_lexicon(&of, grammar);
    put_line_rules(name, language);
    puts("};");
}

static void put_languages(struct arena *arena) {
#define LANGUAGE(name, grammar)                                                        \
    put_language(#name, #grammar, language_find(#name, arena));
#include "language/languages.def"
#undef LANGUAGE
    puts("const struct language *language_prepared(const char *name) {");
#define LANGUAGE(name, grammar)                                                        \
    puts("    if (strcmp(name, \"" #name "\") == 0)\n        return &" #name ";");
#include "language/languages.def"
#undef LANGUAGE
    puts("    return NULL;\n}");
}

/* ---- YAML ---- */

/** The arrays of nodes that are written, by number. */
static size_t put_nodes(const struct node *nodes, size_t n, size_t *n_written,
                        struct arena *arena);

static size_t put_items(const struct node *node, size_t *n_written,
                        struct arena *arena) {
    size_t n = node->kind == NODE_MAP ? 2 * node->n : node->n;
    return n ? put_nodes(node->items, n, n_written, arena) : 0;
}

/** Recursion is as deep as YAML may nest. */
static size_t put_nodes(const struct node *nodes, size_t n, size_t *n_written,
                        struct arena *arena) {
    size_t *items = arena_get(arena, n * sizeof *items);
    for (size_t i = 0; i < n; i++)
        items[i] = put_items(&nodes[i], n_written, arena);
    printf("static const struct node nodes_%zu[] = {\n", ++*n_written);
    for (size_t i = 0; i < n; i++) {
        const struct node *node = &nodes[i];
        printf("{%d, ", (int)node->kind);
        put_text(node->text);
        printf(", %zu, %zu, %d, %zu, ", node->line, node->column, node->one_line,
               node->text_column);
        if (items[i])
            printf("(struct node *)nodes_%zu, %zu},\n", items[i], node->n);
        else
            puts("NULL, 0},");
    }
    puts("};");
    return *n_written;
}

/** The number of its root's array; 0: it has mistakes, which reading it will tell. */
static size_t put_file(const char *path, size_t *n_written, struct arena *arena) {
    struct text text;
    struct diags faults = {0};
    const struct node *root = NULL;
    if (embedded_file(path, &text))
        root = yaml_read(text, path, 1, arena, &faults);
    arena_release(&faults.arena);
    return root ? put_nodes(root, 1, n_written, arena) : 0;
}

static void put_files(char **paths, size_t n, struct arena *arena) {
    size_t n_written = 0, *roots = arena_get(arena, (n + 1) * sizeof *roots);
    for (size_t i = 0; i < n; i++)
        roots[i] = put_file(paths[i], &n_written, arena);
    puts("const struct node *node_prepared(const char *path) {");
    for (size_t i = 0; i < n; i++)
        if (roots[i])
            printf("    if (strcmp(path, \"%s\") == 0)\n        return nodes_%zu;\n",
                   paths[i], roots[i]);
    puts("    (void)path;\n    return NULL;\n}");
}

int main(int n, char **arguments) {
    struct arena arena = {0};
    puts("/* Made by scripts/prepare.c; do not edit. */\n"
         "#include \"data/prepared.h\"\n"
         "#include \"language/lexicon.h\"\n"
         "#include \"language/morphology.h\"\n"
         "#include \"language/prepared.h\"\n");
    put_languages(&arena);
    put_files(arguments + 1, (size_t)n - 1, &arena);
    arena_release(&arena);
    return fflush(stdout) == 0 ? 0 : 1;
}
