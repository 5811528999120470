#!/bin/sh
# completions.test.sh - what a real bash completes.
#
#     FACTLINT=build/factlint tests/completions.test.sh
set -u
. "$(dirname "$0")/lib.sh"
command -v bash >/dev/null || { echo 'completions: there is no bash' && exit 77; }

# completes WORDS EXPECTED: of the line "factlint WORDS", the last being completed.
completes() {
    n=$((n + 1))
    got=$("$FACTLINT" completions bash | bash -c '
        source /dev/stdin
        COMP_WORDS=(factlint '"$1"')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _factlint
        echo "${COMPREPLY[*]}"')
    [ "$got" = "$2" ] && return
    failed=$((failed + 1))
    echo "completions: 'factlint $1' gives '$got', not '$2'"
}

completes 'ch' 'check'
completes 'c' 'check config completions'
completes 'check --fa' '--fail-on'
completes 'check --format s' 'sarif statistics'
completes 'check --fail-on w' 'warning'
completes 'baseline --re' ''
completes 'report --re' '--redact'
completes 'check /dev/nul' '/dev/null'
for shell in zsh fish; do
    n=$((n + 1))
    "$FACTLINT" completions $shell | grep -q 'baseline' || { failed=$((failed + 1)) && echo "completions: $shell lacks a command"; }
done

finish cases
