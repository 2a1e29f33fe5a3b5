"""The note types of every deck, fixed for good: students' schedules hang on them.

Anki refuses to update the notes of a type whose fields or cards were added to, dropped or put in another order. So ids
stand here for ever, spare fields wait for what comes, and a test compares this with a frozen copy. Names may change,
since Anki knows fields and cards by their ids. How cards look is no part of this: see `templates/anki`.
"""

from __future__ import annotations

from dataclasses import dataclass

_TAIL = ("Explanation", "Hint", "Evidence", "Source", "Lang", "ID", "Spare 1", "Spare 2", "My Notes")
_SHARED = ("Stimulus", "Notice", *_TAIL)  # `My Notes` is last, so that a text import can leave it unmapped
_FIRST_TYPE = 1_894_301_750_001  # below 2^53, so that tools that read numbers as floats keep the ids apart


@dataclass(frozen=True, slots=True)
class CardType:
    """One of the cards that a note of a type has: where its templates lie, and the field without which there is none.

    *place* numbers the cards of a type from 0: a student's schedule hangs on it.
    """

    name: str
    place: int
    id: int
    folder: str
    needs: str


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type: its fields by name, each with its id, in an order that never changes, and its cards."""

    id: int
    name: str
    fields: tuple[tuple[str, int], ...]
    cards: tuple[CardType, ...]
    is_cloze: bool = False

    @property
    def field_names(self) -> tuple[str, ...]:
        """The names of the fields, in their order."""
        return tuple(name for name, _ in self.fields)


def _note_type(
    number: int, name: str, own: tuple[str, ...], cards: tuple[tuple[str, str, str], ...], *, is_cloze: bool = False
) -> NoteType:
    # an id says its type, and whether it is a field's (from 101) or a card's (from 1): it is unique among all types
    base = (_FIRST_TYPE + number) * 1000
    return NoteType(
        id=_FIRST_TYPE + number,
        name=name,
        fields=tuple((field, base + 101 + place) for place, field in enumerate((*own, *_SHARED))),
        cards=tuple(
            CardType(card, place, base + 1 + place, folder, needs) for place, (card, folder, needs) in enumerate(cards)
        ),
        is_cloze=is_cloze,
    )


FLASHCARD = _note_type(
    0,
    "Quizgen Flashcard",
    ("Front", "Back", "Reverse"),
    (("Recall", "flashcard/recall", "Front"), ("Reverse", "flashcard/reverse", "Reverse")),
)
CHOICE = _note_type(
    1,
    "Quizgen Choice",
    ("Stem", "Options", "Answer", "Reasons", "Several"),
    (("Choose", "choice", "Stem"),),
)
TRUE_FALSE = _note_type(
    2,
    "Quizgen True False",
    ("Statement", "Verdicts", "Verdict", "Correction"),
    (("Judge", "true-false", "Statement"),),
)
TYPE_IN = _note_type(
    3,
    "Quizgen Type In",
    ("Prompt", "Answer", "Accept", "Unit"),
    (("Type", "type-in", "Prompt"),),
)
CLOZE = _note_type(
    4,
    "Quizgen Cloze",
    ("Text", "Accept"),
    (("Cloze", "cloze", "Text"),),
    is_cloze=True,
)
MATCH = _note_type(
    5,
    "Quizgen Match",
    ("Instruction", "Left", "Right", "Pairs"),
    (("Match", "match", "Instruction"),),
)
ORDER = _note_type(
    6,
    "Quizgen Order",
    ("Instruction", "Items", "Ordered"),
    (("Order", "order", "Instruction"),),
)
# a claim and what belongs to it, or an essay's task (flagged by `Task`) with its outline
ARGUMENT = _note_type(
    7,
    "Quizgen Argument",
    (
        *("Prompt", "By", "Task", "Length", "Outline", "Criteria"),
        *("Grounds", "Concession", "Counter", "Reply", "Hedge"),
        *("Grounds Question", "Concession Question", "Counter Question", "Reply Question", "Hedge Question"),
        "Supports",
    ),
    (
        ("Outline", "argument/outline", "Task"),
        ("Grounds", "argument/grounds", "Grounds"),
        ("Concession", "argument/concession", "Concession"),
        ("Counter", "argument/counter", "Counter"),
        ("Reply", "argument/reply", "Reply"),
        ("Hedge", "argument/hedge", "Hedge"),
    ),
)

NOTE_TYPES = (FLASHCARD, CHOICE, TRUE_FALSE, TYPE_IN, CLOZE, MATCH, ORDER, ARGUMENT)
