"""What the commands share: reading what they are given, telling what is wrong, and ending with a code."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from quizgen.assemble.printed import PrintedQuiz
    from quizgen.diagnostics import Diagnostic
    from quizgen.load import Memory, Project
    from quizgen.targets import Supplies

PROBLEMS, USAGE, BUG, INTERRUPTED, TERMINATED = 1, 2, 3, 130, 143
_MANY_DOCUMENTS = 4

# what most commands take: files and folders, content/ when none is given
paths_argument = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))

_SOURCE_DATE = re.compile(r"[0-9]{1,11}")  # up to the year 5138


class Stop(Exception):  # noqa: N818  an exit with its code, no error
    """Ends a command with an exit code, after everything was said."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def load(
    paths: tuple[Path, ...],
    *,
    texts: tuple[str, ...] = (),
    forms: int | None = None,
    seed: str | None = None,
    specify: bool = False,
    printed: Mapping[str, PrintedQuiz] | None = None,
    memory: Memory | None = None,
    contents: Mapping[Path, bytes] | None = None,
) -> Project:
    """Read all that is given, or content/; *texts* are written `ID=FILE`, *printed* quizzes are made again.

    *contents* stand in for what is on the disk.
    """
    from quizgen.diagnostics import did_you_mean
    from quizgen.load import load_project

    named = {}
    for each in texts:
        source, separator, file = each.partition("=")
        if not separator or not Path(file).exists():
            raise click.BadParameter(f"'{each}' names no file; write it as sigal=essay.md", param_hint="--text")
        named[source] = Path(file)
    project = load_project(
        given_paths(paths),
        texts=named,
        forms=forms,
        seed=seed,
        specify=specify,
        printed=printed,
        memory=memory,
        contents=contents,
    )
    known = tuple(dict.fromkeys(source.id for bank in project.banks for source in bank.sources))
    for source in named:
        if source not in known and project.banks:
            mend = did_you_mean(source, known) or f"they name {', '.join(known) or 'none'}"
            raise click.BadParameter(f"no bank names a source '{source}'; {mend}", param_hint="--text")
    return project


def read_or_fail(path: Path) -> bytes:
    """Read a file that was named on the command line, or end with what keeps it from being read."""
    from quizgen.paths import Refusal, read_file

    content = read_file(path)
    if isinstance(content, Refusal):
        fail(f"{path} {content.reason}", content.help)
    return content


def printed_quiz(manifest: Path) -> PrintedQuiz:
    """Read the manifest of a quiz that is to be made again as it was printed."""
    from quizgen.assemble.printed import read_printed

    printed, problems = read_printed(str(manifest), read_or_fail(manifest))
    if printed is None:
        report(problems, "text")
        raise Stop(PROBLEMS)
    return printed


def files_to_mend(paths: tuple[Path, ...]) -> dict[Path, bytes]:
    """Read the files that `--fix` may change, of those given or in content/."""
    from quizgen.mend import read_files

    return read_files(given_paths(paths))


