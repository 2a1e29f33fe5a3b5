"""A deck as it goes to students: its notes with the times that its lock gives them, and what is new in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from quizgen.assemble.quiz import Deck
from quizgen.diagnostics import Diagnostic, Severity, error
from quizgen.release import (
    WITHDRAWN_TAG,
    Changes,
    DeckMemory,
    Identities,
    Leaver,
    NoteState,
    compare,
    find_leavers,
    hash_note,
)
from quizgen.render.words import words_of
from quizgen.targets import Supplies
from quizgen.targets.anki.card_templates import CardTemplates
from quizgen.targets.anki.descriptions import type_state
from quizgen.targets.anki.fields import Pictures, media_name
from quizgen.targets.anki.note_types import NOTE_TYPES
from quizgen.targets.anki.notes import DeckNote, bank_tag, make_notes, write_notice

_TYPES = {each.id: each for each in NOTE_TYPES}
_ID_PLACES = {each.id: each.field_names.index("ID") for each in NOTE_TYPES}
_MEDIA_NAME = re.compile(r'src="([^"]+)"|\[sound:([^\]]+)\]')


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """All that a deck's files are made from.

    *type_times* says by id when each note type last changed; *media* are files by their names in the deck; *timestamp*
    is when anything in it last changed.
    """

    notes: tuple[DeckNote, ...]
    type_times: Mapping[int, int]
    media: Mapping[str, bytes]
    changes: Changes
    timestamp: int
    diagnostics: tuple[Diagnostic, ...]


def plan_deck(deck: Deck, supplies: Supplies) -> DeckPlan:
    """Make the notes of a deck and compare them with what its lock remembers."""
    memory = supplies.locks.get(deck.id, DeckMemory())
    names: dict[str, dict[str, str]] = {}
    files: dict[str, bytes] = {}
    for (bank, address), content in supplies.media.items():
        name = media_name(address, content)
        names.setdefault(bank, {})[address] = name
        files[name] = content
    pictures = {bank: Pictures(named) for bank, named in names.items()}
    made = make_notes(deck, pictures, Identities.of(deck.banks, memory))
    leavers = find_leavers(memory, (note.guid for note in made), deck)
    unknown = any(each.note.note_type not in _TYPES for each in leavers)
    if not unknown:
        made += tuple(_make_again(each, len(made) + place) for place, each in enumerate(leavers, start=1))
    templates = CardTemplates(supplies.templates)
    used = sorted({note.note_type.id: note.note_type for note in made}.items())
    states = tuple(state_of_note(note) for note in made)
    types = tuple(type_state(each, templates) for _, each in used)
    changes, timed = compare(memory, states, types, now=supplies.timestamp)
    kept = [(note, state) for note, state in zip(made, timed, strict=True) if _is_wanted(note, deck)]
    needed = {name for _, state in kept for name in state.media}
    return DeckPlan(
        notes=tuple(replace(note, changed=state.time) for note, state in kept),
        type_times={each.id: each.time for each in changes.lock.types},
        media={name: content for name, content in files.items() if name in needed},
        changes=changes,
        timestamp=changes.lock.time or supplies.timestamp,
        diagnostics=(
            *_other_types(changes, deck),
            *(_unknown_types(deck) if unknown else ()),
            *_pictures_gone(deck, leavers, files),
        ),
    )


def _is_wanted(note: DeckNote, deck: Deck) -> bool:
    return deck.only is None or note.identity.name in deck.only


def state_of_note(note: DeckNote) -> NoteState:
    """Say what a deck's lock remembers of a note."""
    filled = len(note.fields)
    while filled and not note.fields[filled - 1]:
        filled -= 1
    fields = note.fields[:filled]
    shown = (field for field in fields if "<img" in field or "[sound:" in field)
    named = {picture or sound for field in shown for picture, sound in _MEDIA_NAME.findall(field)}
    # under which id an author keeps a question is no reason to rewrite a student's note
    place, own = _ID_PLACES[note.note_type.id], bank_tag(note.identity.bank)
    return NoteState(
        guid=note.guid,
        bank=note.identity.bank,
        question=note.identity.question,
        part=note.identity.part,
        note_type=note.note_type.id,
        deck=note.deck,
        cards=note.cards,
        media=tuple(sorted(named)),
        tags=note.tags,
        fields=fields,
        hash=hash_note((*fields[:place], *fields[place + 1 :]), [_without(own, tag) for tag in note.tags]),
    )


def _without(branch: str, tag: str) -> str:
    return tag[len(branch) :] if f"{tag}::".startswith(f"{branch}::") else tag


def _make_again(leaver: Leaver, due: int) -> DeckNote:
    """Make a note that no bank of the deck holds any more."""
    note, note_type = leaver.note, _TYPES[leaver.note.note_type]
    fields = [*note.fields, *("" for _ in range(len(note_type.fields) - len(note.fields)))]
    tags = note.tags
    if leaver.leaves:
        words = words_of(fields[note_type.field_names.index("Lang")])
        fields[note_type.field_names.index("Notice")] = str(write_notice(words.withdrawn, words.not_in_deck))
        tags = tuple(sorted({*tags, WITHDRAWN_TAG}))
    return DeckNote(
        identity=note.identity,
        guid=note.guid,
        note_type=note_type,
        fields=tuple(fields),
        tags=tags,
        deck=note.deck,
        cards=note.cards,
        due=due,
    )


def _unknown_types(deck: Deck) -> tuple[Diagnostic, ...]:
    message = "the deck's lock holds notes of types that this quizgen doesn't know"
    return (error("deck-lock-damaged", deck.lock_place, message, help="use the quizgen that wrote it, or a newer one"),)


def _pictures_gone(deck: Deck, leavers: tuple[Leaver, ...], files: Collection[str]) -> tuple[Diagnostic, ...]:
    mend = "those who have the deck keep it; to give it to others, put the question back with 'withdrawn: the reason'"
    return tuple(
        Diagnostic(
            "picture-gone",
            Severity.WARNING,
            deck.lock_place,
            f"'{each.note.name}' is made from the deck's lock, without its picture",
            mend,
        )
        for each in leavers
        if not set(each.note.media) <= set(files)
    )


def _other_types(changes: Changes, deck: Deck) -> tuple[Diagnostic, ...]:
    """Report notes whose note type is another than before: Anki refuses to bring those up to date."""
    places = {(asked.identity.bank, asked.identity.question): asked.place for asked in deck.asked}
    return tuple(
        error(
            "changed-note-type",
            places.get((note.bank, note.question), deck.place),
            f"'{note.question}' was released as another kind of card, and Anki can't turn one into the other",
            help=("give the new question an id of its own, and put back the former one with 'withdrawn: the reason'"),
            question=note.question,
        )
        for note in changes.conflicting
    )
