"""From the bytes of a file to characters.

Owns encodings, and which characters a file may hold. Everything that it finds is a diagnostic; it never raises.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import chain

from quizgen.diagnostics import Diagnostic, Place, SourceText, error
from quizgen.source_yaml.values import MAX_FILE

CONTROL = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\r(?!\n)")
REPLACEMENT = "\ufffd"

_MAX_REPORTED = 10  # control characters: a file of them is no text, and its first lines show that
# what libyaml takes for line ends or skips, and YAML 1.2 for characters like any other
_STANDING_IN = ("\u2028", "\u2029", "\ufeff")
_CONTROL_BYTES = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_RARE_BYTES = re.compile(rb"\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]")
_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE))
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32", "utf-32"),  # before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF32_BE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "UTF-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "UTF-16", "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Characters:
    """A decoded file: *source* as it is, and *text* as the parser is to see it, character for character as long.

    *restore* turns the characters of *text* that stand in for others back; it is empty for most files.
    """

    source: SourceText
    text: str
    restore: dict[int, str]
    diagnostics: tuple[Diagnostic, ...]


def decode(path: str, content: bytes) -> Characters:
    """Decode a file, and find what in it is not UTF-8 text."""
    if len(content) > MAX_FILE:
        return _too_large(path, len(content))
    if encoding := _other_encoding(content):
        return _of_other_encoding(path, content, *encoding)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        source = SourceText(path, content.decode())
    except UnicodeDecodeError as failure:
        source = SourceText(path, content.decode(errors="replace"))
        return _for_parser(source, [_not_utf8(source, content, failure)])
    if _is_plain(content):
        return Characters(source, source.text, {}, ())
    return _for_parser(source, [])


def _is_plain(content: bytes) -> bool:
    """Tell whether none of what `_for_parser` looks for can stand in UTF-8 *content*; ten times as fast as that."""
    if len(content.translate(None, _CONTROL_BYTES)) != len(content) or content.count(b"\r") != content.count(b"\r\n"):
        return False
    return content.isascii() or not _RARE_BYTES.search(content)


def shown(character: str) -> str:
    """Name a character that can't be printed."""
    return f"U+{ord(character):04X}"


def _too_large(path: str, size: int) -> Characters:
    source = SourceText(path, "")
    limit = MAX_FILE // 1024**2
    found = error(
        "file-too-large",
        Place(source, 0, 0),
        f"the file has {size:,} bytes, and {limit} MB is the most that is read",
        help="split it into several files",
    )
    return Characters(source, "", {}, (found,))


def _other_encoding(content: bytes) -> tuple[str, str] | None:
    for mark, name, codec in _MARKS:
        if content.startswith(mark):
            return name, codec
    # without a mark, text in UTF-16 still shows by its many NULs, in every second byte
    start = content[:200]
    if len(start) > len("a:") and start.count(0) * 3 > len(start):
        return "UTF-16", "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
    return None


def _of_other_encoding(path: str, content: bytes, name: str, codec: str) -> Characters:
    source = SourceText(path, content.decode(codec, errors="replace"))
    found = error("encoding", Place(source, 0, 0), f"the file is saved as {name}", help="save it as UTF-8")
    return _for_parser(source, [found])


def _not_utf8(source: SourceText, content: bytes, failure: UnicodeDecodeError) -> Diagnostic:
    # the text before the first bad byte decodes to as many characters as it has; no replacement stands before it
    offset = len(content[: failure.start].decode())
    byte = content[failure.start]
    advice = "save the file as UTF-8"
    guess = bytes([byte]).decode("cp1252", errors="ignore")
    if guess:
        advice = f"it looks like Windows-1252, where this byte is '{guess}'; {advice}"
    return error("encoding", Place(source, offset, offset + 1), f"the byte 0x{byte:02X} is not UTF-8", help=advice)


def _for_parser(source: SourceText, found: list[Diagnostic]) -> Characters:
    text = source.text
    if CONTROL.search(text):
        found += _control_characters(source)
        text = CONTROL.sub(REPLACEMENT, text)
    restore: dict[int, str] = {}
    if any(character in text for character in _STANDING_IN):
        text, restore = _with_stand_ins(text)
    return Characters(source, text, restore, tuple(found))


def _control_characters(source: SourceText) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for match in CONTROL.finditer(source.text):
        if len(found) == _MAX_REPORTED:
            message = "more control characters stand here and further down"
            found.append(error("control-character", Place(source, *match.span()), message, help="is this a text file?"))
            break
        if match[0] == "\r":
            message, advice = "a carriage return without a newline", "save the file with the usual line endings"
        else:
            message, advice = f"a control character ({shown(match[0])})", "delete it"
        found.append(error("control-character", Place(source, *match.span()), message, help=advice))
    return found


def _with_stand_ins(text: str) -> tuple[str, dict[int, str]]:
    used = set(text)
    unused = (code for code in chain(*_PRIVATE) if chr(code) not in used)
    pairs = [(character, code) for character, code in zip(_STANDING_IN, unused, strict=False)]
    text = text.translate({ord(character): code for character, code in pairs})
    return text, {code: character for character, code in pairs}
