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

# JSON lines bring all they need: a configuration beside them, broken or not, is nothing.
mkdir "$work/lines"
cd "$work/lines"
printf 'version: 1\nfail-on: erorr\n' >factlint.yaml
expect 0 '"findings":[]' sh -c 'echo "{\"id\":1,\"draft\":\"No.\"}" | "$0" check --jsonl' "$FACTLINT"
expect 2 'erorr' "$FACTLINT" check -s .

finish
