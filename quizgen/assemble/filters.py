"""What `from` and `not` take: filters by which a blueprint or a deck chooses among questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, did_you_mean, error
from quizgen.item import Asked
from quizgen.questions import KINDS
from quizgen.questions.base import LEVELS
from quizgen.schema import (
    PART,
    Shaped,
    all_of,
    described,
    json_list,
    listing,
    mapping,
    nested,
    one_of,
    one_or_several,
    problem,
    scalar,
    validate,
)
from quizgen.source_yaml import Listing, Scalar

_SPAN = re.compile(r"p?(\d{1,5})(?:\s*[-–]\s*p?(\d{1,5}))?")


def _as_span(value: Any) -> range:
    typed = scalar(value)
    found = _SPAN.fullmatch(typed.strip())
    if not found or int(found[1]) > int(found[2] or found[1]):
        raise problem("wrong-span", f"'{typed}' is no number or span of numbers", "write it as 3 or 1-16")
    return range(int(found[1]), int(found[2] or found[1]) + 1)


def as_spans(value: Any) -> frozenset[int]:
    """Read numbers and spans of them: `3`, `1-16`, `[1-4, 9]`."""
    return frozenset(number for span in one_or_several(_as_span)(value) for number in span)


def as_names(value: Any) -> tuple[Scalar, ...]:
    """Read one name or several, each with its place."""
    return all_of(scalar, listing(value) if isinstance(value, Listing) else [value])


def _as_kind(value: Any) -> str:
    # looked up anew each time: a kind may be registered after this module was loaded
    return one_of(*KINDS)(value)


_NAME = {"type": "string"}
_SPANS_SCHEMA = {"type": ["integer", "string"]}
Names = Annotated[tuple[Scalar, ...], BeforeValidator(as_names), json_list(_NAME, or_one=True)]
Spans = Annotated[frozenset[int], BeforeValidator(as_spans), json_list(_SPANS_SCHEMA, or_one=True)]


class FilterProperties(Shaped):
    """What a filter may ask for; a question must meet every property that is given, and one value of each."""

    kind: Annotated[
        tuple[str, ...], BeforeValidator(one_or_several(_as_kind)), json_list({"enum": list(KINDS)}, or_one=True)
    ] = described("Kinds of questions.", example="[multiple-choice, true-false]", default=())
    level: Annotated[
        tuple[str, ...],
        BeforeValidator(one_or_several(one_of(*LEVELS))),
        json_list({"enum": list(LEVELS)}, or_one=True),
    ] = described("Levels.", example="[remember, understand]", default=())
    tags: Names = described("Tags, one of which a question has.", example="[dates]", default=())
    difficulty: Spans = described("Difficulties.", example="1-3", default=frozenset())
    paragraphs: Spans = described(
        "Paragraphs of the source that a question cites.", example="1-16", default=frozenset()
    )
    questions: Names = described("Ids of questions.", default=())
    quizzes: Names = described("Quiz files, all of whose questions are meant.", default=())


def as_filter(value: Any) -> FilterProperties:
    """Read a filter, with all that is wrong with it."""
    found, diagnostics = validate(FilterProperties, mapping(value), what="a filter")
    if found is None:
        raise nested(diagnostics)
    return found


Filter = Annotated[FilterProperties, BeforeValidator(as_filter), WithJsonSchema({PART: "filter"})]


@dataclass(frozen=True, slots=True)
class Criteria:
    """A filter with its names looked up: the ids of questions that it names, by itself and through quizzes."""

    properties: FilterProperties
    names: frozenset[str]

    def takes(self, asked: Asked) -> bool:
        """Tell whether a question meets all that the filter asks."""
        wanted = self.properties
        about = asked.about
        return (
            (not wanted.kind or asked.item.kind in wanted.kind)
            and (not wanted.level or about.level in wanted.level)
            and (not wanted.tags or not {_tag(tag) for tag in wanted.tags}.isdisjoint(map(_tag, about.tags)))
            and (not wanted.difficulty or about.difficulty in wanted.difficulty)
            and (not wanted.paragraphs or not wanted.paragraphs.isdisjoint(_paragraphs(asked)))
            and (not (wanted.questions or wanted.quizzes) or asked.identity.name in self.names)
        )


def _tag(tag: str) -> str:
    return unicodedata.normalize("NFC", tag).casefold()


def _paragraphs(asked: Asked) -> set[int]:
    return {number for cited in asked.commentary.citations for number in range(cited.first, cited.last + 1)}


def look_up(
    properties: FilterProperties, banks: tuple[Bank, ...], quizzes: Mapping[str, frozenset[str]]
) -> tuple[Criteria, tuple[Diagnostic, ...]]:
    """Find what a filter names; *quizzes* holds the names of the questions of each quiz that can be named."""
    found: list[Diagnostic] = []
    names: set[str] = set()
    for named in properties.questions:
        matches = find_question(named, banks)
        names.update(matches)
        if not matches:
            found.append(unknown_question(named, banks))
    for named in properties.quizzes:
        names.update(quizzes.get(str(named), frozenset()))
    known = {_tag(tag): tag for bank in banks for asked in bank.asked for tag in asked.about.tags}
    found.extend(
        error(
            "unknown-tag",
            tag.place,
            f"no question has the tag '{tag}'",
            help=did_you_mean(tag, tuple(known.values())) or "name a tag of a question",
        )
        for tag in properties.tags
        if _tag(tag) not in known
    )
    return Criteria(properties, frozenset(names)), tuple(found)


def find_question(named: str, banks: tuple[Bank, ...]) -> tuple[str, ...]:
    """Find the questions that a name means: `bank/id`, `id`; a passage means the questions within it."""
    bank_id, _, id_ = named.rpartition("/")
    found: list[str] = []
    for bank in banks:
        if bank_id and bank.id != bank_id:
            continue
        for question in bank.every_question():
            if str(question.id) == id_:
                inner = question.inner or (question,)
                found.extend(f"{bank.id}/{each.id}" for each in inner)
    return tuple(found)


def unknown_question(named: Scalar, banks: tuple[Bank, ...]) -> Diagnostic:
    """Report a name that means no question of the banks."""
    known = tuple(sorted(str(question.id) for bank in banks for question in bank.every_question()))
    mend = did_you_mean(str(named).rpartition("/")[2], known) or "name the id of a question"
    return error("unknown-question", named.place, f"there is no question '{named}' in the banks", help=mend)
