"""`quizgen export`: a bank as another format."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli.shared import all_diagnostics, exit_on, fail, load, report, writing


@click.command("export")
@click.argument("bank", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--to", "target", required=True, metavar="FORMAT", help="The format: json.")
@click.option("--out", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), default=Path("-"))
def export_command(bank: Path, *, target: str, out: Path) -> None:
    """Write BANK as another format."""
    from quizgen.targets import EXPORTS, find_export
    from quizgen.write import write_file

    if target not in EXPORTS:
        raise click.BadParameter(f"'{target}' is no target of export; write {' or '.join(EXPORTS)}", param_hint="--to")
    project = load((bank,))
    found = all_diagnostics(project)
    report(found, "text")
    exit_on(found)
    if not project.banks:
        fail(f"{bank} holds no bank", "name a bank")
    content = find_export(target).write_bank(project.banks[0])
    if out == Path("-"):
        click.echo(content, nl=False)
    else:
        with writing():
            write_file(out, content)
