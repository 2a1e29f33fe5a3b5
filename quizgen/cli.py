"""The commands: the only module that reads arguments, prints and exits.

Exit codes: 0 fine, 1 problems in the input or in writing, 2 wrong usage, 3 a bug in quizgen, 130 interrupted,
143 terminated. Every command imports what it needs, so that the others start at once.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

import quizgen

if TYPE_CHECKING:
    from quizgen.diagnostics import Diagnostic
    from quizgen.load import Project
    from quizgen.targets import Supplies

PROBLEMS, USAGE, BUG, INTERRUPTED, TERMINATED = 1, 2, 3, 130, 143
_FORMATS = ("text", "concise", "json", "github", "sarif")
_MANY_DOCUMENTS = 4
_EVIDENCE = ("quote-not-found", "unknown-paragraph")


class Stop(Exception):  # noqa: N818  an exit with its code, no error
    """Ends a command with an exit code, after everything was said."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(quizgen.__version__, prog_name="quizgen")
@click.option("--debug", is_flag=True, help="Show a traceback when quizgen itself fails.")
def quizgen_command(*, debug: bool) -> None:
    """Turn question banks into papers, answer keys and Anki decks that agree with each other."""
    del debug  # read where it is needed: in main


_paths = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))


@quizgen_command.command()
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path), default=Path())
def init(directory: Path) -> None:
    """Lay out a new project in DIRECTORY, with a small bank that builds at once."""
    from quizgen.render.environment import shipped_templates
    from quizgen.write import Staging

    start = shipped_templates() / "init"
    files = sorted(each for each in start.rglob("*") if each.is_file())
    there = [directory / each.relative_to(start) for each in files if (directory / each.relative_to(start)).exists()]
    if there:
        _fail(f"{there[0]} is there already, and nothing was written", "name a new folder: quizgen init FOLDER")
    with _writing(), Staging(directory) as staging:
        for each in files:
            staging.add(each.relative_to(start).as_posix(), each.read_bytes())
        staging.publish()
    click.echo("\n".join(str(directory / each.relative_to(start)) for each in files))
    shown = "" if directory == Path() else f" {directory}"
    click.echo(f"now run: quizgen build{shown or ' .'}", err=True)


@quizgen_command.command()
@_paths
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How problems are printed.")
@click.option("--text", "texts", multiple=True, metavar="ID=FILE", help="The text of a source, to prove quotations by.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--hints", is_flag=True, help="Show hints too.")
@click.option("--select", default="", metavar="CODES", help="Report these codes only, separated by commas.")
@click.option("--ignore", default="", metavar="CODES", help="Don't report these codes.")
def check(
    paths: tuple[Path, ...], *, form: str, texts: tuple[str, ...], strict: bool, hints: bool, select: str, ignore: str
) -> None:
    """Read everything below PATHS (content/ when none is given) and report every problem at once."""
    from quizgen.checks import chosen

    project = _load(paths, texts=texts)
    found = chosen(_all_diagnostics(project), select=_codes(select), ignore=_codes(ignore), hints=hints)
    _report(found, form, results=True)
    _exit_on(found, strict=strict)


@quizgen_command.command()
@_paths
@click.option("--to", "targets", default="", metavar="TARGETS", help="What to make: pdf,html,csv,anki. [pdf,csv,anki]")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("build"), show_default=True)
@click.option("--forms", type=click.IntRange(1, 1000), help="How many forms, instead of the quiz's own number.")
@click.option("--seed", help="The seed of the order, instead of the quiz's own.")
@click.option("--dry-run", is_flag=True, help="Print what would be made, and make nothing.")
@click.option("--keep-going", is_flag=True, help="Build what no error touches.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many files are made at once. [one for each core]")
def build(
    paths: tuple[Path, ...],
    *,
    targets: str,
    out: Path,
    forms: int | None,
    seed: str | None,
    dry_run: bool,
    keep_going: bool,
    jobs: int | None,
) -> None:
    """Build every quiz and deck below PATHS (content/ when none is given) into the output folder."""
    from quizgen.build import plan_build, run_build, sound_part
    from quizgen.diagnostics import has_errors, in_order

    wanted = _targets(targets)
    project = _load(paths, forms=forms, seed=seed)
    found = _all_diagnostics(project)
    if has_errors(found) and keep_going:
        project = sound_part(project, found)
    if has_errors(found) and not keep_going:
        _report(found, "text")
        _fail("nothing was built", "mend the errors, or build the rest with --keep-going")
    plan = plan_build(project, wanted, _supplies(paths, project))
    found = in_order((*found, *plan.diagnostics))
    if not plan.jobs:
        _report(found, "text")
        _fail("there is nothing to build", "name a folder with quizzes/ or decks/, or a quiz or deck file")
    if has_errors(plan.diagnostics):
        _report(found, "text")
        _fail("nothing was built", "mend the errors")
    if dry_run:
        _report(found, "text")
        click.echo("\n".join(str(out / name) for name in plan.names))
        return
    gc.freeze()
    gc.enable()
    with _writing(), _progress(len(plan.jobs)) as step:
        made = run_build(plan, out, workers=jobs or os.cpu_count() or 1, progress=step)
    found = in_order((*found, *made))
    _report(found, "text")
    if has_errors(made):
        _fail("nothing was built", "mend the errors")
    click.echo("\n".join(str(out / name) for name in plan.names))
    _exit_on(found)


