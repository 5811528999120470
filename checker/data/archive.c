/*
 * archive.c - ZIP by libzip, whose word on sizes is checked.
 */
#include "data/archive.h"

#include <zip.h>

bool archive_claims(struct text bytes) {
    static const char local[] = "PK\x03\x04";
    return bytes.size > 4 && memcmp(bytes.data, local, 4) == 0;
}

static bool refuse(const struct archive *archive, const char *why) {
    diag_add(archive->faults, DIAG_ERROR, (struct place){archive->name, 0, 0}, "%s",
             why);
    return false;
}

static bool is_password(int code) {
    return code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD ||
           code == ZIP_ER_ENCRNOTSUPP;
}

static bool refuse_error(const struct archive *archive, zip_error_t *error) {
    if (is_password(zip_error_code_zip(error)))
        return refuse(archive, "it is locked with a password; save a copy without one");
    diag_add(archive->faults, DIAG_ERROR, (struct place){archive->name, 0, 0},
             "it is damaged or cut short (%s)", zip_error_strerror(error));
    return false;
}

bool archive_open(struct archive *archive, const char *name, struct text bytes,
                  struct diags *faults) {
    *archive = (struct archive){.name = name, .faults = faults, .size = bytes.size};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data, bytes.size, 0, &error);
    if (source)
        archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !archive->zip)
        zip_source_free(source);
    bool well = archive->zip || refuse_error(archive, &error);
    zip_error_fini(&error);
    if (well && zip_get_num_entries(archive->zip, 0) > ARCHIVE_MOST_PARTS)
        well = refuse(archive, "it holds more than 10,000 parts");
    return well;
}

bool archive_has(const struct archive *archive, const char *part) {
    return archive->zip && zip_name_locate(archive->zip, part, 0) >= 0;
}

/** Is a part that is so large packed no smaller than office programs do? */
static bool is_usual(const struct zip_stat *stat, size_t size) {
    return size <= ARCHIVE_FREE_SIZE || size / ARCHIVE_MOST_TIMES <= stat->comp_size;
}

/** As office programs pack: other ways may ask for much memory to unpack a little. */
static bool is_packed_well(const struct zip_stat *stat) {
    return !(stat->valid & ZIP_STAT_COMP_METHOD) || stat->comp_method == ZIP_CM_STORE ||
           stat->comp_method == ZIP_CM_DEFLATE;
}

static bool check_stat(const struct archive *archive, const struct zip_stat *stat) {
    if (stat->valid & ZIP_STAT_ENCRYPTION_METHOD &&
        stat->encryption_method != ZIP_EM_NONE)
        return refuse(archive, "it is locked with a password; save a copy without one");
    if (!is_packed_well(stat))
        return refuse(archive, "a part of it is packed in a way that is not read; save "
                               "it anew");
    if (stat->comp_size > archive->size)
        return refuse(archive, "a part of it is larger than the whole file");
    if (stat->size > ARCHIVE_MAX_PART)
        return refuse(archive, "a part of it is larger than 64 MiB");
    if (!is_usual(stat, stat->size))
        return refuse(archive, "a part of it unpacks to more than 200 times its size");
    return true;
}

static bool check_read(const struct archive *archive, const struct zip_stat *stat,
                       size_t size) {
    if (size > stat->size)
        return refuse(archive, "a part of it is larger than it says");
    if (archive->unpacked + size > 2 * (size_t)ARCHIVE_MAX_PART)
        return refuse(archive, "its parts are larger than 128 MiB together");
    return true;
}

/** Room for one byte more than the part says it has, which shows a lie; what says
    nothing has none. */
static bool read_part(struct archive *archive, zip_file_t *file,
                      const struct zip_stat *stat, struct arena *arena,
                      struct text *to) {
    char *bytes = arena_take(arena, stat->size + 2);
    size_t size = 0;
    zip_int64_t got;
    while (size <= stat->size &&
           (got = zip_fread(file, bytes + size, stat->size + 1 - size)) != 0) {
        if (got < 0)
            return refuse_error(archive, zip_file_get_error(file));
        size += (size_t)got;
    }
    bytes[size] = '\0';
    *to = (struct text){bytes, size};
    bool well = check_read(archive, stat, size);
    archive->unpacked += size;
    return well;
}

bool archive_read(struct archive *archive, const char *part, struct arena *arena,
                  struct text *to) {
    struct zip_stat stat;
    *to = (struct text){"", 0};
    zip_int64_t index = zip_name_locate(archive->zip, part, 0);
    if (index < 0)
        return true;
    if (zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat) != 0)
        return refuse_error(archive, zip_get_error(archive->zip));
    if (!check_stat(archive, &stat))
        return false;
    zip_file_t *file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
    if (!file)
        return refuse_error(archive, zip_get_error(archive->zip));
    bool well = read_part(archive, file, &stat, arena, to);
    zip_fclose(file);
    return well;
}

void archive_close(struct archive *archive) {
    if (archive->zip)
        zip_discard(archive->zip);
    archive->zip = NULL;
}
