"""The commands, one module each, and the registry that names them.

A command loads when it is asked for, so that the others start at once. Adding one touches its module, which holds a
function `NAME_command`, and its line below.
"""

from __future__ import annotations

from importlib import import_module

import click

import quizgen

COMMANDS: dict[str, str] = {
    "init": "quizgen.cli.commands.init",
    "check": "quizgen.cli.commands.check",
    "build": "quizgen.cli.commands.build",
    "export": "quizgen.cli.commands.export",
    "plan": "quizgen.cli.commands.plan",
    "lock": "quizgen.cli.commands.lock",
    "release": "quizgen.cli.commands.release",
    "explain": "quizgen.cli.commands.explain",
    "schema": "quizgen.cli.commands.schema",
    "watch": "quizgen.cli.commands.watch",
}


class _Commands(click.Group):
    """Finds commands by their registry."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from quizgen.diagnostics import did_you_mean

            mend = did_you_mean(args[0], tuple(COMMANDS)) or f"write one of {', '.join(COMMANDS)}"
            raise click.UsageError(f"there is no command '{args[0]}'; {mend}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # click would cut what a command does after some forty characters
        commands = ((name, self.get_command(ctx, name)) for name in COMMANDS)
        with formatter.section("Commands"):
            formatter.write_dl([(name, each.get_short_help_str(limit=200)) for name, each in commands if each])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(quizgen.__version__, prog_name="quizgen")
@click.option("--debug", is_flag=True, help="Show a traceback when quizgen itself fails.")
def quizgen_command(*, debug: bool) -> None:
    """Turn question banks into papers, answer keys and Anki decks that agree with each other."""
    del debug  # read where it is needed: in main
