#!/usr/bin/env python3
"""Fit the weights of checker/match/weights.def to right drafts and their sources.

    calibrate.py [--factlint BINARY] [--ablate] [--write] PATH...

PATH is a file of JSON lines, or a folder of such, each a case as `factlint check --jsonl`
reads it, whose draft is right.  No other labels are needed: where a figure of a right
draft has a value that a source has, that is the same claim; and any other figure of the
source, put in its place, is a wrong one (made here, from the source's own bytes).

What is fitted is the chance, given a figure's pairs, that the right one is among its
supporters: a softmax over the scores of all its pairs.  Cues of slots are drawn towards
what an editor would say of them (PRIOR), all others towards nothing.  Folds are by
source, so that no figure is judged by weights that have seen its text.  Printed are the
loss fitted and crossed (more than .02 between them is fitting), the curve of false
alarms against wrong figures found, and with --ablate what each group of cues brings.
--write writes weights.def anew, with standard errors.  Needs numpy and scipy.
"""
import argparse
import datetime
import hashlib
import json
import os
import random
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize

FOLDS = 5
WRONGS = 3  # made of each right figure, at most
RIVAL = 5  # the stance of another value, in match/stance.h
SPREAD, PRIOR_SPREAD = 3.0, 200.0  # how strongly a weight is drawn to 0, and to a prior

# same, differs, open: logs of odds that an editor would give
PRIOR = {
    "noun": (.6, -.6, None), "period": (.5, -1.0, None), "place": (.3, -.3, None),
    "subject": (.2, -.6, None), "fate": (.7, -1.0, None), "part": (.2, -.3, None),
    "qualifier": (.2, -.5, None), "base": (.2, -.2, -.3), "mode": (.5, -.3, None),
    "grain": (.5, -.3, None), "direction": (.2, -.5, None), "speaker": (.3, -.5, None),
}


def read_cases(paths):
    files = [os.path.join(p, f) for p in paths if os.path.isdir(p)
             for f in sorted(os.listdir(p)) if f.endswith(".jsonl")]
    files += [p for p in paths if not os.path.isdir(p)]
    return [json.loads(line) for f in files for line in open(f, encoding="utf-8") if line.strip()]


def ask(binary, cases):
    """The answers of `check --jsonl --evidence`, by id."""
    lines = "".join(json.dumps(c, ensure_ascii=False) + "\n" for c in cases).encode()
    run = subprocess.run([binary, "check", "--jsonl", "--evidence"], input=lines,
                         stdout=subprocess.PIPE, check=False)
    if run.returncode not in (0, 1):
        sys.exit("calibrate: %s exited %d" % (binary, run.returncode))
    return {a["id"]: a for a in map(json.loads, run.stdout.splitlines()) if "error" not in a}


def fold_of(case):
    return hashlib.sha256(case["sources"][0]["text"][:300].encode()).digest()[0] % FOLDS


def fits(pair):
    return pair["stance"] != RIVAL


def free_pairs(figure):
    return [p for p in figure["pairs"] if not p["bar"]]


def make_wrong(case, answer, rnd):
    """Cases with another figure of the sources in a figure's place, and where it stands."""
    draft = case["draft"].encode()
    texts = [case["draft"].encode()] + [s["text"].encode() for s in answer["sorted"]]
    values = {f["value"] for f in answer["figures"]}
    for f in answer["figures"]:
        pairs = free_pairs(f)
        rivals = {p["value"]: p for p in pairs if not fits(p) and p["value"] not in values}
        chosen = sorted(rivals.values(), key=lambda p: (p["text"], p["start"]))
        rnd.shuffle(chosen)
        for p in chosen[:WRONGS] if any(map(fits, pairs)) else []:
            made = draft[:f["start"]] + texts[p["text"]][p["start"]:p["end"]] + draft[f["end"]:]
            yield dict(case, id="%s|%d|%d|%d" % (case["id"], f["start"], p["text"], p["start"]),
                       draft=made.decode()), f["start"], 1 / min(WRONGS, len(chosen))


class Figures:
    """Figures as one matrix of facts: a row a pair, a group of rows a figure."""

    def __init__(self, rows):
        rows = [r for r in rows if any(map(fits, r[0])) and not all(map(fits, r[0]))]
        self.n = len(rows)
        sizes = [len(r[0]) for r in rows]
        self.index = np.repeat(np.arange(self.n), sizes)
        self.starts = np.r_[0, np.cumsum(sizes)[:-1]].astype(int)
        self.facts = np.array([p["facts"] for r in rows for p in r[0]], float) / 100
        support = np.array([fits(p) for r in rows for p in r[0]])
        wrong = np.array([r[1] for r in rows])
        self.good = support != wrong[self.index]
        self.wrong = wrong
        self.weight = np.array([r[2] for r in rows])
        self.fold = np.array([r[3] for r in rows])

    def part(self, keep):
        """The same of some figures."""
        new = object.__new__(Figures)
        rows = keep[self.index]
        new.n, new.facts, new.good = int(keep.sum()), self.facts[rows], self.good[rows]
        new.index = (np.cumsum(keep) - 1)[self.index[rows]]
        new.starts = np.r_[0, np.flatnonzero(np.diff(new.index)) + 1]
        new.weight, new.wrong, new.fold = self.weight[keep], self.wrong[keep], self.fold[keep]
        return new

    def chance(self, weights):
        """That the right one is where it is said to be, and each pair's share of both."""
        scores = self.facts @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, self.starts)[self.index])
        all_, good = np.add.reduceat(scores, self.starts), np.add.reduceat(scores * self.good, self.starts)
        good = np.maximum(good, 1e-300)
        return good / all_, scores / all_[self.index], scores * self.good / good[self.index]

    def loss(self, weights):
        return -(self.weight * np.log(self.chance(weights)[0])).sum() / self.weight.sum()


