"""What a quiz file and a deck file may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import WithJsonSchema

from quizgen.assemble.filters import Filter, FilterProperties, Names, as_names
from quizgen.assemble.paper_properties import PaperProperties
from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.questions.base import LEVELS
from quizgen.schema import (
    COUNT_SCHEMA,
    PART,
    TEXT_SCHEMA,
    Count,
    Flag,
    Identifier,
    Line,
    Points,
    Prose,
    Read,
    Shaped,
    all_of,
    as_count,
    described,
    json_list,
    listing,
    mapping,
    nested,
    one_of,
    problem,
    scalar,
    validate,
)
from quizgen.source_yaml import Document, Listing, Mapping, Node, Scalar

MOST_FORMS = 1000
_RETENTION = re.compile(r"(\d{1,2}(?:\.\d{1,3})?|\.\d{1,3})\s*(%?)")


def _as_forms(value: Any) -> int:
    count = as_count(value)
    if count > MOST_FORMS:
        raise problem("too-many-forms", f"{count} forms are more than {MOST_FORMS}", f"write {MOST_FORMS} or fewer")
    return count


def _as_retention(value: Any) -> Decimal:
    typed = scalar(value)
    found = _RETENTION.fullmatch(typed.strip())
    share = Decimal(found[1]) / (100 if found[2] else 1) if found else Decimal(0)
    if not Decimal("0.7") <= share <= Decimal("0.99"):
        raise problem("wrong-retention", f"'{typed}' is no share of cards to be remembered", "write it as 0.9 or 90%")
    return share


def _as_row(value: Any) -> tuple[tuple[str | None, int], ...]:
    """Read how many to pick: a number, or a row of the table of specifications: a number for each level."""
    if not isinstance(value, Mapping):
        return ((None, as_count(value)),)
    row = mapping(value)
    levels = all_of(one_of(*LEVELS), list(row))
    return tuple(zip(levels, all_of(as_count, list(row.values())), strict=True))


def _as_lock(value: Any) -> str:
    typed = scalar(value)
    if not typed.endswith((".lock.yaml", ".lock.yml")):
        # any other file of YAML is taken for one that somebody wrote
        raise problem("wrong-lock-name", f"'{typed}' can't be the name of a lock", "end it in .lock.yaml")
    return str(typed)


class Shuffling(Shaped):
    """What is put into another order on each form."""

    questions: Annotated[
        str,
        Read(one_of("within-section", "none")),
        WithJsonSchema({"enum": ["within-section", "none"]}),
    ] = described("within-section, or none: the order of the blueprint.", default="within-section")
    options: Flag = described("false: the same order on every form.", default=True)
    balance: Flag = described(
        "false: right letters are left to chance, and a new question moves only what it displaces.", default=True
    )


class SectionProperties(Shaped):
    """A part of a quiz: what it picks, from where, or which questions it fixes."""

    title: Line | None = described("The section's title.", example="Part A", default=None)
    instructions: Prose | None = described("What to do in this section.", default=None)
    pick: Annotated[
        tuple[tuple[str | None, int], ...],
        Read(_as_row),
        WithJsonSchema(
            {
                "anyOf": [
                    COUNT_SCHEMA,
                    {
                        "type": "object",
                        "propertyNames": {"enum": list(LEVELS)},
                        "additionalProperties": COUNT_SCHEMA,
                        "minProperties": 1,
                    },
                ]
            }
        ),
    ] = described("How many: a number, or a number for each level.", example="10", default=())
    from_: Filter | None = described("What is picked from: all that meets each of these.", alias="from", default=None)
    not_: Filter | None = described("What is not picked: all that meets any of these.", alias="not", default=None)
    questions: Names = described("Ids of questions that stand in this section, beside those picked.", default=())
    points: Points | None = described("What each item earns, instead of its own points.", default=None)
    choose: Count | None = described("How many of the items are to be answered.", default=None)


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it was read: its *number* from 1, its properties, and what they were read from."""

    number: int
    properties: SectionProperties
    node: Mapping

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"section '{self.properties.title}'" if self.properties.title else f"section {self.number}"


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What a quiz asks of its banks; *is_torn* when parts of it could not be read, so that it only serves for checking.

    *place* is where that is reported which concerns all sections.
    """

    parts: tuple[Part, ...]
    never_together: tuple[tuple[Scalar, ...], ...]
    place: Place
    is_torn: bool = False


def _as_sections(value: Any) -> tuple[Part, ...]:
    made, found = _read_sections(listing(value, of="sections"))
    if found:
        raise nested(tuple(found))
    return tuple(made)


def _read_sections(nodes: Listing) -> tuple[list[Part], list[Diagnostic]]:
    made: list[Part] = []
    found: list[Diagnostic] = []
    for number, node in enumerate(nodes, start=1):
        if not isinstance(node, Mapping):
            mend = "write '- title: …' and its properties"
            found.append(error("wrong-shape", node.place, "a section is wanted here", help=mend))
            continue
        section, diagnostics = validate(SectionProperties, node, what="a section")
        found.extend(diagnostics)
        if section is not None:
            made.append(Part(number, section, node))
    return made, found


def _as_group(value: Any) -> tuple[Scalar, ...]:
    if not isinstance(value, Listing) or len(value) < 2:  # noqa: PLR2004
        mend = "write a list of lists, such as [[minus-one, infallible]]"
        raise problem("wrong-shape", "a list of two questions or more is wanted here", mend)
    return as_names(value)


def _as_groups(value: Any) -> tuple[tuple[Scalar, ...], ...]:
    return all_of(_as_group, list(listing(value)))


def read_what_can_be_read(root: Mapping) -> Blueprint:
    """Read of a blueprint that is not in order what is, so that all that is wrong with it is reported at once."""
    sections, groups = root.find("sections"), root.find("never-together")
    parts = _read_sections(sections)[0] if isinstance(sections, Listing) else []
    whole = [each for each in groups if isinstance(each, Listing)] if isinstance(groups, Listing) else []
    names = (tuple(named for named in each if isinstance(named, Scalar) and named.strip()) for each in whole)
    return Blueprint(tuple(parts), tuple(names), root.place, is_torn=True)


def _as_model(model: type[Shaped], what: str) -> Any:
    def read(value: Any) -> Shaped:
        found, diagnostics = validate(model, mapping(value), what=what)
        if found is None:
            raise nested(diagnostics)
        return found

    return read


class QuizProperties(Shaped):
    """A quiz: a blueprint, by which questions are picked from banks, and how its forms are made."""

    quiz: Identifier = described("The quiz's name, by which its papers are named.", example="midterm")
    title: Line = described("The title on the paper.", example="Midterm")
    banks: Names = described("The files of the banks that questions come from.", example="[../banks/mill.yaml]")
    language: Line | None = described("The language of the paper, by default the bank's.", default=None)
    forms: Annotated[int, Read(_as_forms), WithJsonSchema(COUNT_SCHEMA)] = described(
        "How many forms are made.", example="4", default=1
    )
    seed: Line | None = described("What the order hangs on, by default the quiz's name.", default=None)
    time: Line | None = described("How long it takes; a number alone counts minutes.", example="50 min", default=None)
    instructions: Prose | None = described("What to do.", default=None)
    sections: Annotated[
        tuple[Part, ...],
        Read(_as_sections),
        WithJsonSchema({"type": "array", "minItems": 1, "items": {PART: "section"}}),
    ] = described("The parts of the quiz.")
    never_together: Annotated[
        tuple[tuple[Scalar, ...], ...],
        Read(_as_groups),
        json_list({"type": "array", "items": TEXT_SCHEMA, "minItems": 2}),
    ] = described("Groups of questions, of each of which one at most is picked.", default=())
    practice: Flag = described("true: this quiz is for practice, so its questions may stand in decks.", default=False)
    shuffle: Annotated[Shuffling, Read(_as_model(Shuffling, "shuffle")), WithJsonSchema({PART: "shuffle"})] = described(
        "What is shuffled.", default=Shuffling()
    )
    keys: Annotated[str, Read(one_of("each-form", "once")), WithJsonSchema({"enum": ["each-form", "once"]})] = (
        described("A worked key for each form, or once.", default="each-form")
    )
    paper: Annotated[PaperProperties, Read(_as_model(PaperProperties, "paper")), WithJsonSchema({PART: "paper"})] = (
        described("How papers are set.", default=PaperProperties())
    )


class PresetProperties(Shaped):
    """How many cards a day a deck asks for, as a preset that Anki takes over where a student ticks it."""

    new_cards: Count | None = described("How many new cards a day.", example="10", default=None)
    retention: Annotated[
        Decimal | None,
        Read(_as_retention),
        WithJsonSchema(
            {
                "type": ["number", "string"],
                "minimum": 0.7,
                "maximum": 0.99,
                "pattern": r"^\s*(0?\.[789][0-9]{0,2}|[789][0-9](\.[0-9]{1,3})?\s*%)\s*$",
            }
        ),
    ] = described("The share of cards to be remembered when they come up again.", example="0.9", default=None)


class DeckProperties(Shaped):
    """A deck of cards, made from banks."""

    deck: Identifier = described("The deck's name, by which its file is named.", example="sigal-1998")
    title: Line = described("The deck's title in Anki; '::' makes subdecks.", example="Sigal 1998")
    banks: Names = described("The files of the banks that cards come from.", example="[../banks/sigal-1998.yaml]")
    from_: Filter | None = described(
        "What becomes cards; everything, where neither it nor 'questions' is given.", alias="from", default=None
    )
    not_: Filter | None = described("What is left out of that.", alias="not", default=None)
    questions: Names = described("Ids of questions that become cards first, in this order.", default=())
    subdecks: Annotated[
        str,
        Read(one_of("none", "sections", "kinds", "levels")),
        WithJsonSchema({"enum": ["none", "sections", "kinds", "levels"]}),
    ] = described("How cards are spread over subdecks.", default="none")
    multiple_choice: Annotated[
        str, Read(one_of("choose", "recall")), WithJsonSchema({"enum": ["choose", "recall"]})
    ] = described(
        "recall: the cards of multiple-choice questions show the stem alone, and the answer is recalled.",
        default="choose",
    )
    preset: Annotated[
        PresetProperties | None,
        Read(_as_model(PresetProperties, "preset")),
        WithJsonSchema({PART: "preset"}),
    ] = described("Options of Anki that go along with the deck, for those who take them over.", default=None)
    lock: Annotated[
        str | None,
        Read(_as_lock),
        WithJsonSchema({"type": "string", "pattern": "\\.lock\\.ya?ml$"}),
    ] = described("The file that remembers what was released.", example="sigal-1998.lock.yaml", default=None)


def definitions() -> dict[str, type[Shaped]]:
    """Name the models that the schemas of quizzes and decks refer to."""
    return {
        "filter": FilterProperties,
        "section": SectionProperties,
        "shuffle": Shuffling,
        "paper": PaperProperties,
        "preset": PresetProperties,
    }


def named_banks(document: Document) -> tuple[Scalar, ...]:
    """Name the files of the banks of a quiz or deck, before it is assembled."""
    return _scalars(document.root.find("banks") if isinstance(document.root, Mapping) else None)


def named_quizzes(document: Document) -> tuple[Scalar, ...]:
    """Name the quiz files that the filters of a quiz or deck name, before it is assembled."""
    root = document.root
    if not isinstance(root, Mapping):
        return ()
    sections = root.find("sections")
    parents = [root, *(sections if isinstance(sections, Listing) else ())]
    filters = [parent.find(name) for parent in parents if isinstance(parent, Mapping) for name in ("from", "not")]
    named = [_scalars(each.find("quizzes")) for each in filters if isinstance(each, Mapping)]
    return tuple(dict.fromkeys(name for names in named for name in names))


def _scalars(node: Node | None) -> tuple[Scalar, ...]:
    if isinstance(node, Scalar):
        return (node,) if node.strip() else ()
    return tuple(each for each in node if isinstance(each, Scalar)) if isinstance(node, Listing) else ()
