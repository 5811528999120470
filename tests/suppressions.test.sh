#!/bin/sh
# suppressions.test.sh - what was accepted is told no more, and what is new is.
#
#     FACTLINT=build/factlint tests/suppressions.test.sh
set -u
. "$(dirname "$0")/lib.sh"
input=/dev/null

silent() {
    [ ! -s "$err" ] || fail 'says something'
}

# begin: a project of two drafts, each with faults of its own.
begin() {
    rm -rf project
    mkdir -p project/drafts project/sources project/.git
    cd project || exit 2
    printf 'version: 1\ndrafts: drafts\nsources: sources\n' >factlint.yaml
    echo 'The ferry carried 74 passengers, and 12 cars were lost; its owner paid $3 million, the coast guard said.' \
        >sources/guard.txt
    echo 'The ferry carried 78 passengers, the coast guard said.' >drafts/a.md
    echo 'The owner paid $3 million dollars, and 15 cars were lost, the coast guard said.' \
        >drafts/b.md
}
end() {
    cd "$work" || exit 2
}

begin
try 'before' 1 check
try 'write' 0 baseline write
prints '.factlint-baseline.json: 3 findings, 0 before'
cp .factlint-baseline.json first
try 'known' 0 check
prints '3 suppressed'
silent
try 'known in JSON' 0 check --format json
prints '"suppression":{"by":"baseline"'
try 'known in a report' 0 report
prints 'by a baseline'
try 'without configuration' 1 check --isolated --source sources drafts/a.md
prints '0 suppressed'
try 'named without configuration' 0 check --isolated --baseline first --source sources drafts/a.md
prints '1 suppressed'
title='from another folder'
cd drafts && try 'from another folder' 0 check && prints '3 suppressed' && cd ..
cd drafts && try 'a draft from its folder' 0 check a.md && prints '1 suppressed' && cd ..
try 'by a full path' 0 check "$PWD/drafts/a.md"
prints '1 suppressed'

# --- what wakes a finding

{ seq -f 'Line %g says nothing of it.' 100 | sed 's/Line [0-9]*/A line/;s/$/\n/'; cat drafts/a.md; } >longer
cp longer drafts/a.md
try 'a hundred lines above' 0 check
prints '3 suppressed'
silent
sed -i 's/78/79/' drafts/a.md
try 'another figure in the draft' 1 check
prints "'79 passengers' here"
says '1 entry matches nothing any more'
sed -i 's/79/78/' drafts/a.md
sed -i 's/74/75/' sources/guard.txt
try 'another figure in the source' 1 check
prints '75 passengers'
sed -i 's/75/74/' sources/guard.txt
mv sources/guard.txt sources/coast-guard.txt
try 'another name of the source' 0 check
cat drafts/a.md >>drafts/c.md
try 'another draft' 1 check
prints 'drafts/c.md:'
rm drafts/c.md
tail -n 1 drafts/a.md | sed 's/^/\n/' >twice
cat twice >>drafts/a.md
try 'the same once more' 1 check
prints '3 suppressed'

echo 'The guard said: “We saw the old ferry sink at dawn off the point.”' >sources/quote.txt
echo 'The guard said: “We saw the new ferry sink at dawn off the point.”' >drafts/q.md
"$FACTLINT" baseline write >/dev/null
try 'a quotation that is known' 0 check --fail-on warning drafts/q.md
prints '1 suppressed'
sed -i 's/old ferry/red ferry/' sources/quote.txt
try 'other words in the source' 1 check --fail-on warning drafts/q.md
prints 'quote-altered'

# --- write and prune

end
begin
"$FACTLINT" baseline write >/dev/null
cp .factlint-baseline.json first
try 'the same bytes again' 0 baseline write
cmp -s first .factlint-baseline.json || fail 'the file has changed'
echo 'The ferry carried 74 passengers, the coast guard said.' >drafts/a.md
try 'mended' 0 check
says '1 entry matches nothing any more'
try 'as strict as can be' 2 check --strict
try 'of another draft nothing is stale' 0 check drafts/b.md
silent
try 'prune another draft' 0 baseline prune drafts/b.md
prints '3 findings, 3 before'
try 'prune' 0 baseline prune
prints '2 findings, 3 before'
echo 'The ferry carried 78 passengers, the coast guard said.' >drafts/a.md
try 'prune adds nothing' 0 baseline prune
prints '2 findings, 2 before'
try 'write one draft' 0 baseline write drafts/a.md
prints '3 findings, 2 before'
cmp -s first .factlint-baseline.json || fail 'not what all drafts at once give'
try 'elsewhere' 0 baseline write --baseline other.json
cmp -s first other.json || fail 'another list'

