#!/bin/sh
# memory.sh - bytes of memory that `factlint check` needs for a byte of dense text.
#
# `make memory` builds what this runs.  Half a megabyte of each sort, which is where the
# most is needed: of a larger text no more than 200,000 values are read.  The peak of
# resident memory, the program's own 10 MB with it, is divided by the bytes of the text;
# of a workbook those are what its cells hold, with a sign behind each; beside a source,
# by the bytes of both.  Each sort has the most that it may need beside it: more is a
# failure.
set -eu
cd "$(dirname "$0")/.."
texts=build/bench/memory
size=524288
mkdir -p "$texts"

# figures DIGITS BEFORE BETWEEN BEHIND: rows of ten, of so many digits each; others for
# another seed
seed=1
figures() {
    awk -v digits="$1" -v before="$2" -v between="$3" -v behind="$4" -v size=$size \
        -v next_one="$seed" 'BEGIN {
        low = digits == 1 ? 0 : 10 ^ (digits - 1)
        many = 10 ^ digits - low
        for (; n < size; n += length(row) + 1) {
            row = before
            for (k = 0; k < 10; k++) {
                next_one = next_one * 16807 % 2147483647 # or a workbook packs too well
                row = row low + next_one % many (k < 9 ? between : behind)
            }
            print row
        }
    }'
}

prose() {
    awk -v size=$size 'BEGIN {
        split("barn cedar dock elm field gate hill inn jetty kiln lane mill", word, " ")
        for (n = i = 0; n < size; n += length(row) + 1) {
            row = "The " word[i % 12 + 1] " office counted " 100 + i++ * 7919 % 899999 \
                " sailors at the quay in spring."
            print row (i % 5 ? "" : "\n")
        }
    }'
}

drafts() { # JSON lines, each with a draft of ten figures and a source of ten
    figures 2 "" " " "" | awk 'NR % 2 { draft = $0; next } {
        printf "{\"id\":\"%d\",\"draft\":\"%s\",\"sources\":[{\"name\":\"s\",\"text\":\"%s\"}]}\n",
            NR, draft, $0 }'
}

heads() { # BEFORE BETWEEN BEHIND
    printf '%s\n' "$1$(echo a b c d e f g h i j | sed "s/ /$2/g")$3"
}

workbook() { # DIGITS NAME: one sheet, without strings and styles
    rm -rf "$texts/x" "$texts/$2"
    mkdir -p "$texts/x/_rels" "$texts/x/xl/_rels" "$texts/x/xl/worksheets"
    open=http://schemas.openxmlformats.org
    types=$open/officeDocument/2006/relationships
    printf '<Types xmlns="%s"/>' $open/package/2006/content-types \
        >"$texts/x/[Content_Types].xml"
    relation() { # TYPE TARGET
        printf '<Relationships xmlns="%s"><Relationship Id="r1" Type="%s" Target="%s"/>%s' \
            $open/package/2006/relationships "$types/$1" "$2" '</Relationships>'
    }
    relation officeDocument xl/workbook.xml >"$texts/x/_rels/.rels"
    relation worksheet worksheets/sheet1.xml >"$texts/x/xl/_rels/workbook.xml.rels"
    printf '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' \
        $open/spreadsheetml/2006/main $types \
        '<sheet name="S" sheetId="1" r:id="r1"/>' >"$texts/x/xl/workbook.xml"
    {
        printf '<worksheet xmlns="%s"><sheetData>' $open/spreadsheetml/2006/main
        figures "$1" "" " " "" |
            sed 's|[0-9][0-9]*|<c><v>&</v></c>|g; s| ||g; s|^|<row>|; s|$|</row>|'
        printf '</sheetData></worksheet>'
    } >"$texts/x/xl/worksheets/sheet1.xml"
    (cd "$texts/x" && python3 -m zipfile -c "../$2" '[Content_Types].xml' _rels xl)
}

failed=0
# measure SORT MOST BYTES COMMAND...: the peak of a check, by the byte
measure() {
    sort=$1 most=$2 bytes=$3
    shift 3
    # shellcheck disable=SC2046 # words: seconds, cpu seconds, MB, status
    set -- $(build/bench/measure 1 "$texts/output" "$@")
    needs=$(awk "BEGIN { printf \"%d\", $3 * 1048576 / $bytes + .5 }")
    printf '%-32s%5d bytes a byte, at most %d\n' "$sort" "$needs" "$most"
    if [ "$needs" -gt "$most" ] || [ "$4" -gt 1 ]; then
        failed=1
    fi
}

check() { # SORT MOST FILE ARGUMENT...
    sort=$1 most=$2 file=$3
    shift 3
    measure "$sort" "$most" "$(wc -c <"$file")" \
        build/factlint check --isolated --format concise "$@" "$file"
}

beside() { # SORT MOST BYTES SOURCE DRAFT
    measure "$1" "$2" "$3" build/factlint check --isolated --format concise \
        --source "$texts/$4" "$texts/$5"
}

csv() { # DIGITS
    heads "" , ""
    figures "$1" "" , ""
}

figures 1 "" " " "" >"$texts/digits.txt"
check 'single digits' 150 "$texts/digits.txt"
figures 2 "" " " "" >"$texts/two.txt"
check 'two digits' 150 "$texts/two.txt"
prose >"$texts/prose.txt"
check prose 150 "$texts/prose.txt"
sed 's/quay in spring/pier in autumn/' "$texts/prose.txt" >"$texts/source.txt"
beside 'prose with a source as long' 150 $((2 * size)) source.txt prose.txt
for digits in 1 2; do
    csv $digits >"$texts/text.csv"
    check "CSV, $digits a cell" 150 "$texts/text.csv"
    { heads '|' '|' '|' && heads '|' '|' '|' | sed 's/[a-j]/-/g' &&
        figures $digits '|' '|' '|'; } >"$texts/text.md"
    check "Markdown table, $digits a cell" 150 "$texts/text.md"
    { echo '<table>' && heads '<tr><th>' '<th>' '' &&
        figures $digits '<tr><td>' '<td>' '' && echo '</table>'; } >"$texts/text.html"
    check "HTML table, $digits a cell" 150 "$texts/text.html"
    workbook $digits text.xlsx
    measure "XLSX, $digits a cell" 150 $size \
        build/factlint check --isolated --format concise "$texts/text.xlsx"
    # A source that is as dense takes pairs and an index besides.
    seed=7
    csv $digits >"$texts/source.csv"
    workbook $digits source.xlsx
    seed=1
    beside "CSV, $digits a cell, both" 150 $((2 * size)) source.csv text.csv
    beside "XLSX, $digits a cell, both" 150 $((2 * size)) source.xlsx text.xlsx
done
drafts >"$texts/drafts.jsonl"
measure 'JSON lines of short drafts' 150 "$(wc -c <"$texts/drafts.jsonl")" \
    sh -c "build/factlint check --jsonl <$texts/drafts.jsonl"
exit $failed
