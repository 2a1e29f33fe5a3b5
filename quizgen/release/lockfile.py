"""The file in which a deck's memory is kept: YAML of few lines a note, which changes little from release to release.

Only quizgen writes it, and a hash at its head tells whether it is as quizgen wrote it. So it is read not as an author's
YAML but line by line, in a hundredth of the time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from quizgen.diagnostics import Diagnostic, Place, SourceText, error
from quizgen.release.state import DeckLock, NoteState, TypeState

_FORM = 1
_HEAD = "# Written by 'quizgen release': what students have of this deck. Keep it, and don't edit it.\n"
_FORM_LINE = re.compile(r"^deck-lock: (\d{1,9})$", re.MULTILINE)
_CHECK_LINE = re.compile(r"^check: ([0-9a-f]{64})\n", re.MULTILINE)
_PARTS = ("decks", "note-types", "notes")


def write_deck_lock(lock: DeckLock) -> bytes:
    """Write a deck's memory as a file."""
    types = ({"id": each.id, "name": each.name, "hash": each.hash, "time": each.time} for each in lock.types)
    body = "".join(
        (
            _part("decks", map(_json, lock.decks)),
            _part("note-types", map(_json, types)),
            _part("notes", map(_note_lines, lock.notes)),
        )
    )
    head = f"{_HEAD}deck-lock: {_FORM}\n"
    return f"{head}check: {_hash(head + body)}\n{body}".encode()


def _part(name: str, items: Iterable[str]) -> str:
    lines = "".join(f"- {item}\n" for item in items)
    return f"{name}:\n{lines}" if lines else f"{name}: []\n"


def _note_lines(note: NoteState) -> str:
    known = {
        "id": f"{note.bank}/{note.question}",
        "part": note.part,
        "guid": note.guid,
        "time": note.time,
        "hash": note.hash,
        "type": note.note_type,
        "cards": note.cards,
        "media": note.media,
        "deck": note.deck,
    }
    return f'{_json(known)[:-1]},\n   "tags": {_json(note.tags)},\n   "fields": {_json(note.fields)}}}'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def read_deck_lock(path: str, content: bytes) -> tuple[DeckLock | None, tuple[Diagnostic, ...]]:
    """Read a deck's memory from the bytes of its file, which messages call *path*.

    One that isn't as quizgen wrote it is an error, `deck-lock-damaged`: half a memory would be taken for the whole.
    """
    # a system for versions may have given the lines other endings
    text = content.replace(b"\r\n", b"\n").decode("utf-8", errors="replace")
    form = _FORM_LINE.search(text)
    check = _CHECK_LINE.search(text)
    if form and int(form[1]) > _FORM:
        message = f"this deck's lock was written by a newer quizgen, in form {form[1]}"
        return None, (_damaged(path, message, "use that quizgen, or a newer one"),)
    if form is None or check is None:
        return None, (_damaged(path, "this is no deck's lock"),)
    if _hash(text[: check.start()] + text[check.end() :]) != check[1]:
        message = "this deck's lock isn't as quizgen wrote it: it was edited, merged or cut off"
        return None, (_damaged(path, message),)
    try:
        return _parse(text[check.end() :]), ()
    except (ValueError, KeyError, TypeError, AttributeError):  # somebody else has made a hash that fits
        return None, (_damaged(path, "this deck's lock holds what quizgen doesn't write"),)


def _damaged(path: str, message: str, mend: str = "") -> Diagnostic:
    mend = mend or (
        f"take the last good one from version control or a backup, as by 'git checkout {path}'; "
        "made anew, it would have every note rewritten"
    )
    return error("deck-lock-damaged", Place(SourceText(path, ""), 0, 0), message, help=mend)


def _parse(body: str) -> DeckLock:
    parts = {}
    for name in reversed(_PARTS):
        body, _, part = f"\n{body}".rpartition(f"\n{name}:")
        parts[name] = part.strip()
    types = tuple(
        TypeState(int(each["id"]), str(each["name"]), str(each["hash"]), time=int(each["time"]))
        for each in _listed(parts["note-types"])
    )
    return DeckLock(tuple(map(_as_note, _listed(parts["notes"]))), types)


def _listed(part: str) -> Iterator[Any]:
    if part == "[]":
        return
    if not part.startswith("- "):
        raise ValueError(part)
    # a line break in a value is written as `\n`, so each line that begins with a dash begins an item
    yield from map(json.loads, part.removeprefix("- ").split("\n- "))


def _as_note(given: dict[str, Any]) -> NoteState:
    bank, _, question = given["id"].partition("/")
    return NoteState(
        guid=given["guid"],
        bank=bank,
        question=question,
        part=given["part"],
        note_type=int(given["type"]),
        deck=given["deck"],
        cards=tuple(map(int, given["cards"])),
        media=tuple(map(str, given["media"])),
        tags=tuple(map(str, given["tags"])),
        fields=tuple(map(str, given["fields"])),
        hash=given["hash"],
        time=int(given["time"]),
    )
