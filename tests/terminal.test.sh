#!/bin/sh
# terminal.test.sh - what people see: how wide it is, what is folded and capped, how
# long it took, and that the line of progress stands on a terminal only.
#
#     FACTLINT=build/factlint tests/terminal.test.sh
set -u
. "$(dirname "$0")/lib.sh"
input=/dev/null
unset CI
export TERM=xterm
mkdir sources many drafts
echo 'The ferry carried 74 passengers, and it was the worst loss on that coast in a hundred years, said the coast guard.' >sources/guard.txt
echo 'The ferry carried 78 passengers, the coast guard said.' >a.md
cat >rules.yaml <<'END'
version: 1
rules:
  - id: aboard
    title: How many were aboard
    level: error
    claim: {kind: number, patterns: ['carried {value}']}
    examples: [{text: It carried 3., claim: '3'}, {text: It is 3., claim: none}]
END

# widest N: no line of an excerpt takes more columns; an ellipsis is one.
widest() {
    sed -n 's/\xe2\x80\xa6/./g; /^ *[0-9]* |/p' "$out" >lines
    awk -v most="$1" 'length($0) > most {bad = 1} END {exit bad}' lines || fail "is wider than $1"
}
# beside: draft and source stand in one line.
beside() {
    grep -q 'carried 78 passengers.*| The ferry carried 74' "$out"
}

# --- width

export LC_ALL=C.UTF-8
try 'no terminal' 1 check -s sources a.md
widest 100
! beside || fail 'side by side'
for columns in 130 160 399; do
    export COLUMNS=$columns
    try "$columns columns" 1 check -q -s sources a.md
    beside || fail 'not side by side'
    widest $columns
    [ "$(grep -c -e '-->.*:::' "$out")" = 1 ] || fail 'headers are not side by side'
    grep -q '\^\^ *| .*--$' "$out" || fail 'marks are not side by side'
done
for columns in 60 99 129; do
    export COLUMNS=$columns
    try "$columns columns" 1 check -q -s sources a.md
    widest $columns
    ! beside || fail 'side by side'
done
for columns in 0 x -7 ''; do
    export COLUMNS=$columns
    try "'$columns' columns" 1 check -s sources a.md
    widest 100
done
export COLUMNS=160
try 'redacted' 1 check -q --redact -s sources a.md
! grep -q passengers "$out" || fail 'shows text'
try 'into a file' 1 check -q -s sources --output terminal:file --format json a.md
cp file "$out"
! beside || fail 'side by side'
try 'with colour' 1 check -q --color always -s sources a.md
sed 's/\x1b\[[0-9;]*m//g' "$out" >bare
try 'without' 1 check -q --color never -s sources a.md
cmp -s bare "$out" || fail 'colours change the columns'
{ printf '\t\303\251\360\237\230\200 ' && cat a.md; } >wide.txt
try 'wide signs' 1 check -q -s sources wide.txt
beside || fail 'not side by side'
unset COLUMNS

# --- one value in many documents

for i in Ada Bob Cyd Dan Eve; do echo "The boat carried 74 passengers, said $i, a witness." >many/$i.txt; done
echo 'It carried 74 men. It carried 75 men.' >many/6.txt
try 'folded' 1 check -r rules.yaml -s many a.md
prints "'74' in 6 documents"
[ "$(grep -c 'a witness' "$out")" -le 1 ] || fail 'shows one twice'
try 'folded in Markdown' 1 check -r rules.yaml -s many -f markdown a.md
prints "('74' in 6 documents)"
try 'whole in JSON' 1 check -r rules.yaml -s many -f json a.md
for i in Ada Bob Cyd Dan Eve; do prints "\"document\":\"many/$i.txt\""; done
echo 'It carried 74 men. It carried 74 men.' >twice.txt
try 'in one text' 1 check -r rules.yaml -s twice.txt a.md
prints "'74' 2 times"

# --- what a pattern rule would write instead, which nobody writes

