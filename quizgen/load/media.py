"""The pictures that questions and quizzes name, read from inside the project only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.bank import Bank
from quizgen.diagnostics import Diagnostic, error
from quizgen.item import pictures_in
from quizgen.load.files import refused
from quizgen.load.picture_size import MOST_PIXELS, picture_size
from quizgen.markup import Text, is_sound
from quizgen.paths import Refusal, read_file, resolve_named, sniff_picture, sniff_sound
from quizgen.source_yaml import Scalar

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Quiz

Pictures = Mapping[tuple[str, str], bytes]  # by bank id and the address as typed


def read_pictures(bank: Bank, path: Path, project: Path) -> tuple[Pictures, tuple[Diagnostic, ...]]:
    """Read the pictures that a bank's questions name; *path* is the bank's."""
    made: dict[tuple[str, str], bytes] = {}
    diagnostics: list[Diagnostic] = []
    for question, text in _named_pictures(bank):
        content, problems = _read_named(text, path, project, "picture", str(question))
        diagnostics.extend(problems)
        if content is not None:
            made[bank.id, text.typed] = content
    return made, tuple(diagnostics)


def read_logo(quiz: Quiz, path: Path, project: Path) -> tuple[Pictures, tuple[Diagnostic, ...]]:
    """Read the picture at the head of a quiz's papers; *path* is the quiz's."""
    if quiz.paper.logo is None:
        return {}, ()
    file = quiz.paper.logo.file
    content, problems = _read_named(file, path, project, "logo")
    return ({} if content is None else {(quiz.shelf, file.typed): content}), problems


def _read_named(
    text: Text, path: Path, project: Path, what: str, question: str = ""
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    named = Scalar(text.typed)
    named.place, named.style = text.place, ""
    found, problems = resolve_named(named, beside=path.parent, project=project, what=what, question=question)
    content = read_file(found) if found is not None else None
    if isinstance(content, Refusal):
        return None, (*problems, refused(named, content, what, question))
    if content is not None and (sniff_sound if is_sound(text.typed) else sniff_picture)(content) is None:
        problems = (*problems, _no_media(text, question))
    size = picture_size(content) if content is not None else None
    if size is not None and size[0] * size[1] > MOST_PIXELS:
        return None, (*problems, _too_large(text, size, question))
    return content, problems


def _too_large(text: Text, size: tuple[int, int], question: str) -> Diagnostic:
    most = f"{MOST_PIXELS // 1_000_000} million"
    message = f"'{text.typed}' has {size[0]:,} × {size[1]:,} pixels, and {most} are the most"
    mend = "scale it down: 2,480 × 3,508 fill a whole page of A4 in good print"
    return error("picture-too-large", text.place, message, help=mend, question=question)


def _no_media(text: Text, question: str) -> Diagnostic:
    if is_sound(text.typed):
        what, mend = "no recording", "recordings are mp3, ogg, wav, flac or m4a files"
    else:
        what, mend = "no picture", "pictures are png, jpg, gif, webp or svg files"
    return error("not-a-picture", text.place, f"'{text.typed}' is {what}", help=mend, question=question)


def _named_pictures(bank: Bank) -> list[tuple[str, Text]]:
    """Name the pictures of a bank, each once for a question: its address as typed, at the place of its text."""
    source = bank.text.text
    # most banks hold none, which their characters tell at once; a backslash may stand for any of these
    if not any(sign in source for sign in ("![", "image", "\\")):
        return []
    named = (
        (asked.identity.question, Text(address, text.place))
        for asked in bank.asked
        for text, address in pictures_in(asked)
    )
    return list(dict.fromkeys(named))
