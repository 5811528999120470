#!/bin/sh
# jsonl.test.sh - JSON lines as other programs speak them.
#
#     FACTLINT=build/factlint tests/jsonl.test.sh
#
# Every line is answered, whatever becomes of those around it, before the next one
# is asked for; what could not be answered makes the exit status 2.
set -u
. "$(dirname "$0")/lib.sh"
out=out err=err

answers() {
    [ "$(wc -l <out)" -eq "$1" ] || fail "$(wc -l <out) answers, not $1"
}
# letters N: that many.
letters() {
    head -c "$1" /dev/zero | tr '\0' a
}

wrong='{"id":"wrong","draft":"The coast guard said 78 passengers were on board.","sources":[{"name":"guard","text":"The coast guard said 74 passengers were on board."}]}'
right='{"id":"right","draft":"The coast guard said 74 passengers were on board.","sources":[{"name":"guard","text":"The coast guard said 74 passengers were on board."}]}'

# --- the exit status

printf '%s\n' "$wrong" "$right" >lines
try 'findings' 0 check --jsonl <lines
try 'findings that are to fail' 1 check --jsonl --fail-on error <lines
answers 2
printf '%s\n' "$right" "$wrong" >lines
try 'findings in the last line' 1 check --jsonl --fail-on warning <lines
# What is judged cannot acquit itself.
printf '%s\n' "$wrong" | sed 's/The coast/# factlint: file-ignore[figure-contradicted] so\\nThe coast/' >lines
try 'a directive in a line' 1 check --jsonl --fail-on error <lines
prints '"rule":"unused-directive"'
prints '"suppressed":0'
printf '%s\n' "$right" >lines
try 'no findings that are to fail' 0 check --jsonl --fail-on info <lines
printf '%s\n' "$wrong" 'no JSON' >lines
try 'findings and a broken line' 2 check --jsonl --fail-on error <lines
answers 2

# --- lines that cannot be had

# The longest line is 64 MiB: 67108864 bytes, 17 of them around the letters.
{ printf '{"id":1,"x":"'; letters 67108847; printf '"  }\n'; printf '%s\n' "$right"; } >lines
try 'the longest line' 2 check --jsonl <lines
prints "{\"id\":1,\"error\":\"neither 'draft' nor 'sources' is given\"}"
prints '{"id":"right","findings":[]'
{ printf '%s\n' "$right"; letters 67108865; printf '\n%s\n' "$wrong"; } >lines
try 'a line too long' 2 check --jsonl <lines
answers 3
prints '{"id":null,"error":"the line is longer than 64 MiB"}'
prints '{"id":"wrong","findings":[{'
{ printf '%s\n' "$right"; letters 67108865; } >lines
try 'a last line too long, without an end' 2 extract --jsonl <lines
answers 2
rm -f lines

# In little room the lines around a long one are answered; a sanitizer needs more.
room=60000
if (ulimit -v $room && "$FACTLINT" --version) >/dev/null 2>&1; then
    title='a line without memory' n=$((n + 1))
    { printf '%s\n{"id":2,"draft":"' "$right"; letters 60000000; printf '"}\n%s\n' "$wrong"; } |
        (ulimit -v $room && timeout 60 "$FACTLINT" check --jsonl) >out 2>err
    [ $? -eq 2 ] || fail 'exit status is not 2'
    answers 3
    prints '{"id":null,"error":"there is no memory for the line"}'
    prints '{"id":"wrong","findings":[{'
    title='an endless line in little room' n=$((n + 1))
    { head -c 400000000 /dev/zero; printf '\n%s\n' "$wrong"; } |
        (ulimit -v 300000 && timeout 60 "$FACTLINT" check --jsonl) >out 2>err
    [ $? -eq 2 ] || fail 'exit status is not 2'
    answers 2
fi

# A folder can be opened but not read.
try 'an input that cannot be read' 2 check --jsonl <.
says 'cannot read standard input to its end: Is a directory'
if [ -c /dev/full ]; then
    title='a full disk' n=$((n + 1))
    { printf '%s\n' "$right" "$wrong"; } | "$FACTLINT" check --jsonl >/dev/full 2>err
    [ $? -eq 2 ] || fail 'exit status is not 2'
    says 'cannot write to standard output: No space left'
fi

# --- what would be ignored is refused

echo 'Police held 14 smugglers.' >draft.txt
# refuse WORDS ARGUMENT...: with these, the lines are not even read.
refuse() {
    words=$1
    shift
    try "beside --jsonl: $*" 2 "$@" <lines
    says "$words"
    answers 0
}
printf '%s\n' "$right" >lines
refuse "--jsonl reads its texts from standard input, not from 'draft.txt'" check --jsonl draft.txt
refuse '--jsonl does not go with --source' check --jsonl -s draft.txt
refuse '--jsonl does not go with --output' check --output json:out.json --jsonl
refuse '--jsonl does not go with --format' check -f concise --jsonl
refuse '--jsonl does not go with --date' check --date 2020-01-01 --jsonl
refuse '--jsonl does not go with --redact' check --redact --jsonl
refuse "not from 'draft.txt'" extract --jsonl draft.txt
refuse '--jsonl does not go with --date' extract --jsonl -d 2020-01-01
try 'what means something beside --jsonl' 0 check --jsonl --isolated --fail-on error --color never <lines
answers 1
try 'a format that extract does not have' 2 extract -f concise draft.txt
says "format 'concise' does not serve this command"

