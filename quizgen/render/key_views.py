"""What the templates of keys are given: what is right on a form and all that is said of it, and the matrix of keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from quizgen.assemble.quiz import Form, Placed, PlacedSection, Quiz
from quizgen.item import Asked, Blanks, Choices, Credit, Evidence, Identity, Item, Pairs, Response, Sequence, texts_in
from quizgen.markup import Image, Math, Text, walk
from quizgen.render.cells import answer_cell
from quizgen.render.labels import label_points, language_code, mark_question
from quizgen.render.paper_views import is_tall, label_choice, optional, places_of, stimulus_of
from quizgen.render.print_code import print_code
from quizgen.render.solution_views import SolutionView, view_solution
from quizgen.render.stimulus_views import PictureView, StimulusView, label_paragraphs, view_picture, view_stimulus
from quizgen.render.words import Words, words_of
from quizgen.render.writing import Writing

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Where a source says so; None for what is not known. *paragraph* is `p6` or `p6-p7`, *label* the same in words."""

    voice: Markup | None
    title: Markup | None
    section: Markup | None
    paragraph: str
    label: str
    opening: Markup | None
    phrases: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """What is right in short, and on which form under which number."""

    form: str
    number: int
    cell: Markup


@dataclass(frozen=True, slots=True)
class KeyItemView:
    """A question with its key. *cells* has one entry a form: one only on the key of a form.

    *id* is the question's id, with its bank in front where the quiz has several; *mark* names it for Typst. *credit*
    says in words how points are given for a part; like other texts it is None where there is nothing to say. One that
    *is_short* fits a page with ease, so that it need not be torn; one whose stem *is_tall* may have a first line higher
    than others.
    """

    number: int
    id: str
    mark: str
    kind: str
    points: Decimal
    points_label: str
    stem: Markup
    picture: PictureView | None
    stimulus: StimulusView | None
    cells: tuple[CellView, ...]
    solution: SolutionView
    credit: str | None
    level: str | None
    difficulty: int | None
    rationale: Markup | None
    note: Markup | None
    instructor: Markup | None
    evidence: tuple[EvidenceView, ...]
    is_short: bool
    is_tall: bool


@dataclass(frozen=True, slots=True)
class KeySectionView:
    """A part of a key."""

    title: Markup | None
    choose_label: str | None
    points: Decimal
    points_label: str
    items: tuple[KeyItemView, ...]


@dataclass(frozen=True, slots=True)
class KeyView:
    """A worked key: of one *form*, or of all, and then *form* is None and letters stand in the items' cells alone."""

    title: Markup
    form: str | None
    points: Decimal
    points_label: str
    language: Markup
    language_code: str
    size: str
    theme: str
    colour: str
    fonts: tuple[str, ...]
    font_size: Decimal
    words: Words
    sections: tuple[KeySectionView, ...]
    code: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What is right for one number on one form, the question that stands there, and its points."""

    cell: Markup
    id: str
    points: Decimal
    points_label: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One number of the papers, with a cell for each form."""

    number: int
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The keys of all forms on one page: a row for each number, a column for each letter of *forms*."""

    title: Markup
    forms: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    points_label: str
    language: Markup
    language_code: str
    size: str
    theme: str
    colour: str
    fonts: tuple[str, ...]
    words: Words
    code: str


def name_question(identity: Identity, quiz: Quiz) -> str:
    """Name a question on keys: its id, with its bank in front where the quiz draws from several."""
    return identity.question if len(quiz.banks) <= 1 else identity.name


def key_view(form: Form, quiz: Quiz, writing: Writing) -> KeyView:
    """Make what the template of a form's worked key is given."""
    return _view_key(form, quiz, writing, form.letter, _cells_by_question((form,), quiz, writing))


def common_key_view(quiz: Quiz, writing: Writing) -> KeyView:
    """Make what the template is given for one worked key of all forms: options in their author's order, no letters.

    Questions are numbered as on the first form; the cells of each say where it stands on the others.
    """
    return _view_key(quiz.forms[0], quiz, writing, None, _cells_by_question(quiz.forms, quiz, writing))


