#!/bin/sh
# rule_budget.test.sh - patterns that take too long are given up, in time, with a word,
# and nothing else is lost; patterns that take their time on long texts are not.
set -u
. "$(dirname "$0")/lib.sh"
out=out err=err

# run TITLE STATUS SECONDS ARGUMENT...: that status, within that processor time.
run() {
    title=$1 wanted=$2 seconds=$3 n=$((n + 1)) status=0
    shift 3
    (ulimit -t "$seconds" && ulimit -c 0 && "$FACTLINT" "$@" --isolated <lines >out 2>err) 2>killed ||
        status=$?
    [ $status = "$wanted" ] || fail "status $status, not $wanted, within $seconds s"
}
says_once() { [ "$(grep -cF -- "$1" err)" = 1 ] || fail "does not say once: $1"; }

# rules NUMBER PATTERN: so many of that claim pattern, and one rule that is well
rules() {
    cat <<'END'
version: 1
rules:
  - {id: well, claim: {kind: number, patterns: ['kept {value} cats']}}
  - {id: plain, level: error, pattern: purr}
END
    i=0
    while [ $i -lt "$1" ]; do
        i=$((i + 1))
        printf '%s\n' "  - {id: slow-$i, claim: {kind: number, patterns: ['$2']}}"
    done
}
# text NUMBER: so many figures in a sentence
text() {
    printf 'They kept 4 cats that purr. They saw 0 dogs'
    awk -v n="$1" 'BEGIN { for (i = 1; i < n; i++) printf " and saw %d dogs", i; print "." }'
}
text 100 >draft.txt
echo 'They kept 7 cats.' >source.txt
printf '{"id": 1, "draft": "%s", "sources": [{"name": "s", "text": "They kept 7 cats."}]}\n' \
    "$(cat draft.txt)" >lines
echo '{"id": 2, "draft": "They kept 4 cats that purr."}' >>lines
slow='[^q]{0,250}[^q]{0,250}{value}[xz][0-9]'
most=1
case $FACTLINT in *asan*) most=10 ;; esac

rules 0 >none.yaml
run 'no slow rule' 1 $most check -r none.yaml -f concise -s source.txt draft.txt
prints 'draft.txt:1:11: warning[well]'
grep -q 'too long' err && fail 'complains'
grep -v '^factlint' out >expected

rules 10 "$slow" >slow.yaml
run 'ten slow rules' 2 $most check -r slow.yaml -f concise -s source.txt draft.txt
says_once "slow.yaml:5:5: error: a pattern of 'slow-1' takes too long on 'draft.txt'; what it would find from there on is not looked for: simplify the pattern"
says_once "a pattern of 'slow-10' takes too long"
grep -v '^factlint' out | cmp -s - expected || fail 'other findings are lost'

rules 300 "$slow" >slow.yaml
run 'three hundred' 2 $((2 * most)) check -r slow.yaml -f concise -s source.txt draft.txt
says_once "a pattern of 'slow-1' takes too long on 'draft.txt'; what"
says_once "a pattern of 'slow-300' takes too long on 'draft.txt', after those of other rules; what"
grep -v '^factlint' out | cmp -s - expected || fail 'other findings are lost'
cp err first
run 'three hundred, again' 2 $((2 * most)) check -r slow.yaml -f concise -s source.txt draft.txt
cmp -s err first || fail 'the same run says something else'

rules 1 "$slow" >slow.yaml
run 'JSON lines' 2 $most check --jsonl -r slow.yaml
prints '"rule":"plain"'
prints "a pattern of 'slow-1' takes too long on 'draft'"
[ "$(grep -c '^{"id":2,"findings":\[{' out)" = 1 ] || fail 'the next line is not answered'
[ "$(wc -l <out)" = 2 ] || fail 'a line has no answer'

# Whatever the shape: backtracking, a reference, a long repeat, around a value or not.
lint() { printf 'version: 1\nrules:\n  - {id: slow, within: document, pattern: %s}\n' "$1" >slow.yaml; }
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "aaaaaaaaa "; print "purr." }' >long.txt
while read -r pattern; do
    lint "'$pattern'"
    run "pattern $pattern" 2 $((3 * most)) check -r slow.yaml -f concise --fail-on never long.txt
    says_once "slow.yaml:3:5: error: a pattern of 'slow' takes too long on 'long.txt'"
done <<'END'
(?:a+)+[xy]
(.+)+(.+)+(.+)+[qx][0-9]
(\w+\s)\1{30}[^b]*\1[xy]
[^q]{65000}[qx]
[^q]*+[qx]
(?=[^q]*[qx])[yz]
(?:a|aa|aaa)+[xy]
(?<=(?:a|b)) ?(?:\w+ )*+[xy]
END

# What an editor may well write, on a text of half a megabyte.
awk 'BEGIN { for (i = 0; i < 5000; i++) printf "The old mill of the %dth town lost %d dogs in the flood, and then %d cats and all of its hens.\n\n", i, i + 7, i * 3 }' >much.txt
cat >slow.yaml <<'END'
version: 1
rules:
  - {id: near, claim: {kind: number, patterns: ['\w+ \w+ .{0,60}?{value}.{0,40}\bsheep\b']}}
  - {id: both, claim: {kind: [number, money], patterns: ['\b(?:flood|storm)\b.{0,80}{value}', '{value}.{0,80}\b(?:flood|storm)\b'], context: 'river|sea'}}
  - {id: wordy, pattern: '\b(\w+) \1\b'}
  - {id: whole, within: document, pattern: 'mill.{0,200}?miller'}
END
run 'an ordinary pack' 0 $((20 * most)) check -r slow.yaml -f concise --fail-on never much.txt
grep 'too long' err && fail 'complains'

finish
