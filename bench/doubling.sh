#!/bin/sh
# doubling.sh - how the time of `factlint check` grows from 1,250 figures to 10,000.
#
# `make doubling` builds what this runs.  A draft and a source of N sentences, a figure
# of one noun in each: in `found` nearly all agree, in `lost` none does, so that every
# way to compute them is tried.  Twice the figures take twice the time and a little;
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
for kind in found lost; do
    before=
    for n in 1250 2500 5000 10000; do
        text $n 0 >"$texts/source.txt"
        text $n $([ $kind = found ] && echo 0 || echo 450001) >"$texts/draft.txt"
        # shellcheck disable=SC2046 # words: seconds, cpu seconds, MB, status
        set -- $(build/bench/measure 3 "$texts/output" build/factlint check --isolated \
            --format concise --source "$texts/source.txt" "$texts/draft.txt")
        growth=$([ -z "$before" ] || awk "BEGIN { printf \"%.2f\", $1 / $before }")
        printf '%-6s%6d figures%9.3f s%8.1f MB  %s\n' $kind $n "$1" "$3" "${growth:+x $growth}"
        if [ -n "$growth" ] && awk "BEGIN { exit !($growth > 3) }"; then
            failed=1
        fi
        before=$1
    done
done
exit $failed