def matrix_view(quiz: Quiz, writing: Writing) -> MatrixView:
    """Make what the template of the matrix of keys is given."""
    words = words_of(quiz.language)

    def cell(placed: Placed) -> MatrixCell:
        asked = quiz.asked[placed.item.identity]
        return MatrixCell(
            cell=writing.plain(answer_cell(placed, asked, words)),
            id=name_question(asked.identity, quiz),
            points=placed.item.points,
            points_label=label_points(placed.item.points, words),
        )

    rows = zip(*(form.items for form in quiz.forms), strict=True)
    return MatrixView(
        title=writing.plain(quiz.title),
        forms=tuple(form.letter for form in quiz.forms),
        rows=tuple(MatrixRow(row[0].number, tuple(map(cell, row))) for row in rows),
        points_label=label_points(quiz.forms[0].points, words),
        language=writing.plain(quiz.language),
        language_code=language_code(quiz.language),
        size=quiz.paper.size,
        theme=quiz.paper.theme,
        colour=quiz.paper.colour,
        fonts=quiz.paper.families,
        words=words,
        code=writing.memory.recall(quiz.forms, lambda: print_code(quiz)),
    )


def _cells_by_question(
    forms: tuple[Form, ...], quiz: Quiz, writing: Writing
) -> Mapping[Identity, tuple[CellView, ...]]:
    words = words_of(quiz.language)
    found: dict[Identity, tuple[CellView, ...]] = {}
    for form in forms:
        for placed in form.items:
            identity = placed.item.identity
            cell = writing.plain(answer_cell(placed, quiz.asked[identity], words))
            found[identity] = (*found.get(identity, ()), CellView(form.letter, placed.number, cell))
    return found


