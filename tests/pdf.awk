# pdf.awk - a PDF from lines of text, for tests and the corpus.
#
#     awk -f tests/pdf.awk STORY >FILE.pdf
#
# A line is "LEFT TOP SIZE WORDS" in points from the upper left of an A4 page; "page" begins
# another. Letters are of Helvetica, in its own encoding; "(", ")" and "\" are escaped
# here. -v encrypted=1 asks for a password that nobody knows; -v about=..., what stands in
# the dictionary of the document: "/Title(Quay)".
BEGIN { n = 0; pages = 1 }
$1 == "page" { pages++; next }
NF > 3 {
    words = $0
    sub(/^ *[^ ]+ +[^ ]+ +[^ ]+ /, "", words)
    gsub(/[()\\]/, "\\\\&", words)
    stream[pages] = stream[pages] sprintf("BT /F %s Tf %s %s Td (%s) Tj ET\n", $3, $1, 842 - $2, words)
}
function out(text) { printf "%s", text; size += length(text) }
function object(text) { n++; at[n] = size; out(n " 0 obj\n" text "\nendobj\n") }
END {
    out("%PDF-1.4\n")
    object("<</Type/Catalog/Pages 2 0 R>>")
    for (i = 1; i <= pages; i++) kids = kids " " (2 + 2 * i) " 0 R"
    object("<</Type/Pages/Kids[" kids "]/Count " pages ">>")
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for (i = 1; i <= pages; i++) {
        object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents " (3 + 2 * i) " 0 R>>")
        object("<</Length " length(stream[i]) ">>stream\n" stream[i] "endstream")
    }
    if (about) object("<<" about ">>")
    zeros = sprintf("%064d", 0)
    start = size
    out("xref\n0 " (n + 1) "\n0000000000 65535 f \n")
    for (i = 1; i <= n; i++) out(sprintf("%010d 00000 n \n", at[i]))
    out("trailer\n<</Size " (n + 1) "/Root 1 0 R" (about ? "/Info " n " 0 R" : "") (encrypted ? "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" zeros ">/U<" zeros ">>>" : "") ">>\n")
    out("startxref\n" start "\n%%EOF\n")
}
