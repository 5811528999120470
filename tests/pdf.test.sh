#!/bin/sh
# pdf.test.sh - PDF by pdftotext: what is read, what is refused, and what is not waited for.
#
#     FACTLINT=build/factlint tests/pdf.test.sh
set -eu
. "$(dirname "$0")/lib.sh"
if ! command -v pdftotext >/dev/null 2>&1; then
    echo "pdf: pdftotext is missing, install poppler-utils; 1 skipped"
    exit 0
fi
pdf() { LC_ALL=C awk -v "encrypted=${2:-}" -v "about=${3:-}" -f "$project/tests/pdf.awk" >"$1"; }

# --- a report of two pages, with a running head, a note and two columns

pdf report.pdf <<'.'
72 50 9 Harbour Board, yearly report
72 100 18 Ferries carry fewer people
72 140 11 The ferries carried 41,250 people in the first half of 2019, which was
72 154 11 12.5 per cent fewer than a year before, the harbour board said on Tues-
72 168 11 day.
93 164 6 7
99 168 11 It spent $4.2 million on twenty-
72 182 11 two new quays.
72 220 11 Left of the page 310 men
72 234 11 were counted by the board.
320 220 11 Right of it 290 women
320 234 11 were counted by the board.
280 800 9 1
page
72 50 9 Harbour Board, yearly report
72 100 11 The eastern quay took 1,750 tons of steel, the board said.
72 700 7 7
78 703 9 Without 250 school classes.
280 800 9 2
.
try 'its text' 0 show text report.pdf
cat >wanted <<'.'
Ferries carry fewer people
The ferries carried 41,250 people in the first half of 2019, which was 12.5 per cent fewer than a year before, the harbour board said on Tuesday. It spent $4.2 million on twenty-two new quays.
Left of the page 310 men were counted by the board.
Right of it 290 women were counted by the board.
The eastern quay took 1,750 tons of steel, the board said.
Without 250 school classes.
.
cmp -s "$out" wanted || fail "other text: $(diff "$out" wanted)"
try 'what is dropped' 0 show blocks --dropped report.pdf
prints '1:1: a running head or a page number: Harbour Board, yearly report'
prints '2:1: a running head or a page number: Harbour Board, yearly report'
[ "$(grep -c 'page number: [12]$' "$out")" = 2 ] || fail 'page numbers stay'
try 'its title' 0 show document report.pdf
prints 'Ferries carry fewer people  (headline)'

# --- two columns with a note below each, and what a browser prints around the page

pdf columns.pdf <<'.'
72 30 8 11/30/26, 8:43 AM
300 30 8 Ferry report
72 80 18 The ferries of the board
72 120 10 The ferry left the quay with 74 men on
72 132 10 board, and nobody saw it again when the
72 144 10 night came over the bay of the town, a
72 156 10 clerk of the harbour said in the morning.
72 190 8 Figure 1. The quay with 7 boats.
320 120 10 Rescuers looked for it all night between
320 132 10 the islands, and found 61 of the men who
320 144 10 had left with it, and 12 of their jackets.
320 160 6 4
324 163 8 Without 17 boys.
320 180 10 The coast guard looks for the others now,
320 192 10 with 9 boats.
72 800 8 file:///home/a/ferry.html
500 800 8 1/1
.
try 'two columns' 0 show text columns.pdf
cat >wanted <<'.'
The ferries of the board
The ferry left the quay with 74 men on board, and nobody saw it again when the night came over the bay of the town, a clerk of the harbour said in the morning.
Figure 1. The quay with 7 boats.
Rescuers looked for it all night between the islands, and found 61 of the men who had left with it, and 12 of their jackets.
Without 17 boys.
The coast guard looks for the others now, with 9 boats.
.
cmp -s "$out" wanted || fail "other text: $(diff "$out" wanted)"
try 'what a browser printed' 0 show blocks --dropped columns.pdf
prints '1:1: a running head or a page number: 11/30/26, 8:43 AM'
prints '1:1: a running head or a page number: Ferry report'
prints '1:14: a running head or a page number: file:///home/a/ferry.html'
prints '1:14: a running head or a page number: 1/1'
printf '%s\n' '72 30 8 11/30/26, 8:43 AM' '300 30 8 Ferry report' '72 80 10 Of 74 men.' \
    '72 94 10 Some came.' '72 800 8 Seen at the quay' '500 800 8 1/1' | pdf near.pdf
try 'no address' 0 show text near.pdf
prints '11/30/26'

pdf tight.pdf <<'.'
72 24 8 11/30/26, 8:43 AM
300 24 8 Ferry report
72 40 10 The ferry left the quay with 74 men on
72 52 10 board, and nobody saw it again.
72 826 8 file:///home/a/ferry.html
500 826 8 1/1
.
try 'a text right below what a browser printed' 0 show text tight.pdf
[ "$(cat "$out")" = 'The ferry left the quay with 74 men on board, and nobody saw it again.' ] || fail 'another text'

