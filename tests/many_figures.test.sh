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

# The same a little above that size.
head -n 800 source.txt >some.txt
head -n 800 draft.txt >one.txt
"$FACTLINT" check --isolated --format concise --source some.txt one.txt >output 2>&1 || true
wrong=$(grep -c 'error\[figure-contradicted\]' output)
echo "of 8 wrong figures beside 400 in the source $wrong are contradicted"
[ "$wrong" -eq 8 ]

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
status=0
"$FACTLINT" check --isolated --strict --source source.txt draft.txt >output 2>messages || status=$?
cat messages
grep -q 'draft.txt: warning: 20000 figures have [0-9]* counterparts more than the 400000 that are kept' messages
[ $status -eq 2 ]

# What is not all tried is said, once, where nothing was found; with --strict it fails.
said() { # MESSAGE: is it said of draft.txt, of which no source has all?
    status=0
    "$FACTLINT" check --isolated --fail-on never --strict --source source.txt draft.txt \
        >output 2>messages || status=$?
    cat messages
    [ "$(grep -c "^draft.txt: .*$1" messages)" -eq 1 ] && [ $status -eq 2 ]
}
text 0 >source.txt
text 50 >draft.txt
said 'more than 300 figures: 30 that none of them has were held against the likeliest alone'
text 0 >draft.txt
"$FACTLINT" check --isolated --strict --source source.txt draft.txt >output 2>messages
[ ! -s messages ]

small() { # N: so many figures from 10 to 29
    awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++)
        printf "The hut held %d geese.%s", 10 + i % 20, i % 4 == 3 ? "\n\n" : " " }'
}
echo 'The two huts held 39 geese in all.' >draft.txt
small 300 >source.txt
said '1 figure may follow from more others than the 64 of which the words are read'
"$FACTLINT" check --isolated --fail-on never --source source.txt draft.txt >output 2>messages
grep -q 'may follow from more others' messages
small 60 >source.txt
"$FACTLINT" check --isolated --strict --fail-on never --source source.txt draft.txt

awk 'BEGIN { for (i = 0; i < 12000; i++)
    printf "The %s gate stood open until the men came back.\n\n", i % 2 ? "old" : "new"
    print "Ada Roe, Tom Fell and Jan Moor met there." }' >source.txt
echo 'Three men met there.' >draft.txt
said 'names that it counts are sought in the first 100000 words of its sources alone'
echo 'The old gate stood open.' >draft.txt
"$FACTLINT" check --isolated --strict --source source.txt draft.txt >output 2>messages
[ ! -s messages ]

# So many people who do one thing in one verb are held against each other in bounds.
people() { # N LETTER
    awk -v n="$1" -v letter="$2" 'BEGIN { for (i = 0; i < n; i++) {
        name = sprintf("%c%c%c", 97 + i % 26, 97 + int(i / 26) % 26, 97 + int(i / 676))
        printf "%s%so %s%sen sold the old red mill beside the river to the bank.\n\n",
            letter, name, letter, name } }'
}
people 90 B >source.txt
people 90 D >draft.txt
"$FACTLINT" check --isolated --strict --source source.txt draft.txt >output 2>messages
[ ! -s messages ]
people 2000 B >source.txt
people 2000 D >draft.txt
said 'tell alike of too many names: not all were held against each other'
