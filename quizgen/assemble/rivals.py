"""Which questions must never meet on a quiz: its `never-together`, looked up."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from quizgen.assemble.catalogue import Catalogue
from quizgen.diagnostics import Diagnostic, error
from quizgen.source_yaml import Scalar


def find_rivals(
    groups: tuple[tuple[Scalar, ...], ...], catalogue: Catalogue, fixed: AbstractSet[str]
) -> tuple[list[tuple[frozenset[str], ...]], list[Diagnostic]]:
    """Look up the groups of which one question at most is taken: for each member the questions that it means.

    *fixed* are the questions that sections name, two of which must not be in one group.
    """
    found: list[Diagnostic] = []
    made = []
    for group in groups:
        members: list[frozenset[str]] = []
        meeting: list[Scalar] = []
        for named in group:
            names, problems = catalogue.find(named)
            found += problems
            if any(not each.isdisjoint(names) for each in members):
                message = f"'{named}' stands twice among questions that must not meet"
                found.append(error("repeated-question", named.place, message, help="name each question once"))
                continue
            members.append(frozenset(names))
            if not fixed.isdisjoint(names):
                meeting.append(named)
        if len(meeting) > 1:
            message = f"'{meeting[0]}' and '{meeting[1]}' must not meet, yet sections name both"
            found.append(error("never-together-broken", meeting[1].place, message, help="take one of them out"))
        made.append(tuple(members))
    return made, found
