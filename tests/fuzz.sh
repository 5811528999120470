#!/bin/sh
# fuzz.sh SECONDS ENTRY... - strange bytes at the entries of tests/fuzz.c, for so long.
#
# `make fuzz` builds what this runs.  Begins with the texts, rules and lines of this
# project; what leads further is kept in build/fuzz/ENTRY for the next run.  JOBS entries
# run at once, SEED makes other bytes.  An input that crashes, leaks, or takes 5 seconds
# or 2 GB ends its entry and is kept in build/fuzz/found; ENTRY=plain build/fuzz/fuzz FILE
# tries it again.
set -eu
cd "$(dirname "$0")/.."
here=build/fuzz

# The drawn cases and the stories, a form feed between texts; and all other files read.
seeds() {
    rm -rf $here/seeds && mkdir -p $here/seeds/texts $here/seeds/office $here/seeds/files $here/found
    awk -v to=$here/seeds/texts/ '
        /^== / { close(file); file = to (++n); texts = 0 }
        /^@ / && texts++ { printf "\f" >file }
        /^\|/ { print substr($0, 3) >file }' tests/cases/*/*.case
    for story in corpus/*/draft.md; do
        find "${story%/*}/sources" -name '*.txt' -o -name '*.md' -o -name '*.html' |
            LC_ALL=C sort | xargs awk 'FNR == 1 && NR > 1 { printf "\f" } 1' "$story" \
            >"$here/seeds/texts/$(basename "${story%/*}")"
    done
    awk -v to=$here/seeds/files/ '
        /^```/ { close(file); file = to (++n); inside = !inside && /yaml|json/; next }
        inside { print >file }' docs/manual.md
    printf 'version: 1\nexclude: [~, {a: b}, [c], "", "/", "!"]\n' >$here/seeds/files/no-patterns
    for text in $here/seeds/texts/*; do
        { echo '<w:document xmlns:w="wordprocessingml"><w:body>'
          sed 's/[<>&]//g; s|.*|<w:p><w:r><w:t>&</w:t></w:r></w:p>|' "$text" | tr -d '\f'
          echo '</w:body></w:document>'; } >"$here/seeds/office/${text##*/}"
    done
    for file in rules/*.yaml rules/*/*.yaml tests/golden/*/input; do
        cp "$file" "$here/seeds/files/$(echo "$file" | tr / -)"
    done
}

# one SECONDS ENTRY
if [ "$1" = one ]; then
    case $3 in markdown | plain | html | csv | pdf | mail | mhtml | mentions | sources) seeds=texts ;; docx | odt | xlsx | ods) seeds=office ;; *) seeds=files ;; esac
    mkdir -p "$here/$3"
    status=0
    ENTRY=$3 nice $here/fuzz "$here/$3" $here/seeds/$seeds -max_total_time="$2" \
        -seed="${SEED:-1}" -timeout=100 -rss_limit_mb=2048 -max_len=10000 \
        -artifact_prefix="$here/found/$3-" -print_final_stats=1 >"$here/$3.log" 2>&1 || status=$?
    n=$(sed -n 's/^stat::number_of_executed_units: *//p' "$here/$3.log")
    [ $status = 0 ] && echo "ok      $3, $n texts" && exit
    echo "FAILED  $3"
    tail -n 60 "$here/$3.log" | sed 's/^/        /'
    exit 1
fi

seconds=$1 && shift
seeds
printf '%s\0' "$@" | xargs -0 -n 1 -P "${JOBS:-2}" sh tests/fuzz.sh one "$seconds"
