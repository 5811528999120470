#!/bin/sh
# build.test.sh - warnings stop a developer's build, never a user's.
set -eu
cd "$(dirname "$0")/.."
unset MAKEFLAGS MFLAGS MAKELEVEL WERROR CFLAGS BUILD CC
failed=0

# stops WANTED VARIABLE...: how many of the compiles `make` would run stop at a warning.
stops() {
    wanted=$1
    shift
    commands=$(make -nB V=1 "$@" all | grep -e '-c checker/')
    all=$(printf '%s\n' "$commands" | wc -l)
    strict=$(printf '%s\n' "$commands" | grep -c -e '-Werror') || true
    [ "$wanted" = none ] && [ "$strict" = 0 ] && [ "$all" -gt 50 ] && return
    [ "$wanted" = all ] && [ "$strict" = "$all" ] && [ "$all" -gt 50 ] && return
    failed=$((failed + 1))
    echo "build: $strict of $all, not $wanted: make $*"
}
stops none
stops none CFLAGS=-O1
stops none CC=another-compiler
stops all WERROR=1
stops all BUILD=asan
stops all BUILD=clang
grep -q '^export WERROR=1' .ci/run || { failed=$((failed + 1)) && echo 'build: not so in CI'; }

echo "build: $failed failed"
[ "$failed" = 0 ]
