"""The comparison of a deck with what was released of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeVar

from quizgen.release.changes import Changes, FieldChange, Move
from quizgen.release.state import DeckLock, DeckMemory, NoteState, TypeState

_Name = TypeVar("_Name", int, str)


def compare(
    memory: DeckMemory, notes: Sequence[NoteState], types: Sequence[TypeState], *, now: int
) -> tuple[Changes, tuple[NoteState, ...]]:
    """Say what is new in *notes* since they were released, and give them with their times, in their order.

    What is as it was keeps its time, so that Anki leaves alone what students made of it. What changed gets *now*, or a
    second more than it had where that is later: an older time would never be brought to students. What another deck has
    brought to them already has the time that it had there.
    """
    before = memory.own
    known = {note.guid: note for note in before.notes} if before else {}
    brought = _brought((note.guid, note) for lock in memory.others for note in lock.notes)
    timed = tuple(note.at(_time_of(note, known.get(note.guid), brought.get(note.guid, {}), now)) for note in notes)
    kinds = {each.id: each for each in before.types} if before else {}
    shown = _brought((each.id, each) for lock in memory.others for each in lock.types)
    made = {
        each.id: replace(each, time=_time_of(each, kinds.get(each.id), shown.get(each.id, {}), now)) for each in types
    }
    # types that no note has at the moment are remembered: they may come back
    remembered = DeckLock(
        tuple(sorted(timed, key=lambda note: (note.bank, note.question, note.part))),
        tuple(each for _, each in sorted((kinds | made).items())),
    )
    pairs = [(known[note.guid], note) for note in timed if note.guid in known]
    names = {each.id: each.fields for each in types}
    differing = [(old, new) for old, new in pairs if old.hash != new.hash]
    withdrawn = [new for old, new in differing if new.is_withdrawn and not old.is_withdrawn]
    gone = {note.guid for note in withdrawn}
    changes = Changes(
        lock=remembered,
        is_first=before is None,
        added=tuple(note.name for note in timed if note.guid not in known),
        changed=tuple(
            # fields of two note types can't be held against each other
            _describe(old, new, names)
            for old, new in differing
            if new.guid not in gone and old.note_type == new.note_type
        ),
        unchanged=len(pairs) - len(differing),
        withdrawn=tuple(note.name for note in withdrawn),
        renamed=tuple((old.name, new.name) for old, new in pairs if old.name != new.name),
        conflicting=tuple(new for old, new in pairs if old.note_type != new.note_type),
        emptied=tuple(_emptied(pairs)),
        moved=_moves(pairs),
        types=tuple(each.name for each in made.values() if each.id in kinds and each.hash != kinds[each.id].hash),
        new_types=tuple(each.name for each in made.values() if each.id not in kinds),
    )
    return changes, timed


def _brought(released: Iterable[tuple[_Name, NoteState | TypeState]]) -> dict[_Name, dict[str, int]]:
    """Say when other decks brought each content, by its hash, the last time."""
    found: dict[_Name, dict[str, int]] = {}
    for name, each in released:
        times = found.setdefault(name, {})
        times[each.hash] = max(each.time, times.get(each.hash, 0))
    return found


def _time_of(
    new: NoteState | TypeState, old: NoteState | TypeState | None, brought: Mapping[str, int], now: int
) -> int:
    if old is not None and old.hash == new.hash:
        return old.time
    elsewhere = brought.get(new.hash, 0)
    if elsewhere > (old.time if old is not None else 0):
        return elsewhere
    return now if old is None else max(old.time + 1, now)


def _describe(old: NoteState, new: NoteState, names: Mapping[int, tuple[str, ...]]) -> FieldChange:
    both = zip_longest(old.fields, new.fields, fillvalue="")
    places = [place for place, (before, after) in enumerate(both) if before != after]
    known = names.get(new.note_type, ())
    fields = [known[place] for place in places if place < len(known)]
    return FieldChange(new.name, (*fields, *(("tags",) if old.tags != new.tags else ())))


def _emptied(pairs: Iterable[tuple[NoteState, NoteState]]) -> Iterable[tuple[str, tuple[int, ...]]]:
    for old, new in pairs:
        gone = tuple(sorted(set(old.cards) - set(new.cards)))
        if gone:
            yield new.name, gone


def _moves(pairs: Iterable[tuple[NoteState, NoteState]]) -> tuple[Move, ...]:
    moves = Counter((old.deck, new.deck) for old, new in pairs if old.deck != new.deck)
    return tuple(Move(before, after, count) for (before, after), count in sorted(moves.items()))
