"""Orchestrates a build: which files are to be made, by how many workers, and that all or none of them appear.

It reads no arguments, prints nothing and knows no target: those come from their registry.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from contextvars import copy_context
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar

import quizgen
from quizgen.assemble.quiz import Deck, Quiz
from quizgen.diagnostics import Diagnostic, Severity, error, has_errors, in_order
from quizgen.load import Project
from quizgen.targets import Job, Made, Supplies, find_target
from quizgen.write import MANIFEST, Staging

if TYPE_CHECKING:
    from quizgen.proof import Printout, Proof
    from quizgen.roster import Order

_Result = TypeVar("_Result")

DEADLINE = 120.0  # seconds for one file; no honest paper takes a tenth of that
MOST_MEMORY = 4_000_000_000  # bytes; no honest quiz takes a fifth of that
_LOOK = 0.5  # seconds after which memory is looked at again; a loop without an end takes a gigabyte in each
PATIENCE = 5.0  # seconds for files that are at work when the build ends early


class DeadlinePassed(Exception):  # noqa: N818  the author's file takes too long, the program is in order
    """A file that takes too long or too much to make: most likely a text or a template of extreme size."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build would make: the files of each quiz and deck, and what can't be expressed in them."""

    quizzes: tuple[tuple[Quiz, tuple[Job, ...]], ...]
    decks: tuple[tuple[Deck, tuple[Job, ...]], ...]
    diagnostics: tuple[Diagnostic, ...]
    order: Order | None = None

    @property
    def jobs(self) -> tuple[Job, ...]:
        """All files, in the order in which they are told."""
        return tuple(job for _, jobs in (*self.quizzes, *self.decks) for job in jobs)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files inside the output folder, manifests among them."""
        return tuple(sorted([*(job.name for job in self.jobs), *(each.manifest for each in self.batches)]))

    @property
    def proofs(self) -> tuple[str, ...]:
        """The names of the proofs of all papers inside the output folder."""
        return tuple(each.proof for each in self.batches)

    @property
    def batches(self) -> tuple[Batch, ...]:
        """What is made of each quiz, for itself and for persons, by the manifests that list it."""
        name = self.order.share.name or "persons" if self.order else ""
        batches = (
            batch
            for quiz, jobs in self.quizzes
            for batch in (
                Batch(quiz, quiz.id, tuple(job for job in jobs if job.bundle is None)),
                Batch(quiz, f"{quiz.id}.{name}", tuple(job for job in jobs if job.bundle is not None), self.order),
            )
        )
        return tuple(batch for batch in batches if batch.jobs)


@dataclass(frozen=True, slots=True)
class Batch:
    """Files of a quiz that one manifest lists, called by its *name*; with an *order* they are persons' papers."""

    quiz: Quiz
    name: str
    jobs: tuple[Job, ...]
    order: Order | None = None

    @property
    def manifest(self) -> str:
        """The name of its manifest inside the output folder."""
        return f"{self.quiz.id}/{self.name}{MANIFEST}"

    @property
    def proof(self) -> str:
        """The name of the proof of its papers inside the output folder."""
        return f"{self.quiz.id}/{self.name}.proof.json"


@dataclass(frozen=True, slots=True)
class Printing:
    """What is to be printed of a quiz: how many forms, or copies for *persons*, each of how many pages."""

    quiz: str
    forms: int
    pages: int
    persons: bool = False


def printings(plan: Plan) -> tuple[Printing, ...]:
    """Say what is to be printed, where the pages are known before they are made; large print is counted by itself."""
    found: list[Printing] = []
    for quiz, jobs in plan.quizzes:
        counts = Counter((_other_print(quiz, job), job.pages) for job in jobs if job.pages and job.bundle is None)
        found += [Printing(f"{quiz.id}{other}", forms, pages) for (other, pages), forms in counts.items()]
        copies: Counter[tuple[str, int]] = Counter()
        for job in jobs:
            if job.bundle is not None and job.is_for_printer and job.pages:
                kind = f".{job.bundle.print}" if job.bundle.print else ""
                copies[kind, job.pages] += len(job.bundle.copies) + job.bundle.spare
        found += [Printing(f"{quiz.id}{other}", count, pages, persons=True) for (other, pages), count in copies.items()]
    return tuple(found)


def _other_print(quiz: Quiz, job: Job) -> str:
    """Name how a form is set again, `.large` of `midterm-A.large.pdf`; empty for its paper."""
    _, *others = PurePosixPath(job.name).name.removeprefix(quiz.id).split(".")[:-1]
    return "".join(f".{other}" for other in others)


