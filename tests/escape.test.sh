#!/bin/sh
# escape.test.sh - nothing that a text, a rule file or a file's name holds acts on
# what reads the output: no terminal, and no log of a CI service.
#
#     FACTLINT=build/factlint tests/escape.test.sh
#
# Sanitized only.
set -u
. "$(dirname "$0")/lib.sh"
mkdir project && cd project || exit 2

# What must not come out, as bytes: control characters but the line's end, C1, what
# turns the direction or cannot be seen, another sort of line's end; commands to
# GitHub ("::" where a line begins, "##[" anywhere), Azure and TeamCity.  Our own
# ":::" stands before a place.
acts='[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f\xad]|\xe2\x80[\x8b\x8e\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xd8\x9c|\xef\xbb\xbf'
acts="$acts"'|##[a-z]*\[|^(?:[\s\x0b\x0c]|\xc2[\x85\xa0]|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe3\x80\x80)*::(?!: [^:])'

fail() { # nothing of what it prints
    failed=$((failed + 1))
    echo "escape: $title: $1"
}
harmless() { # FILE...
    LC_ALL=C grep -hnaP -e "$acts" "$@" >"$work/bad" && fail "$(head -n 3 "$work/bad" | cat -v)"
    iconv -f UTF-8 -t UTF-8 "$@" >/dev/null 2>&1 || fail 'prints bytes that are no UTF-8'
}
# try ARGUMENT...: whatever the exit status, what is printed is harmless.
try() {
    title="$*" n=$((n + 1))
    timeout 20 "$FACTLINT" "$@" >"$out" 2>"$err" <"${input:-/dev/null}"
    [ $? -le 2 ] || fail "crashes"
    harmless "$out" "$err"
}
shows() { # TEXT: and it is shown, not dropped
    grep -qF -e "$1" "$out" "$err" || fail "does not show: $1"
}
bytes() { printf '%b' "$1"; }

# The same in every place: ESC, C1, a bidi override, a bell, commands of three services.
evil='\033[31m \0302\0233 \0342\0200\0256 \007 ##[error]x ##vso[task] ##teamcity[x]'
names=$(printf '%b|' '::error::a.md' ' ::error::b.md' '\0302\0240::error::c.md' '##[error]d.md' \
    '\033[31me.md' 'f\n::error::f.md' '\0342\0200\0256g.md' '\0377h.md' '\0302\0205::error::i.md')

draft() { # a wrong draft whose lines try it too
    bytes '::error::Police held 14 smugglers in the old harbour, a spokeswoman said.\n'
    bytes "Police \033[31mheld 14 sm\0342\0200\0256ugglers in the ##[error] old harbour, the ##vso[task] mill said.\n"
    bytes '##[error]They paid $2 million dollars \0302\0233 and 40 euros\007.\n'
}
cat >source.txt <<'END'
Police held 12 smugglers in the old harbour, a spokeswoman said.
END
printf '%s\n' 'version: 1' 'rules:' \
    '  - id: evil' \
    '    title: "\e[31mred\u202e ::error::t \u009b ##[error]x"' \
    '    level: error' \
    '    message: "\n::error::m \e[31m ##[error]x ##vso[y]"' \
    '    why: "\n::error::why \e]0;x\a ##[error]x"' \
    '    silent: "\n::error::silent \e]0;x\a ##[error]x"' \
    "    pattern: 'held'" \
    '    examples:' \
    '      - {draft: "They held.\n::error:: \e[31m ##[error]x", finding: {rule: evil}}' \
    '      - {draft: "No.\n::error:: \e[31m ##[error]x", finding: {rule: evil}}' \
    '  - id: evils' \
    '    title: "\u2028::error::t"' \
    '    claim: {kind: number, patterns: ["{value} smugglers\\b(?#\e[31m ##[error]x\u202e)"], trigger: ["smugglers", "##[error]x"]}' \
    '    examples:' \
    '      - {text: "\n::error::\e[31m 12 smugglers ##[error]x", claim: "\e[31m12"}' \
    >::error::r.yaml

