"""What is asked of the disk while somebody wants to know: the questions, and the answers that they got.

With the same answers, whatever was made of them would be made again. It reads nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from pathlib import Path

ONCE = "once"
"""What is noted where an answer hangs on more than can be asked again."""

_noted: ContextVar[dict[str, str] | None] = ContextVar("noted", default=None)


@contextmanager
def consulting() -> Iterator[dict[str, str]]:
    """Collect what is noted meanwhile, each answer by its question."""
    noted: dict[str, str] = {}
    token = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(token)


def note(question: str, answer: str) -> None:
    """Note a question and its answer, if anybody wants to know."""
    noted = _noted.get()
    if noted is not None:
        noted[question] = answer


def note_file(path: Path, content: bytes | str) -> None:
    """Note what a file holds, or the code by which it was refused."""
    if _noted.get() is not None:
        note(f"file {path}", hash_content(content))


def note_files(folder: Path, pattern: str, found: Iterable[Path]) -> None:
    """Note which files of a folder a pattern takes."""
    if _noted.get() is not None:
        note(f"list {pattern} {folder}", hash_content("\n".join(map(str, found))))


def hash_parts(parts: Iterable[bytes]) -> str:
    """Name several contents by one SHA-256, each with its length before it, so that no others read the same."""
    named = sha256()
    for part in parts:
        named.update(b"%d:" % len(part))
        named.update(part)
    return named.hexdigest()


def hash_content(content: bytes | str) -> str:
    """Name a content by its SHA-256."""
    return sha256(content if isinstance(content, bytes) else content.encode(errors="surrogateescape")).hexdigest()
