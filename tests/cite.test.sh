#!/bin/sh
# A claim rule asks for its own citations, also where the text is its author's own.
set -u
factlint=${FACTLINT:-build/factlint}
case $factlint in /*) ;; *) factlint=$PWD/$factlint ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0

rule() { # CITE
    cat >rules.yaml <<END
version: 1
rules:
  - id: sacks
    title: Sacks lost
    level: error
    claim: {kind: number, patterns: ['lost {value}']}
    cite: $1
    why: Somebody counted.
    examples: [{text: The mill lost 5 sacks., claim: '5'}, {text: It has 5., claim: none}]
END
}

says() { # EXPECTED CITE DRAFT
    rule "$2"
    echo "$3" >draft.md
    got=$("$factlint" check --isolated --rules rules.yaml --format concise draft.md |
        grep -c 'warning.*uncited-figure')
    [ "$got" = "$1" ] && return
    echo "cite: $2: $got warnings, not $1: $3"
    failed=$((failed + 1))
}

own='We lost 7 sacks of flour. The miller said so.'
says 1 sentence "$own"
says 0 paragraph "$own"
says 0 none 'We lost 7 sacks of flour.'
says 1 paragraph 'We lost 7 sacks of flour.'
says 0 document "We lost 7 sacks of flour.

The miller said so."
says 0 sentence 'We ate 7 sacks of flour. The miller said so.'

echo "cite: $failed failed"
[ "$failed" = 0 ]
