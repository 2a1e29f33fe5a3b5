"""Rules on what YAML changes without a word, where that may be meant: lists that it folds, quotation marks it takes.

Texts that it cuts short are errors of reading; see `source_yaml.silent`.
"""

# ruff: noqa: D401  docstrings of rules are what `explain` prints

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.checks.frame import Finding, check
from quizgen.checks.vocabulary import words_in
from quizgen.checks.words import shortened
from quizgen.diagnostics import Severity
from quizgen.questions import KINDS, Question
from quizgen.source_yaml import Listing, Node, Scalar

_ITEM_LINE = re.compile(r"\n[ ]+(?=(?:[-*+•] |1[.)] )\S)")  # begins with a fixed sign, so that it is found fast
_NO_PLAIN_TEXT = frozenset(":]}|>\"'")  # ends the line of a list's head, or of a value in brackets or quotes
_NEXT_ITEM = re.compile(r"\n[ ]+(?:[-*+•]|2[.)]) ")
_TEXT_BEFORE = re.compile(r"[ ]*(?:- )?[\w-]+:[ ]+[^\s|>\"'\[{&*!#]")
_WRAPPED = 60  # characters of a line, after which an author or editor may well break it
_HABIT = 4  # if more than one text of so many has quotes that it doesn't need, they mean nothing
_TEXTS = frozenset(KINDS) | words_in(
    "answer distractors pairs extra sequence model-answer grounds concession counter reply hedge rationale note hint"
    " instructor feedback"
)
_NEEDS_QUOTES = re.compile(
    r"[\s,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|$)|.*(?::(?:\s|$)|\s#)|.*\s$"
    r"|(?:true|false|yes|no|on|off|null|~|y|n)$|[-+.\d][\d\s.,:eE+_-]*$",
    re.IGNORECASE | re.DOTALL,
)


@check("folded-list", Severity.WARNING)
def folded_list(bank: Bank) -> Iterator[Finding]:
    """A list stands below a plain text, and YAML joins all of it to one line.

    What its author sees as a list of points is printed as one run of words with dashes or numbers in it. Below a `|`
    the lines stay as they are.

    A single dash at the beginning of a line that goes on from a full one is left alone: it is a dash.

    Bad:
        essay: Compare the two treaties as to
          - their parties
          - their terms

    Good:
        essay: |
          Compare the two treaties as to
          - their parties
          - their terms
    """
    suspects = sorted(_suspects(bank.text.text))
    if not suspects:
        return
    for question in bank.every_question():
        for scalar in _scalars(question.authored):
            start, end = scalar.place.start, scalar.place.end
            at = bisect_left(suspects, start)
            if not scalar.style and at < len(suspects) and suspects[at] < end:
                yield Finding(
                    scalar.place,
                    f"YAML joins the list in this text to one line: '{shortened(scalar)}'",
                    "put a '|' after the colon, and the text with its list on the lines below",
                    str(question.id),
                )


def _suspects(text: str) -> Iterator[int]:
    for found in _ITEM_LINE.finditer(text):
        if text[found.start() - 1] in _NO_PLAIN_TEXT:
            continue
        line_start = text.rfind("\n", 0, found.start()) + 1
        line = text[line_start : found.start()]
        indent = found.end() - found.start() - 1
        if not line.strip() or len(line) - len(line.lstrip(" ")) >= indent or not _TEXT_BEFORE.match(line):
            continue
        line_end = text.find("\n", found.end())
        if text[found.end()] != "-" or len(line) < _WRAPPED or _NEXT_ITEM.match(text, line_end):
            yield found.start()


@check("stripped-quotes", Severity.HINT)
def stripped_quotes(bank: Bank) -> Iterator[Finding]:
    """The whole of a text is in quotation marks, which YAML takes for its own and takes away.

    A quotation is then printed without them, as if its words were the author's. Where they belong to the text, curly
    ones are kept, and so is everything below a `|`.

    Texts that need quotes in YAML are left alone, single words, and banks in which quotes are a habit: more than one
    text of four.

    Bad:
        short-answer: "All mankind minus one"
        answer: Mill

    Good:
        short-answer: “All mankind minus one”
        answer: Mill
    """
    found = []
    count = 0
    for question in bank.every_question():
        for scalar in _texts(question):
            count += 1
            if scalar.style in ("'", '"') and " " in scalar and _reads_without_quotes(scalar):
                found.append((scalar, question))
    if len(found) > 1 and len(found) * _HABIT > count:
        return
    for scalar, question in found:
        yield Finding(
            scalar.place,
            f"YAML takes away the quotation marks round '{shortened(scalar)}'",
            "if they belong to the text, write “…”; if not, take them away",
            str(question.id),
        )


def _reads_without_quotes(scalar: Scalar) -> bool:
    text, place = scalar.place.source.text, scalar.place
    if text[place.start + 1 : place.end - 1] != scalar or _NEEDS_QUOTES.match(scalar):
        return False
    before = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    return "," not in scalar or not ("[" in before or "{" in before)


def _texts(question: Question) -> list[Scalar]:
    found: list[Scalar] = []
    for name, value in question.authored.items():
        if name in _TEXTS:
            if isinstance(value, Scalar):
                found.append(value)
            else:
                found += _scalars(value)
    return found


def _scalars(node: Node) -> list[Scalar]:
    """Give the texts below a node, those of inner questions apart: they are questions themselves."""
    if isinstance(node, Scalar):
        return [node]
    inner = node if isinstance(node, Listing) else [value for name, value in node.items() if name != "questions"]
    found: list[Scalar] = []
    for each in inner:
        if isinstance(each, Scalar):
            found.append(each)
        else:
            found += _scalars(each)
    return found
