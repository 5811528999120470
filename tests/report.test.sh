#!/bin/sh
# report.test.sh - the editorial report: which form, what is decided, what is cut, what
# acts nowhere.
. "$(dirname "$0")/lib.sh"

lay() {
    rm -rf sources ./*.md ./*.yaml ./*.html ./*.csv
    mkdir sources
    printf -- '---\ndate: 2026-02-10\n---\nThe ferry carried 61 passengers, police said.\n\nThe rescue cost $4 million, police said.\n' >draft.md
    printf -- '---\ndate: 2026-02-09\n---\nThe ferry carried 16 passengers, police said.\n\nThe rescue cost $9 million, police said.\n' >sources/police.md
}

# The fingerprint of the finding about these words.
named() {
    "$FACTLINT" report --format csv -s sources draft.md |
        grep "\"$1\"" | sed -n 's/.*"\([0-9a-f]\{16\}\)".*/\1/p'
}

# decide FINGERPRINT DECISION [RULE [DATE]]: alone in the file.
decide() {
    cat >draft.md.decisions.yaml <<END
version: 1
decisions:
  - finding: $1
    rule: ${3:-figure-contradicted}
    decision: $2
    reason: The harbour master counted again.
    by: A. Editor
    date: ${4:-2026-02-11}
END
}

# --- the form by the file's ending
lay
for form in 'html <!DOCTYPE' 'csv claim,' 'json {"schema"' 'md # factlint' 'txt # factlint'; do
    try "report.${form%% *}" 0 report -s sources draft.md -o "report.${form%% *}"
    head -c 60 "report.${form%% *}" >"$out"
    prints "${form#* }"
done
try 'a form that is named' 0 report -f csv -s sources draft.md -o report.html
cp report.html "$out"
prints 'claim,'

# --- decisions
lay
first=$(named '61 passengers')
try 'undecided' 1 check -s sources draft.md
prints '2 errors'
for decision in right 'source updated' accepted; do
    decide "$first" "$decision"
    try "decided: $decision" 1 check -s sources draft.md
    prints '1 error in'
    prints "by a decision: $decision: The harbour master counted again. (A. Editor, 2026-02-11)"
    prints '1 suppressed'
done
decide "$first" wrong
try 'decided: wrong' 1 check -s sources draft.md
prints '2 errors'
try 'the page shows it' 0 report -f html -s sources draft.md
prints 'Decided: wrong</b> by A. Editor, 2026-02-11'
decide "$first" right
try 'isolated' 1 check --isolated -s sources draft.md
prints '2 errors'
try 'who decided what' 0 report --decisions -s sources draft.md
prints 'draft.md:4:19: applies: right by A. Editor since 2026-02-11'
prints '1 decision; 1 finding without one'

# What stands above does not matter, nor where the draft lies; the figure does.
sed -i '3a A line more.\n' draft.md
try 'a line above' 1 check -s sources draft.md
prints '1 suppressed'
mkdir desk && mv draft.md draft.md.decisions.yaml desk
try 'another folder' 1 check -s sources desk/draft.md
prints '1 suppressed'
mv desk/* . && rmdir desk
sed -i s/61/62/ draft.md
try 'another figure' 1 check -s sources draft.md
prints '2 errors, 1 warning'
prints '--> draft.md.decisions.yaml:3:5'
prints 'this decision applies to no finding any more; take it out'
try 'the page tells of it' 0 report -f html -s sources draft.md
prints 'Decisions that apply no longer'
try 'listed' 0 report --decisions -s sources draft.md
prints 'draft.md.decisions.yaml: applies no longer: right by A. Editor'

# Mistakes, each at its place.
lay
decide 123 right
try 'no fingerprint' 2 check -s sources draft.md
says "draft.md.decisions.yaml:3:14: error: '123' is no name of a finding"
decide "$first" maybe
try 'no decision' 2 check -s sources draft.md
says 'draft.md.decisions.yaml:5:15: error'
decide "$first" right no-rule
try 'no rule' 2 check -s sources draft.md
says "draft.md.decisions.yaml:4:11: error: unknown rule 'no-rule'"
decide "$first" right figure-contradicted today
try 'no date' 2 check -s sources draft.md
says "draft.md.decisions.yaml:8:11: error: 'date' must be YYYY-MM-DD, not 'today'"
decide "$first" right
try 'a report goes not over them' 2 report -s sources draft.md -o draft.md.decisions.yaml
says 'the run reads this file'

# --- decisions on sources
lay
printf -- '---\ndate: 2026-02-09\n---\nThe ferry carried 61 passengers, the harbour master said.\n' >sources/wire.md
between() {
    cat >factlint.decisions.yaml <<END
version: 1
decisions:
  - finding: $1
    rule: sources-disagree
    decision: accepted
    reason: The wire copied the first release.
    by: A. Editor
    date: 2026-02-11
$2
END
}
try 'sources without a draft' 0 check --fail-on error -s sources
prints 'sources-disagree'
try 'what to keep' 0 report -f html -s sources
prints 'factlint.decisions.yaml'
name=$(sed -n 's/.*- finding: \([0-9a-f]*\)$/\1/p' "$out" | head -n 1)
source=$(sed -n "s/&#39;/'/g; s/^ *source: '\(.*\)'<.*/\1/p" "$out" | head -n 1)
between "$name" "    source: $source"
try 'decided' 0 check -s sources
prints 'by a decision: accepted: The wire copied the first release.'
try 'the page shows who decided' 0 report -f html -s sources
prints 'Decided: accepted</b> by A. Editor'
try 'who decided between sources' 0 report --decisions -s sources
prints 'applies: accepted by A. Editor since 2026-02-11'
sed -i s/61/16/ sources/wire.md
try 'applies no longer' 0 check -s sources
prints '--> factlint.decisions.yaml:3:5'
try 'listed as stale' 0 report --decisions -s sources
prints 'applies no longer: accepted by A. Editor'
mkdir others && mv sources/police.md others/other.md && rm sources/wire.md
printf 'Nothing.\n' >others/second.md
try 'its source is not checked' 0 check -s others
prints_not 'applies to no finding'
between "$name" ''
try 'no source' 2 check -s others
says "factlint.decisions.yaml:3:5: error: a decision on sources needs 'source'"
rm -r others factlint.decisions.yaml

