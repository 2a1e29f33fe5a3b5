"""`quizgen init`: a new project that builds at once."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from quizgen.cli.shared import fail, writing


@click.command("init")
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path), default=Path())
def init_command(directory: Path) -> None:
    """Lay out a new project in DIRECTORY, with a small bank that builds at once."""
    from quizgen.render.environment import shipped_templates
    from quizgen.write import Staging

    start = shipped_templates() / "init"
    files = sorted(each for each in start.rglob("*") if each.is_file())
    there = [directory / each.relative_to(start) for each in files if (directory / each.relative_to(start)).exists()]
    if there:
        fail(f"{there[0]} is there already, and nothing was written", "name a new folder: quizgen init FOLDER")
    with writing(), Staging(directory) as staging:
        for each in files:
            staging.add(each.relative_to(start).as_posix(), each.read_bytes())
        staging.publish()
    click.echo("\n".join(str(directory / each.relative_to(start)) for each in files))
    click.echo(f"now run: quizgen build {shlex.quote(str(directory))}", err=True)
