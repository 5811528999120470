#!/bin/sh
# reference.sh - write what the documents take from the program.
#
#   FACTLINT=build/factlint sh scripts/reference.sh              rewrite them all
#   FACTLINT=build/factlint sh scripts/reference.sh print FILE   print one of them
#
# A table stands between the lines '<!-- table: NAME -->' and '<!-- end -->', in
# factlint(1) between '.\" table: NAME' and '.\" end'.
# Commands, options and rules come from --help and 'rules list', the demo from a
# run, kinds and keys from the .def lists and the tables of checker/.
set -eu
cd "$(dirname "$0")/.."
FACTLINT=${FACTLINT:-build/factlint}
case $FACTLINT in /*) ;; *) FACTLINT=$PWD/$FACTLINT ;; esac

commands() {
    "$FACTLINT" --help | awk '/^usage:/ { on = 1; next } on && /^  [a-z]/ { print $1 }'
}

table_commands() {
    echo '| command | what it does |'
    echo '|---|---|'
    for command in $(commands); do
        "$FACTLINT" "$command" --help | awk '
            NR == 1 { sub(/^usage: /, ""); gsub(/\|/, "\\|"); usage = $0 }
            NR == 3 { sub(/\.$/, ""); print "| `" usage "` | " $0 " |" }'
    done
}

table_options() {
    echo '| option | commands | meaning |'
    echo '|---|---|---|'
    for command in $(commands); do
        "$FACTLINT" "$command" --help | sed -n '/^Options:/,$p' | sed 1d |
            sed "s/^/$command /"
    done | awk '
        {
            command = $1
            line = substr($0, length(command) + 2)
            name = substr(line, 1, 30)
            gsub(/^ +| +$/, "", name)
            says = substr(line, 31)
            gsub(/^ +| +$/, "", says)
            row = name SUBSEP says
            if (!(row in of)) { rows[++n] = row; names[n] = name; meaning[n] = says }
            of[row] = of[row] (of[row] ? ", " : "") command
        }
        END {
            for (i = 1; i <= n; i++)
                print "| `" names[i] "` | " of[rows[i]] " | " meaning[i] " |"
        }'
}

table_kinds() {
    echo '| kind | examples | what it is |'
    echo '|---|---|---|'
    sed -n 's/^KIND(\(.*\))$/\1/p' checker/mention/kinds.def | while read -r kind; do
        awk -v kind="$kind" '
            function value() {
                sub(/^[^"]*"/, ""); sub(/",[ \t]*$/, "")
                gsub(/\\xE2\\x82\\xAC" "/, "€"); gsub(/\|/, "\\|")
                return $0
            }
            /^const struct kind / { on = 1 }
            on && /\.example =/ { example = value() }
            on && /\.explains =/ { explains = value() }
            END { print "| `" kind "` | " example " | " explains " |" }
        ' "checker/mention/$kind.c"
    done
}

table_rules() {
    echo '| rule | level | category | what it finds |'
    echo '|---|---|---|---|'
    "$FACTLINT" rules list | awk '{
        id = $1; level = $2; category = $3
        $1 = $2 = $3 = ""; sub(/^ +/, "")
        print "| `" id "` | " level " | " category " | " $0 " |"
    }'
}

# Each rule as `rules explain` has it: words as text, examples as they stand.
table_explained() {
    "$FACTLINT" rules list --isolated | while read -r id rest; do
        "$FACTLINT" rules explain "$id" --isolated | awk '
            function plain(text) { gsub(/[<*_`|\\]/, "\\\\&", text); return text }
            NR == 1 { id = $1; sub(/^[^ ]+ - /, ""); print "## " id "\n\n" plain($0) ".\n"; next }
            /^level / { level = $2; next }
            /^category / { print "Level " level ", category " $2 ".\n"; next }
            /^Examples:$/ { on = 1; next }
            on { print; next }
            /^(Why|Silent when): / { match($0, /^[^:]*:/); print "*" substr($0, 1, RLENGTH) "*" plain(substr($0, RLENGTH + 1)); next }
            { sub(/^\| /, ""); print plain($0) }' | cat -s
    done
}

table_rules_of_the_page() {
    "$FACTLINT" rules list | awk '{
        print ".It Cm " $1
        level = $2
        $1 = $2 = $3 = ""; sub(/^ +/, "")
        print
        print ".Pq " level " ."
    }'
}

# Keys of a rule file: the rows of one table of checker/rule/fields.c, with the
# words that a key may have, from the lists there and in rule.c.
keys() {
    echo '| key | must | may be | meaning |'
    echo '|---|---|---|---|'
    awk -v table="$1" '
        /char \*const [a-z_]+\[\] = \{/ {
            match($0, /[a-z_]+\[\]/)
            list = substr($0, RSTART, RLENGTH - 2)
            sub(/^[^{]*\{/, "")
            words[list] = ""
        }
        list && /^#/ { next }
        /^DECIDED\(/ {
            match($0, /"[^"]*"/)
            decided = decided (decided ? ", " : "") "`" substr($0, RSTART + 1, RLENGTH - 2) "`"
        }
        list {
            line = $0
            while (match(line, /"[^"]*"/)) {
                word = "`" substr(line, RSTART + 1, RLENGTH - 2) "`"
                words[list] = words[list] (words[list] ? ", " : "") word
                line = substr(line, RSTART + RLENGTH)
            }
            if ($0 ~ /\};/) list = ""
        }
        index($0, "struct field " table "[]") { on = 1; next }
        on && /^ *END/ { exit }
        on { row = row $0 " " }
        on && /\},? *$/ {
            match(row, /"[^"]*"/)
            key = substr(row, RSTART + 1, RLENGTH - 2)
            must = row ~ /, true,/ ? "yes" : ""
            sub(/" *\},? *$/, "", row)
            match(row, /,[ \t]+[A-Za-z_]+,[ \t]+"/)
            of = substr(row, RSTART, RLENGTH)
            gsub(/[^A-Za-z_]/, "", of)
            row = substr(row, RSTART + RLENGTH)
            gsub(/\|/, "\\|", row)
            print "| `" key "` | " must " | " (of == "decided_names" ? decided : words[of]) " | " row " |"
            row = ""
        }' checker/rule/rule.c checker/rule/fields.c checker/config/fields.c checker/finding/waivers.c \
            checker/finding/decided.def checker/finding/decisions.c
}

table_file_keys() { keys rule_file_fields; }
table_config_keys() { keys config_fields; }
table_waiver_keys() { keys waiver_fields; }
table_decision_keys() { keys decision_fields; }
table_rule_keys() { keys rule_fields; }
table_claim_keys() { keys claim_fields; }
table_expect_keys() { keys expect_fields; }
table_example_keys() { keys example_fields; }
table_finding_keys() { keys finding_fields; }

# The first findings of what `make demo` shows, and how it ends.
table_demo() {
    echo '    $ factlint check --rules rules/dprk-cyber-theft.yaml corpus/cyber-theft/draft.md'
    ("$FACTLINT" check --rules rules/dprk-cyber-theft.yaml corpus/cyber-theft/draft.md --color never || true) | awk '
        { line[NR] = $0; if ($0 == "") blank[++n] = NR }
        END {
            for (i = 1; i <= NR; i++) {
                if (i == blank[3]) { print "\n    ..."; i = blank[n] }
                print (line[i] == "" ? "" : "    ") line[i]
            }
        }'
}

print_file() {
    inside=
    while IFS= read -r line; do
        case $line in
        '<!-- table: '*' -->')
            name=${line#'<!-- table: '}
            inside=${name%' -->'}
            printf '%s\n' "$line" ''
            "table_$inside"
            ;;
        '.\" table: '*)
            inside=${line#'.\" table: '}
            printf '%s\n' "$line"
            "table_$inside"
            ;;
        '.\" end')
            inside=
            printf '%s\n' "$line"
            ;;
        '<!-- end -->')
            inside=
            printf '%s\n' '' "$line"
            ;;
        *) [ -n "$inside" ] || printf '%s\n' "$line" ;;
        esac
    done <"$1"
}

if [ "${1:-}" = print ]; then
    print_file "$2"
    exit
fi
new=$(mktemp)
trap 'rm -f "$new"' EXIT
for file in README.md docs/manual.md docs/rules.md docs/factlint.1; do
    print_file "$file" >"$new"
    cat "$new" >"$file"
done
