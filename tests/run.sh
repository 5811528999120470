#!/bin/sh
# run.sh [valgrind] - run every test and check, a line each, and sum up in the last.
#
# `make test` builds what this runs.  JOBS is how many run at once.  UPDATE=1 has
# the runners write their expectations anew; the names of the files that changed are
# printed, and that counts as a failure, so that the change is read.
set -eu
cd "$(dirname "$0")/.."
export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_stack_use_after_return=1}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1}"

# note_skipped NAME LOG: what a script left out, which says so in its last line.
note_skipped() {
    n=$(tail -n 1 "$2" | sed -n 's/.*[ ,]\([1-9][0-9]*\) skipped$/\1/p')
    [ ! "$n" ] || seq -f "$1: %.0f" "$n" >>"$RESULTS/skipped"
}

# one NAME COMMAND: run it; the end of its output is shown when it fails.
if [ "${1:-}" = one ]; then
    log=$(mktemp "$RESULTS/XXXXXX")
    status=0
    timeout "${LIMIT:-150}" sh -c "$3" >"$log" 2>&1 </dev/null || status=$?
    case $status in
    0) word=ok && note_skipped "$2" "$log" ;;
    77) word=skipped ;;
    124) word=FAILED && echo "stopped after ${LIMIT:-150} seconds" >>"$log" ;;
    *) word=FAILED ;;
    esac
    [ $word != FAILED ] || echo "exit status $status of: $3" >>"$log"
    echo "$2" >>"$RESULTS/$word"
    said=$([ $word = ok ] || tail -n 60 "$log" | sed 's/^/        /')
    printf '%-8s%s\n%s' "$word" "$2" "${said:+$said
}"
    exit 0
fi

# What is run: a name, a tab, a command.
unit_tests() { # FOLDER NOTE WRAPPER
    for source in tests/test_*.c; do
        name=$(basename "$source" .c)
        printf '%s%s\t%s\n' "$name" "$2" "${3:-}FACTLINT=$PWD/$1/factlint $1/tests/$name"
    done
}
# A script with the line "# Sanitized only." asks whether the program breaks, of each of
# many inputs: the other build would be asked the same for nothing.
other_tests() { # FOLDER NOTE
    for script in tests/*.test.sh; do
        [ "$1" != build ] || ! grep -q '^# Sanitized only\.$' "$script" || continue
        printf '%s%s\t%s\n' "$(basename "$script" .test.sh)" "$2" \
            "FACTLINT=$PWD/$1/factlint sh $script"
    done
    for pack in rules/*.yaml; do
        printf 'examples of %s%s\t%s\n' "$pack" "$2" "$1/factlint rules test --coverage $pack"
    done
    printf 'examples of the built-in rules%s\t%s\n' "$2" "$1/factlint rules test --isolated --coverage"
}
everything() {
    printf 'order of layers\tsh tests/layers.sh\n'
    printf 'texts are no strings\tsh tests/strings.sh\n'
    printf 'words are data\tsh tests/words.sh\n'
    printf 'no long questions\tsh tests/chains.sh\n'
    printf 'tags are names of one thing\tsh tests/tags.sh\n'
    printf 'clang-format\tsh tests/format.sh\n'
    unit_tests build ''
    other_tests build ''
    unit_tests build/asan ' (sanitized)'
    other_tests build/asan ' (sanitized)'
}
under_valgrind() {
    for source in tests/test_*.c; do
        name=$(basename "$source" .c)
        printf '%s (valgrind)\tvalgrind -q --leak-check=full --error-exitcode=9 --suppressions=tests/valgrind.supp build/tests/%s\n' \
            "$name" "$name"
    done
}
expectations() {
    find . \( -name .git -o -name build \) -prune -o -type f -exec cksum {} + | LC_ALL=C sort -k3
}

start=$(date +%s)
RESULTS=$(mktemp -d)
export RESULTS
trap 'rm -rf "$RESULTS"' EXIT
list=everything
[ "${1:-}" != valgrind ] || { list=under_valgrind && export LIMIT=900; }
if [ "${UPDATE:-}" = 1 ]; then
    JOBS=1 # two runners must not write one file
    expectations >"$RESULTS/before"
else
    unset UPDATE
fi

"$list" | tr '\n\t' '\0\0' | xargs -0 -n 2 -P "${JOBS:-2}" sh tests/run.sh one

changed=0
if [ "${UPDATE:-}" = 1 ]; then
    expectations | diff "$RESULTS/before" - | sed -n 's/^[<>] [0-9]* [0-9]* //p' |
        sort -u >"$RESULTS/changed"
    sed 's/^/changed /' "$RESULTS/changed"
    changed=$(wc -l <"$RESULTS/changed")
fi
count() { if [ -f "$RESULTS/$1" ]; then wc -l <"$RESULTS/$1"; else echo 0; fi; }
failed=$(count FAILED)
[ "$failed" = 0 ] || { echo && sed 's/^/FAILED  /' "$RESULTS/FAILED" | LC_ALL=C sort; }
echo "$(count ok) passed, $failed failed, $(count skipped) skipped${UPDATE:+, $changed expectation files changed}" \
    "in $(($(date +%s) - start)) s"
[ "$failed" = 0 ] && [ "$changed" = 0 ] && [ "$(count ok)" -gt 0 ]
