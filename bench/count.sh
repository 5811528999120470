#!/bin/sh
# count.sh - instructions of `factlint extract` for a kilobyte of text, under callgrind.
#
# `make count` builds what this runs.  The same to a few parts in a thousand wherever
# it runs, so one change can be held against another; start-up is counted apart.
# bench/instructions holds the number on record: half as much again is a failure.
set -eu
cd "$(dirname "$0")/.."
texts=build/bench/count
rm -rf "$texts"
mkdir -p "$texts/one"
build/bench/generate "$texts/all" 41
mv "$texts/all/0000.md" "$texts/one"

instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null \
        build/factlint extract --isolated "$@" 2>&1 >/dev/null |
        sed -n 's/.*Collected : //p'
}
one=$(instructions "$texts/one")
all=$(instructions "$texts/one" "$texts/all")
bytes=$(cat "$texts"/all/* | wc -c)
echo "extract: $(((all - one) * 1000 / bytes)) instructions a KB over $((bytes / 1000)) KB;" \
    "start-up and one article: $one"
recorded=$(grep -v '^#' bench/instructions)
now=$(((all - one) * 1000 / bytes))
echo "on record: $recorded; now $((now * 100 / recorded)) % of it"
[ "$now" -le $((recorded * 3 / 2)) ]
