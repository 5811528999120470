#!/bin/sh
# config.test.sh - factlint init, and what a factlint.yaml does.  FACTLINT=binary.
set -eu
. "$(dirname "$0")/lib.sh"

# expect STATUS WORDS COMMAND...: that exit status, and these words in what it says.
expect() {
    wanted=$1 words=$2 n=$((n + 1)) status=0
    shift 2
    title=$*
    "$@" >"$out" 2>&1 || status=$?
    [ "$status" = "$wanted" ] || fail "exit status $status, not $wanted"
    prints "$words"
}

expect 0 'made factlint.yaml' "$FACTLINT" init
expect 0 'kept factlint.yaml' "$FACTLINT" init
expect 0 ' 0 failed' "$FACTLINT" rules test
expect 2 'factlint.yaml names no text' "$FACTLINT" check

echo 'The bridge will cost 41 million euros, the mayor said.' >drafts/a.txt
echo 'The mayor said the bridge would cost 47 million euros.' >sources/b.txt
expect 1 'drafts/a.txt:1:22: error[bridge-cost]' "$FACTLINT" check --format concise
# Each line that init leaves commented out is right without its mark.
sed 's/^# \([a-z-]*:\( .*\)\{0,1\}\|  .*\)$/\1/' factlint.yaml >all.yaml
mkdir house && echo 'version: 1' >house/factlint.yaml && printf 'version: 1\nwaivers: []\n' >waivers.yaml
expect 0 'all.yaml' "$FACTLINT" config --config all.yaml
for key in $("$FACTLINT" schema config | sed -n 's/^ "\([a-z-]*\)".*/\1/p'); do
    [ "$key" = language ] || grep -q "^$key:" all.yaml || fail "init does not tell of $key"
done
rm -r all.yaml house waivers.yaml
mkdir .git
expect 1 '../drafts/a.txt:1:22' sh -c 'cd drafts && "$0" check --format concise' "$FACTLINT"
expect 2 'nothing to check' "$FACTLINT" check --isolated
expect 0 '0 contradiction' "$FACTLINT" check --isolated drafts

echo 'levels: {bridge-cost: warning}' >>factlint.yaml
expect 0 'warning[bridge-cost]' "$FACTLINT" check --format concise
expect 1 'warning[bridge-cost]' "$FACTLINT" check --format concise --fail-on warning

wrong() { # WORDS LINES: this configuration is refused with these words
    printf 'version: 1\n%b' "$2" >factlint.yaml
    expect 2 "$1" "$FACTLINT" check
}
wrong "factlint.yaml:2:1: error: unknown key 'draft'; did you mean 'drafts'?" 'draft: drafts\n'
wrong "did you mean 'error'?" 'fail-on: erorr\n'
wrong "unknown rule 'uncited-figur'; did you mean 'uncited-figure'?" 'levels: {uncited-figur: off}\n'
wrong 'lies outside the project' 'drafts: drafts\nsources: [/etc/hostname]\n'
wrong 'No such file' 'drafts: nowhere\n'
wrong 'first at line 2' 'drafts: drafts\ndrafts: drafts\n'

# What is shown of a text is dated as it would be in a check.
printf 'version: 1\nsources: [{path: sources, date: 2020-02-03}]\n' >factlint.yaml
expect 0 '2020-02-03  (configuration)' "$FACTLINT" show document sources/b.txt
expect 0 '2021-01-01  (option)' "$FACTLINT" show document --date 2021-01-01 sources/b.txt
expect 0 'date       -' "$FACTLINT" show document drafts/a.txt

# A link to nothing is no absence: what it would have said is not known.
rm factlint.yaml && ln -s elsewhere.yaml factlint.yaml
expect 2 'factlint.yaml: error: No such file or directory' "$FACTLINT" check drafts
expect 0 '0 contradiction' "$FACTLINT" check --isolated drafts
mv sources elsewhere.yaml
expect 2 'factlint.yaml: error: not a regular file' "$FACTLINT" check drafts

# --- init sees what is there
mkdir -p "$work/old/articles" "$work/old/_posts" "$work/old/research" && cd "$work/old"
expect 0 'took articles/ for drafts' "$FACTLINT" init
grep -q '^drafts: \[articles, _posts\]$' factlint.yaml || fail 'does not name both folders of drafts'
grep -q '^sources: research$' factlint.yaml || fail 'does not name the folder of sources'
[ ! -e drafts ] && [ ! -e sources ] || fail 'makes folders beside those that are there'
echo 'On 31 June 2020.' | tee articles/a.md >_posts/b.md
echo 'It rained.' >research/s.txt
expect 1 '2 errors' "$FACTLINT" check

