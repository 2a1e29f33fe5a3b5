"""From a quiz file and its banks to a quiz: questions picked by the blueprint, and put on forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from quizgen.assemble.blueprint import PaperProperties, QuizProperties
from quizgen.assemble.order import form_letter, in_keyed_order, shown_order
from quizgen.assemble.pick import pick_sections, what_stays_together
from quizgen.assemble.quiz import Form, Paper, Placed, PlacedSection, Quiz, Section
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.item import Asked, Identity
from quizgen.schema import validate
from quizgen.source_yaml import Document
from quizgen.source_yaml import Mapping as YamlMapping


def assemble_quiz(
    document: Document,
    banks: tuple[Bank, ...],
    *,
    others: Mapping[str, Quiz] | None = None,
    forms: int | None = None,
    seed: str | None = None,
) -> tuple[Quiz | None, tuple[Diagnostic, ...]]:
    """Make the quiz that a file describes, with all its forms, or say everything that keeps it from being made.

    *others* are the quizzes that its filters name, as typed. *forms* and *seed* stand in for the file's own.
    """
    if not isinstance(document.root, YamlMapping):
        return None, (error("no-quiz", Place(document.source, 0, 0), "the file holds no quiz"),)
    properties, found = validate(QuizProperties, document.root, what="a quiz")
    if properties is None:
        return None, found
    seed = seed or properties.seed or str(properties.quiz)
    sections, diagnostics = pick_sections(properties, banks, others or {}, seed)
    if diagnostics:
        return None, diagnostics
    return _make_quiz(properties, banks, sections, seed, forms or properties.forms), ()


def _make_quiz(
    properties: QuizProperties, banks: tuple[Bank, ...], sections: tuple[Section, ...], seed: str, forms: int
) -> Quiz:
    asked: dict[Identity, Asked] = {each.identity: each for section in sections for each in section.asked}
    letters = [form_letter(index) for index in range(forms)]
    return Quiz(
        id=str(properties.quiz),
        title=properties.title,
        language=properties.language or banks[0].language if banks else "en",
        instructions=properties.instructions.typed if properties.instructions else "",
        time=properties.time or "",
        seed=seed,
        keys=properties.keys,
        paper=_paper(properties.paper),
        sections=sections,
        forms=tuple(_form(letter, sections, properties, seed) for letter in letters),
        asked=asked,
        banks=banks,
        place=properties.quiz.place,
    )


def _paper(properties: PaperProperties) -> Paper:
    return Paper(
        properties.size,
        int(properties.columns),
        properties.font_size,
        properties.header or "",
        properties.large_print,
    )


def _form(letter: str, sections: tuple[Section, ...], properties: QuizProperties, seed: str) -> Form:
    number = 0
    placed_sections = []
    option_key = (seed, letter) if properties.shuffle.options else (seed, "")
    for section in sections:
        blocks: Sequence[tuple[Asked, ...]] = what_stays_together(section.asked)
        if properties.shuffle.questions == "within-section":
            blocks = in_keyed_order(blocks, lambda block: block[0].identity.name, seed, letter)
        placed = []
        for asked in (each for block in blocks for each in block):
            number += 1
            placed.append(Placed(number, asked.item, shown_order(asked.item, *option_key)))
        placed_sections.append(
            PlacedSection(section.title, section.instructions, tuple(placed), _points(section), section.choose)
        )
    return Form(letter, tuple(placed_sections))


def _points(section: Section) -> Decimal:
    if section.choose is not None and section.asked:
        return section.choose * section.asked[0].item.points
    return sum((asked.item.points for asked in section.asked), Decimal(0))
