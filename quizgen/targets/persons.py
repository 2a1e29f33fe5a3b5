"""The manifest of a roster's papers: who has which form, and in which file.

Owns the JSON beside the papers. Persons stand in it by their ids, by their names only where they have none; what a
roster says of extra time and large print stays out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from quizgen.assemble.quiz import Quiz
from quizgen.paths import PERSONS
from quizgen.render.print_code import print_code
from quizgen.roster import Copy, Order
from quizgen.targets.lines import write_lines

FORMAT = 1


def write_persons(quiz: Quiz, order: Order, files: Mapping[str, str], *, program: str) -> Iterator[bytes]:
    """Write the manifest of an order whose *files* were made: names beside the manifest, each with its SHA-256."""
    manifest = {
        "persons-manifest": FORMAT,
        "quizgen": program,
        "quiz": quiz.id,
        "code": print_code(quiz),
        "seed": quiz.seed,
        "part": f"{order.share.number}/{order.share.parts}",
        "spare": order.spares,
        "persons": (_person(copy) for copy in order.copies),
        "files": dict(sorted(files.items())),
    }
    return write_lines(manifest)


def _person(copy: Copy) -> dict[str, Any]:
    person = copy.person
    told: dict[str, Any] = {"id": person.id} if person.id else {"name": person.name}
    told |= {"form": copy.form, "file": f"{PERSONS}/{copy.file}.pdf"}
    if person.group:
        told["group"] = person.group
    if person.more:
        told["more"] = dict(person.more)
    return told
