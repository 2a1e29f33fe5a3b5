"""What went wrong inside `[…]` or `{…}`.

Owns the words for a failure between brackets: one that is never closed, a comma or a quote that is missing.
"""

from __future__ import annotations

from quizgen.diagnostics import Diagnostic, Place, SourceText, error
from quizgen.source_yaml.lines import Line, line_at, list_item
from quizgen.source_yaml.refusals import quoting_in_brackets

_CODE = "yaml-syntax"
_CLOSERS = {"[": "]", "{": "}"}
_MAX_SPAN = 10_000  # how far a closing bracket is looked for
_SIGNS = "*&!%@`|>"


def explain(source: SourceText, position: int, opening: int) -> Diagnostic:
    """Say why reading stopped at *position*, inside the bracket at *opening*."""
    line = line_at(source, opening)
    sign = source.text[opening]
    closer = _CLOSERS.get(sign, sign)
    end = _closing(source.text, opening)
    if end < 0:
        return _unclosed(line, opening, closer, position)
    if source.text[position : position + 1] in ("]", "}") and not source.text.startswith(closer, position):
        message = (
            f"'{source.text[position]}' closes what '{sign}' opened on line {Place(source, opening, opening).line}"
        )
        return error(_CODE, Place(source, position, position + 1), message, help=f"write '{closer}'")
    return _inside(line, source, position, opening, end)


def _closing(text: str, opening: int) -> int:
    """Find the bracket that closes the one at *opening*, before the next line that is indented no further."""
    depth = 0
    in_comment = False
    indent = _indent(text, opening)
    for at in range(opening, min(len(text), opening + _MAX_SPAN)):
        character = text[at]
        if in_comment and character != "\n":
            continue
        in_comment = False
        if character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
            if depth == 0:
                return at
        elif character == "#" and text[at - 1] in " \t\r\n[{,":
            in_comment = True
        elif character == "\n" and _ends_entry(text, at + 1, indent):
            return -1
    return -1


def _indent(text: str, offset: int) -> int:
    line = line_at_start(text, offset)
    column = line
    while text[column : column + 1] in (" ", "-") and column < offset:
        column += 1
    return column - line


def line_at_start(text: str, offset: int) -> int:
    """Tell where the line of *offset* begins."""
    return text.rfind("\n", 0, offset) + 1


def _ends_entry(text: str, start: int, indent: int) -> bool:
    at = start
    while at - start <= indent and text.startswith(" ", at):
        at += 1
    following = text[at : at + 1]
    return bool(following) and following not in "\r\n]}" and at - start <= indent


def _unclosed(line: Line, opening: int, closer: str, position: int) -> Diagnostic:
    source = line.source
    place = Place(source, opening, opening + 1)
    text = source.text[opening : line.end]
    before, hash_, _ = text.partition(" #")
    if hash_ and closer in text:
        at = opening + len(before) + 1
        message = f"' #' begins a comment in YAML, so the '{closer}' after it isn't seen"
        return error(
            _CODE, Place(source, at, at + 1), message, help=_one_a_line(line, opening, opening + text.rfind(closer))
        )
    message = f"the '{source.text[opening]}' that opens here is never closed"
    if opening != line.text_start or line.text.endswith(","):
        return error(_CODE, place, message, help=f"close it with '{closer}'")
    del position
    return error(_CODE, place, message, help=f"close it:\n{line.with_verbatim(line.text + closer)}")


def _inside(line: Line, source: SourceText, position: int, opening: int, end: int) -> Diagnostic:
    here = source.text[position : position + 1]
    place = Place(source, position, position + len(here))
    if here == ",":
        return error(_CODE, place, "nothing stands before this comma", help="remove it, or put '' for an empty text")
    if here == ":":
        message = "a text in brackets holds ':', which YAML reads as the end of a name"
    elif here in _SIGNS and here:
        message = f"a text in brackets begins with '{here}', which YAML reads in its own way"
    elif source.text[line_at_start(source.text, position) : position].rstrip()[-1:] in ("'", '"'):
        message = "a text in brackets goes on after its closing quote"
    else:
        message = "a comma is missing here, or a text in brackets needs quotes"
    before = max(source.text.rfind(",", opening, position), opening) + 1
    start = before + len(source.text[before:position]) - len(source.text[before:position].lstrip(" "))
    mend = quoting_in_brackets(source, start) if here in _SIGNS and here else None
    return error(_CODE, place, message, help=_one_a_line(line, opening, end), mend=mend)


def _one_a_line(line: Line, opening: int, end: int) -> str:
    """Help with a list in brackets: the same list, with one text a line."""
    text = line.source.text
    inner = text[opening + 1 : end]
    is_list = text[opening] == "[" and opening == line.text_start and line.name
    if not is_list or "\n" in inner or any(bracket in inner for bracket in "[]{}"):
        return "put the text in quotes"
    items = [list_item(item.strip()) for item in inner.split(",") if item.strip()]
    return f"write one a line:\n{line.with_items(items)}"
