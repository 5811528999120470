#!/bin/sh
# corpus.test.sh - run factlint on the stories of corpus/ and compare.
#
#   FACTLINT=build/factlint sh tests/corpus.test.sh
#
# UPDATE=1 rewrites expected.txt where the output differs; it still exits 1
# then, so that a change is read before it is committed.
set -u
. "$(dirname "$0")/lib.sh"
cd "$project" || exit 2

for command in corpus/*/command; do
    story=$(dirname "$command")
    if ls "$story"/sources/*.pdf >/dev/null 2>&1 && ! command -v pdftotext >/dev/null; then
        echo "$story: pdftotext is missing, install poppler-utils"
        skipped=$((${skipped:-0} + 1))
        continue
    fi
    n=$((n + 1))
    # The arguments are words without blanks; splitting them is meant.
    # shellcheck disable=SC2046
    (cd "$story" && "$FACTLINT" $(cat command)) >"$out" 2>&1
    status=$?
    if [ "$status" -gt 1 ]; then
        echo "$story: exit status $status"
        cat "$out"
        failed=$((failed + 1))
    elif ! cmp -s "$out" "$story/expected.txt"; then
        echo "$story: differs (- expected, + printed)"
        diff -u "$story/expected.txt" "$out" 2>/dev/null | sed 1,2d
        failed=$((failed + 1))
        if [ "${UPDATE:-}" = 1 ]; then
            cat "$out" >"$story/expected.txt"
        fi
    fi
done

[ "$n" -gt 0 ] && finish stories
