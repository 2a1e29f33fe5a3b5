"""A printed quiz, made again: the same items in the same order, with what has changed in their texts since told.

What is printed is what the bank says now; which questions, in which order, for how many points, is what the manifest
says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from quizgen.assemble.blueprint import QuizProperties, named_banks
from quizgen.assemble.paper_properties import paper_of
from quizgen.assemble.printed import PrintedForm, PrintedItem, PrintedQuiz, PrintedSection
from quizgen.assemble.quiz import Form, Placed, PlacedSection, Quiz, Section
from quizgen.assemble.reading import check_banks, read_properties
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, Place, Severity, counted, error, in_order
from quizgen.item import (
    Accepted,
    Asked,
    Choices,
    Entry,
    Extended,
    Joined,
    Look,
    Model,
    Option,
    Ordered,
    Pairs,
    Right,
    Sequence,
    answer_texts,
)
from quizgen.markup import Text
from quizgen.source_yaml import Document

_LONGEST = 80  # characters of a text that a message quotes


def reprint_quiz(
    document: Document, banks: tuple[Bank, ...], printed: PrintedQuiz
) -> tuple[Quiz | None, tuple[Diagnostic, ...]]:
    """Make a quiz as it was printed; *document* is its file, which still says how papers look."""
    properties, _, found = read_properties(QuizProperties, document, what="quiz")
    if properties is None or not banks:
        return None, tuple(found)
    banks, of_banks = check_banks(named_banks(document), banks)
    found += of_banks
    place = properties.quiz.place
    known = _by_name(banks)
    gone = dict.fromkeys(item.id for item in _items(printed) if item.id not in known)
    for name in gone:
        mend = f"take it back, or write 'was: {name}' on the question that it has become"
        found.append(error("printed-question-gone", place, f"'{name}' was printed and is in no bank", help=mend))
    for text in {text for form in printed.forms for text in (printed.instructions, *_instructions(form))}:
        # they were in order when they were printed, so that somebody has changed them since
        found += [error("not-a-manifest", place, each.message, help=each.help) for each in Text(text, place).problems]
    if found:
        return None, in_order(found)
    for item in {item.id: item for item in _items(printed)}.values():
        found += _changes(item, known[item.id])
    if any(each.severity is Severity.ERROR for each in found):
        return None, in_order(found)
    worth = {item.id: _worth(known[item.id], item) for item in _items(printed)}
    forms = tuple(
        Form(form.form, tuple(_section(section, worth, place) for section in form.sections)) for form in printed.forms
    )
    return Quiz(
        id=str(properties.quiz),
        title=printed.title,
        language=properties.language or banks[0].language,
        instructions=Text(printed.instructions, place) if printed.instructions else None,
        time=printed.time,
        seed=printed.seed,
        keys=properties.keys,
        paper=paper_of(properties.paper),
        sections=tuple(
            Section(section.title, None, tuple(worth[item.id] for item in section.items), section.choose)
            for section in printed.forms[0].sections
        ),
        forms=forms,
        asked={asked.identity: asked for asked in worth.values()},
        banks=banks,
        place=place,
    ), in_order(found)


def _by_name(banks: Iterable[Bank]) -> dict[str, Asked]:
    """Give what each question asks first, by its name and by the one that it had before."""
    known: dict[str, Asked] = {}
    for bank in banks:
        for asked in bank.asked:
            known.setdefault(asked.identity.name, asked)
    for bank in banks:
        for question in bank.every_question():
            asked_now = known.get(f"{bank.id}/{question.id}")
            if question.was and asked_now is not None:
                former = question.was if "/" in question.was else f"{bank.id}/{question.was}"
                known.setdefault(former, asked_now)
    return known


def _items(printed: PrintedQuiz) -> Iterable[PrintedItem]:
    return (item for form in printed.forms for section in form.sections for item in section.items)


def _instructions(form: PrintedForm) -> Iterable[str]:
    return (section.instructions for section in form.sections)


def _options(asked: Asked) -> tuple[Option, ...]:
    match asked.item.response:
        case Choices(options) | Sequence(options) | Pairs(_, options):
            return options
        case _:
            return ()


def _right_places(asked: Asked) -> frozenset[int]:
    """Give the places in the author's list of all options without which an item has no key."""
    match asked.answered:
        case (Choices(), Right(right)):
            return right
        case (Pairs(), Joined(partners)):
            return frozenset(partners)
        case (Sequence(), Ordered(steps)):
            return frozenset(steps)
        case _:
            return frozenset()


