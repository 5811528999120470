#!/usr/bin/python3
"""schemas.py - every file of settings, rules and waivers that ships or is printed in the
documents keeps the JSON Schema of `factlint schema`, and what factlint refuses the schema
refuses too.  FACTLINT=build/factlint."""
import glob
import json
import os
import re
import subprocess
import sys

import jsonschema
import yaml

FACTLINT = os.environ.get("FACTLINT", "build/factlint")
os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
failed = 0
n = 0


def schema(name):
    made = json.loads(subprocess.run([FACTLINT, "schema", name], check=True,
                                     stdout=subprocess.PIPE).stdout)
    jsonschema.Draft7Validator.check_schema(made)
    return jsonschema.Draft7Validator(made)


class Loader(yaml.SafeLoader):
    """Dates stay texts, as JSON has none."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:timestamp"]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def holds(validator, text, what, wanted=True):
    global failed, n
    n += 1
    faults = [e.message[:200] for e in validator.iter_errors(yaml.load(text, Loader))]
    if bool(faults) == wanted:
        failed += 1
        print(f"schemas: {what}: {faults if wanted else 'it is not refused'}")


def uncommented(text):
    return re.sub(r"^# ([a-z-]+:(?: .*)?|  .*)$", r"\1", text, flags=re.M)


def main():
    rules, config, waivers = schema("rules"), schema("config"), schema("waivers")
    decisions = schema("decisions")
    for path in sorted(glob.glob("tests/golden/**/*.decisions.yaml", recursive=True)):
        holds(decisions, open(path, encoding="utf-8").read(), path)
    for path in sorted(glob.glob("rules/**/*.yaml", recursive=True)):
        text = open(path, encoding="utf-8").read()
        is_config = path.endswith("factlint.yaml")
        holds(config if is_config else rules, text, path)
        if is_config:
            holds(config, uncommented(text), path + ", all of it")
    for path in ["README.md", "docs/manual.md"]:
        text = open(path, encoding="utf-8").read()
        for block in re.findall(r"^```yaml\n(.*?)^```", text, flags=re.M | re.S):
            value = yaml.load(block.strip("-\n").split("\n---")[0], Loader)
            for key, validator in [("rules", rules), ("waivers", waivers), ("drafts", config)]:
                if isinstance(value, dict) and "version" in value and key in value:
                    holds(validator, block, f"{path}: {block[:60]!r}")
                    break
    wrong = [
        (config, "drafts: drafts"), (config, "version: 2"), (config, "{version: 1, draft: a}"),
        (config, "{version: 1, levels: [a]}"), (config, "{version: 1, levels: {a: loud}}"),
        (config, "{version: 1, fail-on: loud}"), (config, "{version: 1, per-file: [{files: a}]}"),
        (config, "{version: 1, per-file: {files: a, levels: {a: info}}}"),
        (rules, "{version: 1, rules: {}}"), (rules, "{version: 1, rules: [{pattern: a}]}"),
        (rules, "{version: 1, rules: [{id: a, levle: error}]}"),
        (rules, "{version: 1, rules: [{id: a, claim: {kind: money, patterns: a}}]}"),
        (rules, "{version: 1, rules: [{id: a, claim: {patterns: [a]}}]}"),
        (rules, "{version: 1, rules: [{id: a, examples: [{text: a, finding: {rul: a}}]}]}"),
        (waivers, "{version: 1, waivers: [{}]}"),
    ]
    for validator, text in wrong:
        holds(validator, text, text, wanted=False)
    print(f"schemas: {n} files and texts, {failed} failed")
    return failed != 0


sys.exit(main())
