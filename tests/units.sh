#!/bin/sh
# units.sh - each row of checker/value/units.def against GNU units.
set -eu
cd "$(dirname "$0")/.."

# What GNU units calls the base of a dimension, and a unit whose name it reads
# otherwise.  "ton" is metric here: news means either, and a tenth is no conflict.
base() {
    case $1 in
    LENGTH) echo m ;; AREA) echo m^2 ;; VOLUME) echo m^3 ;; MASS) echo kg ;;
    POWER) echo W ;; ENERGY) echo J ;; SPEED) echo m/s ;; PRESSURE) echo Pa ;;
    FREQUENCY) echo Hz ;; DATA) echo bit ;; TEMPERATURE) echo K ;;
    esac
}
spell() {
    case $1 in
    barrel) echo '42 gallon' ;;
    ton) echo tonne ;;
    kiloton) echo kilotonne ;;
    megaton) echo megatonne ;;
    gigaton) echo gigatonne ;;
    'nautical mile') echo nauticalmile ;;
    'light year') echo lightyear ;;
    'fluid ounce') echo fluidounce ;;
    'acre foot') echo 'acre foot' ;;
    'pound per square inch') echo psi ;;
    'kilopound per square inch') echo ksi ;;
    'troy ounce') echo troyounce ;;
    'british thermal unit') echo btu ;;
    'million british thermal unit') echo '1e6 btu' ;;
    'atmosphere') echo atm ;;
    'thousand barrel') echo '42e3 gallon' ;;
    'million barrel') echo '42e6 gallon' ;;
    'count per second' | 'revolution per second') echo 1/s ;;
    'count per minute' | 'beat per minute' | 'revolutions per minute') echo 1/minute ;;
    'degree Celsius') echo degC ;;
    'degree Fahrenheit') echo degF ;;
    *) echo "$1" | sed 's/^thousand /1e3 /; s/^million /1e6 /; s/^billion /1e9 /; s/^trillion /1e12 /
            s/square \(.*\)/\1^2/; s/cubic \(.*\)/\1^3/; s| per |/|' ;;
    esac
}

rows=0 wrong=0
while IFS='|' read -r name dimension numerator denominator; do
    rows=$((rows + 1))
    theirs=$(units -t -o '%.14g' "$(spell "$name")" "$(base "$dimension")" 2>&1) || true
    ratio=$(units -t -o '%.9g' "$numerator / $denominator" "$theirs" 2>&1) || true
    [ "$ratio" = 1 ] && continue
    wrong=$((wrong + 1))
    echo "units: $name is $numerator/$denominator here, $theirs to GNU units"
done <<ROWS
$(sed -En 's/^(UNIT|SCALE)\("(.*)", ([A-Z]*), ([0-9]*), ([0-9]*)(, [0-9]*)?\)$/\2|\3|\4|\5/p' \
    checker/value/units.def)
ROWS
echo "units: $rows rows against GNU units, $wrong wrong"
[ "$rows" -gt 50 ] && [ "$wrong" -eq 0 ]
