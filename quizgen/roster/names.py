"""What the files of persons are called: by id, or by name, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from hashlib import sha256

from quizgen.roster.person import Person

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST = 48  # characters
_PLAIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
_TO_PLAIN = str.maketrans(_PLAIN | {letter.upper(): plain.title() for letter, plain in _PLAIN.items() if letter != "ß"})


def name_files(persons: Sequence[Person], quiz: str) -> tuple[str, ...]:
    """Name a file for each person, without its ending; no two alike where case is ignored.

    An id that could not stand in a name as it is gets a few characters of its hash behind what is left of it. A name
    that comes up again is counted.
    """
    taken: set[str] = set()
    made = []
    for person in persons:
        stem = f"{quiz}-{_spell_id(person.id) if person.id else _spell_name(person.name)}"
        name, number = stem, 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name.casefold())
        made.append(name)
    return tuple(made)


def _spell_id(id_: str) -> str:
    spelled = _spell(id_)
    # ids that differ must not become one, whoever else is on the list
    return spelled if spelled == id_ else "-".join(filter(None, (spelled, _hash(id_))))


def _spell_name(name: str) -> str:
    return _spell(name) or _hash(name)


def _spell(text: str) -> str:
    """Write a text in letters without accents, digits and hyphens, as far as it has any."""
    parts = unicodedata.normalize("NFKD", text.translate(_TO_PLAIN))
    ascii_ = "".join(each for each in parts if not unicodedata.combining(each))
    return _UNSAFE.sub("-", ascii_)[:_LONGEST].strip("-_")


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
