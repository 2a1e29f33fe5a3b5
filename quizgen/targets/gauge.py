"""Measures a quiz's papers once for all forms, and plans the pages of each from that.

A gauge is a paper set without pages, by the same template and library, whose parts tell where they begin.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from quizgen.assemble.quiz import Form, Paper, Quiz
from quizgen.diagnostics import Diagnostic, Severity
from quizgen.item import Identity
from quizgen.render.geometry import head_clearance, page_of
from quizgen.render.outline import HEAD, Measured, name_parts, parts_of
from quizgen.render.pages import Cut, Filled, Part, Sheet, fill_alike, is_too_tall

_LEAST_BELOW = 0.1  # of a page that columns must have below a head across them


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Where the parts of each form's paper stand, by the form's letter."""

    measured: Measured
    forms: Mapping[str, Filled]
    sheet: Sheet

    @property
    def pages(self) -> int:
        """How many pages the papers have."""
        return max(filled.pages for filled in self.forms.values())


def read_gauge(marks: list[dict[str, Any]], heights: list[float], form: Form, paper: Paper) -> Measured | None:
    """Read what a gauge of a *form* told: *marks* in their order, and how far down each stands, in points.

    None where they are not those of the form's parts: a template of the person's own sets its papers in its own way.
    """
    found: list[tuple[float, float, dict[str, bool | float]]] = []
    told: dict[int, dict[str, Any]] = {}
    begun = 0.0
    for mark, height in zip(marks, heights, strict=True):
        if "fit" in mark and found:
            found[-1][2].update(mark["fit"])
            told[len(found) - 1] = mark
            continue
        if found:
            found[-1] = (height - begun, *found[-1][1:])
        if "end" not in mark:
            found.append((0.0, mark["above"] * float(paper.font_size), {}))
        begun = height
    named = list(name_parts(form))
    if len(named) != len(found):
        return None
    pairs = list(zip(named, found, strict=True))
    return Measured(
        parts={
            each.name: Part(height, above, each.keeps, each.lines, _cuts(height, told.get(place, {})))
            for place, (each, (height, above, _)) in enumerate(pairs)
        },
        fits={each.name: fit for each, (_, _, fit) in pairs if fit},
    )


def _cuts(height: float, told: Mapping[str, Any]) -> tuple[Cut, ...]:
    """Give the cuts of a passage, of whose whole *height* all is heading that it was not told to have without that."""
    cuts = told.get("cuts", ())
    return tuple((height - told["height"] + before, after) for before, after in cuts)


def plan_pages(forms: tuple[Form, ...], measured: Measured, paper: Paper) -> PagePlan:
    """Find the places of all parts on each form, so that all have as many pages."""
    page = page_of(paper)
    parts = {form.letter: parts_of(form, measured) for form in forms}
    taken = 0.0
    if paper.columns > 1:
        # the head floats above the columns, and takes no room within them
        taken = measured.parts[HEAD].height + head_clearance(paper)
        parts = {letter: (Part(0.0), *each[1:]) for letter, each in parts.items()}
    sheet = Sheet(page.text_height, paper.columns, taken)
    return PagePlan(measured, fill_alike(parts, sheet), sheet)


def too_tall(quiz: Quiz, plan: PagePlan, *, where: str) -> tuple[Diagnostic, ...]:
    """Report the questions that are taller than a page, or a column of one, at their places; and a head that is."""
    room = "column" if plan.sheet.columns > 1 else "page"
    found = list(_tall_head(quiz, plan, where=where))
    for placed in quiz.forms[0].items:
        identity: Identity = placed.item.identity
        part = plan.measured.parts["item", identity]
        if is_too_tall(part, plan.sheet):
            share = part.height / plan.sheet.height
            found.append(
                Diagnostic(
                    "too-tall",
                    Severity.WARNING,
                    placed.item.stem.place,
                    f"on {where} of '{quiz.id}' this question is {share:.1f} {room}s tall, so that it is torn",
                    help=f"shorten it, or set the quiz in smaller type{' or one column' if room == 'column' else ''}",
                    question=identity.question,
                )
            )
    return tuple(found)


def _tall_head(quiz: Quiz, plan: PagePlan, *, where: str) -> Iterator[Diagnostic]:
    """Report what stands above the questions where it takes more than a page, over which columns can't run."""
    height = plan.measured.parts[HEAD].height
    spans = plan.sheet.columns > 1
    if height > plan.sheet.height - (plan.sheet.height * _LEAST_BELOW if spans else 0):
        share = height / plan.sheet.height
        severity = Severity.ERROR if spans else Severity.WARNING
        message = f"on {where} of '{quiz.id}' title and instructions are {share:.1f} pages tall"
        mend = f"shorten them, or set the quiz in smaller type{' or one column' if spans else ''}"
        yield Diagnostic("too-tall", severity, quiz.place, message, help=mend)
