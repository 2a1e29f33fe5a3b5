"""The words of a text as they are found again on paper: piece by piece, where a formula or picture parts them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from quizgen.markup import (
    Block,
    BulletList,
    Code,
    CodeBlock,
    Emphasis,
    Gap,
    Image,
    Inline,
    LineBreak,
    Link,
    Math,
    NumberedList,
    Paragraph,
    Run,
    Sound,
    Strong,
    Table,
    Text,
    runs_leftward,
)
from quizgen.proof.printout import squeeze

_PARTED = "\x1f"
# Hebrew, Arabic, Syriac, Thaana, N'Ko and more, with what stands between and beside their words
_LEFTWARD = re.compile("[^\\w\x1f]{0,8}[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff][^A-Za-z\x1f]*")
# beside the letters of what stands before or behind, it would be left out
_OUTER_HYPHEN = re.compile(r"^-(?=[^\W\d_]|$)|(?<=[^\W\d_])-$")
_MARKED = re.compile("\\w[\u0300-\u036f]+")  # nobody knows how often such a letter is read
_ONWARD = re.compile(r"[A-Za-z\u00c0-\u024f]+")


def pieces(text: Text) -> tuple[str, ...]:
    """Give the squeezed runs of a text in their order, without formulas, pictures and gaps."""
    return tuple(run for block in text.blocks for run in runs_of(_block(block)))


def opening(text: Text) -> str:
    """Give the first of the pieces of a text, if its text begins with it, and with no formula, picture or gap."""
    match text.blocks:
        case (Paragraph() as first, *_) if not runs_leftward(_block(first)):
            return _runs(_block(first))[0]
        case _:
            return ""


def runs_of(words: str) -> tuple[str, ...]:
    """Give the squeezed runs of some words, without those that run from right to left, and letters with marks.

    Of these a PDF has the letters in the order in which they are drawn; and where all else runs so, words of other
    scripts have their marks and further words on the other side.
    """
    if runs_leftward(words):
        return tuple(_ONWARD.findall(words)[:1])
    return tuple(filter(None, _runs(words)))


def _runs(words: str) -> tuple[str, ...]:
    words = _MARKED.sub(_PARTED, _LEFTWARD.sub(_PARTED, unicodedata.normalize("NFKC", words)))
    return tuple(_OUTER_HYPHEN.sub("", squeeze(part)) for part in words.split(_PARTED))


def _block(block: Block) -> str:
    match block:
        case Paragraph(children):
            return "".join(map(_inline, children))
        case BulletList(items) | NumberedList(items, _):
            return _PARTED.join(_block(each) for item in items for each in item)
        case CodeBlock(text):
            return text.replace("\n", _PARTED)
        case Table(_, head, rows):
            return _PARTED.join("".join(map(_inline, cell)) for row in (head, *rows) for cell in row)


def _inline(node: Inline) -> str:
    match node:
        case Run(text) | Code(text):
            return text
        case Emphasis(children) | Strong(children) | Link(_, children):
            return "".join(map(_inline, children))
        case LineBreak():
            return _PARTED
        case Math() | Image() | Sound() | Gap():
            return _PARTED


@dataclass(frozen=True, slots=True)
class Lettered:
    """What begins with a *letter*, and one of the *marks* that a template may set behind it: `A.words`, `(A)words`."""

    letter: str
    words: str
    marks: tuple[str, ...] = (".", ")", "]", ":")

    def find(self, page: str, start: int) -> int | None:
        """Say where it ends behind *start*; None where it is lacking."""
        for mark, hyphen in product(self.marks, ("", "-")):
            shown = f"{self.letter}{mark}{hyphen}{self.words}"
            found = page.find(shown, start)
            if found >= 0:
                return found + len(shown)
        return None

    def __str__(self) -> str:
        return f"{self.letter}{self.marks[0]}{self.words}"


def find_after(page: str, wanted: Iterable[str | Lettered], start: int) -> int | None:
    """Find all pieces one after the other behind *start*, and give where the last ends; None where one is lacking."""
    at: int | None = start
    for piece in wanted:
        if at is None:
            return None
        if isinstance(piece, Lettered):
            at = piece.find(page, at)
        else:
            found = page.find(piece, at)
            at = None if found < 0 else found + len(piece)
    return at


# `2points`, `(2points)` or `[2points]`, which stand at the side and may be drawn before the stem
_POINTS = r"(?:[(\[]?\d+(?:[.,]\d+)?[^\W\d_]{1,12}[)\]]?)?"


def find_heads(page: str, number: str, opening: str) -> Iterator[re.Match[str]]:
    """Find each place where an item's *number* stands before the *opening* of its stem."""
    # without an opening there is nothing to tell the points from the words behind them
    pattern = re.compile(re.escape(number) + (f"{_POINTS}-?{re.escape(opening)}" if opening else ""))
    for found in pattern.finditer(page):
        head = found
        # a figure before it may be read as the beginning of the points: `2.5` and `2.1point` as `2.` and `52.1point`
        while nearer := pattern.search(page, head.start() + 1, found.end()):
            head = nearer
        yield head
