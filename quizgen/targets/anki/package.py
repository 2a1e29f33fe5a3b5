"""Writes notes as an .apkg: the one module that knows genanki.

genanki writes into files and stamps all with one time. Here its own rows go into a database in memory, once for all
decks, and the archive is made with fixed dates, so that the same notes give the same bytes.
"""

from __future__ import annotations

import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

import genanki

from quizgen.assemble.quiz import Preset
from quizgen.targets.anki.card_templates import CardTemplates
from quizgen.targets.anki.descriptions import describe_cards, describe_fields
from quizgen.targets.anki.note_types import NoteType
from quizgen.targets.anki.notes import DeckNote

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that an archive can hold
_COMPRESSION = 1  # level 6 takes longer than all the rest, for a sixth fewer bytes
_MODE = 0o644 << 16
_SORT_FIELD = "ID"


class _Model(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type whose required fields are declared, not tried out, and whose fields and cards have ids."""

    def __init__(self, note_type: NoteType, templates: CardTemplates, changed: int) -> None:
        self._note_type = note_type
        self._changed = changed
        super().__init__(
            note_type.id,
            note_type.name,
            fields=describe_fields(note_type),
            templates=describe_cards(note_type, templates),
            css=templates.style,
            sort_field_index=note_type.field_names.index(_SORT_FIELD),
            model_type=self.CLOZE if note_type.is_cloze else self.FRONT_BACK,
        )

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        """Describe the note type for Anki, with the time at which it changed last."""
        del timestamp
        described: dict[str, Any] = super().to_json(self._changed, deck_id)
        return described

    @property
    def _req(self) -> list[list[Any]]:
        names = self._note_type.field_names
        return [[card.place, "all", [names.index(card.needs)]] for card in self._note_type.cards]


class _Package(genanki.Package):  # type: ignore[misc]  # genanki has no types
    """genanki's empty collection, filled in few steps: decks and note types once, then all rows of a table at a time.

    genanki itself writes all decks and note types anew for each deck, and looks for stray `<` in fields, which takes
    quadratic time and finds nothing in escaped text.
    """

    def __init__(
        self,
        decks: Mapping[str, genanki.Deck],
        models: Iterable[_Model],
        notes: Sequence[DeckNote],
        preset: Mapping[str, Any] | None,
    ) -> None:
        super().__init__([])
        self._preset = preset
        self._decks = decks
        self._models = models
        self._notes = notes

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        """Write genanki's empty collection and into it decks, note types, notes and cards."""
        super().write_to_db(cursor, timestamp, id_gen)
        (known,) = cursor.execute("SELECT decks FROM col").fetchone()
        options = {"conf": self._preset["id"]} if self._preset else {}
        decks = json.loads(known) | {str(deck.deck_id): deck.to_json() | options for deck in self._decks.values()}
        first = min(self._decks)
        models = {str(each.model_id): each.to_json(timestamp, self._decks[first].deck_id) for each in self._models}
        cursor.execute("UPDATE col SET decks = ?, models = ?", (json.dumps(decks), json.dumps(models)))
        if self._preset:
            (presets,) = cursor.execute("SELECT dconf FROM col").fetchone()
            (default,) = json.loads(presets).values()
            merged = default | self._preset | {"new": default["new"] | self._preset["new"]}
            both = json.loads(presets) | {str(merged["id"]): merged}
            cursor.execute("UPDATE col SET dconf = ?", (json.dumps(both),))
        numbered = list(zip(id_gen, self._notes, strict=False))
        cursor.executemany(_INSERT_NOTE, (_note_row(number, note, int(timestamp)) for number, note in numbered))
        cursor.executemany(
            _INSERT_CARD,
            (
                (next(id_gen), number, self._decks[note.deck].deck_id, place, _changed(note, timestamp), note.due)
                for number, note in numbered
                for place in note.cards
            ),
        )


# usn -1: not yet synchronised; csum, flags and the rest are made by Anki when it reads the file
_INSERT_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_INSERT_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"


def _note_row(number: int, note: DeckNote, timestamp: int) -> tuple[int | str, ...]:
    sort_field = note.fields[note.note_type.field_names.index(_SORT_FIELD)]
    fields = "\x1f".join(note.fields)
    tags = f" {' '.join(note.tags)} "
    return (number, note.guid, note.note_type.id, _changed(note, timestamp), tags, fields, sort_field)


def _changed(note: DeckNote, timestamp: float) -> int:
    return int(timestamp) if note.changed is None else note.changed


def write_package(  # noqa: PLR0913  one for each thing that an .apkg holds
    notes: tuple[DeckNote, ...],
    *,
    title: str,
    description: str,
    templates: CardTemplates,
    media: Mapping[str, bytes],
    timestamp: int,
    type_times: Mapping[int, int] | None = None,
    preset: Preset | None = None,
) -> bytes:
    """Write a deck as the bytes of an .apkg.

    *description* is shown on the deck named *title*. *media* are files by their names in the deck. Notes without a time
    of their own get *timestamp*, and so do note types without one among *type_times*, by id. A *preset* goes along for
    those who tick deck presets when they import; the others keep their own.
    """
    names = sorted({title, *(note.deck for note in notes)})
    decks = {name: genanki.Deck(_deck_id(name), name, description if name == title else "") for name in names}
    used = sorted({note.note_type.id: note.note_type for note in notes}.items())
    times = type_times or {}
    models = {number: _Model(note_type, templates, times.get(number, timestamp)) for number, note_type in used}
    package = _Package(decks, models.values(), notes, _describe_preset(preset, title) if preset else None)
    collection = _write_collection(package, timestamp)
    return _write_archive(collection, media)


def _describe_preset(preset: Preset, title: str) -> dict[str, Any]:
    """Describe a preset by what differs from Anki's default; its number hangs on the deck's title."""
    new = {"perDay": preset.new_cards} if preset.new_cards is not None else {}
    share = {"desiredRetention": float(preset.retention)} if preset.retention is not None else {}
    return {"id": _deck_id(f"preset of {title}"), "name": title, "new": new, **share}


def _deck_id(name: str) -> int:
    # any number will do, since Anki knows decks by their names; 1 is its own default deck
    return int.from_bytes(sha256(name.encode()).digest()[:6], "big") + 2


def _write_collection(package: _Package, timestamp: int) -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        package.write_to_db(connection.cursor(), timestamp, itertools.count(max(timestamp, 1) * 1000))
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _write_archive(collection: bytes, media: Mapping[str, bytes]) -> bytes:
    names = sorted(media)
    files = [("collection.anki2", collection)]
    files.append(("media", json.dumps({str(place): name for place, name in enumerate(names)}).encode()))
    files += [(str(place), media[name]) for place, name in enumerate(names)]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _MODE
            entry.create_system = 3  # the same on every system
            archive.writestr(entry, content, compresslevel=_COMPRESSION)
    return written.getvalue()
