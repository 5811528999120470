#!/bin/sh
# outputs.test.sh - where reports go: never over what is read, never in part.
#
#     FACTLINT=build/factlint tests/outputs.test.sh
set -u
. "$(dirname "$0")/lib.sh"

# lay: what each run begins with, and what it must leave as it is.
lay() {
    rm -rf project && mkdir -p project/sources && cd project || exit 2
    echo 'Police held 14 smugglers in the old harbour, a spokeswoman said.' >draft.txt
    echo 'Police held 12 smugglers in the old harbour, a spokeswoman said.' >sources/wire.txt
    printf -- '---\nsources: [sources/wire.txt]\n---\nPolice held 14 smugglers, a spokeswoman said.\n' >own.md
    printf 'version: 1\nrules:\n  - {id: cakes, title: Cakes, claim: {kind: number, patterns: ["{value} cakes"]}}\n' >pack.yaml
    ln -s draft.txt link.txt
    ln sources/wire.txt hard.txt
    cd ..
    cp -R project before
}

# try TITLE STATUS ARGUMENT...: run in project/, and look at the status.
try() {
    title=$1 wanted=$2
    shift 2
    n=$((n + 1))
    (cd project && timeout 20 "$FACTLINT" "$@") >"$out" 2>"$err" </dev/null
    status=$?
    [ $status -eq "$wanted" ] || fail "exit status $status, not $wanted"
}
# kept: every file as it was, and none beside.
kept() {
    diff -r before project >.diff || { fail 'changes what was there:' && cat .diff; }
    rm -rf before
}
# turned_away WHY TITLE PATH ARGUMENT...: that report goes nowhere.
turned_away() {
    why=$1 path=$3
    lay
    title=$2
    shift 3
    try "$title" 2 "$@"
    says "$path: error: $why"
}
refused() {
    turned_away 'the run reads this file; a report would replace it' "$@"
    kept
}
both() { turned_away 'another report of this run goes there' "$@"; }

# --- over what is read

refused 'the draft' draft.txt report -s sources/wire.txt draft.txt -o draft.txt
refused 'the draft, spelt otherwise' ./sources/../draft.txt check draft.txt --output json:./sources/../draft.txt
refused 'a link to the draft' link.txt check draft.txt --output json:link.txt
refused 'the draft, read by a link' draft.txt check link.txt --output json:draft.txt
refused 'a source' sources/wire.txt check -s sources/wire.txt draft.txt --output json:sources/wire.txt
refused 'a second name of a source' hard.txt check -s sources draft.txt --output json:hard.txt
refused 'a source of a folder' sources/wire.txt check -s sources draft.txt --output json:sources/wire.txt
refused 'a source that the draft names' sources/wire.txt check own.md --output json:sources/wire.txt
refused 'a rule file' pack.yaml check -r pack.yaml draft.txt --output json:pack.yaml
lay
printf 'version: 1\nsources: sources\n' >project/factlint.yaml
cp project/factlint.yaml before
try 'the configuration' 2 check draft.txt --output json:factlint.yaml
says 'factlint.yaml: error: the run reads this file'
try 'a source of the configuration' 2 check draft.txt --output json:sources/wire.txt
says 'sources/wire.txt: error: the run reads this file'
kept
lay
title='standard output into the draft' n=$((n + 1))
(cd project && "$FACTLINT" check draft.txt >>draft.txt 2>"$err")
[ $? -eq 2 ] || fail 'is written'
says 'standard output: error: the run reads this file'
kept

# --- over another report

both 'two formats into one file' out.json check draft.txt --output json:out.json --output markdown:out.json
[ "$(head -c 1 project/out.json)" = '{' ] || fail 'the first report is not there'
both 'one file, spelt otherwise' sources/../out.json check draft.txt --output json:out.json --output markdown:sources/../out.json
lay
touch project/old.json && ln -s old.json project/old.link
try 'one file by a link' 2 check draft.txt --output json:old.json --output markdown:old.link
says 'old.link: error: another report of this run goes there'
both 'the report and another' r.md report draft.txt -o r.md --output json:r.md
both 'standard output twice' 'standard output' check draft.txt -f concise --output json:-
lay
title='standard output into the file of another' n=$((n + 1))
(cd project && "$FACTLINT" check draft.txt --output json:o.json >o.json 2>"$err")
[ $? -eq 2 ] || fail 'both are written'
says 'o.json: error: another report of this run goes there'
lay
try 'two names' 1 check -s sources draft.txt --output json:a.json --output json:b.json
cmp -s project/a.json project/b.json || fail 'not both are written'
lay
mkdir project/one project/other
try 'one name in two folders' 1 check -s sources draft.txt --output json:one/a.json --output json:other/a.json
cmp -s project/one/a.json project/other/a.json || fail 'not both are written'
lay
try 'a report of before' 1 check -s sources draft.txt --output json:a.json
try 'a report of before is replaced' 1 check -s sources draft.txt --output json:a.json
[ "$(ls project | grep -c json)" = 1 ] || fail 'leaves more than it'
try 'twice into nothing' 1 check -s sources draft.txt --output json:/dev/null --output concise:/dev/null