# --- a table in one of two columns

pdf beside.pdf <<'.'
72 80 18 The ferries of the board
72 120 10 The ferry left the quay with 74 men on
72 132 10 board, and nobody saw it again when the
72 144 10 night came over the bay of the town, a
72 156 10 clerk of the harbour said in the morning.
320 120 10 Boat
400 120 10 Passengers
480 120 10 Cost ($)
320 134 10 Alba
430 134 10 212
490 134 10 4,200
320 148 10 Bris
430 148 10 340
490 148 10 1,750
320 162 10 Cedar
424 162 10 1,118
498 162 10 890
320 190 10 Another 75 came by land, the board said.
.
try 'a table beside prose' 0 show frames beside.pdf
prints ' Boat Passengers Cost ($)'
prints "       ^^^^^ noun 'Passengers'"
try 'the text around it' 0 show text beside.pdf
[ "$(sed -n '2p;$p' "$out" | cut -c 1-12 | tr '\n' '|')" = 'The ferry le|Another 75 c|' ] || fail 'another order'

# --- what the file states of itself: the day it was made is not that of the text

echo '72 100 11 It took 12 men, the board said.' >plain.story
pdf about.pdf '' '/Title(Quay & ferry <2>)/Author(Ann Roe)/CreationDate(D:20240305120000Z)' <plain.story
try 'its properties' 0 show document about.pdf
prints 'title      Quay & ferry <2>  (document properties)'
prints 'author     Ann Roe  (document properties)'
prints 'date       -'
prints 'modified   2024-03-05  (document properties)'
echo '72 100 18 The quay' | cat - plain.story | sed '2s/100/140/' | pdf about.pdf '' '/Title(Microsoft Word - a.doc)'
try 'a headline goes first' 0 show document about.pdf
prints 'title      The quay  (headline)'
echo '72 100 18 The quay' | cat - plain.story | sed '2s/100/140/' | pdf about.pdf '' '/Title(The quay and the ferry)'
try 'a headline of several lines' 0 show document about.pdf
prints 'title      The quay and the ferry  (document properties)'
pdf about.pdf '' '/Title(Microsoft Word - a.doc)/ModDate(D:2024)' <plain.story
try 'the name of a file is no title' 0 show document about.pdf
prints 'title      -'
cp about.pdf 2024-03-07-quay.pdf
try 'the name of the file' 0 show document 2024-03-07-quay.pdf
prints 'date       2024-03-07  (file name)'

# --- a table without lines: a figure is held against its cell

pdf boats.pdf <<'.'
72 100 18 The boats of the harbour
72 130 11 The harbour board counted all who sailed with its boats in 2019, it said.
72 160 11 Figures in thousands
72 190 11 Boat
180.0 182 11 People
180.0 194 11 carried
280.0 190 11 Cost ($)
380.0 190 11 Share (%)
72 210 11 Alba
193.9 210 11 212
286.4 210 11 4,200
391.6 210 11 12.7
72 226 11 Bris, with the
72 238 11 men of its crew
193.9 226 11 340
286.4 226 11 1,750
391.6 226 11 20.4
72 254 11 Cedar
184.7 254 11 1,118
295.6 254 11 890
391.6 254 11 66.9
72 270 11 Total
184.7 270 11 1,670
286.4 270 11 6,840
385.5 270 11 100.0
72 310 11 Another 75 came by land, the board said.
.
try 'rows of a table' 0 show frames boats.pdf
prints ' Bris, with the  men of its crew 340 1,750 20.4'
prints "         ^^^^^ noun 'People'; part 'Total'"
try 'places in a table' 0 extract --isolated boats.pdf
for value in 212000 340000 1118000 1670000; do
    prints "\"value\":\"$value\",\"unit\":null,\"hedge\":\"none\",\"noun\":\"People\""
done
prints '"kind":"money","value":"1750000","unit":"USD"'
prints '"kind":"percent","value":"20.4"'
cat >boats.md <<'.'
The Alba carried 221,000 people, the board said. The Cedar carried 1.118 million people.
.
try 'against a table' 1 check --isolated --format concise -s boats.pdf boats.md
prints "boats.md:1:18: error[figure-contradicted] '221,000 people' here, '212' in boats.pdf: two digits exchanged"
try 'against a table, with its place' 1 check --isolated -s boats.pdf boats.md
prints '::: boats.pdf:1:7'

# --- page and line

