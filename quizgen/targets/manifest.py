"""A quiz's manifest: everything that grading its papers and printing them again need.

Owns the JSON beside the papers. It holds the keys, so it is as secret as they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from quizgen.assemble.quiz import Form, Placed, Quiz
from quizgen.item import Asked, Choices, Pairs, Sequence
from quizgen.render.cells import answer_cell
from quizgen.targets.json import answer_texts

FORMAT = 1


def write_manifest(quiz: Quiz, files: Mapping[str, str], *, program: str) -> bytes:
    """Write the manifest of a quiz whose *files* were made: names beside the manifest, each with its SHA-256."""
    manifest = {
        "manifest": FORMAT,
        "quizgen": program,
        "quiz": quiz.id,
        "title": quiz.title,
        "language": quiz.language,
        "seed": quiz.seed,
        "banks": [bank.id for bank in quiz.banks],
        "forms": [_form(form, quiz) for form in quiz.forms],
        "files": dict(sorted(files.items())),
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


def _form(form: Form, quiz: Quiz) -> dict[str, Any]:
    sections = [
        {
            "title": section.title,
            "points": _number(section.points),
            **({"choose": section.choose} if section.choose is not None else {}),
            "items": [_item(placed, quiz.asked[placed.item.identity]) for placed in section.items],
        }
        for section in form.sections
    ]
    return {"form": form.letter, "points": _number(form.points), "sections": sections}


def _item(placed: Placed, asked: Asked) -> dict[str, Any]:
    item = placed.item
    described: dict[str, Any] = {
        "number": placed.number,
        "id": item.identity.name,
        "kind": item.kind,
        "points": _number(item.points),
        "credit": str(item.credit),
        "stem": item.stem.typed,
        "letters": answer_cell(placed, asked),
        "answer": list(answer_texts(asked.answered)),
    }
    if placed.shown:
        described["shown"] = list(placed.shown)
        described["options"] = _shown_texts(placed)
    return described


def _shown_texts(placed: Placed) -> list[str]:
    match placed.item.response:
        case Choices(options) | Sequence(options) | Pairs(_, options):
            texts = {option.place_in_list: option.text.typed for option in options}
            return [texts[place] for place in placed.shown]
        case _:
            return []


def _number(points: Decimal) -> int | float:
    return int(points) if points == int(points) else float(points)
