#!/bin/sh
# page.sh [FILE...] - the editorial report in a real browser; tests/page/check.mjs says
# what is asked.
#
# The pages are those of the stories of corpus/, of their sources without a draft, of
# decisions, of --redact, of texts and file names that would like to act, and of a long
# draft, whose size and time are measured too.  With FILE only those are looked at.
# scripts/install-packages.sh brings Chromium, and what Node needs into build/tools.
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
cd "$project"
FACTLINT=${FACTLINT:-$project/build/factlint}
case $FACTLINT in /*) ;; *) FACTLINT=$project/$FACTLINT ;; esac
tools=build/tools pages=build/page

# report NAME FOLDER ARGUMENT...: the page of a run in that folder.
report() {
    name=$1 folder=$2
    shift 2
    (cd "$folder" && "$FACTLINT" report "$@" -o "$project/$pages/$name.html" 2>/dev/null) || true
    [ -s "$pages/$name.html" ] || { echo "page: no report for $name" >&2; exit 1; }
}

stories() {
    for story in corpus/*/command; do
        folder=${story%/command}
        # check --format X --level Y ARGUMENT...: the arguments alone.
        set -f
        # shellcheck disable=SC2046 # a list of words
        set -- $(sed 's/^check//; s/--format [a-z]*//; s/--level [a-z]*//' "$story")
        set +f
        report "${folder##*/}" "$folder" "$@"
        [ ! -d "$folder/sources" ] || report "${folder##*/}-peers" "$folder" --source sources
    done
    report decided tests/golden/report-decisions --source sources draft.md
    report redact corpus/cyber-theft --redact draft.md
    report several corpus earthquake/draft.md city-budget/draft.md
}

# Everything here would act, if it could: tags, attributes, links, entities, terminal
# escapes, signs that turn the direction of writing.
hostile() {
    mkdir -p "$pages/hostile/sources"
    act='<script>window.hit=1</script><img src=x onerror=window.hit=1>'
    esc=$(printf '\033[31m') turn=$(printf '\342\200\256')
    name="\"><img src=x onerror=alert(1)>&amp;'$turn.md"
    cat >"$pages/hostile/$name" <<END
---
title: "</title></style>$act"
date: 2026-02-10
author: "<svg onload=alert(1)>"
---
# </h1>$act

The ferry \`\`$act\`\` carried 61 passengers" onclick="window.hit=1, $turn police$esc said &lt;b&gt;.

"We shall <b>never</b> put out $act to sea again without a count of heads," said Ann <i>Roe</i>.

[The rescue cost](javascript:window.hit=1) \$4 million on 3 March 2025 <a href="javascript:alert(1)">here</a>.
END
    cat >"$pages/hostile/sources/'><script>alert(1)<!--.txt" <<END
$act
--> The ferry carried 16 passengers $act, police$esc said${turn}.

"We shall never ever put out to sea again without a count of heads," said Ann Roe. $act

The rescue cost \$400 million on 3 May 2025 </td></svg></style></script>$act.
END
    cat >"$pages/hostile/rules.yaml" <<'END'
version: 1
rules:
  - id: cost-of-rescue
    title: <script>window.hit=1</script>
    level: error
    claim: {kind: money, patterns: ['rescue cost.{0,60}{value}']}
    cite: none
    why: '</p><script>window.hit=1</script>" onload="alert(1)'
END
    report hostile "$pages/hostile" --rules rules.yaml --source sources "$name"
}

# A claim that twelve sources tell in long sentences: more than a sheet of paper holds.
crowded() {
    mkdir -p "$pages/crowd/sources"
    cat >"$pages/crowd/rules.yaml" <<'END'
version: 1
rules:
  - id: cost-of-dam
    title: What the dam cost
    level: error
    claim: {kind: money, patterns: ['dam.{0,60}cost.{0,60}{value}']}
    cite: none
    why: Everybody quotes it, and no two quote the same.
END
    long='although the council had been told in the spring, by the engineers whom it had asked and by those whom it had not, that the ground below the eastern shoulder was soft, that the river would have to be led round the site for two winters, and that the quarry from which the stone was to come had been closed since the war,'
    n=0
    while [ $n -lt 12 ]; do
        n=$((n + 1))
        printf 'Report %s\n\nThe surveyors of district %s wrote that the dam at Harrow Mill, %s had cost an estimated $%s million, %s and that nobody had been asked for it.\n' \
            $n $n "$long" $((n * 7)) "$long"
    done | csplit -s -n 2 -f "$pages/crowd/sources/report-" - '/^Report/' '{*}'
    find "$pages/crowd/sources" -size 0 -delete
    for text in "$pages"/crowd/sources/*; do mv "$text" "$text.txt"; done
    printf '# The dam\n\nThe dam at Harrow Mill, %s cost about $7.5 million.\n' "$long" >"$pages/crowd/draft.md"
    report crowd "$pages/crowd" --rules rules.yaml --source sources draft.md
    report crowd-peers "$pages/crowd" --rules rules.yaml --source sources
}

# A draft of 20,000 words out of eight of its fifty sources, with figures changed.
large() {
    make --no-print-directory build/bench/generate >/dev/null
    rm -rf "$pages/articles"
    build/bench/generate "$pages/articles" 120 >/dev/null
    mkdir -p "$pages/long/sources"
    n=0
    for article in $(find "$pages/articles" -type f -size +8k | LC_ALL=C sort | head -n 50); do
        n=$((n + 1))
        cp "$article" "$pages/long/sources/$n.md"
        [ $n -gt 12 ] || sed '1{/^---$/,/^---$/d;}; s/\([0-9]\)7\b/\13/g' "$article"
    done >"$pages/long/all.md"
    awk '{ if ((n += NF) > 20000) exit; print }' "$pages/long/all.md" >"$pages/long/draft.md"
    rm "$pages/long/all.md"
    report large "$pages/long" --source sources draft.md
    # The best of three, in milliseconds.
    best=
    for command in 'check --source sources draft.md' "report --source sources draft.md -o ../large.html"; do
        least=999999
        for try in 1 2 3; do
            begin=$(date +%s%N)
            # shellcheck disable=SC2086 # a list of words
            (cd "$pages/long" && "$FACTLINT" $command >/dev/null 2>&1) || true
            took=$((($(date +%s%N) - begin) / 1000000))
            [ $took -ge $least ] || least=$took
        done
        best="$best $least"
    done
    # shellcheck disable=SC2086 # a list of words
    set -- $best
    size=$(wc -c <"$pages/large.html") words=$(wc -w <"$pages/long/draft.md")
    echo "page: $words words, $(ls "$pages/long/sources" | wc -l) sources: check $1 ms, report $2 ms, $size bytes"
    [ "$2" -le $((3 * $1)) ] || { echo 'page: a report takes more than three times the time of check'; exit 1; }
    [ "$size" -lt 5000000 ] || { echo 'page: a report has more than 5 MB'; exit 1; }
}

if [ $# -eq 0 ]; then
    rm -rf "$pages"
    mkdir -p "$pages"
    stories
    hostile
    crowded
    large
    set -- "$pages"/*.html
fi
exec node tests/page/check.mjs "$tools" "$@"
