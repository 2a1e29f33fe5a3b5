"""Where in a template a fault of Typst comes from: its line in what was rendered is looked for among the template's.

Jinja keeps no account of that. But a line of a template stands in what is made of it as it is, but for its `{{ … }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_AT = re.compile(r"([\w.-]+\.typ):(\d+):\d+")
_FILLED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_BLOCK = re.compile(r"\{%-?\s*(end)?block\b")
_NO_CODE = re.compile(r'"(?:[^"\\]|\\.)*"|(?<!:)//.*|\\.')
_PAIRS = {")": "(", "]": "[", "}": "{"}
_LEAST = 4  # characters besides white space that a line must have to be told from others
_REACH = 40  # lines above a fault that may belong to the same call


def find_template_line(told: str, source: str, templates: Iterable[Path]) -> tuple[Path, int] | None:
    """Find the file and line that a fault comes from; *told* is what Typst says of it with its places.

    *source* is the document, *templates* are the files that may be at fault.
    """
    files = {path: path.read_text(encoding="utf-8", errors="replace").splitlines() for path in templates}
    rendered = source.splitlines()
    if "delimiter" in told.partition("\n")[0]:
        # Typst then names the outermost one, which may be far away
        return next(((path, line) for path, lines in files.items() for line in _unclosed(lines)), None)
    for name, number in _AT.findall(told):
        for path, lines in files.items():
            if path.name == name and int(number) <= len(lines):
                return path, int(number)
        if name == "main.typ":
            above = reversed(rendered[max(0, int(number) - _REACH) : int(number)])
            found = next((match for line in above for match in _matches(line, files)), None)
            if found is not None:
                return found
    return None


def _unclosed(lines: list[str]) -> Iterator[int]:
    """Give the lines on which a bracket is open that its block of the template doesn't close, or closes none."""
    opened: list[tuple[str, int]] = []
    for number, line in enumerate(lines, 1):
        if _BLOCK.search(line):
            yield from (at for _, at in opened)
            opened = []
        for sign in re.findall(r"[()\[\]{}]", _NO_CODE.sub("", _FILLED.sub("", line))):
            if sign in _PAIRS.values():
                opened.append((sign, number))
            elif opened and opened[-1][0] == _PAIRS[sign]:
                opened.pop()
            else:
                yield number
    yield from (at for _, at in opened)


def _matches(rendered: str, files: dict[Path, list[str]]) -> Iterator[tuple[Path, int]]:
    for path, lines in files.items():
        for number, line in enumerate(lines, 1):
            fixed = [part.strip() for part in _FILLED.split(line.strip())]
            if sum(map(len, fixed)) < _LEAST:
                continue
            # a block within a line of ours begins or ends in it
            if re.search(r"(^\s*|\S\s)" + r".*".join(map(re.escape, fixed)) + r"\s*,?$", rendered):
                yield path, number
