"""What an author writes: one module a kind, and the registry that names them.

A kind is a module with a class `Kind`, a `Question` whose `prompt` is aliased to the kind's name, and a function
`reduce(question, setting)` that gives its `Asked`s. Adding one touches that module and its line below.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType

from quizgen.diagnostics import Diagnostic, error
from quizgen.item import Asked, Setting
from quizgen.questions.base import Question
from quizgen.schema import key_place, meant, property_names, validate
from quizgen.source_yaml import Mapping, Node, Scalar

KINDS: dict[str, str] = {
    "flashcard": "quizgen.questions.flashcard",
    "cloze": "quizgen.questions.cloze",
    "multiple-choice": "quizgen.questions.multiple_choice",
    "multiple-response": "quizgen.questions.multiple_response",
    "true-false": "quizgen.questions.true_false",
    "short-answer": "quizgen.questions.short_answer",
    "numeric": "quizgen.questions.numeric",
    "matching": "quizgen.questions.matching",
    "ordering": "quizgen.questions.ordering",
    "essay": "quizgen.questions.essay",
    "argument": "quizgen.questions.argument",
    "passage": "quizgen.questions.passage",
}


@cache
def _module(path: str) -> ModuleType:
    return import_module(path)


def kind_class(kind: str) -> type[Question]:
    """Give the class of a kind's questions."""
    found: type[Question] = _module(KINDS[kind]).Kind
    return found


def reduce_question(question: Question, setting: Setting) -> tuple[Asked, ...]:
    """Give what a question asks: its items with their keys, none for what only introduces others."""
    found: tuple[Asked, ...] = _module(KINDS[question.kind]).reduce(question, setting)
    return found


def read_question(node: Node) -> tuple[Question | None, tuple[Diagnostic, ...]]:
    """Read one question of whatever kind, or say everything that is wrong with it."""
    if not isinstance(node, Mapping):
        return None, (
            error(
                "wrong-shape", node.place, "a question is wanted here", help="write '- id: …' and its properties below"
            ),
        )
    named = node.find("id")
    identifier = str(named) if isinstance(named, Scalar) else ""
    kinds = [key for key in node if key in KINDS]
    if len(kinds) != 1:
        return None, (_wrong_kind(node, kinds, identifier),)
    kind = str(kinds[0])
    article = "an" if kind[0] in "aeo" else "a"
    question, found = validate(kind_class(kind), node, question=identifier, what=f"{article} {kind}")
    if question is not None:
        question.attach(node)
    return question, found


def _wrong_kind(node: Mapping, kinds: list[Scalar], identifier: str) -> Diagnostic:
    if kinds:
        both = " and ".join(f"'{kind}'" for kind in kinds)
        return error(
            "two-kinds",
            kinds[1].place,
            f"{both} both name the kind of this question",
            help="make two questions of it",
            question=identifier,
        )
    known = {name for kind in KINDS for name in property_names(kind_class(kind))}
    strange = [key for key in node if key not in known]
    mend = meant(strange[0], tuple(KINDS)) if strange else ""
    place = strange[0].place if strange else node.place
    message = f"unknown kind '{strange[0]}'" if strange else "no property names the kind of this question"
    return error(
        "unknown-kind", place, message, help=mend or f"name the prompt one of {', '.join(KINDS)}", question=identifier
    )


__all__ = ["KINDS", "Question", "key_place", "kind_class", "read_question", "reduce_question"]
