"""What `from` and `not` take: filters by which a blueprint or a deck chooses among questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, NamedTuple

from pydantic import WithJsonSchema

from quizgen.assemble.catalogue import Catalogue
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, Place, did_you_mean, error
from quizgen.item import Asked
from quizgen.questions import KINDS
from quizgen.questions.base import LEVELS
from quizgen.schema import (
    PART,
    TEXT_SCHEMA,
    Read,
    Shaped,
    all_of,
    described,
    json_list,
    key_place,
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
from quizgen.source_yaml import Mapping as YamlMapping

_SPAN = re.compile(r"(\d)(?:\s*[-–]\s*(\d))?")
_PARAGRAPHS = re.compile(r"(?:([a-z0-9-]{2,40})\s+)?p?(\d{1,5})(?:\s*[-–]\s*p?(\d{1,5}))?")
_HARDEST = 5


class Paragraphs(NamedTuple):
    """A span of paragraphs of a source; *source* is empty where the bank's default is meant."""

    source: str
    first: int
    last: int
    place: Place


def _as_difficulties(value: Any) -> range:
    typed = scalar(value)
    found = _SPAN.fullmatch(typed.strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= first <= last <= _HARDEST:
        raise problem("wrong-span", f"'{typed}' is no difficulty or span of them", "write it as 3 or 2-4, from 1 to 5")
    return range(first, last + 1)


def _as_paragraphs(value: Any) -> Paragraphs:
    typed = scalar(value)
    found = _PARAGRAPHS.fullmatch(typed.strip())
    first, last = (int(found[2]), int(found[3] or found[2])) if found else (0, 0)
    if found is None or not 1 <= first <= last:
        raise problem("wrong-span", f"'{typed}' is no number or span of paragraphs", "write it as 3, 1-16 or p1-p16")
    return Paragraphs(found[1] or "", first, last, typed.place)


def as_names(value: Any) -> tuple[Scalar, ...]:
    """Read one name or several, each with its place."""
    return all_of(scalar, listing(value) if isinstance(value, Listing) else [value])


def _as_kind(value: Any) -> str:
    # looked up anew each time: a kind may be registered after this module was loaded
    return one_of(*KINDS)(value)


_DIFFICULTIES_SCHEMA = {
    "type": ["integer", "string"], "minimum": 1, "maximum": 5, "pattern": r"^\s*[1-5](\s*[-–]\s*[1-5])?\s*$",
}  # fmt: skip
_PARAGRAPHS_SCHEMA = {
    "type": ["integer", "string"],
    "minimum": 1,
    "pattern": r"^\s*([a-z0-9-]{2,40}\s+)?p?0*[1-9][0-9]{0,4}(\s*[-–]\s*p?[0-9]{1,5})?\s*$",
}
Names = Annotated[tuple[Scalar, ...], Read(as_names), json_list(TEXT_SCHEMA, or_one=True)]


class FilterProperties(Shaped):
    """What a filter may ask for. `from` takes what meets every property given, `not` leaves out what meets any."""

    kind: Annotated[tuple[str, ...], Read(one_or_several(_as_kind)), json_list({"enum": list(KINDS)}, or_one=True)] = (
        described(
            "Kinds of questions; passage means the questions in sets.",
            example="[multiple-choice, true-false]",
            default=(),
        )
    )
    level: Annotated[
        tuple[str, ...],
        Read(one_or_several(one_of(*LEVELS))),
        json_list({"enum": list(LEVELS)}, or_one=True),
    ] = described("Levels.", example="[remember, understand]", default=())
    tags: Names = described("Tags, one of which a question has.", example="[dates]", default=())
    difficulty: Annotated[
        tuple[range, ...],
        Read(one_or_several(_as_difficulties)),
        json_list(_DIFFICULTIES_SCHEMA, or_one=True),
    ] = described("Difficulties.", example="1-3", default=())
    paragraphs: Annotated[
        tuple[Paragraphs, ...],
        Read(one_or_several(_as_paragraphs)),
        json_list(_PARAGRAPHS_SCHEMA, or_one=True),
    ] = described(
        "Paragraphs that a question cites, of the bank's default source or of one named before them.",
        example="1-16",
        default=(),
    )
    questions: Names = described("Ids of questions; that of a passage means all in it.", default=())
    quizzes: Names = described("Quiz files, all of whose questions are meant.", default=())


def as_filter(value: Any) -> FilterProperties:
    """Read a filter, with all that is wrong with it."""
    found, diagnostics = validate(FilterProperties, mapping(value), what="a filter")
    if found is None:
        raise nested(diagnostics)
    return found


Filter = Annotated[FilterProperties, Read(as_filter), WithJsonSchema({PART: "filter"})]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One property of a filter: what it takes, and its values for comparing it with the same property elsewhere.

    Paragraphs are kept as one number a source, with a bit for each paragraph.
    """

    takes: Callable[[Asked], bool]
    values: Mapping[str, int]

    def covers(self, other: Criterion) -> bool:
        """Tell whether it takes all that the *other* takes."""
        return all(not bits & ~self.values.get(value, 0) for value, bits in other.values.items())


@dataclass(frozen=True, slots=True)
class Criteria:
    """A filter whose names have been looked up: its criteria, by the property that gives each."""

    by_property: Mapping[str, Criterion]

    def takes(self, asked: Asked) -> bool:
        """Tell whether a question meets every criterion, as `from` asks."""
        return all(criterion.takes(asked) for criterion in self.by_property.values())

    def touches(self, asked: Asked) -> bool:
        """Tell whether a question meets any criterion, which is enough for `not`."""
        return any(criterion.takes(asked) for criterion in self.by_property.values())

    def without(self, name: str) -> Criteria:
        """Give the criteria but one."""
        return Criteria({each: criterion for each, criterion in self.by_property.items() if each != name})


EVERYTHING = Criteria({})  # as `from`
NOTHING = Criteria({})  # as `not`


@cache
def _tag(tag: str) -> str:
    return unicodedata.normalize("NFC", tag).casefold()


def look_up(
    properties: FilterProperties | None, catalogue: Catalogue, quizzes: Mapping[str, frozenset[str]]
) -> tuple[Criteria, tuple[Diagnostic, ...]]:
    """Find what a filter names; *quizzes* holds the names of the questions of each quiz that can be named."""
    if properties is None:
        return EVERYTHING, ()
    found = [*_unknown_tags(properties.tags, catalogue), *_unclear_sources(properties.paragraphs, catalogue.banks)]
    made: dict[str, Criterion] = {}
    if properties.kind:
        made["kind"] = _one_of(properties.kind, catalogue.kind_of)
    if properties.level:
        made["level"] = _one_of(properties.level, lambda asked: (asked.about.level,))
    if properties.tags:
        made["tags"] = _one_of(map(_tag, properties.tags), lambda asked: map(_tag, asked.about.tags))
    if properties.difficulty:
        wanted = [str(number) for span in properties.difficulty for number in span]
        made["difficulty"] = _one_of(wanted, lambda asked: (str(asked.about.difficulty),))
    if properties.paragraphs:
        made["paragraphs"] = _cited(properties.paragraphs, catalogue.banks)
    if properties.questions or properties.quizzes:
        names = {name for named in properties.quizzes for name in quizzes.get(str(named), ())}
        for named in properties.questions:
            meant, problems = catalogue.find(named)
            names.update(meant)
            found.extend(problems)
        made["questions" if properties.questions else "quizzes"] = _one_of(names, lambda asked: (asked.identity.name,))
    return Criteria(made), tuple(found)


def _one_of(values: Iterable[str], values_of: Callable[[Asked], Iterable[str]]) -> Criterion:
    wanted = frozenset(values)
    return Criterion(lambda asked: not wanted.isdisjoint(values_of(asked)), dict.fromkeys(wanted, 1))


def _cited(spans: tuple[Paragraphs, ...], banks: tuple[Bank, ...]) -> Criterion:
    default = {bank.id: bank.default_source for bank in banks}
    wanted: dict[str, int] = {}
    for span in spans:
        wanted[span.source] = wanted.get(span.source, 0) | _bits(span.first, span.last)

    def takes(asked: Asked) -> bool:
        own = default[asked.identity.bank]
        for cited in asked.commentary.citations:
            source = cited.source or own
            bits = wanted.get(source, 0) | (wanted.get("", 0) if source == own else 0)
            if bits & _bits(cited.first, cited.last):
                return True
        return False

    return Criterion(takes, wanted)


def _bits(first: int, last: int) -> int:
    return (1 << last + 1) - (1 << first)


def _unknown_tags(tags: tuple[Scalar, ...], catalogue: Catalogue) -> list[Diagnostic]:
    if not tags:
        return []
    known: dict[str, str] = {}
    for tag in (tag for bank in catalogue.banks for asked in bank.asked for tag in asked.about.tags):
        known.setdefault(_tag(tag), tag)
    return [
        error(
            "unknown-tag",
            tag.place,
            f"no question has the tag '{tag}'",
            help=did_you_mean(tag, tuple(known.values())) or "name a tag of a question",
        )
        for tag in tags
        if _tag(tag) not in known
    ]


def _unclear_sources(spans: tuple[Paragraphs, ...], banks: tuple[Bank, ...]) -> list[Diagnostic]:
    """Report sources that no bank has, and paragraphs of no source where a bank has several and no default."""
    known = tuple(dict.fromkeys(source.id for bank in banks for source in bank.sources))
    unclear = next((bank for bank in banks if len(bank.sources) > 1 and not bank.default_source), None)
    found = []
    for span in spans:
        if span.source and span.source not in known:
            mend = did_you_mean(span.source, known) or f"the banks have {', '.join(known) or 'none'}"
            found.append(error("unknown-source", span.place, f"the banks have no source '{span.source}'", help=mend))
        elif not span.source and unclear is not None:
            message = f"the bank '{unclear.id}' has several sources, and none of them is its default"
            mend = f"write the source before the paragraphs: '{unclear.sources[0].id} p{span.first}-p{span.last}'"
            found.append(error("unknown-source", span.place, message, help=mend))
    return found


def find_contradiction(node: YamlMapping, wanted: Criteria, unwanted: Criteria) -> tuple[Diagnostic, ...]:
    """Report a `not` that leaves nothing of what `from` takes; *node* is the mapping that holds both."""
    for name, criterion in unwanted.by_property.items():
        taken = wanted.by_property.get(name)
        if taken is not None and taken.values and criterion.covers(taken):
            inner = node.find("not")
            place = key_place(inner, name) if isinstance(inner, YamlMapping) else node.place
            message = f"'{name}' of 'not' leaves out all that '{name}' of 'from' takes"
            return (error("contradictory-filter", place, message, help="take something out of one of the two"),)
    return ()
