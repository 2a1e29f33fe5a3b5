"""The looks of cards: files in Anki's own syntax below `templates/anki`, where a user's file stands for ours.

A line `<!-- include NAME -->` stands for the file of that name, so that what all cards share is written once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from quizgen.targets.anki.note_types import CardType

_INCLUDE = re.compile(r"^<!-- include ([a-z0-9./-]+) -->$", re.MULTILINE)
_FOLDER = "anki"
_MAX_DEPTH = 8


@dataclass(frozen=True, slots=True)
class CardLook:
    """The two sides of a card, in Anki's template syntax."""

    front: str
    back: str


@dataclass(frozen=True)
class CardTemplates:
    """Finds templates in *folders*, the user's before the shipped ones."""

    folders: tuple[Path, ...]

    def look_of(self, card: CardType) -> CardLook:
        """Read both sides of a card."""
        return CardLook(self.read(f"{card.folder}/front.html"), self.read(f"{card.folder}/back.html"))

    @property
    def style(self) -> str:
        """Read the style sheet that all note types share."""
        return self.read("style.css")

    def read(self, name: str, depth: int = 0) -> str:
        """Read a template with all that it includes; `FileNotFoundError` names one that lies in no folder."""
        if depth > _MAX_DEPTH or ".." in name:
            raise FileNotFoundError(f"templates/{_FOLDER}/{name}")
        text = self._find(name).read_text(encoding="utf-8")
        return _INCLUDE.sub(lambda found: self.read(found[1], depth + 1).rstrip("\n"), text)

    def _find(self, name: str) -> Path:
        candidates = (folder / _FOLDER / name for folder in self.folders)
        found = next((each for each in candidates if each.is_file()), None)
        if found is None:
            raise FileNotFoundError(f"templates/{_FOLDER}/{name}")
        return found
