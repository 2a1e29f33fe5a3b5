"""The looks of cards: files in Anki's own syntax below `templates/anki`, where a user's file stands for ours.

A line `<!-- include NAME -->` stands for the file of that name, so that what all cards share is written once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from quizgen.diagnostics import did_you_mean
from quizgen.targets.anki.note_types import CardType

_INCLUDE = re.compile(r"^<!-- include ([a-z0-9./-]+) -->$", re.MULTILINE)
# `{{Field}}`, `{{text:Field}}`, `{{#Field}}`, `{{^Field}}` and `{{/Field}}`; `{{! … }}` is a remark
_FIELD = re.compile(r"\{\{(?!!)\s*([#^/]?)([^{}]*)\}\}")
_OF_ANKI = frozenset({"FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID", ""})
_GAP = re.compile(r"c[0-9]+")
_FOLDER = "anki"
_MAX_DEPTH = 8


class TemplateFault(Exception):  # noqa: N818  the template is at fault, the program in order
    """A template that can't be used: *offset* is where in its file at *path*, and *mend* what helps."""

    def __init__(self, path: Path, offset: int, message: str, mend: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.offset = offset
        self.message = message
        self.mend = mend


@dataclass(frozen=True, slots=True)
class CardLook:
    """The two sides of a card, in Anki's template syntax."""

    front: str
    back: str


@dataclass(frozen=True)
class CardTemplates:
    """Finds templates in *folders*, the user's before the shipped ones."""

    folders: tuple[Path, ...]

    def look_of(self, card: CardType, fields: tuple[str, ...]) -> CardLook:
        """Read both sides of a card whose note has these fields; raises TemplateFault."""
        front, back = (self._read_side(f"{card.folder}/{side}.html", fields) for side in ("front", "back"))
        return CardLook(front, back)

    def _read_side(self, name: str, fields: tuple[str, ...]) -> str:
        text = self.read(name, fields)
        unclosed = _unclosed_part(text)
        if unclosed:
            message = f"the part '{{{{#{unclosed}}}}}' of this template is not closed, or closed elsewhere"
            path = self._find(name) or Path(name)
            raise TemplateFault(path, 0, message, f"write '{{{{/{unclosed}}}}}' where it ends")
        return text

    @property
    def style(self) -> str:
        """Read the style sheet that all note types share."""
        return self.read("style.css")

    def read(self, name: str, fields: tuple[str, ...] | None = None, depth: int = 0) -> str:
        """Read a template with all that it includes; raises TemplateFault where it names what is nowhere.

        That is another template, or a field that is not among *fields*, which Anki would show on the card as a fault.
        """
        path = self._find(name)
        if path is None:  # only those that quizgen itself brings are asked for by name
            raise FileNotFoundError(f"templates/{_FOLDER}/{name}")
        text = _read_text(path)
        if fields is not None:
            _check_fields(path, text, fields)

        def included(found: re.Match[str]) -> str:
            if depth >= _MAX_DEPTH or ".." in found[1] or self._find(found[1]) is None:
                message = f"this template includes '{found[1]}', which is not there or includes itself"
                mend = "name a file below templates/anki, or take the line out"
                raise TemplateFault(path, found.start(), message, mend)
            return self.read(found[1], fields, depth + 1).rstrip("\n")

        return _INCLUDE.sub(included, text)

    def _find(self, name: str) -> Path | None:
        candidates = (folder / _FOLDER / name for folder in self.folders)
        return next((each for each in candidates if each.is_file()), None)


def _read_text(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode()
    except UnicodeDecodeError as wrong:
        # what stands before is in order, so that its length in characters is the place
        at = len(content[: wrong.start].decode())
        raise TemplateFault(path, at, "this template is not written in UTF-8", "save it as UTF-8") from wrong


def _check_fields(path: Path, text: str, fields: tuple[str, ...]) -> None:
    for found in _FIELD.finditer(text):
        name = found[2].rpartition(":")[2].strip()
        if name not in fields and name not in _OF_ANKI and not (found[1] and _GAP.fullmatch(name)):
            mend = did_you_mean(name, fields) or f"it has {', '.join(fields)}"
            raise TemplateFault(path, found.start(), f"the note type of this template has no field '{name}'", mend)


def _unclosed_part(text: str) -> str:
    """Name the first part that is not closed where it should be, or closed without a beginning; empty when all are."""
    opened: list[str] = []
    for found in _FIELD.finditer(text):
        name = found[2].strip()
        if found[1] == "/":
            if not opened or opened.pop() != name:
                return name
        elif found[1]:
            opened.append(name)
    return opened[-1] if opened else ""
