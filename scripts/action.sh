#!/usr/bin/env bash
# action.sh - what action.yml does with the drafts.  Its inputs are in the environment;
# the findings go to standard output as GitHub's annotations, to the job's summary, and
# into a SARIF file, whose path is an output.
set -u
factlint=${FACTLINT:-$FACTLINT_HOME/build/factlint}
sarif=$RUNNER_TEMP/factlint.sarif summary=$RUNNER_TEMP/factlint.md
most=900000 # bytes of a summary; GitHub takes a MiB a step

# add LINES [OPTION]: an argument for each line that is not empty.
arguments=()
add() {
    local line
    while IFS= read -r line; do
        line=${line%$'\r'}
        [ -z "$line" ] || arguments+=(${2:+"$2"} "$line")
    done <<<"$1"
}
add "${OPTIONS:-}"
add "${CONFIG:-}" --config
add "${FAIL_ON:-}" --fail-on
add "${SOURCES:-}" --source
arguments+=(--)
add "${DRAFTS:-}"

rm -f "$sarif" "$summary"
"$factlint" check --format github --output "sarif:$sarif" --output "markdown:$summary" "${arguments[@]}"
status=$?

if [ "${SUMMARY:-true}" = true ] && [ -f "$summary" ]; then
    head -c "$most" "$summary" | iconv -c -f UTF-8 -t UTF-8 >>"$GITHUB_STEP_SUMMARY"
    [ "$(wc -c <"$summary")" -le "$most" ] ||
        printf '\n\n(There is more: this summary ends here.)\n' >>"$GITHUB_STEP_SUMMARY"
fi
echo "status=$status" >>"$GITHUB_OUTPUT"
[ ! -f "$sarif" ] || echo "sarif=$sarif" >>"$GITHUB_OUTPUT"
[ "$status" != 2 ] || echo '::error title=factlint::A text or a setting could not be read; see above'
exit "$status"
