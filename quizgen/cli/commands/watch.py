"""`quizgen watch`: checks and rebuilds on every change, with a preview in the browser."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Self

import click

from quizgen.cli.shared import (
    TERMINATED,
    Stop,
    all_diagnostics,
    chosen_targets,
    fail,
    given_paths,
    load,
    paths_argument,
    report,
    supplies_for,
)

if TYPE_CHECKING:
    from quizgen.diagnostics import Diagnostic
    from quizgen.load import Project
    from quizgen.preview import Preview

_PORT = 8765
_STEP = 20  # milliseconds without a change that end a burst of them
_BURST = 200  # milliseconds after which a burst is answered even if it goes on
_LOOK = 1500  # milliseconds until one looks by oneself, for what the system told too early or not at all


@click.command("watch")
@paths_argument
@click.option("--to", "targets", default="", metavar="TARGETS", help="What to build besides the preview. [nothing]")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("build"), show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), help=f"The preview's port; 0 takes a free one. [{_PORT}]")
@click.option("--open/--no-browser", "opens", default=True, help="Open the preview in the browser, or don't.")
def watch_command(paths: tuple[Path, ...], *, targets: str, out: Path, port: int | None, opens: bool) -> None:
    """Check everything below PATHS (content/ when none is given) on every change, and show it in the browser.

    The preview holds the papers and keys of every quiz and all problems; it is served to this machine only. What --to
    asks for is built into the output folder when the preview is done. Ctrl-C ends it.
    """
    from quizgen.preview import Preview

    wanted = chosen_targets(targets) if targets.strip(", ") else ()
    paths = given_paths(paths)
    gc.enable()
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    preview = Preview()
    watching = _Watching(paths, preview)
    with _served(preview, port) as address, _Builder(paths, wanted, out) as builder:
        watching.renew()
        click.echo(address)
        builder.build(watching.project, watching.found)
        if opens:
            click.launch(address)
        for _ in _changes(paths, out, stop):
            if watching.renew():
                builder.build(watching.project, watching.found)
    raise Stop(TERMINATED)


class _Watching:
    """Reads, checks and shows a project again and again."""

    def __init__(self, paths: tuple[Path, ...], preview: Preview) -> None:
        from quizgen.load import Memory, Project
        from quizgen.preview import EMPTY

        self._paths = paths
        self._preview = preview
        self._memory = Memory()
        self._site = EMPTY
        self._templates: dict[Path, bytes] = {}
        self.project = Project((), (), (), {}, {}, ())
        self.found: tuple[Diagnostic, ...] = ()

    def renew(self) -> bool:
        """Read what has changed, show it, and say what is wrong; tell whether anything has."""
        from quizgen.load import Memory
        from quizgen.preview import make_site
        from quizgen.render.environment import forget_templates

        templates = _own_templates(self._paths)
        if has_others := templates != self._templates:
            forget_templates()
            self._memory, self._templates = Memory(), templates
        self._memory.begin_round()
        project = load(self._paths, memory=self._memory)
        found = all_diagnostics(project, memory=self._memory)
        supplies = supplies_for(self._paths, project)
        site = make_site(project, found, supplies, before=self._site, memory=self._memory)
        if self._preview.show(site):
            _tell(site.diagnostics, self._site.diagnostics)
        differs = has_others or _is_other(project, self.project) or site.diagnostics != self.found
        self._site, self.project, self.found = site, project, site.diagnostics
        return differs


def _own_templates(paths: tuple[Path, ...]) -> dict[Path, bytes]:
    """Read the project's own templates, which may change as its banks do."""
    from quizgen.paths import project_folder, read_file

    folders = [project_folder(path) / "templates" for path in paths]
    read = {each: read_file(each) for folder in folders for each in sorted(folder.rglob("*")) if each.is_file()}
    return {path: content for path, content in read.items() if isinstance(content, bytes)}


