"""`quizgen check`: every problem at once."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from quizgen.cli.shared import all_diagnostics, chosen_codes, exit_on, load, paths_argument, report

_FORMATS = ("text", "concise", "json", "github", "sarif")


@click.command("check")
@paths_argument
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How problems are printed.")
@click.option("--text", "texts", multiple=True, metavar="ID=FILE", help="The text of a source, to prove quotations by.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--hints", is_flag=True, help="Show hints too.")
@click.option("--select", default="", metavar="CODES", help="Report these codes only, separated by commas.")
@click.option("--ignore", default="", metavar="CODES", help="Don't report these codes.")
def check_command(
    paths: tuple[Path, ...], *, form: str, texts: tuple[str, ...], strict: bool, hints: bool, select: str, ignore: str
) -> None:
    """Read everything below PATHS (content/ when none is given) and report every problem at once."""
    from quizgen.checks import chosen, wanted_hints
    from quizgen.diagnostics import counted

    project = load(paths, texts=texts)
    selected, ignored = chosen_codes(select), chosen_codes(ignore)
    wanted = wanted_hints(select=selected, ignore=ignored, hints=hints)
    found = chosen(all_diagnostics(project, hints=wanted), select=selected, ignore=ignored, hints=hints)
    report(found, form, results=True)
    if not found and sys.stderr.isatty():
        count = sum(len(bank.every_question()) for bank in project.banks)
        click.echo(f"no problem in {counted(count, 'question')}", err=True)
    exit_on(found, strict=strict)
