#!/bin/sh
# demo.sh PROGRAM STORY... - run factlint on stories of corpus/, as each says in `command`.
#
# A story with a PDF is passed over, with a word, where pdftotext is missing.
set -eu
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
for story; do
    if ls "$story"/sources/*.pdf >/dev/null 2>&1 && ! command -v pdftotext >/dev/null; then
        echo "$story is left out: it has a PDF, which needs pdftotext of poppler-utils"
        continue
    fi
    echo
    echo "\$ cd $story && factlint $(cat "$story/command")"
    status=0
    # shellcheck disable=SC2046 # the arguments are words
    (cd "$story" && "$program" $(cat command)) || status=$?
    echo
    case $status in
    0) echo 'factlint exited 0: it found nothing.' ;;
    1) echo 'factlint exited 1: it found errors in the draft, as it should here.' ;;
    *) echo "factlint exited $status: that is a fault." && exit 1 ;;
    esac
done
