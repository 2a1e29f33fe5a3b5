"""`quizgen schema`: what editors complete and check files by."""

from __future__ import annotations

import click


@click.command("schema")
@click.argument("subject", type=click.Choice(("bank", "quiz", "deck")), default="bank")
def schema_command(subject: str) -> None:
    """Print the JSON Schema of a bank, quiz or deck, by which editors complete and check it."""
    import json

    from quizgen.editors import describe_file

    click.echo(json.dumps(describe_file(subject), indent=2, ensure_ascii=False))
