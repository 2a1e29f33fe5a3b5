"""Keys held against their forms: each item's right answer stands there, with its letter beside the right text."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.assemble.quiz import Form, Placed, Quiz
from quizgen.item import (
    Accepted,
    Asked,
    Blanks,
    Choices,
    Entry,
    Extended,
    Filled,
    Joined,
    Look,
    Model,
    Ordered,
    Pairs,
    Right,
)
from quizgen.item import Sequence as SequenceResponse
from quizgen.markup import Text
from quizgen.proof.papers import Fault
from quizgen.proof.pieces import Lettered, find_after, find_heads, opening, pieces, runs_of
from quizgen.proof.printout import Printout, squeeze
from quizgen.render.cells import answer_cell, option_letter
from quizgen.render.words import words_of


def faults_of_key(form: Form, quiz: Quiz, printout: Printout) -> list[Fault]:
    """Say what is wrong with the worked key of a form."""
    text, words = printout.text, words_of(quiz.language)
    found: list[Fault] = []
    at = 0
    starts = []
    for placed in form.items:
        asked = quiz.asked[placed.item.identity]
        start = _find_item(text, placed, answer_cell(placed, asked, words), at)
        if start is None:
            found.append((placed, "is not there under its number"))
        else:
            at = start
        starts.append(start)
    ends = [*starts[1:], None]
    for placed, start, end in zip(form.items, starts, ends, strict=True):
        if start is not None:
            found += _faults_of_item(text[start:end], placed, quiz.asked[placed.item.identity])
    return found


def faults_of_matrix(quiz: Quiz, printout: Printout) -> list[Fault]:
    """Say which rows of the matrix don't show what is right on each form."""
    words = words_of(quiz.language)
    found: list[Fault] = []
    for places in zip(*(form.items for form in quiz.forms), strict=True):
        cells = [answer_cell(placed, quiz.asked[placed.item.identity], words) for placed in places]
        row = (run for cell in (f"{places[0].number}{cells[0]}", *cells[1:]) for run in runs_of(cell))
        if find_after(printout.text, row, 0) is None:
            found.append((places[0], "has no row with what is right on each form"))
    return found


def words_of_answer(placed: Placed, asked: Asked) -> list[str | Lettered]:  # noqa: PLR0911  one for each response
    """List what has to stand on a key for an item: right options with their letters, answers, pairs, steps."""
    match asked.answered:
        case (Choices(_, _, Look.VERDICT), Right()):
            return []
        case (Choices(options), Right(right)):
            letters = {place: option_letter(position) for position, place in enumerate(placed.shown)}
            shown = sorted((letters[each.place_in_list], each) for each in options if each.place_in_list in right)
            return [piece for letter, option in shown for piece in _lettered(letter, option.text)]
        case (Entry(), Accepted(texts)):
            return [*pieces(texts[0])]
        case (Blanks(), Filled(gaps)):
            return [piece for gap in gaps for piece in pieces(gap[0])]
        case (Pairs(left, right_sides), Joined(partners)):
            partner = {option.place_in_list: option.text for option in right_sides}
            pairs = zip(left, partners, strict=True)
            return [piece for text, place in pairs for each in (text, partner[place]) for piece in pieces(each)]
        case (SequenceResponse(steps), Ordered(order)):
            named = {step.place_in_list: step.text for step in steps}
            return [piece for place in order for piece in pieces(named[place])]
        case (Extended(), Model(answer)):
            return [*pieces(answer)] if answer else []
    return []


def _lettered(letter: str, text: Text) -> list[str | Lettered]:
    return [Lettered(letter, opening(text), marks=(".",)), *pieces(text)]


def _find_item(text: str, placed: Placed, cell: str, start: int) -> int | None:
    first, stem = opening(placed.item.stem), pieces(placed.item.stem)
    heads = (find_heads(text, f"{placed.number}.{between}", first) for between in (squeeze(cell), ""))
    there = [head for found in heads for head in found if head.start() >= start]
    # its number may stand within other figures too, but its stem is behind it there only
    ends = {head.start(): find_after(text, stem[1:] if first else stem, head.end()) for head in there}
    return min((end - at, at) for at, end in ends.items() if end is not None)[1] if any(ends.values()) else None


def _faults_of_item(text: str, placed: Placed, asked: Asked) -> list[Fault]:
    found: list[Fault] = []
    lacking = _lacking(text, words_of_answer(placed, asked))
    if lacking:
        found.append((placed, f"lacks of its answer '{lacking}'"))
    commentary = asked.commentary
    for name, said in (("rationale", commentary.rationale), ("note", commentary.instructor)):
        if said is not None and find_after(text, pieces(said), 0) is None:
            found.append((placed, f"lacks its {name}"))
    phrases = (phrase for citation in commentary.citations for phrase in citation.phrases)
    found += [
        (placed, f"lacks the phrase '{phrase.typed}' of its evidence")
        for phrase in phrases
        if find_after(text, pieces(phrase), 0) is None
    ]
    return found


def _lacking(text: str, wanted: Sequence[str | Lettered]) -> str:
    """Name the first of the pieces that is not there; most stand one after the other, and all of them somewhere."""
    return next((str(piece) for piece in wanted if find_after(text, [piece], 0) is None), "")
