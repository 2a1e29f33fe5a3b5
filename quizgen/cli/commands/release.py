"""`quizgen release`: what a deck brings to those who have it, remembered in its lock."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.shared import all_diagnostics, exit_on, fail, load, report, supplies_for, writing

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Deck
    from quizgen.diagnostics import Diagnostic
    from quizgen.load import Project


@click.command("release")
@click.argument("deck", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--first", is_flag=True, help="The deck has never been released: make its lock.")
@click.option("--dry-run", is_flag=True, help="Print what would change for students, and write nothing.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("build"), show_default=True)
def release_command(deck: Path, *, first: bool, dry_run: bool, out: Path) -> None:
    """Print what changed in DECK since its last release, write its lock, then the deck."""
    from quizgen.build import plan_build, run_build
    from quizgen.diagnostics import in_order
    from quizgen.release import tell_changes, write_deck_lock
    from quizgen.targets.anki import plan_release
    from quizgen.write import WriteProblem, in_words, write_file

    project = load((deck,))
    subject, project = _find_deck(project, deck, first=first)
    supplies = supplies_for((deck,), project)
    planned, problems = plan_release(subject, supplies)
    found = in_order((*all_diagnostics(project), *problems))
    report(found, "text")
    if planned is None:
        fail("nothing was released", "mend the errors")
    click.echo(tell_changes(subject.id, planned.changes))
    if dry_run:
        exit_on(found)
        return
    _stop_at_errors(found)
    # from here on the deck is made of what is remembered, so that building it again gives the same
    memory = replace(project.locks[subject.id], own=planned.changes.lock)
    remembered = replace(supplies, locks={**project.locks, subject.id: memory})
    plan = plan_build(replace(project, quizzes=()), ("anki",), remembered)
    lock = deck.parent / str(subject.lock)
    with writing():
        with in_words(lock.parent):
            lock.parent.mkdir(parents=True, exist_ok=True)
        write_file(lock, write_deck_lock(planned.changes.lock))
        try:
            run_build(plan, out, workers=os.cpu_count() or 1)
        except WriteProblem as problem:
            mend = f"the release is remembered in {lock}: to get its deck, run 'quizgen release {deck}' again"
            raise WriteProblem(problem.path, problem.reason, mend) from problem
    click.echo("\n".join(map(str, (lock, *(out / name for name in plan.names)))))


def _find_deck(project: Project, path: Path, *, first: bool) -> tuple[Deck, Project]:
    """Find the deck that a file holds, ready to be released; a missing lock is in order where it is the first time."""
    if not project.decks:
        report(project.diagnostics, "text")
        if project.diagnostics:
            fail("nothing was released", "mend the errors")
        fail(f"{path} holds no deck", "name a deck file, which begins with 'deck: …'")
    (deck,) = project.decks
    if deck.lock is None:
        fail(
            f"{path} names no lock, in which a release is remembered",
            f"add 'lock: {deck.id}.lock.yaml' to it, then run 'quizgen release {path} --first'",
        )
    if not first:
        if project.locks[deck.id].own is None:  # nothing can be said of what changed
            report(project.diagnostics, "text")
            fail("nothing was released", "mend the errors")
        return deck, project
    if project.locks[deck.id].own is not None:
        fail(f"{path} was released already, as {deck.lock} says", "leave --first out")
    kept = tuple(each for each in project.diagnostics if each.code != "deck-lock-not-found")
    return deck, replace(project, diagnostics=kept)


def _stop_at_errors(found: tuple[Diagnostic, ...]) -> None:
    from quizgen.diagnostics import has_errors

    if has_errors(found):
        fail("nothing was released", "mend the errors")
