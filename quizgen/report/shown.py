r"""Characters as a terminal may safely show them.

Authors' files come from anywhere. Control characters could drive the terminal; bidirectional, zero-width and invisible
ones make a line look like another. All of them are written out, as `\u202e`.
"""

from __future__ import annotations

import unicodedata

_INVISIBLE = frozenset(
    [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0x180B, 0x1810), *range(0xE0100, 0xE01F0)]
)
_TAB = 4  # columns


def show(text: str) -> str:
    """Write out what is invisible or unsafe in a text of one line; tabs too."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def show_lines(text: str) -> list[str]:
    """Write out what is invisible or unsafe in a text of several lines."""
    return [show(line) for line in text.split("\n")]


def excerpt(line: str, column: int, most: int) -> tuple[str, int]:
    """Cut a line to at most *most* characters around the one in *column* (from 1), and say where that is then shown.

    What comes back is safe to print, tabs are spaces, and the place counts the columns of a terminal from 0, so that a
    caret below it points at the character.
    """
    at = min(column - 1, len(line))
    start = max(0, min(at - most // 2, len(line) - most))
    end = start + most
    shown = ["…"] if start else []
    width = len(shown)
    caret = width
    for place, character in enumerate(line[start:end], start):
        if place == at:
            caret = width
        piece = " " * (_TAB - width % _TAB) if character == "\t" else _shown(character)
        shown.append(piece)
        width += _width(piece)
    if at >= min(end, len(line)):
        caret = width
    if end < len(line):
        shown.append("…")
    return "".join(shown).rstrip(" "), caret


def _shown(character: str) -> str:
    if _is_safe(character):
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004  the plane's end


def _is_safe(character: str) -> bool:
    if character.isascii():
        return character.isprintable()
    category = unicodedata.category(character)
    return category not in {"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"} and ord(character) not in _INVISIBLE


def _width(piece: str) -> int:
    """Count the columns that a terminal gives to a text."""
    if piece.isascii():
        return len(piece)
    return sum(_columns(character) for character in piece)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