# --- standard output by name

lay
try 'a format for standard output' 1 check -s sources draft.txt --output json:-
[ "$(head -c 1 "$out")" = '{' ] && [ "$(grep -c schema "$out")" = 1 ] || fail 'prints another report'
try 'a report for standard output' 0 report -s sources draft.txt -o -
grep -q '^#' "$out" || fail 'prints no report'
try 'a report into a file, the findings to standard output' 0 report -s sources draft.txt -o r.md --output json:-
[ "$(head -c 1 "$out")" = '{' ] && grep -q '^#' project/r.md || fail 'writes other reports'
[ -e project/- ] && fail 'makes a file of that name'
try 'a file of that name' 1 check -s sources draft.txt --output json:./-
[ "$(head -c 1 project/-)" = '{' ] || fail 'makes none'

# --- killed while it writes

begun() { # wait until the reports are begun and some of them is written
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
        [ "$(find project -name '*.json.*' -size +8 | wc -l)" = 2 ] && return
        sleep 0.2
    done
    fail 'begins no report'
}
gone() { # nothing of a report is left
    ls project | grep -q json && fail "leaves $(ls project | grep json | tr '\n' ' ')"
}
lay
awk 'BEGIN { for (i = 0; i < 1000; i++) printf "The mills of the county made %d tons of flour, and employed %d people.\n\n", 1000 + i, 3000 + i }' >project/long.txt
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "The mills of the county made %d tons of flour, and employed %d people.\n\n", 1000 + i, 3000 + i }' >project/longer.txt
mkfifo pipe
for signal in INT TERM HUP QUIT; do
    title="SIG$signal" n=$((n + 1))
    sleep 30 <pipe &
    reader=$!
    # What a shell starts in the background ignores INT and QUIT; env gives them back.
    (cd project && exec env --default-signal=INT,QUIT "$FACTLINT" report --output json:a.json \
        --output json:b.json --output json:- long.txt >../pipe 2>"$err") &
    run=$!
    begun
    kill -s "$signal" $run
    wait $run 2>.sh
    status=$?
    [ $status -gt 128 ] && [ "$(kill -l $status)" = "$signal" ] || fail "ends with status $status"
    gone
    kill $reader
    wait $reader 2>.sh
done
title='a signal that the caller ignores' n=$((n + 1))
(sleep 4; cat >.read) <pipe &
reader=$!
(trap '' HUP && cd project && exec "$FACTLINT" report --output json:a.json \
    --output json:b.json --output json:- long.txt >../pipe 2>"$err") &
run=$!
begun
kill -s HUP $run
wait $run
[ $? -eq 0 ] && cmp -s project/a.json project/b.json || fail 'ends the run'
wait $reader
cmp -s project/a.json .read || fail 'cuts the report'
[ "$(ls project | grep -c json)" = 2 ] || fail 'leaves a part'
rm -f project/*.json

title='nobody reads standard output' n=$((n + 1))
(cd project && "$FACTLINT" report --output json:a.json --output json:- long.txt 2>"$err" | head -c 1 >/dev/null)
gone
title='a limit on the size of files' n=$((n + 1))
(cd project && ulimit -f 8 && exec "$FACTLINT" report --output json:a.json long.txt >/dev/null 2>&1) 2>.sh
gone
# A sanitized program finds no memory even to begin.
if (ulimit -v 24000 && "$FACTLINT" --version >"$out" 2>&1); then
    title='too little memory' n=$((n + 1))
    (cd project && ulimit -v 24000 && exec "$FACTLINT" report --output json:a.json draft.txt longer.txt >/dev/null 2>"$err")
    grep -q 'out of memory' "$err" || fail 'there is enough'
    gone
fi

# Help lists the formats that a command takes, and no other.
lay
for command in check report extract; do
    listed=$("$FACTLINT" $command --help | sed -n 's/.*what goes to standard output: //p' | tr -d ,)
    for format in terminal concise json jsonl markdown; do
        case " $listed " in *" $format "*) wanted=0 ;; *) wanted=2 ;; esac
        try "$command -f $format" $wanted $command -f $format sources/wire.txt
    done
done

finish
