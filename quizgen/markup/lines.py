"""Breaks a text into lines at a stated measure, so that a line has one number wherever the text is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from quizgen.markup.plain import write_plain
from quizgen.markup.tree import (
    Block,
    BulletList,
    Code,
    CodeBlock,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    Run,
    Strong,
    Table,
)

_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text; one that *opens* begins a paragraph. A *table* stands whole, in the place of a line."""

    children: tuple[Inline, ...]
    opens: bool
    table: Table | None = None


_Piece: TypeAlias = Inline | None
"""Something that stays on one line; None is a space, where a line may end."""


def break_lines(blocks: tuple[Block, ...], measure: int) -> tuple[Line, ...]:
    """Break a text into lines of at most *measure* characters; what is longer without a space has a line of its own."""
    return tuple(line for block in blocks for line in _lines_of(block, measure))


def _lines_of(block: Block, measure: int) -> Iterator[Line]:
    match block:
        case Paragraph(children):
            yield from _fill(list(_pieces(children)), measure)
        case CodeBlock(text):
            for place, line in enumerate(text.splitlines()):
                yield Line((Code(line),), opens=place == 0)
        case BulletList(items):
            yield from _listed(items, ["• "] * len(items), measure)
        case NumberedList(items, start):
            yield from _listed(items, [f"{number}. " for number in range(start, start + len(items))], measure)
        case Table():
            yield Line((), opens=True, table=block)


def _listed(items: tuple[tuple[Block, ...], ...], labels: list[str], measure: int) -> Iterator[Line]:
    for label, blocks in zip(labels, items, strict=True):
        for place, line in enumerate(break_lines(blocks, measure - len(label))):
            before = label if place == 0 else "\u2003"
            yield line if line.table else Line((Run(before), *line.children), line.opens)


def _pieces(nodes: tuple[Inline, ...]) -> Iterator[_Piece]:
    for node in nodes:
        match node:
            case Run(text):
                for word in _WORDS.findall(text):
                    yield None if word.isspace() else Run(word)
            case Emphasis(children):
                yield from (piece and Emphasis((piece,)) for piece in _pieces(children))
            case Strong(children):
                yield from (piece and Strong((piece,)) for piece in _pieces(children))
            case Link(address, children):
                yield from (piece and Link(address, (piece,)) for piece in _pieces(children))
            case _:
                yield node


def _fill(pieces: list[_Piece], measure: int) -> Iterator[Line]:
    line: list[Inline] = []
    used, opens = 0, True
    for word in _words(pieces):
        forced = isinstance(word[0], LineBreak)
        length = 0 if forced else len(write_plain((Paragraph(word),)))
        if line and (forced or used + 1 + length > measure):
            yield Line(tuple(line), opens)
            line, used, opens = [], 0, False
        if not forced:
            line += [Run(" "), *word] if line else word
            used += length + (1 if used else 0)
    if line:
        yield Line(tuple(line), opens)


def _words(pieces: list[_Piece]) -> Iterator[tuple[Inline, ...]]:
    word: list[Inline] = []
    for piece in [*pieces, None]:
        if piece is not None and not isinstance(piece, LineBreak):
            word.append(piece)
            continue
        if word:
            yield tuple(word)
            word = []
        if piece is not None:
            yield (piece,)
