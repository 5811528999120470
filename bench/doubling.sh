#!/bin/sh
# doubling.sh - how the time of `factlint check` grows from 156 figures to 10,000, and
# on texts of one long piece from a quarter of a megabyte to two, and with the number of
# sources that drafts share.
#
# `make doubling` builds what this runs.  A draft and a source of N sentences, a figure
# of one noun in each: in `found` nearly all agree, in `lost` none does, so that every
# way to compute them is tried; in `sums` each figure of the draft is the sum or the
# difference of two of the source, once of counts and once of percentages.  The long pieces are a word, a number, letters with
# accents of their own, and bare addresses of Markdown.  In `shared` so many drafts
# share as many sources, which are read once; in `alike` one draft has sources that all
# tell nearly the same, ten figures each, in `peers` there is no draft, and each source
# has other figures in the same words.  Twice as much takes twice the time and a little;
# quadratic growth would take four times: more than three times is a failure.
set -eu
cd "$(dirname "$0")/.."
texts=build/bench/doubling
mkdir -p "$texts"

text() { # N OFFSET: sentences with a figure each, the offset added to it
    awk -v n="$1" -v offset="$2" 'BEGIN {
        split("barn cedar dock elm field gate hill inn jetty kiln lane mill", word, " ")
        for (i = 0; i < n; i++) {
            value = 100 + (i * 7919) % 899999 + offset
            printf "The %s%s office counted %d sailors at the %s quay in spring.%s", \
                word[i % 12 + 1], word[int(i / 12) % 12 + 1], value, \
                word[int(i / 144) % 12 + 1], i % 5 == 4 ? "\n\n" : " "
        }
    }'
}

failed=0
# measure KIND UNIT ARGUMENT...: how long that check takes, and how much longer than last
measure() {
    kind=$1 size=$2
    shift 2
    # shellcheck disable=SC2046 # words: seconds, cpu seconds, MB, status
    set -- $(build/bench/measure 3 "$texts/output" build/factlint check --isolated \
        --format concise "$@")
    growth=$([ -z "$before" ] || awk "BEGIN { printf \"%.2f\", $2 / $before }")
    printf '%-10s%15s%9.3f s%8.1f MB  %s\n' "$kind" "$size" "$2" "$3" "${growth:+x $growth}"
    if [ -n "$growth" ] && awk "BEGIN { exit !($growth > 3 && $2 > .05) }"; then
        failed=1
    fi
    before=$2
}

for kind in found lost; do
    before=
    for n in 156 312 625 1250 2500 5000 10000; do
        text $n 0 >"$texts/source.txt"
        text $n $([ $kind = found ] && echo 0 || echo 450001) >"$texts/draft.txt"
        measure $kind "$n figures" --source "$texts/source.txt" "$texts/draft.txt"
    done
done

sums() { # N UNIT: sentences with the sum or the difference of two figures of text()
    awk -v n="$1" -v unit="$2" 'BEGIN {
        split("barn cedar dock elm field gate hill inn jetty kiln lane mill", word, " ")
        for (i = 0; i < n; i++) {
            first = 100 + (i * 7919) % 899999
            second = 100 + ((i + 1) * 7919) % 899999
            value = i % 2 ? first + second : first > second ? first - second : second - first
            if (unit == "percent") value = value % 60
            printf "The %s%s offices counted %d %s in all.%s", word[i % 12 + 1], \
                word[int(i / 12) % 12 + 1], value, unit, i % 5 == 4 ? "\n\n" : " "
        }
    }'
}
for unit in sailors percent; do
    before=
    for n in 1250 2500 5000 10000; do
        text $n 0 | sed "s/ sailors/ $unit/" >"$texts/source.txt"
        sums $n $unit >"$texts/draft.txt"
        measure sums "$n $unit" --source "$texts/source.txt" "$texts/draft.txt"
    done
done

pieces() { # PIECE N: so many kilobytes of it
    printf 'They saw '
    awk -v piece="$1" -v n="$2" 'BEGIN {
        for (i = 0; i < n * 1024 / length(piece); i++) printf "%s", piece
        print " dogs." }'
}
for kind in word number accents addresses; do
    before=
    for n in 256 512 1024 2048; do
        case $kind in
        word) pieces a $n ;;
        number) pieces 1 $n ;;
        accents) pieces "$(printf 'a\314\201e\314\200')" $n ;;
        addresses) pieces 'http://a.b ' $n ;;
        esac >"$texts/long.md"
        measure $kind "$n KB" "$texts/long.md"
    done
done

# texts FOLDER N SHIFT: so many, of ten figures each, every one SHIFT more than the last
texts() {
    rm -rf "${texts:?}/$1"
    mkdir -p "$texts/$1"
    for i in $(seq "$2"); do
        text 10 $((i * $3)) >"$texts/$1/$i.txt"
    done
}
before=
for n in 200 400 800; do
    texts sources $n 31
    texts drafts $n 31
    measure shared "$n by $n texts" --source "$texts/sources" "$texts/drafts"
done
before=
text 10 0 >"$texts/draft.txt"
for n in 200 400 800; do
    texts sources $n 0
    measure alike "$n sources" --source "$texts/sources" "$texts/draft.txt"
done
before=
for n in 200 400 800; do
    texts sources $n 31
    measure peers "$n sources" --source "$texts/sources"
done
exit $failed
