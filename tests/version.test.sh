#!/bin/sh
# version.test.sh - --version names the program's version and that of each library.
set -u
. "$(dirname "$0")/lib.sh"
for ask in --version version; do
    try "$ask" 0 $ask
    grep -qx 'factlint [0-9]*\.[0-9]*\.[0-9]*' "$out" || fail 'names no version'
    for library in $(sed -n 's/^PKGS = //p' "$project/Makefile"); do
        version=$(pkg-config --modversion "$library") || fail "is there no $library?"
        prints " $version"
    done
    if grep -q '[a-z]*,,\|, *$\|unknown' "$out"; then fail 'names one without a version'; fi
done
finish
