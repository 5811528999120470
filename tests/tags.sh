#!/bin/sh
# tags.sh - no struct, union or enum of checker/ has the tag of another.
#
# C keeps them apart by file; a reader who follows a name does not.
set -eu
cd "$(dirname "$0")/.."
twice=$(grep -rhoE '^(struct|union|enum) [a-z_]+ \{' checker | awk '{ print $2 }' | LC_ALL=C sort | uniq -d)
[ "$twice" ] || exit 0
for tag in $twice; do
    grep -rnE "^(struct|union|enum) $tag \{" checker | sed 's/ {.*/: a tag that another has too/'
done
exit 1