# --- a spreadsheet reckons with nothing
lay
printf 'The ferry carried 61 passengers, police said.\n' >'=1+1.md'
try 'a formula' 0 report -f csv -s sources '=1+1.md'
prints "\"'=1+1.md\""

# --- titles, quotations and file names that would act, in every form
lay
esc=$(printf '\033[31m') turn=$(printf '\342\200\256') wide=$(printf '\357\274\235')
evil='=HYPERLINK(1);@SUM(1);'$wide'1<script>hit</script>'
name="+evil;=1'$turn<img src=x>.md"
printf -- '---\ntitle: "%s"\n---\n"%s, we shall never %s go out again," said Ann Roe.\n\n%s$4 million, police%s said.\n' \
    "$evil" "$evil" "$turn" "$evil" "$esc" >"$name"
printf '%s$9 million, police said. "%s, we shall never ever go out again," said Bob Foe.\n' \
    "$evil" "$evil" >"sources/@b.md"
for form in html markdown csv json decisions; do
    try "hostile: $form" 0 report -f $form -s sources "$name"
    prints_not "$esc"
    prints_not "$turn"
    case $form in html | markdown) prints_not '<script>hit' ;; esac
done
try 'no cell is a formula' 0 report -f csv -s sources "$name"
prints "\"'+evil;'=1'"
grep -qE '(^|[",;])[=@+]' "$out" && fail 'has a formula'
rm -f "$name" sources/@b.md

# --- Markdown is cut between lines, and says so
lay
i=0
while [ $i -lt 900 ]; do
    i=$((i + 1))
    printf 'Station %s counted %s passengers, its clerk said.\n\n' $i $((i * 37 + 1000))
done >draft.md
try 'long Markdown' 0 report -s sources draft.md
[ "$(wc -c <"$out")" -lt 65536 ] || fail 'is longer than a comment'
prints 'lines are left out here'
tail -n 3 "$out" | head -n 1 | grep -q '|$' || fail 'cuts a row'
try 'a long page has all' 0 report -s sources draft.md -o long.html
[ "$(grep -c '<article class="card' long.html)" -ge 900 ] || fail 'leaves cards out'

# --- what a card says of a figure that follows from others, and of one that does not
lay
printf 'The fire killed 90 people in the two villages, police said.\n' >draft.md
printf 'The fire killed 60 people in Alder and 30 people in Varn, police said.\n' >sources/police.md
try 'a sum' 0 report -f html -s sources draft.md
prints 'it is reckoned from this</span>'
prints '<dt>who says so</dt><dd>police</dd>'
prints '&#39;90 people&#39; is &#39;60 people&#39; + &#39;30 people&#39;'
prints_not 'another value'
prints_not 'nearest'

# --- without the words each finding is on the card of its figure all the same
lay
try 'redacted' 0 report --redact -f html -s sources draft.md
[ "$(grep -c '<article class="card contradicted' "$out")" = 2 ] || fail 'parts a figure from its finding'

# --- which source rests on which
lay
words='At dawn the harbour master of Port Ellery counted every lifeboat on the quay and wrote'
printf -- '---\ndate: 2026-02-08\n---\n%s 16 passengers into his book.\n' "$words" >sources/a.md
printf -- '---\ndate: 2026-02-09\n---\n%s 16 passengers into the log.\n' "$words" >sources/b.md
try 'a copy' 0 report -f html -s sources draft.md
prints 'a.md 2026-02-08</td><td>'
prints 'the second</td>'
printf 'The liner carried 420 passengers, according to the Rystad report.\n' >sources/c.md
printf 'Rystad Energy said the liner carried 420 people.\n' >sources/d.md
try 'one origin' 0 report -f html -s sources draft.md
prints 'c.md </th><td>the Rystad report</td><td>cites it</td>'
prints 'd.md </th><td>the Rystad report</td><td>cites it</td>'
golden=$project/tests/golden/check-origins
try 'one witness' 0 report -f html -s "$golden/sources" "$golden/draft.md"
prints 'letter.md and paper.md cite one source: the Lund report</li>'
try 'none' 0 report -f html -s sources/a.md -s sources/police.md draft.md
prints 'No two of the sources share runs of words'

finish
