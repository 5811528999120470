#!/bin/sh
# embed.sh FILE... - write C functions that return each file's bytes.
# rules/builtin/figures.yaml becomes: struct text embedded_figures_yaml(void)
set -eu
echo '/* Made by scripts/embed.sh; do not edit. */'
echo '#include "base/text.h"'
for file in "$@"; do
    name=$(basename "$file" | tr -c 'a-zA-Z0-9\n' '_')
    echo "struct text embedded_$name(void);"
    echo "static const unsigned char bytes_$name[] = {"
    od -An -v -tu1 "$file" | sed 's/  */,/g; s/^,//; s/$/,/'
    echo '0};'
    echo "struct text embedded_$name(void) {"
    echo "    return (struct text){(const char *)bytes_$name, sizeof bytes_$name - 1};"
    echo '}'
done
