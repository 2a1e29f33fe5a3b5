"""A file cut where its questions begin, by indentation alone.

Owns the guess, from lines, which stretches of a broken file are its top-level properties and the items of their lists.
It parses nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

_DEEP = 20
_MARKER = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
_NAME = re.compile(r"""["']?([\w-]+)["']?\s*:""")
_TOP_NAME = re.compile(r"""(?:[\w][^:'"]*|"[^"]*"|'[^']*')\s*:(?:\s|$)|[a-z-]+\s*$""")
_DASH_WITHOUT_SPACE = re.compile(r"-[A-Za-z\"']")


@dataclass(slots=True)
class Item:
    """The lines of one item. *misplaced*: its dash isn't below the others. *bare*: it has no dash at all."""

    start: int
    end: int = -1
    misplaced: bool = False
    bare: bool = False


@dataclass(slots=True)
class Block:
    """The lines of one top-level property; its own line ends at *head_end* where a list of *items* follows.

    A file that is one list is a block without a head: *start* equals *head_end*.
    """

    start: int
    head_end: int = -1
    end: int = -1
    items: list[Item] = field(default_factory=list)
    dash: int = -1
    first_name: str = ""
    settled: bool = False  # whether it is known to hold a list or not


@dataclass(slots=True)
class Parts:
    """All blocks of the first document; a second one would begin at *second* (-1: there is none)."""

    blocks: list[Block]
    is_list: bool
    second: int


def cut(text: str) -> Parts:
    """Cut a text into its blocks and their items."""
    cutter = _Cutter()
    end, second = len(text), -1
    position = 0
    while match := _lines(cutter.deepest()).search(text, position):
        position = match.end()
        rest = match[2]
        if not match[1] and _MARKER.match(rest):
            if cutter.blocks:
                end = match.start()
                second = end if rest.startswith("---") else -1
                break
        elif rest.startswith("%") and not match[1] and not cutter.blocks:
            continue
        else:
            cutter.line(match.start(), len(match[1]), rest)
    return Parts(_closed(cutter.blocks, end), cutter.is_list, second)


@cache
def _lines(deepest: int | None) -> re.Pattern[str]:
    """Make the pattern of lines that are neither empty nor comments, nor behind more than *deepest* spaces."""
    spaces = " *" if deepest is None else f" {{0,{deepest}}}"
    return re.compile(rf"^({spaces})([^\s#][^\n]*)", re.MULTILINE)


class _Cutter:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.is_list = False
        self.top = 0

    def deepest(self) -> int | None:
        """Tell behind how many spaces a line can still begin something; most lines of a bank stand deeper."""
        if not self.blocks or not self.blocks[-1].settled:
            return None
        deepest = max(self.top, self.blocks[-1].dash + 1)
        return deepest if deepest < _DEEP else None

    def line(self, start: int, indent: int, rest: str) -> None:
        is_dash = rest[1:2] in ("", " ", "\r") and rest[0] == "-"
        if not self.blocks:
            self._first(start, indent, rest, is_dash=is_dash)
        elif rest[0] in "]}":
            return  # the end of a list or map in brackets, wherever it stands
        elif indent <= self.top and not self._belongs_below(indent, rest, is_dash=is_dash):
            self.blocks.append(Block(start))
        else:
            self._below(self.blocks[-1], start, indent, rest, is_dash=is_dash)

    def _first(self, start: int, indent: int, rest: str, *, is_dash: bool) -> None:
        self.top = indent
        self.is_list = is_dash
        self.blocks.append(Block(start))
        if is_dash:
            self._below(self.blocks[-1], start, indent, rest, is_dash=True)

    def _belongs_below(self, indent: int, rest: str, *, is_dash: bool) -> bool:
        block = self.blocks[-1]
        if self.is_list:
            return True
        if is_dash:
            return block.dash >= 0 or not block.settled
        # where dashes stand at the margin, a property there is no item without a dash, unless it is named like one
        if block.dash >= 0 and not _TOP_NAME.match(rest):
            return True  # a line that has lost its indentation, and no property: let the item above be bad
        return block.dash == indent and _is_bare(block, rest)

    def _below(self, block: Block, start: int, indent: int, rest: str, *, is_dash: bool) -> None:
        if not block.settled:
            block.settled = True
            if is_dash:
                block.dash = indent
                block.head_end = start
                block.first_name = _name(rest[1:].lstrip())
                block.items.append(Item(start))
        elif block.dash < 0:
            return
        elif is_dash and indent <= block.dash + 1:
            block.items.append(Item(start, misplaced=indent != block.dash))
        elif not is_dash and indent == block.dash and (_is_bare(block, rest) or not block.first_name):
            block.items.append(Item(start, bare=True))


def _is_bare(block: Block, rest: str) -> bool:
    """Tell whether a line below a list begins an item whose dash is missing or lacks its space."""
    if _DASH_WITHOUT_SPACE.match(rest):
        return True
    return bool(block.first_name) and _name(rest) == block.first_name


def _name(rest: str) -> str:
    match = _NAME.match(rest)
    return match[1] if match else ""


def _closed(blocks: list[Block], end: int) -> list[Block]:
    """Let every block and item end where the next begins."""
    for block in reversed(blocks):
        block.end = end
        end = block.start
        item_end = block.end
        for item in reversed(block.items):
            item.end = item_end
            item_end = item.start
    return blocks
