"""`quizgen check`: every problem at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.remembered import Printed, recall, remember
from quizgen.cli.shared import (
    PROBLEMS,
    Stop,
    all_diagnostics,
    are_wrong,
    chosen_codes,
    exit_on,
    files_to_mend,
    has_colour,
    load,
    paths_argument,
    write_report,
    writing,
)
from quizgen.consulted import consulting
from quizgen.diagnostics import counted

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
@click.option("--no-cache", is_flag=True, help="Check again what was checked before and has not changed.")
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
    no_cache: bool,
) -> None:
    """Read everything below PATHS (content/ when none is given) and report every problem at once."""
    selected, ignored = chosen_codes(select), chosen_codes(ignore)

    def look(contents: Mapping[Path, bytes] | None = None) -> tuple[Project, tuple[Diagnostic, ...]]:
        from quizgen.checks import chosen, wanted_hints

        wanted = wanted_hints(select=selected, ignore=ignored, hints=hints)
        project = load(paths, texts=texts, contents=contents)
        found = all_diagnostics(project, hints=wanted)
        return project, chosen(found, select=selected, ignore=ignored, hints=hints)

    if not (fix or diff):
        asked = {"paths": paths, "texts": texts, "form": form, "chosen": (strict, hints, selected, ignored)}
        _say(_recalled(asked, lambda: _printed(*look(), form, strict=strict), is_fresh=no_cache))
        return
    from quizgen.mend import mend_files

    mended = mend_files(files_to_mend(paths), look)
    if diff:
        _show(mended)
        # nothing is mended yet
        exit_on(mended.found, strict=strict)
        return
    _write(mended)
    _say(_printed(mended.project, mended.remaining, form, strict=strict))


def _printed(project: Project, found: tuple[Diagnostic, ...], form: str, *, strict: bool) -> Printed:
    """Say what is printed of a check, and with which code it ends."""
    count = sum(len(bank.every_question()) for bank in project.banks)
    written = write_report(found, form, sys.stdout)
    if not project.documents and not project.diagnostics:
        # a folder where nothing is looked at would pass for one where all is well
        mend = "name a folder with banks/, quizzes/ or decks/, or one of their files"
        return Printed(written, PROBLEMS, told=f"quizgen: there is nothing to check\n  help: {mend}")
    code = PROBLEMS if are_wrong(found, strict=strict) else 0
    return Printed(written, code, 0 if found else count)


def _recalled(asked: Mapping[str, object], make: Callable[[], Printed], *, is_fresh: bool) -> Printed:
    """Take what was printed before, where nothing has changed since; else make it, and keep it for the next time."""
    asked = {**asked, "colour": has_colour(sys.stdout)}
    before = None if is_fresh else recall("check", asked)
    if before is not None:
        return before
    with consulting() as consulted:
        printed = make()
    if not is_fresh:
        remember("check", asked, consulted, printed)
    return printed


def _say(printed: Printed) -> None:
    if printed.report:
        click.echo(printed.report)
    if printed.questions and sys.stderr.isatty():
        click.echo(f"no problem in {counted(printed.questions, 'question')}", err=True)
    if printed.told:
        click.echo(printed.told, err=True)
    if printed.code:
        raise Stop(printed.code)


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
