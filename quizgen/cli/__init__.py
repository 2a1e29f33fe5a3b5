"""The command line: the only part that reads arguments, prints and exits.

Exit codes: 0 fine, 1 problems in the input or in writing, 2 wrong usage, 3 a bug in quizgen, 130 interrupted,
143 terminated.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click

import quizgen
from quizgen.cli.commands import quizgen_command
from quizgen.cli.shared import BUG, INTERRUPTED, PROBLEMS, TERMINATED, USAGE, Stop

__all__ = ["main", "run"]


def _terminate(*_: object) -> None:
    raise SystemExit(TERMINATED)


def main() -> NoReturn:
    """Run the command line and exit with its code."""
    # a process of half a second, nearly all of whose objects stay: looking for garbage took a tenth of its time
    gc.disable()
    # quizgen uses no plugins of pydantic's, and looking for them reads the particulars of every installed package
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    signal.signal(signal.SIGTERM, _terminate)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    # a program may be started without them
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    code = run(sys.argv[1:])
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    # not sys.exit: after an interrupt or a passed deadline a worker may never come back
    os._exit(code)


def run(arguments: list[str]) -> int:  # noqa: PLR0911  one for each way to end
    """Run a command and turn whatever ends it into an exit code; a bug of ours shows no traceback unasked."""
    try:
        code = quizgen_command.main(arguments, prog_name="quizgen", standalone_mode=False)
    except Stop as stop:
        return stop.code
    except click.ClickException as problem:
        problem.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("quizgen: interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        return 0
    except OSError as failure:
        with suppress(OSError):
            # what has no name is a stream, or the folder that this runs in, which somebody has removed
            where = "the current folder" if isinstance(failure, FileNotFoundError) else "standard output"
            click.echo(f"quizgen: {failure.strerror or failure}: {failure.filename or where}", err=True)
        return PROBLEMS
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else BUG
    except Exception as bug:  # noqa: BLE001  the last guard: what comes here would be a traceback
        _tell_bug(bug, arguments)
        return BUG
    return code if isinstance(code, int) else 0


def _tell_bug(bug: Exception, arguments: list[str]) -> None:
    import traceback

    if "--debug" in arguments:
        click.echo("".join(traceback.format_exception(bug)), err=True)
    last = traceback.extract_tb(bug.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    click.echo(f"quizgen: a bug in quizgen {quizgen.__version__}, at {where}: {type(bug).__name__}: {bug}", err=True)
    click.echo("  help: report it with what 'quizgen --debug …' prints; no output was changed", err=True)
