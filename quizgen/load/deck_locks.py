"""The locks of decks, found where decks name them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.assemble.quiz import Deck
from quizgen.diagnostics import Diagnostic, error
from quizgen.load.files import refused
from quizgen.paths import MAX_LOCK, Refusal, list_files, read_file, real_path, resolve_named
from quizgen.release import DeckLock, DeckMemory, read_deck_lock
from quizgen.source_yaml import Scalar


@dataclass(slots=True)
class DeckLocks:
    """What was read so far: *memories* by the ids of their decks, and the locks that lie in a folder.

    *owners* says which deck named a lock first.
    """

    memories: dict[str, DeckMemory] = field(default_factory=dict)
    folders: dict[Path, dict[Path, DeckLock]] = field(default_factory=dict)
    owners: dict[Path, Deck] = field(default_factory=dict)

    def read(self, deck: Deck, path: Path, project: Path) -> tuple[bool, tuple[Diagnostic, ...]]:
        """Read the lock of a deck whose file is *path*, and say whether the deck can be made as far as it goes.

        Without the lock that it names a deck can be released for the first time, and nothing else. With one that is
        damaged nothing can be made of it.
        """
        if path.parent not in self.folders:
            self.folders[path.parent] = _read_beside(path.parent, project)
        beside = self.folders[path.parent]
        self.memories[deck.id] = DeckMemory(None, tuple(beside.values()))
        if deck.lock is None:
            return True, ()
        found, problems = resolve_named(deck.lock, beside=path.parent, project=project, what="lock")
        if found is None:
            return True, tuple(_not_found(each, path) for each in problems)
        owner = self.owners.setdefault(found, deck)
        other = f"the deck '{owner.id}'" if owner is not deck else _find_sharer(deck.lock, path)
        if other:
            message = f"'{deck.lock}' is the lock of {other} too"
            mend = "give each deck a lock of its own: what one releases would be taken for withdrawn by the other"
            return False, (error("shared-lock", deck.lock.place, message, help=mend),)
        own, problems = (beside[found], ()) if found in beside else _read_own(deck.lock, found, path)
        if own is not None:
            others = tuple(lock for file, lock in beside.items() if file != found)
            self.memories[deck.id] = DeckMemory(own, others)
        return own is not None, problems


def _read_own(lock: Scalar, found: Path, path: Path) -> tuple[DeckLock | None, tuple[Diagnostic, ...]]:
    content = read_file(found, most=MAX_LOCK)
    if isinstance(content, Refusal):
        return None, (refused(lock, content, "lock"),)
    return read_deck_lock(str(path.parent / lock), content)


def _read_beside(folder: Path, project: Path) -> dict[Path, DeckLock]:
    """Read the sound locks of decks in a folder; one that isn't is reported where its deck names it."""
    locks = {}
    for file in sorted(real_path(each) for each in list_files(folder, "*.lock.y*ml")):
        content = read_file(file, most=MAX_LOCK) if file.is_relative_to(real_path(project)) else None
        lock = read_deck_lock(str(file), content)[0] if isinstance(content, bytes) else None
        if lock is not None:
            locks[file] = lock
    return locks


def _find_sharer(lock: Scalar, path: Path) -> str:
    """Look at the files beside a deck's, which may not be read with it, for another that names its lock."""
    naming = re.compile(rf"^deck:.*^lock:\s+[\"']?{re.escape(lock)}[\"']?\s*(?:#|$)", re.MULTILINE | re.DOTALL)
    for file in list_files(path.parent, "*.y*ml"):
        if file.name.endswith((".lock.yaml", ".lock.yml")) or file.name == path.name:
            continue
        content = read_file(file)
        if isinstance(content, bytes) and naming.search(content.decode("utf-8", errors="replace")):
            return str(file)
    return ""


def _not_found(problem: Diagnostic, deck: Path) -> Diagnostic:
    if problem.code != "file-not-found":
        return problem
    mend = (
        f"for a deck that was never released, 'quizgen release {deck} --first' makes it; "
        "otherwise bring it back: made anew, it would have every note rewritten"
    )
    return replace(problem, code="deck-lock-not-found", help=mend)
