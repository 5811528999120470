#!/usr/bin/python3
"""action.py - action.yml for real, as far as that goes without GitHub: its schema, the
workflows that README and manual print under actionlint, which also looks at the inputs
they give, and its shell steps in a clean copy of the tree with the files and variables
that a runner sets.  What is uploaded is only looked at: that needs GitHub."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

root = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
tools = os.path.join(root, "build/tools")
scratch = tempfile.mkdtemp()
n = failed = 0


def hold(what, well, said=""):
    global n, failed
    n += 1
    if not well:
        failed += 1
        print(f"action: {what}\n{said}"[:3000])


def run(*command, cwd=root, env=None, **more):
    return subprocess.run(command, cwd=cwd, env=env, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, universal_newlines=True, **more)


def copy_tree():
    """What a clone would hold, and what is built, so that nothing is built twice."""
    to = os.path.join(scratch, "factlint")
    listed = subprocess.run(["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached",
                             "--others", "--exclude-standard"], cwd=root, check=True,
                            stdout=subprocess.PIPE).stdout
    for name in listed.decode().split("\0")[:-1]:
        if os.path.exists(os.path.join(root, name)):
            os.makedirs(os.path.dirname(os.path.join(to, name)), exist_ok=True)
            shutil.copy2(os.path.join(root, name), os.path.join(to, name))
    os.makedirs(os.path.join(to, "build"))
    run("cp", "-a", os.path.join(root, "build/factlint"), os.path.join(root, "build/obj"),
        os.path.join(to, "build/"))
    return to


def expand(text, inputs, home, outputs):
    def value(match):
        name = match.group(1)
        if name == "github.action_path":
            return home
        if name.startswith("inputs."):
            return inputs[name[7:]]
        return outputs[name.split(".")[-1]]
    return re.sub(r"\$\{\{ ([a-z0-9._-]+) \}\}", value, text)


def run_action(action, home, repository, **given):
    """The shell steps one after the other, as a runner does; status, log, summary,
    outputs."""
    inputs = {name: row.get("default", "") for name, row in action["inputs"].items()}
    inputs.update(given)
    temp = tempfile.mkdtemp(dir=scratch)
    files = {name: os.path.join(temp, name) for name in
             ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH"]}
    for path in files.values():
        open(path, "w").close()
    log, status = "", 0
    for step in action["runs"]["steps"]:
        if "run" not in step or status:
            continue
        env = dict(os.environ, CI="true", GITHUB_ACTIONS="true", RUNNER_TEMP=temp,
                   GITHUB_WORKSPACE=repository, GITHUB_ACTION_PATH=home, **files)
        env.update({k: expand(v, inputs, home, {}) for k, v in step.get("env", {}).items()})
        env.pop("FACTLINT", None)
        script = os.path.join(temp, "step.sh")
        with open(script, "w") as to:
            to.write(expand(step["run"], inputs, home, {}))
        done = run("bash", "--noprofile", "--norc", "-eo", "pipefail", script, cwd=repository, env=env)
        log += done.stdout
        status = done.returncode
    outputs = dict(line.split("=", 1) for line in open(files["GITHUB_OUTPUT"]).read().splitlines())
    return status, log, open(files["GITHUB_STEP_SUMMARY"]).read(), outputs


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as to:
        to.write(text)


def check_form(home):
    schema = os.path.join(tools, "venv/bin/check-jsonschema")
    done = run(schema, "--builtin-schema", "vendor.github-actions", "action.yml")
    hold("action.yml does not keep its schema", done.returncode == 0, done.stdout)
    printed = 0
    for page in ["README.md", "docs/manual.md"]:
        text = open(os.path.join(root, page), encoding="utf-8").read()
        for block in re.findall(r"^```yaml\n(.*?)^```", text, flags=re.M | re.S):
            if "runs-on:" not in block:
                continue
            printed += 1
            path = os.path.join(home, f".github/workflows/{printed}.yml")
            write(path, re.sub(r"uses: example/factlint@\S+", "uses: ./", block))
            done = run(schema, "--builtin-schema", "vendor.github-workflows", path)
            hold(f"{page}: a workflow does not keep its schema", done.returncode == 0, done.stdout)
    hold("README and manual print no workflow", printed >= 2)
    git = dict(os.environ, GIT_CONFIG_GLOBAL="/dev/null")
    run("git", "init", "-q", cwd=home, env=git)
    done = run(os.path.join(tools, "bin/actionlint"), "-shellcheck=", "-pyflakes=", cwd=home)
    hold("actionlint", done.returncode == 0, done.stdout)
    write(os.path.join(home, ".github/workflows/1.yml"),
          "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
          "      - uses: ./\n        with: {draft: a}\n")
    done = run(os.path.join(tools, "bin/actionlint"), "-shellcheck=", "-pyflakes=", cwd=home)
    hold("actionlint does not look at the inputs", '"draft" is not defined' in done.stdout, done.stdout)
    shutil.rmtree(os.path.join(home, ".github"))


def main():
    action = yaml.safe_load(open(os.path.join(root, "action.yml"), encoding="utf-8"))
    home = copy_tree()
    check_form(home)

    news = os.path.join(scratch, "the news")
    write(news + "/drafts/a dam.md", "The dam cost $90 million, the ministry said.\n")
    write(news + "/drafts/rain.md", "It rained.\n")
    write(news + "/sources/ministry.txt", "The ministry said that the dam cost $40 million.\n")
    status, log, summary, outputs = run_action(
        action, home, news, drafts="drafts/a dam.md\r\n\ndrafts/rain.md", sources="sources\n")
    hold("the status", (status, outputs.get("status")) == (1, "1"), log)
    hold("the annotation", re.search("^::error .*file=drafts/a dam.md,line=1,.*col=14,", log, re.M), log)
    hold("the summary", "$90 million" in summary and "sources/ministry.txt" in summary, summary)
    sarif = json.load(open(outputs["sarif"], encoding="utf-8"))
    place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    hold("the SARIF", place["artifactLocation"]["uri"] == "drafts/a%20dam.md", json.dumps(place))

    write(news + "/factlint.yaml", "version: 1\ndrafts: drafts\nsources: sources\n")
    status, log, summary, outputs = run_action(action, home, news)
    hold("factlint.yaml says what is checked", status == 1 and "a dam.md" in log, log)
    status, log, summary, outputs = run_action(action, home, news, summary="false", **{"fail-on": "never"})
    hold("fail-on", (status, outputs["status"], summary) == (0, "0", ""), log)
    status, log, _, _ = run_action(action, home, news, drafts="drafts/rain.md")
    hold("a right draft", status == 0 and "::error" not in log, log)
    status, log, _, _ = run_action(action, home, news, options="--level=error\n--redact")
    hold("options", status == 1 and "90 million" not in log, log)
    status, log, _, outputs = run_action(action, home, news, drafts="--version\n$(touch /tmp/no)")
    hold("a draft that looks like an option", outputs.get("status") == "2", log)
    status, log, _, outputs = run_action(action, home, news, config="none.yaml")
    hold("a mistake", (status, outputs["status"]) == (2, "2") and "::error title=factlint::" in log, log)
    write(news + "/drafts/long.md", "".join(f"It happened on 31 June 2020, at {i}.\n\n" for i in range(9000)))
    status, log, summary, outputs = run_action(action, home, news, options="--level=error")
    hold("a long summary", status == 1 and 0 < len(summary.encode()) < 1 << 20, log[-500:])

    last = action["runs"]["steps"][-1]
    hold("the upload", "sarif_file" in last["with"] and last["if"].startswith("${{ always()"), str(last))
    print(f"action: {n} questions, {failed} failed")
    return failed != 0


try:
    code = main()
finally:
    shutil.rmtree(scratch)
sys.exit(code)
