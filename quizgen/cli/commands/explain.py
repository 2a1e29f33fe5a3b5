"""`quizgen explain`: why a check reports something."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("code", required=False)
def explain_command(code: str | None) -> None:
    """Say why a check reports CODE, with a bad and a good example; without CODE, list the codes."""
    from quizgen import checks
    from quizgen.diagnostics import did_you_mean

    if code is None:
        click.echo("\n".join(checks.codes()))
        return
    if code not in checks.codes():
        nearest = did_you_mean(code, tuple(checks.codes()))
        raise click.BadParameter(f"there is no code '{code}'" + (f"; {nearest}" if nearest else ""), param_hint="CODE")
    from quizgen.mend import describe_mend

    click.echo("\n\n".join(filter(None, (checks.explain(code), describe_mend(code)))))