def priors(cues):
    mean, spread = np.zeros(len(cues)), np.full(len(cues), SPREAD)
    for i, cue in enumerate(cues):
        slot, _, how = cue.partition(" ")
        value = PRIOR.get(slot, (None,) * 3)[("same", "differs", "open").index(how)] if how else None
        if value is not None:
            mean[i], spread[i] = value, PRIOR_SPREAD
    return mean, spread


def fit(figures, cues, used, start=None):
    mean, spread = priors(cues)
    mean = mean * used

    def value(weights):
        chance, share, good = figures.chance(weights)
        row_weight = figures.weight[figures.index]
        slope = figures.facts.T @ ((good - share) * row_weight)
        away = weights - mean
        return (-(figures.weight * np.log(chance)).sum() + (spread * away ** 2).sum() / 2,
                (spread * away - slope) * used)

    return minimize(value, mean if start is None else start * used, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x * used


def errors_of(figures, weights, cues):
    """Standard errors: the root of the inverse of the curvature, cue by cue."""
    _, share, good = figures.chance(weights)
    row_weight = figures.weight[figures.index]

    def spread(part):
        mean = np.add.reduceat(figures.facts * part[:, None], figures.starts)
        return figures.facts.T @ (figures.facts * (part * row_weight)[:, None]) - mean.T @ (mean * figures.weight[:, None])

    curvature = spread(share) - spread(good) + np.diag(priors(cues)[1])
    return np.sqrt(np.clip(np.diag(np.linalg.pinv(curvature)), 0, None))


def crossed(figures, cues, used, start=None):
    """Loss fitted and crossed, and each figure's chance to be wrong by weights of other folds."""
    fitted, loss, doubt = [], 0.0, np.zeros(figures.n)
    for fold in range(FOLDS):
        train, test = figures.part(figures.fold != fold), figures.part(figures.fold == fold)
        if not train.n or not test.n:
            continue
        weights = fit(train, cues, used, start)
        fitted.append(train.loss(weights))
        loss += test.loss(weights) * test.weight.sum()
        chance = test.chance(weights)[0]
        doubt[figures.fold == fold] = np.where(test.wrong, chance, 1 - chance)
    return np.mean(fitted), loss / figures.weight.sum(), doubt


def print_curve(figures, doubt):
    right, wrong = ~figures.wrong, figures.wrong
    for least in (.8, .9, .93, .95, .97, .98, .99):
        found = (figures.weight * (doubt >= least))[wrong].sum() / figures.weight[wrong].sum()
        print("doubt %.2f: of right figures called wrong %.4f, of wrong ones found %.3f" % (
            least, (doubt[right] >= least).mean(), found))


def write(path, cues, weights, errors, figures, cases):
    digest = hashlib.sha256(json.dumps(cases, sort_keys=True).encode()).hexdigest()[:12]
    with open(path, "w", encoding="utf-8") as to:
        to.write("/*\n * What each cue counts for: WEIGHT(cue, log of the odds for a whole fact, standard\n"
                 " * error).  Written by `make calibrate` on %s from %d right figures of %d\n"
                 " * drafts (data %s); do not edit.\n */\n" % (
                     datetime.date.today().isoformat(), (~figures.wrong).sum(), len(cases), digest))
        for cue, weight, error in zip(cues, weights, errors):
            to.write("WEIGHT(%s, %.3f, %.3f)\n" % (cue.replace(" ", "_"), weight, error))


def sort_sources(case):
    """As factlint numbers its texts: by day, then by bytes."""
    key = lambda s: ((s.get("date") or "").encode(), s["text"].encode())
    return sorted(case["sources"], key=key)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--factlint", default="build/factlint")
    parser.add_argument("--ablate", action="store_true")
    parser.add_argument("--write", metavar="FILE")
    options = parser.parse_args()
    cases = [c for c in read_cases(options.paths) if c.get("draft") and c.get("sources")]
    if not cases:
        sys.exit("calibrate: no case with a draft and sources in %s" % " ".join(options.paths))
    answers, rnd = ask(options.factlint, cases), random.Random(1)
    for case in cases:
        if case["id"] in answers:
            answers[case["id"]]["sorted"] = sort_sources(case)
    answered = [c for c in cases if c["id"] in answers]
    cues = answers[answered[0]["id"]]["cues"]
    rows = [(free_pairs(f), False, 1.0, fold_of(c)) for c in answered for f in answers[c["id"]]["figures"]]
    wrong = [(w, at, weight, fold_of(c)) for c in answered for w, at, weight in make_wrong(c, answers[c["id"]], rnd)]
    seen = ask(options.factlint, [w[0] for w in wrong])
    for case, at, weight, fold in wrong:
        for f in seen.get(case["id"], {"figures": []})["figures"]:
            if f["start"] == at:
                rows.append((free_pairs(f), True, weight, fold))
    figures, used = Figures(rows), np.ones(len(cues))
    fitted, loss, doubt = crossed(figures, cues, used)
    print("%d right figures, %d wrong ones made of them; loss fitted %.4f, crossed %.4f" % (
        (~figures.wrong).sum(), figures.wrong.sum(), fitted, loss))
    print_curve(figures, doubt)
    whole = fit(figures, cues, used) if options.ablate or options.write else None
    for group in sorted({c.partition(" ")[0] for c in cues}) if options.ablate else ():
        without = np.array([c.partition(" ")[0] != group for c in cues], float)
        print("without %-16s loss crossed %.4f" % (group, crossed(figures, cues, without, whole)[1]))
    if options.write:
        write(options.write, cues, whole, errors_of(figures, whole, cues), figures, cases)
        print("wrote", options.write)


if __name__ == "__main__":
    main()