# --- mistakes

try 'no such file' 2 check --baseline none.json
says 'none.json: error:'
try 'nothing to prune' 2 baseline prune --baseline none.json
try 'no verb' 2 baseline
says "expected 'baseline write' or 'baseline prune'"
try 'another verb' 2 baseline wirte
printf '{"version":1,"findings":[{"fingerprint":"12","rule":"a","path":"b","message":"c"}]}' >bad.json
try 'a broken fingerprint' 2 check --baseline bad.json
says "'12' is no fingerprint"
printf '{"version":2,"findings":[]}' >bad.json
try 'another version' 2 check --baseline bad.json
printf '{"version":1,' >bad.json
try 'no JSON' 2 check --baseline bad.json
says 'this is no baseline'
cp .factlint-baseline.json kept
try 'a report in its place' 2 check --output json:.factlint-baseline.json
cmp -s kept .factlint-baseline.json || fail 'the report replaced it'
printf '\377' >drafts/c.md
try 'a text that cannot be read' 2 baseline write
cmp -s kept .factlint-baseline.json || fail 'it was written'
rm drafts/c.md
end

# --- waivers

begin
echo 'waivers: waivers.yaml' >>factlint.yaml
# waive RULE TEXT LINE...: one waiver of drafts/a.md.
waive() {
    {
        printf 'version: 1\nwaivers:\n  - rule: %s\n    path: drafts/a.md\n' "$1"
        printf '    text: %s\n    reason: counted again\n    by: A. Editor\n' "$2"
        shift 2
        printf '    %s\n' "$@"
    } >waivers.yaml
}
waive figure-contradicted '78 passengers' 'date: 2026-03-01'
try 'waived' 0 check drafts/a.md
prints 'by a waiver: counted again (A. Editor, 2026-03-01)'
silent
try 'from the folder of the draft' 1 check --isolated --source sources drafts/a.md
cd drafts && try 'waived from another folder' 0 check a.md && cd ..
sed -i 's/78/79/' drafts/a.md
try 'not another figure' 1 check drafts/a.md
prints "waivers.yaml:3:5"
prints "warning[unused-directive]: this waiver suppresses nothing"
sed -i 's/79/78/' drafts/a.md
try 'of another draft nothing is said' 1 check drafts/b.md
silent
waive figure-contradicted '78 passengers' 'date: 2026-03-01' 'until: 2026-09-01'
try 'on its last day' 0 check --today 2026-09-01 drafts/a.md
try 'on the day after' 1 check --today 2026-09-02 drafts/a.md
prints "this waiver has expired"
try 'today is no day' 2 check --today tomorrow drafts/a.md
waive figure-contradicted '78 passengers' 'date: in March'
try 'no day' 2 check
says "waivers.yaml:8:11: error: 'date' must be YYYY-MM-DD, not 'in March'"
waive figure-contradict '78 passengers' 'date: 2026-03-01'
try 'no rule' 2 check
says "waivers.yaml:3:11: error: unknown rule 'figure-contradict'"
waive figure-contradicted '78 passengers' 'dat: 2026-03-01'
try 'a misspelt key' 2 check
says "did you mean 'date'?"
rm waivers.yaml
try 'no such file' 2 check
end

# --- no text suppresses what is said of another

begin
for sign in '# factlint: file-ignore' '# factlint: disable'; do
    { echo "$sign[figure-contradicted, sources-disagree] hush" && cat sources/guard.txt; } >hushed
    cp hushed sources/guard.txt
done
echo 'The ferry carried 71 passengers, the coast guard said.' >sources/other.txt
try 'a source' 1 check drafts/a.md
prints 'passengers'
prints '0 suppressed'
try 'sources among themselves' 1 check --fail-on info --source sources
prints 'sources-disagree'
prints '0 suppressed'
{ echo '<!-- factlint: file-ignore[figure-contradicted, redundant-currency] hush -->' && cat drafts/b.md; } >hushed
mv hushed drafts/b.md
try 'another draft' 1 check
prints 'drafts/a.md:1:19'
grep -q 'suppressed: drafts/b.md' "$out" || fail 'the draft itself is not heeded'
if grep -q 'suppressed: drafts/a.md' "$out"; then fail 'another is suppressed'; fi
printf -- '---\nsources: [b.md]\n---\n\nThe ferry carried 78 passengers, and 99 cars were lost, the coast guard said.\n' >drafts/c.md
echo '<!-- factlint: file-ignore[figure-contradicted, figure-unsupported] hush --> 15 cars were lost.' >drafts/b.md
try 'a draft that is its source' 1 check --fail-on warning --isolated drafts/c.md
prints 'drafts/c.md:'
prints '0 suppressed'
end

