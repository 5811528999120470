#!/bin/sh
# packs.test.sh - packs of rules, by file, by folder and by pattern: validated, listed,
# explained, and tested with what their examples leave out.
#
#     FACTLINT=build/factlint tests/packs.test.sh
set -u
. "$(dirname "$0")/lib.sh"

mkdir -p packs/elections/deep packs/house
cat >packs/elections/deep/turnout.yaml <<'END'
version: 1
rules:
  - id: turnout
    title: Turnout of the vote
    level: error
    claim:
      kind: percent
      patterns:
        - 'turnout\b.{0,20}{value}'
        - '{value}.{0,20}\bvoted\b'
    examples:
      - {text: Turnout was 61 percent., claim: '% 61'}
      - {text: Inflation was 61 percent., claim: none}
      - draft: Turnout was 61 percent, the board said.
        sources: [Turnout was 58 percent.]
        finding: {rule: turnout}
      - draft: Turnout was 58 percent, the board said.
        sources: [Turnout was 58 percent.]
        finding: none
END
cat >packs/house/words.yml <<'END'
version: 1
rules:
  - id: boasts
    title: Words of a press release
    level: warning
    category: style
    pattern: 'world-class|cutting-edge'
    message: '{value} is a boast'
    fix: 'good'
    examples:
      - draft: A world-class bridge.
        finding: {rule: boasts}
      - {draft: A good bridge., finding: none}
END
echo 'A world-class bridge. Turnout was 61 percent, the board said.' >draft.md
echo 'Turnout was 58 percent.' >source.txt

# --- a folder, a file, a pattern; in factlint.yaml and on the command line
for packs in '[packs/elections, packs/house]' packs 'packs/**' '["packs/*/*.yml", "packs/elections/**/t*.yaml"]'; do
    printf 'version: 1\nrules: %s\n' "$packs" >factlint.yaml
    try "rules: $packs" 1 check -f concise -s source.txt draft.md
    prints "draft.md:1:3: warning[boasts] 'world-class' is a boast"
    prints 'draft.md:1:35: error[turnout]'
done
rm factlint.yaml
try '--rules' 1 check -f concise --rules packs -s source.txt draft.md
prints 'error[turnout]'
try 'rules test of a folder' 0 rules test packs
prints '6 examples passed, 0 failed'

# --- a rule that nothing matches any more
try 'all match' 1 check --unchecked --rules packs -s source.txt draft.md
if grep -q 'in no text' "$err"; then fail 'says that a rule found nothing'; fi
echo 'It rained.' >rain.md
try 'nothing matches' 0 check --unchecked --rules packs rain.md
says "packs/elections/deep/turnout.yaml:3:5: note: rule 'turnout' found its claim in no text"
try 'nothing matches, strictly' 2 check --unchecked --strict --rules packs rain.md
try 'nobody asked' 0 check --strict --rules packs rain.md

# --- validate, list, explain
try 'rules validate' 0 rules validate packs
prints 'turnout: tried only in sentences with'
prints 'rules, no mistakes'
try 'rules list' 0 rules list --rules packs
prints 'boasts                warning  style'
try 'rules list --format json' 0 rules list --rules packs --format json
prints '{"id":"turnout","title":"Turnout of the vote","level":"error","category":"figures","sort":"claim","why":null,"silent":null,"fix":null,"file":"packs/elections/deep/turnout.yaml","line":3,"examples":4},'
prints '"sort":"pattern","why":null,"silent":null,"fix":"good","file":"packs/house/words.yml"'
prints '{"id":"hedge-lost"'
try 'explain' 0 rules explain turnout --rules packs
prints 'Turnout of the vote'
prints '{value}.{0,20}\bvoted\b'
try 'explain a pattern rule' 0 rules explain boasts --rules packs
prints 'pattern   world-class|cutting-edge'
prints 'fix       good'
try 'json of a test' 2 rules test --format json packs
says "format 'json' does not serve 'rules test'"
try 'sarif of a list' 2 rules list --format sarif
try 'coverage of a list' 2 rules list --coverage

# --- coverage: a pattern without an example, a rule without one
try 'rules test --coverage' 1 rules test --coverage packs
prints 'turnout               texts 1 found, 1 not; drafts 1 found, 1 not'
prints "    missing: an example for pattern 2, '{value}.{0,20}\\bvoted\\b'"
prints '; 1 missing'
sed -i 's/^      - {text: Inflation/      - {text: 61 percent voted., claim: "% 61"}\n&/' packs/elections/deep/turnout.yaml
try 'all is tried' 0 rules test --coverage packs
prints '; 0 missing'
printf 'version: 1\nrules:\n  - {id: bare, pattern: very}\n' >packs/house/bare.yaml
try 'a rule without examples' 1 rules test packs
prints "packs/house/bare.yaml:3:5: 'bare' has no example"
prints '7 examples passed, 1 failed'
try 'and its gaps' 1 rules test --coverage packs
prints '    missing: a draft with a finding'
printf 'version: 1\nrules:\n  - {id: uncited-figure, level: info}\n' >packs/house/bare.yaml
try 'a level alone needs none' 0 rules test packs

# --- the rules that README and manual print
mkdir printed
awk -v folder=printed '/^```yaml$/ { n++; on = 1; next } /^```/ { on = 0 } on { print > (folder "/" n ".yaml") }' \
    "$project/README.md" "$project/docs/manual.md"
for file in $(grep -l '^rules:$' printed/*.yaml); do
    try "printed $file" 0 rules test "$file"
    [ "$(grep -c 'pattern' "$file")" = 0 ] || try "printed $file, whole" 0 rules test --coverage "$file"
done

finish
