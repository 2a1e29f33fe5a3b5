"""Persons' papers held against what their rosters say: name and id on each page, and all else as on their form's paper.

The first copy of each form in each print is held against the form, and every other one against that: what differs from
it by more than its own person's particulars holds something that isn't theirs.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from quizgen.assemble.quiz import Form, Quiz
from quizgen.diagnostics import Diagnostic, Place, error, in_order
from quizgen.proof.documents import Proof, describe, general_faults, make_proof
from quizgen.proof.papers import Fault, faults_of_paper
from quizgen.proof.printout import Printout, squeeze, without_layout, without_marks
from quizgen.render.bubbles.frame import ID_COLUMNS, can_be_bubbled
from quizgen.render.bubbles.slots import DIGITS
from quizgen.render.copy_views import CopyView, copy_view
from quizgen.render.words import Words, words_of
from quizgen.roster import Bundle, Copy

_CUT = squeeze("…")
_DASHES = re.compile("[-\u2013\u2014]")
_CLUSTER = re.compile(r"[\s\S][\u0300-\u036f\u0591-\u05c7\u064b-\u065f]*")  # a letter with the marks on it


@dataclass(slots=True)
class CopyProver:
    """Proves the papers of one quiz's persons, in several threads; it remembers one paper of each form and print.

    *tall* are the stems of questions that are known to be taller than a page.
    """

    quiz: Quiz
    tall: Collection[Place] = ()
    _models: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _documents: dict[str, dict[str, Any]] = field(default_factory=dict)
    _found: list[Diagnostic] = field(default_factory=list)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def prove(self, name: str, bundle: Bundle, printout: Printout) -> None:
        """Hold a PDF with the papers of several persons, or of one, against them and their form.

        *name* is the file's in the quiz's folder.
        """
        found = [self._tell(name, (), what) for _, what in general_faults(self.quiz, printout)]
        found += self._faults(name, bundle, printout)
        self._found += found
        self._documents[name] = describe(name, printout, len(found))

    def proof(self) -> Proof:
        """Give what came out for all papers so far."""
        found = in_order(self._found)
        return make_proof(self.quiz, [self._documents[name] for name in sorted(self._documents)], found)

    def _faults(self, name: str, bundle: Bundle, printout: Printout) -> list[Diagnostic]:
        words = words_of(self.quiz.language)
        views = [*(copy_view(each, words, self.quiz.time) for each in bundle.copies), *[CopyView()] * bundle.spare]
        parts = _parts(printout, len(views))
        if parts is None:
            return [self._tell(name, bundle.copies, f"has {len(printout.pages)} pages for {len(views)} copies")]
        found: list[Diagnostic] = []
        for at, (view, pages) in enumerate(zip(views, parts, strict=True)):
            bare, faults = _without_person(
                tuple(map(_without_hyphens, pages)), view, words, self.quiz.paper.answer_sheet
            )
            faults += self._against_model(bundle, bare, replace(printout, pages=pages))
            found += [self._tell(name, bundle.copies[at : at + 1], fault) for fault in faults]
        return found

    def _against_model(self, bundle: Bundle, bare: tuple[str, ...], printout: Printout) -> list[str]:
        """Hold a copy, and what is left of it *bare* of its person, against the first one of its form and print."""
        form, kind = bundle.form, bundle.print
        with self._turn:
            model = self._models.get((form, kind))
            if model is None:
                faults = faults_of_paper(self._form(form), self.quiz, printout, self.tall)
                if not faults:
                    self._models[form, kind] = bare
                return [_in_words(fault) for fault in faults]
        return [] if bare == model else [f"shows more or less than the other papers of form {form}"]

    def _form(self, letter: str) -> Form:
        return next(form for form in self.quiz.forms if form.letter == letter)

    def _tell(self, name: str, owner: Sequence[Copy], what: str) -> Diagnostic:
        mend = "look at your own templates; if you have none, report it with the bank, the quiz and such a name"
        place = owner[0].person.place if owner else self.quiz.place
        return error("print-differs", place, f"{name} {what}", help=mend)


def _without_hyphens(text: str) -> str:
    # whether `squeeze` leaves one hangs on what stands beside it, which is another's name in each copy
    return _DASHES.sub("", text)


def _squeezed(text: str) -> str:
    return _without_hyphens(squeeze(text))


def _value(text: str) -> str:
    # as it is typed: how it is read is told apart cluster by cluster
    return _without_hyphens(without_layout(text))


def _in_words(fault: Fault) -> str:
    placed, what = fault
    return what if placed is None else f"item {placed.number}, '{placed.item.identity.question}', {what}"


def _parts(printout: Printout, copies: int) -> tuple[tuple[str, ...], ...] | None:
    """Give the pages of each copy; behind each but the last an empty back may stand. None where they don't divide."""
    every = len(printout.pages)
    count = every // copies  # as the backs are fewer than the copies
    step = count + count % 2
    if not count or (copies - 1) * step + count != every:
        return None
    if any(printout.pages[start - 1] for start in range(step, every, step) if count % 2):
        return None
    return tuple(printout.pages[start : start + count] for start in range(0, every, step))