# --- extends: what a file extends comes first, each value with its place
mkdir -p "$work/repo/.git" "$work/repo/house/rules" "$work/repo/desk/sources/2024" "$work/repo/desk/drafts/markets" "$work/repo/desk/drafts/old"
cd "$work/repo"
echo 'The bridge will cost 41 million euros, the mayor said.' | tee desk/drafts/a.md desk/drafts/markets/b.md desk/drafts/old/c.md desk/drafts/d.wip.md >desk/drafts/a.txt
echo 'The mayor said the bridge would cost 47 million euros.' >desk/sources/2024/s.txt
"$FACTLINT" init >/dev/null && mv rules/first.yaml house/rules && rm -r factlint.yaml drafts sources rules
cat >house/base.yaml <<'END'
version: 1
rules: rules
drafts: nowhere
sources: nowhere
exclude: ['*.wip.md']
levels: {bridge-cost: warning, uncited-figure: 'off'}
fail-on: warning
END
cat >desk/factlint.yaml <<'END'
version: 1
extends: ../house/base.yaml
drafts: 'drafts/**/*.md'
sources: ['sources/20*']
exclude: [old/]
levels: {uncited-figure: info}
per-file:
  - files: drafts/markets/**
    levels: {bridge-cost: info}
END
cd desk
expect 0 '# extends: ../house/base.yaml  # factlint.yaml:2' "$FACTLINT" config
prints '- drafts/**/*.md  # factlint.yaml:3'
prints '- sources/20*  # factlint.yaml:4'
prints '- *.wip.md  # ../house/base.yaml:5'
prints '- old/  # factlint.yaml:5'
prints '- rules  # ../house/base.yaml:2'
prints 'bridge-cost: warning  # ../house/base.yaml:6'
prints 'uncited-figure: info  # factlint.yaml:6'
prints 'fail-on: warning  # ../house/base.yaml:7'
prints '      - drafts/markets/**  # factlint.yaml:8'
prints '      bridge-cost: info  # factlint.yaml:9'
expect 1 'drafts/a.md:1:22: warning[bridge-cost]' "$FACTLINT" check -f concise
prints 'drafts/markets/b.md:1:22: note[bridge-cost]'
prints '2 figures'
expect 0 'note[bridge-cost]' "$FACTLINT" check -f concise drafts/markets/b.md
expect 1 '5 figures' "$FACTLINT" check --isolated -f concise -s sources drafts
expect 1 'warning[bridge-cost]' "$FACTLINT" check -f concise drafts/old/c.md
expect 0 '0 figures' "$FACTLINT" check -f concise --force-exclude drafts/old/c.md drafts/a.txt sources/2024/s.txt
prints '3 of 3 files named are no drafts'
: >chart.png
expect 0 '1 of 1 files named are no drafts' "$FACTLINT" check --isolated --force-exclude chart.png
expect 1 'drafts/new.md:1:22' sh -c '"$0" check -f concise --force-exclude --stdin-filename drafts/new.md - <drafts/a.md' "$FACTLINT"
expect 0 '0 figures' sh -c '"$0" check -f concise --force-exclude --stdin-filename drafts/new.wip.md - <drafts/a.md' "$FACTLINT"
printf 'version: 1\nrules:\n  - {id: figure-scope, level: info}\n' >../house/rules/levels.yaml
expect 0 'figure-scope: info  # ../house/rules/levels.yaml:3' "$FACTLINT" config
expect 0 '"findings"' "$FACTLINT" check -f json --strict --force-exclude drafts/old/c.md
cd "$work/repo"
expect 1 'desk/drafts/a.md:1:22: warning[bridge-cost]' "$FACTLINT" check -f concise --config desk/factlint.yaml
prints '2 figures'
expect 2 'desk/factlint.yaml: error: the run reads this file' "$FACTLINT" check --config desk/factlint.yaml --output concise:desk/factlint.yaml
expect 2 'desk/../house/base.yaml: error: the run reads this file' "$FACTLINT" check --config desk/factlint.yaml --output concise:desk/../house/base.yaml
extends() { # WORDS EXTENDED STATUS: factlint.yaml extends a.yaml, which extends that
    printf 'version: 1\nextends: a.yaml\n' >factlint.yaml
    printf 'version: 1\nextends: %s\n' "$2" >a.yaml
    expect "$3" "$1" "$FACTLINT" config
}
extends "a.yaml:2:10: error: 'a.yaml' extends itself" a.yaml 2
extends "a.yaml:2:10: error: 'factlint.yaml' extends itself" factlint.yaml 2
extends "extends itself" . 2
extends "a.yaml:2:10: error: configuration 'b.yaml': No such file" b.yaml 2
extends "lies outside the project; copy it into the project" ../.. 2
extends "is hidden" .git 2
extends "is no .yaml" desk/drafts/a.md 2
extends "# extends: house/base.yaml  # a.yaml:2" '[house/base.yaml, desk]' 0
prints '# extends: desk/factlint.yaml  # a.yaml:2'
prints 'uncited-figure: info  # desk/factlint.yaml:6'
for i in 1 2 3 4 5 6 7 8 9; do printf "version: 1\nextends: $((i + 1)).yaml\n" >$i.yaml; done
extends '8.yaml:2:10: error: files extend each other more than 8 deep' 2.yaml 2
echo 'version: 1' >5.yaml
extends '# extends: 5.yaml  # 4.yaml:2' '[1.yaml, 3.yaml]' 0

