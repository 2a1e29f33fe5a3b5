"""How the matrix of keys is set so that it can be read: its type, how the page lies, and what stands side by side.

Widths are estimates by characters, on the safe side: a cell may be emptier than was thought, never too full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from quizgen.render.key_views import MatrixView

_WIDTH, _HEIGHT = 168, 232  # mm of an upright page within its margins, less the head
_GAP = 5  # mm between blocks
_MM_A_CHARACTER, _MM_A_LINE, _MM_BESIDE, _MM_ABOVE = 0.19, 0.43, 0.25, 0.04  # for each point of type
_LONGEST_WORD = 10  # characters of a cell that are not broken; longer words are hyphenated
_SIZES = (10, 9, 8, 7, 6)
_BAND_SIZE = 8  # where there are several tables all the same, their type need not be as small


@dataclass(frozen=True, slots=True)
class MatrixFit:
    """How a matrix is set: the size of type, whether the page lies, in how many blocks side by side.

    *bands* is the matrix, or where it has too many forms for a page's width, a part of these in each.
    """

    size: int
    flipped: bool
    blocks: int
    bands: tuple[MatrixView, ...]


def fit_matrix(view: MatrixView) -> MatrixFit:
    """Choose the largest type with which the matrix fits a page; where none does, set it in bands on several pages."""
    lengths = [[_measure(cell.cell) for cell in row.cells] for row in view.rows]
    for size in _SIZES:
        for blocks in (1, 2, 3, 4):
            for flipped in (False, True):
                if _height(lengths, size, blocks, flipped=flipped) <= (_WIDTH - 12 if flipped else _HEIGHT):
                    return MatrixFit(size, flipped, blocks, (view,))
    forms = len(view.forms)
    while forms > 1 and _height([row[:forms] for row in lengths], _BAND_SIZE, 1, flipped=True) == inf:
        forms -= 1
    starts = range(0, len(view.forms), forms)
    return MatrixFit(_BAND_SIZE, True, 1, tuple(_cut(view, start, start + forms) for start in starts))  # noqa: FBT003


def _cut(view: MatrixView, start: int, stop: int) -> MatrixView:
    rows = tuple(replace(row, cells=row.cells[start:stop]) for row in view.rows)
    return replace(view, forms=view.forms[start:stop], rows=rows)


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
