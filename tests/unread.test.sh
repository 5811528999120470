#!/bin/sh
# unread.test.sh - what was not read is said, in every report.
#
#     FACTLINT=build/factlint tests/unread.test.sh
set -u
. "$(dirname "$0")/lib.sh"
out=out err=err

line='taken for boilerplate of a web page'
rest="behind a line that ends an article, as 'Related articles'"
claim='The guards saw 14 wolves by the mill, a ranger said.'
echo 'The guards saw 12 wolves by the mill, a ranger said.' >source.txt

# unread REASON FILE: a run over it says so, and --strict is not content.
unread() {
    try "$2" 0 check -s source.txt "$2"
    prints "not read: $2:$1"
    try "$2, strictly" 2 check --strict -s source.txt "$2"
    says 'not all was read or understood (1 note), as --strict asks'
}
# read FILE: the same claim where it is read.
read_all() {
    try "$1" 1 check --strict -s source.txt "$1"
    prints '14 wolves'
    prints_not 'not read'
}

# --- boilerplate, and the same words where they are none

story='The wolves of the mill\n\nNobody had seen any for years, and few people looked.\n\nNow some have.\n\n'
for start in 'Photo:' 'Read more:' 'Updated:' 'Image credit' 'See also:'; do
    printf "$story%s %s\n" "$start" "$claim" >line.txt
    unread "7, 1 line: $line" line.txt
done
printf "${story}Advertisement\n\nNo more.\n\n©\n" >line.txt
unread "7, 2 lines: $line" line.txt
for start in 'Related articles' 'Leave a reply' 'Continue reading'; do
    printf "$story$start\n\n$claim\n\nThere were 15 cats.\n" >rest.txt
    try "all behind '$start'" 0 check -s source.txt rest.txt
    prints "not read: rest.txt:7, 1 line: $line"
    prints "not read: rest.txt:9, 2 lines: $rest"
done
printf "$story%s\n" "$claim" >plain.txt
read_all plain.txt
printf "${story}The related articles of the law are dead.\n\n%s\n" "$claim" >plain.txt
read_all plain.txt
printf '%s\n\nPhoto: none\n' "$claim" >caption.md
read_all caption.md

# --- Markdown

printf 'Few people looked.\n\n```\n%s\n```\n\nAnd `15 cats` or `cats`.\n' "$claim" >code.md
unread '4, 2 lines: code that holds figures' code.md
printf 'Few people looked.\n\n<p>\nThey {{ x }} saw\n14 wolves and 15 cats.\n</p>\n' >html.md
block='a block of HTML that is quoted, or has tags of a site in it, and holds figures'
unread "5, 1 line: $block" html.md
printf 'Few looked.\n\n<p>\nThey saw\n14 wolves.\n</p>\n' >html.md
read_all html.md
printf '%s\n\n```\nnothing\n```\n\n<div class="a1">`x`</div>\n\n<!-- more, v16.5 -->\n' "$claim" >none.md
read_all none.md

# What Markdown keeps off the page: loud with a figure, silent without.
comment='a comment that holds figures'
title_of='a link'"'"'s title or a cell too many that holds figures'
alt='an alt or title of HTML that holds figures'
# kept REASON TEXT TWIN: the last line of the text holds a figure, its twin none.
kept() {
    printf 'Few people looked.\n\n%b\n' "$2" >kept.md
    unread "$(($(wc -l <kept.md))), 1 line: $1" kept.md
    printf '%s\n\n%b\n' "$claim" "$3" >twin.md
    read_all twin.md
}
kept "$comment" '<!-- 15 cats -->' '<!-- cats -->'
kept "$comment" 'A <!-- fifteen cats --> cat.' 'A <!-- one cat, v2 --> cat.'
kept "$comment" 'A <!-- no\n15 cats --> cat.' '<!-- no\ncats --> and'
kept "$block" '> <!-- x --> They saw 14 wolves.' '<!-- x --> They saw wolves.'
kept "$block" '> <!-- factlint: ignore[date-weekday] the 14th --> They saw 14 wolves.' \
    '<!-- factlint: ignore[date-weekday] the 14th --> They saw wolves.'
