"""`quizgen plan`: what a quiz wants of its banks, and what they have."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from quizgen.cli.shared import all_diagnostics, exit_on, fail, has_colour, load, report

_NARROWEST, _WIDEST = 60, 120  # columns of a table that reads well


@click.command("plan")
@click.argument("quiz", type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How the table is printed.")
def plan_command(quiz: Path, *, form: str) -> None:
    """Hold QUIZ (or every quiz below a folder) against its banks: want and have, section by level and by paragraphs.

    "fit" is what a section's filters take, "left" what of it stands nowhere on the quiz, "again" what a second quiz
    could draw without repeating any.
    """
    from quizgen.report.specification import write_json, write_tables

    project = load((quiz,), specify=True)
    found = all_diagnostics(project)
    if project.specifications:
        width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
        text = (
            write_json(project.specifications)
            if form == "json"
            else write_tables(project.specifications, colour=has_colour(sys.stdout), width=width)
        )
        click.echo(text, nl=False)
    report(found, "text")
    exit_on(found)
    if not project.specifications:
        fail(f"{quiz} holds no quiz", "name a quiz file")
