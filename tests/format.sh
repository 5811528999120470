#!/bin/sh
# format.sh - is every tracked source as clang-format would write it?  77: cannot tell.
set -eu
cd "$(dirname "$0")/.."
formatter=${CLANG_FORMAT:-clang-format}
wanted=14 # other versions lay out some lines otherwise

case $("$formatter" --version) in
*"version $wanted."*) ;;
*)
    echo "the sources are formatted with clang-format $wanted, this is $("$formatter" --version)"
    exit 77
    ;;
esac
# Many at once: to start it costs more than to read a file.
if ! git ls-files -z --deduplicate '*.c' '*.h' | xargs -0 sh -c 'for file; do [ ! -f "$file" ] || printf "%s\0" "$file"; done' - |
    xargs -0 -n 100 "$formatter" --dry-run -Werror; then
    echo "clang-format would write these otherwise; run 'make format'"
    exit 1
fi
