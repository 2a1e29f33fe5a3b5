"""How the matrix of keys is set so that it can be read: its type, how the page lies, and what stands side by side.

Widths are estimates by characters, on the safe side: a cell may be emptier than was thought, never too full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from quizgen.render.key_views import MatrixView

_WIDTH, _HEIGHT = 168, 232  # mm of an upright page within its margins, less the head
_GAP = 5  # mm between blocks
_MM_A_CHARACTER, _MM_A_LINE, _MM_BESIDE, _MM_ABOVE = 0.19, 0.43, 0.25, 0.04  # for each point of type
_LONGEST_WORD = 10  # characters of a cell that are not broken; longer words are hyphenated
_SIZES = (10, 9, 8, 7, 6)
_LISTED_SIZE = 9


@dataclass(frozen=True, slots=True)
class MatrixFit:
    """How a matrix is set: the size of type, whether the page lies, in how many blocks side by side.

    One with more forms than a page has room for is no table: it *is_listed*, with a line for each form.
    """

    size: int
    flipped: bool
    blocks: int
    is_listed: bool = False


def fit_matrix(view: MatrixView) -> MatrixFit:
    """Choose the largest type with which the matrix fits a page; where none does, list it form by form."""
    lengths = [[_measure(cell.cell) for cell in row.cells] for row in view.rows]
    for size in _SIZES:
        for blocks in (1, 2, 3, 4):
            for flipped in (False, True):
                if _height(lengths, size, blocks, flipped=flipped) <= (_WIDTH - 12 if flipped else _HEIGHT):
                    return MatrixFit(size, flipped, blocks)
    return MatrixFit(_LISTED_SIZE, flipped=False, blocks=1, is_listed=True)


def _measure(literal: str) -> tuple[int, int]:
    """Count a cell's characters, and those of its longest word."""
    shown = re.sub(r"\\u\{[0-9a-f]+\}", "x", literal)
    return len(shown), max(map(len, shown.split() or [""]))


def _height(lengths: Sequence[Sequence[tuple[int, int]]], size: int, blocks: int, *, flipped: bool) -> float:
    """Estimate in mm how tall the tallest block is; endless where a cell has no room for a word."""
    width = ((_HEIGHT + 20 if flipped else _WIDTH) - (blocks - 1) * _GAP) / blocks
    number = 9 * _MM_A_CHARACTER * size
    room = ((width - number) / len(lengths[0]) - _MM_BESIDE * size) / (_MM_A_CHARACTER * size)
    if room < min(max(word for row in lengths for _, word in row), _LONGEST_WORD):
        return inf
    lines = [max(-(-length // int(max(1, room))) for length, _ in row) for row in lengths]
    rows = -(-len(lines) // blocks)
    tallest = max(sum(lines[start : start + rows]) for start in range(0, len(lines), rows))
    return (1 + tallest) * _MM_A_LINE * size + (1 + rows) * _MM_ABOVE * size
