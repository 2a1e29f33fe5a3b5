"""What Anki is told of a note type: how its fields are edited, how its cards look, and a hash of all of it."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from quizgen.release import TypeState
from quizgen.targets.anki.card_templates import CardTemplates
from quizgen.targets.anki.note_types import NoteType

_COLLAPSED = frozenset({"Spare 1", "Spare 2", "Lang", "ID", "Notice", "Supports"})
_PLAIN = frozenset({"Lang", "ID", "Reverse", "Several", "Task"})
_HASH_DIGITS = 32


def describe_fields(note_type: NoteType) -> list[dict[str, Any]]:
    """Describe the fields of a note type, in Anki's own terms."""
    return [
        {
            "name": name,
            "id": field_id,
            "collapsed": name in _COLLAPSED,
            "plainText": name in _PLAIN,
            "preventDeletion": True,
        }
        for name, field_id in note_type.fields
    ]


def describe_cards(note_type: NoteType, templates: CardTemplates) -> list[dict[str, Any]]:
    """Describe the cards of a note type with their looks, in Anki's own terms."""
    looks = [(card, templates.look_of(card, note_type.field_names)) for card in note_type.cards]
    return [{"name": card.name, "id": card.id, "qfmt": look.front, "afmt": look.back} for card, look in looks]


def type_state(note_type: NoteType, templates: CardTemplates) -> TypeState:
    """Say what a deck's lock remembers of a note type: Anki brings up to date only one that is newer."""
    described = [note_type.name, describe_fields(note_type), describe_cards(note_type, templates), templates.style]
    named = sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()[:_HASH_DIGITS]
    return TypeState(note_type.id, note_type.name, named, note_type.field_names)
