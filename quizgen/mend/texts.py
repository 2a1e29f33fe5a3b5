"""Texts of a YAML file changed where they stand: in their own style, and no character more than needed.

Owns the way from a character of a value back to its source, and how words are written in each of YAML's styles. What it
makes is proved by reading it again; see `proof`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.diagnostics import Edit
from quizgen.source_yaml import Scalar, read_yaml
from quizgen.source_yaml.lines import quoted

_FOLD = re.compile(r"[ \t]*(\r?\n)[ \t]*(?:\r?\n[ \t]*)*")
_NEWLINE = re.compile(r"\r?\n")
_INDENT = re.compile(r"[ ]*")
_ESCAPED_BREAK = re.compile(r"\\[ \t]*\r?\n[ \t]*")
_LENGTHS = {"x": 4, "u": 6, "U": 10}  # of an escape, by the letter after its backslash


class Swap(NamedTuple):
    """Characters of a value, from *start* up to *end*, that give way to *words*, which stand on one line."""

    start: int
    end: int
    words: str


def swapped(text: str, swaps: Sequence[Swap]) -> str:
    """Give a value as it reads after the swaps, which are in order and don't overlap."""
    for start, end, words in reversed(swaps):
        text = text[:start] + words + text[end:]
    return text


def rewrite(scalar: Scalar, swaps: Sequence[Swap], *, in_brackets: bool = False, is_name: bool = False) -> Edit | None:
    """Make the edit by which a text reads as its swaps ask; None where its style has no sure way to write that.

    *in_brackets* says whether it stands in a list or map in brackets, *is_name* whether it names a value.
    """
    offsets = offsets_of(scalar)
    if offsets is None:
        return None
    start, end = scalar.place.start, scalar.place.end
    written = scalar.place.source.text[start:end]
    for swap in reversed(swaps):
        words = _escaped(swap.words, scalar.style)
        first = offsets[swap.start] - start
        last = offsets[swap.end] - start if swap.end > swap.start else first
        written = written[:first] + words + written[last:]
    wanted = swapped(scalar, swaps)
    if not scalar.style and not is_plain(written, wanted, in_brackets=in_brackets, is_name=is_name):
        written = quoted(written)
    return Edit(scalar.place, written)


def scalar_for(text: str, *, in_brackets: bool = False) -> str:
    """Write a text of one line as it may stand behind a name: as it is, where that can be, else in quotes."""
    return text if is_plain(text, text, in_brackets=in_brackets) else quoted(text)


def is_plain(raw: str, wanted: str, *, in_brackets: bool = False, is_name: bool = False) -> bool:
    """Tell whether *raw* without quotes reads as *wanted* where it stands."""
    entry = f"{raw}: x" if is_name else raw
    around = f"[{entry}]\n" if in_brackets else f"- {entry}\n"
    document = read_yaml("", around.encode())
    root = document.root
    if document.diagnostics or not isinstance(root, list) or len(root) != 1:
        return False
    found = next(iter(root[0]), None) if is_name and isinstance(root[0], dict) else root[0]
    return isinstance(found, Scalar) and not found.style and found == wanted


def _escaped(words: str, style: str) -> str:
    """Write words as a style of YAML's needs them."""
    if style == "'":
        return words.replace("'", "''")
    if style == '"':
        return words.replace("\\", "\\\\").replace('"', '\\"')
    return words


def offsets_of(scalar: Scalar) -> tuple[int, ...] | None:
    """Say of each character of a value where it stands in the source, and, last, where the next one would stand.

    None where source and value don't go together as this module understands it.
    """
    found = [0] * (len(scalar) + 1)
    at = 0
    walk = _block(scalar) if scalar.style in ("|", ">") else _flow(scalar)
    for offset, characters in walk:
        if not scalar.startswith(characters, at):
            return None
        for each in range(at, at + len(characters)):
            found[each] = offset
        at += len(characters)
        found[at] = offset if not characters else found[at]
    if scalar.style in ("|", ">"):
        # the last line end is no part of the place, and there may be several
        rest = scalar[at:]
        if rest.strip("\n"):
            return None
        for each in range(at, len(scalar) + 1):
            found[each] = scalar.place.end
        return tuple(found)
    return tuple(found) if at == len(scalar) else None


def _flow(scalar: Scalar) -> Iterator[tuple[int, str]]:
    """Walk the source of a plain text or one in quotes: offsets, each with the characters that it yields."""
    text, at, end = scalar.place.source.text, scalar.place.start, scalar.place.end
    style = scalar.style
    if style:
        at, end = at + 1, end - 1
    while at < end:
        fold = _FOLD.match(text, at, end)
        if fold:
            breaks = len(_NEWLINE.findall(fold[0]))
            yield at, " " if breaks == 1 else "\n" * (breaks - 1)
            at = fold.end()
        elif style == "'" and text.startswith("''", at):
            yield at, "'"
            at += 2
        elif style == '"' and text[at] == "\\":
            length, characters = _escape(text, at, end)
            if characters:
                yield at, characters
            at += length
        else:
            yield at, text[at]
            at += 1
    yield end, ""


def _escape(text: str, at: int, end: int) -> tuple[int, str]:
    """Read one escape in double quotes: how long it is, and what it yields."""
    joined = _ESCAPED_BREAK.match(text, at, end)
    if joined:
        return joined.end() - at, ""
    length = _LENGTHS.get(text[at + 1], 2)
    read = read_yaml("", f'- "{text[at : at + length]}"\n'.encode())
    value = read.root[0] if isinstance(read.root, list) and read.root else ""
    return length, str(value)


def _block_indent(scalar: Scalar) -> int:
    """Say behind how many spaces the lines of a block stand: those of its first line that isn't blank."""
    text, start, end = scalar.place.source.text, scalar.place.start, scalar.place.end
    header = text.find("\n", start, end)
    given = re.search(r"[1-9]", text[start : header if header >= 0 else end].partition("#")[0])
    if given:
        return -1  # counted from what it stands in: rare, and left alone
    first = re.compile(r"\n([ ]*)[^ \r\n]").search(text, start, end)
    return len(first[1]) if first else -1


def _block(scalar: Scalar) -> Iterator[tuple[int, str]]:
    """Walk the lines of a block: offsets, each with the characters that it yields."""
    text, end = scalar.place.source.text, scalar.place.end
    indent = _block_indent(scalar)
    header = text.find("\n", scalar.place.start, end)
    if indent < 0 or header < 0:
        yield end, "\0"  # no text holds it: the walk fails
        return
    at = header + 1
    while at < end:
        spaces = _INDENT.match(text, at, min(end, at + indent))
        at = spaces.end() if spaces else at
        while at < end and not _NEWLINE.match(text, at):
            yield at, text[at]
            at += 1
        found = _NEWLINE.match(text, at, end)
        if not found:
            break
        if scalar.style == ">":
            fold = _FOLD.match(text, at, end)
            assert fold
            following = text[fold.end() - 1 : fold.end()] if fold.end() == end else text[fold.end()]
            breaks = len(_NEWLINE.findall(fold[0]))
            starts = text.rfind("\n", 0, fold.end()) + 1
            if fold.end() - starts != indent or following == "\n":
                yield at, "\0"  # lines that are indented further don't fold
                return
            yield at, " " if breaks == 1 else "\n" * (breaks - 1)
            at = starts
        else:
            yield at, "\n"
            at = found.end()
    yield end, ""


def new_line(text: str, indent: int) -> str:
    """Give what begins a line behind so many spaces, with the line end that a file's first line has."""
    first = text.find("\n")
    ending = "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
    return ending + " " * indent