kept "$title_of" 'A [cat](a14.md "of 15 lives").' 'A [cat](a14.md "of many" ).'
kept "$title_of" '![A cat](<a 14.png> (the\n15th cat))' '![A cat](<a 14.png> (the\ncat))'
kept "$title_of" '[x]: http://a.example/14/1 '"'15 cats'" '[14]: http://a.example/14/1 "cats"\n[12]: <a 15>'
kept "$title_of" '|a|b|\n|---|---|\n|c|d| 15 cats |' '|a|b|\n|---|---|\n|c|d| cats |'
kept "$alt" 'A <img src="14.png" alt="15 cats">.' 'A <img src="14.png" width="15" alt="cats">.'
kept "$alt" '<img src="14.png"\n title='"'15 cats'>" '<img src="14.png"\n data-title="15">'
kept "$comment" 'A <!-- 15 --> <del>b</del> [c](d).' '1. a\n2. b\n   > 3. c\n\n~~~ 4\n~~~\n\n## d {#e5}\n\n- [x] [f][g7]\n\n[g7]: h8'
kept "$block" '> <script>14</script> 15 cats' '> <script>14\n> 15</script>'

# --- every report

printf "${story}Photo: %s\n" "$claim" >line.txt
for format in terminal concise markdown; do
    try "$format" 0 check -f $format line.txt
    prints "line.txt:7, 1 line: $line"
done
for format in json jsonl; do
    try "$format" 0 check -f $format line.txt
    prints "\"not_read\":[{\"document\":\"line.txt\",\"line\":7,\"lines\":1,\"why\":\"$line\"}]}"
    try "$format of what was read" 0 check -f $format source.txt
    prints '"not_read":[]}'
done
for format in json markdown; do
    try "the report as $format" 0 report -f $format line.txt
    prints "$line"
done
try 'redacted' 0 check --redact line.txt
prints "not read: line.txt:7, 1 line: $line"
try 'extract' 0 extract line.txt
prints "\"not_read\":[{\"document\":\"line.txt\",\"line\":7"
try 'extract, strictly' 2 extract --strict line.txt
try 'blocks' 0 show blocks line.txt
prints 'boilerplate'
try 'a source' 0 check -s line.txt source.txt
prints "not read: line.txt:7, 1 line: $line"
try 'a source of two drafts' 0 check -s line.txt source.txt none.md
[ "$(grep -c 'not read' out)" -eq 1 ] || fail 'names it more than once'

printf '{"id":1,"draft":"%sPhoto: 14 wolves\\n"}\n' "$(printf "$story" | sed 's/$/\\n/' | tr -d '\n')" >lines
input=lines
try 'JSON lines' 0 check --jsonl
prints "\"notes\":[{\"message\":\"not read, 1 line: $line\",\"document\":\"draft\",\"line\":7}]}"
try 'JSON lines, strictly' 2 check --jsonl --strict
says 'as --strict asks'
printf '{"id":1,"text":"%s","format":"markdown"}\n' '`14 wolves`' >lines
try 'JSON lines to extract' 2 extract --jsonl --strict
prints '"message":"not read, 1 line: code that holds figures","document":"text","line":1}'
printf '{"id":1,"draft":"%s","url":"u"}\n' "$claim" >lines
try 'an unknown key, strictly' 2 check --jsonl --strict
printf '{"id":1,"draft":"%s"}\n' "$claim" >lines
try 'nothing to note, strictly' 0 check --jsonl --strict
input=

# --- texts that cannot be read

printf 'Caf\351 and 12 cakes.\n' >latin.txt
try 'only a draft that cannot be read' 2 check -s source.txt latin.txt
prints 'nothing was checked'
prints 'not read: latin.txt: it cannot be read, as its error says'
prints_not 'no findings'
try 'only a source that cannot be read' 2 check -s latin.txt source.txt
prints 'not read: latin.txt: it cannot be read'
try 'only peers that cannot be read' 2 check -s latin.txt
prints 'nothing was checked'
: >empty.txt
try 'an empty draft' 0 check empty.txt
prints 'no findings in 1 draft'
try 'an empty draft, strictly' 2 check --strict empty.txt

# --- files that are no texts

mkdir -p folder/deep empty
cp source.txt folder/a.txt
: >folder/b.pages && : >folder/deep/c.RTF && : >folder/d.key && : >folder/e
: >folder/picture.png && : >folder/rules.yaml && : >folder/.hidden.pages
ln -s ../source.txt folder/link.txt
printf '%s\n' "$claim" >draft.txt
other='no text that is read; save it as .txt or .md'
try 'files of a folder' 1 check -s folder draft.txt
for file in folder/b.pages folder/d.key folder/deep/c.RTF folder/e; do
    prints "not read: $file: $other"