# --- keys

# key WORDS LINE: a line of check that is refused with these words.
key() {
    printf '%s\n%s\n' "$2" "$right" >lines
    try "a key: $2" 2 check --jsonl <lines
    prints "{\"id\":1,\"error\":\"$1\"}"
    prints '{"id":"right","findings":[]'
}
key "'source' is no key here; did you mean 'sources'?" '{"id":1,"draft":"x","source":[]}'
key "'Sources' is no key here; did you mean 'sources'?" '{"id":1,"draft":"x","Sources":[]}'
key "'drafts' is no key here; did you mean 'draft'?" '{"id":1,"drafts":"x","sources":[]}'
key "'DATE' is no key here; did you mean 'date'?" '{"id":1,"draft":"x","DATE":null}'
key "'text' is no key here; did you mean 'draft'?" '{"id":1,"text":"x","sources":[]}'
key "s: 'dates' is no key here; did you mean 'date'?" \
    '{"id":1,"draft":"x","sources":[{"name":"s","text":"x","dates":null}]}'
printf '%s\n' '{"id":1,"draft":"x"}' '{"id":2,"txt":"x"}' '{"id":3,"Text":"x"}' >lines
try 'keys to extract' 2 extract --jsonl <lines
prints "{\"id\":1,\"error\":\"'draft' is no key here; did you mean 'text'?\"}"
prints "{\"id\":2,\"error\":\"'txt' is no key here; did you mean 'text'?\"}"
prints "{\"id\":3,\"error\":\"'Text' is no key here; did you mean 'text'?\"}"

# Keys of other people are named, and no more.
printf '%s\n' '{"id":1,"draft":"x","data":7,"page":2,"sources":[{"name":"wire","text":"x","url":"u"}]}' >lines
try 'unknown keys' 0 check --jsonl <lines
prints "\"notes\":[{\"message\":\"the key 'data' is not read\"},{\"message\":\"the key 'page' is not read\"},{\"message\":\"the key 'url' is not read\",\"document\":\"wire\"}"
echo '{"id":1,"text":"12 dogs","test":{}}' >lines
try 'unknown keys to extract' 0 extract --jsonl <lines
prints "\"notes\":[{\"message\":\"the key 'test' is not read\"}]}"
printf '%s\n' "$right" >lines
try 'known keys' 0 check --jsonl <lines
prints '"notes":[]}'

# id and meta come back as they are, whatever they are.
for value in 7 -1.5 1.0 12345678901234567 '"a \"b\" é"' true null '[]' '{}' \
    '{"b":[1,{"c":null}],"a":"x"}'; do
    printf '{"id":%s,"draft":"x","meta":%s}\n{"id":%s,"meta":%s}\n' "$value" "$value" "$value" "$value" >lines
    try "id and meta $value" 2 check --jsonl <lines
    prints "{\"id\":$value,\"meta\":$value,\"findings\":["
    prints "{\"id\":$value,\"meta\":$value,\"error\":\""
    printf '{"id":%s,"text":"x","meta":%s}\n' "$value" "$value" >lines
    try "id and meta $value to extract" 0 extract --jsonl <lines
    prints "{\"id\":$value,\"meta\":$value,\"mentions\":["
done
printf '{"id":12345678901234567890,"draft":"x"}\n' >lines
try 'an id that no number holds' 2 check --jsonl <lines
prints '{"id":null,"error":"'

# --- question and answer: each reply has come before the next line is sent

# converse COMMAND LINE...: the answers, through two pipes.
converse() {
    command=$1 status=0
    shift
    rm -f questions replies && mkfifo questions replies || exit 2
    timeout 60 "$FACTLINT" "$command" --jsonl <questions >replies 2>err &
    exec 3>questions 4<replies
    for line; do
        printf '%s\n' "$line" >&3
        read -r reply <&4 && printf '%s\n' "$reply"
    done
    exec 3>&- 4<&-
    wait $! || status=$?
    return $status
}
title='a conversation to check' n=$((n + 1))
converse check "$wrong" 'no JSON' "$right" >out
[ $? -eq 2 ] || fail 'exit status is not 2'
answers 3
title='a conversation to extract' n=$((n + 1))
converse extract '{"id":1,"text":"12 dogs"}' '{"id":2,"text":"14 dogs"}' >out || fail 'fails'
answers 2
prints '{"id":2,"mentions":[{'

finish
