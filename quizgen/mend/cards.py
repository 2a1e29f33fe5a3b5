"""Answers of cards that hold more than one fact."""

# ruff: noqa: D401  docstrings of mends are what `explain` prints

from __future__ import annotations

import re

from quizgen.checks.sentences import count_words, split_sentences
from quizgen.diagnostics import Edit, Place
from quizgen.mend.case import Case, Change
from quizgen.mend.texts import Swap, new_line, scalar_for
from quizgen.source_yaml import Mapping, Scalar

_MARKUP = re.compile(r"[*_`$\[{|]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def mend_facts(case: Case) -> tuple[Change, ...]:
    """The first sentence of the answer stays, and the rest goes to `note`."""
    answer = case.tree.text_at(case.diagnostic.place)
    node = case.question.authored if case.question is not None else None
    if answer is None or node is None or node.find("answer") is not answer or node.find("flashcard") is None:
        return ()
    typed = answer.rstrip()
    first, *others = split_sentences(typed)
    # markup may begin in one sentence and end in another, and lines may be a list
    if not others or "\n" in typed or _MARKUP.search(typed) or not _is_answer(first):
        return ()
    rest = typed[len(first) :].lstrip()
    shorter = case.tree.swap(answer, [Swap(len(first), len(typed), "")])
    note = _with_note(case, node, answer, rest)
    return (shorter, note) if shorter is not None and note is not None else ()


def _is_answer(sentence: str) -> bool:
    return bool(_WORD.search(sentence)) and count_words(sentence) > 0 and not sentence.endswith(("?", ":"))


def _with_note(case: Case, node: Mapping, answer: Scalar, rest: str) -> Change | None:
    note = node.find("note")
    if note is None:
        return _new_note(case, node, answer, rest)
    if not isinstance(note, Scalar) or not note.strip():
        return None
    end = len(note.rstrip())
    between = ". " if note[end - 1].isalnum() else " "
    return case.tree.swap(note, [Swap(end, end, between + rest)])


def _new_note(case: Case, node: Mapping, answer: Scalar, rest: str) -> Change:
    source, text = answer.place.source, answer.place.source.text
    in_brackets = case.tree.is_in_brackets(answer)
    written = f"note: {scalar_for(rest, in_brackets=in_brackets)}"
    if in_brackets:
        at = answer.place.end
        written = f", {written}"
    else:
        # behind the comment that the answer may have
        at = text.find("\n", answer.place.end)
        at = len(text) if at < 0 else at - (text[at - 1] == "\r")
        start = next(each.place.start for each in node if each == "answer")
        written = new_line(text, start - (text.rfind("\n", 0, start) + 1)) + written
    return Change(Edit(Place(source, at, at), written), node, rest, "note")
