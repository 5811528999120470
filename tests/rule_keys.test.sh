#!/bin/sh
# rule_keys.test.sh - a rule needs only what the manual says it must have.
#
# Every sort of rule with its required keys alone, then with each optional key alone
# beside them: each finds what it looks for.  Then all of a sort in one file, through
# every command and format: none crashes.  An optional key of the manual that is not
# tried here is a fault.
#
# Sanitized only.
set -u
. "$(dirname "$0")/lib.sh"
out=out err=err rules=0

printf 'The mill lost 5 dogs, its owner said.\n' >draft.txt
printf 'The mill lost 7 dogs, its owner said.\n' >source.txt
printf '{"id": 1, "text": "The mill lost 5 dogs.", "draft": "The mill lost 5 dogs."}\n' >lines

try() { # ARGUMENT...: no crash, no sanitizer's report
    n=$((n + 1)) status=0
    timeout 20 "$FACTLINT" "$@" --isolated -r rule.yaml <lines >out 2>err || status=$?
    [ $status -le 2 ] && ! grep -q 'Sanitizer\|runtime error' err ||
        fail "status $status of $*"
}

formats=$(sed -n 's/^FORMAT(\(.*\))$/\1/p' "$project/checker/report/formats.def")
served=$("$FACTLINT" check --help | sed -n 's/.*what goes to standard output: //p' | tr -d ,)
outputs=$(for format in $served; do echo "--output $format:all.$format"; done)
stages=$("$FACTLINT" show --help | sed -n '/^Stages:/,/^$/p' | grep -o '[a-z]*[,.]' | tr -d ,.)

whatever_reads() { # what does not look at the keys of a rule one by one
    for stage in $stages; do
        try show -s source.txt "$stage" draft.txt
    done
    for format in $formats; do
        try report -f "$format" -s source.txt draft.txt
    done
    try extract --jsonl
    try extract draft.txt
    try check -s source.txt -s draft.txt
}
whatever_prints() {
    # shellcheck disable=SC2086 # a word each
    try check $outputs -s source.txt draft.txt
    for format in $served; do
        [ -e "all.$format" ] || fail "nothing was written as $format"
        rm -f "all.$format"
    done
    try check --redact -s source.txt draft.txt
    try check --jsonl
    for verb in list test validate; do
        try rules $verb
    done
    for id in $(sed -n 's/^  - id: //p' rule.yaml); do
        try rules explain "$id"
    done
}
finds() { # ID: the rule is legal, and the draft has a finding of that name
    "$FACTLINT" rules validate --isolated rule.yaml >out 2>err || fail 'is refused'
    "$FACTLINT" check --isolated -r rule.yaml -f json -s source.txt draft.txt >out 2>err
    grep -q "\"rule\": *\"$1\"" out || fail "there is no finding of '$1'"
}
rule() { # NEEDS [LINE]: a rule of these lines, alone and among those of its sort
    rules=$((rules + 1)) title="$1 ${2:-}"
    { printf '  - id: own\n    %s\n' "$1" && [ -z "${2:-}" ] || printf '    %s\n' "$2"; } >body
    { printf 'version: 1\nrules:\n' && cat body; } >rule.yaml
    sed "s/\(id: \|rule: \)own/\1own$rules/" body >>sort.yaml
    case $1,${2:-} in
    check:* | *,level:*off*) finds figure-contradicted ;;
    *) finds own ;;
    esac
}
all_of() { # SORT: what was gathered of it
    title=$1
    { printf 'version: 1\nrules:\n' && cat sort.yaml; } >rule.yaml
    rm sort.yaml
    "$FACTLINT" rules validate --isolated rule.yaml >out 2>err || fail 'is refused together'
    whatever_reads
    whatever_prints
}
each() { # NEEDS: with each of the lines on standard input, of which one may be empty
    while read -r line; do
        rule "$1" "$line"
    done
    all_of "$1"
}

words="title: A title
title: ''
level: info
level: 'off'
category: dates
message: No good
message: '{value}'
message: ''
why: A reason
why: ''
silent: Never
silent: ''
examples: []
examples: [{draft: The mill lost 5 dogs., finding: none}]
examples: [{draft: The mill lost 5 dogs., finding: {}}]
examples: [{draft: The mill lost 5 dogs., finding: {rule: own}}]
examples: [{draft: The mill lost 5 dogs., finding: {verdict: agree}, date: 2020-01-01}]
examples: [{sources: The mill lost 7 dogs., finding: none}]
examples: [{draft: The mill lost 5 dogs., sources: [The mill lost 7 dogs.], finding: none}]"
claims="scope-level: error
tolerance: stated
tolerance: 5%
tolerance: 1
expect: {value: 7 dogs}
expect: {value: 7 dogs, source: s}
cite: none
cite: document
message: '{value} and {reading} in {document}'
examples: [{text: The mill lost 5 dogs., claim: '5'}]"
lints="within: sentence
within: block
within: document
fix: plant
fix: ''
case: exact"
demands="tolerance: 5%
cite: sentence"
inner="context: mill
unless: plant
same: [what]
same: []
scope: [period]
scope: []
trigger: [lost]
case: exact"

claim="claim: {kind: number, patterns: ['(?<what>lost) {value}']"
each "$claim}" <<END

$words
$claims
END
each "pattern: mill" <<END

$words
$lints
END
each "check: date-weekday" <<END

$words
$demands
END
while read -r line; do
    rule "$claim, $line}"
done <<END
$inner
END
all_of "$claim, ...}"

# Whatever the manual says may stand there has been tried.
keys() { # TABLE: its optional keys
    sed -n "/<!-- table: $1 -->/,/<!-- end -->/s/^| \`\([^\`]*\)\` |  |.*/\1/p" "$project/docs/manual.md"
}
printf '%s\n' "$words" "$claims" "$lints" "$demands" "$inner" claim: pattern: check: >tried
for key in $(keys rule_keys) $(keys claim_keys) $(keys expect_keys) $(keys example_keys) \
    $(keys finding_keys); do
    grep -q "\(^\|[ {]\)$key:" tried || fail "key '$key' of the manual is not tried"
done

finish "runs of $rules rules" && [ "$rules" -gt 80 ]
