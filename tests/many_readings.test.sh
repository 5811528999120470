#!/bin/sh
# many_readings.test.sh - a topic rule that reads thousands of figures is held to a
# bound, which it says, and so is what the ledger shows of each figure.
set -eu
. "$(dirname "$0")/lib.sh"

cat >rules.yaml <<'EOF'
version: 1
rules:
  - id: dogs
    title: The dogs
    claim: {kind: number, patterns: ['lost {value} dogs']}
EOF
text() { # N: so many paragraphs, in turn with one of two figures
    awk -v n="$1" 'BEGIN {
        for (i = 0; i < n; i++) printf "On that day it lost %d dogs.\n\n", 50 + i % 2 }'
}
check() { "$FACTLINT" check --isolated --rules rules.yaml "$@" 2>messages || true; }

text 3200 >many.txt
check --format concise many.txt >output
echo "$(grep -c 'warning\[dogs\]\|error\[dogs\]' output) finding of the rule;" \
    "$(grep -c 'too many readings' messages) time it says that it stopped"
[ "$(grep -c 'dogs\]' output)" -eq 1 ] && [ "$(grep -c 'too many readings' messages)" -eq 1 ]

text 400 >some.txt
"$FACTLINT" report --isolated --rules rules.yaml --format json some.txt >ledger 2>messages || true
echo "$(grep -o '"more_readings":[0-9]*' ledger | sort | uniq -c)"
grep -q '"more_readings":299' ledger
! grep 'too many' messages
