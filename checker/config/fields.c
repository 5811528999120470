/*
 * fields.c - the keys of factlint.yaml: for checking it, and for the manual.
 */
#include "config/config.h"

#define END                                                                            \
    { 0 }

static const char *const formats[] = {"1", NULL};
static const char *const languages[] = {"en", NULL};
static const char *const levels[] = {"error", "warning", "info", "never", NULL};

const struct field config_source_fields[] = {
    {"path", FIELD_TEXT, true, NULL, NULL,
     "A file or folder, counted from the folder of factlint.yaml."},
    {"date", FIELD_TEXT, false, NULL, NULL,
     "The date of the source, or of each text in the folder, YYYY-MM-DD."},
    END};

const struct field config_fields[] = {
    {"version", FIELD_TEXT, true, NULL, formats, "The version of this format: 1."},
    {"language", FIELD_TEXT, false, NULL, languages, "The language of the texts: en."},
    {"drafts", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "What 'factlint check' without a path checks."},
    {"sources", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "What drafts without sources of their own rest on: paths, or maps of path, date."},
    {"rules", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "Files or folders of rules, read after the built-in ones."},
    {"waivers", FIELD_TEXT, false, NULL, NULL,
     "A file of findings that somebody answers for."},
    {"levels", FIELD_MAP, false, NULL, NULL,
     "Levels by rule id: error, warning, info or off."},
    {"fail-on", FIELD_TEXT, false, NULL, levels,
     "The level that makes the exit status 1."},
    END};
