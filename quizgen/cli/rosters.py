"""What `build` does with a roster: whose papers this run makes, and how many pages that is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.shared import fail, read_or_fail, report

if TYPE_CHECKING:
    from quizgen.build import Printing
    from quizgen.diagnostics import Diagnostic
    from quizgen.load import Project
    from quizgen.roster import Order, Share

_PART = re.compile(r"([0-9]{1,5})/([0-9]{1,5})")


def chosen_share(roster: Path | None, part: str | None, targets: tuple[str, ...], *, spare: int) -> Share | None:
    """Read what `--part` asks for; it and `--spare` mean something with a roster only, and that with PDFs."""
    if roster is None:
        for option, given in (("--part", part), ("--spare", spare)):
            if given:
                raise click.UsageError(f"{option} is for the papers of persons; name them with --roster class.csv")
        return None
    from quizgen.roster import Share

    if "pdf" not in targets:
        raise click.UsageError("papers for persons are PDFs; take --to pdf")
    if part is None:
        return Share()
    found = _PART.fullmatch(part)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        mend = "write it as 3/8, from 1/8 to 8/8, and of 99999 parts at most"
        raise click.BadParameter(f"'{part[:40]}' is no part; {mend}", param_hint="--part")
    return Share(int(found[1]), int(found[2]))


def read_order(roster: Path, project: Project, share: Share, spare: int) -> tuple[Order | None, tuple[Diagnostic, ...]]:
    """Read a roster for the one quiz of a project; None where anything is wrong with it."""
    from quizgen.roster import Order, make_copies, read_roster

    if len(project.quizzes) != 1:
        ids = ", ".join(quiz.id for quiz in project.quizzes[:5])
        fail(
            f"a roster is for one quiz, and {f'several are here: {ids}' if ids else 'none is here'}",
            "name the quiz's file: quizgen build quizzes/NAME.yaml --roster FILE",
        )
    (quiz,) = project.quizzes
    forms = tuple(form.letter for form in quiz.forms)
    persons, found = read_roster(str(roster), read_or_fail(roster), forms)
    if persons is None:
        report(found, "text")
        fail("nothing was built", "mend the roster")
    copies = make_copies(persons, forms, quiz=quiz.id, seed=quiz.seed, share=share)
    return Order(quiz.id, copies, share, persons, spare), found


def told_printing(printing: Printing) -> str:
    """Say what is to be printed, on one line."""
    from quizgen.diagnostics import counted

    if not printing.persons:
        return f"{printing.quiz}: {counted(printing.forms, 'form')} × {counted(printing.pages, 'page')}"
    copies = "1 copy" if printing.forms == 1 else f"{printing.forms} copies"
    total = f"{counted(printing.forms * printing.pages, 'page')} in all"
    return f"{printing.quiz}, for persons: {copies} × {counted(printing.pages, 'page')}, {total}"