echo 'The eastern quay took 1,570 tons of steel, the board said.' >draft.md
try 'against a draft' 1 check -s report.pdf draft.md
prints '::: report.pdf:2:2'
prints "'1,570 tons' here, '1,750 tons' in report.pdf"
try 'against a draft, concisely' 1 check --format concise -s report.pdf draft.md
prints 'draft.md:1:23: error[figure-contradicted]'
try 'as a draft' 0 check --format concise report.pdf
prints 'report.pdf:1:4: note[undated-text]'
cp report.pdf report.txt
try 'called otherwise' 0 show text report.txt
says 'report.txt: note: it holds what a file in .pdf does'
mkdir folder && cp report.pdf folder
try 'in a folder' 1 check -s folder draft.md
prints 'folder/report.pdf:2:2'

# --- what is refused

head -c 300 report.pdf >cut.pdf
try 'cut off' 2 show text cut.pdf
says 'cut.pdf: error: pdftotext cannot read it'
pdf secret.pdf 1 <report.txt
try 'a password' 2 show text secret.pdf
says 'secret.pdf: error: it asks for a password; save it without one'
echo '' | pdf scan.pdf
try 'no words' 2 show text scan.pdf
says 'scan.pdf: error: it has no words, as pages that were scanned'

# --- a program of that name: $absent is a PATH without one

mkdir bin empty
# with_path PATH TITLE STATUS ARGUMENT...: try it with this PATH.
with_path() {
    title=$2 wanted=$3 n=$((n + 1)) status=0 path=$1
    shift 3
    SECRET=5 PATH=$path "$FACTLINT" "$@" >"$out" 2>"$err" || status=$?
    [ $status -eq "$wanted" ] || fail "exit status $status, not $wanted"
}
# fake SCRIPT: what pdftotext is from now on.
fake() { printf '#!/bin/sh\n%s\n' "$1" >bin/pdftotext && chmod +x bin/pdftotext; }

with_path "$work/empty" 'no pdftotext' 2 show text report.pdf
says 'report.pdf: error: pdftotext is not here to read it; install poppler-utils'
with_path "$work/empty" 'no pdftotext for one of the sources' 2 check -s report.pdf -s draft.md draft.md
prints 'not read: report.pdf'
fake 'echo "<page><block x><line x><word x>12 men, $SECRET, $#, $HOME</word></line></block></page>"'
with_path "$work/bin" 'its environment' 0 show text report.pdf
prints '12 men, , 5,'
with_path bin 'a folder of PATH that is not absolute' 2 show text report.pdf
says 'pdftotext is not here'
fake 'echo more >here.txt'
with_path "$work/bin" 'it may write no file' 2 show text report.pdf
[ ! -s here.txt ] || fail 'a file was written'
# asks COMMAND: what it says in the child becomes the text.
asks() {
    fake "says=\$({ $1; } 2>&1 | tail -n 1 | tr '<>&' '   '); echo \"<page><block x><line x><word x>It: \$says</word></line></block></page>\""
}
asks 'cat "$0" | wc -l'
with_path "$work/bin:/usr/bin:/bin" 'it may read' 0 show text report.pdf
prints 'It: 2'
if command -v bash >/dev/null 2>&1; then
    asks 'bash -c ": </dev/tcp/127.0.0.1/9"'
    with_path "$work/bin:/usr/bin:/bin" 'it may open no socket' 0 show text report.pdf
    if grep -q 'refused' "$out"; then fail 'it reached a port'; fi
    prints 'It: bash: '
fi
# Without a filter of calls files may be made, though nothing can be written into them.
case $(uname -m) in x86_64 | aarch64) filters=$(sed -n 's/^Seccomp_filters:.*/1/p' /proc/self/status) ;; esac
if [ "${filters:-}" ]; then
    mkdir keeps && echo 12 men >keeps/a.txt && ln -s a.txt keeps/link
    for command in ': >keeps/b.txt' 'mkdir keeps/b' 'rm -f keeps/a.txt' 'mv keeps/a.txt keeps/b.txt' \
        'ln keeps/a.txt keeps/b.txt' 'ln -s a.txt keeps/b.txt' 'chmod 777 keeps/a.txt' \
        'touch keeps/a.txt' 'truncate -s 0 keeps/a.txt' 'mkfifo keeps/b' 'rm keeps/link' ': >>keeps/a.txt'; do
        asks "cd '$work'; $command"
        with_path "$work/bin:/usr/bin:/bin" "$command" 0 show text report.pdf
        prints 'ermi' # Permission denied, or not permitted
        [ "$(ls keeps | tr '\n' ' ')$(cat keeps/a.txt)" = 'a.txt link 12 men' ] || fail 'it was done'
    done
fi
fake 'yes "<word>$(seq 1000 | tr -d "\n")"'
with_path "$work/bin" 'too many words' 2 show text report.pdf
says 'report.pdf: error: it has more words than are read; split it'
fake 'cat /dev/fd/9'
with_path "$work/bin" 'a file that is open here' 2 show text report.pdf 9<"$work/draft.md"
finish