# --- as many as a stranger likes, in bounded time

seq 3000 | sed 's/.*/<!-- factlint: ignore[redundant-currency] & -->\nThe mill lost $& million dollars.\n/' >many.md
limit=20
try 'three thousand directives' 0 check --isolated many.md
prints '1000 suppressed'
prints 'suppressed: 950 more'
prints 'there are 1,000 before it'
{ printf '<!-- factlint: ignore['; seq -s , -f 'r%g' 100; echo '] x -->'; } | tr -d '\n' >many.md
try 'a hundred rules' 0 check --isolated many.md
prints 'it names more than 50 rules'
limit=60

# --- what changed since a commit

begin
rmdir .git
git init -q . && git config user.name a && git config user.email a@example.org
printf 'The ferry carried 78 passengers, the coast guard said.\n\nThe crew was fine.\n' >drafts/a.md
git add . && git commit -qm first
try 'nothing changed' 0 check --diff HEAD
prints 'not shown: 3 findings where nothing changed'
sed -i 's/fine/well/' drafts/a.md
try 'another line' 0 check --diff HEAD
sed -i 's/78/79/' drafts/a.md
try 'the very line' 1 check --diff HEAD
prints "'79 passengers' here"
prints 'not shown: 2 findings where nothing changed'
git commit -qam second
try 'since the commit before' 1 check --diff HEAD~1
prints "'79 passengers' here"
echo 'It was a clear night.' >>sources/guard.txt
try 'the source' 1 check --diff HEAD
prints "'79 passengers' here"
prints "'15 cars' here"
git commit -qam third
echo 'The ferry carried 77 passengers, the coast guard said.' >'drafts/an old one.md'
try 'a file that git does not know' 1 check --diff HEAD
prints "'77 passengers' here"
cd drafts && try 'from a folder' 1 check --diff HEAD && prints "'77 passengers' here" && cd ..
try 'no such commit' 2 check --diff none
says '--diff none: git cannot say what changed since'
try 'an option for git' 2 check --diff --output=x
[ ! -e x ] || fail 'git took it'
mv 'drafts/an old one.md' 'drafts/a "new" ä\ one.md' && git add . && git commit -qm fourth
sed -i 's/77/76/' 'drafts/a "new" ä\ one.md'
try 'an odd name that git knows' 1 check --diff HEAD
prints "'76 passengers' here"
git checkout -q .
echo 'The ferry carried 74 passengers, the coast guard said. It sank on a rock, and 31 crates of tea.' >sources/guard.txt
echo 'The ferry carried 74 passengers, the coast guard said, and 31 crates of tea.' >drafts/d.md
git add . && git commit -qm fifth
sed -i 's/, and 31 crates of tea/ and tea/' sources/guard.txt
try 'a source that has it no more' 1 check --diff HEAD --fail-on warning drafts/d.md
prints "'31 crates' is in none of the sources"
git checkout -q . && echo 'The tea was good.' >sources/tea.txt && git add . && git commit -qm sixth
git mv sources/guard.txt sources/guard.bak
try 'a source that is gone' 1 check --diff HEAD --fail-on warning drafts/d.md
prints "'31 crates' is in none of the sources"
git reset -q --hard

# The draft is a stranger's: what it says is no line of the diff.
{ seq -f 'Line %g is old.' 20 | sed 's/[0-9]* is/is/'; echo 'The ferry was old.'; } | sed 's/$/\n/' >drafts/e.md
git add . && git commit -qm seventh
{ echo '++ b/nowhere.md'; echo '++ /dev/null'; echo '@@ -1,0 +900,1 @@'; sed '$d' drafts/e.md
    echo 'The ferry carried 73 passengers, the coast guard said.'; } >drafts/f && mv drafts/f drafts/e.md
try 'a draft that looks like a diff' 1 check --diff HEAD drafts/e.md
prints "'73 passengers' here"
git checkout -q .
{ printf 'Old.\r\r\r\r\r\r\r\r\r'; echo 'The ferry carried 74 passengers, the coast guard said.'; } >drafts/g.txt
git add . && git commit -qm eighth && sed -i 's/74/73/' drafts/g.txt
try 'lines that a CR alone ends' 1 check --diff HEAD drafts/g.txt
prints "'73 passengers' here"
git checkout -q .

git config core.fsmonitor 'touch monitored'
try 'what a repository would have run' 0 check --diff HEAD
[ ! -e monitored ] || fail 'it ran'
end
mkdir -p bare && cd bare
try 'no repository' 2 check --diff HEAD ../project/drafts/a.md
end

finish
