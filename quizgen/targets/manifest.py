"""A quiz's manifest: everything that grading its papers and printing them again need.

Owns the JSON beside the papers. It holds the keys, so it is as secret as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from quizgen.assemble.balance import right_place
from quizgen.assemble.quiz import Form, Placed, Quiz
from quizgen.item import Asked, Choices, Pairs, Sequence, answer_texts
from quizgen.render.cells import answer_cell
from quizgen.render.print_code import print_code
from quizgen.render.words import Words, words_of
from quizgen.targets.lines import write_lines

FORMAT = 1
_MOST_FORMS_PAIRED = 26  # of which each is held against each
_REACH = 4  # forms further on, where there are more


def write_manifest(quiz: Quiz, files: Mapping[str, str], *, program: str) -> Iterator[bytes]:
    """Write the manifest of a quiz whose *files* were made: names beside the manifest, each with its SHA-256."""
    manifest = {
        "manifest": FORMAT,
        "quizgen": program,
        "quiz": quiz.id,
        "code": print_code(quiz),
        "title": quiz.title,
        "language": quiz.language,
        "seed": quiz.seed,
        "banks": [bank.id for bank in quiz.banks],
        "instructions": quiz.instructions.typed if quiz.instructions else "",
        "time": quiz.time,
        "forms": (_form(form, quiz) for form in quiz.forms),
        "likeness": _likeness(quiz),
        "files": dict(sorted(files.items())),
    }
    return write_lines(manifest)


def _form(form: Form, quiz: Quiz) -> dict[str, Any]:
    words = words_of(quiz.language)
    sections = [
        {
            "title": section.title,
            "instructions": section.instructions.typed if section.instructions else "",
            "points": _number(section.points),
            **({"choose": section.choose} if section.choose is not None else {}),
            "items": [_item(placed, quiz.asked[placed.item.identity], words) for placed in section.items],
        }
        for section in form.sections
    ]
    return {"form": form.letter, "points": _number(form.points), "sections": sections}


def _likeness(quiz: Quiz) -> list[dict[str, Any]]:
    """Say of each two forms at how many places both have their right option at the same letter.

    Of many forms only those are held against each other that lie next to each other.
    """
    letters = [
        [right_place(quiz.asked[placed.item.identity], placed.shown) for placed in form.items] for form in quiz.forms
    ]
    reach = len(quiz.forms) if len(quiz.forms) <= _MOST_FORMS_PAIRED else _REACH
    made = []
    indices = range(len(quiz.forms))
    for first, second in ((one, other) for one in indices for other in indices[one + 1 : one + 1 + reach]):
        pairs = [(one, other) for one, other in zip(letters[first], letters[second], strict=True) if one is not None]
        both = [(one, other) for one, other in pairs if other is not None]
        if both:
            forms = [quiz.forms[first].letter, quiz.forms[second].letter]
            made.append({"forms": forms, "equal": sum(one == other for one, other in both), "of": len(both)})
    return made


def _item(placed: Placed, asked: Asked, words: Words) -> dict[str, Any]:
    item = placed.item
    described: dict[str, Any] = {
        "number": placed.number,
        "id": item.identity.name,
        "kind": item.kind,
        "points": _number(item.points),
        "credit": str(item.credit),
        "stem": item.stem.typed,
        "letters": answer_cell(placed, asked, words),
        "answer": list(answer_texts(asked.answered)),
    }
    stimulus = item.stimulus
    if stimulus is not None:
        described["passage"] = f"{item.identity.bank}/{stimulus.question}"
        described["text"] = stimulus.text.typed if stimulus.text else ""
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
