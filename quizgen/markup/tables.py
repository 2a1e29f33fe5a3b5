"""Tables of the small Markdown: where one is meant, and what is wrong with one that would lose words or stay plain.

Rows are those of GitHub's Markdown: cells between bars, and below the head a line of dashes, whose colons align.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.diagnostics import counted
from quizgen.markup.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_RULE = frozenset("|-: \t")
_MOST_COLUMNS = 20  # more can't be read on a page


def has_rule(typed: str) -> bool:
    """Tell whether a line of dashes stands in a text, without which there is no table."""
    return "|" in typed and any(map(_is_rule, typed.splitlines()))


def may_hold_table(typed: str) -> bool:
    """Tell whether a table may be meant somewhere in a text."""
    return "|" in typed and (has_rule(typed) or any(map(_is_barred, typed.splitlines())))


def table_problems(typed: str, tokens: Sequence[Token]) -> Iterator[Problem]:
    """Report rows with cells too many or too few, and lines that look like a table and are none."""
    lines = typed.split("\n")
    spoken_for: set[int] = set()
    for token in tokens:
        if token.map is None or token.type not in {"table_open", "fence"}:
            continue
        first, end = token.map
        spoken_for.update(range(first, end))
        if token.type == "table_open":
            yield from _row_problems(lines[first:end])
    yield from _plain_problems(lines, spoken_for)


def _row_problems(lines: list[str]) -> Iterator[Problem]:
    columns = _count_cells(lines[1])
    if columns > _MOST_COLUMNS:
        yield _broken(lines[0], f"a table of {columns} columns", f"a page has room for {_MOST_COLUMNS}")
    for line in lines[2:]:
        cells = _count_cells(line)
        counts = f"a row of {counted(cells, 'cell')} in a table of {columns} columns"
        if "|" not in line:
            said = "this line would become a row of the table above it"
            yield _broken(line, said, "leave an empty line below the table")
        elif cells > columns:
            yield _broken(line, counts, "take cells away; a bar that belongs to a cell is written \\|")
        elif cells < columns:
            yield _broken(line, counts, "write the other cells too; an empty one is a space between two bars")


def _plain_problems(lines: list[str], spoken_for: set[int]) -> Iterator[Problem]:
    """Report lines outside of tables that were to be one; of each stretch of them only the first."""
    before = False
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        looks_so = number not in spoken_for and _is_barred(line)
        if looks_so and not before and _is_barred(following):
            yield _plain_problem(line, following)
        before = looks_so


def _plain_problem(line: str, following: str) -> Problem:
    cells = _count_cells(line)
    if _is_rule(line):
        return _broken(line, "a line of dashes with no head above it", "write the columns' names above it")
    mend = f"write below it: | {' | '.join(['---'] * cells)} |"
    if _is_rule(following):
        dashes = _count_cells(following)
        return _broken(line, f"a head of {counted(cells, 'cell')} above a line of dashes for {dashes}", mend)
    return _broken(line, "a table without a line of dashes below its head", mend)


def _broken(line: str, said: str, mend: str) -> Problem:
    return Problem("broken-table", said, mend, line.strip())


def _is_rule(line: str) -> bool:
    return "|" in line and "-" in line and set(line) <= _RULE


def _is_barred(line: str) -> bool:
    bare = line.strip()
    return len(bare) > 2 and bare[0] == bare[-1] == "|"  # noqa: PLR2004  two bars and something between them


def _count_cells(line: str) -> int:
    """Count the cells of a row: bars at its ends part nothing, and neither do those behind a backslash."""
    bare = line.strip()
    bars = bare.count("|") - bare.count("\\|")
    return bars + 1 - bare.startswith("|") - (len(bare) > 1 and bare.endswith("|") and not bare.endswith("\\|"))
