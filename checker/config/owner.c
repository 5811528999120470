/*
 * owner.c - asks the file system who owns what.
 */
#include "config/owner.h"

#include <sys/stat.h>
#include <unistd.h>

bool owner_is_known(const char *path, const char *folder) {
    struct stat entry, around;
    if (lstat(path, &entry) != 0)
        return false;
    return entry.st_uid == geteuid() || entry.st_uid == 0 ||
           (stat(folder, &around) == 0 && around.st_uid == entry.st_uid);
}
