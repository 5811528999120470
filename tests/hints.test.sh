#!/bin/sh
# hints.test.sh - what a beginner writes in YAML, and what is said to help.
#
#     FACTLINT=build/factlint tests/hints.test.sh
set -u
. "$(dirname "$0")/lib.sh"

# rule WORDS LINES: a rule file that ends in these lines.  config: a factlint.yaml.
rule() {
    printf "version: 1\nrules:\n  - id: a-b\n    claim:\n      kind: money\n$2" >r.yaml
    try "$2" 2 rules validate r.yaml
    says "$1"
}
file() {
    printf "$2" >r.yaml
    try "$2" 2 rules validate r.yaml
    says "$1"
}
config() {
    printf "$2" >factlint.yaml
    try "$2" "${3:-2}" check
    says "$1"
    rm factlint.yaml
}

# --- indentation
begin='keys of one map, and items of one list, begin in one column'
rule "line begins behind 8 blanks, line 7 above it behind 6: $begin" "      patterns:\n      - '{value} x'\n        - 'y {value}'\n"
rule "line begins behind 5 blanks, line 5 above it behind 6: $begin" "     patterns: ['{value} x']\n"
rule "line begins behind 7 blanks, line 5 above it behind 6: $begin" "       patterns: ['{value} x']\n"
rule "line begins behind 3 blanks, line 6 above it behind 6: $begin" "      patterns: ['{value} x']\n   level: error\n"
rule "line begins behind 5 blanks, line 6 above it behind 6: $begin" "      patterns: ['{value} x']\n     level: error\n"
file "line begins behind 3 blanks, line 4 above it behind 2: $begin" 'version: 1\nrules:\n- id: a-b\n  pattern: x\n   level: error\n'
config "line begins behind 1 blank, line 1 above it behind 0: $begin" 'version: 1\n drafts: drafts\n'
config "line begins behind 0 blanks, line 1 above it behind 1: $begin" ' version: 1\ndrafts: drafts\n'
file 'indent without tabs' 'version: 1\nrules:\n\t- id: a-b\n'
file "line 1 lacks a blank behind ':'" 'version:1\nrules: []\n'
file "write a blank behind '-'" 'version: 1\nrules:\n-id: a-b\n'
file "write 'key: value'" 'version: 1\nrules:\n- id: a-b\n  pattern: its\n  level:error\n'
config "'levels' must be a map, but is empty" 'version: 1\nlevels:\nuncited-figure: info\n'

# --- a comma in a flow map
rule '8:40: error: unknown key '\''240'\''; a comma ends a value in {...}: put a text that holds one in quotes' \
    "      patterns: ['{value} x']\n    examples:\n      - {text: 'It cost 5 x', claim: 1,240}\n"
rule "unknown key 'x'; a comma ends a value" "      patterns: ['{value} x']\n    examples:\n      - {text: It cost 5, x, claim: none}\n"
rule "put a text that holds ': '" "      patterns: ['{value} x']\n    examples:\n      - {text: It cost 5 x: none}\n"

# --- quotes
curly='curly quotes are no quotes here: write '\'' or "'
rule "$curly" "      patterns: [‘{value} x’]\n"
rule "$curly" "      patterns: [“{value} x”]\n"
file '4:10: warning: curly quotes are no quotes here, but part of the text' 'version: 1\nrules:\n- id: a-b\n  level: “error”\n  pattern: its\n'
config '2:9: warning: curly quotes' 'version: 1\ndrafts: “drafts”\n'
config '2:10: warning: curly quotes' 'version: 1\ndrafts: [‘drafts’]\n'
file "write a ' inside '...' twice: 'it''s'" "version: 1\nrules:\n- id: a-b\n  pattern: 'it's'\n"
rule 'put a value that begins' "      patterns:\n        - {value} x\n"
config "put text that begins with '*' or '&' in quotes" 'version: 1\nexclude: *.md\n'
config "put one that begins with '!' in quotes" 'version: 1\nexclude: !a.md\n'

# --- one text for a list, a list for a map
rule "6:17: error: 'patterns' must be a list, but is a text; write patterns: ['...'], in brackets" "      patterns: '{value} x'\n"
file "'rules' must be a list, but is a map; begin each item with '- '" 'version: 1\nrules:\n  id: a-b\n  pattern: x\n'
config "'levels' must be a map, but is a list; write {key: value}" 'version: 1\nlevels:\n- uncited-figure: info\n'
config "'per-file' must be a list, but is a map; begin each item with '- '" 'version: 1\nper-file:\n  files: a\n  levels: {uncited-figure: info}\n'
config 'two paths are a list: [a, b]' 'version: 1\ndrafts: drafts, letters\n'
mkdir drafts && echo 'It rained.' >drafts/a.md
config "a pattern with a comma in it; two are a list: ['a', 'b']" 'version: 1\ndrafts: drafts\nexclude: old/, new/\n' 0

# --- and quiet where nothing is odd
quiet() {
    printf "$1" >factlint.yaml
    try "$1" 0 check
    if grep -q 'warning: ' "$err"; then fail 'warns'; fi
}
quiet 'version: 1\ndrafts: drafts\nexclude: ["“a”"]\n'
printf 'version: 1\nrules:\n- id: a-b\n  pattern: foo\n  title: The “foo” and the ‘bar’\n  examples:\n  - draft: She said “foo”.\n    finding: {rule: a-b}\n  - {draft: Bar., finding: none}\n' >r.yaml
quiet 'version: 1\ndrafts: drafts\nrules: r.yaml\n'

finish
