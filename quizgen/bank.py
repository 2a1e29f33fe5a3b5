"""A bank: the questions on one subject, checked as a whole and reduced to what they ask.

Owns a bank's own properties, ids across its questions, and the evidence shown for each. It reads no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Annotated, Any

from pydantic import WithJsonSchema

from quizgen.diagnostics import Diagnostic, Place, SourceText, did_you_mean, error
from quizgen.evidence import Lock, Source, SourceProperties, describe_evidence
from quizgen.item import Asked, Citation, Commentary, Setting
from quizgen.questions import Question, read_question, reduce_question
from quizgen.schema import (
    PART,
    Identifier,
    Line,
    Points,
    Read,
    Shaped,
    all_of,
    described,
    listing,
    mapping,
    nested,
    validate,
)
from quizgen.source_yaml import Document, Listing, Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank that was read: its questions in the author's order, and what they ask.

    *known_ids* holds also the ids of questions that could not be read, so that references to them are no error.
    """

    id: str
    title: str
    language: str
    license: str
    sources: tuple[Source, ...]
    questions: tuple[Question, ...]
    asked: tuple[Asked, ...]
    known_ids: frozenset[str]
    place: Place
    text: SourceText = field(repr=False)
    default_source: str = ""

    def source(self, id: str) -> Source | None:  # noqa: A002  the term of the field
        """Find a source by its id, or the default where *id* is empty."""
        wanted = id or self.default_source
        return next((each for each in self.sources if each.id == wanted), None)

    def every_question(self) -> tuple[Question, ...]:
        """Give all questions, the inner ones behind their passage."""
        return tuple(each for question in self.questions for each in (question, *question.inner))

    def citations_of(self, source: str) -> tuple[Citation, ...]:
        """Give every citation of a source, in the author's order."""
        return tuple(
            citation
            for question in self.every_question()
            for citation in question.evidence
            if (citation.source or self.default_source) == source
        )


class Defaults(Shaped):
    """What holds where a question says nothing."""

    source: Identifier | None = described("The source of evidence that names none.", default=None)
    points: Points | None = described("What a right answer earns.", default=None)


def _as_defaults(value: Any) -> Defaults:
    found, diagnostics = validate(Defaults, mapping(value), what="defaults")
    if found is None:
        raise nested(diagnostics)
    return found


def _as_sources(value: Any) -> dict[Scalar, SourceProperties]:
    given = mapping(value)
    return dict(zip(given, all_of(lambda key: _as_source(key, given[key]), list(given)), strict=True))


def _as_source(key: Scalar, value: Any) -> SourceProperties:
    given = mapping(value, example="{author: J. S. Mill, title: On Liberty}")
    properties, found = validate(SourceProperties, given, what=f"the source '{key}'")
    if properties is None:
        raise nested(tuple(_without_text(each, given) for each in found))
    return properties


def _without_text(told: Diagnostic, given: Mapping) -> Diagnostic:
    """Say where a source's text goes, if that is what an unknown property was to name."""
    texts = [key.place for key in given if key in {"file", "path", "text"}]
    if told.code != "unknown-property" or told.place not in texts:
        return told
    return replace(told, help="run 'quizgen lock' on the text, and name here what it writes: 'lock: …'")


class BankProperties(Shaped):
    """What stands at the head of a bank."""

    bank: Identifier = described("The bank's name for good: cards hang on it.", example="mill-liberty-2")
    title: Line = described("What people call it.", example="On Liberty, chapter II")
    language: Line = described("The language of its texts, as a BCP 47 tag.", example="en", default="en")
    license: Line | None = described("Under which terms it may be passed on.", example="CC-BY-4.0", default=None)
    author: Line | None = described("Who wrote it.", default=None)
    sources: Annotated[
        dict[Scalar, SourceProperties],
        Read(_as_sources),
        WithJsonSchema({"type": "object", "additionalProperties": {PART: "source"}, "minProperties": 1}),
    ] = described("The sources that evidence is cited from, by id.", default={})
    defaults: Annotated[Defaults | None, Read(_as_defaults), WithJsonSchema({PART: "defaults"})] = described(
        "What holds where a question says nothing.", default=None
    )
    questions: Annotated[
        Listing,
        Read(partial(listing, of="questions")),
        WithJsonSchema({"type": "array", "items": {PART: "question"}, "minItems": 1}),
    ] = described("The questions.")


def named_locks(document: Document) -> tuple[tuple[str, Scalar], ...]:
    """Name the lock files of a bank's sources, each with its source's id, before the bank is read."""
    root = document.root
    sources = root.find("sources") if isinstance(root, Mapping) else None
    if not isinstance(sources, Mapping):
        return ()
    named = ((str(key), given.find("lock")) for key, given in sources.items() if isinstance(given, Mapping))
    return tuple((source, file) for source, file in named if isinstance(file, Scalar))


