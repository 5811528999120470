/*
 * of_file.c - the file as a plain text, so that reports show its lines.
 */
#include "finding/of_file.h"

#include "document/read.h"

struct outcome outcome_of_file(const char *file, struct text text,
                               const struct language *language, struct arena *arena) {
    struct outcome outcome = {.of_file = true};
    struct diags unused = {0};
    outcome.documents = arena_get(arena, sizeof *outcome.documents);
    outcome.documents[0] = document_read(file, text, reader_named(text_of("plain")),
                                         language, NULL, arena, &unused);
    diags_release(&unused);
    outcome.n_documents = outcome.documents[0] != NULL;
    return outcome;
}

/** What is left of its first line. */
static struct span span_of(const struct document *document, struct place place) {
    size_t n = document->line_starts.n;
    uint32_t start;
    struct text line = document_line(document, place.line < n ? place.line : n, &start);
    size_t skipped = place.column <= line.size ? place.column - 1 : 0;
    return (struct span){start + (uint32_t)skipped, start + (uint32_t)line.size};
}

void outcome_add_fault(struct outcome *to, const struct rule *rule, struct place place,
                       const char *message, struct arena *arena) {
    if (!to->n_documents)
        return;
    *(struct finding *)list_add(arena, &to->findings) =
        (struct finding){.rule = rule,
                         .level = rule->level,
                         .verdict = VERDICT_NOT_COMPARED,
                         .message = message,
                         .site = {.document = to->documents[0],
                                  .span = span_of(to->documents[0], place)}};
}