def _view_key(
    form: Form, quiz: Quiz, writing: Writing, letter: str | None, cells: Mapping[Identity, tuple[CellView, ...]]
) -> KeyView:
    words = words_of(quiz.language)
    viewer = _Viewer(quiz, writing, words, places_of(quiz), lettered=letter is not None)
    return KeyView(
        title=writing.plain(quiz.title),
        form=letter,
        points=form.points,
        points_label=label_points(form.points, words),
        language=writing.plain(quiz.language),
        language_code=language_code(quiz.language),
        size=quiz.paper.size,
        theme=quiz.paper.theme,
        colour=quiz.paper.colour,
        fonts=quiz.paper.families,
        font_size=quiz.paper.font_size,
        words=words,
        sections=tuple(
            KeySectionView(
                title=optional(section.title, writing),
                choose_label=label_choice(section, words),
                points=section.points,
                points_label=label_points(section.points, words),
                items=tuple(viewer.items(section, cells)),
            )
            for section in form.sections
        ),
        code=writing.memory.recall(quiz.forms, lambda: print_code(quiz)),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What keys say of a question on every form alike."""

    rationale: Markup | None
    note: Markup | None
    instructor: Markup | None
    evidence: tuple[EvidenceView, ...]
    is_short: bool
    is_tall: bool


@dataclass(frozen=True, slots=True)
class _Viewer:
    quiz: Quiz
    writing: Writing
    words: Words
    places: Mapping[tuple[str, str], Evidence]
    lettered: bool

    def items(self, section: PlacedSection, cells: Mapping[Identity, tuple[CellView, ...]]) -> Iterator[KeyItemView]:
        for leaned_on, placed in groupby(section.items, stimulus_of):
            first, *others = tuple(placed)
            view = self.item(first, cells[first.item.identity])
            last = others[-1] if others else first
            stimulus = first.item.stimulus
            if leaned_on is not None and stimulus is not None:
                numbers = (first.number, last.number)
                shown = view_stimulus(
                    stimulus, leaned_on[0], numbers, self.places.get(leaned_on), self.words, self.writing
                )
                view = replace(view, stimulus=shown)
            yield view
            yield from (self.item(other, cells[other.item.identity]) for other in others)

    def item(self, placed: Placed, cells: tuple[CellView, ...]) -> KeyItemView:
        item, asked = placed.item, self.quiz.asked[placed.item.identity]
        bank = item.identity.bank
        shown = placed if self.lettered else Placed(placed.number, item, _author_order(item.response))
        said = self.writing.memory.recall(asked, lambda: self.said(asked))
        return KeyItemView(
            number=placed.number,
            id=name_question(item.identity, self.quiz),
            mark=mark_question(item.identity),
            kind=item.kind,
            points=item.points,
            points_label=label_points(item.points, self.words),
            stem=self.writing.text(item.stem, bank),
            picture=view_picture(item.picture, bank, self.writing) if item.picture else None,
            stimulus=None,
            cells=cells,
            solution=view_solution(
                shown,
                asked,
                self.words,
                self.writing,
                lettered=self.lettered,
                steps_lettered=bool(self.quiz.paper.answer_sheet),
            ),
            credit=_credit(item, self.words),
            level=asked.about.level or None,
            difficulty=asked.about.difficulty,
            rationale=said.rationale,
            note=said.note,
            instructor=said.instructor,
            evidence=said.evidence,
            is_short=said.is_short,
            is_tall=said.is_tall,
        )

    def said(self, asked: Asked) -> _Said:
        commentary, bank = asked.commentary, asked.identity.bank
        evidence = commentary.evidence or tuple(Evidence(citation) for citation in commentary.citations)
        return _Said(
            rationale=self.text(commentary.rationale, bank),
            note=self.text(commentary.note, bank),
            instructor=self.text(commentary.instructor, bank),
            evidence=tuple(self.evidence(each, bank) for each in evidence),
            is_short=_is_short(asked),
            is_tall=is_tall(asked.item.stem),
        )

    def text(self, text: Text | None, bank: str) -> Markup | None:
        return self.writing.text(text, bank) if text else None

    def evidence(self, evidence: Evidence, bank: str) -> EvidenceView:
        return EvidenceView(
            voice=optional(evidence.voice, self.writing),
            title=optional(evidence.title, self.writing),
            section=optional(evidence.section, self.writing),
            paragraph=evidence.citation.paragraphs,
            label=label_paragraphs(evidence.citation, self.words),
            opening=optional(evidence.opening, self.writing),
            phrases=tuple(self.writing.text(phrase, bank) for phrase in evidence.citation.phrases),
        )


_CHARACTERS_A_LINE = 80
_LINES_OF_A_SHORT_ONE = 24


def _is_short(asked: Asked) -> bool:
    """Tell whether all that is said of a question takes few lines, with nothing in it whose height isn't known."""
    # a passage that a question leans on isn't part of its key
    texts = tuple(texts_in((replace(asked.item, stimulus=None), asked.answered[1], asked.commentary)))
    nodes = tuple(node for text in texts for node in walk(text.blocks))
    lines = sum(1 + len(line) // _CHARACTERS_A_LINE for text in texts for line in text.typed.split("\n"))
    rows = sum(1 + node.latex.count(r"\\") for node in nodes if isinstance(node, Math))
    return lines + rows <= _LINES_OF_A_SHORT_ONE and not any(isinstance(node, Image) for node in nodes)


def _author_order(response: Response) -> tuple[int, ...]:
    match response:
        case Choices(options) | Pairs(_, options) | Sequence(options):
            return tuple(option.place_in_list for option in options)
        case _:
            return ()


def _credit(item: Item, words: Words) -> str | None:
    """Say how points are given for a part; None where an answer has no parts."""
    match item.response:
        case Choices(several=True):
            parts = words.credit_parts
        case Pairs() | Sequence():
            parts = words.credit_shares
        case Blanks(groups) if len(groups) > 1:
            parts = words.credit_shares
        case _:
            return None
    return parts if item.credit is Credit.PARTS else words.credit_whole
