#!/bin/sh
# provenance.test.sh - the day and the standing of a source, in every way to state them.
#
#     FACTLINT=build/factlint tests/provenance.test.sh
#
# The newer toll replaces the older one, and both days are named; a copy is no second
# origin, and two that saw it are two.
set -u
. "$(dirname "$0")/lib.sh"

older='Rescuers said the landslide at Varn killed 14 people.'
newer='Rescuers said the landslide at Varn killed 23 people.'
days="is of 2026-05-04 (old); new has '23 people' of 2026-05-06"
echo 'The landslide at Varn killed 14 people, rescuers said.' >draft.txt

# stale TITLE OLDER NEWER: the draft's toll is the older one.
stale() {
    try "$1" 0 check --isolated -f concise --source "$2" --source "$3" draft.txt
    prints "figure-stale] '14 people' is of 2026-05-04 ($2); $3 has '23 people' of 2026-05-06"
}
fresh() {
    try "$1" 0 check --isolated -f concise --source "$2" --source "$3" draft.txt
    prints_not figure-stale
}

front() { printf -- '---\ndate: %s\n---\n%s\n' "$1" "$2"; }
front 2026-05-04 "$older" >front-old.md
front 2026-05-06 "$newer" >front-new.md
stale 'front matter' front-old.md front-new.md
front 2026-05-06 "$older" >late-old.md
fresh 'front matter of one day' late-old.md front-new.md
fresh 'front matter of a later day' late-old.md front-old.md

page() {
    printf '<html><head><title>A</title>%s</head><body><article><p>%s</p></article></body></html>\n' "$1" "$2"
}
page '<meta property="article:published_time" content="2026-05-04T10:00:00Z">' "$older" >meta-old.html
page '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-05-06"}</script>' "$newer" >json-new.html
page '' "$newer" >none-new.html
stale 'a page' meta-old.html json-new.html
fresh 'a page without a day' meta-old.html none-new.html

printf 'VARN, May 4, 2026 (Reuters) - %s\n' "$older" >wire-old.txt
printf 'VARN, May 6, 2026 (AP) - %s\n' "$newer" >wire-new.txt
stale 'a dateline' wire-old.txt wire-new.txt

letter() { printf 'From: a@b.example\nTo: c@b.example\nDate: %s\nSubject: Varn\n\n%s\n' "$1" "$2"; }
letter 'Mon, 4 May 2026 10:00:00 +0000' "$older" >mail-old.eml
letter 'Wed, 6 May 2026 10:00:00 +0000' "$newer" >mail-new.eml
stale 'a letter' mail-old.eml mail-new.eml

echo "$older" >2026-05-04-varn.txt
echo "$newer" >2026-05-06-varn.txt
stale 'the name of its file' 2026-05-04-varn.txt 2026-05-06-varn.txt
stale 'two ways' meta-old.html wire-new.txt

echo "$older" >plain-old.txt
echo "$newer" >plain-new.txt
fresh 'no day' plain-old.txt plain-new.txt
cat >factlint.yaml <<'END'
version: 1
sources:
  - {path: plain-old.txt, date: 2026-05-04}
  - {path: plain-new.txt, date: 2026-05-06}
END
try 'the configuration' 0 check -f concise draft.txt
prints "'14 people' is of 2026-05-04 (plain-old.txt); plain-new.txt has '23 people' of 2026-05-06"
rm factlint.yaml

# line OLDER NEWER: a case with two sources, each the rest of an object.
line() {
    printf '{"id": "a", "draft": "%s", "sources": [{"name": "old", %s}, {"name": "new", %s}]}\n' "$(cat draft.txt)" "$1" "$2" >case.jsonl
}
line "\"text\": \"$older\", \"date\": \"2026-05-04\"" "\"text\": \"$newer\", \"date\": \"2026-05-06\""
input=case.jsonl try 'JSON lines' 0 check --jsonl
prints "$days"
line "\"text\": \"---\\ndate: 2026-05-04\\n---\\n$older\", \"format\": \"markdown\"" "\"text\": \"$newer\", \"date\": \"2026-05-06\""
input=case.jsonl try 'front matter in JSON lines' 0 check --jsonl
prints "$days"
line "\"text\": \"$older\"" "\"text\": \"$newer\", \"date\": \"2026-05-06\""
input=case.jsonl try 'JSON lines without a day' 0 check --jsonl
prints_not figure-stale

# --- standing

shared='The barge Ada Holm carried 318 crates of lemons when it ran onto the bar at Varn'
one="$shared on its way to the fair in the thick fog of that night, a pilot said."
two="A clerk at the weir counted what was left. $shared, he wrote in the log of the weir. All of it went to the school, and some to the ward of the old, who had asked for more."
echo 'The barge carried 318 crates, a pilot said.' >draft.txt

# told TITLE STANDING STANDING WHAT: of the sources with these standings it says so.
told() {
    state "$2" "$one" >one.md
    state "$3" "$two" >two.md
    try "$1, in front matter" 0 check --isolated -f concise --source one.md --source two.md draft.txt
    "$4" '2 sources that agree, 1 origin'
    echo "$one" >plain-one.txt
    echo "$two" >plain-two.txt
    { printf 'version: 1\nsources:\n' && named plain-one.txt "$2" && named plain-two.txt "$3"; } >factlint.yaml
    try "$1, in the configuration" 0 check -f concise draft.txt
    "$4" '2 sources that agree, 1 origin'
    rm factlint.yaml
}
state() {
    [ "$1" = none ] || printf -- '---\nstanding: %s\n---\n' "$1"
    echo "$2"
}
named() {
    if [ "$2" = none ]; then printf -- '  - {path: %s}\n' "$1"; else printf -- '  - {path: %s, standing: %s}\n' "$1" "$2"; fi
}
told 'a few words are shared' none none prints_not
told 'a copy' none copy prints
told 'a wire' none wire prints_not
told 'both saw it' primary primary prints_not
two="$one"
told 'all words are shared' none none prints
told 'all words are shared, and both saw it' primary primary prints_not
told 'all words are shared, and one saw it' primary none prints

printf '{"id": "a", "draft": "%s", "sources": [{"name": "old", "text": "%s"}, {"name": "new", "text": "%s"}]}\n' "$(cat draft.txt)" "$one" "$one" >case.jsonl
input=case.jsonl try 'JSON lines: all words are shared' 0 check --jsonl
prints '"sources":2,"origins":1'
printf '{"id": "a", "draft": "%s", "sources": [{"name": "old", "text": "---\\nstanding: primary\\n---\\n%s", "format": "markdown"}, {"name": "new", "text": "---\\nstanding: primary\\n---\\n%s", "format": "markdown"}]}\n' "$(cat draft.txt)" "$one" "$one" >case.jsonl
input=case.jsonl try 'JSON lines: both saw it' 0 check --jsonl
prints_not '"origins":1'

finish