@quizgen_command.command()
@click.argument("bank", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--to", "target", required=True, metavar="FORMAT", help="The format: json.")
@click.option("--out", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), default=Path("-"))
def export(bank: Path, *, target: str, out: Path) -> None:
    """Write BANK as another format."""
    from quizgen.targets import EXPORTS, find_export
    from quizgen.write import write_file

    if target not in EXPORTS:
        raise click.BadParameter(f"'{target}' is none of {', '.join(EXPORTS)}", param_hint="--to")
    project = _load((bank,))
    found = _all_diagnostics(project)
    _report(found, "text")
    _exit_on(found)
    if not project.banks:
        _fail(f"{bank} holds no bank", "name a bank")
    content = find_export(target).write_bank(project.banks[0])
    if out == Path("-"):
        click.echo(content, nl=False)
    else:
        with _writing():
            write_file(out, content)


@quizgen_command.command()
@click.argument("text", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The lock file.")
@click.option("--numbered", is_flag=True, help="Print the text with its paragraph numbers, and write nothing.")
def lock(text: Path, paths: tuple[Path, ...], *, out: Path | None, numbered: bool) -> None:
    """Write or renew the lock of the source whose text is TEXT, for all banks below PATHS (content/) that cite it."""
    from quizgen.checks import check_bank
    from quizgen.diagnostics import has_errors, in_order
    from quizgen.evidence import make_lock, read_source, write_lock
    from quizgen.paths import Refusal, read_file
    from quizgen.write import write_file

    content = read_file(text)
    if isinstance(content, Refusal):
        _fail(f"{text} {content.reason}", content.help)
    document, problems = read_source(str(text), content)
    _report(problems, "text")
    if document is None or has_errors(problems):
        raise Stop(PROBLEMS)
    if numbered:
        for paragraph in document.paragraphs:
            click.echo(f"p{paragraph.number}\t{' '.join(paragraph.text.split())}")
        return
    project = _load(paths)
    known = _without_lock(project.diagnostics)
    citations = tuple(each for bank in project.banks for each in bank.citations_of(document.id))
    unproved = tuple(each for bank in project.banks for each in check_bank(bank, {document.id: document}))
    found = in_order((*known, *(each for each in unproved if each.code in _EVIDENCE)))
    _report(found, "text")
    if has_errors(found):
        _fail("no lock was written", "mend the errors, then run it again")
    target = out or _lock_path(project, document.id)
    made = make_lock(document, citations)
    with _writing():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, write_lock(made))
    click.echo(f"{target}: {len(made.paragraphs)} paragraphs, {len(made.quotes)} phrases proved")


@quizgen_command.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say why a check reports CODE, with a bad and a good example."""
    from quizgen import checks
    from quizgen.diagnostics import did_you_mean

    if code not in checks.codes():
        nearest = did_you_mean(code, tuple(checks.codes()))
        raise click.BadParameter(f"there is no code '{code}'" + (f"; {nearest}" if nearest else ""), param_hint="CODE")
    click.echo(checks.explain(code))


@quizgen_command.command()
@click.argument("subject", type=click.Choice(("bank", "quiz", "deck")), default="bank")
def schema(subject: str) -> None:
    """Print the JSON Schema of a bank, quiz or deck, by which editors complete and check it."""
    import json

    from quizgen.editors import describe_file

    click.echo(json.dumps(describe_file(subject), indent=2, ensure_ascii=False))


# --- what the commands share ---


def _load(
    paths: tuple[Path, ...], *, texts: tuple[str, ...] = (), forms: int | None = None, seed: str | None = None
) -> Project:
    from quizgen.load import load_project

    named = {}
    for each in texts:
        source, separator, file = each.partition("=")
        if not separator or not Path(file).exists():
            raise click.BadParameter(f"'{each}' names no file; write it as sigal=essay.md", param_hint="--text")
        named[source] = Path(file)
    # what is read stays to the end and holds no cycles: looking for garbage in it took a quarter of the time
    gc.disable()
    return load_project(_given(paths), texts=named, forms=forms, seed=seed)


def _given(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    if paths:
        return paths
    if not Path("content").is_dir():
        raise click.UsageError("there is no folder content/ here; name a file or a folder")
    return (Path("content"),)


def _all_diagnostics(project: Project) -> tuple[Diagnostic, ...]:
    """Collect what reading found and what the rules find.

    A rule that fails by a bug of ours hides nothing: the rest is reported before the bug is told.
    """
    from quizgen.checks import check_bank, check_quiz
    from quizgen.diagnostics import in_order

    found = list(project.diagnostics)
    bugs: list[Exception] = []
    checks = [
        *(partial(check_bank, bank, project.texts) for bank in project.banks),
        *(partial(check_quiz, quiz) for quiz in project.quizzes),
    ]
    for run in checks:
        try:
            found.extend(run())
        except Exception as bug:  # noqa: BLE001  told below
            bugs.append(bug)
    if bugs:
        _report(in_order(found), "text")
        raise bugs[0]
    return in_order(found)


def _supplies(paths: tuple[Path, ...], project: Project) -> Supplies:
    import time

    from quizgen.paths import project_folder
    from quizgen.render.environment import shipped_templates
    from quizgen.targets import Supplies

    own = [folder / "templates" for folder in dict.fromkeys(map(project_folder, _given(paths)))]
    templates = (*(folder for folder in own if folder.is_dir()), shipped_templates())
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return Supplies(templates, int(epoch) if epoch.isdecimal() else int(time.time()), project.media)


def _targets(given: str) -> tuple[str, ...]:
    from quizgen.diagnostics import did_you_mean
    from quizgen.targets import DEFAULT_TARGETS, TARGETS

    names = tuple(dict.fromkeys(name.strip() for name in given.split(",") if name.strip()))
    for name in names:
        if name not in TARGETS:
            mend = did_you_mean(name, tuple(TARGETS)) or f"write some of {','.join(TARGETS)}"
            raise click.BadParameter(f"'{name}' is no target; {mend}", param_hint="--to")
    return names or DEFAULT_TARGETS


def _codes(given: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in given.split(",") if code.strip())


def _without_lock(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Leave out what is wrong with a lock that is about to be written anew."""
    return tuple(each for each in diagnostics if each.code not in {"lock-not-found", "lock-damaged"})


