"""Finds how what no column holds runs on: some breaks waste room, which heights don't tell, so it is set and seen.

What is torn begins alike on many forms, and is looked at once for all of them; a quiz without it is never set for this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeAlias

from quizgen.assemble.quiz import Form, Paper
from quizgen.render.geometry import POINTS, page_of
from quizgen.render.outline import Name, Named, name_parts
from quizgen.render.pages import SLACK, Start, Tear
from quizgen.targets.gauge import PagePlan, plan_pages

Edge: TypeAlias = tuple[int, float, float]
"""A page and a place on it, in points from its top left corner: where a part ends, or begins."""


def see_tears(
    plan: PagePlan,
    forms: tuple[Form, ...],
    paper: Paper,
    find: Callable[[Form, PagePlan], Sequence[Edge]],
    *,
    is_leftward: bool,
) -> PagePlan:
    """Plan pages anew from how torn parts run on, which a plan only guesses.

    *find* sets a form as planned and gives two edges for each piece of it: where what precedes it ends, and where it
    begins itself; none where it can't be set, or doesn't tell.
    """
    seen: dict[tuple[Name, tuple[int, ...]], dict[Start, Tear]] = {}
    for form in forms:
        torn = list(_torn(plan, form))
        if all(start in seen.get((each.name, each.shown), ()) for each, start, _ in torn):
            continue
        edges = find(form, plan)
        if not edges:
            return plan
        for each, start, place in torn:
            began, ended = edges[2 * place + 1], edges[2 * place + 2]
            tear = _tear(start[1], began, ended, plan, paper, is_leftward=is_leftward)
            seen.setdefault((each.name, each.shown), {})[start] = tear
    return plan_pages(forms, replace(plan.measured, tears=seen), paper) if seen else plan


def _torn(plan: PagePlan, form: Form) -> Iterator[tuple[Named, Start, int]]:
    """Give the parts of a form that are torn, where each begins, and which piece of the paper it is."""
    stands = plan.forms[form.letter].stands
    # answer lines are as many pieces as columns hold some of them
    places = accumulate((max(1, len(stand.lines)) for stand in stands), initial=0)
    for each, stand, place in zip(name_parts(form), stands, places, strict=False):
        if stand.torn is not None:
            yield each, stand.torn, place


def _tear(planned: float, began: Edge, ended: Edge, plan: PagePlan, paper: Paper, *, is_leftward: bool) -> Tear:
    """Tell how a part runs on that was *planned* to begin so far down its column."""
    page, sheet = page_of(paper), plan.sheet
    step = page.column_width(sheet.columns) + page.gutter * POINTS

    def column_of(edge: Edge) -> int:
        number, x, _ = edge
        across = min(sheet.columns - 1, max(0, int((x - page.side * POINTS + SLACK) / step)))
        return (number - 1) * sheet.columns + (sheet.columns - 1 - across if is_leftward else across)

    def down(edge: Edge) -> float:
        head = sheet.taken if column_of(edge) < sheet.columns else 0.0
        return max(0.0, edge[2] - page.top * POINTS - head)

    # where not even its first line found room, it began a column later than it was to
    first = column_of(began) - (1 if planned > SLACK > down(began) else 0)
    return Tear(column_of(ended) - first, down(ended))
