#!/usr/bin/python3
"""places.py - the place of a figure in Word and PDF leads to it, as other programs count.

Of each figure of the files named, or of each Word file and PDF of the corpus: the
paragraph that the report names, counted in the XML itself, holds its words at that
character; the printed line of the page that it names, cut out by pdftotext alone in the
order of its columns or down the page, has them.  FACTLINT=binary.
"""
import glob
import json
import os
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def claims(path):
    """Place and words of each figure that the report has of a text."""
    run = subprocess.run(
        [os.environ["FACTLINT"], "report", "--isolated", "--format", "json", path],
        capture_output=True, text=True)
    for claim in json.loads(run.stdout)["ledger"]:
        yield claim["line"], claim["column"], claim["text"]


def squeeze(words):
    """Without what the two programs may see otherwise: blanks, hyphens, ligatures."""
    return re.sub(r"[\s\u00ad-]+", "", words).replace("\ufb01", "fi").replace("\ufb02", "fl")


def words_of(element):
    """The text of a paragraph, a blank for a tab or a break, without what was deleted."""
    said = []
    for node in element.iter():
        name = node.tag.removeprefix(WORD)
        said += [node.text or ""] if name == "t" else [" "] if name in ("tab", "br") else []
    return "".join(said)


def paragraphs(path):
    """As documents.md counts them: each paragraph of the body, each row of a table."""
    with zipfile.ZipFile(path) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml")).find(WORD + "body")
    for element in body:
        if element.tag == WORD + "p":
            yield words_of(element)
        elif element.tag == WORD + "tbl":
            for row in element.iter(WORD + "tr"):
                yield "\t".join(" ".join(words_of(p) for p in cell.iter(WORD + "p"))
                                for cell in row.iter(WORD + "tc"))


def in_word(path):
    """Does the paragraph hold the words at that character?"""
    lines = list(paragraphs(path))
    for line, column, words in claims(path):
        if line <= len(lines):  # notes stand behind the body
            yield f"{path}:{line}:{column}", words, lines[line - 1][column - 1:].startswith(words)


def printed(path, page, way):
    """The lines of a page as pdftotext prints them."""
    text = subprocess.run(
        ["pdftotext", way, "-f", str(page), "-l", str(page), path, "-"],
        capture_output=True, text=True, check=True).stdout
    return [one for one in text.splitlines() if re.search(r"\w|\S{2}", one)]


def is_on(lines, line, words):
    """Do the words begin on that line, and go on behind it?"""
    behind = squeeze("".join(lines[line - 1:]))
    at = behind.find(squeeze(words))
    return line <= len(lines) and 0 <= at < len(squeeze(lines[line - 1]))


def in_pdf(path):
    """On the line of the page, in the order in which columns are read, or down the page?"""
    for page, line, words in claims(path):
        found = any(is_on(printed(path, page, way), line, words) for way in ("-raw", "-layout"))
        yield f"{path}:{page}:{line}", words, found


def main():
    """All that are wrong, and how many there are."""
    asked = wrong = 0
    for path in sys.argv[1:] or sorted(glob.glob("corpus/*/**/*.docx", recursive=True) +
                                       glob.glob("corpus/*/**/*.pdf", recursive=True)):
        ask = in_pdf if path.endswith(".pdf") else in_word
        for place, words, found in ask(path):
            asked += 1
            if not found:
                wrong += 1
                print(f"{place}: '{words}' is not there")
    print(f"places: {asked} figures, {wrong} at another place")
    return wrong > 0 or asked < 20


if __name__ == "__main__":
    sys.exit(main())
