#!/bin/sh
# docs.test.sh - the manual, the README and factlint(1) say what the program does.
#
#   FACTLINT=build/factlint sh tests/docs.test.sh
#
# UPDATE=1 rewrites the tables (scripts/reference.sh); it still exits 1 then.
# The rest of factlint(1) is written by hand; what it must mention is listed here.
set -u
. "$(dirname "$0")/lib.sh"
cd "$project" || exit 2
page=docs/factlint.1 got=$work/got title=documents

# mentions FILE WORD: the word stands there, not as part of a longer one.
mentions() {
    n=$((n + 1))
    grep -qE -e "(^|[^A-Za-z-])$2([^A-Za-z-]|\$)" "$1" || fail "$1 does not mention '$2'"
}

for file in README.md docs/manual.md docs/rules.md "$page"; do
    sh scripts/reference.sh print "$file" >"$got" || fail "$file: no tables"
    cmp -s "$file" "$got" && continue
    fail "$file: its tables differ from the program (- written, + now)"
    diff -u "$file" "$got" | sed 1,2d
    if [ "${UPDATE:-}" = 1 ]; then
        cat "$got" >"$file"
    fi
done

commands=$("$FACTLINT" --help | sed -n 's/^  \([a-z]*\)  .*/\1/p')
[ -n "$commands" ] || fail "--help lists no command"
for command in $commands; do
    mentions "$page" "Cm $command"
    mentions docs/manual.md "$command"
    for option in $("$FACTLINT" "$command" --help | grep -oE -e '--[a-z-]+' | sort -u); do
        mentions "$page" "Fl .*-${option#--}"
        mentions docs/manual.md "$option"
    done
done

kinds=$(sed -n 's/^KIND(\(.*\))$/\1/p' checker/mention/kinds.def)
formats=$(sed -n 's/^FORMAT(\(.*\))$/\1/p' checker/report/formats.def)
[ -n "$kinds" ] && [ -n "$formats" ] || fail "a .def list cannot be read"
for kind in $kinds; do
    mentions docs/manual.md "$kind"
done
for format in $formats; do
    mentions "$page" "$format"
    mentions docs/manual.md "$format"
done

# The files of checker/ that these pages name by their folder are there.
for page_of in CONTRIBUTING.md docs/manual.md docs/rules.md docs/weights.md docs/documents.md; do
    for file in $(grep -oE '(checker/)?[a-z]+(/[a-z_]+)+\.(h|c|def|lang)\b' "$page_of" | sort -u); do
        case ${file#checker/} in tests/* | bench/* | build/* | scripts/*) file=./$file ;; *) file=checker/${file#checker/} ;; esac
        n=$((n + 1))
        [ -e "$file" ] || fail "$page_of names $file, which is not there"
    done
done

if command -v mandoc >/dev/null; then
    mandoc -Tlint -W warning "$page" || fail "$page: mandoc complains"
fi

finish questions
