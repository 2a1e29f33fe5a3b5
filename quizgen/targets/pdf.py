"""Papers, worked keys and the matrix of keys as tagged PDF (PDF/UA-1), by Typst in the same process.

Authors' texts reach Typst as values, files are virtual, and the root is an empty folder, so that a bank reads nothing
and runs nothing. A key is made from a form and the quiz's answers, a paper from a form alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from quizgen.assemble.quiz import THEME, Deck, Form, Paper, Quiz
from quizgen.diagnostics import Diagnostic
from quizgen.markup import is_leftward_language, typst_literal
from quizgen.paths import sniff_picture
from quizgen.render.crib_views import crib_view, has_essays, marking_views, sheet_view
from quizgen.render.environment import (
    TEMPLATE_FAULTS,
    has_own_typst,
    own_libraries,
    read_template_file,
    refuse_packages,
    typst_environment,
)
from quizgen.render.key_views import KeyView, common_key_view, key_view, matrix_view
from quizgen.render.labels import language_code
from quizgen.render.matrix_fit import fit_matrix
from quizgen.render.outline import settle
from quizgen.render.paper_views import Head, PaperView, head_of, paper_view
from quizgen.render.words import words_of
from quizgen.render.writing import TypstWriting
from quizgen.targets import Job, Made, Supplies
from quizgen.targets.documents import papers_of, plan_documents, prints_of
from quizgen.targets.faults import damaged_logo, damaged_pictures, template_fault
from quizgen.targets.gauge import PagePlan, plan_pages, read_gauge, too_tall
from quizgen.targets.glyphs import Letters, letters_for, unprintable_letters
from quizgen.targets.own_templates import idle_templates
from quizgen.targets.parting import part_questions
from quizgen.targets.tears import see_tears
from quizgen.targets.typesetting import MAIN, name_sources, query_document, set_document
from quizgen.targets.widths import too_wide
from quizgen.typefaces import FontFiles

if TYPE_CHECKING:
    from quizgen.render.bubbles.views import MarginsView, SheetView
    from quizgen.render.copy_views import CopyView
    from quizgen.roster import Order, Print
    from quizgen.targets.geometry import AnySheets

SUBJECT = "quiz"
_LIBRARY, _THEME, _DIRECTION = "lib.typ", "theme.typ", "direction.typ"
_BUBBLES = "bubbles.typ"
_PAPER, _COPIES = "typst/paper.typ.j2", "typst/copies.typ.j2"
_MANY_FORMS = 50
_ONE_PAPER = "paper.typ"  # the virtual file that each copy includes


def plan_files(subject: Quiz | Deck, supplies: Supplies) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:
    """Plan for each form a paper, other prints of it and a worked key (or one, `keys: once`), and their matrix."""
    assert isinstance(subject, Quiz)
    quiz = subject
    order = supplies.order if supplies.order and supplies.order.quiz == quiz.id else None
    letters = letters_for(quiz, supplies.fonts.get(quiz.shelf, ()), order.persons if order else ())
    quiz = _in_letters(quiz, letters)
    is_leftward = is_leftward_language(language_code(quiz.language))
    writing = TypstWriting(lambda bank, address: name_picture(supplies.media, bank, address), is_leftward)
    press = _Press(quiz, supplies, writing, letters.files)
    presses = {print_: press.planned(paper) for print_, paper in papers_of(quiz.paper, order.prints if order else ())}
    jobs = tuple(_jobs_of_quiz(quiz, presses)) if order is None or order.share.is_first else ()
    if order is not None:
        from quizgen.targets.copies import plan_copies

        jobs += plan_copies(quiz, order, presses)
    plans = ((_WHERE[print_], variant.pages) for print_, variant in presses.items())
    tall = (each for where, plan in plans if plan for each in too_tall(quiz, plan, where=where))
    idle = idle_templates(supplies.templates, "typst")
    return jobs, (*letters.diagnostics, *tall, *too_wide(quiz), *_too_long(quiz), *_unmarked(quiz, order), *idle)


def _too_long(quiz: Quiz) -> Iterator[Diagnostic]:
    """Report numbers that an answer sheet with columns for them is too narrow for."""
    if quiz.paper.answer_sheet in {"own", "last"}:  # inline, numbers are written on the paper
        from quizgen.targets.columns import too_long

        yield from too_long(quiz)


def _unmarked(quiz: Quiz, order: Order | None) -> Iterator[Diagnostic]:
    """Report ids that answer sheets can't show; the first part of a roster speaks for all."""
    if quiz.paper.answer_sheet and order is not None and order.share.is_first:
        from quizgen.targets.columns import unmarked_ids

        yield from unmarked_ids(order.persons)