def _is_other(project: Project, before: Project) -> bool:
    # what was made of the same files is the same object
    made, former = ((*each.banks, *each.quizzes, *each.decks) for each in (project, before))
    return list(map(id, made)) != list(map(id, former)) or project.media != before.media


def _tell(found: tuple[Diagnostic, ...], before: tuple[Diagnostic, ...]) -> None:
    if found:
        report(found, "text")
    elif before:
        click.echo("no problems", err=True)


class _Builder:
    """Builds in the background, so that the preview needn't wait; a newer state of the files ends an older build."""

    def __init__(self, paths: tuple[Path, ...], targets: tuple[str, ...], out: Path) -> None:
        self._paths, self._targets, self._out = paths, targets, out
        self._superseded = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def build(self, project: Project, found: tuple[Diagnostic, ...]) -> None:
        """Begin to build what no error touches, in place of what is being built."""
        if not self._targets:
            return
        self._end()
        self._superseded.clear()
        self._thread = threading.Thread(target=self._build, args=(project, found), name="quizgen-build", daemon=True)
        self._thread.start()

    def _end(self) -> None:
        self._superseded.set()
        if self._thread is not None:
            self._thread.join()

    def _build(self, project: Project, found: tuple[Diagnostic, ...]) -> None:
        from quizgen.build import DeadlinePassed, plan_build, run_build, sound_part
        from quizgen.diagnostics import has_errors
        from quizgen.write import WriteProblem

        sound = sound_part(project, found) if has_errors(found) else project
        try:
            plan = plan_build(sound, self._targets, supplies_for(self._paths, sound))
            made: tuple[Diagnostic, ...] = plan.diagnostics
            if not has_errors(made):
                made = (*made, *run_build(plan, self._out, workers=1, progress=self._step))
        except _Superseded:
            return
        except (WriteProblem, DeadlinePassed) as failure:
            click.echo(f"quizgen: {failure}", err=True)
            return
        report(made, "text")
        if not has_errors(made):
            click.echo("\n".join(str(self._out / name) for name in plan.names))

    def _step(self, _: str) -> None:
        if self._superseded.is_set():
            raise _Superseded


class _Superseded(Exception):  # noqa: N818  no error: a newer build is waiting
    """Ends a build whose files have changed meanwhile; what stood in the output folder stays."""


def _served(preview: Preview, port: int | None) -> AbstractContextManager[str]:
    from quizgen.preview import listen, serve_preview

    try:
        return serve_preview(preview, listen(_PORT if port is None else port))
    except OSError as failure:
        if port is not None:
            fail(f"port {port} can't be used: {_reason(failure)}", "take another, or --port 0")
        return serve_preview(preview, listen(0))


def _reason(failure: OSError) -> str:
    # Python adds the address, which the message names already
    return os.strerror(failure.errno).lower() if failure.errno else str(failure)


def _changes(paths: tuple[Path, ...], out: Path, stop: threading.Event) -> Iterator[None]:
    """Come back after each burst of changes, and now and then without any; outputs and hidden files don't count."""
    from watchfiles import watch

    from quizgen.paths import project_folder

    folders = tuple(dict.fromkeys(map(project_folder, paths)))
    bursts = watch(
        *folders,
        watch_filter=_filter(folders, out.resolve()),
        step=_STEP,
        debounce=_BURST,
        stop_event=stop,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
    )
    for _ in bursts:
        yield


def _filter(folders: tuple[Path, ...], out: Path) -> Callable[[object, str], bool]:
    from watchfiles import DefaultFilter

    ordinary = DefaultFilter()

    def is_ours(change: object, path: str) -> bool:
        inside = next((Path(path).relative_to(each) for each in folders if Path(path).is_relative_to(each)), Path(path))
        hidden = any(part.startswith(".") for part in inside.parts)
        return not hidden and not Path(path).is_relative_to(out) and ordinary(change, path)  # type: ignore[arg-type]

    return is_ours
