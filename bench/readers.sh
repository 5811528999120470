#!/bin/sh
# readers.sh - how fast each format is read: MB of text a second, and memory.
#
# `make bench` builds what this runs.  The same articles as paragraphs of each format, or
# as cells, one a line beside a number; `show text` reads them and prints them.  A format
# is a row of `formats`: its name, and the function that writes its file from lines.
set -eu
cd "$(dirname "$0")/.."
here=build/bench/readers
pin=$(command -v taskset >/dev/null 2>&1 && echo 'taskset -c 0' || :)
rm -rf $here && mkdir -p $here
cat build/bench/articles/* | sed '/^$/d; s/[<>&"]//g' | head -c 6000000 | iconv -cf UTF-8 -t UTF-8 >$here/lines

lines() { sed "s|.*|$1&$2|" $here/lines; }

# packed FILE: the parts that stand in $here/parts.
packed() {
    (cd $here/parts && zip -qrX "../$1" .)
    rm -rf $here/parts
}

# part PATH: standard input is a part.
part() {
    mkdir -p "$here/parts/$(dirname "$1")"
    cat >"$here/parts/$1"
}

make_txt() { sed 's/$/\n/' $here/lines; }
make_md() { make_txt; }
make_html() { echo '<!DOCTYPE html><meta charset=utf-8><article>' && lines '<p>' '</p>'; }
make_csv() { lines '7,"' '"'; }

make_eml() {
    printf 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n'
    make_txt | base64
}

# A sixth of the text, which is as much as is read of a PDF's words.
make_pdf() {
    head -c 1000000 $here/lines | iconv -cf UTF-8 -t ASCII | fold -sw 90 |
        awk 'NR % 50 == 1 && NR > 1 { print "page" } { print 72, 60 + 14 * (NR % 50), 11, $0 }' |
        awk -f tests/pdf.awk
}

make_docx() {
    { echo '<w:document xmlns:w="wordprocessingml"><w:body>'
      lines '<w:p><w:r><w:t>' '</w:t></w:r></w:p>'
      echo '</w:body></w:document>'; } | part word/document.xml
    packed text.docx
}

make_odt() {
    echo application/vnd.oasis.opendocument.text | part mimetype
    { echo '<o xmlns:t="t"><t:text>' && lines '<t:p>' '</t:p>' && echo '</t:text></o>'; } |
        part content.xml
    packed text.odt
}

make_ods() {
    echo application/vnd.oasis.opendocument.spreadsheet | part mimetype
    { echo '<o xmlns:t="t"><t:table>'
      lines '<t:table-row><t:table-cell><t:p>7</t:p></t:table-cell><t:table-cell><t:p>' \
            '</t:p></t:table-cell></t:table-row>'
      echo '</t:table></o>'; } | part content.xml
    packed text.ods
}

make_xlsx() {
    echo '<w xmlns:r="r"><sheet name="A" r:id="r1"/></w>' | part xl/workbook.xml
    echo '<R><Relationship Id="r1" Target="a.xml"/></R>' | part xl/_rels/workbook.xml.rels
    { echo '<w>'
      lines '<row><c><v>7</v></c><c t="inlineStr"><is><t>' '</t></is></c></row>'
      echo '</w>'; } | part xl/a.xml
    packed text.xlsx
}

printf '%-8s%10s%10s%10s%10s\n' '' 'file KB' seconds MB/s 'peak MB'
for format in ${FORMATS:-txt md html csv eml pdf docx odt xlsx ods}; do
    make_"$format" >$here/out
    [ -s "$here/text.$format" ] || mv $here/out "$here/text.$format"
    best=
    for _ in $(seq "${RUNS:-3}"); do
        # shellcheck disable=SC2086 # pin is words
        result=$($pin build/bench/measure 1 $here/printed build/factlint show text "$here/text.$format")
        best=$(printf '%s\n%s\n' "$best" "$result" | sed '/^$/d' | sort -n | head -n 1)
    done
    # shellcheck disable=SC2086 # the words of a result: seconds, cpu, MB, status
    set -- $best
    [ "$4" = 0 ] || { echo "$format failed" && exit 1; }
    awk -v f="$format" -v kb="$(($(wc -c <"$here/text.$format") / 1000))" -v s="$1" -v b="$(wc -c <$here/printed)" -v m="$3" \
        'BEGIN { printf "%-8s%10d%10.3f%10.1f%10.1f\n", f, kb, s, b / 1e6 / s, m }'
done
