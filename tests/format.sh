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
git ls-files '*.c' '*.h' | { # a file that is being moved is not there
    status=0
    while read -r file; do
        [ ! -f "$file" ] || "$formatter" --dry-run -Werror "$file" >/dev/null 2>&1 || {
            echo "$file: clang-format would write it otherwise; run 'make format'"
            status=1
        }
    done
    exit $status
}
