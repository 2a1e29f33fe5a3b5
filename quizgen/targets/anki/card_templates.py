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


class MissingTemplate(Exception):  # noqa: N818  the template is at fault, the program in order
    """A template that includes another which isn't there, or itself: *offset* is where it says so."""

    def __init__(self, path: Path, offset: int, included: str) -> None:
        super().__init__(f"{path} includes {included}")
        self.path = path
        self.offset = offset
        self.included = included


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
        """Read a template with all that it includes; raises MissingTemplate where it names one that is nowhere."""
        path = self._find(name)
        if path is None:  # only those that quizgen itself brings are asked for by name
            raise FileNotFoundError(f"templates/{_FOLDER}/{name}")
        text = path.read_text(encoding="utf-8")

        def included(found: re.Match[str]) -> str:
            if depth >= _MAX_DEPTH or ".." in found[1] or self._find(found[1]) is None:
                raise MissingTemplate(path, found.start(), found[1])
            return self.read(found[1], depth + 1).rstrip("\n")

        return _INCLUDE.sub(included, text)

    def _find(self, name: str) -> Path | None:
        candidates = (folder / _FOLDER / name for folder in self.folders)
        return next((each for each in candidates if each.is_file()), None)
