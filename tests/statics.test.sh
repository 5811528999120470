#!/bin/sh
# statics.test.sh - does checker/ keep anything that two threads would share?
#
# Static data that is written is shared by all cases.  Only the names of unfinished
# files are, which a signal has to find: command/temporary.c.  The sanitizers add
# static data of their own, so their build is not looked at.
. "$(dirname "$0")/lib.sh"
objects=$(dirname "$FACTLINT")/obj/checker
if [ ! -d "$objects" ] || [ "$(basename "$(dirname "$FACTLINT")")" != build ]; then
    echo 'statics: there are no plain objects, 1 skipped'
    exit 0
fi
cd "$objects" || exit 2
title='static data'
find . -name '*.o' ! -path ./command/temporary.o | while read -r object; do
    objdump -t "$object" | awk -v object="$object" '
        $0 ~ /[ \t]\.(data|bss)[ \t]/ && $NF !~ /^\./ { print object ": " $NF }'
done >"$out" 2>"$err"
if [ -s "$out" ] || [ -s "$err" ]; then fail 'two threads would share this'; fi
[ "$(find . -name '*.o' | wc -l)" -gt 100 ] || fail 'the objects are not here'
objdump -t ./command/temporary.o | grep -q '\.bss.*temporaries' || fail 'it would not be seen'
n=3
finish looks
