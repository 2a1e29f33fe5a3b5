"""A handout of study material as tagged PDF: argument map, timeline and glossary to complete, and their keys."""

from __future__ import annotations

from pathlib import Path

from quizgen.assemble.quiz import Deck, Quiz
from quizgen.assemble.study import Study, make_study
from quizgen.diagnostics import Diagnostic, Severity
from quizgen.markup import typst_literal
from quizgen.render.environment import (
    TEMPLATE_FAULTS,
    has_own_typst,
    read_template_file,
    refuse_packages,
    typst_environment,
)
from quizgen.render.handout_views import handout_view
from quizgen.render.writing import TypstWriting
from quizgen.targets import Job, Made, Supplies
from quizgen.targets.faults import damaged_pictures, template_fault
from quizgen.targets.glyphs import Letters, letters_for_study
from quizgen.targets.own_templates import idle_templates
from quizgen.targets.pdf import name_picture
from quizgen.targets.typesetting import MAIN, set_document

SUBJECT = "deck"
_TEMPLATE, _LIBRARY = "typst/handout.typ.j2", "handout.typ"


def plan_files(subject: Quiz | Deck, supplies: Supplies) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:
    """Plan the one handout of a deck; a deck that holds nothing for one is told of, and gets none."""
    assert isinstance(subject, Deck)
    deck = subject
    study = make_study(deck)
    if study.is_empty:
        mend = "link arguments with 'supports', or tag questions 'timeline' or 'glossary'"
        message = f"the deck '{deck.id}' holds nothing for a handout"
        return (), (Diagnostic("empty-handout", Severity.WARNING, deck.place, message, mend),)
    letters = letters_for_study(deck, study)
    job = Job(f"{deck.file_name}.handout.pdf", lambda: _set(deck, study, supplies, letters))
    return (job,), (*letters.diagnostics, *idle_templates(supplies.templates, "typst"))


def _set(deck: Deck, study: Study, supplies: Supplies, letters: Letters) -> Made:
    from typst import TypstError

    templates: tuple[Path, ...] = supplies.templates
    writing = TypstWriting(lambda bank, address: name_picture(supplies.media, bank, address))
    pictures: dict[tuple[str, str], tuple[str, bytes]] = {}
    view = handout_view(deck, study, writing)
    try:
        source = typst_environment(templates).get_template(_TEMPLATE).render(handout=view, fonts=letters.families)
        if has_own_typst(templates):
            refuse_packages({MAIN: source})
        library = read_template_file(templates, f"typst/{_LIBRARY}")
        named = {place: (name_picture(supplies.media, *place), content) for place, content in supplies.media.items()}
        pictures = {place: each for place, each in named.items() if typst_literal(each[0]) in source}
        files = {MAIN: source.encode(), _LIBRARY: library, **dict(pictures.values())}
        return Made(set_document(files, supplies.timestamp, letters.files))
    except (*TEMPLATE_FAULTS, TypstError) as fault:
        problems = damaged_pictures(study.asked, pictures) or template_fault(
            fault, templates, (_TEMPLATE, f"typst/{_LIBRARY}")
        )
        if not problems:
            raise  # it is ours
        return Made(b"", problems)
