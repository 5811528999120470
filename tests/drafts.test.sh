#!/bin/sh
# drafts.test.sh - a folder with drafts and their sources: each text is what it is.
#
#     FACTLINT=build/factlint tests/drafts.test.sh
set -u
. "$(dirname "$0")/lib.sh"
mkdir project && cd project || exit 2

# checks TITLE DRAFTS ARGUMENT...: these are the drafts, each with a report.
checks() {
    title=$1 wanted=$2
    shift 2
    n=$((n + 1))
    "$FACTLINT" check -f markdown --fail-on never "$@" >"$out" 2>"$err"
    found=$(sed -n '/ cases$/d; s/^# factlint: //p' "$out" | tr '\n' ' ' | sed 's/ $//')
    [ "$found" = "$wanted" ] || fail "'$found', not '$wanted'"
}

mkdir drafts sources
text() { echo "The dam cost $1 million dollars, the ministry said."; }
draft() { printf -- '---\nsources: [%s]\n---\n' "$2" && text "$1"; }
draft 90 ../sources/ministry.txt >drafts/dam.md
text 40 >sources/ministry.txt

checks 'a draft and what it names' drafts/dam.md .
says '1 of 2 texts are sources of others, and not checked as drafts'
checks 'the draft alone' drafts/dam.md drafts/dam.md
checks 'a source named by its path is a draft' 'drafts/dam.md sources/ministry.txt' drafts/dam.md sources/ministry.txt
checks 'and beside the folder' 'drafts/dam.md sources/ministry.txt' . sources/ministry.txt
checks 'a folder of sources alone' sources/ministry.txt sources
checks 'a source given for all' 'drafts/dam.md' --source sources drafts
echo 'Nobody names me.' >drafts/other.md
checks 'a text that nobody names is a draft' 'drafts/dam.md drafts/other.md' .
draft 90 dam.md >drafts/next.md
checks 'a draft that another names is a draft' 'drafts/dam.md drafts/next.md drafts/other.md' .
rm drafts/next.md drafts/other.md
draft 90 ../sources >drafts/dam.md
text 41 >sources/agency.txt
checks 'a folder that a draft names' drafts/dam.md .
ln -s ../sources/agency.txt drafts/link.txt
checks 'a link is not followed' drafts/dam.md .
rm drafts/link.txt
draft 90 missing.txt >drafts/dam.md
checks 'a source that is missing is told once' 'drafts/dam.md sources/agency.txt sources/ministry.txt' .
[ "$(grep -c missing.txt "$err")" = 1 ] || fail 'is told twice'

text 90 >drafts/dam.md
printf 'version: 1\ndrafts: drafts\nsources: sources\n' >factlint.yaml
checks 'what factlint.yaml says' drafts/dam.md
checks 'its sources are no drafts of a folder' drafts/dam.md .
printf 'version: 1\ndrafts: .\nsources: sources\n' >factlint.yaml
checks 'drafts among which its sources lie' drafts/dam.md
printf 'version: 1\ndrafts: .\nsources: .\n' >factlint.yaml
checks 'all are both' 'drafts/dam.md sources/agency.txt sources/ministry.txt'
checks 'no configuration' 'drafts/dam.md sources/agency.txt sources/ministry.txt' --isolated .

# --- standard input

text 90 >draft.in
checks 'a draft without a name' stdin.txt --isolated - <draft.in
checks 'a draft with a name' drafts/new.md --isolated --stdin-filename drafts/new.md - <draft.in
draft 90 ../sources/ministry.txt >draft.in
checks 'a draft that names its sources' drafts/new.md --isolated --stdin-filename drafts/new.md - <draft.in
"$FACTLINT" check --isolated -q -f json --stdin-filename drafts/new.md - <draft.in >"$out"
grep -q '"contradiction":1' "$out" || fail 'its sources were not read'
checks 'beside a file' 'drafts/dam.md stdin.txt' --isolated - drafts/dam.md <draft.in
checks 'standard input too large' '' --isolated - <<END
$(head -c 17000000 /dev/zero | tr '\0' a)
END
says 'stdin.txt: error: larger than 16 MiB'

finish cases
