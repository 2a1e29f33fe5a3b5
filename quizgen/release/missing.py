"""Released questions that a deck no longer takes, and names that two questions claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from quizgen.assemble.quiz import Deck
from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, error
from quizgen.item import About, Identity, Use
from quizgen.questions import Question
from quizgen.release.identities import Identities
from quizgen.release.state import DeckLock, DeckMemory, NoteState


@dataclass(frozen=True, slots=True)
class Leaver:
    """A released note that is made from the lock: withdrawn when it *leaves*, or else as it was."""

    note: NoteState
    leaves: bool


class _Claim(NamedTuple):
    """The question that a released name stands for now."""

    bank: Bank
    question: Question
    about: About


def find_leavers(memory: DeckMemory, made: Iterable[str], deck: Deck) -> tuple[Leaver, ...]:
    """Find what was released and isn't made of the banks any more; *made* are the names of all notes that are.

    Nothing is ever taken out of a collection by an import. So what a deck no longer takes stays in it and says so, and
    what is a draft for the moment stays as it was.
    """
    if memory.own is None:
        return ()
    there = frozenset(made)
    claims, _ = _claims(deck, Identities.of(deck.banks, memory))
    by_name = _by_name(claims.values())
    found = []
    for note in memory.own.notes:
        if note.guid in there:
            continue
        claim = claims.get(note.guid) or by_name.get((note.bank, note.question))
        called = replace(note, bank=claim.bank.id, question=str(claim.question.id)) if claim else note
        stays = note.is_withdrawn or (claim is not None and claim.about.draft)
        found.append(Leaver(called, leaves=not stays))
    return tuple(found)


def check_identities(deck: Deck, memory: DeckMemory) -> tuple[Diagnostic, ...]:
    """Report what would break the bond between a deck and the cards that students have.

    Released questions that vanished, or are kept for exams now; a bank under another name; names claimed twice.
    """
    claims, found = _claims(deck, Identities.of(deck.banks, memory))
    before = memory.own
    if before is None:
        return tuple(found)
    by_name = _by_name(claims.values())
    banks = {bank.id: bank for bank in deck.banks}
    found += _renamed_banks(deck, before, claims)
    for note in before.notes:
        claim = claims.get(note.guid) or by_name.get((note.bank, note.question))
        if claim is not None and claim.about.use is Use.EXAM:
            found.append(_kept_for_exams(claim.question, deck))
        elif claim is None and not note.is_withdrawn and _is_gone(note, banks.get(note.bank)):
            found.append(_vanished(note, deck))
    return tuple(dict.fromkeys(found))


def _claims(deck: Deck, identities: Identities) -> tuple[dict[str, _Claim], list[Diagnostic]]:
    claims: dict[str, _Claim] = {}
    found = []
    for bank in deck.banks:
        abouts = {asked.identity.question: asked.about for asked in bank.asked}
        for question in bank.every_question():
            about = abouts.get(str(question.id))
            if about is None:  # a passage asks nothing itself
                continue
            guid = identities.guid_of(Identity(bank.id, str(question.id)))
            first = claims.setdefault(guid, _Claim(bank, question, about))
            if first.question is not question:
                found.append(_claimed_twice(question, first))
    return claims, found


def _is_gone(note: NoteState, bank: Bank | None) -> bool:
    # a question that can't be read is reported where it stands
    return bank is not None and note.question not in bank.known_ids


def _by_name(claims: Iterable[_Claim]) -> dict[tuple[str, str], _Claim]:
    return {(claim.bank.id, str(claim.question.id)): claim for claim in claims}


def _claimed_twice(question: Question, first: _Claim) -> Diagnostic:
    message = f"'{question.id}' and '{first.bank.id}/{first.question.id}' are one question to students' collections"
    mend = "'was:' or the deck's lock says so; take 'was:' away from one of them, or give the newer another id"
    return error("duplicate-identity", question.place_of("was"), message, help=mend, question=str(question.id))


def _vanished(note: NoteState, deck: Deck) -> Diagnostic:
    message = f"'{note.bank}/{note.question}' was released in this deck and is gone from its bank"
    mend = (
        "put it back with 'withdrawn: the reason'; or if it goes on under another id, "
        f"write there 'was: {note.question}', in another bank 'was: {note.bank}/{note.question}'"
    )
    return error("vanished-question", deck.lock_place, message, help=mend)


def _kept_for_exams(question: Question, deck: Deck) -> Diagnostic:
    message = f"'{question.id}' is kept for exams, and students have it from the deck '{deck.id}'"
    mend = "take 'use: exam' away; write another question for the exam, and withdraw this one if need be"
    return error("exam-on-cards", question.place_of("use"), message, help=mend, question=str(question.id))


def _renamed_banks(deck: Deck, before: DeckLock, claims: Mapping[str, _Claim]) -> list[Diagnostic]:
    known = {bank.id for bank in deck.banks}
    released = {note.bank for note in before.notes}
    left: dict[str, set[str]] = {}
    for note in before.notes:
        if note.bank not in known and note.guid not in claims and not note.is_withdrawn:
            left.setdefault(note.bank, set()).add(note.question)
    found = []
    for name, questions in left.items():
        for bank in deck.banks:
            if bank.id not in released and 2 * len(questions & bank.known_ids) >= len(questions):
                message = f"the bank '{bank.id}' holds the questions that were released as those of '{name}'"
                mend = f"give it its name '{name}' back, or write 'was: {name}/ID' on each of them"
                found.append(error("renamed-bank", bank.place, message, help=mend))
    return found
