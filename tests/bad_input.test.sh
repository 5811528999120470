#!/bin/sh
# bad_input.test.sh - what users give by mistake, and strangers on purpose.
#
#     FACTLINT=build/factlint tests/bad_input.test.sh
#
# Each mistake has its own message and its exit status, crashes nothing, and
# keeps nothing else in the run from being checked.  At the end: the same bytes
# whatever the order of arguments, the locale, the time zone and the folder.
set -u
. "$(dirname "$0")/lib.sh"
failed=0 n=0 limit=10 wished= unmet= wishes=0 skipped=0 other=
command -v timeout >/dev/null && within="timeout $limit" || within=

# wish: the next run is not yet as it should be; told, but no failure.  It may end
# with another status or say something else; a crash, and a wish that came true and
# should now be a promise, are failures.
wish() {
    settle
    wished=next
}

# settle: the run before is over, with all that was looked for in it.
settle() {
    if [ "$wished" = now ] && [ ! "$unmet" ]; then
        wished=
        fail "holds now: take its 'wish' away"
    fi
    wished= unmet=
}

# fail WHAT: the mistake at hand is not met as it should be.
fail() {
    if [ "$wished" ]; then
        unmet=yes wishes=$((wishes + 1))
        echo "bad_input: wish: $title: $1"
        return
    fi
    crash "$1"
}

# crash WHAT: what no wish excuses.
crash() {
    unmet=yes failed=$((failed + 1))
    echo "bad_input: $title: $1"
    sed 's/^/    /' "$err" | head -n 5
}

# try TITLE STATUS ARGUMENT...: run, and look at the status.
try() {
    [ "$wished" = next ] || settle
    title=$1 wanted=$2
    shift 2
    wished=${wished:+now} unmet=
    n=$((n + 1))
    $within $other "$FACTLINT" "$@" <"${input:-/dev/null}" >"$out" 2>"$err"
    status=$?
    if [ $status -eq 124 ]; then
        crash "still runs after $limit seconds"
    elif [ $status -gt 2 ] || grep -q 'Sanitizer\|runtime error' "$err"; then
        crash "crashed with status $status"
    elif [ $status -ne "$wanted" ]; then
        fail "exit status $status, not $wanted"
    fi
}