done
prints 'not read: folder/link.txt: a link, and links in a folder are not followed'
[ "$(grep -c 'not read' out)" -eq 5 ] || fail 'names others'
try 'files of a folder, as JSON' 1 check -f json -s folder draft.txt
prints "{\"document\":\"folder/b.pages\",\"why\":\"$other\"}"
try 'files of a folder, strictly' 2 check --strict -s folder draft.txt
says '(5 notes)'
try 'files of a folder of drafts' 0 check folder
prints 'not read: folder/b.pages'
try 'files of a folder to extract' 0 extract folder
prints '"not_read":[{"document":"folder/b.pages"'
# foreign FILE BYTES WHAT: named, a file of that sort is a mistake that says what it is.
foreign() {
    # shellcheck disable=SC2059 # bytes
    printf "$2" >"$1"
    try "named: $1" 2 check -s source.txt "$1" draft.txt
    says "$1: error: it is $3"
    prints '14 wolves'
    try "named as a source: $1" 2 check -s source.txt -s "$1" draft.txt
    try "named to extract: $1" 2 extract "$1"
}
foreign a.rtf '{\\rtf1 Six.}' 'RTF, which is not read; save it as .docx or .txt'
foreign a.doc '\320\317\021\340\241\261\032\341.' 'an old file of Microsoft Office'
foreign a.pages 'PK\003\004...' 'a ZIP archive'
foreign photo '\211PNG\r\n' 'a picture, which is not read; put its words into a .txt'
foreign a.txt '\037\213\010' 'packed by gzip, which is not read; unpack it'
foreign a.json '{"title": "Six cats"}' 'JSON, which is not read; save its text as .txt'
foreign feed.xml '<?xml version="1.0"?>\n<rss><title>Six cats</title></rss>' 'XML, which is not read; save its text as .txt'
foreign paper '\\documentclass{article}' 'LaTeX, which is not read; save it as .pdf'
rm a.rtf a.doc a.pages photo a.txt a.json feed.xml paper

# --- a page that is called otherwise: read as one, and said once

# page FILE BYTES: the tags are no text, and the address no date.
page() {
    # shellcheck disable=SC2059 # bytes
    printf "$2" >"$1"
    try "a page: $1, $2" 1 check --isolated -s source.txt "$1"
    says "$1: note: it holds what a file in .html does, and is read as one"
    [ "$(grep -c 'it holds what' err)" -eq 1 ] || fail 'says it twice'
    prints '14 wolves'
}
# no_page FILE BYTES: read as what it is called.
no_page() {
    # shellcheck disable=SC2059 # bytes
    printf "$2" >"$1"
    try "no page: $1, $2" 0 show text "$1"
    if grep -q 'it holds what' err; then fail 'takes it for a page'; fi
}
words='<p>The guards saw <b>14</b> <a href="/2019/05/12">wolves</a> by the mill, a ranger said.</p>'
page page.txt "<!DOCTYPE html>\n<title>Wolves</title>\n$words"
page page.txt "\357\273\277\n<!-- saved from url=(0014)about:internet -->\n<HTML><body>$words"
page page.txt "<?xml version='1.0'?><!doctype html>$words"
page page.md "<html>\n\n    <body>\n\n    $words"
page page.csv "<!doctype HTML>$words"
page page.eml "<!doctype html>$words"
page page.docx "<!doctype html>$words"
page page.txt "$words"
page page.txt "<div class='story'>\n$words\n</div>"
no_page page.md "$words"
no_page page.txt '<a@b.example> wrote of 14 wolves.</p>'
no_page page.txt '<b is less than 14 wolves.'
no_page page.txt '<Wolf> 14 of them </Wolf>'
no_page page.html "<!doctype html>$words"
rm page.*
try 'sources without a text' 2 check -s folder/deep draft.txt
says 'folder/deep: error: there is no text (.md, '
try 'sources without a file' 2 check -s empty draft.txt
says 'none of the sources can be read'
try 'one of two sources without a file' 1 check -s empty -s source.txt draft.txt
try 'drafts without a file' 0 check empty
says 'empty: note: there is no text'
try 'drafts without a file, strictly' 2 check --strict empty
for folder in empty folder/deep; do
    printf -- '---\nsources: [%s]\n---\n%s\n' $folder "$claim" >own.md
    try "a draft whose sources have no text: $folder" 2 check own.md
done
says 'folder/deep: error'

