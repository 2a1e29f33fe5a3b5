"""Documents of an earlier build that still stand in the output folder, so that only what has changed is set again.

Nothing is copied: an index in the folder for caches says for each document what it was made of and what it holds, by
hashes. A document counts only while it holds just that, and the index only for the same quizgen and the same time to
be stamped. It is JSON, so a damaged or foreign one can do no harm: it is passed over.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import quizgen
from quizgen.cli.remembered import cache_folder, stamp_of_program, write_entry
from quizgen.consulted import hash_content
from quizgen.paths import is_safe_file_name

_MOST_BYTES = 16_000_000  # the documents of some 70,000 persons


class FormerDocuments:
    """What an earlier build left in *out*, for targets to recall, and for the next build what this one makes.

    *time* is what is asked to be stamped on documents, or None for the clock's, which changes nothing that they show.
    """

    def __init__(self, out: Path, time: str | None) -> None:
        self._out = out
        whole = [quizgen.__version__, stamp_of_program(), sys.version, time]
        self._stamp = hash_content(json.dumps(whole))
        self._file = _index_of(out)
        self._entries = _read_index(self._file, self._stamp) if self._file else {}
        self._by_key = {key: (name, digest) for name, (key, digest) in self._entries.items()}
        self._made: dict[str, tuple[str, str]] = {}

    def recall(self, key: str) -> bytes | None:
        """Give the document that was made of just this, if it still stands there as it was."""
        name, digest = self._by_key.get(key, ("", ""))
        if not name:
            return None
        path = self._out / name
        try:
            content = path.read_bytes() if not path.is_symlink() else b""
        except OSError:
            return None
        return content if hash_content(content) == digest else None

    def keep(self, name: str, key: str, digest: str) -> None:
        """Note what a document is made of, and the hash of what it holds."""
        self._made[name] = key, digest

    def write(self) -> None:
        """Write the index for the next build; one that can't be written only costs time."""
        if self._file is None or not self._made:
            return
        for entries in ({**self._entries, **self._made}, self._made):
            content = json.dumps({"stamp": self._stamp, "documents": entries}).encode()
            if len(content) <= _MOST_BYTES:
                write_entry(self._file, content)
                return


def _index_of(out: Path) -> Path | None:
    folder = cache_folder()
    return folder / f"documents-{hash_content(str(out.resolve()))}.json" if folder else None


def _read_index(file: Path, stamp: str) -> dict[str, tuple[str, str]]:
    try:
        if file.stat().st_size > _MOST_BYTES:
            return {}
        index = json.loads(file.read_bytes())
        if index["stamp"] != stamp:
            return {}
        return dict(_sound_entries(index["documents"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _sound_entries(entries: Mapping[str, object]) -> list[tuple[str, tuple[str, str]]]:
    found = []
    for name, entry in entries.items():
        match entry:
            # a name that leads out of the folder was not written by us
            case [str(key), str(digest)] if all(map(is_safe_file_name, name.split("/"))):
                found.append((name, (key, digest)))
    return found
