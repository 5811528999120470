/*
 * content.c - the first bytes of files, which tell more than their names.
 */
#include "document/content.h"

#include "base/utf8.h"
#include "data/archive.h"
#include "document/front_matter.h"
#include "document/read.h"

static const struct foreign {
    size_t offset;
    struct text bytes;
    const char *name, *advice;
} foreign[] = {
#define FOREIGN(offset, bytes, name, advice)                                           \
    {offset, {bytes, sizeof bytes - 1}, name, advice},
#include "document/foreign.def"
#undef FOREIGN
};

/** What no reader reads; NULL: it may be a text. */
static const struct foreign *find_foreign(struct text bytes) {
    for (const struct foreign *at = foreign;
         at < foreign + sizeof foreign / sizeof *foreign; at++)
        if (bytes.size >= at->offset + at->bytes.size &&
            memcmp(bytes.data + at->offset, at->bytes.data, at->bytes.size) == 0)
            return at;
    return NULL;
}

static void say_other(const char *name, const struct reader *known,
                      struct diags *faults) {
    diag_add(faults, DIAG_INFO, (struct place){name, 0, 0},
             "it holds what a file in %s does, and is read as one",
             known->extensions[0]);
}

static bool is_text(struct text bytes) {
    return bytes.size && !memchr(bytes.data, '\0', bytes.size) &&
           utf8_check(bytes) == bytes.size;
}

/** The reader that the bytes ask for against the name; NULL: they ask for none. */
static const struct reader *find_known(const struct reader *named, struct text bytes) {
    const struct reader *plain = reader_named(text_of("plain"));
    const struct reader *known = reader_knowing(bytes);
    if (!known && (!named || named == plain))
        known = reader_like(bytes);
    bool text = !known && named && named->binary && is_text(bytes);
    return text ? plain : known;
}

/** The same bytes begin a file that is damaged further on, of which its reader tells.
 */
static bool may_be_damaged(const struct reader *named, struct text bytes) {
    return named && named->binary && archive_claims(bytes);
}

const struct reader *content_reader(const char *name, struct text bytes,
                                    struct diags *faults) {
    const struct reader *named = reader_for(name);
    const struct foreign *other = front_matter_line(bytes) ? NULL : find_foreign(bytes);
    bool refused = other && !may_be_damaged(named, bytes);
    const struct reader *known = find_known(refused ? NULL : named, bytes);
    if (known && named && named != known)
        say_other(name, known, faults);
    if (known)
        return known;
    if (refused)
        diag_add(faults, DIAG_ERROR, (struct place){name, 0, 0},
                 "it is %s, which is not read; %s", other->name, other->advice);
    if (refused)
        return NULL;
    return named ? named : reader_named(text_of("plain"));
}
