"""The locks of sources, found where banks name them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from quizgen.bank import named_locks
from quizgen.diagnostics import Diagnostic
from quizgen.evidence import Lock, read_lock
from quizgen.load.files import refused
from quizgen.load.memory import Memory
from quizgen.paths import Refusal, read_file, resolve_named
from quizgen.source_yaml import Document, read_yaml


def read_locks(
    document: Document, path: Path, project: Path, memory: Memory
) -> tuple[dict[str, Lock], tuple[Diagnostic, ...]]:
    """Read the locks that a bank names, by source id; *path* is the bank's."""
    diagnostics: list[Diagnostic] = []
    made: dict[str, Lock] = {}
    for source, named in named_locks(document):
        found, problems = resolve_named(named, beside=path.parent, project=project, what="lock")
        diagnostics.extend(map(_lock_not_found, problems))
        content = read_file(found) if found is not None else None
        if isinstance(content, Refusal):
            diagnostics.append(refused(named, content, "lock"))
        elif content is not None:
            shown = str(path.parent / str(named))
            lock, problems = memory.recall(_read, shown, content)
            diagnostics.extend(problems)
            if lock is not None:
                made[source] = lock
    return made, tuple(diagnostics)


def _read(shown: str, content: bytes) -> tuple[Lock | None, tuple[Diagnostic, ...]]:
    return read_lock(read_yaml(shown, content))


def _lock_not_found(problem: Diagnostic) -> Diagnostic:
    if problem.code != "file-not-found":
        return problem
    mend = "write it with 'quizgen lock TEXT', or take 'lock:' away"
    return replace(problem, code="lock-not-found", help=mend)
