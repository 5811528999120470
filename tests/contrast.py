#!/usr/bin/python3
"""contrast.py - the report's colours stand out from what is behind them, in both schemes and in print.

WCAG 2.1, 1.4.3 and 1.4.11: text by 4.5 to 1, shapes that tell something by 3 to 1.  Hair
lines part things that stand apart anyway, and are not asked.
"""
import re
import sys

SHEET = "checker/report/page/style.css"
SHAPES = {"shape"}
NOT_ASKED = {"paper", "raised", "mark", "hair"}


def luminance(colour):
    """Of "#rgb" or "#rrggbb", as WCAG defines it."""
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = [part / 12.92 if part <= .04045 else ((part + .055) / 1.055) ** 2.4
                        for part in parts]
    return .2126 * red + .7152 * green + .0722 * blue


def contrast(one, other):
    """From 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + .05) / (darker + .05)


def pairs(colours):
    """Which colour stands before which, and by how much at least."""
    for name in colours.keys() - NOT_ASKED:
        for behind in ("paper", "raised"):
            yield name, behind, 3 if name in SHAPES else 4.5
    yield "ink", "mark", 4.5


def main():
    """All that are too faint, and how many there are."""
    asked = faint = 0
    with open(SHEET, encoding="utf-8") as sheet:
        schemes = re.findall(r":root \{(.*?)\}", sheet.read(), re.DOTALL)
    for scheme, rules in zip(("light", "dark", "print"), schemes):
        colours = dict(re.findall(r"--(\w+): (#\w+)", rules))
        for name, behind, least in sorted(pairs(colours)):
            asked += 1
            reached = contrast(colours[name], colours[behind])
            if reached < least:
                faint += 1
                print(f"{scheme}: {name} on {behind} is {reached:.1f} to 1, not {least}")
    print(f"contrast: {asked} pairs, {faint} too faint")
    return faint > 0 or len(schemes) != 3 or asked < 60


if __name__ == "__main__":
    sys.exit(main())
