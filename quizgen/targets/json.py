"""A bank as JSON: an object for each question, its texts as typed.

The fixed properties (`id`, `kind`, `stem`, `answer`, `distractors`, `feedback`, `evidence`, `bank`) are always there;
every authored property stands besides under its own name.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TypeAlias

from quizgen.bank import Bank
from quizgen.evidence import Source
from quizgen.item import (
    Answered,
    Asked,
    Choices,
    Citation,
    Look,
    Right,
    answer_texts,
)
from quizgen.questions import Question
from quizgen.source_yaml import Listing, Mapping, Node

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None


def write_bank(bank: Bank) -> bytes:
    """Write a bank's questions as a JSON list in the author's order; inner questions follow their passage."""
    asked = {each.identity.question: each for each in reversed(bank.asked) if not each.identity.part}
    named = _bank(bank)
    found: list[Json] = []
    for question in bank.questions:
        found.append(_question(question, asked, bank, named))
        inner = ({**_question(each, asked, bank, named), "passage": str(question.id)} for each in question.inner)
        found.extend(inner)
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()


def _bank(bank: Bank) -> Json:
    sources: dict[str, Json] = {source.id: _source(source) for source in bank.sources}
    return {"id": bank.id, "title": bank.title, "license": bank.license, "sources": sources}


def _source(source: Source) -> Json:
    given = source.particulars
    named = {"author": given.author, "title": given.title, "published": given.published, "url": given.url}
    return {name: value for name, value in named.items() if value}


def _question(question: Question, asked: dict[str, Asked], bank: Bank, named: Json) -> dict[str, Json]:
    authored: dict[str, Json] = {
        str(key): _typed(question, str(key), value) for key, value in question.authored.items() if key != "questions"
    }
    found = asked.get(str(question.id))
    stem = authored[question.kind]
    return {
        **authored,
        "id": str(question.id),
        "kind": question.kind,
        "stem": stem if isinstance(stem, str) else "",
        "answer": list(answer_texts(found.answered)) if found else [],
        "distractors": list(_distractors(found.answered)) if found else [],
        "feedback": dict(_feedback(found.answered)) if found else {},
        "evidence": [each for citation in question.evidence for each in _evidence(citation, bank)],
        "bank": named,
    }


def _evidence(citation: Citation, bank: Bank) -> list[Json]:
    cited = citation.source or bank.default_source
    quotes = [phrase.typed for phrase in citation.phrases] or [""]
    return [{"source": cited, "paragraph": citation.paragraphs, "quote": quote} for quote in quotes]


def _typed(question: Question, name: str, value: Node) -> Json:
    """Give a property as typed; where the schema knows it for a number or a flag, as that."""
    field = next((key for key, each in type(question).model_fields.items() if each.alias == name), name)
    read = getattr(question, field, None)
    if isinstance(read, bool | int):
        return read
    if isinstance(read, Decimal):
        return int(read) if read == int(read) else float(read)
    return _plain(value)


def _plain(node: Node) -> Json:
    if isinstance(node, Mapping):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, Listing):
        return [_plain(value) for value in node]
    return str(node)


def _distractors(answered: Answered) -> tuple[str, ...]:
    match answered:
        case (Choices(options, _, Look.LIST), Right(right)):
            return tuple(option.text.typed for option in options if option.place_in_list not in right)
        case _:
            return ()


def _feedback(answered: Answered) -> tuple[tuple[str, Json], ...]:
    match answered:
        case (Choices(options), Right(_, feedback)):
            said = zip(options, feedback, strict=False)
            return tuple((option.text.typed, text.typed) for option, text in said if text is not None)
        case _:
            return ()