def _without_person(
    pages: tuple[str, ...], view: CopyView, words: Words, answer_sheet: str
) -> tuple[tuple[str, ...], list[str]]:
    """Take from the pages of a copy what is the person's own, and say which pages lack it."""
    bare, faults = [], []
    for number, page in enumerate(pages, 1):
        end = _end_of_header(page, view, first=number == 1)
        if end is None:
            faults.append(f"has no name and id at the head of page {number}, or not the person's own")
        rest = _without_marked_id(page[end or 0 :], view.id, words, answer_sheet)
        bare.append(_with_empty_lines(rest, view, words, answer_sheet))
    return tuple(bare), faults


def _with_empty_lines(page: str, view: CopyView, words: Words, answer_sheet: str) -> str:
    """Leave the lines for name, class and id as empty as on a paper for nobody."""
    lines = [(words.name, view.name), (words.class_, view.group), (words.name_id, view.id), (words.date, "")]
    if answer_sheet == "inline":
        del lines[2]  # the digits behind its word are those of the grid
    labels = [_squeezed(label) for label, _ in lines]
    for place, (_, value) in enumerate(lines):
        page = _without_value(page, labels[place], _value(value), labels[place + 1 :])
    return page


def _without_marked_id(page: str, marked: str, words: Words, answer_sheet: str) -> str:
    """Write the grid of an answer sheet as it is for nobody: a filled bubble shows no digit, the box above it does."""
    if not answer_sheet or not can_be_bubbled(marked):
        return page
    digits = "".join(DIGITS)
    empty = digits * ID_COLUMNS
    filled = [digits.replace(digit, "") for digit in marked]
    if answer_sheet == "inline":
        label = _squeezed(words.name_id)
        shown = "".join(digit + column for digit, column in zip(marked, filled, strict=True))
        return page.replace(label + shown + empty[len(digits) * len(marked) :], label + empty, 1)
    grid = "".join(filled) + empty[len(digits) * len(marked) :]
    before, there, behind = page.rpartition(grid)
    label = _squeezed(words.not_so)
    if not there or label + marked not in before:
        return page
    return before.replace(label + marked, label, 1) + empty + behind


def _end_of_header(page: str, view: CopyView, *, first: bool) -> int | None:
    at = 0
    for value in _header(view, first=first):
        length = _length_of(page, at, value)
        if length is None:
            return None
        at += length
    return at


def _header(view: CopyView, *, first: bool) -> Iterator[str]:
    if view.extra and first:
        yield _value(view.extra)
    shown = [_value(value) for value in (view.name, view.id) if value]
    for place, value in enumerate(shown):
        if place:
            yield "·"
        yield value
    if view.group:
        yield "·"
        yield _value(view.group)


def _length_of(page: str, at: int, value: str) -> int | None:
    """Say how long a value is that stands there, whole or cut with an ellipsis; None where another does."""
    if page.startswith(value, at):
        return len(value)
    letters = _CLUSTER.findall(value)
    for kept in range(len(letters), 0, -1):
        shown = [*letters[:kept], *(_CUT if kept < len(letters) else "")]
        length = _length_as_read(page, at, shown)
        if length is not None:
            return length
    return None


def _length_as_read(page: str, at: int, letters: list[str]) -> int | None:
    """Find letters as a PDF is read back: those written from right to left in any order, those with marks repeated."""
    shown = "".join(letters)
    there = page[at : at + len(shown)]
    if there == shown or (_is_from_right(shown) and sorted(there) == sorted(shown)):
        return len(shown)
    if len(letters) == len(shown):
        return None
    read = (f"(?:{re.escape(without_marks(letter))}){'+' if len(letter) > 1 else ''}" for letter in letters)
    found = re.compile("".join(read)).match(page, at)
    return found.end() - at if found else None


def _is_from_right(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)


def _without_value(page: str, label: str, value: str, next_labels: Sequence[str]) -> str:
    """Leave the line behind a label empty; such words may stand in a title too, but there no other label follows."""
    there = [*_ends_behind(page, label, value)] if value else []
    ends = [found for found in there if page.startswith(tuple(next_labels), found[1])] or there
    for start, end in ends[:1]:
        return page[:start] + page[end:]
    return page


def _ends_behind(page: str, label: str, value: str) -> Iterator[tuple[int, int]]:
    """Give each place behind a label where a value stands, and where it ends."""
    for found in re.finditer(re.escape(label), page):
        length = _length_of(page, found.end(), value)
        if length is not None:
            yield found.end(), found.end() + length
