"""A quiz's table of specifications as tables for people, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from io import StringIO
from typing import TYPE_CHECKING, Any

from quizgen.assemble.specification import ParagraphGroup, Row, SectionPlan, Specification
from quizgen.diagnostics import counted

if TYPE_CHECKING:
    from rich.table import Table

_WIDTH = 100  # characters, where nothing is known of the page


def write_tables(specifications: Sequence[Specification], *, colour: bool = False, width: int = _WIDTH) -> str:
    """Write, for each quiz, a table of sections and levels, one of paragraphs, and what follows from them in words."""
    from rich.console import Console

    stream = StringIO()
    console = Console(file=stream, width=width, force_terminal=colour, no_color=not colour, highlight=False)
    for each in specifications:
        console.print(f"[bold]{_escaped(each.title)}[/bold] ({each.id}): {_size(each)}")
        console.print(_sections_table(each.sections))
        if each.paragraphs:
            console.print(_paragraphs_table(each.paragraphs))
        for line in _conclusions(each):
            console.print(_escaped(line))
        console.print()
    # rich fills lines with spaces to the table's edge
    return "\n".join(line.rstrip() for line in stream.getvalue().rstrip().splitlines()) + "\n"


def write_json(specifications: Sequence[Specification]) -> str:
    """Write a list with an object for each quiz; a level of null is the whole section, wants of null an open number."""
    made: list[dict[str, Any]] = []
    for each in specifications:
        found = asdict(each)
        for section, plan in zip(found["sections"], each.sections, strict=True):
            section["points"] = _number(str(plan.points))
            for row, own in zip(section["rows"], plan.rows, strict=True):
                row["short"] = own.is_short
        made.append({"quiz": found.pop("id"), **found})
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _number(typed: str) -> int | float:
    return float(typed) if "." in typed else int(typed)


def _size(specification: Specification) -> str:
    items = sum(section.rows[0].has for section in specification.sections)
    return f"{counted(items, 'item')} on {counted(specification.forms, 'form')}"


def _sections_table(sections: Iterable[SectionPlan]) -> Table:
    table = _table("section", "level", numbers=("want", "have", "fit", "left", "again"))
    for section in sections:
        for position, row in enumerate(section.rows):
            name = _escaped(section.name) if not position else ""
            level = "all" if row.level is None else row.level or "no level"
            style = "bold red" if row.is_short else ("" if position else "bold")
            table.add_row(name, level, *_cells(row), style=style)
        table.add_section()
    return table


def _cells(row: Row) -> tuple[str, ...]:
    has = f"{row.has} (short)" if row.is_short else str(row.has)
    # where nothing is picked, what else would fit is no question
    drawn = (row.fits, row.left, row.again) if row.again is not None else (None, None, None)
    return (_shown(row.wants), has, *map(_shown, drawn))


def _shown(number: int | None) -> str:
    return "·" if number is None else str(number)


def _paragraphs_table(groups: Iterable[ParagraphGroup]) -> Table:
    table = _table("paragraphs", "heading", numbers=("have", "fit"))
    several = len({group.source for group in groups}) > 1
    before = ""
    for group in groups:
        span = _span(group)
        heading = "" if group.title == before else _escaped(group.title)
        before = group.title
        table.add_row(f"{group.source} {span}" if several else span, heading, str(group.has), str(group.fits))
    return table


def _table(*names: str, numbers: tuple[str, ...]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in names:
        table.add_column(name, overflow="fold")
    for name in numbers:
        table.add_column(name, justify="right", no_wrap=True)
    return table


def _conclusions(specification: Specification) -> Iterable[str]:
    for section in specification.sections:
        for row in section.rows:
            if row.is_short and row.wants is not None and (row.level is not None or len(section.rows) == 1):
                of = f" of level '{row.level}'" if row.level else ""
                yield f"{section.name} is short of {counted(row.wants - row.has, 'question')}{of}"
    if not specification.is_met and not any(row.is_short for each in specification.sections for row in each.rows):
        yield "each cell could be filled by itself, but not all of them at once: see what 'quizgen check' says"
    named = sum(section.named for section in specification.sections)
    wholes = [section.rows[0] for section in specification.sections]
    picked = sum(row.wants or 0 for row in wholes) - named
    if picked:
        again = sum(row.again or 0 for row in wholes)
        yield f"a second quiz without repeats could draw {again} of the {picked} that are picked"
    if named:
        yield f"{counted(named, 'question')} that the file names would have to be others"
    missing = [group for group in specification.paragraphs if not group.has]
    if missing:
        spans = ", ".join(map(_span, missing))
        yield f"no item leans on {spans}"


def _span(group: ParagraphGroup) -> str:
    return f"p{group.first}" if group.first == group.last else f"p{group.first}-p{group.last}"


def _escaped(text: str) -> str:
    from rich.markup import escape

    return escape(text)