cat >words.yaml <<'END'
version: 1
rules:
  - id: plain-words
    title: A plainer word
    level: warning
    pattern: '\butilised\b'
    message: there is a plainer word
    fix: used
    examples: [{draft: It utilised it., finding: {rule: plain-words}}, {draft: It used it., finding: none}]
END
echo 'The ferry utilised its boats.' >words.md
cp words.md words.before
for format in terminal markdown json; do
    try "a fix, $format" 0 check -r words.yaml -f $format words.md
    grep -q 'nstead: used\|"fix":"used"' "$out" || fail 'does not say what to write'
done
cmp -s words.md words.before || fail 'the draft was written'

# --- caps, which turn nothing green

for i in $(seq 300); do printf 'The mill lost $%d million dollars.\n\n' "$i"; done >drafts/long.md
printf 'The ferry carried 78 passengers, the coast guard said.\n' >>drafts/long.md
cat >levels.yaml <<'END'
version: 1
levels: {redundant-currency: error, uncited-figure: off, figure-unsupported: off}
END
for format in terminal markdown github; do
    try "$format, capped" 1 check --config levels.yaml -s sources -f $format drafts/long.md
    prints '… and 250 more of redundant-currency'
    [ "$(grep -c 'names the currency twice' "$out")" -eq 50 ] || fail 'not 50 are shown'
    prints '78 passengers'
done
for format in concise json jsonl sarif gitlab rdjson rdjsonl; do
    try "$format, whole" 1 check --config levels.yaml -s sources -f $format drafts/long.md
    [ "$(grep -c 'names the currency twice' "$out")" -eq 300 ] || fail 'not all are there'
    prints_not 'more of'
done
sed '$d' drafts/long.md >drafts/hidden.md
try 'what is not shown counts' 1 check --config levels.yaml -s sources drafts/hidden.md

# --- what became of each figure is in every format, or on standard error

for format in terminal concise json jsonl sarif github gitlab junit rdjson rdjsonl statistics markdown; do
    try "$format, coverage" 1 check -s sources -f $format a.md
    cat "$out" "$err" >both
    grep -q ' 1 contradiction, \|"contradiction":1,' both || fail 'says nothing of coverage'
done
try 'not where somebody is quiet' 1 check -q -s sources -f gitlab a.md
[ ! -s "$err" ] || fail 'says something'

# --- times, and progress

try 'timing' 1 check --timing -s sources a.md
for part in 'sources  ' 'drafts   ' 'reports  ' 'in all   '; do says "timing: $part"; done
says '1 draft; the slowest'
cp "$out" timed
try 'no timing' 1 check -s sources a.md
cmp -s timed "$out" || fail '--timing changes the report'
[ ! -s "$err" ] || fail 'says something'

# on NAME: run the command line in ./run on a terminal of its own; what that showed.
on() {
    title="$1" n=$((n + 1))
    script -qec 'sh ./run' /dev/null >"$out" 2>"$err" </dev/null
}
slow="cat a.md) | '$FACTLINT' check -s sources --stdin-filename a.md - drafts/hidden.md"
echo "(sleep 2; $slow" >run
on 'a terminal'
prints '1 of 2 drafts'
printf '\r\033[K' >wipe
grep -qF "$(cat wipe)" "$out" || fail 'is not wiped off'
slow="(sleep 0.6; $slow"
for way in 'CI=true' 'TERM=dumb'; do
    echo "export $way; $slow" >run
    on "a terminal, $way"
    prints_not 'of 2 drafts'
done
echo "$slow -q" >run
on 'a terminal, quiet'
prints_not 'of 2 drafts'
echo "$slow 2>said" >run
on 'standard error elsewhere'
prints_not 'of 2 drafts'
! grep -q 'of 2 drafts' said || fail 'progress in a file'
echo "stty cols 150; '$FACTLINT' check -s sources a.md" >run
on 'a wide terminal'
grep -q 'passengers, the coast guard said\..*74' "$out" || fail 'not side by side'
echo "stty cols 70; '$FACTLINT' check -q --color never -s sources a.md" >run
on 'a narrow terminal'
tr -d '\r' <"$out" >narrow && cp narrow "$out"
widest 70

finish
