/*
 * office.c - the parts of an office file, read under the limits of data/.
 */
#include "document/office.h"

static const struct {
    const char *name;
    enum office_style style;
} styles[] = {
#define STYLE(name, style) {name, STYLE_##style},
#include "document/office_styles.def"
#undef STYLE
};

static bool refuse(struct diags *faults, const char *name, const char *why) {
    diag_add(faults, DIAG_ERROR, (struct place){name, 0, 0}, "%s", why);
    return false;
}

const char *office_why_not(struct text bytes) {
    static const char compound[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bool old = bytes.size > 8 && memcmp(bytes.data, compound, 8) == 0;
    return old ? "it is locked with a password, or of an older format; save a copy as "
                 "a "
                 "current one without"
               : "it is damaged, or no file of this format";
}

bool office_open(struct office *office, const char *name, struct text bytes,
                 struct arena *arena, struct unpacked *to, struct diags *faults) {
    *office = (struct office){.name = name, .arena = arena, .to = to, .faults = faults};
    if (!archive_claims(bytes))
        return refuse(faults, name, office_why_not(bytes));
    return archive_open(&office->archive, name, bytes, faults);
}

void office_close(struct office *office) {
    archive_close(&office->archive);
    arena_release(&office->scratch);
}

bool office_has(const struct office *office, const char *part) {
    if (archive_has(&office->archive, part))
        return true;
    diag_add(office->faults, DIAG_ERROR, (struct place){office->name, 0, 0},
             "it holds no '%s', as files of its format do", part);
    return false;
}

bool office_is_locked(struct office *office) {
    struct text manifest;
    if (!archive_read(&office->archive, "META-INF/manifest.xml", &office->scratch,
                      &manifest) ||
        text_find(manifest, text_of("encryption-data")) == SIZE_MAX)
        return false;
    diag_add(office->faults, DIAG_ERROR, (struct place){office->name, 0, 0},
             "it is locked with a password; save a copy without one");
    return true;
}

bool office_read(struct office *office, const char *part,
                 void (*take)(struct xml *xml, void *to), void *to) {
    struct text bytes;
    if (!archive_read(&office->archive, part, &office->scratch, &bytes))
        return false;
    struct xml xml = {0};
    if (bytes.size)
        for (xml_open(&xml, bytes); xml_next(&xml);)
            take(&xml, to);
    const char *fault = xml.fault;
    xml_close(&xml);
    if (fault)
        diag_add(office->faults, DIAG_ERROR, (struct place){office->name, 0, 0},
                 "its part '%s' %s", part, fault);
    return !fault;
}

const void *office_tag(const void *rows, size_t n, size_t size, const struct xml *xml) {
    const char *row = rows;
    for (size_t i = 0; i < n; i++, row += size) {
        const char *name;
        memcpy(&name, row, sizeof name);
        if (strcmp(name, xml->name) == 0)
            return row;
    }
    return NULL;
}

/** Does `ask` say yes of the archive in these bytes? */
static bool ask_archive(struct text bytes, const char *what,
                        bool (*ask)(struct archive *archive, const char *what)) {
    struct archive archive;
    struct diags ignored = {0};
    if (!archive_claims(bytes))
        return false;
    bool says = archive_open(&archive, "", bytes, &ignored) && ask(&archive, what);
    archive_close(&archive);
    diags_release(&ignored);
    return says;
}

static bool has_part(struct archive *archive, const char *part) {
    return archive_has(archive, part);
}

bool office_claims(struct text bytes, const char *part) {
    return ask_archive(bytes, part, has_part);
}

static bool is_of_type(struct archive *archive, const char *type) {
    struct arena scratch = {0};
    struct text said;
    bool says = archive_read(archive, "mimetype", &scratch, &said) &&
                text_begins(said, text_of(type));
    arena_release(&scratch);
    return says;
}

bool office_claims_type(struct text bytes, const char *type) {
    return ask_archive(bytes, type, is_of_type);
}

bool office_is_on(struct xml *xml, const char *attribute) {
    struct text value = xml_attribute(xml, attribute);
    return !value.data || text_spells(value, "true") || text_spells(value, "1") ||
           text_spells(value, "on");
}

uint32_t office_number(struct xml *xml, const char *attribute, uint32_t without,
                       uint32_t most) {
    struct text value = xml_attribute(xml, attribute);
    if (!value.size || !ascii_is_digit(value.data[0]))
        return without;
    uint32_t number = (uint32_t)text_number(value);
    return number < most ? number : most;
}

struct text office_keep(const struct office *office, struct text bytes) {
    return (struct text){
        arena_copy(office->arena, bytes.data ? bytes.data : "", bytes.size),
        bytes.size};
}

enum office_style office_style_of(struct text name) {
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        if (text_begins(name, text_of(styles[i].name)))
            return styles[i].style;
    return STYLE_NONE;
}

static void take_words(struct typing *typing, struct text *to) {
    struct text words = text_trim(typing_open(typing));
    if (!to->size)
        *to = (struct text){arena_copy(typing->arena, words.data, words.size),
                            words.size};
    typing_pass(typing);
}

void office_end_paragraph(struct typing *typing, enum office_style style,
                          enum block_kind kind) {
    static const enum block_kind kinds[] = {
        [STYLE_TITLE] = BLOCK_HEADLINE, [STYLE_HEADING] = BLOCK_HEADING,
        [STYLE_QUOTE] = BLOCK_QUOTE,    [STYLE_ITEM] = BLOCK_LIST_ITEM,
        [STYLE_NOTE] = BLOCK_FOOTNOTE,
    };
    if (kind != BLOCK_PARAGRAPH || style == STYLE_NONE)
        typing_end(typing, kind);
    else if (style == STYLE_AUTHOR)
        take_words(typing, &typing->to->author);
    else if (style == STYLE_DATE)
        take_words(typing, &typing->to->date);
    else if (style == STYLE_CONTENTS)
        typing_pass(typing);
    else
        typing_end(typing, kinds[style]);
}

static bool has_digit(struct text text) {
    for (size_t i = 0; i < text.size; i++)
        if (ascii_is_digit(text.data[i]))
            return true;
    return false;
}

const char office_struck_out[] = "struck-out text that holds figures";
const char office_hidden[] = "hidden text that holds figures";

bool office_type_run(struct typing *typing, bool unread, const char *why,
                     struct text text) {
    if (unread && has_digit(text))
        typing_leave_out(typing, why);
    return unread;
}

void office_type_raised(struct typing *typing, char last, struct text text) {
    struct text words = text_trim(text);
    bool digit = words.size && ascii_is_digit(words.data[0]);
    bool mark = (words.size && words.data[0] == '[') ||
                (digit && !ascii_is_digit(last) && !ascii_is_letter(last));
    if (mark) {
        typing_mark(typing, words);
        return;
    }
    if (digit && ascii_is_digit(last))
        typing_text(typing, text_of("^"));
    typing_text(typing, text);
}

void words_add(struct words *words, struct text more, struct arena *arena) {
    size_t size = words->size + more.size;
    if (size > words->capacity) {
        size_t grown = 2 * size + 64;
        char *bytes = arena_take(arena, grown);
        if (words->size)
            memcpy(bytes, words->bytes, words->size);
        words->bytes = bytes;
        words->capacity = grown;
    }
    if (more.size)
        memcpy(words->bytes + words->size, more.data, more.size);
    words->size = size;
}
