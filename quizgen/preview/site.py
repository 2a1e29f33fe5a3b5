"""The pages of a preview: an index with all problems on top, and the documents of every quiz.

Owns what is shown. While a file has errors, the documents that it can't give stay as they were last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.assemble.quiz import Quiz
from quizgen.build import sound_part
from quizgen.diagnostics import Diagnostic, has_errors, in_order
from quizgen.load import Memory, Project
from quizgen.preview.index import Document, write_index
from quizgen.targets import Supplies, find_target

_SHOWN = "html"  # the target whose documents a browser shows
_Media = tuple[tuple[tuple[str, str], bytes], ...]


@dataclass(frozen=True, slots=True)
class Site:
    """All that a preview shows: its first page, the documents by their names, and what is wrong."""

    index: bytes
    documents: Mapping[str, Document] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


EMPTY = Site(b"")


def make_site(
    project: Project, found: tuple[Diagnostic, ...], supplies: Supplies, *, before: Site, memory: Memory
) -> Site:
    """Make the pages of a project in which *found* was found; *before* is the site that is shown until then."""
    sound = sound_part(project, found) if has_errors(found) else project
    documents: dict[str, Document] = {}
    problems = list(found)
    for quiz in sound.quizzes:
        banks = {quiz.shelf, *(bank.id for bank in quiz.banks)}
        media = tuple((named, content) for named, content in supplies.media.items() if named[0] in banks)
        made, told = memory.recall(_make_documents, quiz, media, supplies.templates)
        problems.extend(told)
        documents.update(made)
    if has_errors(problems):
        lost = {name: each for name, each in before.documents.items() if name not in documents}
        documents.update((name, replace(each, is_old=True)) for name, each in lost.items())
    told = in_order(problems)
    return Site(write_index(documents, told), documents, told)


def _make_documents(
    quiz: Quiz, media: _Media, templates: tuple[Path, ...]
) -> tuple[Mapping[str, Document], tuple[Diagnostic, ...]]:
    """Make the documents of one quiz, or say what keeps them from being made."""
    jobs, problems = find_target(_SHOWN).plan_files(quiz, Supplies(templates, 0, dict(media)))
    found = list(problems)
    documents = {}
    for job in jobs:
        made = job.make()
        found.extend(made.diagnostics)
        documents[job.name] = Document(quiz.title, quiz.id, job.name.removeprefix(f"{quiz.id}/"), made.content)
    return ({} if has_errors(found) else documents), tuple(found)
