#!/bin/sh
# formats_story.sh - one story in every format, made by the programs that newsrooms use:
# the same findings and the same coverage, with only the places different.
#
# A format is a row of `formats`: its name, the ending of its files, and the command that
# makes $2 of the Markdown file $1.  The draft is written in each and held against the
# same source, then the source in each against the same draft; tables go from CSV into
# workbooks.
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
factlint=$(cd "$(dirname "$FACTLINT")" && pwd)/$(basename "$FACTLINT")
export HOME="$scratch/home"
mkdir "$HOME"
project=$(cd "$(dirname "$0")/.." && pwd)
cd "$scratch"

formats='
html   html  { page "$1" && pandoc "$1" -t html; } >"$2"
docx   docx  pandoc "$1" -o "$2"
odt    odt   pandoc "$1" -o "$2"
text   txt   { sed "/^---$/,/^---$/!d" "$1" && pandoc -t plain --wrap=none "$1"; } >"$2"
mail   eml   message "$1" >"$2"
pdf    pdf   sed "/^---$/,/^---$/d" "$1" | pandoc -o "$2.odt" && office pdf "$2.odt" "$2"
docx-2 docx  pandoc "$1" -o "$2.odt" && office docx "$2.odt" "$2"
odt-2  odt   pandoc "$1" -o "$2.docx" && office odt "$2.docx" "$2"
'

# page FILE: the head of a page, with what the front matter states.
page() {
    echo '<!DOCTYPE html><meta charset="utf-8">'
    sed -n 's|^title: \(.*\)|<title>\1</title>|p
            s|^author: \(.*\)|<meta name="author" content="\1">|p
            s|^date: \(.*\)|<meta name="date" content="\1">|p' "$1"
}

# message FILE: a message with the text in HTML, its head with what the front matter states.
message() {
    sed -n 's|^title: |Subject: |p
            s|^author: |From: |p
            s|^date: |Date: |p' "$1"
    printf 'MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n'
    printf 'Content-Transfer-Encoding: base64\n\n'
    pandoc "$1" -t html | sed '/<h1/d' | base64
}

# office EXTENSION FROM TO: as LibreOffice writes it.
office() {
    mkdir -p office
    soffice --headless --convert-to "$1" --outdir office "$2" >office.log 2>&1 ||
        { cat office.log; exit 1; }
    mv "office/$(basename "${2%.*}").$1" "$3"
}

cat >draft.md <<'END'
---
title: Ferry sinks off Nordholm
author: Ann Lee
date: 2024-05-07
---

# Ferry sinks off Nordholm

At least 41 people died when the ferry Alba sank off Nordholm, the [coast
guard](https://guard.example/alba) said on Monday.

The ferry, built in 1987, carried 212 passengers and 18 crew. It had cost $4.2 million
to rebuild, the port authority said.

## What is known

- The coast guard sent 7 boats and 3 helicopters.
- Divers found 12 lifejackets on the sea floor.

> “We counted 187 people on the quay,” said Ingrid Moe, the harbour master.

The line had carried 1,400 cars last year, 12.5% more than in 2022, the authority said.
END

cat >source.md <<'END'
---
title: Statement on the Alba
date: 2024-05-06
---

# Statement on the Alba

At least 14 people died when the ferry Alba sank off Nordholm, the coast guard said.

The ferry, built in 1978, carried 212 passengers and 18 crew. Its rebuilding had cost $2.4
million, the port authority said.

The coast guard sent 7 boats and 3 helicopters. Divers found 12 lifejackets on the sea
floor.

“We counted 178 people on the quay,” said Ingrid Moe, the harbour master.

The line had carried 1,400 cars in 2023, 15.2% more than in 2022, the authority said.
END

# plain REPORT: without the places, which differ, and the names of files.
plain() {
    sed -E 's/^([a-z]+\[[a-z-]+\]) [^ ]+: /\1 /
            s/([0-9-]+-)?(source|draft)[-a-z0-9]*\.[a-z]+(:[0-9]+)*/\2/g
            /^factlint: not read: .* a page number$/d
            s/(line|paragraph|page|cell|sheet) [A-Z0-9]+/place/g' "$1"
}

# name FILE FORMAT EXTENSION: with its date, which a PDF states nowhere else.
name() {
    echo "$(sed -n 's/^date: //p' "$1")-${1%.md}-$2.$3"
}

# check NAME SOURCE DRAFT...: status 0 or 1, and as the first report said.
check() {
    report=$1 && shift
    status=0
    "$factlint" check --isolated --format concise --source "$@" >"$report.out" 2>"$report.err" ||
        status=$?
    [ "$status" -le 1 ] || { echo "$report: exit status $status" && cat "$report.err" && exit 1; }
    plain "$report.out" >"$report.plain"
    [ -e "$first" ] || cp "$report.plain" "$first"
    diff -u "$first" "$report.plain" || { echo "$report: other findings" && cat "$report.out" && exit 1; }
    echo "ok      $report"
}

first=first.plain
check markdown source.md draft.md
grep -q 'figure-contradicted' first.plain || { echo 'the story has no findings'; exit 1; }
echo "$formats" | while read -r name extension make; do
    [ "$name" ] || continue
    set -- draft.md "$(name draft.md "$name" "$extension")"
    eval "$make"
    set -- source.md "$(name source.md "$name" "$extension")"
    eval "$make"
    check "draft in $name" source.md "$(name draft.md "$name" "$extension")"
    check "source in $name" "$(name source.md "$name" "$extension")" draft.md
done

FACTLINT=$factlint "$project/tests/places.py" ./*.docx ./*.pdf

# --- tables

cat >boats.csv <<'END'
Boat,Passengers,Cost ($),Built,Share
Alba,212,4200000,1978,12.5%
Bris,340,1750000,2003,20.1%
Cedar,1118,890000,1990,65.9%
END
cat >boats.md <<'END'
The Alba carried 221 passengers, and the Bris 340 passengers, the line said.
END
first=first-table.plain
for format in csv xlsx ods; do
    case $format in
    csv) cp boats.csv source.csv ;;
    *) office $format boats.csv source.$format ;;
    esac
    check "table in $format" source.$format boats.md
done

# A PDF has no cells: they are found by where their words stand, on paper with lines and
# without, as LibreOffice and Chromium print it.

# printed LINES: the table as a page, with its lines or without.
printed() {
    echo '<!DOCTYPE html><meta charset="utf-8"><style>td, th { padding: 2pt 6pt }'
    echo "table { border-collapse: collapse } td, th { border: $1 }"
    echo 'td + td { text-align: right }</style><table>'
    sed 's|,|</td><td>|g; s|.*|<tr><td>&</td></tr>|; 1s|td>|th>|g' boats.csv
    echo '</table>'
}
printed '1pt solid' >ruled.html
printed none >bare.html
office pdf boats.csv source-sheet.pdf
pandoc bare.html -o text.odt && office pdf text.odt source-text.pdf
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
for kind in ${chromium:+ruled bare}; do
    "$chromium" --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
        --print-to-pdf=source-$kind.pdf $kind.html >page.log 2>&1 || { cat page.log; exit 1; }
done
for file in source-sheet.pdf source-text.pdf source-ruled.pdf source-bare.pdf; do
    [ ! -e $file ] || check "table in $file" $file boats.md
done
FACTLINT=$factlint "$project/tests/places.py" ./source-*.pdf