def given_paths(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Give what a command is to read: *paths*, or content/ where there are none."""
    if paths:
        return paths
    if Path("content").is_dir():
        return (Path("content"),)
    if any(Path(folder).is_dir() for folder in ("banks", "quizzes", "decks")):
        return (Path(),)
    raise click.UsageError("there is no folder content/ here, nor banks/ or quizzes/; name a file or a folder")


def all_diagnostics(
    project: Project, *, hints: Collection[str] = (), memory: Memory | None = None
) -> tuple[Diagnostic, ...]:
    """Collect what reading found and what the rules find; of the rules that give *hints*, those named.

    A rule that fails by a bug of ours hides nothing: the rest is reported before the bug is told.
    """
    from quizgen.checks import check_bank, check_quiz, check_together
    from quizgen.diagnostics import in_order
    from quizgen.load import NoMemory

    recall = (memory or NoMemory()).recall
    found = list(project.diagnostics)
    bugs: list[Exception] = []
    checks = [
        *(partial(recall, check_bank, bank, project.texts, hints=hints) for bank in project.banks),
        *(partial(recall, check_quiz, quiz) for quiz in project.quizzes),
        partial(check_together, project.quizzes, project.decks),
    ]
    if project.decks:
        from quizgen.release import DeckMemory, check_identities

        checks += [partial(check_identities, deck, project.locks.get(deck.id, DeckMemory())) for deck in project.decks]
    for run in checks:
        try:
            found.extend(run())
        except Exception as bug:  # noqa: BLE001  told below
            bugs.append(bug)
    if bugs:
        report(in_order(found), "text")
        raise bugs[0]
    return in_order(found)


def supplies_for(paths: tuple[Path, ...], project: Project, workshop: Path | None = None) -> Supplies:
    """Gather what targets need from outside: templates, pictures, the time to be stamped and a *workshop*."""
    import time

    from quizgen.paths import hash_tree, project_folder
    from quizgen.render.environment import forget_templates, shipped_templates
    from quizgen.targets import Supplies

    homes: dict[Path, Path] = {}
    for path in given_paths(paths):
        homes.setdefault(project_folder(path), path)
    for home in homes:
        hash_tree(home / "templates")
    folders = (_as_given(home / "templates", path) for home, path in homes.items())
    own = [folder for folder in folders if folder.is_dir()]
    if own:
        forget_templates()  # by the same words another folder may have been meant
    templates = (*own, shipped_templates())
    epoch = _source_date()
    stamp = int(time.time()) if epoch is None else epoch
    return Supplies(templates, stamp, project.media, project.locks, project.fonts, workshop)


def _as_given(path: Path, beside: Path) -> Path:
    """Write an absolute path as messages do: as a person would who gave that one *beside* it."""
    return path if beside.is_absolute() else Path(os.path.relpath(path))


def _source_date() -> int | None:
    """Read the time that files are stamped with instead of the clock's, where one is given."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return None
    # what came out of a wrong time would stay in the locks of decks for good
    if not _SOURCE_DATE.fullmatch(given):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is '{given[:40]}'; it takes seconds since 1970, such as 1767225600")
    return int(given)


def chosen_targets(given: str) -> tuple[str, ...]:
    """Read what `--to` asks for."""
    from quizgen.diagnostics import did_you_mean
    from quizgen.targets import DEFAULT_TARGETS, TARGETS

    names = tuple(dict.fromkeys(name.strip() for name in given.split(",") if name.strip()))
    for name in names:
        if name not in TARGETS:
            mend = did_you_mean(name, tuple(TARGETS)) or f"write some of {','.join(TARGETS)}"
            raise click.BadParameter(f"'{name}' is no target; {mend}", param_hint="--to")
    return names or DEFAULT_TARGETS


def chosen_codes(given: str) -> tuple[str, ...]:
    """Read a list of codes."""
    return tuple(code.strip() for code in given.split(",") if code.strip())


def without_lock(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Leave out what is wrong with a lock that is about to be written anew."""
    return tuple(each for each in diagnostics if each.code not in {"lock-not-found", "lock-damaged"})


def lock_path(project: Project, source: str) -> Path:
    """Find where banks look for a source's lock; beside banks/, in sources/, where none says so."""
    for bank in project.banks:
        cited = bank.source(source)
        if cited is not None and cited.lock_file:
            found = Path(os.path.normpath(Path(bank.text.path).parent / cited.lock_file))
            here = Path.cwd()
            return found.relative_to(here) if found.is_relative_to(here) else found
    folder = Path("content") if Path("content").is_dir() else Path()
    return folder / "sources" / f"{source}.lock.yaml"


def report(diagnostics: tuple[Diagnostic, ...], form: str, *, results: bool = False) -> None:
    """Print diagnostics: the results of `check` to standard output, those beside other results to standard error."""
    stream = sys.stdout if results else sys.stderr
    text = write_report(diagnostics, form, stream)
    if text:
        click.echo(text, file=stream)


def write_report(diagnostics: tuple[Diagnostic, ...], form: str, stream: object) -> str:
    """Write diagnostics as they are printed to a stream; nothing where there is nothing to say."""
    from quizgen.report import FORMATS

    if not diagnostics and form in {"text", "concise"}:
        return ""
    return FORMATS[form](diagnostics, colour=has_colour(stream)).rstrip("\n")


def has_colour(stream: object) -> bool:
    """Tell whether what is printed there may be coloured."""
    terminal = getattr(stream, "isatty", lambda: False)()
    return bool(terminal) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def exit_on(diagnostics: tuple[Diagnostic, ...], *, strict: bool = False) -> None:
    """End with 1 if there is an error among them, or a warning where *strict*."""
    if are_wrong(diagnostics, strict=strict):
        raise Stop(PROBLEMS)


def are_wrong(diagnostics: tuple[Diagnostic, ...], *, strict: bool = False) -> bool:
    """Tell whether there is an error among them, or a warning where *strict*."""
    from quizgen.diagnostics import Severity

    wrong = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(each.severity in wrong for each in diagnostics)


def fail(message: str, mend: str = "") -> NoReturn:
    """Say what keeps the command from going on, and end with 1."""
    click.echo(f"quizgen: {message}" + (f"\n  help: {mend}" if mend else ""), err=True)
    raise Stop(PROBLEMS)


@contextmanager
def progress(total: int) -> Iterator[Callable[[str], None]]:
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
def writing() -> Iterator[None]:
    """Turn what can go wrong with the disk, or never ends, into a message and exit code 1."""
    from quizgen.build import DeadlinePassed
    from quizgen.write import WriteProblem

    try:
        yield
    except WriteProblem as failure:
        fail(str(failure), failure.help)
    except DeadlinePassed as failure:
        mend = "look for a text of extreme length, or with extreme math, and in your own templates for a loop"
        fail(f"{failure}, and nothing was built", mend)