IFS='|'
for name in $names; do
    unset IFS
    draft >"./$name"
    # Options first: a name may begin with anything.
    for format in terminal concise json jsonl markdown; do
        try check -f $format -s source.txt -r ::error::r.yaml -- "$name"
        try check -f $format -s "./$name" -r ::error::r.yaml -- source.txt
    done
    title='colours' n=$((n + 1))
    "$FACTLINT" check --color always -s source.txt -- "./$name" >"$out" 2>"$err"
    sed "s/$(printf '\033')\\[\\(0\\|1\\|1;3[0-9]\\)m//g" "$out" >"$work/plain" # ours alone
    cmp -s "$out" "$work/plain" && fail 'there are none'
    harmless "$work/plain"
    for format in markdown json; do
        try report -f $format -s source.txt -- "$name"
        try report --redact -f $format -s source.txt -- "$name"
    done
    try extract -- "$name"
    for stage in blocks sentences mentions claims alignments pairs findings; do
        try show $stage -s "$name" -r ::error::r.yaml -- "$name"
    done
    # Names of what is not there, or is no such thing.
    try check -- "no$name" "$name.none"
    try check -s "$name.none" -- source.txt
    try check -r "$name.none" -- source.txt
    try check --output "json:$name/none" -- source.txt
    try check -f "$name" -- source.txt
    try check --date "$name" --fail-on "$name" --color "$name" -- source.txt
    try check "--$name" -- source.txt
    try check --output "$name"
    try report -s source.txt -o "$name" -- "$name"
    try rules explain "$name"
    try rules "$name"
    try rules test "$name"
    try show "$name" source.txt
    try show mentions "$name.none"
    try init "$name"
    try "$name"
    printf -- '---\ndate: "%b"\ncountry: "%b"\ntitle: "%b"\nsources: ["%s"]\n---\nThey held 12 dogs.\n' \
        '\\e[31m ##[error]x' '\\e[31m' '\\e[31m' "$name.none" >"front.md"
    try check front.md
    mkdir -p "$name.d" && printf 'version: 1\n"\\e[31m ##[error]x": 1\ndrafts: ["%s"]\nlevels: {"\\u202e::error::": off}\n' \
        "$name" >"$name.d/factlint.yaml" && cd "$name.d" && try check && cd ..
    IFS='|'
done
unset IFS

for verb in list 'explain evil' 'explain evils' test validate; do
    try rules $verb -r ::error::r.yaml
done
try rules test -r ::error::r.yaml
shows './::error::r.yaml:'
try rules explain evil -r ::error::r.yaml
shows '\u{1b}[31mred\u{202e} ::error::t'
try check -f concise -- ::error::a.md
shows './::error::a.md:'
try check -f concise -- '##[error]d.md'
shows './\u{23}#[error]d.md:'
try check -f json -- '##[error]d.md'
shows '\u0023#[error]d.md'
try show mentions -- ::error::a.md
shows 'Police \u{1b}[31mheld 14'
try rules explain evil
printf '## A heading [x]\n\nAt #14 they held 12 dogs ## 13 cats, #[a] said.\n' >tame.md
try check -f concise tame.md
try show mentions tame.md
shows '| ## A heading [x]'
shows '#14 they held 12 dogs ## 13 cats, #[a] said'

{
    printf '{"id":"%s","draft":"%s","sources":[{"name":"%s","text":"%s"}]}\n' \
        '\u001b[31m\u202e\u009b ##[error]x' '\u001b ::error:: held 12 dogs ##[error]x' '::error::\u001b\u202e' 'held 13 dogs \u2028'
    printf '{"id":"::error::","draft":12,"\\u202e":1}\n##[error]\n{"id":"x","draft":"x","date":"\\u001b##[error]"}\n'
    printf '{"id":"x","draft":"x","sources":[{"name":"##[error]\\u202e","text":"x"},{"name":"##[error]\\u202e","text":"x"}]}\n'
} >lines
input=lines
try check --jsonl
shows '\u0023#[error]x'
sed 's/"draft"/"text"/' lines >lines2
input=lines2
try extract --jsonl

finish