def _in_letters(quiz: Quiz, letters: Letters) -> Quiz:
    """Have a quiz set in these families too; its own and those of its theme come before them."""
    if not letters.families:
        return quiz
    return replace(quiz, paper=replace(quiz.paper, families=(*quiz.paper.families, THEME, *letters.families)))


def _jobs_of_quiz(quiz: Quiz, presses: Mapping[Print, _Press]) -> Iterator[Job]:
    """Plan what a quiz has without any persons."""
    normal = presses[""]
    jobs = plan_documents(quiz, normal, "pdf", pages=normal.of_form)
    yield from (*jobs[:2], *_sheets(normal), *jobs[2:])
    for name in prints_of(quiz.paper):
        variant = presses[name]
        for form in quiz.forms:
            yield Job(f"{quiz.id}/{quiz.id}-{form.letter}.{name}.pdf", partial(variant.paper, form), variant.of_form)
        if variant.sheets is not None and variant.quiz.paper.answer_sheet == "inline":
            yield from _tell_readers(variant, variant.sheets, f"{quiz.id}/{quiz.id}.{name}")


def _sheets(press: _Press) -> Iterator[Job]:
    """Plan what is made for a quiz as a whole: a crib where it has several forms, and sheets to mark essays on."""
    stem = f"{press.quiz.id}/{press.quiz.id}"
    if press.quiz.paper.answer_sheet == "own" and press.sheets is not None:
        for form in press.quiz.forms:
            yield Job(f"{stem}-{form.letter}.sheet.pdf", partial(press.sheet, form), press.sheets.pages)
    if press.sheets is not None:
        yield from _tell_readers(press, press.sheets, stem)
    if len(press.quiz.forms) > 1:
        yield Job(f"{stem}.crib.pdf", press.crib, is_heavy=True)
    if has_essays(press.quiz):
        yield Job(f"{stem}.marking.pdf", press.marking)


def _tell_readers(press: _Press, sheets: AnySheets, stem: str) -> Iterator[Job]:
    """Plan what readers of scans are told of answer sheets."""
    from quizgen.targets.geometry import write_geometry
    from quizgen.targets.omr import plan_templates

    told = partial(write_geometry, press.quiz.id, press.head().code, sheets)
    yield Job(f"{stem}.sheet.json", partial(_make, told))
    for name, write in plan_templates(sheets):
        yield Job(f"{stem}.omr/{name}", partial(_make, write))


def _make(write: Callable[[], bytes]) -> Made:
    return Made(write())


_WHERE: Mapping[Print, str] = {
    "": "the paper",
    "large": "the large print",
    "legible": "the legible print",
    "large-legible": "the large legible print",
}


