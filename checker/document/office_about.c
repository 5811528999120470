/*
 * office_about.c - title, author and days, as the properties of office files state
 * them.
 */
#include "document/office.h"

struct property {
    const char *name;
    size_t at; /* in struct unpacked */
};

/** Where two names are of one, the first that the file has counts. */
static const struct property core[] = {
    {"title", offsetof(struct unpacked, title)},
    {"creator", offsetof(struct unpacked, author)},
    {"created", offsetof(struct unpacked, date)},
    {"modified", offsetof(struct unpacked, modified)},
    {NULL, 0},
};

static const struct property meta[] = {
    {"title", offsetof(struct unpacked, title)},
    {"initial-creator", offsetof(struct unpacked, author)},
    {"creation-date", offsetof(struct unpacked, date)},
    {"date", offsetof(struct unpacked, modified)},
    {NULL, 0},
};

/** Who changed a text last wrote it where no other is named. */
static const struct property changer[] = {
    {"creator", offsetof(struct unpacked, author)},
    {NULL, 0},
};

struct office_about {
    const struct office *office;
    const struct property *properties;
    struct text *open; /* the property whose element is open */
};

static struct text *property_named(const struct office_about *about, const char *name) {
    for (const struct property *at = about->properties; at->name; at++)
        if (strcmp(name, at->name) == 0)
            return (struct text *)(void *)((char *)about->office->to + at->at);
    return NULL;
}

static void take(struct xml *xml, void *to) {
    struct office_about *about = to;
    if (xml->sort == XML_TEXT && about->open && !about->open->size)
        *about->open = office_keep(about->office, text_trim(xml->text));
    else
        about->open = xml->sort == XML_BEGIN ? property_named(about, xml->name) : NULL;
}

static bool read(struct office *office, const char *part,
                 const struct property *properties) {
    struct office_about about = {office, properties, NULL};
    return office_read(office, part, take, &about);
}

bool office_read_core(struct office *office) {
    return read(office, "docProps/core.xml", core);
}

bool office_read_meta(struct office *office) {
    return read(office, "meta.xml", meta) && read(office, "meta.xml", changer);
}
