#!/bin/sh
# redact.test.sh - with --redact no word of a draft or a source leaves, in any format.
#
#     FACTLINT=build/factlint tests/redact.test.sh
#
# Every word of the texts that could be shown holds "quaxel", which no path, rule or
# message of ours does: headlines, quotations, speakers, nouns, comments, reasons, code,
# tables, dates that are none, names of rules that are none.
set -u
. "$(dirname "$0")/lib.sh"
input=/dev/null
formats='terminal concise json jsonl sarif github gitlab junit rdjson rdjsonl statistics markdown'

mkdir drafts sources
cat >drafts/a.md <<'END'
---
title: Quaxel sinks with 1,921 on board
date: 31 quaxel 2021
author: Q. Quaxel
sources: [../sources/guard.txt, ../sources/quaxel-none.txt]
---

# Quaxel 78

The quaxel ferry carried 78 quaxels, the quaxel guard said. <!-- factlint: ignore[quaxel-rule] quaxel reason -->

The quaxel paid $3 million quaxel dollars and “$5 million quaxels”. It said on Monday, 3 March 2021, that $3 million dollars quaxel. <!-- factlint: ignore[redundant-currency] quaxel reason -->

“The quaxel was a fine quaxel boat that Quaxels had,” said Anna Quaxel, 44.

About 50 quaxels, or 5% of 200 quaxels, were saved, and 7 of 50 quaxels, 30%, lost. <!-- factlint: ignore[] quaxel -->

<!-- quaxel 99 --> <!-- factlint: quaxel[quaxel] -->

```
quaxel 12
```

| quaxel | 55 quaxels |
|---|---|
| a | 1O quaxels |
END
cat >drafts/b.txt <<'END'
# factlint: ignore[figure-unsupported] quaxel reason
QUAXEL TOWN, March 3 (Quaxel) - The quaxel rose 12% to 5 million quaxels, then fell to 4 million quaxels from 7 million quaxels.
END
cat >drafts/c.html <<'END'
<html><head><title>Quaxel 15</title></head><body><article><h1>Quaxel 15</h1>
<p>The quaxel ferry carried 79 quaxels, the quaxel guard said, quaxel after quaxel.</p></article></body></html>
END
cat >sources/guard.txt <<'END'
The quaxel ferry carried 74 quaxels, the quaxel guard said.

“The quaxel was a bad quaxel boat that Quaxels had,” said Berta Quaxel, 45. The quaxel paid $4 million.
END
echo 'The quaxel ferry carried 71 quaxels, the quaxel guard said.' >sources/other.md
cat >rules.yaml <<'END'
version: 1
rules:
  - id: boats
    title: Boats
    level: warning
    scope-level: warning
    claim:
      kind: quantity
      patterns: ['(?<who>\w+) ferry carried {value}']
      same: [who]
    message: '{value} here, {reading} in {document}'
    examples: [{text: nothing, claim: none}]
  - id: words
    title: Words
    level: info
    pattern: '\bfine\b'
    message: 'a word'
    fix: good
    examples: [{draft: nothing, finding: none}]
END

# keeps FORMAT ARGUMENT...: nothing of it is on either stream, and something is printed.
keeps() {
    title="$*" n=$((n + 1))
    timeout "$limit" "$FACTLINT" "$@" >"$out" 2>"$err" <"$input"
    [ $? -le 2 ] || fail 'crashed'
    if grep -qi quaxel "$out" "$err"; then fail "shows: $(grep -hi quaxel "$out" "$err" | head -n 1)"; fi
    [ -s "$out" ] || fail 'prints nothing'
}
for format in $formats; do
    keeps check --isolated --redact --unchecked --rules rules.yaml -s sources --format "$format" drafts
    keeps check --isolated --redact -q --rules rules.yaml -s sources --format "$format" drafts/a.md
    keeps check --isolated --redact --rules rules.yaml -s sources --format "$format"
done
for format in json markdown html csv; do
    keeps report --isolated --redact --rules rules.yaml -s sources --format $format drafts
    keeps report --isolated --redact --rules rules.yaml -s sources --format $format
done

# The same runs do show it without --redact: it is there to be shown.
for format in $formats; do
    try "$format, not redacted" 2 check --isolated --rules rules.yaml -s sources --format "$format" drafts
    [ "$format" = statistics ] || grep -qi quaxel "$out" || fail 'shows nothing of the texts'
done

finish
