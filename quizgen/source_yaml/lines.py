"""One line of a file as its author sees it, and the same line mended.

Owns the look at a line as indentation, dashes, property and text, and how a text is quoted. It knows no YAML beyond one
line, and looks at no more of a line than `MAX_LINE` characters, so that hostile files cost little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quizgen.diagnostics import Edit, Place, SourceText

MAX_LINE = 2000
SIGNS = "*&!%@`|>{}[],\"'"  # what a plain text can't begin with

_MAX_SHOWN = 300
_LEAD = re.compile(r"[ \t]*((?:-[ ]+)*)")
_COLON = re.compile(r"[ ]*:(?=[ \t]|$)")
_QUOTED_NAME = re.compile(r"""(?:"[^"]*"|'[^']*')[ ]*:(?=[ \t]|$)""")
_PROPERTY = re.compile(r"[a-z][a-z0-9_-]*")
_REAL_COMMENT = re.compile(r"[ \t]{2,}#[ \t]")
_COMMENT = re.compile(r"[ \t]+#.*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line taken apart: `<indent><dashes><name>: <text>`; *name* is '' where there is none.

    *start*, *name_start*, *colon* (-1 without a name) and *text_start* are offsets into the source.
    """

    source: SourceText
    start: int
    indent: str
    dashes: str
    name: str
    colon: int
    text: str
    text_start: int

    @property
    def name_start(self) -> int:
        """Where what follows the dashes begins."""
        return self.start + len(self.indent) + len(self.dashes)

    @property
    def column(self) -> int:
        """How many characters stand before the name or text."""
        return self.name_start - self.start

    @property
    def end(self) -> int:
        """Where the text ends."""
        return self.text_start + len(self.text)

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing but white space or a comment stands here."""
        return not self.dashes and not self.name and (not self.text or self.text.startswith("#"))

    @property
    def has_property(self) -> bool:
        """Tell whether it begins as the properties of a bank do: in lower case, with hyphens at most."""
        return bool(_PROPERTY.fullmatch(self.name))

    @property
    def subject(self) -> str:
        """Name for a message what this line sets."""
        if self.name:
            return f"'{shortened(self.name, 60)}'"
        return "this item of the list" if self.dashes else "this text"

    def place(self, start: int, end: int | None = None) -> Place:
        """Give the place from *start* to *end*, or to the end of the text."""
        return Place(self.source, start, max(start, self.end if end is None else end))

    def with_text(self, text: str) -> str:
        """Give the line with another text, as lines for a help."""
        return self._with(quoted(text)) if is_quotable(text) else self.with_block([text])

    def with_verbatim(self, text: str) -> str:
        """Give the line with *text* put in just as it is."""
        return self._with(text)

    def with_block(self, texts: list[str]) -> str:
        """Give the line with its text below a `|`, as lines for a help."""
        below = [f"      {shortened(text)}" for text in texts]
        return "\n".join([self._with("|"), *below])

    def with_items(self, items: list[str]) -> str:
        """Give the line with a list below it, one item a line, as lines for a help."""
        below = [f"      - {shortened(item)}" for item in items]
        return "\n".join([f"    {self.dashes}{self.name}:", *below])

    def quoting(self, text: str | None = None) -> Edit:
        """Make the edit that puts its text in quotes, or, where they would change it, below a `|`.

        The text goes on over the lines below that are indented further, and ends before a comment that is plainly one.
        *text* stands in for what it is, where that is only part of it.
        """
        end = self.end
        column = self.column if self.name else self.column - 1
        following = _deeper_line(self.source, end, column)
        while following is not None:
            end = following
            following = _deeper_line(self.source, end, column)
        comment = _REAL_COMMENT.search(self.source.text, self.text_start, end)
        if comment:
            end = comment.start()
        place = Place(self.source, self.text_start, end)
        raw = self.source.text[self.text_start : end] if text is None else text
        if "\n" in raw or is_quotable(raw):
            return Edit(place, quoted(raw))
        indent = " " * (self.column + (2 if self.name else 0))
        newline = self.source.text.find("\n", end)
        ending = "\r\n" if newline > 0 and self.source.text[newline - 1] == "\r" else "\n"
        return Edit(place, f"|{ending}{indent}{raw}")

    def _with(self, value: str) -> str:
        name = f"{self.name}: " if self.name else ""
        return shortened(f"    {self.dashes}{name}{value}")


def line_at(source: SourceText, offset: int) -> Line:
    """Take the line apart in which *offset* stands."""
    text = source.text
    start = text.rfind("\n", max(offset - MAX_LINE, 0), offset) + 1
    if not start and offset > MAX_LINE:
        start = offset  # so far into a line that what is before doesn't matter
    end = text.find("\n", start, start + MAX_LINE)
    raw = text[start : end if end >= 0 else start + MAX_LINE].rstrip("\r")
    lead = _LEAD.match(raw)
    dashes = lead[1] if lead else ""
    name_at = lead.end() if lead else 0
    indent = raw[: name_at - len(dashes)]
    colon = _colon(raw, name_at)
    name = raw[name_at:colon].rstrip() if colon >= 0 else ""
    text_at = colon + 1 if colon >= 0 else name_at
    text_at += len(raw) - text_at - len(raw[text_at:].lstrip(" \t"))
    return Line(
        source,
        start,
        indent,
        dashes,
        name,
        start + colon if colon >= 0 else -1,
        raw[text_at:].rstrip(),
        start + text_at,
    )


def _deeper_line(source: SourceText, end: int, column: int) -> int | None:
    """Give the end of the line below, if it belongs to a text that its entry at *column* began."""
    newline = source.text.find("\n", end, end + 3)
    if newline < 0 or source.text[end:newline].strip():
        return None
    below = line_at(source, newline + 1)
    if below.is_blank or len(below.indent) <= column:
        return None
    return max(below.end, below.name_start)


def line_without_name(line: Line) -> Line:
    """Take a line anew as one whose text begins where its name seemed to."""
    text = line.source.text[line.name_start : line.end]
    return replace(line, name="", colon=-1, text=text, text_start=line.name_start)


def line_before(line: Line) -> Line | None:
    """Give the nearest line above that is neither blank nor a comment, within reason."""
    start = line.start
    for _ in range(100):
        if start == 0:
            return None
        above = line_at(line.source, start - 1)
        if not above.is_blank:
            return above
        start = above.start
    return None


def quoted(text: str) -> str:
    """Put a text in the quotes that leave it as it is, or, where there are none, that change least in it."""
    if "'" not in text:
        return f"'{text}'"
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def is_quotable(text: str) -> bool:
    """Tell whether one pair of quotes is enough, without doubling or escaping anything inside."""
    return "'" not in text or not ('"' in text or "\\" in text)


def inside_quotes(raw: str) -> str:
    """Give a text that opens with a quote without it, and without the same quote at its end."""
    body = raw[1:]
    return body[:-1] if body.endswith(raw[0]) else body


def without_comment(text: str) -> str:
    """Give a text without what YAML takes for a comment in it."""
    return _COMMENT.sub("", text)


def list_item(text: str) -> str:
    """Give a text as it may stand after a dash: in quotes where it needs them."""
    plain = text[:1] not in SIGNS and not text.startswith(("- ", "? ", "#")) and ": " not in text and " #" not in text
    if (plain and not text.endswith(":")) or not is_quotable(text) or (text[0] in "\"'" and text[-1] == text[0]):
        return text
    return quoted(text)


def shortened(text: str, length: int = _MAX_SHOWN) -> str:
    """Cut a text that is too long to show."""
    return text if len(text) <= length else text[: length - 1] + "…"


def _colon(raw: str, name_at: int) -> int:
    first = raw[name_at : name_at + 1]
    if first in ('"', "'") and first:
        named = _QUOTED_NAME.match(raw, name_at)
        return named.end() - 1 if named else -1
    if first and (first in SIGNS or first == "#"):
        return -1
    colon = _COLON.search(raw, name_at)
    return colon.end() - 1 if colon else -1
