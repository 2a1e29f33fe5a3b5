"""Ids for questions that have none yet, or one that can't be."""

# ruff: noqa: D401  docstrings of mends are what `explain` prints

from __future__ import annotations

import re
import unicodedata

from quizgen.diagnostics import Edit, Place
from quizgen.markup import Text, parse_gaps, write_plain
from quizgen.mend.case import Case, Change
from quizgen.mend.texts import new_line
from quizgen.questions import KINDS
from quizgen.source_yaml import Mapping, Scalar

_LONGEST = 30
_IDENTIFIER = re.compile(r"[a-z0-9-]{2,40}")
_WORDS = re.compile(r"[\w -]+")
_WORD = re.compile(r"[a-z0-9]+")
# words that tell questions apart least; in other languages than English, more is kept
_EMPTY_WORDS = frozenset(
    {"a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "is", "are", "was",
     "were", "be", "been", "do", "does", "did", "has", "have", "had", "what", "which", "who", "whom", "whose", "when",
     "where", "why", "how", "that", "this", "these", "those", "it", "its", "he", "she", "they", "his", "her", "their",
     "according", "following", "not"}
)  # fmt: skip


def mend_missing_id(case: Case) -> tuple[Change, ...]:
    """A question without an id gets one that is made of its prompt, and that no other has."""
    place = case.diagnostic.place
    node = case.tree.mappings.get(place.start)
    if node is None or node.find("id") is not None or not case.tree.is_question(node):
        return ()
    kind = next((str(name) for name in node if name in KINDS), "question")
    made = _free(_slug(node.find(kind), kind), case.taken)
    case.taken.add(made)
    source, start, _ = place
    if source.text[node.place.start] == "{":
        behind = ", "
    else:
        behind = new_line(source.text, start - (source.text.rfind("\n", 0, start) + 1))
    return (Change(Edit(Place(source, start, start), f"id: {made}{behind}"), node, made, "id"),)


def mend_wrong_id(case: Case) -> tuple[Change, ...]:
    """The id is spelled as ids are, where no other question has that and nothing names the question yet.

    Only capitals, accents, spaces and underscores give way: another sign in an id may be a slip of the keyboard.
    """
    scalar = case.tree.text_at(case.diagnostic.place)
    owner = next((each for each in case.tree.questions if each.find("id") is scalar), None)
    if scalar is None or owner is None or not _WORDS.fullmatch(scalar):
        return ()
    if sum(each == scalar for each in case.tree.scalars) > 1:
        return ()
    made = _ascii(scalar)[:40].strip("-")
    if not _IDENTIFIER.fullmatch(made) or made in case.taken:
        return ()
    case.taken.add(made)
    return (Change(Edit(scalar.place, made), scalar, made),)


def _slug(prompt: object, kind: str) -> str:
    """Make an id of a prompt's telling words; never of what a gap hides."""
    words = ""
    if isinstance(prompt, Scalar):
        text = Text(str(prompt), prompt.place)
        words = write_plain((parse_gaps(text)[0] if kind == "cloze" else text).blocks)
    elif isinstance(prompt, Mapping):
        words = " ".join(str(each) for each in prompt.values() if isinstance(each, Scalar))
    every = _WORD.findall(_ascii(words).replace("-", " "))
    telling = [word for word in every if word not in _EMPTY_WORDS] or every
    made = ""
    for word in telling:
        longer = f"{made}-{word}" if made else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        made = longer
    return made if _IDENTIFIER.fullmatch(made) else kind


def _free(wanted: str, taken: set[str]) -> str:
    made, number = wanted, 2
    while made in taken:
        made = f"{wanted}-{number}"
        number += 1
    return made


def _ascii(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).replace("’", "").replace("'", "")
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")