printf 'version: 1\ndrafts: [draft.txt, none.md]\nsources: empty\n' >factlint.yaml
try 'a configuration whose sources have no text' 2 check
says 'factlint.yaml: error: none of the sources can be read'
[ "$(grep -c 'none of' err)" -eq 1 ] || fail 'says it twice'
rm factlint.yaml

# --- front matter

# front SIZE: a draft whose front matter has about that many bytes.
front() {
    printf -- '---\n# of the desk\nsources: [source.txt]\nnote: %s\n---\n%s\n' \
        "$(head -c "$1" /dev/zero | tr '\0' a)" "$claim" >front.md
}
why='front matter that holds figures and is not written as it reads'
printf -- '---\ntitle: %s\n---\nFew people looked.\n' "$claim" >head.md
read_all head.md
printf -- '---\ntitle: "%s\\x2e"\n---\nFew people looked.\n' "$claim" >head.md
unread "2, 1 line: $why" head.md
printf -- '---\ntitle: "Wolves\\x2e"\n---\n%s\n' "$claim" >head.md
read_all head.md
printf -- '+++\ndescription = """\n%s"""\n+++\nFew people looked.\n' "$claim" >head.md
unread '3, 1 line: front matter of several lines of TOML that holds figures' head.md
printf -- '+++\ndescription = """\nWolves"""\ntitle = "No \\"14"\n+++\n%s\n' "$claim" >head.md
read_all head.md

front 60000
try 'large front matter' 1 check front.md
front 70000
try 'front matter that is too large' 2 check front.md
says 'front.md:1: error: the front matter is larger than 64 KiB, and is not read'
printf -- '---\nsources: [source.txt]\n\n%s\n' "$claim" >front.md
try 'front matter without an end' 2 check front.md
says 'front.md:1: error: the front matter has no end'
printf -- '---\n\n%s\n' "$claim" >front.md
try 'a line of dashes at the head' 1 check -s source.txt front.md
{ printf -- '---\n%s\n' "$claim" && for i in 1 2 3 4 5 6 7 8; do
    head -c 9000 /dev/zero | tr '\0' a && printf '.\n\n'
done && printf -- '---\nThe end.\n'; } >front.md
try 'much prose between two lines of dashes' 1 check -s source.txt front.md

# Another language: of a whole text it is said, a foreign sentence in one is none.
cat >german.txt <<'END'
Der Brand zerstörte gestern in Ormen 14 Häuser, wie die Polizei mitteilte. Verletzt wurde
niemand, und der Schaden liegt bei 3 Millionen Euro. Die Feuerwehr war mit 60 Leuten im
Einsatz, und das Dorf blieb zwei Stunden ohne Strom.
END
cat >english.txt <<'END'
The fire in Ormen burned 14 houses, police said. Nobody was hurt. "Wir haben alles
verloren, und niemand hilft uns", said a woman in German. The damage comes to 3 million
euros, and the village was without power for two hours.
END
try 'a text of another language' 0 check --isolated --fail-on never german.txt
prints 'not read: german.txt: most of its words are of a language that is not known here'
try 'the same, strict' 2 check --isolated --fail-on never --strict german.txt
try 'a quotation of another language' 0 check --isolated --fail-on never --strict english.txt
prints_not 'not read'

# So it is of a passage of several sentences; names, titles and short quotations are none.
passage='a passage of a language that is not known here'
around='The fire in Ormen was seen from the hills, and the people of the town came to look at it.'
printf '%s\n\n%s\n%s\n\n%s\n' "$around" \
    'El incendio destruyó ayer en Ormen 14 casas, según informó la policía. Nadie resultó' \
    'herido y los daños ascienden a 3 millones de euros.' "$around" >spanish.txt
try 'a passage of another language' 0 check --isolated --fail-on never spanish.txt
prints "not read: spanish.txt:3, 2 lines: $passage"
try 'the same, strict' 2 check --isolated --fail-on never --strict spanish.txt
printf '%s\n\n%s\n\n%s\n\n%s\n\n%s\n' "$around" \
    'Le maire: "Nous avons tout perdu dans cet incendie terrible de la nuit."' \
    'Das Leben der Anderen und Die Blechtrommel, Stadtkino Ormen' \
    'Results: Alder Rovers beat Brenn United. Vale City lost at Moss Town. Lunde drew.' \
    "$around" >quotes.txt
try 'names and short quotations' 0 check --isolated --fail-on never --strict quotes.txt
prints_not 'not read'

finish
