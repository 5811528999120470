#!/bin/sh
# A claim rule asks for its own citations, also where the text is its author's own.
set -u
. "$(dirname "$0")/lib.sh"

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

asks() { # EXPECTED CITE DRAFT
    title="$2: $3" n=$((n + 1))
    rule "$2"
    echo "$3" >draft.md
    got=$("$FACTLINT" check --isolated --rules rules.yaml --format concise draft.md |
        grep -c 'warning.*uncited-figure')
    [ "$got" = "$1" ] || fail "$got warnings, not $1"
}

own='We lost 7 sacks of flour. The miller said so.'
asks 1 sentence "$own"
asks 0 paragraph "$own"
asks 0 none 'We lost 7 sacks of flour.'
asks 1 paragraph 'We lost 7 sacks of flour.'
asks 0 document "We lost 7 sacks of flour.

The miller said so."
asks 0 sentence 'We ate 7 sacks of flour. The miller said so.'

finish
