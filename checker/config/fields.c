/*
 * fields.c - the keys of factlint.yaml: for checking it, and for the manual.
 */
#include "config/config.h"

#define END                                                                            \
    { 0 }

static const char *const formats[] = {"1", NULL};
static const char *const standings[] = {"primary", "wire", "copy", NULL};
static const char *const languages[] = {"en", NULL};
static const char *const rule_levels[] = {"error", "warning", "info", "off", NULL};
static const char *const levels[] = {"error", "warning", "info", "never", NULL};

const struct field config_source_fields[] = {
    {"path", FIELD_TEXT, true, NULL, NULL,
     "A file or folder, counted from the folder of factlint.yaml."},
    {"date", FIELD_TEXT, false, NULL, NULL,
     "The date of the source, or of each text in the folder, YYYY-MM-DD."},
    {"publisher", FIELD_TEXT, false, NULL, NULL, "Who published it."},
    {"url", FIELD_TEXT, false, NULL, NULL, "Where it was published."},
    {"standing", FIELD_TEXT, false, NULL, standings,
     "What kind of source it is: primary, wire or copy."},
    END};

const struct field config_boilerplate_fields[] = {
    {"drop", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "Patterns of lines that are none of the text."},
    {"keep", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "Patterns of lines that are, whatever else would drop them."},
    END};

const struct field config_per_file_fields[] = {
    {"files", FIELD_TEXT | FIELD_LIST, true, NULL, NULL,
     "Patterns of the drafts that are meant, as in exclude."},
    {"levels", FIELD_MAP, true, NULL, rule_levels,
     "Levels by rule id, for these drafts."},
    END};

const struct field config_fields[] = {
    {"version", FIELD_TEXT, true, NULL, formats, "The version of this format: 1."},
    {"language", FIELD_TEXT, false, NULL, languages, "The language of the texts: en."},
    {"extends", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "Files like this one, or folders that have one, whose settings hold here too."},
    {"drafts", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "What 'factlint check' without a path checks: paths, or patterns of them."},
    {"sources", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "What drafts without own sources rest on: paths, patterns, maps of path, date."},
    {"exclude", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "Patterns, as in .gitignore, of what is neither draft nor source."},
    {"rules", FIELD_TEXT | FIELD_LIST, false, NULL, NULL,
     "Files or folders of rules, read after the built-in ones."},
    {"boilerplate", FIELD_MAP, false, config_boilerplate_fields, NULL,
     "Lines of plain text as saved from the web: patterns to drop and to keep."},
    {"aliases", FIELD_LIST, false, NULL, NULL,
     "Lists of names that are held for one: [Kyiv, Kiev]."},
    {"common-knowledge", FIELD_LIST, false, NULL, NULL,
     "Phrases with a figure that nobody is asked a source for: 50 states."},
    {"waivers", FIELD_TEXT, false, NULL, NULL,
     "A file of findings that somebody answers for."},
    {"levels", FIELD_MAP, false, NULL, rule_levels,
     "Levels by rule id: error, warning, info or off."},
    {"per-file", FIELD_LIST, false, config_per_file_fields, NULL,
     "Levels for some drafts: maps of files, levels."},
    {"fail-on", FIELD_TEXT, false, NULL, levels,
     "The level that makes the exit status 1."},
    END};