def plan_build(project: Project, targets: tuple[str, ...], supplies: Supplies) -> Plan:
    """Say what is to be made of all quizzes and decks of a project, for these targets. Raises DeadlinePassed.

    Papers are measured for it, in a thread of its own: a template that never ends must not keep an interrupt away.
    """
    pool = ThreadPoolExecutor(1, thread_name_prefix="quizgen-plan")
    try:
        # in the same context, in which it is noted what the plan hangs on
        return _awaited(pool.submit(copy_context().run, _plan, project, targets, supplies))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _plan(project: Project, targets: tuple[str, ...], supplies: Supplies) -> Plan:
    found: list[Diagnostic] = []
    if supplies.order is not None and not supplies.order.share.is_first:
        # what belongs to no person is made by the first part
        project, targets = replace(project, decks=()), ("pdf",)

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
    return Plan(quizzes, decks, in_order(found), supplies.order)


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
    keep: Callable[[str, str, str], None] = lambda *_: None,
) -> tuple[Diagnostic, ...]:
    """Make all files of a plan and move them into place together; with an error among them, none appears.

    With *verify*, PDFs are read back and held against their quiz first. *progress* is told the name of each file that
    was made, and *keep*, of those that may be used again, also their key and hash. Raises WriteProblem and
    DeadlinePassed.
    """
    found: list[Diagnostic] = []
    with Staging(out) as staging:
        hashes: dict[str, str] = {}
        reader = _Reader(plan) if verify else None

        def make(job: Job) -> tuple[Job, Made]:
            made = job.make()
            hashes[job.name] = staging.add(job.name, made.content)
            if reader is not None:
                reader.read(job, made.content)
            # staged: only what is to be said of the file is kept
            return job, Made(b"", made.diagnostics, made.key)

        with closing(_in_turn(make, sorted(plan.jobs, key=lambda job: not job.is_heavy), workers)) as files:
            for job, made in files:
                found.extend(made.diagnostics)
                progress(job.name)
                if made.key:
                    keep(job.name, made.key, hashes[job.name])
        if reader is not None and not has_errors(found):
            for name, proof in reader.proofs():
                hashes[name] = staging.add(name, proof.report)
                found.extend(proof.diagnostics)
            found.extend(reader.unread)
        if has_errors(found):
            return in_order(found)
        _add_manifests(plan, staging, hashes)
        staging.publish()
    return in_order(found)


class _Reader:
    """Reads files back as they are made, in several threads: a quiz's for the end, those of persons one by one."""

    def __init__(self, plan: Plan) -> None:
        from quizgen.proof import CopyProver

        self.plan = plan
        self.printouts: dict[str, Printout] = {}
        self.places = {quiz.id: quiz.place for quiz, _ in plan.quizzes}
        self.unread: list[Diagnostic] = []
        # what was told before to be taller than a page can't be whole on one
        self.tall = frozenset(each.place for each in plan.diagnostics if each.code == "too-tall")
        self.provers = {quiz.id: CopyProver(quiz, self.tall) for quiz, _ in plan.quizzes}

    def read(self, job: Job, content: bytes) -> None:
        from quizgen.proof import UnreadablePrint, read_printout

        if not content or not job.name.endswith(".pdf"):
            return
        try:
            printout = read_printout(content)
        except UnreadablePrint as fault:
            message = f"{PurePosixPath(job.name).name} can't be read back: {fault}"
            mend = "look for a letter with hundreds of marks, or the like"
            self.unread.append(error("print-differs", self.places[job.name.partition("/")[0]], message, help=mend))
            return
        if job.bundle is None:
            self.printouts[job.name] = printout
        else:
            # nothing of it is kept: there may be any number of persons
            quiz, _, name = job.name.partition("/")
            self.provers[quiz].prove(name, job.bundle, printout)

    def proofs(self) -> Iterator[tuple[str, Proof]]:
        from quizgen.proof import prove_quiz

        for batch in self.plan.batches:
            if batch.order is not None:
                yield batch.proof, self.provers[batch.quiz.id].proof()
            else:
                names = (job.name for job in batch.jobs if job.name in self.printouts)
                printouts = {PurePosixPath(name).name: self.printouts[name] for name in names}
                yield batch.proof, prove_quiz(batch.quiz, printouts, self.tall)


def _add_manifests(plan: Plan, staging: Staging, hashes: dict[str, str]) -> None:
    from quizgen.targets.manifest import write_manifest

    for batch in plan.batches:
        names = [*(job.name for job in batch.jobs), batch.proof]
        files = {name.removeprefix(f"{batch.quiz.id}/"): hashes[name] for name in names if name in hashes}
        if batch.order is not None:
            from quizgen.targets.persons import write_persons

            content = write_persons(batch.quiz, batch.order, files, program=quizgen.__version__)
        else:
            content = write_manifest(batch.quiz, files, program=quizgen.__version__)
        staging.add(batch.manifest, content)


def _in_turn(make: Callable[[Job], tuple[Job, Made]], jobs: Iterable[Job], workers: int) -> Generator[tuple[Job, Made]]:
    """Make files in several threads and give them in their order, whichever is done first."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="quizgen")
    futures = [pool.submit(make, job) for job in jobs]
    try:
        for future in futures:
            yield _awaited(future)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        # those at work are waited for, or they would write into a folder that is being cleared; but not for ever,
        # since after a passed deadline a worker may never come back; those called off would never count as done
        wait([future for future in futures if not future.cancelled()], timeout=PATIENCE)


def _awaited(future: Future[_Result]) -> _Result:
    """Wait for what may never end: until the deadline, and no longer than there is memory. Raises DeadlinePassed.

    Waiting with an end lets an interrupt through, which a bare wait in a compiled part would not.
    """
    for _ in range(round(DEADLINE / _LOOK)):
        done, _ = wait([future], timeout=_LOOK)
        if done:
            return future.result()
        if _memory() > MOST_MEMORY:
            raise DeadlinePassed(f"a document takes more than {MOST_MEMORY // 10**9} GB of memory")
    raise DeadlinePassed(f"a document takes longer than {DEADLINE:.0f} seconds")


def _memory() -> int:
    """Say how many bytes this process has had in use at most, where the system tells."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