# prints_not TEXT: nor does standard error.
prints_not() {
    grep -qF -- "$1" "$out" "$err" && fail "shows: $1"
}
# nothing_beside FILE: nor in it, if it is a folder, is there a report begun and left.
nothing_beside() {
    left=$(find "$1".* "$1"/* 2>/dev/null)
    [ ! "$left" ] || fail "leaves $left behind"
}
# quiet: nothing on standard error.
quiet() {
    [ -s "$err" ] && fail 'complains'
}

# A draft with one error, for runs in which it must still be found.
good() {
    echo 'Police held 14 smugglers in the old harbour, a spokeswoman said.' >good.txt
    echo 'Police held 12 smugglers in the old harbour, a spokeswoman said.' >source.txt
}
still_checked() {
    prints "good.txt:1:13: error[figure-contradicted]"
}
good

# --- what a wish excuses

# wished_of STATUS BODY: so many faults has a wished run of a program that does this.
wished_of() {
    printf '#!/bin/sh\n%s\n' "$2" >stub && chmod +x stub
    found=$(FACTLINT=./stub failed=0 && wish && try 'a wish' 1 && settle >/dev/null && echo "$failed") 2>/dev/null
    n=$((n + 1)) title="a wish, and '$2'"
    [ "${found##*
}" = "$1" ] || fail "it has ${found##*
} faults, not $1"
}
wished_of 0 'exit 0'
wished_of 1 'exit 1'
wished_of 1 'exit 3'
wished_of 1 'kill -SEGV $$'
wished_of 1 'echo "ERROR: AddressSanitizer: heap-use-after-free" >&2; exit 0'
wished_of 1 'echo "a.c:1:2: runtime error: shift exponent" >&2; exit 1'

# --- paths

try 'the good one' 1 check -f concise -s source.txt good.txt
still_checked
quiet

try 'a missing draft' 2 check -f concise -s source.txt missing.txt good.txt
says 'missing.txt: error: No such file or directory'
still_checked

try 'a missing source' 2 check -f concise -s missing.txt -s source.txt good.txt
says 'missing.txt: error: No such file or directory'
still_checked

try 'only a missing draft' 2 check missing.txt
says 'missing.txt: error: No such file or directory'

# Root may read all, so it lets another user run these, where there can be one.
other=
[ "$(id -u)" -ne 0 ] || other='setpriv --reuid=65534 --regid=65534 --clear-groups'
chmod 755 . && cp "$FACTLINT" program
if $other ./program --version >.out 2>.err; then
    ours=$FACTLINT FACTLINT=./program
    echo 'A text.' >locked.txt
    chmod 000 locked.txt
    try 'an unreadable draft' 2 check -f concise -s source.txt locked.txt good.txt
    says 'locked.txt: error: Permission denied'
    still_checked
    try 'an unreadable source' 2 check -f concise -s source.txt -s locked.txt good.txt
    says 'locked.txt: error: Permission denied'
    still_checked
    try 'an unreadable rule file' 2 check -r locked.txt good.txt
    says 'locked.txt: error: Permission denied'
    mkdir shut && chmod 000 shut
    try 'an unreadable folder' 2 check -f concise -s source.txt shut good.txt
    says 'shut: error: Permission denied'
    still_checked
    mkdir still && chmod 555 still
    try 'a report in a folder that cannot be written' 2 check -f concise --output json:still/a.json -s source.txt good.txt
    says 'still/a.json: error: Permission denied'
    still_checked
    FACTLINT=$ours
else
    skipped=$((skipped + 5))
    echo 'bad_input: skipped: what cannot be read, for there is no other user than root'
fi
other=

mkdir -p bare/deeper
echo '#!/bin/sh' >bare/run.sh
try 'a folder without texts' 2 check bare
says 'bare: error: there is no text (.md, '

mkfifo pipe.txt
mkdir -p odd && mv pipe.txt odd/
try 'a pipe in a folder is no text' 2 check -f concise -s source.txt odd good.txt
still_checked

try 'nothing to check' 2 check
says 'nothing to check'

# --- bytes

printf 'Caf\351 and 12 cakes.\n' >latin.txt
try 'invalid UTF-8' 2 check -f concise -s source.txt latin.txt good.txt
says 'latin.txt:1:4: error:'
says 'UTF-8'
still_checked

printf 'First line.\nA text\000 with 12 cakes.\n' >nul.txt
try 'a NUL byte' 2 check -f concise -s source.txt nul.txt good.txt
says 'nul.txt:2'
says 'NUL'
still_checked

printf '\377\376A\000 \000' >utf16.txt
try 'UTF-16' 2 check utf16.txt
says 'utf16.txt'

: >empty.txt
try 'an empty draft' 0 check empty.txt
says 'empty.txt: note: there is no text'
prints '0 figures'

printf ' \n\t\n\n' >blank.txt
try 'a blank draft' 0 check blank.txt
says 'blank.txt: note: there is no text'

try 'an empty source' 1 check -f concise -s empty.txt -s source.txt good.txt
says 'empty.txt: note: there is no text'
still_checked

printf '\357\273\277Police held 14 smugglers in the old harbour, a spokeswoman said.\r\n' >bom.txt
try 'a byte order mark and CRLF' 1 check -f concise -s source.txt bom.txt
prints 'figure-contradicted'
quiet

printf 'One. %*s 12 cakes.\n' 17825792 x >large.txt
try 'a text of 17 MB' 2 check -f concise -s source.txt large.txt good.txt
says 'large.txt: error: larger than 16 MiB'
still_checked

printf 'The mill \033[31mlost $2 million dollars\033]0;x\007, its owner said.\n' >escape.txt
try 'escape sequences for a terminal' 0 check --color never escape.txt
LC_ALL=C grep -q "$(printf '\033')" .out && fail 'they pass through'
prints 'redundant-currency'

awk 'BEGIN { for (i = 0; i < 20000; i++) printf "12 cakes and 13 pies, "; print "" }' >line.txt
try 'a line of 400 kB' 0 check line.txt --fail-on never

awk 'BEGIN { for (i = 0; i < 50000; i++) printf "> "; print "12 cakes" }' >quotes.md
try 'deep Markdown quotes' 0 check quotes.md
awk 'BEGIN { for (i = 0; i < 50000; i++) printf "["; print "12 cakes" }' >brackets.md
try 'open Markdown brackets' 0 check brackets.md
awk 'BEGIN { for (i = 0; i < 50000; i++) printf "*a **a "; print "12 cakes" }' >stars.md
try 'open Markdown stars' 0 check stars.md

# --- rule files

# rule LINE...: a rule file with these lines behind a good claim rule.
rule() {
    cat >bad.yaml <<'YAML'
version: 1
rules:
  - id: cakes
    title: Cakes
    level: error
    claim:
      kind: number
      patterns: ['{value} cakes']
    why: Cakes are counted twice.
    examples:
      - {text: They ate 12 cakes., claim: '12'}
      - {text: They ate 12 pies., claim: none}
YAML
    printf '%s\n' "$@" >>bad.yaml
}

rule
try 'a good rule file' 1 check -f concise -r bad.yaml -s source.txt good.txt
quiet
still_checked

try 'its examples' 0 rules test bad.yaml
rule '      - {text: They ate 12 buns., claim: "12"}'
try 'an example that fails' 1 rules test bad.yaml
prints "bad.yaml:13:9: example of 'cakes' fails: it gives none, not 12"

rule '    levle: error'
try 'an unknown key' 2 check -r bad.yaml good.txt
says "bad.yaml:13:5: error: unknown key 'levle'"
says "did you mean 'level'"

rule '  - id: cakes' '    claim: {kind: number, patterns: ["{value} pies"]}'
try 'a duplicate id' 2 check -r bad.yaml good.txt
says 'bad.yaml:13'
says 'cakes'

rule '  - id: pies' "    claim: {kind: number, patterns: ['{value} (pies']}"
try 'an invalid pattern' 2 check -r bad.yaml good.txt
says 'bad.yaml:14'
says 'parenthes'

rule '  - id: pies' "    claim: {kind: mony, patterns: ['{value} pies']}"
try 'an unknown kind' 2 check -r bad.yaml good.txt
says "unknown kind 'mony'"
says "did you mean 'money'"

rule '  - id: pies' "    claim: {kind: number, patterns: ['pies']}"
try 'a pattern without {value}' 2 check -r bad.yaml good.txt
says 'bad.yaml:14'
says '{value}'

rule '  - id: pies' '    claim: {kind: number, patterns: [' '      {value} pies]}'
try 'a pattern that needs quotes' 2 check -r bad.yaml good.txt
says 'bad.yaml:15'

rule '  - id: pies' '    claim:' '      kind: number' '      patterns:' \
    '        - {value} pies'
try 'an item that needs quotes' 2 check -r bad.yaml good.txt
says 'in quotes as a whole'

rule
try 'a rule file named twice' 1 check -f concise -r bad.yaml -r ./bad.yaml \
    -s source.txt good.txt
quiet
still_checked

rule '  - id: pies' '    check: no-such-check'
try 'an unknown check' 2 check -r bad.yaml good.txt
says 'no-such-check'

rule '  - {id: [unclosed'
try 'broken YAML' 2 check -r bad.yaml good.txt
says 'bad.yaml:1'

{
    echo 'version: 1'
    echo 'a: &a [x, x, x, x, x, x, x, x, x]'
    before=a
    for name in b c d e f g h i j; do
        echo "$name: &$name [*$before, *$before, *$before, *$before, *$before, *$before, *$before, *$before, *$before]"
        before=$name
    done
    echo 'rules: *j'
} >bomb.yaml
try 'a bomb of aliases' 2 check -r bomb.yaml good.txt
says 'bomb.yaml:'

awk 'BEGIN { for (i = 0; i < 100000; i++) printf "["; print "" }' >deep.yaml
try 'deep nesting' 2 check -r deep.yaml good.txt
says 'deep.yaml:1'

awk 'BEGIN { print "version: 1\nrules:\n  - id: x\n    why: |"; for (i = 0; i < 400000; i++) print "      many words of no use" }' >long.yaml
try 'a rule file of 10 MB' 2 check -r long.yaml good.txt
says 'long.yaml'

try 'a missing rule file' 2 check -r missing.yaml good.txt
says 'missing.yaml: error: No such file or directory'

mkdir -p norules
try 'a folder without rule files' 2 check -r norules good.txt
says 'norules'

try 'validating a broken rule file' 2 rules validate bad.yaml
says 'bad.yaml:1'

awk 'BEGIN { printf "They ate 12 cakes "; for (i = 0; i < 3000; i++) printf "a"; print "!" }' >slow.txt
rule '  - id: slow' "    claim: {kind: number, patterns: ['{value} cakes (a+)+\$']}"
try 'a pattern that would run for ever' 2 check -f concise -r bad.yaml -s source.txt slow.txt good.txt
says 'slow.txt'
says 'slow'
still_checked

# --- JSON lines

cat >lines.json <<'JSON'
{"id":"first","text":"They ate 12 cakes."}
{"id":"broken","text":
not JSON at all
{"id":"no text"}
{"id":"odd","text":12}
["a list"]
{"id":"odd date","text":"They ate 12 cakes.","date":"yesterday"}
{"id":"odd format","text":"They ate 12 cakes.","format":"epub"}
{"id":"null","text":null}

{"id":"last","text":"They ate 13 cakes."}
JSON
input=lines.json
try 'broken lines to extract' 2 extract --jsonl
prints '{"id":"first","mentions":[{'
prints '{"id":"last","mentions":[{'
prints '{"id":null,"error":'
prints "{\"id\":\"no text\",\"error\":\"'text' is missing\"}"
prints '{"id":"odd","error":"'
prints '{"id":"odd date","error":"'
prints '{"id":"odd format","error":"'
prints '{"id":"null","error":"'
[ "$(wc -l <.out)" -eq 10 ] || fail "$(wc -l <.out) answers to 10 lines"

cat >lines.json <<'JSON'
{"id":"first","draft":"They ate 12 cakes.","sources":[{"name":"s","text":"They ate 13 cakes."}]}
{"id":"nothing"}
{"id":"no name","draft":"x","sources":[{"text":"They ate 13 cakes."}]}
{"id":"no text","draft":"x","sources":[{"name":"s"}]}
{"id":"twice","draft":"x","sources":[{"name":"s","text":"x"},{"name":"s","text":"x"}]}
{"id":"taken","draft":"x","sources":[{"name":"draft","text":"x"}]}
{"id":"no list","draft":"x","sources":{"name":"s","text":"x"}}
{"id":"no object","draft":"x","sources":["x"]}
{"id":"nul","draft":"x\u0000y","sources":[]}
{"id":"half a pair","draft":"\ud800 12 cakes","sources":[]}
{"id":"last","draft":"They ate 13 cakes.","sources":[{"name":"s","text":"They ate 13 cakes."}]}
JSON
try 'broken lines to check' 2 check --jsonl
prints '{"id":"first","findings":[{'
prints '{"id":"last","findings":['
for id in nothing 'no name' 'no text' twice taken 'no list' 'no object'; do
    prints "{\"id\":\"$id\",\"error\":\""
done
prints '{"id":null,"error":"NUL in a string"}'
[ "$(wc -l <.out)" -eq 11 ] || fail "$(wc -l <.out) answers to 11 lines"

printf '{"id":"\303(","text":"x"}\n{"id":"last","text":"12 cakes"}' >lines.json
try 'invalid UTF-8 in a line, no line end at the last' 2 extract --jsonl
prints '"error":'
prints '{"id":"last","mentions":[{'

awk 'BEGIN { printf "{\"id\":"; for (i = 0; i < 100000; i++) printf "["; print ""; print "{\"id\":\"last\",\"text\":\"x\"}" }' >lines.json
try 'a deep line' 2 extract --jsonl
prints '{"id":"last","mentions":[]'

: >lines.json
try 'no line at all' 0 check --jsonl
quiet
input=

# --- sources that a text names itself

mkdir -p outer/project/drafts outer/project/.git
echo 'Police held 12 smugglers: the secret.' >outer/secret.txt
ln -s ../../secret.txt outer/project/drafts/link.txt
ln -s /etc outer/project/drafts/etc
# front SOURCE: a draft whose front matter names it.
front() {
    printf -- '---\nsources: [%s]\n---\nPolice held 14 smugglers, a spokeswoman said.\n' "$1" \
        >outer/project/drafts/draft.md
}
for path in ../../secret.txt ../../../../../../../../../../etc/passwd /etc/passwd link.txt etc/passwd "$work/outer/secret.txt"; do
    front "$path"
    try "a source outside the project: $path" 2 check -f concise outer/project/drafts/draft.md good.txt
    says 'draft.md:2:'
    says 'outside the project'
    prints_not 'root:'
    prints_not 'the secret'
done
front missing.txt
try 'a source that is missing' 2 check outer/project/drafts/draft.md
says "draft.md:2:11: error: source 'missing.txt': No such file or directory"
front '"\0.txt"'
try 'a source with a NUL in its name' 2 check outer/project/drafts/draft.md
says 'draft.md:2'
front .
try 'a source that is the folder of the draft' 0 check --fail-on never outer/project/drafts/draft.md

printf -- '---\nsources: [unclosed\n---\nPolice held 14 smugglers, police said.\n' >front.md
try 'broken front matter' 2 check front.md
says 'front.md:'
printf -- '---\ndate: 2021-13-45\n---\nThe mill burnt down last year, its owner said.\n' >front.md
try 'a date in front matter that is none' 2 check front.md
says 'front.md:2:7'

# --- web pages

printf '<meta charset=latin1><p>The caf\351 served 14 guests, its owner said.' >page.html
try 'a page in another encoding' 0 extract page.html
prints '"kind":"number","value":"14"'
printf '<p>The caf\351 served 14 guests, its owner said.' >page.html
try 'a page of no encoding' 0 extract page.html
says 'page.html: warning: it declares no encoding'
prints '"kind":"number","value":"14"'
printf '<meta charset=utf-8>\n<p>The caf\351 served 14 guests.' >page.html
try 'a page that is not in its encoding' 2 check page.html
says 'page.html:2:11: error: invalid UTF-8 at offset 31'
printf '<meta charset=x-own><p>The caf\351 served 14 guests.' >page.html
try 'a page in an encoding of its own' 2 check page.html
says "its encoding 'x-own' is not known here"
printf '<p>The mill \0 has 14 men.' >page.html
try 'a NUL in a page' 2 check page.html
says 'page.html:1:13: error: a NUL byte at offset 12'
printf '<p>The mill has 14 men and a <a href="http://a' >page.html
try 'a page that is cut' 0 extract page.html
prints '"kind":"number","value":"14"'
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "<div>"; print "14 men" }' >page.html
try 'a page that nests without end' 2 check page.html
says 'page.html: error: its elements nest deeper than 512'
awk 'BEGIN { for (i = 0; i < 2000000; i++) printf "<p>x" }' >page.html
try 'a page that needs more memory than there is' 2 check page.html
says 'page.html: error: the page needs more than 256 MiB'
head -c 17000000 /dev/zero | tr '\0' x >page.html
try 'a page that is too large' 2 check page.html
says 'page.html: error: larger than 16 MiB'
printf '<!DOCTYPE p [<!ENTITY x SYSTEM "good.txt">]><p>&x; The mill has 9 men, it said.' >page.html
try 'an entity that names a file' 0 extract page.html
prints_not '14'
prints '"value":"9"'

# --- the command line

try 'an unknown command' 2 chekc good.txt
says "unknown command 'chekc'; did you mean 'check'?"
try 'a command that is nothing like one' 2 xyzzyxyzzy
says "unknown command 'xyzzyxyzzy'"
try 'an unknown option' 2 check --sorce source.txt good.txt
says "unknown option '--sorce'; did you mean '--source'?"
try 'an unknown letter' 2 check -x good.txt
says "unknown option '-x'"
try 'an unknown letter among known ones' 2 check -xf concise good.txt
says "unknown option '-x"
try 'an option without its argument' 2 check good.txt --format
says "option '--format' needs an argument"
try 'an argument that is not wanted' 2 check --redact=yes good.txt
says 'redact'
says "option '--redact' takes no argument"
try 'an option that could be two' 2 check --f concise good.txt
says "'--f'"
try 'an unknown format' 2 check -f markdwn good.txt
says "unknown format 'markdwn'; did you mean 'markdown'?"
try 'an unknown stage' 2 show mention good.txt
says "unknown stage 'mention'; did you mean 'mentions'?"
try 'a format that is no form of the stage' 2 show mentions -f json good.txt
says "format 'json' does not serve 'show mentions'"
try 'a format that does not serve a document' 2 show document -f markdown good.txt
says "format 'markdown' does not serve 'show document'"
try 'a stage that drops nothing' 2 show mentions --dropped good.txt
says "--dropped goes with 'show blocks' alone"
try 'a stage without a file' 2 show mentions
says 'show takes a stage and a file'
try 'an unknown rule' 2 rules explain figure-contradictd
says "unknown rule 'figure-contradictd'; did you mean 'figure-contradicted'?"
try 'an unknown verb' 2 rules lst
says "not 'lst'"
try 'a date that is none' 2 check --date yesterday good.txt
says "--date takes YYYY-MM-DD, not 'yesterday'"
try 'a day that is none' 2 check --date 2021-02-30 good.txt
says "--date takes YYYY-MM-DD, not '2021-02-30'"
try 'a level that is none' 2 check --fail-on fatal good.txt
says "not 'fatal'"
try 'an output without a file' 2 check --output json good.txt
says "--output takes FORMAT:FILE, not 'json'"
try 'an output that cannot be written' 2 check -f concise --output json:missing/out.json -s source.txt good.txt
says 'missing/out.json: error: No such file or directory'
still_checked
mkdir -p folder.json
try 'an output that is a folder' 2 check -f concise --output json:folder.json -s source.txt good.txt
says 'folder.json'
still_checked
nothing_beside folder.json
try 'an output' 1 check -f concise --output json:out.json -s source.txt good.txt
grep -q '"schema":"factlint/1"' out.json || fail 'out.json is no report'
nothing_beside out.json
if [ -c /dev/full ]; then
    title='a full disk' n=$((n + 1)) wished=
    "$FACTLINT" check -f concise -s source.txt good.txt >/dev/full 2>.err
    status=$?
    [ $status -eq 2 ] || fail "exit status $status, not 2"
    says 'No space left'
fi

# --- the same bytes, whatever is around

for i in 1 2 3 4 5; do
    echo "Police held 1$i smugglers in harbour $i last week, a spokeswoman said." >"draft$i.txt"
done
# same TITLE: the output is that of the first run.
same() {
    cmp -s .first .out || fail 'prints other bytes'
}
try 'five drafts' 1 check -f json -s source.txt draft1.txt draft2.txt draft3.txt draft4.txt draft5.txt
cp .out .first
try 'five drafts shuffled' 1 check draft4.txt -s source.txt draft2.txt draft5.txt -f json draft1.txt draft3.txt
same
try 'a draft twice' 1 check draft4.txt -s source.txt draft2.txt draft5.txt -f json draft1.txt draft3.txt draft1.txt
same
for locale in C POSIX en_US.UTF-8 de_DE.UTF-8 tr_TR.UTF-8; do
    export LC_ALL=$locale
    try "locale $locale" 1 check -f json -s source.txt draft1.txt draft2.txt draft3.txt draft4.txt draft5.txt
    same
done
unset LC_ALL
for zone in UTC Pacific/Kiritimati America/Los_Angeles; do
    export TZ=$zone
    try "time zone $zone" 1 check -f json -s source.txt draft1.txt draft2.txt draft3.txt draft4.txt draft5.txt
    same
done
unset TZ

try 'peers' 0 check -f json -s source.txt -s good.txt -s draft1.txt
cp .out .first
try 'peers shuffled' 0 check -f json -s draft1.txt -s good.txt -s source.txt
same

try 'absolute paths' 1 check -f json -s "$work/source.txt" "$work/good.txt"
cp .out .first
cd bare || exit 2
try 'absolute paths from another folder' 1 check -f json -s "$work/source.txt" "$work/good.txt"
cd ..
cmp -s .first .out || fail 'prints other bytes'

# A text is not its own source, however its path is spelt.
mkdir -p self/wire
echo 'Rescue teams said 14 miners were trapped in the northern shaft.' > self/draft.md
echo 'Rescue teams said 12 miners were trapped in the northern shaft.' > self/wire/a.txt
ln -s ../draft.md self/wire/b.md
for sources in self self/wire self/../self self/wire/b.md; do
    wanted=1
    [ $sources = self/wire/b.md ] && wanted=0
    try "the draft among its sources: $sources" $wanted check -f json -s $sources self/draft.md
    grep -q '"agree": *0' .out || fail 'agrees with itself'
done

# What the caller closed or laid out beforehand: nothing is overwritten, nothing lost in silence.
echo keep > keep.txt
ln -s keep.txt report.json
try 'a link for a report' 1 check --output json:report.json -s self/wire self/draft.md
[ "$(cat keep.txt)" = keep ] && [ -f report.json ] && [ ! -L report.json ] || fail 'follows it'
nothing_beside report.json
if [ -e /dev/full ]; then
    title='a full disk'
    for command in extract 'show mentions' 'rules list' '--help'; do
        "$FACTLINT" $command $([ "$command" = extract ] || [ "$command" = 'show mentions' ] && echo self/draft.md) >/dev/full 2>.err
        [ $? -eq 2 ] || fail "$command exits 0"
    done
fi
title='a closed standard output'
"$FACTLINT" check --output json:closed.json -s self/wire self/draft.md >&- 2>.err
[ $? -eq 2 ] && [ "$(head -c 1 closed.json)" = '{' ] || fail 'mixes two reports'
printf -- '---\ndate: "\\e[31mRED"\n---\nText of 12 dogs.\n' > escape.md
try 'an escape sequence in a date' 2 check escape.md
grep -q "$(printf '\033')" .err && fail 'reaches the terminal'

# A byte order mark changes nothing, whatever the text begins with.
mkdir -p marked bare-of-marks
begins() { # LINES: what is shown and found is the same with the mark and without
    n=$((n + 1)) title="a byte order mark before: $1"
    for extension in txt md; do
        printf -- "$1" >bare-of-marks/a.$extension
        { printf '\357\273\277' && printf -- "$1"; } >marked/a.$extension
        for stage in blocks sentences mentions; do
            for folder in marked bare-of-marks; do
                (cd $folder && "$FACTLINT" show $stage a.$extension >../.$folder 2>&1)
            done
            cmp -s .marked .bare-of-marks || fail "$stage of a .$extension differ"
        done
        for folder in marked bare-of-marks; do
            (cd $folder && "$FACTLINT" check -s ../source.txt a.$extension >../.$folder 2>&1)
        done
        cmp -s .marked .bare-of-marks || fail "findings of a .$extension differ"
    done
}
begins '1. They held 14 smugglers, police said.\n2. They held 9 mules, police said.\n'
begins '- They held 14 smugglers, police said.\n- They held 9 mules.\n'
begins '14 smugglers held\n\nPolice held 14 smugglers in the old harbour.\n'
begins '# 14 smugglers held\n\nPolice held 14 smugglers.\n'
begins 'Photo: 12 dogs\n\nPolice held 14 smugglers.\n'
begins 'LONDON, March 3 - Police held 14 smugglers on Monday.\n'
begins '2\n'
begins '\n'
begins '---\ndate: 2024-05-02\n---\n1. Police held 14 smugglers last year.\n'
begins '---\nThey held 12 dogs.\n---\n'

# HTML inside Markdown is read; where tags of a site stand in it, it is not, and not in
# silence.
printf 'Police said 12 dogs.\n\n<p class="a1">{%% if x %%}They saw 40\ncats.</p>\n\nMore.\n' > html.md
try 'figures in a block of HTML' 0 check html.md
prints 'not read: html.md:3, 1 line: a block of HTML that is quoted, or has tags of a site in it, and holds figures'
printf 'Police said 12 dogs.\n\n<!-- 40 cats -->\n\n<div id="a1"></div>\n\n1,0<b>50</b> cats.\n' > quiet.md
try 'no figures in a block of HTML' 0 check quiet.md
grep -q HTML .out .err && fail 'warns'

# A rule is not forgotten behind 70,400 words that other rules wait for.
awk 'BEGIN {
    print "version: 1\nrules:"
    for (i = 0; i < 1100; i++) {
        printf "  - {id: w-%d, claim: {kind: number, patterns: [\"{value} x\"], trigger: [", i
        for (k = 0; k < 64; k++) {
            n = i * 64 + k
            printf "%s\"%c%c%c%c\"", k ? ", " : "", 97 + n % 26, 97 + int(n / 26) % 26, 97 + int(n / 676) % 26, 97 + int(n / 17576) % 26
        }
        print "]}}"
    }
    print "  - {id: last-one, level: error, claim: {kind: number, patterns: [\"{value} quokkas\"], trigger: [quokkas]}}"
}' > words.yaml
printf 'They saw 12 quokkas.\n\nThey saw 14 quokkas.\n' > quokkas.txt
try 'a rule behind many words' 1 check --format concise --rules words.yaml quokkas.txt
grep -q 'error\[last-one\]' .out || fail 'is forgotten'

# The byte that stands for {value} inside a pattern is no value of a text's.
cat > kept.yaml <<'END'
version: 1
rules:
  - {id: kept, level: error, claim: {kind: number, patterns: ['kept {value}']}}
END
echo 'They kept 7 cats.' > seven.txt
printf 'They kept \001 cats and saw 4 dogs.\n' > byte.txt
try 'a byte that looks like a value' 0 check -f concise -r kept.yaml -s seven.txt byte.txt
echo 'They kept 4 dogs and saw cats.' > four.txt
try 'a value' 1 check -f concise -r kept.yaml -s seven.txt four.txt

# Time grows with the text and not with its square: 256 KB of each within the limit.
large() {
    awk -v n="$2" -v text="$1" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text }'
}
large . 262144 > dots.txt
large '1,000 ' 40000 > thousands.txt
large 'Police found 12 dogs\r' 12000 > returns.txt
large '|a|3|\n' 40000 > rows.md
for file in dots.txt thousands.txt returns.txt rows.md; do
    try "quarter of a megabyte: $file" 0 check $file
done

# People of whom nobody told, and whose names are unlike: each is asked about once.
awk 'BEGIN {
    printf "Ilse Varga runs the mill. "
    for (x = 1; i < 3000; i++) {
        name = "K"
        for (k = 0; k < 12; k++) {
            x = x * 16807 % 2147483647
            name = name (k % 2 ? substr("bdfghklmnprstvz", int(x / 1000) % 15 + 1, 1) : \
                substr("aeiou", int(x / 1000) % 5 + 1, 1))
        }
        printf "\"We grind,\" Mr. %s said.\n\n", name
    }
}' >strangers.txt
echo 'The weir is old.' >weir.txt
try 'three thousand strangers' 0 check -s weir.txt strangers.txt
# One name of which no source tells, on each of many lines.
lines() { # NAME
    awk -v name="$1" 'BEGIN { for (i = 0; i < 12000; i++)
        print name " went to the old mill." (i % 5 ? "" : "\n") }'
}
lines 'Otto Fell' >otto.txt
lines 'Jane Roe' >jane.txt
try 'one stranger on all lines' 0 check -s jane.txt otto.txt
# Tolls of a day without its year, in a text that tells no day of the week.
awk 'BEGIN { for (i = 0; i < 20000; i++)
    print "On May 4 a flood killed " 40 + i % 50 " people at the mills.\n" }' >tolls.txt
try 'many tolls' 0 check tolls.txt

settle
echo "bad_input: $n runs, $failed faults, $wishes wishes, $skipped skipped"
[ $failed -eq 0 ]
