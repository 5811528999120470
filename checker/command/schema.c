/*
 * schema.c - `factlint schema config|rules|waivers|decisions|output`: a JSON Schema.
 *
 * Those of files are written from the tables by which the files are checked, so that an
 * editor underlines what factlint would refuse; that of the output is a file.
 */
#include <stdio.h>

#include "base/embedded.h"
#include "command/command.h"
#include "command/run.h"
#include "finding/decisions.h"
#include "report/json_parts.h"
#include "rule/load.h"

static const struct file_sort {
    const char *name, *title;
    const struct field *fields;
} sorts[] = {
    {"config", "factlint.yaml", config_fields},
    {"rules", "rules for factlint", rule_file_fields},
    {"waivers", "waivers for factlint", waivers_fields},
    {"decisions", "decisions on a draft, or on sources", decisions_fields},
};

enum { N_SORTS = sizeof sorts / sizeof *sorts };

static void write_map(FILE *to, const struct field *fields, int depth);

static void write_one_of(FILE *to, const char *const *texts) {
    fputs("\"enum\":[", to);
    for (size_t i = 0; texts[i]; i++) {
        fputs(i ? "," : "", to);
        json_write_text(to, text_of(texts[i]));
        if (ascii_is_digit(texts[i][0]))
            fprintf(to, ",%s", texts[i]); /* YAML reads it as a number */
        if (strings_equal(texts[i], "off"))
            fputs(",false", to); /* as YAML 1.1 reads it */
    }
    putc(']', to);
}

/** A scalar, an item of a list, or a map; `field` says what it may be. */
static void write_scalar(FILE *to, const struct field *field) {
    putc('{', to);
    if (field->one_of)
        write_one_of(to, field->one_of);
    else
        fputs("\"type\":[\"string\",\"number\",\"boolean\"]", to);
    putc('}', to);
}

static void write_inner(FILE *to, const struct field *field, int depth) {
    if (field->inner) {
        write_map(to, field->inner, depth);
        return;
    }
    fputs("{\"type\":\"object\"", to);
    if (field->one_of) {
        fputs(",\"additionalProperties\":{", to);
        write_one_of(to, field->one_of);
        putc('}', to);
    }
    putc('}', to);
}

static void write_list(FILE *to, const struct field *field, int depth) {
    fputs("{\"type\":\"array\",\"items\":", to);
    if (field->inner && !(field->kinds & FIELD_TEXT))
        write_inner(to, field, depth);
    else if (field->one_of)
        write_scalar(to, field);
    else
        fputs("{}", to);
    putc('}', to);
}

static void write_field(FILE *to, const struct field *field, int depth) {
    const char *between = "";
    json_write_text(to, text_of(field->key));
    fputs(":{\"description\":", to);
    json_write_text(to, text_of(field->explains));
    fputs(",\"anyOf\":[", to);
    if (field->kinds & FIELD_TEXT)
        write_scalar(to, field), between = ",";
    if (field->kinds & FIELD_LIST)
        fputs(between, to), write_list(to, field, depth), between = ",";
    if (field->kinds & FIELD_MAP)
        fputs(between, to), write_inner(to, field, depth), between = ",";
    if (field->kinds & FIELD_NULL)
        fprintf(to, "%s{\"type\":\"null\"}", between);
    fputs("]}", to);
}

/** Without the braces of the whole. */
static void write_fields(FILE *to, const struct field *fields, int depth) {
    const char *between = "";
    fputs("\"type\":\"object\",\"additionalProperties\":false,\"properties\":{", to);
    for (const struct field *field = fields; field->key; field++) {
        fprintf(to, "%s\n%*s", field > fields ? "," : "", depth, "");
        write_field(to, field, depth + 1);
    }
    fputs("},\"required\":[", to);
    for (const struct field *field = fields; field->key; field++) {
        if (!field->required)
            continue;
        fputs(between, to);
        json_write_text(to, text_of(field->key));
        between = ",";
    }
    putc(']', to);
}

static void write_map(FILE *to, const struct field *fields, int depth) {
    putc('{', to);
    write_fields(to, fields, depth);
    putc('}', to);
}

static bool print_output(const char *name) {
    struct text schema;
    if (strcmp(name, "output") != 0 ||
        !embedded_file("checker/report/output.schema.json", &schema))
        return false;
    fwrite(schema.data, 1, schema.size, stdout);
    return true;
}

static int run_schema(struct options *options) {
    const char *name = options->operands.n == 1 ? options->operands.at[0] : "";
    if (print_output(name))
        return EXIT_CLEAN;
    for (size_t i = 0; i < N_SORTS; i++) {
        if (strcmp(sorts[i].name, name) != 0)
            continue;
        printf("{\"$schema\":\"http://json-schema.org/draft-07/"
               "schema#\",\"title\":\"%s\",",
               sorts[i].title);
        write_fields(stdout, sorts[i].fields, 1);
        puts("}");
        return EXIT_CLEAN;
    }
    diag_add(&options->faults, DIAG_ERROR, (struct place){0},
             "schema takes config, rules, waivers, decisions or output, not '%s'",
             name);
    diags_print(&options->faults, 0, false);
    return EXIT_FAULT;
}

const struct command command_schema = {
    .name = "schema",
    .usage = "config | rules | waivers | decisions | output",
    .explains = "print the JSON Schema of a file, or of what is printed",
    .details =
        "An editor that knows it completes keys and underlines what factlint would\n"
        "refuse: factlint.yaml, a rule file, a file of waivers or of decisions.\n"
        "What --format json prints, and each line of --format jsonl, fits `output`.",
    .serves = COMMAND_SCHEMA,
    .run = run_schema,
};