def _lock_path(project: Project, source: str) -> Path:
    """Find where banks look for a source's lock; beside banks/, in sources/, where none says so."""
    for bank in project.banks:
        cited = bank.source(source)
        if cited is not None and cited.lock_file:
            return Path(os.path.normpath(Path(bank.text.path).parent / cited.lock_file))
    return Path("content/sources") / f"{source}.lock.yaml"


def _report(diagnostics: tuple[Diagnostic, ...], form: str, *, results: bool = False) -> None:
    """Print diagnostics: the results of `check` to standard output, those beside other results to standard error."""
    from quizgen.report import FORMATS

    if not diagnostics and form in {"text", "concise"}:
        return
    stream = sys.stdout if results else sys.stderr
    text = FORMATS[form](diagnostics, colour=_has_colour(stream))
    click.echo(text.rstrip("\n"), file=stream)


def _has_colour(stream: object) -> bool:
    terminal = getattr(stream, "isatty", lambda: False)()
    return bool(terminal) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _exit_on(diagnostics: tuple[Diagnostic, ...], *, strict: bool = False) -> None:
    from quizgen.diagnostics import Severity

    wrong = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(each.severity in wrong for each in diagnostics):
        raise Stop(PROBLEMS)


def _fail(message: str, mend: str = "") -> NoReturn:
    click.echo(f"quizgen: {message}" + (f"\n  help: {mend}" if mend else ""), err=True)
    raise Stop(PROBLEMS)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[str], None]]:
    """Show a bar on a terminal while more than a few documents are made."""
    if total <= _MANY_DOCUMENTS or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("building", total=total)

        def step(name: str) -> None:
            bar.update(task, advance=1, description=name)

        yield step


@contextmanager
def _writing() -> Iterator[None]:
    """Turn what can go wrong with the disk, or never ends, into a message and exit code 1."""
    from quizgen.build import DeadlinePassed
    from quizgen.write import WriteProblem

    try:
        yield
    except WriteProblem as failure:
        _fail(str(failure), failure.help)
    except DeadlinePassed:
        _fail(
            "a document took too long, and nothing was built", "look for a text of extreme length, or with extreme math"
        )


def _terminate(*_: object) -> None:
    raise SystemExit(TERMINATED)


def main() -> NoReturn:
    """Run the command line and exit with its code."""
    signal.signal(signal.SIGTERM, _terminate)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    code = _guarded(sys.argv[1:])
    with suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.stderr.flush()
    # not sys.exit: after an interrupt or a passed deadline a worker may never come back
    os._exit(code)


def _guarded(arguments: list[str]) -> int:  # noqa: PLR0911  one for each way to end
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
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else BUG
    except Exception as bug:  # noqa: BLE001  the last guard: what comes here would be a traceback
        _tell_bug(bug)
        return BUG
    return code if isinstance(code, int) else 0


def _tell_bug(bug: Exception) -> None:
    import traceback

    if "--debug" in sys.argv:
        click.echo("".join(traceback.format_exception(bug)), err=True)
    last = traceback.extract_tb(bug.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    click.echo(f"quizgen: a bug in quizgen {quizgen.__version__}, at {where}: {type(bug).__name__}: {bug}", err=True)
    click.echo("  help: report it with what 'quizgen --debug …' prints; no output was changed", err=True)
