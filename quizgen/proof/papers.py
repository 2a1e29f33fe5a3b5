"""Papers held against their forms: every item is there, whole and on one page, and nothing of the key is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from quizgen.assemble.quiz import Form, Placed, Quiz
from quizgen.diagnostics import Place
from quizgen.item import Asked, Choices, Extended, Look, Model, Option, Pairs, Right, texts_in
from quizgen.item import Sequence as SequenceResponse
from quizgen.markup import Text
from quizgen.proof.pieces import Lettered, find_after, find_heads, opening, pieces
from quizgen.proof.printout import Printout, squeeze
from quizgen.render.bubbles.sheets import make_sheets
from quizgen.render.cells import option_letter

_OPENING = 20  # squeezed characters by which the beginning of a torn item is known
_LEAST_SECRET = 25  # squeezed characters; shorter ones may stand on a paper by chance

Fault: TypeAlias = tuple[Placed | None, str]  # the item concerned, and what is wrong with it


def faults_of_paper(form: Form, quiz: Quiz, printout: Printout, tall: Collection[Place] = ()) -> list[Fault]:
    """Say what is wrong with the paper of a form; *tall* are the stems of questions that no page holds."""
    found: list[Fault] = []
    for placed in form.items:
        wanted = words_of_item(placed, in_bubbles=quiz.paper.answer_sheet == "inline")
        if placed.item.stem.place in tall:
            # what stands at the ends of its pages parts its words; whether it begins there can be told
            wanted = [words[:_OPENING] for words in wanted[:1] if isinstance(words, str)]
        if not any(_stands_on(page, placed, wanted) for page in printout.pages):
            is_torn = _stands_on(printout.text, placed, wanted)
            found.append((placed, "is torn between two pages" if is_torn else "is not there, or not whole"))
    if quiz.paper.answer_sheet == "last":
        found += faults_of_sheet(form, quiz, printout)
    return [*found, *faults_of_secrets(quiz, printout)]


def faults_of_sheet(form: Form, quiz: Quiz, printout: Printout) -> list[Fault]:
    """Say what is wrong with the answer sheet of a form, which is the end of this document."""
    sheets = make_sheets(quiz)
    numbers = {placed.number: placed for placed in form.items}
    found: list[Fault] = []
    for page, shown in zip(sheets.pages_of(form.letter), printout.pages[-sheets.pages :], strict=False):
        at = 0
        for label in page.labels:
            named = f"{label.number}.{label.row}" if label.row else str(label.number)
            start = shown.find(named, at)
            if start < 0:
                found.append((numbers[label.number], "has no bubbles on the answer sheet"))
            else:
                at = start + len(named)
    return found


def faults_of_secrets(quiz: Quiz, printout: Printout) -> list[Fault]:
    """Say what of the key a document for students holds."""
    shown = printout.text
    return [
        (None, f"holds of the key what is said of '{asked.identity.question}'")
        for secret, asked in _secrets(quiz)
        if secret in shown or secret in printout.particulars
    ]


def words_of_item(placed: Placed, *, in_bubbles: bool = False) -> list[str | Lettered]:
    """List what has to stand on paper one after the other, behind the item's number; letters *in bubbles* are bare."""
    item = placed.item
    wanted: list[str | Lettered] = [*pieces(item.stem)]
    match item.response:
        case Choices(options, _, Look.LIST):
            wanted += _lettered(options, placed.shown, in_bubbles=in_bubbles)
        case Pairs(left, right):
            wanted += [
                Lettered(str(number), first, marks=(".",))
                for number, text in enumerate(left, start=1)
                if (first := opening(text))
            ]
            wanted += _lettered(right, placed.shown, small=True)
        case SequenceResponse(steps):
            texts = {step.place_in_list: step.text for step in steps}
            wanted += [piece for place in placed.shown for piece in pieces(texts[place])]
        case _:
            pass
    return wanted


def _lettered(
    options: Sequence[Option], shown: tuple[int, ...], *, in_bubbles: bool = False, small: bool = False
) -> Iterator[str | Lettered]:
    texts = {option.place_in_list: option.text for option in options}
    for position, place in enumerate(shown):
        letter = option_letter(position).lower() if small else option_letter(position)
        marked = partial(Lettered, letter, marks=("",)) if in_bubbles else partial(Lettered, letter)
        # a letter and what begins with a formula don't stand in one run
        first = opening(texts[place])
        yield marked(first)
        yield from pieces(texts[place])[1 if first else 0 :]


def _stands_on(page: str, placed: Placed, wanted: Sequence[str | Lettered]) -> bool:
    begins = 1 if opening(placed.item.stem) else 0
    heads = find_heads(page, f"{placed.number}.", "".join(map(str, wanted[:begins])))
    return any(find_after(page, wanted[begins:], head.end()) is not None for head in heads)


def _secrets(quiz: Quiz) -> Iterable[tuple[str, Asked]]:
    """Give what is said of questions on keys alone, as far as no paper says the same by itself."""
    open_texts = {piece for asked in quiz.asked.values() for text in texts_in(asked.item) for piece in pieces(text)}
    told = "\x1f".join(open_texts)
    for asked in quiz.asked.values():
        for text in _said_on_keys(asked):
            for piece in pieces(text):
                if len(piece) >= _LEAST_SECRET and piece not in told:
                    yield piece, asked
        yield squeeze(asked.identity.name), asked


def _said_on_keys(asked: Asked) -> Iterable[Text]:
    commentary = asked.commentary
    yield from (text for text in (commentary.rationale, commentary.note, commentary.instructor) if text)
    match asked.answered:
        case (Choices(), Right(_, feedback)):
            yield from (text for text in feedback if text is not None)
        case (Extended(), Model(answer, criteria)):
            yield from (text for text in (answer, *(criterion.text for criterion in criteria)) if text is not None)
        case _:
            pass
