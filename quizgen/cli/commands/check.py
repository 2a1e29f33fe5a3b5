"""`quizgen check`: every problem at once."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.shared import (
    all_diagnostics,
    chosen_codes,
    exit_on,
    files_to_mend,
    load,
    paths_argument,
    report,
    writing,
)

if TYPE_CHECKING:
    from quizgen.diagnostics import Diagnostic
    from quizgen.load import Project
    from quizgen.mend import Mended

_FORMATS = ("text", "concise", "json", "github", "sarif")


@click.command("check")
@paths_argument
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How problems are printed.")
@click.option("--text", "texts", multiple=True, metavar="ID=FILE", help="The text of a source, to prove quotations by.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--hints", is_flag=True, help="Show hints too.")
@click.option("--select", default="", metavar="CODES", help="Report these codes only, separated by commas.")
@click.option("--ignore", default="", metavar="CODES", help="Don't report these codes.")
@click.option("--fix", is_flag=True, help="Mend in the files what is mechanical, and report what remains.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
def check_command(
    paths: tuple[Path, ...],
    *,
    form: str,
    texts: tuple[str, ...],
    strict: bool,
    hints: bool,
    select: str,
    ignore: str,
    fix: bool,
    diff: bool,
) -> None:
    """Read everything below PATHS (content/ when none is given) and report every problem at once."""
    from quizgen.checks import chosen, wanted_hints
    from quizgen.diagnostics import counted

    selected, ignored = chosen_codes(select), chosen_codes(ignore)
    wanted = wanted_hints(select=selected, ignore=ignored, hints=hints)

    def look(contents: Mapping[Path, bytes] | None = None) -> tuple[Project, tuple[Diagnostic, ...]]:
        project = load(paths, texts=texts, contents=contents)
        found = all_diagnostics(project, hints=wanted)
        return project, chosen(found, select=selected, ignore=ignored, hints=hints)

    if not (fix or diff):
        project, found = look()
    else:
        from quizgen.mend import mend_files

        mended = mend_files(files_to_mend(paths), look)
        if diff:
            _show(mended)
            # nothing is mended yet
            exit_on(mended.found, strict=strict)
            return
        _write(mended)
        project, found = mended.project, mended.remaining
    report(found, form, results=True)
    if not found and sys.stderr.isatty():
        count = sum(len(bank.every_question()) for bank in project.banks)
        click.echo(f"no problem in {counted(count, 'question')}", err=True)
    exit_on(found, strict=strict)


def _show(mended: Mended) -> None:
    from quizgen.diagnostics import counted
    from quizgen.mend import difference

    for file in mended.files:
        click.echo(difference(file), nl=False)
    count = sum(file.count for file in mended.files)
    told = f"--fix would mend {counted(count, 'problem')} in {counted(len(mended.files), 'file')}"
    click.echo(told if mended.files else "there is nothing that --fix would mend", err=True)


def _write(mended: Mended) -> None:
    from quizgen.diagnostics import counted
    from quizgen.mend import write_mended

    for file in mended.files:
        with writing():
            write_mended(file)
        click.echo(f"mended {counted(file.count, 'problem')} in {file.shown}", err=True)
