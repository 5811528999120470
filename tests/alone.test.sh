#!/bin/sh
# alone.test.sh - a text is read alike alone, after any other, and in any order.
set -eu
. "$(dirname "$0")/lib.sh"

# Without a final newline, and cut where the other goes on.
others='15, people said. 5th|12 million:30|/4 of the crew|999999999999'
n=0
for end in 'on March 1' 'at 5:3' 'in 201' '1/2' 'on 3/4/202' 'on 1' 'in 1999-0' '3 p.m. on May 2'; do
    n=$((n + 1))
    for kind in txt md; do printf 'The ship sank %s' "$end" >"t$n.$kind"; done
    printf '{"id":%s,"format":"markdown","text":"The ship sank %s"}\n' "$n" "$end" >>lines
done
IFS='|'
for other in $others; do
    for kind in txt md; do printf 'The ship sank on March %s' "$other" >"a.$kind"; done
    printf '{"id":0,"format":"markdown","text":"The ship sank on March %s"}\n' "$other" >>lines
done
unset IFS

for text in t*; do
    "$FACTLINT" extract --isolated "$text" | sed 1d >alone # without the head
    for other in a.txt a.md; do
        "$FACTLINT" extract --isolated "$other" "$text" >both
        tail -n "$(wc -l <alone)" both | diff alone - || { echo "$text after $other" >&2; exit 1; }
    done
done

"$FACTLINT" extract --jsonl <lines | sort >forwards
sort -r lines | "$FACTLINT" extract --jsonl | sort >backwards
[ -s forwards ] && diff forwards backwards
