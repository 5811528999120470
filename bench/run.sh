#!/bin/sh
# run.sh - factlint beside codespell and ripgrep on 2,000 articles, on one processor.
#
# `make bench` builds what this runs.  Output goes to a file.  Goals: three times as
# fast as codespell, under 64 MB.  They run in turn, RUNS times (5), so that a busy
# moment meets all of them; the best of each is taken.
set -eu
cd "$(dirname "$0")/.."
texts=build/bench/articles
output=build/bench/output
pin=$(command -v taskset >/dev/null 2>&1 && echo 'taskset -c 0' || :)

rm -rf "$texts"
build/bench/generate "$texts"
bytes=$(cat "$texts"/* | wc -c)
count=$(ls "$texts" | wc -l)
figures=$(build/factlint extract --isolated "$texts" 2>/dev/null |
    grep -o '"kind"' | wc -l)
echo "$count articles of $((bytes / count)) bytes, $((bytes / 1000)) KB," \
    "$(awk "BEGIN { printf \"%.1f\", 1000 * $figures / $bytes }") figures a KB; ${pin:-not pinned}"
echo

measure() { # NAME COMMAND...: name, seconds, cpu seconds, MB, status, KB of output
    name=$1 && shift
    # shellcheck disable=SC2086 # pin is words
    result=$($pin build/bench/measure 1 "$output" "$@")
    echo "$name $result $(($(wc -c <"$output") / 1000))"
}

check='build/factlint check --rules rules/dprk-cyber-theft.yaml'
for _ in $(seq "${RUNS:-5}"); do
    # shellcheck disable=SC2086 # check is words
    measure factlint-terminal $check "$texts"
    # shellcheck disable=SC2086
    measure factlint-concise $check --format concise "$texts"
    measure codespell codespell "$texts"
    measure ripgrep rg --no-ignore -c -j1 million "$texts"
done >"$output.table"

awk -v bytes="$bytes" '
!($1 in row) { row[$1] = ++rows; for (i = 1; i <= 6; i++) cell[rows, i] = $i; next }
{
    at = row[$1]
    for (i = 2; i <= 3; i++) if ($i < cell[at, i]) cell[at, i] = $i
    if ($4 > cell[at, 4]) cell[at, 4] = $4
}
END {
    printf "%-19s%9s%9s%9s%9s%13s%11s%6s%8s\n", "", "seconds", "cpu s", "MB/s", "peak MB", \
        "x codespell", "x ripgrep", "exit", "out KB"
    for (i = 1; i <= rows; i++)
        printf "%-19s%9.3f%9.3f%9.1f%9.1f%13.2f%11.2f%6d%8d\n", cell[i, 1], cell[i, 2], \
            cell[i, 3], bytes / 1e6 / cell[i, 2], cell[i, 4], \
            cell[i, 2] / cell[row["codespell"], 2], cell[i, 2] / cell[row["ripgrep"], 2], \
            cell[i, 5], cell[i, 6]
    faster = cell[row["codespell"], 2] / cell[1, 2]
    printf "\n%.1f times as fast as codespell (goal: 3): %s\n", faster, (faster >= 3) ? "met" : "missed"
    printf "%.1f MB at most (goal: under 64): %s\n", cell[1, 4], (cell[1, 4] < 64) ? "met" : "missed"
    for (i = 1; i <= rows; i++)
        if (cell[i, 5] > 1) {
            print cell[i, 1] " failed"
            failed = 1
        }
    exit failed
}' "$output.table"
