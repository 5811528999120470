#!/usr/bin/python3
"""icu_oracle.py - what factlint reads, against what ICU writes.

FACTLINT=build/factlint tests/icu_oracle.py

ICU spells numbers out, names months and weekdays, writes dates in the usual
English orders, and breaks texts into sentences; factlint has to read the same
back.  Where the two differ on purpose, the reason stands in this file.
"""
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile

import icu

FACTLINT = os.environ.get("FACTLINT", "build/factlint")
random.seed(20190807)
failed = 0


def ask(command, texts, **more):
    lines = "".join(json.dumps({"id": str(i), "text": t, **more}) + "\n"
                    for i, t in enumerate(texts))
    run = subprocess.run([FACTLINT, command, "--isolated", "--jsonl"],
                         input=lines.encode(), stdout=subprocess.PIPE, check=False)
    return [json.loads(line)["mentions"] for line in run.stdout.splitlines()]


def expect(what, texts, wanted, found):
    global failed
    wrong = [(t, w, f) for t, w, f in zip(texts, wanted, found) if w != f]
    print(f"icu: {what}: {len(texts)} texts, {len(wrong)} wrong")
    for text, want, got in wrong[:5]:
        print(f"    {text!r}: {got}, ICU wrote {want}")
    failed += bool(wrong) or len(found) != len(texts)


def spelled_numbers():
    spell = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("en"))
    numbers = list(range(2, 1000))
    numbers += [random.randrange(10 ** k) + 10 ** k for k in range(3, 12) for _ in range(200)]
    texts = [f"The yard has {spell.format(n)} ships." for n in numbers]
    found = [[m["value"] for m in mentions] for mentions in ask("extract", texts)]
    expect("spelled-out numbers", texts, [[str(n)] for n in numbers], found)


def ordinals():
    spell = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.ORDINAL, icu.Locale("en"))
    numbers = range(3, 400)
    texts = [f"It was the {spell.format(n)} ship." for n in numbers]
    found = [[m["value"] for m in mentions] for mentions in ask("extract", texts)]
    expect("ordinals", texts, [[str(n)] for n in numbers], found)


def dates():
    zone = icu.TimeZone.createTimeZone("UTC")
    texts, wanted = [], []
    for pattern, iso in [("d MMMM y", "%Y-%m-%d"), ("MMMM d, y", "%Y-%m-%d"),
                         ("MMM d, y", "%Y-%m-%d"), ("EEEE, MMMM d, y", "%Y-%m-%d"),
                         ("EEE, d MMM y", "%Y-%m-%d"), ("MMMM y", "%Y-%m"), ("y-MM-dd", "%Y-%m-%d")]:
        write = icu.SimpleDateFormat(pattern, icu.Locale.getEnglish())
        write.setTimeZone(zone)
        for _ in range(200):
            day = datetime.datetime(1950, 1, 1, 12) + datetime.timedelta(random.randrange(40000))
            seconds = (day - datetime.datetime(1970, 1, 1)).total_seconds()
            texts.append(f"It sank on {write.format(seconds)} near the quay.")
            wanted.append([day.strftime(iso)])
    found = [[m["value"] for m in mentions] for mentions in ask("extract", texts)]
    expect("dates", texts, wanted, found)


def sentences_of(text):
    """The sentences that `show` marks: drawn under the line, one mark line each."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        run = subprocess.run([FACTLINT, "show", "sentences", file.name],
                             stdout=subprocess.PIPE, check=False)
    found = []
    for line in run.stdout.decode().splitlines():
        start, end = line.find("^"), line.rfind("^")
        if start >= 0 and line.strip(" ^|").startswith("sentence"):
            found.append(text[start - 2:end - 1])
    return found


def sentences():
    """Sentences that every breaker must agree on: no abbreviations, no initials."""
    subjects = ["The ferry", "A crew of forty", "Nobody", "The old harbour", "It"]
    verbs = ["sank", "left at dawn", "cost $4.2 million", "was 3.5 metres wide", "came back"]
    ends = [". ", "! ", "? ", '." ', ".\u201d "]
    texts, wanted = [], []
    for _ in range(500):
        text = ""
        for _ in range(random.randrange(1, 5)):
            end = random.choice(ends)
            quote = '"' if '"' in end else "\u201c" if "\u201d" in end else ""
            text += quote + random.choice(subjects) + " " + random.choice(verbs) + end
        text = text.strip()
        breaker = icu.BreakIterator.createSentenceInstance(icu.Locale("en"))
        breaker.setText(text)
        bounds, start = [], 0
        for bound in breaker:
            bounds.append(text[start:bound].strip())
            start = bound
        texts.append(text)
        wanted.append(bounds)
    expect("sentence breaks", texts, wanted, [sentences_of(text) for text in texts])


spelled_numbers()
ordinals()
dates()
sentences()
sys.exit(failed)
