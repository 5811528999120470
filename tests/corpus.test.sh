#!/bin/sh
# corpus.test.sh - run factlint on the stories of corpus/ and compare.
#
#   FACTLINT=build/factlint sh tests/corpus.test.sh
#
# UPDATE=1 rewrites expected.txt where the output differs; it still exits 1
# then, so that a change is read before it is committed.
set -u
cd "$(dirname "$0")/.." || exit 2
FACTLINT=${FACTLINT:-build/factlint}
case $FACTLINT in */*) ;; *) FACTLINT=$(command -v "$FACTLINT") || exit 2 ;; esac
case $FACTLINT in /*) ;; *) FACTLINT=$PWD/$FACTLINT ;; esac
[ -x "$FACTLINT" ] || { echo "corpus.test.sh: no binary at $FACTLINT" >&2; exit 2; }

got=$(mktemp) || exit 2
trap 'rm -f "$got"' EXIT
n=0 failed=0

for command in corpus/*/command; do
    story=$(dirname "$command")
    n=$((n + 1))
    # The arguments are words without blanks; splitting them is meant.
    # shellcheck disable=SC2046
    (cd "$story" && "$FACTLINT" $(cat command)) >"$got" 2>&1
    status=$?
    if [ "$status" -gt 1 ]; then
        echo "$story: exit status $status"
        cat "$got"
        failed=$((failed + 1))
    elif ! cmp -s "$got" "$story/expected.txt"; then
        echo "$story: differs (- expected, + printed)"
        diff -u "$story/expected.txt" "$got" 2>/dev/null | sed 1,2d
        failed=$((failed + 1))
        if [ "${UPDATE:-}" = 1 ]; then
            cat "$got" >"$story/expected.txt"
        fi
    fi
done

echo "corpus: $n stories, $failed differ"
[ "$n" -gt 0 ] && [ "$failed" -eq 0 ]
