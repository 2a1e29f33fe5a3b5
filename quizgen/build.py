"""Orchestrates a build: which files are to be made, by how many workers, and that all or none of them appear.

It reads no arguments, prints nothing and knows no target: those come from their registry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import quizgen
from quizgen.assemble.quiz import Deck, Quiz
from quizgen.diagnostics import Diagnostic, Severity, has_errors, in_order
from quizgen.load import Project
from quizgen.targets import Job, Made, Supplies, find_target
from quizgen.write import Staging

if TYPE_CHECKING:
    from quizgen.proof import Printout

DEADLINE = 300.0  # seconds for one file; no honest paper takes a hundredth of that
PATIENCE = 5.0  # seconds for files that are at work when the build ends early


class DeadlinePassed(Exception):  # noqa: N818  the author's file takes too long, the program is in order
    """A file that took too long to make: most likely a text that its target can't cope with."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build would make: the files of each quiz and deck, and what can't be expressed in them."""

    quizzes: tuple[tuple[Quiz, tuple[Job, ...]], ...]
    decks: tuple[tuple[Deck, tuple[Job, ...]], ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def jobs(self) -> tuple[Job, ...]:
        """All files, in the order in which they are made."""
        return tuple(job for _, jobs in (*self.quizzes, *self.decks) for job in jobs)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files inside the output folder, manifests among them."""
        manifests = [manifest_name(quiz) for quiz, _ in self.quizzes]
        return tuple(sorted([*(job.name for job in self.jobs), *manifests]))


@dataclass(frozen=True, slots=True)
class Printing:
    """What is to be printed of a quiz: how many forms, each of how many pages."""

    quiz: str
    forms: int
    pages: int


def printings(plan: Plan) -> tuple[Printing, ...]:
    """Say what is to be printed, where the pages are known before they are made; large print is counted by itself."""
    found: list[Printing] = []
    for quiz, jobs in plan.quizzes:
        counts = Counter((_other_print(quiz, job), job.pages) for job in jobs if job.pages)
        found += [Printing(f"{quiz.id}{other}", forms, pages) for (other, pages), forms in counts.items()]
    return tuple(found)


def _other_print(quiz: Quiz, job: Job) -> str:
    """Name how a form is set again, `.large` of `midterm-A.large.pdf`; empty for its paper."""
    _, *others = PurePosixPath(job.name).name.removeprefix(quiz.id).split(".")[:-1]
    return "".join(f".{other}" for other in others)


def manifest_name(quiz: Quiz) -> str:
    """Name a quiz's manifest inside the output folder."""
    return f"{quiz.id}/{quiz.id}.manifest.json"


def plan_build(project: Project, targets: tuple[str, ...], supplies: Supplies) -> Plan:
    """Say what is to be made of all quizzes and decks of a project, for these targets."""
    found: list[Diagnostic] = []

    def jobs_of(subject: Quiz | Deck, word: str) -> tuple[Job, ...]:
        made: list[Job] = []
        for name in targets:
            target = find_target(name)
            if word == target.SUBJECT:
                jobs, problems = target.plan_files(subject, supplies)
                made.extend(jobs)
                found.extend(problems)
        return tuple(made)

    quizzes = tuple((quiz, jobs) for quiz in project.quizzes if (jobs := jobs_of(quiz, "quiz")))
    decks = tuple((deck, jobs) for deck in project.decks if (jobs := jobs_of(deck, "deck")))
    return Plan(quizzes, decks, in_order(found))


def sound_part(project: Project, diagnostics: tuple[Diagnostic, ...]) -> Project:
    """Leave out the quizzes and decks that an error touches, in their own file or in one of their banks."""
    wrong = {each.place.path for each in diagnostics if each.severity is Severity.ERROR}

    def is_sound(subject: Quiz | Deck) -> bool:
        return not wrong & {subject.place.path, *(bank.text.path for bank in subject.banks)}

    return replace(
        project,
        quizzes=tuple(filter(is_sound, project.quizzes)),
        decks=tuple(filter(is_sound, project.decks)),
    )


def run_build(
    plan: Plan,
    out: Path,
    *,
    workers: int,
    verify: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[Diagnostic, ...]:
    """Make all files of a plan and move them into place together; with an error among them, none appears.

    With *verify*, PDFs are read back and held against their quiz first. *progress* is told the name of each file that
    was made. Raises WriteProblem and DeadlinePassed.
    """
    found: list[Diagnostic] = []
    with Staging(out) as staging:
        hashes: dict[str, str] = {}
        printouts: dict[str, Printout] = {}

        def make(job: Job) -> tuple[Job, Made]:
            made = job.make()
            hashes[job.name] = staging.add(job.name, made.content)
            if verify and made.content and job.name.endswith(".pdf"):
                from quizgen.proof import read_printout

                printouts[job.name] = read_printout(made.content)
            # staged: only what is to be said of the file is kept
            return job, Made(b"", made.diagnostics)

        with closing(_in_turn(make, plan.jobs, workers)) as files:
            for job, made in files:
                found.extend(made.diagnostics)
                progress(job.name)
        if verify and not has_errors(found):
            found.extend(_add_proofs(plan, staging, hashes, printouts))
        if has_errors(found):
            return in_order(found)
        _add_manifests(plan, staging, hashes)
        staging.publish()
    return in_order(found)


def proof_name(quiz: Quiz) -> str:
    """Name the proof of a quiz's papers inside the output folder."""
    return f"{quiz.id}/{quiz.id}.proof.json"


def _add_proofs(
    plan: Plan, staging: Staging, hashes: dict[str, str], printouts: Mapping[str, Printout]
) -> list[Diagnostic]:
    from quizgen.proof import prove_quiz

    found: list[Diagnostic] = []
    for quiz, jobs in plan.quizzes:
        read = {PurePosixPath(job.name).name: printouts[job.name] for job in jobs if job.name in printouts}
        proof = prove_quiz(quiz, read)
        hashes[proof_name(quiz)] = staging.add(proof_name(quiz), proof.report)
        found += proof.diagnostics
    return found


def _add_manifests(plan: Plan, staging: Staging, hashes: dict[str, str]) -> None:
    from quizgen.targets.manifest import write_manifest

    for quiz, jobs in plan.quizzes:
        name = manifest_name(quiz)
        folder = PurePosixPath(name).parent
        names = [name for name in (*(job.name for job in jobs), proof_name(quiz)) if name in hashes]
        files = {str(PurePosixPath(name).relative_to(folder)): hashes[name] for name in names}
        staging.add(name, write_manifest(quiz, files, program=quizgen.__version__))


def _in_turn(
    make: Callable[[Job], tuple[Job, Made]], jobs: tuple[Job, ...], workers: int
) -> Generator[tuple[Job, Made]]:
    """Make files in several threads and give them in their order, whichever is done first."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="quizgen")
    futures = [pool.submit(make, job) for job in jobs]
    try:
        for future in futures:
            # waiting with an end lets an interrupt through, which a bare wait in a compiled part would not
            done, _ = wait([future], timeout=DEADLINE)
            if not done:
                raise DeadlinePassed
            yield future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        # those at work are waited for, or they would write into a folder that is being cleared; but not for ever,
        # since after a passed deadline a worker may never come back
        wait(futures, timeout=PATIENCE)
