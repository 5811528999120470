#!/usr/bin/env python3
"""quantity_oracle.py - amounts in stories and cases, as quantulum3 reads them.

FACTLINT=build/factlint build/tools/venv/bin/python tests/quantity_oracle.py [--write]

quantulum3 finds quantities in English text by rules of its own.  It reads each paragraph
of the corpus, and the texts of CASES.  Places that factlint reads as dates, which quantulum3
does not know, are passed over; where else the two have no value in common, the place has to
stand in quantity_oracle.txt, with who is right and why: a difference that is not listed
fails, and so does a line that no longer differs.  --write prints the lines that are new.
scripts/install-packages.sh brings quantulum3 into build/tools/venv.
"""
import glob
import json
import logging
import os
import re
import subprocess
import sys
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
from quantulum3 import parser  # noqa: E402  (it logs what it does not know)

FACTLINT = os.path.abspath(os.environ.get("FACTLINT", "build/factlint"))
LISTED = os.path.join(ROOT, "tests", "quantity_oracle.txt")
WRITE = "--write" in sys.argv[1:]
CASES = ["money", "percent", "quantity"]
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}


def paragraphs():
    """(file, text) for each paragraph of a story and its sources, front matter aside."""
    for path in sorted(glob.glob(os.path.join(ROOT, "corpus", "*", "**", "*"), recursive=True)):
        if not path.endswith((".md", ".txt")) or path.endswith("expected.txt"):
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if text.startswith("---\n"):
            text = text.split("\n---\n", 1)[1]
        for part in text.split("\n\n"):
            words = " ".join(part.split())
            if words and not words.startswith("|"):
                yield os.path.relpath(path, ROOT), words
    for name in CASES:
        with open(os.path.join(ROOT, "tests", "cases", "mentions", name + ".case"), encoding="utf-8") as file:
            for line in file:
                if line.startswith("| ") and line[2:].strip():
                    yield name, line[2:].strip()


def ours(texts):
    """What extract reads of each text: (start, end, kind, values)."""
    lines = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(texts))
    run = subprocess.run([FACTLINT, "extract", "--isolated", "--jsonl"], input=lines.encode(),
                         stdout=subprocess.PIPE, check=True)
    for text, line in zip(texts, run.stdout.splitlines()):
        data, found = text.encode(), []
        for m in json.loads(line)["mentions"]:
            start, end = (len(data[:m[k]].decode()) for k in ("start", "end"))
            values = [m["value"] or ""] if m["kind"] == "duration" else (m["value"] or "").split("/")
            found.append((start, end, m["kind"], values))
        yield found


def number(value):
    try:
        return float(value)
    except ValueError:
        return None


def length(iso):
    """Months and seconds of a duration."""
    part = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", iso)
    if not part:
        return None
    y, mo, d, h, mi, s = (float(x or 0) for x in part.groups())
    return (12 * y + mo, 86400 * d + 3600 * h + 60 * mi + s)


def same(value, unit, kind, values):
    """Is it one of ours?"""
    if kind == "duration":
        return any(length(v) == (value * MONTHS.get(unit, 0), value * SECONDS.get(unit, 0)) for v in values)
    found = [number(v) for v in values]
    return any(v is not None and abs(v - value) <= 1e-9 * max(1, abs(v)) for v in found)


def differences():
    """One line for each place where the two differ."""
    parts = list(paragraphs())
    for (path, text), found in zip(parts, ours([t for _, t in parts])):
        theirs = [(q.span, q.value, q.unit.name) for q in parser.parse(text)]
        for (start, end), value, unit in theirs:
            there = [m for m in found if m[0] < end and start < m[1]]
            if any(m[2].startswith(("date", "time", "set")) for m in there):
                continue
            if not any(same(value, unit, m[2], m[3]) for m in there):
                read = "; ".join(f"{m[2]} {'/'.join(m[3])}" for m in there) or "nothing"
                yield f"{path}: '{text[start:end]}': factlint {read}, quantulum3 {value:g} {unit}"
        for start, end, kind, values in found:
            amount = kind in ("money", "percent", "number", "quantity", "age")
            if amount and not any(s < end and start < e for (s, e), _, _ in theirs):
                yield f"{path}: '{text[start:end]}': factlint {kind} {'/'.join(values)}, quantulum3 nothing"


def main():
    listed = {}
    if os.path.exists(LISTED):
        with open(LISTED, encoding="utf-8") as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    place, verdict = line.rstrip("\n").rsplit(" | ", 1)
                    listed[place] = verdict
    found = list(dict.fromkeys(differences()))
    new = [d for d in found if d not in listed]
    gone = [d for d in listed if d not in found]
    for line in new:
        print(line + " | " if WRITE else f"not listed: {line}")
    for line in gone:
        print(f"listed, and no difference any more: {line}")
    ours_right = sum(v.startswith("factlint") for v in listed.values())
    print(f"quantity_oracle: {len(found)} differences, {len(new)} not listed, {len(gone)} gone; "
          f"factlint is right of {ours_right}, quantulum3 of "
          f"{sum(v.startswith('quantulum3') for v in listed.values())}, both may stand of "
          f"{sum(v.startswith('both') for v in listed.values())}")
    return bool(new or gone)


if __name__ == "__main__":
    sys.exit(main())
