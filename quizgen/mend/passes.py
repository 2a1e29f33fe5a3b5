"""Passes over files: look, mend what can be mended, and look again, until nothing is left to do.

Everything happens in memory, from the bytes that were read once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from quizgen.diagnostics import Diagnostic
from quizgen.load import Project, find_files
from quizgen.mend.case import Case, Tree
from quizgen.mend.proof import Mend, mended_text, sound_mends
from quizgen.mend.registry import MENDS
from quizgen.paths import project_folder, read_file, real_path
from quizgen.source_yaml import Document

_MOST_PASSES = 20  # a mend can bring another to light, below it in the same question, but not for ever
_MARK = b"\xef\xbb\xbf"


# what there is to see with files as they are given: the project, and the problems that someone wants to know of
Look: TypeAlias = Callable[[Mapping[Path, bytes]], tuple[Project, tuple[Diagnostic, ...]]]


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file that was changed: how it was read, how it is to be, and how many problems that mends.

    *shown* is how messages name it.
    """

    path: Path
    shown: str
    before: bytes
    after: bytes
    count: int


@dataclass(frozen=True, slots=True)
class Mended:
    """The files that were changed, the problems *found* before, and what is there to see with them as they are now."""

    files: tuple[MendedFile, ...]
    found: tuple[Diagnostic, ...]
    project: Project
    remaining: tuple[Diagnostic, ...]


def read_files(paths: Iterable[Path]) -> dict[Path, bytes]:
    """Read the files that may be mended: those given or below a folder given, and inside the project, by real path."""
    found: dict[Path, bytes] = {}
    for path in paths:
        project = project_folder(path)
        for file in find_files(path):
            real = real_path(file)
            # nothing is written through a link
            if file.is_symlink() or not real.is_relative_to(project) or _is_lock(real):
                continue
            content = read_file(file)
            if isinstance(content, bytes):
                found[real] = content
    return found


def mend_files(contents: Mapping[Path, bytes], look: Look) -> Mended:
    """Mend files until nothing is left to mend; *look* sees what is wrong with them as they are given to it."""
    now = dict(contents)
    counts = dict.fromkeys(contents, 0)
    project, remaining = look(now)
    found = remaining
    tried: set[tuple[str, str, str, str]] = set()
    for _ in range(_MOST_PASSES):
        # a mend that its rule isn't content with is not made again
        waiting = tuple(each for each in remaining if _name(each) not in tried)
        made = _mends_by_file(project, waiting, now)
        if not made:
            break
        for path, mends in made.items():
            text = mended_text(project.documents[path].source.text, mends)
            now[path] = (_MARK if now[path].startswith(_MARK) else b"") + text.encode()
            counts[path] += len(mends)
            tried.update(_name(mend.diagnostic) for mend in mends if mend.diagnostic.question)
        project, remaining = look(now)
    files = tuple(
        MendedFile(path, project.documents[path].source.path, before, now[path], counts[path])
        for path, before in sorted(contents.items())
        if now[path] != before
    )
    return Mended(files, found, project, remaining)


def _name(diagnostic: Diagnostic) -> tuple[str, str, str, str]:
    return diagnostic.place.path, diagnostic.code, diagnostic.question, diagnostic.message


def _mends_by_file(
    project: Project, diagnostics: tuple[Diagnostic, ...], now: Mapping[Path, bytes]
) -> dict[Path, tuple[Mend, ...]]:
    paths = {
        id(document.source): path
        for path, document in project.documents.items()
        if path in now and _is_exact(document, now[path])
    }
    banks = {id(bank.text): bank for bank in project.banks}
    questions = {
        (source, str(each.id)): each for source, bank in banks.items() for each in reversed(bank.every_question())
    }
    trees: dict[Path, Tree] = {}
    taken: dict[Path, set[str]] = {}
    found: dict[Path, list[Mend]] = {}
    for diagnostic in diagnostics:
        mend = MENDS.get(diagnostic.code)
        path = paths.get(id(diagnostic.place.source))
        if mend is None or path is None:
            continue
        if path not in trees:
            trees[path] = Tree(project.documents[path])
            taken[path] = trees[path].ids()
        source = id(diagnostic.place.source)
        question = questions.get((source, diagnostic.question))
        changes = mend(Case(diagnostic, trees[path], banks.get(source), question, project.texts, taken[path]))
        if changes:
            found.setdefault(path, []).append(Mend(diagnostic, changes))
    sound = {path: sound_mends(trees[path], mends) for path, mends in found.items()}
    return {path: mends for path, mends in sound.items() if mends}


def _is_exact(document: Document, content: bytes) -> bool:
    """Tell whether the text that was read is the file, character for character: not where its bytes are no UTF-8."""
    return content.removeprefix(_MARK) == document.source.text.encode(errors="replace")


def _is_lock(path: Path) -> bool:
    return path.name.endswith((".lock.yaml", ".lock.yml"))
