#!/bin/sh
# many_figures.test.sh - above the size where only likely figures are held against
# each other, every right figure is still found, and every wrong one.
set -eu
. "$(dirname "$0")/lib.sh"

text() { # STEP: every STEPth figure is another
    awk -v step="$1" 'BEGIN {
        split("barn cedar dock elm field gate hill inn jetty kiln lane mill", word, " ")
        for (i = 0; i < 1500; i++)
            printf "The %s%s office counted %d sailors at the %s quay in spring.\n\n", \
                word[i % 12 + 1], word[int(i / 12) % 12 + 1], \
                100003 + i * 571 + (step && i % step == 0 ? 37 : 0), \
                word[int(i / 144) % 12 + 1]
    }'
}
text 0 >source.txt
text 50 >draft.txt
"$FACTLINT" check --isolated --format concise --source source.txt \
    draft.txt >output 2>&1 || true
wrong=$(grep -c 'error\[figure-contradicted\]' output)
other=$(grep -c 'figure-misplaced\|figure-unsupported\|figure-computed' output || true)
echo "of 30 wrong figures $wrong are contradicted; $other findings are of another sort"
[ "$wrong" -eq 30 ] && [ "$other" -eq 0 ]

# A figure that has both the number and the words is held against only once.
echo 'The barn office counted 100003 sailors at the barn quay in spring.' >one.txt
"$FACTLINT" show pairs --source source.txt one.txt >pairs
twice=$(sort pairs | uniq -d | wc -l)
echo "$(wc -l <pairs) lines of pairs; $twice stand there twice"
[ "$(wc -l <pairs)" -gt 9 ] && [ "$twice" -eq 0 ]

# A text of numbers alone is read as far as 200,000 of them, and says where that is.
awk 'BEGIN { for (i = 1; i <= 2100; i++) for (k = 0; k < 100; k++)
    printf "%d%s", 10 + (i + k) % 89, k < 99 ? " " : "\n\n" }' >numbers.txt
"$FACTLINT" extract --isolated numbers.txt >values 2>messages
echo "$(grep -c '"kind"' values) values; $(cat messages)"
grep -q 'numbers.txt:4001:1: warning: .*none from here on is read' messages

# The pairs that a case keeps are bounded too: what is told is what is found without.
numbers() { # OFFSET
    awk -v offset="$1" 'BEGIN { for (i = 1; i <= 250; i++) for (k = 0; k < 80; k++)
        printf "%d%s", 10 + (i * 7 + k + offset) % 89, k < 79 ? " " : "\n\n" }'
}
numbers 0 >draft.txt
numbers 40 >source.txt
"$FACTLINT" check --isolated --source source.txt draft.txt >output 2>messages || true
cat messages
grep -q 'draft.txt: warning: 20000 figures have [0-9]* counterparts more than the 400000 that are kept' messages
"$FACTLINT" check --isolated --strict --source source.txt draft.txt >output 2>&1 && exit 1
[ $? -eq 2 ]