# --- patterns that say nothing, or too much
wrong "in it matches 'desk/none*'" 'drafts: desk/none*\n'
wrong "no rule file (.yaml) in it matches 'house/*/none.yaml'" 'drafts: desk/drafts\nrules: house/*/none.yaml\n'
wrong 'lies outside the project' 'drafts: ../*\n'
wrong 'expected a pattern' 'drafts: desk\nexclude: [""]\n'
wrong "unknown rule 'uncited-figur'; did you mean" 'per-file: [{files: a, levels: {uncited-figur: off}}]\n'
wrong "unknown 'loud' for 'levels'" 'per-file: [{files: a, levels: {figure-scope: loud}}]\n'
wrong "missing key 'files'" 'per-file: [{levels: {figure-scope: info}}]\n'
wrong "more than 1000 patterns" "exclude: [$(printf 'a,%.0s' $(seq 1001))]\n"
printf 'version: 1\ndrafts: desk/sources\n' >factlint.yaml
mkdir 'desk/[x]' && echo 'On 31 June 2020.' >'desk/[x]/x.md'
printf 'version: 1\ndrafts: "desk/[x]"\n' >factlint.yaml
expect 1 'desk/[x]/x.md:1:4' "$FACTLINT" check -f concise # a name that looks like a pattern

# --- what is stated of sources: front matter, then the file's own, then its folder's
mkdir stated && echo 'It took 12 men.' >stated/2020-01-02-a.txt
printf -- '---\ndate: 2020-01-01\nstanding: copy\n---\nIt took 12 men.\n' >stated/b.txt
cat >factlint.yaml <<'END'
version: 1
sources:
  - {path: stated, standing: primary, publisher: The Board, date: 2021-02-03}
  - {path: stated/2020-01-02-a.txt, url: "https://a.example", date: 2021-02-04}
END
stated() { # FILE LINE...: `show document` prints these
    for line in "$2" "$3" "$4" "$5"; do
        expect 0 "$line" "$FACTLINT" show document "stated/$1"
    done
}
stated 2020-01-02-a.txt 'date       2021-02-04  (configuration)' 'publisher  The Board  (configuration)' \
    'url        https://a.example  (configuration)' 'standing   primary  (configuration)'
stated b.txt 'date       2020-01-01  (front matter)' 'publisher  The Board  (configuration)' \
    'url        -' 'standing   copy  (front matter)'
expect 0 'date       2022-01-01  (option)' "$FACTLINT" show document --date 2022-01-01 stated/b.txt
wrong "unknown 'prim' for 'standing'" 'sources: [{path: stated, standing: prim}]\n'

# --- lines of saved pages
cat >saved.txt <<'END'
Ferry service to the islands resumes

Photo: the 40 passengers

The Bulletin: 12 stories every morning

The ferry left the quay at dawn with 40 passengers on board.
END
mkdir lines && printf "version: 1\nboilerplate: {drop: 'every morning'}\n" >lines/factlint.yaml
printf "version: 1\nextends: lines\nboilerplate:\n  keep: ['^photo:', '^caption']\n" >factlint.yaml
expect 0 '5:1: dropped by a pattern of factlint.yaml: The Bulletin: 12 stories' "$FACTLINT" show blocks --dropped saved.txt
prints_not '3:1'
expect 0 'not read: saved.txt:5, 1 line: dropped by a pattern of factlint.yaml' "$FACTLINT" check saved.txt
expect 0 '3:1: taken for boilerplate' "$FACTLINT" show blocks --dropped --isolated saved.txt
expect 0 '    - every morning  # lines/factlint.yaml:2' "$FACTLINT" config
prints '    - ^caption  # factlint.yaml:4'
wrong 'bad pattern: missing closing parenthesis' "boilerplate: {drop: '(a'}\n"
wrong 'bad pattern: {value} stands for nothing in it' "boilerplate: {keep: '{value}'}\n"
wrong "unknown key 'dorp'" "boilerplate: {dorp: 'a'}\n"
printf "version: 1\nboilerplate: {drop: '(a+)+\$'}\n" >factlint.yaml
{ echo 'It took 12 men.' && echo && awk 'BEGIN { for (i = 0; i < 200; i++) printf "a"; print "b 12" }'; } >long.txt
expect 0 'the patterns of boilerplate take too long here' "$FACTLINT" check long.txt

# What is no pattern of paths is said to be none, whatever it is.
for item in '~' '{a: b}' '[a]' "''" "'/'" "'!'"; do
    printf 'version: 1\nexclude: [%s]\n' "$item" >factlint.yaml
    expect 2 'factlint.yaml:2:11: error: expected a pattern of paths' "$FACTLINT" check long.txt
done

# JSON lines bring all they need: a configuration beside them, broken or not, is nothing.
mkdir "$work/lines"
cd "$work/lines"
printf 'version: 1\nfail-on: erorr\n' >factlint.yaml
expect 0 '"findings":[]' sh -c 'echo "{\"id\":1,\"draft\":\"No.\"}" | "$0" check --jsonl' "$FACTLINT"
expect 2 'erorr' "$FACTLINT" check -s .

finish
