#!/bin/sh
# golden.test.sh - what the program prints, byte for byte.
#
#     FACTLINT=build/factlint tests/golden.test.sh [NAME...]
#
# A folder of tests/golden holds `command`, a line of arguments that is run
# inside it, and `expected.out`; `expected.err` and `expected.status` where
# they are not empty and 0.  A file `input` is its standard input.
# UPDATE=1 writes what differs, names it, and fails all the same.
set -u
. "$(dirname "$0")/lib.sh"
cd "$project" || exit 2

# Compare got.$1 with expected.$1; an expectation that is empty needs no file.
compare() {
    expected=$work/nothing
    [ -f "$folder/expected.$1" ] && expected=$folder/expected.$1
    cmp -s "$expected" "$work/got.$1" && return
    failed=$((failed + 1))
    if [ "${UPDATE:-}" = 1 ]; then
        echo "$folder/expected.$1: written anew"
        cp "$work/got.$1" "$folder/expected.$1"
        [ -s "$work/got.$1" ] || rm "$folder/expected.$1"
    else
        echo "$folder: expected.$1 differs:"
        diff -u "$expected" "$work/got.$1"
    fi
}

# The command line is one of ours, so its quotes may be the shell's.
run() {
    input=/dev/null
    [ -f "$folder/input" ] && input=input
    (
        cd "$folder" || exit 2
        unset CI
        eval "set -- $(cat command)"
        "$FACTLINT" "$@" <"$input"
    ) >"$work/got.out" 2>"$work/got.err"
    status=$?
    : >"$work/got.status"
    [ $status -eq 0 ] || echo $status >"$work/got.status"
}

: >"$work/nothing"
for folder in tests/golden/*/; do
    folder=${folder%/}
    [ $# -eq 0 ] || case " $* " in *" ${folder##*/} "*) ;; *) continue ;; esac
    n=$((n + 1))
    run
    for part in out err status; do compare $part; done
done
finish commands && [ $n -gt 0 ]
