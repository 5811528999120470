#!/bin/sh
# picture.sh - docs/report.png: the first screen of the report of a story, as Chromium
# shows it.  After a change of the page; FACTLINT=build/factlint.
set -eu
cd "$(dirname "$0")/.."
FACTLINT=$(realpath "${FACTLINT:-build/factlint}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd corpus/cyber-theft && "$FACTLINT" report --rules ../../rules/dprk-cyber-theft.yaml draft.md \
    -o "$work/report.html" 2>/dev/null)
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --disable-background-networking --user-data-dir="$work/profile" --force-device-scale-factor=1 \
    --window-size=1100,1120 --screenshot="$work/report.png" "file://$work/report.html" 2>/dev/null
mv "$work/report.png" docs/report.png