def _changes(item: PrintedItem, asked: Asked) -> list[Diagnostic]:
    """Report what of an item reads differently from what was printed, or can't be printed again."""
    id_, place = asked.identity.question, asked.item.stem.place
    if asked.item.kind != item.kind:
        message = f"'{id_}' was printed as {item.kind} and is {asked.item.kind} now"
        return [error("printed-question-gone", place, message, help="give the new question an id of its own")]
    options = _options(asked)
    shown = _places(item, options)
    if shown is None:
        message = f"'{id_}' was printed with {counted(len(item.options), 'option')}, and some of them are gone"
        return [error("printed-question-gone", place, message, help="take them back")]
    if options and not _right_places(asked) <= set(shown):
        message = f"'{id_}' was printed without what is right now"
        return [error("printed-question-gone", place, message, help="give the new question an id of its own")]
    found = []
    if asked.item.stem.typed != item.stem:
        found.append(_changed(asked, place, "the stem", item.stem))
    stimulus = asked.item.stimulus
    if stimulus is not None and stimulus.text is not None and stimulus.text.typed != item.text:
        found.append(_changed(asked, stimulus.text.place, "the passage", item.text))
    now = {option.place_in_list: option.text for option in options}
    texts = {text.typed for text in now.values()}
    reworded = {text: now[at] for at, text in zip(shown, item.options, strict=True) if text not in texts}
    found += [_changed(asked, text.place, "an option", before) for before, text in reworded.items()]
    # what is right in other words was told already, and is still what is right
    answer = tuple(reworded[text].typed if text in reworded else text for text in item.answer)
    if answer_texts(asked.answered) != answer:
        found.append(_changed(asked, _answer_place(asked), "the answer", "; ".join(item.answer)))
    return found


def _answer_place(asked: Asked) -> Place:
    """Say where an author wrote what is right, as far as it has a text of its own."""
    match asked.answered:
        case (Choices(options, _, Look.LIST), Right(right)):
            return next(option.text.place for option in options if option.place_in_list in right)
        case (Entry(), Accepted(texts)):
            return texts[0].place
        case (Extended(), Model(answer)) if answer is not None:
            return answer.place
        case _:
            return asked.item.stem.place


def _changed(asked: Asked, place: Place, what: str, before: str) -> Diagnostic:
    shown = before if len(before) <= _LONGEST else before[: _LONGEST - 1] + "…"
    message = f"{what} of '{asked.identity.question}' has changed since it was printed"
    return Diagnostic(
        "printed-text-changed",
        Severity.WARNING,
        place,
        message,
        f"it read: {shown}",
        asked.identity.question,
    )


def _places(item: PrintedItem, options: tuple[Option, ...]) -> tuple[int, ...] | None:
    """Find the options that were shown, by their texts; by their places in the list where texts have changed."""
    places = {option.text.typed: option.place_in_list for option in options}
    if len(set(item.options)) == len(item.options) and all(text in places for text in item.options):
        return tuple(places[text] for text in item.options)
    if sorted(item.shown) == list(range(len(options))):
        return item.shown
    return None


def _worth(asked: Asked, item: PrintedItem) -> Asked:
    return replace(asked, item=replace(asked.item, points=item.points))


def _section(section: PrintedSection, worth: Mapping[str, Asked], place: Place) -> PlacedSection:
    placed = tuple(
        Placed(item.number, asked.item, _places(item, _options(asked)) or ())
        for item in section.items
        for asked in (worth[item.id],)
    )
    instructions = Text(section.instructions, place) if section.instructions else None
    return PlacedSection(section.title, instructions, placed, section.points, section.choose)
