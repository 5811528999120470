#!/bin/sh
# embed.sh FILE... - write C that holds the bytes of each file, for base/embedded.h.
set -eu
echo '/* Made by scripts/embed.sh; do not edit. */'
echo '#include <string.h>'
echo '#include "base/embedded.h"'
n=0
for file in "$@"; do
    n=$((n + 1))
    echo "static const unsigned char bytes_$n[] = {"
    od -An -v -tu1 "$file" | sed 's/  */,/g; s/^,//; s/$/,/'
    echo '0};'
done
echo 'static const struct {'
echo '    const char *path;'
echo '    const unsigned char *bytes;'
echo '    size_t size;'
echo '} files[] = {'
n=0
for file in "$@"; do
    n=$((n + 1))
    echo "    {\"$file\", bytes_$n, sizeof bytes_$n - 1},"
done
cat <<'END'
};

bool embedded_file(const char *path, struct text *to) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (strcmp(path, files[i].path) == 0) {
            *to = (struct text){(const char *)files[i].bytes, files[i].size};
            return true;
        }
    }
    return false;
}
END