@dataclass(frozen=True, slots=True)
class _Press:
    """Sets the documents of one quiz; its methods run in several threads.

    Without a plan of *pages*, as where a template of one's own has no parts to plan for, papers break as they come.
    """

    quiz: Quiz
    supplies: Supplies
    writing: TypstWriting
    fonts: FontFiles = ()
    sheets: AnySheets | None = None
    pages: PagePlan | None = None

    def planned(self, paper: Paper) -> _Press:
        """Give a press that sets papers in this way, with a plan of its pages, and the answer sheets that they want."""
        variant = replace(self, quiz=replace(self.quiz, paper=paper))
        variant = replace(variant, pages=variant.plan(paper))
        match paper.answer_sheet:
            case "":
                return variant
            case "inline":
                from quizgen.render.bubbles.inline import make_inline

                pages = variant.pages.pages if variant.pages else 0
                return replace(variant, sheets=make_inline(variant.quiz, pages, variant.places))
            case _:
                from quizgen.render.bubbles.sheets import make_sheets

                return replace(variant, sheets=make_sheets(variant.quiz))

    def plan(self, paper: Paper) -> PagePlan | None:
        """Measure what stands on the papers and plan their pages; None where it can't be set, as making them tells."""
        form = self.quiz.forms[0]
        found = self._query(lambda: self._write(_PAPER, paper=self._view(form), gauge=True), "gauge", "heights")
        # a template of one's own may leave out what tells them
        measured = read_gauge(found[0], found[1][0], form, paper) if found and all(found) else None
        if measured is None:
            return None
        plan = plan_pages(self.quiz.forms, measured, paper)
        return see_tears(plan, self.quiz.forms, paper, self._edges, is_leftward=self.writing.is_leftward)

    def _edges(self, form: Form, plan: PagePlan) -> list[tuple[int, float, float]]:
        """Set a form by a plan, and give where each part of it ends and begins; nothing where it can't be."""
        found = self._query(lambda: self._write(_PAPER, paper=self._settled(form, plan), edges=True), "edges")
        return found[0][0] if found and found[0] else []

    def places(self, letter: str) -> dict[str, Any]:
        """Set a form with bubbles beside its options, and give where these came to stand; nothing where it can't be."""
        (form,) = (each for each in self.quiz.forms if each.letter == letter)
        found = self._query(lambda: self._paper(form, self._answers(form), telling=True), "told")
        return found[0][0] if found and found[0] else {}

    def _query(self, write: Callable[[], str], *labels: str) -> tuple[list[Any], ...]:
        """Set what `write` gives and tell what bears these labels; nothing where it can't be set."""
        try:
            source = write()
            self._refuse_packages(source)
            files = {**self._common(self._pictures_in(source)), MAIN: source.encode()}
            return query_document(files, *labels, fonts=self.fonts)
        except (*TEMPLATE_FAULTS, RuntimeError):
            return ()

    @property
    def of_form(self) -> int:
        """How many pages a form's paper has, with an answer sheet behind it; 0 where that isn't known."""
        return self._pages_with("last")

    @property
    def count(self) -> int:
        """How many pages each paper for a person has; 0 where that isn't known."""
        return self._pages_with("last", "own")

    def _pages_with(self, *bound: str) -> int:
        behind = self.sheets.pages if self.sheets and self.quiz.paper.answer_sheet in bound else 0
        return self.pages.pages + behind if self.pages else 0

    def paper(self, form: Form) -> Made:
        answers = None if self.quiz.paper.answer_sheet == "own" else self._answers(form)
        return self._print(lambda: {MAIN: self._paper(form, answers)}, _PAPER)

    def source(self, form: Form) -> str:
        """Write the paper of a form as persons get it: an answer sheet is bound with it. Raises TEMPLATE_FAULTS."""
        return self._paper(form, self._answers(form))

    def _paper(self, form: Form, answers: SheetView | MarginsView | None, *, telling: bool = False) -> str:
        view = self._view(form) if self.pages is None else self._settled(form, self.pages)
        return self._write(_PAPER, paper=view, answers=answers, telling=telling)

    def _settled(self, form: Form, plan: PagePlan) -> PaperView:
        filled = plan.forms[form.letter]
        return settle(self._view(form), form, filled.stands, plan.measured, blank=plan.pages - filled.pages)

    def copies(self, source: Callable[[], str], copies: tuple[CopyView, ...]) -> Made:
        """Set a form's paper once for each of several persons, from what `source` gave for it."""

        def write() -> dict[str, str]:
            return {_ONE_PAPER: source(), MAIN: self._write(_COPIES, copies=copies, size=self.quiz.paper.size)}

        return self._print(write, _PAPER, _COPIES)

    def sheet(self, form: Form) -> Made:
        return self._set("typst/sheet.typ.j2", paper=self._view(form), answers=self._answers(form))

    def head(self) -> Head:
        """Give what papers need of the quiz."""
        return self.writing.memory.recall(self.quiz, lambda: head_of(self.quiz))

    def _view(self, form: Form) -> PaperView:
        return paper_view(form, self.head(), self.writing)

    def _answers(self, form: Form) -> SheetView | MarginsView | None:
        if self.sheets is None:
            return None
        from quizgen.render.bubbles.inline import InlineSheets
        from quizgen.render.bubbles.sheets import Sheets
        from quizgen.render.bubbles.views import bubbles_view, margins_view

        head, sheets = self.head(), self.sheets
        words = words_of(head.language)
        match sheets:
            case InlineSheets():
                return margins_view(form.letter, head.code, sheets.frame, sheets.pages, words)
            case Sheets():
                return bubbles_view(form.letter, head.title, head.code, sheets, words, self.writing)

    def key(self, form: Form) -> Made:
        return self._set_key(key_view(form, self.quiz, self.writing))

    def common_key(self) -> Made:
        return self._set_key(common_key_view(self.quiz, self.writing))

    def _set_key(self, view: KeyView) -> Made:
        return self._set("typst/key.typ.j2", key=view)

    def crib(self) -> Made:
        crib = crib_view(self.quiz, self.writing)
        return self._set(
            "typst/crib.typ.j2", is_alone=self._has_many_forms, sheet=sheet_view(self.quiz, self.writing), crib=crib
        )

    def marking(self) -> Made:
        essays = marking_views(self.quiz, self.writing)
        return self._set("typst/marking.typ.j2", sheet=sheet_view(self.quiz, self.writing), essays=essays)

    def matrix(self) -> Made:
        view = matrix_view(self.quiz, self.writing)
        return self._set("typst/matrix.typ.j2", is_alone=self._has_many_forms, matrix=view, fit=fit_matrix(view))

    @property
    def _has_many_forms(self) -> bool:
        """Tell whether what shows all forms takes so much memory that it is worth the time to free it at once."""
        return len(self.quiz.forms) > _MANY_FORMS

    def _write(self, template: str, **views: Any) -> str:
        given = {"gauge": False, "edges": False, "answers": None, "telling": False, **views}
        return typst_environment(self.supplies.templates).get_template(template).render(given)

    def _refuse_packages(self, source: str) -> None:
        if has_own_typst(self.supplies.templates):
            libraries = own_libraries(self.supplies.templates).items()
            refuse_packages({MAIN: source, **{name: text.decode(errors="replace") for name, text in libraries}})

    def _common(self, pictures: Mapping[Any, tuple[str, bytes]]) -> dict[str, bytes]:
        """Give the files that documents have in common."""
        library = read_template_file(self.supplies.templates, f"typst/{_LIBRARY}")
        theme = read_template_file(self.supplies.templates, f"typst/themes/{self.quiz.paper.theme}.typ")
        leftward = "true" if self.writing.is_leftward else "false"
        libraries = {**own_libraries(self.supplies.templates), _LIBRARY: library, _THEME: theme}
        libraries[_DIRECTION] = f"#let leftward = {leftward}".encode()
        if self.quiz.paper.answer_sheet:
            libraries[_BUBBLES] = read_template_file(self.supplies.templates, f"typst/{_BUBBLES}")
        return {**libraries, **dict(pictures.values())}

    def _parted(self, source: str) -> tuple[str, dict[str, str]]:
        """Give the questions files of their own; not where templates of one's own may have names that those lack."""
        return (source, {}) if has_own_typst(self.supplies.templates) else part_questions(source)

    def _set(self, template: str, *, is_alone: bool = False, **views: Any) -> Made:
        """Set a document; one that *is_alone* is large, with nothing in it that others have."""
        return self._print(lambda: {MAIN: self._write(template, **views)}, template, is_alone=is_alone)

    def _print(self, write: Callable[[], Mapping[str, str]], *templates: str, is_alone: bool = False) -> Made:
        """Set the document that *write* gives the sources of, the paper's first; *templates* may be at fault."""
        from typst import TypstError

        pictures, source = {}, ""
        try:
            sources = write()
            source = next(iter(sources.values()))
            self._refuse_packages(source)
            pictures = self._pictures_in(source)
            return self._compile(sources, pictures, is_alone=is_alone)
        except (*TEMPLATE_FAULTS, TypstError) as fault:
            shown = self.quiz.asked.values()
            damaged = damaged_pictures(shown, pictures) or damaged_logo(self.quiz, pictures)
            lacking = unprintable_letters(self.quiz.place, source, self.quiz.paper.families, self.fonts)
            named = (*templates, f"typst/{_LIBRARY}")
            problems = damaged or lacking or template_fault(fault, self.supplies.templates, named, source)
            if not problems:
                raise  # it is ours
            return Made(b"", problems)

    def _compile(
        self, sources: Mapping[str, str], pictures: Mapping[Any, tuple[str, bytes]], *, is_alone: bool
    ) -> Made:
        common, files = self._common(pictures), dict[str, bytes]()
        for name, source in sources.items():
            main, questions = self._parted(source)
            # a paper that goes into several documents is one of the files that they have in common
            where = files if name == MAIN else common
            where.update({each: text.encode() for each, text in {name: main, **questions}.items()})
        supplies = self.supplies
        key = name_sources(files, common, self.fonts)
        made = supplies.former.recall(key) if supplies.former else None
        if made is None:
            time, workshop = supplies.timestamp, supplies.workshop
            made = set_document(files, time, self.fonts, common=common, workshop=workshop, is_alone=is_alone)
        return Made(made, key=key)

    def _pictures_in(self, source: str) -> dict[tuple[str, str], tuple[str, bytes]]:
        """Find the pictures that a document shows, since those of other quizzes cost time and say nothing here."""
        banks = {self.quiz.shelf, *(bank.id for bank in self.quiz.banks)}
        named = {
            (bank, address): (name_picture(self.supplies.media, bank, address), content)
            for (bank, address), content in self.supplies.media.items()
            if bank in banks
        }
        return {picture: (name, content) for picture, (name, content) in named.items() if typst_literal(name) in source}


def name_picture(media: Mapping[tuple[str, str], bytes], bank: str, address: str) -> str:
    """Name the virtual file of a picture: by its content, with the ending that its content asks for."""
    return _name_content(media.get((bank, address), b""))


@lru_cache(maxsize=256)  # the same pictures stand on every form
def _name_content(content: bytes) -> str:
    return f"media-{sha256(content).hexdigest()[:16]}.{sniff_picture(content) or 'png'}"