def read_bank(document: Document, locks: MappingType[str, Lock]) -> tuple[Bank | None, tuple[Diagnostic, ...]]:
    """Make a bank of what was read from its file; *locks* are its sources' by id.

    A question with an error is left out, and so is not reported twice; the others are read all the same.
    """
    root = document.root
    start = Place(document.source, 0, 0)
    if not isinstance(root, Mapping):
        mend = "begin it with 'bank: …', 'title: …' and 'questions:'"
        empty = () if document.diagnostics else (error("no-bank", start, "the file holds no bank", help=mend),)
        return None, (*document.diagnostics, *empty)
    head, found = validate(BankProperties, root, what="a bank")
    diagnostics = [*document.diagnostics, *found]
    nodes = root.find("questions")
    questions: list[Question] = []
    for node in nodes if isinstance(nodes, Listing) else ():
        question, problems = read_question(node)
        diagnostics.extend(problems)
        if question is not None:
            questions.append(question)
    diagnostics = _without_echoes(document, diagnostics)
    if head is None:
        return None, tuple(diagnostics)
    identifiers = tuple(_ids_in(nodes))
    known = frozenset({*document.broken_ids, *map(str, identifiers)})
    made = _assemble_bank(document, head, tuple(questions), known, locks)
    return made, (*diagnostics, *_id_problems(made, identifiers), *_reference_problems(made), *_source_problems(made))


def _without_echoes(document: Document, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out what follows from a mistake in the YAML: the reader has told of it, on the same line or by the span."""
    lines = {each.place.line for each in document.diagnostics}
    broken = bool(document.broken)

    def is_echo(each: Diagnostic) -> bool:
        if each in document.diagnostics:
            return False
        return (bool(lines) and each.place.line in lines) or (
            broken and each.code in {"empty-value", "missing-property"} and not each.question
        )

    return [each for each in diagnostics if not is_echo(each)]


def _assemble_bank(
    document: Document,
    head: BankProperties,
    questions: tuple[Question, ...],
    known_ids: frozenset[str],
    locks: MappingType[str, Lock],
) -> Bank:
    sources = tuple(
        Source(str(key), given.particulars(), key.place, locks.get(str(key)), given.lock or "")
        for key, given in head.sources.items()
    )
    defaults = head.defaults or Defaults()
    default_source = str(defaults.source or "") or (sources[0].id if len(sources) == 1 else "")
    setting = Setting(str(head.bank), head.language)
    if defaults.points is not None:
        setting = replace(setting, points=defaults.points)
    bank = Bank(
        id=str(head.bank),
        title=head.title,
        language=head.language,
        license=head.license or "",
        sources=sources,
        questions=questions,
        asked=(),
        known_ids=known_ids,
        place=head.bank.place,
        text=document.source,
        default_source=default_source,
    )
    asked = tuple(_with_evidence(each, bank) for question in questions for each in reduce_question(question, setting))
    return replace(bank, asked=asked)


def _with_evidence(asked: Asked, bank: Bank) -> Asked:
    shown = tuple(describe_evidence(each, bank.source(each.source)) for each in asked.commentary.citations)
    if not shown:
        return asked
    said = asked.commentary
    # not `replace`, which takes twice as long: a large bank has thousands of these
    commentary = Commentary(said.rationale, said.note, said.instructor, said.citations, shown)
    return Asked(asked.item, asked.answered, asked.place, commentary, asked.about)


def _ids_in(nodes: object) -> Iterator[Scalar]:
    """Give the ids of all questions in their order, also of those that could not be read."""
    for node in nodes if isinstance(nodes, Listing) else ():
        if isinstance(node, Mapping):
            identifier = node.find("id")
            if isinstance(identifier, Scalar):
                yield identifier
            yield from _ids_in(node.find("questions"))


def _id_problems(bank: Bank, identifiers: Sequence[Scalar]) -> list[Diagnostic]:
    first: dict[str, Scalar] = {}
    found = []
    for identifier in identifiers:
        known = first.setdefault(str(identifier), identifier)
        if known is not identifier:
            found.append(
                error(
                    "duplicate-id",
                    identifier.place,
                    f"the id '{identifier}' stands twice",
                    help=f"it stands first in line {known.place.line}; give this question an id of its own",
                    question=str(identifier),
                )
            )
    found.extend(
        error(
            "duplicate-id",
            question.place_of("was"),
            f"'{question.was}' is the id of another question here",
            help="'was:' names an id that is no longer used",
            question=str(question.id),
        )
        for question in bank.every_question()
        if question.was and question.was in first
    )
    return found


def _reference_problems(bank: Bank) -> list[Diagnostic]:
    return [
        error(
            "unknown-question",
            named.place,
            f"there is no question '{named}' in this bank",
            help=did_you_mean(named, tuple(sorted(bank.known_ids))) or "name the id of a question",
            question=str(question.id),
        )
        for question in bank.every_question()
        for named in question.linked
        if named not in bank.known_ids
    ]


def _source_problems(bank: Bank) -> list[Diagnostic]:
    known = tuple(source.id for source in bank.sources)
    found = [
        _unknown_source(citation, known, str(question.id))
        for question in bank.every_question()
        for citation in question.evidence
        if bank.source(citation.source) is None
    ]
    if bank.default_source and bank.default_source not in known:
        place = bank.place
        found.append(
            error(
                "unknown-source",
                place,
                f"the default source '{bank.default_source}' is not among the sources",
                help=did_you_mean(bank.default_source, known),
            )
        )
    return found


def _unknown_source(citation: Citation, known: tuple[str, ...], question: str) -> Diagnostic:
    named = f"no source '{citation.source}'" if citation.source else "no source that evidence is from"
    mend = did_you_mean(citation.source, known) or "name it under 'sources:' at the head of the bank"
    return error("unknown-source", citation.place, f"the bank names {named}", help=mend, question=question)
